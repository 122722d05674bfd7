"""``onestop log import`` and ``onestop log export``: foreign event logs in, our own out for process mining."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from onestop.application.logs.importing import LogOutcome, import_log
from onestop.application.logs.traces import Trace, traces
from onestop.cli.files import read_file
from onestop.cli.program import Answer, Opened, Program
from onestop.cli.texts import row_sentence

if TYPE_CHECKING:
    from onestop.application.read_models import RowProblem


def run(arguments: argparse.Namespace, program: Program, opened: Opened) -> tuple[Answer, bool]:
    if arguments.action == "import":
        outcome = _import(arguments, program, opened)
        return outcome_json(outcome), not outcome.problems
    return _export(arguments, program, opened), True


def _import(arguments: argparse.Namespace, program: Program, opened: Opened) -> LogOutcome:
    post = program.logs()
    mapping = post.mapping(arguments.mapping)
    log = post.read(read_file(arguments.file))
    desk = post.practice_desk(opened)
    return import_log(desk, mapping, Path(arguments.file).name, log.digest, log.heading, log.rows)


def _export(arguments: argparse.Namespace, program: Program, opened: Opened) -> Answer:
    counted = _Counted()
    told = traces(opened.desk, with_names=arguments.with_names)
    path = program.logs().write(counted.passing(told), arguments.form, Path(arguments.output))
    return {
        "dossiers": counted.dossiers,
        "events": counted.events,
        "names": "real" if arguments.with_names else "pseudonyms",
        "file": str(path),
    }


class _Counted:
    """What went by on its way into the file."""

    def __init__(self) -> None:
        self.dossiers = 0
        self.events = 0

    def passing(self, told: Iterable[Trace]) -> Iterator[Trace]:
        for trace in told:
            self.dossiers += 1
            self.events += len(trace.events)
            yield trace


def outcome_json(outcome: LogOutcome) -> Answer:
    return {
        "dossiers": outcome.dossiers,
        "events": outcome.events,
        "people": outcome.people,
        "channels": dict(outcome.channels),
        "ended": outcome.ended,
        "after_deadline": outcome.after_deadline,
        "problems": [_problem(each) for each in outcome.problems],
        "notices": [_problem(each) for each in outcome.notices],
    }


def _problem(problem: RowProblem) -> Answer:
    return {
        "row": problem.row,
        "column": problem.column,
        "code": problem.code,
        "message": row_sentence(problem.code, problem.facts),
    }
