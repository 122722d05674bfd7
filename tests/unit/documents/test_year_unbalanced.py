"""A year that does not add up says so on its page and in its workbook."""

from __future__ import annotations

import io
from dataclasses import replace

import openpyxl
import pytest

from onestop.application.paper import YearContent
from onestop.documents.year_page import render_year
from onestop.documents.year_xlsx import render_year_xlsx
from tests.helpers.book_desk import sample_desk
from tests.helpers.paper_checks import text_of


@pytest.fixture(scope="module")
def content() -> YearContent:
    desk = sample_desk()
    return desk.year_paper(desk.year_report(2017))


def notes(content: YearContent) -> str:
    book = openpyxl.load_workbook(io.BytesIO(render_year_xlsx(content)))
    return " ".join(str(cell) for row in book.worksheets[0].values for cell in row if cell is not None)


@pytest.mark.parametrize("balanced", [True, False])
def test_only_what_does_not_add_up_is_marked(content: YearContent, balanced: bool) -> None:
    asked = replace(content, balanced=balanced)
    assert ("KHÔNG KHỚP" in text_of(render_year(asked))) is not balanced
    assert ("KHÔNG KHỚP" in notes(asked)) is not balanced
