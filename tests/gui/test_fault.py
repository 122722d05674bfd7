"""A fault of the program is said in the window by its number, and says first what is safe."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from onestop.gui.main_window import MainWindow


def test_the_number_of_a_fault_stands_in_the_window(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(1366, 696)
    window.show()
    window.show_fault("A1B2C3")
    assert window.trouble.isVisible()
    assert "A1B2C3" in window.trouble.accessibleName() + window.trouble.accessibleDescription()
