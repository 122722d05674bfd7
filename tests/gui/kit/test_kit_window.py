"""The window around the pages: places, keys of everywhere, status bar, pages over pages."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from onestop.gui.look import look
from onestop.gui.main_window import MainWindow
from onestop.gui.page import Page
from onestop.gui.palette import Token
from onestop.gui.shortcuts import KEYS, Action, action_word, keys_of
from onestop.gui.widgets.status_bar import StatusBar
from onestop.gui.words.sharing import clock_strip
from onestop.presenters.sharing_state import ChipKind, ChipState
from onestop.presenters.shell import Place, RailState, TopBarState
from onestop.presenters.status_bar import PrinterCondition, StatusBarState, StatusPlace
from onestop.presenters.widget_states import ToastState, TroubleState


class RecordingPage(Page):
    """A page with two fields that notes the actions it is given."""

    def __init__(self, title: str = "Trang") -> None:
        super().__init__()
        self.title = title
        self.acted: list[Action] = []
        self.first, self.second = QLineEdit(), QLineEdit()
        self.column_layout.addWidget(self.first)
        self.panel_layout.addWidget(self.second)
        self.use_panel()

    def top_bar(self) -> TopBarState:
        return TopBarState(self.title)

    def act(self, action: Action) -> bool:
        self.acted.append(action)
        return action is not Action.BACK

    def enter(self) -> None:
        self.first.setFocus()


@pytest.fixture
def page() -> RecordingPage:
    return RecordingPage()


@pytest.fixture
def window(qtbot: QtBot, page: RecordingPage) -> MainWindow:
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(1366, 696)
    window.add_page(Place.RECEPTION, page)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.open_place(Place.RECEPTION)
    return window


def test_no_key_has_two_meanings() -> None:
    sequences = [sequence for keys in KEYS for sequence in keys.sequences]
    assert len(sequences) == len(set(sequences))
    assert {keys.action for keys in KEYS} == set(Action)


def test_every_key_but_the_counters_is_explained(window: MainWindow) -> None:
    silent = {action for action in Action if not action_word(action)}
    assert {action.name[:-1] for action in silent} == {"COUNTER_"}


@pytest.mark.parametrize(
    ("key", "place"),
    [(Qt.Key.Key_F3, Place.MY_WORK), (Qt.Key.Key_F6, Place.REPORTS), (Qt.Key.Key_F9, Place.OFFICE)],
)
def test_function_keys_open_places_from_inside_a_field(
    qtbot: QtBot, window: MainWindow, page: RecordingPage, key: Qt.Key, place: Place
) -> None:
    qtbot.keyClick(page.first, key)
    assert window.place is place
    assert window.rail.button(place).isChecked()


def test_ctrl_k_opens_search_with_the_focus_in_a_field(
    qtbot: QtBot, window: MainWindow, page: RecordingPage
) -> None:
    page.first.setText("giữ nguyên")
    page.first.setCursorPosition(0)
    qtbot.keyClick(page.first, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert not window.palette_overlay.isHidden()
    assert page.first.text() == "giữ nguyên"
    assert QApplication.focusWidget() is window.palette_overlay.field


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_ctrl_enter_is_the_main_action_from_both_enters(
    qtbot: QtBot, window: MainWindow, page: RecordingPage, key: Qt.Key
) -> None:
    keypad = Qt.KeyboardModifier.KeypadModifier if key == Qt.Key.Key_Enter else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(page.first, key, Qt.KeyboardModifier.ControlModifier | keypad)
    assert page.acted == [Action.MAIN]


def test_f8_goes_to_the_panel_and_back(qtbot: QtBot, window: MainWindow, page: RecordingPage) -> None:
    qtbot.keyClick(page.first, Qt.Key.Key_F8)
    assert QApplication.focusWidget() is page.second
    qtbot.keyClick(page.second, Qt.Key.Key_F8)
    assert QApplication.focusWidget() is page.first


def test_undo_takes_the_text_first_and_then_the_toast(
    qtbot: QtBot, window: MainWindow, page: RecordingPage
) -> None:
    undone: list[str] = []
    window.toast_undone.connect(undone.append)
    window.show_toast(ToastState("Đã chuyển.", undo=True, key="k"))
    qtbot.keyClick(page.first, Qt.Key.Key_A)
    qtbot.keyClick(page.first, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (page.first.text(), undone) == ("", [])
    qtbot.keyClick(page.first, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == ["k"]


def test_text_size_steps_and_is_told(qtbot: QtBot, window: MainWindow, page: RecordingPage) -> None:
    told: list[int] = []
    window.text_size_changed.connect(told.append)
    try:
        qtbot.keyClick(page.first, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(page.first, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    finally:
        look().use_text_size(100)
    assert told == [115, 100]


def test_escape_leads_back_from_a_page_over_the_place(
    qtbot: QtBot, window: MainWindow, page: RecordingPage
) -> None:
    over = RecordingPage("Hồ sơ 261123-0510")
    window.open_page(over)
    assert window.windowTitle().startswith("Hồ sơ")
    qtbot.keyClick(over.first, Qt.Key.Key_Escape)
    assert over.acted == [Action.BACK]
    assert window.page is page
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_place_without_a_page_says_where_things_come_from(window: MainWindow) -> None:
    for place in (Place.MY_WORK, Place.RETURN):
        window.open_place(place)
        words = [button.text() for button in window.page.findChildren(QAbstractButton)]
        assert "Tiếp nhận hồ sơ" in words


def test_trouble_stays_until_it_is_solved(window: MainWindow) -> None:
    acted: list[str] = []
    window.trouble_acted.connect(acted.append)
    state = TroubleState("printer", "Máy in không trả lời", "Phiếu chờ in: 1.", "In vào máy khác", "other")
    window.show_trouble(state)
    assert window.trouble.isVisible()
    next(b for b in window.trouble.findChildren(QAbstractButton) if b.isVisible()).click()
    assert acted == ["other"]
    window.show_trouble(None)
    assert not window.trouble.isVisible()


def test_the_panel_gives_way_in_a_narrow_window(window: MainWindow, page: RecordingPage) -> None:
    assert page.panel.width() == 357
    window.resize(1280, 648)
    QApplication.processEvents()
    assert page.panel.width() == 333


def test_status_numbers_are_links_and_zero_is_not(qtbot: QtBot) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.show_state(StatusBarState(now=datetime(2026, 11, 23, 9, 41), received_today=0, overdue=3))
    followed: list[StatusPlace] = []
    bar.place_followed.connect(followed.append)
    for part in bar.findChildren(QAbstractButton):
        part.click()
    assert followed == [StatusPlace.OVERDUE, StatusPlace.SHARING]
    names = [part.accessibleName() for part in bar.findChildren(QAbstractButton)]
    assert names == [
        "Nhận hôm nay 0",
        "Đến hạn hôm nay 0",
        "Quá hạn 3",
        "Máy đứng riêng",
        "In ra PDF",
        "Thứ Hai 23/11/2026  09:41",
    ]


SINCE = datetime(2026, 11, 23, 9, 14)


@pytest.mark.parametrize(
    ("chip", "words", "icon", "token"),
    [
        (ChipState(), "Máy đứng riêng", "share", Token.TEXT2),
        (ChipState(ChipKind.SHARED), "Đã chia sẻ hết", "check-circle", Token.TEXT2),
        (ChipState(ChipKind.WAITING, 5, SINCE), "Chưa chia sẻ 5, từ 09:14", "share", Token.VIOLET),
        (ChipState(ChipKind.WAITING, 5, SINCE, late=True), "Chưa chia sẻ 5, từ 09:14", "share", Token.RED),
        (
            ChipState(ChipKind.STOPPED, code="shared_password"),
            "Ngừng chia sẻ: sai mật khẩu",
            "stop",
            Token.VIOLET,
        ),
    ],
)
def test_the_chip_says_its_state_in_words_before_colour(
    qtbot: QtBot, chip: ChipState, words: str, icon: str, token: Token
) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.show_state(StatusBarState(now=datetime(2026, 11, 23, 9, 41), chip=chip))
    part = bar._parts[StatusPlace.SHARING]
    assert (part.accessibleName(), part._icon_name, part._token) == (words, icon, token)


def test_a_narrow_bar_leaves_out_why_and_its_tip_says_it(qtbot: QtBot) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    stopped = ChipState(ChipKind.STOPPED, 240, SINCE, code="shared_certificate_expired")
    bar.show_state(
        StatusBarState(
            now=datetime(2026, 11, 23, 9, 41),
            chip=stopped,
            printer=PrinterCondition.READY,
            printer_name="Quầy 2",
        )
    )
    part = bar._parts[StatusPlace.SHARING]
    bar.resize(1400, 30)
    bar._make_room()
    assert part._shown() == ("Ngừng chia sẻ: chứng thư hết hạn", "240, từ 09:14") and part.toolTip() == ""
    bar.resize(900, 30)
    bar._make_room()
    assert part._shown() == ("Ngừng chia sẻ", "240, từ 09:14")
    assert part.toolTip() == "Ngừng chia sẻ: chứng thư hết hạn 240, từ 09:14"


def test_the_clocks_strip_stays_beside_another_trouble(window: MainWindow) -> None:
    window.show_clock(clock_strip(timedelta(minutes=7)))
    strip = window._own_strips.get("clock")
    assert strip is not None and strip.isVisible() and "7 phút" in strip.accessibleName()
    window.show_trouble(TroubleState("printer", "Máy in không trả lời", ""))
    window.show_trouble(None)
    assert strip.isVisible()
    window.show_clock(None)
    assert not strip.isVisible()


def test_waiting_slips_are_a_link(qtbot: QtBot) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    now = datetime(2026, 11, 23, 9, 41)
    bar.show_state(StatusBarState(now=now, printer=PrinterCondition.NONE, waiting_slips=2))
    part = next(p for p in bar.findChildren(QAbstractButton) if "chờ in: 2" in p.accessibleName())
    assert part.isEnabled()


def test_places_carry_their_counts_for_the_reader(window: MainWindow) -> None:
    window.show_rail(RailState("BQL", "Cán bộ 1", "Quầy 2", ((Place.MY_WORK, 9),)))
    button = window.rail.button(Place.MY_WORK)
    assert (button.accessibleName(), button.accessibleDescription()) == ("Việc của tôi 9", "F3")


def test_caps_show_what_people_call_the_keys() -> None:
    assert keys_of(Action.MAIN) == "Ctrl+Enter"
    assert keys_of(Action.BACK) == "Esc"
