"""What commands say, in Vietnamese: a sentence for each code (what is wrong, then what to do), and labels."""

from __future__ import annotations

from collections.abc import Mapping

from onestop.cli.causes import cause_words, in_short
from onestop.cli.filling import fill
from onestop.cli.texts_acts import SENTENCES as ACT_SENTENCES
from onestop.cli.texts_people import SENTENCES as PEOPLE_SENTENCES
from onestop.cli.texts_register import SENTENCES as BOOK_SENTENCES
from onestop.cli.texts_reports import LABELS as REPORT_LABELS
from onestop.cli.texts_reports import SENTENCES as REPORT_SENTENCES
from onestop.cli.texts_shared import BY_HAND, OTHER_TROUBLES
from onestop.cli.texts_shared import LABELS as SHARED_LABELS
from onestop.cli.texts_shared import SENTENCES as SHARED_SENTENCES
from onestop.cli.texts_shared import TROUBLES as SHARED_TROUBLES
from onestop.cli.texts_states import ROLES
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
    **SHARED_LABELS,
    **REPORT_LABELS,
    "code": "Mã hồ sơ",
    "due": "Hạn trả",
    "due_at": "Hẹn trả",
    "start": "Bắt đầu tính",
    "slip": "Phiếu",
    "file": "Tệp",
    "personal": "Lưu ý",
    "people": "Người",
    "channels": "Kênh",
    "ended": "Đã xong",
    "after_deadline": "Xong sau hạn",
    "names": "Tên người",
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
    "open": "Cần xem",
    "step_no": "Bước số",
    "unit": "Bộ phận",
    "waits_for": "Đang chờ",
    "dossier_id": "Mã trong sổ cái",
    "procedure_id": "Thủ tục",
    "status_code": "Số trạng thái",
    "received_at": "Tiếp nhận lúc",
    "step": "Bước",
    "owner": "Người giữ",
    "original_due": "Hẹn lần đầu",
    "extended_due": "Hẹn sau gia hạn",
    "effective_due": "Hẹn trả hiện nay",
    "timeliness": "Tình trạng hạn",
    "clock": "Đồng hồ",
    "time": "Thời gian làm việc (phút)",
    "on": "Ngày",
    "procedure": "Thủ tục",
    "version": "Phiên bản",
}

