"""Made-up notices for the tests of paper: the cases of the design, companies invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from onestop.application.notice_paper import (
    Addressee,
    ApologyContent,
    FeeFacts,
    NoticeContent,
    RefusalContent,
    SlipHead,
    StopContent,
)
from onestop.application.paper import PaperComponent
from onestop.domain.applicant import ApplicantKind, FeeState
from tests.helpers.slips import SUPPLEMENT, first_print

_HEAD = SlipHead(
    regime="2018",
    parent_line="ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN",
    agency_lines=("BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP", "TỈNH HƯNG YÊN"),
    desk_line="BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ",
    desk_name="Ban Quản lý các khu công nghiệp tỉnh Hưng Yên",
    place="Hưng Yên",
    slip_number="05/TCTN",
    form_label="Mẫu số 03 – TT 01/2018/TT-VPCP",
    slip_date=date(2019, 3, 11),
    code="000.00.99.H31-190311-0004",
    check="17",
    head="82T3P9K6",
    round_no=1,
    mark=first_print(datetime(2019, 3, 11, 9, 48)),
)

_PAPERS = (
    PaperComponent("Đơn đề nghị cấp giấy phép xây dựng", "", 1, 0),
    PaperComponent("Bộ bản vẽ thiết kế xây dựng", "", 2, 0),
    PaperComponent("Giấy tờ chứng minh quyền sử dụng đất", "", 0, 1),
)

REFUSAL = RefusalContent(
    head=_HEAD,
    to=Addressee(
        "Công ty TNHH Đóng gói Ước Mơ Xanh",
        ApplicantKind.ORGANISATION,
        "Cụm công nghiệp Minh Khai, huyện Văn Lâm, tỉnh Hưng Yên",
        "0221 380 9595",
        "lienhe@uocmoxanh.example",
        "Cấp giấy phép xây dựng mới",
    ),
    reasons=(
        "Địa điểm xây dựng nằm trong cụm công nghiệp, ngoài ranh giới các khu công nghiệp do Ban Quản lý các khu "
        "công nghiệp tỉnh quản lý; hồ sơ không thuộc thẩm quyền giải quyết của Ban.",
    ),
    where_to="Bộ phận tiếp nhận và trả kết quả Ủy ban nhân dân huyện Văn Lâm",
    papers=_PAPERS,
    sets=1,
    fee=FeeFacts(0, FeeState.EXEMPT, 0),
)

APOLOGY = ApologyContent(
    head=replace(
        _HEAD,
        slip_number="02/PXL",
        form_label="Mẫu số 04 – TT 01/2018/TT-VPCP",
        slip_date=date(2019, 5, 13),
        code="000.00.99.H31-190502-0002",
        check="07",
        head="T64551TK",
        mark=first_print(datetime(2019, 5, 13, 10, 5)),
    ),
    to=Addressee(
        "Công ty TNHH MTV Giày da Hưng Thịnh Việt Nam",
        ApplicantKind.ORGANISATION,
        "KCN Phố Nối A, tỉnh Hưng Yên",
        "0221 350 8034",
        "",
        "Điều chỉnh Giấy chứng nhận đăng ký đầu tư theo bản án, quyết định",
    ),
    received_at=datetime(2019, 5, 2, 9, 0),
    field="Đầu tư tại Việt Nam",
    old_due=datetime(2019, 5, 15, 17, 0),
    new_due=datetime(2019, 5, 22, 17, 0),
    reason="Ban cần ý kiến xác minh của cơ quan thi hành án về nội dung quyết định có liên quan đến dự án; văn bản "
    "hỏi ý kiến đã gửi ngày 06/5/2019, đến nay chưa có trả lời",
    unit="Phòng QLĐT",
)

STOP = StopContent(
    head=replace(
        _HEAD,
        regime="2026",
        slip_number="07/TB-BQL",
        form_label="Mẫu số 05 – TT 03/2025/TT-VPCP",
        slip_date=date(2026, 8, 12),
        code="H31.99-260722-0003",
        check="95",
        head="628H49M9",
        mark=first_print(datetime(2026, 8, 12, 15, 10)),
    ),
    to=Addressee(
        "Công ty TNHH Gỗ nội thất Lý Thường Kiệt",
        ApplicantKind.ORGANISATION,
        "KCN Minh Đức, tỉnh Hưng Yên",
        "0221 387 0205",
        "",
        "Cấp giấy phép xây dựng mới (nhà xưởng số 2)",
    ),
    received_at=datetime(2026, 7, 22, 9, 20),
    letter="Đơn rút hồ sơ ngày 10/8/2026 của Công ty",
    asked_at=datetime(2026, 8, 10, 14, 5),
    stopped_at=datetime(2026, 8, 12, 15, 0),
    reason="người nộp hồ sơ thay đổi quy mô công trình và sẽ nộp hồ sơ mới",
    basis="",
    decree="NĐ 118/2025/NĐ-CP",
    fee=FeeFacts(600_000, FeeState.AT_RETURN, 0),
    papers=_PAPERS,
    supplemented=0,
    unit="",
)

NOTICES: dict[str, NoticeContent] = {
    "refusal-2018": REFUSAL,
    "refusal-2025": replace(
        REFUSAL, head=replace(_HEAD, regime="2025", form_label="Mẫu số 03 – TT 03/2025/TT-VPCP")
    ),
    "apology-2018": APOLOGY,
    "apology-2025": replace(
        APOLOGY, head=replace(APOLOGY.head, regime="2025", form_label="Mẫu số 04 – TT 03/2025/TT-VPCP")
    ),
    "stop-2025": replace(STOP, head=replace(STOP.head, regime="2025")),
    "stop-2026": STOP,
}

SUPPLEMENTS = {
    regime: replace(
        SUPPLEMENT,
        regime=regime,
        code="H31.99-260907-0001",
        check="53",
        head="P8HK163K",
        received_on=date(2026, 9, 7),
    )
    for regime in ("2015", "2018", "2025", "2026")
}
