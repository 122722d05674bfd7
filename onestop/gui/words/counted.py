"""Words of the counted reports: their names, periods, heads and cells, what is said above and below a table."""

from __future__ import annotations

from datetime import date, datetime
from itertools import pairwise

from PySide6.QtCore import QCoreApplication

from onestop.domain.report_period import Period, PeriodKind
from onestop.gui.words import days, figures
from onestop.gui.words.sentences import sentence
from onestop.presenters.counted_state import Cell, CellKind, Check, Counting, Events
from onestop.presenters.message import Message, say
from onestop.presenters.report_choice import ReportKind

translate = QCoreApplication.translate


def report_word(kind: ReportKind) -> str:
    words = {
        ReportKind.YEAR: translate("Counted", "The year in one page"),
        ReportKind.II06A: translate("Counted", "Form II.06a"),
        ReportKind.PROGRESS: translate("Counted", "Progress score"),
        ReportKind.CAUSES: translate("Counted", "Delays by cause"),
        ReportKind.TIMES: translate("Counted", "Times of handling"),
        ReportKind.TERMS: translate("Counted", "Shortened terms"),
        ReportKind.REGISTER: translate("Counted", "Register of a year"),
    }
    return words[kind]


def period_word(kind: PeriodKind) -> str:
    words = {
        PeriodKind.MONTH: translate("Counted", "Month"),
        PeriodKind.QUARTER: translate("Counted", "Quarter"),
        PeriodKind.HALF_YEAR: translate("Counted", "6 months"),
        PeriodKind.NINE_MONTHS: translate("Counted", "9 months"),
        PeriodKind.YEAR: translate("Counted", "Whole year"),
        PeriodKind.FREE: translate("Counted", "Free dates"),
    }
    return words[kind]


def number_word(kind: PeriodKind, number: int) -> str:
    if kind is PeriodKind.QUARTER:
        return translate("Counted", "Quarter {number}").format(number=("I", "II", "III", "IV")[number - 1])
    return translate("Counted", "Month {number}").format(number=number)


def counted_of(kind: ReportKind, period: Period, known_at: datetime) -> str:
    """Which days, and as known when: the line under the choice and over an opened list."""
    if kind is ReportKind.TERMS:
        return translate("Counted", "Versions in force on {day}").format(day=days.day_full(known_at))
    return translate("Counted", "From {first} to {last}, ledger as known at {moment}").format(
        first=days.day_full(period.first), last=days.day_full(period.last), moment=days.day_and_hour(known_at)
    )


def known_exactly(known_at: datetime) -> str:
    """To the millisecond, as it can be typed to have the same report again."""
    return f"{days.day_full(known_at)} {known_at:%H:%M:%S}.{known_at.microsecond // 1000:03d}"


def list_subtitle(kind: ReportKind, counted: str, count: int) -> str:
    if kind is ReportKind.TERMS:
        return counted
    if not count:
        return translate("Counted", "{counted}: no dossier here").format(counted=counted)
    return translate("Counted", "{counted}. Cards say how each stands today.").format(counted=counted)


def head_word(key: str) -> str:
    """The head of a column, or of a group of columns."""
    return {**_statutory_heads(), **_other_heads()}.get(key, key)


def _statutory_heads() -> dict[str, str]:
    return {
        "sector": translate("Counted", "Field"),
        "came": translate("Counted", "Received"),
        "within": translate("Counted", "In the period"),
        "done": translate("Counted", "Settled"),
        "open": translate("Counted", "In progress"),
        "received": translate("Counted", "Total"),
        "online": translate("Counted", "Online"),
        "counter_post": translate("Counted", "Counter, post"),
        "carried": translate("Counted", "From before"),
        "solved": translate("Counted", "Total"),
        "early": translate("Counted", "Early"),
        "on_time": translate("Counted", "On time"),
        "late": translate("Counted", "Late"),
        "pending": translate("Counted", "Total"),
        "pending_in_time": translate("Counted", "In time"),
        "pending_overdue": translate("Counted", "Overdue"),
    }


