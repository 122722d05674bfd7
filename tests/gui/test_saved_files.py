"""Where a file lies that was just made: the notice names its folder, a link and a key open it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from onestop.gui.main_window import MainWindow
from onestop.presenters.message import say
from onestop.presenters.received import PrintStage
from onestop.presenters.shell import Place
from onestop.presenters.widget_states import ToastState
from tests.helpers.list_window import list_window
from tests.helpers.reception_window import open_reception
from tests.helpers.typing import Hand


class Desktop(QObject):
    """The file program of the desktop: remembers what it was asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    desktop = Desktop()
    QDesktopServices.setUrlHandler("file", desktop, "open")  # type: ignore[arg-type]  # stubs differ
    yield desktop
    QDesktopServices.unsetUrlHandler("file")


def report_saved(folder: Path) -> ToastState:
    from onestop.gui.words.sentences import toast

    return toast(say("report_saved", year="2017", file="Bao-cao-2017.pdf", folder=str(folder)))


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(1366, 696)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    return window


def test_the_notice_names_folder_and_file_and_opens_it(
    window: MainWindow, desktop: Desktop, tmp_path: Path
) -> None:
    window.show_toast(report_saved(tmp_path))
    said = window.toast.accessibleName()
    assert "Bao-cao-2017.pdf" in said
    assert str(tmp_path) in said
    window.toast._folder.click()
    assert desktop.opened == [str(tmp_path)]


def test_a_key_opens_the_folder_even_after_the_notice_is_gone(
    qtbot: QtBot, window: MainWindow, desktop: Desktop, tmp_path: Path
) -> None:
    hand = Hand(window)
    hand.ctrl(Qt.Key.Key_O)
    assert desktop.opened == []
    window.show_toast(report_saved(tmp_path))
    window.show_toast(ToastState("Đã chép mã."))
    assert window.toast._folder.isHidden()
    hand.ctrl(Qt.Key.Key_O)
    assert desktop.opened == [str(tmp_path)]


def test_a_long_path_gives_way_in_its_middle(window: MainWindow, desktop: Desktop, tmp_path: Path) -> None:
    deep = tmp_path / ("thu-muc-rat-dai-" * 12) / "slips"
    window.show_toast(report_saved(deep))
    toast = window.toast
    assert toast.geometry().right() < window.page.width()
    assert toast._words.text().endswith("slips")
    assert "…" in toast._words.text()
    assert str(deep) in toast.accessibleName()


def test_ctrl_p_without_a_printer_says_where_the_slip_lies(
    qtbot: QtBot, desktop: Desktop, tmp_path: Path
) -> None:
    at = open_reception(qtbot)
    at.slips.has_printer = False
    at.slips.folder = tmp_path
    at.hand.type("kyo")
    at.hand.enter()
    at.hand.enter()
    at.hand.type("ld-01")
    at.hand.enter()
    at.hand.ctrl(Qt.Key.Key_Return)
    assert not at.window.toast.isVisible(), "the page itself says that the slip waits"
    for _ in range(2):
        at.window.toast.hide()
        at.hand.ctrl(Qt.Key.Key_P)
        state = at.received.state
        assert state is not None and state.stage is PrintStage.WAITS
        assert at.window.toast.isVisible(), "nothing changed on the screen"
        said = at.window.toast.accessibleName()
        assert "receipt-d0002.pdf" in said
        assert str(tmp_path) in said
    at.hand.ctrl(Qt.Key.Key_O)
    assert desktop.opened == [str(tmp_path)]


def test_a_list_says_where_the_slip_lies(qtbot: QtBot, tmp_path: Path) -> None:
    shown = list_window(qtbot)
    shown.paper.has_printer = False
    shown.paper.folder = tmp_path
    shown.window.open_place(Place.WATCH)
    shown.dossiers.reprint_asked()
    if shown.dossiers.state.reprint.asking:
        shown.dossiers.reprint_confirmed("mất bản cũ")
    assert str(tmp_path) in shown.window.toast.accessibleName()
