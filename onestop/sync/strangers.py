"""Stations on a stick that nobody here knows: shown by a fingerprint, believed once a person has compared it.

A server says who is who; a file cannot. Two offices without one read each other's fingerprint out, once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from onestop.domain.errors import Refused
from onestop.domain.ledger import Event
from onestop.domain.runs import Card, card_message
from onestop.sync.bundle import Bundle
from onestop.sync.openings import KIND, name_in

_SHOWN = 20  # hex digits: too many to find another key for, few enough to be read out
_GROUP = 4


@dataclass(frozen=True, slots=True)
class Stranger:
    """Who a station on a stick says it is. Nothing of it is proved."""

    card: Card
    name: str

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.card)


def fingerprint(card: Card) -> str:
    """Of id and key, in groups that can be read out. A station's stays the same whatever login it has."""
    message = card_message(Card(card.agency, card.station, "", card.public_key))
    digits = sha256(message).hexdigest()[:_SHOWN]
    return " ".join(digits[n : n + _GROUP] for n in range(0, _SHOWN, _GROUP))


def strangers(bundle: Bundle, known: Mapping[str, Card]) -> list[Stranger]:
    """In the order of their ids."""
    names = {event.stream_id: name_in(event.payload) for event in _openings(bundle)}
    said = bundle.table.introductions
    return [Stranger(said[each][0].card, names.get(each, "")) for each in sorted(said.keys() - known.keys())]


def trusted(found: Iterable[Stranger], typed: str) -> Card:
    """The card whose fingerprint a person typed, with or without its gaps. Refused(``stranger_unknown``)."""
    wanted = "".join(typed.split()).replace("-", "").lower()
    for each in found:
        if each.fingerprint.replace(" ", "") == wanted:
            return each.card
    raise Refused("stranger_unknown", field="trust", text=typed[:40])


def openings(bundle: Bundle) -> list[str]:
    """The payloads of all openings on a stick, as they were written there."""
    return [event.payload for event in _openings(bundle)]


def _openings(bundle: Bundle) -> list[Event]:
    return [event for event in bundle.table.events.values() if event.kind == KIND]
