"""Checks rows of a tracking book one by one against the catalogue and the calendar. Never looks into the ledger.

Every fault of a row is found, not only its first, and named by row and column as in the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from onestop.application.read_models import RowProblem
from onestop.application.register_columns import COLUMNS, LIMITS, read_copies, read_moment, read_word
from onestop.application.register_entry import BookEntry
from onestop.application.register_notices import notices_of, phone_of
from onestop.domain.applicant import Applicant, Channel, kind_from_name
from onestop.domain.deadlines import DeadlineRules, due_moment
from onestop.domain.dossier_code import DossierCode, parse_code
from onestop.domain.errors import Refused
from onestop.domain.pauses import Pause, PausePolicy
from onestop.domain.text import clean_line

if TYPE_CHECKING:
    from onestop.application.commands import RegisterRow
    from onestop.domain.calendar import WorkCalendar
    from onestop.domain.procedure import Catalog, ProcedureVersion
    from onestop.domain.terms import Term

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class BookRules:
    """What rows are judged by: procedures and agencies, due moments by the next two, and the office's present."""

    catalog: Catalog
    calendar: WorkCalendar
    rules: DeadlineRules
    now: datetime


@dataclass(slots=True)
class _Row:
    """A row being read: gathers faults, and gives None for what could not be read."""

    source: RegisterRow
    problems: list[RowProblem] = field(default_factory=list)

    def text(self, column: str) -> str:
        return self.source.cells.get(column, "")

    def fault(self, column: str, code: str, **facts: object) -> None:
        self.problems.append(RowProblem(self.source.row, column, code, facts))

    def read(self, column: str, reader: Callable[[str], T]) -> T | None:
        if column in self.source.faults:
            return None
        try:
            return reader(self.text(column))
        except Refused as refused:
            self.fault(column, refused.code, **refused.facts)
            return None

    def line(self, column: str) -> str:
        """Cleaned text. A cell that looks like a formula is text like any other; who writes it out guards it."""
        limit = LIMITS[column]
        return self.read(column, lambda raw: clean_line(raw, field=column, limit=limit)) or ""

    def moment(self, column: str) -> datetime | None:
        return self.read(column, read_moment)


def missing_columns(rows: Iterable[RegisterRow]) -> list[RowProblem]:
    """Columns the book lacks, as faults of the line taken for its heading; or that it has no rows."""
    first = next(iter(rows), None)
    if first is None:
        return [RowProblem(1, "code", "book_without_rows", {"heading": 1})]
    return [
        RowProblem(first.heading, column, "column_missing", {"column": column, "heading": first.heading})
        for column in COLUMNS
        if column not in first.cells
    ]


def unread_columns(rows: Iterable[RegisterRow]) -> list[RowProblem]:
    """Columns nobody reads: worth a word, no fault."""
    first = next(iter(rows), None)
    if first is None:
        return []
    named = [column for column in first.cells if not column.startswith("#")]
    return [RowProblem(first.heading, column, "column_unread") for column in named if column not in COLUMNS]


def check_row(source: RegisterRow, by: BookRules) -> BookEntry | list[RowProblem]:
    """The row as an entry ready to record, or all its faults."""
    row = _Row(source)
    for column, found in source.faults.items():
        if column in COLUMNS or column.startswith("#"):
            row.fault(column, found, text=row.text(column)[:60])
    code = row.read("code", _code)
    name = row.line("applicant_name")
    if not name and not any(problem.column == "applicant_name" for problem in row.problems):
        row.fault("applicant_name", "name_missing")
    applicant = Applicant(
        kind=kind_from_name(name, row.text("tax_code")),
        name=name,
        tax_code=row.line("tax_code"),
        address=row.line("address"),
        phone=phone_of(source, row.line("phone")),
    )
    channel = row.read("channel", lambda text: read_word(text, Channel))
    return_channel = row.read("return_channel", lambda text: read_word(text, Channel, Channel.COUNTER))
    copies = row.read("copies", read_copies)
    agency = row.read("linked_agency", lambda text: _agency(text, by.catalog))
    received = _required_moment(row, "received_at")
    book_due, finished, returned = row.moment("due_at"), row.moment("finished_at"), row.moment("returned_at")
    pause = _pause(row, received, finished)
    _check_order(row, received, book_due, finished, returned)
    _check_past(row, by.now, received, pause, finished, returned)
    version = _version(row, received, by.catalog)
    if row.problems or not (code and channel and return_channel and copies and received and version):
        return row.problems
    dues = _dues(row, received, version, pause, by)
    if dues is None:
        return row.problems
    return BookEntry(
        source.row, code, version.procedure_id, version, applicant, channel, return_channel, copies,
        agency or "", received, book_due, pause, finished, returned, *dues,
        tuple(notices_of(source, code, version, applicant, received)),
    )  # fmt: skip


def is_code(text: str) -> DossierCode | None:
    """The code a cell holds, if it is one."""
    try:
        return _code(text)
    except Refused:
        return None


