"""Reads the calendar decisions carried in resources/ into a `WorkCalendar`. It judges no deadline.

The file is TOML: a [years] table and [[decision]] tables grouped by deciding document; its head explains
each key.
"""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any, Literal, NoReturn

from onestop.domain.calendar import (
    FIRST_DAY,
    LAST_DAY,
    STANDARD_HOURS,
    Confirmation,
    DayDecision,
    OfficeHours,
    ProposedSwap,
    WorkCalendar,
)
from onestop.domain.errors import Refused, Unavailable

_DECISION_KEYS = {"document", "published", "status", "confirmed", "note", "off", "work"}
_CONFIRMATIONS: dict[str, Confirmation] = {"yes": "yes", "partly": "partly", "no": "no"}
_KINDS: tuple[Literal["off", "work"], ...] = ("off", "work")


def load_calendar(file: Path, hours: OfficeHours = STANDARD_HOURS) -> WorkCalendar:
    """The calendar of a decisions file (or of the ``decisions.toml`` inside a folder).

    Unavailable `calendar_file` when it cannot be read; Refused `calendar_file_invalid` with the facts
    `file` and `key` when something in it cannot be.
    """
    if file.is_dir():
        file = file / "decisions.toml"
    try:
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        raise Unavailable("calendar_file", str(error)) from error
    except UnicodeDecodeError as error:
        raise Refused("calendar_file_invalid", file=file.name, key="", detail=str(error)) from error
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Refused("calendar_file_invalid", file=file.name, key="", detail=str(error)) from error
    return _Reader(file.name).calendar(content, hours)


class _Reader:
    """Turns a parsed file into domain objects, remembering the file's name for its refusals."""

    def __init__(self, file: str) -> None:
        self.file = file

    def calendar(self, content: dict[str, Any], hours: OfficeHours) -> WorkCalendar:
        for key in content:
            if key not in ("years", "decision"):
                self.refuse(key, "unknown key")
        tables = content.get("decision", [])
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            self.refuse("decision", "not a list of tables")
        decisions: list[DayDecision] = []
        proposed: list[ProposedSwap] = []
        where: dict[date, str] = {}
        for number, table in enumerate(tables, start=1):
            at = f"decision[{number}]"
            days = self.days(at, table)
            if table.get("status", "decided") == "proposed":
                proposed.append(self.swap(at, days, str(table.get("note", ""))))
                continue
            for decision in days:
                if decision.date in where:
                    self.refuse(f"{at}.{decision.date}", f"already decided in {where[decision.date]}")
                where[decision.date] = at
            decisions += days
        return WorkCalendar(
            decisions, hours, proposed, self.years(self.table("years", content.get("years", {})))
        )

    def years(self, table: dict[str, Any]) -> dict[int, Confirmation]:
        years: dict[int, Confirmation] = {}
        for key, state in table.items():
            if not key.isdigit():
                self.refuse(f"years.{key}", "not a year")
            years[int(key)] = self.confirmation(f"years.{key}", state)
        return years

    def days(self, at: str, table: dict[str, Any]) -> list[DayDecision]:
        for key in table:
            if key not in _DECISION_KEYS:
                self.refuse(f"{at}.{key}", "unknown key")
        if table.get("status", "decided") not in ("decided", "proposed"):
            self.refuse(f"{at}.status", "neither decided nor proposed")
        document = table.get("document", "")
        if not isinstance(document, str):
            self.refuse(f"{at}.document", "not a text")
        confirmed = self.confirmation(f"{at}.confirmed", table.get("confirmed", "yes"))
        found: list[DayDecision] = []
        for kind in _KINDS:
            for text, reason in self.table(f"{at}.{kind}", table.get(kind, {})).items():
                key = f"{at}.{kind}.{text}"
                try:
                    day = date.fromisoformat(text)
                except ValueError:
                    self.refuse(key, "not a date")
                if not isinstance(reason, str) or not reason:
                    self.refuse(key, "no reason given")
                if not FIRST_DAY <= day <= LAST_DAY:
                    self.refuse(key, "outside the calendar's years")
                found.append(DayDecision(day, kind, reason, document, confirmed))
        return found

    def swap(self, at: str, days: list[DayDecision], note: str) -> ProposedSwap:
        off = [day.date for day in days if day.kind == "off"]
        work = [day.date for day in days if day.kind == "work"]
        if len(off) != 1 or len(work) != 1:
            self.refuse(at, "a proposed swap has one day off and one day worked")
        return ProposedSwap(off[0], work[0], note)

    def table(self, key: str, value: object) -> dict[str, Any]:
        if not isinstance(value, dict):
            self.refuse(key, "not a table")
        return value

    def confirmation(self, key: str, value: object) -> Confirmation:
        known = _CONFIRMATIONS.get(str(value))
        if known is None:
            self.refuse(key, "neither yes, partly nor no")
        return known

    def refuse(self, key: str, detail: str) -> NoReturn:
        raise Refused("calendar_file_invalid", field=key, file=self.file, key=key, detail=detail)
