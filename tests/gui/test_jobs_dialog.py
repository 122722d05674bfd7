"""The panel behind the chip by keyboard: what it says in each state, what can be done, what is saved."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from onestop.application.sharing import Condition
from onestop.gui.dialogs.jobs_dialog import JobsDialog
from onestop.gui.dialogs.jobs_view import JobsView
from onestop.gui.look import look
from onestop.gui.main_window import MainWindow
from onestop.gui.palette import Token
from onestop.gui.widgets.notes import Notes
from onestop.presenters.jobs import JobsPresenter
from onestop.presenters.jobs_state import JobsState
from onestop.presenters.sharing_state import ChipKind, ChipState
from onestop.presenters.status_bar import PrinterCondition, StatusBarState
from tests.helpers.fake_desk import NOW, FakeClock
from tests.helpers.fake_shares import SHARED, FakeShares
from tests.helpers.typing import Hand

SINCE = NOW - timedelta(minutes=27)
STOPPED = replace(
    SHARED,
    condition=Condition.STOPPED,
    code="shared_unreachable",
    last_agreed=SINCE,
    next_try=NOW + timedelta(minutes=4),
    failures=3,
)


class NoPapers:
    waiting = ()
    making = 0

    def on_papers(self, told: Callable[[], None]) -> None:
        """None ever changes."""


@dataclass
class Report:
    saved: list[Path] = field(default_factory=list)

    def save(
        self, path: Path, state: JobsState, done: Callable[[], None], failed: Callable[[Exception], None]
    ) -> None:
        self.saved.append(path)
        done()


class Shown:
    """A window with the panel over it; `joins` counts how often joining was asked for."""

    def __init__(self, qtbot: QtBot, shares: FakeShares, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window
        self.shares = shares
        self.report = Report()
        self.printed: list[str] = []
        self.joins: list[str] = []
        self.presenter = JobsPresenter(
            shares, NoPapers(), FakeClock(), self.report, lambda: self.printed.append("all")
        )
        self.view = JobsView(window, self.presenter)
        self.view.join_wanted.connect(lambda: self.joins.append("join"))
        self.hand = Hand(window)

    def status(self, chip: ChipState, **more: object) -> None:
        printer = StatusBarState(NOW, chip=chip, printer=PrinterCondition.READY, printer_name="Quầy 2")
        self.presenter.status_told(replace(printer, **more))  # type: ignore[arg-type]

    def open(self) -> JobsDialog:
        self.presenter.open()
        dialog = self.view.dialog
        assert dialog is not None
        self.qtbot.waitUntil(dialog.isActiveWindow)
        return dialog


Show = Callable[[FakeShares], Shown]


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Show]:
    """The panel is shut again at the end."""
    made: list[Shown] = []

    def shown_over(shares: FakeShares) -> Shown:
        window = MainWindow()
        qtbot.addWidget(window)
        window.resize(1366, 696)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        made.append(Shown(qtbot, shares, window))
        return made[-1]

    yield shown_over
    for each in made:
        each.presenter.close()


@pytest.fixture
def stopped(show: Show) -> Shown:
    shown = show(FakeShares(STOPPED))
    shown.status(ChipState(ChipKind.STOPPED, 12, SINCE, code="shared_unreachable"), waiting_slips=2)
    return shown


def words(widget: QWidget) -> str:
    labels = [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]
    notes = [each.accessibleName() for each in widget.findChildren(Notes) if each.isVisible()]
    return "\n".join([*labels, *notes])


def test_why_it_stopped_what_waits_and_when_it_is_tried_again(stopped: Shown) -> None:
    said = words(stopped.open())
    for part in (
        "Ngừng chia sẻ: chưa nối được máy chủ",
        "Quầy 2, số 2  ·  sochung.hungyen.gov.vn/onestop",
        "Việc ở quầy vẫn chạy; chương trình tự nối lại.",
        "12, từ 09:14",
        "09:45",
        "Phiếu chờ in: 2",
    ):
        assert part in said, part


def test_enter_tries_again_now(stopped: Shown) -> None:
    dialog = stopped.open()
    assert dialog.sharing.try_now.hasFocus()
    stopped.hand.enter()
    assert stopped.shares.asked == ["try_now"] and stopped.view.dialog is dialog


def test_everything_is_reached_by_tab_and_esc_leaves(stopped: Shown) -> None:
    dialog = stopped.open()
    seen = []
    for _ in range(4):
        seen.append(QApplication.focusWidget())
        stopped.hand.press(Qt.Key.Key_Tab)
    assert seen == [dialog.sharing.try_now, dialog.papers.print_waiting, dialog.save, dialog.leave]
    dialog.papers.print_waiting.setFocus()
    stopped.hand.enter()
    assert stopped.printed == ["all"]
    stopped.hand.press(Qt.Key.Key_Escape)
    assert stopped.view.dialog is None and not stopped.presenter.state.open


def test_it_follows_what_happens_while_it_is_open(stopped: Shown) -> None:
    dialog = stopped.open()
    stopped.shares.become(replace(SHARED, pushed=12))
    stopped.status(ChipState(ChipKind.SHARED))
    said = words(dialog)
    assert "Đã chia sẻ hết" in said and "chưa nối được" not in said.split("Trục trặc")[0]
    assert dialog.sharing.try_now.hasFocus(), "what is under the hand stays there"
    assert "Chưa nối được máy chủ" in dialog._failures.accessibleDescription()


def test_the_first_pull_is_counted(show: Show) -> None:
    shown = show(FakeShares(replace(SHARED, condition=Condition.WORKING)))
    shown.status(ChipState(ChipKind.WORKING))
    dialog = shown.open()
    shown.shares.become(replace(SHARED, condition=Condition.WORKING, taken=200, to_take=900))
    assert "200 / 900" in words(dialog)
    shown.shares.become(SHARED)
    assert "200 / 900" not in words(dialog)


def test_alone_the_one_thing_to_do_is_to_join(show: Show) -> None:
    shown = show(FakeShares())
    dialog = shown.open()
    assert "Máy này đứng riêng" in words(dialog)
    assert dialog.sharing.join.hasFocus() and dialog.sharing.try_now.isHidden()
    shown.hand.enter()
    assert shown.joins == ["join"] and shown.view.dialog is None


def test_what_is_doubted_is_said(show: Show) -> None:
    doubted = replace(
        SHARED, behind={"b": 3}, doubted={"c": "unsigned", "d": "torn"}, other_key=frozenset({"e"})
    )
    shown = show(FakeShares(doubted))
    shown.status(ChipState(ChipKind.SHARED))
    said = words(shown.open())
    for part in ("3 mục của quầy khác", "chữ ký", "không nối liền", "khoá khác"):
        assert part in said, part


def test_the_report_is_saved_where_the_hand_says(stopped: Shown, tmp_path: Path) -> None:
    dialog = stopped.open()
    dialog.save.setFocus()
    stopped.hand.enter()
    places = stopped.view.places
    assert places is not None and places.selectedFiles()[0].endswith("onestop-20261123-0941.txt")
    places.fileSelected.emit(str(tmp_path / "ho-tro.txt"))
    places.reject()
    assert stopped.report.saved == [tmp_path / "ho-tro.txt"]
    assert "Đã lưu ho-tro.txt" in words(dialog)


@pytest.fixture
def large_text() -> Iterator[None]:
    look().use_text_size(130)
    yield
    look().use_text_size(100)


@pytest.mark.usefixtures("large_text")
def test_large_text_stays_inside_the_window_and_the_middle_scrolls(stopped: Shown) -> None:
    for number in range(60):
        stopped.shares.become(replace(STOPPED, code=f"code{number}", failures=number))
    dialog = stopped.open()
    assert dialog.height() <= stopped.window.height()
    bar = dialog._scroll.verticalScrollBar()
    assert bar.maximum() > 0
    assert dialog.leave.isVisible() and dialog.rect().contains(dialog.leave.geometry())
    dialog._scroll.setFocus()
    stopped.hand.press(Qt.Key.Key_PageDown)
    assert bar.value() > 0


def test_colour_never_alone(qtbot: QtBot) -> None:
    icons = set()
    for kind, token in (
        (ChipKind.ALONE, Token.TEXT2),
        (ChipKind.SHARED, Token.GREEN),
        (ChipKind.WAITING, Token.VIOLET),
        (ChipKind.STOPPED, Token.VIOLET),
    ):
        dialog = JobsDialog(JobsState(NOW, chip=ChipState(kind, 1 if kind is ChipKind.WAITING else 0)))
        qtbot.addWidget(dialog)
        icon = dialog.sharing._icon
        assert icon._token is token
        icons.add((icon._icon_name, dialog.sharing._headline.text()))
    assert len(icons) == 4
