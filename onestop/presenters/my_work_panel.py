"""What lies beside the list of one's own work: the chosen dossier, or the ticked ones counted. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from onestop.domain.dossier_code import tail
from onestop.presenters.my_work_lines import at_first_step
from onestop.presenters.my_work_state import ChosenDossier, ChosenMany, Heap, WorkPanel
from onestop.presenters.widget_states import BadgeKind

if TYPE_CHECKING:
    from onestop.application.read_models import DossierRow
    from onestop.presenters.acting import Acting
    from onestop.presenters.dossier_list import DossierLine


def panel_of(
    rows: Sequence[DossierRow], lines: Mapping[str, DossierLine], acting: Acting
) -> WorkPanel | None:
    """None where nothing is chosen. `lines` are those of the list, by dossier."""
    if not rows:
        return None
    offers = acting.offers(rows)
    if len(rows) == 1:
        return WorkPanel(_one(rows[0], lines[rows[0].dossier_id]), offers)
    return WorkPanel(_many(rows, lines), offers)


def _one(row: DossierRow, line: DossierLine) -> ChosenDossier:
    code_tail = tail(row.code)
    return ChosenDossier(
        dossier_id=row.dossier_id,
        code_head=row.code.removesuffix(code_tail),
        code_tail=code_tail,
        badge=line.badge,
        applicant=row.applicant_name,
        procedure=row.procedure_name,
        due=row.due_at,
        left=line.due_note,
    )


def _many(rows: Sequence[DossierRow], lines: Mapping[str, DossierLine]) -> ChosenMany:
    kinds = Counter(lines[row.dossier_id].badge.kind for row in rows)
    to_hand_over = [row.unit for row in rows if at_first_step(row)]
    return ChosenMany(
        count=len(rows),
        badges=tuple((kind, kinds[kind]) for kind in BadgeKind if kinds[kind]),
        first_due=min((row.due_at for row in rows if row.due_at is not None), default=None),
        heaps=tuple(Heap(name, count) for name, count in Counter(to_hand_over).most_common() if name),
    )
