"""Where time went, as tables: delays by cause, and how long the work takes. Pure; ranks nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onestop.application.report_paper import AGENCY, PERSON, PROCEDURE, UNIT
from onestop.application.reports.times import Of
from onestop.domain.time_split import Whose
from onestop.presenters.counted_state import Cell, CellKind, Chart, ChartBar, Column, Row, Shown, Table
from onestop.presenters.message import Message, say

if TYPE_CHECKING:
    from onestop.application.report_paper import ReportContent
    from onestop.application.reports.causes import Cause, CauseLine, Causes
    from onestop.application.reports.times import TimeLine, Times

MOST_BARS = 10
"""More lines than these are read in the table, where each has its figure."""


def share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def cause_word(content: ReportContent, cause: Cause) -> Message:
    """Whose the delay is, and where."""
    if cause.whose is Whose.OURS:
        return say("report_plain", text=content.name(UNIT, cause.where))
    if cause.whose is Whose.PARTNER:
        return say("report_plain", text=content.name(AGENCY, cause.where))
    return say(f"cause_{cause.whose.value}")


def causes_table(content: ReportContent, report: Causes) -> Shown:
    whole = report.late + report.overdue
    lists: dict[str, tuple[str, ...]] = {}
    places: dict[tuple[Whose, str], list[CauseLine]] = {}
    rows, bars = [], []
    for place, line in enumerate(report.lines):
        cause, name = line.cause, f"cause{place}"
        lists |= {name: line.dossiers, f"{name}:late": line.late, f"{name}:overdue": line.overdue}
        step = say("cause_step", procedure=cause.procedure_id, step=cause.step)
        where = step if cause.step else say("report_plain", text=cause.procedure_id)
        rows.append(
            Row(
                name,
                (
                    Cell(cause_word(content, cause)),
                    Cell(say(f"whose_{cause.whose.value}")),
                    Cell(where),
                    Cell(len(line.late), f"{name}:late", late=True),
                    Cell(len(line.overdue), f"{name}:overdue", late=True),
                    Cell(share(len(line.dossiers), whole)),
                    Cell(line.minutes),
                ),
            )
        )
        places.setdefault((cause.whose, cause.where), []).append(line)
    for state, ids in (
        ("late", [line.late for line in report.lines]),
        ("overdue", [line.overdue for line in report.lines]),
    ):
        lists[state] = tuple(each for part in ids for each in part)
    for place, lines in enumerate(places.values()):
        lists[f"place{place}"] = tuple(each for line in lines for each in line.dossiers)
        label = cause_word(content, lines[0].cause)
        bars.append(ChartBar(f"place{place}", label, len(lists[f"place{place}"])))
    if rows:
        sums = (Cell(report.late, "late", late=True), Cell(report.overdue, "overdue", late=True))
        rows.append(
            Row("total", (Cell(say("report_total")), Cell(), Cell(), *sums, Cell(), Cell()), total=True)
        )
    columns = (
        Column("where", CellKind.LONG), Column("whose", CellKind.TEXT), Column("step", CellKind.CODE),
        Column("ended_late"), Column("overdue"), Column("share", CellKind.SHARE), Column("over", CellKind.HOURS),
    )  # fmt: skip
    said = say("causes_said", late=report.late, overdue=report.overdue) if rows else say("causes_none")
    chart = Chart(say("causes_chart"), tuple(bars)) if 1 < len(bars) <= MOST_BARS else None
    return Shown(Table(columns, tuple(rows)), said, (say("causes_rule"),), chart, lists=lists)


def times_table(content: ReportContent, report: Times, of: Of) -> Shown:
    lines = report.of(of)
    longest = max((line.median for line in lines), default=0) or 1
    lists = {f"time{place}": line.dossiers for place, line in enumerate(lines)}
    rows = tuple(
        Row(
            f"time{place}",
            (
                Cell(_timed(content, line)),
                Cell(len(line.dossiers), f"time{place}"),
                Cell(line.count),
                Cell(line.median, bar=line.median / longest),
                Cell(line.ninetieth),
                Cell(share(line.in_time, line.count)),
            ),
        )
        for place, line in enumerate(lines)
    )
    columns = (
        Column(of.value, CellKind.LONG), Column("dossiers"), Column("stays"), Column("median", CellKind.HOURS),
        Column("ninetieth", CellKind.HOURS), Column("in_time", CellKind.SHARE),
    )  # fmt: skip
    said = say("times_whole") if of is Of.PROCEDURE else say("times_stays")
    return Shown(
        Table(columns, rows),
        said=(said if rows else say("times_none"),),
        lists=lists,
        views=tuple(each.value for each in Of),
    )


def _timed(content: ReportContent, line: TimeLine) -> Message:
    if line.of is Of.STEP:
        return say("time_step", procedure=line.key, step=line.step, name=content.name(PROCEDURE, line.key))
    if line.of is Of.PROCEDURE:
        return say("time_procedure", procedure=line.key, name=content.name(PROCEDURE, line.key))
    return say("report_plain", text=content.name({Of.PERSON: PERSON}.get(line.of, UNIT), line.key))
