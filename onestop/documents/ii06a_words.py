"""Form II.06a in words, for a page and a workbook alike: period, check, what is wrong, as of when. Lays nothing out."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise
from typing import TYPE_CHECKING

from onestop.application.reports.balance import NO_DUE
from onestop.application.reports.ii06a import FIGURES, TOTAL, Ii06a
from onestop.documents.fonts import ITALIC, clean
from onestop.documents.templates import Template, template
from onestop.documents.text import Run, compose, glue
from onestop.documents.wording import plain_number, short_date, table_date
from onestop.domain.report_period import PeriodKind

if TYPE_CHECKING:
    from onestop.application.report_paper import ReportContent
    from onestop.application.reports.balance import Problem
    from onestop.domain.report_period import Period

FIRST_COLUMN = 3
"""The form's number of the first figure."""

_SHOWN = 8
"""How many codes or problems are named before the rest is only counted."""


def words_of_ii06a() -> Template:
    return template("ii06a")


def table_of(content: ReportContent) -> Ii06a:
    assert isinstance(content.report, Ii06a), "this paper is of the statutory table"
    return content.report


def period_line(period: Period) -> str:
    words = words_of_ii06a()
    days = {"first": table_date(period.first), "last": table_date(period.last)}
    if period.kind is PeriodKind.FREE:
        return words.text("period_free").format(**days)
    named = words.text("periods", period.kind.value).format(number=period.number, year=period.year)
    return words.text("period").format(period=named, **days)


def sector_words(sector: str) -> str:
    words = words_of_ii06a()
    if sector == TOTAL:
        return words.text("total")
    return words.text("unknown") if sector == "?" else clean(sector)


def known_words(moment: datetime) -> str:
    """08:00 ngày 15/01/2018; what lies below the minute is named where there is any, so that it can be asked for."""
    time = f"{moment:%H:%M}"
    if moment.second or moment.microsecond:
        time = f"{moment:%H:%M:%S}.{moment.microsecond // 1000:03d}"
    return f"{time} ngày {short_date(moment)}"


def footer_words(content: ReportContent) -> str:
    words, table = words_of_ii06a(), table_of(content)
    key = "footer" if content.known_at >= table.period.beyond else "footer_so_far"
    return words.text(key).format(
        form=words.text("form"), moment=known_words(content.known_at), last=table_date(table.period.last)
    )


def note_runs(content: ReportContent) -> list[list[Run]]:
    """What stands under the table, a paragraph each: check, dossiers without a due moment, what is wrong, legend."""
    words = words_of_ii06a()
    said = [_check(content)]
    missing = table_of(content).no_due
    if missing:
        codes = [clean(content.codes.get(each, each)) for each in missing]
        count = plain_number(len(codes))
        said.append(compose(words.text("no_due"), count=count, codes=_some(codes, ", ")))
    wrong = wrong_words(content)
    if wrong:
        said.append(compose(words.text("problem"), problems=wrong))
    return [*said, [Run(glue(words.text("note")), ITALIC)]]


def _check(content: ReportContent) -> list[Run]:
    """The three equations with the total's numbers, and whether the whole table holds."""
    words, total = words_of_ii06a(), table_of(content).total
    came = total.online + total.counter_post + total.carried
    received = (total.received, came, total.solved + total.pending)
    solved = (total.solved, total.early + total.on_time + total.late)
    pending = (total.pending, total.pending_in_time + total.pending_overdue)
    return compose(
        words.text("check"),
        received=f"{words.text('check_received')} {_equation(received)}",
        solved=f"{words.text('check_solved')} {_equation(solved)}",
        pending=f"{words.text('check_pending')} {_equation(pending)}",
        verdict=words.text("not_balanced" if content.problems else "holds"),
    )


def _equation(values: tuple[int, ...]) -> str:
    text = plain_number(values[0])
    for before, value in pairwise(values):
        text += f" {'=' if before == value else '≠'} {plain_number(value)}"
    return text


def wrong_words(content: ReportContent) -> str:
    """What does not add up, but for the total's own equations, which the check line has; "" where nothing is left."""
    found = [each for each in content.problems if each.what != NO_DUE and not _in_check_line(each)]
    return _some([_wrong(each) for each in found], "; ")


def _in_check_line(problem: Problem) -> bool:
    return problem.line == TOTAL and ":" not in problem.what


def _wrong(problem: Problem) -> str:
    kind, _, figure = problem.what.partition(":")
    column = FIGURES.index(figure) + FIRST_COLUMN if figure else 0
    return (
        words_of_ii06a()
        .text("wrong", kind)
        .format(line=sector_words(problem.line), left=problem.left, right=problem.right, column=column)
    )


def _some(items: list[str], mark: str) -> str:
    rest = len(items) - _SHOWN
    named = mark.join(items[:_SHOWN])
    if rest <= 0:
        return named
    return f"{named} {words_of_ii06a().text('more').format(count=plain_number(rest))}"
