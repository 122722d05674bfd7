"""Mapping files: the shipped ones are sound, and what is wrong with one is named by file and key."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from onestop.catalog.mappings import load_mapping
from onestop.documents.log_files import COLUMNS
from onestop.domain.applicant import Channel
from onestop.domain.errors import Refused, Unavailable
from onestop.resources import resource_folder
from tests.helpers.foreign_logs import MAPPING, mapping_file

SHIPPED = resource_folder() / "mappings"


def test_the_real_log_has_a_mapping() -> None:
    wabo = load_mapping(SHIPPED, "wabo")
    assert (wabo.procedure, wabo.columns["deadline"]) == ("WABO", "case:deadline")
    assert wabo.channels["Internet"] is Channel.ONLINE
    assert wabo.empty == {"EMPTY"}


def test_our_own_csv_has_a_mapping_that_names_only_its_columns() -> None:
    own = load_mapping(SHIPPED, "onestop")
    assert set(own.columns.values()) <= set(COLUMNS)
    assert set(own.channels.values()) == set(Channel)


def test_a_file_of_ones_own(tmp_path: Path) -> None:
    file = tmp_path / "small.toml"
    file.write_text(
        mapping_file(more='[activities]\nreceived = ["in"]\nended = ["out"]\n[times]\noffset = "-02:30"\n')
    )
    mapping = load_mapping(SHIPPED, str(file))
    assert (mapping.name, mapping.columns, mapping.ended) == ("small", MAPPING.columns, {"out"})
    assert mapping.offset == timedelta(hours=-2, minutes=-30)


def test_a_name_nobody_knows_is_answered_with_the_known() -> None:
    with pytest.raises(Refused) as refused:
        load_mapping(SHIPPED, "../office/standard")
    assert (refused.value.code, refused.value.facts["known"]) == ("mapping_unknown", "onestop, wabo")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (mapping_file({"case": "a", "activity": "b"}), "columns.time"),
        (mapping_file({**MAPPING.columns, "colour": "c"}), "columns.colour"),
        (mapping_file({**MAPPING.columns, "end": ""}), "columns.end"),
        (mapping_file(more='post = "pigeon"'), "channels.post"),
        (mapping_file(more='[times]\noffset = "7"'), "times.offset"),
        (mapping_file(more='[values]\nempty = "x"'), "empty"),
        (mapping_file().replace('procedure = "X"', ""), "dossier.procedure"),
        (mapping_file().replace('procedure = "X"', "term_days = 99999"), "dossier.term_days"),
        (mapping_file(more="[odd]"), "odd"),
        ("no TOML", "own.toml"),
    ],
)
def test_a_fault_names_file_and_key(tmp_path: Path, text: str, key: str) -> None:
    file = tmp_path / "own.toml"
    file.write_text(text)
    with pytest.raises(Unavailable) as failed:
        load_mapping(SHIPPED, str(file))
    assert failed.value.what == "mapping"
    assert failed.value.cause.startswith("own.toml: ") and key in failed.value.cause


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as failed:
        load_mapping(SHIPPED, str(tmp_path / "none.toml"))
    assert failed.value.what == "mapping"
