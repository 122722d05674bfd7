"""Which module makes which counted report's file, and what the file is called. Lays nothing out itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onestop.application.reports.ii06a import Ii06a
from onestop.application.reports.terms import Terms
from onestop.documents.report_rows import name_of

if TYPE_CHECKING:
    from onestop.application.report_paper import ReportContent


def render_report(content: ReportContent, suffix: str) -> bytes:
    """As ``.pdf`` or ``.xlsx``."""
    if suffix not in (".pdf", ".xlsx"):
        raise ValueError(suffix)
    if isinstance(content.report, Ii06a):
        if suffix == ".pdf":
            from onestop.documents.ii06a_page import render_ii06a_pdf

            return render_ii06a_pdf(content)
        from onestop.documents.ii06a_xlsx import render_ii06a_xlsx

        return render_ii06a_xlsx(content)
    if suffix == ".pdf":
        from onestop.documents.report_page import render_report_pdf

        return render_report_pdf(content)
    from onestop.documents.report_sheets import render_report_xlsx

    return render_report_xlsx(content)


def report_filename(content: ReportContent, suffix: str) -> str:
    """``ii06a_2017-01-01_2017-12-31_20180115-0800.pdf``, ``terms_2017-12-31.xlsx``."""
    name, report = name_of(content), content.report
    if isinstance(report, Terms):
        return f"{name}_{report.day.isoformat()}{suffix}"
    period = report.period
    known = f"{content.known_at:%Y%m%d-%H%M}"
    return f"{name}_{period.first.isoformat()}_{period.last.isoformat()}_{known}{suffix}"
