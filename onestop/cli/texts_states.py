"""The words of states in answers for people: timeliness, warnings, what is wrong with a ledger. Codes stay in JSON."""

from __future__ import annotations

TIMELINESS = {
    "early": "trước hạn",
    "on_time": "đúng hạn",
    "late": "xong quá hạn",
    "in_time": "còn hạn",
    "due_soon": "sắp đến hạn",
    "overdue": "quá hạn",
    "paused": "tạm dừng",
    "no_due": "chưa có hạn",
    "ended": "kết thúc, không có kết quả",
}

ROLES = {
    "reception_clerk": "cán bộ một cửa",
    "officer": "chuyên viên",
    "unit_head": "lãnh đạo phòng",
    "board_leader": "lãnh đạo cơ quan",
    "registry_clerk": "văn thư",
    "partner": "cơ quan phối hợp",
    "viewer": "người xem",
    "administrator": "quản trị",
}
"""Roles of the office in words."""

CLOCKS = {"running": "đang tính", "stopped": "đang dừng", "ended": "đã kết thúc"}

NAMES = {"real": "tên thật, chỉ đưa cho người được xem", "pseudonyms": "bí danh"}

EVENTS = {
    "dossier_received": "tiếp nhận",
    "guidance_given": "hướng dẫn bổ sung, chưa tiếp nhận",
    "slip_printed": "in phiếu",
    "hand_over_list_made": "lập danh sách bàn giao",
    "handed_over": "chuyển bước",
    "step_accepted": "nhận việc",
    "sent_back": "trả lại bước trước",
    "reassigned": "giao người khác",
    "supplement_asked": "yêu cầu bổ sung",
    "supplement_received": "nhận bổ sung",
    "payment_asked": "yêu cầu nộp tiền",
    "fee_paid": "đã thu tiền",
    "clock_paused": "tạm dừng",
    "clock_resumed": "tính tiếp",
    "partner_asked": "hỏi cơ quan phối hợp",
    "partner_answered": "cơ quan phối hợp trả lời",
    "partner_missed": "cơ quan phối hợp quá hạn, làm tiếp",
    "apologised": "xin lỗi, hẹn lại",
    "dossier_refused": "từ chối hồ sơ",
    "withdrawal_asked": "người nộp xin rút",
    "withdrawal_dropped": "không rút nữa, làm tiếp",
    "dossier_stopped": "dừng xử lý",
    "result_ready": "có kết quả",
    "result_returned": "trả kết quả",
    "field_corrected": "đính chính thông tin",
    "procedure_corrected": "đính chính thủ tục",
    "promise_corrected": "đính chính hạn trả",
    "act_undone": "hoàn tác việc gần nhất",
    "case_logged": "từ nhật ký của hệ thống khác",
    "activity_logged": "việc ghi trong nhật ký của hệ thống khác",
}
"""What happens to a dossier. A kind of a later program is shown as it is called."""

FORMS = {
    "receipt": "giấy tiếp nhận",
    "supplement": "phiếu yêu cầu bổ sung",
    "refusal": "phiếu từ chối",
    "apology": "phiếu xin lỗi",
    "stop": "thông báo dừng",
    "control": "phiếu kiểm soát",
    "register": "sổ theo dõi",
    "transfer": "phiếu chuyển cơ quan phối hợp",
    "return": "biên nhận kết quả",
}

VALUES = {"timeliness": TIMELINESS, "clock": CLOCKS, "names": NAMES, "kind": EVENTS, "form": FORMS}
"""Key in an answer → its values in words."""

CALENDAR_WARNINGS = {
    "year_not_confirmed": "Lịch nghỉ năm {year} chưa được quyết định đủ. Hạn trả có thể đổi.",
    "day_not_confirmed": "Ngày {dates} chưa có quyết định chính thức. Hạn trả có thể đổi.",
    "swap_proposed": "Đang có đề nghị hoán đổi ngày {dates}. Hạn trả có thể đổi.",
}

APPLICANT_WARNINGS = {
    "tax_code_characters": "Mã số thuế có ký tự lạ. Xem lại.",
    "tax_code_length": "Mã số thuế phải có 10 hoặc 13 số. Xem lại.",
    "tax_code_check_digit": "Mã số thuế sai số kiểm tra. Xem lại.",
    "tax_code_branch": "Mã số thuế có phần chi nhánh 000. Xem lại.",
    "id_number_characters": "Số giấy tờ có ký tự lạ. Xem lại.",
    "id_number_length": "Số giấy tờ phải có 9 hoặc 12 số. Xem lại.",
    "id_number_province": "Số căn cước không có mã tỉnh này. Xem lại.",
    "id_number_century": "Số căn cước sai số thế kỷ. Xem lại.",
    "phone_characters": "Số điện thoại có ký tự lạ. Xem lại.",
    "phone_length": "Số điện thoại thiếu hoặc thừa số. Xem lại.",
}

BREAKS = {
    "missing": "thiếu một mắt xích",
    "link": "không nối với mắt xích trước",
    "hash": "nội dung đã bị sửa",
    "no_event": "mất nội dung",
    "unreadable": "không đọc được",
    "loose": "sự kiện không thuộc chuỗi nào",
    "cut_short": "phần cuối đã bị cắt",
    "head_missing": "mất ghi nhớ về phần cuối",
    "home_changed": "thông tin máy trạm đã bị sửa",
    "table_missing": "mất bảng",
    "table_changed": "bảng đã bị sửa",
}
