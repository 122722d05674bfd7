"""``onestop report causes | times | terms``: whose the delays are, how long work takes, what was promised shorter."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from onestop.application.reporting import percent
from onestop.application.reports.terms import Cut
from onestop.application.reports.times import Of
from onestop.cli.moments import read_known, write_known
from onestop.cli.report_days import codes_of, day_of, head, period_of
from onestop.cli.report_output import file_of
from onestop.domain.time_split import Whose

if TYPE_CHECKING:
    from onestop.application.desk import Desk
    from onestop.application.reports.causes import CauseLine
    from onestop.application.reports.terms import TermLine
    from onestop.application.reports.times import TimeLine
    from onestop.cli.program import Answer, Opened, Program

_LISTS = {Of.PERSON: "people", Of.UNIT: "units", Of.STEP: "steps", Of.PROCEDURE: "procedures"}


def causes(arguments: argparse.Namespace, program: Program, opened: Opened) -> Answer:
    desk, days = opened.desk, period_of(arguments)
    found = desk.reports.causes(days, read_known(arguments.known_at, "known_at"))
    return {
        **head(days),
        "known_at": write_known(found.known_at),
        "late": found.late,
        "overdue": found.overdue,
        "causes": [_cause(desk, line) for line in found.lines],
        **file_of(found, arguments, program, opened),
    }


def times(arguments: argparse.Namespace, program: Program, opened: Opened) -> Answer:
    desk, days = opened.desk, period_of(arguments)
    found = desk.reports.times(days, read_known(arguments.known_at, "known_at"))
    return {
        **head(days),
        "known_at": write_known(found.known_at),
        **{
            name: [_time(desk, line, lists=arguments.lists) for line in found.of(of)]
            for of, name in _LISTS.items()
        },
        **file_of(found, arguments, program, opened),
    }


def terms(arguments: argparse.Namespace, program: Program, opened: Opened) -> Answer:
    desk = opened.desk
    found = desk.reports.terms(day_of(arguments.on, desk.today()))
    percents = found.percents
    return {
        "on": found.day.isoformat(),
        "procedures": len(found.lines),
        "shortened": len(found.shortened),
        "shortened_pct": float(percent(len(found.shortened), len(found.lines))),
        **{cut.value: len(found.having(cut)) for cut in Cut},
        "least_pct": percents[0] if percents else None,
        "median_pct": found.median_percent,
        "most_pct": percents[-1] if percents else None,
        "distribution": [
            {"from": begin, "to": beyond, "procedures": list(ids)}
            for begin, beyond, ids in found.distribution()
        ],
        "lines": [_term(line) for line in found.lines],
        **file_of(found, arguments, program, opened),
    }


def _cause(desk: Desk, line: CauseLine) -> Answer:
    cause = line.cause
    name = ""
    if cause.whose is Whose.OURS:
        name = desk.office.unit_name(cause.where)
    elif cause.whose is Whose.PARTNER:
        name = desk.catalog.agency_name(cause.where)
    return {
        "whose": cause.whose.value,
        "where": cause.where,
        "name": name,
        "procedure_id": cause.procedure_id,
        "step_no": cause.step,
        "minutes": line.minutes,
        "late": codes_of(desk, line.late),
        "overdue": codes_of(desk, line.overdue),
    }


def _time(desk: Desk, line: TimeLine, *, lists: bool) -> Answer:
    named: Answer = {}
    match line.of:
        case Of.PERSON:
            named = {"login": line.key, "name": desk.office.name_of(line.key)}
        case Of.UNIT:
            named = {"unit": line.key, "name": desk.office.unit_name(line.key)}
        case Of.STEP:
            named = {"procedure_id": line.key, "step_no": line.step}
        case Of.PROCEDURE:
            named = {"procedure_id": line.key}
    return {
        **named,
        "count": line.count,
        "median": line.median,
        "p90": line.ninetieth,
        "in_time": line.in_time,
        "in_time_pct": float(percent(line.in_time, line.count)),
        **({"dossiers": codes_of(desk, line.dossiers)} if lists else {}),
    }


def _term(line: TermLine) -> Answer:
    return {
        "procedure_id": line.procedure_id,
        "version": line.version_id,
        "days": line.days,
        "percent": line.percent,
        "cut": line.cut.value,
        "example": line.example,
    }
