"""What commands say, in Vietnamese: a sentence for each code (what is wrong, then what to do), and labels."""

from __future__ import annotations

from collections.abc import Mapping

from onestop.domain.dossier import Status
from onestop.domain.errors import Refused, Unavailable

STATUSES = {
    Status.REGISTERED: "Mới đăng ký",
    Status.RECEIVED: "Được tiếp nhận",
    Status.NOT_RECEIVED: "Không được tiếp nhận",
    Status.PROCESSING: "Đang xử lý",
    Status.SUPPLEMENT_ASKED: "Yêu cầu bổ sung giấy tờ",
    Status.PAYMENT_ASKED: "Yêu cầu thực hiện nghĩa vụ tài chính",
    Status.WITHDRAWAL_ASKED: "Công dân yêu cầu rút hồ sơ",
    Status.STOPPED: "Dừng xử lý",
    Status.DONE: "Đã xử lý xong",
    Status.RETURNED: "Đã trả kết quả",
}
"""Names of the national portal."""

DAY_WORDS = {
    "due": "hẹn trả",
    "same_day": "trong ngày",
    "after_cutoff": "sau giờ chốt, sang ngày làm việc sau",
    "restarted": "tính lại từ đầu",
    "received": "ngày nhận",
    "starts": "bắt đầu tính",
    "resumed": "tiếp tục",
    "pause_begins": "bắt đầu tạm dừng",
    "rolled": "rơi vào ngày nghỉ, dời sang ngày làm việc sau",
    "paused": "tạm dừng",
    "forgotten": "không tính nữa vì tính lại từ đầu",
    "working_day": "ngày làm việc",
    "make_up": "làm bù",
    "calendar_day": "ngày",
    "weekend": "cuối tuần",
    "day_off": "ngày nghỉ",
}

LABELS = {
    "code": "Mã hồ sơ",
    "due": "Hạn trả",
    "due_at": "Hẹn trả",
    "start": "Bắt đầu tính",
    "slip": "Phiếu",
    "file": "Tệp",
    "procedure_version": "Phiên bản thủ tục",
    "imported": "Đã nhập",
    "skipped": "Đã có, bỏ qua",
    "received": "Tiếp nhận",
    "settled": "Đã giải quyết",
    "on_time_or_early": "Trước và đúng hạn",
    "on_time_pct": "Tỷ lệ trước và đúng hạn (%)",
    "late": "Quá hạn",
    "late_pct": "Tỷ lệ quá hạn (%)",
    "online": "Trực tuyến",
    "online_pct": "Tỷ lệ trực tuyến (%)",
    "linked": "Liên thông",
    "early": "Trước hạn",
    "on_day": "Đúng hạn",
    "pending": "Đang giải quyết",
    "balanced": "Số liệu khớp",
    "events": "Sự kiện",
    "dossiers": "Hồ sơ",
    "seconds": "Giây",
    "ok": "Đạt",
    "status": "Trạng thái",
    "applicant": "Người nộp",
    "copy_no": "Lần in",
    "next": "Trang sau",
}

