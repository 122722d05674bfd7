"""`onestop slip`: the papers of a dossier into files, their journal, and what stands in their way."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.commands import Commands
from tests.helpers.paper_checks import text_of


def slip(desk: Commands, code: str, file: Path, *more: str) -> tuple[int, str]:
    """The printing's number and the text of its PDF."""
    said = desk("slip", code, "-o", str(file), *more)
    assert said.status == 0, said.err
    assert set(said.json) == {"file", "copy_no"}
    return said.json["copy_no"], text_of(Path(said.json["file"]).read_bytes())


def test_a_reprint_says_which_and_why(desk: Commands, tmp_path: Path) -> None:
    code = desk.received()
    number, paper = slip(desk, code, tmp_path / "again.pdf", "--reason", "Mất phiếu")
    assert number == 2
    assert "BẢN IN LẠI lần 2" in paper
    assert "Mất phiếu" in paper
    third, paper = slip(desk, "0001", tmp_path / "deep" / "third.pdf")
    assert (third, "BẢN IN LẠI lần 3" in paper) == (3, True)
    assert [each["print_no"] for each in desk("show", code).json["slips"]] == [1, 2, 3]


def test_the_first_slip_is_no_reprint(desk: Commands) -> None:
    assert "BẢN IN LẠI" not in text_of(Path(desk.receive().json["slip"]).read_bytes())


@pytest.mark.parametrize(("lang", "words"), [("vi-en", "Receipt"), ("vi-ja", "受")])
def test_a_slip_in_two_languages(desk: Commands, tmp_path: Path, lang: str, words: str) -> None:
    _, paper = slip(desk, desk.received(), tmp_path / "two.pdf", "--lang", lang)
    assert words.lower() in paper.lower()
    assert "Công ty TNHH Đồng Nai" in paper


def test_a_slip_not_offered_here_is_said(desk: Commands, tmp_path: Path) -> None:
    code = desk.received()
    said = desk("slip", code, "--form", "stop", "-o", str(tmp_path / "x.pdf"))
    assert (said.status, said.error["code"], said.error["field"]) == (1, "form_not_offered", "form")


def test_every_slip_of_a_dossiers_way(desk: Commands, tmp_path: Path) -> None:
    code = desk.received()
    missing = desk("slip", code, "--form", "supplement", "-o", str(tmp_path / "x.pdf"))
    assert (missing.status, missing.error["code"]) == (1, "nothing_to_print")
    desk("act", code, "supplement", "--items", "bản vẽ mặt bằng;hợp đồng thuê đất")
    number, paper = slip(desk, code, tmp_path / "a.pdf", "--form", "supplement", "--round", "1")
    assert (number, "bản vẽ mặt bằng" in paper, "Mã hồ sơ: " + code in paper) == (1, True, True)
    number, paper = slip(desk, code, tmp_path / "b.pdf", "--form", "supplement", "--reason", "mất")
    assert (number, "BẢN IN LẠI lần 2" in paper) == (2, True)
    number, paper = slip(desk, code, tmp_path / "c.pdf", "--form", "control")
    assert (number, "PHIẾU KIỂM SOÁT" in paper) == (1, True)
    for form in ("receipt", "supplement", "control", "return"):
        none = desk("slip", code, "--form", form, "--round", "7", "-o", str(tmp_path / "x.pdf"))
        assert (none.status, none.error["code"]) == (1, "nothing_to_print"), form
    foreign = desk("slip", code, "--form", "control", "--lang", "vi-en", "-o", str(tmp_path / "x.pdf"))
    assert (foreign.status, foreign.error["code"]) == (1, "unknown_language")


def test_a_slip_that_cannot_be_kept_is_not_in_the_journal(desk: Commands, tmp_path: Path) -> None:
    code = desk.received()
    (tmp_path / "file").write_bytes(b"in the way")
    for target in (tmp_path / "file" / "slip.pdf", tmp_path):
        said = desk("slip", code, "-o", str(target))
        assert (said.status, said.error["code"]) == (3, "folder")
        assert str(target) in said.error["message"]
    assert [each["print_no"] for each in desk("show", code).json["slips"]] == [1]
    assert {each.name for each in tmp_path.iterdir()} == {"file", "home"}


def test_a_dossier_whose_slip_fails_stands_and_its_code_is_told(desk: Commands, tmp_path: Path) -> None:
    assert desk("list").status == 0
    code = "000.00.99.H31-181227-0001"
    (desk.home / "slips" / f"receipt_{code}_1.pdf").mkdir()
    said = desk.receive()
    assert (said.status, said.error["code"]) == (3, "folder")
    assert (said.json["code"], said.json["slip"]) == (code, None)
    assert said.err.strip() == said.error["message"]
    assert f"onestop slip {code}" in said.error["message"]
    assert "đây là thư mục" in said.error["message"] and "làm lại" not in said.error["message"]
    assert desk("show", code).status == 0
    assert slip(desk, code, tmp_path / "slip.pdf")[0] == 2


def test_a_dossier_of_an_earlier_book_gets_a_slip_too(year: Commands, tmp_path: Path) -> None:
    number, paper = slip(year, "170103-0001", tmp_path / "slip.pdf")
    assert number == 1
    assert "000.00.99.H31-170103-0001" in paper


def test_a_slip_folder_that_cannot_be_written_leaves_no_print_in_the_journal(
    desk: Commands, tmp_path: Path
) -> None:
    assert desk("list").status == 0
    (desk.home / "slips").rmdir()
    (desk.home / "slips").symlink_to("/proc")
    said = desk.receive()
    assert (said.status, said.error["code"]) == (3, "folder")
    (desk.home / "slips").unlink()
    number, paper = slip(desk, said.json["code"], tmp_path / "slip.pdf")
    assert number == 1 and "BẢN IN LẠI" not in paper


def test_a_slip_goes_into_a_file_not_onto_the_screen(desk: Commands) -> None:
    code = desk.received()
    said = desk("slip", code, "-o", "-")
    assert (said.status, said.error["code"], said.error["field"]) == (1, "file_name", "output")
    assert [each["print_no"] for each in desk("show", code).json["slips"]] == [1]
