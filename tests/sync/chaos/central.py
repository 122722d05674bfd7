"""The shared database of a chaos run: its logins, what it holds, its crashes, and backups it is put back to."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from onestop.sync.central.rights import as_owner
from onestop.sync.central.url import Server
from tests.helpers.postgres import PASSWORD, PostgresServer

_HELD = "SELECT event_id FROM onestop.envelope WHERE agency = %s"
_HEADS = (
    "SELECT DISTINCT ON (station) station, seq, hash FROM onestop.envelope WHERE agency = %s "
    "ORDER BY station, seq DESC"
)
_OTHERS = "SELECT count(*) FROM pg_stat_activity WHERE datname = %s AND pid <> pg_backend_pid()"
_LOOKS = 500


class Central:
    """One agency's shared ledger. `ever` is every event it was once seen to hold."""

    def __init__(self, host: PostgresServer, agency: str) -> None:
        self._host = host
        self._agency = agency
        self._database = host.clone()
        self._admitted: dict[str, bool] = {}
        self._backup: Path | None = None
        self._restores = 0
        self.ever: set[str] = set()

    def admit(self, login: str, *, keeper: bool = False) -> None:
        self._admitted[login] = keeper
        with as_owner(self._host.server(self._database, "onestop_owner")) as owner:
            owner.admit(self._agency, login, PASSWORD, keeper=keeper)

    def is_keeper(self, login: str) -> bool:
        return self._admitted[login]

    def reached(self, login: str, port: int) -> Server:
        return self._host.server(self._database, login, port=str(port))

    @property
    def port(self) -> int:
        return self._host.port

    @property
    def restores(self) -> int:
        return self._restores

    def held(self) -> set[str]:
        """The events that stand in a log there now."""
        with self._host.superuser(self._database) as connection:
            now = {event_id for (event_id,) in connection.execute(_HELD, (self._agency,))}
        self.ever |= now
        return now

    def heads(self) -> dict[str, tuple[int, bytes]]:
        with self._host.superuser(self._database) as connection:
            rows = connection.execute(_HEADS, (self._agency,)).fetchall()
        return {station: (seq, digest) for station, seq, digest in rows}

    def crash(self) -> None:
        self._host.kill()
        self._host.start()

    def back_up(self) -> None:
        """A copy of the machine's disk as a crash left it."""
        if self._backup is not None:
            shutil.rmtree(self._backup)
        self._host.kill()
        self._backup = self._host.folder / "backup"
        _copy(self._host.data, self._backup)
        self._host.start()

    @property
    def has_backup(self) -> bool:
        return self._backup is not None

    def put_back(self) -> tuple[set[str], set[str]]:
        """Be again as the backup has it; what was held before, and now. Nobody may reach the server meanwhile.

        Whoever was admitted since is admitted once more, as its owner would.
        """
        assert self._backup is not None
        self._until_alone()
        before = self.held()
        self._host.kill()
        shutil.rmtree(self._host.data)
        self._backup.rename(self._host.data)
        self._backup = None
        self._host.start()
        for login, keeper in self._admitted.items():
            self.admit(login, keeper=keeper)
        self._restores += 1
        return before, self.held()

    def _until_alone(self) -> None:
        """What desks asked before their cables were cut is either done or given up when this returns."""
        with self._host.superuser(self._database) as connection:
            for _ in range(_LOOKS):
                (others,) = connection.execute(_OTHERS, (self._database,)).fetchone() or (0,)
                if not others:
                    return
                connection.execute("SELECT pg_sleep(0.01)")
        raise AssertionError("somebody still speaks to the server")


def _copy(one: Path, other: Path) -> None:
    """Owner and rights and all: the server is particular about its folder."""
    subprocess.run(["cp", "-a", str(one), str(other)], check=True)
