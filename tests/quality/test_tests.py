"""Tests wait for facts, not for time, and use real parts or hand-written fakes."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.quality.source_tree import ROOT, Module, modules, written

SLEEPS = frozenset({("time", "sleep"), ("qtbot", "wait"), ("QTest", "qWait"), ("QTest", "qSleep")})
MOCKS = ("unittest.mock", "mock", "pytest_mock", "mocker")


def impatience(tests: Iterable[Module]) -> list[str]:
    """Sleeps, mocks, tests marked flaky, and tests skipped without saying why."""
    breaches = []
    for module in tests:
        breaches += [
            f"{module}:{line} imports {name}"
            for line, name in module.imports()
            if name.startswith(MOCKS) or name == "time.sleep"
        ]
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Attribute):
                owner = ast.unparse(node.value)
                if (owner.rpartition(".")[2], node.attr) in SLEEPS or node.attr == "flaky":
                    breaches.append(f"{module}:{node.lineno} {owner}.{node.attr}")
            if isinstance(node, ast.FunctionDef):
                for mark in node.decorator_list:
                    if ast.unparse(mark) in ("pytest.mark.skip", "pytest.mark.xfail"):
                        breaches.append(f"{module}:{mark.lineno} {ast.unparse(mark)} without a reason")
    return breaches


def twins(tests: Iterable[Module]) -> list[str]:
    """Test functions hidden by a later one of the same name: they never run."""
    breaches = []
    for module in tests:
        classes = [node for node in module.tree.body if isinstance(node, ast.ClassDef)]
        scopes: list[ast.Module | ast.ClassDef] = [module.tree, *classes]
        for scope in scopes:
            names = [node.name for node in scope.body if isinstance(node, ast.FunctionDef)]
            breaches += [f"{module} {name}" for name in sorted({n for n in names if names.count(n) > 1})]
    return breaches


def test_no_test_sleeps_mocks_or_excuses_itself() -> None:
    assert impatience(modules(ROOT / "tests")) == []


@pytest.mark.parametrize(
    "lines",
    [
        "import time\ntime.sleep(1)",
        "from time import sleep",
        "def test_page(qtbot):\n    qtbot.wait(100)",
        "from unittest.mock import Mock",
        "from unittest import mock",
        "import pytest\n@pytest.mark.flaky\ndef test_page(): ...",
        "import pytest\n@pytest.mark.skip\ndef test_page(): ...",
    ],
)
def test_an_impatient_test_is_found(tmp_path: Path, lines: str) -> None:
    assert len(impatience(modules(written(tmp_path / "tests", gui__test_page=lines)))) == 1


def test_waiting_for_a_fact_is_in_order(tmp_path: Path) -> None:
    lines = "def test_page(qtbot):\n    qtbot.waitUntil(lambda: True)\n    qtbot.waitSignal(None)"
    assert impatience(modules(written(tmp_path / "tests", gui__test_page=lines))) == []


def test_no_test_is_hidden_by_its_twin() -> None:
    assert twins(modules(ROOT / "tests")) == []


def test_a_hidden_test_is_found(tmp_path: Path) -> None:
    twice = "def test_page(): ...\ndef test_page(): ..."
    assert twins(modules(written(tmp_path / "tests", gui__test_page=twice))) == [
        "tests.gui.test_page test_page"
    ]
