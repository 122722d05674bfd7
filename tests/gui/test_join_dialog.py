"""Joining by keyboard: a pasted address fills the parts, each trouble stands beside its field, Esc stops."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from onestop.application.sharing import Condition, Sharing
from onestop.domain.errors import Unavailable
from onestop.gui.dialogs.join_dialog import JoinDialog
from onestop.gui.dialogs.join_view import JoinView
from onestop.gui.main_window import MainWindow
from onestop.gui.widgets.text_field import TextField
from onestop.presenters.join import JoinPresenter
from onestop.sync.central.url import read_url
from tests.helpers.fake_shares import FakeShares
from tests.helpers.typing import Hand

URL = "postgresql://desk_h31:bi%40mat@sochung.vn/onestop?sslrootcert=/etc/goc.crt"


class Shown:
    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window
        self.shares = FakeShares()
        self.presenter = JoinPresenter(self.shares)
        self.view = JoinView(window, self.presenter)
        self.hand = Hand(window)

    def open(self) -> JoinDialog:
        assert self.presenter.open()
        self.qtbot.waitUntil(self.dialog.isActiveWindow)
        return self.dialog

    @property
    def dialog(self) -> JoinDialog:
        assert self.view.dialog is not None
        return self.view.dialog

    def fill(self) -> None:
        """As a person does: each field and Enter."""
        for text in ("sochung.vn", "onestop", "desk", "bimat"):
            self.hand.type(text)
            self.hand.enter()
        self.hand.commit("Quầy 2")


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Shown]:
    """The sheet is shut again at the end."""
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(1366, 696)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made = Shown(qtbot, window)
    yield made
    while made.view.dialog is not None:
        made.presenter.step_back()


def line_of(dialog: JoinDialog, name: str) -> str:
    return dialog._labelled[name]._line.accessibleName()


def test_field_by_field_and_enter_joins(shown: Shown) -> None:
    dialog = shown.open()
    assert dialog.host.hasFocus()
    shown.fill()
    shown.hand.enter()
    ((url, name),) = shown.shares.joins
    server = read_url(url)
    assert (server.parameters["host"], server.login, server.password, name) == (
        "sochung.vn",
        "desk",
        "bimat",
        "Quầy 2",
    )


def test_a_pasted_address_fills_the_parts_and_the_password_is_never_seen(shown: Shown) -> None:
    dialog = shown.open()
    QGuiApplication.clipboard().setText(URL)
    shown.hand.ctrl(Qt.Key.Key_V)
    QGuiApplication.clipboard().clear()
    texts = [each.text() for each in (dialog.host, dialog.database, dialog.login)]
    assert texts == ["sochung.vn", "onestop", "desk_h31"]
    assert dialog.password.text() == "bi@mat"
    assert dialog.password.echoMode() is QLineEdit.EchoMode.Password
    shown_texts = [each.displayText() for each in dialog.findChildren(QLineEdit)]
    assert not any("bi@mat" in text or "bi%40mat" in text for text in shown_texts)
    assert dialog.security.isVisible() and dialog.security.root.text() == "/etc/goc.crt"
    dialog.name.setFocus()
    shown.hand.commit("Quầy 2")
    shown.hand.ctrl(Qt.Key.Key_Return)
    assert read_url(shown.shares.joins[0][0]).password == "bi@mat"


def test_an_address_typed_letter_by_letter_is_taken_apart_when_the_field_is_left(shown: Shown) -> None:
    dialog = shown.open()
    shown.hand.type("postgres://desk@sochung.vn/onestop")
    assert dialog.host.text().startswith("postgres://"), "not torn from under the hand"
    shown.hand.press(Qt.Key.Key_Tab)
    assert (dialog.host.text(), dialog.login.text()) == ("sochung.vn", "desk")


def test_what_is_missing_is_said_beside_it_and_the_hand_goes_to_the_first(shown: Shown) -> None:
    dialog = shown.open()
    dialog.name.setFocus()
    shown.hand.ctrl(Qt.Key.Key_Return)
    assert "Gõ tên máy chủ" in line_of(dialog, "host") and dialog.host.hasFocus()
    assert "ví dụ Quầy 2" in line_of(dialog, "name")
    shown.hand.type("s")
    assert line_of(dialog, "host") == ""
    shown.hand.type("erver.vn")
    assert dialog.host.hasFocus() and dialog.host.text() == "server.vn"  # what else is missing waits its turn
    shown.hand.ctrl(Qt.Key.Key_Return)
    assert dialog.database.hasFocus()


@pytest.mark.parametrize(
    ("code", "field", "words"),
    [
        ("shared_password", "password", "không nhận mật khẩu"),
        ("shared_no_database", "database", "không có cơ sở dữ liệu này"),
        ("shared_not_admitted", "login", "chưa thuộc cơ quan mình"),
        ("shared_unreachable", "host", "Chưa nối được máy chủ dùng chung. Thử lại khi máy chủ chạy."),
        ("shared_starting", "host", "Thử lại khi máy chủ chạy"),
        ("shared_busy", "host", "Thử lại sau ít phút"),
        ("shared_without_tls", "host", "TLS"),
    ],
)
def test_each_trouble_beside_its_field(shown: Shown, code: str, field: str, words: str) -> None:
    dialog = shown.open()
    shown.fill()
    shown.hand.enter()
    shown.shares.refuse(Unavailable(code, "x"))
    assert words in line_of(dialog, field) and dialog.fields[field].hasFocus()
    assert dialog.go.isEnabled()


def test_a_root_certificate_that_is_missing_opens_its_part(shown: Shown) -> None:
    dialog = shown.open()
    assert dialog.security.isHidden()
    shown.fill()
    shown.hand.enter()
    shown.shares.refuse(Unavailable("shared_root_missing", ""))
    assert dialog.security.isVisible() and dialog.security.root.hasFocus()


def test_progress_then_the_window_says_what_it_is_now(shown: Shown) -> None:
    dialog = shown.open()
    shown.fill()
    shown.hand.enter()
    assert dialog.go.accessibleName() == "Đang tham gia…" and dialog.host.isReadOnly()
    shown.shares.become(Sharing(Condition.WORKING, taken=5200, to_take=18400))
    assert "5.200 / 18.400" in dialog._progress.accessibleName()
    shown.shares.finish()
    assert shown.view.dialog is None
    assert "Quầy 2, số 2" in shown.window.toast.accessibleName()


def test_esc_stops_then_leaves_and_what_was_typed_is_there_again(shown: Shown) -> None:
    dialog = shown.open()
    shown.fill()
    shown.hand.enter()
    shown.hand.press(Qt.Key.Key_Escape)
    assert shown.shares.asked == ["cancel_join"] and shown.view.dialog is dialog
    shown.hand.press(Qt.Key.Key_Escape)
    assert shown.view.dialog is None
    again = shown.open()
    assert again.host.text() == "sochung.vn" and again.password.text() == "", "no password is kept"
    assert again.password.hasFocus()


def test_less_than_the_full_check_warns(shown: Shown) -> None:
    dialog = shown.open()
    dialog.more.setFocus()
    shown.hand.enter()
    assert dialog.security.isVisible() and dialog.security._warning.isHidden()
    dialog.security.tls.setFocus()
    shown.presenter.typed("tls", "require")
    assert "giả làm máy chủ" in dialog.security._warning.accessibleName()
    shown.presenter.typed("tls", "disable")
    assert "Ai ở trên mạng" in dialog.security._warning.accessibleName()
    assert dialog.height() <= shown.window.height()


def test_every_field_has_a_name_for_whoever_hears_it(shown: Shown) -> None:
    dialog = shown.open()
    assert all(each.accessibleName() for each in dialog.findChildren(TextField))
    assert QApplication.focusWidget() is dialog.host
