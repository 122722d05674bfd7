"""`onestop register import` and `onestop report year`: a year of paper in, a year's figures out."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from tests.helpers.book_desk import SAMPLE
from tests.helpers.book_files import book_row, csv_book, xlsx_book
from tests.helpers.commands import Commands, Said
from tests.helpers.paper_checks import text_of

FIGURES = {
    "received": 539,
    "settled": 539,
    "on_time_or_early": 535,
    "on_time_pct": 99.26,
    "late": 4,
    "late_pct": 0.74,
    "online": 216,
    "online_pct": 40.07,
    "linked": 9,
    "early": 322,
    "on_day": 213,
    "pending": 0,
}


def brought(desk: Commands, folder: Path, content: bytes, *more: str, name: str = "book.csv") -> Said:
    file = folder / name
    file.write_bytes(content)
    return desk("register", "import", str(file), *more)


def small_year() -> list[dict[str, str]]:
    """2021 by hand: one early, one on its day, one late, one that waits; two online, one with a partner.

    LD-01 takes three working days then (LD-01@2016); Monday 1/3/2021 leads to Thursday 17:00.
    """

    def row(serial: int, **cells: str) -> dict[str, str]:
        code = f"000.00.99.H31-210301-{serial:04d}"
        return book_row(serial, **{"code": code, "received_at": "2021-03-01T09:00", **cells})

    return [
        row(1, finished_at="2021-03-02T09:00", returned_at="2021-03-03T09:00", channel="online"),
        row(2, finished_at="2021-03-04T10:00", returned_at="", applicant_name="Nguyễn Thị B", tax_code=""),
        row(3, finished_at="2021-06-01T09:00", returned_at="", channel="online"),
        row(4, finished_at="", returned_at="", linked_agency="STNMT"),
    ]


def test_the_sample_year_comes_in_whole_with_no_date_that_differs(desk: Commands) -> None:
    said = desk("register", "import", str(SAMPLE))
    assert said.status == 0
    assert said.json["imported"] == 539
    assert (said.json["skipped"], said.json["due_differs"], said.json["problems"]) == (0, [], [])


def test_the_sample_year_has_the_figures_of_the_annual_report(imported_year: Commands) -> None:
    report = imported_year("report", "year", "--year", "2017").json
    assert {name: report[name] for name in FIGURES} == FIGURES
    assert report["balanced"] is True


def test_twice_is_not_double(year: Commands) -> None:
    events = year.events()
    again = year("register", "import", str(SAMPLE))
    assert (again.status, again.json["imported"], again.json["skipped"]) == (0, 0, 539)
    assert year.events() == events
    assert year("report", "year", "--year", "2017").json["received"] == 539


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_another_year_counts_by_the_same_rules(desk: Commands, tmp_path: Path, kind: str) -> None:
    rows = small_year()
    content = csv_book(rows).encode() if kind == "csv" else xlsx_book(rows)
    later = Commands(desk.home, "2022-01-04T08:00")
    said = brought(later, tmp_path, content, name=f"2021.{kind}")
    assert said.status == 0, said.err or said.json["problems"]
    assert said.json["imported"] == 4
    report = later("report", "year", "--year", "2021").json
    due = later("show", "210301-0001").json["original_due"]
    on_day = 1 if due.startswith("2021-03-04") else 0
    assert {name: report[name] for name in FIGURES} == {
        "received": 4,
        "settled": 3,
        "on_time_or_early": 2,
        "on_time_pct": 66.67,
        "late": 1,
        "late_pct": 33.33,
        "online": 2,
        "online_pct": 50.0,
        "linked": 1,
        "early": 2 - on_day,
        "on_day": on_day,
        "pending": 1,
    }
    next_year = later("report", "year", "--year", "2022").json
    assert (next_year["received"], next_year["settled"], next_year["pending"]) == (0, 0, 1)
    assert later("report", "year", "--year", "2020").json["pending"] == 0


def test_one_book_as_csv_and_as_xlsx_is_one_book(desk: Commands, tmp_path: Path) -> None:
    rows = small_year()
    later = Commands(desk.home, "2022-01-04T08:00")
    assert brought(later, tmp_path, csv_book(rows).encode()).json["imported"] == 4
    again = brought(later, tmp_path, xlsx_book(rows), name="book.xlsx")
    assert (again.status, again.json["imported"], again.json["skipped"]) == (0, 0, 4)


def test_a_date_that_differs_is_listed_and_the_printed_one_stays(desk: Commands, tmp_path: Path) -> None:
    said = brought(desk, tmp_path, csv_book([book_row(1, due_at="2017-02-20T17:00")]).encode())
    (differs,) = said.json["due_differs"]
    assert (differs["code"], differs["book"]) == ("000.00.99.H31-170124-0001", "2017-02-20T17:00")
    assert differs["computed"] != differs["book"]
    assert desk("show", "0001").json["effective_due"] == "2017-02-20T17:00"


FAULTY = [
    ({"procedure_id": "XX-99"}, "procedure_id", "unknown_procedure", "XX-99"),
    ({"finished_at": "2017-01-23T10:00"}, "finished_at", "finished_before_received", "24/01/2017 09:00"),
    ({"returned_at": "2017-01-25T09:00"}, "returned_at", "returned_before_finished", "25/01/2017 10:00"),
    ({"received_at": "0000-01-01T09:00"}, "received_at", "date_out_of_range", "1990"),
    ({"received_at": "9999-01-01T09:00"}, "received_at", "date_out_of_range", "2100"),
    ({"received_at": "31/02/2017 09:00"}, "received_at", "no_such_moment", "31/02/2017"),
    ({"received_at": "24/01/2017"}, "received_at", "moment_without_time", "24/01/2017"),
    ({"received_at": ""}, "received_at", "moment_missing", "24/01/2017"),
    ({"applicant_name": "Đ" * 10_000}, "applicant_name", "text_too_long", "300"),
    ({"applicant_name": "\u200f\x00"}, "applicant_name", "name_missing", "tên"),
    ({"copies": "²"}, "copies", "copies_not_a_number", "²"),
    ({"channel": "pigeon"}, "channel", "unknown_word", "counter, online, post"),
    ({"linked_agency": "NASA"}, "linked_agency", "unknown_agency", "NASA"),
    ({"code": "one"}, "code", "code_format", "000.00.99.H31-170124-0001"),
    ({"procedure_version": "LD-01@1066"}, "procedure_version", "unknown_version", "LD-01@1066"),
    ({"procedure_version": "DT-01@2014"}, "procedure_version", "version_of_another", "DT-01@2014"),
    ({"resumed_at": "2017-01-24T10:00"}, "resumed_at", "no_pause_began", "paused_at"),
    ({"paused_at": "2017-01-24T10:00"}, "pause_policy", "pause_without_policy", "restart, resume"),
    ({"due_at": "2017-01-20T17:00"}, "due_at", "due_before_received", "24/01/2017 09:00"),
]


@pytest.mark.parametrize(("cells", "column", "code", "quoted"), FAULTY)
def test_a_row_at_fault_is_named_and_nothing_comes_in(
    desk: Commands, tmp_path: Path, cells: dict[str, str], column: str, code: str, quoted: str
) -> None:
    said = brought(desk, tmp_path, csv_book([book_row(1), book_row(2, **cells), book_row(3)]).encode())
    assert said.status == 1
    assert said.json["imported"] == 0
    found = {each["code"]: each for each in said.json["problems"]}
    assert (found[code]["row"], found[code]["column"]) == (3, column)
    assert quoted in found[code]["message"]
    assert "{" not in found[code]["message"] and found[code]["message"].endswith(".")
    assert desk("list").json == {"dossiers": []}


def test_the_good_rows_come_in_when_asked_for(desk: Commands, tmp_path: Path) -> None:
    book = csv_book([book_row(1), book_row(2, copies="none"), book_row(3)]).encode()
    said = brought(desk, tmp_path, book, "--good-rows")
    assert (said.status, said.json["imported"]) == (0, 2)
    assert [each["row"] for each in said.json["problems"]] == [3]
    assert len(desk("list").json["dossiers"]) == 2
    mended = csv_book([book_row(1), book_row(2), book_row(3)]).encode()
    said = brought(desk, tmp_path, mended)
    assert (said.json["imported"], said.json["skipped"]) == (1, 2)
    assert desk("ledger", "verify").json["ok"]


def test_every_fault_is_told_to_people_by_row_and_column(desk: Commands, tmp_path: Path) -> None:
    file = tmp_path / "book.csv"
    file.write_text(csv_book([book_row(1, copies="none", channel="pigeon"), book_row(1)]), "utf-8")
    said = desk.text("register", "import", str(file))
    assert said.status == 1
    assert "dòng 2 · copies · " in said.out
    assert "dòng 2 · channel · " in said.out
    assert "dòng 3 · code · Mã này đã có ở dòng 2." in said.out


def test_the_same_code_for_another_dossier_is_a_fault(desk: Commands, tmp_path: Path) -> None:
    assert brought(desk, tmp_path, csv_book([book_row(1)]).encode()).status == 0
    said = brought(desk, tmp_path, csv_book([book_row(1, applicant_name="Người khác")]).encode())
    (problem,) = said.json["problems"]
    assert (problem["row"], problem["code"]) == (2, "code_taken")
    assert "000.00.99.H31-170124-0001" in problem["message"]


def test_a_formula_is_a_fault_and_a_name_like_one_is_a_name(desk: Commands, tmp_path: Path) -> None:
    asks = brought(desk, tmp_path, xlsx_book([book_row(1, applicant_name="=1+1")]), name="book.xlsx")
    (problem,) = asks.json["problems"]
    assert (problem["column"], problem["code"]) == ("applicant_name", "formula_cell")
    said = brought(desk, tmp_path, csv_book([book_row(1, applicant_name="=HYPERLINK(1)")]).encode())
    assert said.json["imported"] == 1
    assert desk("list").json["dossiers"][0]["applicant"] == "=HYPERLINK(1)"


def test_columns_that_lack_or_nobody_reads(desk: Commands, tmp_path: Path) -> None:
    row = book_row(1)
    del row["finished_at"]
    lacking = brought(desk, tmp_path, csv_book([row]).encode())
    (problem,) = lacking.json["problems"]
    assert (problem["row"], problem["column"], problem["code"]) == (1, "finished_at", "column_missing")
    more = brought(desk, tmp_path, csv_book([{**book_row(1), "weather": "fine"}]).encode())
    assert more.json["imported"] == 1
    assert more.json["notices"][0]["column"] == "weather"


def test_the_year_as_pdf_and_xlsx(imported_year: Commands, tmp_path: Path) -> None:
    for name in ("year.pdf", "year.xlsx"):
        said = imported_year("report", "year", "--year", "2017", "-o", str(tmp_path / name))
        assert said.json["file"] == str(tmp_path / name)
    paper = text_of((tmp_path / "year.pdf").read_bytes())
    assert "539" in paper and "99,26" in paper
    book = openpyxl.load_workbook(tmp_path / "year.xlsx")
    values = {cell for sheet in book for line in sheet.iter_rows(values_only=True) for cell in line}
    assert {539, 322, 213, 216} <= values


@pytest.mark.parametrize("when", ["0", "1989", "2100", "9999", "-1"])
def test_a_year_outside_the_calendar_is_refused(desk: Commands, when: str) -> None:
    said = desk("report", "year", "--year", when)
    assert (said.status, said.error["code"], said.error["field"]) == (1, "year_out_of_range", "year")
    assert "1990" in said.error["message"]


def test_a_year_without_dossiers_is_all_zeros(desk: Commands) -> None:
    said = desk("report", "year", "--year", "2016")
    assert said.status == 0
    assert {said.json[name] for name in FIGURES} == {0}
