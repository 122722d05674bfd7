"""Supplement request, refusal, apology, stop: every field of the domain rules §2 on A5, small, embedded, never squeezed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pytest
from pypdf import PdfReader

from onestop.application.notice_paper import (
    Addressee,
    ApologyContent,
    FeeFacts,
    NoticeContent,
    RefusalContent,
)
from onestop.application.paper import PaperComponent, PrintMark, SupplementContent
from onestop.documents.letter_words import addressee_words
from onestop.documents.notices import notice_filename, notice_pages
from onestop.documents.page import MM
from onestop.documents.slips import render_slip, slip_filename
from onestop.documents.supplement import supplement_pages
from onestop.domain.applicant import ApplicantKind, FeeState
from tests.helpers.book_desk import catalog
from tests.helpers.notices import APOLOGY, NOTICES, REFUSAL, STOP, SUPPLEMENTS
from tests.helpers.paper_checks import codes_on, faults, font_files, page_texts, picture, text_of
from tests.helpers.slips import LONG, REPLACEMENT

AnySlip = SupplementContent | NoticeContent
SLIPS: dict[str, AnySlip] = {f"supplement-{regime}": content for regime, content in SUPPLEMENTS.items()}
SLIPS.update(NOTICES)
slips = pytest.mark.parametrize("name", list(SLIPS))

NATION = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: ", "Hưng Yên, ngày ")
DESK = (
    "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ",
    "Bộ phận tiếp nhận và trả kết quả: Ban",
    "Tiếp nhận hồ sơ của: Công ty",
)
HEAD = ("ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN", "Kính gửi: Công ty", "Nơi nhận: – Như trên; – Bộ phận",
        "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ (Ký, ghi rõ họ tên và đóng dấu)")  # fmt: skip
COMMON = ("Mã hồ sơ: ", "Địa chỉ: ", "Số điện thoại: ")
LABELS = {
    "supplement": (*DESK, "Nội dung yêu cầu giải quyết: ", "Email: ", "Yêu cầu lần 1 – tiếp nhận ngày 07/9/2026",
                   "Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau: 1. ", "Lý do: ", "Thời hạn bổ sung: trước 17 giờ",
                   "ông (bà) liên hệ", "NGƯỜI HƯỚNG DẪN (Ký và ghi rõ họ tên)", "Ghi chú: "),
    "refusal": (*DESK, "Email: ", "Nội dung yêu cầu giải quyết: ",
                "không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau: 1. ",
                "2. Cơ quan có thẩm quyền tiếp nhận: ", "Giấy tờ đã nộp (03 loại, 01 bộ)",
                "Xin thông báo để ông (bà) được biết và thực hiện./.", "NGƯỜI NỘP HỒ SƠ (Ký và ghi rõ họ tên)",
                "NGƯỜI TIẾP NHẬN HỒ SƠ (Ký và ghi rõ họ tên)", "Ghi chú: "),
    "apology": (*HEAD, "Ngày 02 tháng 5 năm 2019, Ban", "lĩnh vực: Đầu tư tại Việt Nam; mã hồ sơ: 000.00.99.H31-190502-0002.",
                "Thời gian hẹn trả kết quả: 17 giờ 00 phút, thứ Tư, ngày 15 tháng 5 năm 2019.", "Lý do: Ban cần",
                "xin lỗi vì sự chậm trễ này",
                "Thời gian hẹn trả kết quả lại: 17 giờ 00 phút, thứ Tư, ngày 22 tháng 5 năm 2019",
                "Đây là lần hẹn lại duy nhất"),
    "stop": (*HEAD, "Nội dung yêu cầu giải quyết: ", "Thời gian nhận hồ sơ: 09 giờ 20 phút, ngày 22 tháng 7 năm 2026",
             "Văn bản đề nghị dừng: Đơn rút hồ sơ ngày 10/8/2026", "dừng giải quyết hồ sơ nêu trên từ 15 giờ 00 phút",
             "1. Lý do: ", "2. Căn cứ: NĐ 118/2025/NĐ-CP", "3. Phí, lệ phí: ",
             "4. Giấy tờ trả lại: STT Tên giấy tờ Bản chính Bản sao",
             "(bố cục tạm)"),
}  # fmt: skip
TITLES = {
    "supplement-2015": "PHIẾU HƯỚNG DẪN HOÀN THIỆN HỒ SƠ",
    "supplement-2018": "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
    "refusal-2018": "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
    "apology-2018": "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ",
    "apology-2025": "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT",
    "stop-2025": "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ",
}


def pages_of(content: AnySlip) -> list[object]:
    pages = supplement_pages(content) if isinstance(content, SupplementContent) else notice_pages(content)
    return faults(pages)


@slips
def test_every_field_of_the_form_is_on_the_page(name: str) -> None:
    text = page_texts(render_slip(SLIPS[name]))[0]
    form = name.partition("-")[0]
    assert [label for label in (*NATION, *COMMON, *LABELS[form]) if label not in text] == []


@pytest.mark.parametrize(("name", "title"), list(TITLES.items()))
def test_the_title_is_that_of_its_time(name: str, title: str) -> None:
    assert title in page_texts(render_slip(SLIPS[name]))[0]


def test_the_assessment_sheet_is_named_only_since_there_is_one() -> None:
    said = {name: "Kèm phiếu đánh giá" in text_of(render_slip(SLIPS[name])) for name in SLIPS}
    assert [name for name, there in said.items() if there] == [
        "supplement-2018", "supplement-2025", "supplement-2026", "refusal-2018", "refusal-2025",
    ]  # fmt: skip


@slips
def test_two_copies_on_a5_small_embedded_and_identical(name: str) -> None:
    data = render_slip(SLIPS[name])
    pages = PdfReader(BytesIO(data)).pages
    assert len(pages) == 2
    sizes = {
        (round(float(page.mediabox.width) / MM), round(float(page.mediabox.height) / MM)) for page in pages
    }
    assert sizes == {(148, 210)}
    fonts = font_files(data)
    assert fonts and all(fonts.values()) and not any("Helvetica" in font for font in fonts)
    assert len(data) <= 65_000
    assert data == render_slip(SLIPS[name])


@slips
def test_nothing_overlaps_and_the_code_reads_back(name: str) -> None:
    content = SLIPS[name]
    assert pages_of(content) == []
    head = content if isinstance(content, SupplementContent) else content.head
    assert codes_on(picture(render_slip(content), 0, 150)) == [f"{head.code}-{head.check}-{head.head}"]


@slips
def test_a_practice_reprint_says_both_and_keeps_its_number(name: str) -> None:
    content = SLIPS[name]
    mark = PrintMark(datetime(2026, 9, 9, 8, 5), 3, "người nộp báo mất", "công chức tiếp nhận", True, "")
    if isinstance(content, SupplementContent):
        marked: AnySlip = replace(content, mark=mark)
    else:
        marked = replace(content, head=replace(content.head, mark=mark))
    text = page_texts(render_slip(marked))[0]
    assert "BẢN TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ" in text and "BẢN IN LẠI lần 3" in text
    assert ("Ngày hẹn trả không đổi." in text) == isinstance(content, ApologyContent)
    assert pages_of(marked) == []


def longest_names() -> tuple[str, tuple[str, ...]]:
    """The longest request and the longest papers of the catalogue."""
    versions = [version for procedure in catalog().procedures for version in procedure.versions]
    papers = {component.name for version in versions for component in version.components}
    return max((version.title for version in versions), key=len), tuple(sorted(papers, key=len)[-8:])


@pytest.mark.parametrize("name", [name for name in SLIPS if name != "supplement-2015"])
def test_the_longest_names_of_the_catalogue_fit(name: str) -> None:
    request, papers = longest_names()
    assert len(request) > 200 and len(papers[0]) > 60
    content = SLIPS[name]
    long: AnySlip
    if isinstance(content, SupplementContent):
        items = tuple(replace(content.items[0], paper=paper) for paper in papers)
        long = replace(content, request=request, applicant_name=LONG.applicant_name, items=items)
    else:
        to = replace(content.to, request=request, name=LONG.applicant_name, address=LONG.address)
        long = replace(content, to=to)
        if not isinstance(long, ApologyContent):
            long = replace(long, papers=tuple(PaperComponent(paper, "", 1, 1) for paper in papers))
    assert pages_of(long) == []
    text = text_of(render_slip(long))
    assert "".join(request.split()) in "".join(text.split())
    if not isinstance(content, RefusalContent | ApologyContent):
        assert ["".join(p.split()) in "".join(text.split()) for p in papers] == [True] * len(papers)


def test_many_papers_flow_with_the_tables_head_and_the_seal_stands_with_some_of_them() -> None:
    papers = tuple(PaperComponent(f"Giấy tờ số {n} của dự án đầu tư", "", n, 0) for n in range(1, 31))
    content = replace(STOP, papers=papers)
    pages = notice_pages(content)
    assert len(pages) == 2 and faults(pages) == []
    texts = page_texts(render_slip(content))
    assert "STT Tên giấy tờ" in texts[0] and "STT Tên giấy tờ" in texts[1]
    assert texts[1].startswith("Mã hồ sơ: H31.99-260722-0003 KT 95 · 628H 49M9 tiếp theo")
    assert "Giấy tờ số 30" in texts[1] and "THỦ TRƯỞNG" in texts[1] and "THỦ TRƯỞNG" not in texts[0]


@pytest.mark.parametrize("count", range(1, 24))
def test_whoever_signs_never_signs_an_empty_page(count: int) -> None:
    papers = tuple(PaperComponent(f"Giấy tờ số {n}", "", 1, 0) for n in range(count))
    texts = page_texts(render_slip(replace(STOP, papers=papers)))
    signed = texts[len(texts) // 2 - 1]
    assert "THỦ TRƯỞNG" in signed and f"Giấy tờ số {count - 1}" in signed


def test_what_is_not_known_is_left_out() -> None:
    bare = Addressee("Nguyễn Văn An", ApplicantKind.PERSON, "", "", "", "Cấp giấy phép xây dựng mới")
    refusal = text_of(render_slip(replace(REFUSAL, to=bare, where_to="", papers=())))
    assert "Địa chỉ: –" in refusal
    for label in ("Số điện thoại", "Email", "2. ", "Giấy tờ đã nộp"):
        assert label not in refusal
    stop = text_of(render_slip(replace(STOP, to=bare, letter="", asked_at=None, papers=(), basis="Điều 9")))
    assert "Văn bản đề nghị dừng" not in stop and "Sau khi xem xét" not in stop
    assert "Ban Quản lý các khu công nghiệp tỉnh Hưng Yên thông báo dừng giải quyết" in stop
    assert "4. Giấy tờ trả lại: không có." in stop and "2. Căn cứ: Điều 9." in stop
    assert "Khi có nhu cầu, ông (bà) nộp hồ sơ mới" in stop
    assert "– Lưu: VT, hồ sơ." in stop
    nameless = text_of(render_slip(replace(STOP, letter="")))
    assert "Văn bản đề nghị dừng: nhận lúc 14 giờ 05 phút, ngày 10 tháng 8 năm 2026" in nameless


@pytest.mark.parametrize(
    ("fee", "refused", "stopped"),
    [
        (FeeFacts(0, FeeState.EXEMPT, 0), "Hồ sơ không thu phí, lệ phí.", "3. Phí, lệ phí: không thu."),
        (FeeFacts(600_000, FeeState.AT_RETURN, 0), "Phí, lệ phí chưa thu.", "chưa thu; không phát sinh"),
        (FeeFacts(600_000, FeeState.PAID, 0), "đã thu 600.000 đ; việc hoàn trả", "đã thu 600.000 đ; việc"),
        (FeeFacts(600_000, FeeState.AT_RETURN, 250_000), "đã thu 250.000 đ; việc", "đã thu 250.000 đ; việc"),
        (FeeFacts(None, FeeState.PAID, 0), "lệ phí đã thu; việc hoàn trả", "3. Phí, lệ phí: đã thu; việc"),
        (FeeFacts(None, FeeState.AT_RETURN, 0), "Phí, lệ phí chưa thu.", "chưa thu; không phát sinh"),
    ],
)  # fmt: skip
def test_what_becomes_of_the_fee(fee: FeeFacts, refused: str, stopped: str) -> None:
    assert refused in text_of(render_slip(replace(REFUSAL, fee=fee)))
    assert stopped in text_of(render_slip(replace(STOP, fee=fee)))


@pytest.mark.parametrize(
    ("name", "kind", "called"),
    [
        ("CÔNG TY TNHH A", ApplicantKind.ORGANISATION, "Quý Công ty"),
        ("Tổng công ty B", ApplicantKind.ORGANISATION, "Quý Công ty"),
        ("Hợp tác xã C", ApplicantKind.ORGANISATION, "Quý cơ quan, tổ chức"),
        ("Công Tằng Tôn Nữ D", ApplicantKind.PERSON, "ông (bà)"),
    ],
)
def test_whom_one_speaks_to(name: str, kind: ApplicantKind, called: str) -> None:
    assert addressee_words(Addressee(name, kind, "", "", "", "")) == called


def test_file_names() -> None:
    assert notice_filename(REFUSAL) == "refusal_000.00.99.H31-190311-0004_1.pdf"
    again = replace(APOLOGY, head=replace(APOLOGY.head, round_no=2, mark=replace(APOLOGY.mark, print_no=3)))
    assert notice_filename(again) == "apology_000.00.99.H31-190502-0002.2_3.pdf"
    assert slip_filename(STOP) == "stop_H31.99-260722-0003_1.pdf"
    assert slip_filename(SUPPLEMENTS["2025"]) == "supplement_H31.99-260907-0001_1.pdf"
    replaced = replace(REPLACEMENT, round_no=2)
    assert slip_filename(replaced) == "receipt_000.00.99.H31-181227-0003.2_1.pdf"


def test_what_is_typed_is_never_markup() -> None:
    content = replace(APOLOGY, reason="chờ **ý kiến** của {unit} *hai* sở")
    assert "Lý do: chờ **ý kiến** của {unit} *hai* sở." in text_of(render_slip(content))
