"""Which words or letters of a search the index is asked for, where many were typed: the rarest, since of whatever it is
asked for it reads every entry. Whoever asks looks at the rest in what was found: no hit depends on what is reckoned here.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")

ENOUGH = 3
"""No more than these are all asked for."""

_PLACES, _AT_EACH = 8, 16
_SPAN = "SELECT (SELECT min(id) FROM {0}_content), (SELECT max(id) FROM {0}_content)"
_TEXTS = "SELECT ' ' || c0 || ' ' FROM {0}_content WHERE id <= ? ORDER BY id DESC LIMIT ?"


def telling(
    driver: sqlite3.Connection, table: str, asked: Sequence[T], has: Callable[[T, str], bool]
) -> tuple[T, ...]:
    """The rarest, ENOUGH of them; and of the others those without which more texts of a sample would be found. `has` is
    given a text with a blank at both ends.
    """
    if len(asked) <= ENOUGH:
        return tuple(asked)
    texts = _sample(driver, table)
    where = [{n for n, text in enumerate(texts) if has(each, text)} for each in asked]
    rarest = sorted(range(len(asked)), key=lambda n: len(where[n]))
    taken = rarest[:ENOUGH]
    together = set.intersection(*(where[n] for n in taken))
    for n in rarest[ENOUGH:]:
        if together - where[n]:
            taken.append(n)
            together &= where[n]
    return tuple(asked[n] for n in sorted(taken))


def _sample(driver: sqlite3.Connection, table: str) -> list[str]:
    """Indexed texts of neighbours in some places up to the newest: a few pages are read for them."""
    low, high = driver.execute(_SPAN.format(table)).fetchone()
    if low is None:
        return []
    texts = _TEXTS.format(table)
    places = [high - (high - low) * n // _PLACES for n in range(_PLACES)]
    return [text for place in places for (text,) in driver.execute(texts, (place, _AT_EACH))]
