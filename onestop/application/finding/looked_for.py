"""What a search asks of the store: words, numbers and bounds, everything resolved. Knows no field's name, no SQL."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from onestop.domain.dossier import Status

Words = tuple[str, ...]
"""Folded; each begins a word of what is found."""

Group = tuple[Words, ...]
"""One of them, whole: a word with what it is short for."""


@dataclass(frozen=True, slots=True)
class Either:
    """In one of these statuses, or of one of these procedures."""

    statuses: frozenset[Status] = frozenset()
    procedures: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Between:
    """A moment of a dossier (`what`: ``due``, ``received``, ``finished``) from `low` on and before `high`."""

    what: str
    low: datetime | None = None
    high: datetime | None = None


@dataclass(frozen=True, slots=True)
class Number:
    """Digits that stand in the applicant's number of that kind: ``tax_code``, ``id_number``, ``phone``."""

    kind: str
    digits: str


@dataclass(frozen=True, slots=True)
class ByProcedure:
    """These procedures' names hold some of the words; `rest` are the others."""

    rest: tuple[Group, ...]
    procedures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fragment:
    """Digits among words that may stand inside a number; `rest` are the others."""

    digits: str
    rest: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class LookedFor:
    """Everything said must hold.

    `groups`: free words; `by_procedure` or `fragment` will do instead. `marked`: all the words in the form
    `accented` where any was typed with marks; what has them so comes first. `digits`: where a number was typed
    alone, how it may be meant, as typed first. `codes`: letters and digits that stand in the code, in one of the readings of
    each. `names`: words of the applicant's name. `nobody`: a value means nothing here, so nothing is found.
    """

    groups: tuple[Group, ...] = ()
    by_procedure: tuple[ByProcedure, ...] = ()
    marked: tuple[str, ...] = ()
    digits: tuple[str, ...] = ()
    fragment: Fragment | None = None
    codes: tuple[tuple[str, ...], ...] = ()
    names: tuple[Group, ...] = ()
    numbers: tuple[Number, ...] = ()
    kinds: tuple[Either, ...] = ()
    owners: tuple[frozenset[str], ...] = ()
    units: tuple[frozenset[str], ...] = ()
    channels: tuple[frozenset[str], ...] = ()
    agencies: tuple[frozenset[str], ...] = ()
    between: tuple[Between, ...] = ()
    only_open: bool = False
    paused: bool = False
    nobody: bool = False

    @property
    def has_text(self) -> bool:
        """Free words were typed, letters or digits."""
        return bool(self.groups)

    @property
    def is_empty(self) -> bool:
        return self == LookedFor()


NOTHING = LookedFor(nobody=True)
"""Something was typed, and none of it can be found."""
