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
    from onestop.application.notice_paper import SlipContent
    from onestop.application.paper import YearContent
    from onestop.application.way_contents import ListContent
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

    def year(self, content: YearContent) -> bytes: ...

    def year_sheet(self, content: YearContent) -> bytes: ...


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
    self_test: Callable[[], Sequence[Check]]
    tour: Callable[[Path], dict[str, object]]
    window: Callable[[Path | None, datetime | None, str, bool], int]
