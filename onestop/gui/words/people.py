"""Words of who sits here: roles of the office, sentences of signing in, of staff and of standing in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from onestop.domain.office import OfficeRole
from onestop.gui.words.days import day_full, day_short

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onestop.presenters.people_state import PeopleState, PersonLine
    from onestop.presenters.staff import StaffLine, StaffState
    from onestop.presenters.substitutes import StandIn

translate = QCoreApplication.translate


def role_word(role: OfficeRole) -> str:
    words = {
        OfficeRole.RECEPTION_CLERK: translate("People", "reception clerk"),
        OfficeRole.ADMINISTRATOR: translate("People", "administrator"),
        OfficeRole.OFFICER: translate("People", "officer"),
        OfficeRole.UNIT_HEAD: translate("People", "head of unit"),
        OfficeRole.BOARD_LEADER: translate("People", "leader"),
        OfficeRole.REGISTRY_CLERK: translate("People", "registry clerk"),
        OfficeRole.VIEWER: translate("People", "reads only"),
        OfficeRole.PARTNER: translate("People", "partner agency"),
    }
    return words[role]


def roles_words(roles: Iterable[OfficeRole]) -> str:
    words = ", ".join(role_word(role) for role in roles)
    return words[:1].upper() + words[1:]


def here_word(line: PersonLine) -> str:
    return translate("People", "sits here") if line.sits else ""


def chooser_note(state: PeopleState) -> str:
    """What is honest to say of the lock, under the list."""
    if state.practice:
        return translate("People", "Practice office: anybody may be anybody.")
    if state.asks:
        return ""
    return translate(
        "People", "This machine asks for no password yet. An administrator turns that on in F9, staff."
    )


def until_words(line: StaffLine) -> str:
    if line.until is None:
        return ""
    pattern = translate("People", "left after {day}") if line.left else translate("People", "until {day}")
    return pattern.format(day=day_full(line.until))


def staff_note(line: StaffLine, state: StaffState) -> str:
    """At the right end of a person's row: what is not as usual."""
    if line.sits:
        return translate("People", "sits here")
    if line.until is not None:
        return until_words(line)
    if line.stands_in:
        return translate("People", "away, {name} stands in").format(name=line.stands_in)
    if state.asks and not line.has_password:
        return translate("People", "no password yet")
    return ""


def password_words(line: StaffLine, state: StaffState) -> str:
    if state.practice:
        return translate("People", "a practice office asks for none")
    if not state.asks:
        return translate("People", "not asked for on this machine")
    return (
        translate("People", "set on this machine")
        if line.has_password
        else translate("People", "set at the next sign-in")
    )


def asking_words(state: StaffState) -> str:
    """The rule that holds on this machine, in one sentence."""
    if state.practice:
        return translate("People", "Practice office: nobody is asked for a password.")
    if state.asks:
        return translate(
            "People", "This machine asks for a password: at the start, when locked, for another person."
        )
    return translate("People", "This machine asks for no password: whoever sits here says who they are.")


def stand_in_words(line: StandIn) -> str:
    days = day_full(line.last)
    if line.first != line.last:
        first = day_short(line.first) if line.first.year == line.last.year else day_full(line.first)
        days = f"{first} – {days}"
    pattern = translate("People", "{days}: {name}")
    words = pattern.format(days=days, name=line.substitute_name)
    return f"{words}  ·  {line.reason}" if line.reason else words


def people_sentences() -> dict[str, str]:
    return {
        "password_missing": translate("People", "Type the password."),
        "password_wrong": translate("People", "This is not the password. Tries left: {left}."),
        "password_short": translate("People", "Too short: at least {least} letters. Several words will do."),
        "passwords_differ": translate("People", "The two are not the same. Type the second again."),
        "too_many_tries": translate(
            "People", "Wrong five times. Wait until {until}, or ask an administrator to reset it."
        ),
        "practice_asks_nobody": translate("People", "A practice office asks nobody for a password."),
        "day_not_read": translate("People", "This is no day. Type it like 25/12/2026."),
        "nobody_chosen": translate("People", "Choose who stands in."),
        "seat_taken": translate("People", "Now working: {name}, {unit}."),
        "substitute_named": translate("People", "{substitute} stands in for {away}: {first} – {last}."),
        "substitution_ended": translate("People", "{away} is not stood in for any more, from {first}."),
        "passwords_on": translate("People", "From now on this machine asks for a password."),
        "passwords_off": translate("People", "This machine asks for no password any more."),
        "password_reset": translate("People", "Reset. {name} sets a new password at the next sign-in."),
    }
