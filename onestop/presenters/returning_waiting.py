"""The right side of the place of return: results that wait to be fetched, whom to remind, what goes by post."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from onestop.presenters.latest import Latest
from onestop.presenters.message import Message, of_failure, say
from onestop.presenters.returning_shown import waiting_state
from onestop.presenters.returning_state import WaitingState

if TYPE_CHECKING:
    from onestop.application.ports import Clock
    from onestop.application.returning import Unfetched
    from onestop.application.way_contents import ListContent, PostListContent
    from onestop.presenters.paper import PaperOutcome, PaperPort
    from onestop.presenters.returning_ports import ReturnDesk
    from onestop.presenters.tasks import Tasks


class WaitingResults:
    """`tell` hears each change of `state`, `told` (what came of a list) and `trouble`."""

    def __init__(
        self, desk: ReturnDesk, store: Tasks, clock: Clock, paper: PaperPort, tell: Callable[[], None]
    ) -> None:
        self.state = WaitingState()
        self.told: Message | None = None
        self.trouble: Message | None = None
        self._desk = desk
        self._store = store
        self._clock = clock
        self._paper = paper
        self._tell = tell
        self._chosen = ""
        self._day = clock.now().date()
        self._reading = Latest["Unfetched"](store, self)

    def read(self) -> None:
        self._reading.ask(self._desk.unfetched_results, self._was_read, self._failed)

    def minute(self) -> None:
        """Days are counted anew when a day begins."""
        today = self._clock.now().date()
        if today != self._day:
            self._day = today
            self.read()

    def point_at(self, key: str) -> None:
        """The one that stands at the counter is marked."""
        self._chosen = key
        self.state = replace(self.state, list=replace(self.state.list, chosen=key))
        self._tell()

    def print_reminder(self) -> None:
        days = self.state.days
        if not self.state.long:
            self._say(say("reminder_none", days=days))
            return
        self._print("reminder", lambda: self._desk.reminder_list(days))

    def print_post_list(self) -> None:
        """Today's; a word where nothing goes."""

        def read(content: PostListContent) -> None:
            if content.rows:
                self._print("post_list", lambda: content)
            else:
                self._say(say("post_list_none"))

        self._store.run(self._desk.post_list, read, self._not_printed, self)

    def _print(self, what: str, ask: Callable[[], ListContent]) -> None:
        def done(outcome: PaperOutcome) -> None:
            self._say(outcome.say(f"{what}_printed" if outcome.spooled else f"{what}_kept"))

        self._paper.print_list(ask, done, self._not_printed)

    def _not_printed(self, error: Exception) -> None:
        message = of_failure(error)
        if message is None:
            raise error
        self._say(message)

    def _was_read(self, found: Unfetched) -> None:
        self.state = waiting_state(found, self._clock.now(), self._chosen)
        self.trouble = None
        self._tell()

    def _failed(self, error: Exception) -> None:
        self.trouble = of_failure(error)
        if self.trouble is None:
            raise error
        self._tell()

    def _say(self, message: Message) -> None:
        self.told = message
        self._tell()
