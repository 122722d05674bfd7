"""Which serials a book passes over."""

from __future__ import annotations

from datetime import date

from onestop.application.read_models import Gap
from onestop.application.register_gaps import MOST_ASKED, lacking
from onestop.domain.dossier_code import parse_code

DAY = date(2017, 1, 24)


def ranges(*serials: int, known: tuple[Gap, ...] = (), taken: tuple[int, ...] = ()) -> list[tuple[int, int]]:
    codes = [parse_code(f"H31.99-170124-{serial:04d}") for serial in serials]
    borne = {f"H31.99-170124-{serial:04d}" for serial in taken}
    found = lacking(codes, known, 500, borne.__contains__, {"H31.99"})
    return [(gap.first, gap.last) for gap in found]


def test_a_full_day_lacks_nothing() -> None:
    assert ranges(1, 2, 3) == []


def test_what_is_missing_below_the_last_is_told_in_ranges() -> None:
    assert ranges(3, 4, 8) == [(1, 2), (5, 7)]


def test_another_stations_block_is_not_ours_to_explain() -> None:
    assert ranges(2, 503) == [(1, 1), (501, 502)]


def test_a_dossier_from_elsewhere_cuts_a_range() -> None:
    assert ranges(6, taken=(2, 3)) == [(1, 1), (4, 5)]


def test_what_was_explained_is_not_told_again() -> None:
    known = Gap("H31.99", DAY, 1, 2, "register_lacks")
    assert ranges(3, known=(known,)) == []


def test_what_was_explained_in_part_is_told_for_the_rest() -> None:
    known = (Gap("H31.99", DAY, 2, 2, "reserved"), Gap("H31.99", DAY, 4, 5, "register_lacks"))
    assert ranges(7, known=known) == [(1, 1), (3, 3), (6, 6)]


def test_how_others_number_is_not_ours_to_explain() -> None:
    foreign = [parse_code("G09.20-20260609-0092637")]
    assert list(lacking(foreign, (), 500, lambda code: False, {"H31.99"})) == []


def test_past_its_first_block_a_station_goes_on_elsewhere() -> None:
    assert ranges(500, 50002)[-1] == (50001, 50001)


def test_a_serial_beyond_all_measure_asks_few_questions() -> None:
    asked = 0

    def taken(code: str) -> bool:
        nonlocal asked
        asked += 1
        return False

    days = [parse_code(f"H31.99-1701{day:02d}-9999999") for day in range(1, 31)]
    assert list(lacking(days, (), 500, taken, {"H31.99"}))
    assert asked <= MOST_ASKED
