"""Open time in working days, as the time split says it: "3,5 ngày", and less than a day in hours; and whose it was."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from onestop.domain.time_split import TimeSplit
from onestop.gui.widgets.split_bar import Part
from onestop.gui.words.figures import number, working_time

translate = QCoreApplication.translate


def open_days(minutes: int, day_minutes: int) -> str:
    """`day_minutes` are the open minutes of an ordinary day. Half days are as fine as anybody reads."""
    if day_minutes <= 0 or minutes < day_minutes:
        return working_time(minutes)
    days = round(2 * minutes / day_minutes) / 2
    return translate("Figures", "{days} days").format(days=number(days))


def split_parts(split: TimeSplit | None, day_minutes: int) -> tuple[Part, ...]:
    """In the order of the bar's colours; nothing anywhere where no split is known."""
    from onestop.gui.words.happenings import split_words  # loaded with the first dossier shown

    minutes = (0, 0, 0, 0) if split is None else (split.ours, split.partner, split.applicant, split.legal)
    pairs = zip(split_words(), minutes, strict=True)
    return tuple(Part(each, f"{name} {open_days(each, day_minutes)}") for name, each in pairs)
