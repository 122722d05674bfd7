"""The window is closed at a bad moment: what was promised on screen still comes to its end."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from onestop.bootstrap.opening import open_home
from tests.helpers.running_office import RecordingPrinter, a_home, running_office


def test_a_slip_on_its_way_is_printed_though_the_window_closes(qtbot: QtBot, tmp_path: Path) -> None:
    home = a_home(tmp_path / "home")
    printer = RecordingPrinter("Quầy 1")
    with running_office(qtbot, home, printer) as office:
        office.fill_kyowa()
        office.hand.ctrl(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: office.assembly.received.state is not None)
    assert len(printer.slips) == 1
    with open_home(home, read_only=True) as opened:
        assert opened.desk.dossier("261123-0001").dossier.receipts_printed == 1


def test_the_home_is_free_again_though_the_window_closed_while_it_opened(
    qtbot: QtBot, tmp_path: Path, qapp: object
) -> None:
    from PySide6.QtWidgets import QApplication

    from onestop.bootstrap.window.running import Running

    home = a_home(tmp_path / "home")
    assert isinstance(qapp, QApplication)
    running = Running(qapp, RecordingPrinter())
    running.open(lambda: open_home(home))
    running.close()
    running.window.close()
    with open_home(home) as opened:
        assert opened.desk.verify().ok
