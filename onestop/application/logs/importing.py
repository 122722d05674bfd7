"""A foreign event log comes in: every case a dossier of source ``log``, whole or not at all, and never twice.

It comes only where nothing real is kept: another office's cases are no dossiers of ours, and must not stand in a book
that the law asks for. The ledger goes by minutes; where they would make late what was in time, or in time what
was late, the end is moved by that minute, for the promise is judged by the log's own instants.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from onestop.application.logs.cases import LoggedCase, read_cases
from onestop.application.read_models import RowProblem
from onestop.application.register_gaps import lacking
from onestop.application.rights import Act, must_be_allowed
from onestop.domain.applicant import Applicant, ApplicantKind, FeeState
from onestop.domain.dossier_code import DossierCode, parse_code
from onestop.domain.errors import Refused
from onestop.domain.facts import DossierReceived, Fact
from onestop.domain.foreign import LOG_SOURCE, ActivityLogged, CaseLogged, LogImported
from onestop.domain.terms import LONGEST, Term, TermUnit
from onestop.domain.travel import ResultReady, ResultReturned

if TYPE_CHECKING:
    from onestop.application.logs.mapping import LogMapping
    from onestop.application.ports import Transaction
    from onestop.application.workplace import Workplace

_MINUTE = timedelta(minutes=1)
_LONGEST_TERM = LONGEST[TermUnit.CALENDAR_DAY]


@dataclass(frozen=True, slots=True)
class LogOutcome:
    """What came in; all of it nothing where `problems` has a line. `channels` go by the log's own words.

    `ended` and `after_deadline` are the log's: instants are compared, not minutes.
    """

    dossiers: int = 0
    events: int = 0
    people: int = 0
    channels: dict[str, int] = field(default_factory=dict)
    ended: int = 0
    after_deadline: int = 0
    problems: tuple[RowProblem, ...] = ()
    notices: tuple[RowProblem, ...] = ()


def import_log(
    desk: Workplace,
    mapping: LogMapping,
    name: str,
    digest: str,
    heading: Sequence[str],
    rows: Iterable[tuple[int, Sequence[str]]],
) -> LogOutcome:
    """Record a whole log in one action. `name` and `digest` (SHA-256) say in the ledger which file it was.

    Refused(``log_in_real_office`` | ``log_taken_in_already`` | ``may_not`` …); what a row has wrong is in the outcome.
    """
    if not desk.practice:
        raise Refused("log_in_real_office", field="home")
    must_be_allowed(desk, Act.IMPORT)
    judged = read_cases(heading, rows, mapping)
    problems = [*judged.problems, *_of_the_future(judged.cases, desk.clock.now(), mapping)]
    if problems:
        return LogOutcome(problems=tuple(problems))
    held = [case for case in judged.cases if _is_held(desk, case.name)]
    if held and len(held) == len(judged.cases):
        raise Refused("log_taken_in_already", field="file", name=name)
    if held:
        column = mapping.columns["case"]
        taken = (RowProblem(case.row, column, "code_taken", {"code": case.name}) for case in held)
        return LogOutcome(problems=tuple(taken))
    outcome = _counted(judged.cases, mapping)
    with desk.store.action(desk.actor) as tx:
        _record(desk, tx, judged.cases, mapping)
        fact = LogImported(name, digest, mapping.name, outcome.dossiers, outcome.events)
        tx.record("foreign_log", desk.ids.new(), fact, desk.clock.now())
    return outcome


def _is_held(desk: Workplace, name: str) -> bool:
    bearers = (desk.store.dossier(dossier_id) for dossier_id in desk.store.find_code(name))
    return any(bearer is not None and bearer.code == name for bearer in bearers)


def _of_the_future(cases: Sequence[LoggedCase], now: datetime, mapping: LogMapping) -> Iterator[RowProblem]:
    """A log tells what happened."""
    for case in cases:
        moments = [("start", case.row, case.began)]
        moments += [("end", case.row, case.finished)] if case.finished else []
        moments += [("time", event.row, event.at) for event in case.events]
        for what, row, moment in moments:
            if moment.local > now:
                column = mapping.columns.get(what, mapping.columns["time"])
                yield RowProblem(row, column, "moment_in_future", {"now": now})
                break


def _counted(cases: Sequence[LoggedCase], mapping: LogMapping) -> LogOutcome:
    return LogOutcome(
        dossiers=len(cases),
        events=sum(len(case.events) for case in cases),
        people=len({event.person for case in cases for event in case.events if event.person}),
        channels=dict(Counter(case.word for case in cases if case.word).most_common()),
        ended=sum(case.finished is not None for case in cases),
        after_deadline=sum(case.is_late for case in cases),
        notices=tuple(
            RowProblem(case.row, mapping.columns.get("end", ""), "log_ended_before_received")
            for case in cases
            if case.finished is not None and case.finished.exact < case.began.exact
        ),
    )


def _record(desk: Workplace, tx: Transaction, cases: Sequence[LoggedCase], mapping: LogMapping) -> None:
    """In the order of reception, as the book's running numbers ask; then the serials our own codes leave out."""
    codes: list[DossierCode] = []
    for place, case in enumerate(sorted(cases, key=lambda each: (each.began.local, each.row)), start=1):
        year = case.began.local.year
        code = _own_code(case.name)
        codes += [code] if code else []
        serial = code.serial if code and code.serial else place
        received = _received(case, serial, tx.book(year), tx.take_number("book", year))
        dossier_id = desk.ids.new()
        for fact, moment in _facts(case, received, mapping):
            tx.record("dossier", dossier_id, fact, moment)
    explained = desk.store.gaps()
    block, own = desk.office.settings.serial_block, desk.office.code_prefixes
    for gap in lacking(codes, explained, block, tx.code_taken, own):
        tx.record("codes", gap.prefix, gap, desk.clock.now())


