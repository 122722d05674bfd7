"""The place of return by keyboard and scanner alone: where the hand is, what stands on screen, what keys mean."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from onestop.domain.dossier_code import tail
from onestop.gui.look import look
from onestop.gui.main_window import MainWindow
from onestop.gui.pages.return_page import ReturnPage
from onestop.gui.palette import Token
from onestop.gui.shortcuts import Action
from onestop.presenters.returning_state import Entry, Stand, Way
from onestop.presenters.shell import Place
from tests.helpers.return_counter import NOW, ReturnCounter
from tests.helpers.typing import Hand


@dataclass
class Shown:
    office: ReturnCounter
    window: MainWindow
    page: ReturnPage
    hand: Hand


def shown_of(qtbot: QtBot, office: ReturnCounter, size: tuple[int, int] = (1366, 696)) -> Shown:
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(*size)
    page = ReturnPage(office.open())
    window.add_page(Place.RETURN, page)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.open_place(Place.RETURN)
    return Shown(office, window, page, Hand(window))


@pytest.fixture
def office() -> ReturnCounter:
    """Three results: the last one is in sight of everything a page can show."""
    office = ReturnCounter()
    office.result("Công ty TNHH Điện tử Ánh Dương II", "2026-11-11 09:00")
    office.move("2026-11-12 08:00")
    office.result("Công ty Cổ phần Bao bì Đồng Nai", "2026-11-17 09:00")
    return office


def taeyang(office: ReturnCounter) -> str:
    office.move("2026-11-13 08:00")
    received = office.receive(
        "Công ty TNHH Linh kiện ô tô Taeyang", items=2, keep_originals=True, fee_state="at_return"
    )
    office.ready(received, "2026-11-20 10:00", "Giấy phép lao động số 112 và 113/GPLĐ-BQL")
    office.move(NOW)
    return office.payload(received)


def test_a_scan_and_one_key_and_the_field_is_free_for_the_next(qtbot: QtBot, office: ReturnCounter) -> None:
    payload = taeyang(office)
    shown = shown_of(qtbot, office)
    page, hand = shown.page, shown.hand
    assert page.code.hasFocus()
    hand.type(payload)
    hand.enter()
    assert page.result.isVisible() and page.owed.isVisible()
    assert page.head.applicant.text() == "Công ty TNHH Linh kiện ô tô Taeyang"
    assert "Có kết quả từ 20/11" in page.head.badge.accessibleName()
    assert "1 ngày làm việc" in page.head.timing.text()
    before = hand.keys
    hand.ctrl(Qt.Key.Key_Return)
    assert hand.keys == before + 1
    assert page.presenter.state.fresh and not page.main.isVisible()
    assert page.result.headline.text() == "Đã trao và ghi sổ"
    assert page.code.text() == "" and page.code.hasFocus()


def test_the_next_scan_replaces_what_stands_in_the_field(qtbot: QtBot, office: ReturnCounter) -> None:
    payload = taeyang(office)
    shown = shown_of(qtbot, office)
    shown.hand.type("0001")
    shown.hand.enter()
    assert shown.page.choice.isVisible() and shown.page.choice.hasFocus()
    shown.hand.type(payload)
    shown.hand.enter()
    state = shown.page.presenter.state
    assert state.typed == payload and state.shown is not None
    assert state.shown.stand is Stand.READY


def test_no_input_method_touches_the_field(qtbot: QtBot, office: ReturnCounter) -> None:
    shown = shown_of(qtbot, office)
    assert shown.page.code.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False
    assert shown.page.result.item.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False


def test_a_choice_by_arrows_and_enter(qtbot: QtBot, office: ReturnCounter) -> None:
    shown = shown_of(qtbot, office)
    hand, page = shown.hand, shown.page
    hand.type("0001")
    assert page.code.hasFocus() and page.choice.isVisible(), "typing goes on"
    hand.press(Qt.Key.Key_Down)
    assert page.choice.hasFocus()
    hand.press(Qt.Key.Key_Down)
    hand.enter()
    assert page.head.applicant.text() == "Công ty Cổ phần Bao bì Đồng Nai"
    assert page.code.hasFocus()


def test_a_wrong_check_is_said_beside_the_field(qtbot: QtBot, office: ReturnCounter) -> None:
    shown = shown_of(qtbot, office)
    code = office.desk.unfetched_results().rows[0].code
    shown.hand.type(f"{code}-00")
    shown.hand.enter()
    words = shown.page.code.accessibleDescription()
    assert "số kiểm tra" in words and "00" in words and code in words
    assert shown.page.code.property("wrong") is True
    shown.hand.press(Qt.Key.Key_Escape)
    assert shown.page.code.property("wrong") is False and shown.page.code.text() == ""


def test_an_authorised_person_by_keyboard_alone(qtbot: QtBot, office: ReturnCounter) -> None:
    payload = taeyang(office)
    shown = shown_of(qtbot, office, (1280, 648))
    hand, page = shown.hand, shown.page
    hand.type(payload)
    hand.enter()
    for _ in range(12):
        if page.result.ways.isAncestorOf(QApplication.focusWidget() or page):
            break
        hand.press(Qt.Key.Key_Tab)
    hand.press(Qt.Key.Key_Right)
    assert page.presenter.state.way is Way.AUTHORISED and page.result.name.isVisible()
    hand.ctrl(Qt.Key.Key_Return)
    assert page.result.name.hasFocus(), "the hand is led to what is missing"
    assert "Gõ họ tên" in page.result.name.accessibleDescription()
    hand.commit("Trần Văn Bình")
    hand.enter()
    assert page.result.paper.hasFocus()
    hand.commit("Giấy uỷ quyền ngày 20/11")
    hand.ctrl(Qt.Key.Key_Return)
    assert page.presenter.state.fresh
    assert "Trần Văn Bình" in page.result.notes.accessibleName()


def test_letters_typed_anywhere_are_the_next_code(qtbot: QtBot, office: ReturnCounter) -> None:
    payload = taeyang(office)
    shown = shown_of(qtbot, office)
    hand, page = shown.hand, shown.page
    hand.press(Qt.Key.Key_Down)
    assert page.waiting.list.hasFocus()
    hand.type(payload)
    hand.enter()
    assert page.code.text() == payload and page.presenter.state.shown is not None


def test_the_row_of_whoever_is_shown_is_marked_and_choosing_a_row_shows_it(
    qtbot: QtBot, office: ReturnCounter
) -> None:
    shown = shown_of(qtbot, office)
    rows = office.desk.unfetched_results().rows
    shown.hand.type(tail(rows[1].code))
    assert shown.page.waiting.list.current_key == rows[1].dossier_id
    shown.page.waiting.list.choose(rows[0].dossier_id)
    state = shown.page.presenter.state
    assert state.shown is not None and state.shown.key == rows[0].dossier_id and state.typed == ""


def test_the_main_button_stays_in_sight_in_the_smallest_window(qtbot: QtBot, office: ReturnCounter) -> None:
    payload = taeyang(office)
    shown = shown_of(qtbot, office, (1280, 648))
    page = shown.page
    shown.hand.type(payload)
    shown.hand.enter()
    page.presenter.way_chosen(Way.AUTHORISED)
    page.presenter.main_asked()
    QApplication.processEvents()
    for widget in (page.head, page.main, page.owed, page.result.name):
        lower = widget.mapTo(page, widget.rect().bottomLeft()).y()
        assert widget.isVisible() and 0 < lower < page.height()
    assert page.result.name.visibleRegion().boundingRect().height() == page.result.name.height()


def test_not_ready_leads_to_the_dossier(qtbot: QtBot, office: ReturnCounter) -> None:
    received = office.receive("Công ty TNHH Chưa Xong")
    shown = shown_of(qtbot, office)
    shown.hand.type(office.payload(received))
    shown.hand.enter()
    assert shown.page.result.headline.text() == "Chưa có kết quả"
    assert "Hẹn trả" in shown.page.result.notes.accessibleName()
    shown.hand.ctrl(Qt.Key.Key_Return)
    assert office.opened == [received.dossier_id]


def test_nothing_waits_is_said_in_words(qtbot: QtBot) -> None:
    shown = shown_of(qtbot, ReturnCounter())
    assert "Không có kết quả nào chờ" in shown.page.waiting.nothing.text()
    assert shown.page.empty.isVisible() and not shown.page.main.isVisible()


def test_the_two_lists_have_their_keys_and_say_what_came_of_them(qtbot: QtBot, office: ReturnCounter) -> None:
    office.move(NOW)
    shown = shown_of(qtbot, office)
    shown.hand.ctrl(Qt.Key.Key_P)
    assert len(office.paper.lists) == 1
    assert "danh sách nhắc" in shown.window.toast.accessibleName() or shown.window.toast.isVisible()
    shown.page.waiting.post.click()
    assert len(office.paper.lists) == 1, "there is nothing to post"


def test_ctrl_t_asks_for_the_money(qtbot: QtBot, office: ReturnCounter) -> None:
    payload = taeyang(office)
    shown = shown_of(qtbot, office)
    shown.hand.type(payload)
    shown.hand.enter()
    assert shown.window.act(Action.RECORD_PAYMENT)
    assert office.acting.state.form is not None


def test_unticked_says_why_nothing_happens(qtbot: QtBot, office: ReturnCounter) -> None:
    payload = taeyang(office)
    shown = shown_of(qtbot, office)
    shown.hand.type(payload)
    shown.hand.enter()
    shown.hand.press(Qt.Key.Key_Tab)
    assert shown.page.focusWidget() is not shown.page.code
    shown.hand.press(Qt.Key.Key_Space)
    state = shown.page.presenter.state
    assert state.shown is not None and not state.shown.hand_over[0].ticked
    shown.hand.ctrl(Qt.Key.Key_Return)
    assert state.error("items") is None and shown.page.presenter.state.error("items") is not None


def test_who_waits_stands_on_the_ground_of_the_panel(qtbot: QtBot, office: ReturnCounter) -> None:
    taeyang(office)
    shown = shown_of(qtbot, office)
    view = shown.page.waiting.list
    qtbot.waitUntil(lambda: view.model().rowCount() > 0)
    view.choose("")
    spot = view.visualRect(view.model().index(0, 0)).topRight()
    assert view.viewport().grab().toImage().pixelColor(spot.x() - 2, spot.y() + 2) == look().colour(
        Token.PANEL
    )


def test_what_went_by_post_is_said_to_be_posted(qtbot: QtBot, office: ReturnCounter) -> None:
    payload = taeyang(office)
    shown = shown_of(qtbot, office)
    shown.hand.type(payload)
    shown.hand.enter()
    page = shown.page
    page.presenter.way_chosen(Way.POST)
    field = page.result.fields[Entry.ITEM_NUMBER]
    field.setFocus()
    shown.hand.type("EB123456789VN")
    shown.hand.ctrl(Qt.Key.Key_Return)
    assert page.presenter.state.fresh and page.result.headline.text() == "Đã gửi và ghi sổ"
