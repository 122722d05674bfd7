"""The table of transitions against one written by hand, and the fold against both."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from onestop.domain import travel
from onestop.domain.applicant import Channel
from onestop.domain.dossier import Dossier, Status
from onestop.domain.facts import ClockPaused, ClockResumed, Fact
from onestop.domain.fold import Recorded, fold
from onestop.domain.pauses import PausePolicy
from onestop.domain.terms import Term, TermUnit
from onestop.domain.transitions import TRANSITIONS, allows
from tests.helpers.given import MORNING, received

LATER = MORNING + timedelta(days=1)
MUCH_LATER = MORNING + timedelta(days=9)
GO_ON = PausePolicy.RESUME

# By hand, from domain rules §5.1 and 5.2: in which status a fact may meet a dossier, and what it is then.
RUNNING_TO_4 = {2: {4}, 4: {4}}
STAYS_OPEN = {n: {n} for n in (2, 4, 5, 6, 7)}
ALWAYS = {n: {n} for n in (2, 3, 4, 5, 6, 7, 8, 9, 10)}
BY_HAND: dict[type, dict[int, set[int]]] = {
    travel.HandedOver: RUNNING_TO_4,
    travel.StepAccepted: STAYS_OPEN,
    travel.SentBack: RUNNING_TO_4,
    travel.Reassigned: STAYS_OPEN,
    travel.SupplementAsked: {2: {5}, 4: {5}},
    travel.SupplementReceived: {5: {4, 5}},
    travel.PaymentAsked: {2: {6}, 4: {6}},
    travel.FeePaid: {**ALWAYS, 6: {4, 6}},
    ClockPaused: {2: {5, 6}, 4: {5, 6}},
    ClockResumed: {5: {4}, 6: {4}},
    travel.PartnerAsked: {2: {2}, 4: {4}},
    travel.PartnerAnswered: ALWAYS,
    travel.PartnerMissed: STAYS_OPEN,
    travel.Apologised: {2: {2}, 4: {4}},
    travel.DossierRefused: {2: {3}, 4: {3}, 5: {3}, 6: {3}},
    travel.WithdrawalAsked: {2: {7}, 4: {7}, 5: {7}, 6: {7}},
    travel.WithdrawalDropped: {7: {2, 4, 5, 6}},
    travel.DossierStopped: {5: {8}, 6: {8}, 7: {8}},
    travel.ResultReady: {2: {9}, 4: {9}},
    travel.ResultReturned: {9: {10}},
    travel.FieldCorrected: ALWAYS,
    travel.ProcedureCorrected: STAYS_OPEN,
    travel.PromiseCorrected: {2: {2}, 4: {4}},
}

MOVED = travel.HandedOver(MORNING, 1, 2, "investment", "dautu1", "")
UNSIGNED = travel.Reassigned(MORNING, 1, "desk", "", "")
LEG = travel.PartnerAsked(MORNING, "SXD", 2, LATER, "")
ASKED = travel.SupplementAsked(LATER, GO_ON, ("a", "b"), "", None)
PAY = travel.PaymentAsked(LATER, GO_ON, 100, "")
WITHDRAW = travel.WithdrawalAsked(LATER, GO_ON, "")
READY = travel.ResultReady(LATER)

LIVES: dict[str, tuple[int, tuple[Fact, ...]]] = {
    "received": (2, (UNSIGNED, LEG)),
    "processing": (4, (MOVED, LEG)),
    "supplement asked": (5, (MOVED, LEG, ASKED)),
    "payment asked": (6, (MOVED, LEG, PAY)),
    "withdrawn at once": (7, (UNSIGNED, LEG, WITHDRAW)),
    "withdrawn": (7, (MOVED, LEG, WITHDRAW)),
    "withdrawn while papers were awaited": (7, (MOVED, LEG, ASKED, WITHDRAW)),
    "withdrawn while money was awaited": (7, (MOVED, LEG, PAY, WITHDRAW)),
    "refused": (3, (MOVED, LEG, travel.DossierRefused(LATER, "", "", LATER))),
    "stopped": (8, (MOVED, LEG, WITHDRAW, travel.DossierStopped(LATER, "", "", LATER))),
    "ready": (9, (MOVED, LEG, READY)),
    "returned": (10, (MOVED, LEG, READY, travel.ResultReturned(LATER, Channel.COUNTER, "A"))),
}
"""A life that leads to each status; a partner has a leg in each, so that it can answer."""


def one_of_each(step: int) -> list[Fact]:
    """Every kind of fact with an effect, as it may follow on that step; some in two shapes."""
    at, due = MUCH_LATER, MUCH_LATER
    return [
        travel.HandedOver(at, step, 5, "u", "", ""),
        travel.StepAccepted(at, step, "u", "x"),
        travel.SentBack(at, step, 1, "u", "", "r"),
        travel.Reassigned(at, step, "u", "y", ""),
        travel.SupplementAsked(at, GO_ON, ("a",), "", date(2018, 3, 1)),
        travel.SupplementReceived(at, (1,), None),
        travel.SupplementReceived(at, (1, 2), due),
        travel.PaymentAsked(at, GO_ON, 5, ""),
        travel.FeePaid(at, 5, "", None),
        ClockPaused(at, GO_ON, "supplement"),
        ClockPaused(at, GO_ON, "payment"),
        ClockResumed(at, due),
        travel.PartnerAsked(at, "STNMT", step, due, ""),
        travel.PartnerAnswered(at, "SXD", ""),
        travel.PartnerMissed(at, "SXD", ""),
        travel.Apologised(at, due, due, "", True),
        travel.DossierRefused(at, "", "", due),
        travel.WithdrawalAsked(at, GO_ON, ""),
        travel.WithdrawalDropped(at, "", due),
        travel.DossierStopped(at, "", "", due),
        travel.ResultReady(at),
        travel.ResultReturned(at, Channel.POST, "B"),
        travel.FieldCorrected(at, "note", "", "n", "r"),
        travel.ProcedureCorrected(
            at, "P", "P@1", Term(1, TermUnit.MONTH), None, due, None, 0, step, "u", "", "r"
        ),
        travel.PromiseCorrected(at, due, due, "r"),
    ]


def told(facts: tuple[Fact, ...]) -> Dossier:
    dossier = fold("d", [Recorded(f"e{n}", fact) for n, fact in enumerate((received(1), *facts))])
    assert dossier is not None
    return dossier


def test_the_table_has_the_rows_written_by_hand() -> None:
    assert {kind: {int(each) for each in row.leaves} for kind, row in TRANSITIONS.items()} == {
        kind: set(becomes) for kind, becomes in BY_HAND.items()
    }


def test_a_fact_without_a_row_changes_no_status() -> None:
    rest = {type(fact) for fact in one_of_each(1)} ^ set(BY_HAND)
    assert rest == set()
    assert all(allows(status, travel.ActUndone) for status in Status)


@pytest.mark.parametrize("life", LIVES)
def test_a_fact_does_what_the_table_says_and_otherwise_nothing(life: str) -> None:
    number, facts = LIVES[life]
    before = told(facts)
    assert int(before.status) == number and before.anomalies == ()
    for fact in one_of_each(before.stage.step):
        after = told((*facts, fact))
        allowed = number in BY_HAND[type(fact)]
        assert (after.anomalies == ()) == allowed, fact
        assert int(after.status) in BY_HAND[type(fact)].get(number, {number}), fact
        if not allowed:
            assert after.anomalies == (f"e{len(facts) + 1}",)
            assert replace(after, anomalies=()) == before


def test_a_dropped_withdrawal_leads_back_to_where_it_was_asked() -> None:
    back = {
        life: int(told((*facts, travel.WithdrawalDropped(MUCH_LATER, "", None))).status)
        for life, (number, facts) in LIVES.items()
        if number == 7
    }
    assert back == {
        "withdrawn at once": 2,
        "withdrawn": 4,
        "withdrawn while papers were awaited": 5,
        "withdrawn while money was awaited": 6,
    }


def test_a_dropped_withdrawal_that_gives_a_date_waits_for_nothing_more() -> None:
    """The money came while the withdrawal was asked."""
    _, facts = LIVES["withdrawn while money was awaited"]
    dossier = told((*facts, travel.WithdrawalDropped(MUCH_LATER, "", MUCH_LATER)))
    assert (dossier.status, dossier.effective_due) == (Status.PROCESSING, MUCH_LATER)
    assert [pause.end for pause in dossier.pauses] == [MUCH_LATER, MUCH_LATER]


def test_a_clock_that_an_earlier_book_stopped_runs_again_with_the_papers() -> None:
    """The book says that it stands, not what for: whatever it was is here now."""
    book = (ClockPaused(LATER, GO_ON, "supplement"), travel.SupplementReceived(MUCH_LATER, (), MUCH_LATER))
    dossier = told(book)
    assert dossier.anomalies == ()
    assert (dossier.status, dossier.effective_due) == (Status.PROCESSING, MUCH_LATER)


def test_money_and_papers_let_the_clock_run_with_the_last_of_them() -> None:
    _, waits_for_money = LIVES["payment asked"]
    assert told((*waits_for_money, travel.FeePaid(MUCH_LATER, 40, "", None))).status is Status.PAYMENT_ASKED
    paid = told((*waits_for_money, travel.FeePaid(MUCH_LATER, 100, "", MUCH_LATER)))
    assert (paid.status, paid.effective_due) == (Status.PROCESSING, MUCH_LATER)
    _, waits_for_papers = LIVES["supplement asked"]
    part = told((*waits_for_papers, travel.SupplementReceived(MUCH_LATER, (1,), None)))
    assert (part.status, part.effective_due) == (Status.SUPPLEMENT_ASKED, None)
    assert (
        told((*waits_for_papers, travel.SupplementReceived(MUCH_LATER, (1, 2), MUCH_LATER))).paused is False
    )
