"""The paper lane of a window: slips are laid out, kept in a folder, pictured, and handed to a printer.

Must not know how a page looks (renderers are handed in) nor what a printing system is (spoolers are).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from onestop.domain.errors import Unavailable
from onestop.gui.pdf_pages import page_picture
from onestop.gui.printer_file import PrinterFile
from onestop.gui.waiting_folder import WaitingFolder
from onestop.presenters.paper import Picture, Slip
from onestop.whole_file import write_whole

if TYPE_CHECKING:
    from onestop.application.notice_paper import SlipContent
    from onestop.application.paper import DeadlineSheetContent, ReceiptContent, SupplementContent
    from onestop.application.way_contents import ListContent
    from onestop.gui.spooling import Spooler
    from onestop.presenters.printer_choice import PrinterChoice
    from onestop.presenters.waiting_slips import WaitingSlip


@dataclass(frozen=True)
class Renderers:
    """How each paper becomes a PDF, and what its file is called."""

    receipt: Callable[[ReceiptContent], bytes]
    receipt_name: Callable[[ReceiptContent], str]
    supplement: Callable[[SupplementContent], bytes]
    supplement_name: Callable[[SupplementContent], str]
    slip: Callable[[SlipContent], bytes]
    slip_name: Callable[[SlipContent], str]
    list_paper: Callable[[ListContent], bytes]
    list_paper_name: Callable[[ListContent], str]
    deadline_sheet: Callable[[DeadlineSheetContent], bytes]
    deadline_sheet_name: Callable[[DeadlineSheetContent], str]
    warm_up: Callable[[], bytes]


REHEARSED_WIDTH = 300


class Printing:
    """The window's `Paper`, and the printers it can go to. `settings` is where this machine's choice is kept."""

    def __init__(self, folder: Path, renderers: Renderers, spooler: Spooler, settings: Path) -> None:
        self._folder = folder
        self._waiting = WaitingFolder(folder)
        self._renderers = renderers
        self._spooler = spooler
        self._settings = PrinterFile(settings)
        self._choice: PrinterChoice | None = None

    def warm_up(self) -> None:
        page_picture(self._renderers.warm_up(), REHEARSED_WIDTH)

    def printer(self) -> str:
        names, chosen = self.printers(), self.choice().printer
        if chosen:
            return chosen if chosen in names else ""
        return names[0] if names else ""

    def printers(self) -> tuple[str, ...]:
        return self._spooler.printers()

    def choice(self) -> PrinterChoice:
        if self._choice is None:
            self._choice = self._settings.read()
        return self._choice

    def choose(self, choice: PrinterChoice) -> None:
        self._choice = choice
        self._settings.write(choice)

    def receipt(self, content: ReceiptContent) -> Slip:
        return self._kept(self._renderers.receipt_name(content), self._renderers.receipt(content))

    def supplement(self, content: SupplementContent) -> Slip:
        return self._kept(self._renderers.supplement_name(content), self._renderers.supplement(content))

    def slip(self, content: SlipContent, copies: int) -> Slip:
        return self._kept(self._renderers.slip_name(content), self._renderers.slip(content), copies=copies)

    def list_paper(self, content: ListContent) -> Slip:
        pdf = self._renderers.list_paper(content)
        return self._kept(self._renderers.list_paper_name(content), pdf, "A4", copies=1)

    def deadline_sheet(self, content: DeadlineSheetContent) -> Slip:
        pdf = self._renderers.deadline_sheet(content)
        return self._kept(self._renderers.deadline_sheet_name(content), pdf, "A4", copies=1)

    def picture(self, slip: Slip, width: int) -> Picture:
        return page_picture(slip.pdf, width, slip.copies)

    def spool(self, slip: Slip) -> str:
        printer = self.printer()
        if not printer:
            raise Unavailable("printer_missing", self.choice().printer)
        # The slip's own measures count: millimetres on paper are those of the page as it was laid out.
        options = {"media": slip.media, "print-scaling": "none", **self._wishes()}
        self._spooler.spool(printer, slip.title, slip.pdf, options)
        return printer

    def _wishes(self) -> dict[str, str]:
        """Tray and copies, said only where somebody chose them."""
        choice = self.choice()
        tray = {"InputSlot": choice.tray} if choice.tray else {}
        return tray | ({"copies": str(choice.copies)} if choice.copies > 1 else {})

    def waiting(self) -> tuple[WaitingSlip, ...]:
        return self._waiting.all()

    def keep_waiting(self, waiting: WaitingSlip) -> None:
        self._waiting.keep(waiting)

    def drop_waiting(self, paper_id: str) -> None:
        self._waiting.drop(paper_id)

    def _kept(self, name: str, pdf: bytes, media: str = "A5", copies: int = 2) -> Slip:
        # Whole or not at all: a full disk must not leave half a slip under the right name.
        path = write_whole(self._folder / name, pdf)
        return Slip(path.stem, path, pdf, media, copies)
