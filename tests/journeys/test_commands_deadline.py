"""`onestop deadline` and `onestop procedure`: answers that need no data folder, and make none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.commands import Commands, Said

RECEIVED = "2018-12-27T09:00"


def deadline(desk: Commands, *more: str, received: str = RECEIVED, amount: str = "5", unit: str = "") -> Said:
    unit = unit or "working_day"
    return desk("deadline", "--received", received, "--amount", amount, "--unit", unit, *more)


def batch(desk: Commands, tmp_path: Path, content: bytes) -> Said:
    file = tmp_path / "many.csv"
    file.write_bytes(content)
    return desk("deadline", "--batch", str(file))


def test_one_due_moment_with_its_days(desk: Commands) -> None:
    said = deadline(desk)
    assert said.status == 0
    assert said.json["due"] == "2019-01-05T17:00", "the make-up Saturday is the fifth working day"
    assert said.json["start"] == RECEIVED
    counted = [day["date"] for day in said.json["days"] if day["counted"]]
    assert counted == ["2018-12-28", "2019-01-02", "2019-01-03", "2019-01-04", "2019-01-05"]
    assert set(said.json["days"][0]) >= {"date", "counted", "count", "why"}
    assert not desk.home.exists()


@pytest.mark.parametrize(
    ("amount", "unit", "due"),
    [
        ("10", "calendar_day", "2019-01-07T17:00"),
        ("1", "month", "2019-01-28T17:00"),
        ("1.5", "working_hour", "2018-12-27T10:30"),
        ("0", "working_day", "2018-12-27T17:00"),
    ],
)
def test_every_unit(desk: Commands, amount: str, unit: str, due: str) -> None:
    assert deadline(desk, amount=amount, unit=unit).json["due"] == due


def test_a_pause_counts_anew_or_goes_on(desk: Commands) -> None:
    pause = "2018-12-28T10:00/2019-01-08T10:00"
    anew = deadline(desk, "--pause", f"{pause}/restart").json["due"]
    goes_on = deadline(desk, "--pause", f"{pause}/resume").json["due"]
    assert anew == "2019-01-15T17:00"
    assert deadline(desk).json["due"] < goes_on < anew


def test_an_open_pause_has_no_due_moment(desk: Commands) -> None:
    said = deadline(desk, "--pause", "2018-12-28T10:00//restart")
    assert (said.status, said.json["due"]) == (0, None)


def test_explained_for_people(desk: Commands) -> None:
    arguments = ["deadline", "--received", RECEIVED, "--amount", "5", "--unit", "working_day"]
    short, long = desk.text(*arguments), desk.text(*arguments, "--explain")
    assert short.out.startswith("Hạn trả: 17:00 ngày 05/01/2019\n")
    assert "27/12/2018" in long.out and "Tết Dương lịch" in long.out
    assert len(long.out.splitlines()) > len(short.out.splitlines()) + 5


def test_a_year_not_confirmed_says_so(desk: Commands) -> None:
    assert deadline(desk, received="2098-03-03T09:00").json["warnings"]
    assert deadline(desk).json["warnings"] == []


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"received": "0000-01-01T09:00"}, "moment_format", "received"),
        ({"received": "24/01/2017 09:00"}, "moment_format", "received"),
        ({"received": "2017-01-24"}, "moment_format", "received"),
        ({"received": "2017-01-24T09:00+07:00"}, "moment_format", "received"),
        ({"received": "2017-02-29T09:00"}, "moment_format", "received"),
        ({"received": "٢٠١٧-٠١-٢٤T٠٩:٠٠"}, "moment_format", "received"),
        ({"received": "0001-01-01T09:00"}, "date_out_of_range", None),
        ({"received": "9999-12-31T09:00"}, "date_out_of_range", None),
        ({"amount": "five"}, "amount_format", "amount"),
        ({"amount": "nan"}, "amount_format", "amount"),
        ({"amount": "1e400"}, "amount_format", "amount"),
        ({"amount": "1.5"}, "term_not_whole", "amount"),
        ({"amount": "-1"}, "term_out_of_range", "amount"),
        ({"amount": "99999"}, "term_out_of_range", "amount"),
    ],
)
def test_what_cannot_be_counted_is_said(
    desk: Commands, changes: dict[str, str], code: str, field: str | None
) -> None:
    said = deadline(desk, **changes)
    assert (said.status, said.error["code"], said.error.get("field")) == (1, code, field)
    assert said.error["message"].endswith(".")
    assert "{" not in said.error["message"]


@pytest.mark.parametrize(
    ("pause", "code"),
    [
        ("2018-12-28T10:00/2019-01-08T10:00", "pause_format"),
        ("2018-12-28T10:00/2019-01-08T10:00/later", "pause_format"),
        ("soon/2019-01-08T10:00/resume", "moment_format"),
        ("2019-01-08T10:00/2018-12-28T10:00/resume", "pause_ends_before_start"),
        ("2018-12-20T10:00/2018-12-28T10:00/resume", "pause_before_reception"),
    ],
)
def test_a_pause_that_cannot_be_is_said(desk: Commands, pause: str, code: str) -> None:
    said = deadline(desk, "--pause", pause)
    assert (said.status, said.error["code"]) == (1, code)


HEADER = "received_at,amount,unit,pauses\n"
LINES = (
    f"{RECEIVED},5,working_day,\n"
    f"{RECEIVED},5,working_day,2018-12-28T10:00/2019-01-08T10:00/restart\n"
    f'{RECEIVED},5,working_day,"2018-12-28T10:00/2019-01-08T10:00/resume;2019-01-09T08:00//resume"\n'
)


def test_a_file_of_terms_gives_a_due_moment_a_line(desk: Commands, tmp_path: Path) -> None:
    said = batch(desk, tmp_path, (HEADER + LINES).encode())
    assert said.json == {"due": ["2019-01-05T17:00", "2019-01-15T17:00", None]}
    assert not desk.home.exists()


def test_a_file_agrees_with_single_questions(desk: Commands, tmp_path: Path) -> None:
    questions = [(f"2019-{month:02d}-15T10:30", str(month), "working_day") for month in range(1, 13)]
    lines = "".join(f"{received},{amount},{unit},\n" for received, amount, unit in questions)
    alone = [deadline(desk, received=r, amount=a, unit=u).json["due"] for r, a, u in questions]
    assert batch(desk, tmp_path, (HEADER + lines).encode()).json["due"] == alone


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be"])
def test_a_file_in_the_writings_of_spreadsheets(desk: Commands, tmp_path: Path, encoding: str) -> None:
    text = f"unit;amount;received_at\r\nworking_day;5;{RECEIVED}\r\n"
    assert batch(desk, tmp_path, text.encode(encoding)).json == {"due": ["2019-01-05T17:00"]}


@pytest.mark.parametrize(
    ("line", "code", "field"),
    [
        ("yesterday,5,working_day,", "moment_format", "received_at"),
        (f"{RECEIVED},many,working_day,", "amount_format", "amount"),
        (f"{RECEIVED},5,fortnight,", "term_unit_unknown", "unit"),
        (f"{RECEIVED},5,working_day,soon", "pause_format", "pause"),
        (f"{RECEIVED}", "amount_format", "amount"),
        ("9999-01-01T09:00,5,working_day,", "date_out_of_range", None),
    ],
)
def test_a_line_at_fault_is_named(
    desk: Commands, tmp_path: Path, line: str, code: str, field: str | None
) -> None:
    said = batch(desk, tmp_path, (HEADER + LINES + "\n" + line + "\n").encode())
    assert (said.status, said.error["code"], said.error.get("field")) == (1, code, field)
    assert said.error["row"] == 6, "the header is line 1, and the blank line counts"
    assert said.error["message"].startswith("Dòng 6: ")


def test_a_file_without_a_column_or_without_letters_is_refused(desk: Commands, tmp_path: Path) -> None:
    lacking = batch(desk, tmp_path, b"received_at,unit\n2018-12-27T09:00,working_day\n")
    assert (lacking.error["code"], lacking.error["field"]) == ("column_missing", "amount")
    assert "amount" in lacking.error["message"]
    assert batch(desk, tmp_path, b"\xff\xfe\x00\xd8").error["code"] == "not_utf8"
    assert batch(desk, tmp_path, b"").error["code"] == "book_empty"
    assert desk("deadline", "--batch", str(tmp_path / "none.csv")).error["code"] == "file_missing"


def test_the_catalogue_as_in_force_on_a_day(desk: Commands) -> None:
    then, now = (
        desk("procedure", "list", "--on", "2017-06-01"),
        desk("procedure", "list", "--on", "2026-06-01"),
    )
    old = {each["id"]: each["version"] for each in then.json["procedures"]}
    new = {each["id"]: each["version"] for each in now.json["procedures"]}
    assert then.json["on"] == "2017-06-01"
    assert old["LD-01"] != new["LD-01"]
    assert desk("procedure", "list", "--on", "0001-01-01").json["procedures"] == []
    assert not desk.home.exists()


def test_one_procedure_by_its_number_or_national_code(desk: Commands) -> None:
    shown = desk("procedure", "show", "LD-01", "--on", "2018-12-27").json
    assert shown["version"]["version"] == "LD-01@2016"
    assert shown["version"]["components"]
    assert [each["n"] for each in shown["version"]["steps"]]
    national = shown["version"]["national_code"]
    assert desk("procedure", "show", national, "--on", "2018-12-27").json["procedure"]["id"] == "LD-01"


def test_the_day_of_a_procedure_follows_the_practice_clock(desk: Commands) -> None:
    assert desk("procedure", "show", "LD-01").json["on"] == "2018-12-27"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["show", "XX-99"], "unknown_procedure"),
        (["show", ""], "unknown_procedure"),
        (["show", "LD-01", "--on", "27/12/2018"], "day_format"),
        (["list", "--on", "0000-01-01"], "day_format"),
    ],
)
def test_what_the_catalogue_does_not_have(desk: Commands, arguments: list[str], code: str) -> None:
    said = desk("procedure", *arguments)
    assert (said.status, said.error["code"]) == (1, code)


def test_the_check_names_every_problem_in_words(desk: Commands) -> None:
    said = desk("procedure", "check")
    assert said.status == 0
    assert all(each["message"] and "{" not in each["message"] for each in said.json["problems"])
    people = desk.text("procedure", "check")
    assert len(people.out.splitlines()) == len(said.json["problems"]) + len(said.json["examples"])
