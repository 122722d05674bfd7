"""The arrows of the house hold, and each rule is shown to bite."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quality.rules import (
    ARROWS,
    forbidden_arrows,
    foreign_libraries,
    questions_to_the_world,
    swallowed_failures,
)
from tests.quality.source_tree import PROGRAM, modules, written


def test_the_program_is_where_the_rules_look() -> None:
    layers = {module.layer for module in modules()}
    assert set(ARROWS) <= layers
    assert len(modules()) > 50


def test_layers_import_along_the_arrows_only() -> None:
    assert forbidden_arrows(PROGRAM) == []


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ("domain__dossier", "from onestop.application.desk import Desk"),
        ("domain__dossier", "from onestop.storage import engine"),
        ("application__desk", "import onestop.storage.engine"),
        ("application__desk", "def late():\n    from onestop import documents"),
        ("storage__engine", "from onestop.documents.fonts import fonts"),
        ("documents__fonts", "from onestop.catalog import procedures"),
        ("catalog__procedures", "from ..storage import engine"),
        ("presenters__reception", "from onestop.gui import icons"),
        ("presenters__reception", "from onestop.storage import engine"),
        ("gui__pages__reception_page", "from ...storage import engine"),
        ("gui__main_window", "from onestop import bootstrap"),
        ("cli__commands", "from onestop.gui import main_window"),
        ("clock", "from onestop.bootstrap import build"),
        ("resources", "from onestop.storage import engine"),
    ],
)
def test_an_import_against_the_arrows_is_found(tmp_path: Path, place: str, line: str) -> None:
    assert len(forbidden_arrows(written(tmp_path / "onestop", **{place: line}))) == 1


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ("domain__dossier", "from onestop.domain.errors import Refused"),
        ("application__desk", "from ..domain import dossier"),
        ("gui__pages__reception_page", "from onestop.presenters.reception import Reception"),
        ("gui__main_window", "from onestop import __version__"),
        ("bootstrap", "from onestop.storage import engine\nfrom onestop.gui import main_window"),
        ("dev__gallery", "from onestop.bootstrap import build"),
    ],
)
def test_an_import_along_the_arrows_is_not(tmp_path: Path, place: str, line: str) -> None:
    assert forbidden_arrows(written(tmp_path / "onestop", **{place: line})) == []


def test_each_library_stays_with_its_owner() -> None:
    assert foreign_libraries(PROGRAM) == []


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ("presenters__reception", "from PySide6.QtCore import QDate"),
        ("cli__commands", "import PySide6"),
        ("application__desk", "from sqlalchemy import select"),
        ("gui__tasks", "import sqlite3"),
        ("storage__export", "import reportlab.pdfgen"),
        ("catalog__sheets", "import openpyxl"),
        ("domain__dossier", "import numpy"),
        ("domain__calendar", "import pathlib"),
        ("domain__calendar", "from time import time"),
        ("gui__folder", "import platformdirs"),
    ],
)
def test_a_library_out_of_place_is_found(tmp_path: Path, place: str, line: str) -> None:
    assert len(foreign_libraries(written(tmp_path / "onestop", **{place: line}))) == 1


def test_only_the_clock_config_and_wiring_ask_the_world() -> None:
    assert questions_to_the_world(PROGRAM) == []


@pytest.mark.parametrize(
    ("place", "lines"),
    [
        ("application__desk", "from datetime import datetime\nmoment = datetime.now()"),
        ("storage__log", "import datetime as dt\nmoment = dt.datetime.now(dt.UTC)"),
        ("domain__dossier", "from datetime import date\nday = date.today()"),
        ("storage__log", "import time\nmoment = time.time()"),
        ("storage__log", "from time import time"),
        ("storage__codec", "from uuid import uuid4"),
        ("gui__colours", "import random"),
        ("gui__look", "import os\nscale = os.environ.get('SCALE')"),
        ("gui__look", "from os import getenv"),
        ("gui__look", "from PySide6.QtCore import QDate\nday = QDate.currentDate()"),
    ],
)
def test_a_question_to_the_world_is_found(tmp_path: Path, place: str, lines: str) -> None:
    assert len(questions_to_the_world(written(tmp_path / "onestop", **{place: lines}))) == 1


def test_an_injected_clock_is_no_question_to_the_world(tmp_path: Path) -> None:
    package = written(
        tmp_path / "onestop",
        application__desk="def receive(clock):\n    return clock.now()",
        clock="from datetime import datetime\nmoment = datetime.now()",
    )
    assert questions_to_the_world(package) == []


def test_no_failure_is_swallowed() -> None:
    assert swallowed_failures(PROGRAM) == []


@pytest.mark.parametrize(
    "handler",
    [
        "try:\n    1 / 0\nexcept Exception:\n    pass",
        "try:\n    1 / 0\nexcept:\n    '''never mind'''",
        "try:\n    1 / 0\nexcept (ValueError, BaseException) as error:\n    ...",
        "for n in '12':\n    try:\n        int(n)\n    except Exception:\n        continue",
        "import contextlib\nwith contextlib.suppress(Exception):\n    1 / 0",
    ],
)
def test_a_swallowed_failure_is_found(tmp_path: Path, handler: str) -> None:
    assert len(swallowed_failures(written(tmp_path / "onestop", gui__page=handler))) == 1


def test_a_handled_failure_is_in_order(tmp_path: Path) -> None:
    handled = "try:\n    1 / 0\nexcept Exception as error:\n    raise RuntimeError from error"
    narrow = "try:\n    1 / 0\nexcept ZeroDivisionError:\n    pass"
    package = written(tmp_path / "onestop", gui__page=handled, gui__dialog=narrow)
    assert swallowed_failures(package) == []
