"""One dossier of a figure's list as a card: who, which procedure, promised and done, how far apart. Knows no report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onestop.domain.dossier_code import tail
from onestop.domain.status import Status
from onestop.domain.timeliness import Timeliness
from onestop.presenters.applicant_name import split_name
from onestop.presenters.message import Message, say
from onestop.presenters.reports_state import ReportCard

if TYPE_CHECKING:
    from onestop.application.read_models import DossierRow
    from onestop.domain.calendar import WorkCalendar

_BAD = (Timeliness.LATE, Timeliness.OVERDUE, Timeliness.NO_DUE)


def card_of(row: DossierRow, calendar: WorkCalendar) -> ReportCard:
    """As it stands now."""
    name = split_name(row.applicant_name)
    return ReportCard(
        key=row.dossier_id,
        code_tail=tail(row.code),
        name=name.own,
        legal_form=name.legal_form,
        procedure=row.procedure_id,
        due=row.due_at,
        finished=row.finished_at,
        note=_note(row, calendar),
        late=row.timeliness in _BAD,
    )


def procedure_card(procedure_id: str, name: str, percent: int | None) -> ReportCard:
    """A procedure, with how much its legal time was cut."""
    cut = say("report_cut", percent=percent) if percent else say("cut_none")
    detail = say("cut_uncountable") if percent is None else cut
    return ReportCard(procedure_id, procedure_id, name, "", "", None, None, detail=detail)


def _note(row: DossierRow, calendar: WorkCalendar) -> Message | None:
    """How far from the promise it ended, in working days."""
    due, finished = row.due_at, row.finished_at
    if due is None or finished is None:
        return say(f"report_{row.timeliness.value}")
    if row.timeliness is Timeliness.LATE:
        days = calendar.working_days_between(due.date(), finished.date())
        return say("report_late", days=days) if days else say("report_late_same_day")
    if row.timeliness is Timeliness.ENDED:
        return say("report_refused" if row.status is Status.NOT_RECEIVED else "report_stopped")
    if row.timeliness is Timeliness.EARLY:
        days = calendar.working_days_between(finished.date(), due.date())
        return say("report_early", days=days)
    return say("report_on_time")
