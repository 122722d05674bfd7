"""What stands on each page: frozen contents that the documents adapter lays out.

No layout, no fonts and no clock here; every moment, number and name is handed in ready to print.
Moments are naive local office time to the minute.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from onestop.domain.explanation import ExplainedDay
    from onestop.domain.terms import Term

Language = Literal["vi", "vi-en", "vi-ja"]


@dataclass(frozen=True, slots=True)
class PaperComponent:
    """One paper of the dossier; `form` is its model number ("Mẫu I.3") and may be empty."""

    name: str
    form: str
    originals: int
    copies: int
    translated: str = ""


@dataclass(frozen=True, slots=True)
class PrintMark:
    """Which printing this is: `print_no` 1 is the first print, from 2 on the page says it is a reprint.

    `replaces` holds the text facts of the slip this one replaces (one fact a line), or nothing. `copies` is how
    many there are of it.
    """

    printed_at: datetime
    print_no: int
    reason: str
    printed_by_role: str
    practice: bool
    replaces: str
    copies: int = 2


@dataclass(frozen=True, slots=True)
class ReceiptContent:
    """The appointment slip, form 01 (03 before 21/6/2018). `regime` "2026" is the form with the ★ item 4."""

    regime: str
    agency_lines: tuple[str, ...]
    desk_line: str
    desk_name: str
    place: str
    slip_number: str
    form_label: str
    slip_date: date
    code: str
    check: str
    head: str
    applicant_name: str
    tax_or_id: str
    id_label: Literal["tax", "person_id", ""]
    """What `tax_or_id` is: a tax code, or the number of an identity card or passport; "" where it is empty."""
    address: str
    phone: str
    email: str
    request: str
    components: tuple[PaperComponent, ...]
    sets: int
    legal_time: Term | None
    committed_time: Term | None
    filed_at: datetime
    complete_at: datetime
    due_at: datetime
    due_note: str
    calendar_warning: str
    return_place: str
    partner: str
    fee_line: str
    book: str
    book_number: int
    mark: PrintMark
    lang: Language
    request_translated: str
    time_text: str = ""
    """The whole of item 3 after its label, where one term cannot say it (linked dossiers)."""
    round_no: int = 1
    """1 is the first receipt of the dossier, 2 the one that replaces it."""
    counted_from: datetime | None = None
    """When the time began anew, with the supplement; None where it runs from the reception."""


@dataclass(frozen=True, slots=True)
class SupplementItem:
    """One paper that is missing or wrong: which ("" where the fault says it all), what is wrong, how many."""

    paper: str
    fault: str
    originals: int = 0
    copies: int = 0


@dataclass(frozen=True, slots=True)
class SupplementContent:
    """The supplement request, form 02. Before reception there is no code: `code`, `check`, `head` are empty."""

    regime: str
    agency_lines: tuple[str, ...]
    desk_line: str
    desk_name: str
    place: str
    slip_number: str
    form_label: str
    slip_date: date
    code: str
    check: str
    head: str
    round_no: int
    received_on: date | None
    applicant_name: str
    tax_or_id: str
    address: str
    phone: str
    email: str
    request: str
    items: tuple[SupplementItem, ...]
    reason: str
    until: datetime | None
    clock_text: str
    """What happens to the clock, in the words of the procedure version's pause policy; may be empty."""
    contact: str
    """Whom to ask, such as "công chức Phòng Quản lý đầu tư, số điện thoại 0221 300 0000"; may be empty."""
    mark: PrintMark
    slip_round: int = 1
    """Tells the requests of one dossier apart, also one that was undone after its slip went out."""


@dataclass(frozen=True, slots=True)
class PaperPause:
    """A stopped clock as the deadline sheet words it. `wait` says for what ("chờ nộp phí")."""

    start: datetime
    end: datetime | None
    wait: str
    basis: str


@dataclass(frozen=True, slots=True)
class DeadlineSheetContent:
    """Why this date: the engine's list and what it needs around it. `due_at` is None while the clock stands."""

    desk_name: str
    code: str
    check: str
    applicant_name: str
    procedure_name: str
    term: Term
    committed: bool
    received_at: datetime
    due_at: datetime | None
    days: tuple[ExplainedDay, ...]
    pauses: tuple[PaperPause, ...]
    first_promise: datetime | None
    warning: str
    as_of: datetime
    practice: bool = False


@dataclass(frozen=True, slots=True)
class YearMonth:
    """Dossiers received in one month (1–12), by channel."""

    month: int
    online: int
    counter_and_post: int


@dataclass(frozen=True, slots=True)
class YearField:
    """One field (lĩnh vực) of the year: received, of which online, and how they ended."""

    name: str
    received: int
    online: int
    early: int
    on_day: int
    late: int


@dataclass(frozen=True, slots=True)
class YearContent:
    """The year in one page. `early`, `on_day` and `late` count settled dossiers; `balance_line` is the check.

    `balanced` False: the check does not hold, and the page says so.
    """

    parent_agency: str
    agency: str
    place: str
    signed_on: date
    year: int
    first_day: date
    last_day: date
    received: int
    settled: int
    early: int
    on_day: int
    late: int
    online: int
    linked: int
    linked_with: str
    months: tuple[YearMonth, ...]
    fields: tuple[YearField, ...]
    as_of: datetime
    balance_line: str
    practice: bool = False
    balanced: bool = True
