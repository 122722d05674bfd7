"""What people ask for on a dossier's way, in the imperative. Raw as typed: the `act_…` modules clean and check.

Every command may carry a reason; those that must have one say so. The moment comes beside it (`acts.act`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class HandOver:
    """The desk gives the dossier to the unit that handles it, to `to` (a login) or to its pool."""

    NAME: ClassVar[str] = "hand-over"
    to: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Accept:
    """Sign for the dossier: handed over by name, or taken from the unit's pool."""

    NAME: ClassVar[str] = "accept"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Forward:
    """The step is done: on to the next one. `reason` is what was found, such as an opinion."""

    NAME: ClassVar[str] = "forward"
    to: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SendBack:
    """For rework, to the step before or to `to_step`. The reason is required."""

    NAME: ClassVar[str] = "rework"
    to_step: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Reassign:
    NAME: ClassVar[str] = "reassign"
    to: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AskSupplement:
    """One complete list. `until` is the last day to bring the papers."""

    NAME: ClassVar[str] = "supplement"
    items: tuple[str, ...]
    reason: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class ReceiveSupplement:
    """`items` are places in the list, from 1; None is all that was still missing."""

    NAME: ClassVar[str] = "resume"
    items: tuple[int, ...] | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AskPayment:
    NAME: ClassVar[str] = "pay-request"
    amount_vnd: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RecordPayment:
    """`amount_vnd` None is all that is owed. `document` names the fee receipt."""

    NAME: ClassVar[str] = "paid"
    amount_vnd: int | None = None
    document: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AskPartner:
    """`within_hours` are hours of open time."""

    NAME: ClassVar[str] = "ask-partner"
    agency: str
    within_hours: float
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RecordAnswer:
    NAME: ClassVar[str] = "partner-answered"
    agency: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RecordNoAnswer:
    """The partner let its time pass; the work goes on without the answer."""

    NAME: ClassVar[str] = "partner-late"
    agency: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Apologise:
    """The one new date. The reason is required."""

    NAME: ClassVar[str] = "apologise"
    new_due: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RefuseDossier:
    """The reason is required; `where_to` says who deals with it instead."""

    NAME: ClassVar[str] = "refuse"
    reason: str = ""
    where_to: str = ""


@dataclass(frozen=True, slots=True)
class AskWithdrawal:
    """`reason` names the applicant's letter."""

    NAME: ClassVar[str] = "ask-withdraw"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DropWithdrawal:
    NAME: ClassVar[str] = "drop-withdrawal"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class StopDossier:
    """Without a reason of its own the applicant's letter is the reason; `basis` is the legal one."""

    NAME: ClassVar[str] = "stop"
    reason: str = ""
    basis: str = ""


@dataclass(frozen=True, slots=True)
class MarkReady:
    """The result lies at the desk; `result` names it."""

    NAME: ClassVar[str] = "ready"
    result: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReturnResult:
    """`how` empty is as the applicant chose; `paper` is the right of whoever fetches it; the post has an item number."""

    NAME: ClassVar[str] = "return"
    to: str
    how: str = ""
    paper: str = ""
    item_number: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Correct:
    """`values` are (field, new value). Beside the fields of a reception: ``procedure`` (an id or code, or a
    version's id), ``due`` (ISO minutes). The reason is required.
    """

    NAME: ClassVar[str] = "correct"
    values: tuple[tuple[str, str], ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Undo:
    """The last act of whoever asks, while nobody has acted since."""

    NAME: ClassVar[str] = "undo"
    reason: str = ""


ActCommand = (
    HandOver
    | Accept
    | Forward
    | SendBack
    | Reassign
    | AskSupplement
    | ReceiveSupplement
    | AskPayment
    | RecordPayment
    | AskPartner
    | RecordAnswer
    | RecordNoAnswer
    | Apologise
    | RefuseDossier
    | AskWithdrawal
    | DropWithdrawal
    | StopDossier
    | MarkReady
    | ReturnResult
    | Correct
    | Undo
)


@dataclass(frozen=True, slots=True)
class NameSubstitute:
    """Days inclusive. `substitute` empty ends a substitution from `first` on."""

    away: str
    substitute: str
    first: date
    last: date
    reason: str = ""
