"""A refusal with facts people can read: moments instead of ISO text, names instead of logins and ids. No words."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from onestop.presenters.message import Message

if TYPE_CHECKING:
    from onestop.application.desk import Desk
    from onestop.domain.errors import Refused

_LOGINS = frozenset({"login", "owner", "by"})
_AGENCIES = frozenset({"agency", "agencies"})
_A_DAY, _A_MOMENT = len("2018-01-02"), len("2018-01-02T08:15")


def told(desk: Desk, refused: Refused) -> Message:
    facts = tuple((name, _readable(desk, name, fact)) for name, fact in refused.facts.items())
    return Message(refused.code, facts)


def _readable(desk: Desk, name: str, fact: object) -> object:
    if isinstance(fact, list | tuple):
        return ", ".join(str(_readable(desk, name, each)) for each in fact)
    if not isinstance(fact, str):
        return fact
    if name in _LOGINS:
        return desk.office.name_of(fact)
    if name in _AGENCIES:
        return desk.catalog.agency_name(fact)
    try:
        if len(fact) == _A_MOMENT:
            return datetime.fromisoformat(fact)
        return date.fromisoformat(fact) if len(fact) == _A_DAY else fact
    except ValueError:
        return fact
