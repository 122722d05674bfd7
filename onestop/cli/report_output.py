"""``-o`` of a counted report: the file it is written into, of the kind its name says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from onestop.application.report_paper import lists_in
from onestop.whole_file import must_be_writable, write_whole

if TYPE_CHECKING:
    import argparse

    from onestop.application.report_paper import Report
    from onestop.cli.program import Answer, Opened, Program


def file_of(report: Report, arguments: argparse.Namespace, program: Program, opened: Opened) -> Answer:
    """``file`` where one was asked for, else nothing. Refused(``report_unbalanced``) unless asked for ``--anyway``."""
    if not arguments.output:
        return {}
    path = Path(arguments.output)
    must_be_writable(path)
    suffix = path.suffix.lower()
    anyway = getattr(arguments, "anyway", False)
    content = opened.desk.reports.paper(report, anyway=anyway, lists=lists_in(suffix))
    return {"file": str(write_whole(path, program.press().report(content, suffix)))}
