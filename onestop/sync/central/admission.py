"""What somebody's login is at a shared database: its owner, a desk of an agency, or nobody. Changes nothing there."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

import psycopg

from onestop.sync.central.connecting import BoundedConnection, Patience, connect
from onestop.sync.central.troubles import SharedTrouble, code_of, in_a_line
from onestop.sync.central.url import Server
from onestop.sync.openings import KIND, practised

_OWNS = "SELECT pg_has_role(current_user, nspowner, 'MEMBER') FROM pg_catalog.pg_namespace WHERE nspname = 'onestop'"
_ALL_AGENCIES = "SELECT agency FROM onestop.agency ORDER BY agency"
_MY_AGENCIES = "SELECT agency FROM onestop.login WHERE login = current_user::text ORDER BY agency"
_KEEPERS = "SELECT login FROM onestop.login WHERE agency = %s AND keeper"
_OPENINGS = "SELECT payload FROM onestop.event WHERE agency = %s AND kind = %s"
_ONES_OWN = frozenset({"sslcert", "sslkey", "sslpassword", "passfile", "service"})


@dataclass(frozen=True, slots=True)
class Standing:
    """`agencies`: those a desk's login writes for; to an owner all there are. `keepers`: logins of the agency, as
    far as they are shown. `practice`: whether its ledger is one to practise with, None while nobody has begun it.
    """

    owner: bool
    agencies: tuple[str, ...]
    keepers: frozenset[str]
    practice: bool | None


def standing(server: Server, agency: str, patience: Patience | None = None) -> Standing:
    """Unavailable(``shared_not_prepared``) without the tables, (``shared_not_admitted``) for nobody's login, or as
    any trouble.
    """
    with connect(server, patience or Patience()) as connection:
        try:
            return _standing(connection, agency)
        except psycopg.Error as error:
            raise SharedTrouble(code_of(error), in_a_line(error)) from error


def for_a_desk(server: Server, login: str, password: str) -> Server:
    """The same place for a desk's login: what else an owner proves himself with stays with him."""
    place = {name: value for name, value in server.parameters.items() if name not in _ONES_OWN}
    return Server(MappingProxyType(place)).with_login(login, password)


def _standing(connection: BoundedConnection, agency: str) -> Standing:
    owns = connection.execute(_OWNS).fetchone()
    if owns is None:
        raise SharedTrouble("shared_not_prepared", connection.info.dbname)
    owner = bool(owns[0])
    agencies = tuple(name for (name,) in connection.execute(_ALL_AGENCIES if owner else _MY_AGENCIES))
    if not owner and not agencies:
        raise SharedTrouble("shared_not_admitted", connection.info.user)
    keepers = frozenset(login for (login,) in connection.execute(_KEEPERS, (agency,)))
    openings = [payload for (payload,) in connection.execute(_OPENINGS, (agency, KIND))]
    return Standing(owner, agencies, keepers, practised(openings))
