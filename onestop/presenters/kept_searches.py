"""What one person searched last and keeps under names, on this machine alone. Files and words are others' business."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

MOST_RECENT, MOST_SAVED, LONGEST_NAME = 10, 30, 40


@dataclass(frozen=True, slots=True)
class SavedSearch:
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class KeptSearches:
    """`recent` the last first; `saved` in the order of their names' first saving."""

    recent: tuple[str, ...] = ()
    saved: tuple[SavedSearch, ...] = ()

    def after(self, text: str) -> KeptSearches:
        """With this one on top."""
        others = (each for each in self.recent if each != text)
        return replace(self, recent=(text, *others)[:MOST_RECENT])

    def with_saved(self, name: str, text: str) -> KeptSearches:
        """Under a name; a name that is there already takes the new text."""
        new = SavedSearch(" ".join(name.split())[:LONGEST_NAME], text)
        if any(each.name == new.name for each in self.saved):
            known = tuple(new if each.name == new.name else each for each in self.saved)
            return replace(self, saved=known)
        return replace(self, saved=(*self.saved, new)[-MOST_SAVED:])

    def without_recent(self, text: str) -> KeptSearches:
        return replace(self, recent=tuple(each for each in self.recent if each != text))

    def without_saved(self, name: str) -> KeptSearches:
        return replace(self, saved=tuple(each for each in self.saved if each.name != name))


class SearchKeeper(Protocol):
    """Keeps them, each person's own, for the next start."""

    def read(self, login: str) -> KeptSearches: ...

    def write(self, login: str, kept: KeptSearches) -> None: ...


class InMemory:
    """A keeper that forgets with the window."""

    def __init__(self) -> None:
        self._kept: dict[str, KeptSearches] = {}

    def read(self, login: str) -> KeptSearches:
        return self._kept.get(login, KeptSearches())

    def write(self, login: str, kept: KeptSearches) -> None:
        self._kept[login] = kept
