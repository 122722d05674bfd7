"""Naming who stands in: by whom, for whom, from when to when; never in a ring."""

from __future__ import annotations

from datetime import date

import pytest

from onestop.application.act_commands import NameSubstitute
from onestop.domain.errors import Refused
from tests.helpers.moments import at
from tests.helpers.way import memory_counter

FIRST, LAST = date(2018, 3, 5), date(2018, 3, 9)


class Office:
    def __init__(self) -> None:
        self.counter = memory_counter(at("2018-03-05 08:00"))

    def names(self, by: str, away: str, substitute: str, first: date = FIRST, last: date = LAST) -> None:
        self.counter.desk(by).name_substitute(NameSubstitute(away, substitute, first, last, "phép"))

    def refuses(self, by: str, away: str, substitute: str, first: date = FIRST, last: date = LAST) -> str:
        before = self.counter.desk().substitutions()
        with pytest.raises(Refused) as caught:
            self.names(by, away, substitute, first, last)
        assert self.counter.desk().substitutions() == before
        return caught.value.code

    @property
    def standing(self) -> list[tuple[str, str, date, date]]:
        known = self.counter.desk().substitutions()
        return [(each.away, each.substitute, each.first, each.last) for each in known]


@pytest.fixture
def office() -> Office:
    return Office()


def test_for_oneself_and_by_those_who_lead(office: Office) -> None:
    office.names("dautu1", "DAUTU1", "dautu2")
    office.names("dautu.truong", "xaydung1", "dautu2")
    office.names("lanhdao1", "vanthu1", "motcua1")
    office.names("quantri", "motcua1", "motcua2")
    assert [each[0] for each in office.standing] == ["dautu1", "motcua1", "vanthu1", "xaydung1"]
    assert office.refuses("dautu1", "dautu2", "xaydung1") == "heads_only"


def test_what_makes_no_sense(office: Office) -> None:
    assert office.refuses("quantri", "nobody", "dautu2") == "unknown_login"
    assert office.refuses("quantri", "dautu1", "nobody") == "unknown_login"
    assert office.refuses("quantri", "dautu1", "Dautu1") == "same_owner"
    assert office.refuses("quantri", "dautu1", "dautu2", LAST, FIRST) == "days_reversed"
    assert office.refuses("nobody", "dautu1", "dautu2") == "unknown_login"


def test_a_chain_is_in_order_and_a_ring_is_not(office: Office) -> None:
    office.names("quantri", "dautu1", "dautu2")
    office.names("quantri", "dautu2", "xaydung1")
    assert office.refuses("quantri", "xaydung1", "dautu1") == "substitutes_in_a_ring"
    office.names("quantri", "xaydung1", "dautu1", date(2018, 3, 12), date(2018, 3, 16))


def test_a_ring_that_closes_on_a_later_day_only(office: Office) -> None:
    """Away from Monday to Friday; whoever stands in is away themselves on Wednesday, with the first to stand in."""
    office.names("quantri", "dautu1", "dautu2", date(2018, 3, 7), date(2018, 3, 7))
    assert office.refuses("quantri", "dautu2", "dautu1") == "substitutes_in_a_ring"
    office.names("quantri", "dautu2", "dautu1", FIRST, date(2018, 3, 6))


def test_back_earlier(office: Office) -> None:
    office.names("dautu1", "dautu1", "dautu2")
    office.names("dautu1", "dautu1", "", date(2018, 3, 7))
    assert office.standing == [("dautu1", "dautu2", FIRST, date(2018, 3, 6))]
