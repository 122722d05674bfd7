"""The hand-overs of a dossier as the control slip lists them: from stages and legs to rows. Writes nothing.

One row a hand-over: from stay to stay, to each partner agency, and back from it. What is judged in a row is the
giver: the step that ended with it, or the agency's time (NĐ 61/2018 art. 19; the form's own note: trước hạn,
đúng hạn, quá hạn).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from onestop.application.routes import (
    partners_of,
    role_of,
    step_at,
    unit_of,
    waits_for_partners_only,
)
from onestop.application.way_contents import ControlNote, ControlRow, Party
from onestop.domain.office import OfficeRole
from onestop.domain.step_time import leg_late_minutes, step_time
from onestop.domain.timeliness import Timeliness

if TYPE_CHECKING:
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier import Dossier, Leg, Stage

_Entry = tuple[datetime, int, ControlRow]
"""A row with its moment and its place among rows of one moment: answers first, then steps, then questions."""

_ANSWER, _STEP, _QUESTION, _ANSWER_AT_ONCE = range(4)


def control_rows(desk: Workplace, state: Dossier, now: datetime) -> tuple[ControlRow, ...]:
    """In order of time."""
    way = _Way(desk, state, now)
    entries = [*way.steps(), *way.questions(), *way.answers()]
    entries.sort(key=lambda entry: entry[:2])
    rows: list[ControlRow] = []
    together = 0
    for number, (_, _, row) in enumerate(entries, start=1):
        along = any(note.kind == "with" for note in row.notes)
        together = together if along else number
        rows.append(_told(row, together) if along else row)
    return tuple(rows)


def _told(row: ControlRow, number: int) -> ControlRow:
    """The row with the number of the one it went along with filled in."""
    notes = tuple(ControlNote("with", minutes=number) if note.kind == "with" else note for note in row.notes)
    return replace(row, notes=notes)


class _Way:
    """The stays and legs of one dossier, each leg with the stay that began it where a step did."""

    def __init__(self, desk: Workplace, state: Dossier, now: datetime) -> None:
        self._desk = desk
        self._state = state
        self._now = now
        self._of_step = {leg: stage for stage in state.stages for leg in self._begun_with(stage)}

    def steps(self) -> list[_Entry]:
        entries: list[_Entry] = []
        stages = self._state.stages
        for giver, taker in pairwise(stages):
            if giver.ending == "moved" or self._joined(giver):
                continue  # another route is no hand-over; the last answer is one by itself
            legs = self._begun_with(taker)
            row = self._row(giver, taker)
            if legs and self._is_theirs(taker):
                entries += self._to_partners(row, legs)
            else:
                entries.append((row.at, _STEP, row))
                entries += [(leg.asked_at, _STEP, self._along(row.giver, leg)) for leg in legs]
        return entries

    def questions(self) -> list[_Entry]:
        """What was asked beside the route."""
        return [
            (leg.asked_at, _QUESTION, self._asked(self._party(self._stage_at(leg.asked_at)), leg))
            for leg in self._state.legs
            if leg not in self._of_step
        ]

    def answers(self) -> list[_Entry]:
        return [
            (ended, _ANSWER_AT_ONCE if ended == leg.asked_at else _ANSWER, self._answered(leg, ended))
            for leg in self._state.legs
            if (ended := leg.ended_at) is not None
        ]

    # --- rows -----------------------------------------------------------------------------------------

    def _row(self, giver: Stage, taker: Stage) -> ControlRow:
        ended = giver.ended or taker.began
        one, two = self._party(giver), self._party(taker)
        if one.kind == "desk" and two.kind != "desk":
            two = Party("unit", two.name)
        said = [ControlNote("rework" if giver.ending == "sent_back" else "said", giver.note)]
        if self._state.ready is not None and taker is self._state.stages[-1]:
            said.append(ControlNote("result", self._state.ready.result))
        told = [note for note in said if note.text]
        step = step_at(self._desk, giver)
        if step is None:
            return ControlRow(one, two, ended, "", 0, tuple(told))
        time = step_time(
            self._state,
            giver,
            step.hours,
            self._now,
            self._desk.calendar,
            of_partner=self._is_theirs(giver),
            rules=self._desk.office.deadline_rules,
        )
        notes = [ControlNote("limit", minutes=time.limit)]
        if time.due is not None:
            notes.append(ControlNote("due", at=time.due))
        notes += [*self._days(giver.began, ended), *self._pauses(giver.began, ended), *told]
        return ControlRow(one, two, ended, time.timeliness(ended=True).value, time.late, tuple(notes))

    def _to_partners(self, row: ControlRow, legs: list[Leg]) -> list[_Entry]:
        """The row of the step goes to the first agency; the others are given it in the same turn."""
        first, *others = legs
        notes = (*row.notes, *self._question(first))
        agency = self._agency(first.agency)
        led = replace(row, taker=agency, notes=notes)
        return [(row.at, _STEP, led), *((row.at, _STEP, self._along(row.giver, leg)) for leg in others)]

    def _along(self, giver: Party, leg: Leg) -> ControlRow:
        notes = (ControlNote("with"), *self._question(leg))
        return ControlRow(giver, self._agency(leg.agency), leg.asked_at, "", 0, notes)

    def _asked(self, giver: Party, leg: Leg) -> ControlRow:
        return ControlRow(giver, self._agency(leg.agency), leg.asked_at, "", 0, self._question(leg))

    def _question(self, leg: Leg) -> tuple[ControlNote, ...]:
        until = ControlNote("until", at=leg.due_at)
        return (ControlNote("asked", leg.question), until) if leg.question else (until,)

    def _answered(self, leg: Leg, ended: datetime) -> ControlRow:
        late = leg_late_minutes(leg, self._now, self._desk.calendar)
        in_time = Timeliness.ON_TIME if ended == leg.due_at else Timeliness.EARLY
        judged = Timeliness.LATE if leg.missed or ended > leg.due_at else in_time
        told = ControlNote("no_answer" if leg.missed else "said", leg.answer)
        notes = [ControlNote("until", at=leg.due_at), *self._days(leg.asked_at, ended)]
        if told.text or leg.missed:
            notes.append(told)
        taker = self._party(self._stage_at(ended))
        return ControlRow(self._agency(leg.agency), taker, ended, judged.value, late, tuple(notes))

    # --- what lies in a stretch of time -----------------------------------------------------------------

    def _days(self, began: datetime, ended: datetime) -> list[ControlNote]:
        """Days off on weekdays, and weekend days that were worked."""
        calendar = self._desk.calendar
        span = (ended.date() - began.date()).days
        days = [began.date() + timedelta(days=n) for n in range(span + 1)]
        found: dict[str, list[date]] = {"off": [], "make_up": []}
        for day in days:
            decision = calendar.decision_on(day)
            if decision is not None:
                found["off" if decision.kind == "off" else "make_up"].append(day)
        return [ControlNote(kind, days=tuple(days)) for kind, days in found.items() if days]

    def _pauses(self, began: datetime, ended: datetime) -> list[ControlNote]:
        return [
            ControlNote("paused", pause.cause, days=(pause.start.date(), (pause.end or ended).date()))
            for pause in self._state.pauses
            if pause.start < ended and (pause.end is None or pause.end > began)
        ]

    # --- who --------------------------------------------------------------------------------------------

    def _begun_with(self, stage: Stage) -> list[Leg]:
        """The legs a partner's step opened by itself."""
        step = step_at(self._desk, stage)
        theirs = partners_of(self._desk, step) if step is not None else ()
        return [
            leg
            for leg in self._state.legs
            if leg.step == stage.step and leg.asked_at == stage.began and leg.agency in theirs
        ]

    def _is_theirs(self, stage: Stage) -> bool:
        step = step_at(self._desk, stage)
        return step is not None and waits_for_partners_only(self._desk, step)

    def _joined(self, stage: Stage) -> bool:
        """Whether the stay ended with the last answer of its agencies."""
        return self._is_theirs(stage) and any(leg.ended_at == stage.ended for leg in self._state.legs)

    def _stage_at(self, moment: datetime) -> Stage:
        """Where it stood; who has an answer that ended a step of the agencies' own is the next one."""
        return [stage for stage in self._state.stages if stage.began <= moment][-1]

    def _agency(self, agency_id: str) -> Party:
        return Party("agency", self._desk.catalog.agency_name(agency_id))

    def _party(self, stage: Stage) -> Party:
        office = self._desk.office
        unit = office.unit(unit_of(self._desk, stage))
        if unit is None:
            return Party("unit", stage.unit)
        if unit.kind == "desk":
            return Party("desk", office.agency.desk_name)
        if unit.kind == "registry":
            return Party("registry", unit.name)
        step = step_at(self._desk, stage)
        role = role_of(self._desk, step) if step is not None else None
        kind = {OfficeRole.UNIT_HEAD: "head", OfficeRole.OFFICER: "officer"}.get(role) if role else None
        return Party(kind or "unit", unit.name)
