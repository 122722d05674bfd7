"""A throw-away PostgreSQL: Debian's own program in a temporary folder, with TLS from an authority made for it.

The tests start and end it themselves. Where none is installed they are skipped, saying which package lacks.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import sql

from onestop.sync.central.init import prepare
from onestop.sync.central.url import Server, read_url
from tests.helpers.certificates import Authority

OWNER = "onestop_owner"
PASSWORD = "mot-cua-1"
_TEMPLATE = "onestop_template"
_SUPERUSER = "postgres"
MISSING = "no PostgreSQL server is installed (Debian: apt-get install postgresql)"

_SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "password_encryption": "scram-sha-256",
    "deadlock_timeout": "100ms",
    "max_connections": "60",
    "shared_buffers": "64MB",
    "log_min_messages": "fatal",
    "lc_messages": "C",
}
_LOGINS = "hostssl all all 127.0.0.1/32 scram-sha-256\nhostnossl all all 127.0.0.1/32 scram-sha-256\n"


def programs() -> Path | None:
    """The folder of `initdb` and `postgres`; None where there is none."""
    newest = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda each: int(each.parent.name))
    found = shutil.which("initdb")
    places = [*reversed(newest), *([Path(found).resolve().parent] if found else [])]
    return next((each for each in places if (each / "postgres").is_file()), None)


class PostgresServer:
    """One server process over one folder. `durable` for measuring; tests need no disk to be waited for."""

    def __init__(self, folder: Path, bin_folder: Path, *, tls: bool = True, durable: bool = False) -> None:
        self.folder = folder
        self.bin = bin_folder
        self.authority = Authority(folder / "authority")
        self.port = _free_port()
        self._data = folder / "server"
        self._tls = tls
        self._user = _another_user()
        self._numbers = count(1)
        self._give(folder)
        (folder / "password").write_text(PASSWORD)
        self._give(folder / "password")
        self._run(
            "initdb", "-D", str(self._data), "-U", _SUPERUSER, "-A", "scram-sha-256", "-E", "UTF8",
            "--locale=C.UTF-8", "--no-sync", f"--pwfile={folder / 'password'}",
        )  # fmt: skip
        settings = {**_SETTINGS, "port": str(self.port), "ssl": "on" if tls else "off"}
        if not durable:
            settings |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
        lines = "".join(f"{name} = '{value}'\n" for name, value in settings.items())
        with (self._data / "postgresql.conf").open("a") as file:
            file.write(lines)
        (self._data / "pg_hba.conf").write_text(_LOGINS)
        if tls:
            self.present(*self.authority.certificate("localhost"))
        self.start()

    def start(self) -> None:
        """Run, and wait until it lets somebody in."""
        self._run("pg_ctl", "-D", str(self._data), "-l", str(self.folder / "server.log"), "-w", "-s", "start")

    def stop(self) -> None:
        """In order: whoever is connected is told."""
        self._run("pg_ctl", "-D", str(self._data), "-m", "fast", "-w", "-s", "stop")

    def kill(self) -> None:
        """At once, as a crash: it recovers from its log at the next start."""
        self._run("pg_ctl", "-D", str(self._data), "-m", "immediate", "-w", "-s", "stop")

    def present(self, certificate: bytes, key: bytes) -> None:
        """Show this certificate to whoever connects; a running server must `reload`."""
        for name, content in (("server.crt", certificate), ("server.key", key)):
            path = self._data / name
            path.write_bytes(content)
            path.chmod(0o600)
            self._give(path)

    def reload(self) -> None:
        with self.superuser() as connection:
            connection.execute("SELECT pg_reload_conf()")

    def server(self, database: str, login: str, password: str = PASSWORD, **changes: str) -> Server:
        """As a desk would be told: TLS checked to the full where this server has it."""
        tls = {"sslmode": "verify-full", "sslrootcert": str(self.authority.file)} if self._tls else {}
        parameters = {"port": str(self.port), **(tls or {"sslmode": "disable"}), **changes}
        port = parameters.pop("port")
        rest = "&".join(f"{name}={value}" for name, value in parameters.items())
        return read_url(
            f"postgresql://{login}:{password}@localhost:{port}/{database}?hostaddr=127.0.0.1&{rest}"
        )

    @contextmanager
    def superuser(self, database: str = "postgres") -> Iterator[psycopg.Connection[tuple[Any, ...]]]:
        parameters = dict(self.server(database, _SUPERUSER).parameters)
        with psycopg.Connection.connect(**parameters, autocommit=True) as connection:  # type: ignore[arg-type]
            yield connection

    def new_name(self) -> str:
        """For databases and logins, which a whole server shares."""
        return f"t{next(self._numbers)}"

    def make_template(self) -> None:
        """An owner who is no superuser, and a database that he has prepared."""
        with self.superuser() as connection:
            connection.execute(
                sql.SQL("CREATE ROLE {} LOGIN CREATEROLE CREATEDB PASSWORD {}").format(
                    sql.Identifier(OWNER), sql.Literal(PASSWORD)
                )
            )
        self.create(_TEMPLATE)
        prepare(self.server(_TEMPLATE, OWNER))

    def create(self, name: str, template: str = "template0") -> None:
        with self.superuser() as connection:
            connection.execute(
                sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE {}").format(
                    sql.Identifier(name), sql.Identifier(OWNER), sql.Identifier(template)
                )
            )

    def clone(self) -> str:
        """A new database with the shared schema in it."""
        name = self.new_name()
        self.create(name, _TEMPLATE)
        return name

    def drop(self, name: str) -> None:
        with self.superuser() as connection:
            connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))

    def dump(self, name: str) -> list[str]:
        """The whole database as SQL, without what differs from one dump to the next."""
        environment = {**os.environ, "PGPASSWORD": PASSWORD}
        address = f"postgresql://{_SUPERUSER}@127.0.0.1:{self.port}/{name}"
        done = subprocess.run(
            [str(self.bin / "pg_dump"), address], env=environment, capture_output=True, text=True, check=True
        )
        return [
            line for line in done.stdout.splitlines() if not line.startswith(("\\restrict", "\\unrestrict"))
        ]

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self.bin / program), *arguments]
        # Into a file, for a server that is started would hold a pipe open for ever.
        with (self.folder / "said.log").open("ab") as said:
            done = subprocess.run(command, stdout=said, stderr=said, check=False, **self._as_another())
        if done.returncode:
            raise RuntimeError(f"{program}: {(self.folder / 'said.log').read_text()[-2000:]}")

    def _as_another(self) -> Mapping[str, Any]:
        plain: dict[str, Any] = {"cwd": str(self.folder)}
        if self._user is None:
            return plain
        return {**plain, "user": self._user[0], "group": self._user[1], "extra_groups": []}

    def _give(self, path: Path) -> None:
        if self._user is not None:
            os.chown(path, *self._user)


@dataclass(frozen=True)
class SharedDatabase:
    """A prepared database of one test. Logins are made unlike those of other tests, for a server shares them."""

    host: PostgresServer
    name: str

    @property
    def owner(self) -> Server:
        return self.host.server(self.name, OWNER)

    def login(self, name: str) -> str:
        return f"{self.name}_{name}"

    def server(self, name: str, **changes: str) -> Server:
        return self.host.server(self.name, self.login(name), **changes)


@contextmanager
def running_server(*, tls: bool = True, durable: bool = False) -> Iterator[PostgresServer]:
    """A server with a prepared template, gone again at the end. Skips where no server is installed."""
    bin_folder = programs()
    if bin_folder is None:
        pytest.skip(MISSING)
    # Not pytest's own folder: another user must be able to walk into it.
    folder = Path(tempfile.mkdtemp(prefix="onestop-postgres-"))
    server = None
    try:
        server = PostgresServer(folder, bin_folder, tls=tls, durable=durable)
        server.make_template()
        yield server
    finally:
        if server is not None:
            with suppress(RuntimeError):  # a test may have ended it
                server.kill()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """The server that all tests of a run share."""
    with running_server() as server:
        yield server


@pytest.fixture
def shared_database(postgres: PostgresServer) -> Iterator[SharedDatabase]:
    """An empty shared ledger of this test's own."""
    name = postgres.clone()
    yield SharedDatabase(postgres, name)
    postgres.drop(name)


def _another_user() -> tuple[int, int] | None:
    """The server refuses to run as root; for anybody else it runs as themselves."""
    if os.geteuid() != 0:
        return None
    import pwd

    for name in ("postgres", "nobody"):
        try:
            found = pwd.getpwnam(name)
        except KeyError:
            continue
        return found.pw_uid, found.pw_gid
    pytest.skip("root may not run PostgreSQL, and there is no other user")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
    return port
