"""Typed queries in the store's terms, with the standard office, its catalogue and a day of January 2018."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.application.finding.looked_for import NOTHING, Between, Either, LookedFor, Number
from onestop.application.finding.understanding import Surroundings, looked_for
from onestop.domain.status import Status
from tests.helpers.book_desk import calendar, catalog, office

NOW = datetime(2018, 1, 10, 9, 0)
"""A Wednesday."""
AROUND = Surroundings(catalog(), office(), calendar(), NOW, "laodong1")


def asked(typed: str) -> LookedFor:
    return looked_for(typed, AROUND)


def day(month: int, number: int) -> datetime:
    return datetime.combine(date(2018, month, number), time())


def test_shortenings_stand_for_what_they_are_short_for() -> None:
    assert asked("cty tnhh hoà").groups == (
        (("cty",), ("cong", "ty"), ("cong", "ti")),
        (("tnhh",), ("trach", "nhiem", "huu", "han")),
        (("hoa",),),
    )
    assert asked("Công ty TNHH Hòa").groups[0][0] == ("cong", "ty")
    assert set(asked("công ty").groups[0]) == set(asked("CTY").groups[0])


def test_both_placements_of_a_tone_are_one() -> None:
    assert asked("hòa thủy khỏe") == asked("hoà thuỷ khoẻ")
    assert asked("hòa").marked == ("hoà",) and asked("hoa").marked == ()


@pytest.mark.parametrize(
    ("typed", "readings"),
    [
        ("0505", ("0505", "505")),
        ("261116-505", ("261116505", "2611160505")),
        ("0221 388.92-77", ("02213889277", "2213889277")),
        ("+84 221 3889277", ("842213889277", "2213889277")),
        ("đồng 0505", ()),
    ],
)
def test_a_number_typed_alone(typed: str, readings: tuple[str, ...]) -> None:
    assert asked(typed).digits == readings


def test_digits_among_words_may_stand_inside_a_number() -> None:
    fragment = asked("hà 0221 388 9277").fragment
    assert fragment is not None and (fragment.digits, fragment.rest) == ("2213889277", ((("ha",),),))
    assert asked("lô 505").fragment is None


def test_a_procedure_is_found_by_its_words_and_its_number() -> None:
    (whole,) = asked("giấy phép lao động").by_procedure
    assert whole.rest == () and "LD-01" in whole.procedures
    ways = asked("hanam cap giay phep lao dong").by_procedure
    assert any(way.rest == ((("hanam",),),) and "LD-01" in way.procedures for way in ways)
    assert asked("ld01").by_procedure[0].procedures == ("LD-01",)
    assert asked("dong nai").by_procedure == ()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("tt:LD-01", Either(procedures=frozenset({"LD-01"}))),
        ("tt:bosung", Either(frozenset({Status.SUPPLEMENT_ASKED}))),
        ('tt:"Chờ bổ sung"', Either(frozenset({Status.SUPPLEMENT_ASKED}))),
        ("tt:5", Either(frozenset({Status.SUPPLEMENT_ASKED}))),
    ],
)
def test_about_is_a_procedure_or_a_status(typed: str, expected: Either) -> None:
    assert asked(typed).kinds == (expected,)


@pytest.mark.parametrize(
    ("typed", "low", "high"),
    [
        ("han:<3", NOW, day(1, 15)),
        ("han:<=2", NOW, day(1, 15)),
        ("han:=0", day(1, 10), day(1, 11)),
        ("han:2", day(1, 12), day(1, 15)),
        ("han:>2", day(1, 15), None),
        ("han:>=3", day(1, 15), None),
        ("han:12/1", day(1, 12), day(1, 13)),
        ("han<15/1/2018", None, day(1, 15)),
        ("quahan", None, NOW),
    ],
)
def test_due_in_working_days(typed: str, low: datetime | None, high: datetime | None) -> None:
    found = asked(typed)
    assert found.between == (Between("due", low, high),) and found.only_open


@pytest.mark.parametrize(
    ("typed", "low", "high"),
    [
        ("nhan:2017-01", datetime(2017, 1, 1), datetime(2017, 2, 1)),
        ("nhan:2017", datetime(2017, 1, 1), datetime(2018, 1, 1)),
        ("nhan:12/2017", datetime(2017, 12, 1), datetime(2018, 1, 1)),
        ("nhan:5/1/2018", day(1, 5), day(1, 6)),
        ("nhan:5/1..9/1", day(1, 5), day(1, 10)),
        ("nhan:homnay", day(1, 10), day(1, 11)),
        ("nhan:>2017", datetime(2018, 1, 1), None),
    ],
)
def test_days_of_reception(typed: str, low: datetime, high: datetime | None) -> None:
    assert asked(typed).between == (Between("received", low, high),)


def test_people_units_channels_and_numbers() -> None:
    assert asked("nguoi:toi").owners == (frozenset({"laodong1"}),)
    assert asked("nguoi:LaoDong2").owners == (frozenset({"laodong2"}),)
    assert asked('nguoi:"chuyên viên lao động"').owners == (frozenset({"laodong1", "laodong2"}),)
    assert asked("don-vi:labour").units == (frozenset({"labour"}),)
    assert asked("don-vi:desk").units == (frozenset({"desk", ""}),)
    assert asked("kenh:tructuyen").channels == (frozenset({"online"}),)
    assert asked("sdt:0912.345").numbers == (Number("phone", "912345"),)
    assert asked("ma:H31-1812").codes == (("h311812",),)


@pytest.mark.parametrize(
    "typed", ["nguoi:khongai", "han:abc", "nhan:45/13", "tt:zzz", "ma:-", "* %", "kenh:xe", '"']
)
def test_what_means_nothing_here_finds_nothing(typed: str) -> None:
    assert asked(typed) == NOTHING


@pytest.mark.parametrize("typed", ["", "  ", "dn:", "tt:", "han:<", "nguoi: ", "ma:"])
def test_what_is_not_written_yet_asks_nothing(typed: str) -> None:
    assert asked(typed).is_empty or asked(typed).only_open


NAMES = (
    "ma",
    "dn",
    "tt",
    "han",
    "nguoi",
    "don-vi",
    "kenh",
    "linhvuc",
    "nhan",
    "xong",
    "coquan",
    "mst",
    "sdt",
)


@given(st.text(max_size=60) | st.builds("{}:{}".format, st.sampled_from(NAMES), st.text(max_size=20)))
def test_whatever_is_typed_has_a_meaning(typed: str) -> None:
    assert isinstance(asked(typed), LookedFor)
