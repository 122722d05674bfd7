"""Files of commands: read whole, from standard input too, and refused unread when they cannot be ours."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from onestop.cli.files import read_file
from onestop.domain.errors import Refused


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
