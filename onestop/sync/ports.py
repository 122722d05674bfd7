"""What the exchange needs: a shared log, this desk's own side, its keys. Knows no SQL, no network and no files.

Whatever reaches over the network may raise Unavailable before or after it took effect: the engine repeats, and
every call is made so that repeating is right.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from onestop.domain.runs import Card, Head, Introduction, Own, Run, Vector


class ChainRefused(Exception):
    """The shared log holds something else at that place, or not yet what goes before: look again."""


class NumberTaken(Exception):
    """Another station has claimed that station number."""


class NotAllowed(Exception):
    """This login may not write for that station."""


@dataclass(frozen=True, slots=True)
class Survey:
    """The shared log at a glance, of one agency.

    `utc_ms` is the server's clock; None for a file, which has none. `keeper`: may we relay others' runs?
    `numbers` are claims: number → station; a station may have claimed several.
    """

    heads: Vector
    utc_ms: int | None = None
    introductions: Sequence[Introduction] = ()
    numbers: Mapping[int, str] = field(default_factory=dict)
    keeper: bool = False


class SharedLog(Protocol):
    """The logs of all stations of one agency, held for everybody: PostgreSQL, or a file. Append-only."""

    @property
    def trusted(self) -> bool:
        """Its word on who is who counts: a server behind TLS and logins does, a file that anybody wrote does not."""
        ...

    def survey(self) -> Survey: ...

    def introduce(self, introduction: Introduction) -> None:
        """Make a station known. Known already: nothing happens. NotAllowed."""
        ...

    def claim(self, station: str, number: int) -> None:
        """Claim a station number for a station introduced before. Idempotent. NumberTaken, NotAllowed."""
        ...

    def hashes(self, station: str, seqs: Sequence[int]) -> Mapping[int, bytes]:
        """The hashes at some places of a log; those it does not reach are left out."""
        ...

    def push(self, run: Run) -> None:
        """Take in a run, all or nothing; what it holds already is no error. ChainRefused, EventDiffers, NotAllowed."""
        ...

    def pull(self, station: str, after: int, limit: int) -> Run:
        """Up to `limit` rows behind seq `after`, with the signed heads among them. It may give fewer, or none."""
        ...


class LocalLog(Protocol):
    """What the desk's own ledger offers the exchange. Each call is one transaction on the store thread."""

    @property
    def agency(self) -> str: ...

    @property
    def login(self) -> str:
        """The login this desk uses at the shared log."""
        ...

    def own(self) -> Own: ...

    def vector(self) -> Vector: ...

    def head(self, station: str) -> Head: ...

    def hashes(self, station: str, seqs: Sequence[int]) -> Mapping[int, bytes]: ...

    def run(self, station: str, after: int, limit: int, *, vouched: bool) -> Run:
        """Whole user actions behind seq `after`: up to `limit` events, or one action that is longer; empty at the end.

        `vouched`: only as far as a signed head is held, which then is in the run; else whoever asks will sign.
        """
        ...

    def cards(self) -> Mapping[str, Card]: ...

    def keep_card(self, card: Card) -> None: ...

    def absorb(self, part: Run, latest_hlc: int, *, whole: bool) -> None:
        """Take in, in one transaction, part of a verified run that goes on where this station's log ends here.

        `whole`: it ends where a user action ends; only then may what it brought be projected, with what the parts
        before it brought of the same action: at once, or, of large parts, by and by and at the latest by `grow`.
        The desk's clock follows no event that is later than `latest_hlc`.
        EventDiffers where an event is held already with other words; then nothing was taken.
        """
        ...

    def grow(self) -> None:
        """Project what large parts brought, where that is still to be done: nothing else of theirs waits for it."""
        ...

    def keep_aside(self, run: Run, reason: str) -> None:
        """Keep what could not be believed, to be shown and never applied; the same again is kept once."""
        ...

    def cut(self, station: str, after: int) -> None:
        """Take the envelopes behind seq `after` off a log. Their events stay, and are loose unless in another log."""
        ...

    def become(self, own: Own) -> None:
        """Write another log from now on; its first event says so."""
        ...

    def renumber(self, number: int) -> None:
        """Go on in the same log with another range of serials; an event says so."""
        ...

    def highest_number(self) -> int:
        """The highest station number the ledger knows of."""
        ...

    def envelop_loose(self, limit: int) -> int:
        """Put events that stand in no log into our own, whole user actions, some `limit` of them. How many."""
        ...

    def shared(self) -> Head:
        """How much of our own log the shared one held when it was last asked."""
        ...

    def note_shared(self, station: str, head: Head) -> None:
        """Remember how far the shared log holds our own log: what is behind it counts as not shared."""
        ...


class Keys(Protocol):
    """The signing keys on this desk's disk, one a station it ever was."""

    def holds(self, station: str) -> bool: ...

    def make(self, station: str) -> bytes:
        """The public key of a station; a new pair, durable before this returns, where there is none."""
        ...

    def sign(self, station: str, message: bytes) -> bytes: ...

    def verifies(self, public_key: bytes, message: bytes, signature: bytes) -> bool: ...
