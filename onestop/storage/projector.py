"""Keeps the projections in step with the ledger, in the transaction that appends.

State is folded anew from the dossier's own events at each action (a dossier has dozens, not thousands), so
what grows step by step and what `rebuild` grows at once come from the same two functions: fold and row.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence

from onestop.domain.dossier import Dossier
from onestop.domain.dossier_code import serial_owner
from onestop.domain.facts import (
    CodeGapExplained,
    DossierReceived,
    Fact,
    GuidanceGiven,
    HandOverListMade,
    SlipPrinted,
    UnknownFact,
)
from onestop.domain.fold import Recorded, fold
from onestop.domain.ledger import Event
from onestop.domain.travel import ActUndone, FieldCorrected, ProcedureCorrected
from onestop.storage import codec
from onestop.storage.anomalies import AnomalyRows
from onestop.storage.dossier_rows import (
    APPLICANT_COLUMNS,
    DOSSIER_COLUMNS,
    DossierTuple,
    Latest,
    applicant_row,
    dossier_row,
    is_later,
    search_parts,
    search_words,
    waits_for_slip,
)
from onestop.storage.log import END_OF_TIME, EVENT_COLUMNS, events_of
from onestop.storage.row_ids import RowIds, first_id, minute_of

INSERT_DOSSIER = (
    f"INSERT INTO dossier (id, {', '.join(DOSSIER_COLUMNS)}) VALUES (?{', ?' * len(DOSSIER_COLUMNS)})"
)
_UPDATE_DOSSIER = (
    f"UPDATE dossier SET {', '.join(f'{name} = ?' for name in DOSSIER_COLUMNS[1:])} WHERE dossier_id = ?"
)
_CAME = "SELECT event_id, stream_id FROM event WHERE n BETWEEN ? AND ? AND stream = 'dossier'"
_OTHERS_CAME = f"SELECT {EVENT_COLUMNS} FROM event WHERE n BETWEEN ? AND ? AND stream <> 'dossier'"
_EVENTS_OF_MANY = (
    "SELECT stream_id, event_id, hlc, kind, schema, payload FROM event WHERE stream = 'dossier' "
    "AND stream_id IN (SELECT value FROM json_each(?)) AND n <= ? ORDER BY stream_id, hlc, event_id"
)
_KNOWN_AMONG = "SELECT dossier_id FROM dossier WHERE dossier_id IN (SELECT value FROM json_each(?))"
_DECODED_AT_ONCE = 100
_KNOWN_OF = "SELECT id, applicant_key, status_code, is_waiting, received_at FROM dossier WHERE dossier_id = ?"
_IN_NEW_WORDS = "SELECT 1 FROM new_words WHERE id = ?"
_DROP_WORDS = tuple(
    f"DELETE FROM {table} WHERE {key} = ?"
    for table, key in (("new_words", "id"), ("dossier_words", "rowid"), ("dossier_parts", "rowid"))
)
_MOVE_DOSSIER = "UPDATE dossier SET id = ? WHERE id = ?"
_LATEST_OF_APPLICANT = (
    "SELECT dossier_id, first_hlc FROM dossier WHERE applicant_key = ?1 "
    "AND first_hlc = (SELECT max(first_hlc) FROM dossier WHERE applicant_key = ?1)"
)
_DROP_APPLICANT = "DELETE FROM applicant WHERE applicant_key = ?"
INSERT_WORDS = "INSERT INTO dossier_words (rowid, words) VALUES (?, ?)"
INSERT_PARTS = "INSERT INTO dossier_parts (rowid, parts) VALUES (?, ?)"
_INSERT_NEW_WORDS = "INSERT INTO new_words (id, words, parts) VALUES (?, ?, ?)"
_HOW_MANY_NEW = "SELECT count(*) FROM new_words"
_INDEX_NEW_WORDS = (
    "INSERT INTO dossier_words (rowid, words) SELECT id, words FROM new_words ORDER BY id",
    "INSERT INTO dossier_parts (rowid, parts) SELECT id, parts FROM new_words ORDER BY id",
    "DELETE FROM new_words",
)
_WORDS_INDEXED_AT_ONCE = 64
UPSERT_APPLICANT = (
    f"INSERT INTO applicant ({', '.join(APPLICANT_COLUMNS)}) VALUES ({', '.join('?' * len(APPLICANT_COLUMNS))}) "
    f"ON CONFLICT (applicant_key) DO UPDATE SET {', '.join(f'{n} = excluded.{n}' for n in APPLICANT_COLUMNS[1:])} "
    f"WHERE (excluded.hlc, {', '.join(f'excluded.{n}' for n in APPLICANT_COLUMNS[1:-1])}) "
    f"> (applicant.hlc, {', '.join(f'applicant.{n}' for n in APPLICANT_COLUMNS[1:-1])})"
)
RAISE_SERIES = "INSERT INTO tally (name, key, n) VALUES (?, ?, ?) ON CONFLICT (name, key) DO UPDATE SET n = max(n, excluded.n)"
ADD_TALLY = "INSERT INTO tally (name, key, n) VALUES (?, ?, ?) ON CONFLICT (name, key) DO UPDATE SET n = n + excluded.n"
_DROP_EMPTY_TALLY = "DELETE FROM tally WHERE name = ? AND key = ? AND n = 0"
INSERT_GAP = (
    "INSERT INTO code_gap (prefix, day, first, last, reason) VALUES (?, ?, ?, ?, ?) "
    "ON CONFLICT (prefix, day, first) DO UPDATE SET last = excluded.last, reason = excluded.reason "
    "WHERE excluded.last > code_gap.last"
)
"""Of two ranges that begin alike the longer stays: what was explained once is never without a reason again."""

Story = tuple[int, list[Recorded]]
"""The HLC of a dossier's first event, and its facts in the order of folding."""

