"""How a catalogue file is written: JSON that a person reads as a table and a diff shows by lines.

Must not know what the keys mean. Rows (objects of plain values) and lists of plain values take one line each.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TypeGuard

_INDENT = "  "
_WIDTH = 150


def lay_out(value: object) -> str:
    """The text of a file, UTF-8 letters as they are, ending in a newline. Same value, same text."""
    return _block(value, "") + "\n"


def _block(value: object, margin: str, *, row: bool = False) -> str:
    line = _line(value)
    if row and _is_flat(value):
        return line
    if not isinstance(value, (Mapping, list, tuple)) or not value:
        return line
    if _is_flat(value) and len(margin) + len(line) <= _WIDTH:
        return line
    inner = margin + _INDENT
    if isinstance(value, Mapping):
        parts = [f"{_line(key)}: {_block(each, inner)}" for key, each in value.items()]
        opening, closing = "{", "}"
    else:
        parts = [_block(each, inner, row=True) for each in value]
        opening, closing = "[", "]"
    return f"{opening}\n{inner}" + f",\n{inner}".join(parts) + f"\n{margin}{closing}"


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _is_flat(value: object) -> bool:
    """A row: nothing inside but plain values and lists of plain values."""
    if isinstance(value, Mapping):
        return all(_is_plain(each) or (_is_list(each) and _is_flat(each)) for each in value.values())
    if _is_list(value):
        return all(_is_plain(each) for each in value)
    return True


def _is_list(value: object) -> TypeGuard[Sequence[object]]:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _is_plain(value: object) -> bool:
    return value is None or isinstance(value, (str, int, float))
