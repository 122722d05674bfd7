"""`onestop log`: a real foreign log comes in with its exact figures, and what goes out comes back the same."""

from __future__ import annotations

import csv
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from tests.helpers.commands import Commands
from tests.helpers.foreign_logs import REAL_LOG, csv_log, line, mapping_file, real_log

FIGURES = {
    "dossiers": 1434,
    "events": 8577,
    "people": 48,
    "channels": {"Internet": 1250, "Desk": 109, "Post": 53, "e-mail": 21, "Intern": 1},
    "ended": 1329,
    "after_deadline": 377,
}
WHOLE = ("--from", "2010-01-01", "--to", "2012-12-31")
NAMED = ("--with-names", "--by", "quantri")

Event = tuple[str, str, str, str, str]
"""Case, activity, moment, person, group."""


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Commands:
    """The real log in a home made for it. Only for reading."""
    commands = Commands(tmp_path_factory.mktemp("log") / "home")
    said = commands("log", "import", str(REAL_LOG), "--mapping", "wabo")
    assert said.status == 0, said.err
    assert {name: said.json[name] for name in FIGURES} == FIGURES
    assert said.json["problems"] == []
    return commands


def small(folder: Path, *lines: list[str]) -> tuple[str, ...]:
    log, mapping = folder / "small.csv", folder / "small.toml"
    log.write_bytes(csv_log(lines))
    mapping.write_text(mapping_file())
    return ("log", "import", str(log), "--mapping", str(mapping))


def told(element: ET.Element, key: str) -> str:
    return next((each.attrib["value"] for each in element if each.attrib.get("key") == key), "")


def xes_events(file: Path) -> Iterator[Event]:
    for trace in ET.parse(file).getroot().iter("trace"):
        for event in trace.iter("event"):
            keys = ("concept:name", "time:timestamp", "org:resource", "org:group")
            yield told(trace, "concept:name"), *(told(event, key) for key in keys)  # type: ignore[misc]


def real_events() -> Iterator[Event]:
    import gzip

    with gzip.open(REAL_LOG, "rt", encoding="utf-8", newline="") as log:
        for row in csv.DictReader(log):
            at = datetime.fromisoformat(row["time:timestamp"]).isoformat()
            group = row["org:group"].replace("EMPTY", "")
            yield row["case:concept:name"], row["concept:name"], at, row["org:resource"], group


@real_log
def test_lists_and_reports_count_the_real_log_as_it_counts_itself(real: Commands) -> None:
    total = real("report", "ii06a", *WHOLE).json["total"]
    assert (total["received"], total["solved"], total["late"]) == (1434, 1329, 377)
    assert total["online"] == 1250 + 21
    assert len(real("list", "--overdue", "--limit", "200").json["dossiers"]) == 1434 - 1329
    assert real("show", "case-9289").json["timeliness"] == "late"
    assert real("ledger", "verify").json["ok"] is True


@real_log
def test_the_real_log_comes_in_once(real: Commands) -> None:
    again = real("log", "import", str(REAL_LOG), "--mapping", "wabo")
    assert (again.status, again.json["error"]["code"]) == (1, "log_taken_in_already")


@real_log
def test_the_real_log_goes_out_as_xes_event_by_event(real: Commands, tmp_path: Path) -> None:
    file = tmp_path / "real.xes"
    said = real("log", "export", "--xes", "-o", str(file), *NAMED)
    assert (said.json["dossiers"], said.json["events"], said.json["names"]) == (1434, 8577, "real")
    assert Counter(xes_events(file)) == Counter(real_events())


@real_log
def test_the_real_log_makes_the_round_trip_through_our_csv(real: Commands, tmp_path: Path) -> None:
    file = tmp_path / "real.csv"
    real("log", "export", "--csv", "-o", str(file))
    other = Commands(tmp_path / "other")
    said = other("log", "import", str(file), "--mapping", "onestop").json
    assert {name: said[name] for name in FIGURES if name != "channels"} == {
        name: figure for name, figure in FIGURES.items() if name != "channels"
    }
    assert said["channels"] == {"online": 1271, "counter": 110, "post": 53}


