"""Who sits at this machine, and in whose name a piece of work is done. Knows neither people's rights nor secrets."""

from __future__ import annotations

from collections.abc import Callable
from threading import local
from typing import TypeVar

T = TypeVar("T")


class Seat:
    """One chair. Whoever takes it acts from then on; work asked for before stays in the name it was asked in.

    The thread that shows takes the chair; work on other threads names whom it is for (`named`).
    """

    def __init__(self, login: str) -> None:
        self._sitting = login
        self._named = local()

    @property
    def login(self) -> str:
        """Who acts: whom the work going on was asked by, else whoever sits here."""
        return getattr(self._named, "login", "") or self._sitting

    @property
    def sitting(self) -> str:
        return self._sitting

    def take(self, login: str) -> None:
        self._sitting = login

    def named(self, login: str, work: Callable[[], T]) -> T:
        """Do the work in somebody's name, on this thread only."""
        before = getattr(self._named, "login", "")
        self._named.login = login
        try:
            return work()
        finally:
            self._named.login = before
