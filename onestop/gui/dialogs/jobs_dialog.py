"""What goes on behind the counter: sharing, slips that wait, what failed. Renders a state; decides nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from onestop.gui.dialogs.jobs_papers import JobsPapers
from onestop.gui.dialogs.jobs_sharing import JobsSharing
from onestop.gui.look import look
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.line_rows import LineRow, LineRows
from onestop.gui.words.sentences import sentence
from onestop.gui.words.sharing import failure_what, failure_when

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from onestop.presenters.failures import Failure
    from onestop.presenters.jobs_state import JobsState

WIDE, MARGIN = 600, 24
LEAST_MIDDLE = 120
ROOM_AROUND = 48
USUAL_WINDOW = 696


class JobsDialog(QDialog):
    """Tells `try_wanted()`, `join_wanted()`, `print_wanted()`, `save_wanted()` and `closed()`."""

    try_wanted = Signal()
    join_wanted = Signal()
    print_wanted = Signal()
    save_wanted = Signal()
    closed = Signal()

    def __init__(self, state: JobsState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("jobsSheet")
        title = QLabel(self.tr("Sharing and printing"), self)
        title.setProperty("role", "panelTitle")
        self.setWindowTitle(title.text())
        self.sharing = JobsSharing(self)
        self.papers = JobsPapers(self)
        self._failures = LineRows(self.tr("What failed"), parent=self)
        self._failed_head = QLabel(self)
        self._failed_head.setProperty("role", "label")
        self._none_failed = QLabel(self.tr("Nothing since the program was opened."), self)
        self._none_failed.setProperty("role", "second")
        self._told = QLabel(self)
        self._told.setProperty("role", "small")
        self._told.setWordWrap(True)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self.save = KeyButton(self.tr("Save for support…"), "", "folder", ButtonKind.STACKED, self)
        self.leave = KeyButton(self.tr("Close"), "Esc", "", ButtonKind.STACKED, self)
        for button in (self.save, self.leave):
            button.setAutoDefault(False)
        self._lay_out(title)
        self.sharing.try_wanted.connect(self.try_wanted)
        self.sharing.join_wanted.connect(self.join_wanted)
        self.papers.print_wanted.connect(self.print_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.leave.clicked.connect(self.reject)
        self.rejected.connect(self.closed)
        self.setFixedWidth(look().px(WIDE))
        self.show_state(state)

    def _lay_out(self, title: QLabel) -> None:
        body = self._body = QWidget(self)
        sections = self._sections = QVBoxLayout(body)
        sections.setContentsMargins(0, 0, 0, 0)
        sections.setSpacing(14)
        sections.addWidget(self.sharing)
        sections.addWidget(_line(body))
        sections.addWidget(self.papers)
        sections.addWidget(_line(body))
        failed = QVBoxLayout()
        failed.setSpacing(4)
        for widget in (self._failed_head, self._none_failed, self._failures):
            failed.addWidget(widget)
        sections.addLayout(failed)
        sections.addStretch(1)
        body.installEventFilter(self)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(body)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._let_keys_scroll)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.save)
        foot.addWidget(self._told, 1)
        foot.addWidget(self.leave)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(MARGIN, 20, MARGIN, 20)
        whole.setSpacing(14)
        whole.addWidget(title)
        whole.addWidget(self._scroll, 1)
        whole.addLayout(foot)

    def show_state(self, state: JobsState) -> None:
        self.sharing.show_state(state)
        self.papers.show_state(state)
        self._show_failures(state)
        self.save.set_busy(self.tr("Saving…") if state.saving else "")
        self._told.setText(sentence(state.told) if state.told is not None else "")
        self._told.setToolTip(str(state.told.fact("folder", "")) if state.told is not None else "")
        self._fit()

    def _show_failures(self, state: JobsState) -> None:
        failures = state.failures
        self._failed_head.setText(self.tr("What failed since the program was opened"))
        self._none_failed.setVisible(not failures)
        self._failures.setVisible(bool(failures))
        self._failures.show_rows(tuple(self._row(each, state) for each in failures))

    def _row(self, failure: Failure, state: JobsState) -> LineRow:
        icon = "printer" if failure.code.startswith("printer") else "alert"
        return LineRow(icon, failure_what(failure), failure_when(failure, state.now))

    def _let_keys_scroll(self, _least: int, most: int) -> None:
        policy = Qt.FocusPolicy.TabFocus if most else Qt.FocusPolicy.NoFocus
        self._scroll.setFocusPolicy(policy)

    def _fit(self) -> None:
        """As high as what it says, never higher than the window it lies on: then the middle scrolls."""
        layout = self.layout()
        assert layout is not None, "built with the sheet"
        least = look().px(LEAST_MIDDLE)
        self._scroll.setFixedHeight(least)
        layout.activate()
        around = _high(layout, self.width()) - least
        self._sections.activate()
        wanted = _high(self._sections, self.width() - 2 * MARGIN) + 2
        window = self.parentWidget()
        most = (window.height() if window is not None else USUAL_WINDOW) - ROOM_AROUND - around
        self._scroll.setFixedHeight(max(least, min(wanted, most)))
        layout.activate()
        self.setFixedHeight(_high(layout, self.width()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._body and event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._fit()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
        if not self.sharing.take_focus():
            self.leave.setFocus()


def _high(layout: QLayout, wide: int) -> int:
    """What it needs at this width, whether any of its words wrap or none."""
    least = layout.totalMinimumSize().height()
    return max(least, layout.totalHeightForWidth(wide)) if layout.hasHeightForWidth() else least


def _line(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setProperty("role", "line")
    return line
