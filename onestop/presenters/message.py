"""A sentence before it is worded: a stable code and the facts it quotes. Must not know any language."""

from __future__ import annotations

from dataclasses import dataclass

from onestop.domain.errors import Refused, Unavailable


@dataclass(frozen=True, slots=True)
class Message:
    """`code` names the sentence in ``gui/words``; `facts` fill its gaps (str, int, date, datetime, enum)."""

    code: str
    facts: tuple[tuple[str, object], ...] = ()

    def fact(self, name: str, default: object = None) -> object:
        return dict(self.facts).get(name, default)


def say(code: str, **facts: object) -> Message:
    return Message(code, tuple(facts.items()))


def of_refusal(refused: Refused) -> Message:
    """The sentence of a refusal; where it is shown is told by ``refused.field``."""
    return Message(refused.code, tuple(refused.facts.items()))


def of_trouble(unavailable: Unavailable) -> Message:
    return Message(unavailable.what, (("cause", unavailable.cause),))


def of_failure(error: Exception) -> Message | None:
    """What to say where both kinds of failure stand in one place; None for a bug, which must be raised on."""
    if isinstance(error, Refused):
        return of_refusal(error)
    return of_trouble(error) if isinstance(error, Unavailable) else None
