"""What commands say of the shared database, in Vietnamese: a sentence for each code. Nothing but the exchange stops."""

from __future__ import annotations

SENTENCES = {
    "shared_is_practice": "Sổ chung này để tập dượt; máy này có hồ sơ thật. Chọn sổ chung khác.",
    "shared_is_real": "Sổ chung này có hồ sơ thật; máy này đang tập dượt. Dùng thư mục dữ liệu khác.",
    "shared_join_cancelled": "Đã thôi tham gia. Máy này vẫn đứng riêng như trước.",
    "shared_joined": "Máy này đã vào sổ chung ở {place}. Muốn sang nơi khác: thêm --again.",
    "shared_not_joined": "Máy này chưa vào sổ chung. Chạy: onestop join ĐỊA_CHỈ --station TÊN.",
    "shared_other_agency": "Sổ chung này của {known}, không phải của {agency}. Xem lại địa chỉ hoặc tệp văn phòng.",
    "station_name_missing": 'Chưa có tên quầy. Ghi --station, ví dụ "Quầy 1".',
    "stranger_unknown": "Trên tệp không có quầy lạ nào mang dấu “{text}”. Xem lại dấu bên kia đọc.",
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
    "shared_not_admitted": "Máy chủ chưa nhận tên đăng nhập này. Hỏi người quản trị, hoặc: onestop join … --again.",
    "shared_not_owner": "Tên đăng nhập này không có quyền chuẩn bị máy chủ. Dùng địa chỉ của người quản trị.",
    "shared_not_prepared": "Cơ sở dữ liệu chưa có bảng dùng chung. Người quản trị chạy: onestop shared init.",
    "shared_password": "Máy chủ dùng chung không nhận mật khẩu. Hỏi lại người quản trị rồi nối lại.",
    "shared_read_only": "Máy chủ dùng chung đang chỉ cho đọc. Báo người quản trị; ở máy này không mất gì.",
    "shared_root_missing": "Thiếu tệp chứng thư gốc để kiểm tra máy chủ. Thêm sslrootcert=TỆP vào địa chỉ.",
    "shared_starting": "Máy chủ dùng chung đang khởi động hoặc đang tắt. Chương trình tự nối lại.",
    "shared_unreachable": "Chưa nối được máy chủ dùng chung. Việc ở quầy vẫn chạy; chương trình tự nối lại.",
    "shared_without_tls": "Máy chủ không mã hoá đường truyền (TLS). Chưa gửi gì; nhờ người quản trị bật TLS.",
}

BY_HAND = {
    "shared_busy": "Máy chủ dùng chung đang bận. Thử lại sau ít phút; ở máy này không đổi gì.",
    "shared_starting": "Máy chủ dùng chung đang khởi động hoặc đang tắt. Thử lại khi máy chủ chạy.",
    "shared_unreachable": "Chưa nối được máy chủ dùng chung. Thử lại khi máy chủ chạy.",
}
"""The same where somebody asked once: nothing repeats a join by itself."""

OTHER_TROUBLES = {
    "bundle_nowhere": "Không có thư mục {cause}. Kiểm tra đường dẫn, hoặc cắm lại thẻ nhớ; chưa đổi gì.",
    "bundle_of_others": "Tệp mang theo là của cơ quan khác ({cause}); không đổi gì.",
    "bundle_unreadable": "Tệp mang theo không đọc được; chưa đổi gì. Chép lại từ máy kia.",
    "shared_password_unkept": "Máy này không có nơi cất mật khẩu riêng. Bật kho mật khẩu của hệ thống rồi nối lại.",
    "shared_settings": "Không đọc được tệp {cause}. Xoá tệp rồi tham gia sổ chung lại; hồ sơ không mất.",
}
"""What fails on this side: the server has no part in it."""

JOIN_WORDS = {
    "already": "Máy này đã ở trong sổ chung {place}; không đổi gì.",
    "joined": "Đã vào sổ chung {place} với tên đăng nhập {login}.",
    "kept_in_file": "Đã vào sổ chung {place} với tên {login}. Mật khẩu ở tệp {file}, chỉ mình người dùng này đọc được.",
}

ON_THE_WAY = {
    "taking": "Đang lấy sổ chung: {taken} / {to_take} sự kiện",
    "agreed": "Đã chia sẻ hết.",
}

DOUBTS = {
    "unknown_station": "chưa ai giới thiệu quầy này",
    "torn": "đứt quãng, thiếu một đoạn",
    "unsigned": "chữ ký không đúng",
    "event_differs": "một sự kiện có hai nội dung",
    "not_allowed": "máy chủ không cho ghi",
}
"""Why something that came is kept aside."""

STRANGER = "Quầy lạ: {name}, dấu {fingerprint}. Gọi sang hỏi; đúng dấu thì chạy lại với --trust “dấu”."

CLOCK_OFF = "Đồng hồ máy này {off} so với máy chủ. Chỉnh lại ngày giờ của máy này."

LABELS = {
    "pushed": "Đã gửi",
    "pulled": "Đã nhận",
    "unsent": "Chưa chia sẻ",
    "oldest_unsent": "Chưa chia sẻ từ",
    "vector_equal": "Hai bên giống nhau",
    "station": "Quầy",
    "anomalies": "Việc bất thường",
    "number": "Số quầy",
    "name": "Tên quầy",
    "place": "Sổ chung",
    "behind": "Máy chủ còn thiếu của quầy khác",
    "doubted": "Chưa tin được",
    "other_key": "Quầy mang khoá khác",
    "fingerprint": "Dấu của quầy này",
    "strangers": "Quầy lạ",
    "already": "Đã tham gia từ trước",
    "login": "Tên đăng nhập",
    "login_made": "Tên mới tạo",
    "keeper": "Giữ hộ sổ của quầy khác",
    "password_in": "Mật khẩu nằm ở",
    "message": "Kết quả",
    "schema": "Bản của bảng",
    "before": "Bản trước đó",
    "outcome": "Việc đã làm",
}

SCHEMA_WORDS = {
    "made": "Đã tạo bảng dùng chung.",
    "updated": "Đã cập nhật bảng dùng chung.",
    "unchanged": "Bảng dùng chung đã có sẵn; không đổi gì.",
    "newer": "Bảng dùng chung do bản mới hơn tạo ra; không đổi gì, máy này vẫn dùng được.",
}
"""What `onestop shared init` found and did."""
