"""The receipt for a result: what, when, to whom, by what right or under which number of the post."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from onestop.application.paper import PaperComponent
from onestop.documents.page import MM
from onestop.documents.return_receipt import (
    render_return_receipt,
    return_receipt_filename,
    return_receipt_pages,
)
from tests.helpers.paper_checks import codes_on, faults, font_files, picture, text_of
from tests.helpers.way_slips import LONG_APPLICANT, LONG_PAPERS, LONG_PROCEDURE, RETURN, practice

POSTED = replace(
    RETURN,
    by_post=True,
    place="trụ sở tổ chức, qua dịch vụ bưu chính công ích",
    item_number="EE123456789VN",
    right="",
)
LONG = replace(
    RETURN,
    applicant_name=LONG_APPLICANT,
    to=LONG_APPLICANT,
    procedure_name=LONG_PROCEDURE,
    given_back=tuple(PaperComponent(each.name, each.form, 1, 0) for each in LONG_PAPERS),
)


def test_fetched_at_the_counter() -> None:
    text = text_of(render_return_receipt(RETURN, copies=1))
    for said in (
        "BIÊN NHẬN TRẢ KẾT QUẢ",
        "Số: 12/BN",
        "Mã hồ sơ: 000.00.99.H31-181227-0003",
        "Chủ hồ sơ: Công ty TNHH Thiết bị y tế Ánh Dương II",
        "Kết quả giải quyết: Giấy chứng nhận đăng ký đầu tư số 1234567890",
        "hẹn trả kết quả: 17 giờ 00 phút, thứ Bảy, ngày 05 tháng 01 năm 2019",
        "Thời gian có kết quả: 09 giờ 15 phút",
        "5. Thời gian trả kết quả: 09 giờ 30 phút, ngày 07 tháng 01 năm 2019",
        "Người nhận: Ông Trần Văn Bình – theo giấy ủy quyền ngày 04/01/2019",
        "Phí, lệ phí: đã thu 1.500.000 đ",
        "Giấy tờ bản chính trả lại sau khi đối chiếu",
        "NGƯỜI NHẬN KẾT QUẢ",
        "NGƯỜI TRẢ KẾT QUẢ",
    ):
        assert said in text, said


def test_sent_by_post() -> None:
    text = text_of(render_return_receipt(POSTED, copies=1))
    assert "Thời gian giao bưu chính:" in text
    assert "số hiệu bưu gửi EE123456789VN" in text
    assert "– theo" not in text


@pytest.mark.parametrize(
    ("paid", "owed", "said"),
    [
        (0, 0, "Phí, lệ phí: không có khoản phải thu"),
        (0, 600_000, "Phí, lệ phí: còn phải thu 600.000 đ"),
        (100_000, 500_000, "Phí, lệ phí: đã thu 100.000 đ; còn phải thu 500.000 đ"),
    ],
)
def test_what_is_owed_is_said(paid: int, owed: int, said: str) -> None:
    content = replace(RETURN, paid_vnd=paid, owed_vnd=owed, given_back=())
    text = text_of(render_return_receipt(content, copies=1))
    assert said in text
    assert "Giấy tờ bản chính" not in text


def test_a5_two_copies_small_embedded_identical_with_the_qr() -> None:
    data = render_return_receipt(RETURN)
    pages = PdfReader(BytesIO(data)).pages
    assert [(round(float(p.mediabox.width) / MM), round(float(p.mediabox.height) / MM)) for p in pages] == [
        (148, 210)
    ] * 2
    assert all(font_files(data).values())
    assert len(data) <= 65_000 and data == render_return_receipt(RETURN)
    assert codes_on(picture(data, 0, 150)) == ["000.00.99.H31-181227-0003-72-T55TT16T"]


def test_the_longest_names_fit_also_in_practice() -> None:
    for content in (RETURN, POSTED, LONG):
        for mark in (content.mark, practice(content.mark), replace(content.mark, print_no=2, reason="mất")):
            assert faults(return_receipt_pages(replace(content, mark=mark))) == []


def test_file_name() -> None:
    assert return_receipt_filename(RETURN) == "return_000.00.99.H31-181227-0003_1.pdf"