Searched = tuple[int, str, str]
"""The id of a dossier's row, its words and its parts (`dossier_rows.py`)."""

Counter = tuple[str, str]
Series = tuple[str, str, int]

COUNTED = frozenset({DossierReceived, GuidanceGiven, CodeGapExplained, SlipPrinted, HandOverListMade})
"""Facts that move a counted series or the gap register; all others concern their dossier alone."""

CORRECTING = (FieldCorrected, ProcedureCorrected, ActUndone)
"""Facts after which a dossier may be found by other words, or belong to another applicant."""


class Projector:
    """The projections of one transaction. Make a new one for each; `finish` before the commit."""

    def __init__(self, driver: sqlite3.Connection, block: int) -> None:
        self._driver = driver
        self._block = block
        self._odd = AnomalyRows(driver)
        self._touched: dict[str, Story] = {}
        self._new: set[str] = set()
        self._corrected: set[str] = set()
        self._tally: dict[Counter, int] = defaultdict(int)

    def note(self, event: Event, fact: Fact | UnknownFact) -> None:
        """Take up one fact just recorded. Counted series move at once, so that the next take sees them."""
        self._count([fact])
        self._odd.heard(event)
        if event.stream == "dossier":
            story = self._touched.get(event.stream_id)
            if story is None:
                story = self._touched[event.stream_id] = self._known(event)
            story[1].append(Recorded(event.event_id, fact))
            if isinstance(fact, CORRECTING):
                self._corrected.add(event.stream_id)

    def take_up(self, events: Iterable[Event]) -> None:
        """Take up events that other desks recorded and that are in the ledger by now, in whatever order they came."""
        events = list(events)
        came = {event.event_id for event in events}
        dossiers = {event.stream_id: None for event in events if event.stream == "dossier"}
        self._take_up(dossiers, came, [event for event in events if event.stream != "dossier"])

    def take_up_between(self, first: int, last: int) -> None:
        """The same for whatever stands between two places of the file; what stands behind them is left aside."""
        between = (first, last)
        come = self._driver.execute(_CAME, between).fetchall()
        others = [Event(*row) for row in self._driver.execute(_OTHERS_CAME, between)]
        self._take_up(dict.fromkeys(row[1] for row in come), {row[0] for row in come}, others, last)

    def _take_up(
        self,
        dossiers: Iterable[str],
        came: Container[str],
        others: Sequence[Event],
        last: int = END_OF_TIME,
    ) -> None:
        """`others` are those of the events that came which are about no dossier."""
        for event in others:
            self._odd.heard(event)
        facts = codec.decode_many([(event.kind, event.schema, event.payload) for event in others])
        asked = json.dumps(list(dossiers))
        known = {row[0] for row in self._driver.execute(_KNOWN_AMONG, (asked,))}
        for dossier_id, first_hlc, recorded in streams_of(self._driver, asked, last):
            self._touched[dossier_id] = (first_hlc, recorded)
            facts += [item.fact for item in recorded if type(item.fact) in COUNTED and item.event_id in came]
            if dossier_id not in known:
                self._new.add(dossier_id)
            elif not _only_adds(recorded, came):
                self._corrected.add(dossier_id)
        self._count(facts)

    def dossier(self, dossier_id: str) -> Dossier | None:
        """A dossier as of now, with what this transaction recorded."""
        story = self._touched.get(dossier_id)
        facts = [item for _, item in recorded_facts(self._driver, dossier_id)] if story is None else story[1]
        return fold(dossier_id, facts)

    def finish(self) -> frozenset[str]:
        """Write the rows of every dossier touched; returns their ids."""
        states: list[Dossier] = []
        added: list[tuple[Dossier, int]] = []
        for dossier_id, (first_hlc, recorded) in self._touched.items():
            state = fold(dossier_id, recorded)
            if state is not None:
                states.append(state)
                if dossier_id in self._new or not self._change(state, first_hlc):
                    added.append((state, first_hlc))
        self._add(added)
        self._write_tally()
        fresh = {state.dossier_id for state, _ in added}
        for state in states:
            self._odd.write(state, self._touched[state.dossier_id][1], is_new=state.dossier_id in fresh)
        self._odd.finish()
        return frozenset(self._touched)

    def _count(self, facts: Iterable[Fact | UnknownFact]) -> None:
        reached: dict[Counter, int] = {}
        for fact in facts:
            for name, key, n in series_of(fact, self._block):
                reached[name, key] = max(n, reached.get((name, key), 0))
            if isinstance(fact, CodeGapExplained):
                self._driver.execute(INSERT_GAP, gap_row(fact))
        self._driver.executemany(RAISE_SERIES, [(*series, n) for series, n in reached.items()])

    def _known(self, event: Event) -> Story:
        """What was recorded of the event's dossier before this event."""
        known = recorded_facts(self._driver, event.stream_id, before=event.hlc)
        if not known:
            self._new.add(event.stream_id)
            return event.hlc, []
        return known[0][0], [item for _, item in known]

    def _add(self, added: Sequence[tuple[Dossier, int]]) -> None:
        """Rows of dossiers that had none, each with the HLC of its first event."""
        if not added:
            return
        ids = RowIds(self._driver)
        ids.prepare(state.received.received_at for state, _ in added)
        rows: list[DossierTuple] = []
        words: list[Searched] = []
        applicants: dict[str, Latest] = {}
        for state, first_hlc in added:
            row_id = ids.take(state.received.received_at)
            rows.append((row_id, *dossier_row(state, first_hlc)))
            words.append((row_id, search_words(state.received), search_parts(state.received)))
            who = state.received.applicant
            if is_later(first_hlc, who, applicants.get(who.key)):
                applicants[who.key] = (first_hlc, who)
            for counter in counters_of(state, self._block):
                self._tally[counter] += 1
        self._driver.executemany(INSERT_DOSSIER, rows)
        self._write_words(words)
        self._driver.executemany(
            UPSERT_APPLICANT, [applicant_row(who, hlc) for hlc, who in applicants.values()]
        )

    def _write_words(self, words: Sequence[Searched]) -> None:
        if len(words) >= _WORDS_INDEXED_AT_ONCE:
            index_words(self._driver, words)
            return
        self._driver.executemany(_INSERT_NEW_WORDS, words)
        if self._driver.execute(_HOW_MANY_NEW).fetchone()[0] >= _WORDS_INDEXED_AT_ONCE:
            for statement in _INDEX_NEW_WORDS:
                self._driver.execute(statement)

    def _change(self, state: Dossier, first_hlc: int) -> bool:
        """The row of a dossier that has one; False where it has none."""
        before = self._driver.execute(_KNOWN_OF, (state.dossier_id,)).fetchone()
        if before is None:
            return False
        row = dossier_row(state, first_hlc)
        self._driver.execute(_UPDATE_DOSSIER, (*row[1:], state.dossier_id))
        if state.dossier_id in self._corrected:
            self._write_correction(state, *before[:2])
        for counter in counters_of(state, self._block):
            self._tally[counter] += 1
        status, waited, received_at = before[2:]
        for counter in counters(status, waited, received_at, state.received.serial, self._block):
            self._tally[counter] -= 1
        return True

    def _write_tally(self) -> None:
        changes = [(*counter, n) for counter, n in self._tally.items() if n]
        self._driver.executemany(ADD_TALLY, changes)
        left = [counter[:2] for counter in changes if counter[2] < 0]
        if left:
            self._driver.executemany(_DROP_EMPTY_TALLY, left)

    def _write_correction(self, state: Dossier, row_id: int, key_before: str) -> None:
        """What is known by the reception as corrected: its words, and the particulars of who filed it."""
        run = self._driver.execute
        received = state.received
        row = (row_id, search_words(received), search_parts(received))
        if minute_of(row_id) != minute_of(first_id(received.received_at)):
            row = (RowIds(self._driver).take(received.received_at), *row[1:])
            run(_MOVE_DOSSIER, (row[0], row_id))
        waits = run(_IN_NEW_WORDS, (row_id,)).fetchone() is not None
        for statement in _DROP_WORDS:
            run(statement, (row_id,))
        if waits:
            run(_INSERT_NEW_WORDS, row)
        else:
            index_words(self._driver, [row])
        for key in {key_before, state.received.applicant.key}:
            run(_DROP_APPLICANT, (key,))
            for dossier_id, hlc in run(_LATEST_OF_APPLICANT, (key,)).fetchall():
                known = self.dossier(dossier_id)
                assert known is not None, "it has a row"
                run(UPSERT_APPLICANT, applicant_row(known.received.applicant, hlc))


