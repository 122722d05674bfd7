"""How the office is set, as lines to read: whose office, when it is open, how it counts. Changes nothing."""

from __future__ import annotations

from datetime import date

from onestop.domain.calendar import Shift, WorkCalendar
from onestop.domain.office import Office
from onestop.presenters.message import Message, say
from onestop.presenters.office_state import SettingLine

YEARS_AHEAD = 1


def setting_lines(office: Office) -> tuple[SettingLine, ...]:
    """In reading order; values are names as set, numbers, hours, or the code of a choice."""
    rules, settings = office.deadline_rules, office.settings
    scheme = office.code_schemes[-1].scheme if office.code_schemes else None
    return (
        SettingLine("agency", office.agency.name),
        SettingLine("desk", office.agency.desk_name),
        SettingLine("hours", _hours(office.hours.ordinary)),
        SettingLine("code_prefix", scheme.prefix if scheme is not None else ""),
        SettingLine("start_rule", rules.start_rule),
        SettingLine("due_hour", rules.due_hour),
        SettingLine("same_day_cutoff", rules.same_day_cutoff),
        SettingLine("precision", rules.precision),
        SettingLine("supplement_pause", settings.supplement_pause.value),
        SettingLine("payment_pause", settings.payment_pause.value),
        SettingLine("staff", len(office.staff)),
    )


def calendar_doubts(calendar: WorkCalendar, year: int) -> tuple[Message, ...]:
    """What is not decided in the calendar of this year and the next."""
    found = calendar.unconfirmed(date(year, 1, 1), date(year + YEARS_AHEAD, 12, 31))
    return tuple(
        say(
            f"calendar_{each.code.value}",
            year=each.year,
            note=each.note,
            day=each.dates[0] if each.dates else "",
        )
        for each in found
    )


def _hours(shifts: tuple[Shift, ...]) -> str:
    return ", ".join(f"{shift.start:%H:%M}–{shift.end:%H:%M}" for shift in shifts)
