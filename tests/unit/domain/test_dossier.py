"""A dossier as its events tell it: sense is followed, nonsense is named, nothing raises, order of arrival is nothing."""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from onestop.domain.applicant import Channel
from onestop.domain.dossier import OPEN, Dossier, Status
from onestop.domain.facts import (
    ClockPaused,
    ClockResumed,
    DossierReceived,
    Fact,
    SlipPrinted,
    StationOpened,
    UnknownFact,
)
from onestop.domain.fold import Recorded, fold
from onestop.domain.pauses import PausePolicy
from onestop.domain.travel import ResultReady, ResultReturned
from tests.helpers.fact_strategies import dossier_facts, moments
from tests.helpers.given import MORNING, received

DAY = timedelta(days=1)
PAUSED = ClockPaused(MORNING + DAY, PausePolicy.RESTART, "supplement")
RESUMED = ClockResumed(MORNING + 3 * DAY, MORNING + 10 * DAY)
READY = ResultReady(MORNING + 5 * DAY)
RETURNED = ResultReturned(MORNING + 6 * DAY, Channel.COUNTER, "Trần Thị B")
SLIP = SlipPrinted("receipt", "01/TNHS", 1, (1, 2), "vi", MORNING, "printer", "")


def told(*facts: Fact | UnknownFact) -> Dossier:
    dossier = fold("d", [Recorded(f"e{n}", fact) for n, fact in enumerate(facts)])
    assert dossier is not None
    return dossier


def test_nothing_was_received() -> None:
    assert fold("d", []) is None
    assert fold("d", [Recorded("e", READY)]) is None


def test_the_whole_way() -> None:
    dossier = told(received(1), SLIP, PAUSED, RESUMED, READY, RETURNED)
    assert (dossier.status, dossier.finished_at, dossier.returned) == (Status.RETURNED, READY.at, RETURNED)
    assert (dossier.original_due, dossier.effective_due) == (MORNING + 7 * DAY, RESUMED.due_at)
    assert [(pause.start, pause.end) for pause in dossier.pauses] == [(PAUSED.at, RESUMED.at)]
    assert dossier.slips == (SLIP,) and dossier.anomalies == ()


def test_while_the_clock_stands_there_is_no_due_date() -> None:
    dossier = told(received(1), PAUSED)
    assert dossier.paused and dossier.effective_due is None
    assert dossier.status is Status.SUPPLEMENT_ASKED
    assert (
        told(received(1), ClockPaused(MORNING, PausePolicy.RESUME, "payment")).status is Status.PAYMENT_ASKED
    )


@pytest.mark.parametrize(
    "facts",
    [
        (RETURNED,),
        (RESUMED,),
        (PAUSED, PAUSED),
        (PAUSED, READY),
        (PAUSED, ClockResumed(MORNING, MORNING)),
        (READY, READY),
        (READY, PAUSED),
        (READY, RETURNED, RETURNED),
        (received(2),),
        (StationOpened(0, "", False),),
    ],
)
def test_what_makes_no_sense_is_named_and_does_nothing(facts: tuple[Fact, ...]) -> None:
    dossier = told(received(1), *facts)
    assert dossier.anomalies == (f"e{len(facts)}",)
    without = told(received(1), *facts[:-1])
    assert (dossier.status, dossier.pauses, dossier.computed_due) == (
        without.status,
        without.pauses,
        without.computed_due,
    )


def test_what_came_before_the_reception_is_named() -> None:
    assert told(READY, SLIP, received(1)).anomalies == ("e0", "e1")


def test_what_a_newer_version_says_has_no_effect_and_is_no_anomaly() -> None:
    assert told(received(1), UnknownFact("opinion_given", 1, "{}")) == told(received(1))


