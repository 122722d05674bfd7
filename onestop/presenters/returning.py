"""The place of return: what stands at the counter goes over it, with its receipt, and the next one comes.

Recorded first, printed after: nothing that happens to paper holds a result back. Acting's undo takes it back.
Which dossier is meant, `returning_finding` finds out; what else waits, `returning_waiting`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from onestop.presenters.acting_state import ActKind
from onestop.presenters.message import Message, of_refusal, say
from onestop.presenters.return_slips import ReturnSlips
from onestop.presenters.returning_entry import ITEMS, is_scan, lacking, return_command
from onestop.presenters.returning_finding import ResultFinder
from onestop.presenters.returning_shown import shown_result, usual_way
from onestop.presenters.returning_state import (
    Entry,
    ReturningState,
    SlipStage,
    Stand,
    Way,
)
from onestop.presenters.returning_waiting import WaitingResults

if TYPE_CHECKING:
    from onestop.application.acts import Acted
    from onestop.application.changes import Changes
    from onestop.application.ports import Clock
    from onestop.application.returning import AtCounter
    from onestop.domain.calendar import WorkCalendar
    from onestop.presenters.paper import PaperPort
    from onestop.presenters.returning_ports import ActsFor, ReturnDesk
    from onestop.presenters.tasks import Tasks


class ReturningPresenter:
    """Owns the state of the page; `show` is called with each new one. `open_dossier` leads to a dossier's page."""

    def __init__(
        self,
        desk: ReturnDesk,
        store: Tasks,
        clock: Clock,
        calendar: WorkCalendar,
        agency_name: Callable[[str], str],
        acting: ActsFor,
        paper: PaperPort,
        open_dossier: Callable[[str], None],
    ) -> None:
        self.state = ReturningState()
        self._calendar = calendar
        self._agency_name = agency_name
        self._acting = acting
        self._open_dossier = open_dossier
        self._found: AtCounter | None = None
        self._unticked: frozenset[str] = frozenset()
        self._in_front = False
        self._slip_said: Message | None = None
        self._list_said: Message | None = None
        self._finder = ResultFinder(
            desk, store, clock, calendar, took=self._take, nobody=self._put_away, told=self._finding_told
        )
        self._slips = ReturnSlips(paper, self._slip_told)
        self.results = WaitingResults(desk, store, clock, paper, self._results_told)
        self._show: Callable[[ReturningState], None] = lambda _: None

    def attach(self, show: Callable[[ReturningState], None]) -> None:
        self._show = show
        show(self.state)

    def start(self) -> None:
        """The page came into view: what was written meanwhile is read now."""
        self._in_front = True
        self.results.read()
        self._look_again()

    # the code

    def typed(self, text: str) -> None:
        """While the hand types."""
        self._finder.typed(text)

    def entered(self, text: str) -> None:
        """Enter, or a scanner's."""
        self._finder.entered(text, anew=self.state.fresh or self.state.shown is None)

    def entry_entered(self, text: str) -> bool:
        """Enter in another field. True where a slip was scanned into it: that is the next one at the counter."""
        if not is_scan(text):
            return False
        self.entered(text)
        return True

    def row_chosen(self, dossier_id: str) -> None:
        """One of those that wait, on the right."""
        if self.state.shown is None or self.state.shown.key != dossier_id:
            self._finder.begin("")
            self._finder.look_up(dossier_id)

    def choice_moved(self, dossier_id: str) -> None:
        self._finder.choice_moved(dossier_id)

    def choice_made(self, dossier_id: str) -> None:
        self._finder.choice_made(dossier_id)

    def choice_asked(self) -> None:
        """The others whose code ends alike."""
        self._finder.choice_asked()

    # the one at the counter

    def ticked(self, key: str, on: bool) -> None:
        shown = self.state.shown
        if shown is None or self.state.busy:
            return
        self._unticked = self._unticked - {key} if on else self._unticked | {key}
        items = tuple(replace(each, ticked=on) if each.key == key else each for each in shown.hand_over)
        errors = self._errors_without(ITEMS)
        self._become(replace(self.state, shown=replace(shown, hand_over=items), errors=errors))

    def way_chosen(self, way: Way) -> None:
        if way is not self.state.way and not self.state.busy:
            self._become(replace(self.state, way=way, errors=()))

    def entry_typed(self, which: Entry, text: str) -> None:
        if text != self.state.entry(which):
            entries = {**dict(self.state.entries), which: text}
            errors = self._errors_without(which.value)
            self._become(replace(self.state, entries=tuple(entries.items()), errors=errors))

    def _errors_without(self, name: str) -> tuple[tuple[str, Message], ...]:
        """The very same where there is no such error: only a new fault leads the hand."""
        errors = self.state.errors
        return tuple(each for each in errors if each[0] != name) if self.state.error(name) else errors

    def main_asked(self) -> None:
        """Ctrl+Enter: hand it out; of one that is not ready, show where it is; of several, take the chosen one."""
        state = self.state
        if state.choice is not None:
            self.choice_made(state.choice.chosen)
        elif state.shown is None or state.fresh:
            self.entered(state.typed)
        elif state.shown.stand is Stand.READY:
            self._hand_out()
        else:
            self._open_dossier(state.shown.key)

    def dossier_asked(self) -> None:
        if self.state.shown is not None:
            self._open_dossier(self.state.shown.key)

    def act_asked(self, kind: ActKind) -> bool:
        """Another act on the one at the counter, such as the money for what is owed."""
        return self._found is not None and self._acting.start(kind, (self._found.row,))

    def more_asked(self) -> bool:
        return self._found is not None and self._acting.open_menu((self._found.row,))

    def slip_asked(self) -> None:
        """The receipt once more: with a reason, unless none has left the desk."""
        shown = self.state.shown
        if shown is not None and shown.stand is Stand.RETURNED and self._found is not None:
            self._slips.ask_again(shown.key, self._found.round_no, shown.code_tail)

    def slip_confirmed(self, reason: str) -> None:
        self._slips.confirm(reason)

    def slip_dropped(self) -> None:
        self._slips.drop()

    def step_back(self) -> bool:
        """Esc: the question for a reason, then the choice, then what is shown. False when nothing was left."""
        state = self.state
        if state.reprint.asking:
            self._slips.drop()
        elif state.typed or state.choice is not None or state.shown is not None:
            self._finder.begin("")
        else:
            return False
        return True

    # what others change

    def left(self) -> None:
        """Another page came before it: nothing is read for nobody."""
        self._in_front = False

    def changed(self, changes: Changes) -> None:
        if not self._in_front:
            return
        self.results.read()
        if self.state.shown is not None and changes.touch(self.state.shown.key):
            self._look_again()

    def minute(self) -> None:
        if self._in_front:
            self.results.minute()

    # who comes and goes

    def _look_again(self) -> None:
        if self.state.shown is not None:
            self._finder.look_again(self.state.shown.key)

    def _take(self, found: AtCounter) -> None:
        """Another dossier begins anew; the same one keeps what the hand has entered."""
        before = self.state.shown
        same = before is not None and before.key == found.row.dossier_id
        self._found = found
        if not same:
            self._unticked = frozenset()
            self._slips.forget()
        shown = shown_result(
            found,
            self._calendar,
            may_record_payment=self._acting.may(ActKind.RECORD_PAYMENT, (found.row,)),
            agency_name=self._agency_name,
            unticked=self._unticked,
        )
        state = replace(self.state, shown=shown)
        taken_back = before is not None and before.stand is Stand.RETURNED and shown.stand is Stand.READY
        if not same:
            state = replace(state, way=usual_way(found.return_channel), entries=(), errors=())
        if not same or taken_back:
            state = replace(state, fresh=False, slip=SlipStage.NONE, slip_told=None)
        self._become(self._with_finding(state))
        self.results.point_at(shown.key)

    def _put_away(self) -> None:
        """Nobody stands at the counter."""
        self._found = None
        self._unticked = frozenset()
        self._slips.forget()
        state = replace(self.state, shown=None, way=Way.HOLDER, entries=(), errors=(), fresh=False)
        self._become(self._with_finding(replace(state, slip=SlipStage.NONE, slip_told=None)))
        self.results.point_at("")

    def _finding_told(self) -> None:
        self._become(self._with_finding(self.state))

    def _with_finding(self, state: ReturningState) -> ReturningState:
        found = self._finder.state
        return replace(
            state,
            typed=found.typed,
            code_error=found.code_error,
            code_warning=found.code_warning,
            choice=found.choice,
            others=found.others,
            trouble=self.results.trouble or found.trouble,
        )

    # handing out

    def _hand_out(self) -> None:
        state, found = self.state, self._found
        assert state.shown is not None and found is not None, "it is shown"
        if state.busy:
            return
        errors = lacking(state)
        if errors:
            self._become(replace(state, errors=errors))
            return
        command = return_command(state)
        round_no = found.round_no + 1
        self._become(replace(state, busy=True, errors=()))

        def ended(acted: Acted | None) -> None:
            self._ended(acted, round_no)

        if not self._acting.perform(ActKind.RETURN, command, (found.row,), ended):
            self._become(replace(self.state, busy=False, errors=(("by", say("return_not_allowed")),)))

    def _ended(self, acted: Acted | None, round_no: int) -> None:
        self._become(replace(self.state, busy=False))
        if acted is None or acted.refused is not None:
            if acted is not None and acted.refused is not None and acted.refused.field:
                where = acted.refused.field
                self._become(replace(self.state, errors=((where, of_refusal(acted.refused)),)))
            return
        shown = self.state.shown
        if shown is not None and shown.key == acted.dossier_id:
            self._become(replace(self.state, fresh=True))
            self._finder.handed_out()
            self._slips.follow(acted.dossier_id)
        self._slips.print(acted.dossier_id, round_no)

    def _slip_told(self) -> None:
        slips = self._slips
        told = slips.told if slips.told is not self._slip_said else self.state.told
        self._slip_said = slips.told
        self._become(
            replace(self.state, slip=slips.stage, slip_told=slips.trouble, reprint=slips.reprint, told=told)
        )

    def _results_told(self) -> None:
        results = self.results
        told = results.told if results.told is not self._list_said else self.state.told
        self._list_said = results.told
        trouble = results.trouble or self._finder.state.trouble
        self._become(replace(self.state, waiting=results.state, told=told, trouble=trouble))

    def _become(self, state: ReturningState) -> None:
        self.state = state
        self._show(state)
