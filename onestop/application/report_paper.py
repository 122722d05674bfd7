"""What a counted report's page or workbook needs beside the figures: agency, names, and each dossier as it was counted.

Must not know how a page is laid out or worded. Everything is as the ledger was known when the report was counted, so
the same report is the same file for ever.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, time
from enum import Enum
from itertools import islice
from typing import TYPE_CHECKING, Final

from onestop.application.reports.balance import Problem, must_balance, problems
from onestop.application.reports.causes import Causes
from onestop.application.reports.ii06a import FIGURES, TOTAL, Ii06a
from onestop.application.reports.lives import lives
from onestop.application.reports.progress import Progress
from onestop.application.reports.terms import Terms
from onestop.application.reports.times import Of, Times
from onestop.domain.time_split import Whose

if TYPE_CHECKING:
    from onestop.application.workplace import Workplace

Report = Ii06a | Progress | Causes | Times | Terms

SHORT_LIST: Final = 300
"""Dossiers that a page names one by one at most; what is more stands in the workbook."""

PROCEDURE, UNIT, PERSON, AGENCY = "procedure", "unit", "person", "agency"


class Lists(Enum):
    """How many dossiers a paper names one by one."""

    NONE = "none"
    SHORT = "short"  # the first SHORT_LIST
    ALL = "all"


def lists_in(suffix: str) -> Lists:
    """A workbook has every dossier, a page no more than can be read."""
    return Lists.ALL if suffix == ".xlsx" else Lists.SHORT


@dataclass(frozen=True, slots=True)
class CountedDossier:
    """One dossier with the columns of II.06a it is counted in; `due_at` None is an error of the ledger's."""

    code: str
    sector: str
    procedure_id: str
    received_at: datetime
    due_at: datetime | None
    finished_at: datetime | None
    figures: frozenset[str]


@dataclass(frozen=True, slots=True)
class ReportContent:
    """`names` are by kind (PROCEDURE, UNIT, PERSON, AGENCY) and id, `codes` by dossier id, as many as were wanted.

    `known_at` is the moment the report was counted as known at, to the millisecond (of terms, which know no ledger,
    their day); `counted` is II.06a's alone, in
    the order of reception. `problems` is empty unless what does not add up is printed all the same.
    """

    agency: str
    place: str
    report: Report
    known_at: datetime
    names: Mapping[tuple[str, str], str] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)
    counted: tuple[CountedDossier, ...] = ()
    problems: tuple[Problem, ...] = ()
    practice: bool = False

    def name(self, kind: str, key: str) -> str:
        return self.names.get((kind, key), key)


def report_paper(
    desk: Workplace, report: Report, *, anyway: bool = False, lists: Lists = Lists.ALL
) -> ReportContent:
    """Refused(``report_unbalanced``) for a table that does not add up, unless it is to be printed `anyway`."""
    if isinstance(report, Ii06a):
        must_balance(report, anyway=anyway)
    known_at = datetime.combine(report.day, time.min) if isinstance(report, Terms) else report.known_at
    most = {Lists.NONE: 0, Lists.SHORT: SHORT_LIST, Lists.ALL: None}[lists]
    ids = tuple(dict.fromkeys(islice(_dossiers(report), most)))
    counted = tuple(_counted(desk, report)) if lists is Lists.ALL and isinstance(report, Ii06a) else ()
    named = {*_named(report), *((PROCEDURE, each.procedure_id) for each in counted)}
    return ReportContent(
        agency=desk.office.agency.name,
        place=desk.office.agency.place,
        report=report,
        known_at=known_at,
        names={(kind, key): _name(desk, kind, key) for kind, key in sorted(named)},
        codes={row.dossier_id: row.code for row in desk.store.rows_by_id(ids)} if ids else {},
        counted=counted,
        problems=problems(report) if isinstance(report, Ii06a) else (),
        practice=desk.practice,
    )


def _counted(desk: Workplace, report: Ii06a) -> Iterator[CountedDossier]:
    """Which columns is read from the cells themselves, so that a list cannot tell another story than its figure."""
    places: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for (sector, figure), ids in report.cells.items():
        if sector != TOTAL:
            for dossier_id in ids:
                places[dossier_id].append((sector, figure))
    period = report.period
    for each in lives(desk, period.begin, period.beyond, report.known_at):
        where = places.get(each.dossier_id)
        if where:
            yield CountedDossier(
                each.code,
                where[0][0],
                each.procedure_id,
                each.received_at,
                each.due_at,
                each.finished_at,
                frozenset(figure for _, figure in where if figure in FIGURES),
            )


def _dossiers(report: Report) -> Iterable[str]:
    match report:
        case Ii06a():
            return report.no_due
        case Progress():
            return (each for ids in report.lists.values() for each in ids)
        case Causes():
            return (each for line in report.lines for each in line.dossiers)
        case Times():
            return (taken.dossier_id for line in report.lines for taken in line.taken)
        case Terms():
            return ()


_KINDS = {Of.PERSON: PERSON, Of.UNIT: UNIT, Of.STEP: PROCEDURE, Of.PROCEDURE: PROCEDURE}


def _named(report: Report) -> Iterator[tuple[str, str]]:
    """Whatever the report speaks of by an id."""
    match report:
        case Causes():
            for cause in (line.cause for line in report.lines):
                if cause.whose in (Whose.OURS, Whose.PARTNER):
                    yield (UNIT if cause.whose is Whose.OURS else AGENCY), cause.where
                if cause.procedure_id:
                    yield PROCEDURE, cause.procedure_id
        case Times():
            for each in report.lines:
                yield _KINDS[each.of], each.key
        case Terms():
            for term in report.lines:
                yield PROCEDURE, term.procedure_id


def _name(desk: Workplace, kind: str, key: str) -> str:
    """The id itself where nobody knows it any more."""
    if kind == UNIT:
        return desk.office.unit_name(key)
    if kind == PERSON:
        return desk.office.name_of(key)
    if kind == AGENCY:
        return desk.catalog.agency_name(key)
    procedure = desk.catalog.find(key)
    return procedure.name if procedure is not None else key
