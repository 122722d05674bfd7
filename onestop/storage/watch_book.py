"""Counts over the open dossiers, each one statement over one index: the port `onestop.application.watch_book.WatchBook`.

Nothing is written here.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from onestop.application.watch_book import GroupTally, OpenTally, WatchBy
from onestop.storage.codec import minute
from onestop.storage.failures import as_unavailable
from onestop.storage.log import kept_head

_TALLY = (
    "SELECT count(*), total(due_at < :now), total(is_paused AND due_at IS NULL), "
    "total(due_at IS NOT NULL AND moved_at < :still) FROM dossier WHERE is_open = 1"
)
_PARTNER_LATE = "SELECT count(*) FROM dossier WHERE is_open = 1 AND partner_due <> '' AND partner_due < ?"
_BY_DAY = "SELECT substr(due_at, 1, 10), count(*) FROM dossier WHERE is_open = 1 AND due_at >= ? AND due_at < ? GROUP BY 1"
_BY_OWNER = "SELECT owner, count(*) FROM dossier WHERE is_open = 1 AND owner <> '' GROUP BY owner"
_GROUPS = (
    "SELECT {column}, count(*), total(due_at < :now), total(is_paused AND due_at IS NULL), "
    "total(partner_due <> '' AND partner_due < :now) FROM dossier WHERE is_open = 1 {more} GROUP BY {column}"
)
_COLUMNS = {
    WatchBy.PROCEDURE: ("procedure_id", ""),
    WatchBy.UNIT: ("unit", ""),
    WatchBy.OFFICER: ("owner", ""),
    WatchBy.PARTNER: ("partners", "AND partners <> ''"),
}


class SqliteWatchBook:
    """Failures of the disk are Unavailable."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        self._driver = driver

    @as_unavailable()
    def tally(self, now: datetime, still_before: datetime) -> OpenTally:
        moments = {"now": minute(now), "still": minute(still_before)}
        figures = self._driver.execute(_TALLY, moments).fetchone()
        (late,) = self._driver.execute(_PARTNER_LATE, (minute(now),)).fetchone()
        whole, overdue, paused, still = map(int, figures)
        return OpenTally(whole, overdue, paused, still, late)

    @as_unavailable()
    def by_day(self, first: date, beyond: date) -> Mapping[date, int]:
        span = (first.isoformat(), beyond.isoformat())
        return {date.fromisoformat(day): count for day, count in self._driver.execute(_BY_DAY, span)}

    @as_unavailable()
    def by_owner(self) -> Mapping[str, int]:
        return dict(self._driver.execute(_BY_OWNER))

    @as_unavailable()
    def head(self) -> bytes:
        kept = kept_head(self._driver)
        return bytes.fromhex(kept.hash) if kept is not None else bytes(32)

    @as_unavailable()
    def groups(self, by: WatchBy, now: datetime) -> Sequence[GroupTally]:
        column, more = _COLUMNS[by]
        sql = _GROUPS.format(column=column, more=more)
        figures: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
        for keys, *counts in self._driver.execute(sql, {"now": minute(now)}):
            # Only agencies are several: their ids stand in one column with commas between them.
            for key in dict.fromkeys(keys.split(",")) if by is WatchBy.PARTNER else (keys,):
                for place, count in enumerate(counts):
                    figures[key][place] += int(count)
        found = [GroupTally(key, *counts) for key, counts in figures.items()]
        return sorted(found, key=lambda each: (-each.overdue, -each.whole, each.key))
