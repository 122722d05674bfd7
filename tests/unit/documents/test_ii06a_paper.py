"""Form II.06a on paper and as a workbook: the counted figures, breaks between pages, what does not add up."""

from __future__ import annotations

import io
import subprocess
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from shutil import which
from typing import Any

import openpyxl
import pytest

from onestop.application.report_paper import Lists, ReportContent
from onestop.application.reports.ii06a import FIGURES, Ii06a, Line
from onestop.documents.ii06a_head import RIGHT
from onestop.documents.ii06a_page import BODY, BOTTOM, ii06a_pages
from onestop.documents.page import MM, Page
from onestop.documents.report_files import render_report, report_filename
from onestop.domain.errors import Refused
from onestop.domain.report_period import PeriodKind, free, period
from tests.helpers.book_desk import sample_desk
from tests.helpers.paper_checks import faults, page_texts, text_of

TOTAL = [539, 216, 323, 0, 539, 322, 213, 4, 0, 0, 0]
OFFICE = which("soffice") or which("libreoffice")


@lru_cache(maxsize=1)
def table() -> Ii06a:
    return sample_desk().reports.ii06a(period(PeriodKind.YEAR, 2017))


@lru_cache(maxsize=1)
def sample() -> ReportContent:
    return sample_desk().reports.paper(table())


def with_lines(count: int, name: str = "Lĩnh vực thứ {n}") -> ReportContent:
    """A page with so many sectors; the total does not follow, which a page does not ask."""
    lines = tuple(replace(table().lines[n % 8], field=name.format(n=n)) for n in range(count))
    return replace(sample(), report=replace(table(), lines=lines))


def numbers(page: Page) -> list[int]:
    """The running numbers that stand on a page."""
    return [int(s) for x, _, _, size, s, _ in page.texts if x < 30 * MM and size == BODY and s.isdigit()]


def test_the_page_shows_the_sample_years_figures() -> None:
    data = render_report(sample(), ".pdf")
    text = text_of(data)
    assert "Biểu số II.06a/VPCP/KSTT" in text
    assert "Kỳ báo cáo: Năm 2017 (từ ngày 01/01/2017 đến ngày 31/12/2017)" in text
    assert f"Tổng cộng {' '.join(map(str, TOTAL))}" in text
    for line in table().lines:
        assert f"{line.field} {' '.join(str(getattr(line, figure)) for figure in FIGURES)}" in text
    assert "(3) = (4)+(5)+(6) = (7)+(11): 539 = 539 = 539 · (7) = (8)+(9)+(10): 539 = 539" in text
    assert "(11) = (12)+(13): 0 = 0 – khớp" in text and "KHÔNG KHỚP" not in text
    assert "lập từ sổ cái lúc 08:15 ngày 02/01/2018, số liệu đến hết 31/12/2017" in text
    assert "NGƯỜI LẬP BIỂU" in text and "THỦ TRƯỞNG ĐƠN VỊ" in text
    assert len(page_texts(data)) == 1


@pytest.mark.parametrize("count", [0, 1, 8, 9, 10, 11, 12, 13, 14, 15, 16, 25, 26, 27, 28, 40])
def test_lines_break_between_pages_and_the_total_is_never_alone(count: int) -> None:
    pages = ii06a_pages(with_lines(count))
    on_each = [numbers(page) for page in pages]
    assert [n for page in on_each for n in page] == list(range(1, count + 1))
    assert len(on_each[-1]) >= min(2, count)
    assert not faults(pages, 20, 285)
    for page in pages:
        assert any("Lĩnh vực, công việc" in text[4] for text in page.texts)
        rules = [rule for rules in page.rules.values() for rule in rules if rule[3] < 198 * MM]
        assert max(y for _, _, _, y in rules) <= BOTTOM
        assert max(x for _, _, x, _ in rules) <= RIGHT + 0.1
    signed = [any("NGƯỜI LẬP BIỂU" in text[4] for text in page.texts) for page in pages]
    assert signed == [False] * (len(pages) - 1) + [True]


def test_forty_long_names_stand_whole_on_their_pages() -> None:
    name = "{n}. Đầu tư tại Việt Nam và các lĩnh vực liên quan khác theo quy định của pháp luật chuyên ngành"
    content = with_lines(40, name)
    assert not faults(ii06a_pages(content), 20, 285)
    pages = page_texts(render_report(content, ".pdf"))
    for n in range(40):
        assert sum(f"{n + 1} {name.format(n=n)}"[:40] in page for page in pages) == 1
    assert all(f"Trang {n}/{len(pages)}" in page for n, page in enumerate(pages, start=1))


def test_what_does_not_add_up_is_refused_or_says_so() -> None:
    first, *rest = table().lines
    wrong = replace(table(), lines=(replace(first, early=first.early - 1), *rest))
    reports = sample_desk().reports
    with pytest.raises(Refused, match="report_unbalanced"):
        reports.paper(wrong)
    content = reports.paper(wrong, anyway=True)
    text = text_of(render_report(content, ".pdf"))
    assert "– KHÔNG KHỚP" in text and "– khớp" not in text
    assert f"{first.field}: (7) là 272, (8)+(9)+(10) là 271" in text
    assert "KHÔNG KHỚP" in str(list(book_of(content).worksheets[0].values))


