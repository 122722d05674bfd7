"""One dossier: its code, clock, route, papers, slips, history, and the walk that explains its date."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Protocol

from onestop.application.changes import Changes
from onestop.application.ports import Clock
from onestop.application.read_models import DossierRow, DossierView
from onestop.domain.calendar import WorkCalendar
from onestop.domain.office import Office
from onestop.domain.procedure import Catalog
from onestop.domain.regime import FormKind
from onestop.presenters.dossier_sheet import DossierSheet, build_sheet
from onestop.presenters.latest import Latest
from onestop.presenters.message import Message, of_failure
from onestop.presenters.onlookers import Onlooker, Onlookers
from onestop.presenters.paper import PaperOutcome, PaperPort
from onestop.presenters.reprint import Reprint, ReprintState
from onestop.presenters.slip_offers import SlipOffer
from onestop.presenters.tasks import Tasks
from onestop.presenters.waiting_slips import SlipKey


@dataclass(frozen=True, slots=True)
class DossierState:
    """`sheet` is None until the record was read. `whole_history` after "see all lines" was followed.

    `row` is what acting on it goes by. `told` is what the last printing came to; `focus_why` puts the focus on
    the panel once; `choosing` are the slips to choose from. `onlookers` have it open too: a hint, never a lock.
    """

    sheet: DossierSheet | None = None
    row: DossierRow | None = None
    loading: bool = False
    whole_history: bool = False
    focus_why: bool = False
    printing_sheet: bool = False
    reprint: ReprintState = field(default_factory=ReprintState)
    told: Message | None = None
    choosing: tuple[SlipOffer, ...] = ()
    trouble: Message | None = None
    read_at: datetime | None = None
    onlookers: tuple[Onlooker, ...] = ()


class DossierDesk(Protocol):
    """The part of the desk this screen speaks to."""

    def dossier(self, code_or_id: str) -> DossierView: ...

    def rows_of(self, dossier_ids: Iterable[str]) -> tuple[DossierRow, ...]: ...


class DossierPresenter:
    """Owns the state of the page; `show` is called with each new one. `leave` goes back to where one came from."""

    def __init__(
        self,
        desk: DossierDesk,
        store: Tasks,
        clock: Clock,
        calendar: WorkCalendar,
        office: Office,
        catalog: Catalog,
        paper: PaperPort,
        leave: Callable[[], None],
        onlookers: Onlookers | None = None,
    ) -> None:
        self.state = DossierState()
        self._onlookers = onlookers
        self._watched = ""
        self._look_away: Callable[[], None] = lambda: None
        self._desk = desk
        self._clock = clock
        self._calendar = calendar
        self._office = office
        self._catalog = catalog
        self._paper = paper
        self._leave = leave
        self._wanted = ""
        self._reading = Latest[tuple[DossierView, DossierRow | None]](store, self)
        self._reprint = Reprint(paper, self._reprint_told, lambda _: self.read_again())
        self._show: Callable[[DossierState], None] = lambda _: None

    def attach(self, show: Callable[[DossierState], None]) -> None:
        self._show = show
        show(self.state)

    def opened(self, code_or_id: str, *, why: bool = False) -> None:
        """Show this dossier; what was shown of another goes at once."""
        self._wanted = code_or_id
        self._look_away()
        self._watched = ""
        self._reprint.drop()
        self._become(DossierState(focus_why=why))
        self.read_again()

    def closed(self) -> None:
        """The page is gone: no answer is wanted any more."""
        self._wanted = ""
        self._reading.forget()
        self._show = lambda _: None
        self._look_away()

    def read_again(self) -> None:
        if self._wanted:
            wanted = self._wanted
            self._become(replace(self.state, loading=True))
            self._reading.ask(lambda: self._whole(wanted), self._read, self._failed)

    def changed(self, changes: Changes) -> None:
        sheet = self.state.sheet
        if sheet is not None and changes.touch(sheet.dossier_id):
            self.read_again()

    def minute(self) -> None:
        """Time left is shown to the minute."""
        if self.state.sheet is not None and self.state.sheet.finished_at is None:
            self.read_again()

    def history_asked(self) -> None:
        self._become(replace(self.state, whole_history=not self.state.whole_history))

    def paper_asked(self) -> None:
        """Ctrl+P: the one slip there is, at once; where there are several, which of them."""
        sheet = self.state.sheet
        if sheet is None or self.state.reprint.busy:
            return
        if len(sheet.offers) > 1:
            self._become(replace(self.state, choosing=sheet.offers))
        else:
            self.reprint_asked()

    def paper_chosen(self, offer: SlipOffer) -> None:
        self._become(replace(self.state, choosing=()))
        self._print(offer)

    def choice_dropped(self) -> None:
        if self.state.choosing:
            self._become(replace(self.state, choosing=()))

    def reprint_asked(self) -> None:
        """Print the slip that fits: again with a reason, or for the first time at once."""
        sheet = self.state.sheet
        if sheet is not None:
            self._print(sheet.offers[0] if sheet.offers else SlipOffer(FormKind.RECEIPT, printed=True))

    def _print(self, offer: SlipOffer) -> None:
        sheet = self.state.sheet
        if sheet is None:
            return
        waits = self._paper.waits(SlipKey(sheet.dossier_id, offer.form, offer.round_no).paper_id)
        self._reprint.ask(
            sheet.dossier_id,
            sheet.code_tail,
            first=waits or not offer.printed,
            form=offer.form,
            round_no=offer.round_no,
        )

    def reprint_confirmed(self, reason: str) -> None:
        self._reprint.confirm(reason)

    def sheet_asked(self) -> None:
        """Print the deadline sheet."""
        sheet = self.state.sheet
        if sheet is None or self.state.printing_sheet:
            return
        self._become(replace(self.state, printing_sheet=True, told=None))
        self._paper.print_deadline_sheet(sheet.dossier_id, self._sheet_printed, self._sheet_failed)

    def step_back(self) -> None:
        """Esc: drop the reprint's question, then go back."""
        if self.state.reprint.asking:
            self._reprint.drop()
        else:
            self._leave()

    def _whole(self, wanted: str) -> tuple[DossierView, DossierRow | None]:
        view = self._desk.dossier(wanted)
        return view, next(iter(self._desk.rows_of((view.dossier.dossier_id,))), None)

    def _read(self, found: tuple[DossierView, DossierRow | None]) -> None:
        view, row = found
        now = self._clock.now()
        sheet = build_sheet(view, now, self._calendar, self._office, self._catalog)
        self._wanted = sheet.dossier_id
        self._become(replace(self.state, sheet=sheet, row=row, loading=False, trouble=None, read_at=now))
        self._watch(sheet.dossier_id)

    def _watch(self, dossier_id: str) -> None:
        """Others see that it is open here, and it is seen here that it is open there."""
        if self._onlookers is not None and dossier_id != self._watched:
            self._look_away()
            self._watched = dossier_id
            self._look_away = self._onlookers.look(dossier_id, self._others_told)

    def _others_told(self, onlookers: tuple[Onlooker, ...]) -> None:
        if onlookers != self.state.onlookers:
            self._become(replace(self.state, onlookers=onlookers))

    def _reprint_told(self) -> None:
        reprint = self._reprint.state
        self._become(replace(self.state, reprint=reprint, told=reprint.told or self.state.told))

    def _sheet_printed(self, outcome: PaperOutcome) -> None:
        told = outcome.say("sheet_printed" if outcome.spooled else "sheet_kept")
        self._become(replace(self.state, printing_sheet=False, told=told))

    def _sheet_failed(self, error: Exception) -> None:
        self._become(replace(self.state, printing_sheet=False))
        self._failed(error)

    def _failed(self, error: Exception) -> None:
        trouble = of_failure(error)
        self._become(replace(self.state, loading=False, trouble=trouble or self.state.trouble))
        if trouble is None:
            raise error

    def _become(self, state: DossierState) -> None:
        self.state = state
        self._show(state)
