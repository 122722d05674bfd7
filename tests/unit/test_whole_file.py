"""Files are whole or not there, and nothing of ours is left beside them."""

from __future__ import annotations

from errno import ENOSPC
from pathlib import Path

import pytest

from onestop.domain.errors import Unavailable
from onestop.home import HomeFolder
from onestop.whole_file import must_be_writable, write_durable, write_whole, writing_whole


def test_a_file_is_written_whole_into_folders_it_makes(tmp_path: Path) -> None:
    target = tmp_path / "a" / "b" / "slip.pdf"
    assert write_whole(target, b"%PDF") == target
    write_whole(target, b"%PDF again")
    assert target.read_bytes() == b"%PDF again"
    assert [each.name for each in target.parent.iterdir()] == ["slip.pdf"]


def test_a_long_file_is_in_place_only_when_its_last_line_is_written(tmp_path: Path) -> None:
    target = tmp_path / "a" / "log.csv"
    with writing_whole(target) as out:
        out.write("một\n")
        assert not target.exists()
    assert target.read_text("utf-8") == "một\n"
    with pytest.raises(KeyError), writing_whole(target) as out:
        out.write("hai\n")
        raise KeyError
    assert [(each.name, each.read_text("utf-8")) for each in target.parent.iterdir()] == [
        ("log.csv", "một\n")
    ]


def test_a_file_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    for target in (tmp_path / "file" / "slip.pdf", tmp_path / "folder"):
        for attempt in (lambda at: write_whole(at, b"x"), must_be_writable):
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


def test_a_full_disk_is_told_from_a_folder_that_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(ENOSPC, "no room")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(Unavailable) as failed:
        write_whole(tmp_path / "slip.pdf", b"x")
    assert failed.value.what == "disk_full"
    with pytest.raises(Unavailable) as failed:
        HomeFolder(tmp_path / "home").prepare()
    assert failed.value.what == "disk_full"


def test_a_home_that_cannot_be_written_is_called_so(tmp_path: Path) -> None:
    (tmp_path / "home").write_bytes(b"")
    with pytest.raises(Unavailable) as failed:
        HomeFolder(tmp_path / "home").prepare()
    assert failed.value.what == "home_not_writable"


def test_what_must_survive_a_power_cut_is_written_whole_too(tmp_path: Path) -> None:
    kept = write_durable(tmp_path / "a" / "station", b"01\n")
    write_durable(kept, b"02\n")
    assert kept.read_bytes() == b"02\n"
    assert [each.name for each in kept.parent.iterdir()] == ["station"]
    with pytest.raises(Unavailable) as failed:
        write_durable(tmp_path / "a", b"x")
    assert failed.value.what == "folder"


def test_a_home_remembers_whose_ledger_was_begun(tmp_path: Path) -> None:
    home = HomeFolder(tmp_path)
    assert (home.begun_as(), home.has_ledger) == ((), False)
    home.keep_station("0190")
    assert home.begun_as() == ("0190",)
    home.ledger.touch()
    assert not home.has_ledger
    home.ledger.write_bytes(b"x")
    assert home.has_ledger
    (tmp_path / "station").unlink()
    (tmp_path / "station").mkdir()
    with pytest.raises(Unavailable) as failed:
        home.begun_as()
    assert failed.value.what == "home_not_writable"


def test_a_home_knows_its_ledger_whenever_the_power_fails_while_it_takes_another_station(
    tmp_path: Path,
) -> None:
    home = HomeFolder(tmp_path)
    home.keep_station("old")
    with home.becoming("new"):
        assert home.begun_as() == ("old", "new")
    assert home.begun_as() == ("new",)
    with pytest.raises(RuntimeError), home.becoming("newest"):
        raise RuntimeError
    assert home.begun_as() == ("new", "newest")
    with home.becoming("newest"):
        assert home.begun_as() == ("new", "newest")
    assert home.begun_as() == ("newest",)
