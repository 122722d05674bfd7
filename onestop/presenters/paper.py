"""What screens ask of paper: a slip made and kept as a file, shown as a picture, handed to a printer.

A role only: who lays pages out, and which printing system there is, stand behind it. Every method may take
a second or two and belongs on the paper lane of `Tasks`, never on the thread that shows the screen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from onestop.presenters.message import Message, say

if TYPE_CHECKING:
    from onestop.application.paper import DeadlineSheetContent
    from onestop.application.slip_paper import SlipContent
    from onestop.application.way_contents import ListContent
    from onestop.presenters.waiting_slips import WaitingSlip


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

    def slip(self, content: SlipContent) -> Slip:
        """A receipt or any other slip, with as many copies as its mark says."""
        ...

    def deadline_sheet(self, content: DeadlineSheetContent) -> Slip: ...

    def list_paper(self, content: ListContent) -> Slip: ...

    def picture(self, slip: Slip, width: int) -> Picture:
        """The first page of the last copy, which goes to the applicant, drawn `width` pixels wide."""
        ...

    def spool(self, slip: Slip) -> str:
        """Hand the file to the printer as it is; gives the printer's name."""
        ...

    def waiting(self) -> tuple[WaitingSlip, ...]:
        """What has not reached paper yet, of earlier runs too."""
        ...

    def keep_waiting(self, waiting: WaitingSlip) -> None: ...

    def drop_waiting(self, paper_id: str) -> None: ...


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

    def say(self, code: str, **facts: object) -> Message:
        """A sentence about it, which may name the file and the folder where it lies."""
        path = Path(self.file)
        return say(code, file=path.name, folder=str(path.parent), print_no=self.print_no, **facts)


class PaperPort(Protocol):
    """Paper for pages: each call goes its way through both lanes and answers once on the caller's thread.

    `failed` hears `Refused` or `Unavailable`; a printer that does not answer is no failure but an
    outcome that is not spooled.
    """

    def waits(self, paper_id: str) -> bool:
        """The slip of this `SlipKey` (or guidance) was made and never reached paper: printing it is no reprint."""
        ...

    def print_slip(
        self,
        dossier_id: str,
        form: str,
        done: Callable[[PaperOutcome], None],
        failed: Callable[[Exception], None],
        *,
        reason: str = "",
        round_no: int = 0,
    ) -> None:
        """Any slip of a dossier: the first print, or one that was made and still waits for a printer.

        `round_no` is its round in the journal (0: the last); a `reason` makes it a reprint.
        """
        ...

    def print_supplement(
        self, guidance_id: str, done: Callable[[PaperOutcome], None], failed: Callable[[Exception], None]
    ) -> None: ...

    def print_deadline_sheet(
        self, dossier_id: str, done: Callable[[PaperOutcome], None], failed: Callable[[Exception], None]
    ) -> None: ...

    def print_list(
        self,
        ask: Callable[[], ListContent],
        done: Callable[[PaperOutcome], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """A list of the desk. `ask` gives what stands on it, on the store's lane."""
        ...
