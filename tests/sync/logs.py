"""Logs made for tests: a station with its key and card, rows sealed behind one another, heads it signed."""

from __future__ import annotations

from dataclasses import dataclass, field

from onestop.domain.ledger import Event, seal
from onestop.domain.runs import NOTHING, Card, Introduction, Row, Run, SignedHead, head_message
from tests.sync.keys import QuickKeys
from tests.sync.world import AGENCY, CountedIds

IDS = CountedIds()
REGISTRY: dict[bytes, bytes] = {}


def event(event_id: str, tx_id: str = "t", hlc: int = 1, payload: str = "{}") -> Event:
    return Event(
        event_id, tx_id, "dossier", "d1", "from_a_newer_version", 1, "2018-01-02T08:15", hlc, "mai", payload
    )


@dataclass
class Station:
    """Somebody else's log, as it was handed out."""

    name: str
    login: str = "mai"
    keys: QuickKeys = field(default_factory=lambda: QuickKeys(IDS, REGISTRY))
    rows: list[Row] = field(default_factory=list)

    @property
    def card(self) -> Card:
        return Card(AGENCY, self.name, self.login, self.keys.make(self.name))

    @property
    def introduction(self) -> Introduction:
        return Introduction(self.card)

    def add(self, *events: Event) -> None:
        for each in events:
            head = self.rows[-1].head if self.rows else NOTHING
            self.rows.append(Row(seal(AGENCY, self.name, head.seq + 1, head.hash, each), each))

    def signed(self, seq: int) -> SignedHead:
        head = self.rows[seq - 1].head
        self.keys.make(self.name)
        return SignedHead(self.name, head, self.keys.sign(self.name, head_message(AGENCY, self.name, head)))

    def run(self, first: int = 1, last: int = 0, *heads: int) -> Run:
        """Rows `first` … `last` (0: the end), with signed heads at `heads`, or at the end where none is named."""
        last = last or len(self.rows)
        signed = tuple(self.signed(seq) for seq in heads or (last,))
        return Run(self.name, tuple(self.rows[first - 1 : last]), signed)


def station(name: str = "them", events: int = 3) -> Station:
    """A station whose log holds so many events, each an action of its own."""
    made = Station(name)
    made.add(*(event(f"{name}-{n}", f"{name}-t{n}", n) for n in range(1, events + 1)))
    return made
