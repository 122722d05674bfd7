"""What commands say of the shared database, in Vietnamese: a sentence for each code. Nothing but the exchange stops."""

from __future__ import annotations

SENTENCES = {
    "shared_url_unreadable": "Địa chỉ không đúng dạng. Ghi postgresql://tên:mật_khẩu@máy_chủ/cơ_sở_dữ_liệu.",
}

TROUBLES = {
    "shared_busy": "Máy chủ dùng chung đang bận. Ở máy này không mất gì; chương trình tự thử lại.",
    "shared_certificate_early": "Chứng thư của máy chủ chưa đến ngày dùng. Chưa gửi gì; xem lại đồng hồ máy này.",
    "shared_certificate_expired": "Chứng thư của máy chủ đã hết hạn. Chưa gửi gì; nhờ người quản trị thay chứng thư.",
    "shared_certificate_host": "Chứng thư không phải của máy chủ này. Chưa gửi gì; xem lại địa chỉ.",
    "shared_certificate_unknown": "Không tin được chứng thư của máy chủ. Chưa gửi gì; xem lại tệp chứng thư gốc.",
    "shared_failed": "Máy chủ dùng chung báo lỗi: {cause}",
    "shared_full": "Ổ đĩa của máy chủ dùng chung đã đầy. Báo người quản trị; ở máy này không mất gì.",
    "shared_login_refused": "Máy chủ dùng chung không cho tên này đăng nhập. Hỏi người quản trị.",
    "shared_login_taken": "Trên máy chủ đã có người tên {cause}. Chọn tên khác.",
    "shared_no_database": "Máy chủ không có cơ sở dữ liệu này. Xem lại địa chỉ.",
    "shared_not_admitted": "Tên đăng nhập này chưa thuộc cơ quan mình trên máy chủ. Hỏi người quản trị.",
    "shared_not_owner": "Tên đăng nhập này không có quyền chuẩn bị máy chủ. Dùng địa chỉ của người quản trị.",
    "shared_not_prepared": "Cơ sở dữ liệu chưa có bảng dùng chung. Người quản trị chạy: onestop shared init.",
    "shared_password": "Máy chủ dùng chung không nhận mật khẩu. Hỏi lại người quản trị rồi nối lại.",
    "shared_read_only": "Máy chủ dùng chung đang chỉ cho đọc. Báo người quản trị; ở máy này không mất gì.",
    "shared_root_missing": "Thiếu tệp chứng thư gốc để kiểm tra máy chủ. Thêm sslrootcert=TỆP vào địa chỉ.",
    "shared_starting": "Máy chủ dùng chung đang khởi động hoặc đang tắt. Chương trình tự nối lại.",
    "shared_unreachable": "Chưa nối được máy chủ dùng chung. Việc ở quầy vẫn chạy; chương trình tự nối lại.",
    "shared_without_tls": "Máy chủ không mã hoá đường truyền (TLS). Chưa gửi gì; nhờ người quản trị bật TLS.",
}

SCHEMA_WORDS = {
    "made": "Đã tạo bảng dùng chung.",
    "updated": "Đã cập nhật bảng dùng chung.",
    "unchanged": "Bảng dùng chung đã có sẵn; không đổi gì.",
    "newer": "Bảng dùng chung do bản mới hơn tạo ra; không đổi gì, máy này vẫn dùng được.",
}
"""What `onestop shared init` found and did."""
