"""The press in a process of its own, so that laying out a slip never takes the interpreter from the window.

Started at the first page, and what it takes to start it is loaded then. A press that dies or does not answer is
started once more; if that fails too, pages are laid out in this process from then on. No paper is lost: each
request carries all it needs.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar, cast

import onestop
from onestop.bootstrap import AS_PRESS
from onestop.bootstrap.press.local_press import LocalPress

if TYPE_CHECKING:
    from subprocess import Popen

    from onestop.application.morning_contents import MorningContent
    from onestop.application.paper import DeadlineSheetContent, YearContent
    from onestop.application.register_book import Register
    from onestop.application.report_paper import ReportContent
    from onestop.application.slip_paper import SlipContent
    from onestop.application.way_contents import ListContent

P = ParamSpec("P")
T = TypeVar("T")

ANSWER_WITHIN_S = 20.0
"""The slowest page, the year's, takes about a second; the first also waits for the process to start."""

LAST_BREATH_S = 1.0
"""Between the end of a process's answers and its own."""

STARTS = 2


class PressLost(Exception):
    """The press's process could not be started, died, or was given up."""


def press_command() -> list[str]:
    """How this very program is started as a press."""
    if getattr(sys, "frozen", False):
        return [sys.executable, AS_PRESS]
    return [sys.executable, "-m", "onestop", AS_PRESS]


class FarPress:
    """`Press` over a process. One thread uses it. `note` hears of each process that was lost."""

    def __init__(
        self,
        note: Callable[[Exception], None],
        command: Sequence[str] | None = None,
        patience: float = ANSWER_WITHIN_S,
    ) -> None:
        self._note = note
        self._command = command or press_command()
        self._patience = patience
        self._process: Popen[bytes] | None = None
        self._local: LocalPress | None = None

    @property
    def pid(self) -> int | None:
        """The number of the press's process, None while there is none."""
        return self._process.pid if self._process else None

    def slip(self, content: SlipContent) -> bytes:
        return self._ask(LocalPress.slip, content)

    def slip_name(self, content: SlipContent) -> str:
        return self._ask(LocalPress.slip_name, content)

    def list_paper(self, content: ListContent) -> bytes:
        return self._ask(LocalPress.list_paper, content)

    def list_paper_name(self, content: ListContent) -> str:
        return self._ask(LocalPress.list_paper_name, content)

    def morning_sheet(self, content: MorningContent) -> bytes:
        return self._ask(LocalPress.morning_sheet, content)

    def deadline_sheet(self, content: DeadlineSheetContent) -> bytes:
        return self._ask(LocalPress.deadline_sheet, content)

    def deadline_sheet_name(self, content: DeadlineSheetContent) -> str:
        return self._ask(LocalPress.deadline_sheet_name, content)

    def year(self, content: YearContent) -> bytes:
        return self._ask(LocalPress.year, content)

    def year_sheet(self, content: YearContent) -> bytes:
        return self._ask(LocalPress.year_sheet, content)

    def year_name(self, content: YearContent, suffix: str) -> str:
        return self._ask(LocalPress.year_name, content, suffix)

    def register(self, content: Register, suffix: str) -> bytes:
        return self._ask(LocalPress.register, content, suffix)

    def register_name(self, content: Register, suffix: str) -> str:
        return self._ask(LocalPress.register_name, content, suffix)

    def report(self, content: ReportContent, suffix: str) -> bytes:
        return self._ask(LocalPress.report, content, suffix)

    def report_name(self, content: ReportContent, suffix: str) -> str:
        return self._ask(LocalPress.report_name, content, suffix)

    def warm_up(self) -> bytes:
        return self._ask(LocalPress.warm_up)

    def close(self) -> None:
        """Ends the process. It keeps nothing, so it is not asked first."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            assert pipe is not None, "it was started with both"
            with suppress(OSError):  # what it had not read yet is of no use to anybody
                pipe.close()
        process.wait()

    def _ask(self, job: Callable[Concatenate[LocalPress, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        if self._local is None:
            for _ in range(STARTS):
                try:
                    return cast(T, self._answer(job.__name__, args))
                except (OSError, EOFError) as error:
                    self._lost(error)
            self._local = LocalPress()
        return job(self._local, *args, **kwargs)

    def _answer(self, method: str, arguments: tuple[object, ...]) -> object:
        from onestop.bootstrap.press.channel import receive, send

        process = self._process = self._process or self._started()
        assert process.stdin and process.stdout, "it was started with both"
        given_up = Timer(self._patience, process.kill)
        given_up.daemon = True
        given_up.start()
        try:
            send(process.stdin, (method, arguments))
            answer = receive(process.stdout)
        finally:
            given_up.cancel()
        if isinstance(answer, Exception):
            raise answer
        return answer

    def _started(self) -> Popen[bytes]:
        from subprocess import PIPE, Popen

        # From the folder of this very package: the press is the same program, wherever that was started.
        return Popen(
            self._command,
            stdin=PIPE,
            stdout=PIPE,
            cwd=Path(onestop.__file__).parents[1],
            creationflags=_unseen(),
        )

    def _lost(self, error: Exception) -> None:
        """Its exit status is awaited, so that the note can say whether it fell or was felled."""
        from subprocess import TimeoutExpired

        process, status = self._process, None
        if process is not None:
            with suppress(TimeoutExpired):
                status = process.wait(LAST_BREATH_S)
        self.close()
        lost = PressLost(f"exit status {status}" if status is not None else type(error).__name__)
        self._note(lost.with_traceback(error.__traceback__))


def _unseen() -> int:
    """Windows: no console of its own, and after the window's work; elsewhere the press steps back by itself."""
    if sys.platform == "win32":
        from subprocess import BELOW_NORMAL_PRIORITY_CLASS, CREATE_NO_WINDOW

        return BELOW_NORMAL_PRIORITY_CLASS | CREATE_NO_WINDOW
    return 0
