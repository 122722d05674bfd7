"""Counted reports on screen: which, of which days, as known when; lists behind figures, two moments compared, files.

Counting is done on the store's lane; an answer older than the newest question is dropped.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from onestop.application.register_book import Register
from onestop.domain.errors import Refused
from onestop.domain.report_period import PeriodKind
from onestop.presenters.counted_state import CountedState
from onestop.presenters.counting import Answer, CountingDesk, Question, answer_to, file_content, shown_of
from onestop.presenters.gauge import Gauge, Stopped
from onestop.presenters.latest import Latest
from onestop.presenters.message import Message, of_failure, of_refusal
from onestop.presenters.report_cards import card_of, procedure_card
from onestop.presenters.report_choice import PeriodChoice, ReportKind, first_choice, known_moment
from onestop.presenters.reports_state import FigureList

if TYPE_CHECKING:
    from onestop.application.changes import Changes
    from onestop.application.ports import Clock
    from onestop.application.read_models import DossierRow
    from onestop.application.report_paper import ReportContent
    from onestop.domain.calendar import WorkCalendar
    from onestop.domain.report_period import Period
    from onestop.presenters.tasks import Tasks

PAGE = 200
YEARS_OFFERED = 10
FIELDS = ("from", "to", "known_at", "compared")


class ReportPress(Protocol):
    """Lays a report or a register out and keeps it as a file; on the paper lane. Raises Unavailable."""

    def __call__(self, content: ReportContent | Register, suffix: str) -> Path: ...


class CountedPresenter:
    """Owns the state of the counted side; `show` hears each new one, `saved` each file that was made."""

    def __init__(
        self,
        desk: CountingDesk,
        store: Tasks,
        paper: Tasks,
        press: ReportPress,
        clock: Clock,
        calendar: WorkCalendar,
    ) -> None:
        self.state = CountedState()
        self._desk = desk
        self._store = store
        self._paper = paper
        self._press = press
        self._clock = clock
        self._calendar = calendar
        self._answer: Answer | None = None
        self._gauge = Gauge()
        self._counting = Latest[Answer](store, self)
        self._listing = Latest[tuple["DossierRow", ...]](store, self)
        self._show: Callable[[CountedState], None] = lambda _: None
        self._saved: Callable[[Path], None] = lambda _: None

    def attach(
        self, show: Callable[[CountedState], None], saved: Callable[[Path], None] = lambda _: None
    ) -> None:
        self._show, self._saved = show, saved
        show(self.state)

    def start(self, kind: ReportKind) -> None:
        """The report came into view: it is counted anew."""
        today = self._clock.now().date()
        if not self.state.choice.year:
            years = tuple(range(today.year, today.year - YEARS_OFFERED, -1))
            self._become(replace(self.state, choice=first_choice(today), years=years))
        if kind is not self.state.kind:
            self._answer = None
            state = replace(self.state, kind=kind, view="", compared="", shown=None, comparison=None)
            self._become(_closed(state))
        self.count()

    def period_chosen(self, choice: PeriodChoice) -> None:
        """Free dates are counted when both are there and Enter is pressed; any other choice at once."""
        typed = choice.kind is self.state.choice.kind and choice.first + choice.last != _typed(self.state)
        self._become(replace(self.state, choice=choice, refused=None, refused_field=""))
        if not typed and (choice.first or choice.kind is not PeriodKind.FREE):
            self.count()

    def known_typed(self, text: str) -> None:
        self._become(replace(self.state, known=text, refused=None, refused_field=""))

    def compared_typed(self, text: str) -> None:
        self._become(replace(self.state, compared=text, refused=None, refused_field=""))

    def count(self) -> None:
        """With whatever is chosen and typed; what cannot be is said beside its field and nothing is counted."""
        state = self.state
        try:
            question = Question(
                state.kind,
                self._period(),
                known_moment(state.known, "known_at"),
                known_moment(state.compared, "compared") if state.kind is ReportKind.II06A else None,
                state.view,
            )
        except Refused as refused:
            self._refuse(refused)
            return
        self._gauge.stop()
        self._gauge = gauge = Gauge()
        today = self._clock.now().date()
        self._become(replace(state, loading=True, read=0, refused=None, refused_field="", trouble=None))
        self._counting.ask(lambda: answer_to(self._desk, question, today, gauge), self._counted, self._failed)

    def tick(self) -> None:
        """The screen asks how far the counting is."""
        read = self._gauge.reading[0]
        if self.state.loading and read != self.state.read:
            self._become(replace(self.state, read=read))

    def cancel(self) -> bool:
        """Esc while it is counted: it stops. False when nothing is."""
        if not self.state.loading:
            return False
        self._gauge.stop()
        self._counting.forget()
        self._become(replace(self.state, loading=False, stale=True))
        return True

    def view_chosen(self, view: str) -> None:
        """Another table of the same report: nothing is counted for it."""
        if self._answer is not None and view != self.state.view:
            self._listing.forget()
            shown = shown_of(self._answer, view)
            self._become(_closed(replace(self.state, view=view, shown=shown)))

    def changed(self, changes: Changes) -> None:
        """Something was written: the figures stay as known when they were counted, and the page says so."""
        if self._answer is not None and (changes.everything or changes.dossiers):
            self._become(replace(self.state, stale=True))

    def list_opened(self, name: str, title: Message) -> None:
        """A figure was chosen; chosen again its list closes."""
        opened, shown = self.state.opened, self.state.shown
        if shown is None or (opened is not None and opened.name == name):
            self.step_back()
            return
        ids = shown.lists.get(name, ())
        cards = tuple(
            procedure_card(each, *shown.procedures[each]) for each in ids if each in shown.procedures
        )
        chosen = cards[0].key if cards else ""
        self._listing.forget()
        opened = FigureList(name, len(ids), cards, chosen)
        self._become(replace(self.state, opened=opened, opened_title=title))
        if ids and not cards:
            self._list(name, ids[:PAGE])

    def more_wanted(self) -> None:
        """The list was scrolled to its end."""
        opened, shown = self.state.opened, self.state.shown
        if opened is not None and shown is not None and opened.more and not self._listing.busy:
            place = len(opened.cards)
            self._list(opened.name, shown.lists.get(opened.name, ())[place : place + PAGE])

    def card_chosen(self, key: str) -> None:
        if self.state.opened is not None:
            self._become(replace(self.state, opened=replace(self.state.opened, chosen=key)))

    def step_back(self) -> bool:
        """Esc: the counting, then the list, then the comparison. False when none of them is there."""
        if self.cancel():
            return True
        if self.state.opened is not None:
            self._listing.forget()
            self._become(_closed(self.state))
            return True
        if self.state.comparison is not None:
            self._become(replace(self.state, comparison=None, compared=""))
            return True
        return False

    def file_wanted(self, suffix: str, *, anyway: bool = False) -> None:
        """What is shown as a file. What does not add up is refused, unless it is wanted `anyway` and then says so."""
        answer = self._answer
        if answer is None or self.state.saving or suffix not in self.state.files:
            return
        self._become(replace(self.state, saving=suffix, trouble=None, save_anyway=""))
        self._store.run(
            lambda: file_content(self._desk, answer, suffix, anyway=anyway),
            lambda content: self._make(content, suffix),
            self._failed,
            self,
        )

    def _period(self) -> Period:
        """A register is a calendar year's book, terms are those of a day: its last, or today where that is to come."""
        if self.state.kind in (ReportKind.REGISTER, ReportKind.TERMS):
            return replace(self.state.choice, kind=PeriodKind.YEAR).period()
        return self.state.choice.period()

    def _counted(self, answer: Answer) -> None:
        self._answer = answer
        opened, title, view = self.state.opened, self.state.opened_title, self.state.view
        shown = answer.shown if view == answer.question.view else shown_of(answer, view)
        state = replace(
            self.state,
            period=answer.question.period,
            known_at=answer.known_at,
            shown=shown,
            comparison=answer.comparison,
            loading=False,
            stale=False,
        )
        self._become(_closed(state))
        if opened is not None and title is not None:
            self.list_opened(opened.name, title)

    def _make(self, content: ReportContent | Register, suffix: str) -> None:
        self._paper.run(lambda: self._press(content, suffix), self._made, self._failed, self)

    def _made(self, file: Path) -> None:
        self._become(replace(self.state, saving=""))
        self._saved(file)

    def _list(self, name: str, ids: tuple[str, ...]) -> None:
        self._listing.ask(
            lambda: self._desk.rows_of(ids), lambda rows: self._listed(name, rows), self._failed
        )

    def _listed(self, name: str, rows: tuple[DossierRow, ...]) -> None:
        opened = self.state.opened
        if opened is None or opened.name != name:
            return
        cards = (*opened.cards, *(card_of(row, self._calendar) for row in rows))
        chosen = opened.chosen or (cards[0].key if cards else "")
        self._become(replace(self.state, opened=replace(opened, cards=cards, chosen=chosen)))

    def _refuse(self, refused: Refused) -> None:
        field = refused.field or ""
        told = of_refusal(refused)
        if field in FIELDS:
            self._become(replace(self.state, loading=False, saving="", refused=told, refused_field=field))
        else:
            anyway = self.state.saving if refused.code == "report_unbalanced" else ""
            state = replace(self.state, loading=False, saving="", trouble=told, save_anyway=anyway)
            self._become(state)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Stopped):
            return
        if isinstance(error, Refused):
            self._refuse(error)
            return
        trouble = of_failure(error)
        self._become(replace(self.state, loading=False, saving="", trouble=trouble or self.state.trouble))
        if trouble is None:
            raise error

    def _become(self, state: CountedState) -> None:
        self.state = state
        self._show(state)


def _typed(state: CountedState) -> str:
    return state.choice.first + state.choice.last


def _closed(state: CountedState) -> CountedState:
    return replace(state, opened=None, opened_title=None)