def _code(text: str) -> DossierCode:
    """As `parse_code`; serials begin at 1. Raises Refused (`code_format`)."""
    code = parse_code(text)
    if code.serial == 0:
        raise Refused("code_format", field="code", text=code.text)
    return code


def _agency(text: str, catalog: Catalog) -> str:
    agency = text.strip().upper()
    if agency and agency not in catalog.agencies:
        raise Refused("unknown_agency", text=agency[:40])
    return agency


def _required_moment(row: _Row, column: str) -> datetime | None:
    moment = row.moment(column)
    if moment is None and column not in row.source.faults and not row.text(column).strip():
        row.fault(column, "moment_missing")
    return moment


def _pause(row: _Row, received: datetime | None, finished: datetime | None) -> Pause | None:
    start, end = row.moment("paused_at"), row.moment("resumed_at")
    said = row.text("pause_policy").strip()
    policy = row.read("pause_policy", lambda text: read_word(text, PausePolicy)) if said else None
    if start is None:
        if row.text("paused_at").strip():
            return None
        for column in ("resumed_at", "pause_policy"):
            if row.text(column).strip():
                row.fault(column, "no_pause_began")
        return None
    if not said:
        row.fault("pause_policy", "pause_without_policy", choices=", ".join(PausePolicy))
    if received is not None and start < received:
        row.fault("paused_at", "paused_before_received", received_at=received)
    if end is not None and end < start:
        row.fault("resumed_at", "resumed_before_paused", paused_at=start)
        return None
    if finished is not None:
        if end is None and not row.text("resumed_at").strip():
            row.fault("resumed_at", "finished_while_paused", finished_at=finished)
        elif end is not None and end > finished:
            row.fault("resumed_at", "resumed_after_finished", finished_at=finished)
    return Pause(start, end, policy) if policy is not None else None


def _check_order(
    row: _Row,
    received: datetime | None,
    due: datetime | None,
    finished: datetime | None,
    returned: datetime | None,
) -> None:
    if received is not None and due is not None and due < received:
        row.fault("due_at", "due_before_received", received_at=received)
    if received is not None and finished is not None and finished < received:
        row.fault("finished_at", "finished_before_received", received_at=received)
    if returned is None:
        return
    if finished is not None and returned < finished:
        row.fault("returned_at", "returned_before_finished", finished_at=finished)
    if finished is None and not row.text("finished_at").strip():
        row.fault("returned_at", "returned_not_finished")


def _check_past(
    row: _Row,
    now: datetime,
    received: datetime | None,
    pause: Pause | None,
    finished: datetime | None,
    returned: datetime | None,
) -> None:
    """What a book tells has happened; only a promise lies ahead.

    Results are handed out all day, also while the book is being brought in: a return counts as past until
    the day ends.
    """
    told = {"received_at": received, "finished_at": finished}
    if pause is not None:
        told |= {"paused_at": pause.start, "resumed_at": pause.end}
    for column, moment in told.items():
        if moment is not None and moment > now:
            row.fault(column, "moment_in_future", now=now)
    if returned is not None and returned.date() > now.date():
        row.fault("returned_at", "moment_in_future", now=now)


def _version(row: _Row, received: datetime | None, catalog: Catalog) -> ProcedureVersion | None:
    """The version the book names, or the one in force on the day where it names none."""
    if "procedure_id" in row.source.faults or "procedure_version" in row.source.faults:
        return None
    named = row.text("procedure_id").strip()
    procedure = catalog.find(named) if named else None
    if procedure is None:
        row.fault("procedure_id", "unknown_procedure", text=named[:60])
        return None
    wanted = row.text("procedure_version").strip()
    if not wanted:
        version = procedure.version_on(received.date()) if received is not None else None
        if version is None and received is not None:
            row.fault(
                "procedure_version", "not_in_force", procedure=procedure.procedure_id, day=received.date()
            )
        return version
    version = catalog.version(wanted)
    if version is None:
        row.fault("procedure_version", "unknown_version", text=wanted[:60])
    elif version.procedure_id != procedure.procedure_id:
        row.fault("procedure_version", "version_of_another", text=wanted, procedure=procedure.procedure_id)
        return None
    return version


def _dues(
    row: _Row, received: datetime, version: ProcedureVersion, pause: Pause | None, by: BookRules
) -> tuple[datetime, datetime, datetime | None] | None:
    """(first promise, promise with the pause, the law's) computed anew."""

    def due(term: Term, pauses: tuple[Pause, ...]) -> datetime:
        moment = due_moment(received, term, by.calendar, pauses, by.rules)
        if moment is None:
            raise Refused("no_due")
        return moment

    closed = (pause,) if pause is not None and pause.end is not None else ()
    try:
        term = version.promised_term
        first = due(term, ())
        legal = due(version.legal_term, ()) if version.legal_term is not None else None
        return first, due(term, closed) if closed else first, legal
    except Refused as refused:
        column = "procedure_version" if refused.code == "version_without_term" else "received_at"
        row.fault(column, refused.code, **refused.facts)
        return None
