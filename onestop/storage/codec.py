"""Facts to JSON text and back, with a schema number. Unknown kinds come back as UnknownFact, untouched.

Written for reading years later: dates as ISO text, enums by value, nothing that only Python understands.
An old schema is brought up to date here, by `UPCASTS`, never by changing what is stored.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache, lru_cache
from operator import attrgetter, itemgetter
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from onestop.domain.errors import Unavailable
from onestop.domain.facts import FACT_TYPES, Fact, UnknownFact

Encode = Callable[[Any], Any]
Decode = Callable[[Any], Any]

Upcast = Callable[[dict[str, Any]], dict[str, Any]]


def _with(**added: Any) -> Upcast:
    """Fields that came later, with what an event of before means by not naming them."""
    return lambda payload: {**added, **payload}


UPCASTS: Mapping[tuple[str, int], Upcast] = {
    ("result_ready", 1): _with(result=""),
    ("result_returned", 1): _with(paper="", item_number="", reason=""),
    ("slip_printed", 1): _with(round=1, book="", serial=0),
}
"""(kind, old schema) → payload of the next schema."""

FACTS_BY_KIND: Mapping[str, type[Fact]] = {fact.KIND: fact for fact in FACT_TYPES}


_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False)
_REMEMBERED = 4096


@lru_cache(_REMEMBERED)
def minute(moment: datetime) -> str:
    """ISO text to the minute, as moments are stored everywhere. The same few come again within an action."""
    return moment.isoformat("T", "minutes")


def encode(fact: Fact) -> str:
    """Canonical JSON of a fact's fields, in the order they are declared."""
    to_json, _ = _codec_of(type(fact))  # type: ignore[arg-type]
    return _JSON.encode(to_json(fact))


def decode(kind: str, schema: int, payload: str) -> Fact | UnknownFact:
    """The fact, or UnknownFact where this version does not know the kind or its schema."""
    (fact,) = decode_many([(kind, schema, payload)])
    return fact


def decode_many(stored: Sequence[tuple[str, int, str]]) -> list[Fact | UnknownFact]:
    """The facts of many (kind, schema, payload): JSON is parsed in one go, which is half the work of a rebuild.

    Unavailable(``ledger_damaged``) where one of them is not what its kind says.
    """
    try:
        return _decoded(stored)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Unavailable("ledger_damaged", f"{type(error).__name__}: {error}") from error


def _decoded(stored: Sequence[tuple[str, int, str]]) -> list[Fact | UnknownFact]:
    readers = [_reader(kind, schema) for kind, schema, _ in stored]
    known = [row[2] for row, reader in zip(stored, readers, strict=True) if reader]
    parsed = json.loads(f"[{','.join(known)}]")
    if len(parsed) != len(known):
        raise ValueError("a payload is not one JSON value")
    following = iter(parsed)
    return [
        reader(next(following)) if reader else UnknownFact(*row)
        for row, reader in zip(stored, readers, strict=True)
    ]


@cache
def _reader(kind: str, schema: int) -> Decode | None:
    """From parsed JSON to the fact, through the schemas between; None where this version cannot know."""
    fact_type = FACTS_BY_KIND.get(kind)
    if fact_type is None or schema > fact_type.SCHEMA:
        return None
    newest = fact_type.SCHEMA
    _, from_json = _codec_of(fact_type)  # type: ignore[arg-type]

    def upcast(parsed: dict[str, Any]) -> Any:
        for number in range(schema, newest):
            parsed = UPCASTS[kind, number](parsed)
        return from_json(parsed)

    return upcast if schema < newest else from_json


@cache
def _codec_of(fact_type: Any) -> tuple[Encode, Decode]:
    return _record(fact_type, remember=False)


def _codec(hint: Any) -> tuple[Encode, Decode]:
    """Encoder and decoder for one type hint."""
    if hint in (str, int, bool, float, int | float):
        return _same, _same
    if hint is datetime:
        return minute, datetime.fromisoformat
    if hint is date:
        return date.isoformat, date.fromisoformat
    if isinstance(hint, type) and issubclass(hint, Enum):
        # JSON takes an enum of texts for a text.
        to_json = _same if issubclass(hint, str) else attrgetter("value")
        return to_json, {member.value: member for member in hint}.__getitem__
    if get_origin(hint) is UnionType and NoneType in get_args(hint):
        (inner,) = (part for part in get_args(hint) if part is not NoneType)
        return _optional(*_codec(inner))
    if get_origin(hint) is tuple:
        return _sequence(*_codec(get_args(hint)[0]))
    if is_dataclass(hint) and isinstance(hint, type):
        return _record(hint, remember=True)
    raise TypeError(f"no codec for {hint!r}")


def _same(value: Any) -> Any:
    return value


def _optional(to_json: Encode, from_json: Decode) -> tuple[Encode, Decode]:
    return (
        lambda value: None if value is None else to_json(value),
        lambda value: None if value is None else from_json(value),
    )


def _sequence(to_json: Encode, from_json: Decode) -> tuple[Encode, Decode]:
    return (
        lambda values: [to_json(value) for value in values],
        lambda values: tuple([from_json(value) for value in values]),
    )


def _record(cls: type[Any], *, remember: bool) -> tuple[Encode, Decode]:
    """`remember`: terms, papers and applicants come again and again, so equal ones are built once."""
    hints = get_type_hints(cls)
    names = [item.name for item in fields(cls)]
    codecs = [_codec(hints[name]) for name in names]
    encoders = [
        (name, to_json) for name, (to_json, _) in zip(names, codecs, strict=True) if to_json is not _same
    ]
    decoders = [(n, from_json) for n, (_, from_json) in enumerate(codecs) if from_json is not _same]
    values_of: Callable[[Any], tuple[Any, ...]] = _several(attrgetter, names)
    values_in: Callable[[Any], tuple[Any, ...]] = _several(itemgetter, names)

    def to_json(value: Any) -> dict[str, Any]:
        plain = dict(zip(names, values_of(value), strict=True))
        for name, encode_one in encoders:
            plain[name] = encode_one(plain[name])
        return plain

    def built(*plain: Any) -> Any:
        values = [*plain]
        for n, decode_one in decoders:
            values[n] = decode_one(values[n])
        return cls(*values)

    if remember:
        built = lru_cache(_REMEMBERED)(built)
    return to_json, lambda parsed: built(*values_in(parsed))


def _several(getter: Any, names: Sequence[str]) -> Callable[[Any], tuple[Any, ...]]:
    """A getter that gives a tuple for one name too."""
    get = getter(*names)
    return get if len(names) > 1 else lambda source: (get(source),)
