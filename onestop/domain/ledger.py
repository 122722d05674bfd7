"""Events, their envelopes, and the chain that makes a log tamper-evident. Pure: nothing is stored here.

An envelope puts an event into the log of one station (seq 1, 2, 3 … without gaps). Its hash covers the
envelope before it and every field of the event, so a changed, dropped or swapped row breaks the chain there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from json.encoder import encode_basestring as text_as_json
from typing import NamedTuple

GENESIS = bytes(32)
"""What the first envelope of a log has for its predecessor's hash."""


class Event(NamedTuple):
    """One fact, recorded. `payload` is the exact JSON text that was stored, so unknown kinds hash as they came.

    `event_id` and `tx_id` are UUIDv7 in hexadecimal; events of one user action share `tx_id`. `stream` and
    `stream_id` name what it is about. `occurred_at` is the legal moment (office time, ISO minutes); `hlc`
    orders events across machines; `actor` is a login.

    The order of the fields is that of the tables' columns and of a bundle's lines. A tuple, for very many are made.
    """

    event_id: str
    tx_id: str
    stream: str
    stream_id: str
    kind: str
    schema: int
    occurred_at: str
    hlc: int
    actor: str
    payload: str

    @property
    def order(self) -> tuple[int, str]:
        """The order of folding, the same on every machine."""
        return (self.hlc, self.event_id)


class Envelope(NamedTuple):
    """An event's place in a station's log. Hashes are 32 bytes (SHA-256). Fields as the columns of its table."""

    agency: str
    station: str
    seq: int
    event_id: str
    prev_hash: bytes
    hash: bytes


@dataclass(frozen=True, slots=True)
class Break:
    """Where a log stops being believable. `code` is ``missing``, ``link``, ``hash``, ``no_event``, ``unreadable`` or
    ``loose``; of the file around the logs ``cut_short``, ``head_missing``, ``home_changed``, ``table_missing`` or
    ``table_changed``, with the name of what was changed for `event_id`.
    """

    station: str
    seq: int
    code: str
    event_id: str


def envelope_hash(agency: str, station: str, seq: int, prev_hash: bytes, event: Event) -> bytes:
    """SHA-256 over the envelope's place, its predecessor's hash and the whole event, as unambiguous JSON.

    TypeError or ValueError where a field is not of its type. Written out, for `json.dumps` takes twice as long.
    """
    text, number = text_as_json, int.__repr__
    fields = (
        f'[{text(agency)},{text(station)},{number(seq)},"{prev_hash.hex()}",'
        f"{text(event.event_id)},{text(event.tx_id)},{text(event.stream)},{text(event.stream_id)},"
        f"{text(event.kind)},{number(event.schema)},{text(event.occurred_at)},{number(event.hlc)},"
        f"{text(event.actor)},{text(event.payload)}]"
    )
    return sha256(fields.encode()).digest()


def seal(agency: str, station: str, seq: int, prev_hash: bytes, event: Event) -> Envelope:
    """Put `event` at place `seq` of the station's log, behind the envelope whose hash is `prev_hash`."""
    digest = envelope_hash(agency, station, seq, prev_hash, event)
    return Envelope(agency, station, seq, event.event_id, prev_hash, digest)


def check_chain(rows: Iterable[tuple[Envelope, Event | None]]) -> Iterable[Break]:
    """Walk one station's log in order of seq and report each place that does not hold.

    After a break the walk takes the stored hash as given, so that one fault is reported once and the
    rest of the log is still checked.
    """
    previous = GENESIS
    expected = 1
    for envelope, event in rows:
        if envelope.seq != expected:
            yield Break(envelope.station, expected, "missing", "")
        elif envelope.prev_hash != previous:
            yield Break(envelope.station, envelope.seq, "link", envelope.event_id)
        if event is None:
            yield Break(envelope.station, envelope.seq, "no_event", envelope.event_id)
        else:
            digest = _readable_hash(envelope, event)
            if digest is None:
                yield Break(envelope.station, envelope.seq, "unreadable", envelope.event_id)
            elif digest != envelope.hash:
                yield Break(envelope.station, envelope.seq, "hash", envelope.event_id)
        previous = envelope.hash
        expected = envelope.seq + 1


def _readable_hash(envelope: Envelope, event: Event) -> bytes | None:
    """None where a field is no longer the text or number it was, so that no hash can ever have covered it."""
    try:
        return envelope_hash(envelope.agency, envelope.station, envelope.seq, envelope.prev_hash, event)
    except (TypeError, ValueError):
        return None


def next_hlc(last: int, utc_ms: int) -> int:
    """The hybrid logical clock: milliseconds shifted by 16 bits, counting on when the wall clock stands or jumps."""
    return max(last + 1, utc_ms << 16)