def index_words(driver: sqlite3.Connection, words: Sequence[Searched]) -> None:
    driver.executemany(INSERT_WORDS, [(row_id, each) for row_id, each, _ in words])
    driver.executemany(INSERT_PARTS, [(row_id, parts) for row_id, _, parts in words])


def counters_of(state: Dossier, block: int) -> set[Counter]:
    """The counters a dossier stands in, by name and key, for as long as it is in this state."""
    received_at = codec.minute(state.received.received_at)
    return counters(int(state.status), waits_for_slip(state), received_at, state.received.serial, block)


def counters(
    status_code: int, is_waiting: bool | int, received_at: str, serial: int, block: int
) -> set[Counter]:
    """Its status, the day of its reception, and where its slip waits: at the counter whose number is in the serial."""
    found = {("status", str(status_code)), ("received", received_at[:10])}
    if is_waiting:
        found.add(("waiting", str(serial_owner(serial, block)[0])))
    return found


def recorded_facts(
    driver: sqlite3.Connection, dossier_id: str, before: int = END_OF_TIME
) -> list[tuple[int, Recorded]]:
    """A dossier's facts in the order of folding, each with its HLC; only those whose HLC is below `before`."""
    return [
        (event.hlc, Recorded(event.event_id, _fact_of(event)))
        for event in events_of(driver, "dossier", dossier_id, before)
    ]


