"""The address of a shared database as people type it: a whole URL taken apart, and put together again. Keeps no
password: it comes out beside the parts and goes in beside them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, quote, unquote, urlencode

BEGINNINGS = ("postgresql://", "postgres://")
FULL = "verify-full"
"""libpq's `sslmode` that checks certificate, chain and host name: ours unless somebody says otherwise."""


@dataclass(frozen=True, slots=True)
class SharedAddress:
    """`host` may end in ``:port``. `tls` is libpq's sslmode, `root` its sslrootcert; `more` what else a URL said."""

    host: str = ""
    database: str = ""
    login: str = ""
    tls: str = FULL
    root: str = ""
    more: tuple[tuple[str, str], ...] = ()

    @property
    def is_checked(self) -> bool:
        """The server must prove who it is."""
        return self.tls == FULL

    def having(self, part: str, text: str) -> SharedAddress:
        """The same with another ``host``, ``database``, ``login``, ``tls`` or ``root``."""
        match part:
            case "host":
                return replace(self, host=text)
            case "database":
                return replace(self, database=text)
            case "login":
                return replace(self, login=text)
            case "tls":
                return replace(self, tls=text)
            case "root":
                return replace(self, root=text)
        raise ValueError(part)

    def url(self, password: str = "") -> str:
        user = quote(self.login, safe="") + (f":{quote(password, safe='')}" if password else "")
        host, rest = self.host.strip(), [("sslmode", self.tls)]
        if self.root:
            rest.append(("sslrootcert", self.root))
        if host.startswith("/"):  # a socket's folder
            rest, host = [("host", host), *rest], ""
        query = urlencode([*rest, *self.more])
        return f"{BEGINNINGS[0]}{user}@{host}/{quote(self.database.strip(), safe='')}?{query}"


def is_address(text: str) -> bool:
    """Whether somebody gave a whole URL where a host is asked for."""
    return text.strip().startswith(BEGINNINGS)


def read_address(text: str) -> tuple[SharedAddress, str]:
    """The parts and the password; what is missing stays empty."""
    rest = text.strip()
    for beginning in BEGINNINGS:
        rest = rest.removeprefix(beginning)
    rest, _, query = rest.partition("?")
    told = dict(parse_qsl(query))
    place, _, database = rest.partition("/")
    who, _, host = place.rpartition("@")
    login, _, password = who.partition(":")
    port = told.pop("port", "")
    host = host or told.pop("host", "")
    address = SharedAddress(
        host=unquote(host) + (f":{port}" if port else ""),
        database=unquote(database) or told.pop("dbname", ""),
        login=unquote(login) or told.pop("user", ""),
        tls=told.pop("sslmode", FULL),
        root=told.pop("sslrootcert", ""),
    )
    password = unquote(password) or told.pop("password", "")
    return replace(address, more=tuple(told.items())), password