def test_our_own_year_makes_the_round_trip(imported_year: Commands, tmp_path: Path) -> None:
    out, back = tmp_path / "out.csv", tmp_path / "back.csv"
    first = imported_year("log", "export", "--csv", "-o", str(out), *NAMED).json
    assert first["dossiers"] == 539
    other = Commands(tmp_path / "other")
    said = other("log", "import", str(out), "--mapping", "onestop").json
    assert (said["dossiers"], said["events"], said["problems"]) == (539, first["events"], [])
    assert (said["ended"], said["after_deadline"]) == (539, 4)
    other("log", "export", "--csv", "-o", str(back), *NAMED)

    def lines(file: Path) -> list[tuple[str, ...]]:
        with file.open(encoding="utf-8", newline="") as text:
            return sorted(
                (row["case"], row["activity"], row["time"], row["person"], row["due_at"], row["applicant"])
                for row in csv.DictReader(text)
            )

    assert lines(back) == lines(out)
    year = [each("report", "year", "--year", "2017").json for each in (imported_year, other)]
    figures = ("received", "settled", "late", "early", "on_day", "online", "pending")
    assert [year[0][name] for name in figures] == [year[1][name] for name in figures]


def test_a_home_begun_for_a_log_is_a_practice_one_for_good(desk: Commands, tmp_path: Path) -> None:
    by_the_real_clock = Commands(desk.home, "")
    assert by_the_real_clock(*small(tmp_path, line())).json["dossiers"] == 1
    assert by_the_real_clock(*small(tmp_path, line(case="B"))).json["dossiers"] == 1
    assert desk("list").status == 0, "a real office refuses another clock"


def test_a_real_office_takes_no_foreign_log(desk: Commands, tmp_path: Path) -> None:
    order = tmp_path / "dossier.json"
    order.write_text('{"procedure": "LD-01", "applicant": {"name": "Công ty A", "tax_code": "0100109106"}}')
    real = Commands(desk.home, "")
    assert real("receive", "--file", str(order)).status == 0
    said = real(*small(tmp_path, line()))
    assert (said.status, said.json["error"]["code"]) == (1, "log_in_real_office")
    assert real("list").json["dossiers"][0]["code"] != "A"


def test_a_fault_is_told_with_row_and_column_and_nothing_comes_in(desk: Commands, tmp_path: Path) -> None:
    said = desk(*small(tmp_path, line(), line(case="B", by="fax")))
    assert said.status == 1
    (problem,) = said.json["problems"]
    assert (problem["row"], problem["column"], problem["code"]) == (3, "by", "log_channel_unknown")
    assert "fax" in problem["message"] and said.json["dossiers"] == 0
    assert desk("list").json["dossiers"] == []


def test_a_mapping_nobody_knows_and_a_broken_one(desk: Commands, tmp_path: Path) -> None:
    order = small(tmp_path, line())
    said = desk(*order[:-1], "nobody")
    assert (said.status, said.json["error"]["code"]) == (1, "mapping_unknown")
    (tmp_path / "small.toml").write_text("[columns]\n")
    said = desk(*order)
    assert (said.status, said.json["error"]["code"]) == (3, "mapping")
    assert "columns.case" in said.json["error"]["message"]


def test_names_ask_for_the_right(imported_year: Commands, tmp_path: Path) -> None:
    file = tmp_path / "names.csv"
    said = imported_year("log", "export", "--csv", "-o", str(file), "--with-names")
    assert (said.status, said.json["error"]["code"], file.exists()) == (1, "names_not_given", False)
    assert imported_year("log", "export", "--csv", "-o", str(file)).json["names"] == "pseudonyms"
    assert "motcua1" not in file.read_text("utf-8") and "H31" not in file.read_text("utf-8")
