"""What tests are given: dossiers as facts, a clock that is told the time, and desks over any store. Invented names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from onestop.application.desk import Desk
from onestop.application.ports import Clock, Store, Transaction
from onestop.application.seat import Seat
from onestop.clock import CountedIds, PracticeClock
from onestop.documents.slip_words import TemplateWords
from onestop.domain.applicant import Applicant, ApplicantKind, Channel, FeeState
from onestop.domain.dossier_code import CodeScheme
from onestop.domain.facts import DossierReceived, Fact, ReceivedComponent
from onestop.domain.terms import Term, TermUnit
from onestop.storage.stations import Station
from onestop.storage.store import SqliteStore
from tests.helpers.book_desk import calendar, catalog, office

SCHEME = CodeScheme("000.00.99.H31")
MORNING = datetime(2018, 1, 2, 8, 15)
CLERK = "motcua1"
STATION = Station("bqlkcn-hungyen", "station-0", 0, "Quầy 1", True)

BAO_BI = Applicant(
    ApplicantKind.ORGANISATION,
    "Công ty Cổ phần Bao bì Đồng Nai",
    tax_code="9900018831",
    address="Lô B2, KCN Thăng Long II",
    phone="02213889277",
    email="lienhe@baobidongnai.vn",
)


def received(serial: int = 1, at: datetime = MORNING, **changes: Any) -> DossierReceived:
    """A reception as the desk would record it; `due_at` is seven days on unless given."""
    plain = DossierReceived(
        code=f"{SCHEME.prefix}-{at:%y%m%d}-{serial:04d}",
        serial=serial,
        procedure_id="LD-01",
        version_id="LD-01@2016",
        applicant=BAO_BI,
        submitter=None,
        channel=Channel.COUNTER,
        return_channel=Channel.COUNTER,
        sets=1,
        components=(ReceivedComponent(1, 1, 0), ReceivedComponent(2, 0, 2)),
        items=1,
        fee_vnd=0,
        fee_state=FeeState.EXEMPT,
        keep_originals=False,
        note="",
        linked_agency="",
        term=Term(5, TermUnit.WORKING_DAY),
        legal_term=None,
        filed_at=at,
        received_at=at,
        due_at=at + timedelta(days=7),
        legal_due_at=None,
        book=f"01/{at.year}",
        book_number=serial,
        slip_number=serial,
        source="desk",
    )
    return replace(plain, **changes)


def person(name: str, **numbers: str) -> Applicant:
    return Applicant(ApplicantKind.PERSON, name, **numbers)


@dataclass
class Counter:
    """A store with what stands around it. `take_in` records a reception the way the desk does."""

    store: Store
    clock: PracticeClock
    ids: CountedIds
    actor: str = CLERK

    def take_in(self, at: datetime = MORNING, **changes: Any) -> str:
        """Receive with the next code and book number; the dossier's id."""
        dossier_id = self.ids.new()
        with self.store.action(self.actor) as transaction:
            self.record_reception(transaction, dossier_id, at, **changes)
        return dossier_id

    def record_reception(
        self, transaction: Transaction, dossier_id: str, at: datetime = MORNING, **changes: Any
    ) -> str:
        code, serial = transaction.take_code(SCHEME, at.date())
        number = transaction.take_number("book", at.year)
        numbers = {"code": code, "serial": serial, "book": transaction.book(at.year), "book_number": number}
        transaction.record("dossier", dossier_id, received(at=at, **{**numbers, **changes}), at)
        return code

    def add(self, dossier_id: str, *facts: Fact, at: datetime = MORNING) -> None:
        """Record facts about a dossier in one action."""
        self.add_to("dossier", dossier_id, facts, at)

    def add_to(self, stream: str, stream_id: str, facts: Iterable[Fact], at: datetime = MORNING) -> None:
        with self.store.action(self.actor) as transaction:
            for fact in facts:
                transaction.record(stream, stream_id, fact, at)

    def code_of(self, dossier_id: str) -> str:
        return self.store.rows_by_id([dossier_id])[0].code

    def desk(self, actor: str = CLERK) -> Desk:
        """The real desk over this store, with the shipped catalogue, calendar and standard office."""
        return desk_over(self.store, self.clock, self.ids, actor)


def sqlite_counter(path: Path | None, at: datetime = MORNING) -> Counter:
    """A counter over an SQLite ledger, opened anew or again. Its station is opened at first use."""
    clock = PracticeClock(at, ticking=False)
    ids = CountedIds(clock.utc_ms())
    store = SqliteStore(path, clock, ids)
    if store.station is None:
        store.open_station(STATION, CLERK)
    return Counter(store, clock, ids)


def desk_over(store: Store, clock: Clock, ids: CountedIds, actor: str = CLERK) -> Desk:
    return Desk(
        store=store,
        catalog=catalog(),
        calendar=calendar(),
        office=office(),
        clock=clock,
        ids=ids,
        words=TemplateWords(),
        practice=True,
        seat=Seat(actor),
    )
