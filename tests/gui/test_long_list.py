"""A list longer than what is held of it: scrolled down and up again, by hand and by key, while others record."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from onestop.application.changes import Changes
from onestop.application.read_models import DossierQuery, DossierRow, DossierRows, DossierView
from onestop.gui.widgets.dossier_list import DossierList
from onestop.gui.widgets.dossier_model import DossierModel
from onestop.presenters.dossiers_state import Segment
from onestop.presenters.row_window import HELD, PAGE
from onestop.presenters.shell import Place
from tests.helpers.fake_desk import FakeDesk
from tests.helpers.list_window import ListWindow, list_window
from tests.helpers.office_day import at

MANY = (HELD + 5) * PAGE + 7


class LongDesk(FakeDesk):
    """Many rows made once, the newest first; a page begins behind the key of the one before."""

    def filled(self, count: int) -> LongDesk:
        self.add("LD-01", "Công ty TNHH Ánh Dương", at(20))
        self.one = super().rows(DossierQuery()).rows[0]
        self.kept = [self.row(number) for number in range(count, 0, -1)]
        return self

    def row(self, number: int) -> DossierRow:
        return replace(self.one, dossier_id=f"m{number:04d}", applicant_name=f"Công ty TNHH Số {number}")

    def rows(self, query: DossierQuery) -> DossierRows:
        behind = [row for row in self.kept if not query.after or row.dossier_id < query.after]
        rows = tuple(behind[: query.limit])
        return DossierRows(rows, rows[-1].dossier_id if len(behind) > len(rows) else "")

    def dossier(self, code_or_id: str) -> DossierView:
        return super().dossier(self.one.dossier_id)


@pytest.fixture
def shown(qtbot: QtBot) -> ListWindow:
    shown = list_window(qtbot, LongDesk().filled(MANY))
    shown.window.open_place(Place.WATCH)
    shown.dossiers.segment_chosen(Segment.ALL)
    QApplication.processEvents()
    return shown


def model_of(page_list: DossierList) -> DossierModel:
    model = page_list.model()
    assert isinstance(model, DossierModel)
    return model


def in_sight(page_list: DossierList) -> list[str]:
    for _ in range(3):
        page_list.grab()  # what is drawn is asked for
        QApplication.processEvents()
    keys = [page_list._key_of(row) for row in page_list._rows_in_sight()]
    assert all(keys), "every row in sight is here"
    return keys


def to_the_end(shown: ListWindow) -> DossierList:
    page_list = shown.page.list
    while shown.dossiers.state.more:
        page_list.verticalScrollBar().setValue(page_list.verticalScrollBar().maximum())
        QApplication.processEvents()
    page_list.verticalScrollBar().setValue(page_list.verticalScrollBar().maximum())
    return page_list


def test_it_holds_a_few_pages_however_far_it_is_scrolled(shown: ListWindow) -> None:
    first = in_sight(shown.page.list)
    page_list = to_the_end(shown)
    assert page_list.shown_rows == MANY
    assert len(model_of(page_list).keys()) <= HELD * PAGE < MANY
    last = in_sight(page_list)
    page_list.verticalScrollBar().setValue(MANY // 2)
    assert len(set(in_sight(page_list)) & {*first, *last}) == 0
    page_list.verticalScrollBar().setValue(0)
    assert in_sight(page_list) == first
    assert page_list.shown_rows == MANY and len(model_of(page_list).keys()) <= HELD * PAGE


def test_the_chosen_one_stays_chosen_while_it_is_out_of_hand(shown: ListWindow) -> None:
    chosen = shown.dossiers.state.list.chosen
    page_list = to_the_end(shown)
    state = shown.dossiers.state
    assert state.list.chosen == chosen and state.list.is_away
    assert state.summary is not None and state.summary.dossier_id == chosen
    page_list.verticalScrollBar().setValue(0)
    in_sight(page_list)
    assert page_list.current_key == chosen and not shown.dossiers.state.list.is_away


def test_keys_go_on_from_where_the_hand_was(shown: ListWindow, qtbot: QtBot) -> None:
    second = in_sight(shown.page.list)[1]
    page_list = to_the_end(shown)
    page_list.setFocus()
    qtbot.keyClick(page_list, Qt.Key.Key_Down)
    in_sight(page_list)
    assert shown.dossiers.state.list.chosen == second == page_list.current_key
    qtbot.keyClick(page_list, Qt.Key.Key_End)
    keys = in_sight(page_list)
    assert shown.dossiers.state.list.chosen == keys[-1]


def test_what_others_record_leaves_sight_and_hand_where_they_are(shown: ListWindow) -> None:
    page_list = to_the_end(shown)
    page_list.verticalScrollBar().setValue(MANY - 150)
    before = in_sight(page_list)
    page_list.choose(before[3])
    desk = shown.desk
    assert isinstance(desk, LongDesk)
    desk.kept.insert(0, desk.row(MANY + 1))
    shown.dossiers.changed(Changes(frozenset({f"m{MANY + 1}"})))
    assert in_sight(page_list) == before
    assert page_list.current_key == before[3] == shown.dossiers.state.list.chosen
