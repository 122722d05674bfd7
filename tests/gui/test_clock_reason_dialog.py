"""A clock that is doubted at Ctrl+Enter: one line and Enter receive all the same; Esc leaves the page as it was."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from onestop.application.commands import ReceiveDossier
from onestop.application.read_models import Received
from onestop.domain.errors import Refused
from onestop.gui.dialogs.clock_reason_dialog import ClockReasonDialog
from tests.helpers.reception_desk import KYOWA, KYOWA_TAX, ReceptionDesk, desk_with_kyowa
from tests.helpers.reception_window import ReceptionWindow, open_reception


@dataclass
class DoubtingDesk(ReceptionDesk):
    """Its clock stands before what was written last."""

    def receive(self, command: ReceiveDossier) -> Received:
        if not command.clock_reason.strip():
            raise Refused(
                "clock_doubted", field="clock_reason", now="2026-11-23T09:41", last="2026-11-23T11:05"
            )
        return super().receive(command)


@pytest.fixture
def at(qtbot: QtBot) -> ReceptionWindow:
    known = desk_with_kyowa()
    at = open_reception(qtbot, DoubtingDesk(**vars(known)))
    at.hand.type("kyo")
    at.hand.enter()
    at.hand.enter()
    at.hand.type("ld-01")
    at.hand.enter()
    at.hand.ctrl(Qt.Key.Key_Return)
    return at


def asking(at: ReceptionWindow) -> ClockReasonDialog:
    return at.window.findChildren(ClockReasonDialog)[-1]


def test_it_says_what_is_doubted_and_waits_for_a_reason(at: ReceptionWindow) -> None:
    dialog = asking(at)
    assert dialog.isVisible()
    assert at.desk.received == []
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "09:41" in said
    assert "11:05" in said
    assert not dialog.right.isEnabled()
    dialog.reject()


def test_one_line_and_enter_receive(qtbot: QtBot, at: ReceptionWindow) -> None:
    dialog = asking(at)
    dialog.reason.setText("đồng hồ hôm qua chạy sai")
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    (command,) = at.desk.received
    assert (command.clock_reason, command.applicant.tax_code) == ("đồng hồ hôm qua chạy sai", KYOWA_TAX)
    assert at.slips.printed


def test_enter_without_a_reason_does_nothing(qtbot: QtBot, at: ReceptionWindow) -> None:
    dialog = asking(at)
    dialog.reason.setText("   ")
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert at.desk.received == []
    dialog.reject()


def test_escape_leaves_everything_as_it_was_typed(qtbot: QtBot, at: ReceptionWindow) -> None:
    qtbot.keyClick(asking(at), Qt.Key.Key_Escape)
    assert at.desk.received == []
    assert at.presenter.state.entry.applicant_text == KYOWA
    assert not at.presenter.state.busy
    at.presenter.main_action()
    again = asking(at)
    assert again.isVisible()
    again.reject()
