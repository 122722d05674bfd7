"""The engine, the desk or the server with one rule of the design dropped. The simulator must catch each by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from onestop.application.ports import Clock, Ids
from onestop.domain.ledger import Envelope
from onestop.domain.runs import NOTHING, Head, Introduction, Own, Row, Run, Vector
from onestop.sync.ends import Sizes, Steps
from onestop.sync.exchange import Exchange
from onestop.sync.log_table import LogTable
from onestop.sync.naming import Naming
from onestop.sync.ports import Keys, LocalLog, SharedLog, Survey
from tests.sync.keys import QuickKeys
from tests.sync.memory_desk import MemoryDesk
from tests.sync.world import Parts


class Through:
    """A shared log with something between it and the engine."""

    def __init__(self, local: LocalLog, shared: SharedLog) -> None:
        self.local = local
        self.shared = shared
        self.trusted = shared.trusted
        self.introduce, self.claim = shared.introduce, shared.claim
        self.hashes, self.push, self.pull = shared.hashes, shared.push, shared.pull

    def survey(self) -> Survey:
        return self.shared.survey()


class ByPosition(Through):
    """Rows bear positions; what lies at or below the highest one seen is not looked at again."""

    def survey(self) -> Survey:
        survey = self.shared.survey()
        if not self.trusted:
            return survey
        position = sum(head.seq for head in survey.heads.values())
        seen = getattr(self.local, "cursor", 0)
        if position > seen:
            self.local.cursor = position  # type: ignore[attr-defined]
            return survey
        ours = self.local.vector()
        heads = {s: min(head, ours.get(s, NOTHING)) for s, head in survey.heads.items() if s in ours}
        return replace(survey, heads=heads)


class WithoutHash(Through):
    """A vector of numbers alone: two logs of one length are taken for one."""

    def survey(self) -> Survey:
        survey = self.shared.survey()
        heads = {station: Head(head.seq, self._ours(station, head)) for station, head in survey.heads.items()}
        return replace(survey, heads=heads)

    def _ours(self, station: str, head: Head) -> bytes:
        return self.local.hashes(station, [head.seq]).get(head.seq, head.hash)


class Dragged(Through):
    """A server whose clock says that nobody is ever too far ahead."""

    def survey(self) -> Survey:
        survey = self.shared.survey()
        return survey if survey.utc_ms is None else replace(survey, utc_ms=survey.utc_ms * 2)


class Unchained(LogTable):
    """No reference to the row before: gaps are taken in."""

    def vector(self) -> Vector:
        last = {station: max(log, key=_place) for station, log in self.logs.items()}
        return {station: Head(each.seq, each.hash) for station, each in last.items()}

    def hashes(self, station: str, seqs: Sequence[int]) -> Mapping[int, bytes]:
        held = {each.seq: each.hash for each in self.logs.get(station, [])}
        return {seq: held[seq] for seq in seqs if seq in held}

    def push(self, run: Run) -> None:
        self.events.update((event.event_id, event) for _, event in run.rows)
        log = self.logs.setdefault(run.station, [])
        held = {each.seq for each in log}
        log.extend(envelope for envelope, _ in run.rows if envelope.seq not in held)
        self._keep_signed(run)

    def pull(self, station: str, after: int, limit: int) -> Run:
        log = sorted((each for each in self.logs.get(station, []) if each.seq > after), key=_place)[:limit]
        kept = self.signed.get(station, {})
        heads = tuple(signed for each in log for signed in kept.get(each.seq, ()))
        return Run(station, tuple(Row(each, self.events[each.event_id]) for each in log), heads)


class Swallowing(LogTable):
    """`ON CONFLICT DO NOTHING` without a target: what stands in another's place is dropped, and no error says so."""

    def push(self, run: Run) -> None:
        log = self.logs.get(run.station, [])
        fresh = tuple(row for row in run.rows if row.envelope.seq > len(log))
        held = {each.seq: each.hash for each in (*log, *(row.envelope for row in fresh))}
        heads = tuple(signed for signed in run.heads if held.get(signed.head.seq) == signed.head.hash)
        super().push(run._replace(rows=fresh, heads=heads))


class Forgetful(MemoryDesk):
    """Loose events stay loose."""

    def envelop_loose(self, limit: int) -> int:
        return 0


class Stubborn(MemoryDesk):
    """Keeps its id after a fork, and goes on writing where the server's version ends."""

    def become(self, own: Own) -> None:
        """Nothing changes."""


class Credulous(QuickKeys):
    """Whoever writes on a stick who he is, is it: nobody need vouch for a card."""

    def verifies(self, public_key: bytes, message: bytes, signature: bytes) -> bool:
        return message.startswith(b"onestop-card") or super().verifies(public_key, message, signature)


class Gullible(QuickKeys):
    """Every signature is good."""

    def verifies(self, public_key: bytes, message: bytes, signature: bytes) -> bool:
        return True


class Hasty(Naming):
    """Whoever has introduced itself takes it that it was the first to do so."""

    def settle(self, survey: Survey) -> Steps[bool]:
        if (yield from super().settle(survey)) and self._ends.shared.trusted:
            known = [Introduction(card) for card in self._ends.local.cards().values()]
            yield from super().settle(replace(survey, introductions=known))
        return False


def _hasty(local: LocalLog, shared: SharedLog, keys: Keys, clock: Clock, ids: Ids, sizes: Sizes) -> Exchange:
    exchange = Exchange(local, shared, keys, clock, ids, sizes)
    exchange._naming = Hasty(exchange._ends)
    return exchange


def _through(between: type[Through]) -> Parts:
    def exchange(
        local: LocalLog, shared: SharedLog, keys: Keys, clock: Clock, ids: Ids, sizes: Sizes
    ) -> Exchange:
        return Exchange(local, between(local, shared), keys, clock, ids, sizes)

    return Parts(exchange=exchange)


def _place(envelope: Envelope) -> int:
    return envelope.seq


MUTANTS: Mapping[str, Parts] = MappingProxyType(
    {
        "position cursor": _through(ByPosition),
        "no chain": Parts(table=Unchained),
        "no head hash": _through(WithoutHash),
        "no keeper anywhere": Parts(keepers=False),
        "no re-enveloping": Parts(disk=Forgetful),
        "target-less conflict": Parts(table=Swallowing),
        "signatures not checked": Parts(keys=Gullible),
        "a clock ahead drags all": _through(Dragged),
        "a stick's cards believed": Parts(keys=Credulous),
        "same id after a fork": Parts(disk=Stubborn),
        "the first by its own word": Parts(exchange=_hasty),
    }
)
