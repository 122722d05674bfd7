"""A label above a field, a hint at the right end, and one line below: facts, an error or a warning."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.yielding_label import YieldingLabel
from onestop.gui.words.sentences import sentence
from onestop.presenters.widget_states import FieldState

LEAST_LABEL = 120
"""Narrower than this no label is cut for a page's sake."""


def _is_figure(part: str) -> bool:
    return bool(part) and all(letter.isdigit() or letter in " .-+" for letter in part)


class FactsLine(QWidget):
    """Facts with middle dots between, figures in Arimo; or one sentence of error or warning with its icon."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = FieldState()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_state(self, state: FieldState) -> None:
        self._state = state
        self.setAccessibleName(self._sentence() or ", ".join(state.facts))
        self.updateGeometry()
        self.update()

    def _sentence(self) -> str:
        message = self._state.error or self._state.warning
        return sentence(message) if message is not None else ""

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        now = look()
        metrics = now.metrics(Face.SMALL)
        words = self._sentence()
        if not words:
            return metrics.height() + 2
        flags = int(Qt.TextFlag.TextWordWrap)
        room = max(40, width - now.px(24))
        return metrics.boundingRect(0, 0, room, 1000, flags, words).height() + 2

    def sizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(max(self.width(), 120)))

    def minimumSizeHint(self) -> QSize:
        # A sentence is never cut, however little room the page has: its layout asks for the least only.
        return QSize(40, self.heightForWidth(max(self.width(), 120)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._sentence():
            self._paint_sentence(painter)
        else:
            self._paint_facts(painter)

    def _paint_sentence(self, painter: QPainter) -> None:
        now = look()
        ink = Token.RED if self._state.error else Token.AMBER
        side = now.px(15)
        now.paint_icon(painter, "alert" if self._state.error else "info", ink, QRectF(0, 1, side, side))
        painter.setFont(now.font(Face.SMALL))
        painter.setPen(now.colour(ink))
        room = QRectF(now.px(24), 0, self.width() - now.px(24), self.height())
        painter.drawText(room, int(Qt.TextFlag.TextWordWrap), self._sentence())

    def _paint_facts(self, painter: QPainter) -> None:
        now = look()
        left, height = 0.0, float(self.height())
        for number, part in enumerate(self._state.facts):
            if number:
                box = QRectF(left + now.px(7), 0, now.px(8), height)
                paint.text(painter, now, box, "·", Face.SMALL, Token.TEXT3)
                left += now.px(19)
            face = Face.FIGURE_SMALL if _is_figure(part) else Face.SMALL
            room = QRectF(left, 0, max(0.0, self.width() - left), height)
            left += paint.text(painter, now, room, part, face, Token.TEXT2)
            if left >= self.width():
                return


class LabelledField(QWidget):
    """`link_followed` is told by the small link at the right end of the line below."""

    link_followed = Signal()

    def __init__(
        self,
        label: str,
        field: QWidget,
        hint: str = "",
        *,
        line_below: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._keeps_line = line_below
        self._least = 0
        self._label = YieldingLabel(label, LEAST_LABEL, self)
        self._label.setProperty("role", "label")
        self._label.setBuddy(field)
        self._hint = YieldingLabel(hint, 0, self)
        self._hint.setProperty("role", "hint")
        self._line = FactsLine(self)
        self._link = KeyButton("", kind=ButtonKind.LINK, parent=self)
        self._link.clicked.connect(self.link_followed)
        self._link.hide()
        if not field.accessibleName():
            field.setAccessibleName(label)
        # No focus proxy: standing after its field in the Tab order, it would send Tab back to that field.
        self._build()
        self.show_state(FieldState(hint=hint))

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._label)
        head.addStretch(1)
        head.addWidget(self._hint)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self._line, 1)
        below.addWidget(self._link, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addLayout(head)
        whole.addWidget(self.field)
        whole.addLayout(below)
        # Fields side by side stand at one height even when one of them has a sentence below.
        whole.addStretch(1)
        whole.addStretch(0)

    def keep_height(self, least: int) -> None:
        """Never lower than this, so that what stands below does not jump; higher where a sentence needs it."""
        self._least = least
        self._hold_height()

    def _hold_height(self) -> None:
        # A fixed least height hides from the page what the sentence needs: another row would be cut for it.
        layout = self.layout()
        if self._least and layout is not None:
            self.setMinimumHeight(max(self._least, layout.totalMinimumSize().height()))

    def set_link(self, words: str) -> None:
        """The small link below at the right; "" takes it away."""
        self._link.set_face(words)
        self._link.setVisible(bool(words))
        self._hold_height()

    def show_state(self, state: FieldState) -> None:
        self._hint.setText(state.hint)
        self._line.show_state(state)
        told = bool(state.error or state.warning or state.facts)
        self._line.setVisible(told or self._keeps_line)
        set_error = getattr(self.field, "set_error", None)
        if set_error is not None:
            set_error(state.error is not None)
        if state.error is not None or state.warning is not None:
            self.field.setAccessibleDescription(self._line.accessibleName())
        else:
            self.field.setAccessibleDescription(state.hint)
        self._hold_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._hold_height()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
