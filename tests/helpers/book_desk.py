"""A desk for import and report tests: a real ledger in memory, the real catalogue, calendar and office."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

from onestop.application.commands import RegisterRow
from onestop.application.desk import Desk
from onestop.application.seat import Seat
from onestop.catalog.calendar import load_calendar
from onestop.catalog.office import load_office
from onestop.catalog.procedures import load_catalog
from onestop.documents.slip_words import TemplateWords
from onestop.domain.calendar import WorkCalendar
from onestop.domain.office import Office
from onestop.domain.procedure import Catalog
from onestop.resources import resource_folder
from onestop.storage.stations import Station
from onestop.storage.store import SqliteStore

SAMPLE = resource_folder() / "sample" / "hungyen-2017.csv"

GOOD = {
    "code": "000.00.99.H31-170124-0001",
    "procedure_id": "LD-01",
    "procedure_version": "LD-01@2016",
    "channel": "counter",
    "linked_agency": "",
    "applicant_name": "Công ty TNHH Đồng Nai",
    "tax_code": "9900018831",
    "address": "KCN Minh Đức",
    "phone": "02213889277",
    "copies": "1",
    "received_at": "2017-01-24T09:00",
    "due_at": "",
    "paused_at": "",
    "resumed_at": "",
    "pause_policy": "",
    "finished_at": "2017-01-25T10:00",
    "returned_at": "2017-01-26T10:00",
    "return_channel": "counter",
}


def row(number: int = 2, **cells: str) -> RegisterRow:
    """A faultless row with some cells changed."""
    return RegisterRow(number, {**GOOD, **cells})


@cache
def sample_rows() -> tuple[RegisterRow, ...]:
    with SAMPLE.open(encoding="utf-8", newline="") as book:
        return tuple(RegisterRow(n, dict(cells)) for n, cells in enumerate(csv.DictReader(book), start=2))


@dataclass
class StandingClock:
    at: datetime = datetime(2018, 1, 2, 8, 15)

    def now(self) -> datetime:
        return self.at

    def utc_ms(self) -> int:
        return 1_514_855_700_000


@dataclass
class CountingIds:
    taken: int = 0

    def new(self) -> str:
        self.taken += 1
        return f"{self.taken:032x}"


@cache
def catalog() -> Catalog:
    return load_catalog(resource_folder() / "catalog")


@cache
def office() -> Office:
    return load_office(resource_folder() / "office" / "standard.toml")


@cache
def calendar() -> WorkCalendar:
    return load_calendar(resource_folder() / "calendar", office().hours)


def open_desk(path: Path | None = None, at: datetime = datetime(2018, 1, 2, 8, 15)) -> Desk:
    """A real desk over an empty ledger, in memory unless `path` says where."""
    clock, ids = StandingClock(at), CountingIds()
    store = SqliteStore(path, clock, ids, own_prefixes=office().code_prefixes)
    store.open_station(Station("H31.99", "station-0", 0, "Quầy 1", practice=True), "desk1")
    return Desk(
        store=store,
        catalog=catalog(),
        calendar=calendar(),
        office=office(),
        clock=clock,
        ids=ids,
        words=TemplateWords(),
        practice=True,
        seat=Seat("motcua1"),
    )


@cache
def sample_desk() -> Desk:
    """The sample year, imported once for all tests that only read it."""
    desk = open_desk()
    desk.import_register(SAMPLE.name, "d" * 64, sample_rows())
    return desk
