"""A paper lane without paper: remembers what was asked to be printed and answers at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from onestop.domain.errors import Refused, Unavailable
from onestop.presenters.paper import PaperOutcome

if TYPE_CHECKING:
    from onestop.application.way_contents import ListContent

Done = Callable[[PaperOutcome], None]
Failed = Callable[[Exception], None]


class FakePaper:
    """`printed` lists (what, id, reason). With `has_printer` False nothing is spooled; `trouble` makes it fail."""

    def __init__(self) -> None:
        self.printed: list[tuple[str, str, str]] = []
        self.has_printer = True
        self.trouble: Exception | None = None
        self.folder = Path()
        self.waiting: set[str] = set()
        self.lists: list[ListContent] = []

    def waits(self, paper_id: str) -> bool:
        return paper_id in self.waiting

    def print_slip(
        self, dossier_id: str, form: str, done: Done, failed: Failed, *, reason: str = "", round_no: int = 0
    ) -> None:
        self._print(f"{form} {round_no}" if round_no else form, dossier_id, reason, done, failed)

    def print_supplement(self, guidance_id: str, done: Done, failed: Failed) -> None:
        self._print("supplement", guidance_id, "", done, failed)

    def print_deadline_sheet(self, dossier_id: str, done: Done, failed: Failed) -> None:
        self._print("deadline_sheet", dossier_id, "", done, failed)

    def print_list(self, ask: Callable[[], ListContent], done: Done, failed: Failed) -> None:
        try:
            content = ask()
        except (Refused, Unavailable) as error:
            failed(error)
            return
        self.lists.append(content)
        self._print("list", type(content).__name__, "", done, failed)

    def _print(self, what: str, paper_id: str, reason: str, done: Done, failed: Failed) -> None:
        if self.trouble is not None:
            failed(self.trouble)
            return
        self.printed.append((what, paper_id, reason))
        times = sum(line[:2] == (what, paper_id) for line in self.printed)
        file = str(self.folder / f"{what}-{paper_id}.pdf")
        done(PaperOutcome(file, self.has_printer, times + 1 if reason else times))
