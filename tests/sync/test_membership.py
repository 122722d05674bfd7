"""What a machine keeps of the shared database: whole or not there, for its owner alone, and never a password in it."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from onestop.domain.errors import Unavailable
from onestop.sync.membership import NAME, Membership, read, write

MEMBER = Membership("postgresql://desk@db.vn/board", "desk", "BQL", "db.vn/board", poll_only=True)


def test_it_is_read_as_it_was_written(tmp_path: Path) -> None:
    assert read(tmp_path) is None
    for member in (MEMBER, replace(MEMBER, joined=False, poll_only=False)):
        write(tmp_path, member)
        assert read(tmp_path) == member
    assert [each.name for each in tmp_path.iterdir()] == [NAME]


@pytest.mark.skipif(os.name == "nt", reason="files have no mode there")
def test_nobody_else_reads_it(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        write(tmp_path, MEMBER)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / NAME).stat().st_mode) == 0o600


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"{}", b"\xff", b'{"url": 1}', b"null"])
def test_a_file_that_says_nothing_is_said(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    with pytest.raises(Unavailable) as failure:
        read(tmp_path)
    assert failure.value.what == "shared_settings"
    assert NAME in failure.value.cause


def test_a_value_of_another_type_is_no_membership(tmp_path: Path) -> None:
    write(tmp_path, MEMBER)
    text = (tmp_path / NAME).read_text("utf-8")
    for was, now in (('"desk"', "7"), ("true", '"yes"')):
        (tmp_path / NAME).write_text(text.replace(was, now), "utf-8")
        with pytest.raises(Unavailable):
            read(tmp_path)


def test_what_a_newer_program_added_is_left_alone(tmp_path: Path) -> None:
    write(tmp_path, MEMBER)
    text = (tmp_path / NAME).read_text("utf-8")
    (tmp_path / NAME).write_text(text.replace("{", '{"more": 1,', 1), "utf-8")
    assert read(tmp_path) == MEMBER


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as failure:
        write(tmp_path / "nowhere", MEMBER)
    assert failure.value.what == "home_not_writable"


def test_asking_loads_nothing_of_the_network() -> None:
    """A window asks at its start, and most stand alone."""
    asked = "import sys, onestop.sync.membership; print(*(set(sys.modules) & {'psycopg', 'keyring', 'ssl'}))"
    said = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert said.stdout.split() == []
