"""Where a slip is signed: who stands on which side, room for the hand and the seal, who else gets a copy.

Knows the signatures of a template, not the text above them.
"""

from __future__ import annotations

from typing import Final

from onestop.documents.flow import Strip
from onestop.documents.fonts import BOLD, ITALIC, REGULAR, Face
from onestop.documents.header import LEFT, TEXT_WIDTH, one_line
from onestop.documents.page import MM
from onestop.documents.receipt_body import Density
from onestop.documents.templates import Template, template
from onestop.documents.text import Run

SEAL: Final = 23 * MM
"""Room for the signature of the agency's head and the seal over a third of it."""
_RECIPIENT: Final = 8.5


def signing(words: Template, unit: str, density: Density) -> Strip:
    """One strip. The head of the agency signs under the right block of the header, others in halves of the page."""
    strip = Strip(0.0, gap=0.6 * MM)
    by_head = words.text("head") == "agency"
    right = LEFT + TEXT_WIDTH * (0.73 if by_head else 0.75)
    room = SEAL if by_head else density.sign_room * MM
    half = (21.5 if by_head else 19.7) * MM
    if words.has("signatures", "left"):
        _signature(strip, LEFT + TEXT_WIDTH * 0.25, words.text("signatures", "left"), words, room, half)
    bottom = _signature(strip, right, words.text("signatures", "right"), words, room, half)
    if by_head:
        unit = unit or words.text("no_unit")
        said = [line.replace("{unit}", unit) for line in words.texts("recipients")]
        _recipients(strip, [template("slips").text("letter", "recipients"), *said])
    strip.high = bottom + 0.5 * MM
    return strip


def _signature(strip: Strip, middle: float, who: str, words: Template, room: float, half: float) -> float:
    """Who signs, what is asked for, and the dotted line below the room; returns the line's y."""
    y = 4.2 * MM
    rows: tuple[tuple[str, Face, float], ...] = (
        (who, BOLD, 10.0),
        (words.text("signatures", "hint"), ITALIC, 9.0),
    )
    for text, face, size in rows:
        line = one_line(Run(text, face), size=size)
        strip.lines.append((middle - line.width / 2, y, line))
        y += 4.3 * MM
    y += room - 2.8 * MM
    strip.dotted.append((middle - half, middle + half, y))
    return y


def _recipients(strip: Strip, lines: list[str]) -> None:
    y = 4.2 * MM
    for number, text in enumerate(lines):
        strip.lines.append((LEFT, y, one_line(Run(text, REGULAR if number else BOLD), size=_RECIPIENT)))
        y += 3.75 * MM
