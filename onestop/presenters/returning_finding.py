"""Whose result is meant at the counter: a scan, a typed tail, a choice among those that fit. Hands nothing out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onestop.domain.errors import Refused
from onestop.presenters.latest import Latest
from onestop.presenters.message import Message, of_failure, of_refusal, say
from onestop.presenters.returning_entry import is_tail, only_one, wrong_code
from onestop.presenters.returning_shown import choice_of

if TYPE_CHECKING:
    from onestop.application.ports import Clock
    from onestop.application.read_models import DossierRow
    from onestop.application.returning import AtCounter, Fitting
    from onestop.domain.calendar import WorkCalendar
    from onestop.presenters.dossier_list import DossierListState
    from onestop.presenters.returning_ports import ReturnDesk
    from onestop.presenters.tasks import Tasks


@dataclass(frozen=True, slots=True)
class FindingState:
    """`choice` are dossiers that fit what was typed, None where there is nothing to choose; `others` counts those
    that fit beside the one that was found. `trouble`: the last look-up did not come to its end.
    """

    typed: str = ""
    code_error: Message | None = None
    code_warning: Message | None = None
    choice: DossierListState | None = None
    others: int = 0
    trouble: Message | None = None


class ResultFinder:
    """`took` hears which dossier was found, `nobody` that none is meant any more, `told` each other change.

    `state` is what holds already when one of them is called.
    """

    def __init__(
        self,
        desk: ReturnDesk,
        store: Tasks,
        clock: Clock,
        calendar: WorkCalendar,
        *,
        took: Callable[[AtCounter], None],
        nobody: Callable[[], None],
        told: Callable[[], None],
    ) -> None:
        self.state = FindingState()
        self._desk = desk
        self._clock = clock
        self._calendar = calendar
        self._took = took
        self._nobody = nobody
        self._told = told
        self._fitting: tuple[DossierRow, ...] = ()
        self._finding = Latest["tuple[Fitting, AtCounter | None]"](store, self)
        self._looking = Latest["AtCounter"](store, self)

    def begin(self, text: str) -> None:
        """Another code begins: what stood there must not be handed out by a key meant for this one."""
        self._finding.forget()
        self._looking.forget()
        self.state = replace(self.state, typed=text, code_error=None, code_warning=None)
        self._leave()

    def typed(self, text: str) -> None:
        """While the hand types: a tail is looked up as soon as it is one; nothing is refused yet."""
        if text == self.state.typed:
            return
        self.begin(text)
        if is_tail(text):
            self._find(text, loud=False)

    def entered(self, text: str, *, anew: bool) -> None:
        """Enter, or a scanner's: it is looked up whatever it is, and said what is wrong with it.

        `anew`: what stands at the counter goes even where the text is the one it was found by.
        """
        if anew or text != self.state.typed:
            self.begin(text)
        if text.strip():
            self._find(text, loud=True)

    def handed_out(self) -> None:
        """The code has served; the next one is typed into an empty field."""
        self.state = replace(self.state, typed="", code_error=None, code_warning=None)
        self._told()

    def look_up(self, dossier_id: str) -> None:
        """One that was pointed at."""

        def looked(found: AtCounter) -> None:
            self._take(found, replace(self.state, others=0))

        self._looking.ask(lambda: self._desk.at_counter(dossier_id), looked, self._failed)

    def look_again(self, dossier_id: str) -> None:
        """What was found may have changed; how it was found did not."""

        def looked(found: AtCounter) -> None:
            self._take(found, self.state)

        self._looking.ask(lambda: self._desk.at_counter(dossier_id), looked, self._failed)

    def choice_asked(self) -> None:
        """The others whose code ends alike."""
        if self._fitting:
            self._offer(self._fitting, self.state.code_warning)

    def choice_moved(self, dossier_id: str) -> None:
        choice = self.state.choice
        if choice is not None and choice.chosen != dossier_id:
            self.state = replace(self.state, choice=replace(choice, chosen=dossier_id))
            self._told()

    def choice_made(self, dossier_id: str) -> None:
        self.state = replace(self.state, choice=None)
        self._told()
        self.look_up(dossier_id)

    def _find(self, text: str, *, loud: bool) -> None:
        def work() -> tuple[Fitting, AtCounter | None]:
            found = self._desk.fitting(text)
            one = only_one(found.rows)
            return found, self._desk.at_counter(one.dossier_id) if one is not None else None

        def found(answer: tuple[Fitting, AtCounter | None]) -> None:
            fitting, one = answer
            warning = say("slip_of_another_ledger") if fitting.head_differs else None
            if one is not None:
                self._fitting = fitting.rows
                others = len(fitting.rows) - 1
                self._take(one, replace(self.state, code_warning=warning, others=others))
            elif fitting.rows:
                self._offer(fitting.rows, warning)
            else:
                self._wrong(say("return_no_such_code") if loud else None)

        def failed(error: Exception) -> None:
            if isinstance(error, Refused):
                self._wrong(wrong_code(error) if loud else None)
            else:
                self._failed(error)

        self._finding.ask(work, found, failed)

    def _take(self, found: AtCounter, state: FindingState) -> None:
        self.state = replace(state, choice=None, trouble=None)
        self._took(found)

    def _offer(self, rows: tuple[DossierRow, ...], warning: Message | None) -> None:
        self._fitting = rows
        choice = choice_of(rows, self._clock.now(), self._calendar)
        self.state = replace(self.state, choice=choice, others=0, code_warning=warning)
        self._nobody()

    def _wrong(self, error: Message | None) -> None:
        """Nothing fits. Without an error the hand may still be typing."""
        self.state = replace(self.state, code_error=error or self.state.code_error)
        self._leave()

    def _leave(self) -> None:
        self._fitting = ()
        self.state = replace(self.state, choice=None, others=0)
        self._nobody()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self.state = replace(self.state, code_error=of_refusal(error))
        else:
            trouble = of_failure(error)
            if trouble is None:
                raise error
            self.state = replace(self.state, trouble=trouble)
        self._told()
