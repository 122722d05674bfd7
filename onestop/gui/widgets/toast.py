"""A short notice of what was done, with "undo" or the way to a saved file: bottom left, one at a time, eight seconds."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.shortcuts import Action, keys_of
from onestop.gui.widgets import paint
from onestop.presenters.widget_states import ToastState

STAYS_MILLISECONDS = 8000
MARGIN = 24
LEFT, RIGHT, GAP = 38, 10, 16
MAIN_COLUMN = 757
"""A notice keeps to the main column: the panel's buttons stay in sight."""
LINES = 2


class _Link(QAbstractButton):
    """The link and its key on the toast's dark ground."""

    def __init__(self, words: str, action: Action, parent: QWidget) -> None:
        super().__init__(parent)
        self._keys = keys_of(action)
        self.setText(words)
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.fit()

    def fit(self) -> None:
        now = look()
        words = now.metrics(Face.STRONG).horizontalAdvance(self.text())
        self.setFixedSize(words + now.px(9) + paint.key_cap_width(now, self._keys) + 2, now.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        area = QRectF(self.rect())
        wide = paint.text(painter, now, area, self.text(), Face.STRONG, Token.TOAST_LINK, elide=False)
        tall = now.px(18)
        cap = QRectF(wide + now.px(9), (area.height() - tall) / 2, paint.key_cap_width(now, self._keys), tall)
        paint.key_cap(painter, now, cap, self._keys, paint.CapStyle.TOAST)
        if self.hasFocus():
            painter.setPen(now.colour(Token.TOAST_LINK))
            base = round(area.height() / 2 + now.px(9))
            painter.drawLine(0, base, round(wide), base)


class Toast(QWidget):
    """Lies over its parent; stays while hovered or focused. Tells `undone(key)`, `paper_wanted(key)` and
    `folder_wanted()`.
    """

    undone = Signal(str)
    paper_wanted = Signal(str)
    folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = self._paper_key = ""
        self._undo_offered = False
        self._words = QLabel(self)
        self._words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._undo = _Link(self.tr("Undo"), Action.UNDO, self)
        self._undo.clicked.connect(self.undo)
        self._paper = _Link(self.tr("Print the slip"), Action.PRINT, self)
        self._paper.clicked.connect(self.print_paper)
        self._folder = _Link(self.tr("Open the folder"), Action.OPEN_FOLDER, self)
        self._folder.clicked.connect(self.folder_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(LEFT, 0, RIGHT, 0)
        row.setSpacing(GAP)
        row.addWidget(self._words)
        row.addWidget(self._paper)
        row.addWidget(self._undo)
        row.addWidget(self._folder)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MILLISECONDS)
        self._timer.timeout.connect(self._leave)
        if parent is not None:
            parent.installEventFilter(self)
        self.hide()

    def show_state(self, state: ToastState) -> None:
        now = look()
        self._key = state.key
        self._paper_key = state.paper
        self._undo_offered = state.undo
        self._words.setStyleSheet(f"color: {now.colour(Token.ON_TOAST).name()}")
        links = (
            (self._paper, bool(state.paper)),
            (self._undo, state.undo),
            (self._folder, bool(state.folder)),
        )
        for link, offered in links:
            link.fit()
            link.setVisible(offered)
        self.setAccessibleName(state.text)
        self._words.setToolTip(state.text)
        self._fit(state.text)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def _fit(self, text: str) -> None:
        """On one line, else on two; what is longer still gives way in its middle, as its end says most."""
        now, metrics = look(), self._words.fontMetrics()
        room = self._room()
        shown, lines = text, 1
        while metrics.horizontalAdvance(shown) > room and lines < LINES:
            lines += 1
            for spare in (100, 90, 80, 70, 60):
                shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, lines * room * spare // 100)
                if _lines(metrics, shown, room) <= lines:
                    break
        self._words.setWordWrap(lines > 1)
        self._words.setText(shown)
        self._words.setFixedWidth(room if lines > 1 else metrics.horizontalAdvance(shown) + 2)
        self.setFixedHeight(now.px(36) + (lines - 1) * metrics.lineSpacing())

    def _room(self) -> int:
        """For the words, in pixels."""
        parent = self.parentWidget()
        links = sum(
            link.width() + GAP for link in (self._paper, self._undo, self._folder) if not link.isHidden()
        )
        wide = look().px(MAIN_COLUMN)
        if parent is not None:
            wide = min(wide, parent.width() - 2 * MARGIN)
        return max(1, wide - LEFT - RIGHT - links)

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            self.move(MARGIN, parent.height() - self.height() - 10)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    @property
    def offers_undo(self) -> bool:
        return not self.isHidden() and self._undo_offered

    @property
    def offers_paper(self) -> bool:
        return not self.isHidden() and bool(self._paper_key)

    def print_paper(self) -> None:
        key = self._paper_key
        self.withdraw_paper()
        self.paper_wanted.emit(key)

    def withdraw_paper(self) -> None:
        """On another page the key means another paper."""
        self._paper_key = ""
        self._paper.hide()

    def undo(self) -> None:
        self.hide()
        self._timer.stop()
        self.undone.emit(self._key)

    def _leave(self) -> None:
        if self.underMouse() or any(link.hasFocus() for link in (self._paper, self._undo, self._folder)):
            self._timer.start()
        else:
            self.hide()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        area = QRectF(self.rect())
        paint.box(painter, area, fill=now.colour(Token.TOAST), radius=8)
        side = now.px(16)
        spot = QRectF(now.px(14), (area.height() - side) / 2, side, side)
        now.paint_icon(painter, "check", Token.TOAST_LINK, spot)


def _lines(metrics: QFontMetrics, words: str, wide: int) -> int:
    """Of words wrapped into so much room; a word that does not fit counts as another line."""
    broken = Qt.TextFlag.TextWordWrap
    within = metrics.boundingRect(QRect(0, 0, wide, 10_000), int(broken), words)
    return within.height() // metrics.lineSpacing() + (within.width() > wide)
