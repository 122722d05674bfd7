"""What stands on the notices about a dossier: refusal, apology, stop. Frozen contents for the documents adapter.

Facts only: no wording, no layout and no clock; the sentences are templates of the documents adapter.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onestop.application.paper import PaperComponent, PrintMark
    from onestop.domain.applicant import ApplicantKind, FeeState


@dataclass(frozen=True, slots=True)
class SlipHead:
    """What every notice has around its text. `agency_lines` are upper-case; `round_no` counts slips of the form."""

    regime: str
    parent_line: str
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
    mark: PrintMark


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom a notice speaks to, and about which request."""

    name: str
    kind: ApplicantKind
    address: str
    phone: str
    email: str
    request: str


@dataclass(frozen=True, slots=True)
class FeeFacts:
    """What was to be paid (None: set elsewhere), how, and what has been paid."""

    asked_vnd: int | None
    state: FeeState
    paid_vnd: int


@dataclass(frozen=True, slots=True)
class RefusalContent:
    """Form 03. `where_to` is who deals with it instead, "" where nobody said; `papers` go back to the applicant."""

    head: SlipHead
    to: Addressee
    reasons: tuple[str, ...]
    where_to: str
    papers: tuple[PaperComponent, ...]
    sets: int
    fee: FeeFacts

    @property
    def mark(self) -> PrintMark:
        return self.head.mark


@dataclass(frozen=True, slots=True)
class ApologyContent:
    """Form 04. `field` is the field of the request (lĩnh vực); `unit` the short name of who handles it."""

    head: SlipHead
    to: Addressee
    received_at: datetime
    field: str
    old_due: datetime
    new_due: datetime
    reason: str
    unit: str

    @property
    def mark(self) -> PrintMark:
        return self.head.mark


@dataclass(frozen=True, slots=True)
class StopContent:
    """Form 05 since 7/2025. `letter` is what the applicant asked with, at `asked_at`; None where it lapsed.

    `basis` is the legal one as given, `decree` the one-stop decree of the day; `supplemented` counts the papers
    that came later than the `papers` of the reception.
    """

    head: SlipHead
    to: Addressee
    received_at: datetime
    letter: str
    asked_at: datetime | None
    stopped_at: datetime
    reason: str
    basis: str
    decree: str
    fee: FeeFacts
    papers: tuple[PaperComponent, ...]
    supplemented: int
    unit: str

    @property
    def mark(self) -> PrintMark:
        return self.head.mark


NoticeContent = RefusalContent | ApologyContent | StopContent
