"""What desks hand each other: runs of a station's log, the signed heads that vouch for them, the cards of stations.

Pure values, and how a log is cut at whole user actions. Knows no network, no disk and no kind of signature.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from onestop.domain.ledger import GENESIS, Envelope, Event


class Head(NamedTuple):
    """How far a log has come. Two logs with one head are one log, for the hash covers all before it."""

    seq: int
    hash: bytes


class EventDiffers(Exception):
    """An event of this id is held already and says something else: nothing of the run was taken."""


class Own(NamedTuple):
    """Which log a desk writes, and its range of serials."""

    station: str
    number: int


NOTHING = Head(0, GENESIS)
"""The head of a log of which nothing is held."""

Vector = Mapping[str, Head]
"""Station → head: what somebody holds. A station that is not in it counts as NOTHING."""


class Row(NamedTuple):
    """One place of a log, with the event that stands there."""

    envelope: Envelope
    event: Event

    @property
    def head(self) -> Head:
        return Head(self.envelope.seq, self.envelope.hash)


class SignedHead(NamedTuple):
    """The station's own word that its log reached this head: it vouches for everything up to there."""

    station: str
    head: Head
    signature: bytes


class Run(NamedTuple):
    """Rows of one station's log, one behind the other, with the signed heads that stand among them."""

    station: str
    rows: tuple[Row, ...]
    heads: tuple[SignedHead, ...] = ()

    @property
    def head(self) -> Head:
        """Where the run ends; NOTHING for an empty one."""
        return self.rows[-1].head if self.rows else NOTHING


class Card(NamedTuple):
    """Who a station is: the login that may write for it and the key that its heads are signed with. Never changes.

    Fields as the columns of its table.
    """

    agency: str
    station: str
    login: str
    public_key: bytes


class Introduction(NamedTuple):
    """A card, and who vouches for it where the carrier's word is not enough; else both are empty."""

    card: Card
    by: str = ""
    signature: bytes = b""


def head_message(agency: str, station: str, head: Head) -> bytes:
    """What is signed for a head. The first word keeps it apart from anything else signed with the key."""
    return "\n".join(("onestop-head-1", agency, station, str(head.seq), head.hash.hex())).encode()


def card_message(card: Card) -> bytes:
    """What somebody who vouches for a card signs."""
    words = ("onestop-card-1", card.agency, card.station, card.login, card.public_key.hex())
    return "\n".join(words).encode()


def whole_actions(rows: Sequence[Row], limit: int) -> int:
    """How many of `rows` to take so that no user action is cut: at most `limit`, or one action that is longer.

    `rows` must go on to an action's end; what stands behind `limit` shows where that is.
    """
    if len(rows) <= limit:
        return len(rows)
    end = limit
    while end and rows[end - 1].event.tx_id == rows[end].event.tx_id:
        end -= 1
    if end:
        return end
    end = limit
    while end < len(rows) and rows[end].event.tx_id == rows[end - 1].event.tx_id:
        end += 1
    return end


def in_parts(run: Run, limit: int) -> Iterator[tuple[Run, bool]]:
    """A run in pieces of at most `limit` rows, and of each whether it ends where a user action ends.

    Pieces end with an action unless one alone is longer than `limit`. The signed heads go with the last piece.
    """
    if 0 < len(run.rows) <= limit:
        yield run, True
        return
    rest = run.rows
    while rest:
        count = whole_actions(rest, limit)
        for begin in range(0, count, limit):
            end = min(begin + limit, count)
            heads = run.heads if end == len(rest) else ()
            yield Run(run.station, rest[begin:end], heads), end == count
        rest = rest[count:]


def actions(events: Sequence[Event]) -> Iterator[tuple[Event, ...]]:
    """Events by user action: actions by their first event, events within one, in the order of folding."""
    found: dict[str, list[Event]] = {}
    for event in sorted(events, key=lambda each: each.order):
        found.setdefault(event.tx_id, []).append(event)
    yield from map(tuple, found.values())
