"""The words of ``onestop register import``: a Vietnamese sentence for each code of a book's faults and notices.

Knows the codes and the names of their facts (`onestop.application.register_check`); decides nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

SENTENCES = {
    "book_empty": "Tệp không có gì. Chọn tệp khác.",
    "book_too_large": "Tệp quá lớn. Tách sổ theo năm.",
    "book_unreadable": "Không mở được tệp ({cause}). Xem tệp còn ở đó không.",
    "cell_without_column": "Ô không thuộc cột nào: {text}. Xoá ô hoặc đặt tên cột.",
    "code_format": "Đây không phải mã hồ sơ. Ghi đủ mã, ví dụ 000.00.99.H31-170124-0001.",
    "code_taken": "Sổ cái đã có hồ sơ khác mang mã {text}. So lại hai hồ sơ.",
    "code_twice": "Mã này đã có ở dòng {first}. Giữ lại một dòng.",
    "column_missing": "Thiếu cột này. Ghi tên cột ở dòng đầu.",
    "column_twice": "Có hai cột cùng tên {column}. Giữ lại một cột.",
    "column_unread": "Cột này không dùng đến, được bỏ qua.",
    "copies_not_a_number": "“{text}” không phải số bộ hồ sơ. Ghi số từ 1 đến {limit}.",
    "csv_broken": "Dấu ngoặc kép ở dòng {row} chưa đóng. Sửa rồi thử lại.",
    "date_out_of_range": "Ngày này không thể có. Ghi năm từ 1990 đến 2100.",
    "due_before_received": "Hẹn trả trước khi nhận ({received_at}). Xem lại hai ngày.",
    "due_differs": "Sổ ghi {book}, tính lại {computed}. Giữ ngày đã in trên phiếu.",
    "error_cell": "Bảng tính báo {text}. Thay bằng giá trị đúng.",
    "finished_before_received": "Xong trước khi nhận ({received_at}). Xem lại hai ngày.",
    "finished_while_paused": "Xong trong lúc đang tạm dừng. Ghi thêm resumed_at.",
    "formula_cell": "Ô này là công thức. Thay bằng giá trị của nó.",
    "hostile_file": "Tệp này chứa thứ không thuộc về một cuốn sổ nên không được mở. Lưu lại sổ thành tệp mới.",
    "moment_format": "“{text}” không phải ngày giờ. Ghi như 24/01/2017 09:00.",
    "moment_missing": "Thiếu ngày giờ. Ghi như 24/01/2017 09:00.",
    "moment_without_time": "“{text}” thiếu giờ. Ghi như 24/01/2017 09:00.",
    "name_missing": "Thiếu tên người nộp. Ghi thêm tên.",
    "no_pause_began": "Chưa có lúc bắt đầu tạm dừng. Ghi paused_at hoặc xoá ô này.",
    "no_sheet": "Tệp Excel này không có trang tính. Chọn tệp khác.",
    "no_such_moment": "Không có ngày giờ {text}. Xem lại ngày và tháng.",
    "not_a_workbook": "Đây không phải tệp Excel. Lưu lại thành .xlsx hoặc CSV.",
    "not_in_force": "{procedure} không có phiên bản hiệu lực ngày {day}. Xem lại ngày.",
    "not_utf8": "Không đọc được chữ trong tệp. Lưu lại thành CSV UTF-8.",
    "old_workbook": "Đây là tệp Excel cũ. Lưu lại thành .xlsx hoặc CSV.",
    "pause_without_policy": "Thời gian tạm dừng tính thế nào? Ghi một trong: {allowed}.",
    "paused_before_received": "Tạm dừng trước khi nhận ({received_at}). Xem lại hai ngày.",
    "resumed_after_finished": "Tiếp tục sau khi đã xong ({finished_at}). Xem lại hai ngày.",
    "resumed_before_paused": "Tiếp tục trước khi tạm dừng ({paused_at}). Xem lại hai ngày.",
    "returned_before_finished": "Trả trước khi xong ({finished_at}). Xem lại hai ngày.",
    "returned_not_finished": "Đã trả nhưng chưa ghi ngày xong. Ghi thêm finished_at.",
    "text_too_long": "Dài quá: nhiều nhất {limit} chữ. Rút gọn lại.",
    "too_many_rows": "Sổ có hơn {limit} dòng. Tách sổ theo năm.",
    "unknown_agency": "Không có cơ quan phối hợp {text}. Ghi đúng mã cơ quan hoặc để trống.",
    "unknown_procedure": "Không có thủ tục {text}. Ghi số thủ tục, ví dụ LD-01.",
    "unknown_version": "Không có phiên bản {text}. Để trống thì lấy bản đang hiệu lực.",
    "unknown_word": "Không hiểu “{text}” ở cột này. Ghi một trong: {allowed}.",
    "version_not_in_force": "{text} không hiệu lực ngày {day}. Vẫn lấy như đã ghi.",
    "version_of_another": "{text} không phải phiên bản của {procedure}. Để trống thì lấy bản đang hiệu lực.",
    "version_without_term": "Phiên bản này không có thời hạn. Ghi phiên bản khác.",
    "zip_bomb": "Tệp này khi mở phình ra quá lớn nên không được mở. Lưu lại sổ thành tệp mới.",
}


def sentence(code: str, facts: Mapping[str, object]) -> str:
    """The sentence of a fault; an unknown code stands for itself, so that it can be reported by name."""
    pattern = SENTENCES.get(code)
    return pattern.format_map(_Facts(facts)) if pattern is not None else code


class _Facts(dict[str, str]):
    def __init__(self, facts: Mapping[str, object]) -> None:
        super().__init__({name: _worded(fact) for name, fact in facts.items()})

    def __missing__(self, key: str) -> str:
        return ""


def _worded(fact: object) -> str:
    if isinstance(fact, datetime):
        return f"{fact:%d/%m/%Y %H:%M}"
    return f"{fact:%d/%m/%Y}" if isinstance(fact, date) else str(fact)
