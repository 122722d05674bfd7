"""Words of acting: verbs of buttons and menus with their keys, labels of forms, and what an act came to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from onestop.gui.shortcuts import Action, keys_of
from onestop.gui.words.sentences import sentence
from onestop.presenters.acting_state import ActKind
from onestop.presenters.widget_states import ToastState

if TYPE_CHECKING:
    from onestop.presenters.acting_state import ActForm, ActOutcome

translate = QCoreApplication.translate

UNDO_KEY = "act"
"""What a toast's "undo" gives back where an act is meant."""

PAPER_KEY = "act"
"""What a toast's "print" puts on paper where an act is meant."""

ACTIONS: dict[Action, ActKind] = {
    Action.ASK_SUPPLEMENT: ActKind.ASK_SUPPLEMENT,
    Action.SEND_BACK: ActKind.SEND_BACK,
    Action.ASK_PARTNER: ActKind.ASK_PARTNER,
    Action.SEND_LETTER: ActKind.SEND_LETTER,
    Action.TAKE_ANSWER: ActKind.TAKE_ANSWER,
    Action.ASSIGN: ActKind.REASSIGN,
    Action.APOLOGISE: ActKind.APOLOGISE,
    Action.RECORD_PAYMENT: ActKind.RECORD_PAYMENT,
    Action.CORRECT: ActKind.CORRECT,
}
"""Keys that mean one act on every page; the main act and the menu have keys of their own."""


def act_word(kind: ActKind) -> str:
    """The verb of its button, its line in the menu and the title of its form."""
    words = {
        ActKind.HAND_OVER: translate("Acts", "Hand to the unit"),
        ActKind.ACCEPT: translate("Acts", "Take it on"),
        ActKind.FORWARD: translate("Acts", "Done, pass it on"),
        ActKind.FORWARD_TO: translate("Acts", "Pass it on, with a person or an opinion"),
        ActKind.READY: translate("Acts", "The result is ready"),
        ActKind.READY_NAMED: translate("Acts", "The result is ready, with its name"),
        ActKind.RETURN: translate("Acts", "Hand out the result"),
        ActKind.RECEIVE_SUPPLEMENT: translate("Acts", "All papers asked for came"),
        ActKind.RECEIVE_PART: translate("Acts", "Some of the papers came"),
        ActKind.ASK_SUPPLEMENT: translate("Acts", "Ask for a supplement"),
        ActKind.SEND_BACK: translate("Acts", "Send back a step"),
        ActKind.REASSIGN: translate("Acts", "Give to somebody else"),
        ActKind.ASK_PARTNER: translate("Acts", "Ask a partner agency"),
        ActKind.RECORD_ANSWER: translate("Acts", "The partner agency answered"),
        ActKind.TAKE_ANSWER: translate("Acts", "Take an answer file…"),
        ActKind.SEND_LETTER: translate("Acts", "Send the letter as a file…"),
        ActKind.RECORD_NO_ANSWER: translate("Acts", "The partner agency is late, go on without"),
        ActKind.APOLOGISE: translate("Acts", "Apologise and set a new date"),
        ActKind.ASK_PAYMENT: translate("Acts", "Ask for a payment"),
        ActKind.RECORD_PAYMENT: translate("Acts", "Record a payment"),
        ActKind.CORRECT: translate("Acts", "Correct"),
        ActKind.ASK_WITHDRAWAL: translate("Acts", "The applicant asks to withdraw"),
        ActKind.DROP_WITHDRAWAL: translate("Acts", "Not withdrawn, go on"),
        ActKind.REFUSE: translate("Acts", "Refuse the dossier"),
        ActKind.STOP: translate("Acts", "Stop the handling"),
    }
    return words[kind]


def act_keys(kind: ActKind, *, main: bool = False) -> str:
    """The key cap; "" for an act that has none."""
    if main:
        return keys_of(Action.MAIN)
    return next((keys_of(action) for action, each in ACTIONS.items() if each is kind), "")


