"""`onestop sheet morning`: the day on paper and as a workbook."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook

from tests.helpers.book_files import book_row, csv_book
from tests.helpers.commands import Commands
from tests.helpers.paper_checks import text_of


def test_the_day_as_pdf_and_as_workbook(desk: Commands, tmp_path: Path) -> None:
    book, paper, table = (tmp_path / name for name in ("book.csv", "morning.pdf", "morning.xlsx"))
    code = "000.00.99.H31-171201-0001"
    row = book_row(1, code=code, received_at="2017-12-01T09:00", finished_at="", returned_at="")
    book.write_text(csv_book([row]), "utf-8")
    assert desk("register", "import", str(book)).status == 0
    said = desk("sheet", "morning", "-o", str(paper))
    assert said.json["dossiers"] == 1
    text = text_of(paper.read_bytes())
    assert "171201-0001" in text and "Việc trong ngày" in text
    assert desk("sheet", "morning", "-o", str(table)).status == 0
    rows = load_workbook(table)["Việc trong ngày"].iter_rows(values_only=True)
    assert [cells[1] for cells in rows if cells[0] == "Quá hạn"] == [code]
