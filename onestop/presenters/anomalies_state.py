"""What the anomaly desk shows: a line for each, and of the chosen one both sides with what may be chosen. No words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from onestop.application.anomaly_rows import Choice
from onestop.domain.anomalies import DUE, AnomalyKind
from onestop.domain.dossier_code import tail
from onestop.presenters.happenings import Happening, Names, happenings_of

if TYPE_CHECKING:
    from onestop.application.anomaly_rows import Anomaly, Side
    from onestop.presenters.message import Message


@dataclass(frozen=True, slots=True)
class SideLine:
    """`desk` and `person` are names, "" where nobody is known; `value` what an edit says, a moment for the date.

    `dossier_id` leads to the dossier where the sides are two of them.
    """

    desk: str = ""
    person: str = ""
    happening: Happening | None = None
    value: str | datetime | None = None
    dossier_id: str = ""
    applicant: str = ""
    received_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SettledLine:
    choice: str
    reason: str
    person: str
    at: datetime


@dataclass(frozen=True, slots=True)
class AnomalyLine:
    """One of the list, whole. `code_tail` is "" where no dossier is meant; `desk` names a desk or its clock.

    `names_applicants`: the file for support would.
    """

    key: str
    kind: AnomalyKind
    code_tail: str = ""
    applicant: str = ""
    dossier_id: str = ""
    sides: tuple[SideLine, ...] = ()
    value: str | datetime | None = None
    desk: str = ""
    offset_minutes: int = 0
    reason: str = ""
    events: int = 0
    names_applicants: bool = False
    choices: tuple[Choice, ...] = ()
    settled: SettledLine | None = None

    @property
    def when(self) -> datetime | None:
        """When the later of both was done."""
        side = self.sides[-1] if self.sides else None
        if side is None:
            return None
        return side.happening.moment if side.happening is not None else side.received_at


@dataclass(frozen=True, slots=True)
class AnomaliesState:
    """`everything`: those that were settled are listed too. `told` is a notice, `error` beside the buttons."""

    lines: tuple[AnomalyLine, ...] = ()
    chosen: str = ""
    everything: bool = False
    more: bool = False
    may_settle: bool = False
    read: bool = False
    busy: bool = False
    told: Message | None = None
    error: Message | None = None
    trouble: Message | None = None

    @property
    def line(self) -> AnomalyLine | None:
        return next((each for each in self.lines if each.key == self.chosen), None)


def line_of(told: Anomaly, names: Names) -> AnomalyLine:
    settled = told.settled
    return AnomalyLine(
        key=told.key,
        kind=told.kind,
        code_tail=tail(told.code) if told.code else "",
        applicant=told.applicant,
        dossier_id=told.dossier_id,
        sides=tuple(_side(each, told, names) for each in told.sides),
        value=_value(told.value, told.field),
        desk=told.station,
        offset_minutes=round(told.offset_ms / 60_000),
        reason=told.reason,
        events=told.events,
        names_applicants=told.names_applicants,
        choices=told.choices,
        settled=SettledLine(settled.choice, settled.reason, names.person(settled.by), settled.at)
        if settled is not None
        else None,
    )


def _side(side: Side, told: Anomaly, names: Names) -> SideLine:
    event = side.event
    return SideLine(
        desk=side.desk,
        person=names.person(event.actor) if event is not None else "",
        happening=happenings_of([event], names)[0] if event is not None and not side.dossier_id else None,
        value=_value(side.value, told.field) if told.field else None,
        dossier_id=side.dossier_id,
        applicant=side.applicant,
        received_at=event.at if event is not None else None,
    )


def _value(text: str, field: str) -> str | datetime:
    """A promised date comes as ISO minutes; "" while the clock stands still."""
    return datetime.fromisoformat(text) if field == DUE and text else text
