"""Where the desks of the tour meet: a throw-away PostgreSQL, if the program's builders' tools are here and can start one.

The packaged program leaves `onestop.dev` out, so it is asked for by name and may be missing.
"""

from __future__ import annotations

from contextlib import ExitStack
from importlib import import_module
from typing import Protocol

TOOL = "onestop.dev.shared_ledger"
NOT_CARRIED = "the packaged program carries no PostgreSQL to throw away"


class Meeting(Protocol):
    """A shared ledger with a cable that can be pulled; `url` is its owner's."""

    @property
    def url(self) -> str: ...

    def pull_the_cable(self) -> None: ...

    def put_it_back(self) -> None: ...


def meeting(until: ExitStack) -> tuple[Meeting | None, str]:
    """It stands until `until` is closed; None, and why, where there is none."""
    try:
        tool = import_module(TOOL)
    except ModuleNotFoundError:
        return None, NOT_CARRIED
    try:
        return until.enter_context(tool.shared_ledger()), ""
    except tool.NoPostgres as reason:
        return None, str(reason)
