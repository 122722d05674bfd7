"""Open time in working days, as the time split says it: "3,5 ngày", and less than a day in hours; and whose it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from onestop.domain.time_split import TimeSplit
from onestop.gui.widgets.split_bar import Part
from onestop.gui.words.figures import number, working_time

if TYPE_CHECKING:
    from onestop.presenters.row_times import RowTime

translate = QCoreApplication.translate


def open_days(minutes: int, day_minutes: int) -> str:
    """`day_minutes` are the open minutes of an ordinary day. Half days are as fine as anybody reads."""
    if day_minutes <= 0 or minutes < day_minutes:
        return working_time(minutes)
    days = round(2 * minutes / day_minutes) / 2
    return translate("Figures", "{days} days").format(days=number(days))


def split_parts(split: TimeSplit | None, day_minutes: int) -> tuple[Part, ...]:
    """In the order of the bar's colours; nothing anywhere where no split is known."""
    minutes = (0, 0, 0, 0) if split is None else (split.ours, split.partner, split.applicant, split.legal)
    pairs = zip(whose_words(), minutes, strict=True)
    return tuple(Part(each, f"{name} {open_days(each, day_minutes)}") for name, each in pairs)


def short_span(minutes: int, day_minutes: int) -> str:
    """ "6,5 n", from ten days on whole ones; what is not half a day in hours or minutes."""
    days = round(2 * minutes / day_minutes) / 2 if day_minutes > 0 else 0
    if days:
        return translate("Figures", "{days} d").format(days=number(days if days < 10 else round(days)))
    if minutes >= 60:
        return translate("Figures", "{hours} hr").format(hours=round(minutes / 60))
    return translate("Figures", "{minutes} m").format(minutes=minutes)


def whose_words() -> tuple[str, str, str, str]:
    from onestop.gui.words.happenings import split_words  # loaded with the first bar

    return split_words()


def time_head() -> str:
    return translate("Figures", "Whose time")


def time_spoken(time: RowTime) -> str:
    """ "Thời gian của ai: Nội bộ 6,5 ngày; Phối hợp 1,5 ngày"; "" where none has passed."""
    words = [part.words for part in split_parts(time.split, time.day_minutes) if part.minutes]
    return f"{time_head()}: {'; '.join(words)}" if words else ""
