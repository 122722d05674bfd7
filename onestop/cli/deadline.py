"""``onestop deadline``: one due moment with its days, or a file of them."""

from __future__ import annotations

import argparse
from pathlib import Path

from onestop.cli.files import read_file
from onestop.cli.moments import read_moment, read_pause, read_term, write_moment
from onestop.cli.program import Answer, Program
from onestop.domain.calendar import WorkCalendar
from onestop.domain.deadlines import DeadlineRules, compute_deadline, due_moment
from onestop.domain.errors import Refused

COLUMNS = frozenset({"received_at", "amount", "unit"})


def run(arguments: argparse.Namespace, program: Program, home: Path | None) -> Answer:
    office, calendar, _ = program.reference(home)
    if arguments.batch is not None:
        return {"due": _batch(arguments.batch, program, calendar, office.deadline_rules)}
    pauses = [read_pause(text) for text in arguments.pause]
    deadline = compute_deadline(
        read_moment(arguments.received, "received"),
        read_term(arguments.amount, arguments.unit),
        calendar,
        pauses,
        office.deadline_rules,
    )
    return {
        "due": write_moment(deadline.due),
        "start": write_moment(deadline.start),
        "days": [
            {
                "date": day.date.isoformat(),
                "counted": day.counted,
                "count": day.count,
                "why": day.why.value,
                "reason": day.reason,
                "document": day.document,
                "paused": day.paused,
                "moment": write_moment(day.moment),
            }
            for day in deadline.days
        ],
        "warnings": [
            {"code": each.code.value, "year": each.year, "dates": [day.isoformat() for day in each.dates]}
            for each in deadline.warnings
        ],
    }


def _batch(name: str, program: Program, calendar: WorkCalendar, rules: DeadlineRules) -> list[str | None]:
    """A due moment for each line; the first line at fault is named and nothing is answered."""
    due = []
    for row in program.read_book(read_file(name), Path(name).name):
        missing = COLUMNS - set(row.cells)
        if missing:
            raise Refused("column_missing", field=min(missing), column=min(missing))
        try:
            for column, fault in row.faults.items():
                raise Refused(fault, field=column, text=row.cells.get(column, ""))
            pauses = [read_pause(part) for part in row.cells.get("pauses", "").split(";") if part.strip()]
            received = read_moment(row.cells["received_at"], "received_at")
            term = read_term(row.cells["amount"], row.cells["unit"])
            due.append(write_moment(due_moment(received, term, calendar, pauses, rules)))
        except Refused as refused:
            raise Refused(refused.code, field=refused.field, **{**refused.facts, "row": row.row}) from None
    return due
