"""Anomalies as screens and commands read them: both sides, who, where, when, and what may be chosen. No wording."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from onestop.domain.anomalies import AnomalyKind

if TYPE_CHECKING:
    from onestop.application.read_models import EventRow


class Choice(StrEnum):
    """What a person may say of an anomaly. The value stands in the ledger and on the command line."""

    AS_IT_IS = "as_it_is"  # what stands, stands
    DONE_ANEW = "done_anew"  # it was done once more, on the dossier as it is now
    KEEP_FIRST = "keep_first"  # the first side's value; a correction is recorded where it does not stand
    KEEP_SECOND = "keep_second"
    BOTH_TOLD = "both_told"  # both applicants know
    CLOCK_SET = "clock_set"
    SEEN = "seen"


_OF_A_DEED = (Choice.AS_IT_IS, Choice.DONE_ANEW)
CHOICES: dict[AnomalyKind, tuple[Choice, ...]] = {
    AnomalyKind.DONE_TWICE: _OF_A_DEED,
    AnomalyKind.CAME_TOO_LATE: _OF_A_DEED,
    AnomalyKind.MAKES_NO_SENSE: _OF_A_DEED,
    AnomalyKind.TWO_EDITS: (Choice.KEEP_FIRST, Choice.KEEP_SECOND, Choice.AS_IT_IS),
    AnomalyKind.CODE_TWICE: (Choice.BOTH_TOLD,),
    AnomalyKind.CLOCK_OFF: (Choice.CLOCK_SET, Choice.SEEN),
    AnomalyKind.NOT_BELIEVED: (Choice.SEEN,),
}


@dataclass(frozen=True, slots=True)
class Side:
    """One of those who met: `event` is what they recorded, `desk` the name of the machine they recorded it at.

    `value` is what their edit says, `DUE` as ISO minutes. Of a code that occurs twice a side is a dossier with the
    name of its applicant.
    """

    desk: str
    event: EventRow | None = None
    value: str = ""
    dossier_id: str = ""
    code: str = ""
    applicant: str = ""


@dataclass(frozen=True, slots=True)
class Settlement:
    choice: str
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Anomaly:
    """The first side is what stands, or stood; the second what did nothing, or replaced it.

    `field` as in `Clash`, `value` what stands there now; `offset_ms` is by how much the server's clock is ahead of
    the desk's; `reason` is why something is not believed (``event_differs``, ``forged`` …), `events` how many.
    """

    key: str
    kind: AnomalyKind
    dossier_id: str = ""
    code: str = ""
    applicant: str = ""
    field: str = ""
    value: str = ""
    sides: tuple[Side, ...] = ()
    station: str = ""
    offset_ms: int = 0
    reason: str = ""
    events: int = 0
    settled: Settlement | None = None
    choices: tuple[Choice, ...] = ()

    @property
    def names_applicants(self) -> bool:
        """Its file for support holds whole events, and with them what they say of people."""
        return self.events > 0


@dataclass(frozen=True, slots=True)
class Anomalies:
    """One page, newest first; `next` is the key of the following one, "" at the end."""

    rows: tuple[Anomaly, ...]
    next: str = ""
