"""Progress, causes, times and terms as tables, for a page and a workbook alike: heads and rows, worded once.

Sums nothing but what stands under a table; knows no rule of counting, and lays nothing out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from onestop.application.report_paper import AGENCY, PERSON, PROCEDURE, UNIT
from onestop.application.reporting import percent
from onestop.application.reports.causes import Causes
from onestop.application.reports.ii06a import Ii06a
from onestop.application.reports.progress import Progress, Verdict
from onestop.application.reports.terms import Cut, Terms
from onestop.application.reports.times import Of, Times
from onestop.documents.templates import Template, template
from onestop.domain.time_split import Whose

if TYPE_CHECKING:
    from onestop.application.report_paper import ReportContent
    from onestop.application.reports.causes import Cause
    from onestop.application.reports.times import TimeLine
    from onestop.documents.workbook import Cell


@dataclass(frozen=True, slots=True)
class Table:
    """`kinds` are formats by column ("": by what the cell is), `other_kinds` those of single rows by their place.

    `total` is the sum under the rows, nothing where there is none. `rows` may be gone through once only.
    """

    head: tuple[str, ...]
    rows: Iterable[Sequence[Cell]]
    kinds: Sequence[str] = ()
    other_kinds: Mapping[int, Sequence[str]] = field(default_factory=dict)
    total: Sequence[Cell] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """Tables that stand together; `widths` are those of their columns, in letters.

    `titled`: title and period stand above. `listed`: one table, long, with a filter. `dossiers` is how many rows a list
    of dossiers has, None where rows are no dossiers. `note` stands above the tables.
    """

    name: str
    widths: tuple[int, ...]
    tables: tuple[Table, ...]
    titled: bool = True
    listed: bool = False
    dossiers: int | None = None
    note: str = ""


def words_of_reports() -> Template:
    return template("reports")


def name_of(content: ReportContent) -> str:
    """The report's part of the template, and the beginning of its files' names."""
    match content.report:
        case Ii06a():
            return "ii06a"
        case Progress():
            return "progress"
        case Causes():
            return "causes"
        case Times():
            return "times"
        case Terms():
            return "terms"


def sheets_of(content: ReportContent) -> tuple[Sheet, ...]:
    words = words_of_reports()
    match content.report:
        case Progress() as report:
            return _progress(content, report, words)
        case Causes() as report:
            return _causes(content, report, words)
        case Times() as report:
            return _times(content, report, words)
        case Terms() as report:
            return _terms(content, report, words)
        case Ii06a():
            raise TypeError("the statutory table has a paper of its own")


def cause_place(content: ReportContent, cause: Cause) -> str:
    """The unit or the agency; "" for the applicant and the law."""
    kinds = {Whose.OURS: UNIT, Whose.PARTNER: AGENCY}
    return content.name(kinds[cause.whose], cause.where) if cause.whose in kinds else ""


def _share(part: int, whole: int) -> float:
    """Part of 1, rounded as it is shown."""
    return float(percent(part, whole) / 100)


def _hours(minutes: float) -> float:
    return minutes / 60


def _code(content: ReportContent, dossier_id: str) -> str:
    return content.codes.get(dossier_id, dossier_id)


def _progress(content: ReportContent, report: Progress, words: Template) -> tuple[Sheet, ...]:
    names = {verdict: words.text("progress", "verdict", verdict.value) for verdict in Verdict}
    counts = {verdict: len(report.lists.get(verdict, ())) for verdict in Verdict}
    figures: list[tuple[Cell, Cell]] = [
        (words.text("progress", "rate"), float(report.rate / 100)),
        (words.text("progress", "points"), float(report.points)),
        (words.text("progress", "maximum"), report.maximum),
        (words.text("progress", "counted"), report.counted),
    ]
    judged = [(names[each], counts[each], _share(counts[each], report.counted)) for each in Verdict]
    rows = (
        (_code(content, each), names[verdict])
        for verdict in Verdict
        for each in report.lists.get(verdict, ())
    )
    tables = (
        Table(words.texts("progress", "figures"), figures, other_kinds={1: ("", "points")}),
        Table(words.texts("progress", "head"), judged),
    )
    listed = (Table(words.texts("progress", "list_head"), rows),)
    return (
        Sheet(words.text("progress", "sheet"), (46, 14, 14), tables),
        Sheet(words.text("progress", "list"), (27, 46), listed, False, True, sum(counts.values())),
    )


def _causes(content: ReportContent, report: Causes, words: Template) -> tuple[Sheet, ...]:
    def whose(cause: Cause) -> str:
        return words.text("causes", "whose", cause.whose.value)

    all_of_them = report.late + report.overdue
    lines: list[Sequence[Cell]] = []
    for line in report.lines:
        cause, counts = line.cause, (len(line.late), len(line.overdue))
        procedure = content.name(PROCEDURE, cause.procedure_id) if cause.procedure_id else ""
        where = (whose(cause), cause_place(content, cause), cause.procedure_id, procedure, cause.step or None)
        lines.append((*where, *counts, _share(sum(counts), all_of_them), _hours(line.minutes)))
    rows = (
        (
            _code(content, each),
            words.text("causes", state),
            whose(line.cause),
            cause_place(content, line.cause),
            line.cause.procedure_id,
            line.cause.step or None,
        )
        for line in report.lines
        for state, ids in (("late", line.late), ("overdue", line.overdue))
        for each in ids
    )
    total = (words.text("sum"), "", "", "", "", report.late, report.overdue)
    table = Table(words.texts("causes", "head"), lines, ("",) * 8 + ("hours",), total=total)
    listed = Table(words.texts("causes", "list_head"), rows)
    widths = (20, 36, 12, 46, 8, 13, 13, 11, 13)
    note = words.text("hours_note")
    return (
        Sheet(words.text("causes", "sheet"), widths, (table,), note=note),
        Sheet(words.text("causes", "list"), (27, 16, 20, 36, 12, 8), (listed,), False, True, all_of_them),
    )


def _times(content: ReportContent, report: Times, words: Template) -> tuple[Sheet, ...]:
    kinds = ("", "", "", "", "hours", "hours")
    widths = (14, 50, 8, 11, 14, 14, 11, 14)
    sheets = []
    for of in Of:
        rows = [
            (
                *_named(content, line),
                line.count,
                _hours(line.median),
                _hours(line.ninetieth),
                line.in_time,
                _share(line.in_time, line.count),
            )
            for line in report.of(of)
        ]
        table = Table(words.texts("times", "head"), rows, kinds)
        name, note = words.text("times", "of", of.value), words.text("hours_note")
        sheets.append(Sheet(name, widths, (table,), listed=True, note=note))
    taken = Table(words.texts("times", "list_head"), _taken(content, report, words), ("",) * 5 + ("hours",))
    count, wide = sum(line.count for line in report.lines), (16, 14, 50, 8, 27, 11, 11)
    return (*sheets, Sheet(words.text("times", "list"), wide, (taken,), False, True, count))


def _named(content: ReportContent, line: TimeLine) -> tuple[Cell, ...]:
    kind = {Of.PERSON: PERSON, Of.UNIT: UNIT}.get(line.of, PROCEDURE)
    return line.key, content.name(kind, line.key), line.step or None


def _taken(content: ReportContent, report: Times, words: Template) -> Iterator[Sequence[Cell]]:
    for line in report.lines:
        of, named = words.text("times", "of", line.of.value), _named(content, line)
        for each in line.taken:
            in_time = words.text("yes" if each.in_time else "no")
            yield of, *named, _code(content, each.dossier_id), _hours(each.minutes), in_time


def _terms(content: ReportContent, report: Terms, words: Template) -> tuple[Sheet, ...]:
    whole, shortened, percents = len(report.lines), len(report.shortened), report.percents
    classes: list[Sequence[Cell]] = [
        (words.text("terms", "all"), whole, _share(whole, whole)),
        (words.text("terms", "shortened"), shortened, _share(shortened, whole)),
    ]
    for cut in Cut:
        count = len(report.having(cut))
        classes.append((words.text("terms", "cut", cut.value), count, _share(count, whole)))
    tables = [Table(words.texts("terms", "head"), classes)]
    if percents and report.median_percent is not None:
        found = {"least": percents[0], "median": report.median_percent, "most": percents[-1]}
        cuts = [(words.text("terms", key), value / 100) for key, value in found.items()]
        tables.append(Table(words.texts("terms", "percent_head"), cuts))
    bands: list[Sequence[Cell]] = []
    for begin, beyond, ids in report.distribution():
        band = words.text("terms", "last_band" if beyond == 100 else "band")
        bands.append((band.format(begin=begin, beyond=beyond), len(ids), _share(len(ids), shortened)))
    tables.append(Table(words.texts("terms", "band_head"), bands))
    rows = [
        (
            line.procedure_id,
            content.name(PROCEDURE, line.procedure_id),
            line.version_id,
            line.days,
            None if line.percent is None else line.percent / 100,
            words.text("terms", "cut", line.cut.value),
            words.text("yes") if line.example else "",
        )
        for line in report.lines
    ]
    listed = Table(words.texts("terms", "list_head"), rows, ("", "", "", "hours", "percent"))
    widths = (14, 60, 20, 12, 11, 18, 18)
    return (
        Sheet(words.text("terms", "sheet"), (34, 14, 20), tuple(tables)),
        Sheet(words.text("terms", "list"), widths, (listed,), False, True),
    )
