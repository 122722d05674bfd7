"""Progress, causes, times and terms on paper: the workbook's figures, breaks between pages, what does not fit."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, datetime

import openpyxl
import pytest

from onestop.application.report_paper import SHORT_LIST, Lists, ReportContent
from onestop.application.reports.balance import Problem
from onestop.application.reports.causes import Cause, CauseLine, Causes
from onestop.application.reports.progress import Progress, Verdict
from onestop.application.reports.terms import Cut, Terms
from onestop.application.reports.times import Of, Taken, TimeLine, Times
from onestop.documents.page import MM, Page
from onestop.documents.report_charts import chart_of
from onestop.documents.report_files import render_report, report_filename
from onestop.documents.report_page import report_pages
from onestop.documents.report_rows import sheets_of
from onestop.documents.report_table_page import said
from onestop.domain.report_period import free
from onestop.domain.time_split import Whose
from tests.helpers.book_desk import sample_desk
from tests.helpers.paper_checks import faults, font_files, page_texts, text_of
from tests.helpers.random_office import office_of
from tests.helpers.sample_reports import NAMES, report

LONG = "Thủ tục cấp điều chỉnh giấy chứng nhận đăng ký đầu tư và các thủ tục liên quan theo luật chuyên ngành"


def paper(name: str) -> ReportContent:
    return sample_desk().reports.paper(report(name), lists=Lists.SHORT)


def with_causes(count: int, each: int = 2, name: str = LONG) -> ReportContent:
    """So many causes with so many dossiers each, half of them late."""
    found = report("causes")
    assert isinstance(found, Causes)
    lines = tuple(
        CauseLine(
            Cause(Whose.OURS, f"unit{n}", f"P-{n:03d}", 2),
            600,
            tuple(f"late-{n}-{k}" for k in range(each - each // 2)),
            tuple(f"over-{n}-{k}" for k in range(each // 2)),
        )
        for n in range(count)
    )
    names = {("procedure", f"P-{n:03d}"): f"{n}. {name}" for n in range(count)}
    return replace(paper("causes"), report=replace(found, lines=lines), names=names)


def whole(pages: list[Page]) -> None:
    """Inside the margins, above the foot, nothing over anything else, numbered."""
    right = pages[0].size[0] / MM - 12
    assert not faults(pages, 20, right)
    for page in pages:
        foot = page.size[1] - 12.5 * MM
        rules = [rule for rules in page.rules.values() for rule in rules]
        assert max(y for _, _, _, y in rules if y < foot - 0.1) <= foot - 3.4 * MM
        assert max(x for _, _, x, _ in rules) <= right * MM + 0.1
    for number, page in enumerate(pages, start=1):
        assert f"Trang {number}/{len(pages)}" in [text[4] for text in page.texts]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("progress", "Đúng hạn 99,26 %: 19,85 trên 20 điểm (535 trong 539 hồ sơ)"),
        ("causes", "4 hồ sơ xong quá hạn, 0 đang quá hạn cuối kỳ"),
        ("times", "539 hồ sơ xong trong kỳ, 535 trong hạn"),
        ("terms", "33 trong 50 thủ tục đã rút ngắn, một nửa rút từ 40 % trở lên"),
    ],
)
def test_the_answer_stands_in_a_sentence_under_agency_title_and_days(name: str, told: str) -> None:
    content = paper(name)
    first = page_texts(render_report(content, ".pdf"))[0]
    assert content.agency in first and told in first
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in first
    if name == "terms":
        assert "Các phiên bản có hiệu lực ngày 31/12/2017" in first
    else:
        assert "Từ ngày 01/01/2017 đến hết ngày 31/12/2017" in first
        assert "Lập từ sổ cái, biết đến lúc 08:15 ngày 02/01/2018" in first
        assert "kỳ báo cáo chưa hết" not in first


@pytest.mark.parametrize("name", NAMES)
def test_the_page_has_the_rows_of_the_workbook(name: str) -> None:
    text = text_of(render_report(paper(name), ".pdf"))
    content = sample_desk().reports.paper(report(name))
    book = openpyxl.load_workbook(io.BytesIO(render_report(content, ".xlsx")))
    for sheet, planned in zip(book.worksheets, sheets_of(content), strict=True):
        assert sheet.title == planned.name and planned.name in text
        if planned.dossiers is not None and planned.dossiers > SHORT_LIST:
            assert f"Danh sách có {planned.dossiers} dòng, nằm trong bản Excel." in text
            continue
        for table in planned.tables:
            assert all(" ".join(head.split()) in text for head in table.head if len(head) < 10)
            for place, cells in enumerate(table.rows):
                kinds = [*table.other_kinds.get(place, table.kinds), *[""] * len(cells)]
                for cell, kind in zip(cells, kinds, strict=False):
                    assert (isinstance(cell, str) and len(cell) > 24) or said(cell, kind) in text


@pytest.mark.parametrize("name", NAMES)
def test_pages_are_whole_and_their_fonts_lie_in_the_file(name: str) -> None:
    pages = report_pages(paper(name))
    whole(pages)
    assert (pages[0].size[0] > pages[0].size[1]) is (name != "progress")
    fonts = font_files(render_report(paper(name), ".pdf"))
    assert fonts and all(fonts.values())


@pytest.mark.parametrize("name", NAMES)
def test_the_same_knowledge_gives_the_same_bytes(name: str) -> None:
    assert render_report(paper(name), ".pdf") == render_report(paper(name), ".pdf")


@pytest.mark.parametrize("count", [*range(25), 43, 44, 45, 46])
@pytest.mark.parametrize("name", ["Cấp mới", LONG])
def test_the_total_of_causes_is_never_alone_and_heads_come_again(name: str, count: int) -> None:
    pages = report_pages(with_causes(count, each=0, name=name))
    whole(pages)
    ids = {f"P-{n:03d}" for n in range(count)}
    sums = [n for n, page in enumerate(pages) if any(text[4] == "Cộng" for text in page.texts)]
    assert len(sums) == (1 if count else 0)
    for number, page in enumerate(pages):
        said_there = [text[4] for text in page.texts]
        lines = [text for text in said_there if text in ids]
        if lines:
            assert "Do ai" in said_there
        if sums == [number]:
            assert len(lines) >= min(2, count)
    assert {text[4] for page in pages for text in page.texts if text[4] in ids} == ids


def test_the_sum_of_causes_is_what_stands_above_it() -> None:
    text = text_of(render_report(with_causes(3, each=3), ".pdf"))
    assert "6 hồ sơ xong quá hạn, 3 đang quá hạn cuối kỳ" in text and "Cộng 6 3" in text


@pytest.mark.parametrize(("each", "listed"), [(SHORT_LIST // 2, True), (SHORT_LIST // 2 + 1, False)])
def test_dossiers_are_named_as_long_as_they_can_be_read(each: int, listed: bool) -> None:
    text = text_of(render_report(with_causes(2, each), ".pdf"))
    assert ("late-1-0" in text) is listed
    assert (f"Danh sách có {2 * each} dòng, nằm trong bản Excel." in text) is not listed


def test_no_more_codes_are_read_than_a_page_names() -> None:
    desk = sample_desk()
    content = desk.reports.paper(report("progress"), lists=Lists.SHORT)
    assert len(content.codes) == SHORT_LIST
    assert not desk.reports.paper(report("progress"), lists=Lists.NONE).codes


def test_nothing_late_is_a_sentence_without_chart_or_table() -> None:
    content = with_causes(0)
    text = text_of(render_report(content, ".pdf"))
    assert "Không hồ sơ nào xong quá hạn hay đang quá hạn." in text and "Do ai" not in text
    assert chart_of(content) is None


def test_a_chart_has_the_bars_of_the_screen() -> None:
    judged, found = report("progress"), report("terms")
    assert isinstance(judged, Progress) and isinstance(found, Terms)
    chart = chart_of(paper("progress"))
    assert chart is not None and not chart.upright
    assert [bar.value for bar in chart.bars] == [len(judged.lists.get(each, ())) for each in Verdict]
    columns = chart_of(paper("terms"))
    assert columns is not None and columns.upright
    assert [bar.value for bar in columns.bars] == [len(ids) for _, _, ids in found.distribution()]
    assert [bar.strong for bar in columns.bars] == [30 <= 10 * n < 70 for n in range(10)]
    assert chart_of(paper("times")) is None and chart_of(with_causes(11)) is None
    ten = chart_of(with_causes(10, each=3))
    assert ten is not None and [bar.value for bar in ten.bars] == [3] * 10
    filled = [box for page in report_pages(paper("terms")) for box in page.fills]
    assert len(filled) == sum(bar.value > 0 for bar in columns.bars)


def test_many_procedures_with_long_names_stand_once_each() -> None:
    found = report("terms")
    assert isinstance(found, Terms)
    lines = tuple(
        replace(found.lines[0], procedure_id=f"Q-{n:03d}", percent=n % 101, cut=Cut.WITHIN)
        for n in range(200)
    )
    names = {("procedure", f"Q-{n:03d}"): f"{LONG} {n} " * (1 + n % 40 // 39 * 30) for n in range(200)}
    content = replace(paper("terms"), report=replace(found, lines=lines), names=names)
    pages = report_pages(content)
    whole(pages)
    ids = [
        text[4] for page in pages for text in page.texts if text[4].startswith("Q-") and "@" not in text[4]
    ]
    assert ids == [f"Q-{n:03d}" for n in range(200)]
    for page in pages:
        told = [text[4] for text in page.texts]
        assert "Tên thủ tục" in told or not any(text in ids for text in told)


def test_people_and_steps_have_their_names_and_their_times() -> None:
    found = report("times")
    assert isinstance(found, Times)
    taken = tuple(Taken(f"d{n}", 60 * n, n < 4) for n in range(1, 6))
    desk = sample_desk()
    lines = (TimeLine(Of.PERSON, "motcua1", taken), TimeLine(Of.STEP, "LD-01", taken, 2))
    content = desk.reports.paper(replace(found, lines=lines), lists=Lists.SHORT)
    text = text_of(render_report(content, ".pdf"))
    assert f"motcua1 {desk.office.name_of('motcua1')} 5 3,0 5,0 3 60,00 %" in text
    assert "Không hồ sơ nào xong trong kỳ." in text
    assert text.count("d5") == 2, "each stay by itself where they are few"


def test_an_offices_life_by_chance_gives_whole_pages() -> None:
    office = office_of(7, datetime(2018, 3, 1), 160)
    reports, days = office.desk.reports, free(date(2018, 3, 1), date(2018, 12, 31))
    for found in (reports.progress(days), reports.causes(days), reports.times(days)):
        content = reports.paper(found, lists=Lists.SHORT)
        pages = report_pages(content)
        whole(pages)
        assert render_report(content, ".pdf") == render_report(reports.paper(found), ".pdf")
        assert "kỳ báo cáo chưa hết" in text_of(render_report(content, ".pdf"))


def test_what_does_not_add_up_and_what_is_practice_say_so_on_every_page() -> None:
    content = replace(with_causes(30), problems=(Problem("received", "", 1, 2),), practice=True)
    pages = report_pages(content)
    assert len(pages) > 2
    for page in pages:
        told = [text[4] for text in page.texts]
        assert "KHÔNG KHỚP" in told and "BẢN TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ" in told
    assert "KHÔNG KHỚP" not in text_of(render_report(with_causes(3), ".pdf"))


def test_a_long_agency_stands_on_its_side() -> None:
    agency = "Ban Quản lý các khu công nghiệp, khu chế xuất và khu kinh tế cửa khẩu tỉnh Thừa Thiên Huế"
    for name in NAMES:
        whole(report_pages(replace(paper(name), agency=agency)))


def test_pages_are_named_like_their_workbooks_and_nothing_else_is_made() -> None:
    assert report_filename(paper("times"), ".pdf") == "times_2017-01-01_2017-12-31_20180102-0815.pdf"
    with pytest.raises(ValueError, match=r"\.csv"):
        render_report(paper("times"), ".csv")
