"""The list of what nobody fetched: whom to call, since when, what is owed; an empty box for a pen."""

from __future__ import annotations

from dataclasses import replace

from onestop.documents.list_sheet import code_cell
from onestop.documents.reminder_list import (
    reminder_list_filename,
    reminder_list_pages,
    render_reminder_list,
)
from tests.helpers.paper_checks import faults, font_files, text_of
from tests.helpers.way_slips import REMINDERS


def test_whom_to_call_and_since_when() -> None:
    text = text_of(render_reminder_list(REMINDERS))
    for said in (
        "DANH SÁCH KẾT QUẢ CHƯA CÓ NGƯỜI NHẬN",
        "Kết quả đã có từ 10 ngày trở lên, tính đến 08:00 ngày 27/12/2018",
        "ĐT 0221 336 8224",
        "09:00 01/12/2018",
        "còn thu 600.000 đ",
        "Đã báo",
        "Cộng: 01 kết quả.",
    ):
        assert said in text, said


def test_nobody_signs_a_working_sheet() -> None:
    assert "(Ký" not in text_of(render_reminder_list(REMINDERS))


def test_pages_are_whole_embedded_and_identical() -> None:
    many = replace(REMINDERS, rows=REMINDERS.rows * 50)
    assert faults(reminder_list_pages(many), 22, 197) == []
    data = render_reminder_list(many)
    assert all(font_files(data).values())
    assert data == render_reminder_list(many)
    assert reminder_list_filename(REMINDERS) == "unfetched_2018-12-27_10.pdf"


def test_the_name_of_a_foreign_case_stands_where_a_code_would() -> None:
    assert [run.text for (run,) in code_cell("000.00.99.H31-181227-0003")] == [
        "000.00.99.H31-",
        "181227-0003",
    ]
    assert [run.text for (run,) in code_cell("case-10011")] == ["case-10011"]
