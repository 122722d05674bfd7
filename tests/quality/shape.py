"""How a module looks from outside: its length, its opening sentence, its names. Breaches as plain lines."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.quality.source_tree import Module

WALL = 400
COMFORTABLE = 200
# Words that say nothing about what a thing is.
EMPTY_WORDS = frozenset(
    {"manager", "helper", "helpers", "util", "utils", "data", "info", "base", "common", "misc", "stuff"}
)
# Paths of one person's machine; and index hosts, which make a build depend on one network.
MACHINE = re.compile(r"(?<![\w./~-])/(?:home|root|work|Users)/\w|[A-Z]:\\Users\\")
HOST = re.compile(
    r"https?://(?:[\w.-]*\.)?(?:pypi\.org|pythonhosted\.org)|\b(?:index[-]url|trusted[-]host)\b"
)


def too_long(modules: Iterable[Module]) -> list[str]:
    return [f"{module}: {module.lines} lines" for module in modules if module.lines > WALL]


def without_opening(modules: Iterable[Module]) -> list[str]:
    """Modules that do not say in a sentence what they are for."""
    return [str(module) for module in modules if not _is_sentence(ast.get_docstring(module.tree) or "")]


def empty_names(modules: Iterable[Module]) -> list[str]:
    """Modules and classes named after nothing."""
    return [
        f"{module}:{line} {name}"
        for module in modules
        for line, name in _names(module)
        if EMPTY_WORDS & set(split_name(name))
    ]


def split_name(name: str) -> list[str]:
    """The words of a CamelCase or snake_case name, in lower case."""
    return [word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)]


def tied_to_a_machine(files: Iterable[Path]) -> list[str]:
    """Lines of text files that name a path of one machine or the host of a package index."""
    breaches = []
    for path in files:
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(lines, 1):
            if MACHINE.search(line) or HOST.search(line):
                breaches.append(f"{path.name}:{number} {line.strip()[:80]}")
    return breaches


def _is_sentence(text: str) -> bool:
    first = text.partition("\n\n")[0].strip()
    return len(first.split()) >= 3 and first.endswith((".", "?", ":"))


def _names(module: Module) -> Iterator[tuple[int, str]]:
    yield from ((1, part) for part in module.parts)
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ClassDef):
            yield node.lineno, node.name
