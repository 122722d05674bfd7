"""``python -m onestop.dev desks``: desks of one office beside each other on this machine, sharing a ledger.

A throw-away PostgreSQL with TLS, a cable that can be pulled from the terminal, practice homes that joined, and a window
of the program for each, in a process of its own. When the last is closed all of it is thrown away.
"""

from __future__ import annotations

import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, TextIO

from onestop.bootstrap.opening import SAMPLE_NOW, OpenHome, open_home
from onestop.bootstrap.sample import open_sample
from onestop.bootstrap.sharing.by_command import machine
from onestop.bootstrap.sharing.joining import join
from onestop.dev.shared_ledger import NoPostgres, shared_ledger
from onestop.dev.tcp_proxy import FAIR, TcpProxy, Weather
from onestop.sync.secrets import Passwords

if TYPE_CHECKING:
    from onestop.gui.main_window import MainWindow

WEATHERS = {
    "cut": (Weather(refuse=True, reset=True), "The cable is out: the desks notice at once."),
    "silent": (
        Weather(silent=True),
        "The line is silent: the desks notice when they have waited long enough.",
    ),
    "late": (Weather(delay=1.0), "Each piece takes a second."),
    "on": (FAIR, "The cable is in. The desks come back by themselves; their panel has “try now”."),
}
HELP = "The network: " + ", ".join(WEATHERS) + " (the first letter will do). Close the windows to end."


def practice_home(home: Path, url: str, name: str, *, sample: bool) -> None:
    """A home that joined, closed again. The password stays in it: nothing is left in the system's keyring."""
    with _opened(home, sample=sample) as opened:
        kept_here = replace(machine(opened), passwords=Passwords(home, lambda: None))
        join(kept_here, url, name)


def _opened(home: Path, *, sample: bool) -> OpenHome:
    if sample:
        return open_sample(home, ticking=False)
    return open_home(home, as_of=SAMPLE_NOW)


def station_name(number: int) -> str:
    return f"Quầy {number}"


def end_when_asked() -> None:
    """Told from outside to end (SIGTERM), everything is thrown away as if the last window had been closed."""

    def end(*_: object) -> None:
        raise SystemExit(0)

    signal.signal(signal.SIGTERM, end)


def run(desks: int, say: Callable[[str], None] = print, keys: TextIO | None = None) -> int:
    """Until the last window is closed. Exit status 3 where no PostgreSQL can be started."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="onestop-desks-")))
        try:
            shared = stack.enter_context(shared_ledger())
        except NoPostgres as reason:
            say(f"onestop.dev desks: {reason}")
            return 3
        homes = [folder / f"desk-{n}" for n in range(1, desks + 1)]
        for n, home in enumerate(homes, 1):
            practice_home(home, shared.url, station_name(n), sample=n == 1)
            say(f"{station_name(n)} has joined.")
        say(HELP)
        Thread(target=_obey, args=(keys or sys.stdin, shared.cable, say), daemon=True).start()
        _until_closed([_window(home, n, desks) for n, home in enumerate(homes)])
    return 0


def one_desk(home: Path, place: int, of: int) -> int:
    """The window of one of them, in this process, on its part of the screen."""
    from onestop.bootstrap.window.running import run_window

    def beside(what: str, window: MainWindow) -> None:
        if what == "painted":
            window.showNormal()
            screen = window.screen().availableGeometry()
            wide = max(window.minimumWidth(), screen.width() // of)
            left = (screen.width() - wide) * place // max(1, of - 1)
            window.setGeometry(screen.x() + left, screen.y(), wide, screen.height())

    return run_window(home, SAMPLE_NOW, "", sample=False, watch=beside)


def _window(home: Path, place: int, of: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "onestop.dev", "one-desk", str(home), str(place), str(of)]
    return subprocess.Popen(command, stdin=subprocess.DEVNULL)


def _until_closed(windows: Sequence[subprocess.Popen[bytes]]) -> None:
    try:
        for window in windows:
            window.wait()
    finally:
        for window in windows:
            if window.poll() is None:
                window.terminate()
                window.wait()


def _obey(keys: TextIO, cable: TcpProxy, say: Callable[[str], None]) -> None:
    """A line a word, until there are no more."""
    for line in keys:
        word = line.strip().lower()
        chosen = next((name for name in WEATHERS if word and name.startswith(word)), "")
        if not chosen:
            say(HELP)
            continue
        weather, words = WEATHERS[chosen]
        cable.set(weather)
        say(words)
