"""Wires paper: what renders each page, where it is kept, and which printing system takes it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from onestop.gui.printing import Printing, Renderers
from onestop.whole_file import write_whole

if TYPE_CHECKING:
    from onestop.application.paper import (
        DeadlineSheetContent,
        ReceiptContent,
        SupplementContent,
        YearContent,
    )
    from onestop.gui.spooling import Spooler
    from onestop.presenters.reports_state import YearFile


class LazyPaper:
    """Renderers that load reportlab at the first page, on the paper thread, after the window stands."""

    def receipt(self, content: ReceiptContent) -> bytes:
        from onestop.documents.receipt import render_receipt

        return render_receipt(content)

    def receipt_name(self, content: ReceiptContent) -> str:
        from onestop.documents.receipt import receipt_filename

        return receipt_filename(content)

    def supplement(self, content: SupplementContent) -> bytes:
        from onestop.documents.supplement import render_supplement

        return render_supplement(content)

    def supplement_name(self, content: SupplementContent) -> str:
        from onestop.documents.supplement import supplement_filename

        return supplement_filename(content)

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

    def year_name(self, content: YearContent, kind: YearFile) -> str:
        from onestop.documents.year_page import year_filename

        return year_filename(content, kind.value)

    def warm_up(self) -> bytes:
        """One slip laid out for nobody, so that the first real one does not wait for libraries and fonts."""
        from onestop.documents.rehearsal import rehearse

        return rehearse()


class LateSpooler:
    """The system's printing, looked up when the paper thread first asks for it."""

    def __init__(self) -> None:
        self._found: Spooler | None = None

    def printers(self) -> tuple[str, ...]:
        return self._spooler.printers()

    def spool(self, printer: str, title: str, pdf: bytes, options: Mapping[str, str]) -> None:
        self._spooler.spool(printer, title, pdf, options)

    @property
    def _spooler(self) -> Spooler:
        if self._found is None:
            from onestop.gui.spooling import system_spooler

            self._found = system_spooler()
        return self._found


def printing(folder: Path, spooler: Spooler) -> Printing:
    paper = LazyPaper()
    renderers = Renderers(
        receipt=paper.receipt,
        receipt_name=paper.receipt_name,
        supplement=paper.supplement,
        supplement_name=paper.supplement_name,
        deadline_sheet=paper.deadline_sheet,
        deadline_sheet_name=paper.deadline_sheet_name,
        warm_up=paper.warm_up,
    )
    return Printing(folder, renderers, spooler)


class YearPress:
    """Makes the year's page or workbook and keeps it in the folder of the slips."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self, content: YearContent, kind: YearFile) -> Path:
        """Unavailable(``disk_full`` | ``folder``); the file is whole or not there."""
        from onestop.presenters.reports_state import YearFile

        paper = LazyPaper()
        data = paper.year(content) if kind is YearFile.PDF else paper.year_sheet(content)
        return write_whole(self._folder / paper.year_name(content, kind), data)
