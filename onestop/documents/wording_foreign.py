"""Moments and terms in English and Japanese, for the reference translation. Text only; no layout."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from onestop.documents.blanks import NBSP
from onestop.domain.terms import Term, TermUnit

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_JAPANESE_DAYS: Final = "月火水木金土日"

_ENGLISH_UNITS: Final = {
    TermUnit.WORKING_DAY: "working day",
    TermUnit.CALENDAR_DAY: "calendar day",
    TermUnit.MONTH: "month",
    TermUnit.WORKING_HOUR: "working hour",
}
_JAPANESE_UNITS: Final = {
    TermUnit.WORKING_DAY: "営業日",
    TermUnit.CALENDAR_DAY: "日",
    TermUnit.MONTH: "か月",
    TermUnit.WORKING_HOUR: "執務時間",
}


def _number(amount: float) -> str:
    return str(int(amount)) if amount == int(amount) else f"{amount:g}"


def term_in(language: str, term: Term) -> str:
    """3 working days · 10営業日; a term of no working day is "the same day" · 当日."""
    same_day = term.unit is TermUnit.WORKING_DAY and term.amount == 0
    if language == "ja":
        return "当日" if same_day else f"{_number(term.amount)}{_JAPANESE_UNITS[term.unit]}"
    if same_day:
        return "the same day"
    plural = "" if term.amount == 1 else "s"
    return f"{_number(term.amount)} {_ENGLISH_UNITS[term.unit]}{plural}".replace(" ", NBSP)


def moment_in(language: str, moment: datetime) -> str:
    """08:45 on 14 September 2026 · 2026年9月8日 10時05分"""
    if language == "ja":
        day = f"{moment.year}年{moment.month}月{moment.day}日"
        return f"{day} {moment.hour:02d}時{moment.minute:02d}分"
    return f"{moment:%H:%M} on {moment.day}{NBSP}{_MONTHS[moment.month - 1]}{NBSP}{moment.year}"


def promise_in(language: str, moment: datetime) -> str:
    """17:00, Wednesday, 16 September 2026 · 2026年9月16日（水） 17時00分"""
    if language == "ja":
        day = f"{moment.year}年{moment.month}月{moment.day}日（{_JAPANESE_DAYS[moment.weekday()]}）"
        return f"{day} {moment.hour:02d}時{moment.minute:02d}分"
    date_text = f"{moment.day}{NBSP}{_MONTHS[moment.month - 1]}{NBSP}{moment.year}"
    return f"{moment:%H:%M}, {_DAYS[moment.weekday()]}, {date_text}"
