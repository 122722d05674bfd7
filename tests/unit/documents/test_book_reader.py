"""Tracking books as people save them, and files that lie."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable
from datetime import datetime

import openpyxl
import pytest

from onestop.documents.book_reader import digest, read_book
from onestop.domain.errors import Refused
from onestop.resources import resource_folder

SAMPLE = (resource_folder() / "sample" / "hungyen-2017.csv").read_bytes()
LINES = "code,applicant_name,received_at\r\nA-1,Đồng Nai,2017-01-24T09:00\r\n"
ROW = {"code": "A-1", "applicant_name": "Đồng Nai", "received_at": "2017-01-24T09:00"}


def refusal(content: bytes, name: str = "") -> Refused:
    with pytest.raises(Refused) as refused:
        read_book(content, name)
    assert refused.value.field == "file"
    return refused.value


def workbook(fill: Callable[[openpyxl.worksheet.worksheet.Worksheet], None]) -> bytes:
    book = openpyxl.Workbook()
    assert book.active is not None
    fill(book.active)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_member(content: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            data = old.read(member)
            new.writestr(member.filename, change(data) if member.filename == name else data)
    return out.getvalue()


def test_the_sample() -> None:
    rows = read_book(SAMPLE)
    assert (len(rows), rows[0].row, rows[-1].row) == (539, 2, 540)
    assert rows[0].cells["applicant_name"] == "Công ty TNHH Thực phẩm Thủy Nguyên Quốc tế"
    assert all(not row.faults for row in rows)
    assert len(digest(SAMPLE)) == 64


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "bom-be"])
def test_encodings(encoding: str) -> None:
    content = b"\xfe\xff" + LINES.encode("utf-16-be") if encoding == "bom-be" else LINES.encode(encoding)
    (row,) = read_book(content)
    assert row.cells == ROW


@pytest.mark.parametrize("separator", [";", "\t", ","])
def test_separators(separator: str) -> None:
    (row,) = read_book(LINES.replace(",", separator).encode())
    assert row.cells == ROW


def test_quotes_lines_in_cells_and_blank_lines_keep_their_row_numbers() -> None:
    text = 'code;applicant_name\n\n"A;1";"Công ty ""Sao""\nMai"\n ; \nA-2;B'
    rows = read_book(text.encode())
    assert [(row.row, row.cells["code"]) for row in rows] == [(3, "A;1"), (5, "A-2")]
    assert rows[0].cells["applicant_name"] == 'Công ty "Sao"\nMai'


def test_columns_in_any_case_with_spaces_and_trailing_empty_ones() -> None:
    (row,) = read_book(b" Code , APPLICANT_name,,\nA-1,B,,\n")
    assert row.cells == {"code": "A-1", "applicant_name": "B"}


def test_cells_beyond_the_heading_are_one_fault_of_their_row_with_the_first_ones_text() -> None:
    (row,) = read_book(b"code,phone\nA-1,1,moved,too\n")
    assert (row.faults, row.cells["#3"]) == ({"#3": "cell_without_column"}, "moved")


@pytest.mark.parametrize("content", [b"code,phone\n", b"\n\ncode;phone;\n;;\n", b"sep=;\ncode;phone"])
def test_a_heading_and_nothing_below(content: bytes) -> None:
    assert refusal(content).code == "book_without_rows"


def test_titles_above_the_heading_are_passed_over() -> None:
    text = 'SỔ THEO DÕI HỒ SƠ, 2017\n"Ban quản lý, một cửa"\n\ncode;applicant_name;received_at\nA-1;B;C\n'
    (row,) = read_book(text.encode())
    assert (row.row, row.heading) == (5, 4)
    assert row.cells == {"code": "A-1", "applicant_name": "B", "received_at": "C"}


def test_a_heading_stands_among_the_first_ten_lines() -> None:
    titles = [f"title {n}" for n in range(10)]
    (row,) = read_book("\n\n".join([*titles[:9], "code,phone", "A-1,1"]).encode())
    assert (row.heading, row.row, row.cells["code"]) == (19, 21, "A-1")
    assert read_book("\n".join([*titles, "code,phone", "A-1,1"]).encode())[0].heading == 1


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_a_separator_that_the_file_names(separator: str) -> None:
    text = f"sep={separator}\r\n" + LINES.replace(",", separator)
    (row,) = read_book(text.encode("utf-8-sig"))
    assert (row.row, row.heading, row.cells) == (3, 2, ROW)


def test_a_cell_beyond_all_measure_is_no_open_quote() -> None:
    refused = refusal(b"code,phone\nA-1,1\nA-2," + b"2" * 2_000_000 + b"\n")
    assert (refused.code, refused.facts["row"]) == ("cell_too_long", 3)


def test_short_rows_have_empty_cells() -> None:
    (row,) = read_book(b"code,phone\nA-1\n")
    assert row.cells == {"code": "A-1", "phone": ""}


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf", b",,\n , ,\n", b"sep=;\n"])
def test_nothing_in_it(content: bytes) -> None:
    assert refusal(content).code == "book_empty"


def test_an_older_code_page_is_not_guessed_at() -> None:
    assert refusal("code\nĐồng".encode("cp1258", "replace").replace(b"?", b"\xf0")).code == "not_utf8"
    assert refusal(b"\xff\xfe" + b"c\x00\x00\xd8x\x00").code == "not_utf8"


def test_an_open_quote_is_told_with_its_row() -> None:
    refused = refusal(b'code,phone\nA-1,1\n"A-2,2\n')
    assert (refused.code, refused.facts["row"]) == ("csv_broken", 3)


def test_the_same_column_twice() -> None:
    assert refusal(b"code,Code\n1,2\n").facts["column"] == "code"


def test_nul_and_ten_thousand_letters_are_left_to_the_check() -> None:
    (row,) = read_book(("code,applicant_name\nA\x00-1," + "Ê" * 10_000).encode())
    assert (row.cells["code"], len(row.cells["applicant_name"])) == ("A\x00-1", 10_000)


def test_a_workbook_reads_like_its_text() -> None:
    def fill(sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
        sheet.append(["code", "applicant_name", "received_at"])
        sheet.append(["A-1", "Đồng Nai", datetime(2017, 1, 24, 9)])

    (row,) = read_book(workbook(fill), "book.xlsx")
    assert row.cells == ROW


def test_numbers_moments_and_gaps_of_a_workbook() -> None:
    def fill(sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
        sheet.append(["tax_code", "copies", "received_at", "phone"])
        sheet["A4"], sheet["B4"], sheet["C4"], sheet["D4"] = 9900019560, 2.0, 42759.37499999, "+84221"
        sheet["C4"].number_format = "dd/mm/yyyy hh:mm"

    (row,) = read_book(workbook(fill))
    assert row.row == 4
    assert row.cells == {
        "tax_code": "9900019560",
        "copies": "2",
        "received_at": "2017-01-24T09:00",
        "phone": "+84221",
    }
    assert row.faults == {}


def test_a_heading_lower_down_on_a_later_sheet() -> None:
    def fill(sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
        sheet.append(["Ghi chú"])
        assert sheet.parent is not None
        second = sheet.parent.create_sheet("2017")
        second["B2"] = "Sổ theo dõi"
        second["A4"], second["B4"], second["C4"] = "code", "phone", "note"
        second["A5"], second["B5"], second["G5"] = "A-1", 2213889277, "far"

    (row,) = read_book(workbook(fill))
    assert (row.row, row.heading) == (5, 4)
    assert row.cells == {"code": "A-1", "phone": "2213889277", "note": "", "#7": "far"}
    assert (row.faults, row.numeric) == ({"#7": "cell_without_column"}, {"phone"})


def test_a_row_past_the_last_is_not_dropped() -> None:
    def fill(sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
        sheet.append(["code"])
        sheet.append(["A-1"])
        sheet["A250003"] = "A-2"

    assert refusal(workbook(fill)).code == "too_many_rows"


def test_a_formula_is_a_fault_of_its_cell_only() -> None:
    def fill(sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
        sheet.append(["code", "copies", "phone"])
        sheet.append(["A-1", "=1+1", "1"])
        sheet["C2"].data_type, sheet["C2"].value = "e", "#REF!"

    (row,) = read_book(workbook(fill))
    assert row.faults == {"copies": "formula_cell", "phone": "error_cell"}


def test_not_a_workbook() -> None:
    assert refusal(b"code,phone\n1,2\n", "book.xlsx").code == "not_a_workbook"
    assert refusal(b"PK\x03\x04 and then nothing").code == "not_a_workbook"
    assert refusal(b"%PDF-1.7", "Sổ.XLSX").code == "not_a_workbook"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("hello.txt", "not a workbook")
    assert refusal(out.getvalue()).code == "not_a_workbook"


def test_an_old_workbook_says_what_to_do() -> None:
    assert refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "so.xls").code == "old_workbook"


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    content = workbook(lambda sheet: sheet.append(["code"]))
    bomb = with_member(content, "xl/worksheets/sheet1.xml", lambda data: data + bytes(30_000_000))
    assert len(bomb) < 100_000
    assert refusal(bomb).code == "zip_bomb"


def test_a_zip_that_lies_about_its_sizes_unpacks_no_more_than_it_announced() -> None:
    content = workbook(lambda sheet: sheet.append(["code"]))
    honest = zipfile.ZipFile(io.BytesIO(content)).getinfo("xl/worksheets/sheet1.xml").file_size
    bomb = with_member(content, "xl/worksheets/sheet1.xml", lambda data: data + b" " * 30_000_000)
    lie = bomb.replace(struct.pack("<I", honest + 30_000_000), struct.pack("<I", honest))
    assert lie != bomb
    assert refusal(lie).code == "not_a_workbook"


def test_entities_are_not_expanded() -> None:
    laughs = b"<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>"

    def infect(data: bytes) -> bytes:
        head, tag, rest = data.partition(b"<worksheet")
        return (head or b"<?xml version='1.0'?>") + laughs + tag + rest

    content = with_member(workbook(lambda sheet: sheet.append(["code"])), "xl/worksheets/sheet1.xml", infect)
    assert refusal(content).code == "hostile_file"


def test_no_sheet() -> None:
    def empty(data: bytes) -> bytes:
        start, end = data.index(b"<sheets>"), data.index(b"</sheets>")
        return data[:start] + b"<sheets>" + data[end:]

    content = with_member(workbook(lambda sheet: sheet.append(["code"])), "xl/workbook.xml", empty)
    assert refusal(content).code in {"no_sheet", "not_a_workbook"}


def test_a_cell_in_the_last_corner_costs_nothing() -> None:
    def fill(sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
        sheet.append(["code"])
        sheet.append(["A-1"])
        sheet["XFD1048576"] = "far"

    rows = read_book(workbook(fill))
    assert [row.cells for row in rows] == [{"code": "A-1"}]
