"""Words of the place of return: how a promise was kept, who fetches, what is owed, where one stands that is not ready."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from onestop.gui.words.days import day_short, hour
from onestop.gui.words.figures import money, originals_and_copies
from onestop.gui.words.sentences import sentence
from onestop.presenters.message import Message
from onestop.presenters.returning_state import Stand, Way

if TYPE_CHECKING:
    from onestop.presenters.returning_state import Given, HandItem, Owed, ReturningState, ShownResult

translate = QCoreApplication.translate


def return_sentences() -> dict[str, str]:
    return {**_found(), **_where(), **_lacking(), **_printed()}


def _found() -> dict[str, str]:
    return {
        "return_no_such_code": translate(
            "Return", "No dossier's code ends like this. Check the figures, or find it by name with Ctrl+K."
        ),
        "return_scan_wrong": translate(
            "Return",
            "Misread: {dossier} has the check characters {expected}, not {found}. Scan again or type the tail.",
        ),
        "slip_of_another_ledger": translate(
            "Return",
            "This slip does not agree with our book: it may be of another desk. Compare it before handing out.",
        ),
        "waits_today": translate("Return", "today"),
        "waits_days": translate("Return", "{days} days"),
        "waits_long": translate("Return", "{days} days"),
        "result_unnamed": translate("Return", "The result"),
        "result_of": translate("Return", "{count} in number"),
        "originals_back": translate("Return", "Originals kept to compare"),
        "return_not_allowed": translate(
            "Return", "You may not hand out results. Ask somebody of the desk or the administrator."
        ),
    }


def _where() -> dict[str, str]:
    return {
        "stands_at": translate("Return", "Now: {step}, with {unit}"),
        "stands_partner": translate("Return", "Waits for {agencies}"),
        "stands_supplement": translate("Return", "Waits for papers from the applicant"),
        "stands_payment": translate("Return", "Waits for the applicant's payment"),
        "stands_withdrawal": translate("Return", "The applicant asked to withdraw it"),
        "stands_register": translate("Return", "The clock stands still, as the paper book says"),
        "stands_due": translate("Return", "Promised for {due_weekday} {due}"),
        "stands_overdue": translate("Return", "Promised for {due_weekday} {due}, which has passed"),
        "stands_no_date": translate("Return", "No date while the clock stands still"),
        "ended_stopped": translate("Return", "Its handling was stopped on {day}: there is no result."),
        "ended_refused": translate("Return", "It was refused on {day}: there is no result."),
    }


def _lacking() -> dict[str, str]:
    return {
        "not_all_handed": translate(
            "Return", "Something is not handed over yet. Hand over everything, then record it."
        ),
        "authorised_name_missing": translate("Return", "Who fetches it is missing. Type the name."),
        "authorisation_missing": translate(
            "Return", "The authorisation is missing. Type its number or kind, for example: letter of 20/11."
        ),
        "item_number_missing": translate(
            "Return", "The number of the post item is missing. Scan it from the post's receipt or type it."
        ),
    }


def _printed() -> dict[str, str]:
    return {
        "return_slip_waits": translate(
            "Return", "No printer took the receipt: it waits. The record is safe."
        ),
        "return_slip_not_made": translate("Return", "The receipt could not be made. The record is safe."),
        "return_slip_printed": translate("Return", "Receipt for the result printed."),
        "return_slip_kept": translate(
            "Return", "No printer took the receipt; it waits. Kept as {file} in {folder}"
        ),
        "reminder_none": translate("Return", "No result has lain here for {days} days: nobody to remind."),
        "reminder_printed": translate("Return", "List of whom to remind printed."),
        "reminder_kept": translate("Return", "No printer: the list is kept as {file} in {folder}"),
        "post_list_none": translate("Return", "Nothing goes by post today."),
        "post_list_printed": translate("Return", "Today's post list printed."),
        "post_list_kept": translate("Return", "No printer: the post list is kept as {file} in {folder}"),
    }


def timing_words(message: Message) -> tuple[str, str]:
    """(small line, large figure): how the promise was kept."""
    days = translate("Return", "{days} working days").format(days=message.fact("days", 0))
    return {
        "done_early": (translate("Return", "Done before the promise by"), days),
        "done_on_time": (translate("Return", "Done as promised"), translate("Return", "on time")),
        "done_late": (translate("Return", "Done after the promise by"), days),
        "done_late_same_day": (
            translate("Return", "Done after the promise"),
            translate("Return", "the same day"),
        ),
    }[message.code]


def way_words(way: Way, shown: ShownResult) -> tuple[str, str]:
    """The choice and what it takes."""
    named = shown.holder if shown.holder != shown.applicant else ""
    holder = translate("Return", "With the slip and the identity card")
    return {
        Way.HOLDER: (translate("Return", "Named on the slip"), named or holder),
        Way.AUTHORISED: (translate("Return", "Authorised person"), translate("Return", "Needs a letter")),
        Way.POST: (translate("Return", "By post"), translate("Return", "Needs the item number")),
        Way.ONLINE: (translate("Return", "Sent online"), translate("Return", "Through the portal")),
    }[way]


def hand_item_words(item: HandItem) -> tuple[str, str]:
    """What it is, and how many of what."""
    title = sentence(item.title) if isinstance(item.title, Message) else item.title
    papers = "; ".join(f"{name}: {originals_and_copies(count, 0)}" for name, count in item.papers)
    return title, papers or (sentence(item.detail) if item.detail is not None else "")


def owed_words(owed: Owed) -> tuple[str, str]:
    first = translate("Return", "Still to be paid {amount}").format(amount=money(owed.amount_vnd))
    if owed.paid_vnd:
        second = translate("Return", "Fee {fee}, paid {paid}")
        return first, second.format(fee=money(owed.fee_vnd), paid=money(owed.paid_vnd))
    if owed.items > 1 and owed.fee_vnd % owed.items == 0 and owed.fee_vnd:
        second = translate("Return", "Fee {each} × {items}, no receipt recorded")
        return first, second.format(each=money(owed.fee_vnd // owed.items), items=owed.items)
    return first, translate("Return", "No fee receipt recorded")


def given_words(given: Given) -> str:
    """Who has it, since when, by what right."""
    words = {
        Way.HOLDER: translate("Return", "Handed to {to} on {day} at {hour}"),
        Way.AUTHORISED: translate("Return", "Handed to {to} on {day} at {hour}, by {paper}"),
        Way.POST: translate("Return", "Posted to {to} on {day} at {hour}, item {item}"),
        Way.ONLINE: translate("Return", "Sent online to {to} on {day} at {hour}"),
    }[given.way]
    facts = {"to": given.to, "paper": given.paper, "item": given.item_number or "–"}
    return words.format(day=day_short(given.at), hour=hour(given.at), **facts)


def main_words(state: ReturningState) -> tuple[str, str]:
    """Verb and icon of the page's main button; "" where there is nothing to do."""
    if state.choice is not None:
        return translate("Return", "Take this dossier"), ""
    shown = state.shown
    if shown is None or state.fresh:
        return "", ""
    if shown.stand is Stand.READY:
        if state.way is Way.POST:
            return translate("Return", "Record the posting and print the receipt"), "hand-out"
        if state.way is Way.ONLINE:
            return translate("Return", "Record the sending and print the receipt"), "hand-out"
        return translate("Return", "Hand out the result and print the receipt"), "hand-out"
    return translate("Return", "Open the dossier"), "file"


def hint_words(state: ReturningState) -> str:
    """Beside the main button."""
    if state.choice is not None or state.shown is None or state.fresh:
        return ""
    if state.shown.stand is Stand.READY:
        return translate("Return", "Recorded first, printed after: the receipt can always be printed again.")
    if state.shown.stand is Stand.NOT_READY:
        return translate("Return", "Nothing to hand out yet.")
    return ""
