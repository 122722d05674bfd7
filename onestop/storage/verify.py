"""Proves the ledger: every chain, every hash, every fold, every gap in the codes; and says where one fails."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date

from onestop.application.ports import Progress
from onestop.application.read_models import Gap, StationHead, Verification
from onestop.domain.dossier_code import nth_serial, parse_code, serial_owner
from onestop.domain.errors import Refused, Unavailable
from onestop.domain.ledger import Break
from onestop.domain.serial_spans import Span, singles, without
from onestop.storage.chains import MOST_BREAKS, check_head, check_home, check_logs, check_loose, shown
from onestop.storage.dossier_rows import PROJECTIONS
from onestop.storage.failures import is_undecodable
from onestop.storage.growing import grow_owed
from onestop.storage.migrate import found_schema, is_owed, newest_schema
from onestop.storage.rebuild import DUMPED, dumped, rebuild

MOST_STALE = 50


def verify(
    driver: sqlite3.Connection,
    block: int,
    progress: Progress | None = None,
    own: Collection[str] | None = None,
) -> Verification:
    """Walk everything. Reads only: the projections are grown again in memory and compared.

    `own`: the prefixes whose gaps must be explained, see `all_gaps`.

    A file that holds bytes where text should be is walked again with those bytes marked, so that they are
    found at their place.
    """
    strict = driver.text_factory
    try:
        return _verify(driver, block, progress, own)
    except sqlite3.OperationalError as error:
        if not is_undecodable(error):
            raise
    driver.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
    try:
        return _verify(driver, block, progress, own)
    finally:
        driver.text_factory = strict


def _verify(
    driver: sqlite3.Connection, block: int, progress: Progress | None, own: Collection[str] | None
) -> Verification:
    broken, stale = _shape(driver)
    torn = {each.event_id for each in broken}
    if torn & {"event", "envelope"}:
        return Verification(False, 0, (), tuple(broken), stale=tuple(stale))
    (events,) = driver.execute("SELECT count(*) FROM event").fetchone()
    stations, breaks = check_logs(driver, events, progress)
    broken.extend(breaks)
    broken.extend(check_loose(driver))
    if "home" not in torn:
        broken.extend(check_head(driver, stations))
        if not broken:
            broken.extend(check_home(driver))
    if not broken:
        stale.extend(_stale(driver, block))
    gaps, unread = _gaps(driver, block, own)
    stale.extend(unread)
    unexplained = any(not gap.reason for gap in gaps)
    ok = not broken and not stale and not unexplained
    return _told(ok, events, stations, broken, gaps, stale)


def _told(
    ok: bool,
    events: int,
    stations: list[StationHead],
    broken: list[Break],
    gaps: tuple[Gap, ...],
    stale: list[str],
) -> Verification:
    most = tuple(shown(line) for line in stale[:MOST_STALE])
    return Verification(ok, events, tuple(stations), tuple(broken[:MOST_BREAKS]), gaps, most)


def _shape(driver: sqlite3.Connection) -> tuple[list[Break], list[str]]:
    """Tables and indexes that are gone or other than the migrations make them: the ledger's own, the projections'."""
    found = {made.name: made for made in found_schema(driver)}
    wanted = {made.name: made for made in newest_schema()}
    said: list[tuple[str, str, str]] = []
    for name, made in wanted.items():
        if name not in found and made.kind == "table":
            said.append((made.table, "table_missing", name))
        elif found.get(name) != made:
            said.append((made.table, "table_changed", name))
    for name, extra in found.items():
        if name not in wanted and extra.kind == "trigger":
            said.append((extra.table, "table_changed", name))
    broken = [Break("", 0, code, shown(name)) for table, code, name in said if table not in PROJECTIONS]
    return broken, [json.dumps([name, code]) for table, code, name in said if table in PROJECTIONS]


def _stale(driver: sqlite3.Connection, block: int) -> list[str]:
    """Projection lines that differ from what the ledger says."""
    memory = sqlite3.connect(":memory:", isolation_level=None)
    try:
        driver.backup(memory)
        memory.text_factory = driver.text_factory
        if is_owed(memory):
            grow_owed(memory, block)
        kept = _lines(memory)
        rebuild(memory, block)
        return sorted(kept ^ _lines(memory))
    except Unavailable as unavailable:
        return [json.dumps(["event", "unreadable", unavailable.cause])]
    finally:
        memory.close()


def _lines(driver: sqlite3.Connection) -> set[str]:
    found: set[str] = set()
    for name in DUMPED:
        try:
            found.update(dumped(driver, name))
        except sqlite3.Error as error:
            if is_undecodable(error):
                raise
            found.add(json.dumps([name, "unreadable", str(error)]))
    return found


def _gaps(
    driver: sqlite3.Connection, block: int, own: Collection[str] | None
) -> tuple[tuple[Gap, ...], list[str]]:
    """The gaps, or where the tables they are read from hold junk, that line of stale."""
    try:
        return tuple(all_gaps(driver, block, own)), []
    except (sqlite3.Error, ValueError, TypeError) as error:
        if isinstance(error, sqlite3.Error) and is_undecodable(error):
            raise
        return (), [json.dumps(["code_gap", "unreadable", str(error)])]


def all_gaps(driver: sqlite3.Connection, block: int, own: Collection[str] | None = None) -> Iterator[Gap]:
    """Serials nobody bears: what is left of each range that was explained, with its reason, then the others.

    A dossier that comes later fills its place without a word: what was said of a range stays said, and only
    serials nobody bears are shown, each once. Others are those below the highest of a day and station, under
    the office's `own` prefixes.
    """
    borne = _borne(driver)
    told: dict[tuple[str, str], list[Span]] = defaultdict(list)
    sql = "SELECT prefix, day, first, last, reason FROM code_gap ORDER BY 1, 2, 3"
    for prefix, day, first, last, reason in driver.execute(sql):
        spans = told[prefix, day]
        for span in without(first, last, [*spans, *singles(borne.get((prefix, day), ()))]):
            yield Gap(prefix, date.fromisoformat(day), *span, reason)
        spans.append((first, last))
    for (prefix, day), serials in borne.items():
        if own is None or prefix in own:
            for serial in _passed_over(serials, block):
                if not any(first <= serial <= last for first, last in told.get((prefix, day), ())):
                    yield Gap(prefix, date.fromisoformat(day), serial, serial, "")


def _passed_over(serials: set[int], block: int) -> Iterator[int]:
    """Of each station the serials below its highest that are not among `serials`."""
    taken: dict[int, set[int]] = defaultdict(set)
    for serial in serials:
        station, n = serial_owner(serial, block)
        taken[station].add(n)
    for station, places in taken.items():
        for n in sorted(set(range(max(places))) - places):
            yield nth_serial(station, n, block)


def _borne(driver: sqlite3.Connection) -> dict[tuple[str, str], set[int]]:
    """(prefix, day) → which serials are borne."""
    borne: dict[tuple[str, str], set[int]] = defaultdict(set)
    for (code,) in driver.execute("SELECT code FROM dossier"):
        try:
            parsed = parse_code(code)
        except Refused:
            continue
        if parsed.serial:
            borne[parsed.prefix, parsed.day.isoformat()].add(parsed.serial)
    return borne
