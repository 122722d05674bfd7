"""What stands on the papers of a dossier's way, ready to be laid out: slips that travel, lists that are signed.

No wording of a form, no layout, no clock. Moments are office time; who gave and who took is said by role and
unit, never by a person's name. Every content crosses to the press's process as it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from onestop.application.morning_contents import MorningContent

if TYPE_CHECKING:
    from onestop.application.paper import PaperComponent, PrintMark


@dataclass(frozen=True, slots=True)
class Issued:
    """Whose paper it is, from where, of which day. `number` is whole (``05/PCXL``), "" for a form without one."""

    agency_lines: tuple[str, ...]
    desk_line: str
    desk_name: str
    agency_name: str
    place: str
    number: str
    dated: date


@dataclass(frozen=True, slots=True)
class Coded:
    """What the QR holds: the code, its two check digits, and the ledger's head as of the reception."""

    code: str
    check: str
    head: str


@dataclass(frozen=True, slots=True)
class Party:
    """One side of a hand-over. `kind` is ``desk``, ``unit``, ``head``, ``officer``, ``registry`` or ``agency``."""

    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class ControlNote:
    """A remark on a hand-over. `kind` says which sentence the form has for it; the rest is what fills it in.

    ``limit`` and ``until`` (minutes, at), ``due`` (at), ``off`` and ``make_up`` (days), ``paused`` (text is the
    cause; days from and to), ``rework``, ``said``, ``asked``, ``no_answer``, ``result`` (text), ``with`` (minutes
    is the number of the row it went along with).
    """

    kind: str
    text: str = ""
    at: datetime | None = None
    minutes: int = 0
    days: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class ControlRow:
    """One hand-over. `timeliness` is ``early``, ``on_time``, ``late`` or "" where no step ended with it."""

    giver: Party
    taker: Party
    at: datetime
    timeliness: str
    late_minutes: int
    notes: tuple[ControlNote, ...]


@dataclass(frozen=True, slots=True)
class ControlEnd:
    """The result is back at the desk: when, by when it was promised, and how that is judged."""

    at: datetime
    due_at: datetime | None
    timeliness: str


@dataclass(frozen=True, slots=True)
class ControlContent:
    """The control slip (Mẫu 05, 2015: 04, 2025: 06), with the hand-overs known so far. `going_on`: more may come."""

    issued: Issued
    form_label: str
    mark: PrintMark
    coded: Coded
    unit: str
    partners: tuple[str, ...]
    applicant_name: str
    procedure_name: str
    received_at: datetime
    due_at: datetime | None
    rows: tuple[ControlRow, ...]
    end: ControlEnd | None
    going_on: bool


@dataclass(frozen=True, slots=True)
class HandOverRow:
    """`due_at` is by when the desk had to hand it over; `originals` and `copies` count the papers in it."""

    code: str
    applicant_name: str
    procedure_name: str
    received_at: datetime
    handed_at: datetime
    due_at: datetime
    promised: datetime | None
    originals: int
    copies: int

    @property
    def late(self) -> bool:
        return self.handed_at > self.due_at


class EarlierList(NamedTuple):
    """A list made before, with its number."""

    number: str
    at: datetime


@dataclass(frozen=True, slots=True)
class HandOverListContent:
    """Dossiers handed from the desk to one unit, signed for as one sheet. `replaces` held some of them before."""

    issued: Issued
    unit: str
    rows: tuple[HandOverRow, ...]
    as_of: datetime
    practice: bool = False
    replaces: tuple[EarlierList, ...] = ()


@dataclass(frozen=True, slots=True)
class TransferLeg:
    """What one agency is asked on this way, by when, in `minutes` of open time. `addressed`: this slip is for it.

    `missed`: nothing came by then, and the work went on without it.
    """

    agency: str
    work: str
    asked_at: datetime
    due_at: datetime
    minutes: int
    answered_at: datetime | None
    addressed: bool
    missed: bool = False


@dataclass(frozen=True, slots=True)
class TransferContent:
    """Phiếu chuyển xử lý: the work and the time limit of each agency (NĐ 61/2018 art. 19.6a).

    Of the applicant only what the agency needs: no telephone, no e-mail, no number of any paper; an address
    only of an organisation. `file_name` is the file that travels beside the paper, "" where none does.
    """

    issued: Issued
    mark: PrintMark
    coded: Coded
    agency_id: str
    agency: str
    applicant_name: str
    applicant_address: str
    procedure_name: str
    received_at: datetime
    legs: tuple[TransferLeg, ...]
    papers: tuple[PaperComponent, ...]
    contact: str
    file_name: str
    round_no: int = 1
    """Tells the transfers of one dossier apart."""


@dataclass(frozen=True, slots=True)
class ReturnContent:
    """Biên nhận: a result was handed over, posted or sent. `owed_vnd` is what is still to be paid, 0 for nothing."""

    issued: Issued
    mark: PrintMark
    coded: Coded
    applicant_name: str
    procedure_name: str
    result: str
    received_at: datetime
    due_at: datetime | None
    ready_at: datetime | None
    returned_at: datetime
    by_post: bool
    place: str
    to: str
    right: str
    item_number: str
    paid_vnd: int
    owed_vnd: int
    given_back: tuple[PaperComponent, ...]
    round_no: int = 1
    """Tells a return from one that was undone before."""


@dataclass(frozen=True, slots=True)
class PostRow:
    """One result that goes by post. `item_number` is the post's, "" while it is not posted."""

    code: str
    to: str
    address: str
    phone: str
    result: str
    item_number: str
    owed_vnd: int


@dataclass(frozen=True, slots=True)
class PostListContent:
    """What is given to the post on one day: what was posted that day, then what still waits for it."""

    issued: Issued
    day: date
    rows: tuple[PostRow, ...]
    as_of: datetime
    practice: bool = False


@dataclass(frozen=True, slots=True)
class UnfetchedRow:
    """A result that lies at the desk: since when, for how many days, how the applicant wanted it, what is owed."""

    dossier_id: str
    code: str
    applicant_name: str
    phone: str
    procedure_name: str
    ready_at: datetime
    days: int
    place: str
    owed_vnd: int


@dataclass(frozen=True, slots=True)
class ReminderListContent:
    """Results nobody has fetched for `days` days or longer, the oldest first."""

    issued: Issued
    days: int
    rows: tuple[UnfetchedRow, ...]
    as_of: datetime
    practice: bool = False


ListContent = HandOverListContent | PostListContent | ReminderListContent | MorningContent
"""A list of the desk: A4, one copy, made anew whenever it is wanted."""
