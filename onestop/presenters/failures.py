"""What went wrong since the program began: code, when, how often. The last fifty; nothing of any dossier."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

MOST_KEPT = 50


@dataclass(frozen=True, slots=True)
class Failure:
    """The same trouble again and again is one line: from `first` to `last`, `times` in all."""

    code: str
    first: datetime
    last: datetime
    times: int = 1


class FailureLog:
    """The newest first."""

    def __init__(self) -> None:
        self.lines: tuple[Failure, ...] = ()

    def note(self, code: str, now: datetime) -> None:
        newest = self.lines[0] if self.lines else None
        if newest is not None and newest.code == code:
            self.lines = (replace(newest, last=now, times=newest.times + 1), *self.lines[1:])
        else:
            self.lines = (Failure(code, now, now), *self.lines)[:MOST_KEPT]
