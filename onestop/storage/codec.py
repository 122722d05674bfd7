"""Facts to JSON text and back, with a schema number. Unknown kinds come back as UnknownFact, untouched.

Written for reading years later: dates as ISO text, enums by value, nothing that only Python understands.
An old schema is brought up to date here, by `UPCASTS`, never by changing what is stored.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from onestop.domain.facts import FACT_TYPES, Fact, UnknownFact

Encode = Callable[[Any], Any]
Decode = Callable[[Any], Any]

UPCASTS: Mapping[tuple[str, int], Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""(kind, old schema) → payload of the next schema. Empty while every kind is at its first schema."""

FACTS_BY_KIND: Mapping[str, type[Fact]] = {fact.KIND: fact for fact in FACT_TYPES}


def encode(fact: Fact) -> str:
    """Canonical JSON of a fact's fields, in the order they are declared."""
    to_json, _ = _codec_of(type(fact))  # type: ignore[arg-type]
    return json.dumps(to_json(fact), ensure_ascii=False, separators=(",", ":"))


def decode(kind: str, schema: int, payload: str) -> Fact | UnknownFact:
    """The fact, or UnknownFact where this version does not know the kind or its schema."""
    fact_type = FACTS_BY_KIND.get(kind)
    if fact_type is None or schema > fact_type.SCHEMA:
        return UnknownFact(kind, schema, payload)
    data = json.loads(payload)
    for number in range(schema, fact_type.SCHEMA):
        data = UPCASTS[kind, number](data)
    _, from_json = _codec_of(fact_type)  # type: ignore[arg-type]
    fact: Fact = from_json(data)
    return fact


@cache
def _codec_of(fact_type: Any) -> tuple[Encode, Decode]:
    return _record(fact_type)


def _codec(hint: Any) -> tuple[Encode, Decode]:
    """Encoder and decoder for one type hint."""
    if hint in (str, int, bool, float, int | float):
        return _same, _same
    if hint is datetime:
        return _minute, datetime.fromisoformat
    if hint is date:
        return date.isoformat, date.fromisoformat
    if isinstance(hint, type) and issubclass(hint, Enum):
        return _value, hint
    if get_origin(hint) is UnionType and NoneType in get_args(hint):
        (inner,) = (part for part in get_args(hint) if part is not NoneType)
        return _optional(*_codec(inner))
    if get_origin(hint) is tuple:
        return _sequence(*_codec(get_args(hint)[0]))
    if is_dataclass(hint) and isinstance(hint, type):
        return _record(hint)
    raise TypeError(f"no codec for {hint!r}")


def _same(value: Any) -> Any:
    return value


def _value(value: Enum) -> Any:
    return value.value


def _minute(value: datetime) -> str:
    return value.isoformat(timespec="minutes")


def _optional(to_json: Encode, from_json: Decode) -> tuple[Encode, Decode]:
    return (
        lambda value: None if value is None else to_json(value),
        lambda value: None if value is None else from_json(value),
    )


def _sequence(to_json: Encode, from_json: Decode) -> tuple[Encode, Decode]:
    return (
        lambda values: [to_json(value) for value in values],
        lambda values: tuple(from_json(value) for value in values),
    )


def _record(cls: type[Any]) -> tuple[Encode, Decode]:
    hints = get_type_hints(cls)
    plan = [(item.name, *_codec(hints[item.name])) for item in fields(cls)]

    def to_json(value: Any) -> dict[str, Any]:
        return {name: encode_one(getattr(value, name)) for name, encode_one, _ in plan}

    def from_json(data: dict[str, Any]) -> Any:
        return cls(*[decode_one(data[name]) for name, _, decode_one in plan])

    return to_json, from_json
