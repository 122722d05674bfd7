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
from onestop.presenters.paper import Picture, Slip
from onestop.whole_file import write_whole

if TYPE_CHECKING:
    from onestop.application.paper import DeadlineSheetContent, ReceiptContent, SupplementContent
    from onestop.gui.spooling import Spooler


@dataclass(frozen=True)
class Renderers:
    """How each paper becomes a PDF, and what its file is called."""

    receipt: Callable[[ReceiptContent], bytes]
    receipt_name: Callable[[ReceiptContent], str]
    supplement: Callable[[SupplementContent], bytes]
    supplement_name: Callable[[SupplementContent], str]
    deadline_sheet: Callable[[DeadlineSheetContent], bytes]
    deadline_sheet_name: Callable[[DeadlineSheetContent], str]
    warm_up: Callable[[], bytes]


REHEARSED_WIDTH = 300


class Printing:
    """The window's `Paper`. `chosen` is the printer set for this desk, "" the system's default.

    `tray` is the name of the paper source as the printer calls it, "" its own choice.
    """

    def __init__(
        self, folder: Path, renderers: Renderers, spooler: Spooler, chosen: str = "", tray: str = ""
    ) -> None:
        self._folder = folder
        self._renderers = renderers
        self._spooler = spooler
        self._chosen = chosen
        self._tray = {"InputSlot": tray} if tray else {}

    def warm_up(self) -> None:
        page_picture(self._renderers.warm_up(), REHEARSED_WIDTH)

    def printer(self) -> str:
        names = self._spooler.printers()
        if self._chosen:
            return self._chosen if self._chosen in names else ""
        return names[0] if names else ""

    def receipt(self, content: ReceiptContent) -> Slip:
        return self._kept(self._renderers.receipt_name(content), self._renderers.receipt(content))

    def supplement(self, content: SupplementContent) -> Slip:
        return self._kept(self._renderers.supplement_name(content), self._renderers.supplement(content))

    def deadline_sheet(self, content: DeadlineSheetContent) -> Slip:
        pdf = self._renderers.deadline_sheet(content)
        return self._kept(self._renderers.deadline_sheet_name(content), pdf, "A4", copies=1)

    def picture(self, slip: Slip, width: int) -> Picture:
        return page_picture(slip.pdf, width, slip.copies)

    def spool(self, slip: Slip) -> str:
        printer = self.printer()
        if not printer:
            raise Unavailable("printer_missing", self._chosen)
        # The slip's own measures count: millimetres on paper are those of the page as it was laid out.
        options = {"media": slip.media, "print-scaling": "none", **self._tray}
        self._spooler.spool(printer, slip.title, slip.pdf, options)
        return printer

    def _kept(self, name: str, pdf: bytes, media: str = "A5", copies: int = 2) -> Slip:
        # Whole or not at all: a full disk must not leave half a slip under the right name.
        path = write_whole(self._folder / name, pdf)
        return Slip(path.stem, path, pdf, media, copies)
