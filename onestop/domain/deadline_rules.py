"""The choices the law leaves to the office when it counts a deadline. It counts nothing itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import Literal

from onestop.domain.errors import Refused


@dataclass(frozen=True, slots=True)
class DeadlineRules:
    """The choices the law leaves open, and the office's reading of "due soon".

    `same_day_cutoff` is the moment from which a term within the day means the next working day.
    `precision` says whether lateness is judged to the minute or by date. A dossier is due soon when the
    open time left is at most `due_soon_days` working days or one `due_soon_part`-th of the whole.
    """

    start_rule: Literal["next_open", "as_received"] = "next_open"
    due_hour: Literal["close", "same_hour"] = "close"
    same_day_cutoff: time = time(15)
    precision: Literal["minute", "day"] = "minute"
    due_soon_days: int = 1
    due_soon_part: int = 5

    def __post_init__(self) -> None:
        allowed = {
            "start_rule": self.start_rule in ("next_open", "as_received"),
            "due_hour": self.due_hour in ("close", "same_hour"),
            "precision": self.precision in ("minute", "day"),
            "due_soon_days": self.due_soon_days >= 0,
            "due_soon_part": self.due_soon_part >= 1,
        }
        for name, fine in allowed.items():
            if not fine:
                raise Refused("deadline_rule_unknown", field=name, value=str(getattr(self, name)))


DEFAULT_RULES = DeadlineRules()
