"""A desk that comes back under another login: what it had not shared goes on, and nobody cries forgery."""

from __future__ import annotations

from onestop.sync.bundle import Bundle
from tests.sync.logs import Station
from tests.sync.office import Office
from tests.sync.world import AGENCY, Desk


def log_in_as(office: Office, desk: Desk, login: str) -> None:
    """Somebody gave this machine another login."""
    desk.login = desk.disk.login = login
    office.world.restart(desk)


def carry(office: Office, bundle: Bundle, *desks: Desk) -> None:
    world = office.world
    for desk in desks:
        world.parts.exchange(desk.disk, bundle, desk.keys, desk.clock, world.ids, world.sizes).run()


def test_a_log_that_belongs_to_the_old_login_is_left_and_its_rest_taken_along() -> None:
    office = Office("keeper", "desk")
    keeper, desk = office.desks
    office.receive(desk, 2)
    office.share()
    before = desk.disk.own()
    unsent = office.receive(desk, 3)
    log_in_as(office, desk, "newcomer")
    told = office.share()
    assert all(each.agreed and not each.doubted and not each.behind for each in told)
    assert desk.disk.own().station != before.station
    assert desk.disk.own().number != before.number
    assert set(unsent) <= office.on_server() & set(keeper.disk.events)
    assert not any(each.other_key for each in told)


def test_a_keeper_goes_on_in_its_own_log_under_any_login() -> None:
    office = Office("keeper", "desk")
    keeper, _ = office.desks
    before = keeper.disk.own()
    unsent = office.receive(keeper, 2)
    office.world.server.keepers.add("newcomer")
    log_in_as(office, keeper, "newcomer")
    assert all(each.agreed for each in office.share())
    assert keeper.disk.own() == before
    assert set(unsent) <= office.on_server()


def test_a_server_that_never_heard_of_us_gets_our_card_under_todays_login() -> None:
    office = Office("keeper", "desk")
    keeper, desk = office.desks
    office.back_up()
    before = desk.disk.own()
    office.restore()
    office.world.server.table.introductions.pop(before.station)
    office.world.server.table.logs.pop(before.station, None)
    office.world.server.table.signed.pop(before.station, None)
    office.world.server.table.numbers.pop(before.number)
    unsent = office.receive(desk, 2)
    log_in_as(office, desk, "newcomer")
    told = office.share(desk, keeper)
    assert all(each.agreed and not each.other_key for each in told)
    assert desk.disk.own() == before
    assert keeper.disk.cards()[before.station].login == "newcomer"
    assert set(unsent) <= set(keeper.disk.events)


def test_whoever_met_others_by_stick_alone_joins_with_its_log() -> None:
    office = Office("keeper", "desk")
    keeper, desk = office.desks
    hill = office.world.new_desk()
    hill.disk.login = ""
    received = office.receive(hill, 2)
    bundle = Bundle(AGENCY)
    carry(office, bundle, hill)
    before = hill.disk.own()
    log_in_as(office, hill, hill.name)
    office.desks.append(hill)
    told = office.share()
    assert all(each.agreed and not each.other_key for each in told)
    assert hill.disk.own().station == before.station
    assert set(received) <= set(keeper.disk.events) & set(desk.disk.events)


def test_another_key_under_a_known_station_is_still_a_forgery() -> None:
    office = Office("keeper", "desk")
    keeper, desk = office.desks
    station = desk.disk.own().station
    card = keeper.disk.cards()[station]
    table = office.world.server.table
    (said,) = table.introductions[station]
    forged = Station(station, card.login).card
    table.introductions[station] = [type(said)(type(card)(AGENCY, station, card.login, forged.public_key))]
    assert keeper.exchange.run().other_key == {station}
    assert keeper.disk.cards()[station] == card
