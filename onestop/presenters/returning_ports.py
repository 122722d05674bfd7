"""What the place of return asks of the rest of the program: the desk's reading side, and acting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from onestop.application.act_commands import ActCommand
    from onestop.application.acts import Acted
    from onestop.application.read_models import DossierRow
    from onestop.application.returning import AtCounter, Fitting, Unfetched
    from onestop.application.way_contents import PostListContent, ReminderListContent
    from onestop.presenters.acting_state import ActKind


class ReturnDesk(Protocol):
    """The part of the desk this place speaks to. All of it on the store's lane."""

    def fitting(self, typed: str) -> Fitting: ...

    def at_counter(self, dossier_id: str) -> AtCounter: ...

    def unfetched_results(self) -> Unfetched: ...

    def reminder_list(self, days: int) -> ReminderListContent: ...

    def post_list(self) -> PostListContent: ...


class ActsFor(Protocol):
    """Acting, as far as a page that asks by itself needs it."""

    def may(self, kind: ActKind, rows: Sequence[DossierRow]) -> bool: ...

    def start(self, kind: ActKind, rows: Sequence[DossierRow]) -> bool: ...

    def open_menu(self, rows: Sequence[DossierRow]) -> bool: ...

    def perform(
        self,
        kind: ActKind,
        command: ActCommand,
        rows: Sequence[DossierRow],
        ended: Callable[[Acted | None], None],
    ) -> bool: ...
