"""The bundled fonts and the type scale: which face a word or a figure has. Pixels, never points."""

from __future__ import annotations

from collections.abc import Container
from enum import Enum

from PySide6.QtGui import QFont, QFontDatabase

from onestop.domain.errors import Unavailable
from onestop.resources import resource_folder

WORDS = "Be Vietnam Pro"
FIGURES = "Arimo"
TEXT_SIZES = (90, 100, 115, 130)
"""The user's text sizes in per cent."""


class Face(Enum):
    """(pixels at 100 %, weight, family). Figures that stand under each other are set in FIGURES."""

    CODE_TAIL = (80, 700, WORDS)
    PROMISED_DAY = (64, 700, WORDS)
    PROMISED_DAY_NARROW = (56, 700, WORDS)
    REPORT_FIGURE = (32, 700, WORDS)
    COUNTER = (24, 700, WORDS)
    CODE_HEAD = (24, 400, WORDS)
    WEEKDAY = (20, 600, WORDS)
    TITLE = (18, 600, WORDS)
    PANEL_TITLE = (16, 600, WORDS)
    MAIN_BUTTON = (15, 600, WORDS)
    NAME = (14, 500, WORDS)
    INPUT = (14, 400, WORDS)
    STRONG = (13, 600, WORDS)
    MEDIUM = (13, 500, WORDS)
    BASE = (13, 400, WORDS)
    SMALL_STRONG = (12, 600, WORDS)
    SMALL_MEDIUM = (12, 500, WORDS)
    SMALL = (12, 400, WORDS)
    KEY = (11, 500, WORDS)
    NOTE = (11, 400, WORDS)
    SIGN = (14, 600, WORDS)
    DAY_WORD = (9, 600, WORDS)
    FIGURE_20 = (20, 400, FIGURES)
    FIGURE_20_STRONG = (20, 700, FIGURES)
    FIGURE_14 = (14, 400, FIGURES)
    FIGURE_14_STRONG = (14, 700, FIGURES)
    FIGURE = (13, 400, FIGURES)
    FIGURE_STRONG = (13, 700, FIGURES)
    FIGURE_SMALL = (12, 400, FIGURES)
    FIGURE_SMALL_STRONG = (12, 700, FIGURES)
    FIGURE_KEY = (11, 400, FIGURES)
    FIGURE_KEY_STRONG = (11, 700, FIGURES)


def load_fonts(besides: Container[str] = ()) -> None:
    """Registers the bundled fonts with Qt, but for the files named in `besides`. Unavailable("fonts_missing")."""
    folder = resource_folder() / "fonts"
    for file in sorted(folder.glob("*.ttf")):
        ours = file.name.startswith(("Arimo", "BeVietnamPro")) and file.name not in besides
        if ours and QFontDatabase.addApplicationFont(str(file)) < 0:
            raise Unavailable("fonts_missing", file.name)


def make_font(face: Face, text_size: int) -> QFont:
    """The font of a face at the user's text size (per cent)."""
    pixels, weight, family = face.value
    font = QFont(family)
    font.setPixelSize(max(8, round(pixels * text_size / 100)))
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
