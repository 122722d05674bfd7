"""Makes a machine a desk of a shared database: its own login there, what it keeps of it, and the first full pull.

Used by the command line and by the window's sync thread; knows neither. Whenever it is cut short, the machine either
stands alone as before or is a member whose next exchange goes on.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from onestop.application.ports import Clock, Ids
from onestop.domain.errors import Refused
from onestop.domain.text import clean_line
from onestop.sync import membership as kept_file
from onestop.sync.central.admission import Standing, for_a_desk, standing
from onestop.sync.central.connecting import Line, Patience
from onestop.sync.central.hints import say_once
from onestop.sync.central.log import PostgresLog
from onestop.sync.central.rights import as_owner
from onestop.sync.central.troubles import SharedTrouble
from onestop.sync.central.url import Server, read_url
from onestop.sync.ends import Told
from onestop.sync.exchange import Exchange
from onestop.sync.membership import Membership
from onestop.sync.openings import must_fit
from onestop.sync.ports import Keys, LocalLog, NotAllowed
from onestop.sync.presence import PUSHED, Hint, written
from onestop.sync.secrets import Passwords

LONGEST_NAME = 60
_PASSWORD_OCTETS = 24
_LOGIN_OCTETS = 4
_LONGEST_AGENCY = 40  # of a login, which PostgreSQL cuts at 63 octets


class JoiningLog(LocalLog, Protocol):
    """The desk's side of the exchange, and what it is called: see `onestop.storage.absorbing.SharedSide`."""

    @property
    def practice(self) -> bool: ...

    @property
    def name(self) -> str: ...

    def take_name(self, name: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Machine:
    """Whoever joins. `log` gives the desk's side under a login, which may be empty for looking only."""

    home: Path
    log: Callable[[str], JoiningLog]
    keys: Keys
    clock: Clock
    ids: Ids
    passwords: Passwords


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person may want otherwise. `keeper` None: the agency's first one is. `again`: leave what was joined
    before. `new_agency`: the owner lets an agency in that the database does not know yet.
    """

    keeper: bool | None = None
    poll_only: bool = False
    again: bool = False
    new_agency: bool = False


@dataclass(frozen=True, slots=True)
class Joined:
    """`already`: nothing was done. `login_made`: an owner's address was given, and is forgotten. `password_in`:
    ``keyring``, ``shared.password`` or empty.
    """

    membership: Membership
    already: bool = False
    login_made: bool = False
    keeper: bool = False
    password_in: str = ""
    told: Told | None = None


def _unheard(_taken: int, _to_take: int) -> None:
    """Nobody looks on."""


def join(
    machine: Machine,
    url: str,
    name: str,
    wishes: Wishes | None = None,
    progress: Callable[[int, int], None] = _unheard,
    cancelled: Callable[[], bool] = lambda: False,
    patience: Patience | None = None,
) -> Joined:
    """Become a desk of the shared database at `url` under the name `name`.

    `progress` hears how many events of how many were taken. Refused(``shared_url_unreadable`` | ``shared_joined`` |
    ``shared_other_agency`` | ``shared_is_practice`` | ``shared_is_real`` | ``shared_join_cancelled`` …) or
    Unavailable(``shared_…`` …): then the machine stands alone as before.
    """
    wishes = wishes or Wishes()
    server = with_whole_path(read_url(url))
    name = _station_name(name)
    before = kept_file.read(machine.home)
    if before is not None and before.joined and not wishes.again:
        if _is_same_place(before, server) and machine.passwords.of(before.login, before.place):
            return Joined(before, already=True)
        if not _is_same_place(before, server):
            raise Refused("shared_joined", field="url", place=before.place)
    log = machine.log("")
    found = standing(server, log.agency, patience)
    _must_be_one_of_us(found, log, wishes)
    known = before.login if before is not None and _is_same_place(before, server) else ""
    desk, keeper = _own_login(server, found, log.agency, known, wishes, patience)
    where = machine.passwords.keep(desk.login, desk.shown, desk.password) if desk.password else ""
    member = Membership(desk.url(), desk.login, log.agency, desk.shown, wishes.poll_only)
    as_before = before if before is not None and before.joined else replace(member, joined=False)
    kept_file.write(machine.home, as_before)
    log = machine.log(desk.login)
    with closing(PostgresLog(Line(desk, patience), log.agency)) as shared:
        shared.survey()  # whoever may not even look has not been here
        log.take_name(name)
        kept_file.write(machine.home, member)
        try:
            told = _first_round(machine, log, shared, progress, cancelled)
        except BaseException:
            kept_file.write(machine.home, as_before)
            raise
        tell_the_others(shared, member, log.own().station)
    if before is not None and (before.login, before.place) != (member.login, member.place):
        machine.passwords.forget(before.login, before.place)
    return Joined(member, login_made=found.owner, keeper=keeper, password_in=where, told=told)


def member_server(member: Membership, passwords: Passwords) -> Server:
    """How a member reaches its database."""
    return read_url(member.url).with_login(member.login, passwords.of(member.login, member.place))


def tell_the_others(shared: PostgresLog, member: Membership, station: str) -> None:
    """That there is more of this station's log, to whoever listens."""
    if not member.poll_only:
        say_once(shared.line, member.agency, written(Hint(PUSHED, station)))


def with_whole_path(server: Server) -> Server:
    """A file of certificates that was named from where somebody stood is found from everywhere."""
    root = server.parameters.get("sslrootcert", "")
    if not root or root == "system":
        return server
    return Server({**server.parameters, "sslrootcert": str(Path(root).absolute())})


def _station_name(name: str) -> str:
    name = clean_line(name, field="station", limit=LONGEST_NAME)
    if not name:
        raise Refused("station_name_missing", field="station")
    return name


def _is_same_place(kept: Membership, server: Server) -> bool:
    return kept.place == server.shown


def _must_be_one_of_us(found: Standing, log: JoiningLog, wishes: Wishes) -> None:
    """An agency's ledger is its own, and what was only practised stands in no real one."""
    known = bool(found.agencies) if found.owner else True
    if known and log.agency not in found.agencies and not (found.owner and wishes.new_agency):
        names = ", ".join(found.agencies)
        raise Refused("shared_other_agency", field="url", agency=log.agency, known=names)
    must_fit(found.practice, log.practice, field="url")


def _own_login(
    server: Server, found: Standing, agency: str, known: str, wishes: Wishes, patience: Patience | None
) -> tuple[Server, bool]:
    """The server as this desk reaches it, and whether it keeps others' logs there.

    A desk's address is taken as it is. An owner makes a login; one that was made here before gets a new password.
    """
    if not found.owner:
        return server, server.login in found.keepers
    login = known if known and known != server.login else _new_login(agency)
    is_wanted = login in found.keepers or not found.keepers
    keeper = is_wanted if wishes.keeper is None else wishes.keeper
    password = secrets.token_urlsafe(_PASSWORD_OCTETS)
    with as_owner(server, patience) as owner:
        try:
            owner.admit(agency, login, password, keeper=keeper)
        except SharedTrouble as trouble:
            if trouble.what != "shared_login_taken" or login != known:
                raise
            # The server was restored from before this login, and only its roles remember it.
            login = _new_login(agency)
            owner.admit(agency, login, password, keeper=keeper)
    return for_a_desk(server, login, password), keeper


def _new_login(agency: str) -> str:
    """Recognisable to whoever looks at the server's logins, and nobody else's."""
    plain = re.sub(r"[^a-z0-9]+", "_", agency.lower()).strip("_")[:_LONGEST_AGENCY]
    return f"desk_{plain}_{secrets.token_hex(_LOGIN_OCTETS)}"


def _first_round(
    machine: Machine,
    log: JoiningLog,
    shared: PostgresLog,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> Told:
    exchange = Exchange(log, shared, machine.keys, machine.clock, machine.ids)
    try:
        while not exchange.step():
            if cancelled():
                raise Refused("shared_join_cancelled")
            progress(exchange.told.pulled, exchange.told.to_pull)
    except NotAllowed as refusal:
        raise SharedTrouble("shared_not_admitted", str(refusal)) from refusal
    return exchange.told
