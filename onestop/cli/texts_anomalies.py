"""What commands say of the anomaly desk, in Vietnamese: each kind, each choice, why something is not believed."""

from __future__ import annotations

from onestop.application.anomaly_rows import Choice
from onestop.domain.anomalies import AnomalyKind

KINDS = {
    AnomalyKind.DONE_TWICE: "Làm hai lần: lần trước có hiệu lực, lần sau không đổi gì",
    AnomalyKind.CAME_TOO_LATE: "Đến sau việc khác nên không đổi gì",
    AnomalyKind.MAKES_NO_SENSE: "Không khớp với hồ sơ nên không đổi gì",
    AnomalyKind.TWO_EDITS: "Cùng một mục được sửa ở hai quầy",
    AnomalyKind.CODE_TWICE: "Nhiều hồ sơ mang cùng một mã; các hồ sơ đều giữ nguyên",
    AnomalyKind.CLOCK_OFF: "Đồng hồ của một quầy lệch nhiều",
    AnomalyKind.NOT_BELIEVED: "Chưa tin được nên để riêng, không đổi gì",
}

CHOICES = {
    Choice.AS_IT_IS: "để như hiện nay",
    Choice.DONE_ANEW: "đã làm lại trên hồ sơ",
    Choice.KEEP_FIRST: "giữ giá trị sửa trước",
    Choice.KEEP_SECOND: "giữ giá trị sửa sau",
    Choice.BOTH_TOLD: "đã báo những người nộp",
    Choice.CLOCK_SET: "đã chỉnh đồng hồ",
    Choice.SEEN: "đã xem",
}

HOLDS_NAMES = "Tệp có tên và giấy tờ của người nộp; chỉ gửi cho người hỗ trợ chương trình."
"""Said where a file for support holds whole events."""

REASONS = {
    "unknown_station": "chưa ai giới thiệu quầy ấy",
    "torn": "ở giữa có chỗ thiếu hoặc bị sửa",
    "unsigned": "thiếu chữ ký của quầy ấy hoặc chữ ký sai",
    "event_differs": "nội dung khác với điều đã ghi trước đó",
    "not_allowed": "tên đăng nhập không được ghi thay quầy ấy",
    "other_key": "một máy khác dùng tên của quầy ấy",
}
