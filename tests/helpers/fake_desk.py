"""A desk in memory for presenters and pages: real catalogue, calendar and engine; no store, no ledger, no paper.

Same signatures as `Desk`; give it dossiers with `add`, or `office_day` for the day of the mock-ups.
Page authors extend it here when their page needs another method.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, cast

from onestop.application.read_models import (
    ApplicantRow,
    Counts,
    DossierQuery,
    DossierRow,
    DossierRows,
    DossierView,
    EventRow,
    SearchAnswer,
    SearchHit,
)
from onestop.application.watching import Watch
from onestop.catalog.calendar import load_calendar
from onestop.catalog.office import load_office
from onestop.catalog.procedures import load_catalog
from onestop.domain.applicant import Applicant, ApplicantKind, Channel, FeeState
from onestop.domain.calendar import WorkCalendar
from onestop.domain.deadlines import compute_deadline, minutes_left_while_paused, whole_minutes
from onestop.domain.dossier import OPEN, Dossier
from onestop.domain.dossier_code import format_code
from onestop.domain.errors import Refused
from onestop.domain.facts import DossierReceived, Fact, ReceivedComponent, UnknownFact
from onestop.domain.fold import Recorded, fold
from onestop.domain.office import Office
from onestop.domain.procedure import Catalog
from onestop.domain.substitution import Substitution
from onestop.domain.text import fold as search_form
from onestop.domain.timeliness import open_minutes_left, overdue_from, soon_from, soon_until, timeliness
from tests.helpers.fake_watch import FakeWatchStore, WatchedDesk
from tests.helpers.memory_rows import fits

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
NOW = datetime(2026, 11, 23, 9, 41)
"""The moment of the mock-ups: a Monday, the day before a new day off."""


@functools.cache
def real_catalog() -> Catalog:
    return load_catalog(RESOURCES / "catalog")


@functools.cache
def real_office() -> Office:
    return load_office(RESOURCES / "office" / "standard.toml")


@functools.cache
def real_calendar() -> WorkCalendar:
    return load_calendar(RESOURCES / "calendar" / "decisions.toml", real_office().hours)


@dataclass
class FakeClock:
    """Stands until it is moved."""

    moment: datetime = NOW

    def now(self) -> datetime:
        return self.moment

    def utc_ms(self) -> int:
        return int((self.moment - datetime(1970, 1, 1)) / timedelta(milliseconds=1))


@dataclass
class FakeDesk:
    """`facts` holds the history of each dossier by id; `asked` what was asked, for tests."""

    clock: FakeClock = field(default_factory=FakeClock)
    practice: bool = False
    actor: str = "motcua1"
    facts: dict[str, list[Fact | UnknownFact]] = field(default_factory=dict)
    asked: list[tuple[str, object]] = field(default_factory=list)
    drafts: dict[str, str] = field(default_factory=dict)
    waiting_slips: int = 0
    alone: bool = True
    unsent: int = 0
    oldest_unsent: datetime | None = None
    trouble: Exception | None = None
    absences: tuple[Substitution, ...] = ()

    @property
    def watch(self) -> Watch:
        self._ask("watch", None)
        return Watch(cast("Any", WatchedDesk(self, FakeWatchStore(self._all, self.absences))))

    @property
    def catalog(self) -> Catalog:
        return real_catalog()

    @property
    def calendar(self) -> WorkCalendar:
        return real_calendar()

    @property
    def office(self) -> Office:
        return real_office()

    def add(
        self,
        procedure_id: str,
        name: str,
        received_at: datetime,
        *facts: Fact | UnknownFact,
        address: str = "KCN Phố Nối A, tỉnh Hưng Yên",
        tax_code: str = "",
        phone: str = "",
        channel: Channel = Channel.COUNTER,
        source: str = "desk",
        serial: int = 0,
    ) -> str:
        """Record a dossier received at that moment with what happened to it since; gives its id."""
        serial = serial or 500 + len(self.facts) + 1
        received = self._received(procedure_id, received_at, serial, channel, source)
        applicant = Applicant(ApplicantKind.ORGANISATION, name, tax_code, address=address, phone=phone)
        dossier_id = f"d{len(self.facts) + 1:04}"
        self.facts[dossier_id] = [replace(received, applicant=applicant), *facts]
        return dossier_id

    def _received(
        self, procedure_id: str, received_at: datetime, serial: int, channel: Channel, source: str
    ) -> DossierReceived:
        procedure = self.catalog.find(procedure_id)
        assert procedure is not None, procedure_id
        version = procedure.version_on(received_at.date())
        assert version is not None, (procedure_id, received_at)
        term, legal = version.promised_term, version.legal_term
        due = compute_deadline(received_at, term, self.calendar).due
        legal_due = compute_deadline(received_at, legal, self.calendar).due if legal else None
        assert due is not None
        return DossierReceived(
            code=format_code(self.office.code_scheme_on(received_at.date()), received_at.date(), serial),
            serial=serial,
            procedure_id=procedure.procedure_id,
            version_id=version.version_id,
            applicant=Applicant(ApplicantKind.ORGANISATION, ""),
            submitter=None,
            channel=channel,
            return_channel=Channel.COUNTER,
            sets=version.sets,
            components=tuple(ReceivedComponent(c.n, c.originals, c.copies) for c in version.components),
            items=1,
            fee_vnd=version.fee.amount_vnd,
            fee_state=FeeState.PAID,
            keep_originals=False,
            note="",
            linked_agency="",
            term=term,
            legal_term=legal,
            filed_at=received_at,
            received_at=received_at,
            due_at=due,
            legal_due_at=legal_due,
            book="1",
            book_number=len(self.facts) + 1,
            slip_number=len(self.facts) + 1,
            source=source,
        )

    def _fold(self, dossier_id: str) -> Dossier:
        recorded = [Recorded(f"{dossier_id}-{n}", fact) for n, fact in enumerate(self.facts[dossier_id])]
        dossier = fold(dossier_id, recorded)
        assert dossier is not None
        return dossier

    def _row(self, dossier: Dossier) -> DossierRow:
        received = dossier.received
        procedure = self.catalog.find(received.procedure_id)
        assert procedure is not None
        version = self.catalog.version(received.version_id)
        steps = version.steps if version is not None else ()
        return DossierRow(
            dossier_id=dossier.dossier_id,
            code=dossier.code,
            procedure_id=received.procedure_id,
            procedure_name=procedure.short_name or procedure.name,
            applicant_name=received.applicant.name,
            status=dossier.status,
            received_at=received.received_at,
            due_at=dossier.effective_due,
            finished_at=dossier.finished_at,
            timeliness=timeliness(
                due=dossier.effective_due,
                finished=dossier.finished_at,
                now=self.clock.now(),
                paused=dossier.paused,
                calendar=self.calendar,
                whole_minutes=whole_minutes(received.received_at, received.term, self.calendar),
            ),
            step=steps[0 if dossier.finished_at is None else -1].what if steps else "",
            owner="",
            unit=procedure.unit,
            channel=received.channel.value,
            **self._coming(dossier),
        )

    def _coming(self, dossier: Dossier) -> dict[str, Any]:
        due, received = dossier.effective_due, dossier.received
        if due is None or dossier.finished_at is not None or self.clock.now() > due:
            return {}
        whole = whole_minutes(received.received_at, received.term, self.calendar)
        return {"soon_from": soon_from(due, self.calendar, whole), "overdue_from": overdue_from(due)}

    def _all(self) -> list[Dossier]:
        return [self._fold(dossier_id) for dossier_id in self.facts]

    def rows(self, query: DossierQuery) -> DossierRows:
        self._ask("rows", query)
        found = [dossier for dossier in self._all() if self._fits(dossier, query)]
        rows = [self._row(dossier) for dossier in found]
        if query.overdue:
            rows = [row for row in rows if row.timeliness == "overdue"]
        if query.due_soon:
            rows = [row for row in rows if row.timeliness == "due_soon"]
        if query.order == "newest":
            rows.sort(key=lambda row: (row.received_at, row.dossier_id), reverse=True)
        else:
            rows.sort(key=lambda row: (row.due_at is None, row.due_at or NOW, row.dossier_id))
        first = int(query.after or 0)
        last = first + query.limit
        return DossierRows(tuple(rows[first:last]), str(last) if last < len(rows) else "")

    def _fits(self, dossier: Dossier, query: DossierQuery) -> bool:
        received = dossier.received
        day = received.received_at.date()
        part = replace(query, text="", overdue=False)
        return (
            fits(dossier, part, self.clock.now(), soon_until(self.clock.now(), self.calendar))
            and (not query.only_open or dossier.status in OPEN)
            and (not query.applicant_key or received.applicant.key == query.applicant_key)
            and (query.received_from is None or query.received_from <= day)
            and (query.received_to is None or day <= query.received_to)
            and self._matches(dossier, query.text)
        )

    def _matches(self, dossier: Dossier, text: str) -> bool:
        applicant = dossier.received.applicant
        everything = " ".join(
            (applicant.name, applicant.address, applicant.tax_code, applicant.phone, dossier.code)
        )
        return search_form(text) in search_form(everything)

    def rows_of(self, dossier_ids: Iterable[str]) -> tuple[DossierRow, ...]:
        return tuple(self._row(self._fold(dossier_id)) for dossier_id in dossier_ids)

    def search(self, text: str, limit: int = 50) -> SearchAnswer:
        self._ask("search", text)
        found = [dossier for dossier in self._all() if search_form(text) and self._matches(dossier, text)]
        hits = tuple(SearchHit(self._row(dossier), dossier.received.applicant) for dossier in found[:limit])
        return SearchAnswer(hits, self.applicants(text))

    def applicants(self, text: str, limit: int = 8) -> tuple[ApplicantRow, ...]:
        rows: dict[str, ApplicantRow] = {}
        for dossier in self._all():
            applicant = dossier.received.applicant
            if search_form(text) in search_form(
                " ".join((applicant.name, applicant.tax_code, applicant.phone))
            ):
                row = rows.get(applicant.key) or ApplicantRow(
                    applicant.key, applicant, 0, 0, 0, dossier.received.received_at
                )
                rows[applicant.key] = replace(row, dossiers=row.dossiers + 1)
        return tuple(rows.values())[:limit]

    def dossier(self, code_or_id: str) -> DossierView:
        self._ask("dossier", code_or_id)
        found = [d for d in self._all() if code_or_id == d.dossier_id or d.code.endswith(code_or_id)]
        if not found:
            raise Refused("unknown_code", field="code", text=code_or_id)
        if len(found) > 1:
            raise Refused("ambiguous_code", field="code", codes=[dossier.code for dossier in found])
        return self._view(found[0])

    def _view(self, dossier: Dossier) -> DossierView:
        received, row = dossier.received, self._row(dossier)
        deadline = compute_deadline(received.received_at, received.term, self.calendar, dossier.pauses)
        left = minutes_left_while_paused(received.received_at, received.term, self.calendar, dossier.pauses)
        if left is None and dossier.finished_at is None and row.due_at is not None:
            left = open_minutes_left(row.due_at, self.clock.now(), self.calendar)
        events = tuple(
            EventRow(
                event_id=f"{dossier.dossier_id}-{n}",
                tx_id=f"{dossier.dossier_id}-{n}",
                kind=fact.kind if isinstance(fact, UnknownFact) else fact.KIND,
                at=getattr(fact, "at", received.received_at),
                recorded_at=getattr(fact, "at", received.received_at),
                actor=self.actor,
                fact=fact,
            )
            for n, fact in enumerate(self.facts[dossier.dossier_id])
        )
        return DossierView(
            dossier=dossier,
            procedure=self.catalog.find(received.procedure_id),
            version=self.catalog.version(received.version_id),
            timeliness=row.timeliness,
            open_minutes_left=left,
            deadline=deadline,
            legal_due=received.legal_due_at,
            events=events,
            head=bytes.fromhex("a1b2c3d4") + bytes(28),
        )

    def counts(self) -> Counts:
        self._ask("counts", None)
        today = self.today()
        rows = [self._row(dossier) for dossier in self._all()]
        return Counts(
            received_today=sum(row.received_at.date() == today for row in rows),
            due_today=sum(
                row.due_at is not None and row.due_at.date() == today and not row.finished_at for row in rows
            ),
            overdue=sum(row.timeliness == "overdue" for row in rows),
            waiting_slips=self.waiting_slips,
            alone=self.alone,
            unsent=self.unsent,
            oldest_unsent=self.oldest_unsent,
        )

    def load_draft(self, page: str) -> str:
        return self.drafts.get(page, "")

    def save_draft(self, page: str, text: str) -> None:
        self.drafts[page] = text

    def today(self) -> date:
        return self.clock.now().date()

    def _ask(self, what: str, about: object) -> None:
        self.asked.append((what, about))
        if self.trouble is not None:
            raise self.trouble