def streams_of(
    driver: sqlite3.Connection, dossiers: str, last: int
) -> Iterator[tuple[str, int, list[Recorded]]]:
    """Many dossiers (a JSON list of ids) as the file tells them up to place `last`: each with the HLC of its first
    event, its facts decoded by the hundred.
    """
    cursor = driver.execute(_EVENTS_OF_MANY, (dossiers, last))
    dossier_id, first_hlc = "", 0
    recorded: list[Recorded] = []
    while batch := cursor.fetchmany(_DECODED_AT_ONCE):
        facts = codec.decode_many([row[3:] for row in batch])
        for row, fact in zip(batch, facts, strict=True):
            if row[0] != dossier_id:
                if recorded:
                    yield dossier_id, first_hlc, recorded
                dossier_id, _, first_hlc = row[:3]
                recorded = []
            recorded.append(Recorded(row[1], fact))
    if recorded:
        yield dossier_id, first_hlc, recorded


def _only_adds(recorded: Sequence[Recorded], came: Container[str]) -> bool:
    """What came lies behind all that was known and corrects nothing: words and applicant stay as they are."""
    places = [n for n, item in enumerate(recorded) if item.event_id in came]
    return places[:1] == [len(recorded) - len(places)] and not any(
        isinstance(recorded[n].fact, CORRECTING) for n in places
    )


def _fact_of(event: Event) -> Fact | UnknownFact:
    return codec.decode(event.kind, event.schema, event.payload)


def series_of(fact: Fact | UnknownFact, block: int) -> list[Series]:
    """Which counted series a fact moves, and to where."""
    if isinstance(fact, DossierReceived):
        prefix = fact.code.rsplit("-", 2)[0]
        station, n = serial_owner(fact.serial, block)
        return [
            (serial_series(prefix, station), codec.minute(fact.received_at)[:10], n + 1),
            ("book", fact.book, fact.book_number),
        ]
    if isinstance(fact, GuidanceGiven):
        return [("supplement", fact.book, fact.slip_number)]
    if isinstance(fact, SlipPrinted) and fact.serial:
        return [(fact.form, fact.book, fact.serial)]
    if isinstance(fact, HandOverListMade):
        return [("hand_over", fact.book, fact.serial)]
    return []


def serial_series(prefix: str, station_number: int) -> str:
    return f"serial {prefix} {station_number}"


def gap_row(fact: CodeGapExplained) -> tuple[object, ...]:
    return (fact.prefix, fact.day.isoformat(), fact.first, fact.last, fact.reason)
