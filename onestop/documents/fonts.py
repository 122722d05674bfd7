"""The faces that paper is set in: registering them once, measuring words, and making text printable.

Knows nothing of what is printed. Widths are in points; a face that lacks a letter never prints an empty box.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Final, Literal

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from onestop.resources import resource_folder

Face = Literal["Tinos", "Tinos-Bold", "Tinos-Italic", "Arimo", "Arimo-Bold", "Arimo-Italic", "NotoSansJP"]

REGULAR: Final[Face] = "Tinos"
BOLD: Final[Face] = "Tinos-Bold"
ITALIC: Final[Face] = "Tinos-Italic"
SANS: Final[Face] = "Arimo"
SANS_BOLD: Final[Face] = "Arimo-Bold"
SANS_ITALIC: Final[Face] = "Arimo-Italic"
JAPANESE: Final[Face] = "NotoSansJP"

_FILES: Final[dict[Face, str]] = {
    REGULAR: "Tinos-Regular.ttf",
    BOLD: "Tinos-Bold.ttf",
    ITALIC: "Tinos-Italic.ttf",
    SANS: "Arimo-Regular.ttf",
    SANS_BOLD: "Arimo-Bold.ttf",
    SANS_ITALIC: "Arimo-Italic.ttf",
    JAPANESE: "NotoSansJP-Regular.ttf",
}

NO_GLYPH: Final = "[?]"
"""Printed in place of letters that no carried face has (an emoji, a rare script): visible, never a box."""

# Marks that steer text but print nothing: bidi controls, zero-width signs, byte-order mark, soft hyphen,
# variation selectors, tags.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff\U0001f3fb-\U0001f3ff]"
)
_BLANK = re.compile(r"[^\S\u00a0]+")


@cache
def face_widths(face: Face) -> dict[str, float]:
    """Letter → advance in 1/1000 em, registering the face with the PDF writer on first use."""
    font = TTFont(face, str(resource_folder() / "fonts" / _FILES[face]), asciiReadable=0)
    pdfmetrics.registerFont(font)
    # charWidths is a sparse table in which an absent letter takes the default: keep what has a glyph.
    widths = font.face.charWidths
    return {chr(code): widths[code] for code in font.face.charToGlyph if code in widths}


@lru_cache(maxsize=16384)
def em_width(text: str, face: Face) -> float:
    """Width of printable text in 1/1000 em (times the size ÷ 1000 = points)."""
    widths = face_widths(face)
    return sum([widths.get(letter, 0.0) for letter in text])


def width(text: str, face: Face, size: float) -> float:
    """Width in points."""
    return em_width(text, face) * size / 1000


@lru_cache(maxsize=4096)
def clean(text: str) -> str:
    """NFC, without steering marks or control letters; every stretch of blanks is one space."""
    text = unicodedata.normalize("NFC", text)
    if text.isascii() and text.isprintable():
        return _BLANK.sub(" ", text).strip(" ")
    text = _INVISIBLE.sub("", _BLANK.sub(" ", text))
    text = "".join([c for c in text if c == " " or unicodedata.category(c) not in ("Cc", "Cs", "Cf")])
    return _BLANK.sub(" ", text).strip(" ")


@lru_cache(maxsize=16384)
def spread(text: str, face: Face) -> tuple[tuple[str, Face], ...]:
    """The text as stretches of one face each; letters that neither face has become `NO_GLYPH`."""
    widths = face_widths(face)
    if widths.keys() >= set(text):
        return ((text, face),) if text else ()
    other: Face = REGULAR if face == JAPANESE else JAPANESE
    others = face_widths(other)
    stretches: list[tuple[str, Face]] = []
    missing = False
    for letter in text:
        if letter in widths:
            piece, piece_face, missing = letter, face, False
        elif letter in others:
            piece, piece_face, missing = letter, other, False
        elif missing:
            continue
        else:
            piece, piece_face, missing = NO_GLYPH, (REGULAR if face == JAPANESE else face), True
        if stretches and stretches[-1][1] == piece_face:
            stretches[-1] = (stretches[-1][0] + piece, piece_face)
        else:
            stretches.append((piece, piece_face))
    return tuple(stretches)


def unprintable(text: str) -> str:
    """The letters of `text` that paper cannot show (they would print as `NO_GLYPH`), each once, in order."""
    official, japanese = face_widths(REGULAR), face_widths(JAPANESE)
    missing = [c for c in clean(text) if c not in official and c not in japanese]
    return "".join(dict.fromkeys(missing))
