"""The year's report on screen: chooses the year, opens the list behind a figure, has the year's paper made."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from onestop.application.changes import Changes
from onestop.application.paper import YearContent
from onestop.application.ports import Clock
from onestop.application.read_models import DossierRow, YearReport
from onestop.application.reports.balance import problems
from onestop.domain.calendar import WorkCalendar
from onestop.domain.errors import Refused
from onestop.presenters.latest import Latest
from onestop.presenters.message import of_failure, of_refusal
from onestop.presenters.report_cards import card_of
from onestop.presenters.report_choice import known_moment
from onestop.presenters.reports_state import (
    RESTS,
    TILES,
    BalanceState,
    FieldBar,
    Figure,
    FigureList,
    MonthBar,
    ReportsState,
    TileState,
    YearFile,
)
from onestop.presenters.tasks import Tasks

YEARS_OFFERED = 10
PAGE = 200
_STILL_THE_OLD_YEARS_QUESTION = 3
"""Until the end of March people ask for the year that has just ended."""


class ReportDesk(Protocol):
    """The part of the desk this screen speaks to."""

    def year_report(self, year: int, known_at: datetime | None = None) -> YearReport: ...

    def year_paper(self, report: YearReport, *, anyway: bool = False) -> YearContent: ...

    def rows_of(self, dossier_ids: Iterable[str]) -> tuple[DossierRow, ...]: ...


class YearPress(Protocol):
    """Lays the year's page out and keeps it as a file; on the paper lane. Raises Unavailable."""

    def __call__(self, content: YearContent, kind: YearFile) -> Path: ...


Saved = Callable[[Path], None]


