"""What screens ask of paper: a slip made and kept as a file, shown as a picture, handed to a printer.

A role only: who lays pages out, and which printing system there is, stand behind it. Every method may take
a second or two and belongs on the paper lane of `Tasks`, never on the thread that shows the screen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from onestop.application.paper import DeadlineSheetContent, ReceiptContent, SupplementContent


@dataclass(frozen=True, slots=True)
class Slip:
    """One paper, laid out once: `pdf` is what is shown, what is kept at `path` and what is printed.

    `media` is the sheet's size as printing systems name it. All `copies` are in the file, one after another.
    """

    title: str
    path: Path
    pdf: bytes
    media: str = "A5"
    copies: int = 1


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as pixels: rows from the top, 4 bytes a pixel (blue, green, red, unused), no padding."""

    width: int
    height: int
    pixels: bytes


class Paper(Protocol):
    """The paper lane. Raises `Unavailable` (``folder``, ``printer_missing``, ``printer_failed``)."""

    def warm_up(self) -> None:
        """Load what the first slip would otherwise wait for."""
        ...

    def printer(self) -> str:
        """The printer that slips go to; "" where there is none."""
        ...

    def receipt(self, content: ReceiptContent) -> Slip: ...

    def supplement(self, content: SupplementContent) -> Slip: ...

    def deadline_sheet(self, content: DeadlineSheetContent) -> Slip: ...

    def picture(self, slip: Slip, width: int) -> Picture:
        """The first page of the last copy, which goes to the applicant, drawn `width` pixels wide."""
        ...

    def spool(self, slip: Slip) -> str:
        """Hand the file to the printer as it is; gives the printer's name."""
        ...


@dataclass(frozen=True, slots=True)
class PaperOutcome:
    """A paper that was made and kept. `spooled` is False where no printer took it: then it waits.

    `print_no` counts the printings of a slip from 1; 0 for a sheet that is not numbered. `file` is its path.
    """

    file: str
    spooled: bool
    print_no: int = 0
    printer: str = ""
    slip: Slip | None = None


class PaperPort(Protocol):
    """Paper for pages: each call goes its way through both lanes and answers once on the caller's thread.

    `failed` hears `Refused` or `Unavailable`; a printer that does not answer is no failure but an
    outcome that is not spooled.
    """

    def print_receipt(
        self, dossier_id: str, done: Callable[[PaperOutcome], None], failed: Callable[[Exception], None]
    ) -> None:
        """The first print, or a slip that was made and still waits for a printer."""
        ...

    def reprint_receipt(
        self,
        dossier_id: str,
        reason: str,
        done: Callable[[PaperOutcome], None],
        failed: Callable[[Exception], None],
    ) -> None: ...

    def print_supplement(
        self, guidance_id: str, done: Callable[[PaperOutcome], None], failed: Callable[[Exception], None]
    ) -> None: ...

    def print_deadline_sheet(
        self, dossier_id: str, done: Callable[[PaperOutcome], None], failed: Callable[[Exception], None]
    ) -> None: ...
