"""Whether a statutory table adds up, as facts for the screen: equations with their numbers, faults, error rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from onestop.application.reports.balance import NO_DUE
from onestop.application.reports.ii06a import FIGURES, TOTAL
from onestop.presenters.counted_state import Check
from onestop.presenters.message import Message, say

if TYPE_CHECKING:
    from onestop.application.reports.balance import Problem
    from onestop.application.reports.ii06a import Ii06a

FIRST_COLUMN = 3
"""The form's number of the first figure."""


def check_of(report: Ii06a, problems: Sequence[Problem]) -> Check:
    """The total's equations, what else is wrong, and how many dossiers have no due moment."""
    total = report.total
    came = total.online + total.counter_post + total.carried
    equations = (
        ("received", (total.received, came, total.solved + total.pending)),
        ("solved", (total.solved, total.early + total.on_time + total.late)),
        ("pending", (total.pending, total.pending_in_time + total.pending_overdue)),
    )
    faults = tuple(_fault(each) for each in problems if each.what != NO_DUE and not _in_equations(each))
    return Check(not problems, equations, faults, len(report.no_due))


def _in_equations(problem: Problem) -> bool:
    return problem.line == TOTAL and ":" not in problem.what


def _fault(problem: Problem) -> Message:
    kind, _, figure = problem.what.partition(":")
    column = FIGURES.index(figure) + FIRST_COLUMN if figure else 0
    return say(f"fault_{kind}", line=problem.line, left=problem.left, right=problem.right, column=column)
