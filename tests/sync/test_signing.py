"""Keys live in a folder, are readable by their owner alone, and sign what everybody can check."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from onestop.domain.errors import Unavailable
from onestop.sync.signing import KeyFolder


def test_a_key_is_made_once_and_found_again(tmp_path: Path) -> None:
    keys = KeyFolder(tmp_path / "keys")
    assert not keys.holds("a")
    public = keys.make("a")
    again = KeyFolder(tmp_path / "keys")
    assert again.holds("a")
    assert again.make("a") == public == keys.make("a")
    assert again.make("b") != public


def test_a_signature_is_good_for_its_message_and_key_alone(tmp_path: Path) -> None:
    keys = KeyFolder(tmp_path)
    public, other = keys.make("a"), keys.make("b")
    signature = keys.sign("a", b"head 7")
    assert keys.verifies(public, b"head 7", signature)
    assert not keys.verifies(public, b"head 8", signature)
    assert not keys.verifies(other, b"head 7", signature)
    assert not keys.verifies(public, b"head 7", bytes(64))


@pytest.mark.parametrize(("key", "signature"), [(b"", b""), (b"short", bytes(64)), (bytes(32), b"short")])
def test_what_has_no_shape_of_a_key_or_signature_is_not_good(
    tmp_path: Path, key: bytes, signature: bytes
) -> None:
    assert not KeyFolder(tmp_path).verifies(key, b"m", signature)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no permission bits")
def test_only_the_owner_reads_a_key(tmp_path: Path) -> None:
    KeyFolder(tmp_path / "keys").make("a")
    (file,) = (tmp_path / "keys").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "keys").stat().st_mode) == 0o700


def test_a_station_named_like_a_path_stays_in_the_folder(tmp_path: Path) -> None:
    KeyFolder(tmp_path / "keys").make("../../elsewhere")
    assert [path.name for path in tmp_path.iterdir()] == ["keys"]
    assert KeyFolder(tmp_path / "keys").holds("../../elsewhere")


def test_what_a_kill_left_behind_is_written_anew(tmp_path: Path) -> None:
    (tmp_path / f"{b'a'.hex()}.new").write_bytes(b"half")
    KeyFolder(tmp_path).make("a")
    assert [path.suffix for path in tmp_path.iterdir()] == [".key"]


def test_a_damaged_key_counts_as_none(tmp_path: Path) -> None:
    (tmp_path / f"{b'a'.hex()}.key").write_bytes(b"half")
    keys = KeyFolder(tmp_path)
    assert not keys.holds("a")
    with pytest.raises(KeyError):
        keys.sign("a", b"m")


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "keys").write_text("a file is in the way")
    with pytest.raises(Unavailable) as failure:
        KeyFolder(tmp_path / "keys").make("a")
    assert failure.value.what == "home_not_writable"
