"""The page of one's own work: rows in groups by when they are due, ticks, the chosen one beside them, acts.

Acting itself is `acting.py`; this says on which rows. Reads through the desk on the store's lane, where also the
lines are made, so that the thread that shows only shows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onestop.application.working import Work, WorkPart
from onestop.presenters.acting_state import ActKind
from onestop.presenters.dossier_lines import in_sections
from onestop.presenters.dossier_list import DossierLine, DossierListState, following
from onestop.presenters.dossier_waits import waits_of
from onestop.presenters.hand_over_lists import HandOverLists
from onestop.presenters.happenings import Names
from onestop.presenters.latest import Latest
from onestop.presenters.message import Message, of_failure
from onestop.presenters.my_work_lines import LineMaker, fits
from onestop.presenters.my_work_panel import panel_of
from onestop.presenters.my_work_state import ChosenDossier, MyWorkState, WorkEmptiness
from onestop.presenters.route import RouteClock, route_of

if TYPE_CHECKING:
    from onestop.application.changes import Changes
    from onestop.application.desk import Desk
    from onestop.application.read_models import DossierRow, DossierView
    from onestop.presenters.acting import Acting
    from onestop.presenters.doors import Doors
    from onestop.presenters.dossier_list import ListSection
    from onestop.presenters.paper import PaperPort
    from onestop.presenters.tasks import Tasks


@dataclass(frozen=True, slots=True)
class _Read:
    """A part and the lines of its rows, made together; `fitting` are those that what was typed lets through."""

    work: Work
    lines: dict[str, DossierLine]
    typed: str
    fitting: frozenset[str]


class MyWorkPresenter:
    """Owns the state of the page; `show` is called with each new one."""

    def __init__(self, desk: Desk, store: Tasks, acting: Acting, paper: PaperPort, doors: Doors) -> None:
        self.state = MyWorkState()
        self._desk = desk
        self._store = store
        self._acting = acting
        self._doors = doors
        self._names = Names(desk.office, desk.catalog)
        self._lists = HandOverLists(desk, store, paper, self._list_told)
        self._rows: dict[str, DossierRow] = {}
        self._lines: dict[str, DossierLine] = {}
        self._reading = Latest[_Read](store, self)
        self._counting = Latest[int](store, self)
        self._looking = Latest["DossierView"](store, self)
        self._narrowing = Latest[frozenset[str]](store, self)
        self._fitting: frozenset[str] = frozenset()
        self._outcome = 0
        self._show: Callable[[MyWorkState], None] = lambda _: None
        self._in_sight: Callable[[], bool] = lambda: False
        self._counted: Callable[[int], None] = lambda _: None

    def attach(
        self, show: Callable[[MyWorkState], None], in_sight: Callable[[], bool] = lambda: True
    ) -> None:
        """`in_sight`: whether anybody looks at the rows now; else only how many they are is read."""
        self._show, self._in_sight = show, in_sight
        show(self.state)

    def on_count(self, counted: Callable[[int], None]) -> None:
        """`counted` hears how many dossiers wait for whoever sits here, each time they are read."""
        self._counted = counted

    def start(self) -> None:
        """The page came into view."""
        self._read()

    def person_changed(self) -> None:
        """Somebody else sits here: nothing of what was chosen is theirs."""
        self._become(MyWorkState())
        self._rows, self._lines = {}, {}
        self._reading.forget()
        self._read()

    def part_chosen(self, part: WorkPart) -> None:
        if part is not self.state.part:
            listed = replace(self.state.list, chosen="")
            self._become(replace(self.state, part=part, list=listed, ticked=frozenset(), filter=""))
            self._read()

    def filter_typed(self, text: str) -> None:
        if text == self.state.filter:
            return
        state = replace(self.state, filter=text, ticked=frozenset())
        if text.strip():
            self._become(state)
            self._narrow()
        else:
            self._narrowing.forget()
            self._arrange(state)

    def _narrow(self) -> None:
        """The rows stay until it is known which of them fit."""
        desk, ids, typed = self._desk, tuple(self._rows), self.state.filter
        self._narrowing.ask(lambda: desk.narrowed(ids, typed), self._have_narrowed, self._failed)

    def _have_narrowed(self, fitting: frozenset[str]) -> None:
        self._fitting = fitting
        self._arrange(self.state)

    def row_chosen(self, dossier_id: str) -> None:
        if dossier_id != self.state.list.chosen:
            self._choose(replace(self.state, list=replace(self.state.list, chosen=dossier_id)))

    def ticked(self, ids: frozenset[str]) -> None:
        if ids != self.state.ticked:
            self._choose(replace(self.state, ticked=ids & self._rows.keys()))

    def step_back(self) -> bool:
        """Esc: drop the ticks, then the filter. False when nothing was left."""
        if self.state.ticked:
            self.ticked(frozenset())
        elif self.state.filter:
            self.filter_typed("")
        else:
            return False
        return True

    def opened(self, dossier_id: str = "") -> None:
        """Enter, or a double click: the dossier's own page."""
        wanted = dossier_id or self.state.list.chosen
        if wanted:
            self._doors.open_dossier(wanted)

    def why_asked(self) -> None:
        if self.state.list.chosen:
            self._doors.open_dossier(self.state.list.chosen, why=True)

    def way_out_taken(self) -> None:
        """The link of an empty list."""
        if self.state.empty is WorkEmptiness.NOTHING_MINE and self.state.counts.unit:
            self.part_chosen(WorkPart.UNIT)
        elif self.state.empty is not WorkEmptiness.NOTHING_FOUND:
            self._doors.open_reception()

    def new_asked(self) -> None:
        self._doors.open_reception()

    @property
    def rows(self) -> tuple[DossierRow, ...]:
        """What an act is done with: the ticked rows in the list's order, else the chosen one."""
        ids = [line.key for line in self.state.list.rows if line.key in self.state.ticked]
        chosen = self._rows.get(self.state.list.chosen)
        return tuple(self._rows[each] for each in ids) or ((chosen,) if chosen is not None else ())

    def act(self, kind: ActKind) -> bool:
        return self._acting.start(kind, self.rows)

    def main_act(self) -> bool:
        return self._acting.main_act(self.rows)

    def more_acts(self) -> bool:
        return self._acting.open_menu(self.rows)

    def list_asked(self) -> bool:
        """Print the hand-over list of what is chosen. False where none of it was handed over by the desk."""
        return self._lists.print([row for row in self.rows if row.step_no == 2])

    def changed(self, changes: Changes) -> None:
        """Something was recorded: read again; what the desk handed over from here goes on its lists."""
        if changes.person:
            self.person_changed()
            return
        outcome = self._acting.state.outcome
        if outcome is not None and outcome.number != self._outcome:
            self._outcome = outcome.number
            if self.state.told is not None:
                self._become(replace(self.state, told=None))
            handed = outcome.kind is ActKind.HAND_OVER and outcome.done and not outcome.undone
            if handed and self._in_sight():
                self._lists.print_new(changes.dossiers)
        if changes.everything or changes.dossiers:
            self._read()

    def minute(self) -> None:
        """Time left is shown to the minute."""
        self._read()

    # reading

    def _read(self) -> None:
        desk, part, typed = self._desk, self.state.part, self.state.filter.strip()
        if not self._in_sight():
            self._counting.ask(desk.waiting_work, self._counted, self._failed)
            return
        maker = LineMaker(
            part, desk.clock.now(), desk.calendar, desk.office.settings.hand_over_cutoff, self._names
        )

        def read() -> _Read:
            work = desk.work(part)
            lines = {each.row.dossier_id: maker.line(each) for each in work.rows}
            return _Read(work, lines, typed, desk.narrowed(lines, typed) if typed else frozenset())

        self._become(replace(self.state, loading=True))
        self._reading.ask(read, self._have_read, self._failed)

    def _have_read(self, read: _Read) -> None:
        if read.work.part is not self.state.part:
            return
        self._lines = read.lines
        self._rows = {each.row.dossier_id: each.row for each in read.work.rows}
        self._counted(read.work.counts.mine)
        state = replace(self.state, counts=read.work.counts, loading=False, trouble=None)
        if read.typed != state.filter.strip():
            self._become(state)
            self._narrow()
        else:
            self._fitting = read.fitting
            self._arrange(state)

    def _arrange(self, state: MyWorkState) -> None:
        """Rows into groups; the hand stays where it was, on the next row where its own is gone."""
        typed = state.filter.strip()
        fitting = self._fitting
        rows = [
            row for row in self._rows.values() if not typed or row.dossier_id in fitting or fits(row, typed)
        ]
        sections, ordered = in_sections(rows, self._desk.clock.now())
        if sections and state.part in state.counts.more:
            sections = (*sections[:-1], replace(sections[-1], more=True))
        lines = tuple(self._lines[row.dossier_id] for row in ordered)
        here = [line.key for line in lines]
        chosen = following([line.key for line in state.list.rows], state.list.chosen, here)
        listed = self._listed(sections, lines, chosen)
        empty = None if lines else _emptiness(state.part, typed)
        self._choose(replace(state, list=listed, empty=empty, ticked=state.ticked & frozenset(here)))

    def _listed(
        self, sections: tuple[ListSection, ...], lines: tuple[DossierLine, ...], chosen: str
    ) -> DossierListState:
        """The same object of lines where nothing moved, so that the view has nothing to do."""
        before = self.state.list
        if before.rows == lines and before.sections == sections:
            return replace(before, chosen=chosen)
        return DossierListState(sections=sections, rows=lines, chosen=chosen)

    # the panel

    def _choose(self, state: MyWorkState) -> None:
        """What lies beside the list follows the choice; the route when its record was read."""
        before = self.state.panel
        self.state = state
        panel = panel_of(self.rows, self._lines, self._acting)
        if panel is None or not isinstance(panel.chosen, ChosenDossier):
            self._looking.forget()
            self._become(replace(state, panel=panel))
            return
        wanted = panel.chosen.dossier_id
        old = before.chosen if before is not None else None
        if isinstance(old, ChosenDossier) and old.dossier_id == wanted:
            panel = replace(panel, chosen=replace(panel.chosen, route=old.route, why=old.why))
        self._become(replace(state, panel=panel))
        self._looking.ask(lambda: self._desk.dossier(wanted), self._looked, self._failed)

    def _looked(self, view: DossierView) -> None:
        panel = self.state.panel
        if panel is None or not isinstance(panel.chosen, ChosenDossier):
            return
        if panel.chosen.dossier_id != view.dossier.dossier_id:
            return
        desk = self._desk
        clock = RouteClock(desk.clock.now(), desk.calendar, desk.office.deadline_rules, self._names)
        route = route_of(view.dossier, view.version, desk.catalog.roles, clock)
        chosen = replace(panel.chosen, route=route, why=waits_of(view.dossier, clock.now, self._names))
        self._become(replace(self.state, panel=replace(panel, chosen=chosen)))

    def _list_told(self, told: Message) -> None:
        self._become(replace(self.state, told=told))

    def _failed(self, error: Exception) -> None:
        trouble = of_failure(error)
        self._become(replace(self.state, loading=False, trouble=trouble or self.state.trouble))
        if trouble is None:
            raise error

    def _become(self, state: MyWorkState) -> None:
        self.state = state
        self._show(state)


def _emptiness(part: WorkPart, typed: str) -> WorkEmptiness:
    if typed:
        return WorkEmptiness.NOTHING_FOUND
    return {
        WorkPart.MINE: WorkEmptiness.NOTHING_MINE,
        WorkPart.UNIT: WorkEmptiness.NOTHING_UNIT,
        WorkPart.OTHERS: WorkEmptiness.NOTHING_OTHERS,
    }[part]
