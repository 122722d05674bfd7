"""The six places of the status bar: received, due, overdue, not shared, printer, clock. No words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


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
    NOT_SHARED = "not_shared"
    PRINTER = "printer"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class StatusBarState:
    """`waiting_slips` slips were not printed yet; `sharing_is_late` turns "not shared" from violet to red."""

    now: datetime
    received_today: int = 0
    due_today: int = 0
    overdue: int = 0
    not_shared: int = 0
    not_shared_since: datetime | None = None
    stands_alone: bool = True
    sharing_is_late: bool = False
    printer: PrinterCondition = PrinterCondition.TO_PDF
    printer_name: str = ""
    waiting_slips: int = 0
    practice: bool = False
