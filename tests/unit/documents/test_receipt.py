"""The receipt as a file: size, fonts, text, marks, QR, and that the same content gives the same bytes."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pytest
from pypdf import PdfReader

from onestop.application.paper import PaperComponent, PrintMark, ReceiptContent
from onestop.documents.fonts import NO_GLYPH
from onestop.documents.receipt import receipt_filename, receipt_pages, render_receipt
from onestop.domain.errors import Refused
from tests.helpers.letters import LETTERS
from tests.helpers.paper_checks import codes_on, faults, font_files, page_texts, picture, text_of
from tests.helpers.slips import (
    ENGLISH,
    JAPANESE,
    LONG,
    NEW_REGIME,
    PLAIN,
    PRACTICE,
    REPLACEMENT,
    REPRINT,
    SAMPLE_YEAR,
    VARIANTS,
)

variants = pytest.mark.parametrize("content", VARIANTS.values(), ids=VARIANTS.keys())


@variants
def test_nothing_leaves_the_margins_or_lies_over_anything(content: ReceiptContent) -> None:
    assert faults(receipt_pages(content)) == []


@variants
def test_a5_embedded_truetype_and_small(content: ReceiptContent) -> None:
    data = render_receipt(content)
    pages = PdfReader(BytesIO(data)).pages
    assert {
        (round(float(p.mediabox.width) / 72 * 25.4), round(float(p.mediabox.height) / 72 * 25.4))
        for p in pages
    } == {(148, 210)}
    assert len(pages) == (4 if content is LONG else 2)
    fonts = font_files(data)
    assert all(fonts.values()), fonts
    assert not any("Helvetica" in name for name in fonts)
    assert b"Helvetica" not in data
    assert len(data) <= (100_000 if content.lang == "vi-ja" else 65_000)


@variants
def test_the_same_content_gives_the_same_bytes(content: ReceiptContent) -> None:
    assert render_receipt(content) == render_receipt(content)


@variants
def test_the_qr_is_read_back_from_every_first_page_at_150_dpi(content: ReceiptContent) -> None:
    data = render_receipt(content)
    expected = f"{content.code}-{content.check}-{content.head}"
    per_copy = len(PdfReader(BytesIO(data)).pages) // 2
    for page in range(2 * per_copy):
        found = codes_on(picture(data, page, 150))
        assert found == ([expected] if page % per_copy == 0 else [])


@variants
def test_the_text_can_be_copied_out_letter_by_letter(content: ReceiptContent) -> None:
    text = text_of(render_receipt(content))
    assert text == unicodedata.normalize("NFC", text)
    assert "\u00a0" not in text
    for said in (
        content.code,
        content.applicant_name.split(" ")[0],
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        content.head[:4],
    ):
        assert said in text
    assert "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ" in text
    for component in content.components:
        assert component.name.split(" ")[0] in text


def test_all_146_letters_come_back_from_the_file() -> None:
    content = replace(PLAIN, applicant_name=" ".join(LETTERS), request=" ".join(LETTERS))
    text = text_of(render_receipt(content))
    assert [letter for letter in LETTERS if letter not in text] == []


def test_each_copy_says_whose_it_is() -> None:
    first, second = page_texts(render_receipt(PLAIN))
    assert "Liên 1: Lưu" in first
    assert "Liên 2" not in first
    assert "Liên 2: Giao người nộp hồ sơ" in second
    assert page_texts(render_receipt(SAMPLE_YEAR, copies=(2,)))[0].count("Liên: Giao khách hàng") == 1


def test_a_reprint_says_so_in_the_body_and_in_the_footer() -> None:
    for page in page_texts(render_receipt(REPRINT)):
        assert page.count("BẢN IN LẠI lần 2") == 2
        assert "In lúc 08 giờ 15 phút, ngày 03/01/2019 – Lý do: người nộp báo mất." in page
        assert "Người in: công chức tiếp nhận, quầy 02. Ngày hẹn trả không đổi." in page
    assert "BẢN IN LẠI" not in text_of(render_receipt(PLAIN))
    assert "Bản in lần 1, 09:02 ngày 27/12/2018" in text_of(render_receipt(PLAIN))


def test_a_replacement_names_what_it_replaces() -> None:
    text = text_of(render_receipt(REPLACEMENT))
    assert "THAY THẾ Giấy số 531/TNHS ngày 27/12/2018" in text
    assert "BẢN IN LẠI" not in text


def test_practice_is_said_twice_on_each_page() -> None:
    for page in page_texts(render_receipt(PRACTICE)):
        assert page.count("BẢN TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ") == 2


@pytest.mark.parametrize("content", [ENGLISH, JAPANESE], ids=["vi-en", "vi-ja"])
def test_every_mark_at_once_on_a_bilingual_slip_stays_legible(content: ReceiptContent) -> None:
    mark = PrintMark(content.mark.printed_at, 12, "người nộp báo mất", "công chức tiếp nhận, quầy 02", True,
                     "Giấy số 410/TNHS ngày 14/9/2026\nSố bộ hồ sơ: 02 → 01")  # fmt: skip
    pages = receipt_pages(replace(content, mark=mark))
    assert faults(pages) == []


def test_wordings_of_the_regimes() -> None:
    old, middle, new = (text_of(render_receipt(c)) for c in (SAMPLE_YEAR, PLAIN, NEW_REGIME))
    assert "6. Nhận kết quả tại: trụ sở" in old
    assert "cam kết" not in old
    assert "6. Đăng ký nhận kết quả tại:" in middle
    assert "(cam kết: 05 ngày làm việc)" in middle
    assert "MST" not in middle
    assert "– MST: 9900018775" in new
    assert "Phí, lệ phí: không thu" in new
    assert "– Thời điểm nhận đủ hồ sơ, chính xác: 08 giờ 30 phút, ngày 20 tháng 8 năm 2026" in new
    one_moment = text_of(render_receipt(replace(NEW_REGIME, filed_at=NEW_REGIME.complete_at)))
    assert "4. Thời gian nhận đủ hồ sơ, chính xác: 08 giờ 30 phút" in one_moment
    assert "– Thời điểm nhận đủ" not in one_moment
    plain_2025 = text_of(render_receipt(replace(NEW_REGIME, regime="2025")))
    assert "4. Thời gian nhận hồ sơ: 08 giờ 30 phút" in plain_2025


@pytest.mark.parametrize("regime", ["2015", "2018", "2025"])
def test_a_time_that_began_anew_is_told_beside_the_reception(regime: str) -> None:
    anew = replace(PLAIN, regime=regime, counted_from=datetime(2019, 1, 3, 10, 5))
    text = text_of(render_receipt(anew))
    assert "4. Thời gian nhận hồ sơ: 09 giờ 00 phút, ngày 27 tháng 12 năm 2018" in text
    assert "– Thời điểm nhận đủ hồ sơ, chính xác: 10 giờ 05 phút, ngày 03 tháng 01 năm 2019" in text
    assert faults(receipt_pages(anew)) == []


def test_bilingual_says_which_text_is_valid() -> None:
    english, japanese = text_of(render_receipt(ENGLISH)), text_of(render_receipt(JAPANESE))
    assert "Bản dịch tham khảo – văn bản tiếng Việt là bản có giá trị." in english
    assert "Reference translation; the Vietnamese text prevails." in english
    assert "17:00, Wednesday, 16 September 2026" in english
    assert "参考訳です。ベトナム語の本文が正本となります。" in japanese
    assert "2026年9月16日（水） 17時00分" in japanese


def test_a_long_table_goes_on_with_its_head_and_the_signatures_come_last() -> None:
    first, second = page_texts(render_receipt(LONG, copies=(2,)))
    assert "Trang 1/2" in first
    assert "NGƯỜI TIẾP NHẬN" not in first
    assert "Ghi chú" not in first
    assert "tiếp theo" in second
    assert "KT 04 · 3PTM C6PP" in second
    assert "STT Tên giấy tờ" in second
    assert "CỘNG HÒA" not in second
    assert second.index("2. Số lượng") < second.index("5. Thời gian trả") < second.index("NGƯỜI TIẾP NHẬN")


def test_forty_components_take_three_pages_and_lose_none() -> None:
    names = [
        f"Giấy tờ thứ {n} của hồ sơ, kèm bản dịch công chứng và tài liệu chứng minh liên quan"
        for n in range(40)
    ]
    content = replace(PLAIN, components=tuple(PaperComponent(name, "", 1, 1) for name in names))
    assert faults(receipt_pages(content)) == []
    pages = page_texts(render_receipt(content, copies=(1,)))
    assert len(pages) == 3
    assert all("STT" in page for page in pages)
    assert [n for n in range(40) if f"Giấy tờ thứ {n} của" not in " ".join(pages)] == []
    rows_before_items = pages[-1][: pages[-1].index("2. Số lượng")].count("Giấy tờ thứ")
    assert rows_before_items >= 2


def test_one_component_longer_than_a_page_is_still_printed_whole() -> None:
    words = " ".join(f"giấy{n}" for n in range(900))
    content = replace(PLAIN, components=(PaperComponent(words, "", 1, 0), PLAIN.components[1]))
    assert faults(receipt_pages(content)) == []
    text = text_of(render_receipt(content, copies=(1,)))
    assert [n for n in range(900) if f"giấy{n}" not in text] == []


def test_an_applicant_of_300_letters_and_one_without_spaces() -> None:
    long_name = ("Công ty Cổ phần Đầu tư Phát triển Hạ tầng Kỹ thuật " * 6)[:300]
    for name in (long_name, "W" * 300, "Ễ" * 300):
        content = replace(NEW_REGIME, applicant_name=name, request=name, address=name)
        assert faults(receipt_pages(content)) == []
        assert name.replace(" ", "")[:290] in text_of(render_receipt(content, copies=(1,))).replace(" ", "")


def test_the_longest_procedure_and_papers_still_fit() -> None:
    request = (
        "Chấp thuận chủ trương đầu tư của Ủy ban nhân dân cấp tỉnh đối với dự án đầu tư không thuộc diện chấp "
        "thuận chủ trương đầu tư của Quốc hội, Thủ tướng Chính phủ và không thuộc diện cấp Giấy chứng nhận "
    ) * 2
    content = replace(ENGLISH, request=request, request_translated="approval of the investment policy " * 6)
    assert faults(receipt_pages(content)) == []


def test_no_components_print_no_empty_table() -> None:
    content = replace(PLAIN, components=())
    assert faults(receipt_pages(content)) == []
    assert "STT" not in text_of(render_receipt(content))


def test_decomposed_emoji_and_steering_marks_in_names() -> None:
    name = unicodedata.normalize("NFD", "Công ty Hoa Đào") + " 🌸\u202e 株式会社"
    text = text_of(render_receipt(replace(PLAIN, applicant_name=name)))
    assert f"Công ty Hoa Đào {NO_GLYPH} 株式会社" in text
    assert "\u202e" not in text


def test_markup_signs_in_a_name_are_only_letters() -> None:
    text = text_of(
        render_receipt(replace(PLAIN, applicant_name="A **B** {code} *C*", request="<b>&amp;</b>"))
    )
    assert "A **B** {code} *C*" in text
    assert "<b>&amp;</b>" in text


def test_a_code_outside_the_usual_shape_is_still_carried() -> None:
    for code in ("H31.50.05.13.99-20261008-0000975", "ĐẶC-BIỆT-01"):
        data = render_receipt(replace(PLAIN, code=code), copies=(1,))
        assert codes_on(picture(data, 0, 200)) == [f"{code}-72-T55TT16T"]


def test_file_names() -> None:
    assert receipt_filename(REPRINT) == "receipt_000.00.99.H31-181227-0003_2.pdf"
    assert receipt_filename(JAPANESE) == "receipt_H31.99-260908-0001_vi-ja_1.pdf"
    assert "/" not in receipt_filename(replace(PLAIN, code="../../x"))


def test_what_cannot_be_printed_is_refused() -> None:
    with pytest.raises(Refused, match="unknown_regime"):
        render_receipt(replace(PLAIN, regime="1999"))
    with pytest.raises(Refused, match="unknown_copy"):
        render_receipt(PLAIN, copies=(3,))
    with pytest.raises(Refused, match="unknown_copy"):
        render_receipt(PLAIN, copies=())
