"""What reports and the register say on the command line: sentences for their codes, and labels of their figures."""

from __future__ import annotations

SENTENCES = {
    "known_at_in_future": "Sổ mới ghi đến {now}. Chọn thời điểm đã qua.",
    "no_such_period": "Không có kỳ báo cáo này. Xem lại --period và --number.",
    "period_backwards": "Ngày cuối ({last}) trước ngày đầu ({first}). Đổi lại hai ngày.",
    "report_unbalanced": "Số liệu không khớp: {sums} chỗ sai, {no_due} hồ sơ không có hạn trả. "
    "Xem báo cáo với --json, hoặc thêm --anyway để in có dòng KHÔNG KHỚP.",
}

LABELS = {
    "from": "Từ ngày",
    "to": "Đến hết ngày",
    "known_at": "Theo sổ cái lúc",
    "total": "Tổng cộng",
    "no_due": "Không có hạn trả",
    "rate": "Tỷ lệ (%)",
    "points": "Điểm",
    "maximum": "Điểm tối đa",
    "counted": "Số hồ sơ tính điểm",
    "overdue": "Đang quá hạn",
    "before": "Trước",
    "after": "Sau",
    "shortened": "Thủ tục đã rút ngắn",
    "shortened_pct": "Tỷ lệ đã rút ngắn (%)",
    "procedures": "Thủ tục có hiệu lực",
    "none": "Không rút ngắn",
    "below": "Rút dưới 30%",
    "within": "Rút 30–70%",
    "above": "Rút trên 70%",
    "uncountable": "Không so được",
    "least_pct": "Rút ít nhất (%)",
    "median_pct": "Trung vị (%)",
    "most_pct": "Rút nhiều nhất (%)",
    "entries": "Số dòng",
    "gaps": "Số thứ tự bỏ trống",
    "books": "Quyển",
}

WHAT = "Lĩnh vực"
FIGURES = {
    "received": "Tiếp nhận",
    "online": "trực tuyến",
    "counter_post": "trực tiếp, bưu chính",
    "carried": "từ kỳ trước",
    "solved": "Đã giải quyết",
    "early": "trước hạn",
    "on_time": "đúng hạn",
    "late": "quá hạn",
    "pending": "Đang giải quyết",
    "pending_in_time": "trong hạn",
    "pending_overdue": "đang quá hạn",
}
"""Columns (3) to (13) of form II.06a."""

PROBLEM = "Không khớp · {where} · {what}: {left} ≠ {right}"
EVERY_DOSSIER = "Quyển {book}: {entries} hồ sơ"

VERDICTS = {
    "finished_on_time": "Xong đúng hạn",
    "open_in_time": "Đang giải quyết, còn hạn",
    "late": "Quá hạn",
    "asked_twice": "Yêu cầu bổ sung quá một lần (tính quá hạn)",
}

CAUSES = {
    "ours": "Cơ quan ta",
    "partner": "Cơ quan phối hợp",
    "applicant": "Chờ người nộp",
    "legal": "Dừng theo luật",
}

CUTS = {
    "none": "không rút ngắn",
    "below": "rút dưới 30%",
    "within": "rút 30–70%",
    "above": "rút trên 70%",
    "uncountable": "không so được",
}
