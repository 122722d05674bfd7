"""A stick carries the ledger between offices without a network; who wrote on it need not be trusted."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from onestop.domain.runs import Card, Introduction, card_message
from onestop.sync.bundle import FORMAT, Bundle, ForeignBundle, UnreadableBundle, read_bundle
from onestop.sync.ends import Told
from tests.sync.faults import forge
from tests.sync.logs import Station, event
from tests.sync.office import Office
from tests.sync.world import AGENCY, Desk


def carry(office: Office, content: bytes, desk: Desk) -> tuple[bytes, Told]:
    """The stick is put into a desk: what is on it then, and what the desk says."""
    bundle = read_bundle(content, AGENCY)
    world = office.world
    exchange = world.parts.exchange(desk.disk, bundle, desk.keys, desk.clock, world.ids, world.sizes)
    told = exchange.run()
    return bundle.as_bytes(), told


def empty() -> bytes:
    return Bundle(AGENCY).as_bytes()


def test_a_stick_that_went_to_and_fro_made_both_alike() -> None:
    office = Office("town", "hill")
    town, hill = office.desks
    received = office.receive(town, 3) + office.receive(hill, 2)
    content, _ = carry(office, empty(), town)
    content, told = carry(office, content, hill)
    assert told.agreed
    assert set(received) <= set(hill.disk.events)
    content, told = carry(office, content, town)
    assert told.agreed
    assert set(town.disk.events) == set(hill.disk.events)
    again, told = carry(office, content, hill)
    assert (again, told.pushed, told.pulled) == (content, 0, 0)


def test_what_came_on_a_stick_goes_on_to_the_server_by_a_keeper() -> None:
    office = Office("keeper", "hill")
    keeper, hill = office.desks
    received = office.receive(hill, 2)
    content, _ = carry(office, empty(), hill)
    carry(office, content, keeper)
    office.share(keeper)
    assert set(received) <= office.on_server()


def test_what_a_stick_holds_does_not_count_as_shared() -> None:
    office = Office("town")
    (town,) = office.desks
    before = town.disk.shared()
    office.receive(town, 2)
    _, told = carry(office, empty(), town)
    assert told.agreed
    assert town.disk.shared() == before


def test_a_new_desk_is_believed_on_the_word_of_one_that_is_known() -> None:
    office = Office("town", "hill")
    town, hill = office.desks
    newcomer = office.world.new_desk()
    newcomer.exchange.run()
    received = office.receive(newcomer, 1)
    office.share(newcomer, town)
    content, _ = carry(office, empty(), town)
    carry(office, content, hill)
    assert set(received) <= set(hill.disk.events)


def test_a_desk_nobody_vouches_for_is_kept_aside_until_somebody_does() -> None:
    office = Office("town", "hill")
    town, hill = office.desks
    stranger = office.world.new_desk()
    received = office.receive(stranger, 1)
    content, _ = carry(office, empty(), stranger)
    _, told = carry(office, content, hill)
    assert told.doubted == {stranger.disk.own().station: "unknown_station"}
    assert not set(received) & set(hill.disk.events)
    assert list(hill.disk.aside.values()) == ["unknown_station"]  # type: ignore[attr-defined]
    stranger.exchange.run()
    office.share(town, hill)
    assert set(received) <= set(hill.disk.events)


@pytest.mark.parametrize("target", ["another", "own", "stranger"])
def test_a_forged_bundle_is_kept_aside_and_changes_nothing(target: str) -> None:
    office = Office("town", "hill")
    world, (town, hill) = office.world, office.desks
    content, _ = carry(office, empty(), town)
    content, _ = carry(office, content, hill)
    bundle = read_bundle(content, AGENCY)
    stations = {"another": town.disk.own().station, "own": hill.disk.own().station, "stranger": "stranger"}
    station = stations[target]
    forger = world.keys(world.ids, world.registry)
    card = Card(AGENCY, station, "mai", forger.make(station))
    town_says = Introduction(card, town.disk.own().station, forger.sign(station, card_message(card)))
    bundle.introduce(town_says)
    forge(world, bundle.table, station, forger)
    own, before, vector = hill.disk.own(), set(hill.disk.events), dict(hill.disk.vector())
    _, told = carry(office, bundle.as_bytes(), hill)
    assert told.doubted == {station: "unknown_station" if target == "stranger" else "unsigned"}
    assert (hill.disk.own(), set(hill.disk.events), dict(hill.disk.vector())) == (own, before, vector)
    assert len(hill.disk.aside) == 1  # type: ignore[arg-type]


Damage = Callable[[list[str]], object]


def _a_newer_format(lines: list[str]) -> None:
    lines[0] = json.dumps(["onestop-bundle", FORMAT + 1, AGENCY])


def _retyped(lines: list[str]) -> None:
    row = next(n for n, line in enumerate(lines) if line.startswith('["row"'))
    lines[row] = lines[row].replace('"station_opened"', "17")


@pytest.mark.parametrize(
    "damage",
    [
        _a_newer_format,
        _retyped,
        lambda lines: lines.clear(),
        lambda lines: lines.pop(0),
        lambda lines: lines.pop(1),
        lambda lines: lines.pop(-2),
        lambda lines: lines.append(lines[-1][:20]),
        lambda lines: lines.append('["what", 1]'),
        lambda lines: lines.append("[]"),
        lambda lines: lines.append("{}"),
        lambda lines: lines.append("[" * 100_000),
        lambda lines: lines.append('["head", "x"]'),
        lambda lines: lines.append('["head", null, 1, "", ""]'),
        lambda lines: lines.append('["row", [], true, "", "", []]'),
    ],
)
def test_a_damaged_file_is_said_to_be_one(damage: Damage) -> None:
    office = Office("town")
    office.receive(office.desks[0], 2)
    content, _ = carry(office, empty(), office.desks[0])
    lines = content.decode().splitlines()
    assert read_bundle("\n".join(lines).encode(), AGENCY).as_bytes() == content
    damage(lines)
    with pytest.raises(UnreadableBundle) as failure:
        read_bundle("\n".join(lines).encode(), AGENCY)
    assert failure.value.what == "bundle_unreadable"


def test_whatever_stands_in_a_text_comes_through() -> None:
    bundle = Bundle(AGENCY)
    them = Station("them")
    them.add(event("e", payload='"Hồ sơ \u2028 \x85 \x1c \u0110 😀 \\n"'))
    bundle.introduce(them.introduction)
    bundle.push(them.run())
    again = read_bundle(bundle.as_bytes(), AGENCY)
    assert again.pull("them", 0, 5) == them.run()


def test_what_is_no_text_at_all_is_said_to_be_no_bundle() -> None:
    for content in (b"", b"\xff\xfe\x00", b"%PDF-1.4"):
        with pytest.raises(UnreadableBundle):
            read_bundle(content, AGENCY)


def test_another_agencys_file_is_said_to_be_one() -> None:
    with pytest.raises(ForeignBundle) as failure:
        read_bundle(Bundle("sxd").as_bytes(), AGENCY)
    assert (failure.value.what, failure.value.cause) == ("bundle_of_others", "sxd")
