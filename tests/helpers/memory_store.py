"""The port `Store` in plain lists and dicts: slow, small, and meant to be obviously right. Knows no SQL.

Nothing is kept but events: every question is answered by folding all of them again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import TypeGuard

from onestop.application.finding.looked_for import LookedFor
from onestop.application.ports import Clock, Ids, Progress
from onestop.application.read_models import (
    ApplicantRow,
    DossierQuery,
    EventRow,
    Gap,
    Rebuilt,
    StationHead,
    StoredRow,
    Verification,
)
from onestop.domain.applicant import Applicant
from onestop.domain.dossier import OPEN, Dossier
from onestop.domain.dossier_code import CodeScheme, format_code, nth_serial, parse_code, serial_owner
from onestop.domain.facts import (
    CodeGapExplained,
    DossierReceived,
    Fact,
    GuidanceGiven,
    HandOverListMade,
    SlipPrinted,
    SubstituteNamed,
    SubstitutionEnded,
    UnknownFact,
)
from onestop.domain.fold import Recorded, fold
from onestop.domain.ledger import Event, next_hlc
from onestop.domain.serial_spans import without
from onestop.domain.substitution import Substitution, substitutions_from
from onestop.domain.text import fold as fold_text
from tests.helpers.memory_anomalies import MemoryAnomalies
from tests.helpers.memory_finding import rank_of
from tests.helpers.memory_rows import digits_of, fits, key_of, row_of
from tests.helpers.memory_watch import MemoryWatch

_EPOCH = datetime(1970, 1, 1)
_NEVER = datetime(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class Line:
    """One event with its fact and the hash it has in the log."""

    event: Event
    fact: Fact
    hash: bytes


@dataclass
class MemoryTransaction:
    """Records straight into the store; the store forgets it all if the action fails."""

    store: MemoryStore
    actor: str
    tx_id: str

    def record(self, stream: str, stream_id: str, fact: Fact, occurred_at: datetime) -> Event:
        lines = self.store.lines
        last = lines[-1].event.hlc if lines else 0
        event = Event(
            self.store.ids.new(),
            self.tx_id,
            stream,
            stream_id,
            fact.KIND,
            fact.SCHEMA,
            occurred_at.isoformat(timespec="minutes"),
            next_hlc(last, self.store.clock.utc_ms()),
            self.actor,
            repr(fact),
        )
        lines.append(Line(event, fact, sha256(self.head() + repr(event).encode()).digest()))
        return event

    def take_code(self, scheme: CodeScheme, day: date) -> tuple[str, int]:
        borne = {serial_owner(fact.serial)[1] for fact in self._of_day(scheme.prefix, day)}
        n = max(borne, default=-1) + 1
        while True:
            serial = nth_serial(0, n)
            code = format_code(scheme, day, serial)
            if not self.code_taken(code):
                return code, serial
            n += 1

    def take_number(self, series: str, year: int) -> int:
        book = self.book(year)
        facts = [line.fact for line in self.store.lines]
        if series == "book":
            taken = [f.book_number for f in facts if isinstance(f, DossierReceived) and f.book == book]
        else:
            taken = [
                f.slip_number if isinstance(f, GuidanceGiven) else f.serial
                for f in facts
                if _counts_in(f, series) and f.book == book
            ]
        return max(taken, default=0) + 1

    def book(self, year: int) -> str:
        return f"01/{year}"

    def dossier(self, dossier_id: str) -> Dossier | None:
        return self.store.dossier(dossier_id)

    def code_taken(self, code: str) -> bool:
        return any(dossier.code == code for dossier in self.store.dossiers())

    def head(self) -> bytes:
        return self.store.lines[-1].hash if self.store.lines else bytes(32)

    def _of_day(self, prefix: str, day: date) -> Iterator[DossierReceived]:
        """What this station (number 0) received that day under the prefix."""
        for line in self.store.lines:
            fact = line.fact
            if (
                isinstance(fact, DossierReceived)
                and fact.received_at.date() == day
                and fact.code.startswith(f"{prefix}-")
                and serial_owner(fact.serial)[0] == 0
            ):
                yield fact


@dataclass
class MemoryStore:
    clock: Clock
    ids: Ids
    lines: list[Line] = field(default_factory=list)
    drafts: dict[str, str] = field(default_factory=dict)

    @contextmanager
    def action(self, actor: str) -> Iterator[MemoryTransaction]:
        before = list(self.lines)
        try:
            yield MemoryTransaction(self, actor, self.ids.new())
        except BaseException:
            self.lines = before
            raise

    def dossiers(self) -> list[Dossier]:
        ids = dict.fromkeys(line.event.stream_id for line in self.lines if line.event.stream == "dossier")
        return [found for each in ids if (found := self.dossier(each)) is not None]

    def dossier(self, dossier_id: str) -> Dossier | None:
        return fold(dossier_id, [Recorded(e.event.event_id, e.fact) for e in self._of("dossier", dossier_id)])

    def find_code(self, code: str) -> tuple[str, ...]:
        whole = tuple(each.dossier_id for each in self.dossiers() if each.code == code)
        tail = "".join(char for char in code if char in "0123456789")
        if whole or not tail or any(char.isalpha() for char in code):
            return whole
        return tuple(each.dossier_id for each in self.dossiers() if digits_of(each).endswith(tail))

    def events(self, dossier_id: str, stream: str = "dossier") -> tuple[EventRow, ...]:
        return tuple(map(_event_row, self._of(stream, dossier_id)))

    def stories(self) -> Iterator[tuple[str, tuple[EventRow, ...]]]:
        ids = {line.event.stream_id for line in self.lines if line.event.stream == "dossier"}
        return ((each, self.events(each)) for each in sorted(ids))

    def anomaly_book(self) -> MemoryAnomalies:
        return MemoryAnomalies(self)

    def watch_book(self) -> MemoryWatch:
        return MemoryWatch(self.dossiers(), self.lines[-1].hash if self.lines else bytes(32))

    def guidance(self, guidance_id: str) -> EventRow | None:
        return next(map(_event_row, self._of("guidance", guidance_id)), None)

    def substitutions(self) -> tuple[Substitution, ...]:
        facts = [line.fact for line in self._of("office", "substitutions")]
        return substitutions_from(f for f in facts if isinstance(f, SubstituteNamed | SubstitutionEnded))

    def hand_over_lists(self, stream_id: str) -> tuple[HandOverListMade, ...]:
        facts = [line.fact for line in self._of("hand_over", stream_id)]
        return tuple(fact for fact in facts if isinstance(fact, HandOverListMade))

    def head_of(self, event_id: str) -> bytes:
        return next((line.hash for line in self.lines if line.event.event_id == event_id), b"")

    def rows(
        self, query: DossierQuery, now: datetime, due_before: datetime | None
    ) -> tuple[Sequence[StoredRow], str]:
        fitting = [row_of(each) for each in self.dossiers() if fits(each, query, now, due_before)]
        if query.order == "newest":
            fitting.sort(key=lambda row: (row.received_at, row.dossier_id), reverse=True)
        elif query.order == "finished":
            fitting.sort(key=lambda row: (row.finished_at or _NEVER, row.dossier_id))
        else:
            fitting.sort(key=lambda row: (row.due_at or _NEVER, row.dossier_id))
        keys = [key_of(row, query.order) for row in fitting]
        begin = keys.index(query.after) + 1 if query.after in keys else 0
        page = fitting[begin : begin + query.limit]
        more = begin + query.limit < len(fitting)
        return page, key_of(page[-1], query.order) if more else ""

    def how_many(self, query: DossierQuery, now: datetime) -> int:
        return sum(fits(each, query, now, None) for each in self.dossiers())

    def rows_by_id(self, dossier_ids: Iterable[str]) -> Sequence[StoredRow]:
        return [row_of(found) for each in dossier_ids if (found := self.dossier(each)) is not None]

    def search(self, looked: LookedFor, limit: int) -> Sequence[StoredRow]:
        newest = sorted(self.dossiers(), key=lambda d: (d.received.received_at, d.dossier_id), reverse=True)
        ranked = [(rank, each) for each in newest if (rank := rank_of(each, looked)) is not None]
        ranked.sort(key=lambda pair: pair[0])
        return [row_of(each) for _, each in ranked[:limit]]

    def applicants_of(self, keys: Sequence[str]) -> Mapping[str, Applicant]:
        known = {each.received.applicant.key for each in self.dossiers()}
        return {key: self._applicant(key).applicant for key in keys if key in known}

    def applicants(self, text: str, limit: int) -> tuple[ApplicantRow, ...]:
        folded = fold_text(text[:200])
        digits = "" if any(c.isalpha() for c in folded) else "".join(c for c in folded if c.isdigit())
        found = []
        for key in dict.fromkeys(each.received.applicant.key for each in self.dossiers()):
            row = self._applicant(key)
            who = row.applicant
            numbers = (who.phone, who.tax_code, who.id_number)
            by_number = digits and any(digits in number for number in numbers)
            if folded and (folded in fold_text(who.name) or by_number):
                found.append(row)
        found.sort(key=lambda row: row.key)
        found.sort(key=lambda row: row.last_received, reverse=True)
        found.sort(key=lambda row: not fold_text(row.applicant.name).startswith(folded))
        return tuple(found[:limit])

    def rows_between(self, begin: datetime, beyond: datetime) -> Iterable[StoredRow]:
        rows = [row_of(each) for each in self.dossiers() if each.received.received_at < beyond]
        alive = [row for row in rows if row.finished_at is None or row.finished_at >= begin]
        return sorted(alive, key=lambda row: (row.received_at, row.dossier_id))

    def recorded_after(self, known_at: datetime) -> Sequence[str]:
        ids = [
            line.event.stream_id
            for line in self.lines
            if line.event.stream == "dossier" and _recorded(line.event) > known_at
        ]
        return list(dict.fromkeys(ids))

    def dossiers_with(self, kind: str) -> Sequence[str]:
        with_kind = (each.event for each in self.lines if each.event.kind == kind)
        return list(dict.fromkeys(event.stream_id for event in with_kind if event.stream == "dossier"))

    def last_recorded(self) -> datetime | None:
        return max((_recorded(line.event) for line in self.lines), default=None)

    def tallies(self, today: date, now: datetime) -> tuple[int, int, int, int]:
        every = self.dossiers()
        dues = [each.effective_due for each in every if each.status in OPEN and each.effective_due]
        return (
            sum(each.received.received_at.date() == today for each in every),
            sum(due.date() == today for due in dues),
            sum(due < now for due in dues),
            sum(each.received.source == "desk" and not each.slips for each in every),
        )

    def unsent(self) -> tuple[int, datetime | None] | None:
        return None  # it shares with nobody

    def recent_procedures(self, limit: int) -> tuple[str, ...]:
        latest: dict[str, datetime] = {}
        for each in self.dossiers():
            procedure, moment = each.received.procedure_id, each.received.received_at
            latest[procedure] = max(moment, latest.get(procedure, moment))
        return tuple(sorted(sorted(latest), key=lambda each: latest[each], reverse=True)[:limit])

    def gaps(self) -> tuple[Gap, ...]:
        told = [line.fact for line in self.lines if isinstance(line.fact, CodeGapExplained)]
        codes = {parse_code(each.code) for each in self.dossiers()}
        gaps: list[Gap] = []
        for fact in told:
            gone = [(c.serial, c.serial) for c in codes if (c.prefix, c.day) == (fact.prefix, fact.day)]
            gone += [
                (gap.first, gap.last) for gap in gaps if (gap.prefix, gap.day) == (fact.prefix, fact.day)
            ]
            for span in without(fact.first, fact.last, gone):
                gaps.append(Gap(fact.prefix, fact.day, *span, fact.reason))
        for prefix, day in sorted({(code.prefix, code.day) for code in codes}):
            borne = {code.serial for code in codes if (code.prefix, code.day) == (prefix, day)}
            explained = {n for gap in gaps if gap.day == day for n in range(gap.first, gap.last + 1)}
            missing = sorted(set(range(1, max(borne))) - borne - explained)
            gaps.extend(Gap(prefix, day, serial, serial, "") for serial in missing)
        return tuple(gaps)

    def verify(self, progress: Progress | None = None) -> Verification:
        gaps = self.gaps()
        heads = (StationHead("memory", len(self.lines), self.lines[-1].hash),) if self.lines else ()
        return Verification(all(gap.reason for gap in gaps), len(self.lines), heads, (), gaps)

    def rebuild(self, progress: Progress | None = None) -> Rebuilt:
        if progress:
            progress(len(self.lines), len(self.lines))
        return Rebuilt(len(self.lines), len(self.dossiers()), 0.0)

    def load_draft(self, page: str) -> str:
        return self.drafts.get(page, "")

    def save_draft(self, page: str, text: str, at: datetime) -> None:
        self.drafts[page] = text

    def warm_up(self) -> None:
        """Nothing is loaded late here."""

    def close(self) -> None:
        """Nothing is held open."""

    def _of(self, stream: str, stream_id: str) -> list[Line]:
        return [e for e in self.lines if (e.event.stream, e.event.stream_id) == (stream, stream_id)]

    def _applicant(self, key: str) -> ApplicantRow:
        theirs = [each for each in self.dossiers() if each.received.applicant.key == key]
        settled = [each for each in theirs if each.finished_at]
        kept = [e for e in settled if e.effective_due and e.finished_at and e.finished_at <= e.effective_due]
        return ApplicantRow(
            key,
            theirs[-1].received.applicant,
            len(theirs),
            len(settled),
            len(kept),
            max(each.received.received_at for each in theirs),
        )


def _recorded(event: Event) -> datetime:
    return _EPOCH + timedelta(milliseconds=event.hlc >> 16, hours=7)


def _event_row(line: Line) -> EventRow:
    event = line.event
    recorded = _recorded(event)
    at = datetime.fromisoformat(event.occurred_at)
    return EventRow(event.event_id, event.tx_id, event.kind, at, recorded, event.actor, line.fact)


def _counts_in(
    fact: Fact | UnknownFact, series: str
) -> TypeGuard[GuidanceGiven | SlipPrinted | HandOverListMade]:
    match fact:
        case GuidanceGiven():
            return series == "supplement"
        case SlipPrinted():
            return fact.form == series
        case HandOverListMade():
            return series == "hand_over"
        case _:
            return False
