"""The legal book of dossiers (form 02, 06 or 07) of a year, as it stands in the ledger: entries, gaps, running totals.

Must not know how a page is laid out or worded: a remark is a kind with its dates.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from onestop.application.reports.lives import knowledge, known_state
from onestop.domain.applicant import Channel
from onestop.domain.errors import Refused
from onestop.domain.identifiers import format_phone
from onestop.domain.regime import FormKind
from onestop.domain.report_period import FIRST_YEAR, LAST_YEAR
from onestop.domain.serial_spans import Span, singles, without
from onestop.domain.status import TURNED_AWAY, Status
from onestop.domain.timeliness import timeliness

if TYPE_CHECKING:
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing in the last column. Dates are those of a wait (`last` None: it goes on) or a promise.

    `kind` is ``online``, ``post``, ``linked`` (`text` is the agency), ``waited_`` and a pause's cause, ``promised``
    (`first` is the date before the extended one), ``refused``, ``stopped``, or a timeliness of what is over.
    """

    kind: str
    first: date | None = None
    last: date | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """One line. `due_at` is the promise that holds, the first one while the clock stands still.

    `return_channel` is how the result goes or went out; whoever took it signs, so that column is empty.
    """

    number: int
    dossier_id: str
    code: str
    procedure: str
    sets: int
    applicant: str
    address: str
    phone: str
    lead_agency: str
    received_at: datetime
    due_at: datetime
    returned_at: datetime | None
    return_channel: str
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Footing:
    """What stands under a page: how many entries on it, from the book's beginning, and the numbers nobody bears."""

    on_page: int
    so_far: int
    gaps: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class RegisterBook:
    """One book (``01/2017``; each desk keeps its own), by number. `twice` are numbers that several entries bear."""

    book: str
    entries: tuple[RegisterEntry, ...]
    gaps: tuple[Span, ...]
    twice: tuple[int, ...]

    def footing(self, first: int, beyond: int) -> Footing:
        """Of the page with the entries from place `first` (0 is the first) to before `beyond`."""
        last = self.entries[beyond - 1].number if beyond else 0
        gaps = tuple((begin, min(end, last)) for begin, end in self.gaps if begin <= last)
        return Footing(beyond - first, beyond, gaps)


@dataclass(frozen=True, slots=True)
class Register:
    """The books of a year. `form_label` is the form's number then; "" where the regime has no such form."""

    year: int
    known_at: datetime
    agency_lines: tuple[str, ...]
    desk_line: str
    form_label: str
    books: tuple[RegisterBook, ...]
    practice: bool = False

    @property
    def entries(self) -> int:
        return sum(len(book.entries) for book in self.books)


def register_of(desk: Workplace, year: int, known_at: datetime | None = None) -> Register:
    """Whatever was entered in the books of a year. Refused(``date_out_of_range`` | ``known_at_in_future``)."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Refused("date_out_of_range", field="year", year=year, first=FIRST_YEAR, last=LAST_YEAR)
    known = knowledge(desk, known_at)
    books: defaultdict[str, list[RegisterEntry]] = defaultdict(list)
    for state in _received_in(desk, year, known_at):
        books[state.received.book].append(_entry(desk, state))
    agency = desk.office.agency
    form = desk.office.regime_on(date(year, 12, 31)).forms.get(FormKind.REGISTER)
    return Register(
        year,
        known,
        agency.header_lines,
        agency.desk_line,
        form.label if form is not None else "",
        tuple(_book(name, books[name]) for name in sorted(books)),
        desk.practice,
    )


def _received_in(desk: Workplace, year: int, known_at: datetime | None) -> Iterator[Dossier]:
    """As known then, each as it stands at that moment: a book is read as of the day it is printed."""
    begin, beyond = datetime(year, 1, 1), datetime(year + 1, 1, 1)
    since = frozenset(() if known_at is None else desk.store.recorded_after(known_at))
    for row in desk.store.rows_between(begin, beyond):
        if row.received_at < begin:
            continue
        if row.dossier_id in since:
            state = known_state(row.dossier_id, desk.store.events(row.dossier_id), None, known_at)
        else:
            state = desk.store.dossier(row.dossier_id)
        if state is not None:
            yield state


def _book(name: str, entries: list[RegisterEntry]) -> RegisterBook:
    entries.sort(key=lambda entry: (entry.number, entry.received_at, entry.code))
    numbers = Counter(entry.number for entry in entries)
    last = max(numbers, default=0)
    twice = tuple(number for number, times in numbers.items() if times > 1)
    return RegisterBook(name, tuple(entries), tuple(without(1, last, singles(numbers))), twice)


def _entry(desk: Workplace, state: Dossier) -> RegisterEntry:
    received = state.received
    procedure = desk.catalog.find(received.procedure_id)
    return RegisterEntry(
        received.book_number,
        state.dossier_id,
        received.code,
        procedure.short_name if procedure is not None else received.procedure_id,
        received.sets,
        received.applicant.name,
        received.applicant.address,
        format_phone(received.applicant.phone),
        desk.office.agency.short_name,
        received.received_at,
        state.effective_due or state.original_due,
        state.returned.at if state.returned is not None else None,
        str(received.return_channel),
        tuple(_remarks(desk, state)),
    )


def _remarks(desk: Workplace, state: Dossier) -> Iterator[Remark]:
    received = state.received
    if received.channel != Channel.COUNTER:
        yield Remark(str(received.channel))
    if received.linked_agency:
        yield Remark("linked", text=desk.catalog.agency_name(received.linked_agency))
    for pause in state.pauses:
        yield Remark(f"waited_{pause.cause}", pause.start.date(), pause.end.date() if pause.end else None)
    if state.extended_due is not None:
        yield Remark("promised", state.original_due.date())
    if state.finished_at is None:
        return
    if state.status in TURNED_AWAY:
        yield Remark("refused" if state.status is Status.NOT_RECEIVED else "stopped")
    judged = timeliness(
        due=state.effective_due,
        finished=state.finished_at,
        now=state.finished_at,
        paused=state.paused,
        calendar=desk.calendar,
        rules=desk.office.deadline_rules,
        turned_away=state.status in TURNED_AWAY,
    )
    yield Remark(judged.value)