class ReportsPresenter:
    """Owns the state of the page; `show` is called with each new one, `saved` with each file that was made."""

    def __init__(
        self,
        desk: ReportDesk,
        store: Tasks,
        paper: Tasks,
        press: YearPress,
        clock: Clock,
        calendar: WorkCalendar,
    ) -> None:
        self.state = ReportsState()
        self._desk = desk
        self._store = store
        self._paper = paper
        self._press = press
        self._clock = clock
        self._calendar = calendar
        self._report: YearReport | None = None
        self._reading = Latest[YearReport](store, self)
        self._listing = Latest[tuple[DossierRow, ...]](store, self)
        self._show: Callable[[ReportsState], None] = lambda _: None
        self._saved: Saved = lambda _: None

    def attach(self, show: Callable[[ReportsState], None], saved: Saved = lambda _: None) -> None:
        self._show, self._saved = show, saved
        show(self.state)

    def start(self) -> None:
        """The page came into view: count anew, at first the year that people ask for."""
        today = self._clock.now().date()
        years = tuple(range(today.year, today.year - YEARS_OFFERED, -1))
        self._become(replace(self.state, years=years, loading=True))
        if self.state.year:
            self._read(self.state.year)
        else:
            self._reading.ask(lambda: self._first_report(today), self._counted, self._failed)

    def year_chosen(self, year: int) -> None:
        if year != self.state.year:
            self._become(replace(self.state, loading=True, opened=None))
            self._read(year)

    def known_typed(self, text: str) -> None:
        self._become(replace(self.state, known=text, refused=None))

    def count(self) -> None:
        """Again, as known at the moment that is typed; what is none is said beside the field."""
        if self.state.year:
            self._read(self.state.year)

    def changed(self, changes: Changes) -> None:
        """Something was written: every figure may be another."""
        if self.state.year and (changes.everything or changes.dossiers):
            self._read(self.state.year)

    def figure_opened(self, name: str) -> None:
        """A figure, a month (``month:3``) or a field (``field:Việc làm``) was chosen; chosen again it closes."""
        opened = self.state.opened
        if self._report is None or (opened is not None and opened.name == name):
            self.step_back()
            return
        ids = self._report.lists.get(name, ())
        self._become(replace(self.state, opened=FigureList(name, len(ids))))
        if ids:
            self._list(name, ids[:PAGE])

    def more_wanted(self) -> None:
        """The list was scrolled to its end."""
        opened = self.state.opened
        if opened is not None and opened.more and self._report is not None and not self._listing.busy:
            ids = self._report.lists.get(opened.name, ())
            self._list(opened.name, ids[: len(opened.cards) + PAGE])

    def card_chosen(self, dossier_id: str) -> None:
        if self.state.opened is not None:
            self._become(replace(self.state, opened=replace(self.state.opened, chosen=dossier_id)))

    def step_back(self) -> bool:
        """Esc: close the list. False when none was open."""
        if self.state.opened is None:
            return False
        self._listing.forget()
        self._become(replace(self.state, opened=None))
        return True

    def file_wanted(self, kind: YearFile, *, anyway: bool = False) -> None:
        """What does not add up is refused, unless it is wanted `anyway`: then the page says so."""
        report = self._report
        if report is None or self.state.saving is not None:
            return
        self._become(replace(self.state, saving=kind, trouble=None, save_anyway=None))
        self._store.run(
            lambda: self._desk.year_paper(report, anyway=anyway),
            lambda content: self._make(content, kind),
            self._failed,
            self,
        )

    def _make(self, content: YearContent, kind: YearFile) -> None:
        self._paper.run(lambda: self._press(content, kind), self._made, self._failed, self)

    def _made(self, file: Path) -> None:
        self._become(replace(self.state, saving=None))
        self._saved(file)

    def _first_report(self, today: date) -> YearReport:
        """The year just ended while it is asked for, the running one otherwise; the other where one is empty."""
        ended = today.month <= _STILL_THE_OLD_YEARS_QUESTION
        wanted, other = (today.year - 1, today.year) if ended else (today.year, today.year - 1)
        report = self._desk.year_report(wanted)
        if _is_empty(report):
            second = self._desk.year_report(other)
            return report if _is_empty(second) else second
        return report

    def _read(self, year: int) -> None:
        try:
            known = known_moment(self.state.known, "known_at")
        except Refused as refused:
            self._failed(refused)
            return
        self._reading.ask(lambda: self._desk.year_report(year, known), self._counted, self._failed)

    def _counted(self, report: YearReport) -> None:
        self._report = report
        opened = self.state.opened
        self._become(
            ReportsState(
                year=report.year,
                years=self.state.years,
                as_of=report.as_of,
                tiles=tuple(_tile(report, figure) for figure in TILES),
                months=tuple(MonthBar(m.month, m.received, m.online) for m in report.months),
                fields=tuple(FieldBar(f.field, f.received) for f in report.fields if f.received),
                balance=_balance(report),
                empty=_is_empty(report),
                saving=self.state.saving,
                known=self.state.known,
            )
        )
        if opened is not None:
            self.figure_opened(opened.name)

    def _list(self, name: str, ids: tuple[str, ...]) -> None:
        self._listing.ask(
            lambda: self._desk.rows_of(ids), lambda rows: self._listed(name, rows), self._failed
        )

    def _listed(self, name: str, rows: tuple[DossierRow, ...]) -> None:
        opened = self.state.opened
        if opened is None or opened.name != name:
            return
        cards = tuple(card_of(row, self._calendar) for row in rows)
        chosen = opened.chosen or (cards[0].key if cards else "")
        self._become(replace(self.state, opened=replace(opened, cards=cards, chosen=chosen)))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Refused) and error.field == "known_at":
            self._become(replace(self.state, loading=False, refused=of_refusal(error)))
            return
        trouble = of_failure(error)
        unbalanced = isinstance(error, Refused) and error.code == "report_unbalanced"
        self._become(
            replace(
                self.state,
                loading=False,
                saving=None,
                trouble=trouble or self.state.trouble,
                save_anyway=self.state.saving if unbalanced else None,
            )
        )
        if trouble is None:
            raise error

    def _become(self, state: ReportsState) -> None:
        self.state = state
        self._show(state)


def _tile(report: YearReport, figure: Figure) -> TileState:
    count = len(report.lists.get(figure, ()))
    if figure is Figure.RECEIVED:
        return TileState(figure, count, extra=report.procedures)
    if figure is Figure.ONLINE:
        return TileState(figure, count, whole=report.received)
    if figure in (Figure.ON_TIME, Figure.LATE):
        return TileState(figure, count, whole=report.settled)
    return TileState(figure, count)


def _balance(report: YearReport) -> BalanceState:
    parts = (report.on_time_or_early, report.late)
    rests = tuple(tile for tile in (_tile(report, figure) for figure in RESTS) if tile.count)
    return BalanceState(report.settled, parts, not problems(report), rests)


def _is_empty(report: YearReport) -> bool:
    return not (report.received or report.settled or report.pending)
