"""A dossier as the counter read it becomes what stands on the page: head, things to hand over, ways, what is owed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onestop.application.returning import days_since
from onestop.domain.applicant import Channel
from onestop.domain.dossier_code import tail
from onestop.domain.status import ENDED, Status
from onestop.domain.timeliness import Timeliness
from onestop.presenters.applicant_name import split_name
from onestop.presenters.dossier_lines import badge_of, line_of
from onestop.presenters.dossier_list import DossierLine, DossierListState, ListSection, SectionKind
from onestop.presenters.message import Message, say
from onestop.presenters.returning_state import Given, HandItem, Owed, ShownResult, Stand, WaitingState, Way
from onestop.presenters.widget_states import BadgeKind, BadgeState

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from onestop.application.read_models import DossierRow
    from onestop.application.returning import AtCounter, Unfetched
    from onestop.domain.calendar import WorkCalendar

RESULT, ORIGINALS = "result", "originals"
_CHANNELS = {Way.HOLDER: Channel.COUNTER, Way.AUTHORISED: Channel.COUNTER, Way.POST: Channel.POST}


def channel_of(way: Way) -> Channel:
    return _CHANNELS.get(way, Channel.ONLINE)


def shown_result(
    found: AtCounter,
    calendar: WorkCalendar,
    *,
    may_record_payment: bool,
    agency_name: Callable[[str], str],
    unticked: frozenset[str] = frozenset(),
) -> ShownResult:
    """`unticked` keeps what the hand took away when the dossier is read again."""
    row = found.row
    short = tail(row.code)
    stand = stand_of(row)
    owed = None
    if found.owed_vnd and stand in (Stand.READY, Stand.RETURNED):
        owed = Owed(found.owed_vnd, found.fee_vnd or 0, found.paid_vnd, found.items)
    return ShownResult(
        key=row.dossier_id,
        code_head=row.code.removesuffix(short),
        code_tail=short,
        badge=_badge(row, found),
        applicant=found.applicant.name,
        procedure=found.procedure,
        items=found.items,
        stand=stand,
        timing=_timing(found, calendar) if stand in (Stand.READY, Stand.RETURNED) else None,
        hand_over=_hand_over(found, unticked) if stand is Stand.READY else (),
        holder=found.submitter.name if found.submitter is not None else found.applicant.name,
        ways=_ways(found.return_channel),
        owed=owed,
        may_record_payment=may_record_payment and owed is not None,
        where=_where(found, agency_name) if stand in (Stand.NOT_READY, Stand.ENDED) else (),
        given=_given(found),
    )


def stand_of(row: DossierRow) -> Stand:
    if row.status is Status.DONE:
        return Stand.READY
    if row.status is Status.RETURNED:
        return Stand.RETURNED
    return Stand.ENDED if row.status in ENDED else Stand.NOT_READY


def usual_way(channel: Channel) -> Way:
    """How the applicant wanted it, until the hand says otherwise."""
    return {Channel.POST: Way.POST, Channel.ONLINE: Way.ONLINE}.get(channel, Way.HOLDER)


def waiting_state(found: Unfetched, now: datetime, chosen: str) -> WaitingState:
    lines = tuple(waiting_line(row, now, found.days) for row in found.rows)
    sections = (ListSection(SectionKind.ALL, len(lines)),) if lines else ()
    return WaitingState(
        DossierListState(sections, rows=lines, chosen=chosen), found.total, found.long, found.days, read=True
    )


def choice_of(rows: Sequence[DossierRow], now: datetime, calendar: WorkCalendar) -> DossierListState:
    """What fits a tail, to choose from; what lies ready stands first, and the first is chosen."""
    ready = [row for row in rows if row.status is Status.DONE]
    rest = [row for row in rows if row.status is not Status.DONE]
    parts = ((SectionKind.READY, ready), (SectionKind.OTHERS, rest))
    sections = tuple(ListSection(kind, len(part)) for kind, part in parts if part)
    lines = tuple(line_of(row, now, calendar) for row in (*ready, *rest))
    return DossierListState(sections, rows=lines, chosen=lines[0].key)


def waiting_line(row: DossierRow, now: datetime, days: int) -> DossierLine:
    """A result at the desk: since when, and for how many days. From `days` on the note's code is the long one."""
    name = split_name(row.applicant_name)
    ready_at = row.finished_at or row.received_at
    lain = days_since(ready_at, now)
    code = "waits_long" if lain >= days else "waits_days" if lain else "waits_today"
    return DossierLine(
        key=row.dossier_id,
        applicant=row.applicant_name,
        code_tail=tail(row.code),
        procedure=row.procedure_name,
        badge=BadgeState(BadgeKind.READY, since=ready_at.date()),
        due_note=say(code, days=lain),
        short_name=name.own,
        legal_form=name.legal_form,
    )