SENTENCES = {
    "ambiguous_code": "Có nhiều hồ sơ khớp: {codes}. Gõ thêm phần đầu của mã.",
    "amount_format": "“{text}” không phải là số. Gõ số, ví dụ 5 hoặc 1.5.",
    "book_broken": "Không đọc được sổ này. Lưu lại dưới dạng CSV UTF-8 hoặc XLSX.",
    "book_empty": "Tệp không có dòng nào. Chọn đúng tệp sổ theo dõi.",
    "book_unreadable": "Không mở được tệp ({cause}). Xem tệp còn ở đó không.",
    "book_too_large": "Tệp quá lớn. Chia sổ thành nhiều tệp.",
    "calendar_file_invalid": "Tệp lịch {file} sai ở {key}: {detail}. Sửa lại tệp.",
    "card_fields": "Mã trên thẻ chỉ có {count} phần, cần ít nhất 7. Quét lại hoặc gõ tên.",
    "card_id_number": "Số trên thẻ không phải số căn cước. Quét lại hoặc gõ số.",
    "card_name": "Thẻ không có họ tên. Quét lại hoặc gõ tên.",
    "clock_is_real": "Văn phòng này dùng đồng hồ thật. --as-of chỉ dùng khi tập dượt.",
    "code_date": "Ngày trong mã hồ sơ không có thật. Xem lại mã.",
    "code_format": "Đây không phải mã hồ sơ. Ví dụ đúng: 000.00.99.H31-181227-0003.",
    "code_scheme": "Cách đặt mã trong tệp văn phòng không dùng được. Xem lại mục [codes].",
    "cell_without_column": "Ô không thuộc cột nào: {text}. Xoá ô hoặc đặt tên cột.",
    "error_cell": "Bảng tính báo {text}. Thay bằng giá trị đúng.",
    "code_taken": "Mã {code} đã có trong sổ cái với nội dung khác. Xem lại mã.",
    "code_twice": "Mã này đã có ở dòng {first}. Giữ lại một dòng.",
    "column_missing": "Thiếu cột {column}. Thêm cột vào tệp.",
    "column_twice": "Cột {column} có hai lần. Giữ lại một cột.",
    "column_unread": "Cột này không được đọc.",
    "components_missing": "Còn thiếu giấy tờ số {missing}. Bổ sung rồi tiếp nhận.",
    "copies_not_a_number": "Số bộ phải là số nguyên từ 1. Sửa lại ô này.",
    "count_out_of_range": "Số phải từ {least} đến {most}. Sửa lại số.",
    "csv_broken": "Tệp CSV hỏng ở dòng {row}. Lưu lại từ chương trình bảng tính.",
    "date_out_of_range": "Ngày nằm ngoài lịch (1990–2100). Sửa lại ngày.",
    "day_decided_twice": "Ngày {day} được quyết định hai lần trong lịch. Giữ lại một dòng.",
    "day_format": "“{text}” không phải là ngày. Gõ như 2026-11-23.",
    "deadline_incomplete": "Cần --received, --amount và --unit, hoặc --batch.",
    "deadline_rule_unknown": "Không có lựa chọn này cho cách tính hạn. Xem lại mục [deadline].",
    "due_before_received": "Hạn trả trước khi nhận. Xem lại hai thời điểm.",
    "file_missing": "Không mở được tệp {file} ({cause}). Xem lại đường dẫn.",
    "file_too_large": "Tệp lớn hơn {limit} MB. Chia nhỏ tệp.",
    "filed_after_received": "Nộp sau khi nhận đủ. Xem lại hai thời điểm.",
    "finished_before_received": "Xong trước khi nhận. Xem lại hai thời điểm.",
    "finished_while_paused": "Đã xong mà còn tạm dừng. Ghi thời điểm tiếp tục.",
    "form_not_offered": "Chế độ mẫu của ngày này không có phiếu {form}.",
    "formula_cell": "Ô này là công thức. Dán giá trị thay cho công thức.",
    "hostile_file": "Tệp chứa nội dung không an toàn. Lưu lại thành tệp mới.",
    "json_broken": "Không phải JSON đúng. Xem lại tệp.",
    "lengths_differ": "Số ngày và số lượng không bằng nhau.",
    "may_not_back_date": "Người này không được ghi lùi ngày. Nhờ người có quyền.",
    "missing_key": "Thiếu {key}. Thêm vào tệp.",
    "moment_format": "“{text}” không phải thời điểm. Gõ như 2017-01-24T09:00.",
    "moment_missing": "Ô này phải có thời điểm. Điền vào.",
    "moment_without_time": "Ngày không có giờ. Gõ như 2017-01-24T09:00.",
    "name_missing": "Chưa có tên người nộp. Điền tên.",
    "no_code_scheme": "Không có cách đặt mã cho ngày {day}. Xem lại tệp văn phòng.",
    "no_due": "Không tính được hạn trả. Xem lại thời hạn của thủ tục.",
    "no_pause_began": "Chưa ghi thời điểm tạm dừng. Điền paused_at.",
    "no_regime": "Không có chế độ mẫu cho ngày {day}. Xem lại tệp văn phòng.",
    "no_sheet": "Tệp XLSX không có trang nào. Chọn tệp khác.",
    "no_such_moment": "Thời điểm “{text}” không có thật. Sửa lại.",
    "not_a_working_day": "Ngày {day} không phải ngày làm việc.",
    "not_a_workbook": "Đây không phải tệp XLSX. Lưu lại từ chương trình bảng tính.",
    "not_in_force": "Thủ tục {procedure} không có bản hiệu lực ngày {day}. Chọn thủ tục khác.",
    "not_utf8": "Chữ trong tệp không phải UTF-8 hay UTF-16. Lưu lại dưới dạng CSV UTF-8.",
    "nothing_missing": "Không thiếu giấy tờ nào. Tiếp nhận hồ sơ.",
    "office_hours_incomplete": "Giờ làm việc phải đủ bảy ngày. Xem lại mục [hours].",
    "old_workbook": "Tệp .xls đời cũ không đọc được. Lưu lại thành .xlsx.",
    "pause_before_reception": "Tạm dừng trước khi nhận. Xem lại hai thời điểm.",
    "pause_ends_before_start": "Tạm dừng kết thúc trước khi bắt đầu. Xem lại hai thời điểm.",
    "pause_format": "“{text}” không phải lần tạm dừng. Gõ như 2017-01-05T16:37/2017-01-18T09:56/restart.",
    "pause_without_policy": "Tạm dừng mà không ghi restart hay resume. Điền pause_policy.",
    "paused_before_received": "Tạm dừng trước khi nhận. Xem lại hai thời điểm.",
    "received_in_future": "Thời điểm nhận sau bây giờ ({now}). Xem lại ngày giờ.",
    "resumed_after_finished": "Tiếp tục sau khi xong. Xem lại hai thời điểm.",
    "resumed_before_paused": "Tiếp tục trước khi tạm dừng. Xem lại hai thời điểm.",
    "returned_before_finished": "Trả trước khi xong. Xem lại hai thời điểm.",
    "returned_not_finished": "Đã trả mà chưa ghi xong. Điền finished_at.",
    "scan_check_failed": "Mã quét sai số kiểm tra, đúng phải là {expected}. Quét lại.",
    "scan_format": "Không đọc được mã quét. Quét lại hoặc gõ đuôi mã.",
    "serials_exhausted": "Hết số trong ngày. Báo quản trị.",
    "shift_ends_before_start": "Ca làm việc kết thúc trước khi bắt đầu. Xem lại mục [hours].",
    "shifts_overlap": "Hai ca làm việc chồng nhau. Xem lại mục [hours].",
    "term_not_whole": "Ngày và tháng là số nguyên. Dùng giờ cho phần lẻ.",
    "term_out_of_range": "Thời hạn này không dùng được. Xem lại số.",
    "term_unit_unknown": "Không có đơn vị này. Chọn working_day, calendar_day, month hoặc working_hour.",
    "text_too_long": "Dài quá {limit} chữ. Rút ngắn lại.",
    "too_many_rows": "Nhiều hơn {limit} dòng. Chia sổ thành nhiều tệp.",
    "unknown_agency": "Không có cơ quan này. Xem danh sách cơ quan trong danh mục.",
    "unknown_channel": "Không có kênh này. Chọn counter, online hoặc post.",
    "unknown_code": "Không có hồ sơ nào mang mã này. Gõ thêm hoặc tìm theo tên.",
    "unknown_component": "Thủ tục không có giấy tờ số {n}, hoặc số này ghi hai lần.",
    "unknown_copy": "Không có liên này. Chọn 1 hoặc 2.",
    "unknown_fee_state": "Không có cách thu này. Chọn paid, at_supplement, at_return hoặc exempt.",
    "unknown_guidance": "Không có phiếu hướng dẫn này.",
    "unknown_key": "Không có mục {key}. Xem lại tên mục.",
    "unknown_kind": "Người nộp là organisation hoặc person.",
    "unknown_language": "Không có bản tiếng này. Chọn vi, vi-en hoặc vi-ja.",
    "unknown_login": "Không có người dùng {login}. Xem lại tệp văn phòng.",
    "unknown_procedure": "Không có thủ tục này. Gõ số hoặc tên, ví dụ LD-01.",
    "unknown_regime": "Không có mẫu chữ cho chế độ này.",
    "unknown_status": "Không có trạng thái này. Gõ số từ 1 đến 10.",
    "unknown_version": "Không có bản thủ tục này. Xem lại procedure_version.",
    "unknown_word": "“{text}” không dùng được ở đây. Chọn: {choices}.",
    "version_not_in_force": "Ngày nhận, thủ tục không có bản hiệu lực. Ghi procedure_version.",
    "version_of_another": "Bản này thuộc thủ tục khác. Xem lại hai cột.",
    "version_without_term": "Bản {version} không có thời hạn. Báo quản trị danh mục.",
    "wrong_type": "Kiểu dữ liệu không đúng. Xem lại mục này.",
    "year_out_of_range": "Năm phải từ {first} đến {last}.",
    "zip_bomb": "Tệp nén bất thường, không mở. Lưu lại thành tệp mới.",
}

