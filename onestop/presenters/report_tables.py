"""Counted reports as tables whose figures name their lists. Pure; must not know the store, words or a toolkit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onestop.application.report_paper import PROCEDURE
from onestop.application.reports.causes import Causes
from onestop.application.reports.ii06a import FIGURES, TOTAL, Ii06a
from onestop.application.reports.progress import Progress, Verdict
from onestop.application.reports.terms import HIGH, LOW, Cut, Terms
from onestop.application.reports.times import Of, Times
from onestop.presenters.counted_state import (
    Cell,
    CellKind,
    Chart,
    ChartBar,
    Column,
    Row,
    Shown,
    Table,
)
from onestop.presenters.message import Message, say
from onestop.presenters.report_checks import check_of
from onestop.presenters.report_delays import causes_table, share, times_table

if TYPE_CHECKING:
    from onestop.application.report_paper import ReportContent

CAME, WITHIN, DONE, OPEN = "came", "within", "done", "open"
_GROUPS = {
    "received": (CAME,), "online": (CAME, WITHIN), "counter_post": (CAME, WITHIN), "carried": (CAME,),
    "solved": (DONE,), "early": (DONE,), "on_time": (DONE,), "late": (DONE,),
    "pending": (OPEN,), "pending_in_time": (OPEN,), "pending_overdue": (OPEN,),
}  # fmt: skip
_LATE = frozenset({"late", "pending_overdue"})
_BAD = (Verdict.LATE, Verdict.ASKED_TWICE)


def table_of(content: ReportContent, view: str = "") -> Shown:
    """What is shown of a counted report; `view` chooses among several tables of one ("" is the first)."""
    match content.report:
        case Ii06a() as report:
            return _ii06a(content, report)
        case Progress() as report:
            return _progress(report)
        case Causes() as report:
            return causes_table(content, report)
        case Times() as report:
            return times_table(content, report, Of(view) if view else Of.PERSON)
        case Terms() as report:
            return _terms(content, report)


def cell_list(sector: str, figure: str) -> str:
    """The name of the list behind a cell of II.06a."""
    return f"{figure}|{sector}"


def sector_word(sector: str) -> Message:
    if sector == TOTAL:
        return say("report_total")
    return say("report_sector_unknown") if sector == "?" else say("report_plain", text=sector)


def _ii06a(content: ReportContent, report: Ii06a) -> Shown:
    columns = (Column("sector", CellKind.LONG), *(Column(each, groups=_GROUPS[each]) for each in FIGURES))
    rows = tuple(
        Row(
            f"sector:{line.field}",
            (
                Cell(sector_word(line.field)),
                *(
                    Cell(getattr(line, figure), cell_list(line.field, figure), figure in _LATE)
                    for figure in FIGURES
                ),
            ),
            total=line.field == TOTAL,
        )
        for line in (*report.lines, report.total)
    )
    lists = {cell_list(*cell): ids for cell, ids in report.cells.items()}
    return Shown(
        Table(columns, rows),
        check=check_of(report, content.problems),
        lists={**lists, "no_due": report.no_due},
    )


def _progress(report: Progress) -> Shown:
    counts = {verdict: len(report.lists.get(verdict, ())) for verdict in Verdict}
    rows = [
        Row(
            verdict.value,
            (
                Cell(say(f"verdict_{verdict.value}")),
                Cell(counts[verdict], verdict.value, verdict in _BAD),
                Cell(share(counts[verdict], report.counted)),
            ),
        )
        for verdict in Verdict
    ]
    whole = Cell(report.counted, "counted")
    rows.append(Row("counted", (Cell(say("report_total")), whole, Cell()), total=True))
    lists = {verdict.value: ids for verdict, ids in report.lists.items()}
    said = say(
        "progress_said",
        rate=float(report.rate),
        points=float(report.points),
        maximum=report.maximum,
        good=report.good,
        counted=report.counted,
    )
    bars = tuple(
        ChartBar(verdict.value, say(f"verdict_{verdict.value}"), counts[verdict]) for verdict in Verdict
    )
    columns = (Column("verdict", CellKind.LONG), Column("dossiers"), Column("share", CellKind.SHARE))
    return Shown(
        Table(columns, tuple(rows)),
        said,
        (say("progress_rules"),),
        Chart(say("progress_chart"), bars),
        lists={**lists, "counted": tuple(each for verdict in Verdict for each in lists.get(verdict, ()))},
    )


def _terms(content: ReportContent, report: Terms) -> Shown:
    counts = {cut: tuple(line.procedure_id for line in report.having(cut)) for cut in Cut}
    lists: dict[str, tuple[str, ...]] = {cut.value: ids for cut, ids in counts.items()}
    lists["all"] = tuple(line.procedure_id for line in report.lines)
    lists["shortened"] = tuple(line.procedure_id for line in report.shortened)
    whole = len(report.lines)

    def row(name: str, label: str, *, total: bool = False) -> Row:
        count = len(lists[name])
        return Row(name, (Cell(say(label)), Cell(count, name), Cell(share(count, whole))), total)

    bars = []
    for begin, beyond, ids in report.distribution():
        name = f"band{begin}"
        lists[name] = ids
        label = say("terms_band", begin=begin, beyond=beyond)
        bars.append(ChartBar(name, label, len(ids), strong=LOW <= begin < HIGH))
    rows = (
        row("shortened", "terms_shortened"),
        *(row(cut.value, f"cut_{cut.value}") for cut in Cut),
        row("all", "terms_all", total=True),
    )
    columns = (Column("terms", CellKind.LONG), Column("procedures"), Column("share", CellKind.SHARE))
    middle = report.median_percent
    said = (
        say("terms_said", shortened=len(report.shortened), all=whole, median=middle, low=LOW, high=HIGH)
        if middle is not None
        else say("terms_none", all=whole)
    )
    examples = sum(line.example for line in report.lines)
    notes = (say("terms_examples", count=examples),) if examples else ()
    return Shown(
        Table(columns, rows),
        said,
        notes,
        Chart(say("terms_chart"), tuple(bars), upright=True),
        lists=lists,
        procedures={
            line.procedure_id: (content.name(PROCEDURE, line.procedure_id), line.percent)
            for line in report.lines
        },
    )
