"""What watching says: counters, what the list was narrowed to, who is away, groups and notices."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from onestop.application.watch_answers import WatchPart
from onestop.application.watch_book import WatchBy
from onestop.gui.words.days import day_full, day_short, weekday_inside
from onestop.presenters.widget_states import BadgeKind, CounterState, TroubleState

if TYPE_CHECKING:
    from onestop.application.watch_answers import AwayPerson, DueDay, WatchGroup
    from onestop.presenters.dossiers_state import Narrowed
    from onestop.presenters.notices import Notice
    from onestop.presenters.watch_state import WatchState

translate = QCoreApplication.translate

ODD = "odd"
"""The counter of anomalies: it leads to their own page."""


def watch_sentences() -> dict[str, str]:
    return {
        "morning_printed": translate("Watch", "Morning sheet printed."),
        "morning_kept": translate("Watch", "No printer: the morning sheet is kept as {file} in {folder}"),
        "morning_saved": translate("Watch", "Morning sheet saved as {file} in {folder}"),
    }


def part_word(part: WatchPart, still_days: int) -> str:
    words = {
        WatchPart.OVERDUE: translate("Watch", "Overdue"),
        WatchPart.DUE_SOON: translate("Watch", "Due soon"),
        WatchPart.STOPPED: translate("Watch", "Clock stopped"),
        WatchPart.STILL: translate("Watch", "Still {days} days").format(days=still_days),
        WatchPart.AWAY: translate("Watch", "Person away"),
        WatchPart.PARTNER_LATE: translate("Watch", "Partner late"),
    }
    return words[part]


_LOOKS: dict[WatchPart, tuple[BadgeKind | None, str]] = {
    WatchPart.OVERDUE: (BadgeKind.OVERDUE, ""),
    WatchPart.DUE_SOON: (BadgeKind.DUE_SOON, ""),
    WatchPart.STOPPED: (BadgeKind.PAUSED, ""),
    WatchPart.STILL: (None, "clock"),
    WatchPart.AWAY: (None, "person"),
    WatchPart.PARTNER_LATE: (None, "building"),
}


def counters(state: WatchState) -> tuple[CounterState, ...]:
    """The bar, in its order; before anything was counted the figures are dashes."""
    chosen = state.narrowed.part if state.narrowed is not None else None
    found = []
    for part in WatchPart:
        kind, icon = _LOOKS[part]
        figure = str(state.counts.of(part)) if state.counts is not None else "–"
        label = part_word(part, state.still_days)
        found.append(CounterState(part.value, label, figure, "", kind, part is chosen, icon))
    odd = CounterState(ODD, translate("Watch", "Odd things"), str(state.odd), icon="info")
    return (*found, odd)


def narrowed_words(narrowed: Narrowed) -> str:
    """What the list shows only; "" for everything."""
    only = {
        WatchPart.OVERDUE: translate("Watch", "Only what is overdue"),
        WatchPart.DUE_SOON: translate("Watch", "Only what is due soon"),
        WatchPart.STOPPED: translate("Watch", "Only what has its clock stopped"),
        WatchPart.STILL: translate("Watch", "Only what nothing happens to"),
        WatchPart.AWAY: translate("Watch", "Only what lies with people who are away"),
        WatchPart.PARTNER_LATE: translate("Watch", "Only where a partner agency is late"),
    }
    told = [only[narrowed.part]] if narrowed.part is not None else []
    if narrowed.day is not None:
        told.append(translate("Watch", "Only what is due on {day}").format(day=_day(narrowed.day)))
    if narrowed.by is not None:
        told.append(group_name(narrowed.by, narrowed.name))
    return " · ".join(told)


def group_name(by: WatchBy, name: str) -> str:
    return name or (translate("Watch", "Nobody's yet") if by is WatchBy.OFFICER else "–")


def group_heads() -> tuple[str, ...]:
    """Of the columns, the last over the bar of whose the delay is."""
    return (
        translate("Watch", "What is open"),
        translate("Watch", "Open"),
        translate("Watch", "Overdue"),
        translate("Watch", "Due soon"),
        translate("Watch", "Clock stopped"),
        translate("Watch", "Whose delay"),
    )


def group_figures(group: WatchGroup) -> tuple[str, ...]:
    return tuple(map(str, (group.whole, group.overdue, group.due_soon, group.stopped)))


def group_spoken(by: WatchBy, group: WatchGroup) -> str:
    """Name and counts; of what is overdue also whose the time was, in per cent."""
    counts = zip(group_heads()[1:5], group_figures(group), strict=True)
    told = [group_name(by, group.name), *(f"{word} {figure}" for word, figure in counts)]
    delay = group.delay
    if delay.whole:
        whose = (
            (translate("Watch", "ours"), delay.ours),
            (translate("Watch", "the partners'"), delay.partner),
            (translate("Watch", "the applicant's"), delay.applicant),
            (translate("Watch", "stopped by law"), delay.legal),
        )
        shares = [f"{word} {round(100 * minutes / delay.whole)} %" for word, minutes in whose if minutes]
        told.append(f"{group_heads()[5]}: {', '.join(shares)}")
    return "; ".join(told)


def by_words() -> tuple[tuple[str, str], ...]:
    """Key and word of each way to look at what is open; "" the dossiers themselves."""
    return (
        ("", translate("Watch", "Dossiers")),
        (WatchBy.PROCEDURE.value, translate("Watch", "Procedures")),
        (WatchBy.UNIT.value, translate("Watch", "Units")),
        (WatchBy.OFFICER.value, translate("Watch", "People")),
        (WatchBy.PARTNER.value, translate("Watch", "Agencies")),
    )


def crowded_words(day: DueDay) -> str:
    return translate(
        "Watch", "{day} has {count} dossiers due, twice as many as other days. Better handed on early."
    ).format(day=day_short(day.day), count=day.due)


def away_words(person: AwayPerson) -> str:
    """What stands below the name: who does their work until when, or that nobody does."""
    if not person.substitute:
        return translate("Watch", "has {count} dossiers, nobody stands in").format(count=person.dossiers)
    until = day_short(person.until) if person.until is not None else ""
    return translate("Watch", "{name} stands in until {day}; {count} dossiers").format(
        name=person.substitute, day=until, count=person.dossiers
    )


def away_more(count: int) -> str:
    return translate("Watch", "and {count} more people").format(count=count)


def notice_strip(notice: Notice, key: str) -> TroubleState:
    """One notice for all of it, and the way to the list."""
    words = _notice(notice.overdue, notice.soon)
    return TroubleState("clock", words, "", translate("Watch", "See them"), key)


def _notice(overdue: int, soon: int) -> str:
    if overdue and soon:
        return translate("Watch", "{overdue} dossiers are overdue now, {soon} are due soon.").format(
            overdue=overdue, soon=soon
        )
    if overdue:
        return translate("Watch", "{overdue} dossiers are overdue now.").format(overdue=overdue)
    return translate("Watch", "{soon} dossiers are due soon.").format(soon=soon)


def due_day_spoken(day: DueDay) -> str:
    if day.holiday:
        return translate("Watch", "{day}: off, {name}").format(day=_day(day.day), name=day.holiday)
    return translate("Watch", "{day}: {count} due").format(day=_day(day.day), count=day.due)


def _day(day: date) -> str:
    return f"{weekday_inside(day)} {day_full(day)}"
