"""The receipt for a result: printed by itself after the record, again only with a reason. Holds nothing back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from onestop.domain.errors import Refused, Unavailable
from onestop.domain.regime import FormKind
from onestop.presenters.message import Message, of_failure, say
from onestop.presenters.reprint import Reprint, ReprintState
from onestop.presenters.returning_state import SlipStage
from onestop.presenters.waiting_slips import SlipKey

if TYPE_CHECKING:
    from onestop.presenters.paper import PaperOutcome, PaperPort


class ReturnSlips:
    """Follows the slip of one dossier at a time; the slips of others go their way unseen."""

    def __init__(self, paper: PaperPort, tell: Callable[[], None]) -> None:
        self.stage = SlipStage.NONE
        self.trouble: Message | None = None
        self.told: Message | None = None
        self._paper = paper
        self._tell = tell
        self._key = ""
        self._reprint = Reprint(paper, self._reprint_told, self._printed_again)

    @property
    def reprint(self) -> ReprintState:
        """The question for a reason, while its dossier stands at the counter."""
        return self._reprint.state if self._reprint.dossier_id == self._key else ReprintState()

    def follow(self, dossier_id: str) -> None:
        """From now on what happens to its slip is shown."""
        self._key = dossier_id

    def forget(self) -> None:
        """Another dossier stands at the counter."""
        self._key = ""
        self.stage, self.trouble = SlipStage.NONE, None
        if self._reprint.state.asking:
            self._reprint.drop()

    def print(self, dossier_id: str, round_no: int) -> None:
        """`round_no` tells the receipt of a second return from that of the first."""

        def done(outcome: PaperOutcome) -> None:
            self._printed(dossier_id, outcome)

        def failed(error: Exception) -> None:
            self._failed(dossier_id, error)

        self._become(dossier_id, SlipStage.UNDER_WAY)
        self._paper.print_slip(dossier_id, FormKind.RETURN, done, failed, round_no=round_no)

    def ask_again(self, dossier_id: str, round_no: int, code_tail: str) -> None:
        if self.stage is SlipStage.UNDER_WAY:
            return
        self._key = dossier_id
        waits = self._paper.waits(SlipKey(dossier_id, FormKind.RETURN, round_no).paper_id)
        if waits or self.stage in (SlipStage.WAITS, SlipStage.FAILED):
            self.print(dossier_id, round_no)
            return
        self._reprint.ask(dossier_id, code_tail, form=FormKind.RETURN, round_no=round_no)

    def confirm(self, reason: str) -> None:
        self._reprint.confirm(reason)

    def drop(self) -> None:
        self._reprint.drop()

    def _reprint_told(self) -> None:
        again = self._reprint.state
        if again.told is not None:
            self.told = again.told
        elif again.error is not None and self._reprint.dossier_id != self._key:
            # Its line is no longer before the clerk's eyes.
            self.told = again.error
        self._tell()

    def _printed_again(self, outcome: PaperOutcome) -> None:
        self._stand(self._reprint.dossier_id, outcome)

    def _printed(self, dossier_id: str, outcome: PaperOutcome) -> None:
        if dossier_id != self._key:
            self.told = outcome.say("return_slip_printed" if outcome.spooled else "return_slip_kept")
        self._stand(dossier_id, outcome)

    def _stand(self, dossier_id: str, outcome: PaperOutcome) -> None:
        trouble = None if outcome.spooled else say("return_slip_waits")
        self._become(dossier_id, SlipStage.PRINTED if outcome.spooled else SlipStage.WAITS, trouble)

    def _failed(self, dossier_id: str, error: Exception) -> None:
        self._become(dossier_id, SlipStage.FAILED, of_failure(error) or say("return_slip_not_made"))
        if not isinstance(error, Refused | Unavailable):
            raise error

    def _become(self, dossier_id: str, stage: SlipStage, trouble: Message | None = None) -> None:
        if dossier_id == self._key:
            self.stage, self.trouble = stage, trouble
        self._tell()
