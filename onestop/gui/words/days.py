"""Dates, times and weekdays as people read them. Formats follow the office's custom, not the system's locale."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def weekday(day: date) -> str:
    """ "Thứ Hai" … "Chủ Nhật", as beside the promised date."""
    return (
        translate("Days", "Monday"),
        translate("Days", "Tuesday"),
        translate("Days", "Wednesday"),
        translate("Days", "Thursday"),
        translate("Days", "Friday"),
        translate("Days", "Saturday"),
        translate("Days", "Sunday"),
    )[day.weekday()]


def weekday_inside(day: date) -> str:
    """The weekday in the middle of a line: "thứ Hai", "Chủ Nhật"."""
    word = weekday(day)
    return word if day.weekday() == 6 else word[0].lower() + word[1:]


def weekday_short(day_or_number: date | int) -> str:
    """ "T2" … "CN"; Monday is 0."""
    number = day_or_number if isinstance(day_or_number, int) else day_or_number.weekday()
    return (
        translate("Days", "Mo"),
        translate("Days", "Tu"),
        translate("Days", "We"),
        translate("Days", "Th"),
        translate("Days", "Fr"),
        translate("Days", "Sa"),
        translate("Days", "Su"),
    )[number]


def month_short(month: int) -> str:
    """ "Th 1" … "Th 12"."""
    return translate("Days", "M {month}").format(month=month)


def day_full(day: date) -> str:
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def day_short(day: date) -> str:
    return f"{day.day:02}/{day.month:02}"


def hour(moment: datetime | time) -> str:
    return f"{moment.hour:02}:{moment.minute:02}"


def day_and_hour(moment: datetime) -> str:
    return f"{day_full(moment)} {hour(moment)}"


def short_and_hour(moment: datetime) -> str:
    return f"{day_short(moment)} {hour(moment)}"
