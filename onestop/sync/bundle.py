"""A shared log in a file, carried on a stick to an office without a network: the same exchange, no server.

The file is lines of JSON. Anybody may have written it, so nothing in it is believed that is not signed by a
station known here; who carried it does not matter. Reads and makes bytes; opens no file.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence

from onestop.domain.errors import Unavailable
from onestop.domain.ledger import Envelope, Event
from onestop.domain.runs import Card, EventDiffers, Head, Introduction, Row, Run, SignedHead
from onestop.sync.log_table import LogTable
from onestop.sync.ports import ChainRefused, NotAllowed, Survey

FORMAT = 1
_AS_LINE = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode
_REFUSALS = (ChainRefused, EventDiffers, NotAllowed)


class UnreadableBundle(Unavailable):
    """The file is no bundle, or was damaged on the way."""

    def __init__(self, cause: str) -> None:
        super().__init__("bundle_unreadable", cause)


class ForeignBundle(Unavailable):
    """The file is another agency's."""

    def __init__(self, agency: str) -> None:
        super().__init__("bundle_of_others", agency)


class Bundle:
    """See `onestop.sync.ports.SharedLog`. Exchange with it, then write `as_bytes` back to the stick."""

    trusted = False

    def __init__(self, agency: str) -> None:
        self.agency = agency
        self.table = LogTable()

    def survey(self) -> Survey:
        """Whoever holds a stick may carry everybody's runs: they are signed."""
        said = [each for some in self.table.introductions.values() for each in some]
        return Survey(self.table.vector(), None, said, {}, keeper=True)

    def introduce(self, introduction: Introduction) -> None:
        self.table.introduce(introduction)

    def claim(self, station: str, number: int) -> None:
        """A file cannot say whose a number is; the next exchange with a server does."""

    def hashes(self, station: str, seqs: Sequence[int]) -> Mapping[int, bytes]:
        return self.table.hashes(station, seqs)

    def push(self, run: Run) -> None:
        self.table.push(run)

    def pull(self, station: str, after: int, limit: int) -> Run:
        return self.table.pull(station, after, limit)

    def as_bytes(self) -> bytes:
        lines = [["onestop-bundle", FORMAT, self.agency], *self._lines()]
        return "".join(f"{_AS_LINE(line)}\n" for line in lines).encode()

    def _lines(self) -> Iterator[list[object]]:
        table = self.table
        for said in table.introductions.values():
            for each in said:
                card = each.card
                yield ["card", card.station, card.login, card.public_key.hex(), each.by, each.signature.hex()]
        for station, log in table.logs.items():
            kept = table.signed.get(station, {})
            for row in log:
                event = table.events[row.event_id]
                yield ["row", station, row.seq, row.prev_hash.hex(), row.hash.hex(), event]
                for signed in kept.get(row.seq, ()):
                    yield ["head", station, row.seq, row.hash.hex(), signed.signature.hex()]


def read_bundle(content: bytes, agency: str) -> Bundle:
    """The bundle in a file, with its chains as the file has them. UnreadableBundle, ForeignBundle."""
    bundle = Bundle(agency)
    try:
        # Texts may hold what Python, but not JSON, takes for the end of a line.
        lines = [json.loads(line) for line in content.decode().split("\n") if line]
        if lines[0][:2] == ["onestop-bundle", FORMAT] and lines[0][2] != agency:
            raise ForeignBundle(str(lines[0][2])[:60])
        if lines[0] != ["onestop-bundle", FORMAT, agency]:
            raise UnreadableBundle(f"begins with {lines[0]!r}"[:200])
        for kind, *fields in lines[1:]:
            _TAKE[kind](bundle, *fields)
    except (ValueError, TypeError, LookupError, RecursionError, *_REFUSALS) as error:
        raise UnreadableBundle(f"{type(error).__name__}: {error}"[:200]) from error
    return bundle


def _take_card(bundle: Bundle, station: str, login: str, key: str, by: str, signature: str) -> None:
    card = Card(bundle.agency, _text(station), _text(login), bytes.fromhex(key))
    bundle.introduce(Introduction(card, _text(by), bytes.fromhex(signature)))


def _take_row(bundle: Bundle, station: str, seq: int, prev: str, digest: str, event: list[str]) -> None:
    told = _event(event)
    place = (bundle.agency, _text(station), _number(seq), told.event_id)
    envelope = Envelope(*place, bytes.fromhex(prev), bytes.fromhex(digest))
    bundle.push(Run(station, (Row(envelope, told),)))


def _take_head(bundle: Bundle, station: str, seq: int, digest: str, signature: str) -> None:
    head = Head(_number(seq), bytes.fromhex(digest))
    bundle.push(Run(_text(station), (), (SignedHead(station, head, bytes.fromhex(signature)),)))


_TAKE: Mapping[str, Callable[..., None]] = {"card": _take_card, "row": _take_row, "head": _take_head}


def _event(fields: Sequence[object]) -> Event:
    """ValueError or TypeError where a field is not of its type; what it says is proved by the hashes."""
    event_id, tx_id, stream, stream_id, kind, schema, occurred_at, hlc, actor, payload = fields
    return Event(
        _text(event_id),
        _text(tx_id),
        _text(stream),
        _text(stream_id),
        _text(kind),
        _number(schema),
        _text(occurred_at),
        _number(hlc),
        _text(actor),
        _text(payload),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"no text: {value!r}")
    return value


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"no number: {value!r}")
    return value
