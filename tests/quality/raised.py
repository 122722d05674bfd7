"""Everything the program refuses, fails at or reports, as its source says it: codes with the facts given along."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tests.quality.source_tree import Module

REFUSED, FAILED, WARNED, FAULT = "Refused", "Unavailable", "Verdict", "RowProblem"
_CALLS = {REFUSED: REFUSED, FAILED: FAILED, WARNED: WARNED, FAULT: FAULT, "fault": FAULT}
_PLACE = frozenset({"field"})  # says where, and is never quoted


@dataclass(frozen=True)
class Raised:
    """One place that says `code`. `facts` are the names given there; None where they cannot be read off."""

    kind: str
    code: str
    facts: frozenset[str] | None
    module: str


def raised(found: Iterable[Module]) -> list[Raised]:
    """Every code written out in a call, also behind a condition, a name or a table of codes."""
    return [each for module in found for node in ast.walk(module.tree) for each in _said(module, node)]


def _said(module: Module, node: ast.AST) -> Iterator[Raised]:
    if not isinstance(node, ast.Call):
        return
    kind = _CALLS.get(ast.unparse(node.func).rpartition(".")[2])
    if kind is None:
        return
    place = {FAULT: 2 if isinstance(node.func, ast.Name) else 1, WARNED: 1}.get(kind, 0)
    if len(node.args) <= place:
        return
    if kind == WARNED and isinstance(node.args[0], ast.Constant) and node.args[0].value is True:
        return
    facts = _facts(node, kind)
    for code in sorted(set(_codes(module, node.args[place]))):
        yield Raised(kind, code, facts, str(module))


def _codes(module: Module, said: ast.expr) -> Iterator[str]:
    if isinstance(said, ast.Constant):
        if isinstance(said.value, str) and said.value:
            yield said.value
    elif isinstance(said, ast.IfExp):
        yield from _codes(module, said.body)
        yield from _codes(module, said.orelse)
    elif isinstance(said, ast.Name):
        yield from _named(module, said.id)


def _named(module: Module, name: str) -> Iterator[str]:
    """What a local name stands for: a condition it was set by, or the values of a table it walks over."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Assign) and any(ast.unparse(target) == name for target in node.targets):
            if isinstance(node.value, ast.IfExp | ast.Constant):
                yield from _codes(module, node.value)
        elif isinstance(node, ast.For) and name in ast.unparse(node.target).strip("()").split(", "):
            table = ast.unparse(node.iter).removesuffix(".items()")
            for other in module.tree.body:
                if isinstance(other, ast.Assign) and ast.unparse(other.targets[0]) == table:
                    for value in getattr(other.value, "values", ()):
                        yield from _codes(module, value)


def _facts(call: ast.Call, kind: str) -> frozenset[str] | None:
    if kind == FAILED:
        return frozenset({"cause"}) if len(call.args) > 1 else frozenset()
    if any(word.arg is None for word in call.keywords):
        return None
    if kind == FAULT and isinstance(call.func, ast.Name):  # RowProblem(row, column, code, facts)
        if len(call.args) < 4:
            return frozenset()
        given = call.args[3]
        if not isinstance(given, ast.Dict):
            return None
        return frozenset(str(key.value) for key in given.keys if isinstance(key, ast.Constant))
    return frozenset(word.arg for word in call.keywords if word.arg) - _PLACE
