"""The reception as a hand meets it: keys into the real window, and what then stands on it."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from onestop.gui.pages.reception_fields import NameField
from onestop.gui.widgets.code_field import CodeField
from onestop.gui.widgets.key_button import KeyButton
from onestop.gui.widgets.labelled_field import FactsLine
from onestop.presenters.received import PrintStage
from tests.helpers.reception_desk import KYOWA, KYOWA_TAX, desk_with_kyowa
from tests.helpers.reception_window import ReceptionWindow, open_reception

CARD = "033085001234|145123456|Đỗ Thị Hoa|02091985|Nữ|Thôn An Bình, xã Nghĩa Dân, tỉnh Hưng Yên|10052021"
KEYS_ALLOWED = 16


@pytest.fixture
def at(qtbot: QtBot) -> ReceptionWindow:
    return open_reception(qtbot)


def receive_kyowa(at: ReceptionWindow) -> None:
    at.hand.type("kyo")
    at.hand.enter()
    at.hand.enter()
    at.hand.type("ld-01")
    at.hand.enter()
    at.hand.ctrl(Qt.Key.Key_Return)


def test_a_returning_applicant_takes_few_keys(at: ReceptionWindow) -> None:
    """From "new" to "printed": Ctrl+N, three letters, two Enter, the procedure's number, Enter, Ctrl+Enter."""
    at.hand.ctrl(Qt.Key.Key_N)
    receive_kyowa(at)
    assert at.slips.printed == [("receipt", "d0002", "")]
    assert at.desk.received[0].applicant.tax_code == KYOWA_TAX
    assert at.hand.keys == 13
    assert at.hand.keys <= KEYS_ALLOWED


def test_the_keypad_receives_too(at: ReceptionWindow) -> None:
    at.hand.type("kyo")
    at.hand.enter()
    at.hand.enter()
    at.hand.type("ld-01")
    at.hand.enter()
    keypad = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.KeypadModifier
    at.hand.press(Qt.Key.Key_Enter, keypad)
    assert len(at.desk.received) == 1


def test_the_code_stands_large_until_the_next_letters(at: ReceptionWindow) -> None:
    receive_kyowa(at)
    view = at.page.view
    assert view.isVisible()
    assert view.code.accessibleName().endswith("261123-0502")
    assert not at.page.form.isVisible()
    at.hand.type("kyo")
    assert at.page.form.isVisible()
    assert at.page.form.applicant.text() == "kyo"
    assert QApplication.focusWidget() is at.page.form.applicant
    assert at.page.form.choices.isVisible()


def test_the_next_dossier_may_begin_with_a_scan(at: ReceptionWindow) -> None:
    receive_kyowa(at)
    at.hand.burst(CARD)
    assert at.page.form.applicant.text() == "Đỗ Thị Hoa"


def test_the_code_is_copied(at: ReceptionWindow) -> None:
    receive_kyowa(at)
    at.hand.ctrl(Qt.Key.Key_C, shift=True)
    assert QGuiApplication.clipboard().text() == at.page.view.code.accessibleName()


def test_a_reprint_asks_why_and_prints(at: ReceptionWindow) -> None:
    receive_kyowa(at)
    at.hand.ctrl(Qt.Key.Key_P)
    assert at.page.view.reprint.isVisible()
    at.hand.enter()
    assert len(at.slips.printed) == 1
    at.hand.commit("mất bản cũ")
    at.hand.enter()
    assert at.slips.printed[-1] == ("receipt", "d0002", "mất bản cũ")
    assert at.window.toast.isVisible(), "nothing said that the copy went out"


def test_esc_drops_the_reprint(at: ReceptionWindow) -> None:
    receive_kyowa(at)
    at.hand.ctrl(Qt.Key.Key_P)
    at.hand.press(Qt.Key.Key_Escape)
    assert not at.page.view.reprint.isVisible()
    assert at.page.view.isVisible()


def test_without_a_printer_the_slip_waits_and_goes_out_later(at: ReceptionWindow) -> None:
    at.slips.has_printer = False
    receive_kyowa(at)
    state = at.received.state
    assert state is not None
    assert state.stage is PrintStage.WAITS
    at.slips.has_printer = True
    at.hand.ctrl(Qt.Key.Key_P)
    state = at.received.state
    assert state is not None
    assert state.stage is PrintStage.PRINTED
    assert at.slips.printed == [("receipt", "d0002", "")] * 2


