"""The six places of the status bar: received, due, overdue, sharing, printer, clock. No words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from onestop.presenters.sharing_state import ChipState


class PrinterCondition(StrEnum):
    READY = "ready"
    TO_PDF = "to_pdf"
    NOT_ANSWERING = "not_answering"
    NONE = "none"


class StatusPlace(StrEnum):
    """Emitted when a number is followed as a link; the clock only where it can be moved."""

    RECEIVED = "received"
    DUE = "due"
    OVERDUE = "overdue"
    SHARING = "sharing"
    PRINTER = "printer"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class StatusBarState:
    """`waiting_slips` slips were not printed yet; `chip` says how far the ledger is shared."""

    now: datetime
    received_today: int = 0
    due_today: int = 0
    overdue: int = 0
    chip: ChipState = field(default_factory=ChipState)
    printer: PrinterCondition = PrinterCondition.TO_PDF
    printer_name: str = ""
    waiting_slips: int = 0
    practice: bool = False
