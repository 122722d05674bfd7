"""What becomes of logs that were written twice, forgotten or forged: nothing is lost, nothing is believed unsigned."""

from __future__ import annotations

import pytest

from onestop.domain.errors import Unavailable
from onestop.domain.runs import Introduction, Own
from onestop.sync.ends import Sizes
from tests.sync.broken_links import breaking
from tests.sync.faults import forge
from tests.sync.memory_desk import Killed
from tests.sync.office import Office
from tests.sync.world import AGENCY, Desk, DeskClock


def test_a_cloned_disk_becomes_a_new_station_and_nothing_is_lost() -> None:
    office = Office("one", "two")
    one, two = office.desks
    office.receive(one, 2)
    office.share()
    clone = clone_of(office, one)
    both = office.receive(one, 2) + office.receive(clone, 3)
    office.desks.append(clone)
    told = office.share(one, clone, two)
    assert all(each.agreed for each in told)
    assert clone.disk.own().station != one.disk.own().station
    assert clone.disk.own().number == 2
    assert set(both) <= set(one.disk.events) == set(two.disk.events) == set(clone.disk.events)
    assert clone.disk.shared() == clone.disk.head(clone.disk.own().station)


def test_a_lost_answer_uses_up_no_number() -> None:
    office = Office("one", "two")
    one, two = office.desks
    clone = clone_of(office, one)
    office.receive(one)
    office.receive(clone)
    office.share(one, two)
    exchange = breaking(office, clone, "claim", "answer lost")
    with pytest.raises(Unavailable):
        exchange.run()
    assert clone.disk.own() == one.disk.own(), "nothing is begun before the number is ours"
    assert exchange.run().agreed
    assert clone.disk.own().number == 2
    assert sorted(office.world.server.table.numbers) == [0, 1, 2]


def test_a_clone_that_did_nothing_yet_becomes_a_new_station_before_it_does() -> None:
    office = Office("one", "two")
    one, two = office.desks
    clone = clone_of(office, one)
    office.receive(one, 2)
    office.share(one, two)
    clone.exchange.run()
    assert clone.disk.own().station != one.disk.own().station
    assert clone.disk.own().number != one.disk.own().number


def test_a_desk_restored_from_its_backup_gets_back_what_it_had_shared() -> None:
    office = Office("one", "two")
    one, two = office.desks
    backup = one.disk.copy()
    received = office.receive(one, 3)
    office.share()
    one.disk = backup
    office.world.restart(one)
    again = office.receive(one, 1)
    office.share()
    assert {*received, *again} <= set(one.disk.events) == set(two.disk.events)


def test_a_server_restored_from_last_week_is_healed_by_a_keeper_alone() -> None:
    """Whose events they were is gone for good."""
    office = Office("keeper", "gone")
    keeper, gone = office.desks
    office.back_up()
    received = office.receive(gone, 700)
    office.share()
    office.restore()
    assert not set(received) & office.on_server()
    told = office.share(keeper)
    assert told[0].agreed
    assert set(received) <= office.on_server()
    newcomer = office.world.new_desk()
    newcomer.exchange.run()
    assert set(received) <= set(newcomer.disk.events)


def test_what_was_taken_in_by_half_is_saved_though_nobody_is_left_to_vouch_for_it() -> None:
    """The desk died between two transactions; then the server lost the run, and with it the head that was signed."""
    office = Office("keeper", "gone")
    keeper, gone = office.desks
    office.back_up()
    received = office.receive(gone, 3)
    gone.exchange.run()
    office.world.sizes = Sizes(part=1)
    office.world.restart(keeper)
    keeper.disk.dies_in = 1
    with pytest.raises(Killed):
        keeper.exchange.run()
    office.world.restart(keeper)
    office.restore()
    (told,) = office.share(keeper)
    assert told.agreed
    assert set(received) & set(keeper.disk.events) == set(received[:1])
    assert received[0] in office.on_server()
    station = gone.disk.own().station
    assert keeper.disk.head(station) == office.backup.vector()[station]
    office.share()
    assert set(received) <= office.on_server(), "and when its author comes back nothing is twice"
    assert len(office.world.server.table.events) == len(keeper.disk.events)


def test_without_the_right_nothing_of_others_is_relayed_and_it_is_said() -> None:
    office = Office("one", "gone", keepers=())
    one, gone = office.desks
    office.back_up()
    received = office.receive(gone, 3)
    office.share()
    office.restore()
    (told,) = office.share(one)
    assert told.behind == {gone.disk.own().station: 3}
    assert not set(received) & office.on_server()
    office.world.server.keepers.add(one.login)
    (told,) = office.share(one)
    assert told.behind == {}
    assert set(received) <= office.on_server()


def test_who_comes_back_with_an_empty_disk_may_carry_what_his_login_wrote() -> None:
    office = Office("one", "back", keepers=())
    _, gone = office.desks
    office.back_up()
    received = office.receive(gone, 3)
    office.share()
    again = office.world.new_desk()
    again.login = again.disk.login = gone.login
    office.world.restart(again)
    again.exchange.run()
    office.restore()
    again.exchange.run()
    assert set(received) <= office.on_server()


def test_what_a_server_holds_of_a_log_counts_as_shared_and_no_more() -> None:
    office = Office("one", "two")
    one = office.desks[0]
    own = one.disk.own().station
    office.back_up()
    office.receive(one, 2)
    assert one.disk.head(own).seq - one.disk.shared().seq == 2
    office.share()
    assert one.disk.shared() == one.disk.head(own)
    office.restore()
    with pytest.raises(Unavailable):
        breaking(office, one, "push", "request lost").run()
    assert one.disk.head(own).seq - one.disk.shared().seq == 2, (
        "the server has forgotten, and the desk says so"
    )


