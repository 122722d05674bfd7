"""Stretches in which a dossier's clock stands still. It knows no calendar and no term.

A `RESTART` pause (a supplement request) forgets everything before its end; a `RESUME` pause (a financial
obligation) only moves the due date on. Sources: one-stop decree art. 19.4; the choice is a setting.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from onestop.domain.errors import Refused


class PausePolicy(StrEnum):
    RESTART = "restart"
    RESUME = "resume"


@dataclass(frozen=True, slots=True)
class Pause:
    """`start` is the moment the request was issued, `end` the moment it was met, None while it is open.

    `cause` is what is waited for (`ClockPaused.cause`), "" where nobody said; no rule here depends on it.
    """

    start: datetime
    end: datetime | None
    policy: PausePolicy
    cause: str = ""

    def __post_init__(self) -> None:
        if self.end is not None and self.end < self.start:
            raise Refused(
                "pause_ends_before_start", field="pauses", start=self.start.isoformat("T", "minutes")
            )


@dataclass(frozen=True, slots=True)
class ClosedPause:
    """A pause, or several overlapping ones made into one, whose end is known."""

    start: datetime
    end: datetime

    def dates(self) -> tuple[date, date]:
        """(a, b): the days d with a < d <= b are the ones the pause covers."""
        return self.start.date(), self.end.date()


@dataclass(frozen=True, slots=True)
class Clock:
    """What the pauses leave of the counting: where it begins, what it skips, whether it stands still now.

    `begins` takes the place of the reception moment in the rules. `resumed` is in order of time and no two
    overlap. `restarts` are the restart pauses that end at or before `begins`, in order. `open_since` is the
    start of the earliest pause still open.
    """

    begins: datetime
    resumed: tuple[ClosedPause, ...] = ()
    restarts: tuple[ClosedPause, ...] = ()
    open_since: datetime | None = None


def settle(received: datetime, pauses: Sequence[Pause]) -> Clock:
    """Put pauses in order of time and reduce them to a `Clock`.

    The order given does not matter. Where restart pauses overlap, the latest end counts. Resume pauses that
    overlap are one pause; what lies before a restart's end is forgotten with it. A pause that starts before
    the reception is refused (`pause_before_reception`): the dossier was not there to be paused.
    """
    if not pauses:
        return Clock(received)
    begins = received
    open_since: datetime | None = None
    restarts: list[ClosedPause] = []
    resumes: list[ClosedPause] = []
    for pause in sorted(pauses, key=lambda pause: pause.start):
        if pause.start < received:
            raise Refused(
                "pause_before_reception", field="pauses", start=pause.start.isoformat("T", "minutes")
            )
        if pause.end is None:
            open_since = open_since or pause.start
        elif pause.policy is PausePolicy.RESTART:
            restarts.append(ClosedPause(pause.start, pause.end))
            begins = max(begins, pause.end)
        else:
            resumes.append(ClosedPause(pause.start, pause.end))
    return Clock(begins, _merged(resumes, begins), tuple(restarts), open_since)


def _merged(pauses: list[ClosedPause], begins: datetime) -> tuple[ClosedPause, ...]:
    merged: list[ClosedPause] = []
    for pause in pauses:
        if pause.end <= begins:
            continue
        start = max(pause.start, begins)
        if merged and start <= merged[-1].end:
            merged[-1] = ClosedPause(merged[-1].start, max(merged[-1].end, pause.end))
        else:
            merged.append(ClosedPause(start, pause.end))
    return tuple(merged)
