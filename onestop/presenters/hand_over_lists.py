"""The desk's hand-over on paper: one sheet for each unit, made and printed after the dossiers were handed over.

Printing never undoes nor delays the hand-over; what no printer takes is kept as a file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from onestop.domain.status import RUNNING
from onestop.presenters.message import Message, of_failure, say

if TYPE_CHECKING:
    from onestop.application.desk import Desk
    from onestop.application.read_models import DossierRow
    from onestop.presenters.paper import PaperOutcome, PaperPort
    from onestop.presenters.tasks import Tasks


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What one unit signs for."""

    unit: str
    dossiers: tuple[str, ...]


class HandOverLists:
    """`told` hears once what all the sheets of one hand-over came to."""

    def __init__(self, desk: Desk, store: Tasks, paper: PaperPort, told: Callable[[Message], None]) -> None:
        self._desk = desk
        self._store = store
        self._paper = paper
        self._told = told

    def print_new(self, dossier_ids: Iterable[str]) -> None:
        """Of dossiers somebody tried to hand over; those still at the desk are left out."""
        ids = sorted(dossier_ids)

        def read(rows: Sequence[DossierRow]) -> None:
            self.print(rows)

        self._store.run(lambda: self._desk.rows_of(ids), read, self._failed, self)

    def print(self, rows: Sequence[DossierRow]) -> bool:
        """Of rows as a list shows them. False where none of them was handed over."""
        sheets = _sheets(rows)
        if sheets:
            self._next(sheets, 0, [])
        return bool(sheets)

    def _next(self, sheets: Sequence[_Sheet], place: int, done: list[PaperOutcome]) -> None:
        """One after the other: the printer gets them in the order of the units."""
        if place == len(sheets):
            self._told(_what_came(sheets, done))
            return
        make = partial(self._desk.hand_over_list, sheets[place].dossiers)

        def printed(outcome: PaperOutcome) -> None:
            self._next(sheets, place + 1, [*done, outcome])

        self._paper.print_list(make, printed, self._failed)

    def _failed(self, error: Exception) -> None:
        message = of_failure(error)
        if message is None:
            raise error
        self._told(message)


def _sheets(rows: Iterable[DossierRow]) -> tuple[_Sheet, ...]:
    units: dict[str, list[str]] = {}
    for row in rows:
        if row.step_no > 1 and row.status in RUNNING:
            units.setdefault(row.unit_id, []).append(row.dossier_id)
    return tuple(_Sheet(unit, tuple(ids)) for unit, ids in units.items())


def _what_came(sheets: Sequence[_Sheet], done: Sequence[PaperOutcome]) -> Message:
    """All printed, or where the first that no printer took is kept."""
    count = sum(len(sheet.dossiers) for sheet in sheets)
    kept = next((outcome for outcome in done if not outcome.spooled), None)
    if kept is not None:
        code = "work_list_kept" if len(sheets) == 1 else "work_lists_kept"
        return kept.say(code, lists=len(sheets), count=count)
    return say(
        "work_list_printed" if len(sheets) == 1 else "work_lists_printed", lists=len(sheets), count=count
    )
