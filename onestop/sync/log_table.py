"""A shared log as tables in memory, refusing exactly what the server's constraints refuse. Knows no rights.

It stands behind a bundle, and behind the simulator's server. In SQL: events by (agency, event_id, content),
envelopes by (agency, station, seq) with the whole chain key unique and a reference to the row before, signed heads
by their whole row, cards by station, claims by number. Rows are added, never changed or taken away.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onestop.domain.ledger import GENESIS, Envelope, Event
from onestop.domain.runs import EventDiffers, Head, Introduction, Row, Run, SignedHead, Vector
from onestop.sync.ports import ChainRefused, NotAllowed, NumberTaken


class LogTable:
    """All calls but the constructor are as in the port `SharedLog`; each takes effect whole or not at all."""

    def __init__(self) -> None:
        self.events: dict[str, Event] = {}
        self.logs: dict[str, list[Envelope]] = {}
        self.signed: dict[str, dict[int, list[SignedHead]]] = {}
        self.introductions: dict[str, list[Introduction]] = {}
        self.numbers: dict[int, str] = {}

    def vector(self) -> Vector:
        return {station: Head(log[-1].seq, log[-1].hash) for station, log in self.logs.items()}

    def introduce(self, introduction: Introduction) -> None:
        """A card stays as it came first; others may vouch for the same one."""
        said = self.introductions.setdefault(introduction.card.station, [])
        same_card = not said or said[0].card == introduction.card
        if same_card and all(each.by != introduction.by for each in said):
            said.append(introduction)

    def claim(self, station: str, number: int) -> None:
        if self.numbers.setdefault(number, station) != station:
            raise NumberTaken(number)

    def hashes(self, station: str, seqs: Sequence[int]) -> Mapping[int, bytes]:
        log = self.logs.get(station, [])
        return {seq: log[seq - 1].hash for seq in seqs if 1 <= seq <= len(log)}

    def push(self, run: Run) -> None:
        if run.station not in self.introductions:
            raise NotAllowed(run.station)
        log = self.logs.get(run.station, [])
        added = self._added(log, run.rows)
        held = len(log) + len(added)
        for signed in run.heads:
            seq = signed.head.seq
            if not 1 <= seq <= held or _at(seq, log, added).hash != signed.head.hash:
                raise ChainRefused(run.station, seq)
        for _, event in run.rows:
            known = self.events.get(event.event_id, event)
            if known is not event and known != event:
                raise EventDiffers(event.event_id)
        self.events.update({event.event_id: event for _, event in run.rows})
        if added:
            self.logs.setdefault(run.station, []).extend(added)
        self._keep_signed(run)

    def pull(self, station: str, after: int, limit: int) -> Run:
        log = self.logs.get(station, [])[after : after + limit]
        kept = self.signed.get(station, {})
        rows = [Row(envelope, self.events[envelope.event_id]) for envelope in log]
        heads = [signed for envelope in log for signed in kept.get(envelope.seq, ())]
        return Run(station, tuple(rows), tuple(heads))

    def _added(self, log: list[Envelope], rows: Sequence[Row]) -> list[Envelope]:
        """The envelopes that are new: each must follow from the one before, and none may stand in another's place."""
        added: list[Envelope] = []
        for envelope, _ in rows:
            place = envelope.seq - len(log)
            if place <= 0:
                if envelope.seq < 1 or log[envelope.seq - 1] != envelope:
                    raise ChainRefused(envelope.station, envelope.seq)
                continue
            before = (added or log)[-1].hash if added or log else GENESIS
            if place != len(added) + 1 or envelope.prev_hash != before:
                raise ChainRefused(envelope.station, envelope.seq)
            added.append(envelope)
        return added

    def _keep_signed(self, run: Run) -> None:
        if not run.heads:
            return
        kept = self.signed.setdefault(run.station, {})
        for signed in run.heads:
            here = kept.setdefault(signed.head.seq, [])
            if signed not in here:
                here.append(signed)


def _at(seq: int, log: list[Envelope], added: list[Envelope]) -> Envelope:
    return log[seq - 1] if seq <= len(log) else added[seq - 1 - len(log)]
