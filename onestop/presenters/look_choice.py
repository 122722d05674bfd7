"""How this machine's window looks: light, dark or as the system, and how large its text is. No Qt, no colours."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from onestop.presenters.message import Message, of_failure

if TYPE_CHECKING:
    from onestop.presenters.tasks import Tasks


class Theme(StrEnum):
    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class LookChoice:
    """`text_size` in per cent of the sheet's."""

    theme: Theme = Theme.LIGHT
    text_size: int = 100


@dataclass(frozen=True, slots=True)
class LookState:
    choice: LookChoice
    trouble: Message | None = None


class LookKeeper(Protocol):
    """Keeps the choice; slow, and Unavailable where it cannot."""

    def write(self, choice: LookChoice) -> None: ...


class LookPresenter:
    """`applied` hears of each choice at once; keeping it is the lane's work. `attach` shows it on a page."""

    def __init__(
        self, kept: LookChoice, keeper: LookKeeper, lane: Tasks, applied: Callable[[LookChoice], None]
    ) -> None:
        self.state = LookState(kept)
        self._keeper = keeper
        self._lane = lane
        self._applied = applied
        self._show: Callable[[LookState], None] = lambda _: None
        applied(kept)

    def attach(self, show: Callable[[LookState], None]) -> None:
        self._show = show
        show(self.state)

    def theme_chosen(self, theme: Theme) -> None:
        self._choose(replace(self.state.choice, theme=theme))

    def text_size_chosen(self, per_cent: int) -> None:
        """Also where it was changed by its keys: then it is in force already, and is kept."""
        self._choose(replace(self.state.choice, text_size=per_cent))

    def system_changed(self) -> None:
        """The system went from light to dark or back: the choice stands, what it means may not."""
        self._applied(self.state.choice)

    def _choose(self, choice: LookChoice) -> None:
        if choice == self.state.choice:
            return
        self._become(LookState(choice))
        self._applied(choice)
        self._lane.run(lambda: self._keeper.write(choice), lambda _: None, self._failed, self)

    def _failed(self, error: Exception) -> None:
        trouble = of_failure(error)
        if trouble is None:
            raise error
        self._become(replace(self.state, trouble=trouble))

    def _become(self, state: LookState) -> None:
        self.state = state
        self._show(state)
