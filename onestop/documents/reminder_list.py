"""The list of results nobody fetched, on A4: whom to call, since when it lies here. Our own working sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onestop.documents.fonts import BOLD, clean
from onestop.documents.list_sheet import (
    Cell,
    ListSheet,
    code_cell,
    columns,
    list_pages,
    render_list,
    said,
    short_moment,
)
from onestop.documents.templates import template
from onestop.documents.text import Run, compose
from onestop.documents.wording import count_words, footer_moment, plain_number

if TYPE_CHECKING:
    from onestop.application.way_contents import ReminderListContent, UnfetchedRow
    from onestop.documents.page import Page
    from onestop.documents.templates import Template

WIDTHS = (8, 27, 44, 33, 19, 12, 21, 11)


def render_reminder_list(content: ReminderListContent) -> bytes:
    return render_list(_sheet(content))


def reminder_list_pages(content: ReminderListContent) -> list[Page]:
    return list_pages(_sheet(content))


def reminder_list_filename(content: ReminderListContent) -> str:
    """unfetched_2018-12-27_10.pdf: as of the day, of so many days."""
    return f"unfetched_{content.as_of:%Y-%m-%d}_{content.days}.pdf"


def _sheet(content: ReminderListContent) -> ListSheet:
    words = template("reminder-list")
    days, moment = str(content.days), footer_moment(content.as_of)
    return ListSheet(
        words=words,
        issued=content.issued,
        intro=[compose(line, days=days, moment=moment) for line in words.texts("intro")],
        columns=columns(words, WIDTHS, (0, 4, 5)),
        rows=[_row(number, row, words) for number, row in enumerate(content.rows, start=1)],
        total=compose(words.text("sum"), count=count_words(len(content.rows))),
        as_of=content.as_of,
        practice=content.practice,
    )


def _row(number: int, row: UnfetchedRow, words: Template) -> list[Cell]:
    who = [[Run(clean(row.applicant_name), BOLD)]]
    if row.phone:
        who.append(compose(words.text("phone"), phone=clean(row.phone)))
    place = [said(row.place)]
    if row.owed_vnd:
        place.append(compose(words.text("owed"), amount=plain_number(row.owed_vnd)))
    return [
        [[Run(str(number))]],
        code_cell(row.code),
        who,
        [said(row.procedure_name)],
        [[Run(short_moment(row.ready_at))]],
        [[Run(str(row.days))]],
        place,
        [],
    ]
