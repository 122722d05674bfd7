"""Stretches of a day's serials, first and last included, and what is left of one. Knows no code and no reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

Span = tuple[int, int]


def without(first: int, last: int, others: Iterable[Span]) -> Iterator[Span]:
    """What of `first` … `last` lies in none of `others`, which may overlap and come in any order."""
    start = first
    for begin, end in sorted(others):
        if begin > last:
            break
        if begin > start:
            yield start, begin - 1
        start = max(start, end + 1)
    if start <= last:
        yield start, last


def singles(serials: Iterable[int]) -> Iterator[Span]:
    """Each serial as a span of its own."""
    return ((serial, serial) for serial in serials)
