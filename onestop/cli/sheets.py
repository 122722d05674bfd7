"""``onestop sheet``: the desk's lists on paper (A4), each into a file: handed over, by post, not fetched."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from onestop.cli.moments import read_day
from onestop.cli.program import Answer, Opened, Program
from onestop.whole_file import must_be_writable, write_whole

if TYPE_CHECKING:
    from onestop.application.way_contents import ListContent


def sheet(arguments: argparse.Namespace, program: Program, opened: Opened) -> Answer:
    """The file, once the list is recorded where it must be (a hand-over list has a number in the book)."""
    must_be_writable(Path(arguments.output))
    content = _content(arguments, opened)
    path = write_whole(Path(arguments.output), program.press().list_paper(content))
    return {"file": str(path), "dossiers": len(content.rows)}


def _content(arguments: argparse.Namespace, opened: Opened) -> ListContent:
    desk = opened.desk
    day = read_day(arguments.day, "day") if getattr(arguments, "day", "") else None
    match arguments.action:
        case "hand-over":
            return desk.hand_over_list(unit=arguments.unit, day=day)
        case "post":
            return desk.post_list(day)
        case _:
            return desk.reminder_list(arguments.days or desk.office.settings.unfetched_days)
