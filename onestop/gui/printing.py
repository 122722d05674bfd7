"""The paper lane of a window: slips are laid out, kept in a folder, pictured, and handed to a printer.

Must not know how a page looks (a press is handed in) nor what a printing system is (a spooler is).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from onestop.domain.errors import Unavailable
from onestop.gui.pdf_pages import page_picture
from onestop.gui.printer_file import PrinterFile
from onestop.gui.waiting_folder import WaitingFolder
from onestop.presenters.paper import Picture, Slip
from onestop.whole_file import write_whole

if TYPE_CHECKING:
    from onestop.application.paper import DeadlineSheetContent
    from onestop.application.slip_paper import SlipContent
    from onestop.application.way_contents import ListContent
    from onestop.gui.spooling import Spooler
    from onestop.presenters.printer_choice import PrinterChoice
    from onestop.presenters.waiting_slips import WaitingSlip


REHEARSED_WIDTH = 300


class SlipPress(Protocol):
    """How each paper becomes a PDF, and what its file is called. Raises `Refused` or `Unavailable`."""

    def slip(self, content: SlipContent) -> bytes: ...

    def slip_name(self, content: SlipContent) -> str: ...

    def list_paper(self, content: ListContent) -> bytes: ...

    def list_paper_name(self, content: ListContent) -> str: ...

    def deadline_sheet(self, content: DeadlineSheetContent) -> bytes: ...

    def deadline_sheet_name(self, content: DeadlineSheetContent) -> str: ...

    def warm_up(self) -> bytes: ...


class Printing:
    """The window's `Paper`, and the printers it can go to. `settings` is where this machine's choice is kept."""

    def __init__(self, folder: Path, press: SlipPress, spooler: Spooler, settings: Path) -> None:
        self._folder = folder
        self._waiting = WaitingFolder(folder)
        self._press = press
        self._spooler = spooler
        self._settings = PrinterFile(settings)
        self._choice: PrinterChoice | None = None

    def warm_up(self) -> None:
        page_picture(self._press.warm_up(), REHEARSED_WIDTH)

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

    def slip(self, content: SlipContent) -> Slip:
        name, copies = self._press.slip_name(content), content.mark.copies
        return self._kept(name, self._press.slip(content), "A5", copies)

    def list_paper(self, content: ListContent) -> Slip:
        return self._kept(self._press.list_paper_name(content), self._press.list_paper(content), "A4", 1)

    def deadline_sheet(self, content: DeadlineSheetContent) -> Slip:
        pdf = self._press.deadline_sheet(content)
        return self._kept(self._press.deadline_sheet_name(content), pdf, "A4", 1)

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

    def _kept(self, name: str, pdf: bytes, media: str, copies: int) -> Slip:
        # Whole or not at all: a full disk must not leave half a slip under the right name.
        path = write_whole(self._folder / name, pdf)
        return Slip(path.stem, path, pdf, media, copies)
