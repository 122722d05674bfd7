"""Sentences under a promise and in the explanation of a deadline: why a day counts or does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from onestop.presenters.message import Message

translate = QCoreApplication.translate


def note_sentences() -> dict[str, str]:
    return {
        "note_first_day": translate("Notes", "The day of receipt does not count."),
        "note_make_up": translate("Notes", "{day_short} is a make-up day and counts."),
        "note_start_moved": translate("Notes", "Received outside office hours: counted from {start}."),
        "note_rolled": translate("Notes", "The last day is off: the date moves to the next working day."),
        "note_hand_over_today": translate("Notes", "Received before {cutoff}: handed to the unit today."),
        "note_hand_over_next": translate(
            "Notes", "Received after {cutoff}: handed to the unit at the next opening."
        ),
        "note_day_off_one": translate("Notes", "{first_short} off: {name}."),
        "note_day_off_many": translate("Notes", "{first_short}–{last_short} off: {name}."),
        "note_day_off_one_by": translate("Notes", "{first_short} off: {name} ({document})."),
        "note_day_off_many_by": translate("Notes", "{first_short}–{last_short} off: {name} ({document})."),
        "calendar_unconfirmed": translate(
            "Notes", "The calendar of {year} is not yet decided in full: the date may move."
        ),
        "calendar_proposed": translate("Notes", "A swap of days is proposed: {note}. The date may move."),
        "no_applicant": translate("Notes", "Who files the dossier"),
        "no_procedure": translate("Notes", "The procedure"),
        "day_received": translate("Notes", "Day of receipt, not counted"),
        "day_received_counted": translate("Notes", "Day of receipt, counted from {hour}"),
        "day_working": translate("Notes", "Working day"),
        "day_calendar": translate("Notes", "Calendar day"),
        "day_weekend": translate("Notes", "Weekend"),
        "day_off": translate("Notes", "{name}"),
        "day_make_up": translate("Notes", "Make-up day, counted"),
        "day_paused": translate("Notes", "Clock stopped"),
        "day_pause_begins": translate("Notes", "Clock stops"),
        "day_resumed": translate("Notes", "Clock runs again"),
        "day_restarted": translate("Notes", "Counted anew from this day"),
        "day_rolled": translate("Notes", "Moved to the next working day"),
        "day_due": translate("Notes", "Due, ends {hour}"),
    }


def note_icon(message: Message) -> str:
    """The line icon beside a note."""
    return (
        "clock"
        if message.code.startswith(("note_hand_over", "note_start", "note_paused", "note_never"))
        else "calendar"
    )
