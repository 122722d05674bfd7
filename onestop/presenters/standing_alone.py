"""Sharing for a machine that shares nothing: always alone, and joining fails where nothing was wired for it."""

from __future__ import annotations

from collections.abc import Callable

from onestop.application.changes import Changes
from onestop.application.sharing import Company, Sharing
from onestop.domain.errors import Unavailable


class StandsAlone:
    """See `onestop.application.sharing.Shares`."""

    @property
    def state(self) -> Sharing:
        return Sharing()

    def on_state(self, hear: Callable[[Sharing], None]) -> None:
        """Its state never changes."""

    def on_changes(self, hear: Callable[[Changes], None]) -> None:
        """Nobody else writes."""

    def on_company(self, hear: Callable[[Company], None]) -> None:
        """Nobody else is there."""

    def wrote(self) -> None:
        """Nobody waits for it."""

    def try_now(self) -> None:
        """There is nothing to try."""

    def join(
        self,
        url: str,
        name: str,
        done: Callable[[Sharing], None],
        failed: Callable[[Exception], None],
    ) -> None:
        failed(Unavailable("shared_failed", "nothing is wired"))

    def cancel_join(self) -> None:
        """None is under way."""

    def opened(self, dossier_id: str) -> None:
        """Nobody asks."""

    def closed(self, dossier_id: str) -> None:
        """Nobody asks."""
