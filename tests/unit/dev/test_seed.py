"""An office's ten years out of a seed: the same again to the last hash, provable, and like an office's."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest

from onestop.application.read_models import DossierQuery
from onestop.bootstrap.opening import open_home
from onestop.dev.__main__ import main
from onestop.dev.seed import HomeTaken, seed_home
from onestop.dev.seed_people import InventedPeople
from onestop.dev.seed_time import OpenTime
from onestop.dev.seed_years import FIRST_DAY, NOW
from onestop.domain.identifiers import check_id_number, check_phone, check_tax_code
from onestop.domain.status import OPEN, TURNED_AWAY
from tests.helpers.book_desk import calendar

SEEDED = 600


def test_the_same_seed_gives_the_same_ledger_and_it_holds(tmp_path: Path) -> None:
    once = seed_home(tmp_path / "once", SEEDED, seed=5)
    again = seed_home(tmp_path / "again", SEEDED, seed=5)
    assert (once.head, once.events) == (again.head, again.events)
    assert seed_home(tmp_path / "other", SEEDED, seed=6).head != once.head
    with open_home(tmp_path / "once", as_of=NOW) as opened:
        proof = opened.desk.verify()
        assert proof.ok and not proof.gaps
        assert proof.events == once.events + 1  # the opening of the station before
        assert [each.head.hex() for each in proof.stations] == [once.head]
        assert opened.desk.practice
    with pytest.raises(HomeTaken, match="holds a ledger already"):
        seed_home(tmp_path / "once", SEEDED, seed=5)


def test_its_years_are_an_offices(tmp_path: Path) -> None:
    seed_home(tmp_path / "home", SEEDED, seed=5)
    with open_home(tmp_path / "home", as_of=NOW) as opened:
        desk = opened.desk
        rows = opened.desk.rows(DossierQuery(order="newest", limit=SEEDED + 1)).rows
        assert len(rows) == SEEDED and not desk.open_anomalies()
        per_year = Counter(row.received_at.year for row in rows)
        assert (
            set(per_year) == set(range(FIRST_DAY.year, NOW.year + 1)) and min(per_year.values()) > SEEDED / 20
        )
        assert all(desk.calendar.is_working_day(row.received_at.date()) for row in rows)
        still = [row for row in rows if row.status in OPEN]
        assert still and all(NOW - row.received_at < timedelta(days=400) for row in still)
        late = [row for row in rows if row.finished_at and row.due_at and row.finished_at > row.due_at]
        assert 0 < len(late) < SEEDED / 30
        assert any(row.status in TURNED_AWAY for row in rows)
        assert len({row.procedure_id for row in rows}) > 30
        report = desk.year_report(2019)
        assert report.balanced and report.received == per_year[2019]


def test_everybody_is_invented_with_numbers_that_pass() -> None:
    people = InventedPeople(9)
    made = [people.applicant(number) for number in range(300)]
    assert made == [InventedPeople(9).applicant(number) for number in range(300)]
    assert len({each.key for each in made}) == 300
    assert all(check_phone(each.phone).ok and check_id_number(each.id_number).ok for each in made)
    right = sum(check_tax_code(each.tax_code).ok for each in made)
    assert right > 270  # of some numbers no check digit is one digit long


def test_places_on_the_line_of_open_minutes_are_moments_and_back() -> None:
    days = calendar()
    line = OpenTime(days)
    begin = line.place(NOW)
    for place in range(begin, begin + 5 * line.day, 37):
        assert line.place(line.moment(place)) == place
        assert days.open_minutes(NOW, line.moment(place)) == place - begin


def test_the_command_says_what_it_made_and_refuses_a_second_time(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["seed", "--dossiers", "30", "--seed", "2", "--home", str(tmp_path / "home")]
    assert main(command) == 0
    assert capsys.readouterr().out.startswith("30 dossiers, ")
    assert main(command) == 1
    assert "name a new folder" in capsys.readouterr().err
