"""Reading a resource file strictly: known keys, the right kinds of value, or a fault naming the place.

Knows JSON and TOML tables, nothing of what they mean. At the file's edge (`named`) a fault becomes
`Unavailable(what, "FILE: KEY: why")`, so whoever edits the file knows where to look.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from onestop.domain.errors import Refused, Unavailable

Row = Mapping[str, Any]
T = TypeVar("T")


class Fault(Exception):
    """Something wrong at `key` of a file, `why` in English: it is for whoever edits the file."""

    def __init__(self, key: str, why: str) -> None:
        super().__init__(f"{key}: {why}")
        self.key = key
        self.why = why

    def under(self, parent: str) -> Fault:
        joint = "." if self.key and not self.key.startswith("[") else ""
        return Fault(f"{parent}{joint}{self.key}", self.why)


@contextmanager
def named(file: Path, root: Path, what: str = "catalog") -> Iterator[None]:
    """Turns any fault inside into `Unavailable(what, …)`, naming the file as it stands below `root`."""
    name = file.relative_to(root).as_posix() if file.is_relative_to(root) else file.name
    try:
        yield
    except Fault as fault:
        raise Unavailable(what, f"{name}: {fault}") from fault
    except OSError as error:
        raise Unavailable(what, f"{name}: {error.strerror or error}") from error
    except ValueError as error:  # broken JSON, TOML or UTF-8
        raise Unavailable(what, f"{name}: {error}") from error


def read_json(file: Path) -> Any:
    return json.loads(file.read_bytes())


def read_toml(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))


def table(value: object, allowed: frozenset[str]) -> Row:
    """A table whose keys are all known: a misspelt key is a fault, not a silent default."""
    if not isinstance(value, dict):
        raise Fault("(table)", f"expected a table, found {type(value).__name__}")
    if not value.keys() <= allowed:
        unknown = sorted(value.keys() - allowed)[0]
        raise Fault(unknown, "unknown key")
    return value


def rows(row: Row, key: str, build: Callable[[Any], T]) -> tuple[T, ...]:
    """Every member of the list at `key` built; a fault inside says which one."""
    members = get(row, key, list)
    built: list[T] = []
    for index, member in enumerate(members):
        try:
            built.append(build(member))
        except Fault as fault:
            raise fault.under(f"{key}[{index}]") from fault
        except Refused as refused:
            raise Fault(f"{key}[{index}]", str(refused)) from refused
    return tuple(built)


def inside(row: Row, key: str, build: Callable[[Any], T]) -> T:
    """The table at `key` built; a fault inside is named with the key before it."""
    if key not in row:
        raise Fault(key, "missing")
    try:
        return build(row[key])
    except Fault as fault:
        raise fault.under(key) from fault
    except Refused as refused:
        raise Fault(key, str(refused)) from refused


def get(row: Row, key: str, kind: type[T]) -> T:
    try:
        value = row[key]
    except KeyError:
        raise Fault(key, "missing") from None
    if type(value) is not kind:
        raise Fault(key, f"expected {kind.__name__}, found {value!r}")
    return value


def text(row: Row, key: str) -> str:
    return get(row, key, str)


def choice(row: Row, key: str, allowed: Sequence[str]) -> str:
    value = text(row, key)
    if value not in allowed:
        raise Fault(key, f"expected one of {', '.join(allowed)}, found {value!r}")
    return value


def optional_text(row: Row, key: str) -> str:
    """A text, or "" where the key is left out or null."""
    return "" if row.get(key) is None else get(row, key, str)


def count(row: Row, key: str) -> int:
    """A whole number, not negative."""
    value = get(row, key, int)
    if value < 0:
        raise Fault(key, f"must not be negative, found {value}")
    return value


def optional_count(row: Row, key: str) -> int | None:
    return None if row.get(key) is None else count(row, key)


def number(row: Row, key: str) -> float:
    value = row.get(key)
    if type(value) is int or type(value) is float:
        if value < 0:
            raise Fault(key, f"must not be negative, found {value}")
        return value
    raise Fault(key, "missing" if key not in row else f"expected a number, found {value!r}")


def flag(row: Row, key: str, default: bool) -> bool:
    return get(row, key, bool) if key in row else default


def texts(row: Row, key: str) -> tuple[str, ...]:
    members = get(row, key, list)
    for index, member in enumerate(members):
        if type(member) is not str:
            raise Fault(f"{key}[{index}]", f"expected str, found {member!r}")
    return tuple(members)


def text_map(row: Row, key: str) -> Mapping[str, str]:
    members: dict[str, str] = get(row, key, dict)
    for name, member in members.items():
        if type(member) is not str:
            raise Fault(f"{key}.{name}", f"expected str, found {member!r}")
    return members


def day(row: Row, key: str) -> date:
    """An ISO date in JSON, a date in TOML."""
    value = row.get(key)
    if type(value) is date:
        return value
    raw = text(row, key)
    try:
        return date.fromisoformat(raw)
    except ValueError:
        raise Fault(key, f"expected a date YYYY-MM-DD, found {raw!r}") from None


def optional_day(row: Row, key: str) -> date | None:
    return None if row.get(key) is None else day(row, key)
