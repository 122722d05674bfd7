"""The lines of the rows in hand. What stays as it was is not worded again: lists are read anew whenever somebody writes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from onestop.presenters.dossier_lines import line_of, partner_waits
from onestop.presenters.dossier_list import DossierLine

if TYPE_CHECKING:
    from onestop.application.read_models import DossierRow
    from onestop.domain.calendar import WorkCalendar

Lines = Mapping[str, DossierLine]
"""Lines by the id of their dossier."""


class WordedLines:
    """A line by its dossier's id, KeyError for one that is not in hand."""

    def __init__(self, calendar: WorkCalendar, agency: Callable[[str], str]) -> None:
        """`agency`: what an agency is called, by its id."""
        self._calendar = calendar
        self._agency = agency
        self._at: datetime | None = None
        self._rows: dict[str, DossierRow] = {}
        self._lines: Lines = {}

    def __getitem__(self, dossier_id: str) -> DossierLine:
        return self._lines[dossier_id]

    def word(self, rows: Iterable[DossierRow], now: datetime) -> None:
        """For these rows and no others, as they look at the minute `now`."""
        rows = tuple(rows)
        before = self._rows if now == self._at else {}
        lines = {
            row.dossier_id: self._lines[row.dossier_id]
            if before.get(row.dossier_id) == row
            else self._line(row, now)
            for row in rows
        }
        self.take(rows, now, lines)

    def anew(self, rows: Iterable[DossierRow], now: datetime) -> Lines:
        """All of them worded; to be taken later. On any thread."""
        return {row.dossier_id: self._line(row, now) for row in rows}

    def take(self, rows: Iterable[DossierRow], now: datetime, lines: Lines) -> None:
        """What `anew` made of these rows."""
        self._rows = {row.dossier_id: row for row in rows}
        self._at, self._lines = now, lines

    def _line(self, row: DossierRow, now: datetime) -> DossierLine:
        return replace(line_of(row, now, self._calendar), waits=partner_waits(row, self._agency))
