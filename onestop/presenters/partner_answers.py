"""Takes a partner agency's answer from a file: read, checked, shown, and recorded when it was looked at. No window.

The letter itself names its dossier, so it may be taken from any page. Its octets are read on the paper lane and
judged on the store's.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from onestop.application.act_commands import RecordAnswer
from onestop.domain.dossier_code import tail
from onestop.domain.errors import Refused
from onestop.presenters.acting_facts import told
from onestop.presenters.acting_state import ActKind
from onestop.presenters.message import Message, of_failure
from onestop.presenters.tasks import Newest

if TYPE_CHECKING:
    from onestop.application.acts import Acted
    from onestop.application.changes import Changes
    from onestop.application.desk import Desk
    from onestop.presenters.acting import Acting
    from onestop.presenters.partner_letters import KeptFolder
    from onestop.presenters.tasks import Tasks


@dataclass(frozen=True, slots=True)
class AnswerShown:
    """What is about to be recorded. `elsewhere`: not the dossier in front of whoever reads it."""

    dossier_id: str
    code_head: str
    code_tail: str
    applicant: str
    procedure: str
    agency: str
    question: str
    text: str
    answered_at: datetime
    due_at: datetime
    late: bool
    elsewhere: bool


@dataclass(frozen=True, slots=True)
class AnswerState:
    """`folder` is where a file is to be chosen, None while none is. `file` names the one that was; then either
    `shown`, or `error` says what is wrong with it; both where it could not be recorded after all.
    """

    folder: str | None = None
    file: str = ""
    shown: AnswerShown | None = None
    error: Message | None = None
    busy: bool = False

    @property
    def open(self) -> bool:
        """There is something to look at."""
        return self.shown is not None or self.error is not None


class PartnerAnswers:
    """One a window. `in_front` gives the dossier somebody looks at, "" for none; `go_to` brings one to the front."""

    def __init__(
        self,
        desk: Desk,
        store: Tasks,
        lane: Tasks,
        read: Callable[[Path], bytes],
        kept: KeptFolder,
        acting: Callable[[], Acting],
        in_front: Callable[[], str],
        go_to: Callable[[str], None],
    ) -> None:
        self.state = AnswerState()
        self._desk = desk
        self._store = store
        self._lane = lane
        self._read_file = read
        self._kept = kept
        self._acting = acting
        self._in_front = in_front
        self._go_to = go_to
        self._letter = b""
        self._file = Path()
        self._asked = Newest()
        self._show: Callable[[AnswerState], None] = lambda _: None

    def attach(self, show: Callable[[AnswerState], None]) -> None:
        self._show = show
        show(self.state)

    def start(self) -> None:
        """Ask for the file: where the last one came from, else where letters are sent from."""
        if self.state.busy or self.state.open:
            return
        if self._file.name:
            self._become(AnswerState(folder=str(self._file.parent)))
            return
        number = self._asked.next()
        self._become(AnswerState(busy=True))

        def known(folder: str) -> None:
            if self._asked.is_current(number):
                self._become(AnswerState(folder=folder))

        self._lane.run(self._kept.read, known, self._while_wanted(number), self)

    def another(self) -> None:
        """The file was not the right one."""
        if not self.state.busy:
            self._become(AnswerState())
            self.start()

    def file_chosen(self, file: str) -> None:
        self._file = path = Path(file)
        number = self._asked.next()
        self._become(AnswerState(file=path.name, busy=True))

        def read(letter: bytes) -> None:
            if self._asked.is_current(number):
                self._letter = letter
                self._store.run(lambda: self._judged(letter), judged, self._while_wanted(number), self)

        def judged(shown: AnswerShown) -> None:
            if self._asked.is_current(number):
                elsewhere = shown.dossier_id != self._in_front()
                shown = replace(shown, elsewhere=elsewhere)
                self._become(AnswerState(file=path.name, shown=shown))

        self._lane.run(lambda: self._read_file(path), read, self._while_wanted(number), self)

    def take(self) -> None:
        """Enter: record what is shown."""
        shown = self.state.shown
        if shown is None or self.state.busy:
            return
        letter, desk = self._letter, self._desk
        self._become(replace(self.state, busy=True, error=None))

        def recorded() -> None:
            self._become(AnswerState())
            if shown.elsewhere:
                self._go_to(shown.dossier_id)

        def work() -> Acted:
            return desk.take_partner_answer(letter)

        self._acting().record(ActKind.RECORD_ANSWER, work, recorded, self._failed)

    def drop(self) -> None:
        """Esc: nothing is recorded."""
        if not (self.state.busy and self.state.open):
            self._asked.next()
            self._become(AnswerState())

    def changed(self, changes: Changes) -> None:
        """Nobody goes on with what another person began."""
        if changes.person:
            self._asked.next()
            self._become(AnswerState())

    def _judged(self, letter: bytes) -> AnswerShown:
        """Refused where it is no answer, or not theirs to record who sits here."""
        desk = self._desk
        answer = desk.read_partner_answer(letter)
        desk.would_act(answer.dossier_id, RecordAnswer(answer.agency, answer.text))
        (row,) = desk.rows_of([answer.dossier_id])
        code_tail = tail(answer.code)
        return AnswerShown(
            dossier_id=answer.dossier_id,
            code_head=answer.code.removesuffix(code_tail),
            code_tail=code_tail,
            applicant=row.applicant_name,
            procedure=row.procedure_name,
            agency=answer.agency_name,
            question=answer.question,
            text=answer.text,
            answered_at=answer.answered_at,
            due_at=answer.due_at,
            late=answer.late,
            elsewhere=False,
        )

    def _while_wanted(self, number: int) -> Callable[[Exception], None]:
        """What was dropped meanwhile has nothing to say any more, unless it is a fault of the program."""

        def failed(error: Exception) -> None:
            if self._asked.is_current(number) or of_failure(error) is None:
                self._failed(error)

        return failed

    def _failed(self, error: Exception) -> None:
        why = told(self._desk, error) if isinstance(error, Refused) else of_failure(error)
        if why is None:
            self._become(AnswerState())
            raise error
        self._become(replace(self.state, folder=None, busy=False, error=why))

    def _become(self, state: AnswerState) -> None:
        self.state = state
        self._show(state)
