"""`onestop report … -o`: every counted report as a file, the same again, and what is refused."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from tests.helpers.commands import Commands, Said
from tests.helpers.paper_checks import text_of

YEAR = ("--from", "2017-01-01", "--to", "2017-12-31")


def written(desk: Commands, name: str, file: Path, *more: str) -> Said:
    days = () if name == "terms" else YEAR
    said = desk("report", name, *days, "-o", str(file), *more)
    assert said.status == 0, said.err
    assert Path(said.json["file"]) == file and file.stat().st_size > 0
    return said


def test_the_statutory_table_as_a_page_and_a_workbook(imported_year: Commands, tmp_path: Path) -> None:
    said = written(imported_year, "ii06a", tmp_path / "t.pdf")
    assert said.json["total"]["received"] == 539
    assert "Tổng cộng 539 216 323 0 539 322 213 4 0 0 0" in text_of((tmp_path / "t.pdf").read_bytes())
    written(imported_year, "ii06a", tmp_path / "T.XLSX")
    assert len(openpyxl.load_workbook(tmp_path / "T.XLSX").worksheets) == 2


@pytest.mark.parametrize("name", ["progress", "causes", "times", "terms"])
def test_the_other_reports_as_workbooks(imported_year: Commands, tmp_path: Path, name: str) -> None:
    written(imported_year, name, tmp_path / "r.xlsx")
    assert openpyxl.load_workbook(tmp_path / "r.xlsx").worksheets
    said = imported_year.text(
        "report", name, *(() if name == "terms" else YEAR), "-o", str(tmp_path / "s.xlsx")
    )
    assert said.status == 0 and "s.xlsx" in said.out


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("progress", "Đúng hạn 99,26 %: 19,85 trên 20 điểm (535 trong 539 hồ sơ)"),
        ("causes", "4 hồ sơ xong quá hạn, 0 đang quá hạn cuối kỳ"),
        ("times", "539 hồ sơ xong trong kỳ, 535 trong hạn"),
        ("terms", "thủ tục đã rút ngắn, một nửa rút từ"),
    ],
)
def test_the_other_reports_as_pages(imported_year: Commands, tmp_path: Path, name: str, said: str) -> None:
    written(imported_year, name, tmp_path / "one.pdf")
    written(imported_year, name, tmp_path / "two.PDF")
    assert said in text_of((tmp_path / "one.pdf").read_bytes())
    if name == "terms":
        assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.PDF").read_bytes()


@pytest.mark.parametrize("name", ["progress", "causes", "times"])
def test_a_page_as_known_then_is_the_same_file(year: Commands, tmp_path: Path, name: str) -> None:
    known_at = written(year, name, tmp_path / "one.pdf").json["known_at"]
    later = Commands(year.home, "2018-02-01T08:15")
    code = later.received(received_at="2017-12-29T09:00")
    assert later("act", code, "correct", "--set", "applicant.name=Tên khác", "--reason", "gõ sai").status == 0
    written(later, name, tmp_path / "two.pdf", "--known-at", known_at)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


@pytest.mark.parametrize("kind", ["pdf", "xlsx"])
def test_a_table_as_known_then_is_the_same_file(year: Commands, tmp_path: Path, kind: str) -> None:
    known_at = written(year, "ii06a", tmp_path / f"one.{kind}").json["known_at"]
    later = Commands(year.home, "2018-02-01T08:15")
    code = later.received(received_at="2017-12-29T09:00")
    assert later("act", code, "correct", "--set", "applicant.name=Tên khác", "--reason", "gõ sai").status == 0
    written(later, "ii06a", tmp_path / f"two.{kind}", "--known-at", known_at)
    assert (tmp_path / f"one.{kind}").read_bytes() == (tmp_path / f"two.{kind}").read_bytes()
    assert written(later, "ii06a", tmp_path / f"three.{kind}").json["total"]["received"] == 540


@pytest.mark.parametrize(
    ("name", "file"), [("ii06a", "t.csv"), ("ii06a", "t"), ("progress", "p.csv"), ("terms", "p.txt")]
)
def test_a_file_of_another_kind_is_wrong_usage(desk: Commands, tmp_path: Path, name: str, file: str) -> None:
    said = desk("report", name, *(() if name == "terms" else YEAR), "-o", str(tmp_path / file))
    assert (said.status, said.out) == (2, "") and ".xlsx" in said.err
    assert not (tmp_path / file).exists()
