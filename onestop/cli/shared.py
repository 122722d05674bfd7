"""``onestop shared init URL``: the owner makes the shared database ready, once; again it changes nothing."""

from __future__ import annotations

from collections.abc import Callable

from onestop.cli.program import Answer
from onestop.cli.program_shared import Prepared
from onestop.cli.texts_shared import SCHEMA_WORDS

Prepare = Callable[[str], Prepared]
"""URL → what was done there. Refused or Unavailable (``shared_…``)."""


def init(url: str, prepare: Prepare) -> Answer:
    done = prepare(url)
    if done.after > done.known:
        outcome = "newer"
    elif done.before == done.after:
        outcome = "unchanged"
    else:
        outcome = "updated" if done.before else "made"
    return {
        "schema": done.after,
        "before": done.before,
        "outcome": outcome,
        "message": SCHEMA_WORDS[outcome],
    }
