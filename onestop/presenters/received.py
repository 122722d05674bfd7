"""What stands after Ctrl+Enter: the code (or the list of what is missing), how printing goes, what to do next.

The record is durable before this begins; nothing that happens to paper can change what it says of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, time
from enum import StrEnum
from typing import Protocol

from onestop.application.changes import Changes
from onestop.application.read_models import GivenGuidance, Received
from onestop.domain.dossier_code import tail
from onestop.domain.errors import Refused, Unavailable
from onestop.domain.regime import FormKind
from onestop.presenters.message import Message, of_failure, say
from onestop.presenters.paper import PaperOutcome, PaperPort, Picture, Slip
from onestop.presenters.reception_procedure import missing_lines
from onestop.presenters.reception_state import FeeFacts, ReceptionState
from onestop.presenters.reprint import Reprint, ReprintState

PREVIEW_WIDTH = 309


class Ending(StrEnum):
    RECEIVED = "received"
    GUIDED = "guided"


class PrintStage(StrEnum):
    """`WAITS`: no printer took the slip; it is kept as a file. `FAILED`: not even the file could be made."""

    UNDER_WAY = "under_way"
    PRINTED = "printed"
    WAITS = "waits"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ReceivedState:
    """One finished dossier or guidance. `code_head` is the grey prefix with its dash, `code_tail` the large part.

    `picture` is the applicant's copy; `trouble` says what is safe and what to do, `told` what came of Ctrl+P.
    `lies_with` is the unit it was handed to from here, "" while it is at the desk.
    """

    ending: Ending
    dossier_id: str
    at: datetime
    applicant: str
    procedure: str
    unit: str
    code_head: str = ""
    code_tail: str = ""
    slip_number: int = 0
    due: datetime | None = None
    fee: FeeFacts = field(default_factory=FeeFacts)
    hand_over: Message | None = None
    lies_with: str = ""
    missing: tuple[Message, ...] = ()
    stage: PrintStage = PrintStage.UNDER_WAY
    printer: str = ""
    file: str = ""
    picture: Picture | None = None
    reprint: ReprintState = field(default_factory=ReprintState)
    trouble: Message | None = None
    told: Message | None = None


class ReceivedPaper(PaperPort, Protocol):
    """Paper with a picture of it, and whether a slip still waits."""

    def waits(self, paper_id: str) -> bool: ...

    def picture(
        self,
        slip: Slip,
        width: int,
        done: Callable[[Picture], None],
        failed: Callable[[Exception], None],
    ) -> None: ...


class ReceivedPresenter:
    """The `Outcomes` of the reception. `show` hears each state, and None when the next dossier begins."""

    def __init__(self, paper: ReceivedPaper, *, hand_over_cutoff: time = time(15)) -> None:
        self.state: ReceivedState | None = None
        self._paper = paper
        self._cutoff = hand_over_cutoff
        self._show: Callable[[ReceivedState | None], None] = lambda _: None
        self._changed: list[Callable[[Changes], None]] = []
        self._picture_scale = 1.0
        self._hand_over: Callable[[str], None] | None = None
        self._reprint = Reprint(paper, self._reprint_told, lambda _: None)

    def attach(self, show: Callable[[ReceivedState | None], None], *, picture_scale: float = 1.0) -> None:
        """`picture_scale` is the screen's pixels a logical pixel."""
        self._show = show
        self._picture_scale = picture_scale
        show(self.state)

    def on_changes(self, changed: Callable[[Changes], None]) -> None:
        self._changed.append(changed)

    def hands_over_by(self, start: Callable[[str], None]) -> None:
        """Who hands a dossier to its unit when that is asked for here."""
        self._hand_over = start

    def hand_over_asked(self) -> bool:
        """Ctrl+Shift+Enter. False where nothing was received, or it is handed over already."""
        state = self.state
        if self._hand_over is None or state is None or state.ending is not Ending.RECEIVED or state.lies_with:
            return False
        self._hand_over(state.dossier_id)
        return True

    def lies_with(self, dossier_id: str, unit: str) -> None:
        if self.state is not None and self.state.dossier_id == dossier_id:
            self._become(replace(self.state, lies_with=unit))

    def not_handed_over(self, why: Message) -> None:
        if self.state is not None:
            self._become(replace(self.state, told=why))

    def received(self, received: Received, state: ReceptionState, at: datetime) -> None:
        """Shown at once; only then is paper asked for."""
        short = tail(received.code)
        late = at.time() >= self._cutoff
        self._become(
            ReceivedState(
                ending=Ending.RECEIVED,
                dossier_id=received.dossier_id,
                at=at,
                applicant=state.entry.applicant_text,
                procedure=state.procedure.name if state.procedure else "",
                unit=state.procedure.unit if state.procedure else "",
                code_head=received.code.removesuffix(short),
                code_tail=short,
                due=received.due_at,
                fee=state.fee,
                hand_over=say("hand_over_next" if late else "hand_over_today", cutoff=self._cutoff),
            )
        )
        for changed in self._changed:
            changed(Changes(frozenset({received.dossier_id})))
        self._print()

    def guided(self, given: GivenGuidance, state: ReceptionState, at: datetime) -> None:
        self._become(
            ReceivedState(
                ending=Ending.GUIDED,
                dossier_id=given.guidance_id,
                at=at,
                applicant=state.entry.applicant_text,
                procedure=state.procedure.name if state.procedure else "",
                unit=state.procedure.unit if state.procedure else "",
                slip_number=given.slip_number,
                missing=missing_lines(state.checklist),
            )
        )
        self._print()

    def print_again(self) -> None:
        """Ctrl+P: what waits goes out; what was printed asks for a reason first."""
        state = self.state
        if state is None or state.stage is PrintStage.UNDER_WAY:
            return
        if state.stage is not PrintStage.PRINTED or self._paper.waits(state.dossier_id):
            self._become(replace(state, stage=PrintStage.UNDER_WAY, trouble=None))
            self._print(by_hand=True)
        elif state.ending is Ending.RECEIVED:
            self._reprint.ask(state.dossier_id, state.code_tail)
        else:
            self._become(replace(state, stage=PrintStage.UNDER_WAY))
            self._print(by_hand=True)

    def reprint_confirmed(self, reason: str) -> None:
        self._reprint.confirm(reason)

    def step_back(self) -> bool:
        """Esc drops the question for a reason."""
        if self.state is not None and self.state.reprint.asking:
            self._reprint.drop()
            return True
        return False

    def close(self) -> None:
        """The next dossier begins."""
        if self.state is not None:
            self._reprint.drop()
            self.state = None
            self._show(None)

    def _print(self, *, by_hand: bool = False) -> None:
        state = self.state
        assert state is not None, "paper is asked for after something was shown"
        key = state.dossier_id

        def done(outcome: PaperOutcome) -> None:
            self._printed(key, outcome, by_hand)

        def failed(error: Exception) -> None:
            self._failed(key, error)

        if state.ending is Ending.RECEIVED:
            self._paper.print_slip(key, FormKind.RECEIPT, done, failed)
        else:
            self._paper.print_supplement(key, done, failed)

    def _printed(self, key: str, outcome: PaperOutcome, by_hand: bool) -> None:
        state = self.state
        if state is None or state.dossier_id != key:
            return
        stage = PrintStage.PRINTED if outcome.spooled else PrintStage.WAITS
        code = "slip_waits" if state.ending is Ending.RECEIVED else "guidance_waits"
        trouble = None if outcome.spooled else say(code, tail=state.code_tail)
        state = replace(
            state,
            stage=stage,
            printer=outcome.printer,
            file=outcome.file,
            trouble=trouble,
            told=self._tell_of(outcome, state) if by_hand else state.told,
        )
        self._become(state)
        if outcome.slip is not None and state.picture is None:
            width = round(PREVIEW_WIDTH * self._picture_scale)
            self._paper.picture(
                outcome.slip, width, lambda picture: self._drawn(key, picture), self._no_picture
            )

    def _tell_of(self, outcome: PaperOutcome, state: ReceivedState) -> Message:
        """Whoever pressed Ctrl+P wants to know what came of it."""
        of = "print" if state.ending is Ending.RECEIVED else "guidance"
        return outcome.say(f"{of}_done" if outcome.spooled else f"{of}_kept", tail=state.code_tail)

    def _drawn(self, key: str, picture: Picture) -> None:
        if self.state is not None and self.state.dossier_id == key:
            self._become(replace(self.state, picture=picture))

    def _no_picture(self, error: Exception) -> None:
        """A slip that cannot be drawn on screen may still be on paper: nothing to say."""
        if not isinstance(error, Unavailable):
            raise error

    def _failed(self, key: str, error: Exception) -> None:
        state = self.state
        if state is not None and state.dossier_id == key:
            told = of_failure(error) or say("slip_not_made", tail=state.code_tail)
            self._become(replace(state, stage=PrintStage.FAILED, trouble=told))
        if not isinstance(error, Refused | Unavailable):
            raise error

    def _reprint_told(self) -> None:
        if self.state is not None:
            self._become(replace(self.state, reprint=self._reprint.state))

    def _become(self, state: ReceivedState) -> None:
        self.state = state
        self._show(state)
