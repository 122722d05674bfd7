"""README's table of transitions is the one the code holds."""

from __future__ import annotations

import pytest

from onestop.dev.__main__ import main
from onestop.dev.transition_table import drawn
from onestop.domain.status import Status
from onestop.domain.transitions import TRANSITIONS, allows
from tests.quality.source_tree import ROOT


def test_the_readme_has_the_table_as_it_is() -> None:
    told = (ROOT / "README.md").read_text("utf-8").split("## The life of a dossier\n")[1].split("\n## ")[0]
    assert [line for line in told.splitlines() if line.startswith("|")] == drawn().splitlines()


def test_a_cell_is_empty_where_the_fact_is_refused() -> None:
    rows = [line.strip("|").split("|") for line in drawn().splitlines()[2:]]
    assert len(rows) == len(TRANSITIONS)
    for kind, (name, *cells) in zip(TRANSITIONS, rows, strict=True):
        assert name.strip().startswith(kind.__name__)
        assert [bool(cell.strip()) for cell in cells] == [allows(status, kind) for status in Status]


def test_it_can_be_drawn_from_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["transitions"]) == 0
    assert capsys.readouterr().out == drawn()