@given(st.lists(dossier_facts, max_size=12), st.randoms(use_true_random=False))
def test_the_order_of_arrival_is_nothing(facts: list[Fact | UnknownFact], chance: random.Random) -> None:
    """Events sort by (hlc, event_id); two machines may well give the same hlc."""
    events = [((n // 3, f"e{n}"), fact) for n, fact in enumerate([received(1), *facts])]
    arrived = list(events)
    chance.shuffle(arrived)
    assert folded(arrived) == folded(events)


def folded(events: Iterable[tuple[tuple[int, str], Fact | UnknownFact]]) -> Dossier | None:
    ordered = sorted(events, key=lambda each: each[0])
    return fold("d", [Recorded(order[1], fact) for order, fact in ordered])


@given(st.lists(dossier_facts, max_size=15))
def test_every_fact_has_its_effect_or_its_anomaly(facts: list[Fact | UnknownFact]) -> None:
    dossier = fold("d", [Recorded(f"e{n}", fact) for n, fact in enumerate(facts)])
    if dossier is None:
        assert not any(isinstance(fact, DossierReceived) for fact in facts)
        return
    silent = sum(isinstance(fact, UnknownFact) for fact in facts)
    first = next(n for n, fact in enumerate(facts) if isinstance(fact, DossierReceived))
    silent -= sum(isinstance(fact, UnknownFact) for fact in facts[:first])
    ends = sum(pause.end is not None for pause in dossier.pauses)
    done = (dossier.finished_at is not None) + (dossier.returned is not None)
    effects = 1 + len(dossier.slips) + len(dossier.pauses) + ends + done
    assert effects + len(dossier.anomalies) + silent == len(facts)


class DossierMachine(RuleBasedStateMachine):
    """Facts of every kind in any order, beside a model that only counts what makes sense."""

    def __init__(self) -> None:
        super().__init__()
        self.facts: list[Fact | UnknownFact] = []
        self.status: Status | None = None
        self.paused_at = MORNING
        self.paused = False
        self.anomalies = 0

    def note(self, fact: Fact | UnknownFact, makes_sense: bool) -> bool:
        self.facts.append(fact)
        self.anomalies += not makes_sense
        return makes_sense

    @property
    def is_open(self) -> bool:
        return self.status in OPEN

    @rule(at=moments)
    def is_received(self, at: object) -> None:
        if self.note(received(len(self.facts) + 1), self.status is None):
            self.status = Status.RECEIVED

    @rule(at=moments, cause=st.sampled_from(["supplement", "payment"]))
    def is_paused(self, at: object, cause: str) -> None:
        fact = ClockPaused(at, PausePolicy.RESTART, cause)  # type: ignore[arg-type]
        if self.note(fact, self.is_open and not self.paused):
            self.status = Status.SUPPLEMENT_ASKED if cause == "supplement" else Status.PAYMENT_ASKED
            self.paused, self.paused_at = True, fact.at

    @rule(at=moments)
    def is_resumed(self, at: object) -> None:
        fact = ClockResumed(at, MORNING)  # type: ignore[arg-type]
        if self.note(fact, self.paused and fact.at >= self.paused_at):
            self.status, self.paused = Status.PROCESSING, False

    @rule(at=moments)
    def is_ready(self, at: object) -> None:
        if self.note(ResultReady(at), self.is_open and not self.paused):  # type: ignore[arg-type]
            self.status = Status.DONE

    @rule()
    def is_returned(self) -> None:
        if self.note(RETURNED, self.status is Status.DONE):
            self.status = Status.RETURNED

    @rule()
    def is_printed(self) -> None:
        self.note(SLIP, self.status is not None)

    @rule()
    def is_told_by_a_newer_version(self) -> None:
        # Before the reception nothing is understood, so whatever is there is named.
        self.note(UnknownFact("opinion_given", 1, "{}"), self.status is not None)

    @invariant()
    def the_fold_agrees(self) -> None:
        dossier = fold("d", [Recorded(f"e{n}", fact) for n, fact in enumerate(self.facts)])
        assert (dossier.status if dossier else None) == self.status
        if dossier is not None:
            assert dossier.paused == self.paused
            assert (dossier.effective_due is None) == self.paused
            assert len(dossier.anomalies) == self.anomalies
            assert (dossier.finished_at is not None) == (self.status in (Status.DONE, Status.RETURNED))


TestDossierMachine = DossierMachine.TestCase
TestDossierMachine.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
