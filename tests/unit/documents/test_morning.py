"""The morning sheet: five counts and lists on paper that break pages well; the same as a workbook that runs nothing."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, datetime

import pytest
from openpyxl import load_workbook

from onestop.application.morning_contents import MorningContent, MorningList, MorningPart, MorningRow
from onestop.application.way_contents import Issued
from onestop.documents.morning_page import morning_filename, morning_pages, render_morning
from onestop.documents.morning_words import span, state
from onestop.documents.morning_xlsx import render_morning_xlsx
from onestop.domain.applicant import Channel
from tests.helpers.paper_checks import faults, font_files, text_of

NOW = datetime(2017, 1, 16, 7, 30)
ISSUED = Issued(
    ("BAN QUẢN LÝ", "CÁC KHU CÔNG NGHIỆP"),
    "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ",
    "Bộ phận Tiếp nhận và Trả kết quả",
    "Ban Quản lý các khu công nghiệp tỉnh Hưng Yên",
    "Hưng Yên",
    "",
    date(2017, 1, 16),
)
LATE = MorningRow(
    "000.00.99.H31-170106-0001",
    "Công ty TNHH MTV Nhựa kỹ thuật Hanam Hưng Yên",
    "Cấp phép VPĐD thương nhân nước ngoài",
    "P. Quản lý doanh nghiệp và lao động",
    datetime(2017, 1, 12, 17, 0),
    -2 * 480 - 30,
)
SOON = replace(LATE, code="000.00.99.H31-170113-0001", at=datetime(2017, 1, 16, 17, 0), minutes=480)
AHEAD = replace(LATE, code="000.00.99.H31-170113-0002", at=datetime(2017, 1, 19, 17, 0), minutes=4 * 480)
HALTED = replace(LATE, at=datetime(2017, 1, 5, 16, 37), minutes=7 * 480, waits_for="supplement")
READY = replace(LATE, at=datetime(2017, 1, 13, 13, 40), minutes=None, handed=Channel.COUNTER)


def part(kind: MorningList, *rows: MorningRow, count: int = -1) -> MorningPart:
    return MorningPart(kind, len(rows) if count < 0 else count, rows)


CONTENT = MorningContent(
    ISSUED,
    (
        part(MorningList.OVERDUE, LATE),
        part(MorningList.TODAY, SOON),
        part(MorningList.IN_TIME, AHEAD),
        part(MorningList.STOPPED, HALTED),
        part(MorningList.READY, READY),
    ),
    480,
    "4C7P90KT",
    NOW,
    False,
)


def test_what_the_day_brings() -> None:
    text = text_of(render_morning(CONTENT))
    for said in (
        "Việc trong ngày – thứ Hai, 16/01/2017",
        "1. Quá hạn",
        "170106-0001",
        "2 ngày làm việc",
        "Còn đến 17:00",
        "19/01 17:00",
        "Chờ bổ sung",
        "5. Có kết quả, chờ trả",
        "Trả tại quầy",
        "In lúc 07:30 ngày 16/01/2017 từ sổ cái 4C7P 90KT",
    ):
        assert said in text.replace("\xa0", " "), said
    assert "TẬP HUẤN" not in text
    assert "BẢN TẬP HUẤN" in text_of(render_morning(replace(CONTENT, practice=True)))


def test_a_day_without_work_says_so() -> None:
    empty = replace(CONTENT, parts=tuple(part(kind) for kind in MorningList))
    assert "Không có hồ sơ nào." in text_of(render_morning(empty))


def test_many_pages_are_whole_embedded_and_identical() -> None:
    many = replace(CONTENT, parts=(part(MorningList.OVERDUE, *[LATE] * 90, count=412), *CONTENT.parts[1:]))
    pages = morning_pages(many)
    assert len(pages) > 4 and faults(pages, 20, 198) == []
    data = render_morning(many)
    assert all(font_files(data).values()) and data == render_morning(many)
    text = text_of(data).replace("\xa0", " ")
    assert "và 322 hồ sơ nữa" in text and "1. Quá hạn (tiếp)" in text
    assert text.count("Tổ chức – thủ tục") >= len(pages)
    assert morning_filename(CONTENT) == "morning_2017-01-16.pdf"


def test_a_name_of_any_length_stays_in_its_cell() -> None:
    long = replace(LATE, applicant="Công ty " + "Rấtdàimộtchữ" * 20, code="case-10011", place="Phòng " * 30)
    assert faults(morning_pages(replace(CONTENT, parts=(part(MorningList.OVERDUE, long),))), 20, 198) == []


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "0 phút"), (59, "59 phút"), (60, "1 giờ"), (349, "5 giờ 49"), (480, "1 ngày làm việc")],
)
def test_spans(minutes: int, words: str) -> None:
    assert span(minutes, CONTENT).replace("\xa0", " ") == words


def test_what_is_waited_for() -> None:
    asked = replace(SOON, partners=("Sở Xây dựng",))
    assert state(asked, MorningList.TODAY, CONTENT) == ("Còn đến 17:00", "Chờ Sở Xây dựng")
    both = replace(asked, partners=("Sở Xây dựng", "Sở Công Thương"))
    assert state(both, MorningList.TODAY, CONTENT)[1] == "Chờ 2 cơ quan"
    unknown = replace(HALTED, waits_for="law")
    assert state(unknown, MorningList.STOPPED, CONTENT)[0] == "Đang dừng"


def test_the_workbook_has_numbers_as_numbers_and_runs_nothing() -> None:
    odd = replace(LATE, applicant='=HYPERLINK("http://x")', procedure="+1", place="@here")
    data = render_morning_xlsx(replace(CONTENT, parts=(part(MorningList.OVERDUE, odd), *CONTENT.parts[1:])))
    book = load_workbook(io.BytesIO(data))
    rows = list(book["Việc trong ngày"].iter_rows())
    assert all(cell.data_type != "f" for row in rows for cell in row)
    first = next(row for row in rows if row[1].value == odd.code)
    assert first[1].number_format == "@" and first[2].value == odd.applicant
    assert first[5].value == odd.at and first[6].value == pytest.approx(-16.5)
    counts = {row[0].value: row[1].value for row in book["Số lượng"].iter_rows() if row[1].value is not None}
    assert counts["Quá hạn"] == 1 and counts["Có kết quả, chờ trả"] == 1