def test_a_dossier_without_a_due_moment_is_named() -> None:
    missing = table().cells["", "late"]
    total = replace(table().total, late=0)
    content = sample_desk().reports.paper(replace(table(), no_due=missing, total=total), anyway=True)
    text = text_of(render_report(content, ".pdf"))
    assert "Không có hạn trả: 4 hồ sơ" in text
    assert "(7) = (8)+(9)+(10): 539 ≠ 535" in text
    assert all(content.codes[each] in text for each in missing)
    page = sample_desk().reports.paper(content.report, anyway=True, lists=Lists.SHORT)
    assert render_report(page, ".pdf") == render_report(content, ".pdf")


def book_of(content: ReportContent) -> Any:
    return openpyxl.load_workbook(io.BytesIO(render_report(content, ".xlsx")))


def figures_of(rows: list[tuple[Any, ...]]) -> dict[str, list[Any]]:
    """Sector → figures, from the first sheet's rows."""
    return {str(row[1]): list(row[2:13]) for row in rows if row[1] and isinstance(row[2], int | float)}


def test_the_workbook_has_numbers_as_numbers_and_codes_as_text() -> None:
    first, second = book_of(sample()).worksheets
    shown = figures_of(list(first.values))
    assert shown["Tổng cộng"] == TOTAL
    assert shown == {
        line.field or "Tổng cộng": [getattr(line, figure) for figure in FIGURES]
        for line in (*table().lines, table().total)
    }
    rows = [row for row in second.values if str(row[0]).startswith("000.")]
    assert len(rows) == 539 and all(isinstance(row[3], datetime) for row in rows)
    names = {each.name for each in sample_desk().catalog.procedures}
    assert {row[2] for row in rows} <= names


def test_filtering_the_second_sheet_gives_the_list_of_every_cell() -> None:
    codes = {
        row.dossier_id: row.code for row in sample_desk().store.rows_by_id(table().cells["", "received"])
    }
    rows = [row for row in book_of(sample()).worksheets[1].values if str(row[0]).startswith("000.")]
    for line in (*table().lines, table().total):
        for place, figure in enumerate(FIGURES):
            listed = [row[0] for row in rows if line.field in ("", row[1]) and row[6 + place] == 1]
            assert listed == [codes[each] for each in table().cells.get((line.field, figure), ())]


@pytest.mark.parametrize("name", ["=HYPERLINK(1)", "+84", "-1", "@SUM(A1)", "{=1}", "'=1"])
def test_what_a_spreadsheet_would_run_is_text(name: str) -> None:
    content = with_lines(1, name.replace("{", "{{").replace("}", "}}"))
    counted = replace(sample().counted[0], code=name, sector=name, procedure_id=name)
    first, second = book_of(replace(content, counted=(counted,))).worksheets
    cells = [cell for sheet in (first, second) for row in sheet.rows for cell in row if cell.value == name]
    assert len(cells) == 4 and all(cell.data_type == "s" and cell.number_format == "@" for cell in cells)


@pytest.mark.parametrize("kind", [".pdf", ".xlsx"])
def test_the_same_knowledge_gives_the_same_bytes(kind: str) -> None:
    again = sample_desk().reports.ii06a(period(PeriodKind.YEAR, 2017), known_at=table().known_at)
    assert render_report(sample_desk().reports.paper(again), kind) == render_report(sample(), kind)


def test_a_period_that_is_not_over_says_so_and_free_dates_have_no_name() -> None:
    days = free(datetime(2018, 1, 1).date(), datetime(2018, 12, 31).date())
    text = text_of(render_report(sample_desk().reports.paper(sample_desk().reports.ii06a(days)), ".pdf"))
    assert "Kỳ báo cáo: từ ngày 01/01/2018 đến ngày 31/12/2018" in text
    assert "kỳ báo cáo chưa hết" in text and "số liệu đến hết" not in text


def test_a_moment_below_the_minute_can_be_asked_for_again() -> None:
    content = replace(sample(), known_at=datetime(2018, 1, 15, 8, 0, 7, 45000))
    assert "lúc 08:00:07.045 ngày 15/01/2018" in text_of(render_report(content, ".pdf"))
    assert "2018-01-15T08:00:07.045" in str(list(book_of(content).worksheets[0].values))


def test_a_file_is_named_after_its_days_and_its_moment() -> None:
    assert report_filename(sample(), ".pdf") == "ii06a_2017-01-01_2017-12-31_20180102-0815.pdf"


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_shows_the_same_figures(tmp_path: Path) -> None:
    assert OFFICE is not None
    (tmp_path / "t.xlsx").write_bytes(render_report(sample(), ".xlsx"))
    profile, out = (tmp_path / "profile").as_uri(), tmp_path / "out"
    command = [OFFICE, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "xlsx"]
    told = [*command, "--outdir", str(out), str(tmp_path / "t.xlsx")]
    subprocess.run(told, check=True, capture_output=True, timeout=120)
    ours, theirs = book_of(sample()), openpyxl.load_workbook(out / "t.xlsx")
    for before, after in zip(ours.worksheets, theirs.worksheets, strict=True):
        said = after.iter_rows(max_row=before.max_row, max_col=before.max_column, values_only=True)
        assert list(said) == [tuple(None if cell == "" else cell for cell in row) for row in before.values]


def test_an_empty_line_is_a_line_of_zeros() -> None:
    nothing = Line("Môi trường", *([0] * len(FIGURES)))
    content = replace(sample(), report=replace(table(), lines=(nothing,)))
    assert f"Môi trường {' '.join('0' * len(FIGURES))}" in text_of(render_report(content, ".pdf"))
