"""The transfer slip: every agency's work and time limit, what goes along, how to answer."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

from pypdf import PdfReader

from onestop.application.paper import PaperComponent
from onestop.documents.page import MM
from onestop.documents.transfer import render_transfer, transfer_filename, transfer_pages
from tests.helpers.paper_checks import codes_on, faults, font_files, page_texts, picture, text_of
from tests.helpers.way_slips import LONG_APPLICANT, LONG_PAPERS, LONG_PROCEDURE, TRANSFER, practice

WITH_FILE = replace(TRANSFER, file_name="transfer_181227-0003_SXD_1.json")
LONG = replace(
    WITH_FILE,
    applicant_name=LONG_APPLICANT,
    procedure_name=LONG_PROCEDURE,
    legs=TRANSFER.legs * 3,
    papers=tuple(PaperComponent(each.name, each.form, 1, 1) for each in LONG_PAPERS),
)


def test_work_and_time_limit_of_each_agency() -> None:
    text = text_of(render_transfer(TRANSFER, copies=1))
    for said in (
        "PHIẾU CHUYỂN XỬ LÝ",
        "Số: 07/PCXL",
        "Kính gửi: Sở Xây dựng",
        "Chủ hồ sơ: Công ty TNHH Thiết bị y tế Ánh Dương II",
        "Địa chỉ: KCN Minh Đức, tỉnh Hưng Yên",
        "1. Sở Công Thương: cho ý kiến, giải quyết theo thẩm quyền – thời hạn 16 giờ làm việc",
        "08 giờ 00 phút, ngày 04/01/2019",
        "2. Sở Xây dựng: Có ý kiến về sự phù hợp với quy hoạch – thời hạn 24 giờ 30 phút làm việc",
        "(phiếu này)",
        "Văn bản đề nghị điều chỉnh dự án đầu tư (Mẫu I.3)",
        "Liên hệ: Phòng Quản lý đầu tư, 0221 300 0000.",
        "NGƯỜI NHẬN",
        "NGƯỜI CHUYỂN",
    ):
        assert said in text, said
    assert ".json" not in text


def test_with_a_file_it_says_how_to_answer_in_it() -> None:
    text = text_of(render_transfer(WITH_FILE, copies=1))
    assert "transfer_181227-0003_SXD_1.json" in text
    assert [key for key in ("“answer”", "“text”", "“answered_at”", "“document”") if key not in text] == []


def test_what_is_not_known_is_left_out() -> None:
    bare = replace(TRANSFER, applicant_address="", papers=(), contact="")
    text = text_of(render_transfer(bare, copies=1))
    assert "Địa chỉ" not in text and "Liên hệ" not in text
    assert "Giấy tờ chuyển kèm: theo hồ sơ điện tử" in text
    assert faults(transfer_pages(bare)) == []


def test_an_agency_that_answered_already_is_said_to_have() -> None:
    answered = replace(TRANSFER.legs[0], answered_at=TRANSFER.legs[0].due_at)
    text = text_of(render_transfer(replace(TRANSFER, legs=(answered, TRANSFER.legs[1])), copies=1))
    assert text.count("(đã trả lời)") == 1


def test_an_agency_that_never_answered_is_not_said_to_have() -> None:
    passed = replace(TRANSFER.legs[0], answered_at=TRANSFER.legs[0].due_at, missed=True)
    text = text_of(render_transfer(replace(TRANSFER, legs=(passed, TRANSFER.legs[1])), copies=1))
    assert "(đã trả lời)" not in text
    assert text.count("(hết hạn, không trả lời)") == 1


def test_a5_two_copies_small_embedded_identical_with_the_qr() -> None:
    data = render_transfer(TRANSFER)
    pages = PdfReader(BytesIO(data)).pages
    assert {(round(float(p.mediabox.width) / MM), round(float(p.mediabox.height) / MM)) for p in pages} == {
        (148, 210)
    }
    assert len(pages) == 2
    assert all(font_files(data).values())
    assert len(data) <= 65_000 and data == render_transfer(TRANSFER)
    assert codes_on(picture(data, 0, 150)) == ["000.00.99.H31-181227-0003-72-T55TT16T"]


def test_the_longest_names_fit_and_practice_is_marked() -> None:
    for content in (TRANSFER, WITH_FILE, LONG, replace(LONG, mark=practice(LONG.mark))):
        assert faults(transfer_pages(content)) == []
    texts = page_texts(render_transfer(replace(LONG, mark=practice(LONG.mark)), copies=1))
    assert all("BẢN TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ" in text for text in texts)
    assert LONG_APPLICANT in " ".join(texts)


def test_file_names() -> None:
    assert transfer_filename(TRANSFER) == "transfer_000.00.99.H31-181227-0003_1.pdf"
    assert transfer_filename(replace(TRANSFER, round_no=2)) == "transfer_000.00.99.H31-181227-0003.2_1.pdf"
    assert transfer_filename(WITH_FILE) == "transfer_181227-0003_SXD_1.pdf"
