"""The look in force: palette, text size, icons. One object, a child of the application, asked by painters.

It knows no page and no widget; a change rebuilds the style sheet and repaints everything.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QApplication

from onestop.gui.fonts import TEXT_SIZES, Face, make_font
from onestop.gui.icons import Icons
from onestop.gui.palette import DARK, LIGHT, Palette, Token
from onestop.gui.style import style_sheet

MOST_FITTED = 8192


class Look(QObject):
    """Colours, fonts and measures as they are now. `changed` comes after the style sheet was replaced."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.setObjectName("look")
        self._app = app
        self._palette = LIGHT
        self._text_size = 100
        self._icons = Icons()
        self._colours: dict[Token, QColor] = {}
        self._fonts: dict[Face, QFont] = {}
        self._fitted: dict[tuple[Face, str, int], tuple[str, float]] = {}
        self._apply()

    @property
    def text_size(self) -> int:
        return self._text_size

    @property
    def palette_name(self) -> str:
        return self._palette.name

    def use_palette(self, palette: Palette) -> None:
        if palette is not self._palette:
            self._palette = palette
            self._apply()

    def use_text_size(self, per_cent: int) -> None:
        """Takes the nearest offered size."""
        nearest = min(TEXT_SIZES, key=lambda size: abs(size - per_cent))
        if nearest != self._text_size:
            self._text_size = nearest
            self._apply()

    def step_text_size(self, steps: int) -> None:
        place = TEXT_SIZES.index(self._text_size) + steps
        self.use_text_size(TEXT_SIZES[max(0, min(len(TEXT_SIZES) - 1, place))])

    def colour(self, token: Token) -> QColor:
        return self._colours[token]

    def font(self, face: Face) -> QFont:
        found = self._fonts.get(face)
        if found is None:
            found = self._fonts[face] = make_font(face, self._text_size)
        return found

    def metrics(self, face: Face) -> QFontMetrics:
        return QFontMetrics(self.font(face))

    def fitted(self, face: Face, words: str, room: int) -> tuple[str, float]:
        """The words cut with … to `room` pixels (below 0: not cut), and how wide they are. The same rows are
        painted again and again, and measuring costs as much as drawing.
        """
        key = (face, words, room)
        found = self._fitted.get(key)
        if found is None:
            metrics = self.metrics(face)
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room) if room >= 0 else words
            found = (shown, float(metrics.horizontalAdvance(shown)))
            if len(self._fitted) >= MOST_FITTED:
                self._fitted.clear()
            self._fitted[key] = found
        return found

    def px(self, length: int) -> int:
        """A measure that grows with large text, and never shrinks below the sheet's."""
        return length if self._text_size <= 100 else round(length * self._text_size / 100)

    def icon(self, name: str, token: Token = Token.TEXT2, size: int = 18) -> QIcon:
        return self._icons.icon(name, self.colour(token), self.px(size))

    def paint_icon(self, painter: QPainter, name: str, token: Token, box: QRectF) -> None:
        self._icons.paint(painter, name, self.colour(token), box)

    def _apply(self) -> None:
        self._colours = {token: QColor(self._palette[token]) for token in Token}
        self._fonts = {}
        self._fitted = {}
        self._app.setFont(self.font(Face.BASE))
        self._app.setPalette(_qt_palette(self._palette))
        self._app.setStyleSheet(style_sheet(self._palette, self._text_size))
        self.changed.emit()


def look() -> Look:
    """The application's look. It is made with the application, before any widget."""
    app = QApplication.instance()
    found = app.findChild(Look, "look", Qt.FindChildOption.FindDirectChildrenOnly) if app else None
    if found is None:
        raise RuntimeError("the look is made by make_application() before the first widget")
    return found


def _qt_palette(palette: Palette) -> QPalette:
    """Fusion's own roles, for what the style sheet does not reach (Qt's dialogs, selections)."""
    qt = QPalette()
    role = QPalette.ColorRole
    for which, token in (
        (role.Window, Token.WIN),
        (role.Base, Token.WIN),
        (role.AlternateBase, Token.PANEL),
        (role.Button, Token.WIN),
        (role.WindowText, Token.TEXT),
        (role.Text, Token.TEXT),
        (role.ButtonText, Token.TEXT),
        (role.BrightText, Token.TEXT),
        (role.PlaceholderText, Token.TEXT3),
        (role.Highlight, Token.ACCENT),
        (role.HighlightedText, Token.ON_ACCENT),
        (role.Accent, Token.ACCENT),
        (role.Link, Token.ACCENT_TEXT),
        (role.LinkVisited, Token.ACCENT_TEXT),
        (role.ToolTipBase, Token.TOAST),
        (role.ToolTipText, Token.ON_TOAST),
        (role.Mid, Token.LINE2),
        (role.Dark, Token.LINE2),
        (role.Light, Token.LINE),
        (role.Midlight, Token.LINE),
    ):
        qt.setColor(which, QColor(palette[token]))
    for which, token in (
        (role.Text, Token.TEXT3),
        (role.ButtonText, Token.TEXT3),
        (role.WindowText, Token.TEXT3),
    ):
        qt.setColor(QPalette.ColorGroup.Disabled, which, QColor(palette[token]))
    return qt


def palette_named(name: str, *, system_is_dark: bool) -> Palette:
    """The palette of a setting: "light", "dark", or "system"."""
    dark = system_is_dark if name == "system" else name == "dark"
    return DARK if dark else LIGHT