def _own_code(name: str) -> DossierCode | None:
    try:
        return parse_code(name)
    except Refused:
        return None


def _facts(
    case: LoggedCase, received: DossierReceived, mapping: LogMapping
) -> Iterator[tuple[Fact, datetime]]:
    """What happened, in order, each with its moment in office time."""
    yield received, received.received_at
    told = case.told
    began, due, ended = (told.get(what, "") for what in ("start", "deadline", "end"))
    yield CaseLogged(mapping.name, case.name, case.word, began, due, ended), received.received_at
    over = case.finished
    for event in case.events:
        if over is not None and event.at.exact > over.exact:
            yield from _end(case, received)
            over = None
        at = event.at.local
        fact = ActivityLogged(at, event.activity, event.person, event.unit, event.transition, event.at.text)
        yield fact, at
    if over is not None:
        yield from _end(case, received)


def _end(case: LoggedCase, received: DossierReceived) -> Iterator[tuple[Fact, datetime]]:
    """Over, and out of the house: at no counter of ours a result of it waits to be fetched."""
    assert case.finished is not None, "asked for by whoever saw it end"
    at = max(case.finished.local, received.received_at)
    at = max(at, received.due_at + _MINUTE) if case.is_late else min(at, received.due_at)
    yield ResultReady(at), at
    yield ResultReturned(at, received.return_channel, ""), at


def _received(case: LoggedCase, serial: int, book: str, book_number: int) -> DossierReceived:
    """The log's deadline is the promise, whatever the calendar here would say; no fee, and no papers that it names."""
    assert case.due is not None, "checked"
    began, due = case.began.local, max(case.due.local, case.began.local)
    term = Term(min((due.date() - began.date()).days, _LONGEST_TERM), TermUnit.CALENDAR_DAY)
    return DossierReceived(
        code=case.name,
        serial=serial,
        procedure_id=case.procedure,
        version_id="",
        applicant=Applicant(ApplicantKind.ORGANISATION, case.applicant),
        submitter=None,
        channel=case.channel,
        return_channel=case.channel,
        sets=1,
        components=(),
        items=1,
        fee_vnd=0,
        fee_state=FeeState.EXEMPT,
        keep_originals=False,
        note="",
        linked_agency="",
        term=term,
        legal_term=None,
        filed_at=began,
        received_at=began,
        due_at=due,
        legal_due_at=None,
        book=book,
        book_number=book_number,
        slip_number=0,
        source=LOG_SOURCE,
    )
