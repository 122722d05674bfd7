"""Made-up papers of a dossier's way for the tests of paper; companies invented, the longest names the catalogue's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from onestop.application.paper import PaperComponent, PrintMark
from onestop.application.way_contents import (
    Coded,
    ControlContent,
    ControlEnd,
    ControlNote,
    ControlRow,
    HandOverListContent,
    HandOverRow,
    Issued,
    Party,
    PostListContent,
    PostRow,
    ReminderListContent,
    ReturnContent,
    TransferContent,
    TransferLeg,
    UnfetchedRow,
)
from tests.helpers.book_desk import catalog
from tests.helpers.slips import first_print

ISSUED = Issued(
    agency_lines=("BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP", "TỈNH HƯNG YÊN"),
    desk_line="BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ",
    desk_name="Bộ phận tiếp nhận và trả kết quả",
    agency_name="Ban Quản lý các khu công nghiệp tỉnh Hưng Yên",
    place="Hưng Yên",
    number="",
    dated=date(2018, 12, 27),
)
CODED = Coded("000.00.99.H31-181227-0003", "72", "T55TT16T")
APPLICANT = "Công ty TNHH Thiết bị y tế Ánh Dương II"
LONG_APPLICANT = (
    "Công ty TNHH Sản xuất và Gia công Linh kiện Kim loại chính xác cao Kyowa – Đại Đồng Việt Nam "
    "(nhà đầu tư: Kyowa Precision Metal Works Co., Ltd.)"
)
LONG_PROCEDURE = max((each.name for each in catalog().procedures), key=len)
LONG_PAPERS = max(
    (version.components for each in catalog().procedures for version in each.versions),
    key=lambda papers: sum(len(paper.name) for paper in papers),
)

DESK = Party("desk", ISSUED.desk_name)
UNIT = Party("unit", "Phòng Quản lý đầu tư")
HEAD = Party("head", UNIT.name)
OFFICER = Party("officer", UNIT.name)
BOARD = Party("unit", "Lãnh đạo Ban")
REGISTRY = Party("registry", "Văn phòng Ban (văn thư)")
BUILDING = Party("agency", "Sở Xây dựng")


def _limit(hours: int, due: datetime | None = None) -> tuple[ControlNote, ...]:
    told = ControlNote("limit", minutes=hours * 60)
    return (told, ControlNote("due", at=due)) if due is not None else (told,)


ROWS = (
    ControlRow(DESK, UNIT, datetime(2018, 12, 27, 10, 40), "early", 0, _limit(4, datetime(2018, 12, 27, 14, 30))),
    ControlRow(HEAD, OFFICER, datetime(2018, 12, 27, 13, 20), "early", 0, _limit(2, datetime(2018, 12, 27, 14, 10))),
    ControlRow(
        OFFICER,
        HEAD,
        datetime(2019, 1, 2, 16, 10),
        "on_time",
        0,
        (*_limit(22), ControlNote("off", days=(date(2018, 12, 31), date(2019, 1, 1)))),
    ),
    ControlRow(
        HEAD,
        BOARD,
        datetime(2019, 1, 3, 14, 5),
        "late",
        115,
        (*_limit(4), ControlNote("rework", "Chờ đối chiếu bản đồ với Phòng Quy hoạch")),
    ),
    ControlRow(BOARD, REGISTRY, datetime(2019, 1, 4, 8, 20), "early", 0, _limit(4, datetime(2019, 1, 4, 8, 35))),
    ControlRow(
        REGISTRY,
        DESK,
        datetime(2019, 1, 4, 9, 15),
        "early",
        0,
        (*_limit(2), ControlNote("result", "Giấy chứng nhận điều chỉnh")),
    ),
)  # fmt: skip

CONTROL = ControlContent(
    issued=ISSUED,
    form_label="Mẫu số 05 – TT 01/2018/TT-VPCP",
    mark=first_print(datetime(2019, 1, 4, 9, 20)),
    coded=CODED,
    unit="Phòng Quản lý đầu tư",
    partners=(),
    applicant_name=APPLICANT,
    procedure_name="Điều chỉnh Giấy chứng nhận đăng ký đầu tư",
    received_at=datetime(2018, 12, 27, 9),
    due_at=datetime(2019, 1, 5, 17),
    rows=ROWS,
    end=ControlEnd(datetime(2019, 1, 4, 9, 15), datetime(2019, 1, 5, 17), "early"),
    going_on=False,
)
UNDER_WAY = replace(CONTROL, rows=ROWS[:1], end=None, going_on=True)

PAPERS = (
    PaperComponent("Văn bản đề nghị điều chỉnh dự án đầu tư", "Mẫu I.3", 1, 0),
    PaperComponent("Quyết định của nhà đầu tư về việc điều chỉnh", "", 0, 1),
)
TRANSFER = TransferContent(
    issued=replace(ISSUED, number="07/PCXL", dated=date(2018, 12, 28)),
    mark=first_print(datetime(2018, 12, 28, 8, 5)),
    coded=CODED,
    agency_id="SXD",
    agency="Sở Xây dựng",
    applicant_name=APPLICANT,
    applicant_address="KCN Minh Đức, tỉnh Hưng Yên",
    procedure_name="Điều chỉnh nội dung dự án đầu tư trong Giấy chứng nhận đăng ký đầu tư",
    received_at=datetime(2018, 12, 27, 9),
    legs=(
        TransferLeg("Sở Công Thương", "", datetime(2018, 12, 28, 8), datetime(2019, 1, 4, 8), 960, None, False),
        TransferLeg(
            "Sở Xây dựng",
            "Có ý kiến về sự phù hợp với quy hoạch.",
            datetime(2018, 12, 28, 8),
            datetime(2019, 1, 8, 8),
            1470,
            None,
            True,
        ),
    ),
    papers=PAPERS,
    contact="Phòng Quản lý đầu tư, 0221 300 0000",
    file_name="",
)  # fmt: skip

RETURN = ReturnContent(
    issued=replace(ISSUED, number="12/BN", dated=date(2019, 1, 7)),
    mark=first_print(datetime(2019, 1, 7, 9, 31)),
    coded=CODED,
    applicant_name=APPLICANT,
    procedure_name="Điều chỉnh nội dung dự án đầu tư trong Giấy chứng nhận đăng ký đầu tư",
    result="Giấy chứng nhận đăng ký đầu tư số 1234567890",
    received_at=datetime(2018, 12, 27, 9),
    due_at=datetime(2019, 1, 5, 17),
    ready_at=datetime(2019, 1, 4, 9, 15),
    returned_at=datetime(2019, 1, 7, 9, 30),
    by_post=False,
    place="Bộ phận tiếp nhận và trả kết quả",
    to="Ông Trần Văn Bình",
    right="giấy ủy quyền ngày 04/01/2019",
    item_number="",
    paid_vnd=1_500_000,
    owed_vnd=0,
    given_back=tuple(replace(each, copies=0) for each in PAPERS[:1]),
)

HAND_OVER = HandOverListContent(
    issued=replace(ISSUED, number="05"),
    unit="Phòng Quản lý đầu tư",
    rows=(
        HandOverRow(
            CODED.code,
            APPLICANT,
            "Điều chỉnh GCN đăng ký đầu tư",
            datetime(2018, 12, 27, 9),
            datetime(2018, 12, 27, 10, 40),
            datetime(2018, 12, 27, 17),
            datetime(2019, 1, 5, 17),
            3,
            1,
        ),
        HandOverRow(
            "000.00.99.H31-181226-0001",
            LONG_APPLICANT,
            "Cấp giấy phép lao động",
            datetime(2018, 12, 26, 9),
            datetime(2018, 12, 27, 10, 40),
            datetime(2018, 12, 26, 17),
            None,
            0,
            0,
        ),
    ),
    as_of=datetime(2018, 12, 27, 10, 41),
)

POST = PostListContent(
    issued=ISSUED,
    day=date(2018, 12, 27),
    rows=(
        PostRow(CODED.code, APPLICANT, "KCN Minh Đức", "0221 336 8224", "GCN", "EE123456789VN", 0),
        PostRow("H31.99-181226-0001", LONG_APPLICANT, "", "", "Giấy phép", "", 1_500_000),
    ),
    as_of=datetime(2018, 12, 27, 15),
)

REMINDERS = ReminderListContent(
    issued=ISSUED,
    days=10,
    rows=(
        UnfetchedRow(
            "a",
            CODED.code,
            LONG_APPLICANT,
            "0221 336 8224",
            "Cấp GCN",
            datetime(2018, 12, 1, 9),
            26,
            "trụ sở tổ chức, qua dịch vụ bưu chính công ích",
            600_000,
        ),
    ),
    as_of=datetime(2018, 12, 27, 8),
)


def practice(mark: PrintMark) -> PrintMark:
    return replace(mark, practice=True)
