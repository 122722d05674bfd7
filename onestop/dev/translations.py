"""Keeps the translations in step with the source: lupdate, fill from a table, lrelease. Not shipped.

``python -m onestop.dev translations`` updates and compiles; with ``--fill FILE`` it first takes Vietnamese
texts from a TOML file of ``"English" = "Vietnamese"`` pairs, so that several people can add at a time.
"""

from __future__ import annotations

import subprocess
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

import PySide6

from onestop.resources import resource_folder

PROGRAM, QT = "onestop_vi.ts", "qtbase_vi.ts"
PATIENCE_SECONDS = 60.0


def source_files() -> list[Path]:
    """Every file that may hold texts: the window's code and the forms' sources."""
    package = Path(__file__).resolve().parents[1]
    forms = package / "gui" / "forms"
    code = [file for file in sorted((package / "gui").rglob("*.py")) if forms not in file.parents]
    return code + sorted((package.parent / "ui").glob("*.ui"))


def update(ts: Path) -> None:
    """Brings the texts of a .ts in step with the source; translations that exist are kept."""
    _qt_tool("lupdate", "-silent", "-locations", "none", "-no-obsolete", "-target-language", "vi",
             *[str(file) for file in source_files()], "-ts", str(ts))  # fmt: skip


def release(ts: Path, qm: Path) -> None:
    """Replaces the .qm in one move: a running program has the old one mapped into its memory."""
    fresh = qm.with_suffix(".new")
    _qt_tool("lrelease", "-silent", str(ts), "-qm", str(fresh))
    fresh.replace(qm)


def missing(ts: Path) -> list[tuple[str, str]]:
    """(context, English) of each text without a finished translation."""
    found = []
    for context in ET.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") or not (translation.text or "").strip():
                found.append((context.findtext("name", ""), message.findtext("source", "")))
    return found


def fill(ts: Path, words: dict[str, str]) -> int:
    """Writes translations where the table has the English; a key "Context|English" wins. Gives how many."""
    tree = ET.parse(ts)
    filled = 0
    for context in tree.getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            source = message.findtext("source", "")
            vietnamese = words.get(f"{name}|{source}", words.get(source))
            translation = message.find("translation")
            if vietnamese is None or translation is None:
                continue
            translation.text = vietnamese
            translation.attrib.pop("type", None)
            filled += 1
    ts.write_text(_as_lupdate_writes(tree), "utf-8")
    return filled


def run(fill_from: Path | None = None) -> int:
    folder = resource_folder() / "translations"
    with _one_at_a_time(folder / ".lock"):
        update(folder / PROGRAM)
        if fill_from is not None:
            print(f"filled {fill(folder / PROGRAM, tomllib.loads(fill_from.read_text('utf-8')))}")
            update(folder / PROGRAM)
        for name in (PROGRAM, QT):
            release(folder / name, (folder / name).with_suffix(".qm"))
        open_texts = missing(folder / PROGRAM)
    for context, source in open_texts:
        print(f'"{context}|{source}" = ""')
    print(f"{len(open_texts)} texts without Vietnamese")
    return 1 if open_texts else 0


def _qt_tool(name: str, *arguments: str) -> None:
    tool = Path(PySide6.__file__).parent / name
    subprocess.run([str(tool), *arguments], check=True, stdout=subprocess.DEVNULL)


def _as_lupdate_writes(tree: ET.ElementTree[ET.Element]) -> str:
    body = ET.tostring(tree.getroot(), encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'


@contextmanager
def _one_at_a_time(lock: Path) -> Iterator[None]:
    """Two people must not rewrite one file at a time."""
    limit = monotonic() + PATIENCE_SECONDS
    while True:
        try:
            lock.open("x").close()
            break
        except FileExistsError:
            if monotonic() > limit:
                raise
            sleep(0.1)
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)
