"""One row of a tracking book that passed every check, and the facts it becomes. Judges nothing, stores nothing.

Which date stands in the ledger: what the book says was promised. A printed promise stays (deadline rules §4),
so the year's figures are counted by it, and where the engine computes another date the import lists the
difference for people to settle. The book holds only the last promise of a dossier whose clock stood still, so
the first one, which the earlier slip bore, is computed without the pause.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from onestop.domain.applicant import Applicant, Channel, FeeState
from onestop.domain.facts import ClockPaused, ClockResumed, DossierReceived, Fact, ReceivedComponent
from onestop.domain.travel import ResultReady, ResultReturned

if TYPE_CHECKING:
    from onestop.application.read_models import RowProblem
    from onestop.domain.dossier import Dossier
    from onestop.domain.dossier_code import DossierCode
    from onestop.domain.pauses import Pause
    from onestop.domain.procedure import ProcedureVersion

SOURCE = "register"
CAUSE = "register"


@dataclass(frozen=True, slots=True)
class BookEntry:
    """A dossier as the book tells it. `first_due` and `computed_due` are the engine's, `book_due` the book's.

    `computed_due` counts the pause; while that is open it is the promise that stood when the clock stopped.
    """

    row: int
    code: DossierCode
    procedure_id: str
    version: ProcedureVersion
    applicant: Applicant
    channel: Channel
    return_channel: Channel
    sets: int
    linked_agency: str
    received_at: datetime
    book_due: datetime | None
    pause: Pause | None
    finished_at: datetime | None
    returned_at: datetime | None
    first_due: datetime
    computed_due: datetime
    legal_due: datetime | None
    notices: tuple[RowProblem, ...] = field(default=(), compare=False)

    @property
    def due_differs(self) -> bool:
        return self.book_due is not None and self.book_due != self.computed_due

    @property
    def last_promise(self) -> datetime:
        return self.book_due or self.computed_due

    @property
    def first_promise(self) -> datetime:
        """What the first slip said: the book's date, unless a pause has moved it since."""
        moved = self.pause is not None and self.pause.end is not None
        return self.first_due if moved else self.last_promise


def facts_of(entry: BookEntry, book: str, book_number: int) -> Iterator[tuple[Fact, datetime]]:
    """What happened to the dossier, each fact with its legal moment, in order."""
    yield _received(entry, book, book_number), entry.received_at
    pause = entry.pause
    if pause is not None:
        yield ClockPaused(pause.start, pause.policy, CAUSE), pause.start
        if pause.end is not None:
            yield ClockResumed(pause.end, entry.last_promise), pause.end
    if entry.finished_at is not None:
        yield ResultReady(entry.finished_at), entry.finished_at
    if entry.returned_at is not None:
        yield ResultReturned(entry.returned_at, entry.return_channel, ""), entry.returned_at


def agrees(entry: BookEntry, dossier: Dossier) -> bool:
    """Whether the ledger's dossier is the book's, though it may have moved on since: then nothing is to do."""
    received = dossier.received
    same_start = (
        received.procedure_id == entry.procedure_id
        and received.version_id == entry.version.version_id
        and received.applicant.name == entry.applicant.name
        and received.applicant.key == entry.applicant.key
        and received.applicant.address == entry.applicant.address
        and received.applicant.phone == entry.applicant.phone
        and received.channel is entry.channel
        and received.return_channel is entry.return_channel
        and received.sets == entry.sets
        and received.linked_agency == entry.linked_agency
        and received.received_at == entry.received_at
        and received.due_at == entry.first_promise
    )
    return same_start and _same_pause(entry, dossier) and _same_end(entry, dossier)


def _same_pause(entry: BookEntry, dossier: Dossier) -> bool:
    pause = entry.pause
    if pause is None:
        return not dossier.pauses or entry.finished_at is None
    if not dossier.pauses:
        return False
    kept = dossier.pauses[0]
    if (kept.start, kept.policy) != (pause.start, pause.policy):
        return False
    if pause.end is None:
        return True
    moved = dossier.computed_due != entry.last_promise and len(dossier.pauses) == 1
    return kept.end == pause.end and not moved


def _same_end(entry: BookEntry, dossier: Dossier) -> bool:
    if entry.finished_at is not None and dossier.finished_at != entry.finished_at:
        return False
    returned = dossier.returned.at if dossier.returned is not None else None
    return entry.returned_at is None or returned == entry.returned_at


def _received(entry: BookEntry, book: str, book_number: int) -> DossierReceived:
    """A tracking book lists complete dossiers and no fees: the version's papers, and nothing left to pay."""
    version = entry.version
    return DossierReceived(
        code=entry.code.text,
        serial=entry.code.serial,
        procedure_id=entry.procedure_id,
        version_id=version.version_id,
        applicant=entry.applicant,
        submitter=None,
        channel=entry.channel,
        return_channel=entry.return_channel,
        sets=entry.sets,
        components=tuple(
            ReceivedComponent(paper.n, paper.originals, paper.copies)
            for paper in version.components
            if not paper.conditional
        ),
        items=1,
        fee_vnd=0,
        fee_state=FeeState.EXEMPT,
        keep_originals=False,
        note="",
        linked_agency=entry.linked_agency,
        term=version.promised_term,
        legal_term=version.legal_term,
        filed_at=entry.received_at,
        received_at=entry.received_at,
        due_at=entry.first_promise,
        legal_due_at=entry.legal_due,
        book=book,
        book_number=book_number,
        slip_number=0,
        source=SOURCE,
    )
