"""What a README promises: the commands and settings it quotes. Reads Markdown; runs nothing."""

from __future__ import annotations

import re
import shlex

PROGRAM = "onestop"
_FENCE = re.compile(r"^```[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`([^`\n]+)`")
_TABLE_ROW = re.compile(r"^\|(.+)\|\s*$", re.MULTILINE)
_SETTING = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+")


def quoted_commands(markdown: str) -> list[list[str]]:
    """Arguments of every `onestop …` quoted with at least one of them, inline or in a fenced block."""
    fenced = [line for block in _FENCE.findall(markdown) for line in block.splitlines()]
    inline = _INLINE.findall(_FENCE.sub("", markdown))
    commands = []
    for line in fenced + inline:
        for part in re.split(r"&&|\|\s|;", line.partition(" #")[0]):
            words = _split(part)
            if len(words) > 1 and words[0].rpartition("/")[2] == PROGRAM:
                commands.append([_made_up(word) for word in words[1:]])
    return commands


def quoted_settings(markdown: str) -> list[str]:
    """Dotted names in the first cell of a table row, such as `rules.due_hour`; file names are none."""
    cells = [row.split("|")[0] for row in _TABLE_ROW.findall(_FENCE.sub("", markdown))]
    names = [name for cell in cells for name in _INLINE.findall(cell) if _SETTING.fullmatch(name)]
    return [
        name for name in names if name.rpartition(".")[2] not in ("py", "md", "toml", "json", "txt", "csv")
    ]


def setting_names(table: dict[str, object], prefix: str = "") -> set[str]:
    """Every dotted key of a settings file; lists of tables give the keys of their members."""
    found: set[str] = set()
    for key, value in table.items():
        name = f"{prefix}{key}"
        found.add(name)
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                found |= setting_names(inner, f"{name}.")
    return found


def _split(line: str) -> list[str]:
    try:
        return shlex.split(line)
    except ValueError:
        return line.split()


def _made_up(word: str) -> str:
    """Placeholders of prose stand for values: `N` for a number, `T` for a moment, `D` for a day."""
    return {
        "N": "1",
        "T": "2017-01-24T09:00",
        "D": "2017-01-24",
        "Y": "2017",
        "CODE": "H31.99-260820-0002",
    }.get(word, word)
