"""Where the shared database is and who logs in there, from libpq's URL. Opens nothing.

TLS is checked to the full (certificate, chain, host name) unless the URL itself says otherwise; what the machine's
environment says of TLS does not count.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import quote, urlencode

import psycopg
from psycopg.conninfo import conninfo_to_dict

from onestop.domain.errors import Refused

_BEGINNINGS = ("postgresql://", "postgres://")
_IN_THE_ADDRESS = ("user", "password", "host", "port", "dbname")


class UrlRefused(Refused):
    """The text is no address of a PostgreSQL database."""

    def __init__(self, code: str = "shared_url_unreadable") -> None:
        super().__init__(code, field="url")


@dataclass(frozen=True, slots=True, repr=False)
class Server:
    """libpq's parameters, defaults filled in. Its `repr` and `shown` keep the password back."""

    parameters: Mapping[str, str]

    @property
    def login(self) -> str:
        return self.parameters["user"]

    @property
    def password(self) -> str:
        return self.parameters.get("password", "")

    @property
    def shown(self) -> str:
        """For people: host and database."""
        port = self.parameters.get("port")
        host = self.parameters["host"] + (f":{port}" if port else "")
        return f"{host}/{self.parameters['dbname']}"

    def with_login(self, login: str, password: str) -> Server:
        """The same place for somebody else."""
        return Server(MappingProxyType({**self.parameters, "user": login, "password": password}))

    def url(self, *, password: bool = False) -> str:
        """As it was read; without the password, so that it may stand in a settings file."""
        told = self.parameters
        user = quote(told["user"], safe="")
        if password and self.password:
            user += ":" + quote(self.password, safe="")
        port = f":{told['port']}" if told.get("port") else ""
        rest = {name: value for name, value in told.items() if name not in _IN_THE_ADDRESS}
        host = told["host"]
        if host.startswith("/") or "," in host or ":" in host:
            rest, host = {"host": host, **rest}, ""
            if port:
                rest["port"], port = told["port"], ""
        return f"postgresql://{user}@{host}{port}/{quote(told['dbname'], safe='')}?{urlencode(rest)}"

    def __repr__(self) -> str:
        return f"Server({self.shown}, {self.login})"


def read_url(text: str) -> Server:
    """Refused(``shared_url_unreadable``) where it is none or lacks host, login or database."""
    if not text.startswith(_BEGINNINGS):
        raise UrlRefused()
    try:
        told = {name: str(value) for name, value in conninfo_to_dict(text).items() if value is not None}
    except psycopg.ProgrammingError as error:
        raise UrlRefused() from error
    if not all(told.get(name) for name in ("host", "user", "dbname")):
        raise UrlRefused()
    told.setdefault("sslmode", "verify-full")
    return Server(MappingProxyType(told))
