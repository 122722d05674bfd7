"""A desk's ledger in memory: the port `LocalLog`, acts that record facts, and disks that can be copied or torn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Self

from onestop.application.ports import Clock, Ids
from onestop.domain.dossier_code import CodeScheme, format_code, nth_serial, serial_owner
from onestop.domain.facts import DossierReceived, Fact, StationOpened, UnknownFact
from onestop.domain.ledger import Event, next_hlc, seal
from onestop.domain.runs import (
    NOTHING,
    Card,
    EventDiffers,
    Head,
    Own,
    Row,
    Run,
    SignedHead,
    Vector,
    actions,
    whole_actions,
)
from onestop.storage import codec

SCHEME = CodeScheme("000.00.99.H31")
_COUNTED = (StationOpened.KIND, DossierReceived.KIND)
BLOCK = 5  # small, so that desks grow past their first block


class Killed(Exception):
    """The desk died here. What was committed stays."""


@dataclass(slots=True)
class Known:
    """What the events of one world say: parsed once, however many desks hold them."""

    facts: dict[str, Fact | UnknownFact] = field(default_factory=dict)

    def of(self, event: Event) -> Fact | UnknownFact:
        fact = self.facts.get(event.event_id)
        if fact is None:
            fact = self.facts[event.event_id] = codec.decode(event.kind, event.schema, event.payload)
        return fact


def written(fact: Fact | UnknownFact) -> tuple[str, int, str]:
    """Kind, schema and payload of a fact."""
    if isinstance(fact, UnknownFact):
        return fact.kind, fact.schema, fact.payload
    return fact.KIND, fact.SCHEMA, codec.encode(fact)


class MemoryDesk:
    """See `onestop.sync.ports.LocalLog`."""

    def __init__(self, agency: str, login: str, own: Own, clock: Clock, ids: Ids, known: Known) -> None:
        self.agency = agency
        self.login = login
        self._own = own
        self.clock = clock
        self.ids = ids
        self.known = known
        self.logs: dict[str, list[Row]] = {}
        self.heads: dict[str, Head] = {}
        self.signed: dict[str, dict[int, SignedHead]] = {}
        self.events: dict[str, Event] = {}
        self.placed: dict[str, int] = {}
        self.loose: dict[str, None] = {}
        self.streams: dict[tuple[str, str], int] = {}
        self.card_file: dict[str, Card] = {}
        self.aside: dict[tuple[str, Head], str] = {}
        self.shared_head = NOTHING
        self.last_hlc = 0
        self.numbers: set[int] = set()
        self.taken: dict[tuple[int, str], int] = {}
        self.dossiers: list[str] = []
        self.dies_in: int | None = None
        self._open(own)

    # What a clerk does

    def act(self, stream: str, stream_id: str, facts: Iterable[Fact | UnknownFact]) -> list[Event]:
        """One user action: all of it, or nothing."""
        tx_id = self.ids.new()
        now = self.clock.now()
        return [self._record(tx_id, stream, stream_id, fact, now) for fact in facts]

    def next_code(self) -> tuple[str, int]:
        """The code that a reception made now bears; taken once the reception is recorded."""
        day = self.clock.now().date()
        serial = nth_serial(self._own.number, self.taken.get((self._own.number, day.isoformat()), 0), BLOCK)
        return format_code(SCHEME, day, serial), serial

    def use(self, clock: Clock) -> None:
        self.clock = clock

    def copy(self) -> Self:
        """The disk as it is now, bit by bit."""
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__)
        other.logs = {station: list(log) for station, log in self.logs.items()}
        other.signed = {station: dict(heads) for station, heads in self.signed.items()}
        for name in (
            "heads",
            "events",
            "placed",
            "loose",
            "streams",
            "card_file",
            "aside",
            "numbers",
            "taken",
        ):
            setattr(other, name, getattr(self, name).copy())
        other.dossiers = list(self.dossiers)
        return other

    def close(self) -> None:
        """Nothing is held open."""

    # What the exchange asks

    def own(self) -> Own:
        return self._own

    def vector(self) -> Vector:
        return self.heads

    def head(self, station: str) -> Head:
        return self.heads.get(station, NOTHING)

    def hashes(self, station: str, seqs: Sequence[int]) -> Mapping[int, bytes]:
        log = self.logs.get(station, [])
        return {seq: log[seq - 1].envelope.hash for seq in seqs if seq <= len(log)}

    def run(self, station: str, after: int, limit: int, *, vouched: bool) -> Run:
        rows = self.logs.get(station, [])[after:]
        if not vouched:
            return Run(station, tuple(rows[: whole_actions(rows, limit)]))
        heads = sorted(seq for seq in self.signed.get(station, {}) if seq > after)
        if not heads:
            return Run(station, ())
        end = max((seq for seq in heads if seq <= after + limit), default=heads[0])
        return Run(station, tuple(rows[: end - after]), (self.signed[station][end],))

    def cards(self) -> Mapping[str, Card]:
        return self.card_file

    def keep_card(self, card: Card) -> None:
        self.card_file[card.station] = card

    def absorb(self, part: Run, latest_hlc: int, *, whole: bool) -> None:
        if self.dies_in is not None:
            self.dies_in -= 1
            if self.dies_in < 0:
                self.dies_in = None
                raise Killed
        for _, event in part.rows:
            held = self.events.get(event.event_id, event)
            if held is not event and held != event:
                raise EventDiffers(part.station)
        if part.rows[0].envelope.prev_hash != self.head(part.station).hash:
            raise ValueError(f"{part.station}: the run does not go on here")
        log = self.logs.setdefault(part.station, [])
        for row in part.rows:
            self._place(row, log)
            if self.last_hlc < row.event.hlc <= latest_hlc:
                self.last_hlc = row.event.hlc
        self.heads[part.station] = part.head
        kept = self.signed.setdefault(part.station, {})
        for signed in part.heads:
            kept[signed.head.seq] = signed

    def grow(self) -> None:
        """Nothing is projected here."""

    def keep_aside(self, run: Run, reason: str) -> None:
        self.aside[run.station, run.head] = reason

    def cut(self, station: str, after: int) -> None:
        log = self.logs[station]
        for row in log[after:]:
            self.placed[row.event.event_id] -= 1
            if not self.placed[row.event.event_id]:
                self.loose[row.event.event_id] = None
        del log[after:]
        if log:
            self.heads[station] = log[-1].head
        else:
            del self.logs[station], self.heads[station]
        heads = self.signed.get(station, {})
        self.signed[station] = {seq: signed for seq, signed in heads.items() if seq <= after}

    def become(self, own: Own) -> None:
        self.shared_head = NOTHING
        self._open(own)

    def renumber(self, number: int) -> None:
        self._open(Own(self._own.station, number))

    def highest_number(self) -> int:
        return max(self.numbers)

    def envelop_loose(self, limit: int) -> int:
        if not self.loose:
            return 0
        done = 0
        for action in actions([self.events[event_id] for event_id in self.loose]):
            if done and done + len(action) > limit:
                break
            for event in action:
                self._append(event)
            done += len(action)
        return done

    def shared(self) -> Head:
        return self.shared_head

    def note_shared(self, station: str, head: Head) -> None:
        if station == self._own.station:
            self.shared_head = head

    def _open(self, own: Own) -> None:
        self._own = own
        self.act("station", own.station, [StationOpened(own.number, self.login, False)])

    def _record(
        self, tx_id: str, stream: str, stream_id: str, fact: Fact | UnknownFact, now: datetime
    ) -> Event:
        self.last_hlc = next_hlc(self.last_hlc, self.clock.utc_ms())
        kind, schema, payload = written(fact)
        event = Event(
            self.ids.new(),
            tx_id,
            stream,
            stream_id,
            kind,
            schema,
            codec.minute(now),
            max(self.last_hlc, self.streams.get((stream, stream_id), 0) + 1),
            self.login,
            payload,
        )
        self.known.facts[event.event_id] = fact
        self._append(event)
        return event

    def _append(self, event: Event) -> None:
        station = self._own.station
        log = self.logs.setdefault(station, [])
        head = self.head(station)
        row = Row(seal(self.agency, station, head.seq + 1, head.hash, event), event)
        self._place(row, log)
        self.heads[station] = row.head

    def _place(self, row: Row, log: list[Row]) -> None:
        event = row.event
        event_id = event.event_id
        log.append(row)
        if event_id in self.events:
            self.placed[event_id] += 1
            self.loose.pop(event_id, None)
            return
        self.placed[event_id] = 1
        self.events[event_id] = event
        stream = (event.stream, event.stream_id)
        if event.hlc > self.streams.get(stream, 0):
            self.streams[stream] = event.hlc
        if event.kind not in _COUNTED:
            return
        fact = self.known.of(event)
        if isinstance(fact, StationOpened):
            self.numbers.add(fact.number)
        elif isinstance(fact, DossierReceived):
            number, n = serial_owner(fact.serial, BLOCK)
            day = number, fact.received_at.date().isoformat()
            self.taken[day] = max(self.taken.get(day, 0), n + 1)
            self.dossiers.append(event.stream_id)
