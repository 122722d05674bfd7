"""Made-up states for the exhibits: papers, lists, hits, steps. Companies are invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from onestop.presenters.checklist import ChecklistState, PaperRow
from onestop.presenters.dossier_list import DossierLine, DossierListState, ListSection, SectionKind
from onestop.presenters.search_palette import Hit, HitGroup, HitKind, PaletteState
from onestop.presenters.sharing_state import ChipKind, ChipState
from onestop.presenters.shell import Place, RailState
from onestop.presenters.status_bar import PrinterCondition, StatusBarState
from onestop.presenters.widget_states import BadgeKind, BadgeState, RouteStepState, StepProgress

RAIL = RailState(
    "BQL các KCN Hưng Yên",
    "Cán bộ một cửa 1",
    "Quầy 2",
    ((Place.MY_WORK, 9), (Place.WATCH, 3)),
    frozenset({Place.WATCH}),
)
STATUS = StatusBarState(
    now=datetime(2026, 11, 23, 9, 41),
    received_today=9,
    due_today=4,
    overdue=3,
    chip=ChipState(ChipKind.WAITING, 5, datetime(2026, 11, 23, 8, 10)),
    printer=PrinterCondition.READY,
    printer_name="Quầy 2",
)

_PAPERS = (
    ("Văn bản giải trình nhu cầu và đề nghị cấp giấy phép lao động", "Mẫu 03", 1, 0),
    ("Giấy khám sức khoẻ", "", 1, 0),
    ("Hộ chiếu còn thời hạn", "", 0, 1),
    ("Phiếu lý lịch tư pháp", "", 1, 0),
    ("Ảnh màu 4 × 6 cm", "", 2, 0),
    ("Giấy tờ chứng minh hình thức làm việc", "", 0, 1),
    ("Giấy tờ chứng minh vị trí (chuyên gia, kỹ thuật, quản lý)", "", 0, 1),
)
CHECKLIST = ChecklistState(
    tuple(
        PaperRow(str(number), number, name, form, True, originals, copies, originals, copies)
        for number, (name, form, originals, copies) in enumerate(_PAPERS, 1)
    )
)
CHECKLIST_LACKING = ChecklistState(
    tuple(replace(row, ticked=False, originals=0) if row.number == 4 else row for row in CHECKLIST.rows)
)

_LINES = (
    ("Công ty TNHH Hóa chất Tân Quang", "261111-0507", "Cấp giấy phép lao động", BadgeKind.OVERDUE, 19),
    ("Công ty Cổ phần Đóng gói Ánh Dương", "261116-0011", "Gia hạn phép VPĐD", BadgeKind.OVERDUE, 19),
    ("Công ty TNHH MTV Điện tử Việt Nhật", "261120-0504", "C/O mẫu E", BadgeKind.DUE_SOON, 23),
    ("Công ty TNHH Dệt may Thăng Long", "261117-0003", "Đăng ký nội quy lao động", BadgeKind.DUE_SOON, 23),
    ("Công ty TNHH Bao bì Đức Giang", "261116-0505", "Cấp giấy phép lao động", BadgeKind.IN_TIME, 25),
    ("Công ty TNHH Thiết bị y tế Đại Đồng", "261118-0002", "Gia hạn giấy phép", BadgeKind.IN_TIME, 27),
    ("Công ty TNHH Kim loại màu Minh Đức", "261105-0008", "Cấp giấy phép lao động", BadgeKind.PAUSED, 0),
)
LIST_STATE = DossierListState(
    (
        ListSection(SectionKind.OVERDUE, 2),
        ListSection(SectionKind.TODAY, 2),
        ListSection(SectionKind.THIS_WEEK, 2),
        ListSection(SectionKind.PAUSED, 1),
    ),
    0,
    tuple(
        DossierLine(
            key=code,
            applicant=name,
            code_tail=code,
            procedure=procedure,
            badge=BadgeState(kind),
            due=datetime(2026, 11, day, 17) if day else None,
            due_today=day == 23,
            step="Thẩm định",
        )
        for name, code, procedure, kind, day in _LINES
    ),
    chosen="261116-0505",
)

HIT_STATE = PaletteState(
    "dong nai",
    (
        HitGroup(
            HitKind.DOSSIER,
            (
                Hit(
                    "1",
                    HitKind.DOSSIER,
                    "Công ty Cổ phần Bao bì Đồng Nai",
                    "Gia hạn giấy phép lao động",
                    "261106-0013",
                    ((23, 31),),
                    badge=BadgeState(BadgeKind.READY),
                ),
                Hit(
                    "2",
                    HitKind.DOSSIER,
                    "Công ty TNHH Hóa chất Tân Quang",
                    "Địa chỉ thư: Biên Hòa, tỉnh Đồng Nai",
                    "261111-0507",
                    second_marks=((28, 36),),
                    badge=BadgeState(BadgeKind.OVERDUE),
                ),
            ),
            2,
        ),
        HitGroup(
            HitKind.APPLICANT,
            (
                Hit(
                    "3",
                    HitKind.APPLICANT,
                    "Công ty TNHH Cơ khí Đồng Nai Hưng Yên",
                    "KCN Phố Nối A",
                    "9900020244",
                    ((20, 28),),
                ),
            ),
            1,
        ),
    ),
)

STEPS = (
    RouteStepState("Tiếp nhận", StepProgress.DONE, "16/11 09:20", "Một cửa 1"),
    RouteStepState("Phân công", StepProgress.DONE, "16/11 15:40", "Lãnh đạo phòng"),
    RouteStepState("Thẩm định", StepProgress.CURRENT, "còn 6 giờ", "Chuyên viên 1"),
    RouteStepState("Ký nháy", StepProgress.AHEAD, "4 giờ", "Lãnh đạo phòng"),
    RouteStepState("Ký duyệt", StepProgress.AHEAD, "4 giờ", "Lãnh đạo Ban"),
    RouteStepState("Phát hành", StepProgress.AHEAD, "2 giờ", "Văn thư"),
    RouteStepState("Trả kết quả", StepProgress.AHEAD, "25/11", "Một cửa"),
)
