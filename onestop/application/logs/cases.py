"""The rows of a foreign log into cases, each checked: what happened when, by whom, and what is wrong with it.

Must not know the ledger, files or SQL. A row is its cells as text, under the log's own heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import NamedTuple

from onestop.application.logs.mapping import COLUMNS, NEEDED, LogMapping
from onestop.application.read_models import RowProblem
from onestop.domain.applicant import Channel
from onestop.domain.calendar import FIRST_DAY, LAST_DAY
from onestop.domain.errors import Refused
from onestop.domain.text import clean_line

HEADING = 1
MOST_PROBLEMS = 500
_OF_THE_CASE = COLUMNS[COLUMNS.index("channel") :]
_LONGEST = 300
_LONGEST_NAME = 80
"""A case is asked for by its name, as a dossier by its code."""
_QUOTED = re.compile(r"'+[=+\-@\t\r]")


class Moment(NamedTuple):
    """`exact` compares instants (with its zone, if the log has zones); `local` is to the minute; `text` as written."""

    exact: datetime
    local: datetime
    text: str


@dataclass(frozen=True, slots=True)
class LoggedEvent:
    row: int
    at: Moment
    activity: str
    person: str
    unit: str
    transition: str


@dataclass(slots=True)
class LoggedCase:
    """`word` is the channel as the log calls it. `due` and `finished` are None where nothing says so."""

    name: str
    row: int
    word: str
    channel: Channel
    procedure: str
    applicant: str
    began: Moment
    due: Moment | None = None
    finished: Moment | None = None
    told: dict[str, str] = field(default_factory=dict)
    events: list[LoggedEvent] = field(default_factory=list)

    @property
    def is_late(self) -> bool:
        return self.due is not None and self.finished is not None and self.finished.exact > self.due.exact


@dataclass(slots=True)
class Judged:
    cases: list[LoggedCase] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)


def read_cases(
    heading: Sequence[str], rows: Iterable[tuple[int, Sequence[str]]], mapping: LogMapping
) -> Judged:
    """Cases in the order the log names them first, their events in order of time; after 500 faults it gives up."""
    lacking = _columns_lacking(heading, mapping)
    if lacking:
        return Judged([], lacking)
    reader = _Reader(heading, mapping)
    for number, cells in rows:
        reader.take(number, cells)
        if len(reader.problems) >= MOST_PROBLEMS:
            return Judged([], reader.problems[:MOST_PROBLEMS])
    for case in reader.cases.values():
        reader.close(case)
    return Judged(list(reader.cases.values()), reader.problems[:MOST_PROBLEMS])


def _columns_lacking(heading: Sequence[str], mapping: LogMapping) -> list[RowProblem]:
    return [
        RowProblem(HEADING, column, "column_missing", {"heading": HEADING})
        for column in mapping.columns.values()
        if column not in heading
    ]


class _Reader:
    """Cases as they grow, row by row. Leaves this module as cases and problems only."""

    def __init__(self, heading: Sequence[str], mapping: LogMapping) -> None:
        self.mapping = mapping
        self.cases: dict[str, LoggedCase] = {}
        self.problems: list[RowProblem] = []
        self._places = {what: heading.index(column) for what, column in mapping.columns.items()}
        self._zoned: bool | None = None

    def take(self, row: int, cells: Sequence[str]) -> None:
        told = {what: self._text(row, what, cells) for what in self._places}
        lacking = [what for what in NEEDED if not told[what]]
        for what in lacking:
            self.fault(what, "log_cell_missing", row)
        if lacking:
            return
        at = self._moment(row, "time", told["time"])
        case = self.cases.get(told["case"])
        if case is None:
            case = self._begun(row, told, at)
        else:
            self._same_case(row, case, told)
        if at is not None and case is not None:
            rest = (told.get(what, "") for what in ("person", "unit", "transition"))
            case.events.append(LoggedEvent(row, at, told["activity"], *rest))

    def close(self, case: LoggedCase) -> None:
        """All its rows are read: put its events in order, and find in them what no column says."""
        case.events.sort(key=lambda event: event.at.exact)
        if not case.told.get("start"):
            case.began = next(
                (each.at for each in case.events if each.activity in self.mapping.received),
                case.events[0].at if case.events else case.began,
            )
        if "end" not in self.mapping.columns:
            ends = [each.at for each in case.events if each.activity in self.mapping.ended]
            case.finished = ends[-1] if ends else None
        if case.due is None and self.mapping.term_days is not None:
            term = timedelta(days=self.mapping.term_days)
            case.due = Moment(case.began.exact + term, case.began.local + term, "")
        if case.due is None:
            self.fault("deadline", "log_without_deadline", case.row, case=case.name)
        elif case.due.exact < case.began.exact:
            received = case.began.local
            self.fault("deadline", "due_before_received", case.row, received_at=received)

    def _begun(self, row: int, told: dict[str, str], at: Moment | None) -> LoggedCase | None:
        word = told.get("channel", "")
        channel = self.mapping.channels.get(word, Channel.COUNTER if not word else None)
        if channel is None:
            self.fault("channel", "log_channel_unknown", row, text=word)
        moments = {
            what: self._moment(row, what, told[what])
            for what in ("start", "deadline", "end")
            if told.get(what)
        }
        began = moments.get("start") or at
        if began is None:
            return None
        case = LoggedCase(
            told["case"],
            row,
            word,
            channel or Channel.COUNTER,
            told.get("procedure", "") or self.mapping.procedure,
            told.get("applicant", "") or told["case"],
            began,
            moments.get("deadline"),
            moments.get("end"),
            {what: told[what] for what in _OF_THE_CASE if what in told},
        )
        self.cases[case.name] = case
        return case

    def _same_case(self, row: int, case: LoggedCase, told: Mapping[str, str]) -> None:
        for what, said in case.told.items():
            if told[what] != said:
                self.fault(what, "log_case_differs", row, first=case.row)

    def _text(self, row: int, what: str, cells: Sequence[str]) -> str:
        place = self._places[what]
        raw = cells[place] if place < len(cells) else ""
        if self.mapping.quoted and _QUOTED.match(raw):
            raw = raw[1:]
        try:
            text = clean_line(raw, field=what, limit=_LONGEST_NAME if what == "case" else _LONGEST)
        except Refused as refused:
            self.problems.append(RowProblem(row, self._column(what), refused.code, dict(refused.facts)))
            return ""
        return "" if text in self.mapping.empty else text

    def _moment(self, row: int, what: str, text: str) -> Moment | None:
        try:
            form = self.mapping.time_format
            exact = datetime.strptime(text, form) if form else datetime.fromisoformat(text)
            offset = self.mapping.offset
            shown = exact.astimezone(timezone(offset)) if exact.tzinfo and offset is not None else exact
        except (ValueError, OverflowError):
            self.fault(what, "moment_format", row, text=text[:40])
            return None
        if not FIRST_DAY <= shown.date() <= LAST_DAY:
            self.fault(what, "date_out_of_range", row)
            return None
        zoned = exact.tzinfo is not None
        if self._zoned not in (None, zoned):
            self.fault(what, "log_zone_mixed", row)
            return None
        self._zoned = zoned
        return Moment(exact, shown.replace(tzinfo=None, second=0, microsecond=0), text)

    def _column(self, what: str) -> str:
        return self.mapping.columns.get(what, what)

    def fault(self, what: str, code: str, row: int, **facts: object) -> None:
        self.problems.append(RowProblem(row, self._column(what), code, facts))