def done_button(kind: ActKind) -> str:
    """The verb of the button that ends a form."""
    words = {
        ActKind.FORWARD_TO: translate("Acts", "Pass on"),
        ActKind.READY_NAMED: translate("Acts", "Record it"),
        ActKind.RETURN: translate("Acts", "Hand out the result"),
        ActKind.RECEIVE_PART: translate("Acts", "Record it"),
        ActKind.ASK_SUPPLEMENT: translate("Acts", "Ask for it"),
        ActKind.SEND_BACK: translate("Acts", "Send back"),
        ActKind.REASSIGN: translate("Acts", "Give"),
        ActKind.ASK_PARTNER: translate("Acts", "Ask"),
        ActKind.RECORD_ANSWER: translate("Acts", "Record the answer"),
        ActKind.RECORD_NO_ANSWER: translate("Acts", "Go on without"),
        ActKind.APOLOGISE: translate("Acts", "Set the new date"),
        ActKind.ASK_PAYMENT: translate("Acts", "Ask for it"),
        ActKind.RECORD_PAYMENT: translate("Acts", "Record it"),
        ActKind.ASK_WITHDRAWAL: translate("Acts", "Record it"),
        ActKind.REFUSE: translate("Acts", "Refuse"),
        ActKind.STOP: translate("Acts", "Stop"),
    }
    return words.get(kind, act_word(kind))


def label(kind: ActKind, name: str) -> str:
    """Above a field. The reason is called what it is in each act."""
    reasons = {
        ActKind.FORWARD_TO: translate("Acts", "Opinion"),
        ActKind.ASK_PARTNER: translate("Acts", "What is asked"),
        ActKind.RECORD_ANSWER: translate("Acts", "What they answered"),
        ActKind.ASK_WITHDRAWAL: translate("Acts", "The applicant's letter"),
    }
    words = {
        "reason": reasons.get(kind, translate("Acts", "Why")),
        "to": translate("Acts", "Who fetched it") if kind is ActKind.RETURN else translate("Acts", "To whom"),
        "how": translate("Acts", "How"),
        "paper": translate("Acts", "With what paper"),
        "item_number": translate("Acts", "Number of the post item"),
        "result": translate("Acts", "Name of the result"),
        "items": translate("Acts", "Papers of the procedure"),
        "more": translate("Acts", "Other papers, one a line"),
        "until": translate("Acts", "To be brought by"),
        "to_step": translate("Acts", "To the step"),
        "agency": translate("Acts", "Agency"),
        "within_hours": translate("Acts", "Within so many working hours"),
        "new_due": translate("Acts", "New date"),
        "amount": translate("Acts", "Amount in đồng"),
        "document": translate("Acts", "Fee receipt"),
        "what": translate("Acts", "What is wrong"),
        "value": translate("Acts", "What is right"),
        "where_to": translate("Acts", "Where to go instead"),
        "basis": translate("Acts", "Legal basis"),
    }
    if name == "items" and kind is ActKind.RECEIVE_PART:
        return translate("Acts", "What came")
    return words[name]


def hint(name: str, *, required: bool) -> str:
    """At the right end of a label."""
    if required:
        return ""
    hints = {
        "until": translate("Acts", "may stay empty"),
        "reason": translate("Acts", "may stay empty"),
        "document": translate("Acts", "may stay empty"),
        "basis": translate("Acts", "may stay empty"),
        "where_to": translate("Acts", "stands on the slip"),
        "paper": translate("Acts", "identity card, authorisation"),
        "item_number": translate("Acts", "by post only"),
        "result": translate("Acts", "such as the number of the licence"),
    }
    return hints.get(name, "")


def subject(form: ActForm) -> str:
    """Under the title: which dossier, or how many."""
    if len(form.tails) > 1:
        return counted(form.tails)
    return "  ·  ".join(part for part in (*form.tails, form.applicant, form.procedure) if part)


def counted(tails: tuple[str, ...]) -> str:
    """One by its tail, several by their number."""
    if len(tails) == 1:
        return tails[0]
    return translate("Acts", "{count} dossiers").format(count=len(tails))


