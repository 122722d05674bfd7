"""Whether a report may be printed: one rule for all that are counted. Must not know how they are counted or laid out.

What does not add up, or holds a dossier nobody can judge, is not printed in silence: it is refused with the facts,
or asked for all the same and then marked on the paper.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onestop.application.read_models import YearReport
from onestop.application.reports.ii06a import FIGURES, TOTAL, Ii06a
from onestop.domain.errors import Refused

if TYPE_CHECKING:
    from onestop.application.reports.ii06a import Line

NO_DUE = "no_due"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: `left` should be `right`.

    `what` is the figure whose parts do not make it up (``received``, ``solved``, ``pending``), ``flow`` where what
    came in is not what went out and what is left, ``column:`` and a figure where the lines do not make up the total,
    ``list:`` and a figure where a list is not as long as its figure, or NO_DUE, with the dossiers without a due
    moment. `line` is the sector, TOTAL for the whole.
    """

    what: str
    line: str
    left: int
    right: int
    dossiers: tuple[str, ...] = ()


def problems(report: Ii06a | YearReport) -> tuple[Problem, ...]:
    """Whatever is wrong with a report; nothing where it may be printed."""
    return tuple(_of_year(report) if isinstance(report, YearReport) else _of_table(report))


def must_balance(report: Ii06a | YearReport, *, anyway: bool = False) -> bool:
    """Before anything prints: True where all holds. Refused(``report_unbalanced``), or False where it is to print
    `anyway` and has to say so.
    """
    found = problems(report)
    if found and not anyway:
        no_due = sum(len(each.dossiers) for each in found if each.what == NO_DUE)
        sums = sum(each.what != NO_DUE for each in found)
        raise Refused("report_unbalanced", sums=sums, no_due=no_due)
    return not found


def _of_table(report: Ii06a) -> Iterator[Problem]:
    for line in (*report.lines, report.total):
        yield from _of_line(line)
        for figure in FIGURES:
            listed, said = len(report.cells.get((line.field, figure), ())), getattr(line, figure)
            if listed != said:
                yield Problem(f"list:{figure}", line.field, listed, said)
    for figure in FIGURES:
        added, total = sum(getattr(line, figure) for line in report.lines), getattr(report.total, figure)
        if added != total:
            yield Problem(f"column:{figure}", TOTAL, added, total)
    if report.no_due:
        yield Problem(NO_DUE, TOTAL, len(report.no_due), 0, report.no_due)


def _of_line(line: Line) -> Iterator[Problem]:
    for what, left, right in (
        ("received", line.received, line.online + line.counter_post + line.carried),
        ("flow", line.received, line.solved + line.pending),
        ("solved", line.solved, line.early + line.on_time + line.late),
        ("pending", line.pending, line.pending_in_time + line.pending_overdue),
    ):
        if left != right:
            yield Problem(what, line.field, left, right)


def _of_year(report: YearReport) -> Iterator[Problem]:
    came, judged = report.carried + report.received, report.early + report.on_day + report.late
    for what, left, right in (
        ("flow", came, report.settled + report.pending),
        ("solved", report.settled, judged),
    ):
        if left != right:
            yield Problem(what, TOTAL, left, right)
    for figure in (
        *("received", "settled", "early", "on_day", "late", "online", "linked", "pending", "carried"),
        "on_time_or_early",
    ):
        listed, said = len(report.lists.get(figure, ())), getattr(report, figure)
        if listed != said:
            yield Problem(f"list:{figure}", TOTAL, listed, said)
    if report.no_due:
        yield Problem(NO_DUE, TOTAL, report.no_due, 0, report.lists.get("no_due", ()))
