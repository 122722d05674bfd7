"""Offices for commands: a fresh one, and the sample year imported once and copied for whoever wants to change it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.helpers.book_desk import SAMPLE
from tests.helpers.commands import Commands
from tests.helpers.postgres import postgres, shared_database

__all__ = ["postgres", "shared_database"]

AFTER_THE_YEAR = "2018-01-02T08:15"


@pytest.fixture
def desk(tmp_path: Path) -> Commands:
    """Commands over a home that is not there yet."""
    return Commands(tmp_path / "home")


@pytest.fixture(scope="session")
def imported_year(tmp_path_factory: pytest.TempPathFactory) -> Commands:
    """The sample year. Only for reading."""
    commands = Commands(tmp_path_factory.mktemp("year") / "home", AFTER_THE_YEAR)
    said = commands("register", "import", str(SAMPLE))
    assert said.status == 0, said.err
    assert said.json["imported"] == 539
    return commands


@pytest.fixture
def year(imported_year: Commands, tmp_path: Path) -> Commands:
    """A copy of the sample year to do anything with."""
    shutil.copytree(imported_year.home, tmp_path / "year")
    return Commands(tmp_path / "year", AFTER_THE_YEAR)
