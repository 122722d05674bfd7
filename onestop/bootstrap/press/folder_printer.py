"""A printer that is a folder, for practice: what is printed lies there, byte for byte as a printer would get it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


class FolderPrinter:
    """The `Spooler` of the tour."""

    NAME = "Quầy 1"

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def printers(self) -> tuple[str, ...]:
        return (self.NAME,)

    def spool(self, printer: str, title: str, pdf: bytes, options: Mapping[str, str]) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        (self._folder / f"{title}.pdf").write_bytes(pdf)
