"""Hostile and broken input, each answered in words with nothing half-done: texts, files, disks and folders."""

from __future__ import annotations

import codecs
import json
import os
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from onestop.cli.texts import TROUBLES
from tests.helpers.book_files import book_row, csv_book, xlsx_book, zip_bomb
from tests.helpers.commands import LABOUR, Commands
from tests.helpers.paper_checks import text_of


@contextmanager
def small_disk(folder: Path, options: str) -> Iterator[Path]:
    """A file system of its own in memory; skips where this user may not mount one."""
    folder.mkdir()
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("only root on Linux can mount a small disk")
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode != 0:
        pytest.skip("this machine lets nobody mount a small disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def named(name: str) -> dict[str, object]:
    return {"kind": "organisation", "name": name}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (unicodedata.normalize("NFD", "Công ty Đồng Nai"), "Công ty Đồng Nai"),
        ("Công ty\tĐồng\tNai", "Công ty Đồng Nai"),
        ("Công ty\u0000 Đồng Nai", "Công ty Đồng Nai"),
        ("\u202eCông ty\u200f Đồng Nai\u200b", "Công ty Đồng Nai"),
        ("Công ty\nĐồng Nai\r\n", "Công ty Đồng Nai"),
        ("Công ty \ud800Đồng Nai", "Công ty Đồng Nai"),
        ("Công ty 🏭 Đồng Nai", "Công ty 🏭 Đồng Nai"),
        ("=cmd|' /C calc'!A1", "=cmd|' /C calc'!A1"),
        ("<b>&amp;</b> {0} %s", "<b>&amp;</b> {0} %s"),
        ("Đ" * 300, "Đ" * 300),
    ],
)
def test_a_strange_name_is_kept_clean_found_and_printed(desk: Commands, typed: str, kept: str) -> None:
    body = json.dumps({**LABOUR, "applicant": named(typed)}).encode()
    said = desk("receive", "--file", "-", stdin=body)
    assert said.status == 0, said.err
    assert desk("list").json["dossiers"][0]["applicant"] == kept
    paper = text_of(Path(said.json["slip"]).read_bytes())
    assert said.json["code"] in paper
    if kept == "Công ty Đồng Nai":
        assert kept in paper
        assert len(desk("search", "cong ty dong nai").json["dossiers"]) == 1
    assert desk("ledger", "verify").json["ok"]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Đ" * 10_000, "text_too_long"),
        ("Đ" * 301, "text_too_long"),
        ("\u0000\u200f\t", "name_missing"),
        ("🏭", "name_missing"),
        ("", "name_missing"),
    ],
)
def test_a_name_that_cannot_be_is_refused(desk: Commands, typed: str, code: str) -> None:
    said = desk.receive(applicant=named(typed))
    assert (said.status, said.error["code"], said.error["field"]) == (1, code, "applicant.name")
    if code == "text_too_long":
        assert said.error["message"] == "Dài quá 300 chữ. Rút ngắn lại."
    assert desk("list").json == {"dossiers": []}


@pytest.mark.parametrize("key", ["address", "phone", "email", "tax_code", "id_number"])
def test_no_field_of_the_applicant_takes_ten_thousand_letters(desk: Commands, key: str) -> None:
    said = desk.receive(applicant={**named("Công ty"), key: "9" * 10_000})
    assert (said.error["code"], said.error["field"]) == ("text_too_long", f"applicant.{key}")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\x00",
        b"{",
        b"[]",
        b"null",
        b'"LD-01"',
        b"procedure: LD-01",
        b"[" * 200_000 + b"]" * 200_000,
        b'{"applicant":' * 100_000,
        b'{"copies": ' + b"9" * 5_000 + b"}",
        json.dumps(LABOUR).encode("utf-16"),
    ],
)
def test_what_is_no_json_object_is_said(desk: Commands, content: bytes) -> None:
    said = desk("receive", "--file", "-", stdin=content)
    assert (said.status, said.error["code"], said.error["field"]) == (1, "json_broken", "file")
    assert desk("list").json == {"dossiers": []}


def test_a_file_that_is_not_there_or_is_a_folder(desk: Commands, tmp_path: Path) -> None:
    for name in (tmp_path / "none.json", tmp_path):
        said = desk("receive", "--file", str(name))
        assert (said.status, said.error["code"]) == (1, "file_missing")
        assert name.name in said.error["message"]


def brought(desk: Commands, folder: Path, content: bytes, name: str) -> tuple[int, str]:
    """How the import of such a file ended: the status, and the refusal's code or how many came in."""
    file = folder / name
    file.write_bytes(content)
    said = desk("register", "import", str(file))
    if "error" not in said.json:
        return said.status, str(said.json["imported"])
    assert said.error["field"] == "file"
    assert said.err.strip() == said.error["message"]
    assert "{" not in said.error["message"] and said.error["message"].endswith(".")
    return said.status, str(said.error["code"])


BOOK = csv_book([book_row(1), book_row(2)])


