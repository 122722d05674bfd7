"""Printers of a system that is only said to be there, and a choice that is kept in memory."""

from __future__ import annotations

from onestop.presenters.printer_choice import PrinterChoice, PrinterPresenter
from onestop.presenters.tasks import ImmediateTasks


class FakePrinters:
    """`trouble` makes keeping a choice fail."""

    def __init__(self, *names: str, chosen: PrinterChoice | None = None) -> None:
        self.names = names
        self.kept = chosen or PrinterChoice()
        self.trouble: Exception | None = None
        self.looked_again = 0

    def printers(self) -> tuple[str, ...]:
        return self.names

    def choice(self) -> PrinterChoice:
        return self.kept

    def choose(self, choice: PrinterChoice) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.kept = choice

    def look_again(self) -> None:
        self.looked_again += 1


def printer_presenter(printers: FakePrinters) -> PrinterPresenter:
    return PrinterPresenter(printers, ImmediateTasks(), printers.look_again)
