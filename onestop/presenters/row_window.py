"""Which part of a long list is in hand: some pages around what is in sight, and of every page passed only its key.

A list of a million is read, kept and read again a few hundred rows at a time. Knows no query and no words.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from onestop.presenters.dossier_lines import SECTION_ORDER
from onestop.presenters.dossier_list import ListSection, SectionKind

if TYPE_CHECKING:
    from onestop.application.read_models import DossierRow, DossierRows

PAGE, HELD = 60, 8
"""Rows of a page, and how many pages are kept: some screens before and behind the 200 a view asks for at once."""

PLACE_OF_KIND = {kind: place for place, kind in enumerate((SectionKind.ALL, *SECTION_ORDER))}
KindOf = Callable[["DossierRow"], SectionKind]


class Reading(NamedTuple):
    """What to read: so many `pages` from number `start` on, which begins behind `key`."""

    start: int
    key: str
    pages: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """Pages read one behind another, the first of which is number `start`."""

    start: int
    pages: tuple[DossierRows, ...]


def read(reading: Reading, rows_behind: Callable[[str], DossierRows]) -> Stretch:
    """Asks for page after page, each behind the key that the one before gave."""
    pages: list[DossierRows] = []
    key = reading.key
    while len(pages) < reading.pages:
        pages.append(rows_behind(key))
        key = pages[-1].next
        if not key:
            break
    return Stretch(reading.start, tuple(pages))


class RowWindow:
    """Pages lie one behind another in the list's order; `rows` are those in hand, `first` the place of their first."""

    def __init__(self) -> None:
        self.begin_anew()

    def begin_anew(self) -> None:
        self._keys = [""]
        """Where each page begins: one more than pages while there is more to read."""
        self._sizes: list[int] = []
        self._kinds: list[Counter[SectionKind]] = []
        self._start = 0
        self._pages: list[tuple[DossierRow, ...]] = []

    @property
    def rows(self) -> tuple[DossierRow, ...]:
        return tuple(row for page in self._pages for row in page)

    @property
    def first(self) -> int:
        return sum(self._sizes[: self._start])

    @property
    def more(self) -> bool:
        """The list goes on behind all pages known."""
        return len(self._keys) > len(self._sizes)

    def onward(self) -> Reading:
        """The page behind those known."""
        return Reading(len(self._sizes), self._keys[-1], 1)

    def again(self) -> Reading:
        """What is in hand, or the first page."""
        return Reading(self._start, self._keys[self._start], max(1, len(self._pages)))

    def around(self, first: int, count: int) -> Reading | None:
        """Pages with some places in their midst; None where all of these are in hand, or none is known."""
        ends = list(accumulate(self._sizes))
        if not ends or first >= ends[-1]:
            return None
        pages = [
            bisect_right(ends, min(place, ends[-1] - 1))
            for place in (first, first + count // 2, first + count - 1)
        ]
        if self._start <= pages[0] and pages[-1] < self._start + len(self._pages):
            return None
        start = max(0, min(pages[1] - HELD // 2, len(ends) - HELD))
        return Reading(start, self._keys[start], min(HELD, len(ends) - start))

    def change(self, each: Callable[[DossierRow], DossierRow]) -> None:
        """Put another row in the place of each in hand."""
        self._pages = [tuple(each(row) for row in page) for page in self._pages]

    def forget_behind(self) -> None:
        """What is known behind the rows in hand does not hold any more; it is read again when it comes into sight."""
        end = self._start + len(self._pages)
        del self._sizes[end:], self._kinds[end:], self._keys[end + 1 :]

    def take(self, stretch: Stretch, kind_of: KindOf) -> None:
        """What was read. Where it ends otherwise than the pages known did, what lies behind it is forgotten."""
        start, pages = stretch.start, [page.rows for page in stretch.pages]
        end = start + len(pages)
        behind = [page.next for page in stretch.pages]
        keys = self._keys[: start + 1] + [key for key in behind if key]
        if behind[-1] and self._keys[end : end + 1] == behind[-1:]:
            keys += self._keys[end + 1 :]
        else:
            del self._sizes[start:], self._kinds[start:]
        self._keys = keys
        self._sizes[start:end] = [len(page) for page in pages]
        self._kinds[start:end] = [Counter(map(kind_of, page)) for page in pages]
        if self._pages and start == self._start + len(self._pages):
            self._pages += pages  # on at the end: what went before stays, as far as there is room
            spare = max(0, len(self._pages) - HELD)
            self._start += spare
            del self._pages[:spare]
        else:
            self._start, self._pages = start, pages

    def sections(self, kind_of: KindOf) -> tuple[ListSection, ...]:
        """The heads over all that is known; rows in hand are counted as they are now."""
        here = Counter(map(kind_of, self.rows))
        end = self._start + len(self._pages)
        for page, rows in enumerate(self._pages, self._start):
            self._kinds[page] = Counter(map(kind_of, rows))
        found = [kind for kind in PLACE_OF_KIND if here[kind]] or [SectionKind.ALL]
        # Time moves rows to earlier heads. What lies before the rows in hand stands under no later head than they do.
        for kind, count in sum(self._kinds[: self._start], Counter[SectionKind]()).items():
            here[min(kind, found[0], key=PLACE_OF_KIND.__getitem__)] += count
        for kind, count in sum(self._kinds[end:], Counter[SectionKind]()).items():
            here[max(kind, found[-1], key=PLACE_OF_KIND.__getitem__)] += count
        sections = [ListSection(kind, here[kind]) for kind in PLACE_OF_KIND if here[kind]]
        if self.more and sections:
            sections[-1] = ListSection(sections[-1].kind, sections[-1].count, more=True)
        return tuple(sections)
