"""The hand-over list: what goes to the unit, what was late, where two sign; and how lists go on over pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from io import BytesIO

from pypdf import PdfReader

from onestop.application.way_contents import EarlierList
from onestop.documents.hand_over_list import (
    hand_over_list_filename,
    hand_over_list_pages,
    render_hand_over_list,
)
from onestop.documents.page import MM
from tests.helpers.paper_checks import faults, font_files, page_texts, text_of
from tests.helpers.way_slips import HAND_OVER, LONG_APPLICANT, LONG_PROCEDURE

MANY = replace(
    HAND_OVER,
    rows=tuple(
        replace(HAND_OVER.rows[1], code=f"000.00.99.H31-181227-{n:04d}", procedure_name=LONG_PROCEDURE)
        for n in range(1, 61)
    ),
)


def test_the_sheet_says_who_gives_what_to_whom() -> None:
    text = text_of(render_hand_over_list(HAND_OVER))
    for said in (
        "DANH SÁCH BÀN GIAO HỒ SƠ",
        "Số: 05",
        "Bên giao: Bộ phận tiếp nhận và trả kết quả",
        "Bên nhận: Phòng Quản lý đầu tư",
        "000.00.99.H31- 181227-0003",
        "Nhận 09:00 27/12/2018 Hẹn 17:00 05/01/2019",
        "Đang dừng tính giờ",
        "03 bản chính 01 bản sao",
        "muộn, hạn 17:00 26/12/2018",
        "Cộng: 02 hồ sơ, trong đó 01 giao muộn hơn quy định.",
        "NGƯỜI GIAO",
        "NGƯỜI NHẬN",
    ):
        assert said in text, said


def test_in_time_nothing_is_said_of_lateness() -> None:
    text = text_of(render_hand_over_list(replace(HAND_OVER, rows=HAND_OVER.rows[:1])))
    assert "Cộng: 01 hồ sơ." in text and "muộn" not in text


def test_a_list_that_replaces_others_names_them() -> None:
    earlier = (
        EarlierList("01", datetime(2018, 12, 26, 16, 40)),
        EarlierList("03", datetime(2018, 12, 27, 8, 5)),
    )
    text = text_of(render_hand_over_list(replace(HAND_OVER, replaces=earlier)))
    named = "số 01 lập lúc 16:40 26/12/2018; số 03 lập lúc 08:05 27/12/2018"
    assert f"Thay cho danh sách {named}. Bản đó không còn giá trị." in text
    assert "Thay cho" not in text_of(render_hand_over_list(HAND_OVER))


def test_a_long_list_goes_on_with_its_head_and_is_signed_once() -> None:
    pages = hand_over_list_pages(MANY)
    assert len(pages) > 3
    assert faults(pages, 22, 197) == []
    texts = page_texts(render_hand_over_list(MANY))
    assert all("Chủ hồ sơ" in text for text in texts)
    assert [n for n in range(1, 61) if f"181227-{n:04d}" not in " ".join(texts)] == []
    assert [("NGƯỜI GIAO" in text) for text in texts] == [False] * (len(texts) - 1) + [True]
    assert texts[1].startswith("Danh sách bàn giao hồ sơ – tiếp theo")
    assert f"Trang 2/{len(texts)}" in texts[1]
    assert LONG_APPLICANT in " ".join(texts)


def test_every_length_ends_with_its_signatures_inside_the_page() -> None:
    for count in range(1, 40):
        pages = hand_over_list_pages(replace(MANY, rows=MANY.rows[:count]))
        assert faults(pages, 22, 197) == []
        assert max(y for page in pages for _, y, _, _ in page.dotted) < 283 * MM


def test_a4_embedded_identical_and_practice_marked() -> None:
    data = render_hand_over_list(HAND_OVER)
    (page,) = PdfReader(BytesIO(data)).pages
    assert (round(float(page.mediabox.width) / MM), round(float(page.mediabox.height) / MM)) == (210, 297)
    assert all(font_files(data).values())
    assert len(data) <= 65_000 and data == render_hand_over_list(HAND_OVER)
    assert "TẬP HUẤN" not in text_of(data)
    drill = text_of(render_hand_over_list(replace(HAND_OVER, practice=True)))
    assert drill.count("BẢN TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ") == 2


def test_file_name() -> None:
    assert hand_over_list_filename(HAND_OVER) == "handover_2018-12-27_05.pdf"
