"""Tables with a dossier a line: the register's books, and how two countings differ. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from onestop.domain.dossier_code import tail
from onestop.domain.serial_spans import Span
from onestop.presenters.applicant_name import split_name
from onestop.presenters.counted_state import (
    Cell,
    CellKind,
    Column,
    Comparison,
    Counting,
    Events,
    Row,
    Shown,
    Table,
)
from onestop.presenters.happenings import Names, happenings_of
from onestop.presenters.message import say

if TYPE_CHECKING:
    from onestop.application.register_book import Register, RegisterBook
    from onestop.application.reports.differences import Cells, Differences

_ENTRY = (
    Column("number", CellKind.ORDINAL), Column("code", CellKind.CODE), Column("applicant", CellKind.LONG, weight=3),
    Column("procedure", CellKind.LONG, weight=2), Column("received_on", CellKind.DAY), Column("due_on", CellKind.DAY),
    Column("returned_on", CellKind.DAY),
)  # fmt: skip
_DIFFERENCE = (
    Column("code", CellKind.CODE), Column("counted_before", CellKind.LONG),
    Column("counted_after", CellKind.LONG), Column("recorded", CellKind.LONG, weight=2),
)  # fmt: skip


def register_table(register: Register, view: str = "") -> Shown:
    """One book of the year; `view` is its name, "" the first."""
    books = {book.book: book for book in register.books}
    book = books.get(view) or next(iter(books.values()), None)
    if book is None:
        return Shown(Table(_ENTRY), say("register_empty", year=register.year))
    gaps, twice = _spans(book.gaps), ", ".join(str(each) for each in book.twice)
    headline = say("register_said", book=book.book, count=len(book.entries))
    said = [say("register_gaps", numbers=gaps)] if gaps else []
    said += [say("register_twice", numbers=twice)] if twice else []
    views = tuple(books) if len(books) > 1 else ()
    return Shown(Table(_ENTRY, tuple(_entries(book))), headline, tuple(said), views=views)


def _entries(book: RegisterBook) -> Iterable[Row]:
    for place, each in enumerate(book.entries):
        returned = each.returned_at.date() if each.returned_at is not None else None
        yield Row(
            f"entry{place}",
            (
                Cell(each.number),
                Cell(tail(each.code)),
                Cell(_name(each.applicant)),
                Cell(each.procedure),
                Cell(each.received_at.date()),
                Cell(each.due_at.date()),
                Cell(returned),
            ),
            dossier=each.dossier_id,
        )


def _name(applicant: str) -> str:
    """What tells it from others first, its legal form behind."""
    name = split_name(applicant)
    return f"{name.own}, {name.legal_form}" if name.legal_form else name.own


def _spans(gaps: Iterable[Span]) -> str:
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in gaps)


def comparison_of(found: Differences, names: Names) -> Comparison:
    """Dossier by dossier: where it was counted, where it is counted, what was recorded between."""
    rows = tuple(
        Row(
            each.dossier_id,
            (
                Cell(tail(each.code)),
                Cell(_counting(each.before)),
                Cell(_counting(each.after)),
                Cell(Events(tuple(reversed(happenings_of(each.events, names))))),
            ),
            dossier=each.dossier_id,
        )
        for each in found.dossiers
    )
    return Comparison(found.before, found.after, Table(_DIFFERENCE, rows))


def _counting(cells: Cells) -> Counting:
    return Counting(cells[0], cells[1:]) if cells else Counting()