def test_a_forged_row_on_the_server_is_kept_aside_and_gone_round() -> None:
    office = Office("one", "two")
    one, two = office.desks
    before = one.disk.own()
    office.receive(one, 1)
    office.share()
    forger = office.world.keys(office.world.ids, office.world.registry)
    forger.make(before.station)
    forge(office.world, office.world.server.table, before.station, forger)
    received = office.receive(one, 2)
    told = office.share()
    assert [each.doubted for each in told] == [{before.station: "unsigned"}] * 2
    assert one.disk.own().station != before.station
    assert set(received) <= set(two.disk.events)
    assert not office.world.forged & (set(one.disk.events) | set(two.disk.events))
    assert list(two.disk.aside.values()) == ["unsigned"]  # type: ignore[attr-defined]


def test_a_row_that_was_changed_on_the_server_is_kept_aside_and_shown() -> None:
    office = Office("one")
    (one,) = office.desks
    (received,) = office.receive(one)
    office.share()
    table = office.world.server.table
    table.events[received] = table.events[received]._replace(payload="{}")
    newcomer = office.world.new_desk()
    told = newcomer.exchange.run()
    station = one.disk.own().station
    assert told.doubted == {station: "torn"}
    assert received not in newcomer.disk.events
    assert list(newcomer.disk.aside.values()) == ["torn"]  # type: ignore[attr-defined]
    assert newcomer.disk.head(station).seq == 1, "what was signed before the change is believed"


def test_another_key_under_a_known_name_is_not_believed_and_is_said() -> None:
    """Whoever has the server in hand can forget a station there and write another key under its name."""
    office = Office("one", "two")
    one, two = office.desks
    station = one.disk.own().station
    office.receive(one)
    office.share()
    table = office.world.server.table
    forger = office.world.keys(office.world.ids, office.world.registry)
    table.introductions[station] = [
        Introduction(one.disk.cards()[station]._replace(public_key=forger.make(station)))
    ]
    del table.logs[station], table.signed[station]
    forge(office.world, table, station, forger)
    before = two.disk.cards()[station], two.disk.head(station)
    told = two.exchange.run()
    assert told.other_key == {station}
    assert told.doubted == {station: "unsigned"}
    assert sorted(two.disk.aside.values()) == ["other_key", "unsigned"]  # type: ignore[attr-defined]
    assert two.disk.cards()[station] == before[0]
    assert not office.world.forged & set(two.disk.events)
    office.share()
    assert set(one.disk.events) <= office.on_server(), "and what was there is said again"


def test_two_machines_of_one_id_become_two_stations() -> None:
    """Both called themselves station-0 when they stood alone."""
    office = Office("one")
    world = office.world
    other = world.new_desk()
    own = office.desks[0].disk.own()
    twin = world.parts.disk(AGENCY, "lan", Own(own.station, 0), other.clock, world.ids, world.known)
    other.keys.make(own.station)
    other.disk, other.login = twin, "lan"
    world.restart(other)
    received = office.receive(other, 3)
    office.desks.append(other)
    office.share()
    assert office.desks[0].disk.own() == own
    assert other.disk.own().station != own.station
    assert other.disk.own().number == 1
    assert set(received) <= set(office.desks[0].disk.events)


def clone_of(office: Office, desk: Desk) -> Desk:
    """The same disk, keys and login in another machine."""
    clock = DeskClock(office.world.clock)
    disk, keys = desk.disk.copy(), desk.keys.copy()
    disk.use(clock)
    exchange = office.world.exchange("clone", desk.login, disk, keys, clock)
    return Desk("clone", desk.login, clock, disk, keys, exchange)


@pytest.mark.parametrize("met", [True, False])
def test_what_a_lost_key_can_no_longer_sign_is_said_again_by_whoever_holds_it(met: bool) -> None:
    """A home came back without its keys; its desk is no keeper, and nobody else has what it had not shared."""
    office = Office("one")
    one, two = office.desks[0], office.world.new_desk()
    office.desks.append(two)
    if met:
        office.share()
    unsent = office.receive(two, 2)
    two.keys._secrets.clear()
    told = office.share(two, one)
    assert [each.behind for each in told] == [{}, {}]
    assert set(unsent) <= set(one.disk.events) == set(two.disk.events)
    assert office.on_server() == set(two.disk.events)


def test_of_two_copies_that_come_at_one_moment_with_keys_of_their_own_one_becomes_another_station() -> None:
    """Made before there was a key, let in as one login: each looked before the other was known.

    Who was second must not sign for that station: nobody else would ever believe it.
    """
    office = Office("one", "two", keepers=())
    first = office.world.new_desk()
    second = clone_of(office, first)
    second.keys = office.world.keys(office.world.ids, office.world.registry)
    second.keys.make(first.disk.own().station)
    office.world.restart(second)
    received = office.receive(second, 2)
    for desk in (second, first):
        desk.exchange.step()  # has looked, and saw nobody of that id
    first.exchange.step()  # has introduced itself
    second.exchange.run()
    told = office.share(*office.desks, first, second)
    assert all(each.agreed and not each.doubted for each in told)
    assert first.disk.own().station != second.disk.own().station
    for desk in office.desks:
        assert set(received) <= set(desk.disk.events)
        assert not desk.disk.aside
