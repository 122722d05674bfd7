"""What must hold at rest: the same events, rows and folds on every desk, nothing lost, no code twice, every proof clean."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from onestop.bootstrap.opening import open_home
from onestop.domain.errors import Unavailable
from onestop.domain.fold import fold
from onestop.storage.projector import recorded_facts
from onestop.storage.rebuild import dump
from onestop.storage.runs import vector
from tests.sync.chaos.accounts import Accounts
from tests.sync.chaos.notes import Noted

_SHOWN = 20


@dataclass
class Found:
    """All but the counts must stay empty. A code stands twice `by_copy` where one log was written on two disks before
    either knew, `by_restore` where the server had forgotten whose a number was and gave it again.
    """

    events: int = 0
    acknowledged: int = 0
    dossiers: int = 0
    anomalies: int = 0
    stations: int = 0
    twice_by_copy: int = 0
    twice_by_restore: int = 0
    lost: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)
    apart: list[str] = field(default_factory=list)
    verify: list[str] = field(default_factory=list)
    untrue: list[str] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return not (self.lost or self.twice or self.apart or self.verify or self.untrue)


@dataclass(frozen=True)
class Ledger:
    """What one desk says at the end. `folds` and `rows` are digests."""

    events: frozenset[str]
    heads: Mapping[str, tuple[int, bytes]]
    folds: str
    rows: str
    codes: Mapping[str, tuple[str, ...]]
    anomalies: int


class Server(Protocol):
    """What is asked of the shared database; see `central.Central`."""

    def held(self) -> set[str]: ...

    def heads(self) -> Mapping[str, tuple[int, bytes]]: ...

    @property
    def restores(self) -> int: ...


def reckon(homes: Mapping[str, Path], central: Server, accounts: Accounts) -> Found:
    """`homes` by the name of their machine, with every program ended and the server up."""
    found = Found()
    for name, home in homes.items():
        _prove(name, home, found)
    ledgers = {name: _read(home) for name, home in homes.items()}
    on_server = central.held()
    owed = accounts.owed()
    found.acknowledged = len(owed)
    everywhere = on_server.union(*(each.events for each in ledgers.values()))
    found.events = len(everywhere)
    first = next(iter(ledgers.values()))
    found.dossiers = sum(map(len, first.codes.values()))
    found.anomalies = first.anomalies
    found.stations = len(first.heads)
    _lose(found, "server", owed - on_server)
    for name, ledger in ledgers.items():
        _lose(found, name, owed - ledger.events)
        _lack(found, name, everywhere - ledger.events)
        for what in ("heads", "folds", "rows"):
            if getattr(ledger, what) != getattr(first, what):
                found.apart.append(f"{name}: other {what}")
    _lack(found, "server", everywhere - on_server)
    if first.heads != central.heads():
        found.apart.append("server: other heads")
    judge_codes(found, first.codes, accounts.origins(), central.restores)
    found.untrue = accounts.untrue
    return found


def _lose(found: Found, who: str, events: set[str]) -> None:
    found.lost.extend(f"{who}: {event}" for event in sorted(events)[:_SHOWN])


def _lack(found: Found, who: str, events: set[str] | frozenset[str]) -> None:
    if events:
        found.apart.append(f"{who}: lacks {len(events)} events, {min(events)} …")


def _prove(name: str, home: Path, found: Found) -> None:
    """As ``onestop ledger verify`` does."""
    try:
        with open_home(home) as opened:
            proof = opened.desk.verify()
            again = sha256(dump(opened.ledger._driver)).digest()
            opened.ledger.rebuild()
            if again != sha256(dump(opened.ledger._driver)).digest():
                found.verify.append(f"{name}: rebuilding changes rows")
    except Unavailable as trouble:
        found.verify.append(f"{name}: {trouble}")
        return
    if not proof.ok:
        said = (*proof.broken, *proof.stale, *(gap for gap in proof.gaps if not gap.reason))
        found.verify.extend(f"{name}: {each}" for each in said[:_SHOWN])


def _read(home: Path) -> Ledger:
    with closing(sqlite3.connect(f"{(home / 'ledger.sqlite3').as_uri()}?mode=ro", uri=True)) as driver:
        (agency,) = driver.execute("SELECT value FROM home WHERE key = 'agency'").fetchone()
        codes: dict[str, list[str]] = {}
        folds = sha256()
        anomalies = 0
        for dossier_id, code in driver.execute(
            "SELECT dossier_id, code FROM dossier ORDER BY dossier_id"
        ).fetchall():
            codes.setdefault(code, []).append(dossier_id)
            state = fold(dossier_id, [item for _, item in recorded_facts(driver, dossier_id)])
            folds.update(repr(state).encode())
            anomalies += len(state.anomalies) if state else 0
        return Ledger(
            frozenset(row[0] for row in driver.execute("SELECT event_id FROM event")),
            {station: (head.seq, head.hash) for station, head in vector(driver, agency).items()},
            folds.hexdigest(),
            sha256(dump(driver)).hexdigest(),
            {code: tuple(ids) for code, ids in codes.items()},
            anomalies,
        )


def judge_codes(
    found: Found,
    codes: Mapping[str, tuple[str, ...]],
    origins: Mapping[str, list[tuple[str, Noted]]],
    restores: int,
) -> None:
    """A code twice has an explanation only where no program could have known."""
    for code, dossiers in codes.items():
        if len(dossiers) < 2:
            continue
        known = origins.get(code, [])
        pairs = [(one, other) for n, one in enumerate(known) for other in known[:n]]
        if len(known) < len(dossiers):
            found.twice.append(f"{code}: {len(dossiers)} dossiers, of {len(known)} it is known whence")
        elif all(_on_two_disks(*pair) for pair in pairs):
            found.twice_by_copy += 1
        elif restores and all(_on_two_disks(*pair) or _of_one_number(*pair) for pair in pairs):
            found.twice_by_restore += 1
        else:
            told = [(life, each.station[-6:], each.number) for life, each in known]
            found.twice.append(f"{code}: {len(dossiers)} dossiers, {told}")


def _on_two_disks(one: tuple[str, Noted], other: tuple[str, Noted]) -> bool:
    return one[1].station == other[1].station and one[0] != other[0]


def _of_one_number(one: tuple[str, Noted], other: tuple[str, Noted]) -> bool:
    return one[1].station != other[1].station and one[1].number == other[1].number
