"""A paper lane without paper: remembers what was asked to be printed and answers at once."""

from __future__ import annotations

from collections.abc import Callable

from onestop.presenters.paper import PaperOutcome

Done = Callable[[PaperOutcome], None]
Failed = Callable[[Exception], None]


class FakePaper:
    """`printed` lists (what, id, reason). With `has_printer` False nothing is spooled; `trouble` makes it fail."""

    def __init__(self) -> None:
        self.printed: list[tuple[str, str, str]] = []
        self.has_printer = True
        self.trouble: Exception | None = None

    def print_receipt(self, dossier_id: str, done: Done, failed: Failed) -> None:
        self._print("receipt", dossier_id, "", done, failed)

    def reprint_receipt(self, dossier_id: str, reason: str, done: Done, failed: Failed) -> None:
        self._print("receipt", dossier_id, reason, done, failed)

    def print_supplement(self, guidance_id: str, done: Done, failed: Failed) -> None:
        self._print("supplement", guidance_id, "", done, failed)

    def print_deadline_sheet(self, dossier_id: str, done: Done, failed: Failed) -> None:
        self._print("deadline_sheet", dossier_id, "", done, failed)

    def _print(self, what: str, paper_id: str, reason: str, done: Done, failed: Failed) -> None:
        if self.trouble is not None:
            failed(self.trouble)
            return
        self.printed.append((what, paper_id, reason))
        times = sum(line[:2] == (what, paper_id) for line in self.printed)
        done(PaperOutcome(f"{what}-{paper_id}.pdf", self.has_printer, times + 1 if reason else times))
