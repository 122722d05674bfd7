"""Which days a report command asks for, and what every report's answer begins with."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from onestop.cli.moments import read_day
from onestop.domain.errors import Refused
from onestop.domain.report_period import FIRST_YEAR, LAST_YEAR, PeriodKind, free, period

if TYPE_CHECKING:
    from onestop.application.desk import Desk
    from onestop.cli.program import Answer
    from onestop.domain.report_period import Period


def period_of(arguments: argparse.Namespace) -> Period:
    """Free dates, or a period of a year."""
    if arguments.period is None:
        return free(read_day(arguments.first, "from"), read_day(arguments.last, "to"))
    kind = PeriodKind(arguments.period.replace("-", "_"))
    return period(kind, arguments.year, arguments.number if arguments.number is not None else 1)


def day_of(text: str | None, today: date) -> date:
    """The day asked for, or today; Refused(``date_out_of_range``) beyond the years a calendar has."""
    day = today if text is None else read_day(text, "on")
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise Refused("date_out_of_range", field="on")
    return day


def codes_of(desk: Desk, dossier_ids: Iterable[str]) -> list[str]:
    """The codes of dossiers, in the order asked for."""
    ids = list(dossier_ids)
    codes = {row.dossier_id: row.code for row in desk.store.rows_by_id(ids)}
    return [codes[each] for each in ids]


def head(days: Period) -> Answer:
    return {"from": days.first.isoformat(), "to": days.last.isoformat()}
