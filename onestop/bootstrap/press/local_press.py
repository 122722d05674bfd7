"""Lays out papers: which module of documents makes which page. Must not know Qt nor a window.

Documents and reportlab are loaded at the first page, wherever that is: in the press's own process
(``press_worker.py``), where there is none on the paper thread of the window, or at the command line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from onestop.application.morning_contents import MorningContent
    from onestop.application.paper import DeadlineSheetContent, YearContent
    from onestop.application.register_book import Register
    from onestop.application.report_paper import ReportContent
    from onestop.application.slip_paper import SlipContent
    from onestop.application.way_contents import ListContent


class Press(Protocol):
    """Contents in, whole files out. A page that cannot be made raises `Refused` or `Unavailable`."""

    def slip(self, content: SlipContent) -> bytes:
        """All copies of a receipt or of any other slip."""
        ...

    def slip_name(self, content: SlipContent) -> str: ...

    def list_paper(self, content: ListContent) -> bytes: ...

    def list_paper_name(self, content: ListContent) -> str: ...

    def morning_sheet(self, content: MorningContent) -> bytes:
        """The day's work as a workbook; as paper it is a list."""
        ...

    def deadline_sheet(self, content: DeadlineSheetContent) -> bytes: ...

    def deadline_sheet_name(self, content: DeadlineSheetContent) -> str: ...

    def year(self, content: YearContent) -> bytes: ...

    def year_sheet(self, content: YearContent) -> bytes: ...

    def year_name(self, content: YearContent, suffix: str) -> str: ...

    def register(self, content: Register, suffix: str) -> bytes:
        """The register of a year as ``.csv``, ``.xlsx`` or ``.pdf``."""
        ...

    def register_name(self, content: Register, suffix: str) -> str: ...

    def report(self, content: ReportContent, suffix: str) -> bytes:
        """A counted report as ``.xlsx``; II.06a as ``.pdf`` too."""
        ...

    def report_name(self, content: ReportContent, suffix: str) -> str: ...

    def warm_up(self) -> bytes:
        """One slip laid out for nobody, so that the first real one does not wait for libraries and fonts."""
        ...


class LocalPress:
    """The press in the process that asks."""

    def slip(self, content: SlipContent) -> bytes:
        from onestop.documents.slips import render_slip

        return render_slip(content)

    def slip_name(self, content: SlipContent) -> str:
        from onestop.documents.slips import slip_filename

        return slip_filename(content)

    def list_paper(self, content: ListContent) -> bytes:
        from onestop.documents.list_papers import render_list_paper

        return render_list_paper(content)

    def list_paper_name(self, content: ListContent) -> str:
        from onestop.documents.list_papers import list_paper_filename

        return list_paper_filename(content)

    def morning_sheet(self, content: MorningContent) -> bytes:
        from onestop.documents.morning_xlsx import render_morning_xlsx

        return render_morning_xlsx(content)

    def deadline_sheet(self, content: DeadlineSheetContent) -> bytes:
        from onestop.documents.deadline_sheet import render_deadline_sheet

        return render_deadline_sheet(content)

    def deadline_sheet_name(self, content: DeadlineSheetContent) -> str:
        from onestop.documents.deadline_sheet import deadline_sheet_filename

        return deadline_sheet_filename(content)

    def year(self, content: YearContent) -> bytes:
        from onestop.documents.year_page import render_year

        return render_year(content)

    def year_sheet(self, content: YearContent) -> bytes:
        from onestop.documents.year_xlsx import render_year_xlsx

        return render_year_xlsx(content)

    def year_name(self, content: YearContent, suffix: str) -> str:
        from onestop.documents.year_page import year_filename

        return year_filename(content, suffix)

    def register(self, content: Register, suffix: str) -> bytes:
        from onestop.documents.register_files import render_register

        return render_register(content, suffix)

    def register_name(self, content: Register, suffix: str) -> str:
        from onestop.documents.register_files import register_filename

        return register_filename(content, suffix)

    def report(self, content: ReportContent, suffix: str) -> bytes:
        from onestop.documents.report_files import render_report

        return render_report(content, suffix)

    def report_name(self, content: ReportContent, suffix: str) -> str:
        from onestop.documents.report_files import report_filename

        return report_filename(content, suffix)

    def warm_up(self) -> bytes:
        from onestop.documents.rehearsal import rehearse

        return rehearse()
