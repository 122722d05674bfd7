"""`onestop report …` and `onestop register export`: the public JSON, lists as long as figures, the same again."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from onestop.application.reports.ii06a import FIGURES
from tests.helpers.commands import Commands, Said

YEAR = ("--from", "2017-01-01", "--to", "2017-12-31")


def table(desk: Commands, *more: str) -> Any:
    said = desk("report", "ii06a", *more)
    assert said.status == 0, said.err
    return said.json


def test_the_sample_year_as_the_statutory_table(imported_year: Commands) -> None:
    answer = table(imported_year, *YEAR)
    assert set(answer) == {"from", "to", "known_at", "rows", "total", "balanced"}
    assert [answer["total"][figure] for figure in FIGURES] == [539, 216, 323, 0, 539, 322, 213, 4, 0, 0, 0]
    assert answer["balanced"] is True
    for row in answer["rows"]:
        assert set(row) == {"field", *FIGURES}
        assert row["received"] == row["online"] + row["counter_post"] + row["carried"]
    for figure in FIGURES:
        assert sum(row[figure] for row in answer["rows"]) == answer["total"][figure]


def test_every_cell_opens_as_many_dossiers_as_it_says(imported_year: Commands) -> None:
    answer = table(imported_year, "--period", "quarter", "--number", "2", "--year", "2017", "--lists")
    assert (answer["from"], answer["to"]) == ("2017-04-01", "2017-06-30")
    listed = {(cell["field"], cell["figure"]): cell["codes"] for cell in answer["cells"]}
    for field, row in (*((row["field"], row) for row in answer["rows"]), ("", answer["total"])):
        for figure in FIGURES:
            codes = listed.get((field, figure), [])
            assert len(codes) == len(set(codes)) == row[figure]


@pytest.mark.parametrize(
    ("arguments", "first", "last"),
    [
        (("--period", "month", "--number", "1", "--year", "2018"), "2018-01-01", "2018-01-31"),
        (("--period", "month", "--number", "1", "--year", "2019"), "2018-12-15", "2019-01-14"),
        (("--period", "half-year", "--year", "2019"), "2018-12-15", "2019-06-14"),
        (("--period", "nine-months", "--year", "2019"), "2018-12-15", "2019-09-14"),
        (("--period", "year", "--year", "2019"), "2018-12-15", "2019-12-14"),
        (("--from", "2018-02-03", "--to", "2018-02-03"), "2018-02-03", "2018-02-03"),
    ],
)
def test_periods_and_free_dates(
    imported_year: Commands, arguments: tuple[str, ...], first: str, last: str
) -> None:
    answer = table(imported_year, *arguments)
    assert (answer["from"], answer["to"]) == (first, last)


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--from", "2018-01-01"),
        ("--period", "month", "--year", "2018"),
        ("--period", "year", "--year", "2018", "--number", "1"),
        ("--period", "quarter", "--number", "1"),
        ("--period", "year", "--year", "2018", "--from", "2018-01-01", "--to", "2018-01-02"),
        ("--from", "2018-01-01", "--to", "2018-01-02", "--number", "3"),
    ],
)
def test_days_that_are_not_said_or_said_twice_are_wrong_usage(
    desk: Commands, arguments: tuple[str, ...]
) -> None:
    said = desk("report", "ii06a", *arguments)
    assert (said.status, said.out) == (2, "") and said.err


@pytest.mark.parametrize(
    ("arguments", "code", "field"),
    [
        (("--from", "2018-02-02", "--to", "2018-02-01"), "period_backwards", "to"),
        (("--from", "2018-02-30", "--to", "2018-03-01"), "day_format", "from"),
        (("--from", "0001-01-01", "--to", "2018-03-01"), "date_out_of_range", "from"),
        (("--period", "month", "--number", "13", "--year", "2018"), "no_such_period", "period"),
        (("--period", "year", "--year", "9999"), "date_out_of_range", "year"),
        ((*YEAR, "--known-at", "2999-01-01T00:00"), "known_at_in_future", "known_at"),
        ((*YEAR, "--known-at", "hôm qua"), "moment_format", "known_at"),
        ((*YEAR, "--diff", "2999-01-01T00:00"), "known_at_in_future", "known_at"),
    ],
)
def test_days_that_cannot_be_are_refused(
    imported_year: Commands, arguments: tuple[str, ...], code: str, field: str
) -> None:
    said = imported_year("report", "ii06a", *arguments)
    assert (said.status, said.error["code"], said.error["field"]) == (1, code, field)
    assert "{" not in said.error["message"] and said.error["message"].endswith(".")


def test_a_report_asked_for_again_as_known_then_is_the_same_to_the_byte(year: Commands) -> None:
    asked = [
        ("report", "ii06a", *YEAR, "--lists"),
        ("report", "progress", *YEAR),
        ("report", "year", "--year", "2017"),
    ]
    asked += [("report", "causes", *YEAR), ("report", "times", *YEAR)]
    before = [year(*each) for each in asked]
    known_at = before[0].json["known_at"]
    late = before[3].json["causes"][0]["late"][0]
    later = Commands(year.home, "2018-01-04T08:15")
    assert later("act", late, "correct", "--set", "applicant.name=Tên đúng", "--reason", "gõ sai").status == 0
    later.received()
    for once, arguments in zip(before, asked, strict=True):
        again = later(*arguments, "--known-at", once.json["known_at"])
        assert again.out == once.out
    assert known_at.startswith("2018-01-02T08:15")


def test_two_runs_and_what_was_recorded_between(desk: Commands) -> None:
    code = desk.received()
    days = ("--from", "2018-12-01", "--to", "2018-12-31")
    before = table(Commands(desk.home, "2019-02-01T09:00"), *days)
    later = Commands(desk.home, "2019-02-01T10:00")
    assert later("act", code, "ready", "--at", "2018-12-28T09:00").status == 0
    answer = table(later, *days, "--diff", before["known_at"])
    assert answer["total"]["early"] == 1
    (difference,) = answer["differences"]["dossiers"]
    assert (difference["code"], answer["differences"]["before"]) == (code, before["known_at"])
    assert difference["before"][1:] == ["received", "counter_post", "pending", "pending_in_time"]
    assert difference["after"][1:] == ["received", "counter_post", "solved", "early"]
    assert "result_ready" in [each["kind"] for each in difference["events"]]
    said = later.text("report", "ii06a", *days, "--diff", before["known_at"]).out
    assert "có kết quả (" in said and "result_ready" not in said


def test_the_progress_score(imported_year: Commands) -> None:
    answer = imported_year("report", "progress", *YEAR, "--lists").json
    assert (answer["rate"], answer["points"], answer["maximum"]) == (99.26, 19.85, 20)
    assert sum(map(len, answer["lists"].values())) == answer["counted"] == 539
    assert {verdict: count for verdict, count in answer["verdicts"].items() if count} == {
        verdict: len(codes) for verdict, codes in answer["lists"].items()
    }


def test_delays_times_and_shortened_terms(imported_year: Commands) -> None:
    causes = imported_year("report", "causes", *YEAR).json
    assert (causes["late"], causes["overdue"]) == (4, 0)
    assert sum(len(each["late"]) for each in causes["causes"]) == 4
    assert {each["whose"] for each in causes["causes"]} == {"ours"} and causes["causes"][0]["name"]
    times = imported_year("report", "times", *YEAR, "--lists").json
    assert sum(each["count"] for each in times["procedures"]) == 539
    assert all(len(each["dossiers"]) == each["count"] for each in times["procedures"])
    terms = imported_year("report", "terms", "--on", "2017-12-31").json
    assert terms["procedures"] == len(terms["lines"])
    assert terms["shortened"] == terms["below"] + terms["within"] + terms["above"] > 0
    assert imported_year("report", "terms").json["on"] == "2018-01-02"


def test_reports_are_lines_for_people_too(imported_year: Commands) -> None:
    said = {
        name: imported_year.text("report", name, *more).out
        for name, more in (
            ("ii06a", (*YEAR, "--lists")),
            ("progress", YEAR),
            ("causes", YEAR),
            ("times", YEAR),
            ("terms", ()),
            ("year", ("--year", "2017")),
        )
    }
    assert "Tổng cộng · 539 · 216 · 323 · 0 · 539 · 322 · 213 · 4 · 0 · 0 · 0" in said["ii06a"]
    assert "Theo sổ cái lúc: 08:15 ngày 02/01/2018" in said["ii06a"]
    assert "Quá hạn: 4" in said["progress"] and "Điểm: 19.85" in said["progress"]
    assert "Cơ quan ta · Phòng Quản lý đầu tư · DT-15 · 1 · 000.00.99.H31-171031-0002" in said["causes"]
    assert "trung vị" in said["times"] and "30–40%: " in said["terms"]
    assert "Tiếp nhận: 539" in said["year"]
    assert not any(mark in text for text in said.values() for mark in "{}[]")


def exported(desk: Commands, file: Path, *more: str) -> Said:
    said = desk("register", "export", "--year", "2017", "-o", str(file), *more)
    assert said.status == 0, said.err
    return said


def test_the_register_of_the_sample_year(imported_year: Commands, tmp_path: Path) -> None:
    said = exported(imported_year, tmp_path / "r.csv")
    assert said.json["entries"] == 539
    assert said.json["books"] == [{"book": "01/2017", "entries": 539, "gaps": [], "twice": []}]
    with (tmp_path / "r.csv").open(encoding="utf-8-sig", newline="") as file:
        _, *lines = csv.reader(file)
    assert [int(line[0]) for line in lines] == list(range(1, 540))
    exported(imported_year, tmp_path / "R.XLSX")
    sheet = openpyxl.load_workbook(tmp_path / "R.XLSX").worksheets[0]
    assert [sheet.cell(5 + n, 1).value for n in range(1, 540)] == list(range(1, 540))
    exported(imported_year, tmp_path / "r.pdf")
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF")


def test_a_register_as_known_then_is_the_same_file(year: Commands, tmp_path: Path) -> None:
    known_at = exported(year, tmp_path / "one.pdf").json["known_at"]
    later = Commands(year.home, "2018-02-01T08:15")
    later.received(received_at="2017-12-29T09:00")
    exported(later, tmp_path / "two.pdf", "--known-at", known_at)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()
    assert exported(later, tmp_path / "three.csv").json["entries"] == 540


@pytest.mark.parametrize("name", ["r.txt", "r", "r.csv.exe"])
def test_a_register_in_a_file_of_another_kind_is_wrong_usage(
    desk: Commands, tmp_path: Path, name: str
) -> None:
    said = desk("register", "export", "--year", "2017", "-o", str(tmp_path / name))
    assert (said.status, said.out) == (2, "") and ".csv" in said.err


def test_a_year_beyond_the_calendar_has_no_register(desk: Commands, tmp_path: Path) -> None:
    said = desk("register", "export", "--year", "1989", "-o", str(tmp_path / "r.csv"))
    assert (said.status, said.error["code"]) == (1, "year_out_of_range")
    assert not (tmp_path / "r.csv").exists()


def test_the_answer_is_json_to_the_last_letter(imported_year: Commands) -> None:
    said = imported_year("report", "ii06a", *YEAR)
    assert json.dumps(said.json, ensure_ascii=False) == said.out.strip()
