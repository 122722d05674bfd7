"""Keeps the choice of a printer in a small file of this machine's home. Asks no printing system."""

from __future__ import annotations

import json
from pathlib import Path

from onestop.presenters.printer_choice import MOST_COPIES, PrinterChoice
from onestop.whole_file import write_whole


class PrinterFile:
    """`path` may be missing or damaged: then the system's default counts."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> PrinterChoice:
        try:
            kept = json.loads(self._path.read_text("utf-8"))
            copies = max(1, min(MOST_COPIES, int(kept["copies"])))
            return PrinterChoice(str(kept["printer"]), str(kept["tray"]), copies)
        except (OSError, ValueError, KeyError, TypeError):
            return PrinterChoice()

    def write(self, choice: PrinterChoice) -> None:
        """Unavailable(``disk_full`` | ``folder``)."""
        kept = {"printer": choice.printer, "tray": choice.tray, "copies": choice.copies}
        write_whole(self._path, json.dumps(kept, ensure_ascii=False, indent=1).encode())
