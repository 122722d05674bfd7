"""The small widgets: what they tell, what they keep, and that the keyboard alone is enough."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.widgets.badge import Badge
from onestop.gui.widgets.code_field import CodeField
from onestop.gui.widgets.counter import Counter
from onestop.gui.widgets.cover import Cover
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.labelled_field import LabelledField
from onestop.gui.widgets.progress_strip import ProgressStrip
from onestop.gui.widgets.segments import Segments
from onestop.gui.widgets.text_field import TextField
from onestop.gui.widgets.toast import Toast
from onestop.presenters.message import say
from onestop.presenters.widget_states import (
    BadgeKind,
    BadgeState,
    CounterState,
    FieldState,
    ProgressState,
    ToastState,
)

CHANNELS = [("counter", "Trực tiếp"), ("online", "Trực tuyến"), ("post", "Bưu chính")]


def test_a_busy_button_keeps_its_width_and_takes_no_click(qtbot: QtBot) -> None:
    button = KeyButton("Tiếp nhận và in", "Ctrl+Enter", "printer", ButtonKind.MAIN)
    qtbot.addWidget(button)
    wide = button.sizeHint()
    button.set_busy("Đang ghi…")
    told: list[bool] = []
    button.clicked.connect(lambda: told.append(True))
    button.click()
    assert button.sizeHint() == wide
    assert button.accessibleName() == "Đang ghi…"
    assert told == []
    button.set_busy()
    button.click()
    assert len(told) == 1
    assert button.accessibleName() == "Tiếp nhận và in"


def test_only_main_buttons_are_filled() -> None:
    assert [kind.name for kind in ButtonKind if kind.is_filled] == ["MAIN", "PRIMARY"]


def test_arrows_move_inside_segments_and_tell_the_key(qtbot: QtBot) -> None:
    segments = Segments(CHANNELS, "Kênh nộp")
    qtbot.addWidget(segments)
    told: list[str] = []
    segments.chosen.connect(told.append)
    with qtbot.waitActive(segments):
        segments.show()
        segments.activateWindow()
    segments.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert told == ["online", "post", "online"]
    assert segments.current == "online"


def test_choosing_from_outside_is_silent(qtbot: QtBot) -> None:
    segments = Segments(CHANNELS)
    qtbot.addWidget(segments)
    told: list[str] = []
    segments.chosen.connect(told.append)
    segments.choose("post")
    assert segments.current == "post"
    assert told == []


def test_a_code_field_keeps_the_input_method_off(qtbot: QtBot) -> None:
    code, name = CodeField(), TextField()
    qtbot.addWidget(code)
    qtbot.addWidget(name)
    assert code.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False
    assert name.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is True


def test_vietnamese_reaches_a_text_field_as_an_input_method_sends_it(qtbot: QtBot) -> None:
    field = TextField()
    qtbot.addWidget(field)
    event = QInputMethodEvent()
    event.setCommitString("Đồng Nai")
    QApplication.sendEvent(field, event)
    assert field.text() == "Đồng Nai"


def test_an_error_is_said_beside_the_field_and_to_the_reader(qtbot: QtBot) -> None:
    field = LabelledField("Thủ tục", TextField())
    qtbot.addWidget(field)
    field.show_state(FieldState(error=say("unknown_procedure")))
    assert field.field.property("wrong") is True
    assert "LD-01" in field.field.accessibleDescription()
    field.show_state(FieldState(warning=say("tax_code_check_digit")))
    assert field.field.property("wrong") is False
    assert "Vẫn tiếp nhận được" in field.field.accessibleDescription()
    field.show_state(FieldState())
    assert field.field.accessibleDescription() == ""


def test_the_facts_line_keeps_its_room_when_asked(qtbot: QtBot) -> None:
    field = LabelledField("Tổ chức", TextField(), line_below=True)
    qtbot.addWidget(field)
    empty = field.sizeHint().height()
    field.show_state(FieldState(facts=("9900018824", "KCN Phố Nối A")))
    assert field.sizeHint().height() == empty


def test_a_badge_has_a_word_for_every_kind(qtbot: QtBot) -> None:
    badge = Badge()
    qtbot.addWidget(badge)
    for kind in BadgeKind:
        badge.show_badge(BadgeState(kind))
        assert badge.accessibleName()
        assert badge.sizeHint().height() == 24


def test_a_counter_tells_reader_its_figure(qtbot: QtBot) -> None:
    counter = Counter(CounterState("late", "Quá hạn", "3", kind=BadgeKind.OVERDUE))
    qtbot.addWidget(counter)
    read = QAccessible.queryAccessibleInterface(counter)
    assert read.text(QAccessible.Text.Name) == "Quá hạn 3"
    counter.click()
    assert counter.isChecked()


def test_progress_shows_nothing_in_the_first_second(qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    strip = ProgressStrip(ground)
    ground.show()
    strip.show_state(ProgressState("Đang nhập sổ", 100, 539))
    assert strip.is_running
    assert strip.isHidden()
    strip.show_state(None)
    assert not strip.is_running
    strip.show_state(ProgressState("Đang nhập sổ", 100, 539), at_once=True)
    assert not strip.isHidden()
    assert "100 / 539" in strip.accessibleName()


def test_a_toast_offers_undo_once(qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(800, 500)
    ground.show()
    toast = Toast(ground)
    told: list[str] = []
    toast.undone.connect(told.append)
    toast.show_state(ToastState("Đã chuyển 3 hồ sơ.", undo=True, key="k1"))
    assert toast.offers_undo
    assert toast.geometry().bottomLeft().x() == 24
    assert toast.geometry().bottom() < 500
    toast.undo()
    assert told == ["k1"]
    assert not toast.offers_undo


def test_a_toast_offers_its_paper_until_it_is_printed_or_withdrawn(qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(800, 500)
    ground.show()
    toast = Toast(ground)
    told: list[str] = []
    toast.paper_wanted.connect(told.append)
    toast.show_state(ToastState("Đã yêu cầu bổ sung.", undo=True, paper="act"))
    assert toast.offers_paper
    toast.print_paper()
    assert told == ["act"] and not toast.offers_paper and toast.offers_undo
    toast.show_state(ToastState("Đã yêu cầu bổ sung.", paper="act"))
    toast.withdraw_paper()
    assert not toast.offers_paper and told == ["act"]


def test_a_toast_stays_at_the_foot_when_the_page_grows(qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(800, 500)
    ground.show()
    toast = Toast(ground)
    toast.show_state(ToastState("Đã ghi."))
    ground.resize(900, 700)
    assert toast.geometry().bottom() > 650


def test_a_link_below_the_field_is_told(qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    field = LabelledField("Tổ chức", QLineEdit(), parent=ground)
    QVBoxLayout(ground).addWidget(field)
    field.set_link("Sửa")
    told: list[bool] = []
    field.link_followed.connect(lambda: told.append(True))
    link = next(button for button in field.findChildren(KeyButton) if button.text() == "Sửa")
    link.click()
    assert told == [True]
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_lock_of_a_covered_window_lies_beside_the_dialog_in_its_middle(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 648)
    window.show()
    cover = Cover(window)
    cover.lie_over(True)
    seen = cover.grab().toImage()
    ground = look().colour(Token.RAIL).rgb()
    middle = [seen.pixel(x, y) for x in range(380, 900, 4) for y in range(0, 648, 4)]
    whole = [seen.pixel(x, y) for x in range(0, 1280, 2) for y in range(0, 648, 2)]
    assert set(middle) == {ground} and set(whole) != {ground}


def test_a_long_toast_takes_two_lines_of_the_main_column(qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(1162, 668)
    ground.show()
    toast = Toast(ground)
    toast.show_state(ToastState("Đã ghi.", undo=True))
    low = toast.height()
    long = "Đã bàn giao 5 hồ sơ. " + "Không có máy in nào nhận danh sách bàn giao này. " * 2
    toast.show_state(ToastState(long, undo=True, folder="/tmp/x"))
    assert toast.width() <= 757 and low < toast.height() < 2 * low
    assert toast._words.text() == long
    toast.show_state(ToastState("Đã ghi.", undo=True))
    assert toast.height() == low and toast.width() < 300
