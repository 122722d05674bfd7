"""Makes the QApplication as the program has it: Fusion, bundled fonts, Vietnamese, the look, the key filter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStyleFactory

from onestop.gui.first_paint import FIRST_FONTS, FUSION, dress_first
from onestop.gui.fonts import load_fonts
from onestop.gui.key_filter import KeyFilter
from onestop.gui.look import Look, palette_named


def make_application(arguments: Sequence[str] = ("onestop",)) -> QApplication:
    """The one application of the process; call once, before any widget."""
    app = QApplication([*arguments, *FUSION])
    dress_first(app)
    dress_rest(app)
    return app


def dress_application(app: QApplication) -> Look:
    """Style, fonts, texts, look and key filter on an application that exists already (tests)."""
    app.setStyle(QStyleFactory.create("Fusion"))
    dress_first(app)
    return dress_rest(app)


def dress_rest(app: QApplication) -> Look:
    """What the first picture did without."""
    app.setEffectEnabled(Qt.UIEffect.UI_AnimateCombo, False)
    load_fonts(besides=FIRST_FONTS)
    look = Look(app)
    KeyFilter(app)
    return look


def system_is_dark() -> bool:
    hints = QGuiApplication.styleHints()
    return hints is not None and hints.colorScheme() is Qt.ColorScheme.Dark


def use_palette_setting(look: Look, setting: str) -> None:
    """ "light", "dark" or "system"."""
    look.use_palette(palette_named(setting, system_is_dark=system_is_dark()))
