"""What ``onestop log`` needs from the program around it, as a role."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from onestop.application.desk import Desk
    from onestop.application.logs.mapping import LogMapping
    from onestop.application.logs.traces import Trace
    from onestop.cli.program import Opened


class LogFile(Protocol):
    @property
    def digest(self) -> str: ...

    @property
    def heading(self) -> Sequence[str]: ...

    @property
    def rows(self) -> Iterator[tuple[int, list[str]]]: ...


class LogPost(Protocol):
    """Reads foreign logs and their mappings, writes our own."""

    def mapping(self, asked: str) -> LogMapping: ...

    def read(self, content: bytes) -> LogFile: ...

    def practice_desk(self, opened: Opened) -> Desk:
        """The desk of a home where nothing real is kept; a home begun for it becomes a practice one with its first act.

        Refused(``log_in_real_office``).
        """
        ...

    def write(self, traces: Iterable[Trace], form: str, path: Path) -> Path:
        """`form` is ``xes`` or ``csv``; whole or not there."""
        ...
