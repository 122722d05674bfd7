"""The morning sheet as a workbook: what stands on it is read on the store's lane, the file is made on the paper's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from onestop.presenters.message import Message, of_failure, say

if TYPE_CHECKING:
    from onestop.application.morning_contents import MorningContent
    from onestop.presenters.passing_time import WatchDesk
    from onestop.presenters.tasks import Tasks

SaveMorning = Callable[["MorningContent"], Path]
"""Makes the file and keeps it. Unavailable(``disk_full`` | ``folder``)."""


class MorningTable:
    """`tell` gets the notice: where the file lies, or why there is none."""

    def __init__(
        self, desk: WatchDesk, store: Tasks, lane: Tasks, save: SaveMorning, tell: Callable[[Message], None]
    ) -> None:
        self._desk = desk
        self._store = store
        self._lane = lane
        self._save = save
        self._tell = tell
        self._busy = False

    def wanted(self) -> None:
        """Once at a time."""
        if self._busy:
            return
        self._busy = True
        self._store.run(lambda: self._desk.watch.morning(), self._read, self._failed, self)

    def _read(self, content: MorningContent) -> None:
        self._lane.run(lambda: self._save(content), self._saved, self._failed, self)

    def _saved(self, file: Path) -> None:
        self._busy = False
        self._tell(say("morning_saved", file=file.name, folder=str(file.parent)))

    def _failed(self, error: Exception) -> None:
        self._busy = False
        message = of_failure(error)
        if message is None:
            raise error
        self._tell(message)
