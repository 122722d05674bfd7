"""The first picture of the window: rail, name and one sentence, before anything else of the program is loaded.

Knows Qt, the fonts' files and the language, and nothing of the program: its colours and measures are those of
`palette`, `fonts` and `rail`, repeated here because loading these takes longer than painting (a test compares).
Must not name `Qt` nor paint by hand, for pens and brushes do: making that namespace's enumerations takes a tenth
of a bare window's start. Hence labels and a style sheet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QWidget

from onestop.domain.errors import Unavailable
from onestop.gui.texts import install_texts
from onestop.resources import resource_folder

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

FUSION = ("-style", "Fusion")
"""The style as an argument of the application: asking Python for it takes longer than two fonts."""

FIRST_FONTS = ("BeVietnamPro-Regular.ttf", "BeVietnamPro-SemiBold.ttf")
FAMILY = "Be Vietnam Pro"
WIN, RAIL, LINE, TEXT, TEXT2, ACCENT = "#FFFFFF", "#F3F4F6", "#E3E6EA", "#18202A", "#4A5563", "#1F5AA6"
RAIL_WIDTH = 204
PATIENCE_MS = 500

_LOOK = f"""
#first {{ background: {WIN}; }}
#firstRail {{ background: {RAIL}; border: 0; border-right: 1px solid {LINE}; }}
#firstSign {{ background: {ACCENT}; border-radius: 6px; }}
#firstName {{ font: 600 14px "{FAMILY}"; color: {TEXT}; background: transparent; }}
#firstWords {{ font: 400 13px "{FAMILY}"; color: {TEXT2}; background: transparent; }}
"""


def dress_first(app: QApplication) -> None:
    """What the first picture needs of the application. Unavailable("fonts_missing" | "texts_missing")."""
    app.setApplicationName("onestop")
    app.setApplicationDisplayName("Một cửa")
    folder = resource_folder() / "fonts"
    for name in FIRST_FONTS:
        if QFontDatabase.addApplicationFont(str(folder / name)) < 0:
            raise Unavailable("fonts_missing", name)
    install_texts(app)


class FirstPaint(QFrame):
    """Fills the window until the office is open. Tells `painted()` once, when the picture has reached the screen."""

    painted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("first")
        self.setStyleSheet(_LOOK)
        self._rail = QFrame(self)
        self._rail.setObjectName("firstRail")
        sign = QFrame(self._rail)
        sign.setObjectName("firstSign")
        sign.setGeometry(18, 16, 28, 28)
        name = QLabel(self.tr("One stop"), self._rail)
        name.setObjectName("firstName")
        name.setGeometry(56, 10, RAIL_WIDTH - 64, 22)
        self._words = QLabel(self.tr("Opening the book…"), self)
        self._words.setObjectName("firstWords")
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.painted)

    def start(self) -> None:
        """A window that is hidden or minimised paints nothing: after a while it counts as painted."""
        self._patience.start(PATIENCE_MS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._rail.setGeometry(0, 0, RAIL_WIDTH, self.height())
        self._words.adjustSize()
        middle = (RAIL_WIDTH + self.width()) // 2
        self._words.move(middle - self._words.width() // 2, (self.height() - self._words.height()) // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._patience.isActive() and self._patience.interval() > 0:
            # Still in this turn of the event loop the picture is handed to the screen; then others may load.
            self._patience.start(0)
