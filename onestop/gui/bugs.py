"""The last edge: a fault of the program itself is written down under a short number and said once, and work goes on.

What is written are places in the code and the kind of fault, never the values: they may be people's.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from types import TracebackType

LARGEST_LOG = 1_000_000
LOG_NAME = "faults.log"


class BugReports:
    """Stands in for `sys.excepthook`. `tell` hears the number of each fault that was not told before."""

    def __init__(self, folder: Path, now: Callable[[], datetime], tell: Callable[[str], None]) -> None:
        self._folder = folder
        self._now = now
        self._tell = tell
        self._told: set[str] = set()

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        number = self.note(error)
        if number not in self._told:
            self._told.add(number)
            self._tell(number)

    def note(self, error: BaseException) -> str:
        """Writes it down and tells nobody; gives its number. On any thread.

        An error that happened in another process carries the places there itself, as `places`.
        """
        trace = [
            f"{place.name} {Path(place.filename).name}:{place.lineno}"
            for place in traceback.extract_tb(error.__traceback__)
        ]
        kind, lines = type(error).__name__, [*trace, *getattr(error, "places", ())]
        number = sha256("\n".join([kind, *lines]).encode()).hexdigest()[:6].upper()
        self._write(number, kind, lines)
        return number

    def _write(self, number: str, kind: str, lines: list[str]) -> None:
        """Appends; an old log gives way when it has grown large. A disk that fails must not fail this too."""
        log = self._folder / LOG_NAME
        entry = f"{self._now():%Y-%m-%dT%H:%M} {number} {kind}\n" + "".join(f"  {line}\n" for line in lines)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            if log.exists() and log.stat().st_size > LARGEST_LOG:
                log.replace(log.with_suffix(".old"))
            with log.open("a", encoding="utf-8") as file:
                file.write(entry)
        except OSError:
            return
