"""By when the desk hands a dossier to the unit that handles it (NĐ 61/2018 art. 18, kept by NĐ 309/2026)."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onestop.domain.calendar import WorkCalendar


def hand_over_due(received: datetime, cutoff: time, calendar: WorkCalendar) -> datetime:
    """Received before the cut-off of a working day: its close. From then on: the next working day's opening.

    The opening is the moment the unit may have it, so the first shift's end is the latest: a desk that gives
    the dossier on at the start of the day gives it on in time.
    """
    day = received.date()
    if calendar.is_working_day(day) and received.time() < cutoff:
        return calendar.close(day)
    following = calendar.next_working_day(day)
    return datetime.combine(following, calendar.shifts_on(following)[0].end)
