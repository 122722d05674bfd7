"""`dataclass` for records, as the library's own but made in a third of the time. Knows no record in particular.

The library writes and compiles six methods a frozen class; a screen needs more than a hundred such classes, and
that was a fifth of the program's start. Here only `__init__` is compiled, the rest is shared. Fields, `replace`,
equality, hash, pickling and what a type checker sees are the library's.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
    from dataclasses import field as field
else:
    from dataclasses import field as field

    def dataclass(cls: type | None = None, /, **wishes: bool) -> Any:
        """``@dataclass(frozen=True, slots=True)`` quickly; any other wish is the library's to fulfil."""
        if wishes != {"frozen": True, "slots": True}:
            return dataclasses.dataclass(cls, **wishes)
        return _record


def _record(cls: Any) -> Any:
    """The class anew, with slots and fields by the library and methods of ours where it has none of its own."""
    cls.__doc__ = cls.__doc__ or cls.__name__  # the library would look for the signature
    made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    own = cls.__dict__
    methods: dict[str, Any] = {
        "__init__": _initializer(made),
        "__repr__": _repr,
        "__setattr__": _refuse_setting,
        "__delattr__": _refuse_deleting,
        "__getstate__": _state,
        "__setstate__": _restore,
    }
    if "__eq__" not in own:
        equal_by = [each.name for each in fields(made) if each.compare]
        hashed_by = [each.name for each in fields(made) if (each.compare if each.hash is None else each.hash)]
        methods |= _comparison(_values(equal_by), _values(hashed_by))
    for name, method in methods.items():
        if name not in own:
            setattr(made, name, method)
    return made


def _initializer(cls: Any) -> Any:
    """Compiled for the class, so that making a record costs what the library's costs."""
    names: dict[str, Any] = {"_set": object.__setattr__, "_UNSET": MISSING}
    parameters: list[str] = []
    by_name: list[str] = []
    steps: list[str] = []
    for each in fields(cls):
        value = each.name
        if each.default_factory is not MISSING:
            names[f"_new_{each.name}"] = each.default_factory
            default = "=_UNSET"
            fresh = f"_new_{each.name}()"
            value = f"{fresh} if {each.name} is _UNSET else {each.name}" if each.init else fresh
        elif each.default is not MISSING:
            names[f"_default_{each.name}"] = each.default
            default = f"=_default_{each.name}"
            value = each.name if each.init else f"_default_{each.name}"
        else:
            default = ""
            if not each.init:
                continue
        if each.init:
            (by_name if each.kw_only else parameters).append(each.name + default)
        steps.append(f"_set(self, {each.name!r}, {value})")
    if hasattr(cls, "__post_init__"):
        steps.append("self.__post_init__()")
    listed = ", ".join(["self", *parameters, *(["*", *by_name] if by_name else [])])
    exec(f"def __init__({listed}):\n " + "\n ".join(steps or ["pass"]), names)
    return names["__init__"]


def _values(names: list[str]) -> Callable[[Any], Any]:
    return attrgetter(*names) if names else type


def _comparison(key: Callable[[Any], Any], hash_key: Callable[[Any], Any]) -> dict[str, Any]:
    def equal(self: Any, other: object) -> Any:
        return key(self) == key(other) if type(self) is type(other) else NotImplemented

    def hashed(self: Any) -> int:
        return hash(hash_key(self))

    return {"__eq__": equal, "__hash__": hashed}


def _repr(self: Any) -> str:
    shown = (f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _refuse_setting(self: Any, name: str, value: object) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_deleting(self: Any, name: str) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[object]:
    return [getattr(self, each.name) for each in fields(self)]


def _restore(self: Any, state: list[object]) -> None:
    for each, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, each.name, value)
