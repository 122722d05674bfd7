"""The register as CSV, XLSX and PDF: thirteen columns, numbers as numbers, nothing a spreadsheet could run."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import datetime
from functools import lru_cache

import openpyxl
import pytest

from onestop.application.register_book import Register, RegisterBook, Remark, register_of
from onestop.documents.page import MM
from onestop.documents.register_files import register_filename, render_register
from onestop.documents.register_page import BOTTOM, RIGHT, register_pages
from onestop.documents.register_rows import COLUMNS, gap_words, register_head, remarks
from tests.helpers.book_desk import sample_desk
from tests.helpers.paper_checks import text_of


@lru_cache(maxsize=1)
def sample() -> Register:
    return register_of(sample_desk(), 2017)


def some(count: int, **changes: object) -> Register:
    """The first entries of the sample, the first of them changed."""
    (book,) = sample().books
    first, *rest = book.entries[:count]
    changed = replace(first, **changes)  # type: ignore[arg-type]
    return replace(sample(), books=(replace(book, entries=(changed, *rest)),))


def lines_of(register: Register) -> list[list[str]]:
    return list(csv.reader(io.StringIO(render_register(register, ".csv").decode("utf-8-sig"))))


def test_the_csv_has_the_forms_columns_and_every_entry() -> None:
    head, *lines = lines_of(sample())
    assert tuple(head) == register_head() and len(head) == COLUMNS
    assert [line[0] for line in lines] == [str(n) for n in range(1, 540)]
    assert all(len(line) == COLUMNS for line in lines)
    assert lines[0][1] == "000.00.99.H31-170103-0001"
    assert lines[0][7:12] == ["03/01/2017", "01/03/2017", "17/02/2017", "Bưu chính", ""]
    assert lines[0][12] == "Chờ bổ sung 05/01–18/01; Trước hạn"


@pytest.mark.parametrize("name", ["=HYPERLINK(1)", "+84", "-1", "@SUM(A1)", "\t=1"])
def test_what_a_spreadsheet_would_run_is_text(name: str) -> None:
    register = some(1, applicant=name)
    assert lines_of(register)[1][4][0] not in "=+-@\t"
    book = openpyxl.load_workbook(io.BytesIO(render_register(register, ".xlsx")))
    cell = book.worksheets[0].cell(6, 5)
    assert cell.data_type == "s"


def test_where_desks_keep_books_of_their_own_the_number_says_whose() -> None:
    (book,) = some(2).books
    two = replace(sample(), books=(book, replace(book, book="02/2017")))
    assert [line[0] for line in lines_of(two)[1:]] == [
        "1 (01/2017)", "2 (01/2017)", "1 (02/2017)", "2 (02/2017)",
    ]  # fmt: skip
    assert len(openpyxl.load_workbook(io.BytesIO(render_register(two, ".xlsx"))).worksheets) == 2
    assert len(register_pages(two)) == 4


def test_the_workbook_has_numbers_as_numbers_and_codes_as_text() -> None:
    book = openpyxl.load_workbook(io.BytesIO(render_register(sample(), ".xlsx")))
    (sheet,) = book.worksheets
    rows = list(sheet.iter_rows(min_row=6, max_row=5 + 539, values_only=True))
    assert [row[0] for row in rows] == list(range(1, 540))
    assert all(isinstance(row[3], int) and isinstance(row[1], str) for row in rows)
    assert "Cộng: 539 hồ sơ (không có số thứ tự bỏ trống)." in {row[0] for row in sheet.values}


def test_the_pages_go_on_without_a_break_and_count_on() -> None:
    pages = register_pages(sample())
    text = text_of(render_register(sample(), ".pdf"))
    assert "SỔ THEO DÕI HỒ SƠ" in text
    assert "Lũy kế từ đầu sổ: 539 hồ sơ (không có số thứ tự bỏ trống)." in text
    numbers = [
        int(string)
        for page in pages[1:]
        for x, y, _, size, string, _ in page.texts
        if x < 29 * MM and size == 8.0 and string.isdigit()
    ]
    assert numbers == list(range(1, 540))
    for page in pages[1:]:
        assert all(x2 <= RIGHT + 1 for rules in page.rules.values() for _, _, x2, _ in rules)
        assert max(y2 for _, _, _, y2 in page.rules[0.4] if y2 < 190 * MM) <= BOTTOM


@pytest.mark.parametrize("kind", [".csv", ".xlsx", ".pdf"])
def test_the_same_register_gives_the_same_bytes(kind: str) -> None:
    assert render_register(some(20), kind) == render_register(some(20), kind)


def test_a_year_without_entries_is_a_head_or_a_cover() -> None:
    empty = replace(sample(), books=())
    assert lines_of(empty) == [list(register_head())]
    assert len(register_pages(empty)) == 1
    assert openpyxl.load_workbook(io.BytesIO(render_register(empty, ".xlsx"))).worksheets


def test_gaps_are_named_on_the_page_they_lie_on() -> None:
    (book,) = some(3).books
    entries = tuple(replace(e, number=n) for e, n in zip(book.entries, (1, 4, 9), strict=True))
    gappy = RegisterBook(book.book, entries, ((2, 3), (5, 8)), ())
    assert gap_words(gappy.gaps) == "bỏ trống số 2–3, 5–8"
    assert "bỏ trống số 2–3, 5–8" in text_of(render_register(replace(sample(), books=(gappy,)), ".pdf"))


@pytest.mark.parametrize(
    ("remark", "words"),
    [
        (Remark("waited_payment", datetime(2018, 2, 5).date()), "Chờ nộp phí từ 05/02"),
        (
            Remark("waited_unheard", datetime(2018, 2, 5).date(), datetime(2018, 2, 6).date()),
            "Tạm dừng 05/02–06/02",
        ),
        (Remark("promised", datetime(2018, 2, 5).date()), "Hẹn lần đầu 05/02/2018"),
        (Remark("linked", text="Sở Xây dựng"), "Liên thông Sở Xây dựng"),
        (Remark("stopped"), "Dừng giải quyết"),
    ],
)
def test_a_remark_in_words(remark: Remark, words: str) -> None:
    (book,) = some(1, remarks=(remark,)).books
    assert remarks(book.entries[0]) == words


def test_a_file_is_named_after_its_year() -> None:
    assert register_filename(sample(), ".xlsx") == f"register_2017_{sample().known_at:%Y%m%d-%H%M}.xlsx"