def test_the_printers_trouble_leaves_the_code_on_screen(at: ReceptionWindow) -> None:
    from onestop.domain.errors import Unavailable

    at.slips.trouble = Unavailable("folder", "no room")
    receive_kyowa(at)
    assert at.page.view.isVisible()
    assert at.page.view.code.accessibleName().endswith("261123-0502")
    assert len(at.desk.received) == 1


def test_tab_walks_in_reading_order(at: ReceptionWindow) -> None:
    at.hand.type("kyo")
    at.hand.enter()
    at.hand.enter()
    at.hand.type("ld-01")
    at.hand.enter()
    form = at.page.form
    form.applicant.setFocus()
    seen = []
    for _ in range(11):
        at.hand.press(Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert len(set(seen)) == 11, "Tab goes in a ring inside the form"
    places = [widget.mapTo(at.window, widget.rect().topLeft()) for widget in seen if widget]
    rows = [place.y() // 30 for place in places]
    assert rows == sorted(rows)
    assert form.procedure in seen
    assert form.checklist in seen
    assert form.fee in seen
    assert form.note_field in seen
    at.hand.press(Qt.Key.Key_Tab)
    main = QApplication.focusWidget()
    assert isinstance(main, KeyButton)
    assert at.page.panel.isAncestorOf(main)


def test_a_missing_paper_turns_the_page_into_a_request(at: ReceptionWindow, qtbot: QtBot) -> None:
    at.hand.type("kyo")
    at.hand.enter()
    at.hand.enter()
    at.hand.type("ld-01")
    at.hand.enter()
    at.hand.press(Qt.Key.Key_Down, times=3)
    at.hand.press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: at.page.side.main.text() == "In phiếu yêu cầu bổ sung")
    at.hand.ctrl(Qt.Key.Key_Return)
    assert at.desk.received == []
    assert at.slips.printed == [("supplement", "g1", "")]
    assert at.page.view.isVisible()


def test_counts_are_typed_in_the_list(at: ReceptionWindow) -> None:
    at.hand.type("kyo")
    at.hand.enter()
    at.hand.enter()
    at.hand.type("ld-01")
    at.hand.enter()
    at.hand.press(Qt.Key.Key_Down, times=4)
    at.hand.type("3")
    assert at.presenter.state.entry.papers[4].originals == 3


def test_why_swaps_the_panel_and_esc_swaps_back(at: ReceptionWindow, qtbot: QtBot) -> None:
    at.hand.type("kyo")
    at.hand.enter()
    at.hand.enter()
    at.hand.type("ld-01")
    at.hand.enter()
    at.hand.ctrl(Qt.Key.Key_I)
    qtbot.waitUntil(at.page.side.days.isVisible)
    assert not at.page.side.card.isVisible()
    at.hand.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(at.page.side.card.isVisible)


def test_a_card_scanned_into_the_applicants_field(at: ReceptionWindow) -> None:
    at.hand.burst(CARD)
    assert at.page.form.applicant.text() == "Đỗ Thị Hoa"
    assert at.presenter.state.entry.applicant.id_number == "033085001234"


def test_a_broken_scan_is_said_in_words(at: ReceptionWindow) -> None:
    at.hand.burst("033085001234|Đỗ Thị Hoa|02091985")
    assert "3 phần" in at.page.form.facts.accessibleName()


def test_an_unknown_procedure_is_said_in_words(at: ReceptionWindow) -> None:
    at.page.form.procedure.setFocus()
    at.hand.type("ld-99")
    at.hand.enter()
    assert (
        at.page.form.procedure.accessibleDescription() == "Không có thủ tục này. Gõ số hoặc tên, ví dụ LD-01."
    )
    assert at.page.form.procedure.property("wrong") is True


def test_the_open_dossier_of_the_same_kind_can_be_looked_at(qtbot: QtBot) -> None:
    desk = desk_with_kyowa()
    desk.add("LD-01", KYOWA, datetime(2026, 11, 20, 9, 0), tax_code=KYOWA_TAX, serial=733)
    at = open_reception(qtbot, desk)
    at.hand.type("kyo")
    at.hand.enter()
    at.hand.enter()
    at.hand.type("ld-01")
    at.hand.enter()
    at.page.form.follow_still_open()
    assert at.opened == ["d0002"]
    at.hand.ctrl(Qt.Key.Key_Return)
    assert len(at.desk.received) == 1


@pytest.mark.parametrize("height", [648, 696, 749])
def test_no_sentence_is_cut_when_many_stand_on_the_page(qtbot: QtBot, height: int) -> None:
    desk = desk_with_kyowa()
    desk.add("LD-01", KYOWA, datetime(2026, 11, 20, 9, 0), tax_code=KYOWA_TAX, serial=733)
    at = open_reception(qtbot, desk)
    at.window.resize(1280, height)
    at.hand.type("kyo")
    at.hand.enter()
    at.presenter.who.edit(True)
    at.presenter.who.part_typed("id_number", "123")
    at.presenter.who.part_typed("phone", "0123")
    at.presenter.what.take("LD-01")
    qtbot.waitUntil(lambda: at.page.form.editor.id_number.isVisible())
    lines = [line for line in at.page.form.findChildren(FactsLine) if line.isVisible()]
    assert sum(1 for line in lines if line.heightForWidth(line.width()) > 20) >= 3
    qtbot.waitUntil(lambda: all(line.height() >= line.heightForWidth(line.width()) for line in lines))


def test_new_puts_the_draft_aside_and_undo_brings_it_back(at: ReceptionWindow) -> None:
    at.hand.type("kyo")
    at.hand.enter()
    at.hand.ctrl(Qt.Key.Key_N)
    assert at.page.form.applicant.text() == ""
    assert at.window.toast.offers_undo
    at.hand.ctrl(Qt.Key.Key_Z)
    assert at.page.form.applicant.text() == KYOWA


def test_a_draft_is_kept_soon_and_its_time_is_shown(at: ReceptionWindow, qtbot: QtBot) -> None:
    at.hand.type("kyo")
    at.hand.enter()
    qtbot.waitUntil(lambda: "Kyowa" in at.desk.drafts.get("reception", ""), timeout=3000)
    assert at.page.top_bar().saved_at == datetime(2026, 11, 23, 9, 41)


def test_codes_are_out_of_an_input_methods_reach(at: ReceptionWindow) -> None:
    """Telex would turn the D and W of a scanned code into Đ and Ư."""
    editor, submitter = at.page.form.editor, at.page.form.submitter
    for field in (editor.tax_code, editor.id_number, editor.phone, submitter.id_number, at.page.form.sets):
        assert isinstance(field, CodeField)
        assert field.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False
    name = at.page.form.applicant
    assert isinstance(name, NameField)
    assert name.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is True
    name.setText("033085001234|145")
    assert name.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False


def test_every_field_has_a_name_for_screen_readers(at: ReceptionWindow) -> None:
    at.presenter.who.edit(True)
    at.presenter.who.submitter_chosen(True)
    fields = [field for field in at.page.form.findChildren(QLineEdit) if field.isVisible()]
    assert len(fields) >= 11
    for field in fields:
        interface = QAccessible.queryAccessibleInterface(field)
        assert interface is not None
        assert interface.text(QAccessible.Text.Name)


@pytest.mark.parametrize("size", [(1366, 696), (1280, 648)])
def test_seven_papers_stand_without_scrolling(qtbot: QtBot, size: tuple[int, int]) -> None:
    at = open_reception(qtbot, size=size)
    at.hand.type("kyo")
    at.hand.enter()
    at.hand.enter()
    at.hand.type("ld-01")
    at.hand.enter()
    qtbot.waitUntil(lambda: at.page.form.checklist.height() > 150)
    assert at.page.form.checklist.verticalScrollBar().maximum() == 0
    assert at.page.column.height() <= at.page.height()
    assert at.page.column.width() <= at.page.width() - at.page.panel.width()


@pytest.mark.parametrize(
    "name", ["n" * 10_000, "A\tB\x00C\u200fD Đức", "Cong ty Ho\u0300a", "Công ty \U0001f600"]
)
def test_odd_names_are_answered_on_the_page(at: ReceptionWindow, name: str) -> None:
    at.hand.commit(name)
    at.page.form.procedure.setFocus()
    at.hand.type("ld-01")
    at.hand.enter()
    at.hand.ctrl(Qt.Key.Key_Return)
    if len(name) > 300:
        assert at.desk.received == []
        assert "300" in at.page.form.facts.accessibleName()
    else:
        assert len(at.desk.received) == 1
