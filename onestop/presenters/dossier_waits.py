"""What a dossier waits for, which dates it has, and whose its time was: lines under the clock. No words."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from onestop.application.act_clock import owed_vnd
from onestop.domain.status import RUNNING, Status
from onestop.presenters.message import Message, say

if TYPE_CHECKING:
    from onestop.application.read_models import DossierView
    from onestop.domain.dossier import Dossier
    from onestop.presenters.happenings import Names


def waits_of(dossier: Dossier, now: datetime, names: Names) -> tuple[Message, ...]:
    """Why the clock stands still, or whose answer the step waits for; where the result lies."""
    if dossier.status is Status.SUPPLEMENT_ASKED:
        return (_supplement(dossier),)
    if dossier.status is Status.PAYMENT_ASKED:
        asked = dossier.payment_asked
        since = asked.at if asked is not None else dossier.last_moment
        return (say("waits_payment", amount=owed_vnd(dossier), since=since),)
    if dossier.status is Status.WITHDRAWAL_ASKED and dossier.withdrawal is not None:
        return (say("waits_withdrawal", since=dossier.withdrawal.at),)
    if dossier.status is Status.DONE:
        owed = owed_vnd(dossier)
        return (say("waits_fetching_owed", amount=owed) if owed else say("waits_fetching"),)
    if dossier.status not in RUNNING:
        return ()
    return tuple(
        say(
            "waits_partner_late" if leg.due_at < now else "waits_partner",
            agency=names.agency(leg.agency),
            since=leg.asked_at,
            due=leg.due_at,
        )
        for leg in dossier.open_legs
    )


def _supplement(dossier: Dossier) -> Message:
    """An earlier book says that the clock stands, not for which papers."""
    if not dossier.supplements:
        since = next((pause.start for pause in reversed(dossier.pauses) if pause.end is None), None)
        return say("waits_papers", since=since)
    asked = dossier.supplements[-1]
    missing = [asked.items[n - 1] for n in range(1, len(asked.items) + 1) if n not in asked.received]
    code = "waits_supplement_until" if asked.until is not None else "waits_supplement"
    return say(
        code,
        items="; ".join(missing),
        count=len(missing),
        all=len(asked.items),
        since=asked.asked_at,
        until=asked.until,
    )


def dues_of(view: DossierView) -> tuple[Message, ...]:
    """The dates that differ from the one that holds: first promised, computed since, extended by an apology."""
    dossier = view.dossier
    held = dossier.effective_due
    lines = []
    if dossier.original_due != held:
        lines.append(say("due_original", due=dossier.original_due))
    if dossier.computed_due is not None and dossier.computed_due not in (held, dossier.original_due):
        lines.append(say("due_computed", due=dossier.computed_due))
    if dossier.apology is not None:
        code = "due_extended" if dossier.apology.in_time else "due_extended_late"
        lines.append(say(code, due=dossier.apology.new_due, said=dossier.apology.at))
    return tuple(lines)
