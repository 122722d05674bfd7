"""The register's columns and lines in words, for any kind of file. Lays nothing out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from onestop.documents.fonts import clean
from onestop.documents.templates import Template, template
from onestop.documents.wording import table_date

if TYPE_CHECKING:
    from onestop.application.register_book import Register, RegisterBook, RegisterEntry, Remark
    from onestop.domain.serial_spans import Span

COLUMNS = 13

Cell = int | str
Line = tuple[Cell, ...]
"""The thirteen cells of an entry: numbers for the running number and the sets, text for all else. The telephone is on
a line of its own below the address.
"""


def words_of_register() -> Template:
    return template("register")


def register_head() -> tuple[str, ...]:
    return words_of_register().texts("head")


def register_lines(book: RegisterBook) -> list[Line]:
    return [_line(entry) for entry in book.entries]


def volume(register: Register, book: RegisterBook) -> str:
    """``Năm 2017 – Quyển số: 01``."""
    number = clean(book.book).removesuffix(f"/{register.year}")
    words = words_of_register().text("volume")
    return words.replace("{year}", str(register.year)).replace("{book}", number)


def gap_words(gaps: tuple[Span, ...]) -> str:
    """Which running numbers nobody bears, ``12, 15–17``."""
    words = words_of_register()
    if not gaps:
        return words.text("no_gaps")
    spans = (str(first) if first == last else f"{first}–{last}" for first, last in gaps)
    return words.text("gaps").replace("{spans}", ", ".join(spans))


def remarks(entry: RegisterEntry) -> str:
    return "; ".join(_remark(each) for each in entry.remarks)


def _line(entry: RegisterEntry) -> Line:
    address = "\n".join(part for part in (clean(entry.address), clean(entry.phone)) if part)
    return (
        entry.number,
        clean(entry.code),
        clean(entry.procedure),
        entry.sets,
        clean(entry.applicant),
        address,
        clean(entry.lead_agency),
        table_date(entry.received_at.date()),
        table_date(entry.due_at.date()),
        table_date(entry.returned_at.date()) if entry.returned_at is not None else "",
        words_of_register().text("channel", entry.return_channel),
        "",
        remarks(entry),
    )


def _remark(remark: Remark) -> str:
    words = words_of_register()
    kind = remark.kind if words.has("remark", remark.kind) else "waited"
    said = words.text("remark", kind).replace("{text}", clean(remark.text))
    if remark.first is None:
        return said
    if "{day}" in said:
        return said.replace("{day}", table_date(remark.first))
    span = words.text("remark", "since" if remark.last is None else "span")
    span = span.replace("{first}", _short(remark.first))
    return said.replace("{days}", span.replace("{last}", _short(remark.last) if remark.last else ""))


def _short(day: date) -> str:
    return f"{day:%d/%m}"