SENTENCES = {
    "code_borne_twice": "Mã {dossier} đang ở trên nhiều hồ sơ. Dùng mã trong sổ thay cho mã hồ sơ: {ids}.",
    "ambiguous_code": "Có nhiều hồ sơ khớp: {codes}. Gõ thêm phần đầu của mã.",
    "amount_format": "“{text}” không phải là số. Gõ số, ví dụ 5 hoặc 1.5.",
    "calendar_file_invalid": "Tệp lịch {file} sai ở {key}: {detail}. Sửa lại tệp.",
    "card_fields": "Mã trên thẻ chỉ có {count} phần, cần ít nhất 7. Quét lại hoặc gõ tên.",
    "card_id_number": "Số trên thẻ không phải số căn cước. Quét lại hoặc gõ số.",
    "card_name": "Thẻ không có họ tên. Quét lại hoặc gõ tên.",
    "clock_is_real": "Văn phòng này dùng đồng hồ thật. --as-of chỉ dùng khi tập dượt.",
    "code_date": "Ngày trong mã hồ sơ không có thật. Xem lại mã.",
    "code_format": "Đây không phải mã hồ sơ. Ví dụ đúng: 000.00.99.H31-181227-0003.",
    "code_scheme": "Cách đặt mã trong tệp văn phòng không dùng được. Xem lại mục [codes].",
    "column_missing": "Thiếu cột {column}. Thêm cột vào tệp.",
    "components_missing": "Còn thiếu giấy tờ số {missing}. Bổ sung rồi tiếp nhận.",
    "count_out_of_range": "Số phải từ {least} đến {most}. Sửa lại số.",
    "date_out_of_range": "Ngày nằm ngoài lịch (1990–2100). Sửa lại ngày.",
    "day_decided_twice": "Ngày {date} được quyết định hai lần trong lịch. Giữ lại một dòng.",
    "day_format": "“{text}” không phải là ngày. Gõ như 2026-11-23.",
    "deadline_rule_unknown": "Không có lựa chọn này cho cách tính hạn. Xem lại mục [deadline].",
    "file_missing": "Không mở được tệp {file} ({cause}). Xem lại đường dẫn.",
    "file_name": "“{text}” không phải tên tệp. Ghi tên tệp .pdf.",
    "file_too_large": "Tệp lớn hơn {limit} MB. Chia nhỏ tệp.",
    "filed_after_received": "Nộp sau khi nhận đủ. Xem lại hai thời điểm.",
    "form_not_offered": "Chế độ mẫu của ngày này không có phiếu {form}.",
    "json_broken": "Không phải JSON đúng. Xem lại tệp.",
    "left_office": "{login} đã thôi làm việc từ sau {until}. Chọn người khác.",
    "lengths_differ": "Số ngày và số lượng không bằng nhau.",
    "may_not": "{login} không được làm việc này. Nhờ bộ phận một cửa hoặc quản trị.",
    "only_looks": "{login} chỉ được xem. Nhờ bộ phận một cửa hoặc người đang giữ hồ sơ.",
    "desk_or_heads": "{login} không được làm việc này. Nhờ bộ phận một cửa, lãnh đạo phòng hoặc quản trị.",
    "recipient_missing": "Chưa có tên người nhận kết quả. Ghi --to.",
    "act_in_future": "Thời điểm làm việc này sau bây giờ ({now}). Xem lại --at.",
    "administrator_only": "Chỉ quản trị được làm việc này. Nhờ quản trị.",
    "heads_only": "Chỉ lãnh đạo hoặc quản trị được cử người thay cho người khác. Nhờ lãnh đạo phòng.",
    "answers_only": "{login} chỉ ghi được ý kiến trả lời của cơ quan mình. Việc khác nhờ bộ phận một cửa.",
    "may_not_back_date": "Người này không được ghi lùi ngày. Nhờ người có quyền.",
    "missing_key": "Thiếu {key}. Ghi thêm.",
    "moment_format": "“{text}” không phải thời điểm. Gõ như 2017-01-24T09:00.",
    "name_missing": "Chưa có tên người nộp. Điền tên.",
    "clock_doubted": "Đồng hồ máy này chỉ {now}, mà sổ ghi lần cuối lúc {last}. "
    "Chỉnh lại đồng hồ, hoặc ghi lý do: --clock-reason.",
    "no_code_scheme": "Không có cách đặt mã cho ngày {day}. Xem lại tệp văn phòng.",
    "no_due": "Không tính được hạn trả. Xem lại thời hạn của thủ tục.",
    "no_regime": "Không có chế độ mẫu cho ngày {day}. Xem lại tệp văn phòng.",
    "not_a_working_day": "Ngày {date} không phải ngày làm việc.",
    "not_in_force": "Thủ tục {procedure} không có bản hiệu lực ngày {day}. Chọn thủ tục khác.",
    "names_not_given": "{login} không được xuất tên thật. Nhờ lãnh đạo hoặc quản trị, hoặc bỏ --with-names.",
    "nothing_missing": "Không thiếu giấy tờ nào. Ghi giấy tờ còn thiếu; đủ rồi thì tiếp nhận.",
    "office_hours_incomplete": "Giờ làm việc phải đủ bảy ngày. Xem lại mục [hours].",
    "page_key": "“{text}” không phải khoá trang. Dùng giá trị next của trang trước.",
    "pause_before_reception": "Tạm dừng trước khi nhận. Xem lại hai thời điểm.",
    "pause_ends_before_start": "Tạm dừng kết thúc trước khi bắt đầu. Xem lại hai thời điểm.",
    "pause_format": "“{text}” không phải lần tạm dừng. Gõ như 2017-01-05T16:37/2017-01-18T09:56/restart.",
    "received_in_future": "Thời điểm nhận sau bây giờ ({now}). Xem lại ngày giờ.",
    "scan_check_failed": "Mã quét sai số kiểm tra, đúng phải là {expected}. Quét lại.",
    "scan_format": "Không đọc được mã quét. Quét lại hoặc gõ đuôi mã.",
    "serials_exhausted": "Hết số trong ngày. Báo quản trị.",
    "shift_ends_before_start": "Ca làm việc kết thúc trước khi bắt đầu. Xem lại mục [hours].",
    "shifts_overlap": "Hai ca làm việc chồng nhau. Xem lại mục [hours].",
    "term_not_whole": "Ngày và tháng là số nguyên. Dùng giờ cho phần lẻ.",
    "term_out_of_range": "Thời hạn này không dùng được. Xem lại số.",
    "term_unit_unknown": "Không có đơn vị này. Chọn working_day, calendar_day, month hoặc working_hour.",
    "text_too_long": "Dài quá {limit} chữ. Rút ngắn lại.",
    "unknown_agency": "Không có cơ quan này. Xem danh sách cơ quan trong danh mục.",
    "unknown_channel": "Không có kênh này. Chọn counter, online hoặc post.",
    "unknown_code": "Không có hồ sơ nào mang mã này. Gõ thêm hoặc tìm theo tên.",
    "unknown_component": "Thủ tục không có giấy tờ số {n}, hoặc số này ghi hai lần.",
    "unknown_copy": "Không có liên này. Chọn 1 hoặc 2.",
    "fee_differs": "Số tiền đã thu phải là 0 hoặc đủ {fee} đ. Sửa lại fee_paid.",
    "unknown_fee_state": "Không có cách thu này. Chọn paid, at_supplement, at_return hoặc exempt.",
    "unknown_guidance": "Không có phiếu hướng dẫn này.",
    "unknown_key": "Không có mục {key}. Xem lại tên mục.",
    "unknown_kind": "Người nộp là organisation hoặc person.",
    "unknown_language": "Không có bản tiếng này. Chọn vi, vi-en hoặc vi-ja.",
    "unknown_login": "Không có người dùng {login}. Xem lại tệp văn phòng.",
    "unknown_procedure": "Không có thủ tục này. Gõ số hoặc tên, ví dụ LD-01.",
    "unknown_regime": "Không có mẫu chữ cho chế độ này.",
    "unknown_status": "Không có trạng thái này. Gõ số từ 1 đến 10.",
    "unknown_unit": "Không có bộ phận “{typed}”. Chọn: {known}.",
    "version_without_term": "Bản {version} không có thời hạn. Báo quản trị danh mục.",
    "wrong_type": "Kiểu dữ liệu không đúng. Xem lại mục này.",
    "year_out_of_range": "Năm phải từ {first} đến {last}.",
}

