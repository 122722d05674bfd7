"""A hand faster than the store: what is typed before an answer goes where it was meant, and nothing is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from onestop.domain.errors import Unavailable
from onestop.presenters.reception_state import Field
from tests.helpers.held_tasks import HeldTasks
from tests.helpers.reception_desk import KYOWA, KYOWA_TAX, ReceptionDesk, desk_with_kyowa
from tests.helpers.reception_window import ReceptionWindow, open_reception


@pytest.fixture
def store() -> HeldTasks:
    return HeldTasks()


@pytest.fixture
def at(qtbot: QtBot, store: HeldTasks) -> ReceptionWindow:
    at = open_reception(qtbot, store=store)
    store.finish_all()
    return at


def type_all(at: ReceptionWindow) -> None:
    """The thirteen keys of a returning applicant, without a look at the screen."""
    at.hand.type("kyo")
    at.hand.enter()
    at.hand.enter()
    at.hand.type("ld-01")
    at.hand.enter()
    at.hand.ctrl(Qt.Key.Key_Return)


def answer(qtbot: QtBot, store: HeldTasks) -> None:
    """One answer after the other, and what the page does with it."""
    for _ in range(12):
        store.finish_all()
        QApplication.processEvents()
    assert not store.waiting


def test_what_is_typed_after_enter_goes_to_the_next_field(
    qtbot: QtBot, at: ReceptionWindow, store: HeldTasks
) -> None:
    type_all(at)
    assert at.page.form.applicant.text() == "kyo"
    assert at.desk.received == []
    answer(qtbot, store)
    received = at.desk.received
    assert [(each.applicant.name, each.applicant.tax_code) for each in received] == [(KYOWA, KYOWA_TAX)]
    assert received[0].procedure == "LD-01"
    assert at.page.view.isVisible()


def test_the_next_applicant_typed_while_the_last_is_recorded(
    qtbot: QtBot, at: ReceptionWindow, store: HeldTasks
) -> None:
    type_all(at)
    at.hand.type("kyo")
    answer(qtbot, store)
    assert len(at.desk.received) == 1
    assert at.page.form.isVisible()
    assert at.page.form.applicant.text() == "kyo"
    assert at.page.form.choices.isVisible()


def test_a_whole_name_from_an_input_method_waits_too(
    qtbot: QtBot, at: ReceptionWindow, store: HeldTasks
) -> None:
    at.hand.type("kyo")
    at.hand.enter()
    at.hand.press(Qt.Key.Key_Right)
    at.hand.enter()
    at.hand.commit("ông Tư")
    assert at.page.form.applicant.text() == "kyo"
    answer(qtbot, store)
    assert at.page.form.submitter.name.text() == "ông Tư"


def test_enter_waits_for_the_newest_letters_and_takes_no_older_line(
    qtbot: QtBot, at: ReceptionWindow, store: HeldTasks
) -> None:
    at.hand.type("kyo")
    answer(qtbot, store)
    assert at.page.form.choices.isVisible()
    at.hand.type("to")
    at.hand.enter()
    assert at.presenter.state.entry.known is None, "the line hung there from other letters"
    answer(qtbot, store)
    assert at.presenter.state.entry.applicant_text == "kyoto"
    assert at.presenter.state.editing


def test_a_line_chosen_by_an_arrow_is_taken_at_once(
    qtbot: QtBot, at: ReceptionWindow, store: HeldTasks
) -> None:
    at.hand.type("kyo")
    answer(qtbot, store)
    at.hand.type("w")
    at.hand.press(Qt.Key.Key_Down, times=2)
    at.hand.enter()
    assert at.presenter.state.entry.known is not None


def test_a_look_up_that_failed_lets_the_hand_go_on(qtbot: QtBot, store: HeldTasks) -> None:
    class Broken(ReceptionDesk):
        def applicants(self, text: str, limit: int = 8) -> tuple[()]:
            raise Unavailable("ledger_unreadable", "disk")

    at = open_reception(qtbot, desk=Broken(), store=store)
    store.finish_all()
    at.hand.type("kyo")
    at.hand.enter()
    at.hand.type("033085001234")
    answer(qtbot, store)
    entry = at.presenter.state.entry
    assert (entry.applicant_text, entry.applicant.id_number) == ("kyo", "033085001234")
    assert at.presenter.state.trouble is not None


def test_esc_gives_up_waiting_and_leaves_the_letters(
    qtbot: QtBot, at: ReceptionWindow, store: HeldTasks
) -> None:
    at.hand.type("kyo")
    at.hand.enter()
    at.hand.type("ld")
    at.hand.press(Qt.Key.Key_Escape)
    answer(qtbot, store)
    assert at.page.form.applicant.text() == "kyo"
    assert QApplication.focusWidget() is at.page.form.applicant
    at.hand.type("w")
    assert at.page.form.applicant.text() == "kyow", "keys are held no longer"


def test_another_place_can_be_opened_while_keys_wait(
    qtbot: QtBot, at: ReceptionWindow, store: HeldTasks
) -> None:
    at.hand.type("kyo")
    at.hand.enter()
    at.hand.enter()
    at.hand.type("ld-01")
    at.hand.press(Qt.Key.Key_F3)
    assert not at.page.isVisible()
    answer(qtbot, store)
    assert at.presenter.state.entry.procedure_text == "ld-01"
    assert at.page.form.procedure.text() == "ld-01"


def test_a_hand_that_went_elsewhere_is_left_there(
    qtbot: QtBot, at: ReceptionWindow, store: HeldTasks
) -> None:
    at.hand.type("kyo")
    at.hand.enter()
    at.page.form.note_field.setFocus()
    at.hand.type("sao")
    assert at.page.form.note_field.text() == "sao"
    answer(qtbot, store)
    assert at.presenter.state.entry.known is not None
    assert QApplication.focusWidget() is at.page.form.note_field


def test_without_an_answer_under_way_no_key_waits(qtbot: QtBot) -> None:
    at = open_reception(qtbot, desk=desk_with_kyowa())
    at.hand.type("kyo")
    at.hand.enter()
    assert QApplication.focusWidget() is not at.page.form.applicant
    at.page.focus(Field.NOTE)
    at.hand.type("x")
    assert at.page.form.note_field.text() == "x"
