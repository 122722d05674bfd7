"""How far a clock is off is measured, and one that is far ahead drags nobody along."""

from __future__ import annotations

from collections.abc import Callable

from onestop.sync.ends import MOST_AHEAD_MS
from onestop.sync.exchange import Exchange
from tests.sync.faults import YEAR
from tests.sync.link import Answer, Link, Network
from tests.sync.office import Office
from tests.sync.world import World


def test_the_clock_is_measured_over_half_a_round_trip() -> None:
    office = Office("one")
    (one,) = office.desks
    one.clock.off = -90_000
    slow = Link(one.name, office.world.server.log_in(one.login), Slow(office.world, 4_000))
    told = Exchange(one.disk, slow, one.keys, one.clock, office.world.ids).run()
    assert told.offset_ms == 90_000


def test_a_desk_a_year_ahead_drags_nobody_along() -> None:
    office = Office("one", "ahead", "three")
    one, ahead, three = office.desks
    ahead.clock.off = YEAR
    (event_id,) = office.receive(ahead, 1)
    office.share()
    latest = (office.world.clock.ms + MOST_AHEAD_MS) << 16
    assert max(one.disk.last_hlc, three.disk.last_hlc) <= latest
    dossier = one.disk.events[event_id].stream_id
    office.finish(one, dossier)
    office.share()
    story = sorted((e for e in three.disk.events.values() if e.stream_id == dossier), key=lambda e: e.order)
    assert [each.kind for each in story] == ["dossier_received", "result_ready"]


def test_ten_minutes_ahead_is_still_followed() -> None:
    office = Office("one", "ahead")
    one, ahead = office.desks
    ahead.clock.off = MOST_AHEAD_MS - 60_000
    office.receive(ahead, 1)
    office.share()
    assert one.disk.last_hlc >= ahead.disk.last_hlc


class Slow(Network):
    """Every answer takes `ms` milliseconds; the server reads its clock half way."""

    def __init__(self, world: World, ms: int) -> None:
        super().__init__(world.chance, world.trace)
        self._clock = world.clock
        self._half = ms // 2

    def carry(self, what: str, call: Callable[[], Answer]) -> Answer:
        self._clock.ms += self._half
        answer = call()
        self._clock.ms += self._half
        return answer
