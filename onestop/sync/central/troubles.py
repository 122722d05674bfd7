"""What can go wrong with a server, as codes that have a sentence each. Knows no connection and no words for people.

Once a connection stands the server sends five-letter codes (SQLSTATE, PostgreSQL's appendix A). While it is being
made libpq hands on words alone, so that these are looked at, in the English that servers speak by default.
"""

from __future__ import annotations

import psycopg

from onestop.domain.errors import Unavailable

CERTIFICATE = "shared_certificate"

_BY_STATE = {
    "25006": "shared_read_only",
    "28000": "shared_login_refused",
    "28P01": "shared_password",
    "3D000": "shared_no_database",
    "3F000": "shared_not_prepared",
    "42501": "shared_not_admitted",
    "42703": "shared_not_prepared",
    "42P01": "shared_not_prepared",
    "53100": "shared_full",
    "53300": "shared_busy",
    "57014": "shared_busy",
    "57P03": "shared_starting",
}
_BY_WORDS = (
    ("password authentication failed", "shared_password"),
    ("no password supplied", "shared_password"),
    ("server does not support SSL", "shared_without_tls"),
    ("root certificate file", "shared_root_missing"),
    ("certificate", CERTIFICATE),
    ("the database system is", "shared_starting"),
    ("not currently accepting connections", "shared_no_database"),
    ("too many clients", "shared_busy"),
    ("too many connections", "shared_busy"),
    ("connection slots are reserved", "shared_busy"),
    ("pg_hba.conf", "shared_login_refused"),
    ("is not permitted to log in", "shared_login_refused"),
)
_TLS_FAULTS = (
    "shared_certificate_expired",
    "shared_certificate_early",
    "shared_certificate_host",
    "shared_certificate_unknown",
)
_OTHERS = ("shared_unreachable", "shared_failed", "shared_not_owner", "shared_login_taken")
CODES = frozenset({*_BY_STATE.values(), *dict(_BY_WORDS).values(), *_TLS_FAULTS, *_OTHERS}) - {CERTIFICATE}
"""Every code that a server's trouble can have; each has its sentence in the window and on the command line."""

REPEAT_AT_ONCE = frozenset({"40001", "40P01"})
"""A serialisation failure and a deadlock: the same statement again is right, and soon goes through."""
_LOST = ("08", "57P01", "57P02")


class SharedTrouble(Unavailable):
    """The shared database cannot be used now. Nothing but the exchange stops."""


def is_lost(error: psycopg.Error) -> bool:
    """Whether the connection is gone, and with it perhaps only the answer."""
    if error.sqlstate is None:
        return isinstance(error, psycopg.OperationalError | psycopg.InterfaceError)
    return error.sqlstate.startswith(_LOST)


def code_of(error: psycopg.Error) -> str:
    """The code of a statement's failure."""
    if is_lost(error):
        return "shared_unreachable"
    return _BY_STATE.get(error.sqlstate or "", "shared_failed")


def code_of_refusal(error: psycopg.Error) -> str:
    """The code of a connection that did not come about; `CERTIFICATE` stands for one to be looked into."""
    if error.sqlstate in _BY_STATE:
        return _BY_STATE[error.sqlstate]
    said = str(error)
    if "database" in said and "does not exist" in said:
        return "shared_no_database"
    return next((code for words, code in _BY_WORDS if words in said), "shared_unreachable")


def in_a_line(error: BaseException) -> str:
    """The server's or the system's own words, for whoever looks into it."""
    return " ".join(str(error).split())[:300]
