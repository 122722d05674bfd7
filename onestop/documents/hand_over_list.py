"""The hand-over list on A4: dossiers the desk gave to one unit, signed for as one sheet. Our own form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onestop.documents.filenames import in_filename
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
from onestop.documents.text import Run, compose, glue
from onestop.documents.wording import count_words

if TYPE_CHECKING:
    from onestop.application.way_contents import HandOverListContent, HandOverRow
    from onestop.documents.page import Page
    from onestop.documents.templates import Template

WIDTHS = (8, 27, 40, 35, 25, 18, 22)


def render_hand_over_list(content: HandOverListContent) -> bytes:
    return render_list(_sheet(content))


def hand_over_list_pages(content: HandOverListContent) -> list[Page]:
    return list_pages(_sheet(content))


def hand_over_list_filename(content: HandOverListContent) -> str:
    """handover_2018-12-27_05.pdf"""
    return f"handover_{content.issued.dated:%Y-%m-%d}_{in_filename(content.issued.number)}.pdf"


def _sheet(content: HandOverListContent) -> ListSheet:
    words = template("hand-over-list")
    desk, unit = glue(clean(content.issued.desk_name)), glue(clean(content.unit))
    late = sum(row.late for row in content.rows)
    total = words.text("sum_late" if late else "sum")
    return ListSheet(
        words=words,
        issued=content.issued,
        intro=[
            *(compose(line, desk=desk, unit=unit) for line in words.texts("intro")),
            *_replaced(content, words),
        ],
        columns=columns(words, WIDTHS),
        rows=[_row(number, row, words) for number, row in enumerate(content.rows, start=1)],
        total=compose(total, count=count_words(len(content.rows)), late=count_words(late)),
        as_of=content.as_of,
        practice=content.practice,
    )


def _replaced(content: HandOverListContent, words: Template) -> list[list[Run]]:
    """Which signed sheets this one makes void."""
    if not content.replaces:
        return []
    one = words.text("replaced")
    named = [
        one.replace("{number}", each.number).replace("{moment}", short_moment(each.at))
        for each in content.replaces
    ]
    return [compose(words.text("replaces"), lists=glue("; ".join(named)))]


def _row(number: int, row: HandOverRow, words: Template) -> list[Cell]:
    promised = (
        compose(words.text("promised"), moment=short_moment(row.promised))
        if row.promised is not None
        else compose(words.text("paused"))
    )
    handed = [[Run(short_moment(row.handed_at))]]
    if row.late:
        told = words.text("late").replace("{moment}", short_moment(row.due_at))
        handed.append([Run(glue(told), BOLD)])
    counts = [
        compose(words.text(key), count=count_words(count))
        for key, count in (("originals", row.originals), ("copies", row.copies))
        if count
    ]
    return [
        [[Run(str(number))]],
        code_cell(row.code),
        [said(row.applicant_name)],
        [said(row.procedure_name)],
        [compose(words.text("received"), moment=short_moment(row.received_at)), promised],
        handed,
        counts,
    ]
