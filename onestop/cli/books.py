"""``onestop register import | export`` and ``onestop report year``: a year of paper in and out, a year's figures."""

from __future__ import annotations

import argparse
from pathlib import Path

from onestop.application.read_models import ImportOutcome
from onestop.application.reporting import FIRST_YEAR, LAST_YEAR, year_json
from onestop.application.reports.balance import problems
from onestop.cli.files import read_file
from onestop.cli.moments import read_known, write_known, write_moment
from onestop.cli.program import Answer, Opened, Program
from onestop.cli.texts import row_sentence
from onestop.domain.errors import Refused
from onestop.whole_file import write_whole


def import_book(arguments: argparse.Namespace, program: Program, opened: Opened) -> tuple[Answer, bool]:
    """The outcome, and whether the book came in: with a fault and without --good-rows nothing does."""
    data = read_file(arguments.file)
    name = Path(arguments.file).name
    rows = program.read_book(data, name)
    outcome = opened.desk.import_register(name, program.digest(data), rows, good_rows=arguments.good_rows)
    refused = bool(outcome.problems) and not arguments.good_rows
    return _answer(outcome), not refused


def year(arguments: argparse.Namespace, program: Program, opened: Opened) -> tuple[Answer, bool]:
    """The figures, and whether they hold. A file is made of figures that do not only with ``--anyway``."""
    if not FIRST_YEAR <= arguments.year <= LAST_YEAR:
        raise Refused("year_out_of_range", field="year", first=FIRST_YEAR, last=LAST_YEAR)
    report = opened.desk.year_report(arguments.year, read_known(arguments.known_at, "known_at"))
    assert report.known_at is not None, "the desk counted it"
    wrong = problems(report)
    answer: Answer = {
        **year_json(report),
        "balanced": not wrong,
        "no_due": report.no_due,
        "known_at": write_known(report.known_at),
    }
    if arguments.output:
        path = Path(arguments.output)
        press = program.press()
        sheet = path.suffix.lower() == ".xlsx"
        content = opened.desk.year_paper(report, anyway=arguments.anyway)
        data = press.year_sheet(content) if sheet else press.year(content)
        answer["file"] = str(write_whole(path, data))
    return answer, not wrong or arguments.anyway


def export(arguments: argparse.Namespace, program: Program, opened: Opened) -> Answer:
    """The register of a year into a file of the kind its name says."""
    if not FIRST_YEAR <= arguments.year <= LAST_YEAR:
        raise Refused("year_out_of_range", field="year", first=FIRST_YEAR, last=LAST_YEAR)
    found = opened.desk.reports.register(arguments.year, read_known(arguments.known_at, "known_at"))
    path = Path(arguments.output)
    data = program.press().register(found, path.suffix.lower())
    return {
        "year": found.year,
        "known_at": write_known(found.known_at),
        "entries": found.entries,
        "books": [
            {
                "book": book.book,
                "entries": len(book.entries),
                "gaps": [list(span) for span in book.gaps],
                "twice": list(book.twice),
            }
            for book in found.books
        ],
        "file": str(write_whole(path, data)),
    }


def _answer(outcome: ImportOutcome) -> Answer:
    return {
        "imported": outcome.imported,
        "skipped": outcome.skipped,
        "due_differs": [
            {"code": each.code, "book": write_moment(each.book), "computed": write_moment(each.computed)}
            for each in outcome.due_differs
        ],
        "problems": [
            {
                "row": each.row,
                "column": each.column,
                "code": each.code,
                "message": row_sentence(each.code, each.facts),
            }
            for each in outcome.problems
        ],
        "notices": [
            {"row": each.row, "column": each.column, "message": row_sentence(each.code, each.facts)}
            for each in outcome.notices
        ],
    }
