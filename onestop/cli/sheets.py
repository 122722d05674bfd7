"""``onestop sheet``: the desk's lists on paper (A4), each into a file: the day, handed over, by post, not fetched."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from onestop.application.morning_contents import MorningContent
from onestop.cli.moments import read_day
from onestop.cli.program import Answer, Opened, Program
from onestop.whole_file import must_be_writable, write_whole

if TYPE_CHECKING:
    from onestop.application.way_contents import ListContent


def sheet(arguments: argparse.Namespace, program: Program, opened: Opened) -> Answer:
    """The file, once the list is recorded where it must be (a hand-over list has a number in the book)."""
    must_be_writable(Path(arguments.output))
    content = _content(arguments, opened)
    press, path = program.press(), Path(arguments.output)
    if isinstance(content, MorningContent) and path.suffix.lower() == ".xlsx":
        data = press.morning_sheet(content)
    else:
        data = press.list_paper(content)
    path = write_whole(path, data)
    return {"file": str(path), "dossiers": len(content.rows)}


def _content(arguments: argparse.Namespace, opened: Opened) -> ListContent:
    desk = opened.desk
    day = read_day(arguments.day, "day") if getattr(arguments, "day", "") else None
    match arguments.action:
        case "hand-over":
            return desk.hand_over_list(unit=arguments.unit, day=day)
        case "post":
            return desk.post_list(day)
        case "morning":
            return desk.watch.morning()
        case _:
            return desk.reminder_list(arguments.days or desk.office.settings.unfetched_days)
