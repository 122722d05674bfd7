"""What people write short, and what they call a status or a channel: facts handed in, for searching alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from onestop.domain.status import Status

Form = tuple[str, ...]
"""Folded words in their order."""


@dataclass(frozen=True, slots=True)
class SearchWords:
    """`alike`: forms that mean the same, as ``cty`` and ``cong ty``. `statuses` and `channels`: their names as written."""

    alike: tuple[tuple[Form, ...], ...] = ()
    statuses: Mapping[Status, tuple[str, ...]] = field(default_factory=dict)
    channels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def grouped(self, words: Form) -> Iterator[tuple[tuple[Form, ...], int]]:
        """The words from left to right: each, or the longest run of them that has other forms, with those; and how
        many words it takes.
        """
        at = 0
        while at < len(words):
            forms, taken = self._at(words, at)
            yield forms, taken
            at += taken

    def _at(self, words: Form, at: int) -> tuple[tuple[Form, ...], int]:
        best: Form = (words[at],)
        found: tuple[Form, ...] = ()
        for forms in self.alike:
            for form in forms:
                if words[at : at + len(form)] == form and (not found or len(form) > len(best)):
                    best, found = form, forms
        return (best, *(form for form in found if form != best)), len(best)
