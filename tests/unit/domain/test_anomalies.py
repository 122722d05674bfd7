"""What two desks did apart is told as what it is: done twice, too late, senseless, or two edits of one field."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.domain import travel
from onestop.domain.anomalies import DUE, AnomalyKind, Clash, clashes
from onestop.domain.applicant import Channel
from onestop.domain.facts import Fact, UnknownFact
from onestop.domain.fold import Recorded, fold
from onestop.domain.pauses import PausePolicy
from tests.helpers.fact_strategies import any_fact, dossier_facts
from tests.helpers.given import MORNING, received

DAY = timedelta(days=1)
READY = travel.ResultReady(MORNING)
FETCHED = travel.ResultReturned(MORNING, Channel.COUNTER, "A")
ON = travel.HandedOver(MORNING, 1, 2, "labour", "", "")
ON_ELSEWHERE = travel.HandedOver(MORNING, 1, 2, "labour", "laodong1", "gấp")
TAKEN = travel.StepAccepted(MORNING, 2, "labour", "laodong1")
ASKED = travel.SupplementAsked(MORNING, PausePolicy.RESTART, ("A",), "", None)
CAME = travel.SupplementReceived(MORNING, (1,), MORNING + DAY)
WITHDRAWN = travel.WithdrawalAsked(MORNING, PausePolicy.RESUME, "")
STOPPED = travel.DossierStopped(MORNING, "rút", "", MORNING + DAY)


def told(*facts: Fact | UnknownFact) -> tuple[Clash, ...]:
    """Of a dossier received as event 0, with these events behind it, numbered from 1."""
    recorded = [Recorded(str(n), fact) for n, fact in enumerate((received(), *facts))]
    state = fold("d", recorded)
    assert state is not None
    return clashes(recorded, state.anomalies)


def edit(old: str, new: str, field: str = "note") -> travel.FieldCorrected:
    return travel.FieldCorrected(MORNING, field, old, new, "sửa")


def other_due(old: int, new: int) -> travel.PromiseCorrected:
    return travel.PromiseCorrected(MORNING, MORNING + old * DAY, MORNING + new * DAY, "sửa")


@pytest.mark.parametrize(
    ("facts", "clash"),
    [
        ((ON, ON_ELSEWHERE), Clash(AnomalyKind.DONE_TWICE, "2", "1")),
        ((READY, READY), Clash(AnomalyKind.DONE_TWICE, "2", "1")),
        ((READY, FETCHED, FETCHED), Clash(AnomalyKind.DONE_TWICE, "3", "2")),
        ((ON, TAKEN, TAKEN), Clash(AnomalyKind.DONE_TWICE, "3", "2")),
        ((ASKED, ASKED), Clash(AnomalyKind.DONE_TWICE, "2", "1")),
        ((ASKED, CAME, CAME), Clash(AnomalyKind.DONE_TWICE, "3", "2")),
        ((WITHDRAWN, STOPPED, FETCHED), Clash(AnomalyKind.CAME_TOO_LATE, "3", "2")),
        ((READY, ON), Clash(AnomalyKind.CAME_TOO_LATE, "2", "1")),
        # The first supplement was asked for and brought long ago; what keeps the second from counting is the result.
        ((ASKED, CAME, READY, ASKED), Clash(AnomalyKind.CAME_TOO_LATE, "4", "3")),
        ((FETCHED,), Clash(AnomalyKind.MAKES_NO_SENSE, "1")),
        ((received(2),), Clash(AnomalyKind.DONE_TWICE, "1", "0")),
    ],
)
def test_what_did_nothing_is_told_with_what_it_stands_against(facts: tuple[Fact, ...], clash: Clash) -> None:
    assert told(*facts) == (clash,)


def test_what_happened_before_the_reception_makes_no_sense() -> None:
    recorded = [Recorded("0", READY), Recorded("1", received())]
    assert clashes(recorded, ["0"]) == (Clash(AnomalyKind.MAKES_NO_SENSE, "0"),)


@pytest.mark.parametrize(
    "facts",
    [
        (edit("", "một"), edit("một", "hai")),  # each saw what stood there
        (edit("", "một"), edit("", "một")),  # both said the same
        (edit("", "một"), edit("99", "98", "unheard_of")),
        (other_due(7, 8), other_due(8, 9)),
        (other_due(7, 8), other_due(7, 8)),
        (other_due(7, 8), ASKED, CAME, other_due(1, 9)),  # the supplement moved it
        (ON, TAKEN, READY, FETCHED, UnknownFact("opinion_given", 1, "{}")),
    ],
)
def test_what_knew_of_each_other_is_no_anomaly(facts: tuple[Fact, ...]) -> None:
    assert [each for each in told(*facts) if each.field or each.kind is AnomalyKind.TWO_EDITS] == []


def test_two_edits_of_one_field() -> None:
    assert told(edit("", "một"), edit("", "hai"), edit("hai", "ba")) == (
        Clash(AnomalyKind.TWO_EDITS, "2", "1", "note"),
    )


def test_an_edit_of_what_never_stood_there_stands_against_the_reception() -> None:
    assert told(edit("khác", "hai")) == (Clash(AnomalyKind.TWO_EDITS, "1", "", "note"),)


def test_two_promises() -> None:
    assert told(other_due(7, 8), other_due(7, 9)) == (Clash(AnomalyKind.TWO_EDITS, "2", "1", DUE),)


def test_what_was_taken_back_is_no_anomaly_and_nothing_stands_against_it() -> None:
    assert told(READY, READY, travel.ActUndone(MORNING, ("2",))) == ()
    assert told(edit("", "một"), edit("", "hai"), travel.ActUndone(MORNING, ("1",))) == ()


@given(st.lists(st.one_of(dossier_facts, any_fact), max_size=12))
def test_every_event_that_did_nothing_is_told_exactly_once(facts: list[Fact | UnknownFact]) -> None:
    recorded = [Recorded(str(n), fact) for n, fact in enumerate((received(), *facts))]
    state = fold("d", recorded)
    assert state is not None
    found = clashes(recorded, state.anomalies)
    assert {each.event for each in found} >= set(state.anomalies)
    assert len({each.event for each in found}) == len(found)
    by_id = dict(recorded)
    for each in found:
        if each.against:
            assert each.against not in state.anomalies
            assert int(each.against) < int(each.event)
            assert each.against in by_id
        assert (each.kind is AnomalyKind.TWO_EDITS) == bool(each.field)
