"""What README.md says can be typed, can be typed; what it says can be set, can be set."""

from __future__ import annotations

import tomllib

import pytest

from tests.quality.commands_quoted import quoted_commands, quoted_settings, setting_names
from tests.quality.source_tree import ROOT

SAMPLE = """
# Sample
```sh
python3 -m venv .venv && .venv/bin/pip install -e . && .venv/bin/onestop tour --out tour
onestop list --limit N   # twenty
```
The `onestop` program; `onestop show CODE`, `.venv/bin/onestop receive --file -`, `onestop.domain`, `pytest`.

| setting | what |
|---|---|
| `rules.due_hour` | hour `codes.block` |
| `pyproject.toml` | tools |
"""


@pytest.fixture(scope="module")
def readme() -> str:
    return (ROOT / "README.md").read_text("utf-8")


def parses(arguments: list[str]) -> bool:
    """Whether the command line's own parser takes these arguments."""
    from onestop.cli.parser import build_parser

    try:
        build_parser().parse_args(arguments)
    except SystemExit as stop:
        return not stop.code
    return True


def test_the_two_commands_come_first(readme: str) -> None:
    install = "python3 -m venv .venv && .venv/bin/pip install -c constraints.txt -e '.[test]'"
    assert f"{install} && .venv/bin/onestop tour --out tour" in readme
    assert ".venv/bin/pytest" in readme


def test_every_command_quoted_is_one_the_program_takes(readme: str) -> None:
    commands = quoted_commands(readme)
    assert ["tour", "--out", "tour"] in commands
    assert [command for command in commands if not parses(command)] == []


def test_a_command_the_program_does_not_take_is_found(capsys: pytest.CaptureFixture[str]) -> None:
    assert not parses(["tour", "--no-such-thing"])
    assert not parses(["no-such-command"])
    capsys.readouterr()


def test_every_setting_named_exists(readme: str) -> None:
    standard = tomllib.loads((ROOT / "resources" / "office" / "standard.toml").read_text("utf-8"))
    assert [name for name in quoted_settings(readme) if name not in setting_names(standard)] == []


def test_every_path_of_the_map_exists(readme: str) -> None:
    named = {word for word in quoted_paths(readme) if not set("*…<{") & set(word)}
    assert len(named) > 5
    assert sorted(word for word in named if not (ROOT / word).exists()) == []


def test_quotations_are_read_from_blocks_and_lines() -> None:
    assert quoted_commands(SAMPLE) == [
        ["tour", "--out", "tour"],
        ["list", "--limit", "1"],
        ["show", "H31.99-260820-0002"],
        ["receive", "--file", "-"],
    ]
    assert quoted_settings(SAMPLE) == ["rules.due_hour"]
    assert quoted_paths("`onestop/domain/` and `LICENSE`, `a/b`, `.ci/run`") == [
        "onestop/domain/",
        "LICENSE",
        ".ci/run",
    ]


def test_settings_are_named_by_their_dotted_keys() -> None:
    table = tomllib.loads("[rules]\ndue_hour = 17\n[[codes]]\nblock = 500\n")
    assert setting_names(table) == {"rules", "rules.due_hour", "codes", "codes.block"}


def quoted_paths(markdown: str) -> list[str]:
    """Files and folders of this project named in backquotes."""
    tops = ("onestop/", "tests/", "resources/", "ui/", "packaging/", ".ci/")
    names = markdown.split("`")[1::2]
    return [
        name
        for name in names
        if " " not in name and "\n" not in name and (name.startswith(tops) or (ROOT / name).is_file())
    ]
