"""The place of return: a scanned slip leads to its result, the result goes over the counter, the next slip comes.

Recorded first, printed after: nothing that happens to paper holds a result back. Acting's undo takes it back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from onestop.domain.dossier_code import parse_scan
from onestop.domain.errors import Refused, Unavailable
from onestop.presenters.acting_state import ActKind
from onestop.presenters.dossier_list import DossierListState
from onestop.presenters.latest import Latest
from onestop.presenters.message import Message, of_failure, of_refusal, say
from onestop.presenters.return_slips import ReturnSlips
from onestop.presenters.returning_entry import ITEMS, is_tail, lacking, only_one, return_command, wrong_code
from onestop.presenters.returning_shown import choice_of, shown_result, usual_way
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
    from onestop.application.read_models import DossierRow
    from onestop.application.returning import AtCounter, Fitting
    from onestop.domain.calendar import WorkCalendar
    from onestop.domain.catalog_lists import PartnerAgency
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
        agencies: Mapping[str, PartnerAgency],
        acting: ActsFor,
        paper: PaperPort,
        open_dossier: Callable[[str], None],
    ) -> None:
        self.state = ReturningState()
        self._desk = desk
        self._clock = clock
        self._calendar = calendar
        self._agencies = {each: agency.name for each, agency in agencies.items()}
        self._acting = acting
        self._paper = paper
        self._open_dossier = open_dossier
        self._found: AtCounter | None = None
        self._fitting: tuple[DossierRow, ...] = ()
        self._unticked: frozenset[str] = frozenset()
        self._finding = Latest["tuple[Fitting, AtCounter | None]"](store, self)
        self._looking = Latest["AtCounter"](store, self)
        self._slips = ReturnSlips(paper, self._slip_told)
        self._list_told: Message | None = None
        self._in_front = False
        self._slip_said: Message | None = None
        self._troubled_by_list = False
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
        """While the hand types: a tail is looked up as soon as it is one; nothing is refused yet."""
        if text == self.state.typed:
            return
        self._begin(text)
        if is_tail(text):
            self._find(text, loud=False)

    def entered(self, text: str) -> None:
        """Enter, or a scanner's: it is looked up whatever it is, and said what is wrong with it."""
        if text != self.state.typed or self.state.fresh or self.state.shown is None:
            self._begin(text)
        if text.strip():
            self._find(text, loud=True)

    def entry_entered(self, text: str) -> bool:
        """Enter in another field. True where a slip was scanned into it: that is the next one at the counter."""
        try:
            parse_scan(text)
        except Refused:
            return False
        self.entered(text)
        return True

    def _begin(self, text: str) -> None:
        """Another code begins: what stood there must not be handed out by a key meant for this one."""
        self._finding.forget()
        self._clear()
        self._become(replace(self.state, typed=text, code_error=None, code_warning=None))

    def row_chosen(self, dossier_id: str) -> None:
        """One of those that wait, on the right."""
        if self.state.shown is None or self.state.shown.key != dossier_id:
            self._begin("")
            self._open(dossier_id)

    def choice_made(self, dossier_id: str) -> None:
        self._become(replace(self.state, choice=None))
        self._open(dossier_id)

    def choice_asked(self) -> None:
        """The others whose code ends alike."""
        if self._fitting:
            self._become(replace(self.state, choice=self._choices(), shown=None, others=0))

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
            self._begin("")
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

    # finding

    def _find(self, text: str, *, loud: bool) -> None:
        def work() -> tuple[Fitting, AtCounter | None]:
            found = self._desk.fitting(text)
            one = only_one(found.rows)
            return found, self._desk.at_counter(one.dossier_id) if one is not None else None

        def failed(error: Exception) -> None:
            self._not_found(error, loud=loud)

        self._finding.ask(work, lambda answer: self._fit(answer, loud=loud), failed)

    def _fit(self, answer: tuple[Fitting, AtCounter | None], *, loud: bool) -> None:
        fitting, one = answer
        self._fitting = fitting.rows
        warning = say("slip_of_another_ledger") if fitting.head_differs else None
        if one is not None:
            self._take(one)
            others = len(fitting.rows) - 1
            self._become(replace(self.state, code_warning=warning, others=others, choice=None))
        elif fitting.rows:
            self._found = None
            self._become(
                replace(self.state, choice=self._choices(), shown=None, others=0, code_warning=warning)
            )
        else:
            self._clear()
            if loud:
                self._become(replace(self.state, code_error=say("return_no_such_code")))

    def _not_found(self, error: Exception, *, loud: bool) -> None:
        if isinstance(error, Refused):
            self._clear()
            if loud:
                self._become(replace(self.state, code_error=wrong_code(error)))
        else:
            self._failed(error)

    def _choices(self) -> DossierListState:
        return choice_of(self._fitting, self._clock.now(), self._calendar)

    def choice_moved(self, dossier_id: str) -> None:
        if self.state.choice is not None and self.state.choice.chosen != dossier_id:
            self._become(replace(self.state, choice=replace(self.state.choice, chosen=dossier_id)))

    def _open(self, dossier_id: str) -> None:
        def looked(found: AtCounter) -> None:
            self._take(found)
            self._become(replace(self.state, others=0))

        self._looking.ask(lambda: self._desk.at_counter(dossier_id), looked, self._failed)

    def _look_again(self) -> None:
        shown = self.state.shown
        if shown is not None:
            self._looking.ask(lambda: self._desk.at_counter(shown.key), self._take, self._failed)

    def _take(self, found: AtCounter) -> None:
        """Another dossier begins anew; the same one keeps what the hand has entered."""
        shown = self.state.shown
        same = shown is not None and shown.key == found.row.dossier_id
        stood = shown.stand if shown is not None else None
        self._found = found
        if not same:
            self._unticked = frozenset()
            self._slips.forget()
        self._show_found()
        assert self.state.shown is not None, "it was just shown"
        if not same:
            way = usual_way(found.return_channel)
            state = replace(self.state, way=way, entries=(), errors=(), fresh=False)
            self._become(replace(state, slip=SlipStage.NONE, slip_told=None))
        elif stood is Stand.RETURNED and self.state.shown.stand is Stand.READY:
            # The return was taken back.
            self._become(replace(self.state, fresh=False, slip=SlipStage.NONE, slip_told=None))

    def _show_found(self) -> None:
        found = self._found
        assert found is not None, "something was found"
        shown = shown_result(
            found,
            self._calendar,
            may_record_payment=self._acting.may(ActKind.RECORD_PAYMENT, (found.row,)),
            agencies=self._agencies,
            unticked=self._unticked,
        )
        self._become(replace(self.state, shown=shown, choice=None, trouble=None))
        self.results.point_at(shown.key)

    def _clear(self) -> None:
        self._found = None
        self._fitting = ()
        self._unticked = frozenset()
        self._slips.forget()
        self._become(
            replace(
                self.state,
                choice=None,
                others=0,
                shown=None,
                way=Way.HOLDER,
                entries=(),
                errors=(),
                fresh=False,
                slip=SlipStage.NONE,
                slip_told=None,
            )
        )

        self.results.point_at("")

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
            self._become(replace(self.state, fresh=True, typed="", code_error=None, code_warning=None))
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
        told = results.told if results.told is not self._list_told else self.state.told
        self._list_told = results.told
        trouble = results.trouble or (None if self._troubled_by_list else self.state.trouble)
        self._troubled_by_list = results.trouble is not None
        self._become(replace(self.state, waiting=results.state, told=told, trouble=trouble))

    def _failed(self, error: Exception) -> None:
        message = of_failure(error)
        if message is None:
            raise error
        if isinstance(error, Unavailable):
            self._become(replace(self.state, trouble=message))
        else:
            self._become(replace(self.state, code_error=message))

    def _become(self, state: ReturningState) -> None:
        self.state = state
        self._show(state)
