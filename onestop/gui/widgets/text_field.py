"""A one-line field with an icon before, a mark or key cap behind, and the state of an error. Knows no rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint

if TYPE_CHECKING:
    from onestop.presenters.widget_states import BadgeState


class TextField(QLineEdit):
    """36 high. `set_badge` and `set_key_cap` draw at the right end; `set_error` gives the red border."""

    def __init__(
        self, placeholder: str = "", icon_name: str = "", name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._badge: BadgeState | None = None
        self._keys = ""
        self._lead = ""
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name or placeholder)
        self._make_room()

    def set_icon(self, icon_name: str) -> None:
        self._icon_name = icon_name
        self._make_room()

    def set_lead(self, words: str) -> None:
        """Figures in the accent colour before the text, such as a procedure's number."""
        self._lead = words
        self._make_room()

    def set_badge(self, state: BadgeState | None) -> None:
        self._badge = state
        self._make_room()

    def set_key_cap(self, keys: str) -> None:
        self._keys = keys
        self._make_room()

    def set_error(self, wrong: bool) -> None:
        if self.property("wrong") != wrong:
            self.setProperty("wrong", wrong)
            self.style().unpolish(self)
            self.style().polish(self)

    def _make_room(self) -> None:
        now = look()
        left = now.px(28) if self._icon_name else 0
        if self._lead:
            left += now.metrics(Face.FIGURE_14_STRONG).horizontalAdvance(self._lead) + now.px(10)
        right = 0
        if self._badge is not None:
            right = paint.badge_width(now, self._badge) + now.px(4)
        if self._keys:
            right = max(right, paint.key_cap_width(now, self._keys) + now.px(4))
        self.setTextMargins(left, 0, right, 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        now = look()
        painter = QPainter(self)
        height = self.height()
        left = float(now.px(14))
        if self._icon_name:
            side = now.px(17)
            where = QRectF(left, (height - side) / 2, side, side)
            now.paint_icon(painter, self._icon_name, Token.TEXT2, where)
            left += now.px(27)
        if self._lead:
            where = QRectF(left, 0, self.width(), height)
            paint.text(painter, now, where, self._lead, Face.FIGURE_14_STRONG, Token.ACCENT_TEXT)
        if self._badge is not None:
            tall = now.px(paint.BADGE_HEIGHT)
            wide = paint.badge_width(now, self._badge)
            where = QRectF(self.width() - wide - now.px(8), (height - tall) / 2, wide, tall)
            paint.badge(painter, now, where, self._badge)
        elif self._keys:
            tall = now.px(18)
            wide = paint.key_cap_width(now, self._keys)
            where = QRectF(self.width() - wide - now.px(9), (height - tall) / 2, wide, tall)
            paint.key_cap(painter, now, where, self._keys)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_keys"):
            self._make_room()


class FigureField(TextField):
    """A field for numbers and money: Arimo, right-aligned."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", "", name, parent)
        self.setProperty("figures", True)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
