"""Opens an office: home, lock, ledger, catalogue, calendar, clock and desk, each built by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from onestop.application.desk import Desk
from onestop.application.people import People
from onestop.application.seat import Seat
from onestop.catalog.calendar import load_calendar
from onestop.catalog.office import load_office
from onestop.catalog.procedures import load_catalog
from onestop.clock import CountedIds, PracticeClock, SystemClock, TimedIds
from onestop.documents.slip_words import TemplateWords
from onestop.domain.errors import Refused, Unavailable
from onestop.domain.office import Office
from onestop.home import HomeFolder
from onestop.resources import resource_folder
from onestop.storage.home import HomeLock
from onestop.storage.migrate import NotCurrent
from onestop.storage.stations import Station
from onestop.storage.store import SqliteStore

SAMPLE_NOW = datetime(2018, 1, 9, 8, 15)
"""The sample office opens a week after its year: its report is due, and new dossiers are on their way."""

DEFAULT_ACTOR = "motcua1"


@dataclass
class OpenHome:
    """An office that is open: the desk and what must be closed behind it. Belongs to the thread that opened it."""

    desk: Desk
    ledger: SqliteStore
    folder: HomeFolder
    clock: SystemClock | PracticeClock
    lock: HomeLock | None
    people: People

    @property
    def slips(self) -> Path:
        """Where every paper made is kept."""
        return self.folder.slips

    def __enter__(self) -> OpenHome:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self.desk.store.close()
        if self.lock is not None:
            self.lock.release()


def open_home(
    root: Path,
    *,
    practice: bool = False,
    as_of: datetime | None = None,
    ticking: bool = False,
    read_only: bool = False,
    actor: str = DEFAULT_ACTOR,
) -> OpenHome:
    """Open the office in `root`, made and filled with the standard office at first use.

    `practice` makes a new home a practice one for good. `as_of` sets the clock: Refused(``clock_is_real``) once
    something real was received, given or printed here; before that the first action under such a clock makes
    the home a practice one. With `read_only` nothing is written and no lock taken, so that it works beside an
    open window. With no `actor` whoever had the chair last acts.
    Unavailable(``home_in_use`` | ``home_not_writable`` | ``ledger_lost`` …).
    """
    folder = HomeFolder(root)
    _must_not_be_lost(folder)
    if read_only and folder.has_ledger:
        try:
            return _open(folder, None, practice, as_of, ticking, actor)
        except NotCurrent:
            pass  # a file of an older program, or of one killed at its first start: brought up to date first
    lock = HomeLock(root)
    try:
        return _open(folder, lock, practice, as_of, ticking, actor)
    except BaseException:
        lock.release()
        raise


def _must_not_be_lost(folder: HomeFolder) -> None:
    if folder.begun_as() and not folder.has_ledger:
        raise Unavailable("ledger_lost", str(folder.ledger))


def _open(
    folder: HomeFolder,
    lock: HomeLock | None,
    practice: bool,
    as_of: datetime | None,
    ticking: bool,
    actor: str,
) -> OpenHome:
    """Without a `lock` only for reading."""
    read_only = lock is None
    if not read_only:
        folder.prepare()
    office = load_office(folder.office)
    if actor and office.staff_by_login(actor) is None:
        raise Refused("unknown_login", field="by", login=actor)
    clock = SystemClock() if as_of is None else PracticeClock(as_of, ticking=ticking)
    ids = CountedIds(clock.utc_ms()) if practice and not folder.has_ledger else TimedIds()
    store = SqliteStore(
        folder.ledger,
        clock,
        ids,
        read_only=read_only,
        block=office.settings.serial_block,
        own_prefixes=office.code_prefixes,
    )
    try:
        book = store.person_secrets()
        actor = actor or _who_sat_here(book.last(), office, clock.now().date())
        station = _own_station(store, folder, read_only=read_only)
        if station is None:
            new = practice or as_of is not None
            station = Station(office.agency.agency_id, ids.new(), 0, "", new)
            _make_key(folder, station.station)
            store.open_station(station, actor)
        if not read_only:
            folder.keep_station(station.station)
        if as_of is not None:
            if store.is_in_real_use() or (not station.practice and _shares(folder)):
                raise Refused("clock_is_real", field="as_of")
            store.practise()
        desk = Desk(
            store=store,
            catalog=load_catalog(resource_folder() / "catalog"),
            calendar=load_calendar(_calendar_file(folder), office.hours),
            office=office,
            clock=clock,
            ids=ids,
            words=TemplateWords(),
            practice=station.practice or as_of is not None,
            seat=Seat(actor),
        )
        people = People(desk, book)
    except BaseException:
        store.close()
        raise
    return OpenHome(desk, store, folder, clock, lock, people)


def _make_key(folder: HomeFolder, station: str) -> None:
    """Before its log begins: every copy of this home has the same key, and shows by a fork that it is a copy."""
    from onestop.sync.signing import KeyFolder  # 40 ms, and a home begins once

    KeyFolder(folder.keys).make(station)


def _shares(folder: HomeFolder) -> bool:
    """Whether others see what is recorded here."""
    from onestop.sync import membership

    member = membership.read(folder.root)
    return member is not None and member.joined


def _who_sat_here(last: str, office: Office, day: date) -> str:
    """Who had the chair last, if they still serve; else the office's first desk."""
    member = office.staff_by_login(last)
    return member.login if member is not None and member.serves_on(day) else DEFAULT_ACTOR


def _own_station(store: SqliteStore, folder: HomeFolder, *, read_only: bool) -> Station | None:
    """Whose log the ledger is, None before it is begun. Unavailable(``ledger_lost``) where it is not that of this home."""
    if read_only:
        if store.station is None:
            raise NotCurrent(str(folder.root))
        return store.station  # another home's may be read and proved, not written
    begun_as = folder.begun_as()
    if begun_as and (store.station is None or store.station.station not in begun_as):
        raise Unavailable("ledger_lost", str(folder.ledger))
    return store.station


def _calendar_file(folder: HomeFolder) -> Path:
    """The office's own `calendar.toml` where it keeps one, else the shipped decisions."""
    own = folder.root / "calendar.toml"
    return own if own.exists() else resource_folder() / "calendar" / "decisions.toml"


def sample_book() -> Path:
    """The tracking book of the sample office: the board in 2017."""
    return resource_folder() / "sample" / "hungyen-2017.csv"
