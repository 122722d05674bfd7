"""The list of dossiers: what is open by its due date, what came today, everything; and the chosen one beside it.

Reads pages of the list through the desk and keeps those around what is in sight, never the whole table.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING, Protocol

from onestop.application.read_models import DossierQuery, DossierRow, DossierRows, DossierView
from onestop.application.watch_answers import WatchPart
from onestop.application.watch_answers import narrowed as narrowed_to
from onestop.domain.time_split import time_split
from onestop.presenters.dossier_lines import section_of
from onestop.presenters.dossier_list import DossierListState, SectionKind, following
from onestop.presenters.dossiers_state import (
    EVERYTHING,
    DossiersState,
    Emptiness,
    Narrowed,
    Segment,
)
from onestop.presenters.latest import Latest
from onestop.presenters.message import of_failure
from onestop.presenters.reprint import Reprint
from onestop.presenters.route import RouteClock, route_of
from onestop.presenters.row_summary import summary_of
from onestop.presenters.row_window import PAGE, PLACE_OF_KIND, KindOf, Reading, RowWindow, Stretch, read
from onestop.presenters.slip_offers import last_receipt_round
from onestop.presenters.status_bar import StatusPlace
from onestop.presenters.waiting_slips import SlipKey
from onestop.presenters.worded_lines import Lines, WordedLines

if TYPE_CHECKING:
    from onestop.application.changes import Changes
    from onestop.application.ports import Clock
    from onestop.application.watching import Watch
    from onestop.domain.calendar import WorkCalendar
    from onestop.domain.catalog_lists import StepRole
    from onestop.domain.office import Office
    from onestop.domain.procedure import Catalog
    from onestop.presenters.doors import Doors
    from onestop.presenters.paper import PaperPort
from onestop.presenters.tasks import Tasks

_Aged = tuple[dict[str, DossierRow], Lines]
"""Rows by id as a later moment shows them, and their lines."""

ANY = DossierQuery(order="newest", limit=1)


class ListDesk(Protocol):
    """The part of the desk this screen speaks to."""

    @property
    def catalog(self) -> Catalog: ...

    @property
    def office(self) -> Office: ...

    @property
    def watch(self) -> Watch: ...

    def rows(self, query: DossierQuery) -> DossierRows: ...

    def dossier(self, code_or_id: str) -> DossierView: ...


class DossiersPresenter:
    """Owns the state of the page; `show` is called with each new one."""

    def __init__(
        self,
        desk: ListDesk,
        store: Tasks,
        clock: Clock,
        calendar: WorkCalendar,
        roles: Mapping[str, StepRole],
        doors: Doors,
        paper: PaperPort,
    ) -> None:
        self.state = DossiersState()
        self._desk = desk
        self._clock = clock
        self._calendar = calendar
        self._roles = roles
        self._doors = doors
        self._paper = paper
        self._applicant_key = ""
        self._window = RowWindow()
        self._lines = WordedLines(calendar, desk.catalog.agency_name)
        self._day = clock.now().date()
        self._another_list = True
        self._reading = Latest[tuple[Stretch, bool]](store, self)
        self._ageing = Latest[_Aged](store, self)
        self._looking = Latest[DossierView](store, self)
        self._reprint = Reprint(paper, self._reprint_told, lambda _: self.read_again())
        self._show: Callable[[DossiersState], None] = lambda _: None

    def attach(self, show: Callable[[DossiersState], None]) -> None:
        self._show = show
        show(self.state)

    def start(self) -> None:
        """The page came into view: read the list anew."""
        self.read_again()

    def segment_chosen(self, segment: Segment) -> None:
        state = self.state
        if segment is not state.segment or state.narrowed or state.applicant:
            self._read_first(replace(state, segment=segment, narrowed=EVERYTHING, applicant=""))

    def counter_followed(self, place: StatusPlace) -> None:
        """A number of the status bar was followed: received today, due today, overdue."""
        today = Narrowed(day=self._clock.now().date())
        segment, narrowed = {
            StatusPlace.RECEIVED: (Segment.TODAY, EVERYTHING),
            StatusPlace.DUE: (Segment.OPEN, today),
            StatusPlace.OVERDUE: (Segment.OPEN, Narrowed(part=WatchPart.OVERDUE)),
        }.get(place, (self.state.segment, self.state.narrowed))
        self._read_first(replace(self.state, segment=segment, narrowed=narrowed, applicant="", filter=""))

    def narrow(self, narrowed: Narrowed) -> None:
        """To a counter, a day or a group of what is open; to nothing of it with `EVERYTHING`."""
        if narrowed != self.state.narrowed or self.state.segment is not Segment.OPEN:
            self._read_first(replace(self.state, segment=Segment.OPEN, narrowed=narrowed, applicant=""))

    def applicant_followed(self, applicant_key: str, name: str) -> None:
        """All dossiers of one applicant, the last on top."""
        self._applicant_key = applicant_key
        state = replace(self.state, segment=Segment.ALL, narrowed=EVERYTHING, applicant=name, filter="")
        self._read_first(state)

    def filter_followed(self, text: str) -> None:
        """All that a search finds, the last on top."""
        self._read_first(
            replace(self.state, segment=Segment.ALL, narrowed=EVERYTHING, applicant="", filter=text)
        )

    def filter_typed(self, text: str) -> None:
        if text != self.state.filter:
            self._read_first(replace(self.state, filter=text))

    def step_back(self) -> bool:
        """Esc: drop the reprint, then the filter, then counter or applicant. False when nothing was left."""
        if self.state.reprint.asking:
            self._reprint.drop()
        elif self.state.filter:
            self.filter_typed("")
        elif self.state.narrowed or self.state.applicant:
            self._read_first(replace(self.state, narrowed=EVERYTHING, applicant=""))
        else:
            return False
        return True

    def more_wanted(self) -> None:
        """The end of what was read came into view."""
        if self.state.more and not self._reading.busy:
            self._read(self._window.onward())

    def lines_wanted(self, first: int, count: int) -> None:
        """Lines came into sight that were let go since they were read."""
        reading = self._window.around(first, count)
        if reading is not None:
            self._read(reading)

    def row_chosen(self, dossier_id: str) -> None:
        if dossier_id != self.state.list.chosen:
            self._choose(dossier_id, self.state)

    def opened(self, dossier_id: str = "") -> None:
        """Enter, or a double click: the dossier's own page."""
        wanted = dossier_id or self.state.list.chosen
        if wanted:
            self._doors.open_dossier(wanted)

    def why_asked(self) -> None:
        if self.state.list.chosen:
            self._doors.open_dossier(self.state.list.chosen, why=True)

    def way_out_taken(self) -> None:
        """The link of an empty list: to everything where there is something, to the reception else."""
        if self.state.empty is Emptiness.ALL_SETTLED:
            self.segment_chosen(Segment.ALL)
        else:
            self.new_asked()

    def new_asked(self) -> None:
        self._doors.open_reception()

    def reprint_asked(self) -> None:
        summary = self.state.summary
        if summary is not None:
            receipt = SlipKey(summary.dossier_id, round_no=summary.receipt_round)
            first = summary.never_printed or self._paper.waits(receipt.paper_id)
            self._reprint.ask(summary.dossier_id, summary.code_tail, first=first)

    def reprint_confirmed(self, reason: str) -> None:
        self._reprint.confirm(reason)

    def changed(self, changes: Changes) -> None:
        """Something was recorded: read again what is shown."""
        if changes.everything or changes.dossiers:
            self.read_again()

    def minute(self) -> None:
        """Time left is shown to the minute, out of what is in hand."""
        now = self._clock.now()
        if now.date() != self._day:
            self.read_again()
        elif not self.state.loading and self._window.rows:
            rows = self._window.rows
            # Hundreds of lines are worded anew on the other lane: the hand is not to feel that a minute passed.
            self._ageing.ask(
                lambda: self._aged(rows, now), partial(self._look_older, rows, now), self._failed
            )

    def crossed(self) -> None:
        """Time alone has moved something: a counter's list has other dossiers now."""
        self._window.forget_behind()
        if self.state.narrowed.part is not None:
            self.read_again()

    def _aged(self, rows: tuple[DossierRow, ...], now: datetime) -> _Aged:
        aged = {row.dossier_id: row.aged(now) for row in rows}
        return aged, self._lines.anew(aged.values(), now)

    def _look_older(self, rows: tuple[DossierRow, ...], now: datetime, aged: _Aged) -> None:
        """Unless something else was read meanwhile."""
        if self._window.rows == rows and not self.state.loading:
            self._window.change(lambda row: aged[0][row.dossier_id])
            self._lines.take(self._window.rows, now, aged[1])
            self._lay_out(now, settled=False)

    def read_again(self) -> None:
        """The same list, where it is, with the same row chosen."""
        self._read(self._window.again())

    def _read_first(self, state: DossiersState) -> None:
        self._another_list = True
        self._become(state)
        self._window.begin_anew()
        self._read(self._window.onward())

    def _read(self, reading: Reading) -> None:
        query, narrowed = self._query(), self.state.narrowed
        self._become(replace(self.state, loading=True))

        def rows_behind(key: str) -> DossierRows:
            return self._desk.rows(self._narrow(replace(query, after=key), narrowed))

        def answer() -> tuple[Stretch, bool]:
            found = read(reading, rows_behind)
            # An empty list of what is open leaves open whether there is anything at all.
            nothing = query.only_open and not found.pages[0].rows
            return found, nothing and bool(self._desk.rows(ANY).rows)

        self._reading.ask(answer, lambda found: self._read_done(*found), self._failed)

    def _query(self) -> DossierQuery:
        state = self.state
        today = self._clock.now().date()
        query = DossierQuery(text=state.filter.strip(), limit=PAGE)
        if state.applicant:
            query = replace(query, applicant_key=self._applicant_key)
        if state.segment is Segment.OPEN:
            return replace(query, only_open=True)
        query = replace(query, order="newest")
        if state.segment is Segment.TODAY:
            return replace(query, received_from=today, received_to=today)
        return query

    def _narrow(self, query: DossierQuery, narrowed: Narrowed) -> DossierQuery:
        """On the store's lane: who is away, for one, is asked of it."""
        if narrowed.part is not None:
            part = self._desk.watch.query(narrowed.part)
            query = replace(part, text=query.text, limit=query.limit, after=query.after, only_open=True)
        if narrowed.day is not None:
            begin = datetime.combine(narrowed.day, time())
            query = replace(query, due_from=begin, due_before=begin + timedelta(days=1))
        if narrowed.by is not None:
            query = narrowed_to(query, narrowed.by, narrowed.key, self._desk.office.desk_unit)
        return query

    def _read_done(self, stretch: Stretch, settled: bool) -> None:
        now = self._clock.now()
        self._window.take(stretch, self._kind_of(now))
        self._lines.word(self._window.rows, now)
        self._lay_out(now, settled=settled)
        if self._window.more and not self._window.rows:
            self.more_wanted()

    def _kind_of(self, now: datetime) -> KindOf:
        if self.state.segment is Segment.OPEN:
            return lambda row: section_of(row, now)
        return lambda _: SectionKind.ALL

    def _lay_out(self, now: datetime, *, settled: bool) -> None:
        """What is in hand, as it looks at a moment."""
        window, kind_of, before = self._window, self._kind_of(now), self.state.list
        self._day = now.date()
        rows = sorted(window.rows, key=lambda row: PLACE_OF_KIND[kind_of(row)])
        lines = tuple(self._lines[row.dossier_id] for row in rows)
        listed = DossierListState(window.sections(kind_of), window.first, lines, before.chosen)
        empty = None if lines or window.more else self._emptiness(settled)
        state = replace(self.state, list=listed, more=window.more, loading=False, empty=empty, trouble=None)
        chosen, here = before.chosen, [line.key for line in lines]
        if not self._another_list:
            if lines and chosen not in here and (listed.first != before.first or before.is_away):
                self._become(state)  # the chosen one is out of sight, and out of hand
                return
            # Others may have taken the chosen row away: the hand stays where it was.
            chosen = following([line.key for line in before.rows], chosen, here)
        if chosen not in here:
            chosen = here[0] if here else ""
        self._another_list = False
        self._choose(chosen, state)

    def _emptiness(self, settled: bool) -> Emptiness:
        if self.state.filter.strip():
            return Emptiness.NOTHING_FOUND
        narrowed = self.state.narrowed
        if narrowed == Narrowed(part=WatchPart.OVERDUE):
            return Emptiness.NOTHING_OVERDUE
        if narrowed:
            return Emptiness.NOTHING_DUE if narrowed.day is not None else Emptiness.NOTHING_THERE
        return {
            Segment.OPEN: Emptiness.ALL_SETTLED if settled else Emptiness.NOTHING_OPEN,
            Segment.TODAY: Emptiness.NOTHING_TODAY,
            Segment.ALL: Emptiness.NO_DOSSIER,
        }[self.state.segment]

    def _choose(self, dossier_id: str, state: DossiersState) -> None:
        row = next((row for row in self._window.rows if row.dossier_id == dossier_id), None)
        before = self.state.summary
        summary = None if row is None else summary_of(row, self._clock.now(), self._calendar)
        if summary is not None and before is not None and before.dossier_id == dossier_id:
            summary = replace(
                summary,
                route=before.route,
                never_printed=before.never_printed,
                receipt_round=before.receipt_round,
                split=before.split,
                day_minutes=before.day_minutes,
            )
        chosen = replace(state.list, chosen=dossier_id if row is not None else "")
        self._become(replace(state, list=chosen, summary=summary))
        if row is None:
            self._looking.forget()
        else:
            self._looking.ask(lambda: self._desk.dossier(dossier_id), self._looked, self._failed)

    def _looked(self, view: DossierView) -> None:
        summary = self.state.summary
        if summary is not None and summary.dossier_id == view.dossier.dossier_id:
            route = route_of(
                view.dossier, view.version, self._roles, RouteClock(self._clock.now(), self._calendar)
            )
            printed = last_receipt_round(view.dossier)
            known = replace(
                summary,
                route=route,
                never_printed=not printed,
                receipt_round=printed,
                split=time_split(view.dossier, self._clock.now(), self._calendar),
                day_minutes=sum(shift.minutes for shift in self._calendar.hours.ordinary),
            )
            self._become(replace(self.state, summary=known))

    def _reprint_told(self) -> None:
        self._become(replace(self.state, reprint=self._reprint.state))

    def _failed(self, error: Exception) -> None:
        trouble = of_failure(error)
        self._become(replace(self.state, loading=False, trouble=trouble or self.state.trouble))
        if trouble is None:
            raise error

    def _become(self, state: DossiersState) -> None:
        self.state = state
        self._show(state)
