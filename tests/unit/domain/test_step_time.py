"""Each step has its own limit: what is used up, when it runs out, and how late it is."""

from __future__ import annotations

from datetime import datetime

import pytest

from onestop.domain import travel
from onestop.domain.applicant import Channel
from onestop.domain.dossier import Dossier, Leg
from onestop.domain.facts import Fact
from onestop.domain.fold import Recorded, fold
from onestop.domain.pauses import PausePolicy
from onestop.domain.step_time import StepTime, leg_late_minutes, step_time
from onestop.domain.timeliness import Timeliness
from tests.helpers.given import received
from tests.helpers.moments import at
from tests.helpers.offices import shipped_calendar

MONDAY = at("2018-03-05 08:00")
HOUR = 60
MOVED = travel.HandedOver(MONDAY, 1, 2, "investment", "dautu1", "")


def told(*facts: Fact) -> Dossier:
    dossier = fold("d", [Recorded(f"e{n}", fact) for n, fact in enumerate((received(1, MONDAY), *facts))])
    assert dossier is not None and dossier.anomalies == ()
    return dossier


def second_step(dossier: Dossier, now: str, hours: float = 8, *, of_partner: bool = False) -> StepTime:
    stage = dossier.stages[1]
    return step_time(dossier, stage, hours, at(now), shipped_calendar(), of_partner=of_partner)


def test_in_time_on_time_and_late_to_the_minute() -> None:
    dossier = told(MOVED)
    due = at("2018-03-06 08:00")
    for now, late, timeliness in (
        ("2018-03-06 07:59", 0, Timeliness.IN_TIME),
        ("2018-03-06 08:00", 0, Timeliness.IN_TIME),
        ("2018-03-06 08:01", 1, Timeliness.OVERDUE),
        ("2018-03-07 08:01", 8 * HOUR + 1, Timeliness.OVERDUE),
    ):
        time = second_step(dossier, now)
        assert (time.due, time.late, time.timeliness(ended=False)) == (due, late, timeliness)
        assert time.left == 8 * HOUR - time.used


@pytest.mark.parametrize(
    ("ended", "timeliness"),
    [
        ("2018-03-06 07:59", Timeliness.EARLY),
        ("2018-03-06 08:00", Timeliness.ON_TIME),
        ("2018-03-06 08:01", Timeliness.LATE),
    ],
)
def test_a_stay_that_is_over_stays_as_it_was(ended: str, timeliness: Timeliness) -> None:
    dossier = told(MOVED, travel.HandedOver(at(ended), 2, 3, "u", "", ""))
    time = second_step(dossier, "2018-04-02 08:00")
    assert time.timeliness(ended=True) is timeliness
    assert time == second_step(dossier, "2018-03-06 08:01")


def test_a_stopped_clock_stops_the_step() -> None:
    asked = travel.SupplementAsked(at("2018-03-05 10:00"), PausePolicy.RESTART, ("a",), "", None)
    waiting = second_step(told(MOVED, asked), "2018-03-20 08:00")
    assert (waiting.used, waiting.due, waiting.late) == (2 * HOUR, None, 0)
    assert waiting.timeliness(ended=False) is Timeliness.PAUSED
    came = travel.SupplementReceived(at("2018-03-20 08:00"), (1,), at("2018-03-27 17:00"))
    running = second_step(told(MOVED, asked, came), "2018-03-20 09:00")
    assert (running.used, running.due) == (3 * HOUR, at("2018-03-20 15:30")), "a step is not counted anew"


def test_a_partners_time_is_not_the_steps_unless_the_step_is_the_partners() -> None:
    asked = travel.PartnerAsked(at("2018-03-05 10:00"), "SXD", 2, at("2018-03-06 10:00"), "")
    answered = travel.PartnerAnswered(at("2018-03-07 10:00"), "SXD", "")
    open_leg, over = told(MOVED, asked), told(MOVED, asked, answered)
    assert second_step(open_leg, "2018-03-06 10:00").due is None
    assert second_step(over, "2018-03-07 10:00").used == 2 * HOUR
    assert second_step(over, "2018-03-07 10:00").due == at("2018-03-08 08:00")
    theirs = second_step(over, "2018-03-07 10:00", of_partner=True)
    assert (theirs.used, theirs.due, theirs.late) == (18 * HOUR, at("2018-03-06 08:00"), 10 * HOUR)


def test_a_step_of_no_time_is_due_at_the_next_opening() -> None:
    dossier = told(travel.HandedOver(at("2018-03-05 18:00"), 1, 2, "u", "", ""))
    assert second_step(dossier, "2018-03-06 07:30", 0).due == at("2018-03-06 07:30")
    assert second_step(dossier, "2018-03-06 07:31", 0).late == 1


def test_half_hours_are_whole_minutes() -> None:
    assert second_step(told(MOVED), "2018-03-05 09:00", 0.75).due == at("2018-03-05 08:45")
    assert second_step(told(MOVED), "2018-03-05 09:00", 0.75).late == 15


def test_a_result_that_waits_to_be_fetched_makes_no_step_late() -> None:
    """The last step is the counter's: its time ends when the result lies there, whoever comes for it when."""
    ready = travel.ResultReady(at("2018-03-05 10:00"))
    lies = told(MOVED, ready)
    assert second_step(lies, "2018-04-05 10:00", 1).late == HOUR
    fetched = told(MOVED, ready, travel.ResultReturned(at("2018-04-05 10:00"), Channel.COUNTER, "A"))
    assert second_step(fetched, "2018-05-05 10:00", 1) == second_step(lies, "2018-04-05 10:00", 1)


def test_a_moment_before_the_stay_is_no_time() -> None:
    assert second_step(told(MOVED), "2018-03-01 08:00").used == 0


def test_how_late_a_leg_is() -> None:
    calendar = shipped_calendar()
    due = at("2018-03-09 16:00")

    def leg(ended: datetime | None) -> Leg:
        return Leg("SXD", 2, MONDAY, due, "", ended)

    assert leg_late_minutes(leg(at("2018-03-09 15:00")), at("2018-04-01 08:00"), calendar) == 0
    assert leg_late_minutes(leg(due), at("2018-04-01 08:00"), calendar) == 0
    assert leg_late_minutes(leg(at("2018-03-12 08:30")), at("2018-04-01 08:00"), calendar) == 2 * HOUR
    assert leg_late_minutes(leg(None), at("2018-03-12 08:00"), calendar) == HOUR + 30
