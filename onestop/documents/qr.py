"""The QR symbol of a dossier: code, check digits and ledger head, as merged black rectangles.

Version 3, error level Q holds 47 letters of the alphanumeric set; a longer code takes the next version.
Knows the code's text only. Unit of all lengths here: one module.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import segno

SMALLEST_VERSION: Final = 3


@dataclass(frozen=True, slots=True)
class QrSymbol:
    """`side` modules square; rectangles are (column, row, width, height) of black."""

    side: int
    rectangles: tuple[tuple[int, int, int, int], ...]


def qr_payload(code: str, check: str, head: str) -> str:
    """`CODE-KT-HEAD`: everything a scanner needs, nothing about a person."""
    return f"{code}-{check}-{head}"


def qr_symbol(payload: str) -> QrSymbol:
    """The symbol for the payload. A code outside the alphanumeric set is carried as bytes, one version up."""
    for version in range(SMALLEST_VERSION, 41):
        try:
            code = segno.make(payload, version=version, error="q", boost_error=False, micro=False)
        except segno.DataOverflowError:
            continue
        return QrSymbol(len(code.matrix), _merged(code.matrix))
    raise ValueError("payload too long for a QR symbol")


def _merged(matrix: tuple[bytearray, ...]) -> tuple[tuple[int, int, int, int], ...]:
    """Horizontal stretches, joined downwards while the next row has the very same stretch."""
    open_below: dict[tuple[int, int], int] = {}
    found: list[list[int]] = []
    for row, modules in enumerate(matrix):
        still: dict[tuple[int, int], int] = {}
        column = 0
        while column < len(modules):
            if not modules[column]:
                column += 1
                continue
            start = column
            while column < len(modules) and modules[column]:
                column += 1
            stretch = (start, column - start)
            index = open_below.get(stretch)
            if index is None:
                still[stretch] = len(found)
                found.append([start, row, column - start, 1])
            else:
                found[index][3] += 1
                still[stretch] = index
        open_below = still
    return tuple((column, row, wide, high) for column, row, wide, high in found)