def _ways(channel: Channel) -> tuple[Way, ...]:
    """Three at most: what goes through the portal is sent there, or fetched after all."""
    last = Way.ONLINE if channel is Channel.ONLINE else Way.POST
    return Way.HOLDER, Way.AUTHORISED, last


def _badge(row: DossierRow, found: AtCounter) -> BadgeState:
    if row.status is Status.DONE and found.ready_at is not None:
        return BadgeState(BadgeKind.READY, since=found.ready_at.date())
    if row.status is Status.RETURNED:
        return BadgeState(BadgeKind.RETURNED)
    return badge_of(row.status, row.timeliness)


def _timing(found: AtCounter, calendar: WorkCalendar) -> Message | None:
    """How the promise was kept, in working days."""
    ready, due = found.ready_at, found.due_at
    if ready is None or due is None:
        return None
    match found.row.timeliness:
        case Timeliness.EARLY:
            days = calendar.working_days_between(ready.date(), due.date())
            return say("done_early", days=days) if days else say("done_on_time")
        case Timeliness.LATE:
            days = calendar.working_days_between(due.date(), ready.date())
            return say("done_late", days=days) if days else say("done_late_same_day")
        case _:
            return say("done_on_time")


def _hand_over(found: AtCounter, unticked: frozenset[str]) -> tuple[HandItem, ...]:
    title: str | Message = found.result or say("result_unnamed")
    items = [HandItem(RESULT, title, say("result_of", count=found.items), ticked=RESULT not in unticked)]
    if found.given_back:
        papers = tuple((each.name, each.originals) for each in found.given_back)
        back = say("originals_back")
        items.append(HandItem(ORIGINALS, back, papers=papers, ticked=ORIGINALS not in unticked))
    return tuple(items)


def _where(found: AtCounter, agency_name: Callable[[str], str]) -> tuple[Message, ...]:
    row = found.row
    if row.status in ENDED:
        code = "ended_stopped" if row.status is Status.STOPPED else "ended_refused"
        return (say(code, day=row.finished_at) if row.finished_at is not None else say(code),)
    lines = []
    if row.step:
        with_whom = ", ".join(part for part in (found.unit, row.owner) if part)
        step = row.step.partition(",")[0]
        lines.append(say("stands_at", step=step, unit=with_whom))
    if row.waits_for == "partner":
        names = ", ".join(agency_name(each) for each in row.partners)
        lines.append(say("stands_partner", agencies=names))
    elif row.waits_for:
        lines.append(say(f"stands_{row.waits_for}"))
    if found.due_at is not None:
        overdue = row.timeliness is Timeliness.OVERDUE
        lines.append(say("stands_overdue" if overdue else "stands_due", due=found.due_at))
    else:
        lines.append(say("stands_no_date"))
    return tuple(lines)


def _given(found: AtCounter) -> Given | None:
    returned = found.returned
    if returned is None:
        return None
    way = usual_way(returned.how)
    if way is Way.HOLDER and returned.paper:
        way = Way.AUTHORISED
    return Given(returned.at, way, returned.to, returned.paper, returned.item_number)
