"""What is handed over and fetched before anybody looks: less asked, and nothing believed that a look would not."""

from __future__ import annotations

import pytest

from onestop.domain.errors import Unavailable
from tests.sync import faults
from tests.sync.broken_links import CountedCalls, breaking
from tests.sync.office import Office
from tests.sync.world import Desk


@pytest.fixture
def office() -> Office:
    return Office("one", "two", keepers=())


def own(desk: Desk) -> str:
    return desk.disk.own().station


def written(office: Office) -> tuple[Desk, Desk, set[str]]:
    """The first desk received something, and the server has it."""
    one, two = office.desks
    received = set(office.receive(one, 3))
    office.share(one)
    return one, two, received


def test_what_another_is_said_to_have_written_is_fetched_before_the_look(office: Office) -> None:
    one, two, received = written(office)
    two.exchange.heard_of(own(one))
    calls = CountedCalls(office.world)
    while not received <= set(two.disk.events):
        assert not two.exchange.step()
    assert calls.since() == ["pull"]
    assert (two.exchange.told.pulled, two.exchange.told.to_pull) == (3, 3)
    assert two.exchange.run().agreed
    assert calls.since() == ["pull", "survey"]


def test_a_hint_that_is_made_up_costs_one_question_at_most(office: Office) -> None:
    one, two = office.desks
    for station in ("nobody", own(two), own(one)):
        two.exchange.heard_of(station)
    calls = CountedCalls(office.world)
    told = two.exchange.run()
    assert (told.agreed, told.pulled) == (True, 0)
    assert calls.since() == ["pull", "survey"]
    two.exchange.run()
    assert calls.since() == ["pull", "survey", "survey"], "and it is forgotten"


def test_a_forgery_is_not_believed_sooner(office: Office) -> None:
    one, two = office.desks
    forger = office.world.keys(office.world.ids, office.world.registry)
    forger.make(own(one))
    faults.forge(office.world, office.world.server.table, own(one), forger)
    two.exchange.heard_of(own(one))
    told = two.exchange.run()
    assert told.doubted == {own(one): "unsigned"}
    assert not office.world.forged & set(two.disk.events)


def test_after_a_round_without_agreement_it_looks_first(office: Office) -> None:
    one, two, _ = written(office)
    office.receive(two)
    office.world.network.loses = 1.0
    with pytest.raises(Unavailable):
        two.exchange.run()
    office.world.network.loses = 0.0
    two.exchange.heard_of(own(one))
    calls = CountedCalls(office.world)
    assert two.exchange.run().agreed
    assert calls.since()[0] == "survey"


def test_a_server_that_forgot_refuses_what_does_not_follow_and_is_healed(office: Office) -> None:
    one, two = office.desks
    office.back_up()
    received = set(office.receive(one))
    office.share()
    office.restore()
    received |= set(office.receive(one))
    assert one.exchange.run().agreed
    assert received <= office.on_server()
    office.share()
    assert received <= set(two.disk.events)


def test_a_copy_that_comes_second_is_refused_and_becomes_another_station(office: Office) -> None:
    one = office.desks[0]
    twin = Desk("twin", one.login, one.clock, one.disk.copy(), one.keys.copy(), one.exchange)
    office.world.restart(twin)
    twin.exchange.run()
    first = set(office.receive(one))
    assert one.exchange.run().agreed
    second = set(office.receive(twin))
    assert twin.exchange.run().agreed
    assert own(twin) != own(one)
    assert first | second <= office.on_server()
    assert first | second <= set(twin.disk.events)


def test_an_answer_lost_on_the_way_leaves_what_was_handed_over_counted_as_unshared(office: Office) -> None:
    one = office.desks[0]
    exchange = breaking(office, one, "push", "answer lost")
    assert exchange.run().agreed
    (received,) = office.receive(one)
    before = one.disk.shared()
    with pytest.raises(Unavailable):
        exchange.run()
    assert received in office.on_server()
    assert one.disk.shared() == before
    assert exchange.run().agreed
    assert one.disk.shared() == one.disk.head(own(one))
