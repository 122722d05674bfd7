"""What commands need from the program around them, as roles: bootstrap fills them in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from onestop.application.commands import RegisterRow
    from onestop.application.desk import Desk
    from onestop.application.morning_contents import MorningContent
    from onestop.application.paper import YearContent
    from onestop.application.partner_files import PartnerLetter, PartnerRequest
    from onestop.application.register_book import Register
    from onestop.application.report_paper import ReportContent
    from onestop.application.slip_paper import SlipContent
    from onestop.application.way_contents import ListContent
    from onestop.cli.program_logs import LogPost
    from onestop.cli.program_shared import DeskSharing, Prepared
    from onestop.domain.calendar import WorkCalendar
    from onestop.domain.office import Office
    from onestop.domain.procedure import Catalog


Answer = dict[str, object]
"""What a command answers: JSON values by name."""


class Opened(Protocol):
    @property
    def desk(self) -> Desk: ...

    @property
    def slips(self) -> Path: ...


class Press(Protocol):
    """Lays pages out. Slow to load, so it is asked for late."""

    def slip(self, content: SlipContent) -> bytes: ...

    def slip_name(self, content: SlipContent) -> str: ...

    def list_paper(self, content: ListContent) -> bytes: ...

    def morning_sheet(self, content: MorningContent) -> bytes: ...

    def year(self, content: YearContent) -> bytes: ...

    def year_sheet(self, content: YearContent) -> bytes: ...

    def register(self, content: Register, suffix: str) -> bytes: ...

    def report(self, content: ReportContent, suffix: str) -> bytes: ...


class PartnerPost(Protocol):
    """One folder that letters to partner agencies are kept in, each with its transfer slip."""

    def must_be_free(self, letter: PartnerLetter) -> None: ...

    def __call__(self, request: PartnerRequest) -> tuple[Path, Path]: ...


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the self-test."""

    name: str
    ok: bool
    detail: str


@dataclass(frozen=True)
class Program:
    """`reference` gives office, calendar and catalogue without opening (or making) a home."""

    open: Callable[[Path | None, datetime | None, str, bool], AbstractContextManager[Opened]]
    reference: Callable[[Path | None], tuple[Office, WorkCalendar, Catalog]]
    read_book: Callable[[bytes, str], Sequence[RegisterRow]]
    digest: Callable[[bytes], str]
    press: Callable[[], Press]
    partner_post: Callable[[Path], PartnerPost]
    prepare: Callable[[str], Prepared]
    sharing: Callable[[Opened], DeskSharing]
    logs: Callable[[], LogPost]
    self_test: Callable[[], Sequence[Check]]
    tour: Callable[[Path], dict[str, object]]
    window: Callable[[Path | None, datetime | None, str, bool], int]
