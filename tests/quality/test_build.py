"""The build refuses a program that is not well, leaves out only what is not used, and CI runs all of it."""

from __future__ import annotations

import ast
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from build_installer import BuildFailed, bare_environment, folder_size, self_test
from tests.quality.source_tree import ROOT, modules

needs_scripts = pytest.mark.skipif(os.name == "nt", reason="a script with a #! line stands for the program")


def stand_in(folder: Path, body: str) -> Path:
    """A script in place of the built program."""
    program = folder / "onestop"
    program.write_text(f"#!{sys.executable}\nimport os, sys\n{body}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return program


@needs_scripts
def test_a_well_program_passes_in_an_empty_home(tmp_path: Path) -> None:
    program = stand_in(
        tmp_path,
        "import json\n"
        "ok = sys.argv[1:] == ['self-test', '--json'] and os.listdir(os.environ['HOME']) == []\n"
        "ok = ok and os.environ['QT_QPA_PLATFORM'] == 'offscreen' and 'PYTHONPATH' not in os.environ\n"
        "print(json.dumps({'checks': [{'name': 'phông chữ', 'ok': ok, 'detail': str(sys.argv)}]}))",
    )
    assert self_test(program) == ["phông chữ"]


@needs_scripts
@pytest.mark.parametrize(
    ("body", "said"),
    [
        ('print(\'{"checks": [{"name": "fonts", "ok": false, "detail": "Tinos"}]}\')', "fonts: Tinos"),
        ('print(\'{"checks": [{"name": "fonts", "ok": true, "detail": ""}]}\'); sys.exit(1)', "exit 1"),
        ("print('{\"checks\": []}')", "self-test failed"),
        ("sys.stderr.write('thiếu libegl1'); sys.exit(3)", "thiếu libegl1"),
        ("print('all is well')", "no JSON"),
        ("print('[]')", "no JSON"),
    ],
)
def test_a_program_that_is_not_well_fails_the_build(tmp_path: Path, body: str, said: str) -> None:
    with pytest.raises(BuildFailed, match=said) as failure:
        self_test(stand_in(tmp_path, body))
    assert failure.value.status == 1


def test_the_built_program_gets_nothing_of_our_python(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", "x")
    monkeypatch.setenv("DISPLAY", ":9")
    environment = bare_environment(tmp_path)
    assert {"PYTHONPATH", "DISPLAY", "VIRTUAL_ENV"}.isdisjoint(environment)
    assert environment["HOME"] == str(tmp_path)


def test_size_counts_files_and_no_links(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "one").write_bytes(b"x" * 1000)
    assert folder_size(tmp_path) == 1000


def excluded_modules() -> list[str]:
    tree = ast.parse((ROOT / "packaging" / "onestop.spec").read_text("utf-8"))
    named = {ast.unparse(node.targets[0]): node.value for node in tree.body if isinstance(node, ast.Assign)}
    names: list[str] = ast.literal_eval(named["EXCLUDED_MODULES"])
    return names


def test_what_the_build_leaves_out_is_used_nowhere() -> None:
    left_out = excluded_modules()
    assert "onestop.dev" in left_out
    used = [
        f"{module}:{line} {name}"
        for module in modules()
        if module.layer != "dev"
        for line, name in module.imports()
        if any(name == out or name.startswith(f"{out}.") for out in left_out)
    ]
    assert used == []


@pytest.mark.skipif(os.name == "nt", reason="the script is bash")
def test_ci_is_a_sound_script_that_runs_every_check() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    subprocess.run(["bash", "-n", str(script)], check=True)
    text = script.read_text("utf-8")
    assert "set -euo pipefail" in text
    for command in ("ruff check", "ruff format --check", "mypy", "pytest", "python build_installer.py"):
        assert f"\n.venv/bin/{command}" in text
    assert "pip install --quiet -c constraints.txt -e '.[test]'" in text
