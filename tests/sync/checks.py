"""What must hold in the simulator: after every step what counts as shared is shared; at rest, everything else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onestop.domain.dossier import Dossier
from onestop.domain.facts import DossierReceived
from onestop.domain.fold import Recorded, fold
from onestop.domain.ledger import Event
from onestop.domain.runs import NOTHING, Vector
from onestop.sync.ends import MOST_AHEAD_MS
from tests.sync.memory_desk import Known
from tests.sync.world import Desk, World


@dataclass(frozen=True)
class Expected:
    """Every event that somebody held when the faults ended: on a live desk's disk or on the server."""

    events: frozenset[str]


def expected_of(world: World) -> Expected:
    held = {event_id for desk in world.desks for event_id in (*desk.disk.events, *desk.made)}
    return Expected(frozenset(held | world.server.table.events.keys()) - world.forged)


def check_shared(world: World, desk: Desk) -> None:
    """What the status chip calls shared was on the server once."""
    own = desk.disk.own().station
    shared = desk.disk.shared()
    assert shared == NOTHING or (own, shared) in world.server.ever, (
        f"{desk.name} counts as shared what the server never had"
    )


def check_at_rest(world: World, expected: Expected) -> None:
    folds = _Folds(world.known)
    assert world.desks
    for desk in world.desks:
        held = desk.disk.events.keys()
        assert not held & world.forged, f"{desk.name} believed a forgery"
        assert not expected.events - held, f"{desk.name} lacks {len(expected.events - held)} events"
        assert desk.disk.shared() == desk.disk.head(desk.disk.own().station), f"{desk.name} has unsent events"
    _check_server(world, expected)
    states = [folds.states(desk.disk.events) for desk in world.desks]
    assert all(each == states[0] for each in states), "the same events, another state"
    _check_identities(world)
    _check_codes(world)
    _check_clocks(world)


def _check_server(world: World, expected: Expected) -> None:
    """Every event stands in a log on the server; every desk's version of a log is the server's, or its beginning."""
    table = world.server.table
    there = {envelope.event_id for log in table.logs.values() for envelope in log}
    assert not expected.events - there, f"the server lacks {len(expected.events - there)} events"
    poisoned = {
        station for station, log in table.logs.items() if any(e.event_id in world.forged for e in log)
    }
    for desk in world.desks:
        assert _sound(desk.disk.vector(), poisoned) == _sound(table.vector(), poisoned), (
            f"{desk.name} is apart"
        )


def _sound(vector: Vector, poisoned: Iterable[str]) -> dict[str, object]:
    return {station: head for station, head in vector.items() if station not in poisoned}


def _check_identities(world: World) -> None:
    """No two live desks write one log or count in one range, and the server knows it."""
    own = [desk.disk.own() for desk in world.desks]
    if len(own) == len(set(own)):
        assert len({each.number for each in own}) == len(own), f"one number, two desks: {own}"
    for desk, each in zip(world.desks, own, strict=True):
        assert world.server.table.numbers.get(each.number) == each.station, f"{desk.name}: {each} unclaimed"


def _check_codes(world: World) -> None:
    """A code stands twice only where one log was written on two disks, or before a server had confirmed the number."""
    borne = defaultdict(set)
    for event in world.desks[0].disk.events.values():
        fact = world.known.of(event)
        if isinstance(fact, DossierReceived):
            borne[fact.code].add(event.event_id)
    for code, events in borne.items():
        origins = [world.origins[each] for each in sorted(events)]
        for n, one in enumerate(origins):
            for other in origins[:n]:
                unsure = not (one.confirmed and other.confirmed) or world.restored
                assert one.station == other.station or (one.number == other.number and unsure), code


def _check_clocks(world: World) -> None:
    """Nobody whose own clock was never ahead was dragged ahead by another's."""
    latest = (world.clock.ms + MOST_AHEAD_MS) << 16
    for desk in world.desks:
        if not desk.was_ahead:
            assert desk.disk.last_hlc <= latest, f"{desk.name} was dragged along"


class _Folds:
    """Folds the same events once, and each stream once for each order of its events: the fold is pure."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._states: dict[frozenset[str], dict[str, Dossier | None]] = {}
        self._done: dict[tuple[str, ...], Dossier | None] = {}

    def states(self, events: Mapping[str, Event]) -> dict[str, Dossier | None]:
        held = frozenset(events)
        if held not in self._states:
            streams: dict[str, list[Event]] = defaultdict(list)
            for event in events.values():
                if event.stream == "dossier":
                    streams[event.stream_id].append(event)
            self._states[held] = {each: self._fold(each, some) for each, some in streams.items()}
        return self._states[held]

    def _fold(self, stream_id: str, events: list[Event]) -> Dossier | None:
        events.sort(key=lambda each: each.order)
        key = (stream_id, *(each.event_id for each in events))
        if key not in self._done:
            recorded = [Recorded(each.event_id, self._known.of(each)) for each in events]
            self._done[key] = fold(stream_id, recorded)
        return self._done[key]
