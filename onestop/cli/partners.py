"""``onestop partner``: letters to agencies that do not have this program, and their answers, as files."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from onestop.cli.acting import acting_desk
from onestop.cli.dossiers import asked_code, view_json
from onestop.cli.files import read_file
from onestop.cli.program import Answer, Opened, Program
from onestop.domain.errors import Refused

if TYPE_CHECKING:
    from onestop.application.read_models import DossierView


def request(arguments: argparse.Namespace, program: Program, opened: Opened) -> Answer:
    """Two files side by side in the folder: the letter the agency answers in, and the transfer slip."""
    post = program.partner_post(Path(arguments.output))
    view = opened.desk.dossier(asked_code(arguments.code))
    desk, dossier_id = acting_desk(arguments, opened), view.dossier.dossier_id
    post.must_be_free(desk.partner_letter(dossier_id, arguments.agency))
    letter, slip = post(desk.partner_request(dossier_id, arguments.agency))
    return {"files": [str(letter), str(slip)]}


def leg_to_print(arguments: argparse.Namespace, view: DossierView) -> str:
    """Which agency's transfer slip ``onestop slip --form transfer`` means: as said, else the one that is waited for.

    "" where none is: then it is the last that was asked. Refused(``which_agency``) where several are.
    """
    waiting = [leg.agency for leg in view.dossier.open_legs]
    if arguments.agency or arguments.round or len(waiting) < 2:
        return str(arguments.agency or ("" if arguments.round else next(iter(waiting), "")))
    raise Refused("which_agency", field="agency", agencies=waiting)


def answer(arguments: argparse.Namespace, opened: Opened) -> Answer:
    """Record what an answered letter says; the dossier as it stands then."""
    done = acting_desk(arguments, opened).take_partner_answer(read_file(arguments.file))
    return {**view_json(opened, opened.desk.dossier(done.dossier_id)), "warnings": list(done.warnings)}
