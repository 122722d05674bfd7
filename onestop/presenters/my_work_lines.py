"""One row of somebody's work as a line of the list: what it waits for, who has it, by when the desk hands it over.

No words, no store, no pixels.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time
from typing import TYPE_CHECKING

from onestop.application.working import WorkPart, WorkRow
from onestop.domain.hand_over import hand_over_due
from onestop.domain.status import RUNNING
from onestop.domain.text import fold
from onestop.presenters.dossier_lines import line_of, partner_waits, time_left
from onestop.presenters.message import Message, say

if TYPE_CHECKING:
    from onestop.application.read_models import DossierRow
    from onestop.domain.calendar import WorkCalendar
    from onestop.presenters.dossier_list import DossierLine
    from onestop.presenters.happenings import Names


@dataclass(frozen=True, slots=True)
class LineMaker:
    """What lines are made with. `cutoff` is the hour from which a hand-over waits for the next opening."""

    part: WorkPart
    now: datetime
    calendar: WorkCalendar
    cutoff: time
    names: Names

    def line(self, work: WorkRow) -> DossierLine:
        row = work.row
        plain = line_of(row, self.now, self.calendar)
        return replace(
            plain,
            waits=self.waits(row),
            note=self.note(work),
            due_note=self.left(row) if row.minutes_left is not None else plain.due_note,
        )

    def waits(self, row: DossierRow) -> Message | None:
        """What stands in the step's place."""
        if row.paused_since is not None:
            known = row.waits_for if row.waits_for in ("supplement", "payment", "withdrawal") else "pause"
            return say(f"work_waits_{known}", since=row.paused_since.date())
        if row.partners:
            return partner_waits(row, self.names.agency)
        return say("work_hand_over") if at_first_step(row) else None

    def left(self, row: DossierRow) -> Message | None:
        """Of a clock that stands still: what is left when it runs again."""
        if row.minutes_left is None:
            return None
        if row.minutes_left >= 0:
            return time_left(row.minutes_left, self.calendar)
        return say("work_late_before")

    def note(self, work: WorkRow) -> Message | None:
        """Whose work it is, where that is not plain; at the desk by when it is handed over."""
        row = work.row
        if work.instead_of:
            return say("work_instead_of", name=work.instead_of)
        if at_first_step(row):
            due = hand_over_due(row.received_at, self.cutoff, self.calendar)
            day = "today" if due.date() == self.now.date() else "day"
            late = "late" if due < self.now else day
            return say(f"work_hand_over_{late}", due=due.time(), day=due.date())
        if self.part is WorkPart.MINE:
            return None if row.owner_login else say("work_nobody_took_it")
        if row.owner_login or self.part is WorkPart.OTHERS:
            return say("work_with", name=self.names.whoever(row.unit_id, row.owner_login))
        return say("work_nobody_took_it")


def at_first_step(row: DossierRow) -> bool:
    """Received, and not with a unit yet."""
    return row.step_no == 1 and row.status in RUNNING


def fits(row: DossierRow, typed: str) -> bool:
    """Every word typed stands in the name, the procedure or the code, accents aside."""
    text = fold(f"{row.applicant_name} {row.procedure_name} {row.code} {row.step} {row.owner}")
    return all(word in text for word in fold(typed).split())
