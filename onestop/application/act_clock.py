"""What stops the clock and lets it run again, and the one new date: supplements, payments, apologies. Writes nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from onestop.application import act_commands as commands
from onestop.application.decision import Decision, cleaned_reason, required_reason
from onestop.domain.apology import said_in_time
from onestop.domain.deadlines import due_moment
from onestop.domain.errors import Refused
from onestop.domain.pauses import Pause, PausePolicy
from onestop.domain.status import Status
from onestop.domain.supplement_limit import supplement_due
from onestop.domain.terms import Term, TermUnit
from onestop.domain.text import clean_line
from onestop.domain.travel import (
    Apologised,
    FeePaid,
    PaymentAsked,
    ProcedureCorrected,
    PromiseCorrected,
    SupplementAsked,
    SupplementReceived,
)

if TYPE_CHECKING:
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier import Dossier

MOST_ITEMS = 50
MOST_VND = 10**12
_DAY = timedelta(days=1)


def ask_supplement(
    desk: Workplace, state: Dossier, command: commands.AskSupplement, at: datetime
) -> Decision:
    """Warnings: ``second_supplement`` (the index counts it as late), ``supplement_late`` (past the decree's limit)."""
    items = tuple(_cleaned_items(command.items))
    if not items:
        raise Refused("nothing_missing", field="items")
    until = _last_day(command.until, at)
    warnings = []
    if state.supplements:
        warnings.append("second_supplement")
    regime = desk.office.regime_on(state.received.received_at.date())
    received = state.received
    limit = supplement_due(
        regime.supplement_limit,
        received.received_at,
        received.term,
        desk.calendar,
        desk.office.deadline_rules,
    )
    if limit is not None and at > limit and not state.supplements:
        warnings.append("supplement_late")
    policy = desk.office.settings.supplement_pause
    fact = SupplementAsked(at, policy, items, cleaned_reason(command.reason), until)
    return Decision((fact,), tuple(warnings))


def receive_supplement(
    desk: Workplace, state: Dossier, command: commands.ReceiveSupplement, at: datetime
) -> Decision:
    """All that was missing, or part of it: with the last paper the clock runs again. Warning ``supplement_partial``."""
    reason = cleaned_reason(command.reason)
    if not state.supplements:
        # An earlier book says that the clock stands, not what for; whatever it was is here now.
        return Decision((SupplementReceived(at, (), due_when_running(desk, state, at), reason),))
    asked = state.supplements[-1]
    missing = [n for n in range(1, len(asked.items) + 1) if n not in asked.received]
    came = tuple(missing) if command.items is None else tuple(dict.fromkeys(command.items))
    unknown = [n for n in came if n not in missing]
    if unknown or not came:
        raise Refused("not_asked_for", field="items", item=unknown[0] if unknown else "", missing=missing)
    warnings = ("supplement_overdue",) if asked.until is not None and at.date() > asked.until else ()
    if set(came) != set(missing):
        return Decision((SupplementReceived(at, came, None, reason),), ("supplement_partial", *warnings))
    fact = SupplementReceived(at, came, due_when_running(desk, state, at), reason)
    return Decision((fact,), warnings)


def ask_payment(desk: Workplace, state: Dossier, command: commands.AskPayment, at: datetime) -> Decision:
    amount = _money(command.amount_vnd)
    policy = desk.office.settings.payment_pause
    return Decision((PaymentAsked(at, policy, amount, cleaned_reason(command.reason)),))


def record_payment(
    desk: Workplace, state: Dossier, command: commands.RecordPayment, at: datetime
) -> Decision:
    """What was asked for lets the clock run again; less is kept and waited on (warning ``payment_partial``)."""
    owed = owed_vnd(state)
    amount = owed if command.amount_vnd is None else _money(command.amount_vnd)
    if not amount:
        raise Refused("nothing_owed", field="amount")
    document = clean_line(command.document or command.reason, field="document", limit=200)
    if state.status is not Status.PAYMENT_ASKED:
        return Decision((FeePaid(at, amount, document, None),))
    if amount < owed:
        return Decision((FeePaid(at, amount, document, None),), ("payment_partial",))
    return Decision((FeePaid(at, amount, document, due_when_running(desk, state, at)),))


def owed_vnd(state: Dossier) -> int:
    """What is still to be paid: of the payment that is waited for, else of the fee. 0 where nothing is known."""
    if state.payment_asked is not None and waits_for_money(state):
        since = state.payments[state.paid_before :]
        return max(0, state.payment_asked.amount_vnd - sum(each.amount_vnd for each in since))
    if state.fee_settled:
        return 0
    return max(0, (state.received.fee_vnd or 0) - sum(each.amount_vnd for each in state.payments))


def waits_for_money(state: Dossier) -> bool:
    """Also while the applicant thinks about withdrawing."""
    return any(pause.end is None and pause.cause == "payment" for pause in state.pauses)


def apologise(desk: Workplace, state: Dossier, command: commands.Apologise, at: datetime) -> Decision:
    """Warning ``apology_late`` where it comes less than a day before the old date (art. 19.9)."""
    reason = required_reason(command.reason)
    if state.apology is not None:
        raise Refused("already_apologised", field="new_due", new_due=_iso(state.apology.new_due))
    old = state.effective_due
    assert old is not None, "a running clock has a due moment"
    new = command.new_due.replace(second=0, microsecond=0, tzinfo=None)
    if new <= old or new <= at:
        raise Refused("new_due_not_later", field="new_due", due=_iso(max(old, at)))
    must_be_in_office_hours(desk, new, "new_due")
    in_time = said_in_time(at, old)
    return Decision((Apologised(at, old, new, reason, in_time),), () if in_time else ("apology_late",))


def must_be_in_office_hours(desk: Workplace, due: datetime, field: str) -> None:
    """A promise somebody can come for. Refused(``not_a_working_day`` | ``outside_hours``)."""
    day = due.date()
    if not desk.calendar.is_working_day(day):
        raise Refused("not_a_working_day", field=field, date=day.isoformat())
    opening, close = desk.calendar.opening(day), desk.calendar.close(day)
    if not opening <= due <= close:
        raise Refused("outside_hours", field=field, opening=f"{opening:%H:%M}", close=f"{close:%H:%M}")


def due_when_running(desk: Workplace, state: Dossier, at: datetime) -> datetime:
    """The date that holds if everything waited for is there at `at`.

    A date that was corrected by hand is put off as far as the computed one is; counting anew forgets it.
    """
    pauses = tuple(
        replace(each, end=max(at, each.start)) if each.end is None else each for each in state.pauses
    )
    due = computed_due(desk, state, pauses)
    by_hand = _last_of_the_date(state)
    if not isinstance(by_hand, PromiseCorrected):
        return due
    before = tuple(each for each in pauses if each.end is not None and each.end <= by_hand.at)
    since = [each for each in pauses if each not in before]
    if any(each.policy is PausePolicy.RESTART for each in since):
        return due
    return _put_off(desk, by_hand.due_at, computed_due(desk, state, before), due, state.received.term.unit)


def _last_of_the_date(state: Dossier) -> object:
    dated = [each for each in state.corrections if isinstance(each, PromiseCorrected | ProcedureCorrected)]
    return dated[-1] if dated else None


def _put_off(desk: Workplace, due: datetime, old: datetime, new: datetime, unit: TermUnit) -> datetime:
    """`due` put off by what lies between two other dates, in whole days unless the term is in hours."""
    if unit is TermUnit.WORKING_HOUR:
        hours = Term(desk.calendar.open_minutes(old, new) / 60, unit)
        moved = due_moment(due, hours, desk.calendar, rules=desk.office.deadline_rules)
        assert moved is not None, "without a pause there is a due moment"
        return moved
    days = desk.calendar.working_days_between(old.date(), new.date())
    if not days:
        return due
    day = desk.calendar.add_working_days(due.date(), days)
    close = desk.calendar.close(day)
    at_close = due == desk.calendar.close(due.date())
    return close if at_close else min(close, datetime.combine(day, due.time()))


def computed_due(desk: Workplace, state: Dossier, pauses: tuple[Pause, ...]) -> datetime:
    received, rules = state.received, desk.office.deadline_rules
    due = due_moment(received.received_at, received.term, desk.calendar, pauses, rules)
    assert due is not None, "no pause is open"
    return due


def _cleaned_items(items: Iterable[str]) -> Iterable[str]:
    for n, item in enumerate(items):
        if n >= MOST_ITEMS:
            raise Refused("too_many_items", field="items", limit=MOST_ITEMS)
        text = clean_line(item, field="items", limit=500)
        if text:
            yield text


def _last_day(until: date | None, at: datetime) -> date | None:
    if until is not None and until <= at.date():
        raise Refused("until_not_later", field="until", day=at.date().isoformat())
    return until


def _money(amount: int) -> int:
    if not 0 < amount <= MOST_VND:
        raise Refused("amount_out_of_range", field="amount", amount=amount)
    return amount


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")
