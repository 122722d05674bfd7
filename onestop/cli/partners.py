"""``onestop partner``: letters to agencies that do not have this program, and their answers, as files."""

from __future__ import annotations

import argparse
from pathlib import Path

from onestop.cli.acting import acting_desk
from onestop.cli.dossiers import asked_code, view_json
from onestop.cli.files import read_file
from onestop.cli.program import Answer, Opened, Program
from onestop.whole_file import must_be_writable, write_whole


def request(arguments: argparse.Namespace, program: Program, opened: Opened) -> Answer:
    """Two files side by side in the folder: the letter the agency answers in, and the transfer slip."""
    folder = Path(arguments.output)
    must_be_writable(folder / "onestop.json")
    view = opened.desk.dossier(asked_code(arguments.code))
    asked = acting_desk(arguments, opened).partner_request(view.dossier.dossier_id, arguments.agency)
    paper = write_whole(folder / f"{asked.stem}.pdf", program.press().slip(asked.paper))
    letter = write_whole(folder / f"{asked.stem}.json", asked.letter)
    return {"files": [str(letter), str(paper)]}


def answer(arguments: argparse.Namespace, opened: Opened) -> Answer:
    """Record what an answered letter says; the dossier as it stands then."""
    done = acting_desk(arguments, opened).take_partner_answer(read_file(arguments.file))
    return {**view_json(opened, opened.desk.dossier(done.dossier_id)), "warnings": list(done.warnings)}
