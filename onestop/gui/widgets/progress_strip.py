"""Work that lasts: what, how many of how many, a thin bar, and a way to stop it. Shown after one second."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.shortcuts import Action, keys_of
from onestop.gui.widgets import paint
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.words.figures import number
from onestop.presenters.widget_states import ProgressState

PATIENCE_MILLISECONDS = 1000


class ThinBar(QWidget):
    """A bar of one or more shares (0–1) in given colours over a sunken track."""

    def __init__(self, thickness: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thickness = thickness
        self._parts: tuple[tuple[float, Token], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, *parts: tuple[float, Token]) -> None:
        self._parts = parts
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, look().px(self._thickness))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        area = QRectF(self.rect())
        radius = area.height() / 2
        paint.box(painter, area, fill=now.colour(Token.SUNKEN), radius=radius)
        left = 0.0
        for share, token in self._parts:
            wide = area.width() * max(0.0, min(1.0, share))
            paint.box(painter, QRectF(left, 0, wide, area.height()), fill=now.colour(token), radius=radius)
            left += wide + (2 if len(self._parts) > 1 else 0)


class ProgressStrip(QWidget):
    """`show_state(None)` ends it. Nothing is seen in the first second, so short work does not flicker."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = QLabel(self)
        self._what.setProperty("role", "strong")
        self._count = QLabel(self)
        self._count.setProperty("role", "small")
        self._bar = ThinBar(4, self)
        self._detail = QLabel(self)
        self._detail.setProperty("role", "hint")
        self._stop = KeyButton(self.tr("Stop"), keys_of(Action.BACK), "", ButtonKind.LINK, self)
        self._stop.clicked.connect(self.cancelled)
        head = QHBoxLayout()
        head.addWidget(self._what)
        head.addStretch(1)
        head.addWidget(self._count)
        foot = QHBoxLayout()
        foot.addWidget(self._detail, 1)
        foot.addWidget(self._stop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addLayout(head)
        whole.addWidget(self._bar)
        whole.addLayout(foot)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MILLISECONDS)
        self._patience.timeout.connect(self.show)
        self.hide()

    @property
    def is_running(self) -> bool:
        return self._patience.isActive() or not self.isHidden()

    def show_state(self, state: ProgressState | None, *, at_once: bool = False) -> None:
        if state is None:
            self._patience.stop()
            self.hide()
            return
        self._what.setText(state.what)
        self._detail.setText(state.detail)
        self._stop.setVisible(state.cancellable)
        if state.total:
            counted = f"{number(state.done)} / {number(state.total)}"
            self._count.setText(counted)
            self._bar.show_parts((state.done / state.total, Token.ACCENT))
        else:
            self._count.setText(number(state.done) if state.done else "")
            self._bar.show_parts()
        self.setAccessibleName(f"{state.what} {self._count.text()}")
        if at_once:
            self.show()
        elif self.isHidden() and not self._patience.isActive():
            self._patience.start()
