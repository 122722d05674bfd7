"""The chart of a counted report as its screen has it: lines with names, or bands on a scale. Drawn in grey."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onestop.application.reports.causes import Causes
from onestop.application.reports.progress import Progress, Verdict
from onestop.application.reports.terms import HIGH, LOW, Terms
from onestop.documents.fonts import BOLD, REGULAR, clean
from onestop.documents.page import MM, Page
from onestop.documents.report_rows import cause_place, words_of_reports
from onestop.documents.text import Run, break_lines, glue, words_of
from onestop.documents.wording import plain_number

if TYPE_CHECKING:
    from onestop.application.report_paper import ReportContent
    from onestop.application.reports.causes import Cause

MOST_BARS: Final = 10
"""More lines than these are read in the table, as on the screen."""

SIZE: Final = 9.5
STEP: Final = 3.9 * MM
DARK, LIGHT = 0.35, 0.78
TITLE: Final = 6.5 * MM
LABEL: Final = 62 * MM
THICK: Final = 4.2 * MM
UPRIGHT_HIGH: Final = 34 * MM


@dataclass(frozen=True, slots=True)
class Bar:
    label: str
    value: int
    strong: bool = True


@dataclass(frozen=True, slots=True)
class Chart:
    """`upright`: bands on a scale; else lines with names."""

    title: str
    bars: tuple[Bar, ...]
    upright: bool = False


def chart_of(content: ReportContent) -> Chart | None:
    """None where there is nothing to compare."""
    words = words_of_reports()
    match content.report:
        case Progress() as report if report.counted:
            bars = [
                Bar(words.text("progress", "verdict", each.value), len(report.lists.get(each, ())))
                for each in Verdict
            ]
            return Chart(words.text("progress", "chart"), tuple(bars))
        case Causes() as report:
            counts: dict[str, int] = {}
            for line in report.lines:
                name = _cause(content, line.cause)
                counts[name] = counts.get(name, 0) + len(line.dossiers)
            if not 1 < len(counts) <= MOST_BARS:
                return None
            return Chart(words.text("causes", "chart"), tuple(Bar(*each) for each in counts.items()))
        case Terms() as report if report.shortened:
            band = words.text("terms", "chart_band")
            bars = [
                Bar(band.format(begin=begin, beyond=beyond), len(ids), LOW <= begin < HIGH)
                for begin, beyond, ids in report.distribution()
            ]
            title = words.text("terms", "chart").format(low=LOW, high=HIGH)
            return Chart(title, tuple(bars), upright=True)
    return None


def _cause(content: ReportContent, cause: Cause) -> str:
    place = cause_place(content, cause)
    return place or words_of_reports().text("causes", "whose", cause.whose.value)


def draw_chart(page: Page, chart: Chart, left: float, y: float, wide: float) -> float:
    """From `y` down; returns where it ends."""
    page.text(left, y + 4 * MM, BOLD, 11, chart.title)
    draw = _upright if chart.upright else _lying
    return draw(page, chart, left, y + TITLE, wide)


def _lying(page: Page, chart: Chart, left: float, y: float, wide: float) -> float:
    longest = max(max(bar.value for bar in chart.bars), 1)
    room = wide - LABEL - 18 * MM
    for bar in chart.bars:
        lines = break_lines(words_of([Run(glue(clean(bar.label)))]), SIZE, LABEL - 2 * MM)
        high = max(len(lines) * STEP, THICK) + 1.6 * MM
        middle = y + high / 2
        at = middle - (len(lines) - 1) * STEP / 2 + SIZE * 0.33
        for line in lines:
            page.line(left, at, line)
            at += STEP
        long = room * bar.value / longest
        if bar.value:
            page.fill(left + LABEL, middle - THICK / 2, long, THICK, DARK)
        page.text(
            left + LABEL + long + 1.5 * MM, middle + SIZE * 0.33, REGULAR, SIZE, plain_number(bar.value)
        )
        y += high
    page.rule(left + LABEL, y, left + LABEL, y - _high_of(chart), 0.5)
    return y + 2 * MM


def _high_of(chart: Chart) -> float:
    """How high lines with names stand, the title left out."""
    room = LABEL - 2 * MM
    counts = [len(break_lines(words_of([Run(glue(clean(bar.label)))]), SIZE, room)) for bar in chart.bars]
    return sum(max(count * STEP, THICK) + 1.6 * MM for count in counts)


def _upright(page: Page, chart: Chart, left: float, y: float, wide: float) -> float:
    tallest = max(max(bar.value for bar in chart.bars), 1)
    bottom, pitch = y + 5 * MM + UPRIGHT_HIGH, wide / len(chart.bars)
    deepest = bottom
    for place, bar in enumerate(chart.bars):
        middle, high = left + (place + 0.5) * pitch, UPRIGHT_HIGH * bar.value / tallest
        if bar.value:
            page.fill(middle - pitch * 0.36, bottom - high, pitch * 0.72, high, DARK if bar.strong else LIGHT)
        page.centred(middle, bottom - high - 1.2 * MM, REGULAR, SIZE, plain_number(bar.value))
        at = bottom
        for line in break_lines(words_of([Run(bar.label)]), 8.5, pitch - 1 * MM):
            at += 3.6 * MM
            page.line(middle - line.width / 2, at, line)
        deepest = max(deepest, at)
    page.rule(left, bottom, left + wide, bottom, 0.5)
    return deepest + 2 * MM


def chart_high(chart: Chart) -> float:
    """At most, so that it is known whether it still stands on a page."""
    return TITLE + 2 * MM + (UPRIGHT_HIGH + 5 * MM + 12 * MM if chart.upright else _high_of(chart))
