"""What a counted report says around its tables: period, as known when, its answer in a sentence, its rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onestop.application.reports.causes import Causes
from onestop.application.reports.ii06a import Ii06a
from onestop.application.reports.progress import Progress
from onestop.application.reports.terms import Terms
from onestop.application.reports.times import Of, Times
from onestop.documents.ii06a_words import known_words
from onestop.documents.report_rows import name_of, words_of_reports
from onestop.documents.text import compose
from onestop.documents.wording import plain_number, table_date

if TYPE_CHECKING:
    from onestop.application.report_paper import ReportContent
    from onestop.documents.text import Run


def title_of(content: ReportContent) -> str:
    return words_of_reports().text(name_of(content), "title")


def when(content: ReportContent) -> tuple[str, ...]:
    """The period and the moment it is known at, a line each; of terms their day alone."""
    words, report = words_of_reports(), content.report
    if isinstance(report, Terms):
        return (words.text("on").format(day=table_date(report.day)),)
    first, last = table_date(report.period.first), table_date(report.period.last)
    as_of = words.text("as_of").format(moment=known_words(content.known_at))
    return words.text("period").format(first=first, last=last), as_of


def as_known(content: ReportContent) -> str:
    """The last line of `when`, which also says of a period that it has not ended."""
    *_, known = when(content)
    report = content.report
    if isinstance(report, Terms) or content.known_at >= report.period.beyond:
        return known
    return f"{known}, {words_of_reports().text('so_far')}"


def headline(content: ReportContent) -> list[Run]:
    """The report's answer in one sentence."""
    words = words_of_reports()
    key, facts = "headline", dict[str, float]()
    match content.report:
        case Progress() as report:
            facts = {"rate": float(report.rate), "points": float(report.points), "maximum": report.maximum}
            facts |= {"good": report.good, "counted": report.counted}
        case Causes() as report:
            facts = {"late": report.late, "overdue": report.overdue}
            key = "headline" if report.lines else "headline_none"
        case Times() as report:
            done = report.of(Of.PROCEDURE)
            facts = {"count": sum(each.count for each in done), "in_time": sum(each.in_time for each in done)}
            key = "headline" if done else "headline_none"
        case Terms() as report:
            middle = report.median_percent
            facts = {"shortened": len(report.shortened), "all": len(report.lines), "median": middle or 0}
            key = "headline" if middle is not None else "headline_none"
        case Ii06a():
            raise TypeError("the statutory table has a paper of its own")
    said = {name: plain_number(value) for name, value in facts.items()}
    return compose(words.text(name_of(content), key).format(**said))


def rules(content: ReportContent) -> tuple[str, ...]:
    """By what was counted."""
    words, report = words_of_reports(), content.report
    if isinstance(report, Terms):
        count = sum(line.example for line in report.lines)
        return (words.text("terms", "examples").format(count=plain_number(count)),) if count else ()
    hours = (words.text("hours_note"),) if isinstance(report, (Causes, Times)) else ()
    return words.text(name_of(content), "rule"), *hours
