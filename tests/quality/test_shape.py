"""Modules are short, say what they are for, and bear names that mean something."""

from __future__ import annotations

import statistics
import subprocess
from pathlib import Path

import pytest

from tests.quality.shape import (
    COMFORTABLE,
    WALL,
    empty_names,
    split_name,
    tied_to_a_machine,
    too_long,
    without_opening,
)
from tests.quality.source_tree import PROGRAM, ROOT, Module, modules, written

BY_HAND = [module for module in modules(PROGRAM) if not module.generated]
TESTS = [module for module in modules(ROOT / "tests") if module.text]


def sample(folder: Path, text: str, name: str = "gui__page") -> list[Module]:
    return modules(written(folder / "onestop", **{name: text}))


def test_no_module_is_longer_than_the_wall() -> None:
    assert too_long(BY_HAND + TESTS) == []


def test_a_module_over_the_wall_is_found(tmp_path: Path) -> None:
    assert too_long(sample(tmp_path, "x = 1\n" * WALL)) == []
    assert too_long(sample(tmp_path, "x = 1\n" * (WALL + 1))) == [f"onestop.gui.page: {WALL + 1} lines"]


def test_most_modules_are_comfortable() -> None:
    assert statistics.median(module.lines for module in BY_HAND) <= COMFORTABLE


def test_every_module_opens_with_a_sentence() -> None:
    assert without_opening(BY_HAND + TESTS) == []


@pytest.mark.parametrize("text", ["", "x = 1", '"""Page."""', '"""reception page widget"""'])
def test_a_module_that_says_nothing_is_found(tmp_path: Path, text: str) -> None:
    assert without_opening(sample(tmp_path, text)) == ["onestop.gui.page"]


def test_no_name_is_empty() -> None:
    assert empty_names(BY_HAND) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("gui__window_manager", ""),
        ("gui__utils", ""),
        ("common__page", ""),
        ("gui__page", "class PageHelper: ..."),
        ("gui__page", "class BasePage: ..."),
        ("domain__dossier", "class DossierInfo: ..."),
        ("domain__dossier", "class Outer:\n    class CardData: ..."),
    ],
)
def test_an_empty_name_is_found(tmp_path: Path, name: str, text: str) -> None:
    assert len(empty_names(sample(tmp_path, text, name))) == 1


def test_words_that_only_begin_alike_are_no_empty_names(tmp_path: Path) -> None:
    assert split_name("QRDatabaseInformer_basement") == ["qr", "database", "informer", "basement"]
    assert empty_names(sample(tmp_path, "class DatabaseFull: ...", "storage__information")) == []


def test_no_file_is_tied_to_one_machine() -> None:
    files = tracked_files()
    assert ROOT / "pyproject.toml" in files
    assert tied_to_a_machine(files) == []


@pytest.mark.parametrize(
    "line",
    [
        "path = '{}'".format("/".join(["", "home", "mai", "x"])),
        "open('{}')".format("/".join(["", "root", "x"])),
        "\\".join(["C:", "Users", "Mai"]),
        "--{}-url=x".format("index"),
        "x @ https://files.{}.org/x.whl".format("pythonhosted"),
    ],
)
def test_a_tie_to_one_machine_is_found(tmp_path: Path, line: str) -> None:
    tied = tmp_path / "tied.txt"
    tied.write_text(f"first\n{line}\n", encoding="utf-8")
    assert [breach.split()[0] for breach in tied_to_a_machine([tied])] == ["tied.txt:2"]


def tracked_files() -> list[Path]:
    """What git knows or would add; in a copy without git, whatever is there but caches."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listing.returncode == 0:
        files = [ROOT / name for name in listing.stdout.split("\0") if name]
    else:
        folders = [ROOT / name for name in ("onestop", "tests", "resources", "ui", "packaging", ".ci")]
        files = [*ROOT.glob("*.*"), *(path for folder in folders for path in folder.rglob("*.*"))]
    return [path for path in files if path.is_file() and "__pycache__" not in path.parts]
