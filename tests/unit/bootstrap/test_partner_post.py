"""What goes to a partner agency lies in the folder as two files of one name, and never upon an answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from onestop.application.partner_files import LARGEST, PartnerLetter, PartnerRequest
from onestop.bootstrap.press.local_press import LocalPress
from onestop.bootstrap.press.partner_post import LetterFolder, PartnerPost, read_letter
from onestop.domain.errors import Refused, Unavailable
from tests.helpers.way_slips import TRANSFER

STEM = "transfer_181227-0003_SXD_1"


@pytest.fixture
def post(tmp_path: Path) -> PartnerPost:
    return PartnerPost(tmp_path / "partners", LocalPress())


def test_the_letter_and_the_slip_lie_side_by_side(post: PartnerPost, tmp_path: Path) -> None:
    letter, slip = post(PartnerRequest(STEM, b"{}\n", TRANSFER))
    assert (letter.name, slip.name) == (f"{STEM}.json", f"{STEM}.pdf")
    assert letter.read_bytes() == b"{}\n"
    assert slip.read_bytes().startswith(b"%PDF")
    assert sorted(tmp_path.rglob("*.*")) == sorted([letter, slip])


def test_the_same_letter_may_be_written_again_but_not_over_an_answer(
    post: PartnerPost, tmp_path: Path
) -> None:
    ours = PartnerLetter(STEM, b"{}\n")
    post.must_be_free(ours)
    letter, _ = post(PartnerRequest(STEM, ours.letter, TRANSFER))
    post.must_be_free(ours)
    letter.write_bytes(b'{"answer": "yes"}')
    with pytest.raises(Refused, match="letter_in_the_way"):
        post.must_be_free(ours)
    assert letter.read_bytes() == b'{"answer": "yes"}'


def test_a_folder_that_is_a_file_takes_nothing(tmp_path: Path) -> None:
    (tmp_path / "partners").write_text("x")
    with pytest.raises(Unavailable, match="folder"):
        PartnerPost(tmp_path / "partners", LocalPress()).must_be_free(PartnerLetter(STEM, b""))


def test_no_more_is_read_than_a_letter_may_have(tmp_path: Path) -> None:
    large = tmp_path / "large.json"
    large.write_bytes(b" " * (LARGEST + 100))
    assert len(read_letter(large)) == LARGEST + 1
    for odd in (tmp_path, tmp_path / "gone.json"):
        with pytest.raises(Refused, match="letter_missing"):
            read_letter(odd)


def test_the_folder_of_this_machine_is_remembered(tmp_path: Path) -> None:
    kept = LetterFolder(tmp_path / "home" / "letters.json")
    assert kept.read() == ""
    kept.keep("Thư đi")
    assert LetterFolder(tmp_path / "home" / "letters.json").read() == "Thư đi"
    for damaged in ("", "[]", "{}", "x"):
        (tmp_path / "home" / "letters.json").write_text(damaged)
        assert kept.read() == ""
