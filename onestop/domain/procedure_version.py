"""One dated version of a procedure: what holds from a day to a day, by which law, and what is promised.

Knows dates but no clock, no wording for people and nothing of where the facts are kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from onestop.domain.errors import Refused
from onestop.domain.procedure_parts import AgencyPart, Component, Fee, LegalBasis, LegalCase, Step
from onestop.domain.terms import Term, TermUnit

HOURS_PER_WORKING_DAY = 8
"""The catalogue counts a route in hours of an eight-hour day, whatever hours an office keeps."""


@dataclass(frozen=True, slots=True)
class ProcedureVersion:
    """What holds from `valid_from` to `valid_to`, both inclusive; None = open.

    `sources` says where each part was found and how surely; `examples` names the parts that are
    invented until the agency's own published decision replaces them: ``committed_time``, ``steps``,
    ``agency_hours``, ``fee``, ``online_level``.
    """

    version_id: str
    procedure_id: str
    valid_from: date
    valid_to: date | None
    title: str
    national_code: str
    legal_basis: tuple[LegalBasis, ...]
    legal_term: Term | None
    legal_note: str
    legal_cases: tuple[LegalCase, ...]
    committed_term: Term | None
    sets: int
    components: tuple[Component, ...]
    fee: Fee
    result: str
    agency_parts: tuple[AgencyPart, ...]
    steps: tuple[Step, ...]
    online_level: str
    sources: Mapping[str, str]
    confidence: str
    notes: str
    examples: frozenset[str]

    @property
    def promised_term(self) -> Term:
        """The time the receipt promises: the committed one where there is one, else the law's."""
        term = self.committed_term or self.legal_term
        if term is None:
            raise Refused("version_without_term", field="procedure", version=self.version_id)
        return term

    @property
    def steps_hours(self) -> float:
        """Hours of the whole route, parallel agencies counted once."""
        return sum(step.hours for step in self.steps)

    @property
    def cut_working_days(self) -> float | None:
        """Working days of 8 hours by which the promise is shorter than the law; None if either is missing."""
        hours = self._hours()
        return None if hours is None else round((hours[1] - hours[0]) / HOURS_PER_WORKING_DAY, 2)

    @property
    def reduction_percent(self) -> int | None:
        """The same as a share of the legal time, in whole per cent."""
        hours = self._hours()
        return None if hours is None else round(100 * (hours[1] - hours[0]) / hours[1])

    def covers(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def _hours(self) -> tuple[float, float] | None:
        if self.committed_term is None or self.legal_term is None:
            return None
        committed, legal = term_hours(self.committed_term), legal_equivalent_hours(self.legal_term)
        return None if committed is None or not legal else (committed, legal)


def term_hours(term: Term) -> float | None:
    """Hours of a term counted in working days or hours; None for calendar days and months."""
    if term.unit is TermUnit.WORKING_DAY:
        return term.amount * HOURS_PER_WORKING_DAY
    return term.amount if term.unit is TermUnit.WORKING_HOUR else None


def legal_equivalent_hours(term: Term) -> float:
    """Any term as hours of working days, for comparing: N calendar days are floor(N * 5 / 7) working days.

    A month has 30 days (Civil Code 2015, article 146).
    """
    if term.unit in (TermUnit.CALENDAR_DAY, TermUnit.MONTH):
        days = term.amount * 30 if term.unit is TermUnit.MONTH else term.amount
        return (days * 5 // 7) * HOURS_PER_WORKING_DAY
    return term_hours(term) or 0


def version_in_force(versions: tuple[ProcedureVersion, ...], day: date) -> ProcedureVersion | None:
    """The newest version that covers `day`; None before the first, after the last, and in a gap."""
    for version in reversed(versions):
        if version.covers(day):
            return version
    return None
