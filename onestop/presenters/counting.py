"""One counting: what is asked, the answer with the names beside its figures, and how it is shown and kept.

Done on the store's lane; must not know the screen's state.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

from onestop.application.register_book import Register
from onestop.application.report_paper import Lists, lists_in
from onestop.domain.errors import Refused
from onestop.presenters.counted_state import Comparison, Shown
from onestop.presenters.happenings import Names
from onestop.presenters.report_books import comparison_of, register_table
from onestop.presenters.report_choice import ReportKind
from onestop.presenters.report_tables import table_of

if TYPE_CHECKING:
    from onestop.application.read_models import DossierRow
    from onestop.application.report_paper import Report, ReportContent
    from onestop.application.reports.counting import Reports
    from onestop.application.reports.differences import Differences
    from onestop.domain.office import Office
    from onestop.domain.procedure import Catalog
    from onestop.domain.report_period import Period
    from onestop.presenters.gauge import Gauge


class CountingDesk(Protocol):
    """The part of the desk this screen speaks to."""

    @property
    def reports(self) -> Reports: ...

    @property
    def office(self) -> Office: ...

    @property
    def catalog(self) -> Catalog: ...

    def rows_of(self, dossier_ids: Iterable[str]) -> tuple[DossierRow, ...]: ...


@dataclass(frozen=True, slots=True)
class Question:
    kind: ReportKind
    period: Period
    known_at: datetime | None
    compared: datetime | None
    view: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """`counted` is what was counted, `content` what it is shown of: names beside figures; `shown` is it in the view
    that was asked for.
    """

    question: Question
    known_at: datetime
    counted: Report | Register
    content: ReportContent | Register
    comparison: Comparison | None
    shown: Shown


def answer_to(desk: CountingDesk, question: Question, today: date, gauge: Gauge) -> Answer:
    """Counts, on the store's lane; `gauge` tells how much was read and stops it. Refused(``known_at_in_future``)."""
    reports, days = desk.reports.watched(gauge.tell), question.period
    known = question.known_at
    if question.kind is ReportKind.REGISTER:
        book = reports.register(days.year, known)
        return Answer(question, book.known_at, book, book, None, register_table(book, question.view))
    counted: Report
    comparison = None
    match question.kind:
        case ReportKind.PROGRESS:
            counted = reports.progress(days, known)
        case ReportKind.CAUSES:
            counted = reports.causes(days, known)
        case ReportKind.TIMES:
            counted = reports.times(days, known)
        case ReportKind.TERMS:
            counted = reports.terms(min(date(days.year, 12, 31), today))
        case _:
            counted = table = reports.ii06a(days, known)
            if question.compared is not None:
                found = _differences(reports, question, question.compared, table.known_at)
                comparison = comparison_of(found, Names(desk.office, desk.catalog))
    content = reports.paper(counted, anyway=True, lists=Lists.NONE)
    shown = table_of(content, question.view)
    return Answer(question, content.known_at, counted, content, comparison, shown)


def _differences(reports: Reports, question: Question, one: datetime, other: datetime) -> Differences:
    """The earlier moment first; what is wrong is wrong with the one compared with, the other was counted."""
    before, after = sorted((one, other))
    try:
        return reports.differences(question.period, before, after)
    except Refused as refused:
        raise Refused(refused.code, field="compared", **refused.facts) from refused


def file_content(
    desk: CountingDesk, answer: Answer, suffix: str, *, anyway: bool
) -> ReportContent | Register:
    """What a file is made of. Refused(``report_unbalanced``) unless it is wanted `anyway`."""
    counted = answer.counted
    if isinstance(counted, Register):
        return counted
    return desk.reports.paper(counted, anyway=anyway, lists=lists_in(suffix))


def shown_of(answer: Answer, view: str) -> Shown:
    """As tables; `view` chooses among several of one report."""
    content = answer.content
    return register_table(content, view) if isinstance(content, Register) else table_of(content, view)
