"""Answers as text for people without --json: short Vietnamese lines, one fact a line."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from typing import Any

from onestop.cli.filling import fill
from onestop.cli.texts import DAY_WORDS, LABELS
from onestop.cli.texts_acts import WARNINGS as ACT_WARNINGS
from onestop.cli.texts_states import APPLICANT_WARNINGS, BREAKS, CALENDAR_WARNINGS, VALUES
from onestop.cli.words_reports import report_text
from onestop.cli.words_shared import shared_text


def as_text(arguments: argparse.Namespace, answer: Mapping[str, Any]) -> str:
    """Lists become lines; a deadline's days become a table when they were asked for."""
    if getattr(arguments, "command", "") in ("shared", "join", "sync"):
        return shared_text(answer, _plain)
    if _is_report(arguments):
        return report_text(answer, lambda key: LABELS.get(key, key), _plain)
    lines: list[str] = []
    for key, value in answer.items():
        if key == "days":
            if getattr(arguments, "explain", False):
                lines.extend(_day(day) for day in value)
        elif key == "warnings":
            lines.extend(_warning(each) for each in value)
        elif key == "broken":
            lines.extend(_break(each) for each in value)
        elif key == "due" and isinstance(value, list):
            lines.extend(_moment(due) for due in value)
        elif isinstance(value, list):
            lines.extend(_row(row) for row in value)
        elif key == "channels":
            counts = " · ".join(f"{name} {count}" for name, count in value.items())
            lines.append(f"{LABELS[key]}: {counts}")
        elif isinstance(value, Mapping):
            lines.append(f"{LABELS.get(key, key)}: {_row(value)}")
        else:
            lines.append(f"{LABELS.get(key, key)}: {_worded(key, value)}")
    return "\n".join(lines)


def _is_report(arguments: argparse.Namespace) -> bool:
    command, action = getattr(arguments, "command", ""), getattr(arguments, "action", "")
    return command == "report" or (command, action) == ("register", "export")


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
        parts: Sequence[str] = [
            _worded(key, value) for key, value in row.items() if value not in (None, "", [], {})
        ]
        return " · ".join(parts)
    return _plain(row)


def _message(row: Mapping[str, Any]) -> str:
    """What is wrong in a book stands behind its row and column."""
    place = [f"dòng {row['row']}", row["column"]] if "row" in row else []
    return " · ".join([*place, row["message"]])


def _warning(warning: object) -> str:
    """A date that may move, or a number of the applicant that looks wrong."""
    if not isinstance(warning, Mapping):
        code = str(warning)
        return APPLICANT_WARNINGS.get(code) or ACT_WARNINGS.get(code, code)
    days = ", ".join(_date(day) for day in warning["dates"])
    words = CALENDAR_WARNINGS.get(warning["code"], str(warning["code"]))
    return fill(words, {"year": warning["year"], "dates": days})


def _break(row: Mapping[str, Any]) -> str:
    """Where the ledger does not hold: station, place, what is wrong, which event."""
    place = f"số {row['seq']}" if row["seq"] else ""
    said = (row["station"], place, BREAKS.get(row["code"], row["code"]), row["event_id"])
    return " · ".join(part for part in said if part)


def _worded(key: str, value: object) -> str:
    words = VALUES.get(key, {}).get(value) if isinstance(value, str) else None
    return words or _plain(value)


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
