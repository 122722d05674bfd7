"""What a store promises to reports: what was alive in a time, what was recorded after a moment, and when the last was."""

from __future__ import annotations

from datetime import datetime, timedelta

from onestop.domain.facts import ClockPaused, DossierReceived, GuidanceGiven
from onestop.domain.pauses import PausePolicy
from onestop.domain.travel import ResultReady
from tests.helpers.given import BAO_BI, MORNING, Counter

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def at(counter: Counter, moment: datetime) -> datetime:
    counter.clock.move(moment)
    return moment


def test_alive_is_what_came_before_the_end_and_was_not_finished_before_the_beginning(
    counter: Counter,
) -> None:
    begin, beyond = MORNING + 2 * DAY, MORNING + 4 * DAY
    done_before, done_at_begin, still_open = (counter.take_in(MORNING) for _ in range(3))
    counter.add(done_before, ResultReady(begin - timedelta(minutes=1), ""), at=begin)
    counter.add(done_at_begin, ResultReady(begin, ""), at=begin)
    last = counter.take_in(beyond - timedelta(minutes=1))
    counter.take_in(beyond)
    alive = [row.dossier_id for row in counter.store.rows_between(begin, beyond)]
    assert sorted(alive) == sorted([done_at_begin, still_open, last])
    assert alive[-1] == last


def test_recorded_after_goes_by_the_recording_and_not_by_the_legal_moment(counter: Counter) -> None:
    early, late = counter.take_in(MORNING), counter.take_in(MORNING)
    at(counter, MORNING + HOUR)
    counter.add(late, ResultReady(MORNING, ""), at=MORNING)
    assert list(counter.store.recorded_after(MORNING)) == [late]
    assert sorted(counter.store.recorded_after(MORNING - DAY)) == sorted([early, late])
    assert list(counter.store.recorded_after(MORNING + HOUR)) == []


def test_the_last_recording_covers_everything(counter: Counter) -> None:
    assert counter.store.last_recorded() is None or counter.store.last_recorded() == MORNING
    counter.take_in(MORNING)
    at(counter, MORNING + DAY)
    dossier_id = counter.take_in(MORNING)
    last = counter.store.last_recorded()
    assert last == MORNING + DAY
    assert list(counter.store.recorded_after(last)) == []
    assert list(counter.store.recorded_after(last - timedelta(milliseconds=1))) == [dossier_id]
    assert max(row.recorded_at for row in counter.store.events(dossier_id)) == last


def test_dossiers_with_an_event_of_a_kind(counter: Counter) -> None:
    paused, _ = counter.take_in(MORNING), counter.take_in(MORNING)
    for hour in (1, 2):
        counter.add(paused, ClockPaused(MORNING + hour * HOUR, PausePolicy.RESUME, "payment"))
    counter.add_to("guidance", "g", [GuidanceGiven("LD-01", "LD-01@2016", BAO_BI, (), "", "01/2018", 1)])
    assert list(counter.store.dossiers_with(ClockPaused.KIND)) == [paused]
    assert len(counter.store.dossiers_with(DossierReceived.KIND)) == 2
    assert list(counter.store.dossiers_with(GuidanceGiven.KIND)) == []
    assert list(counter.store.dossiers_with("no_such_kind")) == []
