"""Runs one command: finds the home, asks the desk, prints JSON or text, and ends with the right status.

0 done · 1 refused · 2 wrong usage · 3 unavailable. Results go to standard output, words to standard error.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from onestop.cli import (
    acting,
    anomalies,
    books,
    deadline,
    dossiers,
    ledger,
    logs,
    partners,
    procedures,
    reception,
    reports,
    shared,
    sharing,
    sheets,
)
from onestop.cli.moments import read_clock
from onestop.cli.opening import open_window
from onestop.cli.parser import build_parser
from onestop.cli.program import Answer, Program
from onestop.cli.texts import refusal, trouble
from onestop.cli.words import as_text
from onestop.domain.errors import Refused, Unavailable

DONE, REFUSED, USAGE, UNAVAILABLE = 0, 1, 2, 3
ASKED_ONCE = ("join", "shared")
"""Commands about the shared database that nobody repeats by himself."""
READING = {"show", "list", "search", "report", "ledger"}


def run(arguments: argparse.Namespace, program: Program, now: datetime) -> int:
    """One command. `now` is the machine's office time, for what needs a day and no home."""
    as_json = getattr(arguments, "json", False)
    try:
        answer, fine = _answer(arguments, program, now)
    except Refused as refused:
        message = refusal(refused)
        error: Answer = {"code": refused.code, "message": message}
        if refused.field:
            error["field"] = refused.field
        if "row" in refused.facts:
            error["row"] = refused.facts["row"]
        return _fail({"error": error}, message, as_json, REFUSED)
    except Unavailable as unavailable:
        message = trouble(unavailable, by_hand=arguments.command in ASKED_ONCE)
        return _fail({"error": {"code": unavailable.what, "message": message}}, message, as_json, UNAVAILABLE)
    half_done = answer.get("error")
    if isinstance(half_done, dict):
        text = _json(answer) if as_json else as_text(arguments, {**answer, "error": None})
        _say(text)
        print(half_done["message"], file=sys.stderr)
        return UNAVAILABLE
    _say(_json(answer) if as_json else as_text(arguments, answer))
    return DONE if fine else REFUSED


def _answer(arguments: argparse.Namespace, program: Program, now: datetime) -> tuple[Answer, bool]:
    home = Path(arguments.home) if hasattr(arguments, "home") else None
    as_of = read_clock(arguments.as_of) if hasattr(arguments, "as_of") else None
    name, action = arguments.command, getattr(arguments, "action", "")
    if name == "deadline":
        return deadline.run(arguments, program, home), True
    if name == "procedure":
        return procedures.run(arguments, program, home, (as_of or now).date()), True
    if name == "shared":
        return shared.init(arguments.url, program.prepare), True
    if name == "self-test":
        return ledger.self_test(program)
    if name == "tour":
        return program.tour(Path(arguments.out)), True
    reading = name in READING or (name, action) == ("sync", "status")
    reading = reading or (name, action) == ("register", "export")
    reading = reading or (name == "anomalies" and action in anomalies.READS)
    reading = reading or (name, action) == ("log", "export")
    with program.open(home, as_of, getattr(arguments, "by", ""), reading) as opened:
        match name, action:
            case "receive", _:
                return reception.receive(arguments, program, opened), True
            case "slip", _:
                return reception.slip(arguments, program, opened), True
            case "act", _:
                return acting.act(arguments, opened), True
            case "substitute", _:
                return acting.substitute(arguments, opened), True
            case "partner", "request":
                return partners.request(arguments, program, opened), True
            case "partner", "answer":
                return partners.answer(arguments, opened), True
            case "sheet", _:
                return sheets.sheet(arguments, program, opened), True
            case "show", _:
                return dossiers.show(arguments, opened), True
            case "list", _:
                return dossiers.listing(arguments, opened), True
            case "search", _:
                return dossiers.search(arguments, opened), True
            case "register", "import":
                return books.import_book(arguments, program, opened)
            case "register", "export":
                return books.export(arguments, program, opened), True
            case "report", "year":
                return books.year(arguments, program, opened)
            case "report", _:
                return reports.run(arguments, program, opened)
            case "ledger", "verify":
                return ledger.verify(opened)
            case "log", _:
                return logs.run(arguments, program, opened)
            case "join", _:
                return sharing.join(arguments, program.sharing(opened)), True
            case "sync", _:
                return sharing.sync(arguments, program.sharing(opened)), True
            case "anomalies", _:
                return anomalies.run(arguments, opened), True
            case "rebuild", _:
                return ledger.rebuild(opened), True
    raise AssertionError(f"no command {name} {action}")


def _fail(answer: Answer, message: str, as_json: bool, status: int) -> int:
    if as_json:
        _say(_json(answer))
    print(message, file=sys.stderr)
    return status


def _json(answer: Answer) -> str:
    """Letters as they are; escaped where an answer quotes half a letter, which no encoding can write."""
    text = json.dumps(answer, ensure_ascii=False)
    return text if _is_writable(text) else json.dumps(answer)


def _is_writable(text: str) -> bool:
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _say(text: str) -> None:
    """Print the result; whoever reads only its beginning (``| head``) is no failure."""
    if not _is_writable(text):
        text = text.encode("ascii", "backslashreplace").decode()
    try:
        print(text, flush=True)
    except BrokenPipeError:
        sys.stdout = None


def main(arguments: Sequence[str], program: Program, now: datetime) -> int:
    """The whole program by its arguments, as tests and other programs call it."""
    parsed = build_parser().parse_args(arguments)
    return open_window(parsed, program) if parsed.command is None else run(parsed, program, now)
