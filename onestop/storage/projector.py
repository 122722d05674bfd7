"""Keeps the projections in step with the ledger, in the transaction that appends.

State is folded anew from the dossier's own events at each action (a dossier has dozens, not thousands), so
what grows step by step and what `rebuild` grows at once come from the same two functions: fold and row.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

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
from onestop.storage.dossier_rows import (
    APPLICANT_COLUMNS,
    DOSSIER_COLUMNS,
    applicant_row,
    dossier_row,
    search_words,
    waits_for_slip,
)
from onestop.storage.log import END_OF_TIME, events_of

_INSERT_DOSSIER = (
    f"INSERT INTO dossier ({', '.join(DOSSIER_COLUMNS)}) VALUES ({', '.join('?' * len(DOSSIER_COLUMNS))})"
)
_UPDATE_DOSSIER = (
    f"UPDATE dossier SET {', '.join(f'{name} = ?' for name in DOSSIER_COLUMNS[1:])} WHERE dossier_id = ?"
)
_KNOWN_OF = "SELECT status_code, is_waiting, id, applicant_key FROM dossier WHERE dossier_id = ?"
_CORRECT_NEW_WORDS = "UPDATE new_words SET words = ? WHERE id = ? AND words <> ?"
_CORRECT_WORDS = "UPDATE dossier_words SET words = ? WHERE rowid = ? AND words <> ?"
_LATEST_OF_APPLICANT = (
    "SELECT dossier_id, first_hlc FROM dossier WHERE applicant_key = ? ORDER BY first_hlc DESC LIMIT 1"
)
_DROP_APPLICANT = "DELETE FROM applicant WHERE applicant_key = ?"
INSERT_WORDS = "INSERT INTO dossier_words (rowid, words) VALUES (?, ?)"
_INSERT_NEW_WORDS = "INSERT INTO new_words (id, words) VALUES (?, ?)"
_INDEX_NEW_WORDS = (
    "INSERT INTO dossier_words (rowid, words) SELECT id, words FROM new_words ORDER BY id",
    "DELETE FROM new_words",
)
_WORDS_INDEXED_AT_ONCE = 64
UPSERT_APPLICANT = (
    f"INSERT INTO applicant ({', '.join(APPLICANT_COLUMNS)}) VALUES ({', '.join('?' * len(APPLICANT_COLUMNS))}) "
    f"ON CONFLICT (applicant_key) DO UPDATE SET {', '.join(f'{n} = excluded.{n}' for n in APPLICANT_COLUMNS[1:])} "
    "WHERE excluded.hlc > applicant.hlc"
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
        self._touched: dict[str, list[tuple[int, Recorded]]] = {}
        self._new: set[str] = set()
        self._corrected: set[str] = set()

    def note(self, event: Event, fact: Fact | UnknownFact) -> None:
        """Take up one fact just recorded. Counted series move at once, so that the next take sees them."""
        self._count(fact)
        if event.stream == "dossier":
            recorded = self._touched.get(event.stream_id)
            if recorded is None:
                recorded = self._touched[event.stream_id] = self._known(event)
            recorded.append((event.hlc, Recorded(event.event_id, fact)))
            if isinstance(fact, CORRECTING):
                self._corrected.add(event.stream_id)

    def take_up(self, events: Iterable[Event]) -> None:
        """Take up events that other desks recorded and that are in the ledger by now, in whatever order they came."""
        events = list(events)
        decoded = codec.decode_many([(event.kind, event.schema, event.payload) for event in events])
        facts = dict(zip((event.event_id for event in events), decoded, strict=True))
        for fact in decoded:
            if type(fact) in COUNTED:
                self._count(fact)
        for dossier_id in {event.stream_id: None for event in events if event.stream == "dossier"}:
            self._touched[dossier_id] = [
                (event.hlc, Recorded(event.event_id, facts.get(event.event_id) or _fact_of(event)))
                for event in events_of(self._driver, "dossier", dossier_id)
            ]
            if self._driver.execute(_KNOWN_OF, (dossier_id,)).fetchone():
                self._corrected.add(dossier_id)  # whatever came may lie before what was known
            else:
                self._new.add(dossier_id)

    def dossier(self, dossier_id: str) -> Dossier | None:
        """A dossier as of now, with what this transaction recorded."""
        recorded = self._touched.get(dossier_id)
        if recorded is None:
            recorded = recorded_facts(self._driver, dossier_id)
        return fold(dossier_id, [item for _, item in recorded])

    def finish(self) -> frozenset[str]:
        """Write the rows of every dossier touched; returns their ids."""
        for dossier_id, recorded in self._touched.items():
            state = fold(dossier_id, [item for _, item in recorded])
            if state is not None:
                self._write(state, recorded[0][0], dossier_id in self._new)
        return frozenset(self._touched)

    def _count(self, fact: Fact | UnknownFact) -> None:
        self._driver.executemany(RAISE_SERIES, series_of(fact, self._block))
        if isinstance(fact, CodeGapExplained):
            self._driver.execute(INSERT_GAP, gap_row(fact))

    def _known(self, event: Event) -> list[tuple[int, Recorded]]:
        """What was recorded of the event's dossier before this event."""
        known = recorded_facts(self._driver, event.stream_id, before=event.hlc)
        if not known:
            self._new.add(event.stream_id)
        return known

    def _write(self, state: Dossier, first_hlc: int, is_new: bool) -> None:
        run = self._driver.execute
        row = dossier_row(state, first_hlc)
        before = None if is_new else run(_KNOWN_OF, (state.dossier_id,)).fetchone()
        counted_before = counters_of(*before[:2]) if before else set()
        counted = counters_of(state.status, waits_for_slip(state))
        entered, left = counted - counted_before, counted_before - counted
        if before is None:
            row_id = run(_INSERT_DOSSIER, row).lastrowid
            self._write_reception(state.received, first_hlc, row_id)
            entered.add(received_on(state.received))
        else:
            run(_UPDATE_DOSSIER, (*row[1:], state.dossier_id))
            if state.dossier_id in self._corrected:
                self._write_correction(state, *before[2:])
        changes = [(*counter, 1) for counter in entered] + [(*counter, -1) for counter in left]
        self._driver.executemany(ADD_TALLY, changes)
        if left:
            self._driver.executemany(_DROP_EMPTY_TALLY, left)

    def _write_reception(self, received: DossierReceived, hlc: int, row_id: int | None) -> None:
        """What a dossier's first row brings with it."""
        run = self._driver.execute
        run(_INSERT_NEW_WORDS, (row_id, search_words(received)))
        if row_id is not None and row_id % _WORDS_INDEXED_AT_ONCE == 0:
            for statement in _INDEX_NEW_WORDS:
                run(statement)
        run(UPSERT_APPLICANT, applicant_row(received.applicant, hlc))

    def _write_correction(self, state: Dossier, row_id: int, key_before: str) -> None:
        """What is known by the reception as corrected: its words, and the particulars of who filed it."""
        run = self._driver.execute
        words = search_words(state.received)
        for statement in (_CORRECT_NEW_WORDS, _CORRECT_WORDS):
            run(statement, (words, row_id, words))
        for key in {key_before, state.received.applicant.key}:
            run(_DROP_APPLICANT, (key,))
            latest = run(_LATEST_OF_APPLICANT, (key,)).fetchone()
            known = self.dossier(latest[0]) if latest else None
            if known is not None:
                run(UPSERT_APPLICANT, applicant_row(known.received.applicant, latest[1]))


def counters_of(status_code: int, is_waiting: bool | int) -> set[Counter]:
    """The counters a dossier stands in, by name and key, for as long as it is in this state."""
    status = ("status", str(int(status_code)))
    return {status, ("waiting", "")} if is_waiting else {status}


def received_on(received: DossierReceived) -> Counter:
    """The counter of the day a dossier was received, in which it stays."""
    return ("received", codec.minute(received.received_at)[:10])


def recorded_facts(
    driver: sqlite3.Connection, dossier_id: str, before: int = END_OF_TIME
) -> list[tuple[int, Recorded]]:
    """A dossier's facts in the order of folding, each with its HLC; only those whose HLC is below `before`."""
    return [
        (event.hlc, Recorded(event.event_id, _fact_of(event)))
        for event in events_of(driver, "dossier", dossier_id, before)
    ]


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