def _other_heads() -> dict[str, str]:
    return {
        "verdict": translate("Counted", "Judged"),
        "dossiers": translate("Counted", "Dossiers"),
        "share": translate("Counted", "Share"),
        "where": translate("Counted", "Where it was late"),
        "whose": translate("Counted", "Whose"),
        "step": translate("Counted", "Step"),
        "ended_late": translate("Counted", "Ended late"),
        "overdue": translate("Counted", "Overdue"),
        "over": translate("Counted", "Time run over"),
        "person": translate("Counted", "Person"),
        "unit": translate("Counted", "Unit"),
        "procedure": translate("Counted", "Procedure"),
        "stays": translate("Counted", "Stays"),
        "median": translate("Counted", "Median"),
        "ninetieth": translate("Counted", "9 in 10 within"),
        "in_time": translate("Counted", "In time"),
        "terms": translate("Counted", "Promise against the law's time"),
        "procedures": translate("Counted", "Procedures"),
        "number": translate("Counted", "No."),
        "code": translate("Counted", "Code"),
        "applicant": translate("Counted", "Applicant"),
        "received_on": translate("Counted", "Received on"),
        "due_on": translate("Counted", "Promised"),
        "returned_on": translate("Counted", "Handed out"),
        "counted_before": translate("Counted", "Counted before"),
        "counted_after": translate("Counted", "Counted after"),
        "recorded": translate("Counted", "Recorded between"),
    }


def figure_word(figure: str) -> str:
    """A column of II.06a where its group's head is not beside it."""
    if figure in ("received", "solved", "pending"):
        return head_word({"received": "came", "solved": "done", "pending": "open"}[figure])
    words = {
        "early": translate("Counted", "settled early"),
        "on_time": translate("Counted", "settled on time"),
        "late": translate("Counted", "settled late"),
        "pending_in_time": translate("Counted", "in progress, in time"),
        "pending_overdue": translate("Counted", "in progress, overdue"),
        "online": translate("Counted", "received online"),
        "counter_post": translate("Counted", "received at the counter or by post"),
        "carried": translate("Counted", "carried over from before"),
    }
    return words.get(figure, head_word(figure))


def cell_words(cell: Cell, kind: CellKind) -> str:
    """ "" where a cell is empty."""
    value = cell.value
    match value:
        case None:
            return ""
        case Message():
            return sentence(value)
        case Counting():
            return _counting(value)
        case Events():
            return _events(value)
        case date():
            return days.day_full(value)
        case str():
            return value
    if kind is CellKind.SHARE:
        return f"{figures.number(round(100 * value, 2))} %"
    if kind is CellKind.HOURS:
        return figures.working_time(round(value))
    return figures.number(value)


def _counting(value: Counting) -> str:
    """A sector's figures; the totals that every dossier is in are left out."""
    if not value.figures:
        return translate("Counted", "not counted")
    told = [figure_word(each) for each in value.figures if each not in ("received", "solved", "pending")]
    sector = sentence(say("report_sector_unknown")) if value.sector == "?" else value.sector
    return f"{sector}: {', '.join(told)}"


def _events(value: Events) -> str:
    if not value.happenings:
        return translate("Counted", "nothing was recorded: the time between did it")
    line = translate("Counted", "{moment}  {what} ({actor})")
    return "\n".join(
        line.format(moment=days.short_and_hour(each.moment), what=sentence(each.what), actor=each.actor)
        for each in value.happenings
    )


def check_sentence(check: Check) -> str:
    """The equations with their numbers, and whether all holds."""
    names = {
        "received": translate("Counted", "received"),
        "solved": translate("Counted", "settled"),
        "pending": translate("Counted", "in progress"),
    }
    parts = []
    for name, values in check.equations:
        text = figures.number(values[0])
        for before, value in pairwise(values):
            text += f" {'=' if before == value else '≠'} {figures.number(value)}"
        parts.append(f"{names[name]} {text}")
    told = " · ".join(parts)
    if check.holds:
        return translate("Counted", "Check: {sums} – the figures agree").format(sums=told)
    return translate("Counted", "Check: {sums} – THE FIGURES DO NOT AGREE").format(sums=told)


def compared_sentence(before: datetime, after: datetime, count: int) -> str:
    first, second = days.day_and_hour(before), days.day_and_hour(after)
    if not count:
        return translate("Counted", "Between {before} and {after} nothing is counted otherwise.").format(
            before=first, after=second
        )
    return translate("Counted", "{count} dossiers are counted otherwise at {after} than at {before}").format(
        count=figures.number(count), before=first, after=second
    )


def view_word(view: str) -> str:
    words = {
        "person": translate("Counted", "By person"),
        "unit": translate("Counted", "By unit"),
        "step": translate("Counted", "By step"),
        "procedure": translate("Counted", "By procedure"),
    }
    return words.get(view) or translate("Counted", "Book {book}").format(book=view)


def fault_words(fault: Message) -> str:
    """A fault of the sums with its line's name."""
    line = str(fault.fact("line", ""))
    name = {"": sentence(say("report_total")), "?": sentence(say("report_sector_unknown"))}.get(line, line)
    return sentence(
        Message(fault.code, tuple((key, name if key == "line" else fact) for key, fact in fault.facts))
    )
