"""When the apology with its one new date must be said: at least a day before the old one (NĐ 61/2018 art. 19.9)."""

from __future__ import annotations

from datetime import datetime, timedelta


def said_in_time(at: datetime, due: datetime) -> bool:
    """By date: on the day before the due day it is still in time, whatever the hour."""
    return at.date() <= due.date() - timedelta(days=1)
