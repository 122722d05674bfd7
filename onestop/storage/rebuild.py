"""Grows every projection anew from the ledger, in bulk, in one transaction: all new or all as it was."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from time import perf_counter

from onestop.application.ports import Progress
from onestop.application.read_models import Rebuilt
from onestop.domain.facts import CodeGapExplained
from onestop.domain.fold import Recorded, fold
from onestop.storage import anomalies, codec
from onestop.storage.collector import collector_resting
from onestop.storage.dossier_rows import (
    APPLICANT_COLUMNS,
    DOSSIER_COLUMNS,
    PROJECTIONS,
    DossierTuple,
    Latest,
    applicant_row,
    dossier_row,
    is_later,
    search_parts,
    search_words,
)
from onestop.storage.migrate import GROWN, found_schema, is_shadow, newest_schema
from onestop.storage.projector import (
    ADD_TALLY,
    COUNTED,
    INSERT_DOSSIER,
    INSERT_GAP,
    UPSERT_APPLICANT,
    Counter,
    Searched,
    counters_of,
    gap_row,
    index_words,
    series_of,
)
from onestop.storage.row_ids import RowIds

BATCH = 1000
_DECODED_AT_ONCE = 100

_EVENTS = "SELECT stream, stream_id, event_id, hlc, kind, schema, payload FROM event ORDER BY stream, stream_id, hlc, event_id"

DUMPED = {
    "dossier": f"SELECT {', '.join(DOSSIER_COLUMNS)} FROM dossier ORDER BY dossier_id",
    "words": "SELECT d.dossier_id, w.words FROM (SELECT rowid AS id, words FROM dossier_words "
    "UNION ALL SELECT id, words FROM new_words) w LEFT JOIN dossier d ON d.id = w.id ORDER BY 1, 2",
    "parts": "SELECT d.dossier_id, w.parts FROM (SELECT rowid AS id, parts FROM dossier_parts "
    "UNION ALL SELECT id, parts FROM new_words) w LEFT JOIN dossier d ON d.id = w.id ORDER BY 1, 2",
    "applicant": f"SELECT {', '.join(APPLICANT_COLUMNS)} FROM applicant ORDER BY applicant_key",
    "tally": "SELECT name, key, n FROM tally ORDER BY 1, 2",
    "code_gap": "SELECT prefix, day, first, last, reason FROM code_gap ORDER BY 1, 2, 3",
    "anomaly": f"SELECT {anomalies.ANOMALY_COLUMNS} FROM anomaly ORDER BY key",
    "anomaly_settled": "SELECT key, event_id FROM anomaly_settled ORDER BY key",
}
"""What each projection says, row numbers aside."""

Stream = tuple[str, str, int, list[Recorded]]
"""stream, stream_id, HLC of its first event, and its facts in the order of folding."""


def rebuild(driver: sqlite3.Connection, block: int, progress: Progress | None = None) -> Rebuilt:
    """Drop and regrow; `progress` (events done, of all) may raise to give up, and then nothing has changed."""
    started = perf_counter()
    (total,) = driver.execute("SELECT count(*) FROM event").fetchone()
    driver.execute("BEGIN IMMEDIATE")
    try:
        indexes = _cleared(driver)
        with collector_resting():
            dossiers = _grow(driver, block, total, progress)
        for statement in indexes:
            driver.execute(statement)
        anomalies.grow(driver)
        driver.execute(GROWN)
        driver.execute("COMMIT")
    except BaseException:
        driver.execute("ROLLBACK")
        raise
    return Rebuilt(events=total, dossiers=dossiers, seconds=perf_counter() - started)


def _cleared(driver: sqlite3.Connection) -> list[str]:
    """Make every projection anew, empty and without its indexes; gives the statements that put those back.

    Indexes are built faster over a full table, and a search index is dropped faster than emptied. What they
    are like is taken from the migrations: those in the file may have been changed, or be gone.
    """
    wanted = [made for made in newest_schema() if made.table in PROJECTIONS]
    names = {made.name for made in wanted}
    for made in found_schema(driver):
        if made.name in names or (made.kind == "trigger" and made.table in PROJECTIONS):
            driver.execute(f"DROP {made.kind} IF EXISTS {_quoted(made.name)}")
    left = driver.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    for (name,) in left:
        if is_shadow(name):
            driver.execute(f"DROP TABLE IF EXISTS {_quoted(name)}")
    for made in wanted:
        if made.kind == "table":
            driver.execute(made.sql)
    return [made.sql for made in wanted if made.kind == "index"]


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _grow(driver: sqlite3.Connection, block: int, total: int, progress: Progress | None) -> int:
    rows: list[DossierTuple] = []
    words: list[Searched] = []
    ids = RowIds(driver, empty=True)
    applicants: dict[str, Latest] = {}
    taken: dict[Counter, int] = {}
    tally: dict[Counter, int] = defaultdict(int)
    number = done = 0

    def flush() -> None:
        driver.executemany(INSERT_DOSSIER, rows)
        index_words(driver, words)
        rows.clear()
        words.clear()
        if progress:
            progress(done, total)

    for stream, stream_id, first_hlc, recorded in _streams(driver):
        done += len(recorded)
        for _, fact in recorded:
            if type(fact) not in COUNTED:
                continue
            for name, period, number_taken in series_of(fact, block):
                taken[name, period] = max(number_taken, taken.get((name, period), 0))
            if isinstance(fact, CodeGapExplained):
                driver.execute(INSERT_GAP, gap_row(fact))
        state = fold(stream_id, recorded) if stream == "dossier" else None
        if state is None:
            continue
        number += 1
        odd = anomalies.rows_of(state, recorded)
        if odd:
            driver.executemany(anomalies.INSERT_ANOMALY, odd)
        row_id = ids.take(state.received.received_at)
        rows.append((row_id, *dossier_row(state, first_hlc)))
        words.append((row_id, search_words(state.received), search_parts(state.received)))
        for counter in counters_of(state, block):
            tally[counter] += 1
        who = state.received.applicant
        if is_later(first_hlc, who, applicants.get(who.key)):
            applicants[who.key] = (first_hlc, who)
        if len(rows) == BATCH:
            flush()
    flush()
    driver.executemany(UPSERT_APPLICANT, [applicant_row(who, hlc) for hlc, who in applicants.values()])
    driver.executemany(
        ADD_TALLY, [(*counter, n) for counts in (taken, tally) for counter, n in counts.items()]
    )
    return number


def _streams(driver: sqlite3.Connection) -> Iterator[Stream]:
    """Every stream with its facts, decoded by the hundred: what is parsed stays in the processor's cache."""
    cursor = driver.execute(_EVENTS)
    stream, stream_id, first_hlc = "", "", 0
    recorded: list[Recorded] = []
    while batch := cursor.fetchmany(_DECODED_AT_ONCE):
        facts = codec.decode_many([row[4:] for row in batch])
        for row, fact in zip(batch, facts, strict=True):
            if row[1] != stream_id or row[0] != stream:
                if recorded:
                    yield stream, stream_id, first_hlc, recorded
                stream, stream_id, _, first_hlc = row[:4]
                recorded = []
            recorded.append(Recorded(row[2], fact))
    if recorded:
        yield stream, stream_id, first_hlc, recorded


def dump(driver: sqlite3.Connection) -> bytes:
    """Every projection as text, row numbers aside: equal bytes mean equal projections."""
    return "\n".join(line for name in DUMPED for line in dumped(driver, name)).encode()


def dumped(driver: sqlite3.Connection, name: str) -> Iterator[str]:
    """The lines of one of DUMPED. What is neither text nor number there, which nothing of ours writes, is shown as it is."""
    for row in driver.execute(DUMPED[name]):
        yield json.dumps([name, *row], ensure_ascii=False, default=repr)
