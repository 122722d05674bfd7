"""Words of the shared ledger: the chip's states, the clock that is off, who else is there. Sentences stand beside."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from onestop.application.sharing import Condition
from onestop.gui.words.days import hour, short_and_hour
from onestop.gui.words.sharing_sentences import short_reason
from onestop.presenters.sharing_state import ChipKind, ChipState
from onestop.presenters.widget_states import TroubleState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onestop.application.sharing import Sharing
    from onestop.presenters.failures import Failure
    from onestop.presenters.onlookers import Onlooker

translate = QCoreApplication.translate

CHIP_ICONS = {
    ChipKind.ALONE: "share",
    ChipKind.WORKING: "share",
    ChipKind.SHARED: "check-circle",
    ChipKind.WAITING: "share",
    ChipKind.STOPPED: "stop",
}


def chip_word(chip: ChipState) -> str:
    """The state in a few words; a stopped one without its reason."""
    return {
        ChipKind.ALONE: translate("Sharing", "Stands alone"),
        ChipKind.WORKING: translate("Sharing", "Connecting"),
        ChipKind.SHARED: translate("Sharing", "All shared"),
        ChipKind.WAITING: translate("Sharing", "Not shared"),
        ChipKind.STOPPED: translate("Sharing", "Sharing stopped"),
    }[chip.kind]


def chip_words(chip: ChipState) -> str:
    """The state with the reason where it stopped."""
    if chip.kind is not ChipKind.STOPPED:
        return chip_word(chip)
    return f"{chip_word(chip)}: {short_reason(chip.code)}"


def chip_figure(chip: ChipState, now: datetime) -> str:
    """How much is not shared, and since when."""
    if not chip.unsent or chip.since is None:
        return str(chip.unsent) if chip.unsent else ""
    return translate("Sharing", "{count}, since {moment}").format(
        count=chip.unsent, moment=moment_words(chip.since, now)
    )


def headline(chip: ChipState) -> str:
    """The state in a line of its own."""
    if chip.kind is ChipKind.ALONE:
        return translate("Sharing", "This machine stands alone")
    if chip.kind is ChipKind.WORKING:
        return translate("Sharing", "Connecting to the shared ledger")
    return chip_words(chip)


def moment_words(moment: datetime, now: datetime) -> str:
    """The hour, with the day where that is not today."""
    return hour(moment) if moment.date() == now.date() else short_and_hour(moment)


def where_words(sharing: Sharing) -> str:
    """This desk and the place of the shared ledger."""
    desk = translate("Sharing", "{desk}, number {number}").format(desk=sharing.name, number=sharing.number)
    return f"{desk}  ·  {sharing.place}" if sharing.place else desk


def desk_words(sharing: Sharing) -> str:
    """On the office's page: alone, or which desk; it leads on."""
    if sharing.condition is Condition.ALONE:
        return translate("Sharing", "stands alone, join…")
    return translate("Sharing", "{desk}, number {number}…").format(desk=sharing.name, number=sharing.number)


def failure_when(failure: Failure, now: datetime) -> str:
    last = moment_words(failure.last, now)
    if failure.times == 1:
        return last
    return f"{moment_words(failure.first, now)} – {last}"


def failure_what(failure: Failure) -> str:
    words = short_reason(failure.code)
    words = words[:1].upper() + words[1:]
    if failure.times == 1:
        return words
    return translate("Sharing", "{what} ({times} times)").format(what=words, times=failure.times)


def clock_strip(ahead: timedelta) -> TroubleState:
    """Says which clock is wrong by how much; reception goes on."""
    length = length_words(abs(ahead))
    if ahead > timedelta():
        headline = translate("Sharing", "This machine's clock is {length} ahead of the server's").format(
            length=length
        )
    else:
        headline = translate("Sharing", "This machine's clock is {length} behind the server's").format(
            length=length
        )
    sentence = translate("Sharing", "Reception goes on. Set the day and the hour of this machine right.")
    return TroubleState("clock", headline, sentence)


def length_words(span: timedelta) -> str:
    """By how much a clock is off: minutes, from two hours on hours, from two days on days."""
    minutes = round(span.total_seconds() / 60)
    if minutes < 120:
        return translate("Sharing", "{count} minutes").format(count=minutes)
    if minutes < 48 * 60:
        return translate("Sharing", "{count} hours").format(count=round(minutes / 60))
    return translate("Sharing", "{count} days").format(count=round(minutes / (24 * 60)))


def company_words(others: Sequence[Onlooker]) -> str:
    """Who else has the dossier open; "" where nobody has."""
    if not others:
        return ""
    named = [_named(each) for each in others]
    if len(named) == 1:
        return translate("Sharing", "{who} has this dossier open").format(who=named[0])
    if len(named) == 2:
        return translate("Sharing", "{first} and {second} have this dossier open").format(
            first=named[0], second=named[1]
        )
    return translate("Sharing", "{first} and {count} others have this dossier open").format(
        first=named[0], count=len(named) - 1
    )


def _named(onlooker: Onlooker) -> str:
    return f"{onlooker.name} ({onlooker.desk})" if onlooker.desk else onlooker.name
