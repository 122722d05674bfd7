"""What a desk knows of sharing its ledger: for the window and for commands. Knows no network, no thread and no words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from onestop.application.changes import Changes

CLOCK_IS_OFF_MS = 120_000
"""A clock further from the server's than this is warned of, and is somebody's to set; reception goes on."""


class Condition(StrEnum):
    """How the last round went. How much is not shared yet is the ledger's to say, never this."""

    ALONE = "alone"
    WORKING = "working"  # joined, and no round has ended yet
    AGREED = "agreed"
    STOPPED = "stopped"  # `Sharing.code` says why


@dataclass(frozen=True, slots=True)
class Sharing:
    """This desk among the others. Moments are local office time.

    `place` is host and database, `code` the code of a trouble that has a sentence (``shared_…``), `since` when it
    began, `next_try` when it is tried again. `offset_ms` is the server's clock less ours. `behind`, `doubted` and
    `other_key` are as in `onestop.sync.ends.Told`. `taken` of `to_take` events were pulled in this round.
    """

    condition: Condition = Condition.ALONE
    station: str = ""
    number: int = 0
    name: str = ""
    login: str = ""
    place: str = ""
    code: str = ""
    since: datetime | None = None
    next_try: datetime | None = None
    last_agreed: datetime | None = None
    failures: int = 0
    offset_ms: int | None = None
    pushed: int = 0
    taken: int = 0
    to_take: int = 0
    behind: Mapping[str, int] = field(default_factory=dict)
    doubted: Mapping[str, str] = field(default_factory=dict)
    other_key: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Company:
    """Who else has a dossier open now: a hint, never a lock. Pairs of station name and person's login."""

    dossier_id: str
    others: tuple[tuple[str, str], ...] = ()


class Shares(Protocol):
    """The exchange as the window sees it. Every method returns at once, on the UI thread; answers come back there."""

    @property
    def state(self) -> Sharing: ...

    def on_state(self, hear: Callable[[Sharing], None]) -> None: ...

    def on_changes(self, hear: Callable[[Changes], None]) -> None:
        """What other desks' events touched here; as often as something was absorbed."""
        ...

    def on_company(self, hear: Callable[[Company], None]) -> None: ...

    def wrote(self) -> None:
        """Something was recorded here: share it soon."""
        ...

    def try_now(self) -> None:
        """Do not wait for the next try."""
        ...

    def join(
        self,
        url: str,
        name: str,
        done: Callable[[Sharing], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Become a desk of the shared database at `url` under the name `name`; `state` tells the progress of the
        first pull. Refused or Unavailable (``shared_…``) to `failed`; then nothing was joined.
        """
        ...

    def cancel_join(self) -> None:
        """Stop a join that has not ended; what was taken stays, and the desk stands alone as before."""
        ...

    def opened(self, dossier_id: str) -> None:
        """This person has the dossier in front of them."""
        ...

    def closed(self, dossier_id: str) -> None: ...
