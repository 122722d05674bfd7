"""Open time in working days, as the time split says it: "3,5 ngày", and less than a day in hours."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from onestop.gui.words.figures import number, working_time

translate = QCoreApplication.translate


def open_days(minutes: int, day_minutes: int) -> str:
    """`day_minutes` are the open minutes of an ordinary day. Half days are as fine as anybody reads."""
    if day_minutes <= 0 or minutes < day_minutes:
        return working_time(minutes)
    days = round(2 * minutes / day_minutes) / 2
    return translate("Figures", "{days} days").format(days=number(days))
