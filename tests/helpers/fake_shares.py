"""Sharing without a network: remembers what was asked, and says what a test tells it to say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from onestop.application.changes import Changes
from onestop.application.sharing import Company, Condition, Sharing

SHARED = Sharing(
    condition=Condition.AGREED,
    station="01a0b7c2-1111-7000-8000-000000000002",
    number=2,
    name="Quầy 2",
    login="desk_h31_a0b1c2d3",
    place="sochung.hungyen.gov.vn/onestop",
    last_agreed=datetime(2026, 11, 23, 9, 40),
)


class FakeShares:
    """`joins` holds (url, name) of each join asked for; `finish` and `refuse` answer the last one."""

    def __init__(self, state: Sharing | None = None) -> None:
        self.state = state or Sharing()
        self.asked: list[str] = []
        self.joins: list[tuple[str, str]] = []
        self.open: list[str] = []
        self._hear_state: list[Callable[[Sharing], None]] = []
        self._hear_changes: list[Callable[[Changes], None]] = []
        self._hear_company: list[Callable[[Company], None]] = []
        self._done: Callable[[Sharing], None] = lambda _: None
        self._failed: Callable[[Exception], None] = lambda _: None

    def on_state(self, hear: Callable[[Sharing], None]) -> None:
        self._hear_state.append(hear)

    def on_changes(self, hear: Callable[[Changes], None]) -> None:
        self._hear_changes.append(hear)

    def on_company(self, hear: Callable[[Company], None]) -> None:
        self._hear_company.append(hear)

    def wrote(self) -> None:
        self.asked.append("wrote")

    def try_now(self) -> None:
        self.asked.append("try_now")

    def join(
        self,
        url: str,
        name: str,
        done: Callable[[Sharing], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self.joins.append((url, name))
        self._done, self._failed = done, failed

    def cancel_join(self) -> None:
        self.asked.append("cancel_join")

    def opened(self, dossier_id: str) -> None:
        self.asked.append(f"opened {dossier_id}")
        self.open.append(dossier_id)

    def closed(self, dossier_id: str) -> None:
        self.asked.append(f"closed {dossier_id}")
        self.open.remove(dossier_id)

    # what a test says

    def become(self, state: Sharing) -> None:
        self.state = state
        for hear in self._hear_state:
            hear(state)

    def tell_changes(self, changes: Changes) -> None:
        for hear in self._hear_changes:
            hear(changes)

    def tell_company(self, dossier_id: str, *others: tuple[str, str]) -> None:
        for hear in self._hear_company:
            hear(Company(dossier_id, others))

    def finish(self, state: Sharing = SHARED) -> None:
        self.become(state)
        self._done(state)

    def refuse(self, error: Exception) -> None:
        self._failed(error)
