"""Roles and choices of printing systems: which spooler this machine has. Knows no slip and no window."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Protocol


class Spooler(Protocol):
    """A printing system. Slow calls; keep them off the thread that shows the screen."""

    def printers(self) -> tuple[str, ...]:
        """Names, the default one first; empty where no printing system answers."""
        ...

    def spool(self, printer: str, title: str, pdf: bytes, options: Mapping[str, str]) -> None:
        """Hand over a finished PDF. Raises `Unavailable("printer_failed")`."""
        ...


def system_spooler() -> Spooler:
    """CUPS takes the PDF itself; Windows has no PDF queue, so there the pages are drawn at 300 dpi."""
    if sys.platform == "win32":
        from onestop.gui.drawn_spooler import DrawnSpooler

        return DrawnSpooler()
    from onestop.gui.cups_spooler import CupsSpooler

    return CupsSpooler()
