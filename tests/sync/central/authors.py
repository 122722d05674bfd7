"""Stations that write logs of their own: invented events, sealed and signed as the program does it."""

from __future__ import annotations

from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from onestop.domain.ledger import Event, seal
from onestop.domain.runs import (
    NOTHING,
    Card,
    Head,
    Introduction,
    Row,
    Run,
    SignedHead,
    card_message,
    head_message,
)


def event(name: str, payload: str = '{"n": 1}', hlc: int = 1) -> Event:
    return Event(
        event_id=sha256(name.encode()).hexdigest()[:32],
        tx_id=sha256(f"tx {name}".encode()).hexdigest()[:32],
        stream="dossier",
        stream_id=sha256(f"stream {name}".encode()).hexdigest()[:32],
        kind="DossierReceived",
        schema=1,
        occurred_at="2018-01-02T08:15",
        hlc=hlc,
        actor="motcua1",
        payload=payload,
    )


class Author:
    """A station with a key and a log. Two of one name are a disk and its clone."""

    def __init__(self, station: str, login: str, agency: str) -> None:
        self.station = station
        self.login = login
        self.agency = agency
        self.key = Ed25519PrivateKey.from_private_bytes(sha256(station.encode()).digest())
        self.rows: list[Row] = []

    def write(self, *events: Event) -> Run:
        """Put events behind what is written, and give that run, signed."""
        after = len(self.rows)
        for each in events:
            head = self.head
            self.rows.append(Row(seal(self.agency, self.station, head.seq + 1, head.hash, each), each))
        return self.run(after)

    def write_some(self, count: int, name: str = "") -> Run:
        begin = len(self.rows)
        told = range(begin, begin + count)
        return self.write(*(event(f"{self.agency} {self.station} {name} {n}", hlc=n) for n in told))

    @property
    def head(self) -> Head:
        return self.rows[-1].head if self.rows else NOTHING

    @property
    def introduction(self) -> Introduction:
        card = Card(self.agency, self.station, self.login, self.key.public_key().public_bytes_raw())
        return Introduction(card, self.station, self.key.sign(card_message(card)))

    def run(self, after: int = 0, end: int | None = None) -> Run:
        rows = tuple(self.rows[after:end])
        return Run(self.station, rows, (self.signed(rows[-1].head),) if rows else ())

    def signed(self, head: Head) -> SignedHead:
        message = head_message(self.agency, self.station, head)
        return SignedHead(self.station, head, self.key.sign(message))

    def clone(self) -> Author:
        other = Author(self.station, self.login, self.agency)
        other.rows = list(self.rows)
        return other


def with_envelope(row: Row, **changes: object) -> Row:
    """The same row with something else on its envelope, and the hash left as it was unless that is changed."""
    return Row(row.envelope._replace(**changes), row.event)  # type: ignore[arg-type]
