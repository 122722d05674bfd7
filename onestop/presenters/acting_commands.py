"""What was typed into a form of acting as the command it means; what cannot be one is said beside its field."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING

from onestop.application import act_commands as commands
from onestop.presenters.acting_choices import NEW_VALUE, SUBJECT
from onestop.presenters.acting_state import ActKind, FieldKind
from onestop.presenters.message import Message, say
from onestop.presenters.typed_days import read_moment

if TYPE_CHECKING:
    from onestop.application.act_commands import ActCommand
    from onestop.presenters.acting_state import ActForm

Values = Mapping[str, str]


COMMANDS: dict[ActKind, type[ActCommand]] = {
    ActKind.HAND_OVER: commands.HandOver,
    ActKind.ACCEPT: commands.Accept,
    ActKind.FORWARD: commands.Forward,
    ActKind.FORWARD_TO: commands.Forward,
    ActKind.READY: commands.MarkReady,
    ActKind.READY_NAMED: commands.MarkReady,
    ActKind.RETURN: commands.ReturnResult,
    ActKind.RECEIVE_SUPPLEMENT: commands.ReceiveSupplement,
    ActKind.RECEIVE_PART: commands.ReceiveSupplement,
    ActKind.ASK_SUPPLEMENT: commands.AskSupplement,
    ActKind.SEND_BACK: commands.SendBack,
    ActKind.REASSIGN: commands.Reassign,
    ActKind.ASK_PARTNER: commands.AskPartner,
    ActKind.RECORD_ANSWER: commands.RecordAnswer,
    ActKind.RECORD_NO_ANSWER: commands.RecordNoAnswer,
    ActKind.TAKE_ANSWER: commands.RecordAnswer,
    ActKind.SEND_LETTER: commands.RecordAnswer,
    ActKind.APOLOGISE: commands.Apologise,
    ActKind.ASK_PAYMENT: commands.AskPayment,
    ActKind.RECORD_PAYMENT: commands.RecordPayment,
    ActKind.CORRECT: commands.Correct,
    ActKind.ASK_WITHDRAWAL: commands.AskWithdrawal,
    ActKind.DROP_WITHDRAWAL: commands.DropWithdrawal,
    ActKind.REFUSE: commands.RefuseDossier,
    ActKind.STOP: commands.StopDossier,
}
"""What each act asks of the desk; a few acts are one command asked for in two ways. Whoever may record an answer
may send for it.
"""


class Mistyped(Exception):
    """`field` cannot be read; `message` says what is wrong and what to do."""

    def __init__(self, field: str, message: Message) -> None:
        super().__init__(field)
        self.field = field
        self.message = message


def at_once(kind: ActKind) -> ActCommand:
    """The command of an act that asks nothing."""
    plain: dict[ActKind, ActCommand] = {
        ActKind.HAND_OVER: commands.HandOver(),
        ActKind.ACCEPT: commands.Accept(),
        ActKind.FORWARD: commands.Forward(),
        ActKind.READY: commands.MarkReady(),
        ActKind.RECEIVE_SUPPLEMENT: commands.ReceiveSupplement(),
        ActKind.DROP_WITHDRAWAL: commands.DropWithdrawal(),
    }
    return plain[kind]


def command_of(form: ActForm, typed: Values) -> ActCommand:
    """Mistyped names the first field at fault; what is left out keeps its proposed value."""
    values = {each.name: typed.get(each.name, each.value).strip() for each in form.fields}
    for each in form.fields:
        if each.required and not values[each.name]:
            raise Mistyped(each.name, say(_missing(each.name, each.kind)))
    return _command(form.kind, values)


def _missing(name: str, kind: FieldKind) -> str:
    if name == "reason":
        return "reason_missing"
    return "form_choose" if kind in (FieldKind.CHOICE, FieldKind.TICKS) else "form_type"


def _command(kind: ActKind, values: Values) -> ActCommand:
    reason = values.get("reason", "")
    match kind:
        case ActKind.FORWARD_TO:
            return commands.Forward(values.get("to", ""), reason)
        case ActKind.READY_NAMED:
            return commands.MarkReady(values["result"])
        case ActKind.RETURN:
            return commands.ReturnResult(values["to"], values["how"], values["paper"], values["item_number"])
        case ActKind.RECEIVE_PART:
            return commands.ReceiveSupplement(tuple(int(each) for each in values["items"].split("\n")))
        case ActKind.ASK_SUPPLEMENT:
            items = tuple(each for name in ("items", "more") for each in _lines(values[name]))
            return commands.AskSupplement(items, reason, _day("until", values["until"]))
        case ActKind.SEND_BACK:
            return commands.SendBack(int(values["to_step"]) if values["to_step"] else None, reason)
        case ActKind.REASSIGN:
            return commands.Reassign(values["to"], reason)
        case ActKind.ASK_PARTNER:
            return commands.AskPartner(values["agency"], _hours(values["within_hours"]), reason)
        case ActKind.RECORD_ANSWER:
            return commands.RecordAnswer(values["agency"], reason)
        case ActKind.RECORD_NO_ANSWER:
            return commands.RecordNoAnswer(values["agency"], reason)
        case ActKind.APOLOGISE:
            return commands.Apologise(_moment("new_due", values["new_due"]), reason)
        case ActKind.ASK_PAYMENT:
            return commands.AskPayment(_money(values["amount"]), reason)
        case ActKind.RECORD_PAYMENT:
            return commands.RecordPayment(_money(values["amount"]), values["document"])
        case ActKind.CORRECT:
            return commands.Correct(((values[SUBJECT], values[NEW_VALUE]),), reason)
        case ActKind.ASK_WITHDRAWAL:
            return commands.AskWithdrawal(reason)
        case ActKind.REFUSE:
            return commands.RefuseDossier(reason, values["where_to"])
        case ActKind.STOP:
            return commands.StopDossier(reason, values["basis"])
        case _:
            return at_once(kind)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.split("\n") if line.strip())


def _money(text: str) -> int:
    """Points and spaces between thousands are how money is written."""
    digits = text.removesuffix("đ").replace(".", "").replace(" ", "").replace("\u00a0", "")
    if not digits.isdecimal() or len(digits) > 15:
        raise Mistyped("amount", say("form_money"))
    return int(digits)


def _hours(text: str) -> float:
    try:
        hours = float(text.replace(",", "."))
    except ValueError:
        raise Mistyped("within_hours", say("form_hours")) from None
    if hours != hours:  # not a number is no number of hours
        raise Mistyped("within_hours", say("form_hours"))
    return hours


def _day(name: str, text: str) -> date | None:
    """Nothing typed is no day."""
    if not text:
        return None
    return _moment(name, text).date()


def _moment(name: str, text: str) -> datetime:
    moment = read_moment(text)
    if moment is None:
        raise Mistyped(name, say("form_day"))
    return moment
