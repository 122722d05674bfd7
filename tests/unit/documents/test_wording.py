"""Moments, terms, shares and the note of the due box, as the forms write them."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, datetime

import pytest

from onestop.documents.text import glue
from onestop.documents.wording import (
    count_words,
    date_words,
    due_note,
    footer_moment,
    percent,
    plain_number,
    promise_words,
    short_date,
    term_words,
)
from onestop.documents.wording_foreign import moment_in, promise_in, term_in
from onestop.domain.explanation import DayReason, ExplainedDay
from onestop.domain.terms import Term, TermUnit


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_a_promise_names_its_weekday_and_pads_only_january_and_february() -> None:
    assert (
        plain(promise_words(datetime(2019, 1, 5, 17, 0)))
        == "17 giờ 00 phút, thứ Bảy, ngày 05 tháng 01 năm 2019"
    )
    assert plain(date_words(date(2026, 8, 20))) == "ngày 20 tháng 8 năm 2026"
    assert short_date(date(2026, 8, 2)) == "02/8/2026"
    assert footer_moment(datetime(2018, 12, 27, 9, 2)) == "09:02 ngày 27/12/2018"


@pytest.mark.parametrize(
    ("term", "vi", "en", "ja"),
    [
        (Term(5, TermUnit.WORKING_DAY), "05 ngày làm việc", "5 working days", "5営業日"),
        (Term(0, TermUnit.WORKING_DAY), "trong ngày", "the same day", "当日"),
        (Term(1, TermUnit.MONTH), "01 tháng", "1 month", "1か月"),
        (Term(15, TermUnit.CALENDAR_DAY), "15 ngày", "15 calendar days", "15日"),
        (Term(2.5, TermUnit.WORKING_HOUR), "2,5 giờ làm việc", "2.5 working hours", "2.5執務時間"),
    ],
)
def test_terms_in_three_languages(term: Term, vi: str, en: str, ja: str) -> None:
    assert (plain(term_words(term)), plain(term_in("en", term)), term_in("ja", term)) == (vi, en, ja)


def test_foreign_moments() -> None:
    moment = datetime(2026, 9, 16, 17, 0)
    assert plain(promise_in("en", moment)) == "17:00, Wednesday, 16 September 2026"
    assert promise_in("ja", moment) == "2026年9月16日（水） 17時00分"
    assert plain(moment_in("en", moment)) == "17:00 on 16 September 2026"


def test_numbers_and_shares() -> None:
    assert plain_number(1234567) == "1.234.567"
    assert plain_number(10.5) == "10,5"
    assert plain_number(1234.5) == "1.234,5"
    assert count_words(7) == "07"
    assert percent(535, 539, 2) == "99,26 %"
    assert percent(4, 539, 2) == "0,74 %"
    assert percent(216, 539, 0) == "40 %"
    assert percent(1, 200, 0) == "1 %"
    assert percent(0, 0, 2) == "0 %"


def walk(start: date, *entries: tuple[DayReason, str, str]) -> list[ExplainedDay]:
    return [
        ExplainedDay(date.fromordinal(start.toordinal() + n), False, n, why, document, reason)
        for n, (why, document, reason) in enumerate(entries)
    ]


def test_note_of_a_make_up_day_with_its_swap() -> None:
    swap = "6519/VPCP-KGVX"
    days = walk(
        date(2018, 12, 30),
        (DayReason.WEEKEND, "", ""),
        (DayReason.DAY_OFF, swap, "Hoán đổi ngày làm việc"),
        *[(DayReason.WORKING_DAY, "", "")] * 4,
        (DayReason.DUE, swap, "Làm bù"),
    )
    said = "Thứ Bảy 05/01/2019 làm bù cho ngày nghỉ hoán đổi 31/12/2018 (CV 6519/VPCP-KGVX)."
    assert plain(due_note(days)) == said


def test_note_joins_a_holiday_over_the_weekend() -> None:
    tet = (DayReason.DAY_OFF, "", "Tết Nguyên đán")
    weekend = (DayReason.WEEKEND, "", "")
    days = walk(date(2017, 1, 26), tet, tet, weekend, weekend, tet, tet, tet, (DayReason.DUE, "", ""))
    assert due_note(days) == "Nghỉ Tết Nguyên đán từ 26/01 đến hết 01/02/2017."


def test_note_of_a_make_up_day_alone_and_of_nothing() -> None:
    days = walk(date(2026, 8, 22), (DayReason.MAKE_UP, "9441/TB-BNV", "Làm bù"))
    assert plain(due_note(days)) == "Tính cả thứ Bảy 22/8/2026 là ngày làm bù – TB 9441/TB-BNV."
    assert due_note(walk(date(2026, 8, 24), (DayReason.WORKING_DAY, "", ""))) == ""


def test_note_forgets_what_lies_before_a_restart() -> None:
    days = walk(date(2026, 4, 27), (DayReason.DAY_OFF, "", "Giỗ Tổ"), (DayReason.RESTARTED, "", ""))
    assert due_note(days) == ""


def test_note_of_hours_says_how_many_days() -> None:
    said = due_note([], Term(84, TermUnit.WORKING_HOUR), datetime(2019, 6, 10, 8, 30))
    assert said == "84 giờ làm việc = 10,5 ngày làm việc, tính từ 08 giờ 30 phút ngày 10/6/2019."


@pytest.mark.parametrize(
    "phrase",
    [
        "TT 16/2015",
        "Mẫu I.3",
        "05 ngày làm việc",
        "17 giờ 00 phút",
        "tháng 8 năm 2026",
        "Trước hạn",
        "KCN A",
        "x –",
    ],
)
def test_phrases_that_stay_together(phrase: str) -> None:
    assert " " not in glue(phrase)
    assert glue(phrase).replace("\u00a0", " ") == phrase


def test_wording_does_not_load_the_pdf_writer() -> None:
    code = "import sys, onestop.documents.wording, onestop.documents; sys.exit('reportlab' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
