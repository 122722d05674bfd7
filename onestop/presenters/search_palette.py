"""What Ctrl+K shows: groups of hits with the found letters marked. No words, no pixels, no searching."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onestop.presenters.message import Message
from onestop.presenters.widget_states import BadgeState


class HitKind(StrEnum):
    DOSSIER = "dossier"
    APPLICANT = "applicant"
    PROCEDURE = "procedure"
    PLACE = "place"
    RECENT = "recent"
    SAVED = "saved"
    HINT = "hint"


KEPT_KINDS = (HitKind.RECENT, HitKind.SAVED)


@dataclass(frozen=True, slots=True)
class Hit:
    """One found thing. `*_marks` are half-open ranges of the letters that matched, counted in characters.

    `note` stands behind the second line, such as how many dossiers an applicant has.
    """

    key: str
    kind: HitKind
    title: str
    second: str = ""
    figure: str = ""
    title_marks: tuple[tuple[int, int], ...] = ()
    second_marks: tuple[tuple[int, int], ...] = ()
    figure_marks: tuple[tuple[int, int], ...] = ()
    badge: BadgeState | None = None
    note: Message | None = None


@dataclass(frozen=True, slots=True)
class HitGroup:
    """`total` counts all hits of the kind, `hits` are those shown."""

    kind: HitKind
    hits: tuple[Hit, ...]
    total: int


@dataclass(frozen=True, slots=True)
class PaletteState:
    """`searching` while an answer is awaited: the old hits stay."""

    query: str = ""
    groups: tuple[HitGroup, ...] = ()
    searching: bool = False

    @property
    def total(self) -> int:
        """Of what was found; searches of before and hints are no finds."""
        return sum(group.total for group in self.groups if group.kind not in (HitKind.HINT, *KEPT_KINDS))

    @property
    def hits(self) -> tuple[Hit, ...]:
        return tuple(hit for group in self.groups for hit in group.hits)
