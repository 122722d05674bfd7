"""Files of commands: whole or not at all, and nothing of ours left beside them."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from onestop.cli.files import must_be_writable, read_file, write_file
from onestop.domain.errors import Refused, Unavailable


def test_a_file_is_written_whole_into_folders_it_makes(tmp_path: Path) -> None:
    target = tmp_path / "a" / "b" / "slip.pdf"
    assert write_file(target, b"%PDF") == target
    write_file(target, b"%PDF again")
    assert target.read_bytes() == b"%PDF again"
    assert [each.name for each in target.parent.iterdir()] == ["slip.pdf"]


def test_a_file_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    for target in (tmp_path / "file" / "slip.pdf", tmp_path / "folder"):
        for attempt in (lambda at: write_file(at, b"x"), must_be_writable):
            with pytest.raises(Unavailable) as failed:
                attempt(target)
            assert (failed.value.what, failed.value.cause) == ("folder", str(target))
    assert {each.name for each in tmp_path.iterdir()} == {"file", "folder"}


def test_asking_whether_a_file_can_be_written_leaves_no_trace(tmp_path: Path) -> None:
    kept = tmp_path / "kept.pdf"
    kept.write_bytes(b"as it was")
    must_be_writable(kept)
    must_be_writable(tmp_path / "new.pdf")
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("kept.pdf", b"as it was")]


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xff\x00")))
    assert read_file("-") == b"\xff\x00"


def test_a_file_beyond_all_measure_is_refused_unread(tmp_path: Path) -> None:
    huge = tmp_path / "huge.csv"
    with huge.open("wb") as file:
        file.truncate(10**10)
    with pytest.raises(Refused, match="file_too_large"):
        read_file(str(huge))
    with pytest.raises(Refused, match="file_missing"):
        read_file(str(tmp_path / "none"))
