"""The desk's reports, one method each: all that is counted for others stands behind this. No use case itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onestop.application.ports import Progress as Telling
    from onestop.application.register_book import Register
    from onestop.application.report_paper import Lists, Report, ReportContent
    from onestop.application.reports.causes import Causes
    from onestop.application.reports.differences import Differences
    from onestop.application.reports.ii06a import Ii06a
    from onestop.application.reports.progress import Progress
    from onestop.application.reports.terms import Terms
    from onestop.application.reports.times import Times
    from onestop.application.workplace import Workplace
    from onestop.domain.report_period import Period


@dataclass(frozen=True, slots=True)
class Reports:
    """`known_at` is the moment (office time, to the millisecond) up to which the ledger is read; None: all of it.

    Every report belongs on the store's thread, and names the moment it was counted as known at: asked for again
    with it, it is the same. A moment to come is Refused(``known_at_in_future``).
    """

    desk: Workplace

    def watched(self, progress: Telling) -> Reports:
        """The same reports, telling how much was read; what `progress` raises stops them."""
        from onestop.application.reports.watched import watched

        return replace(self, desk=watched(self.desk, progress))

    def ii06a(self, period: Period, known_at: datetime | None = None) -> Ii06a:
        """Form II.06a, with the list behind each cell."""
        from onestop.application.reports import ii06a

        return ii06a.ii06a(self.desk, period, known_at)

    def progress(self, period: Period, known_at: datetime | None = None) -> Progress:
        """The progress part of the service-quality index."""
        from onestop.application.reports import progress

        return progress.progress(self.desk, period, known_at)

    def differences(self, period: Period, before: datetime, after: datetime | None = None) -> Differences:
        """II.06a of a period as known at two moments, dossier by dossier."""
        from onestop.application.reports import differences

        return differences.differences(self.desk, period, before, after)

    def causes(self, period: Period, known_at: datetime | None = None) -> Causes:
        """Each late or overdue dossier once, under whoever ran over their time the most."""
        from onestop.application.reports import causes

        return causes.causes(self.desk, period, known_at)

    def times(self, period: Period, known_at: datetime | None = None) -> Times:
        """Open minutes per person, unit, step and procedure."""
        from onestop.application.reports import times

        return times.times(self.desk, period, known_at)

    def terms(self, day: date) -> Terms:
        """How much of the catalogue is shortened on a day."""
        from onestop.application.reports import terms

        return terms.terms(self.desk, day)

    def register(self, year: int, known_at: datetime | None = None) -> Register:
        """The legal book of a year, entry by entry."""
        from onestop.application import register_book

        return register_book.register_of(self.desk, year, known_at)

    def paper(self, report: Report, *, anyway: bool = False, lists: Lists | None = None) -> ReportContent:
        """What a counted report's page or workbook is made of, every dossier named unless `lists` says otherwise.

        Refused(``report_unbalanced``) unless `anyway`.
        """
        from onestop.application.report_paper import Lists, report_paper

        return report_paper(self.desk, report, anyway=anyway, lists=lists or Lists.ALL)
