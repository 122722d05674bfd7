"""Which line of a tracking book is its heading: titles, the office's name and the year often stand above it.

Among the first ten lines with anything in them, the one that names most columns of a book. Judges no value.
"""

from __future__ import annotations

from collections.abc import Sequence

from onestop.application.register_columns import COLUMNS

LOOKED_AT = 10
"""So many lines with anything in them are looked at; a heading stands no lower."""


def column_names(cells: Sequence[str]) -> list[str]:
    """The cells as names of columns, empty ones at the end left out."""
    names = [" ".join(text.split()).lower() for text in cells]
    while names and not names[-1]:
        names.pop()
    return names


def columns_named(cells: Sequence[str]) -> int:
    """How many of a book's columns this line names."""
    return len(set(column_names(cells)).intersection(COLUMNS))


def heading_among(lines: Sequence[Sequence[str]]) -> int:
    """The index of the heading; the first line where none names a column. `lines` must not be empty."""
    return max(range(len(lines)), key=lambda at: (columns_named(lines[at]), -at))
