"""The supplement request: without a code before reception, with one after; what is wanted, by when, whom to ask."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from onestop.application.paper import SupplementItem
from onestop.documents.supplement import render_supplement, supplement_filename, supplement_pages
from tests.helpers.paper_checks import codes_on, faults, font_files, page_texts, picture, text_of
from tests.helpers.slips import SUPPLEMENT

RECEIVED = replace(
    SUPPLEMENT, code="H31.99-260907-0001", check="53", head="P8HK163K", received_on=date(2026, 9, 7)
)


def test_before_reception_there_is_no_code_no_qr_and_no_promised_date() -> None:
    data = render_supplement(SUPPLEMENT)
    text = text_of(data)
    assert "Mã hồ sơ" not in text
    assert codes_on(picture(data, 0, 150)) == []
    assert "Số: 41/HDHS" in text
    assert "Yêu cầu lần 1 – hồ sơ chưa được tiếp nhận, chưa hẹn ngày trả kết quả" in text


def test_after_reception_code_and_qr_stand_as_on_the_receipt() -> None:
    data = render_supplement(RECEIVED)
    assert codes_on(picture(data, 0, 150)) == ["H31.99-260907-0001-53-P8HK163K"]
    assert "Mã hồ sơ: H31.99-260907-0001" in text_of(data)
    assert "Yêu cầu lần 1 – tiếp nhận ngày 07/9/2026" in text_of(data)


def test_each_item_names_paper_fault_and_count() -> None:
    text = text_of(render_supplement(SUPPLEMENT, copies=1))
    assert "Tài liệu chứng minh năng lực tài chính: bổ sung báo cáo" in text
    assert "của công ty mẹ – 01 bản chính." in text
    assert "sơ đồ lô đất – 01 bản sao." in text
    assert "trước 17 giờ 00 phút, ngày 08 tháng 10 năm 2026" in text
    assert "ông (bà) liên hệ công chức Phòng Quản lý đầu tư" in text
    assert text.index("NGƯỜI HƯỚNG DẪN") > text.index("Thời hạn bổ sung:")


def test_two_copies_small_embedded_and_identical() -> None:
    data = render_supplement(SUPPLEMENT)
    assert len(page_texts(data)) == 2
    assert all(font_files(data).values())
    assert len(data) <= 65_000
    assert data == render_supplement(SUPPLEMENT)


def test_many_items_flow_to_more_pages() -> None:
    items = tuple(
        SupplementItem(f"Giấy tờ số {n}", "chưa có chữ ký của người đại diện " * 4, 1, 1) for n in range(30)
    )
    content = replace(RECEIVED, items=items)
    pages = supplement_pages(content)
    assert len(pages) >= 3
    assert faults(pages) == []
    texts = page_texts(render_supplement(content, copies=1))
    assert [n for n in range(30) if f"Giấy tờ số {n}:" not in " ".join(texts)] == []
    assert "NGƯỜI HƯỚNG DẪN" in texts[-1]
    assert "Lý do:" in texts[-1]


def test_nothing_overlaps() -> None:
    for content in (
        SUPPLEMENT,
        RECEIVED,
        replace(SUPPLEMENT, reason="", until=None, clock_text="", contact=""),
    ):
        assert faults(supplement_pages(content)) == []


def test_file_names() -> None:
    assert supplement_filename(SUPPLEMENT) == "supplement_41-HDHS_1.pdf"
    assert supplement_filename(RECEIVED) == "supplement_H31.99-260907-0001_1.pdf"
