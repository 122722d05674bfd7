"""The program's own source as data: modules, imports, names. Reads files, imports none of them."""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "onestop"
GENERATED = ("gui", "forms")


@dataclass(frozen=True)
class Module:
    """One file of a package: `parts` is its place below the package, `("gui", "fonts")`."""

    package: str
    parts: tuple[str, ...]
    path: Path

    @cached_property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        return _parsed(self.text)

    @property
    def layer(self) -> str:
        """`domain`, `gui` … or, for what stands beside the layers, the module's own name."""
        return self.parts[0] if self.parts else ""

    @property
    def generated(self) -> bool:
        return self.parts[:2] == GENERATED and self.parts[2:] != ()

    @property
    def lines(self) -> int:
        return len(self.text.splitlines())

    def imports(self) -> Iterator[tuple[int, str]]:
        """Line and full name of everything imported, wherever in the module; `from a import b` is `a.b`."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((node.lineno, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                origin = self._origin(node)
                yield from ((node.lineno, f"{origin}.{alias.name}") for alias in node.names)

    def _origin(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        inside = (self.package, *self.parts)
        if self.path.name != "__init__.py":
            inside = inside[:-1]
        return ".".join([*inside[: len(inside) - node.level + 1], *([node.module] if node.module else [])])

    def __str__(self) -> str:
        return ".".join((self.package, *self.parts))


@functools.cache
def _parsed(text: str) -> ast.Module:
    return ast.parse(text)


def modules(package: Path = PROGRAM) -> list[Module]:
    """Every module of a package folder, in order of name."""
    found = []
    for path in sorted(package.rglob("*.py")):
        parts = path.relative_to(package).with_suffix("").parts
        found.append(Module(package.name, parts[:-1] if parts[-1] == "__init__" else parts, path))
    return found


def written(package: Path, **files: str) -> Path:
    """A small package for showing that a rule bites: `gui__page="import sqlite3"` is `gui/page.py`."""
    for name, text in files.items():
        path = package.joinpath(*name.split("__")).with_suffix(".py")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return package
