"""Who may import what, and who may ask the world. Each rule returns its breaches as plain lines."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.quality.source_tree import Module, modules

# The arrows of the house. Whatever is not listed may not be imported.
ARROWS = {
    "domain": frozenset[str](),
    "application": frozenset({"domain"}),
    "storage": frozenset({"application", "domain"}),
    "documents": frozenset({"application", "domain", "resources"}),
    "catalog": frozenset({"application", "domain", "resources"}),
    "sync": frozenset({"application", "domain"}),
    "presenters": frozenset({"application", "domain"}),
    "gui": frozenset({"presenters", "application", "domain", "resources", "whole_file"}),
    "cli": frozenset({"application", "domain", "whole_file"}),
}
WIRING = frozenset({"bootstrap", "__main__"})  # these may import everything, and nobody imports them
NOT_SHIPPED = "dev"  # may import everything too

OWNERS = {
    "PySide6": frozenset({"gui", "dev", "bootstrap"}),
    "shiboken6": frozenset({"gui", "dev", "bootstrap"}),
    "sqlalchemy": frozenset({"storage"}),
    "sqlite3": frozenset({"storage"}),
    "cryptography": frozenset({"sync", "dev"}),
    "argon2": frozenset({"storage"}),
    "reportlab": frozenset({"documents"}),
    "segno": frozenset({"documents"}),
    "openpyxl": frozenset({"documents"}),
    "xlsxwriter": frozenset({"documents"}),
    "defusedxml": frozenset({"documents"}),
    "PIL": frozenset({"documents", "dev"}),
    "pypdfium2": frozenset({"documents", "gui", "dev"}),
    "platformdirs": frozenset({"home", "config", "bootstrap"}),
}
PLAIN = frozenset({"domain", "application", "presenters"})  # standard library only
# Standard modules that reach out of the process, or differ from run to run.
NOT_IN_DOMAIN = frozenset(
    {"asyncio", "concurrent", "ctypes", "http", "io", "locale", "logging", "multiprocessing", "os", "pathlib"}
    | {"random", "secrets", "shutil", "signal", "socket", "sqlite3", "ssl", "subprocess", "sys", "tempfile"}
    | {"threading", "time", "urllib", "uuid"}
)

ASKS_THE_WORLD = frozenset({"clock", "home", "config", "bootstrap", "__main__"})
CHANCE = frozenset({"uuid", "random", "secrets"})
TODAY = frozenset({"now", "utcnow", "today"})
DATES = frozenset({"datetime", "date", "dt"})
OTHER_CLOCKS = {
    "time": frozenset({"time", "time_ns", "localtime", "gmtime"}),
    "os": frozenset({"environ", "getenv", "environb", "urandom", "getlogin"}),
}
QT_CLOCKS = frozenset({"currentDate", "currentDateTime", "currentDateTimeUtc", "currentTime"})


def forbidden_arrows(package: Path) -> list[str]:
    """Imports between layers that no arrow allows."""
    return [
        f"{module}:{line} imports {name}"
        for module in modules(package)
        if module.layer not in WIRING and module.layer != NOT_SHIPPED
        for line, name in module.imports()
        if name.startswith(f"{package.name}.") and not _arrow(module, name.split(".")[1])
    ]


def foreign_libraries(package: Path) -> list[str]:
    """Libraries outside the layer that owns them; anything but the standard library in plain layers."""
    return [
        f"{module}:{line} imports {name}"
        for module in modules(package)
        for line, name in module.imports()
        if not _library_allowed(package.name, module.layer, name.split(".")[0])
    ]


def questions_to_the_world(package: Path) -> list[str]:
    """The present moment, chance and the environment, anywhere but in clock, config and the wiring."""
    return [
        f"{module}:{line} {what}"
        for module in modules(package)
        if module.layer not in ASKS_THE_WORLD and module.layer != NOT_SHIPPED
        for line, what in _questions(module)
    ]


def swallowed_failures(package: Path) -> list[str]:
    """Handlers of every exception that do nothing with it."""
    return [
        f"{module}:{node.lineno} swallows every exception"
        for module in modules(package)
        for node in ast.walk(module.tree)
        if (isinstance(node, ast.ExceptHandler) and _is_broad(node.type) and _does_nothing(node.body))
        or (isinstance(node, ast.Call) and _suppresses_all(node))
    ]


def _arrow(module: Module, target: str) -> bool:
    if target in (module.layer, "__version__"):
        return True
    if module.layer in ARROWS:
        return target in ARROWS[module.layer]
    # Single modules beside the layers (clock, config, resources …) know only each other and the plain layers.
    return target not in WIRING and (target not in ARROWS or target in ("domain", "application"))


def _library_allowed(package: str, layer: str, library: str) -> bool:
    if library == package:
        return True
    if layer == "domain" and library in NOT_IN_DOMAIN:
        return False
    if library in OWNERS:
        return layer in OWNERS[library]
    return library in sys.stdlib_module_names or layer not in PLAIN


def _questions(module: Module) -> Iterator[tuple[int, str]]:
    for line, name in module.imports():
        origin, _, last = name.rpartition(".")
        if name.split(".")[0] in CHANCE or last in OTHER_CLOCKS.get(origin, ()):
            yield line, f"imports {name}"
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute):
            owner = _last_name(node.value)
            if (
                (node.attr in TODAY and owner in DATES)
                or node.attr in OTHER_CLOCKS.get(owner, ())
                or (node.attr in QT_CLOCKS and owner.startswith("Q"))
            ):
                yield node.lineno, f"asks {owner}.{node.attr}"


def _last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    return node.attr if isinstance(node, ast.Attribute) else ""


def _is_broad(kind: ast.expr | None) -> bool:
    if isinstance(kind, ast.Tuple):
        return any(_is_broad(one) for one in kind.elts)
    return kind is None or _last_name(kind) in ("Exception", "BaseException")


def _does_nothing(body: list[ast.stmt]) -> bool:
    return all(
        isinstance(line, ast.Pass | ast.Continue)
        or (isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant))
        for line in body
    )


def _suppresses_all(call: ast.Call) -> bool:
    return _last_name(call.func) == "suppress" and any(_is_broad(kind) for kind in call.args)