SLIP_FAILED = (
    "Hồ sơ {code} đã được tiếp nhận và ghi sổ, đừng tiếp nhận lại. Phiếu chưa in được ({why}). "
    "In phiếu bằng lệnh: onestop slip {code} -o TỆP.pdf"
)

TROUBLES = {
    "book_unreadable": "Không mở được tệp ({cause}). Xem tệp còn ở đó không.",
    "calendar_file": "Không đọc được tệp lịch. Cài lại chương trình hoặc sửa tệp: {cause}",
    "catalog": "Không đọc được danh mục thủ tục: {cause}",
    "disk_failed": "Ổ đĩa lỗi. Việc vừa rồi chưa ghi; những gì đã ghi trước đó còn nguyên.",
    "disk_full": "Ổ đĩa đầy. Những gì đã ghi còn nguyên; giải phóng chỗ rồi làm lại.",
    "folder": "Không ghi được tệp {cause}. Chọn thư mục khác rồi làm lại.",
    "fonts_missing": "Thiếu phông chữ {cause}. Cài lại chương trình.",
    "home_in_use": "Chương trình đang mở trên dữ liệu này. Dùng cửa sổ đang mở, hoặc đóng lại trước.",
    "home_not_writable": "Không ghi được vào thư mục dữ liệu: {cause}",
    "ledger_damaged": "Tệp sổ cái không đọc được. Đừng ghi đè; dùng bản sao lưu.",
    "ledger_lost": "Sổ cái của văn phòng này không còn ở {cause}. Chép lại từ bản sao lưu; chưa có gì bị ghi đè.",
    "mapping": "Tệp ánh xạ sai: {cause}",
    "newer_home": "Dữ liệu do bản mới hơn tạo ra. Cài bản mới của chương trình.",
    "office_file": "Tệp văn phòng sai: {cause}",
    "printer_failed": "Máy in không nhận. Hồ sơ đã ghi sổ, phiếu chờ in.",
    "printer_missing": "Chưa có máy in. Hồ sơ đã ghi sổ, phiếu chờ in.",
    "template_broken": "Tệp lời in sai: {cause}",
    "texts_missing": "Thiếu tệp lời văn {cause}. Cài lại chương trình.",
}


def sentence(code: str, facts: Mapping[str, object]) -> str:
    """The sentence of a refusal's code with its facts filled in; the code itself where there is none."""
    tables = (
        *(SENTENCES, BOOK_SENTENCES, ACT_SENTENCES, PEOPLE_SENTENCES, SHARED_SENTENCES),
        REPORT_SENTENCES,
    )
    words = next((table[code] for table in tables if code in table), None)
    return fill(words, _named(facts)) if words is not None else f"Không làm được ({code})."


def _named(facts: Mapping[str, object]) -> Mapping[str, object]:
    """The number of a status is the portal's, the id of a role the office file's; people know their names."""
    name = STATUSES.get(facts.get("status"))  # type: ignore[call-overload]
    role = ROLES.get(str(facts.get("role")))
    return {**facts, **({"status": name} if name else {}), **({"role": role} if role else {})}


def row_sentence(code: str, facts: Mapping[str, object]) -> str:
    """The sentence of a fault in a tracking book, whose row and column stand beside it."""
    words = BOOK_SENTENCES.get(code)
    return fill(words, facts) if words is not None else sentence(code, facts)


def refusal(refused: Refused) -> str:
    words = sentence(refused.code, refused.facts)
    row = refused.facts.get("row")
    return f"Dòng {row}: {words}" if row and refused.code != "csv_broken" else words


def trouble(unavailable: Unavailable, *, by_hand: bool = False) -> str:
    """`by_hand`: nothing tries again unless somebody does."""
    tables = (*((BY_HAND,) if by_hand else ()), TROUBLES, SHARED_TROUBLES, OTHER_TROUBLES)
    words = next((table[unavailable.what] for table in tables if unavailable.what in table), None)
    if words is None:
        return f"Không làm được lúc này ({unavailable.what})."
    return fill(words, {"cause": cause_words(unavailable)})


def slip_failed(code: str, failure: Refused | Unavailable) -> str:
    """The reception stands and must not be made again: only its slip has to be."""
    why = in_short(failure) if isinstance(failure, Unavailable) else refusal(failure).rstrip(".")
    return fill(SLIP_FAILED, {"code": code, "why": why})
