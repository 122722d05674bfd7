"""Answers as text for people without --json: short Vietnamese lines, one fact a line."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from typing import Any

from onestop.cli.texts import DAY_WORDS, LABELS


def as_text(arguments: argparse.Namespace, answer: Mapping[str, Any]) -> str:
    """Lists become lines; a deadline's days become a table when they were asked for."""
    lines: list[str] = []
    for key, value in answer.items():
        if key == "days":
            if getattr(arguments, "explain", False):
                lines.extend(_day(day) for day in value)
        elif key == "due" and isinstance(value, list):
            lines.extend(_moment(due) for due in value)
        elif isinstance(value, list):
            lines.extend(_row(row) for row in value)
        elif isinstance(value, Mapping):
            lines.append(f"{LABELS.get(key, key)}: {_row(value)}")
        else:
            lines.append(f"{LABELS.get(key, key)}: {_moment(value)}")
    return "\n".join(lines)


def _day(day: Mapping[str, Any]) -> str:
    count = f"{day['count']:>6g}" if day["counted"] else "     –"
    words = DAY_WORDS.get(day["why"], day["why"])
    extra = " ".join(part for part in (day["reason"], day["document"]) if part)
    at = f" lúc {day['moment'][11:]}" if day["moment"] else ""
    return f"{_date(day['date'])} {count}  {words}{at}" + (f" ({extra})" if extra else "")


def _row(row: object) -> str:
    if isinstance(row, Mapping):
        if "message" in row:
            return _message(row)
        parts: Sequence[str] = [_plain(value) for value in row.values() if value not in (None, "", [], {})]
        return " · ".join(parts)
    return _plain(row)


def _message(row: Mapping[str, Any]) -> str:
    """What is wrong in a book stands behind its row and column."""
    place = [f"dòng {row['row']}", row["column"]] if "row" in row else []
    return " · ".join([*place, row["message"]])


def _plain(value: object) -> str:
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False)
    return _moment(value)


def _moment(value: object) -> str:
    if value is None:
        return "–"
    if value is True or value is False:
        return "có" if value else "không"
    text = str(value)
    if len(text) == 16 and text[4] == text[7] == "-" and text[10] == "T":
        return f"{text[11:]} ngày {_date(text[:10])}"
    return text


def _date(text: str) -> str:
    return f"{text[8:10]}/{text[5:7]}/{text[:4]}"
