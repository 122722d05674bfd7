"""Words of one's own work: what a row waits for, whose it is, lists on paper, and why nothing is shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from onestop.application.working import WorkPart
from onestop.gui.shortcuts import Action, keys_of
from onestop.gui.words.states import badge_kind_word
from onestop.presenters.my_work_state import ChosenMany, WorkEmptiness
from onestop.presenters.widget_states import EmptyPageState

translate = QCoreApplication.translate


def my_work_sentences() -> dict[str, str]:
    return {
        "work_waits_supplement": translate("MyWork", "Waits for papers since {since_short}"),
        "work_waits_payment": translate("MyWork", "Waits for payment since {since_short}"),
        "work_waits_withdrawal": translate("MyWork", "To be withdrawn since {since_short}"),
        "work_waits_pause": translate("MyWork", "Stopped since {since_short}"),
        "work_waits_partner": translate("MyWork", "Waits for {agency}"),
        "work_waits_partners": translate("MyWork", "Waits for {count} agencies"),
        "work_late_before": translate("MyWork", "was overdue"),
        "work_hand_over": translate("MyWork", "Hand to the unit"),
        "work_hand_over_today": translate("MyWork", "before {due} today"),
        "work_hand_over_day": translate("MyWork", "before {due}, {day_short}"),
        "work_hand_over_late": translate("MyWork", "late, was {due}, {day_short}"),
        "work_instead_of": translate("MyWork", "for {name}"),
        "work_nobody_took_it": translate("MyWork", "nobody took it yet"),
        "work_with": translate("MyWork", "{name}"),
        "work_list_printed": translate("MyWork", "The hand-over list ({count} dossiers) is printed."),
        "work_lists_printed": translate("MyWork", "{lists} hand-over lists ({count} dossiers) are printed."),
        "work_list_kept": translate("MyWork", "No printer: the hand-over list is kept as {file} in {folder}"),
        "work_lists_kept": translate("MyWork", "No printer: {lists} hand-over lists are kept in {folder}"),
        "work_no_list": translate(
            "MyWork",
            "Ctrl+P here prints the list of what was handed over. Enter opens the dossier, and Ctrl+P there"
            " prints its slip.",
        ),
        "nothing_handed_over": translate("MyWork", "Nothing was handed over, so there is no list."),
        "not_handed_over": translate(
            "MyWork", "{dossier} is still at the desk. Hand it over first, then print the list."
        ),
        "several_units": translate("MyWork", "One list is for one unit; these went to: {units}."),
    }


def part_word(part: WorkPart, figure: str) -> str:
    """A segment with how many there are."""
    words = {
        WorkPart.MINE: translate("MyWork", "Mine {figure}"),
        WorkPart.UNIT: translate("MyWork", "My unit's {figure}"),
        WorkPart.OTHERS: translate("MyWork", "Waits for others {figure}"),
    }
    return words[part].format(figure=figure)


def many_title(count: int) -> str:
    return translate("MyWork", "{count} dossiers chosen").format(count=count)


def many_line(many: ChosenMany) -> str:
    """How their time looks: "Quá hạn 2 · Trong hạn 48"."""
    return "  ·  ".join(f"{badge_kind_word(kind)} {count}" for kind, count in many.badges)


def emptiness_page(emptiness: WorkEmptiness, *, unit_has_work: bool) -> EmptyPageState:
    """Why the list is empty: one sentence, where things will come from, one way out."""
    headlines = {
        WorkEmptiness.NOTHING_MINE: translate("MyWork", "Nothing waits for you"),
        WorkEmptiness.NOTHING_UNIT: translate("MyWork", "Nothing lies with the unit"),
        WorkEmptiness.NOTHING_OTHERS: translate("MyWork", "Nothing handed on is still open"),
        WorkEmptiness.NOTHING_FOUND: translate("MyWork", "No row fits"),
    }
    sentences = {
        WorkEmptiness.NOTHING_MINE: translate(
            "MyWork", "Dossiers handed to you or your unit will stand here, what is due first."
        ),
        WorkEmptiness.NOTHING_UNIT: translate("MyWork", "What is handed to the unit stands here."),
        WorkEmptiness.NOTHING_OTHERS: translate(
            "MyWork", "What you pass on stands here until the next person is done with it."
        ),
        WorkEmptiness.NOTHING_FOUND: translate(
            "MyWork", "Accents may be left out; the tail of a code is enough. Esc shows the whole list."
        ),
    }
    if emptiness is WorkEmptiness.NOTHING_MINE and unit_has_work:
        link, keys = translate("MyWork", "See what lies with the unit"), keys_of(Action.COUNTER_2)
    elif emptiness in (WorkEmptiness.NOTHING_FOUND, WorkEmptiness.NOTHING_OTHERS):
        link, keys = "", ""
    else:
        link, keys = translate("MyWork", "Receive a dossier"), keys_of(Action.NEW)
    icon = "search" if emptiness is WorkEmptiness.NOTHING_FOUND else "tasks"
    return EmptyPageState(icon, headlines[emptiness], sentences[emptiness], link, emptiness.value, keys)
