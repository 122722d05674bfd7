"""The carried calendar says what the decisions say, and a bad file is refused by name and key."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from onestop.catalog.calendar import load_calendar
from onestop.domain.errors import Refused, Unavailable
from tests.helpers.offices import DECISIONS, REPOSITORY, shipped_calendar

FACTS = REPOSITORY.parent / "shared" / "domain" / "calendar.csv"


def test_the_working_days_of_each_year() -> None:
    calendar = shipped_calendar()
    counted = [
        calendar.working_days_between(date(year - 1, 12, 31), date(year, 12, 31))
        for year in range(2016, 2027)
    ]
    assert counted == [251, 250, 250, 252, 252, 250, 249, 249, 251, 250, 249]


def test_a_proposed_swap_moves_no_date() -> None:
    calendar = shipped_calendar()
    assert calendar.is_working_day(date(2026, 11, 23))
    assert not calendar.is_working_day(date(2026, 11, 28))
    assert [(swap.off, swap.work) for swap in calendar.proposed] == [(date(2026, 11, 23), date(2026, 11, 28))]
    assert (calendar.years[2026], calendar.years[2027]) == ("yes", "partly")


@pytest.mark.skipif(not FACTS.exists(), reason="the shared facts are not beside the repository")
def test_every_fact_was_carried_over() -> None:
    with FACTS.open(encoding="utf-8", newline="") as file:
        facts = {tuple(row.values()) for row in csv.DictReader(file)}
    carried = {
        (d.date.isoformat(), d.kind, d.reason, d.document, d.confirmed) for d in shipped_calendar().decisions
    }
    assert carried == facts


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("years = 3 =", ""),
        ("[holidays]", "holidays"),
        ('[years]\n2026 = "maybe"', "years.2026"),
        ("[[decision]]\ndocument = 5", "decision[1].document"),
        ('[[decision]]\nstatus = "rumoured"', "decision[1].status"),
        ('[[decision]]\n[decision.off]\n2026-02-30 = "x"', "decision[1].off.2026-02-30"),
        ('[[decision]]\n[decision.off]\n1826-02-20 = "x"', "decision[1].off.1826-02-20"),
        ('[[decision]]\n[decision.off]\n2026-02-20 = ""', "decision[1].off.2026-02-20"),
        ("[[decision]]\noff = 3", "decision[1].off"),
        ("decision = 3", "decision"),
        ("years = 3", "years"),
        (
            '[[decision]]\n[decision.off]\n2026-02-20 = "x"\n[[decision]]\n[decision.work]\n2026-02-20 = "y"',
            "decision[2].2026-02-20",
        ),
        ('[[decision]]\nstatus = "proposed"\n[decision.off]\n2026-02-20 = "x"', "decision[1]"),
    ],
)
def test_a_bad_file_is_refused_by_name_and_key(tmp_path: Path, text: str, key: str) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(Refused) as refused:
        load_calendar(file)
    assert refused.value.code == "calendar_file_invalid"
    assert (refused.value.facts["file"], refused.value.facts["key"]) == ("mine.toml", key)


def test_a_missing_file_is_the_worlds_fault(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as failure:
        load_calendar(tmp_path / "none.toml")
    assert failure.value.what == "calendar_file"


def test_a_folder_is_read_by_its_decisions_file() -> None:
    assert load_calendar(DECISIONS.parent).decisions == shipped_calendar().decisions
