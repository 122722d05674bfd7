"""One machine at a counter: a process over a home, with a cable of its own to the server, and a note of each disk's life."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from onestop.dev.tcp_proxy import TcpProxy
from tests.sync.chaos.central import Central
from tests.sync.chaos.desk_process import Orders

ROOT = Path(__file__).parents[3]


class Machine:
    """`home` is its disk now; another disk is another life, with a note of its own."""

    def __init__(self, folder: Path, name: str, central: Central, pause: float, mutant: str = "") -> None:
        self.name = name
        self.login = name
        self.proxy = TcpProxy(("127.0.0.1", central.port))
        self.backup: tuple[Path, str] | None = None
        """A copy of its disk, and the login that the home used."""
        self.fell: list[str] = []
        self._folder = folder / name
        self._folder.mkdir()
        self._central = central
        self._pause = pause
        self._mutant = mutant
        self._lives = 0
        self._starts = 0
        self._must_join = False
        self._process: subprocess.Popen[bytes] | None = None
        self.put_in(join=True)

    def put_in(self, *, join: bool) -> Path:
        """Another disk; the path where it is to be, with nothing on it yet. `join`: it may receive nobody before it
        has exchanged once.
        """
        self._lives += 1
        self._must_join = join
        return self.home

    @property
    def life(self) -> str:
        return f"{self.name}.{self._lives}"

    @property
    def home(self) -> Path:
        return self._folder / f"home{self._lives}"

    @property
    def note(self) -> Path:
        return self._folder / f"note{self._lives}.jsonl"

    @property
    def has_ledger(self) -> bool:
        """False where it was killed before it had made one."""
        return (self.home / "station").exists()

    def aside(self, name: str) -> Path:
        """Where a copy of this disk can be kept."""
        return self._folder / f"{name}{self._lives}-{self._starts}"

    def start(self, seed: int) -> None:
        self._starts += 1
        url = self._central.reached(self.login, self.proxy.port).url(password=True)
        join = self._must_join and not self.has_acted
        orders = Orders(str(self.home), str(self.note), url, self.name, seed, self._pause, join, self._mutant)
        command = [sys.executable, "-m", "tests.sync.chaos.desk_process", json.dumps(asdict(orders))]
        with self._out.open("wb") as out, self._err.open("wb") as err:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=out,
                stderr=err,
                cwd=ROOT,
                env={**os.environ, "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"},
                start_new_session=True,
            )

    def kill(self) -> None:
        """SIGKILL, wherever it is."""
        self.look()
        assert self._process is not None
        self._process.kill()
        self._gone()

    def rest(self) -> None:
        """Act no more, only exchange."""
        assert self._process is not None and self._process.stdin is not None
        try:
            self._process.stdin.write(b"rest\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            self.look()

    def end(self, seconds: float) -> None:
        """In order."""
        assert self._process is not None and self._process.stdin is not None
        self._process.stdin.close()
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.fell.append(f"{self.life}: does not end")
            self._process.kill()
        self.look()
        self._process.wait()

    def look(self) -> bool:
        """Whether it still runs; a program that ended by itself with an error is noted with its last words."""
        assert self._process is not None
        status = self._process.poll()
        if status not in (None, 0, -9):
            self.fell.append(f"{self.life}: {status}: {self._err.read_text(errors='replace')[-2500:]}")
        return status is None

    @property
    def is_open(self) -> bool:
        """It got as far as opening its home since it was started."""
        return bool(self.said())

    @property
    def has_acted(self) -> bool:
        """Something on this disk was acknowledged, so it had joined."""
        return self.note.exists() and self.note.stat().st_size > 0

    def said(self) -> list[dict[str, Any]]:
        """What it told since it was started."""
        whole, _, _ = self._out.read_bytes().rpartition(b"\n")
        return [json.loads(line) for line in whole.split(b"\n") if line]

    def close(self) -> None:
        if self._process is not None and self._process.poll() is None:
            self._process.kill()
            self._gone()

    def _gone(self) -> None:
        assert self._process is not None
        if self._process.stdin is not None:
            self._process.stdin.close()
        self._process.wait()

    @property
    def _out(self) -> Path:
        return self._folder / f"said{self._starts}.jsonl"

    @property
    def _err(self) -> Path:
        return self._folder / f"errors{self._starts}.txt"