@pytest.mark.parametrize(
    "content",
    [
        BOOK.encode(),
        BOOK.encode("utf-8-sig"),
        codecs.BOM_UTF16_LE + BOOK.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + BOOK.encode("utf-16-be"),
        BOOK.encode("utf-16-le"),
        csv_book([book_row(1), book_row(2)], ";").encode(),
        csv_book([book_row(1), book_row(2)], "\t").encode("utf-8-sig"),
        unicodedata.normalize("NFD", BOOK).encode(),
        BOOK.replace("\r\n", "\n").encode() + b"\n\n",
    ],
)
def test_one_book_in_every_writing_is_one_book(desk: Commands, tmp_path: Path, content: bytes) -> None:
    assert brought(desk, tmp_path, content, "book.csv") == (0, "2")
    assert brought(desk, tmp_path, BOOK.encode(), "again.csv") == (0, "0")
    assert {row["applicant"] for row in desk("list").json["dossiers"]} == {"Công ty TNHH Đồng Nai"}


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("book.csv", lambda: b"", "book_empty"),
        ("book.csv", lambda: b"\n\n\n", "book_empty"),
        ("book.csv", lambda: BOOK.encode("utf-16-le") + b"\x00\xd8", "not_utf8"),
        ("book.csv", lambda: "Đồng Nai".encode("cp1258", "replace"), "not_utf8"),
        ("book.csv", lambda: (BOOK + '"open').encode(), "csv_broken"),
        ("book.csv", lambda: b"code,code\n1,2\n", "column_twice"),
        ("book.csv", lambda: b"\xd0\xcf\x11\xe0" + b"\x00" * 600, "old_workbook"),
        ("book.csv", zip_bomb, "zip_bomb"),
        ("book.xlsx", zip_bomb, "zip_bomb"),
        ("book.xlsx", lambda: BOOK.encode(), "not_a_workbook"),
        ("book.xlsx", lambda: b"PK\x03\x04 and nothing more", "not_a_workbook"),
        ("book.xlsx", lambda: xlsx_book([book_row(1)])[:-200], "not_a_workbook"),
    ],
)
def test_a_file_that_is_no_book_is_said(
    desk: Commands, tmp_path: Path, name: str, content: Callable[[], bytes], code: str
) -> None:
    assert brought(desk, tmp_path, content(), name) == (1, code)
    assert desk("list").json == {"dossiers": []}


def test_a_file_in_place_of_the_data_folder(desk: Commands) -> None:
    desk.home.write_bytes(b"in the way")
    for said in (desk("list"), desk.receive()):
        assert (said.status, said.error["code"]) == (3, "home_not_writable")
        assert str(desk.home) in said.error["message"]
    assert desk.home.read_bytes() == b"in the way"


def test_a_data_folder_that_cannot_be_written(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "size=16m") as disk:
        commands = Commands(disk / "home")
        code = commands.received()
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        said = commands.receive()
        assert (said.status, said.error["code"]) == (3, "home_not_writable")
        assert "chỉ đọc" in said.error["message"] and "Errno" not in said.error["message"]
        assert commands("rebuild").error["code"] == "home_not_writable"
        assert [row["code"] for row in commands("list").json["dossiers"]] == [code]
        assert commands("show", code).json["code"] == code
        assert commands("ledger", "verify").json["ok"]
        assert Commands(disk / "other")("list").error["code"] == "home_not_writable"
        subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
        assert [row["code"] for row in commands("list").json["dossiers"]] == [code]


def test_a_full_disk_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "size=2m") as disk:
        (disk / "ballast").write_bytes(bytes(1_000_000))
        commands = Commands(disk / "home")
        acknowledged = []
        for _ in range(200):
            said = commands.receive()
            if said.status != 0:
                break
            acknowledged.append(said.json["code"])
        assert (said.status, said.error["code"]) == (3, "disk_full")
        if "code" in said.json:
            assert f"onestop slip {said.json['code']}" in said.error["message"]
            assert "đừng tiếp nhận lại" in said.error["message"]
        else:
            assert said.error["message"] == TROUBLES["disk_full"]
        assert acknowledged
        for slip in (disk / "home" / "slips").iterdir():
            slip.unlink()
        held = [row["code"] for row in commands("list", "--limit", "500").json["dossiers"]]
        assert set(acknowledged) <= set(held)
        assert len(held) - len(acknowledged) <= 1, "the last may stand without its slip, which can be printed"
        assert commands("ledger", "verify").json["ok"]
        assert commands.receive().status == 0


def test_a_book_on_a_full_disk_comes_in_whole_or_not_at_all(tmp_path: Path) -> None:
    book = tmp_path / "book.csv"
    book.write_text(csv_book([book_row(n) for n in range(1, 2_000)]), "utf-8")
    with small_disk(tmp_path / "disk", "size=2m") as disk:
        commands = Commands(disk / "home")
        said = commands("register", "import", str(book))
        assert (said.status, said.error["code"]) == (3, "disk_full")
        assert commands("list").json == {"dossiers": []}
        assert commands("ledger", "verify").json["ok"]


def test_an_office_file_that_is_broken_names_its_key(desk: Commands) -> None:
    desk.received()
    own = desk.home / "office.toml"
    own.write_text(own.read_text("utf-8").replace("[hours]", "[hours"), "utf-8")
    said = desk("list")
    assert (said.status, said.error["code"]) == (3, "office_file")
    assert "office.toml" in said.error["message"]
