"""What commands need to share a ledger, and what they are told: bootstrap fills it in. Knows no network."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol

from onestop.application.sharing import Sharing


@dataclass(frozen=True, slots=True)
class Stranger:
    """A station on a stick that nobody here knows yet; `name` is only what it says of itself."""

    station: str
    name: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Exchanged:
    """How this desk stands to the others, and what an exchange did.

    `place` and `login` are empty where it joined nothing. `unsent` counts events of its own that no server is known
    to hold, `oldest_unsent` is when the first was recorded (office time). `vector_equal`: both sides hold the same;
    None where nobody was asked. `fingerprint` is what another office reads to know this desk on a stick;
    `new_file`: the stick held nothing yet.
    """

    station: str
    number: int
    name: str
    unsent: int
    oldest_unsent: datetime | None
    anomalies: int
    place: str = ""
    login: str = ""
    pushed: int = 0
    pulled: int = 0
    vector_equal: bool | None = None
    offset_ms: int | None = None
    behind: Mapping[str, int] = field(default_factory=dict)
    doubted: Mapping[str, str] = field(default_factory=dict)
    other_key: tuple[str, ...] = ()
    strangers: tuple[Stranger, ...] = ()
    fingerprint: str = ""
    new_file: bool = False


@dataclass(frozen=True, slots=True)
class JoinWishes:
    """See `onestop join --help`. `keeper` None: the first desk of an agency is one."""

    name: str
    keeper: bool | None
    poll_only: bool
    again: bool
    new_agency: bool


@dataclass(frozen=True, slots=True)
class JoinMade:
    """`already`: it was a member before and nothing was done. `password_in`: ``keyring`` or a file's name."""

    already: bool
    login_made: bool
    keeper: bool
    password_in: str
    exchanged: Exchanged


class DeskSharing(Protocol):
    """One open home among others. Everything may be Refused or Unavailable (``shared_…``)."""

    def join(self, url: str, wishes: JoinWishes, progress: Callable[[int, int], None]) -> JoinMade: ...

    def once(self) -> Exchanged:
        """One round with the server."""
        ...

    def go_on(self, hear: Callable[[Sharing], None]) -> Exchanged:
        """Round after round until somebody interrupts; counts of all rounds."""
        ...

    def bundle(self, file: Path, trust: str) -> Exchanged:
        """An exchange with a file, made where there is none. `trust`: a stranger's fingerprint, or empty."""
        ...

    def status(self, *, ask: bool) -> Exchanged:
        """Reads only; `ask`: looks at the server too."""
        ...


class Prepared(Protocol):
    """Numbers of the schema: found (0: none), standing there now, the newest that this program knows."""

    @property
    def before(self) -> int: ...

    @property
    def after(self) -> int: ...

    @property
    def known(self) -> int: ...
