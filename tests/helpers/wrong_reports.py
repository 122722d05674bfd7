"""A desk whose statutory table does not add up: what a broken ledger or a broken rule would give."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from onestop.application.desk import Desk
from onestop.application.read_models import DossierRow
from onestop.application.reports.counting import Reports
from onestop.application.reports.ii06a import Ii06a
from onestop.domain.office import Office
from onestop.domain.procedure import Catalog
from onestop.domain.report_period import Period


@dataclass(frozen=True)
class WrongReports(Reports):
    """Counts one dossier more as late than there are."""

    def ii06a(self, period: Period, known_at: datetime | None = None) -> Ii06a:
        table = super().ii06a(period, known_at)
        return replace(
            table, total=replace(table.total, late=table.total.late + 1), no_due=table.cells["", "late"]
        )


@dataclass
class WrongDesk:
    desk: Desk

    @property
    def reports(self) -> Reports:
        return WrongReports(self.desk)

    @property
    def office(self) -> Office:
        return self.desk.office

    @property
    def catalog(self) -> Catalog:
        return self.desk.catalog

    def rows_of(self, dossier_ids: Iterable[str]) -> tuple[DossierRow, ...]:
        return self.desk.rows_of(dossier_ids)
