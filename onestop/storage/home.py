"""The data folder: one program writes in it at a time, and the second says so and stops."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import IO

from onestop.domain.errors import Unavailable

LEDGER_NAME = "ledger.sqlite3"


class HomeLock:
    """Holds the folder for writing. The system lets go of it when the process ends, however it ends."""

    def __init__(self, home: Path) -> None:
        """Raises Unavailable(``home_in_use`` | ``home_not_writable``)."""
        try:
            home.mkdir(parents=True, exist_ok=True)
            self._file: IO[bytes] = (home / "lock").open("a+b")
        except OSError as error:
            what = "disk_full" if error.errno == 28 else "home_not_writable"
            raise Unavailable(what, str(home)) from error
        try:
            _hold(self._file)
        except OSError as error:
            self._file.close()
            raise Unavailable("home_in_use", str(home)) from error
        if not os.access(home, os.W_OK):
            self.release()
            raise Unavailable("home_not_writable", str(home))

    def release(self) -> None:
        self._file.close()


if sys.platform == "win32":
    import msvcrt

    def _hold(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _hold(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
