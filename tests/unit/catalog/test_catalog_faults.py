"""A broken catalogue file is named with its key; nothing is read half."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from onestop.catalog.procedures import load_catalog
from onestop.domain.errors import Unavailable

CATALOG = Path(__file__).parents[3] / "resources" / "catalog"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A catalogue of one procedure and one bundle, with all its lists."""
    for name in ("agencies", "roles", "fields", "sets", "other_codes", "edition"):
        shutil.copy(CATALOG / f"{name}.json", tmp_path)
    for name in ("procedures/LD-01.json", "bundles/LT-01.json"):
        (tmp_path / name).parent.mkdir()
        shutil.copy(CATALOG / name, tmp_path / name)
    return tmp_path


def spoil(file: Path, change: Callable[[Any], object]) -> None:
    content = json.loads(file.read_bytes())
    change(content)
    file.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


def test_the_small_catalogue_is_sound(folder: Path) -> None:
    catalog = load_catalog(folder)
    assert [procedure.procedure_id for procedure in catalog.procedures] == ["LD-01"]


FAULTS: list[tuple[str, Callable[[Any], object], str]] = [
    (
        "a step without hours",
        lambda file: file["versions"][1]["steps"][2].pop("hours"),
        "procedures/LD-01.json: versions[1].steps[2].hours: missing",
    ),
    (
        "a misspelt key",
        lambda file: file["versions"][0]["components"][0].update(orginals=1),
        "procedures/LD-01.json: versions[0].components[0].orginals: unknown key",
    ),
    (
        "text for a number",
        lambda file: file["versions"][0]["components"][1].update(copies="1"),
        "procedures/LD-01.json: versions[0].components[1].copies: expected int, found '1'",
    ),
    (
        "true for a number",
        lambda file: file["versions"][0].update(sets=True),
        "procedures/LD-01.json: versions[0].sets: expected int, found True",
    ),
    (
        "a count below nothing",
        lambda file: file["versions"][0]["components"][1].update(copies=-1),
        "procedures/LD-01.json: versions[0].components[1].copies: must not be negative, found -1",
    ),
    (
        "no such day",
        lambda file: file["versions"][2].update(valid_from="2025-02-30"),
        "procedures/LD-01.json: versions[2].valid_from: expected a date YYYY-MM-DD, found '2025-02-30'",
    ),
    (
        "an unknown unit of time",
        lambda file: file["versions"][0]["legal_time"].update(unit="week"),
        "procedures/LD-01.json: versions[0].legal_time.unit: expected one of working_day",
    ),
    (
        "half a calendar day",
        lambda file: file["versions"][0].update(legal_time={"value": 1.5, "unit": "calendar_day"}),
        "procedures/LD-01.json: versions[0].legal_time.value: expected a whole number of calendar_day",
    ),
    (
        "a term of ten thousand days",
        lambda file: file["versions"][0]["committed_time"].update(value=10_000),
        "procedures/LD-01.json: versions[0].committed_time: term_out_of_range",
    ),
    (
        "an example of nothing",
        lambda file: file["versions"][0]["examples"].append("result"),
        "procedures/LD-01.json: versions[0].examples: unknown part 'result'",
    ),
    (
        "another procedure's id",
        lambda file: file.update(id="LD-02"),
        "procedures/LD-01.json: id: 'LD-02' is not the name of the file",
    ),
]


@pytest.mark.parametrize(
    ("change", "told"), [fault[1:] for fault in FAULTS], ids=[each[0] for each in FAULTS]
)
def test_a_fault_names_file_and_key(folder: Path, change: Callable[[Any], object], told: str) -> None:
    spoil(folder / "procedures" / "LD-01.json", change)
    with pytest.raises(Unavailable) as failure:
        load_catalog(folder)
    assert failure.value.what == "catalog"
    assert failure.value.cause.startswith(told)


def test_a_fault_in_a_list_names_it_too(folder: Path) -> None:
    spoil(folder / "agencies.json", lambda file: file.append(file[0]))
    with pytest.raises(Unavailable, match=r"agencies\.json: id: 'BQL' stands twice"):
        load_catalog(folder)


def test_a_file_cut_short_is_named(folder: Path) -> None:
    file = folder / "procedures" / "LD-01.json"
    file.write_bytes(file.read_bytes()[:2000])
    with pytest.raises(Unavailable, match=r"procedures/LD-01\.json: "):
        load_catalog(folder)


def test_a_file_in_another_encoding_is_named(folder: Path) -> None:
    file = folder / "fields.json"
    file.write_bytes(file.read_text(encoding="utf-8").encode("utf-16")[3:])
    with pytest.raises(Unavailable, match=r"fields\.json: "):
        load_catalog(folder)


def test_a_missing_list_is_named(folder: Path) -> None:
    (folder / "roles.json").unlink()
    with pytest.raises(Unavailable, match=r"roles\.json: No such file"):
        load_catalog(folder)