TROUBLES = {
    "calendar_file": "Không đọc được tệp lịch. Cài lại chương trình hoặc sửa tệp: {cause}",
    "catalog": "Không đọc được danh mục thủ tục: {cause}",
    "disk_failed": "Ổ đĩa lỗi. Việc vừa rồi chưa ghi; những gì đã ghi trước đó còn nguyên.",
    "disk_full": "Ổ đĩa đầy. Những gì đã ghi còn nguyên; giải phóng chỗ rồi làm lại.",
    "display_missing": "Không mở được cửa sổ: {cause}",
    "folder": "Không ghi được tệp: {cause}",
    "fonts_missing": "Thiếu phông chữ {cause}. Cài lại chương trình.",
    "home_in_use": "Chương trình đang mở trên dữ liệu này. Dùng cửa sổ đang mở, hoặc đóng lại trước.",
    "home_not_writable": "Không ghi được vào thư mục dữ liệu: {cause}",
    "ledger_damaged": "Tệp sổ cái không đọc được. Đừng ghi đè; dùng bản sao lưu.",
    "newer_home": "Dữ liệu do bản mới hơn tạo ra. Cài bản mới của chương trình.",
    "office_file": "Tệp văn phòng sai: {cause}",
    "printer_failed": "Máy in không nhận. Hồ sơ đã ghi sổ, phiếu chờ in.",
    "printer_missing": "Chưa có máy in. Hồ sơ đã ghi sổ, phiếu chờ in.",
    "template_broken": "Tệp lời in sai: {cause}",
    "texts_missing": "Thiếu tệp lời văn {cause}. Cài lại chương trình.",
}


def sentence(code: str, facts: Mapping[str, object]) -> str:
    """The sentence of a refusal's code with its facts filled in; the code itself where there is none."""
    words = SENTENCES.get(code)
    if words is None:
        return f"Không làm được ({code})."
    try:
        return words.format(**facts)
    except (KeyError, IndexError):
        return words.split(". ")[0].replace("{", "").replace("}", "")


def refusal(refused: Refused) -> str:
    words = sentence(refused.code, refused.facts)
    row = refused.facts.get("row")
    return f"Dòng {row}: {words}" if row and refused.code != "csv_broken" else words


def trouble(unavailable: Unavailable) -> str:
    words = TROUBLES.get(unavailable.what, f"Không làm được lúc này ({unavailable.what}).")
    return words.format(cause=unavailable.cause)
