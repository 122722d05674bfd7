"""Words and looks of the states of a dossier: badges, section heads, statuses 1–10, channels, roles of time."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from onestop.gui.palette import Token
from onestop.presenters.dossier_list import SectionKind
from onestop.presenters.widget_states import BadgeKind, BadgeState

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class BadgeLook:
    """Icon and colours of a kind; the word is asked apart because the language is set later."""

    icon: str
    ink: Token
    tint: Token


def badge_look(kind: BadgeKind) -> BadgeLook:
    match kind:
        case BadgeKind.EARLY | BadgeKind.READY | BadgeKind.RETURNED:
            return BadgeLook("check-circle", Token.GREEN, Token.GREEN_TINT)
        case BadgeKind.ON_TIME:
            return BadgeLook("check", Token.GREEN, Token.GREEN_TINT)
        case BadgeKind.DUE_SOON:
            return BadgeLook("hourglass", Token.AMBER, Token.AMBER_TINT)
        case BadgeKind.OVERDUE | BadgeKind.LATE | BadgeKind.NO_DUE:
            return BadgeLook("alert", Token.RED, Token.RED_TINT)
        case BadgeKind.REFUSED:
            return BadgeLook("stop", Token.RED, Token.RED_TINT)
        case BadgeKind.PAUSED | BadgeKind.WAITS_SUPPLEMENT | BadgeKind.WAITS_PAYMENT:
            return BadgeLook("pause", Token.VIOLET, Token.VIOLET_TINT)
        case BadgeKind.STOPPED:
            return BadgeLook("stop", Token.GREY, Token.GREY_TINT)
        case BadgeKind.DRAFT:
            return BadgeLook("pencil", Token.GREY, Token.GREY_TINT)
        case _:
            return BadgeLook("clock", Token.GREY, Token.GREY_TINT)


def badge_kind_word(kind: BadgeKind) -> str:
    words = {
        BadgeKind.EARLY: translate("States", "Early"),
        BadgeKind.ON_TIME: translate("States", "On time"),
        BadgeKind.LATE: translate("States", "Late"),
        BadgeKind.IN_TIME: translate("States", "In time"),
        BadgeKind.DUE_SOON: translate("States", "Due soon"),
        BadgeKind.OVERDUE: translate("States", "Overdue"),
        BadgeKind.PAUSED: translate("States", "Paused"),
        BadgeKind.NO_DUE: translate("States", "No due date"),
        BadgeKind.WAITS_SUPPLEMENT: translate("States", "Waits for papers"),
        BadgeKind.WAITS_PAYMENT: translate("States", "Waits for payment"),
        BadgeKind.READY: translate("States", "Result ready"),
        BadgeKind.RETURNED: translate("States", "Returned"),
        BadgeKind.STOPPED: translate("States", "Stopped"),
        BadgeKind.REFUSED: translate("States", "Refused"),
        BadgeKind.DRAFT: translate("States", "Draft"),
    }
    return words[kind]


def badge_word(state: BadgeState) -> str:
    word = state.text or badge_kind_word(state.kind)
    if state.since is not None:
        day = f"{state.since.day:02}/{state.since.month:02}"
        return translate("States", "{word} since {day}").format(word=word, day=day)
    return word


def section_head(kind: SectionKind) -> str:
    words = {
        SectionKind.ALL: "",
        SectionKind.OVERDUE: translate("States", "Overdue"),
        SectionKind.TODAY: translate("States", "Today"),
        SectionKind.THIS_WEEK: translate("States", "This week"),
        SectionKind.LATER: translate("States", "Later"),
        SectionKind.PAUSED: translate("States", "Clock stopped"),
        SectionKind.READY: translate("States", "Result ready"),
        SectionKind.SETTLED: translate("States", "Settled"),
        SectionKind.OTHERS: translate("States", "Not ready, or gone"),
    }
    return words[kind]


def status_word(number: int) -> str:
    """The national portal's ten statuses."""
    words = (
        translate("States", "Newly registered"),
        translate("States", "Received"),
        translate("States", "Not received"),
        translate("States", "Being handled"),
        translate("States", "Supplement asked"),
        translate("States", "Financial obligation asked"),
        translate("States", "Citizen asked to withdraw"),
        translate("States", "Handling stopped"),
        translate("States", "Handled"),
        translate("States", "Result returned"),
    )
    return words[number - 1] if 1 <= number <= 10 else str(number)


def channel_word(code: str) -> str:
    """Channel of filing: counter, online, post."""
    words = {
        "counter": translate("States", "At the counter"),
        "online": translate("States", "Online"),
        "post": translate("States", "By post"),
    }
    return words.get(code, code)


def return_channel_word(code: str) -> str:
    words = {
        "counter": translate("States", "Fetched at the counter"),
        "online": translate("States", "Online"),
        "post": translate("States", "By post"),
    }
    return words.get(code, code)
