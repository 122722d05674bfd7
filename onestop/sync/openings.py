"""What the openings of stations tell before anything is believed or taken: is a ledger one to practise with?"""

from __future__ import annotations

import json
from collections.abc import Iterable

from onestop.domain.errors import Refused
from onestop.domain.facts import StationOpened

KIND = StationOpened.KIND


def practised(payloads: Iterable[str]) -> bool | None:
    """By the payloads of all openings in a ledger; None where nobody opened a station in it."""
    said = [_opening(payload) for payload in payloads]
    return any(each.get("practice") is True for each in said) if said else None


def name_in(payload: str) -> str:
    """What a station called itself when it opened, empty where it did not say."""
    name = _opening(payload).get("name")
    return name if isinstance(name, str) else ""


def must_fit(theirs: bool | None, ours: bool, *, field: str) -> None:
    """What was only practised stands in no real ledger, and the other way round.

    Refused(``shared_is_practice`` | ``shared_is_real``).
    """
    if theirs is True and not ours:
        raise Refused("shared_is_practice", field=field)
    if theirs is False and ours:
        raise Refused("shared_is_real", field=field)


def _opening(payload: str) -> dict[str, object]:
    """Empty for what cannot be read: it says nothing."""
    try:
        said = json.loads(payload)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}
