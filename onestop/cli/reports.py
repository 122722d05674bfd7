"""``onestop report ii06a | progress | causes | times | terms``: figures and lists as public JSON."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from onestop.application.reports.balance import problems
from onestop.application.reports.ii06a import FIGURES, TOTAL
from onestop.application.reports.progress import Verdict
from onestop.cli import delays
from onestop.cli.moments import read_known, write_known, write_moment
from onestop.cli.report_days import codes_of, head, period_of
from onestop.cli.report_output import file_of

if TYPE_CHECKING:
    from onestop.application.desk import Desk
    from onestop.application.reports.differences import Differences
    from onestop.application.reports.ii06a import Ii06a, Line
    from onestop.cli.program import Answer, Opened, Program


def run(arguments: argparse.Namespace, program: Program, opened: Opened) -> tuple[Answer, bool]:
    """The answer, and whether it holds: figures that do not add up are status 1 unless asked for ``--anyway``."""
    match arguments.action:
        case "ii06a":
            return ii06a(arguments, program, opened)
        case "progress":
            return progress(arguments, program, opened), True
        case "causes":
            return delays.causes(arguments, program, opened), True
        case "times":
            return delays.times(arguments, program, opened), True
        case "terms":
            return delays.terms(arguments, program, opened), True
    raise AssertionError(f"no report {arguments.action}")


def ii06a(arguments: argparse.Namespace, program: Program, opened: Opened) -> tuple[Answer, bool]:
    desk, days = opened.desk, period_of(arguments)
    known_at = read_known(arguments.known_at, "known_at")
    table = desk.reports.ii06a(days, known_at)
    wrong = problems(table)
    answer: Answer = {
        **head(days),
        "known_at": write_known(table.known_at),
        "rows": [{"field": line.field, **_figures(line)} for line in table.lines],
        "total": _figures(table.total),
        "balanced": not wrong,
    }
    if wrong:
        answer["problems"] = [
            {"what": each.what, "field": each.line, "left": each.left, "right": each.right} for each in wrong
        ]
        answer["no_due"] = codes_of(desk, table.no_due)
    if arguments.lists:
        answer["cells"] = _cells(desk, table)
    if arguments.diff is not None:
        other = read_known(arguments.diff, "diff")
        assert other is not None, "it was given"
        before, after = sorted((table.known_at, other))
        answer["differences"] = _differences(desk.reports.differences(days, before, after))
    answer.update(file_of(table, arguments, program, opened))
    return answer, not wrong or arguments.anyway


def progress(arguments: argparse.Namespace, program: Program, opened: Opened) -> Answer:
    desk, days = opened.desk, period_of(arguments)
    judged = desk.reports.progress(days, read_known(arguments.known_at, "known_at"))
    answer: Answer = {
        **head(days),
        "known_at": write_known(judged.known_at),
        "rate": float(judged.rate),
        "points": float(judged.points),
        "maximum": judged.maximum,
        "counted": judged.counted,
        "verdicts": {verdict.value: len(judged.lists.get(verdict, ())) for verdict in Verdict},
    }
    if arguments.lists:
        answer["lists"] = {verdict.value: codes_of(desk, ids) for verdict, ids in judged.lists.items()}
    return {**answer, **file_of(judged, arguments, program, opened)}


def _figures(line: Line) -> dict[str, int]:
    return {figure: getattr(line, figure) for figure in FIGURES}


def _cells(desk: Desk, table: Ii06a) -> list[Answer]:
    """Each cell that counts anything, the total's with the field ``""``."""
    order = [*(line.field for line in table.lines), TOTAL]
    return [
        {"field": field, "figure": figure, "codes": codes_of(desk, table.cells[field, figure])}
        for field in order
        for figure in FIGURES
        if table.cells.get((field, figure))
    ]


def _differences(found: Differences) -> Answer:
    return {
        "before": write_known(found.before),
        "after": write_known(found.after),
        "dossiers": [
            {
                "code": each.code,
                "before": list(each.before),
                "after": list(each.after),
                "events": [
                    {
                        "kind": row.kind,
                        "at": write_moment(row.at),
                        "recorded_at": write_known(row.recorded_at),
                        "by": row.actor,
                    }
                    for row in each.events
                ],
            }
            for each in found.dossiers
        ],
    }
