"""Sentences of the list, of one dossier's page and of search: time left, what happened, slips, empty lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from onestop.domain.applicant import FeeState
from onestop.gui.shortcuts import Action, keys_of
from onestop.gui.words.figures import money
from onestop.gui.words.states import channel_word
from onestop.presenters.dossiers_state import Emptiness
from onestop.presenters.route import RouteLine, StepKind
from onestop.presenters.widget_states import EmptyPageState

if TYPE_CHECKING:
    from onestop.presenters.dossier_sheet import DossierSheet

translate = QCoreApplication.translate


def dossier_sentences() -> dict[str, str]:
    return {**_times(), **_events(), **_slips(), **_refusals()}


def _times() -> dict[str, str]:
    return {
        "time_left_now": translate("Dossiers", "due this minute"),
        "time_left_days": translate("Dossiers", "{days} working days left"),
        "time_left_hours": translate("Dossiers", "{hours} h left"),
        "time_left_minutes": translate("Dossiers", "{minutes} min left"),
        "time_left_hours_minutes": translate("Dossiers", "{hours} h {minutes} left"),
        "time_over_now": translate("Dossiers", "just over"),
        "time_over_days": translate("Dossiers", "{days} days over"),
        "time_over_hours": translate("Dossiers", "{hours} h over"),
        "time_over_minutes": translate("Dossiers", "{minutes} min over"),
        "time_over_hours_minutes": translate("Dossiers", "{hours} h {minutes} over"),
        "list_weekday": translate("Dossiers", "{day_weekday}"),
        "list_year": translate("Dossiers", "year {year}"),
        "list_finished": translate("Dossiers", "settled"),
        "finished_at": translate("Dossiers", "settled {moment}"),
        "list_ended": translate("Dossiers", "ended"),
        "ended_at": translate("Dossiers", "ended {moment}"),
        "term_committed": translate("Dossiers", "{term}, the office's promise (law: {legal})"),
        "term_committed_days": translate("Dossiers", "{term}, the office's promise (law: {legal} days)"),
        "term_legal": translate("Dossiers", "{term}, by law"),
        "note_paused_times": translate("Dossiers", "Clock stopped {times} times."),
        "note_never_paused": translate("Dossiers", "Clock never stopped."),
        "note_paused_times_law": translate("Dossiers", "Clock stopped {times} times. Due by law: {day}."),
        "note_never_paused_law": translate("Dossiers", "Clock never stopped. Due by law: {day}."),
        "applicant_dossiers": translate("Dossiers", "{count} dossiers"),
        "day_starts": translate("Dossiers", "Counting begins"),
        "day_same_day": translate("Dossiers", "Due the same day, ends {hour}"),
        "day_after_cutoff": translate("Dossiers", "Received late: due this day"),
        "day_forgotten": translate("Dossiers", "Before the supplement, no longer counted"),
    }


def _events() -> dict[str, str]:
    return {
        "event_received_counter": translate("Dossiers", "Received at the counter"),
        "event_received_online": translate("Dossiers", "Received online"),
        "event_received_post": translate("Dossiers", "Received by post"),
        "event_received_from_book": translate("Dossiers", "Taken over from the paper book, number {number}"),
        "event_paused_supplement": translate("Dossiers", "Clock stopped: waits for papers"),
        "event_paused_payment": translate("Dossiers", "Clock stopped: waits for payment"),
        "event_paused_register": translate("Dossiers", "Clock stopped, as the paper book says"),
        "event_resumed": translate("Dossiers", "Clock runs again, due {due}"),
        "event_result_ready": translate("Dossiers", "Result ready at the desk"),
        "event_returned_counter": translate("Dossiers", "Result fetched at the counter"),
        "event_returned_online": translate("Dossiers", "Result sent online"),
        "event_returned_post": translate("Dossiers", "Result posted"),
        "event_unknown": translate("Dossiers", "Recorded by a newer version ({kind})"),
        "event_other": translate("Dossiers", "Recorded: {kind}"),
    }


def _slips() -> dict[str, str]:
    return {
        "slip_receipt": translate("Dossiers", "Receipt, copies {copies}"),
        "slip_receipt_again": translate("Dossiers", "Receipt, reprint {time}"),
        "slip_supplement": translate("Dossiers", "Supplement request, copies {copies}"),
        "slip_supplement_again": translate("Dossiers", "Supplement request, reprint {time}"),
        "reprint_reason_missing": translate(
            "Dossiers", "A reprint says why. Type the reason, for example: the first copy was lost."
        ),
        "reprint_done": translate("Dossiers", "Receipt of {tail} printed again."),
        "reprint_kept": translate(
            "Dossiers", "No printer took the receipt of {tail}; it waits. Kept as {file} in {folder}"
        ),
        "print_done": translate("Dossiers", "Receipt of {tail} printed."),
        "print_kept": translate(
            "Dossiers", "No printer took the receipt of {tail}; it waits. Kept as {file} in {folder}"
        ),
        "guidance_done": translate("Dossiers", "Supplement request printed."),
        "guidance_kept": translate(
            "Dossiers", "No printer took the supplement request; it waits. Kept as {file} in {folder}"
        ),
        "waiting_printed": translate("Dossiers", "Slips that waited and are printed now: {sent}."),
        "waiting_left": translate("Dossiers", "No printer takes them: {left} slips still wait."),
        "waiting_dropped": translate("Dossiers", "Slips that no longer hold were not printed: {dropped}."),
        "waiting_printed_and_dropped": translate(
            "Dossiers", "Slips printed now: {sent}. Not printed, as they no longer hold: {dropped}."
        ),
        "waiting_left_and_dropped": translate(
            "Dossiers",
            "No printer takes them: {left} slips still wait. Not printed, as they no longer hold: {dropped}.",
        ),
        "waiting_none": translate("Dossiers", "No slip waits to be printed."),
        "sheet_printed": translate("Dossiers", "Deadline sheet printed."),
        "sheet_kept": translate("Dossiers", "No printer: the deadline sheet is kept as {file} in {folder}"),
    }


def _refusals() -> dict[str, str]:
    return {
        "nothing_found": translate(
            "Dossiers", "Nothing found. Fewer words or the tail of a code are enough."
        ),
        "unknown_code": translate("Dossiers", "No dossier bears this code. Type more of it, or a name."),
        "code_borne_twice": translate(
            "Dossiers", "Several dossiers bear this code. Find the right one by name (Ctrl+K)."
        ),
        "ambiguous_code": translate("Dossiers", "Several dossiers end like this. Type more of the code."),
    }


def emptiness_page(emptiness: Emptiness) -> EmptyPageState:
    """What stands in place of the list."""
    headlines = {
        Emptiness.NO_DOSSIER: translate("Dossiers", "No dossier yet"),
        Emptiness.NOTHING_OPEN: translate("Dossiers", "No dossier is open"),
        Emptiness.ALL_SETTLED: translate("Dossiers", "No dossier is open"),
        Emptiness.NOTHING_TODAY: translate("Dossiers", "Nothing received today yet"),
        Emptiness.NOTHING_OVERDUE: translate("Dossiers", "No dossier is overdue"),
        Emptiness.NOTHING_DUE: translate("Dossiers", "No dossier is due that day"),
        Emptiness.NOTHING_THERE: translate("Dossiers", "No dossier stands here"),
        Emptiness.NOTHING_FOUND: translate("Dossiers", "No dossier fits"),
    }
    sentences = {
        Emptiness.NO_DOSSIER: translate("Dossiers", "Dossiers come from reception or from an imported book."),
        Emptiness.NOTHING_OPEN: translate(
            "Dossiers", "What is received stands here until its result is ready."
        ),
        Emptiness.ALL_SETTLED: translate(
            "Dossiers", "Every dossier in the book is settled already. All of them stand under “All”."
        ),
        Emptiness.NOTHING_TODAY: translate(
            "Dossiers", "What is received today stands here, the last on top."
        ),
        Emptiness.NOTHING_OVERDUE: translate("Dossiers", "All promises that ended were kept."),
        Emptiness.NOTHING_DUE: translate("Dossiers", "What is due stands here until it is settled."),
        Emptiness.NOTHING_THERE: translate("Dossiers", "Esc shows the whole list again."),
        Emptiness.NOTHING_FOUND: translate(
            "Dossiers", "Accents may be left out; the tail of a code is enough. Esc shows the whole list."
        ),
    }
    icon = "search" if emptiness is Emptiness.NOTHING_FOUND else "inbox"
    leads_to_reception = emptiness in (Emptiness.NO_DOSSIER, Emptiness.NOTHING_OPEN, Emptiness.NOTHING_TODAY)
    link = translate("Dossiers", "Receive a dossier") if leads_to_reception else ""
    keys = keys_of(Action.NEW) if leads_to_reception else ""
    if emptiness is Emptiness.ALL_SETTLED:
        link, keys = translate("Dossiers", "See all"), ""
    return EmptyPageState(icon, headlines[emptiness], sentences[emptiness], link, emptiness.value, keys)


def dossier_facts(sheet: DossierSheet) -> tuple[str, ...]:
    """One line: who they are, how it was filed, how it goes back, the fee, the slip's check characters."""
    who = sheet.applicant
    fee = ""
    if sheet.fee_vnd != 0:
        words = {
            FeeState.PAID: translate("Dossiers", "fee {fee} paid"),
            FeeState.AT_SUPPLEMENT: translate("Dossiers", "fee {fee} at supplement"),
            FeeState.AT_RETURN: translate("Dossiers", "fee {fee} at return"),
            FeeState.EXEMPT: translate("Dossiers", "fee exempt"),
        }
        amount = translate("Dossiers", "by tariff") if sheet.fee_vnd is None else money(sheet.fee_vnd)
        fee = words[sheet.fee_state].format(fee=amount)
    check = translate("Dossiers", "check {kt}").format(kt=sheet.kt)
    ways = channel_word(sheet.channel.value)
    facts = (who.number, who.phone, ways, fee, check, sheet.note)
    return tuple(fact for fact in facts if fact)


def step_word(line: RouteLine) -> str:
    """The step in one or two words, where its sentence has no room."""
    words = {
        StepKind.RECEIVE: translate("Steps", "Receive"),
        StepKind.PASS_ON: translate("Steps", "Pass on"),
        StepKind.ASSIGN: translate("Steps", "Assign"),
        StepKind.APPRAISE: translate("Steps", "Appraise"),
        StepKind.REVIEW: translate("Steps", "Review"),
        StepKind.INITIAL: translate("Steps", "Initial"),
        StepKind.SIGN: translate("Steps", "Sign"),
        StepKind.ISSUE: translate("Steps", "Issue"),
        StepKind.ASK_PARTNER: translate("Steps", "Ask opinion"),
        StepKind.COUNCIL: translate("Steps", "Council"),
        StepKind.RETURN: translate("Steps", "Return result"),
    }
    return words[line.kind]
