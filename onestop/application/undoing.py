"""Taking back the last act, while nobody has acted since. What was undone stays in the ledger."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, get_args

from onestop.application.decision import Decision, cleaned_reason
from onestop.application.hand_over_sheets import lists_with
from onestop.domain.errors import Refused
from onestop.domain.travel import ActUndone, HandedOver, TravelFact, undone_by

if TYPE_CHECKING:
    from onestop.application.act_commands import Undo
    from onestop.application.read_models import EventRow
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier import Dossier

_ACTS = get_args(TravelFact)


def undoing(desk: Workplace, state: Dossier, command: Undo, at: datetime) -> Decision:
    """Refused(``nothing_to_undo`` | ``somebody_acted_since``)."""
    last = last_act(desk, state.dossier_id)
    if not last:
        raise Refused("nothing_to_undo")
    if last[0].actor != desk.actor:
        raise Refused("somebody_acted_since", by=last[0].actor)
    reason = cleaned_reason(command.reason)
    fact = ActUndone(at, tuple(row.event_id for row in last), reason)
    return Decision((fact,), ("hand_over_list_void",) if _voids_a_list(desk, state, last) else ())


def _voids_a_list(desk: Workplace, state: Dossier, last: Sequence[EventRow]) -> bool:
    """The desk's hand-over goes back, and the sheet that was signed for it was made already."""
    handed = [row for row in last if isinstance(row.fact, HandedOver) and row.fact.step == 1]
    return bool(handed) and any(lists_with(desk, [state.dossier_id], handed[0].recorded_at))


def last_act(desk: Workplace, dossier_id: str) -> tuple[EventRow, ...]:
    """The events of the last act that stands: all of one transaction. Empty where there is none."""
    rows = desk.store.events(dossier_id)
    undone = undone_by(row.fact for row in rows)
    standing = [
        row
        for row in rows
        if isinstance(row.fact, _ACTS) and not isinstance(row.fact, ActUndone) and row.event_id not in undone
    ]
    if not standing:
        return ()
    return tuple(row for row in standing if row.tx_id == standing[-1].tx_id)
