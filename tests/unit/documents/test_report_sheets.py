"""Progress, causes, times and terms as workbooks: the counted figures, lists as long as figures, the same again."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import openpyxl
import pytest

from onestop.application.report_paper import ReportContent
from onestop.application.reports.causes import Causes
from onestop.application.reports.progress import Progress, Verdict
from onestop.application.reports.terms import Cut, Terms
from onestop.application.reports.times import Of, TimeLine, Times
from onestop.documents import workbook
from onestop.documents.report_files import render_report, report_filename
from onestop.documents.workbook import Workbook
from tests.helpers.book_desk import sample_desk
from tests.helpers.sample_reports import NAMES, report


def paper(name: str) -> ReportContent:
    return sample_desk().reports.paper(report(name))


def book_of(content: ReportContent) -> Any:
    return openpyxl.load_workbook(io.BytesIO(render_report(content, ".xlsx")))


def rows_of(sheet: Any, first: str) -> list[tuple[Any, ...]]:
    """What stands below the head that begins with `first`, to the next blank line."""
    rows = list(sheet.values)
    begin = next(n for n, row in enumerate(rows) if row[0] == first) + 1
    found = []
    for row in rows[begin:]:
        if row[0] is None:
            break
        found.append(row)
    return found


def test_the_progress_score_with_its_dossiers() -> None:
    judged = report("progress")
    assert isinstance(judged, Progress)
    figures, listed = book_of(paper("progress")).worksheets
    assert [row[1] for row in rows_of(figures, "Chỉ tiêu")] == [0.9926, 19.85, 20, 539]
    counts = [row[1] for row in rows_of(figures, "Kết quả")]
    assert counts == [len(judged.lists.get(verdict, ())) for verdict in Verdict]
    assert len({row[0] for row in rows_of(listed, "Mã hồ sơ")}) == 539


def test_causes_with_their_sum_and_their_dossiers() -> None:
    found = report("causes")
    assert isinstance(found, Causes)
    figures, listed = book_of(paper("causes")).worksheets
    *lines, total = rows_of(figures, "Do ai")
    assert total[5:7] == (found.late, found.overdue) == (4, 0)
    assert [line[5] + line[6] for line in lines] == [len(line.dossiers) for line in found.lines]
    assert all(line[1] and line[3] for line in lines)
    assert len(rows_of(listed, "Mã hồ sơ")) == 4


def test_times_by_person_unit_step_and_procedure() -> None:
    found = report("times")
    assert isinstance(found, Times)
    *sheets, listed = book_of(paper("times")).worksheets
    for of, sheet in zip(Of, sheets, strict=True):
        rows, lines = rows_of(sheet, "Mã"), found.of(of)
        assert [(row[0], row[3], row[6]) for row in rows] == [
            (line.key, line.count, line.in_time) for line in lines
        ]
        assert [row[4] for row in rows] == pytest.approx([line.median / 60 for line in lines])
        assert [row[5] for row in rows] == pytest.approx([line.ninetieth / 60 for line in lines])
    assert len(rows_of(listed, "Theo")) == sum(line.count for line in found.lines) >= 539


def test_people_units_and_steps_stand_by_their_names() -> None:
    found = report("times")
    assert isinstance(found, Times)
    taken = found.lines[0].taken[:3]
    lines = (
        TimeLine(Of.PERSON, "motcua1", taken),
        TimeLine(Of.UNIT, sample_desk().office.desk_unit, taken),
        TimeLine(Of.STEP, "LD-01", taken, 2),
    )
    people, units, steps, whole, _ = book_of(
        sample_desk().reports.paper(replace(found, lines=lines))
    ).worksheets
    office = sample_desk().office
    assert rows_of(people, "Mã")[0][:4] == ("motcua1", office.name_of("motcua1"), None, 3)
    assert rows_of(units, "Mã")[0][1] == office.unit_name(office.desk_unit) != office.desk_unit
    assert rows_of(steps, "Mã")[0][0] == "LD-01" and rows_of(steps, "Mã")[0][2] == 2
    assert rows_of(whole, "Mã") == []


def test_terms_by_class_band_and_procedure() -> None:
    found = report("terms")
    assert isinstance(found, Terms)
    figures, listed = book_of(paper("terms")).worksheets
    counts = [row[1] for row in rows_of(figures, "Chỉ tiêu")]
    assert counts == [len(found.lines), len(found.shortened), *(len(found.having(cut)) for cut in Cut)]
    assert sum(row[1] for row in rows_of(figures, "Mức rút")) == len(found.shortened)
    shown = [(row[0], row[3]) for row in rows_of(listed, "Mã thủ tục")]
    assert shown == [(line.procedure_id, line.days) for line in found.lines]


@pytest.mark.parametrize("name", NAMES)
def test_the_same_report_gives_the_same_bytes(name: str) -> None:
    assert render_report(paper(name), ".xlsx") == render_report(paper(name), ".xlsx")


@pytest.mark.parametrize("name", ["causes", "times", "terms"])
def test_names_that_a_spreadsheet_would_run_are_text(name: str) -> None:
    content = paper(name)
    evil = replace(content, names=dict.fromkeys(content.names, "=1+1"), agency="=1+1")
    cells = [
        cell for sheet in book_of(evil) for row in sheet.iter_rows() for cell in row if cell.value == "=1+1"
    ]
    assert len(cells) > 1 and {cell.data_type for cell in cells} == {"s"}


@pytest.mark.parametrize(("count", "lengths"), [(0, [0]), (3, [3]), (4, [3, 1]), (7, [3, 3, 1])])
def test_a_list_that_is_too_long_for_a_sheet_goes_on(
    monkeypatch: pytest.MonkeyPatch, count: int, lengths: list[int]
) -> None:
    monkeypatch.setattr(workbook, "ROWS", 3)
    book = Workbook("T", sample_desk().clock.now())
    book.table("Hồ sơ", (10,), ("Một danh sách",), ("Mã",), ((f"={n}",) for n in range(count)))
    sheets = openpyxl.load_workbook(io.BytesIO(book.data())).worksheets
    assert [sheet.title for sheet in sheets] == ["Hồ sơ", "Hồ sơ 2", "Hồ sơ 3"][: len(lengths)]
    listed = [[row[0] for row in list(sheet.values)[3:]] for sheet in sheets]
    assert [len(each) for each in listed] == lengths
    assert [each for part in listed for each in part] == [f"={n}" for n in range(count)]


def test_long_names_make_their_lines_higher() -> None:
    listed = book_of(paper("terms")).worksheets[1]
    for row in listed.iter_rows(min_row=2):
        height = listed.row_dimensions[row[0].row].height or 15
        assert (height > 15) is (len(row[1].value) > 85) or 65 < len(row[1].value) <= 85


def test_files_are_named_after_what_was_counted() -> None:
    assert report_filename(paper("terms"), ".xlsx") == "terms_2017-12-31.xlsx"
    assert report_filename(paper("causes"), ".xlsx") == "causes_2017-01-01_2017-12-31_20180102-0815.xlsx"
