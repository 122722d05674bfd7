"""Everything the page of one dossier shows, built from its record at a moment. Facts and codes, no words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from onestop.domain.deadlines import whole_minutes
from onestop.domain.dossier_code import check_characters, head_text, tail
from onestop.domain.facts import DossierReceived
from onestop.domain.status import TURNED_AWAY
from onestop.domain.time_split import TimeSplit, time_split
from onestop.domain.timeliness import Timeliness
from onestop.presenters.day_lines import build_day_list
from onestop.presenters.dossier_lines import badge_of, time_left, time_over
from onestop.presenters.dossier_waits import dues_of, waits_of
from onestop.presenters.happenings import (
    Happening,
    Names,
    PrintedSlip,
    happenings_of,
    printed_slips_of,
)
from onestop.presenters.message import Message, say
from onestop.presenters.route import RouteClock, RouteLine, route_of
from onestop.presenters.slip_offers import SlipOffer, slips_to_print

if TYPE_CHECKING:
    from onestop.application.read_models import DossierView
    from onestop.domain.applicant import Applicant, Channel, FeeState, Submitter
    from onestop.domain.calendar import WorkCalendar
    from onestop.domain.deadline_rules import DeadlineRules
    from onestop.domain.dossier import Dossier, Status
    from onestop.domain.office import Office
    from onestop.domain.procedure import Catalog
    from onestop.domain.procedure_version import ProcedureVersion
    from onestop.presenters.widget_states import BadgeState, DayListState


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A paper of the dossier as handed in; both counts 0 for one that was not."""

    number: int
    name: str
    form: str
    originals: int
    copies: int


@dataclass(frozen=True, slots=True)
class ClockState:
    """The box of the due date. `used` is 0–1 of the whole term, above 1 when overdue; None when unknown."""

    due: datetime | None
    badge: BadgeState
    running: bool
    left: Message | None = None
    used: float | None = None


@dataclass(frozen=True, slots=True)
class DossierSheet:
    """`code_head` and `code_tail` together are the code; `kt` and `head` stand on its slip.

    `offers` are the slips there are to print, the fitting one first. `waits` says what it waits for, `dues` the
    dates beside the one that holds; `split` is None for an earlier book, which tells nobody's time.
    """

    dossier_id: str
    code_head: str
    code_tail: str
    kt: str
    head: str
    applicant: Applicant
    submitter: Submitter | None
    procedure_id: str
    procedure: str
    procedure_full: str
    status: Status
    channel: Channel
    return_channel: Channel
    fee_vnd: int | None
    fee_state: FeeState
    note: str
    received_at: datetime
    finished_at: datetime | None
    clock: ClockState
    route: tuple[RouteLine, ...]
    papers: tuple[PaperLine, ...]
    slips: tuple[PrintedSlip, ...]
    happenings: tuple[Happening, ...]
    days: DayListState | None
    waits: tuple[Message, ...] = ()
    dues: tuple[Message, ...] = ()
    split: TimeSplit | None = None
    day_minutes: int = 0
    offers: tuple[SlipOffer, ...] = ()
    anomalies: int = 0
    never_printed: bool = False


def build_sheet(
    view: DossierView, now: datetime, calendar: WorkCalendar, office: Office, catalog: Catalog
) -> DossierSheet:
    dossier, received = view.dossier, view.dossier.received
    names = Names(office, catalog)
    rules = office.deadline_rules
    told = received.source != "register"
    code_tail = tail(dossier.code)
    full = view.version.title if view.version is not None else ""
    short = view.procedure.short_name or view.procedure.name if view.procedure is not None else ""
    return DossierSheet(
        dossier_id=dossier.dossier_id,
        code_head=dossier.code.removesuffix(code_tail),
        code_tail=code_tail,
        kt=check_characters(dossier.code),
        head=head_text(view.head) if view.head else "",
        applicant=received.applicant,
        submitter=received.submitter,
        procedure_id=received.procedure_id,
        procedure=short or full or received.procedure_id,
        procedure_full=full or short or received.procedure_id,
        status=dossier.status,
        channel=received.channel,
        return_channel=received.return_channel,
        fee_vnd=received.fee_vnd,
        fee_state=received.fee_state,
        note=received.note,
        received_at=received.received_at,
        finished_at=dossier.finished_at,
        clock=_clock(view, now, calendar, rules),
        route=route_of(dossier, view.version, catalog.roles, RouteClock(now, calendar, rules, names)),
        papers=_papers(dossier, _version_filed_under(view, catalog)),
        slips=printed_slips_of(dossier.slips),
        happenings=happenings_of(view.events, names),
        days=_days(view, now),
        waits=waits_of(dossier, now, names),
        dues=dues_of(view),
        split=time_split(dossier, now, calendar) if told else None,
        day_minutes=sum(shift.minutes for shift in calendar.hours.ordinary),
        offers=slips_to_print(dossier, view.events, office, names.agency),
        anomalies=len(dossier.anomalies),
        never_printed=not dossier.receipts_printed,
    )


