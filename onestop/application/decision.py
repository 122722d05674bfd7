"""What an act comes to before anything is written: facts, and warnings that forbid nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onestop.domain.errors import Refused
from onestop.domain.text import clean_note

if TYPE_CHECKING:
    from onestop.domain.facts import Fact

LONGEST_REASON = 1000


@dataclass(frozen=True, slots=True)
class Decision:
    """`facts` are recorded together, in this order. `warnings` are codes."""

    facts: tuple[Fact, ...]
    warnings: tuple[str, ...] = ()


def cleaned_reason(text: str) -> str:
    return clean_note(text, field="reason", limit=LONGEST_REASON)


def required_reason(text: str) -> str:
    """Refused(``reason_missing``) where nobody said why."""
    reason = cleaned_reason(text)
    if not reason:
        raise Refused("reason_missing", field="reason")
    return reason
