"""The control slip: A5 landscape, a row a hand-over with room to sign, blank rows while more may come."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pytest
from pypdf import PdfReader

from onestop.application.way_contents import ControlNote, ControlRow
from onestop.documents.control import control_filename, control_pages, render_control
from onestop.documents.control_rows import LEAST, blank_row, duration, filled_row
from onestop.documents.page import MM
from tests.helpers.paper_checks import codes_on, faults, font_files, page_texts, picture, text_of
from tests.helpers.way_slips import (
    BUILDING,
    CODED,
    CONTROL,
    LONG_APPLICANT,
    LONG_PROCEDURE,
    OFFICER,
    ROWS,
    UNDER_WAY,
    practice,
)

LONG = replace(
    CONTROL,
    applicant_name=LONG_APPLICANT,
    procedure_name=LONG_PROCEDURE,
    unit="Phòng Quản lý doanh nghiệp và lao động (tổ C/O)",
    partners=("Sở Tài nguyên và Môi trường", "Công an tỉnh (gồm Phòng Cảnh sát PCCC và CNCH)", "Sở Xây dựng"),
)


def test_every_field_of_the_form_is_on_the_page() -> None:
    text = text_of(render_control(CONTROL))
    for label in (
        "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
        "Mã hồ sơ: 000.00.99.H31-181227-0003",
        "Cơ quan (bộ phận) giải quyết hồ sơ: Phòng Quản lý đầu tư",
        "Cơ quan phối hợp giải quyết: không",
        "Chủ hồ sơ: Công ty TNHH Thiết bị y tế Ánh Dương II",
        "Thủ tục: Điều chỉnh Giấy chứng nhận đăng ký đầu tư",
        "Nhận: 09 giờ 00 phút, ngày 27/12/2018",
        "Hẹn trả: 17 giờ 00 phút, thứ Bảy, ngày 05/01/2019",
        "TÊN CƠ QUAN",
        "THỜI GIAN GIAO, NHẬN HỒ SƠ",
        "GHI CHÚ",
        "(Trước hạn / đúng hạn / quá hạn)",
        "Giao: Bộ phận tiếp nhận và trả kết quả",
        "Nhận: Phòng Quản lý đầu tư",
        "10 giờ 40 phút, ngày 27/12/2018",
        "Người giao",
        "Người nhận",
        "Mẫu số 05 – TT 01/2018/TT-VPCP · In lúc 09:20 ngày 04/01/2019",
    ):
        assert label in text, label


def test_roles_units_and_overrun_in_words() -> None:
    one, two = page_texts(render_control(CONTROL))
    assert "Giao: Lãnh đạo Phòng Quản lý đầu tư" in one
    assert "Nhận: Chuyên viên thụ lý 13 giờ" in one  # the unit is on the other side already
    assert "Quá hạn" in one and "1 giờ 55 phút" in one
    assert "Đúng hạn" in one
    assert "Nghỉ 31/12, 01/01" in one
    assert "Trả lại để làm lại: Chờ đối chiếu" in one
    assert "Thời hạn bước: 04 giờ Hạn giao: 14:30 ngày 27/12" in one
    assert "Nhận: Văn thư" in two
    assert "Kết quả: Giấy chứng nhận điều" in two


def test_an_officers_unit_is_named_where_the_other_side_does_not_say_it() -> None:
    row = ControlRow(BUILDING, OFFICER, datetime(2019, 1, 3, 8), "late", 60, ())
    text = text_of(render_control(replace(CONTROL, rows=(row,))))
    assert "Giao: Sở Xây dựng" in text
    assert "Nhận: Chuyên viên thụ lý (Phòng Quản lý đầu tư)" in " ".join(text.split())


def test_the_closing_line_stands_only_when_the_result_is_back() -> None:
    closing = "Tổng thời gian: hẹn trả 05/01/2019, kết quả có tại Bộ phận lúc 09 giờ 15 phút, ngày 04/01/2019 – trước hạn."
    assert closing in text_of(render_control(CONTROL))
    assert "Tổng thời gian" not in text_of(render_control(UNDER_WAY))
    refused = replace(CONTROL, end=None)
    assert "Tổng thời gian" not in text_of(render_control(refused))
    assert "………" not in text_of(render_control(refused))


@pytest.mark.parametrize(
    ("known", "pages", "rows"), [(0, 1, 4), (1, 1, 4), (3, 1, 4), (4, 2, 11), (10, 2, 11), (11, 3, 18)]
)
def test_blank_rows_to_the_foot_four_then_seven_a_page(known: int, pages: int, rows: int) -> None:
    some = tuple(replace(ROWS[n % 2], notes=()) for n in range(known))
    texts = page_texts(render_control(replace(UNDER_WAY, rows=some)))
    assert len(texts) == pages
    assert sum(text.count("Người giao") for text in texts) == rows
    assert texts[-1].count("………") == rows - known if pages == 1 else texts[-1].count("………")


def test_a_row_has_room_for_two_hands_and_grows_with_what_is_said() -> None:
    assert LEAST == 17 * MM
    assert blank_row(1).high == LEAST
    assert [part.high for part in filled_row(1, ROWS[0])] == [LEAST]
    said = replace(ROWS[0], notes=(ControlNote("said", "chờ đối chiếu " * 12),))
    (grown,) = filled_row(1, said)
    assert grown.high > LEAST


def test_the_longest_reason_goes_on_and_nothing_is_cut() -> None:
    words = [f"từ{n}" for n in range(250)]
    content = replace(CONTROL, rows=(replace(ROWS[3], notes=(ControlNote("rework", " ".join(words)),)),) * 3)
    pages = control_pages(content)
    assert faults(pages, 16, 201) == []
    printed = text_of(render_control(content)).split()
    assert [word for word in words if printed.count(word) != 3] == []


def test_the_longest_names_fit() -> None:
    for content in (CONTROL, UNDER_WAY, LONG, replace(LONG, rows=ROWS * 3)):
        for mark in (content.mark, practice(content.mark)):
            assert faults(control_pages(replace(content, mark=mark)), 16, 201) == []
    text = text_of(render_control(LONG))
    assert " ".join(LONG_PROCEDURE.split()) in text and LONG_APPLICANT in text


def test_a5_landscape_small_embedded_and_identical() -> None:
    data = render_control(CONTROL)
    for page in PdfReader(BytesIO(data)).pages:
        assert (round(float(page.mediabox.width) / MM), round(float(page.mediabox.height) / MM)) == (210, 148)
    fonts = font_files(data)
    assert fonts and all(fonts.values())
    assert len(data) <= 65_000
    assert data == render_control(CONTROL)


def test_the_qr_is_the_dossiers_and_later_pages_bear_the_code() -> None:
    data = render_control(CONTROL)
    assert codes_on(picture(data, 0, 150)) == [f"{CODED.code}-72-T55TT16T"]
    assert codes_on(picture(data, 1, 150)) == []
    assert page_texts(data)[1].startswith("Mã hồ sơ: 000.00.99.H31-181227-0003 KT 72 · T55T T16T")


def test_a_practice_slip_says_so_on_every_page_and_loses_no_row() -> None:
    plain = page_texts(render_control(CONTROL))
    drill = page_texts(render_control(replace(CONTROL, mark=practice(CONTROL.mark))))
    assert len(plain) == len(drill)
    assert all("BẢN TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ" in text for text in drill)
    assert "TẬP HUẤN" not in plain[0]


def test_a_later_print_says_which_it_is() -> None:
    again = replace(CONTROL, mark=replace(CONTROL.mark, print_no=3))
    assert "In lần 3, lúc 09:20" in text_of(render_control(again))
    assert (control_filename(CONTROL), control_filename(again)) == (
        "control_000.00.99.H31-181227-0003_1.pdf",
        "control_000.00.99.H31-181227-0003_3.pdf",
    )


def test_a_stopped_clock_promises_nothing() -> None:
    assert "Hẹn trả: đang dừng tính thời gian" in text_of(render_control(replace(UNDER_WAY, due_at=None)))


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(0, "0 phút"), (5, "5 phút"), (60, "1 giờ"), (115, "1 giờ 55 phút"), (6000, "100 giờ")],
)
def test_open_time_is_said_in_hours_and_minutes(minutes: int, said: str) -> None:
    assert duration(minutes).replace("\u00a0", " ") == said
