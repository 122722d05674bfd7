"""The list of dossiers: what is open by its due date, what came today, everything; and the chosen one beside it.

Reads windows of the list through the desk and keeps the lines read so far, never the whole table.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from onestop.application.read_models import DossierQuery, DossierRow, DossierRows, DossierView
from onestop.domain.dossier_code import tail
from onestop.domain.status import TURNED_AWAY
from onestop.presenters.dossier_lines import badge_of, in_sections, line_of, partner_waits
from onestop.presenters.dossier_list import (
    DossierLine,
    DossierListState,
    ListSection,
    SectionKind,
    following,
)
from onestop.presenters.dossiers_state import DossiersState, Emptiness, Lens, Segment, SummaryState
from onestop.presenters.latest import Latest
from onestop.presenters.message import of_failure
from onestop.presenters.reprint import Reprint
from onestop.presenters.route import RouteClock, route_of
from onestop.presenters.slip_offers import last_receipt_round
from onestop.presenters.status_bar import StatusPlace
from onestop.presenters.waiting_slips import SlipKey

if TYPE_CHECKING:
    from onestop.application.changes import Changes
    from onestop.application.ports import Clock
    from onestop.domain.calendar import WorkCalendar
    from onestop.domain.catalog_lists import StepRole
    from onestop.domain.procedure import Catalog
    from onestop.presenters.doors import Doors
    from onestop.presenters.paper import PaperPort
from onestop.presenters.tasks import Tasks

PAGE = 60
KEPT_WHEN_READ_AGAIN = 600
ANY = DossierQuery(order="newest", limit=1)


class ListDesk(Protocol):
    """The part of the desk this screen speaks to."""

    @property
    def catalog(self) -> Catalog: ...

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
        self._rows: tuple[DossierRow, ...] = ()
        self._lines: dict[str, DossierLine] = {}
        self._next = ""
        self._another_list = True
        self._reading = Latest[tuple[DossierRows, bool]](store, self)
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
        if segment is not state.segment or state.lens is not Lens.NONE or state.applicant:
            self._read_first(replace(state, segment=segment, lens=Lens.NONE, applicant=""))

    def counter_followed(self, place: StatusPlace) -> None:
        """A number of the status bar was followed: received today, due today, overdue."""
        segment, lens = {
            StatusPlace.RECEIVED: (Segment.TODAY, Lens.NONE),
            StatusPlace.DUE: (Segment.OPEN, Lens.DUE_TODAY),
            StatusPlace.OVERDUE: (Segment.OPEN, Lens.OVERDUE),
        }.get(place, (self.state.segment, self.state.lens))
        self._read_first(replace(self.state, segment=segment, lens=lens, applicant="", filter=""))

    def applicant_followed(self, applicant_key: str, name: str) -> None:
        """All dossiers of one applicant, the last on top."""
        self._applicant_key = applicant_key
        narrowed = replace(self.state, segment=Segment.ALL, lens=Lens.NONE, applicant=name, filter="")
        self._read_first(narrowed)

    def filter_typed(self, text: str) -> None:
        if text != self.state.filter:
            self._read_first(replace(self.state, filter=text))

    def step_back(self) -> bool:
        """Esc: drop the reprint, then the filter, then counter or applicant. False when nothing was left."""
        if self.state.reprint.asking:
            self._reprint.drop()
        elif self.state.filter:
            self.filter_typed("")
        elif self.state.lens is not Lens.NONE or self.state.applicant:
            self._read_first(replace(self.state, lens=Lens.NONE, applicant=""))
        else:
            return False
        return True

    def more_wanted(self) -> None:
        """The end of what was read came into view."""
        if self.state.more and not self._reading.busy:
            self._read(after=self._next, limit=PAGE)

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
        """Time left is shown to the minute; a list as long as nobody reads it is left alone."""
        if len(self._rows) <= KEPT_WHEN_READ_AGAIN:
            self.read_again()

    def read_again(self) -> None:
        """The same list, as long as it was, with the same row chosen."""
        self._read(after="", limit=min(KEPT_WHEN_READ_AGAIN, max(PAGE, len(self._rows))))

    def _read_first(self, state: DossiersState) -> None:
        self._another_list = True
        self._become(state)
        self._read(after="", limit=PAGE)

    def _read(self, *, after: str, limit: int) -> None:
        query = self._query(after, limit)
        kept = self._rows if after else ()
        self._become(replace(self.state, loading=True))

        def read() -> tuple[DossierRows, bool]:
            answer = self._desk.rows(query)
            # An empty list of what is open leaves open whether there is anything at all.
            settled = query.only_open and not answer.rows and bool(self._desk.rows(ANY).rows)
            return answer, settled

        self._reading.ask(read, lambda found: self._read_done(kept, *found), self._failed)

    def _query(self, after: str, limit: int) -> DossierQuery:
        state = self.state
        today = self._clock.now().date()
        query = DossierQuery(text=state.filter.strip(), limit=limit, after=after)
        if state.applicant:
            query = replace(query, applicant_key=self._applicant_key)
        if state.segment is Segment.OPEN:
            return replace(query, only_open=True, overdue=state.lens is Lens.OVERDUE)
        query = replace(query, order="newest")
        if state.segment is Segment.TODAY:
            return replace(query, received_from=today, received_to=today)
        return query

    def _read_done(self, kept: tuple[DossierRow, ...], answer: DossierRows, settled: bool) -> None:
        now = self._clock.now()
        self._rows = kept + answer.rows
        self._next = answer.next
        rows, more = self._rows, bool(answer.next)
        sections: tuple[ListSection, ...] = (ListSection(SectionKind.ALL, len(rows)),)
        if self.state.lens is Lens.DUE_TODAY:
            # The store lists by due moment: once a later day appears, all of today is in hand.
            past_today = any(row.due_at is None or row.due_at.date() > now.date() for row in answer.rows)
            rows = tuple(row for row in rows if row.due_at is not None and row.due_at.date() == now.date())
            more = more and not past_today
        if self.state.segment is Segment.OPEN:
            sections, rows = in_sections(rows, now)
        if more and sections:
            sections = (*sections[:-1], replace(sections[-1], more=True))
        self._lines = {**(self._lines if kept else {}), **self._lines_of(answer.rows, now)}
        lines = tuple(self._lines[row.dossier_id] for row in rows)
        chosen = self.state.list.chosen
        here = [line.key for line in lines]
        if not self._another_list:
            # Others may have taken the chosen row away: the hand stays where it was.
            chosen = following([line.key for line in self.state.list.rows], chosen, here)
        if chosen not in here:
            chosen = here[0] if here else ""
        self._another_list = False
        self._choose(
            chosen,
            replace(
                self.state,
                list=DossierListState(sections=sections, rows=lines),
                more=more,
                loading=False,
                empty=None if lines or more else self._emptiness(settled),
                trouble=None,
            ),
        )
        if more and not rows:
            self.more_wanted()

    def _lines_of(self, rows: tuple[DossierRow, ...], now: datetime) -> dict[str, DossierLine]:
        agency = self._desk.catalog.agency_name
        lines = {row.dossier_id: line_of(row, now, self._calendar) for row in rows}
        return {
            row.dossier_id: replace(lines[row.dossier_id], waits=partner_waits(row, agency)) for row in rows
        }

    def _emptiness(self, settled: bool) -> Emptiness:
        if self.state.filter.strip():
            return Emptiness.NOTHING_FOUND
        if self.state.lens is Lens.OVERDUE:
            return Emptiness.NOTHING_OVERDUE
        if self.state.lens is Lens.DUE_TODAY:
            return Emptiness.NOTHING_DUE
        return {
            Segment.OPEN: Emptiness.ALL_SETTLED if settled else Emptiness.NOTHING_OPEN,
            Segment.TODAY: Emptiness.NOTHING_TODAY,
            Segment.ALL: Emptiness.NO_DOSSIER,
        }[self.state.segment]

    def _choose(self, dossier_id: str, state: DossiersState) -> None:
        row = next((row for row in self._rows if row.dossier_id == dossier_id), None)
        before = self.state.summary
        summary = None if row is None else self._summary(row)
        if summary is not None and before is not None and before.dossier_id == dossier_id:
            summary = replace(
                summary,
                route=before.route,
                never_printed=before.never_printed,
                receipt_round=before.receipt_round,
            )
        chosen = replace(state.list, chosen=dossier_id if row is not None else "")
        self._become(replace(state, list=chosen, summary=summary))
        if row is None:
            self._looking.forget()
        else:
            self._looking.ask(lambda: self._desk.dossier(dossier_id), self._looked, self._failed)

    def _summary(self, row: DossierRow) -> SummaryState:
        code_tail = tail(row.code)
        line = line_of(row, self._clock.now(), self._calendar)
        return SummaryState(
            dossier_id=row.dossier_id,
            code_head=row.code.removesuffix(code_tail),
            code_tail=code_tail,
            badge=badge_of(row.status, row.timeliness),
            applicant=row.applicant_name,
            procedure=row.procedure_name,
            due=row.due_at,
            finished_at=row.finished_at,
            received_at=row.received_at,
            step=line.step,
            left=line.due_note,
            turned_away=row.status in TURNED_AWAY,
        )

    def _looked(self, view: DossierView) -> None:
        summary = self.state.summary
        if summary is not None and summary.dossier_id == view.dossier.dossier_id:
            route = route_of(
                view.dossier, view.version, self._roles, RouteClock(self._clock.now(), self._calendar)
            )
            printed = last_receipt_round(view.dossier)
            known = replace(summary, route=route, never_printed=not printed, receipt_round=printed)
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
