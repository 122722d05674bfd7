"""One dossier as a line of a list and as a badge: what its time looks like now. No words, no store, no pixels."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from onestop.domain.dossier import Status
from onestop.domain.dossier_code import tail
from onestop.domain.status import TURNED_AWAY
from onestop.domain.timeliness import Timeliness
from onestop.presenters.applicant_name import split_name
from onestop.presenters.dossier_list import DossierLine, ListSection, SectionKind
from onestop.presenters.message import Message, say
from onestop.presenters.widget_states import BadgeKind, BadgeState

if TYPE_CHECKING:
    from onestop.application.read_models import DossierRow
    from onestop.domain.calendar import WorkCalendar

SECTION_ORDER = (
    SectionKind.OVERDUE,
    SectionKind.TODAY,
    SectionKind.THIS_WEEK,
    SectionKind.LATER,
    SectionKind.PAUSED,
    SectionKind.READY,
    SectionKind.SETTLED,
)

_BY_STATUS = {
    Status.NOT_RECEIVED: BadgeKind.REFUSED,
    Status.STOPPED: BadgeKind.STOPPED,
    Status.DONE: BadgeKind.READY,
    Status.SUPPLEMENT_ASKED: BadgeKind.WAITS_SUPPLEMENT,
    Status.PAYMENT_ASKED: BadgeKind.WAITS_PAYMENT,
}


def badge_of(status: Status, timeliness: Timeliness) -> BadgeState:
    """The badge of time, unless something is waited for, lies ready, or the dossier was turned away."""
    known = _BY_STATUS.get(status)
    return BadgeState(known if known is not None else BadgeKind(timeliness.value))


def section_of(row: DossierRow, now: datetime) -> SectionKind:
    """Where an open dossier stands in the list of what is due; a settled one says so."""
    if row.finished_at is not None:
        return SectionKind.READY if row.status is Status.DONE else SectionKind.SETTLED
    if row.timeliness is Timeliness.PAUSED or row.due_at is None:
        return SectionKind.PAUSED
    if row.timeliness is Timeliness.OVERDUE:
        return SectionKind.OVERDUE
    day = row.due_at.date()
    if day <= now.date():
        return SectionKind.TODAY
    return SectionKind.THIS_WEEK if day <= _sunday(now.date()) else SectionKind.LATER


def line_of(row: DossierRow, now: datetime, calendar: WorkCalendar) -> DossierLine:
    """The line as it looks at the moment `now`. Of the step's sentence only the first clause has room."""
    name = split_name(row.applicant_name)
    due = row.finished_at if row.finished_at is not None else row.due_at
    return DossierLine(
        key=row.dossier_id,
        applicant=row.applicant_name,
        code_tail=tail(row.code),
        procedure=row.procedure_name,
        badge=badge_of(row.status, row.timeliness),
        due=due,
        due_today=row.finished_at is None and due is not None and due.date() == now.date(),
        due_note=due_note(row, now, calendar),
        step="" if row.finished_at is not None else row.step.partition(",")[0],
        short_name=name.own,
        legal_form=name.legal_form,
    )


def partner_waits(row: DossierRow, agency: Callable[[str], str]) -> Message | None:
    """Which agency has its part of the work now, by its name; how many where they are several."""
    if len(row.partners) > 1:
        return say("work_waits_partners", count=len(row.partners))
    return say("work_waits_partner", agency=agency(row.partners[0])) if row.partners else None


def due_note(row: DossierRow, now: datetime, calendar: WorkCalendar) -> Message | None:
    """What stands under the date: working time left or over when it is near, else the weekday."""
    if row.finished_at is not None:
        over = "list_ended" if row.status in TURNED_AWAY else "list_finished"
        return say(over, day=row.finished_at.date())
    if row.due_at is None:
        return None
    if row.timeliness is Timeliness.OVERDUE:
        return time_over(row.due_at, now, calendar)
    if row.due_at.date() == now.date() or row.timeliness is Timeliness.DUE_SOON:
        return time_left(calendar.open_minutes(now, row.due_at), calendar)
    if row.due_at.year != now.year:
        return say("list_year", year=row.due_at.year)
    return say("list_weekday", day=row.due_at.date())


def time_left(minutes: int, calendar: WorkCalendar) -> Message:
    """Open minutes in working days, or in hours and minutes when less than three working days are left."""
    return _span("time_left", minutes, 3, calendar)


def time_over(due: datetime, now: datetime, calendar: WorkCalendar) -> Message:
    """How long ago the promise broke, in open time."""
    return _span("time_over", calendar.open_minutes(due, now), 1, calendar)


def _span(code: str, minutes: int, days_from: int, calendar: WorkCalendar) -> Message:
    """The code says which parts there are: `_days`, `_hours`, `_minutes` or `_hours_minutes`; `_now` where no time is
    left or gone: at the due minute, and while the office rests after one that was its last.
    """
    whole_day = sum(shift.minutes for shift in calendar.hours.ordinary)
    if minutes >= days_from * whole_day:
        return say(f"{code}_days", days=minutes // whole_day)
    hours, rest = divmod(max(0, minutes), 60)
    if not hours and not rest:
        return say(f"{code}_now")
    if not hours:
        return say(f"{code}_minutes", minutes=rest)
    if not rest:
        return say(f"{code}_hours", hours=hours)
    return say(f"{code}_hours_minutes", hours=hours, minutes=f"{rest:02}")


def in_sections(
    rows: Iterable[DossierRow], now: datetime
) -> tuple[tuple[ListSection, ...], tuple[DossierRow, ...]]:
    """Rows grouped under their heads, in the order they came within each; empty groups have no head."""
    groups: dict[SectionKind, list[DossierRow]] = {kind: [] for kind in SECTION_ORDER}
    for row in rows:
        groups[section_of(row, now)].append(row)
    sections = tuple(ListSection(kind, len(group)) for kind, group in groups.items() if group)
    return sections, tuple(row for group in groups.values() for row in group)


def _sunday(day: date) -> date:
    return day + timedelta(days=6 - day.weekday())
