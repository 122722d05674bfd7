"""A year of paper comes in: an earlier tracking book is checked row by row and recorded whole, or not at all.

Twice is not double: a row whose dossier the ledger holds already is skipped. Must not know files or SQL.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from onestop.application.read_models import DueDifference, ImportOutcome, RowProblem
from onestop.application.register_check import (
    BookRules,
    check_row,
    is_code,
    missing_columns,
    unread_columns,
)
from onestop.application.register_entry import BookEntry, agrees, facts_of
from onestop.application.register_gaps import lacking
from onestop.application.rights import Act, must_be_allowed
from onestop.domain.facts import RegisterImported

if TYPE_CHECKING:
    from onestop.application.commands import RegisterRow
    from onestop.application.ports import Progress, Transaction
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier_code import DossierCode

_TELL_EVERY = 50

Tell = Callable[[int], None]


@dataclass(slots=True)
class _Judged:
    """Rows after every check: what is new, what the ledger holds, what is wrong."""

    new: list[BookEntry] = field(default_factory=list)
    held: list[DossierCode] = field(default_factory=list)
    differs: list[DueDifference] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)
    notices: list[RowProblem] = field(default_factory=list)

    def outcome(self, imported: int) -> ImportOutcome:
        return ImportOutcome(
            imported, len(self.held), tuple(self.differs), tuple(self.problems), tuple(self.notices)
        )


def check(desk: Workplace, rows: Iterable[RegisterRow], progress: Progress | None = None) -> ImportOutcome:
    """What an import would do. `imported` is the number of good new rows, whether or not others are at fault."""
    book = list(rows)
    judged = _judge(desk, book, _teller(progress, 0, len(book)))
    return judged.outcome(len(judged.new))


def import_book(
    desk: Workplace,
    name: str,
    digest: str,
    rows: Iterable[RegisterRow],
    *,
    good_rows: bool = False,
    progress: Progress | None = None,
) -> ImportOutcome:
    """Record the whole book in one action. With a fault in any row nothing is recorded, unless `good_rows`.

    `name` and `digest` (SHA-256) say in the ledger which file it was. A book that brings nothing new leaves
    no trace. `progress` counts every row twice, for checking and for recording; if it raises, nothing happened.
    """
    must_be_allowed(desk, Act.IMPORT)
    book = list(rows)
    judged = _judge(desk, book, _teller(progress, 0, 2 * len(book)))
    if not judged.new or (judged.problems and not good_rows):
        return judged.outcome(0)
    tell = _teller(progress, len(book), 2 * len(book))
    with desk.store.action(desk.actor) as tx:
        _record(desk, tx, judged, tell)
        imported = RegisterImported(name, digest, len(judged.new), len(judged.held))
        tx.record("register", desk.ids.new(), imported, desk.clock.now())
        tell(len(book))
    return judged.outcome(len(judged.new))


def _judge(desk: Workplace, book: Sequence[RegisterRow], tell: Tell) -> _Judged:
    judged = _Judged()
    missing = missing_columns(book)
    if missing:
        judged.problems.extend(missing)
        return judged
    judged.notices.extend(unread_columns(book))
    by = BookRules(desk.catalog, desk.calendar, desk.office.deadline_rules, desk.clock.now())
    seen: dict[str, int] = {}
    for done, row in enumerate(book):
        if done % _TELL_EVERY == 0:
            tell(done)
        code = is_code(row.cells.get("code", ""))
        earlier = seen.setdefault(code.text, row.row) if code else row.row
        checked = check_row(row, by)
        if earlier != row.row:
            judged.problems.append(RowProblem(row.row, "code", "code_twice", {"first": earlier}))
        if not isinstance(checked, BookEntry):
            judged.problems.extend(checked)
        elif earlier == row.row:
            _sort(desk, checked, judged)
    tell(len(book))
    return judged


def _sort(desk: Workplace, entry: BookEntry, judged: _Judged) -> None:
    """New, held already, or the code of another dossier."""
    holders = [held for id_ in desk.store.find_code(entry.code.text) if (held := desk.store.dossier(id_))]
    bearers = [held for held in holders if held.code == entry.code.text]
    if bearers and not any(agrees(entry, held) for held in bearers):
        judged.problems.append(RowProblem(entry.row, "code", "code_taken", {"code": entry.code.text}))
        return
    if bearers:
        judged.held.append(entry.code)
    else:
        judged.new.append(entry)
        judged.notices.extend(entry.notices)
    if entry.due_differs:
        judged.differs.append(DueDifference(entry.code.text, entry.book_due, entry.computed_due))


def _record(desk: Workplace, tx: Transaction, judged: _Judged, tell: Tell) -> None:
    """Dossiers in the order they were received, as the book's running numbers ask, then the serials it lacks."""
    in_order = sorted(judged.new, key=lambda entry: (entry.received_at, entry.code.text))
    for done, entry in enumerate(in_order):
        if done % _TELL_EVERY == 0:
            tell(done)
        dossier_id = desk.ids.new()
        year = entry.received_at.year
        book, number = tx.book(year), tx.take_number("book", year)
        for fact, moment in facts_of(entry, book, number):
            tx.record("dossier", dossier_id, fact, moment)
    explained = desk.store.gaps()
    codes = [*judged.held, *(entry.code for entry in judged.new)]
    block, own = desk.office.settings.serial_block, desk.office.code_prefixes
    for gap in lacking(codes, explained, block, tx.code_taken, own):
        tx.record("codes", gap.prefix, gap, desk.clock.now())


def _teller(progress: Progress | None, offset: int, total: int) -> Tell:
    if progress is None:
        return lambda done: None
    told = progress
    return lambda done: told(offset + done, total)
