"""Acting through the real window: keys, sheets, the menu, notices with undo, the slips of a dossier."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from onestop.domain.status import Status
from onestop.gui.dialogs.act_fields import Choices, NoteField
from onestop.gui.dialogs.keys_dialog import KeysDialog
from onestop.gui.dialogs.tick_rows import TickRows
from onestop.gui.look import look
from onestop.gui.widgets.route import RouteRow
from onestop.gui.words.sentences import sentence
from onestop.presenters.acting_state import ActKind
from tests.helpers.acting_counter import ActingCounter
from tests.helpers.acting_window import ActingWindow, acting_window
from tests.helpers.typing import Hand


@pytest.fixture
def office() -> ActingCounter:
    return ActingCounter()


@pytest.fixture
def appraised(office: ActingCounter) -> str:
    """A dossier that lies with the officer."""
    new = office.receive(name="Công ty TNHH Bao bì Đức Giang")
    office.to_officer(new)
    return new


def officer(qtbot: QtBot, office: ActingCounter, dossier_id: str) -> ActingWindow:
    shown = acting_window(qtbot, office, "laodong1")
    shown.open(dossier_id)
    return shown


@pytest.mark.parametrize("text_size", [100, 115, 130])
def test_a_page_that_may_act_does_not_scroll_sideways(
    qtbot: QtBot, office: ActingCounter, text_size: int
) -> None:
    new = office.receive("DT-05", "Công ty TNHH Linh kiện ô tô Tân Quang Việt Nam")
    office.to_officer(new, "dautu1", "dautu.truong")
    page = acting_window(qtbot, office, "dautu1").open(new)
    try:
        look().use_text_size(text_size)
        for _ in range(3):
            QApplication.processEvents()
        assert page.acts.correct.isVisible()
        assert page.column.minimumSizeHint().width() <= page._scroll.viewport().width()
    finally:
        look().use_text_size(100)


def test_one_key_passes_it_on_and_another_takes_it_back(
    qtbot: QtBot, office: ActingCounter, appraised: str
) -> None:
    shown = officer(qtbot, office, appraised)
    hand = Hand(shown.window)
    hand.ctrl(Qt.Key.Key_Return)
    toast = shown.window.toast
    assert toast.accessibleName() == "Đã chuyển 180108-0001 sang Lãnh đạo phòng DN-LĐ."
    assert toast.offers_undo and office.rows(appraised)[0].step_no == 4
    hand.ctrl(Qt.Key.Key_Z)
    assert office.rows(appraised)[0].step_no == 3
    assert toast.accessibleName() == "Đã hoàn tác “Hoàn thành và chuyển bước”: 180108-0001."
    assert not toast.offers_undo


def test_undo_works_when_its_notice_is_gone(qtbot: QtBot, office: ActingCounter, appraised: str) -> None:
    shown = officer(qtbot, office, appraised)
    hand = Hand(shown.window)
    hand.ctrl(Qt.Key.Key_Return)
    shown.window.toast.hide()
    hand.ctrl(Qt.Key.Key_Z)
    assert office.rows(appraised)[0].step_no == 3


def test_sending_back_asks_why_and_esc_leaves_nothing(
    qtbot: QtBot, office: ActingCounter, appraised: str
) -> None:
    shown = officer(qtbot, office, appraised)
    Hand(shown.window).ctrl(Qt.Key.Key_R)
    sheet = shown.sheet
    assert sheet.windowTitle() == "Trả lại bước trước"
    reason = sheet.entry("reason")
    assert isinstance(reason, NoteField) and reason.hasFocus()
    qtbot.keyClick(reason, Qt.Key.Key_Return)
    assert shown.sheet is sheet and reason.property("wrong") and office.rows(appraised)[0].step_no == 3
    assert "Chưa có lý do" in reason.accessibleDescription()
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert shown.view.dialog is None and shown.acting.state.form is None
    assert office.rows(appraised)[0].step_no == 3


def test_the_reason_ends_with_enter(qtbot: QtBot, office: ActingCounter, appraised: str) -> None:
    shown = officer(qtbot, office, appraised)
    Hand(shown.window).ctrl(Qt.Key.Key_R)
    reason = shown.sheet.entry("reason")
    assert isinstance(reason, QPlainTextEdit)
    reason.insertPlainText("Thiếu chữ ký")
    qtbot.keyClick(reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert reason.toPlainText() == "Thiếu chữ ký\n"
    qtbot.keyClick(reason, Qt.Key.Key_Return)
    assert shown.view.dialog is None and office.rows(appraised)[0].step_no == 2


def test_a_supplement_by_keys_alone(qtbot: QtBot, office: ActingCounter, appraised: str) -> None:
    shown = officer(qtbot, office, appraised)
    Hand(shown.window).ctrl(Qt.Key.Key_B)
    sheet = shown.sheet
    rows = sheet.entry("items")
    assert isinstance(rows, TickRows)
    first, second = list(rows._boxes.values())[:2]
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Space)
    qtbot.keyClick(second, Qt.Key.Key_Return)
    more = sheet.entry("more")
    assert isinstance(more, QPlainTextEdit) and more.hasFocus()
    more.insertPlainText("Bản dịch")
    qtbot.keyClick(more, Qt.Key.Key_Return)
    more.insertPlainText("Ảnh màu")
    qtbot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert shown.view.dialog is None
    assert office.state(appraised).supplements[-1].items == (rows.ticked[0], "Bản dịch", "Ảnh màu")
    assert "đồng hồ dừng" in shown.window.toast.accessibleName()


def test_enter_from_the_keypad_finishes_too(qtbot: QtBot, office: ActingCounter, appraised: str) -> None:
    shown = officer(qtbot, office, appraised)
    Hand(shown.window).ctrl(Qt.Key.Key_L)
    qtbot.keyClick(shown.sheet, Qt.Key.Key_Enter, Qt.KeyboardModifier.ControlModifier)
    assert shown.view.dialog is None and len(office.state(appraised).open_legs) == 1


def test_a_correction_changes_its_field_with_what_is_picked(
    qtbot: QtBot, office: ActingCounter, appraised: str
) -> None:
    shown = officer(qtbot, office, appraised)
    Hand(shown.window).ctrl(Qt.Key.Key_J)
    sheet = shown.sheet
    what = sheet.entry("what")
    assert isinstance(what, Choices) and what.hasFocus()
    value = sheet.entry("value")
    assert isinstance(value, QLineEdit) and value.text() == "Công ty TNHH Bao bì Đức Giang"
    place = what.findData("return_channel")
    what.setCurrentIndex(place)
    what.activated.emit(place)
    assert not isinstance(sheet.entry("value"), QLineEdit)
    place = what.findData("applicant.name")
    what.setCurrentIndex(place)
    what.activated.emit(place)
    value, reason = sheet.entry("value"), sheet.entry("reason")
    assert isinstance(value, QLineEdit) and isinstance(reason, QPlainTextEdit)
    value.setText("Công ty TNHH Bao bì Đức Giang Hưng Yên")
    reason.setPlainText("gõ thiếu")
    sheet._submit()
    assert office.state(appraised).received.applicant.name == "Công ty TNHH Bao bì Đức Giang Hưng Yên"


def test_the_menu_is_walked_with_arrows(qtbot: QtBot, office: ActingCounter, appraised: str) -> None:
    shown = officer(qtbot, office, appraised)
    Hand(shown.window).ctrl(Qt.Key.Key_Period)
    menu = shown.menu
    words = [line.text() for line in menu.lines]
    assert words[0] == "Hoàn thành và chuyển bước" and "Dừng xử lý hồ sơ" not in words
    assert words[-1] == "Từ chối hồ sơ" and menu.lines[0].hasFocus()
    qtbot.keyClick(menu.lines[0], Qt.Key.Key_Up)
    assert menu.lines[-1].hasFocus()
    qtbot.keyClick(menu.lines[-1], Qt.Key.Key_Return)
    assert shown.view.menu is None and shown.sheet.windowTitle() == "Từ chối hồ sơ"
    qtbot.keyClick(shown.sheet, Qt.Key.Key_Escape)


def test_the_menu_leaves_with_esc(qtbot: QtBot, office: ActingCounter, appraised: str) -> None:
    shown = officer(qtbot, office, appraised)
    Hand(shown.window).ctrl(Qt.Key.Key_Period)
    qtbot.keyClick(shown.menu, Qt.Key.Key_Escape)
    assert shown.view.menu is None and shown.acting.state.menu is None


def test_a_reader_sees_no_buttons_and_hears_why(qtbot: QtBot, office: ActingCounter, appraised: str) -> None:
    shown = acting_window(qtbot, office, "xem")
    page = shown.open(appraised)
    buttons = (page.acts.main, page.acts.more, page.acts.correct)
    assert not any(button.isVisible() for button in buttons)
    Hand(shown.window).ctrl(Qt.Key.Key_B)
    assert shown.view.dialog is None
    assert shown.window.toast.accessibleName().startswith("Yêu cầu bổ sung: lúc này không làm được")


def test_the_page_tells_what_is_waited_for_and_whose_the_time_was(
    qtbot: QtBot, office: ActingCounter, appraised: str
) -> None:
    office.later(hours=2)
    office.do("laodong1", ActKind.ASK_PARTNER, appraised, reason="?", within_hours="2")
    office.later(days=1)
    page = officer(qtbot, office, appraised).window.page
    way = page._way  # type: ignore[attr-defined]
    assert (
        way.notes.accessibleName().startswith("Chờ ")
        and "quá hạn từ 08/01/2018" in way.notes.accessibleName()
    )
    assert way.split.accessibleDescription() == "Nội bộ 2 giờ; Phối hợp 1 ngày"
    assert page.acts.main.text() == "Cơ quan phối hợp đã trả lời"  # type: ignore[attr-defined]


def test_the_three_dates_stand_where_they_differ(qtbot: QtBot, office: ActingCounter, appraised: str) -> None:
    office.do("laodong1", ActKind.ASK_SUPPLEMENT, appraised, more="x")
    office.later(days=1)
    office.do("motcua1", ActKind.RECEIVE_SUPPLEMENT, appraised)
    office.do("laodong1", ActKind.APOLOGISE, appraised, reason="Hồ sơ phức tạp")
    page = officer(qtbot, office, appraised).window.page
    words = page._way.notes.accessibleName()  # type: ignore[attr-defined]
    assert "Hẹn lần đầu:" in words and "Tính lại:" in words and "hẹn lại:" in words
    assert office.state(appraised).status is Status.PROCESSING


def test_a_step_sent_back_and_late_is_marked(qtbot: QtBot, office: ActingCounter, appraised: str) -> None:
    office.do("laodong1", ActKind.SEND_BACK, appraised, reason="Thiếu")
    office.later(days=3)
    page = officer(qtbot, office, appraised).window.page
    route = page._way.route  # type: ignore[attr-defined]
    assert isinstance(route, RouteRow)
    told = route.accessibleDescription().split("; ")
    assert "quá" in told[1] and "quá giờ của bước" in told[1]
    assert "bị trả lại" in told[2]


def test_several_slips_are_chosen_from(qtbot: QtBot, office: ActingCounter, appraised: str) -> None:
    office.do("laodong1", ActKind.ASK_SUPPLEMENT, appraised, more="x")
    shown = officer(qtbot, office, appraised)
    Hand(shown.window).ctrl(Qt.Key.Key_P)
    choice = shown.window.page.choice  # type: ignore[attr-defined]
    qtbot.waitUntil(choice.isActiveWindow)
    assert [line.text().partition(",")[0] for line in choice.lines] == [
        "Phiếu yêu cầu bổ sung",
        "Giấy tiếp nhận",
        "Phiếu kiểm soát",
    ]
    qtbot.keyClick(choice.lines[0], Qt.Key.Key_Return)
    assert shown.paper.printed == [("supplement 1", appraised, "")]
    assert shown.window.toast.accessibleName() == "Đã in phiếu yêu cầu bổ sung 180108-0001."


def test_what_was_undone_stays_in_sight_as_undone(
    qtbot: QtBot, office: ActingCounter, appraised: str
) -> None:
    office.do("laodong1", ActKind.FORWARD, appraised)
    office.by("laodong1").undo()
    page = officer(qtbot, office, appraised).window.page
    lines = page.records.history.accessibleDescription().split("; ")  # type: ignore[attr-defined]
    assert "Hoàn tác việc gần nhất" in lines[0]
    assert "(đã hoàn tác)" in lines[1] and "Chuyển Lãnh đạo phòng DN-LĐ" in lines[1]


def test_f1_lists_the_keys_of_acting(qtbot: QtBot) -> None:
    dialog = KeysDialog()
    qtbot.addWidget(dialog)
    from PySide6.QtWidgets import QLabel

    words = {label.text() for label in dialog.findChildren(QLabel)}
    assert {"yêu cầu bổ sung", "đính chính", "xin lỗi và hẹn lại"} <= words


def test_the_sheet_grows_with_what_it_says_is_wrong(
    qtbot: QtBot, office: ActingCounter, appraised: str
) -> None:
    shown = officer(qtbot, office, appraised)
    Hand(shown.window).ctrl(Qt.Key.Key_R)
    sheet = shown.sheet
    qtbot.waitUntil(sheet.isVisible)
    before = sheet.height()
    qtbot.keyClick(sheet.entry("reason"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sheet.height() > before)
    layout = sheet.layout()
    assert layout is not None and sheet.height() == layout.totalHeightForWidth(sheet.width())
    assert sheet._scroll.verticalScrollBar().maximum() == 0
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)


def test_a_supplement_that_names_nothing_says_what_to_do(
    qtbot: QtBot, office: ActingCounter, appraised: str
) -> None:
    shown = officer(qtbot, office, appraised)
    Hand(shown.window).ctrl(Qt.Key.Key_B)
    qtbot.keyClick(shown.sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    form = shown.acting.state.form
    field = form.field("items") if form is not None else None
    assert field is not None and field.error is not None
    assert sentence(field.error).startswith("Chưa ghi cần bổ sung gì.")
    qtbot.keyClick(shown.sheet, Qt.Key.Key_Escape)


def test_a_key_on_the_menu_works_in_the_menu(qtbot: QtBot, office: ActingCounter, appraised: str) -> None:
    shown = officer(qtbot, office, appraised)
    Hand(shown.window).ctrl(Qt.Key.Key_Period)
    qtbot.waitUntil(shown.menu.isActiveWindow)
    qtbot.keyClick(shown.menu, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert shown.view.menu is None and shown.sheet.windowTitle() == "Trả lại bước trước"
    qtbot.keyClick(shown.sheet, Qt.Key.Key_Escape)


def test_the_main_key_works_in_the_menu(qtbot: QtBot, office: ActingCounter, appraised: str) -> None:
    shown = officer(qtbot, office, appraised)
    Hand(shown.window).ctrl(Qt.Key.Key_Period)
    qtbot.waitUntil(shown.menu.isActiveWindow)
    qtbot.keyClick(shown.menu, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert office.rows(appraised)[0].step_no == 4


def test_ctrl_p_twice_prints_the_slip_that_fits(qtbot: QtBot, office: ActingCounter, appraised: str) -> None:
    office.do("laodong1", ActKind.ASK_SUPPLEMENT, appraised, more="x")
    shown = officer(qtbot, office, appraised)
    Hand(shown.window).ctrl(Qt.Key.Key_P)
    choice = shown.window.page.choice  # type: ignore[attr-defined]
    qtbot.waitUntil(choice.isActiveWindow)
    qtbot.keyClick(choice, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert shown.paper.printed == [("supplement 1", appraised, "")]
