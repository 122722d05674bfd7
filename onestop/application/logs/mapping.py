"""How a foreign log names things: which column is what, which activity means what. Plain values; reads no file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from onestop.domain.applicant import Channel

NEEDED = ("case", "activity", "time")
COLUMNS = (
    *NEEDED,
    *("person", "unit", "transition", "channel", "start", "deadline", "end", "procedure", "applicant"),
)
"""What a column may stand for. The first three every log has; of the case as a whole are all from ``channel`` on."""


@dataclass(frozen=True, slots=True)
class LogMapping:
    """One kind of log. `columns`: what → the log's column.

    `channels`: the log's word → ours. `received` and `ended` are activities: the first of these is the reception, the
    last the end, wherever the log has no column (or no value) for them. `empty`: words that mean nothing is there.
    `time_format` as for ``strptime``, "" for ISO; `offset`: show moments that have a zone in this one, None as written.
    `term_days` is the promise where the log names no deadline, None: it must. `quoted`: spreadsheets were kept from
    running cells by an apostrophe, which is no part of them.
    """

    name: str
    columns: Mapping[str, str]
    procedure: str
    channels: Mapping[str, Channel]
    received: frozenset[str] = frozenset()
    ended: frozenset[str] = frozenset()
    empty: frozenset[str] = field(default=frozenset())
    time_format: str = ""
    offset: timedelta | None = None
    term_days: int | None = None
    quoted: bool = False
