"""The chosen row of a list as the panel beside it says it, before its record was read. No words, no store."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from onestop.domain.dossier_code import tail
from onestop.domain.status import TURNED_AWAY
from onestop.presenters.dossier_lines import badge_of, line_of
from onestop.presenters.dossiers_state import SummaryState

if TYPE_CHECKING:
    from onestop.application.read_models import DossierRow
    from onestop.domain.calendar import WorkCalendar


def summary_of(row: DossierRow, now: datetime, calendar: WorkCalendar) -> SummaryState:
    code_tail = tail(row.code)
    line = line_of(row, now, calendar)
    return SummaryState(
        dossier_id=row.dossier_id,
        code_head=row.code.removesuffix(code_tail),
        code_tail=code_tail,
        badge=badge_of(row.status, row.timeliness),
        applicant=row.applicant_name,
        procedure=row.procedure_name,
        due=row.due_at,
        finished_at=row.finished_at,
        received_at=row.received_at,
        step=line.step,
        left=line.due_note,
        turned_away=row.status in TURNED_AWAY,
    )
