"""The press's process: reads what to lay out, answers with the file, ends when nobody can ask any more.

It keeps nothing, so it may be killed at any moment; when the window dies, its requests end and so does the press.
"""

from __future__ import annotations

import os
import signal
import sys
from typing import IO, TYPE_CHECKING, Any

from onestop.bootstrap.press.channel import PressFault, receive, send
from onestop.domain.errors import Refused, Unavailable

if TYPE_CHECKING:
    from onestop.bootstrap.press.local_press import Press

NICENESS = 5
"""The window's own work goes first where both want the same processor."""


def serve(press: Press, requests: IO[bytes], answers: IO[bytes]) -> None:
    """Answers each (method, arguments) with what it gives or the error it ends in, one after the other."""
    while True:
        try:
            message: Any = receive(requests)
        except EOFError:
            return
        method, arguments = message
        send(answers, _answer(press, method, arguments))


def work(press: Press) -> int:
    """The program when started as a press. Its standard output is kept for answers, whoever else prints."""
    # Ctrl+C in a terminal reaches every process of it: the window decides what ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        os.nice(NICENESS)
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    with open(os.devnull, "rb") as nothing:  # noqa: PTH123 - its number is what counts
        os.dup2(nothing.fileno(), 0)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    try:
        serve(press, requests, answers)
    except OSError:
        return 1  # the window went away while its page was laid out
    return 0


def _answer(press: Press, method: str, arguments: tuple[object, ...]) -> object:
    try:
        return getattr(press, method)(*arguments)
    except (Refused, Unavailable) as error:
        return error
    except Exception as error:
        return PressFault.of(error)
