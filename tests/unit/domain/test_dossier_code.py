"""Codes: their writing, their guard on paper, and serials no two stations share."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.domain.dossier_code import (
    CodeScheme,
    DossierCode,
    Scan,
    check_characters,
    format_code,
    head_text,
    nth_serial,
    parse_code,
    parse_scan,
    qr_payload,
    serial_owner,
    tail,
)
from onestop.domain.errors import Refused

OLD = CodeScheme("000.00.99.H31")
NEW = CodeScheme("H31.99")
MINISTRY = CodeScheme("G09.20", "yyyymmdd", 7)
STATIONS = st.integers(0, 400)
COUNTS = st.integers(0, 6_000)
BLOCKS = st.integers(1, 500)


@pytest.mark.parametrize(
    ("scheme", "day", "serial", "code"),
    [
        (OLD, date(2018, 12, 27), 3, "000.00.99.H31-181227-0003"),
        (NEW, date(2026, 8, 20), 2, "H31.99-260820-0002"),
        (NEW, date(2026, 8, 20), 50_001, "H31.99-260820-50001"),
        (MINISTRY, date(2026, 6, 9), 92_637, "G09.20-20260609-0092637"),
    ],
)
def test_a_code_is_written_and_read(scheme: CodeScheme, day: date, serial: int, code: str) -> None:
    assert format_code(scheme, day, serial) == code
    assert parse_code(code) == DossierCode(scheme.prefix, day, serial, code)


@given(
    st.sampled_from([OLD, NEW, MINISTRY, CodeScheme("H15.50.05.13")]),
    st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    st.integers(1, 9_999_999),
)
def test_every_written_code_reads_back(scheme: CodeScheme, day: date, serial: int) -> None:
    code = parse_code(format_code(scheme, day, serial))
    assert (code.prefix, code.day, code.serial) == (scheme.prefix, day, serial)


def test_a_code_typed_by_hand_is_normalised() -> None:
    assert parse_code(" 000.00.99.h31 – 181227 - 0003\n").text == "000.00.99.H31-181227-0003"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "181227-0003",
        "000.00.99.H31-181327-0003",
        "H31.99-260230-0001",
        "H31.99-260820-001",
        "H31.99-260820-00000001",
        "H31.99-00000820-0001",
        "ĐH31-260820-0001",
        "H٣١-260820-0001",
        "x" * 999,
    ],
)
def test_what_is_no_code_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refusal:
        parse_code(text)
    assert refusal.value.code == "code_format"


@pytest.mark.parametrize(
    ("arguments", "field"),
    [(("h31",), "prefix"), (("H31", "ddmmyy"), "date_format"), (("H31", "yymmdd", 3), "serial_width")],
)
def test_a_scheme_that_cannot_be_is_refused(arguments: tuple[str, ...], field: str) -> None:
    with pytest.raises(Refused) as refusal:
        CodeScheme(*arguments)  # type: ignore[arg-type]
    assert refusal.value.field == field


@pytest.mark.parametrize("serial", [0, 10_000_000])
def test_a_serial_beyond_the_form_is_refused(serial: int) -> None:
    with pytest.raises(Refused, match="serials_exhausted"):
        format_code(OLD, date(2018, 1, 1), serial)


@pytest.mark.parametrize("year", [1999, 2100])
def test_a_year_two_digits_cannot_say_is_refused(year: int) -> None:
    with pytest.raises(Refused, match="code_date"):
        format_code(OLD, date(year, 1, 1), 1)


@pytest.mark.parametrize(
    ("code", "kt"),
    [
        ("000.00.99.H31-181227-0003", "72"),
        ("H31.99-260820-0002", "71"),
        ("000.00.99.H31-170123-0001", "59"),
        ("000.00.99.H31-190610-0001", "04"),
    ],
)
def test_check_characters_are_those_of_the_printed_samples(code: str, kt: str) -> None:
    assert check_characters(code) == kt


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.integers(1, 9_999), st.data())
def test_one_wrong_or_two_swapped_digits_are_noticed(day: date, serial: int, data: st.DataObject) -> None:
    code = format_code(OLD, day, serial)
    digits = [i for i, letter in enumerate(code) if letter.isdigit()]
    place = data.draw(st.sampled_from(digits))
    other = data.draw(st.sampled_from([d for d in "0123456789" if d != code[place]]))
    assert check_characters(code[:place] + other + code[place + 1 :]) != check_characters(code)
    left, right = data.draw(st.sampled_from(list(pairwise(digits))))
    swapped = list(code)
    swapped[left], swapped[right] = code[right], code[left]
    same = code[left] == code[right]
    assert (check_characters("".join(swapped)) == check_characters(code)) == same


def test_the_payload_is_that_of_the_printed_sample() -> None:
    head = bytes.fromhex("f55ff16f") + bytes(28)
    assert head_text(head) == "T55TT16T"
    assert qr_payload("000.00.99.H31-181227-0003", head) == "000.00.99.H31-181227-0003-72-T55TT16T"


@given(st.binary(min_size=4, max_size=32))
def test_a_payload_holds_nothing_an_input_method_turns_into_another_letter(head: bytes) -> None:
    payload = qr_payload("H31.99-260820-0002", head)
    assert set(payload) <= set("0123456789CGHKMPT.-")
    assert parse_scan(payload) == Scan("H31.99-260820-0002", "71", head_text(head))
    assert parse_scan(f" {payload.lower()}\r\n").head == head_text(head)


def test_a_code_typed_with_its_check_characters_is_a_scan_without_a_head() -> None:
    assert parse_scan("H31.99-260820-0002-71") == Scan("H31.99-260820-0002", "71", "")


def test_a_scan_whose_check_fails_says_what_was_expected() -> None:
    with pytest.raises(Refused) as refusal:
        parse_scan("000.00.99.H31-181227-0008-72-T55TT16T")
    assert refusal.value.code == "scan_check_failed"
    assert refusal.value.facts == {"dossier": "000.00.99.H31-181227-0008", "found": "72", "expected": "57"}


@pytest.mark.parametrize("text", ["", "LOT-AA7-DDW", "H31.99-260820-0002", "H31.99-260820-0002-71-TTTTTTTĐ"])
def test_what_is_no_scan_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="scan_format"):
        parse_scan(text)


def test_the_tail_is_what_people_say() -> None:
    assert tail("000.00.99.H31-181227-0003") == "181227-0003"


@pytest.mark.parametrize(
    ("station", "n", "serial"),
    [(0, 0, 1), (0, 499, 500), (1, 0, 501), (19, 499, 10_000), (0, 500, 50_001), (1, 500, 50_501)],
)
def test_each_station_counts_by_itself(station: int, n: int, serial: int) -> None:
    assert nth_serial(station, n) == serial


@given(STATIONS, COUNTS, BLOCKS)
def test_a_serial_tells_whose_it_is(station: int, n: int, block: int) -> None:
    try:
        serial = nth_serial(station, n, block)
    except Refused:
        return
    assert serial_owner(serial, block) == (station, n)


@given(st.integers(1, 9_999_999), BLOCKS)
def test_every_serial_belongs_to_exactly_one_station(serial: int, block: int) -> None:
    assert nth_serial(*serial_owner(serial, block), block) == serial


@given(st.sets(st.tuples(STATIONS, COUNTS), min_size=2, max_size=50), BLOCKS)
def test_no_two_stations_ever_share_a_serial(taken: set[tuple[int, int]], block: int) -> None:
    serials = [nth_serial(s, n, block) for s, n in taken if _fits(s, n, block)]
    assert len(set(serials)) == len(serials)


def test_a_station_that_used_up_seven_digits_is_refused() -> None:
    with pytest.raises(Refused, match="serials_exhausted"):
        nth_serial(0, 100_000)


@pytest.mark.parametrize(("station", "n", "block"), [(-1, 0, 500), (0, -1, 500), (0, 0, 0)])
def test_a_station_below_nought_is_a_bug(station: int, n: int, block: int) -> None:
    with pytest.raises(ValueError, match="station"):
        nth_serial(station, n, block)


def _fits(station: int, n: int, block: int) -> bool:
    try:
        nth_serial(station, n, block)
    except Refused:
        return False
    return True
