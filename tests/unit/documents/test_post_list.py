"""The post list: to whom, where, under which number of the post, what is to be collected."""

from __future__ import annotations

from dataclasses import replace

from onestop.documents.post_list import post_list_filename, post_list_pages, render_post_list
from tests.helpers.paper_checks import faults, font_files, page_texts, text_of
from tests.helpers.way_slips import POST


def test_each_item_with_its_number_and_what_is_owed() -> None:
    text = text_of(render_post_list(POST))
    for said in (
        "DANH SÁCH KẾT QUẢ GỬI QUA DỊCH VỤ BƯU CHÍNH CÔNG ÍCH",
        "Ngày gửi: thứ Năm, ngày 27 tháng 12 năm 2018",
        "KCN Minh Đức ĐT 0221 336 8224",
        "EE123456789VN",
        "1.500.000",
        "Cộng: 02 bưu gửi; 01 chưa có số hiệu.",
        "NHÂN VIÊN BƯU CHÍNH",
    ):
        assert said in text, said


def test_a_day_without_post() -> None:
    text = text_of(render_post_list(replace(POST, rows=())))
    assert "Không có hồ sơ nào." in text and "Cộng: 00 bưu gửi" in text


def test_pages_are_whole_embedded_and_identical() -> None:
    many = replace(POST, rows=POST.rows * 40)
    assert faults(post_list_pages(many), 22, 197) == []
    data = render_post_list(many)
    assert len(page_texts(data)) > 3
    assert all(font_files(data).values())
    assert data == render_post_list(many)
    assert post_list_filename(POST) == "post_2018-12-27.pdf"
