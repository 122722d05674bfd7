"""The parts a procedure version is made of: papers, fee, steps, agencies' shares, legal basis.

Plain facts as published; must not know how versions follow one another, nor where facts are kept.
"""

from __future__ import annotations

from dataclasses import dataclass

from onestop.domain.terms import Term


def sheets_lacking(asked: int, given: int, *, conditional: bool) -> int:
    """How many sheets of one sort are still missing; of a conditional paper never any."""
    return 0 if conditional else max(0, asked - given)


@dataclass(frozen=True, slots=True)
class Component:
    """A paper the procedure asks for. `n` counts from 1; `form` is the model form's name or ""."""

    n: int
    name: str
    originals: int
    copies: int
    form: str
    conditional: bool
    note: str

    def lacks(self, originals: int, copies: int) -> tuple[int, int]:
        """Originals and copies still missing when so many were handed in."""
        return (
            sheets_lacking(self.originals, originals, conditional=self.conditional),
            sheets_lacking(self.copies, copies, conditional=self.conditional),
        )


@dataclass(frozen=True, slots=True)
class Fee:
    """`amount_vnd` 0 = free of charge, None = set elsewhere (`note` says where).

    `per_item`: the amount is asked once for each item of the dossier (1 unless the desk says otherwise).
    """

    amount_vnd: int | None
    per_item: bool
    note: str
    example: bool

    def for_items(self, items: int) -> int | None:
        """The whole fee of a dossier in đồng; None where it is set elsewhere."""
        if self.amount_vnd is None:
            return None
        return self.amount_vnd * items if self.per_item else self.amount_vnd


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the route. Several `agencies` work in parallel and the step counts once, the longest."""

    n: int
    role: str
    agencies: tuple[str, ...]
    what: str
    hours: float


@dataclass(frozen=True, slots=True)
class AgencyPart:
    """What falls to an agency, or to several in parallel; `legal` is the law's time for it in words."""

    agencies: tuple[str, ...]
    part: str
    hours: float
    legal: str


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """A document and the articles in it, as cited; `article` may be empty."""

    doc: str
    article: str


@dataclass(frozen=True, slots=True)
class LegalCase:
    """A legal time that differs from the main one for a named case."""

    case: str
    term: Term


@dataclass(frozen=True, slots=True)
class Linkage:
    """How other agencies take part: `kind` is a code such as ``lay_y_kien``, `agencies` their ids.

    `bundle` is the id of the bundle the procedure may be filed in; `system` an outside system it runs on.
    """

    kind: str
    agencies: tuple[str, ...]
    legal_time_each: str
    bundle: str
    system: str
    note: str
