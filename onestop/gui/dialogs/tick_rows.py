"""A column of things to tick, each in as many lines as it needs. Space ticks, Up and Down move, Enter is done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from onestop.gui.widgets.tick_box import TickBox


class _Words(QLabel):
    """The words tick too."""

    def __init__(self, words: str, box: TickBox, parent: QWidget) -> None:
        super().__init__(words, parent)
        self._box = box
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def mousePressEvent(self, event: object) -> None:
        self._box.setFocus()
        self._box.toggle()


class TickRows(QWidget):
    """`rows` are (key, words). Tells `finished()` on Enter, `went_to(row)` when another one has the focus."""

    finished = Signal()
    went_to = Signal(QWidget)

    def __init__(self, rows: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[str, TickBox] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for key, words in rows:
            box = TickBox(parent=self)
            box.setAccessibleName(words)
            box.installEventFilter(self)
            self._boxes[key] = box
            line = QHBoxLayout()
            line.setSpacing(6)
            line.addWidget(box, 0, Qt.AlignmentFlag.AlignVCenter)
            line.addWidget(_Words(words, box, self), 1)
            whole.addLayout(line)
        if self._boxes:
            self.setFocusProxy(next(iter(self._boxes.values())))

    @property
    def ticked(self) -> tuple[str, ...]:
        return tuple(key for key, box in self._boxes.items() if box.isChecked())

    def tick(self, keys: Sequence[str]) -> None:
        for key, box in self._boxes.items():
            box.setChecked(key in keys)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.went_to.emit(watched)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(watched, event)
        return False

    def _take_key(self, watched: QObject, event: QKeyEvent) -> bool:
        boxes = list(self._boxes.values())
        place = next(n for n, box in enumerate(boxes) if box is watched)
        steps: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(event.key())
        if step is not None:
            boxes[max(0, min(len(boxes) - 1, place + step))].setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.finished.emit()
            return True
        return False
