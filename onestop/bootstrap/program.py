"""The program as the command line sees it. What is heavy (paper, window) is imported when it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from onestop.cli.program import Check, Opened, PartnerPost, Press, Program
from onestop.resources import resource_folder

if TYPE_CHECKING:
    from onestop.application.commands import RegisterRow
    from onestop.bootstrap.opening import OpenHome
    from onestop.cli.program_logs import LogPost
    from onestop.cli.program_shared import DeskSharing, Prepared
    from onestop.domain.calendar import WorkCalendar
    from onestop.domain.office import Office
    from onestop.domain.procedure import Catalog


def program() -> Program:
    return Program(
        open=_open,
        reference=_reference,
        read_book=_read_book,
        digest=_digest,
        press=_press,
        partner_post=_partner_post,
        prepare=_prepare,
        sharing=_sharing,
        logs=_logs,
        self_test=_self_test,
        tour=_tour,
        window=_window,
    )


def _open(home: Path | None, as_of: datetime | None, actor: str, read_only: bool) -> OpenHome:
    from onestop.bootstrap.opening import DEFAULT_ACTOR, open_home
    from onestop.home import default_home

    return open_home(home or default_home(), as_of=as_of, actor=actor or DEFAULT_ACTOR, read_only=read_only)


def _reference(home: Path | None) -> tuple[Office, WorkCalendar, Catalog]:
    """The office's own files where there is a home already, else the standard ones; nothing is made."""
    from onestop.catalog.calendar import load_calendar
    from onestop.catalog.office import load_office
    from onestop.catalog.procedures import load_catalog
    from onestop.home import default_home

    root = home or default_home()
    own_office, own_calendar = root / "office.toml", root / "calendar.toml"
    shipped = resource_folder()
    office = load_office(own_office if own_office.exists() else shipped / "office" / "standard.toml")
    calendar = own_calendar if own_calendar.exists() else shipped / "calendar" / "decisions.toml"
    return office, load_calendar(calendar, office.hours), load_catalog(shipped / "catalog")


def _digest(data: bytes) -> str:
    from onestop.documents.book_reader import digest

    return digest(data)


def _read_book(data: bytes, name: str) -> Sequence[RegisterRow]:
    from onestop.documents.book_reader import read_book

    return read_book(data, name)


def _press() -> Press:
    from onestop.bootstrap.press.local_press import LocalPress

    return LocalPress()


def _partner_post(folder: Path) -> PartnerPost:
    from onestop.bootstrap.press.local_press import LocalPress
    from onestop.bootstrap.press.partner_post import PartnerPost as Post

    return Post(folder, LocalPress())


def _prepare(url: str) -> Prepared:
    from onestop.sync.central.init import prepare
    from onestop.sync.central.url import read_url

    return prepare(read_url(url))


def _sharing(opened: Opened) -> DeskSharing:
    from onestop.bootstrap.opening import OpenHome
    from onestop.bootstrap.sharing.by_command import CommandSharing

    assert isinstance(opened, OpenHome), "opened by `_open`"
    return CommandSharing(opened)


def _logs() -> LogPost:
    from onestop.bootstrap.logs import FileLogPost

    return FileLogPost()


def _self_test() -> Sequence[Check]:
    from onestop.bootstrap.self_test import self_test

    return self_test()


def _tour(out: Path) -> dict[str, object]:
    from onestop.bootstrap.tour.tour import tour

    return tour(out)


def _window(home: Path | None, as_of: datetime | None, actor: str, sample: bool) -> int:
    from onestop.bootstrap.window.running import run_window

    return run_window(home, as_of, actor, sample=sample)