def outcome_toast(outcome: ActOutcome) -> ToastState:
    """What was done, in the past tense, then what was not and why; undo where there is something to undo."""
    why = sentence(outcome.refused[0].why) if outcome.refused else ""
    if not outcome.done:
        stays = counted(tuple(each.tail for each in outcome.refused))
        return ToastState(translate("Acts", "{what} stays as it was. {why}").format(what=stays, why=why))
    told = _undone(outcome) if outcome.undone else _done(outcome)
    if outcome.refused:
        count = len(outcome.refused)
        told = translate("Acts", "{told}, {count} could not be: {why}").format(
            told=told, count=count, why=why
        )
    else:
        told = " ".join([f"{told}.", *(sentence(each) for each in outcome.warnings)])
    return ToastState(
        told, undo=outcome.can_be_undone, key=UNDO_KEY, paper=PAPER_KEY if outcome.paper is not None else ""
    )


def _undone(outcome: ActOutcome) -> str:
    pattern = translate("Acts", "Undone: “{act}”, {what}")
    return pattern.format(act=act_word(outcome.kind), what=counted(outcome.done))


def _done(outcome: ActOutcome) -> str:
    what = counted(outcome.done)
    moved = {
        ActKind.HAND_OVER: translate("Acts", "Handed {what} to {where}"),
        ActKind.FORWARD: translate("Acts", "Passed {what} on to {where}"),
        ActKind.FORWARD_TO: translate("Acts", "Passed {what} on to {where}"),
        ActKind.SEND_BACK: translate("Acts", "Sent {what} back to {where}"),
        ActKind.REASSIGN: translate("Acts", "Gave {what} to {where}"),
    }
    if outcome.where and outcome.kind in moved:
        return moved[outcome.kind].format(what=what, where=outcome.where)
    words = {
        ActKind.HAND_OVER: translate("Acts", "Handed over {what}"),
        ActKind.ACCEPT: translate("Acts", "Took on {what}"),
        ActKind.FORWARD: translate("Acts", "Passed on {what}"),
        ActKind.FORWARD_TO: translate("Acts", "Passed on {what}"),
        ActKind.READY: translate("Acts", "{what} is ready, its result lies at the desk"),
        ActKind.READY_NAMED: translate("Acts", "{what} is ready, its result lies at the desk"),
        ActKind.RETURN: translate("Acts", "Handed out the result of {what}"),
        ActKind.RECEIVE_SUPPLEMENT: translate(
            "Acts", "Received the supplement of {what}, the clock runs again"
        ),
        ActKind.RECEIVE_PART: translate("Acts", "Received part of the supplement of {what}"),
        ActKind.ASK_SUPPLEMENT: translate("Acts", "Asked for a supplement to {what}, the clock stands still"),
        ActKind.SEND_BACK: translate("Acts", "Sent back {what}"),
        ActKind.REASSIGN: translate("Acts", "Gave away {what}"),
        ActKind.ASK_PARTNER: translate("Acts", "Asked the partner agency about {what}"),
        ActKind.RECORD_ANSWER: translate("Acts", "Recorded the partner's answer on {what}"),
        ActKind.RECORD_NO_ANSWER: translate("Acts", "Recorded that the partner is late with {what}"),
        ActKind.APOLOGISE: translate("Acts", "Apologised for {what} and set a new date"),
        ActKind.ASK_PAYMENT: translate("Acts", "Asked for a payment for {what}, the clock stands still"),
        ActKind.RECORD_PAYMENT: translate("Acts", "Recorded the payment for {what}"),
        ActKind.CORRECT: translate("Acts", "Corrected {what}"),
        ActKind.ASK_WITHDRAWAL: translate("Acts", "Recorded that {what} is to be withdrawn"),
        ActKind.DROP_WITHDRAWAL: translate("Acts", "{what} goes on"),
        ActKind.REFUSE: translate("Acts", "Refused {what}"),
        ActKind.STOP: translate("Acts", "Stopped {what}"),
    }
    return words[outcome.kind].format(what=what)
