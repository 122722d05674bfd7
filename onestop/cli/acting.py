"""``onestop act`` and ``onestop substitute``: what officers do on a dossier's way, without a window."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from onestop.application import act_commands as commands
from onestop.cli.dossiers import asked_code, view_json
from onestop.cli.moments import read_day, read_moment
from onestop.cli.program import Answer, Opened
from onestop.domain.errors import Refused
from onestop.domain.office import OfficeRole

if TYPE_CHECKING:
    from onestop.application.act_commands import ActCommand
    from onestop.application.desk import Desk

MOST_DIGITS = 13


def act(arguments: argparse.Namespace, opened: Opened) -> Answer:
    """One act; the dossier as it stands then, with the warnings it gave."""
    desk = acting_desk(arguments, opened)
    command = read_act(arguments)
    at = read_moment(arguments.at, "at") if arguments.at else None
    done = desk.act(asked_code(arguments.code), command, at)
    shown = view_json(opened, opened.desk.dossier(done.dossier_id))
    return {**shown, "warnings": list(done.warnings)}


def substitute(arguments: argparse.Namespace, opened: Opened) -> Answer:
    """Name who stands in, or list who does; without ``--for`` nothing is written."""
    desk = acting_desk(arguments, opened)
    if not arguments.away.strip() and (arguments.substitute or arguments.first or arguments.last):
        raise Refused("missing_key", field="for", key="--for")
    if arguments.away:
        first = read_day(arguments.first, "from") if arguments.first else desk.today()
        last = read_day(arguments.last, "to") if arguments.last else first
        desk.name_substitute(
            commands.NameSubstitute(arguments.away, arguments.substitute, first, last, arguments.reason)
        )
    return {
        "substitutions": [
            {
                "away": each.away,
                "substitute": each.substitute,
                "from": each.first.isoformat(),
                "to": each.last.isoformat(),
                "reason": each.reason,
            }
            for each in desk.substitutions()
        ]
    }


def acting_desk(arguments: argparse.Namespace, opened: Opened) -> Desk:
    """Who acts: ``--by``, else an administrator, who may record what anybody did."""
    if getattr(arguments, "by", ""):
        return opened.desk
    today = opened.desk.today()
    for member in opened.desk.office.staff:
        if OfficeRole.ADMINISTRATOR in member.roles and member.serves_on(today):
            return opened.desk.acting_as(member.login)
    return opened.desk


def read_act(arguments: argparse.Namespace) -> ActCommand:
    """The command behind an action's name and its options; Refused names the option that lacks or is wrong."""
    return _READ[arguments.action](arguments)


def _ask_payment(arguments: argparse.Namespace) -> ActCommand:
    return commands.AskPayment(_whole(arguments.amount, "amount", required=True) or 0, arguments.reason)


def _apologise(arguments: argparse.Namespace) -> ActCommand:
    new_due = read_moment(_needed(arguments.new_due, "new_due"), "new_due")
    return commands.Apologise(new_due, arguments.reason)


def _supplement(arguments: argparse.Namespace) -> ActCommand:
    until: date | None = read_day(arguments.until, "until") if arguments.until else None
    items = tuple(each.strip() for each in arguments.items.split(";") if each.strip())
    return commands.AskSupplement(items, arguments.reason, until)


def _resume(arguments: argparse.Namespace) -> ActCommand:
    items = [_whole(each, "items") for each in arguments.items.split(";") if each.strip()]
    came = tuple(each for each in items if each is not None)
    return commands.ReceiveSupplement(came or None, arguments.reason)


def _correct(arguments: argparse.Namespace) -> ActCommand:
    pairs = []
    for text in arguments.set:
        field, sign, value = text.partition("=")
        if not sign or not field.strip():
            raise Refused("set_format", field="set", text=text[:60])
        pairs.append((field.strip(), value))
    if not pairs:
        raise Refused("missing_key", field="set", key="--set")
    return commands.Correct(tuple(pairs), arguments.reason)


def _ask_partner(arguments: argparse.Namespace) -> ActCommand:
    typed = _needed(arguments.within, "within")
    try:
        if "_" in typed or not typed.isascii():
            raise ValueError(typed)
        hours = float(typed)
    except ValueError:
        raise Refused("amount_format", field="within", text=typed[:40]) from None
    return commands.AskPartner(_needed(arguments.agency, "agency"), hours, arguments.reason)


_READ: dict[str, Callable[[argparse.Namespace], ActCommand]] = {
    "hand-over": lambda a: commands.HandOver(a.to, a.reason),
    "accept": lambda a: commands.Accept(a.reason),
    "forward": lambda a: commands.Forward(a.to, a.reason),
    "rework": lambda a: commands.SendBack(_whole(a.to_step, "to_step"), a.reason),
    "reassign": lambda a: commands.Reassign(_needed(a.to, "to"), a.reason),
    "supplement": _supplement,
    "resume": _resume,
    "pay-request": _ask_payment,
    "paid": lambda a: commands.RecordPayment(_whole(a.amount, "amount"), a.document, a.reason),
    "ask-partner": _ask_partner,
    "partner-answered": lambda a: commands.RecordAnswer(_needed(a.agency, "agency"), a.reason),
    "partner-late": lambda a: commands.RecordNoAnswer(_needed(a.agency, "agency"), a.reason),
    "apologise": _apologise,
    "refuse": lambda a: commands.RefuseDossier(a.reason, a.where_to),
    "ask-withdraw": lambda a: commands.AskWithdrawal(a.reason),
    "drop-withdrawal": lambda a: commands.DropWithdrawal(a.reason),
    "stop": lambda a: commands.StopDossier(a.reason, a.basis),
    "ready": lambda a: commands.MarkReady(a.result, a.reason),
    "return": lambda a: commands.ReturnResult(a.to, a.how, a.paper, a.item_number, a.reason),
    "correct": _correct,
    "undo": lambda a: commands.Undo(a.reason),
}


def _needed(text: str, option: str) -> str:
    if not text.strip():
        raise Refused("missing_key", field=option, key=f"--{option.replace('_', '-')}")
    return text.strip()


def _whole(text: str, option: str, *, required: bool = False) -> int | None:
    """A whole number; None where nothing was said."""
    typed = text.strip()
    if not typed and not required:
        return None
    if not (typed.isascii() and typed.isdecimal() and len(typed) <= MOST_DIGITS):
        raise Refused("amount_format", field=option, text=typed[:40])
    return int(typed)
