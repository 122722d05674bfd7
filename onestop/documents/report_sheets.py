"""Progress, causes, times and terms as workbooks: the figures on the first sheets, what they were counted from behind.

Sums nothing but what stands under a table; knows no rule of counting.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from onestop.application.report_paper import AGENCY, PERSON, PROCEDURE, UNIT
from onestop.application.reporting import percent
from onestop.application.reports.causes import Causes
from onestop.application.reports.ii06a import Ii06a
from onestop.application.reports.progress import Progress, Verdict
from onestop.application.reports.terms import Cut, Terms
from onestop.application.reports.times import Of, Times
from onestop.documents.ii06a_words import known_words
from onestop.documents.templates import Template, template
from onestop.documents.wording import table_date
from onestop.documents.workbook import Workbook
from onestop.domain.time_split import Whose

if TYPE_CHECKING:
    from onestop.application.report_paper import ReportContent
    from onestop.application.reports.causes import Cause
    from onestop.application.reports.times import TimeLine
    from onestop.documents.workbook import Cell


def render_report_xlsx(content: ReportContent) -> bytes:
    """Byte-identical for the same content."""
    words = template("reports")
    match content.report:
        case Progress() as report:
            book = _book("progress", content, words)
            _progress(book, content, report, words)
        case Causes() as report:
            book = _book("causes", content, words)
            _causes(book, content, report, words)
        case Times() as report:
            book = _book("times", content, words)
            _times(book, content, report, words)
        case Terms() as report:
            book = _book("terms", content, words)
            _terms(book, content, report, words)
        case Ii06a():
            raise TypeError("the statutory table has a workbook of its own")
    return book.data()


def _book(name: str, content: ReportContent, words: Template) -> Workbook:
    return Workbook(words.text(name, "title"), content.known_at)


def _above(name: str, content: ReportContent, words: Template) -> list[str]:
    report = content.report
    if isinstance(report, Terms):
        when = [words.text("on").format(day=table_date(report.day))]
    else:
        first, last = table_date(report.period.first), table_date(report.period.last)
        as_of = words.text("as_of").format(moment=known_words(content.known_at))
        when = [words.text("period").format(first=first, last=last), as_of]
    practice = [words.text("practice")] if content.practice else []
    return [words.text(name, "title"), content.agency, *when, *practice]


def _share(part: int, whole: int) -> float:
    """Part of 1, rounded as it is shown."""
    return float(percent(part, whole) / 100)


def _hours(minutes: float) -> float:
    return minutes / 60


def _progress(book: Workbook, content: ReportContent, report: Progress, words: Template) -> None:
    sheet, at = book.sheet(words.text("progress", "sheet"), (46, 14, 14), _above("progress", content, words))
    at = book.head(sheet, at, words.texts("progress", "figures"))
    at = book.row(sheet, at, [words.text("progress", "rate"), float(report.rate / 100)])
    at = book.row(sheet, at, [words.text("progress", "points"), float(report.points)], ("", "points"))
    at = book.row(sheet, at, [words.text("progress", "maximum"), report.maximum])
    at = book.row(sheet, at, [words.text("progress", "counted"), report.counted])
    at = book.head(sheet, at + 1, words.texts("progress", "head"))
    for verdict in Verdict:
        count = len(report.lists.get(verdict, ()))
        name = words.text("progress", "verdict", verdict.value)
        at = book.row(sheet, at, [name, count, _share(count, report.counted)])
    rows = (
        (content.codes[each], words.text("progress", "verdict", verdict.value))
        for verdict in Verdict
        for each in report.lists.get(verdict, ())
    )
    book.table(words.text("progress", "list"), (27, 46), (), words.texts("progress", "list_head"), rows)


def _where(content: ReportContent, cause: Cause) -> str:
    kinds = {Whose.OURS: UNIT, Whose.PARTNER: AGENCY}
    return content.name(kinds[cause.whose], cause.where) if cause.whose in kinds else ""


def _causes(book: Workbook, content: ReportContent, report: Causes, words: Template) -> None:
    def whose(cause: Cause) -> str:
        return words.text("causes", "whose", cause.whose.value)

    all_of_them = report.late + report.overdue
    sheet, at = book.sheet(
        words.text("causes", "sheet"),
        (20, 36, 12, 46, 8, 13, 13, 11, 13),
        [*_above("causes", content, words), words.text("hours_note")],
    )
    at = book.head(sheet, at, words.texts("causes", "head"))
    for line in report.lines:
        cause = line.cause
        procedure = content.name(PROCEDURE, cause.procedure_id) if cause.procedure_id else ""
        counts = (len(line.late), len(line.overdue))
        first = (whose(cause), _where(content, cause), cause.procedure_id, procedure, cause.step or None)
        over = _hours(line.minutes)
        kinds = ("",) * 8 + ("hours",)
        at = book.row(sheet, at, [*first, *counts, _share(sum(counts), all_of_them), over], kinds)
    total: list[Cell] = [words.text("sum"), "", "", "", "", report.late, report.overdue]
    book.row(sheet, at, total, ("bold_text",) * 5 + ("bold_count",) * 2)
    rows = (
        (
            content.codes[each],
            words.text("causes", state),
            whose(line.cause),
            _where(content, line.cause),
            line.cause.procedure_id,
            line.cause.step or None,
        )
        for line in report.lines
        for state, ids in (("late", line.late), ("overdue", line.overdue))
        for each in ids
    )
    widths = (27, 16, 20, 36, 12, 8)
    book.table(words.text("causes", "list"), widths, (), words.texts("causes", "list_head"), rows)


def _times(book: Workbook, content: ReportContent, report: Times, words: Template) -> None:
    above = [*_above("times", content, words), words.text("hours_note")]
    kinds = ("", "", "", "", "hours", "hours")
    for of in Of:
        rows = (
            (
                *_named(content, line),
                line.count,
                _hours(line.median),
                _hours(line.ninetieth),
                line.in_time,
                _share(line.in_time, line.count),
            )
            for line in report.of(of)
        )
        widths = (14, 50, 8, 11, 14, 14, 11, 14)
        book.table(
            words.text("times", "of", of.value), widths, above, words.texts("times", "head"), rows, kinds
        )
    wide = (16, 14, 50, 8, 27, 11, 11)
    head = words.texts("times", "list_head")
    book.table(
        words.text("times", "list"), wide, (), head, _taken(content, report, words), ("",) * 5 + ("hours",)
    )


def _named(content: ReportContent, line: TimeLine) -> tuple[Cell, ...]:
    kind = {Of.PERSON: PERSON, Of.UNIT: UNIT}.get(line.of, PROCEDURE)
    return line.key, content.name(kind, line.key), line.step or None


def _taken(content: ReportContent, report: Times, words: Template) -> Iterator[Sequence[Cell]]:
    for line in report.lines:
        of, named = words.text("times", "of", line.of.value), _named(content, line)
        for each in line.taken:
            in_time = words.text("yes" if each.in_time else "no")
            yield of, *named, content.codes[each.dossier_id], _hours(each.minutes), in_time


def _terms(book: Workbook, content: ReportContent, report: Terms, words: Template) -> None:
    whole, shortened, percents = len(report.lines), len(report.shortened), report.percents
    sheet, at = book.sheet(words.text("terms", "sheet"), (34, 14, 20), _above("terms", content, words))
    at = book.head(sheet, at, words.texts("terms", "head"))
    at = book.row(sheet, at, [words.text("terms", "all"), whole, _share(whole, whole)])
    at = book.row(sheet, at, [words.text("terms", "shortened"), shortened, _share(shortened, whole)])
    for cut in Cut:
        count = len(report.having(cut))
        at = book.row(sheet, at, [words.text("terms", "cut", cut.value), count, _share(count, whole)])
    if percents and report.median_percent is not None:
        at = book.head(sheet, at + 1, words.texts("terms", "percent_head"))
        middle = report.median_percent
        for key, value in (("least", percents[0]), ("median", middle), ("most", percents[-1])):
            at = book.row(sheet, at, [words.text("terms", key), value / 100])
    at = book.head(sheet, at + 1, words.texts("terms", "band_head"))
    for begin, beyond, ids in report.distribution():
        band = words.text("terms", "last_band" if beyond == 100 else "band")
        name = band.format(begin=begin, beyond=beyond)
        at = book.row(sheet, at, [name, len(ids), _share(len(ids), shortened)])
    rows = (
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
    )
    widths = (14, 60, 20, 12, 11, 18, 18)
    kinds = ("", "", "", "hours", "percent")
    book.table(words.text("terms", "list"), widths, (), words.texts("terms", "list_head"), rows, kinds)
