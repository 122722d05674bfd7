"""How a code and its facts become a sentence, and an answer becomes lines for people."""

from __future__ import annotations

import argparse
from datetime import date, datetime

import pytest

from onestop.cli.filling import fill, worded
from onestop.cli.texts import refusal, row_sentence, sentence, trouble
from onestop.cli.texts_shared import BY_HAND
from onestop.cli.texts_states import ROLES
from onestop.cli.words import as_text
from onestop.domain.errors import Refused, Unavailable
from onestop.domain.office import OfficeRole


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        (datetime(2017, 1, 24, 9, 0), "24/01/2017 09:00"),
        (date(2017, 1, 24), "24/01/2017"),
        (["b", "a"], "b, a"),
        (("một",), "một"),
        (5, "5"),
        ("a\u0000\u202eb\x1b[31m", "ab[31m"),
    ],
)
def test_facts_in_the_formats_of_the_office(fact: object, words: str) -> None:
    assert worded(fact) == words


def test_a_fact_is_never_a_pattern() -> None:
    assert fill("{text}", {"text": "{limit}"}) == "{limit}"
    assert fill("{text}.", {}) == "."


def test_several_codes_are_a_list_not_a_program_text() -> None:
    words = refusal(Refused("ambiguous_code", field="code", codes=["A-1", "A-2"]))
    assert words == "Có nhiều hồ sơ khớp: A-1, A-2. Gõ thêm phần đầu của mã."


def test_the_same_code_is_said_otherwise_of_a_row() -> None:
    assert "XX-99" in row_sentence("unknown_procedure", {"text": "XX-99"})
    assert "XX-99" not in sentence("unknown_procedure", {"typed": "XX-99"})


def test_a_role_is_named_in_words() -> None:
    said = refusal(Refused("wrong_role", field="to", login="dautu1", role="unit_head"))
    assert "lãnh đạo phòng" in said and "unit_head" not in said
    assert set(ROLES) == {role.value for role in OfficeRole}


def test_a_row_is_named_once() -> None:
    assert refusal(Refused("moment_format", text="x", row=7)).startswith("Dòng 7: “x”")
    assert refusal(Refused("csv_broken", row=7, fault="x")).count("7") == 1


@pytest.mark.parametrize("command", ["join", "sync"])
@pytest.mark.parametrize(
    ("offset_ms", "said"),
    [
        (-280_074_473_918, "nhanh 3242 ngày so với máy chủ"),
        (280_074_473_918, "chậm 3242 ngày so với máy chủ"),
        (7_200_000, "chậm 2 giờ"),
        (-180_000, "nhanh 3 phút"),
        (-120_000, ""),
        (None, ""),
    ],
)
def test_a_clock_far_off_is_warned_of_in_words(command: str, offset_ms: int | None, said: str) -> None:
    text = as_text(argparse.Namespace(command=command), {"pushed": 1, "offset_ms": offset_ms})
    assert said in text and ("Đồng hồ" in text) is bool(said)
    assert "mili" not in text and "280074" not in text


def test_nobody_repeats_a_join() -> None:
    for code in BY_HAND:
        failure = Unavailable(code)
        assert " tự " in trouble(failure) and " tự " not in trouble(failure, by_hand=True)
        assert "Thử lại" in trouble(failure, by_hand=True)


def test_a_failure_says_its_cause() -> None:
    assert "/data" in trouble(Unavailable("home_not_writable", "/data"))


def lines(**answer: object) -> list[str]:
    return as_text(argparse.Namespace(), answer).splitlines()


def test_an_answer_for_people() -> None:
    assert lines(code="A-1", due_at="2019-01-04T17:00") == ["Mã hồ sơ: A-1", "Hẹn trả: 17:00 ngày 04/01/2019"]
    assert lines(ok=True, slip=None) == ["Đạt: có", "Phiếu: –"]
    assert lines(due=["2019-01-04T17:00", None]) == ["17:00 ngày 04/01/2019", "–"]
    assert lines(problems=[{"row": 3, "column": "copies", "code": "x", "message": "Sai."}]) == [
        "dòng 3 · copies · Sai."
    ]
    assert lines(dossiers=[{"code": "A-1", "owner": "", "due_at": None}]) == ["A-1"]


def test_a_moment_is_read_day_first_and_what_was_typed_stays() -> None:
    facts = {"last": "2018-12-27T09:00", "day": "2018-12-27", "typed": "2018-12-27", "odd": "2018-13-99"}
    assert fill("{last} {day} {typed} {odd}", facts) == "27/12/2018 09:00 27/12/2018 2018-12-27 2018-13-99"
