"""Receiving one dossier: what is typed becomes an entry, the entry a promise, and Ctrl+Enter a record.

Decides what the page does and asks the desk on the store's lane; lays nothing out and prints nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time
from typing import TypeVar

from onestop.application.ports import Clock
from onestop.application.read_models import GivenGuidance, Received
from onestop.domain.applicant import Applicant
from onestop.domain.calendar import WorkCalendar
from onestop.domain.errors import Refused
from onestop.presenters.latest import Latest
from onestop.presenters.message import Message, of_refusal, say
from onestop.presenters.reception_entry import Draft, ReceptionEntry, read_draft, write_draft
from onestop.presenters.reception_ports import Outcomes, ReceptionDesk, ReceptionView
from onestop.presenters.reception_procedure import missing_papers
from onestop.presenters.reception_screen import ReceptionScreen
from onestop.presenters.reception_state import Field, MainAction, ReceptionState
from onestop.presenters.reception_what import ReceptionWhat
from onestop.presenters.reception_who import ReceptionWho
from onestop.presenters.tasks import Tasks

PAGE = "reception"
MOST_DIGITS = 5
T = TypeVar("T")


class ReceptionPresenter:
    """One entry at a time. `who` and `what` hear of their fields, the rest of the page comes here."""

    def __init__(
        self,
        desk: ReceptionDesk,
        store: Tasks,
        clock: Clock,
        calendar: WorkCalendar,
        outcomes: Outcomes,
        *,
        hand_over_cutoff: time = time(15),
    ) -> None:
        self._desk = desk
        self._store = store
        self._clock = clock
        self._outcomes = outcomes
        self._screen = ReceptionScreen(calendar, hand_over_cutoff)
        self.who = ReceptionWho(self._screen, desk, store, self._go_on)
        self.what = ReceptionWhat(self._screen, desk, store, self._go_on)
        self._screen.entry_changed = self.what.ask_still_open
        self._saving = Latest[Draft](store, self)
        self._dropped: ReceptionEntry | None = None
        self._main_waits = False
        self._restoring = False
        self._ask_of_clock: Callable[[Message], None] | None = None

    @property
    def state(self) -> ReceptionState:
        return self._screen.state

    @property
    def hand_waits(self) -> bool:
        """Where the hand goes next depends on an answer that is still to come; not once it went elsewhere."""
        return self.state.busy or self.who.hand_waits or self.what.hand_waits

    def attach(self, view: ReceptionView) -> None:
        self._screen.attach(view)

    def start(self) -> None:
        """Bring back what whoever sits here typed in an earlier run, if something was left."""
        self._restoring = True
        self._store.run(lambda: self._desk.load_draft(PAGE), self._draft_loaded, self._draft_lost, self)

    def person_changed(self) -> None:
        """Somebody else sits here: an empty page, then what they left. What stood here was kept for its person."""
        self._dropped = None
        self._begin(ReceptionEntry())
        self.start()

    def begin_with(self, text: str) -> None:
        """The first letters of the next dossier, typed while the last one was still on screen."""
        self._screen.focus(Field.APPLICANT)
        self.who.typed(text)

    def start_for(self, applicant: Applicant) -> None:
        """A new dossier for an applicant found elsewhere."""
        self.new()
        self.who.begin_with(applicant)

    def chosen(self, key: str) -> None:
        """A line of the choice under a field was taken."""
        if self.state.choices_of == Field.PROCEDURE:
            self.what.take(key)
        else:
            self.who.chosen(key)

    def choices_left(self) -> None:
        """The hand went elsewhere, or Esc closed the choice."""
        if self.state.choices_of:
            self._screen.close_choices()

    def typed(self, **parts: str | bool) -> None:
        """Any other field of the entry, by its name: channel, sets, items, fee_state, note …"""
        for name in parts:
            self._screen.forgive(Field.SETS if name == "sets" else name)
        self._screen.become(replace(self._screen.entry, **parts))  # type: ignore[arg-type]

    def why_toggled(self) -> None:
        """Ctrl+I: the days behind the date, and back."""
        self._screen.show(explaining=not self.state.explaining)

    def step_back(self) -> bool:
        """Esc, one step: the choice, the day list, the editor. False when nothing is open."""
        if self.state.choices_of:
            self.choices_left()
        elif self.state.explaining:
            self.why_toggled()
        elif self.state.editing:
            self.who.edit(False)
        else:
            return False
        return True

    def new(self) -> None:
        """Ctrl+N: an empty page; what stood there can be taken back."""
        if self.state.busy:
            return
        left = self._screen.entry
        self._dropped = None if left.is_empty else left
        self._begin(ReceptionEntry(), dropped=self._dropped is not None)
        self._screen.save_soon()
        self._screen.focus(Field.APPLICANT)

    def take_back(self) -> None:
        """Undo of `new`."""
        if self._dropped is not None:
            entry, self._dropped = self._dropped, None
            self._begin(entry)
            self._screen.save_soon()

    def save_draft(self) -> None:
        """Not while a draft is on its way here: the page is only empty until it comes."""
        if self.state.busy or self._restoring:
            return
        entry = self._screen.entry

        def write() -> Draft:
            draft = Draft(entry, self._clock.now())
            self._desk.save_draft(PAGE, write_draft(draft))
            return draft

        def kept(draft: Draft) -> None:
            saved_at = None if draft.entry.is_empty else draft.saved_at
            if saved_at != self.state.saved_at or self.state.restored:
                self._screen.show(saved_at=saved_at, restored=False)

        self._saving.ask(write, kept, self._screen.failed)

    def main_action(self) -> None:
        """Ctrl+Enter: receive, or hand over the list of what is missing."""
        if self.state.busy:
            return
        if self.who.lookup.enter_waits or self.what.lookup.enter_waits:
            self._main_waits = True
            return
        self.who.settle()
        self.what.settle()
        wrong = self._first_wrong()
        if wrong is not None:
            self._screen.refuse(*wrong)
        elif self.state.action is MainAction.GUIDE:
            self._guide()
        else:
            self._receive()

    def when_clock_is_doubted(self, ask: Callable[[Message], None]) -> None:
        """`ask` is called instead of recording: whether the clock is right, and why. `clock_vouched` goes on."""
        self._ask_of_clock = ask

    def clock_vouched(self, reason: str) -> None:
        if not self.state.busy:
            self._receive(reason)

    def _receive(self, clock_reason: str = "") -> None:
        state = self.state
        # What the screen says of the fee is what is recorded: the desk takes silence for "not paid".
        entry = self._screen.entry.command()
        command = replace(entry, fee_state=state.fee.state, clock_reason=clock_reason)

        def heard(received: Received, at: datetime) -> None:
            self._outcomes.received(received, state, at)

        self._finish(lambda: self._desk.receive(command), heard)

    def _guide(self) -> None:
        state = self.state
        command = self._screen.entry.guidance(missing_papers(state.checklist))

        def heard(given: GivenGuidance, at: datetime) -> None:
            self._outcomes.guided(given, state, at)

        self._finish(lambda: self._desk.give_guidance(command), heard)

    def _finish(self, write: Callable[[], T], heard: Callable[[T, datetime], None]) -> None:
        """Record, forget the draft, empty the page, tell: in one piece of work, so that a kill falls between few."""
        self._saving.forget()

        def work() -> tuple[T, datetime]:
            result = write()
            self._desk.save_draft(PAGE, "")
            return result, self._clock.now()

        def done(answer: tuple[T, datetime]) -> None:
            self._dropped = None
            # What was recorded is shown first: the form is emptied behind it.
            heard(*answer)
            self._begin(ReceptionEntry())

        self._screen.show(busy=True, trouble=None, choices_of="", choices=())
        self._store.run(work, done, self._failed, self)

    def _failed(self, error: Exception) -> None:
        if not (isinstance(error, Refused) and error.code == "clock_doubted"):
            self._screen.failed(error)
            return
        moments = {name: datetime.fromisoformat(str(moment)) for name, moment in error.facts.items()}
        doubted = Refused(error.code, field=error.field, **moments)
        self._screen.failed(doubted)
        if self._ask_of_clock is not None:
            self._ask_of_clock(of_refusal(doubted))

    def _first_wrong(self) -> tuple[Field, Message] | None:
        entry = self._screen.entry
        if not entry.applicant_text.strip():
            return Field.APPLICANT, say("applicant_missing")
        if self._screen.promise is None:
            return Field.PROCEDURE, self.what.refusal(entry.procedure_text)
        for field, text, most in ((Field.SETS, entry.sets, 99), (Field.ITEMS, entry.items, 999)):
            if not (text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS):
                return field, say("count_out_of_range", least=1, most=most)
        return None

    def give_up(self) -> bool:
        """Esc while Enter waits for an answer: the letters stay, nobody is chosen. False when nothing waits."""
        waiting = [part.lookup for part in (self.who, self.what) if part.lookup.enter_waits]
        for lookup in waiting:
            lookup.forget()
        self._main_waits = False
        return bool(waiting)

    def _go_on(self) -> None:
        if self._main_waits:
            self._main_waits = False
            self.main_action()

    def _draft_lost(self, error: Exception) -> None:
        self._restoring = False
        self._screen.failed(error)

    def _draft_loaded(self, text: str) -> None:
        self._restoring = False
        draft = read_draft(text)
        if draft is not None and self._screen.entry.is_empty:
            self._begin(draft.entry, saved_at=draft.saved_at, restored=True)

    def _begin(self, entry: ReceptionEntry, **about: object) -> None:
        self._saving.forget()
        self._main_waits = False
        self.who.forget()
        self.what.forget()
        entry, promise = self.what.restored(entry)
        self._screen.begin(entry, promise, **about)
        self.what.ask_still_open()
