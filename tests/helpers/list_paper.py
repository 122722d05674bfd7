"""A paper lane without paper that remembers the desk's lists."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from onestop.application.way_contents import ListContent
from onestop.presenters.paper import PaperOutcome
from tests.helpers.fake_paper import FakePaper


class ListPaper(FakePaper):
    def __init__(self) -> None:
        super().__init__()
        self.lists: list[ListContent] = []

    def print_list(
        self,
        ask: Callable[[], ListContent],
        done: Callable[[PaperOutcome], None],
        failed: Callable[[Exception], None],
    ) -> None:
        if self.trouble is not None:
            failed(self.trouble)
            return
        self.lists.append(ask())
        done(PaperOutcome(str(Path("slips") / "list.pdf"), self.has_printer))
