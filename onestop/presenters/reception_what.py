"""What is asked for: the procedure's field, its papers, and dossiers of the same kind that are still open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from onestop.application.read_models import DossierRow, Promise
from onestop.domain.errors import Refused
from onestop.domain.procedure import Procedure
from onestop.presenters.latest import Latest
from onestop.presenters.message import Message, of_refusal, say
from onestop.presenters.reception_applicant import key_of
from onestop.presenters.reception_entry import PaperEntry, ReceptionEntry
from onestop.presenters.reception_lookup import TypedLookup
from onestop.presenters.reception_ports import ReceptionDesk
from onestop.presenters.reception_procedure import all_handed_in, counted, procedure_choices, toggled
from onestop.presenters.reception_screen import ReceptionScreen
from onestop.presenters.reception_state import Field, StillOpen
from onestop.presenters.tasks import Tasks

MOST_CHOICES = 7


class ReceptionWhat:
    """`settled` is told when an answer that Enter waited for has come."""

    def __init__(
        self, screen: ReceptionScreen, desk: ReceptionDesk, store: Tasks, settled: Callable[[], None]
    ) -> None:
        self._screen = screen
        self._desk = desk
        self._settled = settled
        self._open = Latest[tuple[DossierRow, ...]](store, self)
        self._asked_open = ("", "")
        self.lookup = TypedLookup[Procedure](
            store, self, lambda text: desk.find_procedures(text, MOST_CHOICES), self._found, screen.failed
        )

    def typed(self, text: str) -> None:
        screen = self._screen
        screen.forgive(Field.PROCEDURE)
        screen.promise = None
        screen.become(replace(screen.entry, procedure_text=text, procedure="", papers=(), fee_state=""))
        self.lookup.look(text)

    def wanted(self) -> None:
        """The empty field was entered: offer the recent ones."""
        if not self._screen.entry.procedure_text:
            self.lookup.look("")

    def look_again(self) -> None:
        """Down in the field: the choice once more."""
        if self._screen.promise is None:
            self.lookup.look(self._screen.entry.procedure_text)

    def entered(self) -> None:
        """Enter (or Tab): a whole number is taken at once, letters when they are found."""
        text = self._screen.entry.procedure_text
        if self._screen.promise is not None:
            self._screen.focus(Field.PAPERS)
        elif not text.strip() or self.promised(text) is not None:
            self.take(text)
        elif not self.lookup.enter():
            self._screen.refuse(Field.PROCEDURE, self.refusal(text))

    @property
    def hand_waits(self) -> bool:
        """Enter was pressed, and the hand stays for the answer."""
        return self.lookup.enter_waits and self._screen.hand_is_in(Field.PROCEDURE)

    def take(self, typed: str, *, move: bool = True) -> None:
        """By id or national code; all papers count as handed in until the clerk says otherwise."""
        self.lookup.forget()
        screen, promise = self._screen, self.promised(typed)
        if promise is None:
            screen.refuse(Field.PROCEDURE, self.refusal(typed))
            return
        screen.promise = promise
        screen.forgive(Field.PROCEDURE)
        procedure = promise.procedure
        entry = replace(
            screen.entry,
            procedure=procedure.procedure_id,
            procedure_text=procedure.short_name or procedure.name,
            papers=all_handed_in(promise.version),
        )
        screen.become(entry, choices_of="", choices=())
        if move:
            screen.focus(Field.PAPERS)

    def settle(self) -> None:
        """Typed but not confirmed: a whole number, or letters that leave one choice."""
        text = self._screen.entry.procedure_text
        if self._screen.promise is not None or not text.strip():
            return
        state = self._screen.state
        only = (
            state.choices[0].key if state.choices_of == Field.PROCEDURE and len(state.choices) == 1 else text
        )
        if self.promised(only) is not None:
            self.take(only, move=False)

    def restored(self, entry: ReceptionEntry) -> tuple[ReceptionEntry, Promise | None]:
        """A kept entry with today's promise; papers of another version begin anew."""
        promise = self.promised(entry.procedure) if entry.procedure else None
        if promise is None:
            return replace(entry, procedure="", papers=()), None
        numbers = [paper.n for paper in promise.version.components]
        if [paper.n for paper in entry.papers] != numbers:
            entry = replace(entry, papers=all_handed_in(promise.version))
        return entry, promise

    def paper_toggled(self, n: int) -> None:
        if self._screen.promise is not None:
            self._papers(toggled(self._screen.entry.papers, self._screen.promise.version, n))

    def paper_counted(self, n: int, originals: int, copies: int) -> None:
        self._papers(counted(self._screen.entry.papers, n, originals, copies))

    def minute_passed(self) -> None:
        """The date shown is the one that would be promised now."""
        if self._screen.promise is not None:
            again = self.promised(self._screen.entry.procedure)
            self._screen.promise = again or self._screen.promise
            self._screen.show()

    def promised(self, typed: str) -> Promise | None:
        try:
            return self._desk.promise(typed)
        except Refused:
            return None

    def refusal(self, typed: str) -> Message:
        """Why there is no promise for what was typed."""
        if not typed.strip():
            return say("procedure_missing")
        try:
            self._desk.promise(typed)
        except Refused as refused:
            return of_refusal(refused)
        return say("unknown_procedure")

    def ask_still_open(self) -> None:
        """Whether the same applicant waits for the same thing already; asked once a pair."""
        entry = self._screen.entry
        key = key_of(entry) if entry.procedure else ""
        asked = (key, entry.procedure) if key else ("", "")
        if asked == self._asked_open:
            return
        self._asked_open = asked
        self._open.forget()
        if self._screen.state.still_open is not None:
            self._screen.show(still_open=None)
        if key:
            self._open.ask(lambda: self._desk.still_open(*asked), self._still_open, self._screen.failed)

    def forget(self) -> None:
        self.lookup.forget()
        self._open.forget()
        self._asked_open = ("", "")

    def _found(self, text: str, found: tuple[Procedure, ...], enter: bool) -> None:
        if text != self._screen.entry.procedure_text or self._screen.promise is not None:
            return
        if not enter:
            self._screen.choices(Field.PROCEDURE, procedure_choices(found))
        elif found:
            self.take(found[0].procedure_id, move=self._screen.hand_is_in(Field.PROCEDURE))
        else:
            self._screen.refuse(Field.PROCEDURE, self.refusal(text))
        self._settled()

    def _still_open(self, rows: tuple[DossierRow, ...]) -> None:
        if rows:
            first = rows[0]
            about = StillOpen(first.dossier_id, first.code, first.received_at, len(rows) - 1)
            self._screen.show(still_open=about)

    def _papers(self, papers: tuple[PaperEntry, ...]) -> None:
        self._screen.become(replace(self._screen.entry, papers=papers))
