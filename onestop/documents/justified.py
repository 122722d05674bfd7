"""Lines of official prose set flush on both sides: the spaces take up what a line lacks. Knows lines, not pages."""

from __future__ import annotations

from typing import Final

from onestop.documents.fonts import width
from onestop.documents.text import Line, Piece

WIDEST: Final = 0.9
"""How much of the body size one space may grow by; a line that lacks more stays ragged, which is less ugly."""


def justified(line: Line, room: float, body: float) -> Line:
    """The line as wide as `room`, each word a piece of its own with its space behind it."""
    spaces = sum([piece.text.count(" ") for piece in line.pieces])
    lacking = room - line.width
    if not spaces or not 0 < lacking <= spaces * WIDEST * body:
        return line
    more = lacking / spaces
    pieces: list[Piece] = []
    passed = 0
    for piece in line.pieces:
        x = piece.dx
        parts = piece.text.split(" ")
        for index, word in enumerate(parts):
            text = word if index == len(parts) - 1 else f"{word} "
            if text:
                pieces.append(Piece(x + passed * more, text, piece.face, piece.size))
                x += width(text, piece.face, piece.size)
            passed += index < len(parts) - 1
    return Line(tuple(pieces), room)
