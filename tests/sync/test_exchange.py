"""The exchange, one thing after another: joining, sharing, what is lost on the way, forks, clocks."""

from __future__ import annotations

import pytest

from onestop.domain.errors import Unavailable
from onestop.domain.runs import NOTHING, Own
from onestop.sync.ends import Told
from tests.sync.broken_links import CountedCalls, breaking
from tests.sync.office import Office
from tests.sync.world import Desk


def events(*desks: Desk) -> list[set[str]]:
    return [set(desk.disk.events) for desk in desks]


def test_what_one_desk_receives_every_desk_has() -> None:
    office = Office("one", "two", "three")
    one, two, three = office.desks
    received = office.receive(one, 3) + office.receive(two, 2)
    told = office.share()
    assert all(each.agreed for each in told)
    for held in events(one, two, three):
        assert set(received) <= held
    assert office.on_server() == set(one.disk.events)


def test_a_second_round_says_and_asks_nothing() -> None:
    office = Office("one", "two")
    office.receive(office.desks[0], 5)
    office.share()
    calls = CountedCalls(office.world)
    told = office.desks[1].exchange.run()
    assert (told.agreed, told.pushed, told.pulled) == (True, 0, 0)
    assert calls.since() == ["survey"]


def test_an_event_costs_one_push_and_one_look() -> None:
    office = Office("one", "two")
    office.receive(office.desks[1], 400)
    calls = CountedCalls(office.world)
    office.desks[1].exchange.run()
    assert calls.since() == ["push", "survey"]
    office.world.restart(office.desks[1])
    office.receive(office.desks[1])
    calls = CountedCalls(office.world)
    office.desks[1].exchange.run()
    assert calls.since() == ["survey", "push", "survey"], "who has just come looks first"


def test_who_joins_gets_a_number_of_its_own_and_keeps_its_history() -> None:
    office = Office("one")
    office.receive(office.desks[0], 2)
    lone = office.world.new_desk()
    before = office.receive(lone, 3)
    codes = [office.world.known.of(lone.disk.events[each]) for each in before]
    office.desks.append(lone)
    office.share()
    assert [desk.disk.own().number for desk in office.desks] == [0, 1]
    assert set(before) <= set(office.desks[0].disk.events)
    assert [office.world.known.of(lone.disk.events[each]) for each in before] == codes
    assert lone.disk.next_code()[1] == 6, "the first of the second block of five"


@pytest.mark.parametrize("call", ["survey", "introduce", "claim", "push", "pull"])
@pytest.mark.parametrize("fate", ["request lost", "answer lost"])
def test_any_request_or_answer_may_be_lost(call: str, fate: str) -> None:
    office = Office("one", "two")
    office.receive(office.desks[0], 2)
    newcomer = office.world.new_desk()
    office.receive(newcomer, 2)
    office.desks.append(newcomer)
    exchange = breaking(office, newcomer, call, fate)
    office.share(office.desks[0])
    with pytest.raises(Unavailable):
        exchange.run()
    assert exchange.run().agreed
    office.share()
    assert events(*office.desks[1:]) == events(*office.desks[:-1])
    assert newcomer.disk.own() == Own(newcomer.disk.own().station, 2), "no number was used up in vain"


def test_a_round_can_be_left_at_any_step_and_begun_again() -> None:
    office = Office("one", "two")
    one, two = office.desks
    office.receive(one, 40)
    for steps in range(12):
        office.receive(two, 1)
        for desk in (one, two):
            for _ in range(steps):
                if desk.exchange.step():
                    break
            office.world.restart(desk)
    told = office.share()
    assert all(each.agreed for each in told)
    assert events(one) == events(two)


def test_nothing_is_known_of_a_round_before_it_is_over() -> None:
    office = Office("one")
    office.receive(office.desks[0], 1)
    office.world.restart(office.desks[0])
    assert not office.desks[0].exchange.step()
    assert office.desks[0].exchange.told == Told(offset_ms=0)
    assert office.desks[0].disk.shared() != NOTHING
