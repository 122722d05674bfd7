"""Checklist, list of dossiers, list of days, search palette: keyboard first, as long as the book."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from onestop.gui.fonts import Face
from onestop.gui.look import look
from onestop.gui.widgets import paint
from onestop.gui.widgets.component_checklist import ComponentChecklist
from onestop.gui.widgets.day_list import DayList
from onestop.gui.widgets.dossier_delegate import DossierDelegate
from onestop.gui.widgets.dossier_list import DossierList
from onestop.gui.widgets.dossier_model import DossierModel, Index
from onestop.gui.widgets.search_palette import SearchPalette
from onestop.gui.words.papers import checklist_badge
from onestop.presenters.checklist import ChecklistState, PaperRow
from onestop.presenters.dossier_list import DossierLine, DossierListState, ListSection, SectionKind
from onestop.presenters.message import say
from onestop.presenters.search_palette import Hit, HitGroup, HitKind, PaletteState
from onestop.presenters.widget_states import (
    BadgeKind,
    BadgeState,
    DayLineState,
    DayListState,
    DayLook,
)

PAPERS = ChecklistState(
    (
        PaperRow("a", 1, "Văn bản đề nghị", ticked=True, originals=1, wanted_originals=1),
        PaperRow("b", 2, "Hộ chiếu", ticked=False, wanted_copies=1),
    )
)


class Hand:
    """Keeps the state as a presenter would, and shows it again."""

    def __init__(self, view: ComponentChecklist) -> None:
        self.view, self.state = view, PAPERS
        self.told: list[object] = []
        view.toggled.connect(self.toggle)
        view.counted.connect(self.count)
        view.show_state(self.state)

    def toggle(self, key: str) -> None:
        self.told.append(key)
        self._replace(key, lambda row: replace(row, ticked=not row.ticked))

    def count(self, key: str, originals: int, copies: int) -> None:
        self.told.append((key, originals, copies))
        self._replace(key, lambda row: replace(row, originals=originals, copies=copies))

    def _replace(self, key: str, change: object) -> None:
        assert callable(change)
        rows = tuple(change(row) if row.key == key else row for row in self.state.rows)
        self.state = ChecklistState(rows)
        self.view.show_state(self.state)


@pytest.fixture
def papers(qtbot: QtBot) -> Hand:
    view = ComponentChecklist()
    qtbot.addWidget(view)
    view.resize(700, 200)
    view.show()
    return Hand(view)


def test_space_tells_the_paper_under_the_choice(qtbot: QtBot, papers: Hand) -> None:
    qtbot.keyClick(papers.view, Qt.Key.Key_Space)
    qtbot.keyClick(papers.view, Qt.Key.Key_Down)
    qtbot.keyClick(papers.view, Qt.Key.Key_Space)
    assert papers.told == ["a", "b"]


def test_digits_set_the_chosen_count_and_two_make_one_number(qtbot: QtBot, papers: Hand) -> None:
    qtbot.keyClick(papers.view, Qt.Key.Key_Down)
    qtbot.keyClick(papers.view, Qt.Key.Key_Right)
    qtbot.keyClick(papers.view, Qt.Key.Key_1)
    qtbot.keyClick(papers.view, Qt.Key.Key_2)
    qtbot.keyClick(papers.view, Qt.Key.Key_Left)
    qtbot.keyClick(papers.view, Qt.Key.Key_3)
    assert papers.told == [("b", 0, 1), ("b", 0, 12), ("b", 3, 12)]


def test_counts_step_and_stop_at_nothing(qtbot: QtBot, papers: Hand) -> None:
    qtbot.keyClick(papers.view, Qt.Key.Key_Minus)
    qtbot.keyClick(papers.view, Qt.Key.Key_Minus)
    qtbot.keyClick(papers.view, Qt.Key.Key_Plus)
    assert papers.told == [("a", 0, 0), ("a", 0, 0), ("a", 1, 0)]


def test_enter_goes_to_the_next_paper(qtbot: QtBot, papers: Hand) -> None:
    qtbot.keyClick(papers.view, Qt.Key.Key_Return)
    assert papers.view.currentIndex().row() == 1


def test_what_is_missing_is_said_in_words(papers: Hand) -> None:
    read = papers.view.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "thiếu 1 bản sao" in read
    assert checklist_badge(PAPERS).text == "Thiếu 1/2"
    papers.toggle("b")
    papers.count("b", 0, 1)
    assert checklist_badge(papers.state).text == "Đủ 2/2"


def test_rows_give_way_before_the_list_scrolls(papers: Hand) -> None:
    rows = tuple(replace(PAPERS.rows[0], key=str(n), number=n) for n in range(1, 8))
    papers.view.show_state(ChecklistState(rows))
    for height, row in ((400, 34), (7 * 30 + 2, 30), (120, 28)):
        papers.view.resize(700, height)
        assert papers.view.rowHeight(0) == row


def line(place: int) -> DossierLine:
    badge = BadgeState(BadgeKind.IN_TIME)
    return DossierLine(f"k{place}", f"Công ty {place}", f"261123-{place:04}", "Cấp giấy phép", badge)


def test_the_choice_skips_heads_and_is_told(qtbot: QtBot) -> None:
    view = DossierList()
    qtbot.addWidget(view)
    view.resize(800, 400)
    view.show()
    sections = (ListSection(SectionKind.OVERDUE, 1), ListSection(SectionKind.TODAY, 2))
    view.show_state(DossierListState(sections, 0, (line(0), line(1), line(2))))
    told: list[str] = []
    opened: list[str] = []
    view.line_chosen.connect(told.append)
    view.line_opened.connect(opened.append)
    view.choose_first()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told == ["k0", "k1", "k2"]
    assert opened == ["k2"]
    assert view.shown_rows == 5


def test_a_million_lines_ask_only_for_what_is_seen(qtbot: QtBot) -> None:
    view = DossierList()
    qtbot.addWidget(view)
    view.resize(800, 600)
    view.show()
    asked: list[tuple[int, int]] = []
    view.lines_wanted.connect(lambda first, count: asked.append((first, count)))
    sections = (ListSection(SectionKind.ALL, 1_000_000),)
    view.show_state(DossierListState(sections, 0, tuple(line(place) for place in range(200))))
    view.grab()
    assert asked == []
    view.scrollToBottom()
    view.grab()
    qtbot.waitUntil(lambda: bool(asked))
    assert {first for first, _ in asked} <= {999_600, 999_800}
    view.show_state(DossierListState(sections, 999_800, tuple(line(999_800 + n) for n in range(200))))
    last = view.model().index(999_999, 0)
    assert "Công ty 999999" in last.data(Qt.ItemDataRole.DisplayRole)


class Counting(DossierDelegate):
    """Counts the rows it draws."""

    drawn = 0

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.drawn += 1
        super().paint(painter, option, index)


def test_a_scrolled_list_draws_what_is_new_in_sight_and_looks_as_drawn_afresh(qtbot: QtBot) -> None:
    view = DossierList()
    qtbot.addWidget(view)
    counting = Counting(view)
    view._painter = counting
    view.setItemDelegate(counting)
    view.resize(800, 600)
    sections = (ListSection(SectionKind.OVERDUE, 20), ListSection(SectionKind.TODAY, 40))
    view.show_state(DossierListState(sections, 0, tuple(line(place) for place in range(60))))
    view.choose("k22")
    view.show()
    qtbot.waitExposed(view)
    bar = view.verticalScrollBar()
    for value in (0, 3, 15, 18, 16, bar.maximum()):
        QApplication.processEvents()
        counting.drawn = 0
        moved = abs(value - bar.value())
        bar.setValue(value)
        QApplication.processEvents()
        assert moved > 3 or counting.drawn <= moved + 3 < len(view._rows_in_sight())
        seen = view.screen().grabWindow(view.winId()).toImage()
        assert not seen.isNull()
        view.viewport().update()
        QApplication.processEvents()
        assert view.screen().grabWindow(view.winId()).toImage() == seen


def test_heads_cannot_be_chosen_and_lines_stand_in_their_rows(qtbot: QtBot) -> None:
    view = DossierList()
    qtbot.addWidget(view)
    empty = ListSection(SectionKind.TODAY, 0)
    sections = (ListSection(SectionKind.OVERDUE, 2), empty, ListSection(SectionKind.LATER, 3))
    view.show_state(DossierListState(sections, 1, tuple(line(place) for place in range(1, 4))))
    model = view.model()
    assert isinstance(model, DossierModel)
    none = Qt.ItemFlag.NoItemFlags
    heads = [row for row in range(model.rowCount()) if model.flags(model.index(row, 0)) == none]
    assert heads == [0, 3, 4] == list(model.head_rows)
    here = [(row, found.key) for row in range(model.rowCount()) if (found := model.loaded(row))]
    assert here == [(2, "k1"), (5, "k2"), (6, "k3")]
    assert [model.row_of_key(key) for key in ("k0", "k1", "k2", "k3")] == [-1, 2, 5, 6]


def test_the_chosen_line_stays_chosen_when_the_list_is_read_again(qtbot: QtBot) -> None:
    view = DossierList()
    qtbot.addWidget(view)
    sections = (ListSection(SectionKind.ALL, 3),)
    view.show_state(DossierListState(sections, 0, (line(0), line(1), line(2)), chosen="k2"))
    assert view.current_key == "k2"
    view.show_state(DossierListState(sections, 0, (line(5), line(2), line(0))))
    assert view.current_key == "k2"


def test_each_day_is_read_with_its_reason(qtbot: QtBot) -> None:
    view = DayList()
    qtbot.addWidget(view)
    days = (
        DayLineState(date(2026, 11, 24), DayLook.DAY_OFF, say("day_off", name="Ngày Văn hóa Việt Nam")),
        DayLineState(date(2026, 11, 25), DayLook.DUE, say("day_due", hour="17:00"), "6"),
    )
    view.show_state(DayListState(datetime(2026, 11, 25, 17), None, days))
    read = [view.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert read == ["24/11/2026 Ngày Văn hóa Việt Nam", "25/11/2026 Hạn trả, hết giờ 17:00 6"]


HITS = PaletteState(
    "dong",
    (
        HitGroup(HitKind.DOSSIER, (Hit("1", HitKind.DOSSIER, "Bao bì Đồng Nai"),), 3),
        HitGroup(HitKind.APPLICANT, (Hit("2", HitKind.APPLICANT, "Cơ khí Đồng Nai"),), 1),
    ),
)


@pytest.fixture
def palette(qtbot: QtBot) -> SearchPalette:
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(1200, 700)
    ground.show()
    palette = SearchPalette(ground)
    palette.open("dong")
    palette.show_state(HITS)
    return palette


def press(palette: SearchPalette, key: Qt.Key) -> None:
    event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(palette.field, event)


def test_arrows_move_past_the_heads_and_enter_tells_the_hit(palette: SearchPalette) -> None:
    entered: list[tuple[str, Hit]] = []
    palette.entered.connect(lambda text, hit: entered.append((text, hit)))
    press(palette, Qt.Key.Key_Down)
    press(palette, Qt.Key.Key_Down)
    press(palette, Qt.Key.Key_Return)
    assert [(text, hit.key) for text, hit in entered] == [("dong", "2")]


def test_an_answer_for_an_older_text_is_ignored(palette: SearchPalette) -> None:
    entered: list[Hit] = []
    palette.entered.connect(lambda _text, hit: entered.append(hit))
    palette.show_state(PaletteState("do", ()))
    press(palette, Qt.Key.Key_Return)
    assert [hit.key for hit in entered] == ["1"]


def test_escape_closes_and_opens_nothing(palette: SearchPalette) -> None:
    opened: list[Hit] = []
    palette.opened.connect(opened.append)
    press(palette, Qt.Key.Key_Escape)
    assert palette.isHidden()
    assert opened == []


def test_ctrl_n_asks_for_a_new_dossier_of_the_chosen(palette: SearchPalette) -> None:
    told: list[Hit] = []
    palette.new_wanted.connect(told.append)
    press(palette, Qt.Key.Key_Down)
    palette.new_for_current()
    assert [hit.key for hit in told] == ["2"]


def test_a_step_too_long_for_its_column_takes_two_lines() -> None:
    now = look()
    wide = now.metrics(Face.SMALL).horizontalAdvance("Phân công chuyên viên")
    assert paint.two_lines(now, Face.SMALL, "Phân công chuyên viên thụ lý", wide) == (
        "Phân công chuyên viên",
        "thụ lý",
    )
    assert paint.two_lines(now, Face.SMALL, "Thẩm định", wide) == ("Thẩm định", "")
    assert paint.two_lines(now, Face.SMALL, "Phân công", 3) == ("Phân công", "")
