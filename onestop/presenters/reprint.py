"""Printing a slip from a list or a page: the first time at once, again only with a reason asked inline.

The reason stands on the paper and in the journal.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onestop.domain.regime import FormKind
from onestop.presenters.message import Message, of_failure, say

if TYPE_CHECKING:
    from onestop.presenters.paper import PaperOutcome, PaperPort


@dataclass(frozen=True, slots=True)
class ReprintState:
    """`asking` shows the line with the reason's field; `busy` while the slip is being made."""

    asking: bool = False
    busy: bool = False
    code_tail: str = ""
    error: Message | None = None
    told: Message | None = None


class Reprint:
    """One question at a time: asked → a reason → printed, or dropped."""

    def __init__(
        self, paper: PaperPort, tell: Callable[[], None], printed: Callable[[PaperOutcome], None]
    ) -> None:
        """`tell` hears each change of `state`, `printed` what came of each print."""
        self.state = ReprintState()
        self.dossier_id = ""
        self._paper = paper
        self._tell = tell
        self._told_printed = printed
        self._form: str = FormKind.RECEIPT
        self._round = 0

    def ask(
        self,
        dossier_id: str,
        code_tail: str,
        *,
        first: bool = False,
        form: str = FormKind.RECEIPT,
        round_no: int = 0,
    ) -> None:
        """`first`: no copy ever left the desk, so there is nothing to explain."""
        if self.state.busy:
            return
        self.dossier_id = dossier_id
        # Of receipts only the last holds, and it may be another by the time the reason is typed.
        self._form, self._round = form, 0 if form == FormKind.RECEIPT else round_no
        if first:
            self._become(ReprintState(busy=True, code_tail=code_tail))
            self._print("")
        else:
            self._become(ReprintState(asking=True, code_tail=code_tail))

    def drop(self) -> None:
        if not self.state.busy:
            self._become(ReprintState())

    def confirm(self, reason: str) -> None:
        """Print with this reason; without one the question stays and says so."""
        if self.state.busy or not self.state.asking:
            return
        reason = " ".join(reason.split())
        if not reason:
            self._become(replace(self.state, error=say("reprint_reason_missing")))
            return
        self._become(replace(self.state, busy=True, error=None))
        self._print(reason)

    def _print(self, reason: str) -> None:
        self._paper.print_slip(
            self.dossier_id, self._form, self._printed, self._failed, reason=reason, round_no=self._round
        )

    def _printed(self, outcome: PaperOutcome) -> None:
        again = "reprint" if outcome.print_no > 1 else "print"
        code = f"{again}_done" if outcome.spooled else f"{again}_kept"
        if self._form != FormKind.RECEIPT:
            code = f"printed_{self._form}" if outcome.spooled else "slip_kept"
        told = outcome.say(code, tail=self.state.code_tail)
        self._become(ReprintState(told=told))
        self._told_printed(outcome)

    def _failed(self, error: Exception) -> None:
        message = of_failure(error)
        if message is None:
            self._become(replace(self.state, busy=False))
            raise error
        # Where nothing was asked there is no line to put the error on: it is told.
        asked = self.state.asking
        self._become(
            replace(self.state, busy=False, error=message if asked else None, told=None if asked else message)
        )

    def _become(self, state: ReprintState) -> None:
        self.state = state
        self._tell()
