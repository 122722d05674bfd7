"""The counted reports of the sample year, each counted once."""

from __future__ import annotations

from datetime import date
from functools import cache

from onestop.application.report_paper import Report
from onestop.domain.report_period import PeriodKind, period
from tests.helpers.book_desk import sample_desk

NAMES = ("progress", "causes", "times", "terms")


@cache
def report(name: str) -> Report:
    reports, year = sample_desk().reports, period(PeriodKind.YEAR, 2017)
    match name:
        case "progress":
            return reports.progress(year)
        case "causes":
            return reports.causes(year)
        case "times":
            return reports.times(year)
    return reports.terms(date(2017, 12, 31))
