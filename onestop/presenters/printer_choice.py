"""Which printer this machine's slips go to, from which tray, how often. A setting of the machine, not of the office."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from onestop.presenters.message import Message, of_failure

if TYPE_CHECKING:
    from onestop.presenters.tasks import Tasks

MOST_COPIES = 9


@dataclass(frozen=True, slots=True)
class PrinterChoice:
    """`printer` "" is the system's default, `tray` "" the printer's own choice; `copies` of the whole file."""

    printer: str = ""
    tray: str = ""
    copies: int = 1


@dataclass(frozen=True, slots=True)
class PrintersState:
    """`names` are the printers of the system, its default first; `known` once they were asked for."""

    names: tuple[str, ...] = ()
    choice: PrinterChoice = PrinterChoice()
    known: bool = False
    trouble: Message | None = None

    @property
    def gone(self) -> str:
        """The chosen printer where the system has it no more."""
        chosen = self.choice.printer
        return chosen if self.known and chosen and chosen not in self.names else ""


class ChoosablePrinters(Protocol):
    """The paper lane's side of it. Slow; `choose` raises Unavailable where the setting cannot be kept."""

    def printers(self) -> tuple[str, ...]: ...

    def choice(self) -> PrinterChoice: ...

    def choose(self, choice: PrinterChoice) -> None: ...


class PrinterPresenter:
    """`chosen` hears of each change, so that the status bar can look for the printer again."""

    def __init__(self, printers: ChoosablePrinters, lane: Tasks, chosen: Callable[[], None]) -> None:
        self.state = PrintersState()
        self._printers = printers
        self._lane = lane
        self._chosen = chosen
        self._show: Callable[[PrintersState], None] = lambda _: None

    def attach(self, show: Callable[[PrintersState], None]) -> None:
        self._show = show
        show(self.state)

    def start(self) -> None:
        """The page came into view: printers come and go."""

        def found(answer: tuple[tuple[str, ...], PrinterChoice]) -> None:
            names, choice = answer
            self._become(PrintersState(names, choice, known=True))

        self._lane.run(
            lambda: (self._printers.printers(), self._printers.choice()), found, self._failed, self
        )

    def printer_chosen(self, name: str) -> None:
        # Trays are named by the printer: another one has others.
        self._choose(replace(self.state.choice, printer=name, tray=""))

    def tray_typed(self, tray: str) -> None:
        self._choose(replace(self.state.choice, tray=" ".join(tray.split())[:60]))

    def copies_chosen(self, copies: int) -> None:
        self._choose(replace(self.state.choice, copies=max(1, min(MOST_COPIES, copies))))

    def _choose(self, choice: PrinterChoice) -> None:
        if choice == self.state.choice:
            return
        self._become(replace(self.state, choice=choice, trouble=None))
        self._lane.run(lambda: self._printers.choose(choice), lambda _: self._chosen(), self._failed, self)

    def _failed(self, error: Exception) -> None:
        trouble = of_failure(error)
        if trouble is None:
            raise error
        self._become(replace(self.state, trouble=trouble))

    def _become(self, state: PrintersState) -> None:
        self.state = state
        self._show(state)
