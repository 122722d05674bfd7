"""Wires paper: what renders each page, where it is kept, and which printing system takes it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from onestop.gui.printing import Printing
from onestop.whole_file import write_whole

if TYPE_CHECKING:
    from onestop.application.paper import YearContent
    from onestop.application.register_book import Register
    from onestop.application.report_paper import ReportContent
    from onestop.bootstrap.press.local_press import Press
    from onestop.gui.spooling import Spooler
    from onestop.presenters.reports_state import YearFile


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


def printing(folder: Path, press: Press, spooler: Spooler) -> Printing:
    return Printing(folder, press, spooler, folder.parent / "printer.json")


class ReportFolder:
    """Makes reports as pages or workbooks and keeps them in the folder of the slips."""

    def __init__(self, folder: Path, press: Press) -> None:
        self._folder = folder
        self._press = press

    def year(self, content: YearContent, kind: YearFile) -> Path:
        """Unavailable(``disk_full`` | ``folder``); the file is whole or not there."""
        from onestop.presenters.reports_state import YearFile

        make = self._press.year if kind is YearFile.PDF else self._press.year_sheet
        return write_whole(self._folder / self._press.year_name(content, kind.value), make(content))

    def report(self, content: ReportContent | Register, suffix: str) -> Path:
        """As `year`; the name tells report, period and moment."""
        from onestop.application.register_book import Register

        if isinstance(content, Register):
            name, made = self._press.register_name(content, suffix), self._press.register(content, suffix)
        else:
            name, made = self._press.report_name(content, suffix), self._press.report(content, suffix)
        return write_whole(self._folder / name, made)
