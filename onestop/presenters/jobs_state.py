"""What the panel of sharing and printing shows. No words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from onestop.application.sharing import Sharing
from onestop.presenters.sharing_state import ChipState
from onestop.presenters.status_bar import PrinterCondition

if TYPE_CHECKING:
    from onestop.presenters.failures import Failure
    from onestop.presenters.message import Message
    from onestop.presenters.waiting_slips import PaperName


@dataclass(frozen=True, slots=True)
class JobsState:
    """The panel. `waiting` are the slips that wait for a printer, `making` papers being laid out or sent.

    `failures` are this session's, the newest first; `told` is what came of saving the report for support.
    """

    now: datetime
    open: bool = False
    chip: ChipState = field(default_factory=ChipState)
    sharing: Sharing = field(default_factory=Sharing)
    printer: PrinterCondition = PrinterCondition.NONE
    printer_name: str = ""
    waiting: tuple[PaperName, ...] = ()
    waiting_count: int = 0
    making: int = 0
    failures: tuple[Failure, ...] = ()
    saving: bool = False
    told: Message | None = None

    @property
    def first_pull(self) -> tuple[int, int] | None:
        """Events taken of all to take, while a round brings some."""
        sharing = self.sharing
        return (sharing.taken, sharing.to_take) if 0 < sharing.taken < sharing.to_take else None
