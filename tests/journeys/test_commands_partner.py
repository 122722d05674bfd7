"""`onestop slip --form transfer` and `onestop partner`: which agency's slip, and letters that lie in the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.commands import Commands
from tests.helpers.paper_checks import text_of


@pytest.fixture
def code(desk: Commands) -> str:
    """A dossier at the unit that waits for two agencies."""
    code: str = desk.received()
    for more in (
        ("hand-over",),
        ("ask-partner", "--agency", "SXD", "--within", "8", "--reason", "Nhà xưởng"),
        ("ask-partner", "--agency", "SCT", "--within", "8", "--reason", "Ngành nghề"),
    ):
        assert desk("act", code, *more).status == 0
    return code


def transfer(desk: Commands, code: str, file: Path, *more: str) -> str:
    said = desk("slip", code, "--form", "transfer", "-o", str(file), *more)
    assert said.status == 0, said.err
    return text_of(file.read_bytes())


def test_each_agency_has_its_slip(desk: Commands, code: str, tmp_path: Path) -> None:
    paper = transfer(desk, code, tmp_path / "a.pdf", "--agency", "sct")
    assert "Kính gửi: Sở Công Thương" in paper
    assert "Kính gửi: Sở Xây dựng" in transfer(desk, code, tmp_path / "b.pdf", "--round", "1")
    numbers = [each["number"] for each in desk("show", code).json["slips"] if each["form"] == "transfer"]
    assert len(set(numbers)) == 2


def test_where_several_wait_one_must_be_named(desk: Commands, code: str, tmp_path: Path) -> None:
    said = desk("slip", code, "--form", "transfer", "-o", str(tmp_path / "a.pdf"))
    assert (said.status, said.error["code"], said.error["field"]) == (1, "which_agency", "agency")
    assert "SXD" in said.error["message"] and "SCT" in said.error["message"]
    assert desk("act", code, "partner-answered", "--agency", "SXD").status == 0
    assert "Kính gửi: Sở Công Thương" in transfer(desk, code, tmp_path / "a.pdf")
    assert desk("act", code, "partner-answered", "--agency", "SCT").status == 0
    assert "Kính gửi: Sở Công Thương" in transfer(desk, code, tmp_path / "b.pdf", "--reason", "lưu")


def test_an_agency_that_was_not_asked_has_none(desk: Commands, code: str, tmp_path: Path) -> None:
    said = desk("slip", code, "--form", "transfer", "--agency", "PDKKD", "-o", str(tmp_path / "a.pdf"))
    assert (said.status, said.error["code"]) == (1, "not_asked")


@pytest.mark.parametrize(
    "more", [("--agency", "SXD"), ("--form", "transfer", "--agency", "SXD", "--round", "1")]
)
def test_an_agency_belongs_to_a_transfer_slip_only(
    desk: Commands, code: str, tmp_path: Path, more: tuple[str, ...]
) -> None:
    said = desk("slip", code, "-o", str(tmp_path / "a.pdf"), *more)
    assert said.status == 2 and "--agency" in said.err


def test_a_letter_is_not_written_over_what_lies_there(desk: Commands, code: str, tmp_path: Path) -> None:
    ask = ("partner", "request", code, "--agency", "SXD", "-o", str(tmp_path / "out"))
    letter, _ = map(Path, desk(*ask).json["files"])
    assert desk(*ask).status == 0
    before = desk("show", code).json["slips"]
    letter.write_text("trả lời", encoding="utf-8")
    said = desk(*ask)
    assert (said.status, said.error["code"]) == (1, "letter_in_the_way")
    assert letter.name in said.error["message"]
    assert letter.read_text(encoding="utf-8") == "trả lời"
    assert desk("show", code).json["slips"] == before
