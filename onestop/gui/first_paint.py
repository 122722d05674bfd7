"""The first picture of the window: rail, name and one sentence, before anything else of the program is loaded.

Knows Qt, the fonts' files and the language, and nothing of the program: its colours and measures are those of
`palette`, `fonts` and `rail`, repeated here because loading these takes longer than painting (a test compares).
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from onestop.domain.errors import Unavailable
from onestop.gui.texts import install_texts
from onestop.resources import resource_folder

FIRST_FONTS = ("BeVietnamPro-Regular.ttf", "BeVietnamPro-SemiBold.ttf")
FAMILY = "Be Vietnam Pro"
WIN, RAIL, LINE, TEXT, TEXT2, ACCENT = "#FFFFFF", "#F3F4F6", "#E3E6EA", "#18202A", "#4A5563", "#1F5AA6"
RAIL_WIDTH = 204
PATIENCE_MS = 500


def dress_first(app: QApplication) -> None:
    """What the first picture needs of the application. Unavailable("fonts_missing" | "texts_missing")."""
    app.setApplicationName("onestop")
    app.setApplicationDisplayName("Một cửa")
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setEffectEnabled(Qt.UIEffect.UI_AnimateCombo, False)
    folder = resource_folder() / "fonts"
    for name in FIRST_FONTS:
        if QFontDatabase.addApplicationFont(str(folder / name)) < 0:
            raise Unavailable("fonts_missing", name)
    install_texts(app)


class FirstPaint(QWidget):
    """Fills the window until the office is open. Tells `painted()` once."""

    painted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.painted)

    def start(self) -> None:
        """A window that is hidden or minimised paints nothing: after a while it counts as painted."""
        self._patience.start(PATIENCE_MS)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(self.rect())
        rail = QRectF(0, 0, RAIL_WIDTH, whole.height())
        painter.fillRect(whole, QColor(WIN))
        painter.fillRect(rail, QColor(RAIL))
        painter.fillRect(QRectF(RAIL_WIDTH - 1, 0, 1, whole.height()), QColor(LINE))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ACCENT))
        painter.drawRoundedRect(QRectF(18, 16, 28, 28), 6, 6)
        painter.setPen(QColor(TEXT))
        painter.setFont(_font(14, QFont.Weight.DemiBold))
        middle_left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(56, 10, RAIL_WIDTH - 64, 22), middle_left, self.tr("One stop"))
        painter.setPen(QColor(TEXT2))
        painter.setFont(_font(13, QFont.Weight.Normal))
        centred = Qt.AlignmentFlag.AlignCenter
        painter.drawText(whole.adjusted(RAIL_WIDTH, 0, 0, 0), centred, self.tr("Opening the book…"))
        painter.end()
        if self._patience.isActive():
            self._patience.stop()
            self.painted.emit()


def _font(pixels: int, weight: QFont.Weight) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
