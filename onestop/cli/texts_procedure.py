"""The words of ``onestop procedure``: a Vietnamese sentence for each code of the catalogue's check.

Knows the codes and the names of their facts (`onestop.domain.catalog_check`); decides nothing.
"""

from __future__ import annotations

from onestop.domain.catalog_check import Problem, Unconfirmed

PROBLEMS = {
    "agency_hours_sum": "giờ của các cơ quan cộng lại là {agency_hours:g}, các bước cộng lại là {steps_hours:g}",
    "agency_not_in_force": (
        "cơ quan {agency} (có từ {agency_from} đến {agency_to}) "
        "không tồn tại suốt thời gian hiệu lực {valid_from} – {valid_to}"
    ),
    "agency_unknown": "không có cơ quan {agency} trong danh sách",
    "bundle_unknown": "không có nhóm liên thông {bundle}",
    "committed_over_legal": "cam kết {committed_hours:g} giờ, dài hơn thời hạn theo quy định {legal_hours:g} giờ",
    "component_numbers": "số thứ tự thành phần hồ sơ không liền từ 1: {found}",
    "component_without_count": "thành phần {n} ({name}) không ghi số bản chính, bản sao",
    "field_unknown": "không có lĩnh vực “{field}” trong danh sách",
    "id_twice": "mã này đứng {times} lần",
    "no_components": "không có thành phần hồ sơ nào",
    "no_versions": "không có phiên bản nào",
    "role_unknown": "bước {n}: không có vai trò {role} trong danh sách",
    "set_member_not_in_force": "thuộc danh mục {set} nhưng không có hiệu lực ngày {day}",
    "set_member_unknown": "có tên trong danh mục {set} nhưng không có thủ tục này",
    "step_numbers": "số thứ tự bước không liền từ 1: {found}",
    "steps_sum": "các bước cộng lại {steps_hours:g} giờ, cam kết {committed_hours:g} giờ",
    "version_ends_before_start": "hết hiệu lực {valid_to} trước ngày có hiệu lực {valid_from}",
    "version_gap": "để trống từ sau {ends} (hết {after}) đến trước {begins}",
    "version_id_foreign": "mã phiên bản không bắt đầu bằng mã thủ tục",
    "version_overlap": "bắt đầu {begins} khi {after} còn hiệu lực đến {ends}",
    "version_without_term": "không có thời hạn theo quy định, cũng không có thời hạn cam kết",
}

PARTS = {
    "agency_hours": "giờ của từng cơ quan",
    "committed_time": "thời hạn cam kết",
    "fee": "phí, lệ phí",
    "online_level": "mức độ trực tuyến",
    "set": "danh mục thủ tục",
    "steps": "các bước giải quyết",
    "unit": "phòng phụ trách",
}

NO_DATE = "…"


def problem_line(problem: Problem) -> str:
    """One line for people: where, then what. An open date reads "…"."""
    facts = {name: NO_DATE if value is None else value for name, value in problem.facts.items()}
    where = problem.version_id or problem.procedure_id
    return f"{where}: {PROBLEMS[problem.code].format(**facts)}"


def unconfirmed_line(unconfirmed: Unconfirmed) -> str:
    where = unconfirmed.version_id or unconfirmed.procedure_id
    return f"{where}: {PARTS[unconfirmed.part]} – dữ liệu ví dụ, chưa xác nhận"
