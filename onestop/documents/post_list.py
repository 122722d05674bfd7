"""The post list on A4: results given to the public post on one day, with a box to sign. Our own form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onestop.documents.fonts import BOLD, clean
from onestop.documents.list_sheet import Cell, ListSheet, code_cell, columns, list_pages, render_list, said
from onestop.documents.templates import template
from onestop.documents.text import Run, compose
from onestop.documents.wording import WEEKDAYS, count_words, date_words, plain_number

if TYPE_CHECKING:
    from onestop.application.way_contents import PostListContent, PostRow
    from onestop.documents.page import Page
    from onestop.documents.templates import Template

WIDTHS = (8, 27, 52, 35, 27, 16, 10)


def render_post_list(content: PostListContent) -> bytes:
    return render_list(_sheet(content))


def post_list_pages(content: PostListContent) -> list[Page]:
    return list_pages(_sheet(content))


def post_list_filename(content: PostListContent) -> str:
    """post_2018-12-27.pdf"""
    return f"post_{content.day:%Y-%m-%d}.pdf"


def _sheet(content: PostListContent) -> ListSheet:
    words = template("post-list")
    day = f"{WEEKDAYS[content.day.weekday()]}, {date_words(content.day)}"
    unposted = sum(not row.item_number for row in content.rows)
    return ListSheet(
        words=words,
        issued=content.issued,
        intro=[compose(line, day=day) for line in words.texts("intro")],
        columns=columns(words, WIDTHS, (0, 4, 5)),
        rows=[_row(number, row, words) for number, row in enumerate(content.rows, start=1)],
        total=compose(words.text("sum"), count=count_words(len(content.rows)), open=count_words(unposted)),
        as_of=content.as_of,
        practice=content.practice,
    )


def _row(number: int, row: PostRow, words: Template) -> list[Cell]:
    to = [[Run(clean(row.to), BOLD)]]
    if row.address:
        to.append(said(row.address))
    if row.phone:
        to.append(compose(words.text("phone"), phone=clean(row.phone)))
    return [
        [[Run(str(number))]],
        code_cell(row.code),
        to,
        [said(row.result)],
        [[Run(clean(row.item_number))]] if row.item_number else [],
        [[Run(plain_number(row.owed_vnd))]] if row.owed_vnd else [],
        [],
    ]
