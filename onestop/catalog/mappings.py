"""The mapping files of foreign event logs (TOML): ours by name from resources/mappings, or anybody's by its file.

Reads no log. A fault names the file and the key.
"""

from __future__ import annotations

import re
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

from onestop.application.logs.mapping import COLUMNS, NEEDED, LogMapping
from onestop.catalog.reading import (
    Fault,
    Row,
    choice,
    flag,
    inside,
    named,
    optional_count,
    optional_text,
    read_toml,
    table,
    text_map,
    texts,
)
from onestop.domain.applicant import Channel
from onestop.domain.errors import Refused

_TABLES = frozenset({"columns", "dossier", "channels", "activities", "times", "values"})
_OFFSET = re.compile(r"([+-])(\d\d):(\d\d)", re.ASCII)
_LONGEST_TERM = 3660


def load_mapping(folder: Path, asked: str) -> LogMapping:
    """`asked` is the name of a mapping in `folder`, or a file ending in ``.toml``.

    Refused(``mapping_unknown``, known=…); Unavailable(``mapping``) with file and key where it is wrong.
    """
    if asked.lower().endswith(".toml"):
        file = Path(asked)
    else:
        known = sorted(each.stem for each in folder.glob("*.toml"))
        if asked not in known:
            raise Refused("mapping_unknown", field="mapping", name=asked[:60], known=", ".join(known))
        file = folder / f"{asked}.toml"
    with named(file, file.parent, "mapping"):
        return _mapping(file.stem, read_toml(file))


def _mapping(name: str, raw: Any) -> LogMapping:
    row = table(raw, _TABLES)
    columns = inside(row, "columns", _columns)
    dossier = inside(row, "dossier", partial(table, allowed=frozenset({"procedure", "term_days"})))
    activities = _optional(row, "activities", frozenset({"received", "ended"}))
    times = _optional(row, "times", frozenset({"format", "offset"}))
    values = _optional(row, "values", frozenset({"empty", "quoted"}))
    term = optional_count(dossier, "term_days")
    if term is not None and term > _LONGEST_TERM:
        raise Fault("dossier.term_days", f"at most {_LONGEST_TERM}")
    procedure = optional_text(dossier, "procedure")
    if not procedure and "procedure" not in columns:
        raise Fault("dossier.procedure", "missing, and no column names one")
    return LogMapping(
        name=name,
        columns=columns,
        procedure=procedure,
        channels=inside(row, "channels", _channels) if "channels" in row else {},
        received=_words(activities, "received"),
        ended=_words(activities, "ended"),
        empty=_words(values, "empty"),
        time_format=optional_text(times, "format"),
        offset=_offset(times),
        term_days=term,
        quoted=flag(values, "quoted", False),
    )


def _columns(raw: Any) -> dict[str, str]:
    row = table(raw, frozenset(COLUMNS))
    columns = dict(text_map({"columns": row}, "columns"))
    for what in NEEDED:
        if what not in columns:
            raise Fault(what, "missing")
    for what, column in columns.items():
        if not column:
            raise Fault(what, "names no column")
    return columns


def _channels(raw: Any) -> dict[str, Channel]:
    row = table(raw, frozenset(raw) if isinstance(raw, dict) else frozenset())
    return {word: Channel(choice(row, word, tuple(Channel))) for word in row}


def _optional(row: Row, key: str, allowed: frozenset[str]) -> Row:
    return inside(row, key, partial(table, allowed=allowed)) if key in row else {}


def _words(row: Row, key: str) -> frozenset[str]:
    return frozenset(texts(row, key)) if key in row else frozenset()


def _offset(row: Row) -> timedelta | None:
    said = optional_text(row, "offset")
    if not said:
        return None
    match = _OFFSET.fullmatch(said)
    if match is None or int(match[2]) > 14 or int(match[3]) > 59:
        raise Fault("times.offset", f"expected +HH:MM, found {said!r}")
    offset = timedelta(hours=int(match[2]), minutes=int(match[3]))
    return -offset if match[1] == "-" else offset
