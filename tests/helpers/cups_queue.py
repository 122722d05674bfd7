"""A printing system for one test: a real cupsd with one raw queue, and the socket at its end."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

_CUPSD = shutil.which("cupsd") or shutil.which("cupsd", path="/usr/sbin:/usr/local/sbin")
_LPADMIN = shutil.which("lpadmin") or shutil.which("lpadmin", path="/usr/sbin:/usr/local/sbin")

_CUPSD_CONF = """
LogLevel debug
MaxLogSize 0
Listen 127.0.0.1:{port}
Browsing Off
DefaultAuthType None
<Location />
Order allow,deny
Allow all
</Location>
<Location /admin>
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order allow,deny
Allow all
</Limit>
</Policy>
"""
_FILES_CONF = """
ServerRoot {folder}
RequestRoot {folder}/spool
TempDir {folder}/spool/tmp
CacheDir {folder}/cache
StateDir {folder}/state
ErrorLog {folder}/error.log
AccessLog {folder}/access.log
PageLog {folder}/page.log
SystemGroup {group}
"""


def missing() -> str:
    """What stands in the way of a queue of our own; "" for nothing."""
    if _CUPSD is None:
        return "cupsd is not installed (Debian: cups-daemon)"
    return "" if _LPADMIN else "lpadmin is not installed (Debian: cups-client)"


@dataclass
class Queue:
    """`jobs` are the bytes of what came out at the end, in order."""

    server: str
    name: str
    jobs: list[bytes] = field(default_factory=list)
    arrived: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))

    def wait(self, seconds: float = 20) -> bytes:
        assert self.arrived.acquire(timeout=seconds), "nothing came out of the queue"
        return self.jobs[-1]


@contextmanager
def raw_queue(name: str = "Quay2") -> Iterator[Queue]:
    folder = Path(tempfile.mkdtemp(prefix="onestop-cups-"))
    # cupsd as root runs the back end as another user, who must be able to get there.
    folder.chmod(0o755)
    for part in ("spool/tmp", "cache", "state"):
        (folder / part).mkdir(parents=True)
    with closing(socket.create_server(("127.0.0.1", 0))) as end:
        with closing(socket.create_server(("127.0.0.1", 0))) as free:
            port = free.getsockname()[1]
        (folder / "cupsd.conf").write_text(_CUPSD_CONF.format(port=port))
        group = _group()
        (folder / "cups-files.conf").write_text(_FILES_CONF.format(folder=folder, group=group))
        daemon = subprocess.Popen(
            [str(_CUPSD), "-f", "-c", str(folder / "cupsd.conf"), "-s", str(folder / "cups-files.conf")],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        queue = Queue(f"127.0.0.1:{port}", name)
        listener = threading.Thread(target=_listen, args=(end, queue), daemon=True)
        listener.start()
        try:
            _open(port, folder)
            target = f"socket://127.0.0.1:{end.getsockname()[1]}"
            command = [str(_LPADMIN), "-h", queue.server, "-p", name, "-E", "-v", target, "-m", "raw"]
            done = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)
            assert done.returncode == 0, done.stderr + _log(folder)
            yield queue
        finally:
            daemon.terminate()
            daemon.wait(10)
            end.shutdown(socket.SHUT_RDWR)
            listener.join(10)
            shutil.rmtree(folder, ignore_errors=True)


def _group() -> str:
    import grp

    return grp.getgrgid(os.getgid()).gr_name if os.getuid() else "root"


def _open(port: int, folder: Path) -> None:
    """Wait until the scheduler answers, by asking it; a fixed pause would be too long or too short."""
    until = time.monotonic() + 10
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            assert time.monotonic() < until, "cupsd did not start: " + _log(folder)
            threading.Event().wait(0.02)


def _log(folder: Path) -> str:
    log = folder / "error.log"
    return log.read_text(errors="replace")[-2000:] if log.exists() else "no log"


def _listen(end: socket.socket, queue: Queue) -> None:
    while True:
        try:
            caller, _ = end.accept()
        except OSError:
            return
        with closing(caller):
            parts: list[bytes] = []
            while block := caller.recv(65536):
                parts.append(block)
        if parts:
            queue.jobs.append(b"".join(parts))
            queue.arrived.release()
