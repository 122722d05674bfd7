"""The legal table of transitions: which fact may meet a dossier in which status, and what it becomes then.

The fold reads it, commands read it, the README's picture is drawn from it. Typical transitions of the
national portal, domain rules §5.1; what each row adds to them stands beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple

from onestop.domain import travel
from onestop.domain.facts import ClockPaused, ClockResumed
from onestop.domain.status import ENDED, OPEN, RUNNING, Status

_SUPPLEMENT = frozenset({Status.SUPPLEMENT_ASKED})
_PAYMENT = frozenset({Status.PAYMENT_ASKED})
_WITHDRAWAL = frozenset({Status.WITHDRAWAL_ASKED})
_READY = frozenset({Status.DONE})


class Becomes(Enum):
    """What is no fixed status."""

    SAME = "same"
    BY_CAUSE = "by_cause"  # 5 or 6, by what the clock waits for
    WHAT_IT_WAS = "what_it_was"  # before the withdrawal was asked


class Transition(NamedTuple):
    """From any of `leaves` to `becomes`."""

    leaves: frozenset[Status]
    becomes: Status | Becomes


TRANSITIONS: Mapping[type, Transition] = {
    travel.HandedOver: Transition(RUNNING, Status.PROCESSING),
    travel.StepAccepted: Transition(OPEN, Becomes.SAME),
    travel.SentBack: Transition(RUNNING, Status.PROCESSING),
    travel.Reassigned: Transition(OPEN, Becomes.SAME),
    travel.SupplementAsked: Transition(RUNNING, Status.SUPPLEMENT_ASKED),
    # Becomes SAME while some of the papers are still to come.
    travel.SupplementReceived: Transition(_SUPPLEMENT, Status.PROCESSING),
    travel.PaymentAsked: Transition(RUNNING, Status.PAYMENT_ASKED),
    # Becomes PROCESSING where payment was waited for; money may also come at any other moment.
    travel.FeePaid: Transition(OPEN | ENDED, Becomes.SAME),
    ClockPaused: Transition(RUNNING, Becomes.BY_CAUSE),
    ClockResumed: Transition(_SUPPLEMENT | _PAYMENT, Status.PROCESSING),
    travel.PartnerAsked: Transition(RUNNING, Becomes.SAME),
    travel.PartnerAnswered: Transition(OPEN | ENDED, Becomes.SAME),  # a letter may come after the end
    travel.PartnerMissed: Transition(OPEN, Becomes.SAME),
    travel.Apologised: Transition(RUNNING, Becomes.SAME),
    travel.DossierRefused: Transition(RUNNING | _SUPPLEMENT | _PAYMENT, Status.NOT_RECEIVED),
    travel.WithdrawalAsked: Transition(RUNNING | _SUPPLEMENT | _PAYMENT, Status.WITHDRAWAL_ASKED),
    travel.WithdrawalDropped: Transition(_WITHDRAWAL, Becomes.WHAT_IT_WAS),
    # Also where the applicant never brought the papers or the money: sector laws let such dossiers lapse.
    travel.DossierStopped: Transition(_WITHDRAWAL | _SUPPLEMENT | _PAYMENT, Status.STOPPED),
    # From 2 as well: a result handed over at once needs no route (art. 17.4), and an earlier book knows none.
    travel.ResultReady: Transition(RUNNING, Status.DONE),
    travel.ResultReturned: Transition(_READY, Status.RETURNED),
    travel.FieldCorrected: Transition(OPEN | ENDED, Becomes.SAME),
    travel.ProcedureCorrected: Transition(OPEN, Becomes.SAME),
    travel.PromiseCorrected: Transition(RUNNING, Becomes.SAME),
}


def allows(status: Status, fact: type) -> bool:
    """Whether such a fact may meet a dossier in this status; a fact of no row changes no status and may always."""
    row = TRANSITIONS.get(fact)
    return row is None or status in row.leaves
