"""The receipt for a result: printed by itself after the record, again only with a reason. Holds nothing back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from onestop.domain.errors import Refused, Unavailable
from onestop.domain.regime import FormKind
from onestop.presenters.message import Message, of_failure, say
from onestop.presenters.reprint import ReprintState
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
        self.reprint = ReprintState()
        self._paper = paper
        self._tell = tell
        self._key = ""
        self._round = 0

    def follow(self, dossier_id: str) -> None:
        """From now on what happens to its slip is shown."""
        self._key = dossier_id

    def forget(self) -> None:
        """Another dossier stands at the counter."""
        self._key = ""
        self.stage, self.trouble, self.reprint = SlipStage.NONE, None, ReprintState()

    def print(self, dossier_id: str, round_no: int, reason: str = "") -> None:
        """`round_no` tells the receipt of a second return from that of the first."""

        def done(outcome: PaperOutcome) -> None:
            self._printed(dossier_id, outcome, again=bool(reason))

        def failed(error: Exception) -> None:
            self._failed(dossier_id, error)

        self._become(dossier_id, SlipStage.UNDER_WAY)
        self._paper.print_slip(dossier_id, FormKind.RETURN, done, failed, reason=reason, round_no=round_no)

    def ask_again(self, dossier_id: str, round_no: int, code_tail: str) -> None:
        if self.stage is SlipStage.UNDER_WAY:
            return
        self._key, self._round = dossier_id, round_no
        waits = self._paper.waits(SlipKey(dossier_id, FormKind.RETURN, round_no).paper_id)
        if waits or self.stage in (SlipStage.WAITS, SlipStage.FAILED):
            self.print(dossier_id, round_no)
            return
        self.reprint = ReprintState(asking=True, code_tail=code_tail)
        self._tell()

    def confirm(self, reason: str) -> None:
        if not self.reprint.asking:
            return
        reason = " ".join(reason.split())
        if not reason:
            self.reprint = replace(self.reprint, error=say("reprint_reason_missing"))
            self._tell()
            return
        self.reprint = ReprintState()
        self.print(self._key, self._round, reason)

    def drop(self) -> None:
        self.reprint = ReprintState()
        self._tell()

    def _printed(self, dossier_id: str, outcome: PaperOutcome, *, again: bool) -> None:
        if again or dossier_id != self._key:
            self.told = outcome.say("return_slip_printed" if outcome.spooled else "return_slip_kept")
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
