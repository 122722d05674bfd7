"""The year in one page and as a workbook: the figures given, summed in the foot, nothing a spreadsheet could run."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import openpyxl

from onestop.application.paper import YearField
from onestop.documents.year_page import render_year, year_filename
from onestop.documents.year_xlsx import render_year_xlsx
from tests.helpers.paper_checks import font_files, page_texts, text_of
from tests.helpers.slips import YEAR


def test_the_five_figures_and_their_shares() -> None:
    text = text_of(render_year(YEAR))
    for said in (
        "539",
        "535",
        "99,26 %",
        "0,74 %",
        "216",
        "40 %",
        "với Phòng ĐKKD",
        "Trước hạn 322 (59,74 %)",
    ):
        assert said in text
    assert "Quá hạn 4 (0,74 %)" in text
    assert "Tổng cộng 539 216 322 213 4" in text
    assert "Số liệu lập từ sổ cái lúc 08:00 ngày 15/01/2018" in text
    assert YEAR.balance_line in text


def test_one_page_embedded_and_identical() -> None:
    data = render_year(YEAR)
    assert len(page_texts(data)) == 1
    assert all(font_files(data).values())
    assert data == render_year(YEAR)
    assert year_filename(YEAR) == f"year_2017_{YEAR.as_of:%Y%m%d-%H%M}.pdf"


def test_an_empty_year_is_all_noughts() -> None:
    empty = replace(
        YEAR, received=0, settled=0, early=0, on_day=0, late=0, online=0, linked=0, months=(), fields=()
    )
    text = text_of(render_year(empty))
    assert "0 %" in text
    assert "Không có hồ sơ quá hạn" in text


def test_many_fields_go_on_to_a_second_page_with_the_head() -> None:
    fields = tuple(
        YearField(f"Lĩnh vực có tên dài số {n} thuộc thẩm quyền của tỉnh", n, 0, n, 0, 0) for n in range(25)
    )
    pages = page_texts(render_year(replace(YEAR, fields=fields)))
    assert len(pages) == 2
    assert "STT Lĩnh vực" in pages[1]
    assert [n for n in range(25) if f"số {n} thuộc" not in " ".join(pages)] == []


def test_workbook_holds_numbers_as_numbers() -> None:
    book = openpyxl.load_workbook(BytesIO(render_year_xlsx(YEAR)))
    figures, months, fields = book.worksheets
    assert figures["B5"].value == 539
    assert figures["C7"].value == 322 / 539
    assert [cell.value for cell in months[14]] == ["Tổng cộng", 216, 323, 539]
    assert [cell.value for cell in fields[10]] == [None, "Tổng cộng", 539, 216, 322, 213, 4] or [
        cell.value for cell in fields[10]
    ] == ["", "Tổng cộng", 539, 216, 322, 213, 4]


def test_a_name_that_looks_like_a_formula_stays_text() -> None:
    bad = ('=HYPERLINK("http://x.example","a")', "+1+1", "-2", "@SUM(A1)", "{=1}", "http://x.example")
    content = replace(YEAR, fields=tuple(YearField(name, 1, 0, 1, 0, 0) for name in bad))
    data = render_year_xlsx(content)
    sheet = openpyxl.load_workbook(BytesIO(data)).worksheets[2]
    assert [sheet.cell(row, 2).value for row in range(2, 2 + len(bad))] == list(bad)
    assert {sheet.cell(row, 2).data_type for row in range(2, 2 + len(bad))} == {"s"}
    with ZipFile(BytesIO(data)) as parts:
        assert not any(
            b"<f>" in parts.read(name) or b"<hyperlink" in parts.read(name) for name in parts.namelist()
        )


def test_workbook_is_byte_identical() -> None:
    assert render_year_xlsx(YEAR) == render_year_xlsx(YEAR)
