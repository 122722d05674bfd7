"""Looks something up while it is typed, and remembers an Enter that came before the answer. Knows no field's rules."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from onestop.presenters.latest import Latest
from onestop.presenters.tasks import Tasks

Row = TypeVar("Row")


class TypedLookup(Generic[Row]):
    """`answered(text, rows, enter)` hears the newest answer; `enter` says that Enter was pressed meanwhile.

    A scanner types faster than any store answers: its Enter must wait for the rows, not for the hand.
    """

    def __init__(
        self,
        tasks: Tasks,
        owner: object,
        search: Callable[[str], tuple[Row, ...]],
        answered: Callable[[str, tuple[Row, ...], bool], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self._asking = Latest[tuple[Row, ...]](tasks, owner)
        self._search = search
        self._answered = answered
        self._failed = failed
        self._enter = False
        self._under_way = False

    def look(self, text: str) -> None:
        self._enter = False
        self._under_way = True
        self._asking.ask(
            lambda: self._search(text),
            lambda rows: self._told(text, rows),
            lambda error: self._broke(text, error),
        )

    def enter(self) -> bool:
        """Enter was pressed: True when an answer is under way and Enter will be told with it."""
        self._enter = self._under_way
        return self._under_way

    def forget(self) -> None:
        self._enter = self._under_way = False
        self._asking.forget()

    @property
    def enter_waits(self) -> bool:
        return self._enter

    @property
    def under_way(self) -> bool:
        """Newer letters stand in the field than were answered."""
        return self._under_way

    def _told(self, text: str, rows: tuple[Row, ...]) -> None:
        enter, self._enter, self._under_way = self._enter, False, False
        self._answered(text, rows, enter)

    def _broke(self, text: str, error: Exception) -> None:
        """The trouble is told; an Enter that waited goes on with what was typed, as if nothing had been found."""
        enter, self._enter, self._under_way = self._enter, False, False
        self._failed(error)
        if enter:
            self._answered(text, (), True)
