"""The wordings of the forms, read from resources/templates. Says which file and key is at fault; lays nothing out."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from typing import Any

from onestop.domain.errors import Unavailable
from onestop.resources import resource_folder


class Template:
    """One file of wordings. Raises Unavailable("template_broken") naming file and key."""

    def __init__(self, name: str, values: dict[str, Any]) -> None:
        self.name = name
        self._values = values

    def text(self, *keys: str) -> str:
        value = self._value(keys)
        if not isinstance(value, str):
            raise self._broken(keys, "a text")
        return value

    def texts(self, *keys: str) -> tuple[str, ...]:
        value = self._value(keys)
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self._broken(keys, "a list of texts")
        return tuple(value)

    def flag(self, *keys: str) -> bool:
        value = self._value(keys)
        if not isinstance(value, bool):
            raise self._broken(keys, "true or false")
        return value

    def has(self, *keys: str) -> bool:
        value: Any = self._values
        for key in keys:
            if not isinstance(value, dict) or key not in value:
                return False
            value = value[key]
        return True

    def since(self, regime: str, *keys: str) -> tuple[str, ...]:
        """The keys to what holds in a regime, where a table says it by the regime from which on it does."""
        table = self._value(keys)
        held = [each for each in table if each <= regime] if isinstance(table, dict) else []
        if not held:
            raise self._broken(keys, f"given for {regime}")
        return (*keys, max(held))

    def tables(self, *keys: str) -> tuple[Template, ...]:
        """A list of tables, each with its own wordings."""
        value = self._value(keys)
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise self._broken(keys, "a list of tables")
        return tuple(Template(f"{self.name}: {keys[-1]} {n}", item) for n, item in enumerate(value, 1))

    def optional(self, key: str) -> str:
        """A text that need not be there; "" then."""
        return self.text(key) if key in self._values else ""

    def optional_number(self, key: str) -> float:
        """A number that need not be there; 0 then."""
        value = self._values.get(key, 0)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self._broken((key,), "a number")
        return value

    def optional_flag(self, key: str) -> bool:
        """True or false that need not be there; false then."""
        return self.flag(key) if key in self._values else False

    def _value(self, keys: tuple[str, ...]) -> Any:
        value: Any = self._values
        for key in keys:
            if not isinstance(value, dict) or key not in value:
                raise self._broken(keys, "present")
            value = value[key]
        return value

    def _broken(self, keys: tuple[str, ...], wanted: str) -> Unavailable:
        return Unavailable("template_broken", f"{self.name}: {'.'.join(keys)} must be {wanted}")


@lru_cache(maxsize=32)
def template(name: str) -> Template:
    """The wordings of `name`.toml; read once per process."""
    file = resource_folder() / "templates" / f"{name}.toml"
    try:
        return Template(file.name, tomllib.loads(file.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise Unavailable("template_broken", f"{file.name}: {fault}") from fault
