"""Made-up slips for the tests of paper: the cases of the design, companies invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from onestop.application.paper import (
    PaperComponent,
    PrintMark,
    ReceiptContent,
    SupplementContent,
    SupplementItem,
    YearContent,
    YearField,
    YearMonth,
)
from onestop.domain.terms import Term, TermUnit


def days(amount: int) -> Term:
    return Term(amount, TermUnit.WORKING_DAY)


def first_print(moment: datetime) -> PrintMark:
    return PrintMark(moment, 1, "", "công chức tiếp nhận, quầy 02", False, "")


PLAIN = ReceiptContent(
    regime="2018",
    agency_lines=("BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP", "TỈNH HƯNG YÊN"),
    desk_line="BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ",
    desk_name="Ban Quản lý các khu công nghiệp tỉnh Hưng Yên",
    place="Hưng Yên",
    slip_number="531/TNHS",
    form_label="Mẫu số 01 – TT 01/2018/TT-VPCP",
    slip_date=date(2018, 12, 27),
    code="000.00.99.H31-181227-0003",
    check="72",
    head="T55TT16T",
    applicant_name="Công ty TNHH Thiết bị y tế Ánh Dương II",
    tax_or_id="9900018775",
    id_label="tax",
    address="KCN Minh Đức, tỉnh Hưng Yên",
    phone="0221 336 8224",
    email="vanthu@anhduong2.example",
    request="Điều chỉnh nội dung dự án đầu tư trong Giấy chứng nhận đăng ký đầu tư "
    "(không thuộc diện điều chỉnh quyết định chủ trương đầu tư)",
    components=(
        PaperComponent("Văn bản đề nghị điều chỉnh dự án đầu tư", "Mẫu I.3 TT 16/2015/TT-BKHĐT", 1, 0),
        PaperComponent("Báo cáo tình hình triển khai dự án đến thời điểm đề nghị", "", 1, 0),
        PaperComponent("Quyết định của nhà đầu tư về việc điều chỉnh", "", 0, 1),
        PaperComponent("Giải trình, tài liệu liên quan đến nội dung điều chỉnh", "", 1, 0),
    ),
    sets=1,
    legal_time=days(10),
    committed_time=days(5),
    filed_at=datetime(2018, 12, 27, 9, 0),
    complete_at=datetime(2018, 12, 27, 9, 0),
    due_at=datetime(2019, 1, 5, 17, 0),
    due_note="Thứ Bảy 05/01/2019 làm bù cho ngày nghỉ hoán đổi 31/12/2018 (CV 6519/VPCP-KGVX).",
    calendar_warning="",
    return_place="Bộ phận tiếp nhận và trả kết quả",
    partner="",
    fee_line="",
    book="01/2018",
    book_number=531,
    mark=first_print(datetime(2018, 12, 27, 9, 2)),
    lang="vi",
    request_translated="",
)

REPRINT = replace(
    PLAIN,
    mark=PrintMark(
        datetime(2019, 1, 3, 8, 15), 2, "người nộp báo mất", "công chức tiếp nhận, quầy 02", False, ""
    ),
)

REPLACEMENT = replace(
    PLAIN,
    slip_number="532/TNHS",
    mark=PrintMark(
        datetime(2018, 12, 28, 10, 5),
        1,
        "",
        "công chức tiếp nhận, quầy 02",
        False,
        "Giấy số 531/TNHS ngày 27/12/2018\nSố bộ hồ sơ: 02 → 01. Số điện thoại: 0221 336 8225 → 0221 336 8224.",
    ),
)

PRACTICE = replace(PLAIN, mark=replace(PLAIN.mark, practice=True))

SAMPLE_YEAR = replace(
    PLAIN,
    regime="2015",
    form_label="Mẫu số 03 – QĐ 09/2015/QĐ-TTg",
    slip_number="29/TNHS",
    slip_date=date(2017, 1, 23),
    code="000.00.99.H31-170123-0001",
    check="59",
    head="4814M920",
    applicant_name="Công ty TNHH Dệt may Thăng Long Việt Nam",
    address="KCN Thăng Long II, tỉnh Hưng Yên",
    phone="0221 356 0971",
    email="",
    request="Điều chỉnh Giấy chứng nhận đăng ký đầu tư đối với dự án thuộc diện điều chỉnh quyết định "
    "chủ trương đầu tư của Thủ tướng Chính phủ",
    sets=2,
    legal_time=days(5),
    committed_time=days(3),
    filed_at=datetime(2017, 1, 23, 10, 16),
    complete_at=datetime(2017, 1, 23, 10, 16),
    due_at=datetime(2017, 2, 6, 17, 0),
    due_note="Nghỉ Tết Nguyên đán từ 26/01 đến hết 01/02/2017.",
    return_place="trụ sở tổ chức, qua dịch vụ bưu chính công ích",
    book="01/2017",
    book_number=29,
    mark=first_print(datetime(2017, 1, 23, 10, 18)),
)

NEW_REGIME = replace(
    PLAIN,
    regime="2026",
    form_label="Mẫu số 01 – TT 03/2025/TT-VPCP",
    slip_number="377/TNHS",
    slip_date=date(2026, 8, 20),
    code="H31.99-260820-0002",
    check="71",
    head="7K1K97MT",
    applicant_name="Công ty TNHH MTV Nhựa kỹ thuật Hanam Hưng Yên",
    address="KCN Phố Nối A, tỉnh Hưng Yên",
    phone="0221 377 3820",
    email="hoso@hanam-hy.example",
    request="Điều chỉnh Giấy chứng nhận đăng ký đầu tư – trường hợp khác (mã TTHC: 1.009647)",
    components=(
        PaperComponent("Văn bản đề nghị điều chỉnh dự án đầu tư", "Mẫu I.1.8 TT 55/2026/TT-BTC", 1, 0),
        PaperComponent("Báo cáo tình hình triển khai dự án đến thời điểm điều chỉnh", "Mẫu I.1.9", 1, 0),
        PaperComponent("Quyết định của nhà đầu tư là tổ chức về việc điều chỉnh", "", 0, 1),
        PaperComponent("Giải trình, tài liệu liên quan đến nội dung điều chỉnh", "", 0, 1),
    ),
    legal_time=days(7),
    committed_time=days(4),
    filed_at=datetime(2026, 8, 19, 16, 40),
    complete_at=datetime(2026, 8, 20, 8, 30),
    due_at=datetime(2026, 8, 25, 17, 0),
    due_note="Tính cả thứ Bảy 22/8/2026 là ngày làm bù – TB 9441/TB-BNV.",
    fee_line="không thu",
    book="01/2026",
    book_number=377,
    mark=first_print(datetime(2026, 8, 20, 8, 34)),
)

ENGLISH = replace(
    NEW_REGIME,
    lang="vi-en",
    slip_number="411/TNHS",
    slip_date=date(2026, 9, 14),
    code="H31.99-260914-0003",
    check="52",
    head="43700797",
    applicant_name="Công ty TNHH MTV Giày da Hưng Thịnh Việt Nam",
    tax_or_id="",
    phone="0221 350 8034",
    email="office@hungthinh.example",
    request="Điều chỉnh Giấy chứng nhận đăng ký đầu tư – trường hợp thay đổi tên dự án, tên nhà đầu tư",
    request_translated="adjustment of the Investment Registration Certificate "
    "(change of project name or investor name)",
    components=(
        PaperComponent(
            "Văn bản đề nghị điều chỉnh dự án đầu tư",
            "Mẫu I.1.8 TT 55/2026/TT-BTC",
            1,
            0,
            "Request for adjustment of the investment project",
        ),
        PaperComponent(
            "Tài liệu về việc thay đổi tên dự án, tên nhà đầu tư",
            "",
            1,
            0,
            "Papers on the change of project name or investor name",
        ),
        PaperComponent(
            "Thuyết minh cập nhật địa điểm do sắp xếp đơn vị hành chính",
            "",
            1,
            0,
            "Updated explanation of the location after the administrative rearrangement",
        ),
    ),
    legal_time=days(3),
    committed_time=days(2),
    filed_at=datetime(2026, 9, 14, 8, 45),
    complete_at=datetime(2026, 9, 14, 8, 45),
    due_at=datetime(2026, 9, 16, 17, 0),
    due_note="",
    fee_line="",
    book_number=411,
    mark=first_print(datetime(2026, 9, 14, 8, 47)),
)

JAPANESE = replace(
    ENGLISH,
    lang="vi-ja",
    slip_number="402/TNHS",
    slip_date=date(2026, 9, 8),
    code="H31.99-260908-0001",
    check="26",
    head="CT327C64",
    applicant_name="Công ty TNHH Dệt may Việt Nhật",
    address="KCN Thăng Long II, tỉnh Hưng Yên",
    phone="0221 318 8610",
    email="toshi@vietnhat.example",
    request="Cấp Giấy chứng nhận đăng ký đầu tư – trường hợp 1",
    request_translated="投資登録証明書の発給（ケース1）",
    components=(
        PaperComponent(
            "Văn bản đề nghị thực hiện dự án đầu tư",
            "Mẫu I.1.1 TT 55/2026/TT-BTC",
            1,
            0,
            "投資プロジェクト実施提案書",
        ),
        PaperComponent("Tài liệu tư cách pháp lý của nhà đầu tư", "", 1, 0, "投資家の法的地位を証明する書類"),
        PaperComponent("Tài liệu chứng minh năng lực tài chính", "", 1, 0, "財務能力を証明する書類"),
        PaperComponent("Đề xuất dự án đầu tư", "Mẫu I.1.3 TT 55/2026/TT-BTC", 1, 0, "投資プロジェクト提案書"),
    ),
    legal_time=days(10),
    committed_time=days(6),
    filed_at=datetime(2026, 9, 8, 10, 5),
    complete_at=datetime(2026, 9, 8, 10, 5),
    book_number=402,
    mark=first_print(datetime(2026, 9, 8, 10, 7)),
)

_LONG_NAMES = (
    ("Văn bản đề nghị thực hiện dự án đầu tư, gồm cả cam kết chịu mọi chi phí, rủi ro nếu dự án không được "
     "chấp thuận", "Mẫu I.1 TT 16/2015/TT-BKHĐT", 1, 0),
    ("Bản sao Giấy chứng nhận thành lập hoặc tài liệu tương đương khác xác nhận tư cách pháp lý của nhà đầu tư "
     "là tổ chức, đã hợp pháp hóa lãnh sự và dịch chứng thực", "", 0, 1),
    ("Đề xuất dự án đầu tư: nhà đầu tư thực hiện dự án, mục tiêu, quy mô, vốn và phương án huy động vốn, địa "
     "điểm, thời hạn, tiến độ, nhu cầu lao động, tác động, hiệu quả kinh tế – xã hội", "Mẫu I.2", 1, 0),
    ("Bản sao báo cáo tài chính 02 năm gần nhất; cam kết hỗ trợ tài chính của công ty mẹ hoặc của tổ chức tài "
     "chính; thuyết minh năng lực tài chính của nhà đầu tư", "", 0, 1),
    ("Đề xuất nhu cầu sử dụng đất hoặc bản sao thỏa thuận thuê địa điểm, tài liệu xác nhận quyền sử dụng địa "
     "điểm", "", 0, 1),
    ("Giải trình về sử dụng công nghệ: tên công nghệ, xuất xứ, sơ đồ quy trình, thông số kỹ thuật chính, tình "
     "trạng của máy móc, thiết bị và dây chuyền công nghệ chính", "", 1, 0),
    ("Giấy đề nghị đăng ký doanh nghiệp công ty trách nhiệm hữu hạn hai thành viên trở lên", "", 1, 0),
    ("Điều lệ công ty, có chữ ký của người đại diện theo pháp luật và của các thành viên hoặc người đại diện "
     "theo ủy quyền", "", 1, 0),
    ("Danh sách thành viên công ty và danh sách người đại diện theo ủy quyền của thành viên là tổ chức nước "
     "ngoài", "", 1, 0),
    ("Bản sao giấy tờ pháp lý của thành viên là tổ chức; văn bản cử người đại diện theo ủy quyền kèm giấy tờ "
     "chứng thực cá nhân", "", 0, 2),
    ("Bản sao hợp lệ giấy tờ chứng thực cá nhân của người đại diện theo pháp luật (hộ chiếu còn hiệu lực đối "
     "với người nước ngoài)", "", 0, 1),
    ("Giấy ủy quyền cho người nộp hồ sơ, kèm bản sao giấy tờ chứng thực cá nhân của người được ủy quyền", "", 1, 1),
)  # fmt: skip

LONG = replace(
    PLAIN,
    slip_number="248/TNHS",
    slip_date=date(2019, 6, 10),
    code="000.00.99.H31-190610-0001",
    check="04",
    head="3PTMC6PP",
    applicant_name="Công ty TNHH Sản xuất và Gia công Linh kiện Kim loại chính xác cao Kyowa – Đại Đồng "
    "Việt Nam (nhà đầu tư: Kyowa Precision Metal Works Co., Ltd.)",
    address="Lô F-7, đường N3, KCN Thăng Long II, huyện Yên Mỹ, tỉnh Hưng Yên",
    phone="0221 314 3724",
    email="hy.project@kyowa-daidong.example",
    request="Liên thông đăng ký đầu tư và đăng ký doanh nghiệp đối với nhà đầu tư nước ngoài",
    components=tuple(PaperComponent(*facts) for facts in _LONG_NAMES),
    sets=2,
    legal_time=None,
    committed_time=Term(84, TermUnit.WORKING_HOUR),
    time_text="15 ngày (đăng ký đầu tư) và 03 ngày làm việc (đăng ký doanh nghiệp) – cam kết chung: "
    "**84 giờ làm việc**",
    filed_at=datetime(2019, 6, 10, 8, 30),
    complete_at=datetime(2019, 6, 10, 8, 30),
    due_at=datetime(2019, 6, 24, 14, 0),
    due_note="84 giờ làm việc = 10,5 ngày làm việc, tính từ 08 giờ 30 phút ngày 10/6/2019.",
    partner="Phòng Đăng ký kinh doanh – Sở Kế hoạch và Đầu tư",
    book="01/2019",
    book_number=248,
    mark=first_print(datetime(2019, 6, 10, 8, 34)),
)

VARIANTS = {
    "2018": PLAIN,
    "2015": SAMPLE_YEAR,
    "2025": NEW_REGIME,
    "reprint": REPRINT,
    "replacement": REPLACEMENT,
    "practice": PRACTICE,
    "vi-en": ENGLISH,
    "vi-ja": JAPANESE,
    "long": LONG,
}

SUPPLEMENT = SupplementContent(
    regime="2025",
    agency_lines=PLAIN.agency_lines,
    desk_line=PLAIN.desk_line,
    desk_name=PLAIN.desk_name,
    place="Hưng Yên",
    slip_number="41/HDHS",
    form_label="Mẫu số 02 – TT 03/2025/TT-VPCP",
    slip_date=date(2026, 9, 8),
    code="",
    check="",
    head="",
    round_no=1,
    received_on=None,
    applicant_name="Công ty TNHH Kim loại màu Kyowa II",
    tax_or_id="",
    address="KCN dệt may Phố Nối, tỉnh Hưng Yên",
    phone="0221 314 3724",
    email="dautu@kyowa2.example",
    request="Cấp Giấy chứng nhận đăng ký đầu tư – trường hợp 1",
    items=(
        SupplementItem(
            "Tài liệu chứng minh năng lực tài chính",
            "bổ sung báo cáo tài chính 02 năm gần nhất của nhà đầu tư hoặc cam kết hỗ trợ tài chính của "
            "công ty mẹ",
            1,
        ),
        SupplementItem(
            "Đề xuất dự án đầu tư (Mẫu I.1.3)",
            "ghi rõ tiến độ góp vốn và tiến độ thực hiện từng giai đoạn tại mục 6",
            1,
        ),
        SupplementItem(
            "Giấy tờ về địa điểm",
            "thỏa thuận thuê lại đất nộp ngày 07/9/2026 thiếu phụ lục sơ đồ lô đất",
            0,
            1,
        ),
    ),
    reason="hồ sơ chưa đủ cơ sở để thẩm định năng lực tài chính và địa điểm thực hiện dự án theo thành phần "
    "hồ sơ đã công bố.",
    until=datetime(2026, 10, 8, 17, 0),
    clock_text="Thời gian chờ bổ sung không tính vào thời gian giải quyết; khi nhận đủ, thời gian giải quyết "
    "được tính lại từ đầu và Bộ phận cấp Giấy hẹn mới.",
    contact="công chức Phòng Quản lý đầu tư, số điện thoại 0221 300 0000 (máy lẻ 12)",
    mark=first_print(datetime(2026, 9, 8, 14, 22)),
)

_MONTHS = ((16, 22), (13, 26), (24, 29), (16, 24), (14, 29), (14, 28), (18, 30), (15, 27), (25, 29), (22, 26), (15, 30),
           (24, 23))  # fmt: skip

YEAR = YearContent(
    parent_agency="ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN",
    agency="BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP",
    place="Hưng Yên",
    signed_on=date(2018, 1, 15),
    year=2017,
    first_day=date(2017, 1, 1),
    last_day=date(2017, 12, 31),
    received=539,
    settled=539,
    early=322,
    on_day=213,
    late=4,
    online=216,
    linked=9,
    linked_with="với Phòng ĐKKD",
    months=tuple(YearMonth(month, *counts) for month, counts in enumerate(_MONTHS, start=1)),
    fields=(
        YearField("Đầu tư tại Việt Nam", 272, 114, 181, 88, 3),
        YearField("Thương mại quốc tế", 91, 36, 68, 22, 1),
        YearField("Xuất nhập khẩu", 74, 32, 1, 73, 0),
        YearField("Việc làm", 55, 18, 40, 15, 0),
        YearField("Hoạt động xây dựng", 36, 12, 25, 11, 0),
        YearField("Lao động, tiền lương", 7, 2, 4, 3, 0),
        YearField("Môi trường", 3, 1, 3, 0, 0),
        YearField("Quy hoạch đô thị và nông thôn", 1, 1, 0, 1, 0),
    ),
    as_of=datetime(2018, 1, 15, 8, 0),
    balance_line="539 tiếp nhận = 539 giải quyết + 0 đang giải quyết; 322 + 213 + 4 = 539 – khớp",
)
