"""Handing a dossier to its unit from where it was just received. Undoing it is the window's, as after any act."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from onestop.presenters.message import of_failure, say

if TYPE_CHECKING:
    from onestop.application.changes import Changes
    from onestop.application.desk import Desk
    from onestop.application.read_models import DossierRow
    from onestop.presenters.acting import Acting
    from onestop.presenters.received import ReceivedPresenter
    from onestop.presenters.tasks import Tasks


class HandOverNow:
    """`acting` is made when it is first needed."""

    def __init__(
        self, desk: Desk, store: Tasks, acting: Callable[[], Acting], received: ReceivedPresenter
    ) -> None:
        self._desk = desk
        self._store = store
        self._acting = acting
        self._received = received
        self._asked = ""

    def start(self, dossier_id: str) -> None:
        self._asked = dossier_id

        def read(rows: Sequence[DossierRow]) -> None:
            from onestop.presenters.acting_state import ActKind

            if not self._acting().start(ActKind.HAND_OVER, rows):
                self._received.not_handed_over(say("nothing_offered"))

        self._store.run(lambda: self._desk.rows_of([dossier_id]), read, self._failed, self)

    def changed(self, changes: Changes) -> None:
        """Handed over, refused, or taken back: say where it lies."""
        asked = self._asked
        if not asked or not changes.touch(asked):
            return

        def read(rows: Sequence[DossierRow]) -> None:
            for row in rows:
                unit = self._desk.office.short_unit_name(row.unit_id)
                self._received.lies_with(asked, unit if row.step_no > 1 else "")

        self._store.run(lambda: self._desk.rows_of([asked]), read, self._failed, self)

    def _failed(self, error: Exception) -> None:
        trouble = of_failure(error)
        if trouble is None:
            raise error
        self._received.not_handed_over(trouble)
