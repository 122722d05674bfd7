"""How the morning sheet words a moment, a span of working time and what is waited for. Text only, no layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onestop.application.morning_contents import MorningContent, MorningList, MorningRow
from onestop.documents.blanks import NBSP
from onestop.documents.fonts import clean
from onestop.documents.templates import template
from onestop.documents.wording import WEEKDAYS, table_date

if TYPE_CHECKING:
    from datetime import datetime

    from onestop.documents.templates import Template


def words() -> Template:
    return template("morning")


def title(content: MorningContent) -> str:
    """Việc trong ngày – thứ Hai, 16/01/2017"""
    weekday = WEEKDAYS[content.day.weekday()]
    return words().text("title").replace("{weekday}", weekday).replace("{date}", table_date(content.day))


def moment(row: MorningRow, content: MorningContent) -> str:
    """12/01 17:00, with the year where it is another."""
    if row.at is None:
        return ""
    return _moment(row.at, content)


def _moment(at: datetime, content: MorningContent) -> str:
    return f"{at:%d/%m %H:%M}" if at.year == content.as_of.year else f"{at:%d/%m/%Y %H:%M}"


def state(row: MorningRow, kind: MorningList, content: MorningContent) -> tuple[str, ...]:
    """One or two short lines."""
    said = words()
    if kind is MorningList.READY:
        return (said.text("state", row.handed.value),) if row.handed is not None else ()
    if kind is MorningList.STOPPED:
        why = said.text("state", row.waits_for if said.has("state", row.waits_for) else "register")
        if row.minutes is None:
            return (why,)
        return (why, said.text("state", "rest").replace("{span}", span(row.minutes, content)))
    return (_time(row, kind, content), *_partners(row))


def _time(row: MorningRow, kind: MorningList, content: MorningContent) -> str:
    said, minutes = words(), row.minutes or 0
    if kind is MorningList.OVERDUE:
        return said.text("state", "over").replace("{span}", span(-minutes, content))
    if kind is MorningList.TODAY and row.at is not None and minutes > 0:
        return said.text("state", "until").replace("{time}", f"{row.at:%H:%M}")
    if minutes <= 0:
        return said.text("state", "now")
    return said.text("state", "left").replace("{span}", span(minutes, content))


def _partners(row: MorningRow) -> tuple[str, ...]:
    if not row.partners:
        return ()
    if len(row.partners) > 1:
        return (words().text("state", "partners").replace("{count}", str(len(row.partners))),)
    return (words().text("state", "partner").replace("{agency}", clean(row.partners[0])),)


def span(minutes: int, content: MorningContent) -> str:
    """Whole working days from one on, else hours and minutes of open time."""
    said = words()
    days = max(0, minutes) // max(content.day_minutes, 1)
    if days:
        return said.text("span", "days").replace("{count}", str(days)).replace(" ", NBSP)
    hours, rest = divmod(max(0, minutes), 60)
    if not hours:
        return said.text("span", "minutes").replace("{count}", str(rest))
    if not rest:
        return said.text("span", "hours").replace("{count}", str(hours))
    return (
        said.text("span", "hours_minutes").replace("{hours}", str(hours)).replace("{minutes}", f"{rest:02d}")
    )