def _clock(view: DossierView, now: datetime, calendar: WorkCalendar, rules: DeadlineRules) -> ClockState:
    dossier = view.dossier
    due = dossier.effective_due
    running = dossier.finished_at is None and not dossier.paused
    left: Message | None = None
    used: float | None = None
    if dossier.finished_at is not None:
        over = "ended_at" if dossier.status in TURNED_AWAY else "finished_at"
        left = say(over, moment=dossier.finished_at)
    elif view.open_minutes_left is not None:
        overdue = view.timeliness is Timeliness.OVERDUE and due is not None
        left = (
            time_over(due, now, calendar) if overdue and due else time_left(view.open_minutes_left, calendar)
        )
        used = _used(dossier, view.open_minutes_left, calendar, rules)
    badge = badge_of(dossier.status, view.timeliness)
    return ClockState(due, badge, running, left, used)


def _used(dossier: Dossier, left: int, calendar: WorkCalendar, rules: DeadlineRules) -> float | None:
    received = dossier.received
    # An open pause has no end yet: the whole term is the same without it.
    closed = [pause for pause in dossier.pauses if pause.end is not None]
    whole = whole_minutes(received.received_at, received.term, calendar, closed, rules)
    if dossier.extended_due is not None and dossier.computed_due is not None:
        whole += calendar.open_minutes(dossier.computed_due, dossier.extended_due)
    return None if whole <= 0 else max(0.0, 1 - left / whole)


def _version_filed_under(view: DossierView, catalog: Catalog) -> ProcedureVersion | None:
    """The version whose papers were handed in, whatever the procedure was corrected to since."""
    facts = (event.fact for event in view.events)
    filed = next((fact for fact in facts if isinstance(fact, DossierReceived)), None)
    if filed is None or filed.version_id == view.dossier.received.version_id:
        return view.version
    return catalog.version(filed.version_id)


def _papers(dossier: Dossier, version: ProcedureVersion | None) -> tuple[PaperLine, ...]:
    handed = {component.n: component for component in dossier.received.components}
    known = {component.n: component for component in version.components} if version is not None else {}
    lines = []
    for number in sorted(handed.keys() | known.keys()):
        got, asked = handed.get(number), known.get(number)
        lines.append(
            PaperLine(
                number=number,
                name=asked.name if asked is not None else "",
                form=asked.form if asked is not None else "",
                originals=got.originals if got is not None else 0,
                copies=got.copies if got is not None else 0,
            )
        )
    return tuple(lines)


def _days(view: DossierView, now: datetime) -> DayListState | None:
    if view.deadline is None:
        return None
    received = view.dossier.received
    legal = received.legal_term
    state = build_day_list(
        view.deadline,
        received.term,
        now.date(),
        committed=legal is not None and legal != received.term,
        legal_term=legal,
        legal_due=view.legal_due if view.legal_due != view.dossier.effective_due else None,
        paused_times=len(view.dossier.pauses),
    )
    due = view.dossier.effective_due
    if due is None or due == state.due:
        return state
    note = say(_other_date(view.dossier), computed=state.due, due=due)
    return replace(state, due=due, notes=(note, *state.notes))


def _other_date(dossier: Dossier) -> str:
    """The days explain what was computed. Why another date stands: it was put in its place, or came in like that."""
    if dossier.apology is not None:
        return "note_due_apologised"
    brought = dossier.received.source != "desk" and not dossier.corrections
    return "note_due_brought" if brought else "note_due_corrected"
