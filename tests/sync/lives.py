"""What desks do in the simulator: dossiers come in, and anything at all happens to them, sensible or not."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime
from functools import partial
from random import Random

from onestop.domain.applicant import Channel
from onestop.domain.facts import DossierReceived, Fact, SlipPrinted, UnknownFact
from onestop.domain.travel import HandedOver, ResultReady, ResultReturned, StepAccepted
from tests.helpers.given import received
from tests.sync.world import Desk, World

_PLAIN = received(components=())  # short: it is written down some ten times a seed
_RECEIVED = partial(DossierReceived, **{each.name: getattr(_PLAIN, each.name) for each in fields(_PLAIN)})


def reception(code: str, serial: int, at: datetime) -> DossierReceived:
    return _RECEIVED(
        code=code,
        serial=serial,
        filed_at=at,
        received_at=at,
        book=f"01/{at.year}",
        book_number=serial,
    )


def receive(world: World, desk: Desk) -> None:
    """Somebody comes to the counter."""
    fact = reception(*desk.disk.next_code(), desk.clock.now())
    world.act(desk, "dossier", world.ids.new(), [fact])


def something(chance: Random, at: datetime) -> Fact | UnknownFact:
    """One thing that may happen to a dossier; the fold decides whether it means anything."""
    match chance.randrange(7):
        case 0:
            return HandedOver(at, chance.randint(1, 2), chance.randint(1, 3), "phong-1", "chuyenvien1", "")
        case 1:
            return StepAccepted(at, chance.randint(1, 2), "phong-1", "chuyenvien1")
        case 2:
            return ResultReady(at)
        case 3:
            return ResultReturned(at, Channel.COUNTER, "người nộp")
        case 4:
            return UnknownFact("from_a_newer_version", 1, f'{{"n":{chance.randrange(9)}}}')
        case _:
            return SlipPrinted("receipt", "01/TNHS", 1, (1, 2), "vi", at, "printer", "")
