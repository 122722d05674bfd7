"""Who takes the chair at this machine, and with what proof. Passwords are this machine's own: no ledger hears of them.

Until an administrator turns passwords on nobody is asked for one, as in a practice office for ever: the chair is
taken by saying who one is. They keep colleagues from acting in each other's name in this window; they are no lock
on the data folder, which is the operating system's to guard.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from onestop.domain.errors import Refused
from onestop.domain.office import OfficeRole

if TYPE_CHECKING:
    from onestop.application.desk import Desk
    from onestop.domain.office import StaffMember

TRIES = 5
"""So many wrong passwords in a row, then a wait."""
WAIT = timedelta(minutes=5)
SHORTEST, LONGEST = 8, 128
"""Letters of a password."""


@dataclass(frozen=True, slots=True)
class Secret:
    """What is kept of a person's password: never itself. `hash` empty: the next sign-in sets one."""

    hash: str = ""
    wrong: int = 0
    wait_until: datetime | None = None


class SecretBook(Protocol):
    """Where this machine keeps them. Logins in lower case. On the store's thread."""

    def asked(self) -> bool:
        """Whether this machine asks for passwords."""
        ...

    def ask(self, wanted: bool) -> None: ...

    def read(self, login: str) -> Secret: ...

    def write(self, login: str, secret: Secret) -> None: ...

    def known(self) -> frozenset[str]:
        """Logins that have a password."""
        ...

    def seal(self, password: str) -> str:
        """A hash with a salt of its own."""
        ...

    def opens(self, sealed: str, password: str) -> bool: ...

    def last(self) -> str:
        """Who sat here last; "" before anybody took the chair."""
        ...

    def remember(self, login: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Roster:
    """`asks`: this machine asks for passwords. `known`: logins, in lower case, that have one."""

    asks: bool = False
    known: frozenset[str] = frozenset()

    def has_password(self, login: str) -> bool:
        return login.casefold() in self.known


class People:
    """Whoever may sit here. All of it works on the store's thread.

    Proving a password takes some 50 ms on purpose (the book's hash is slow), and other questions wait for it there.
    """

    def __init__(self, desk: Desk, book: SecretBook) -> None:
        self._desk = desk
        self._book = book

    def roster(self) -> Roster:
        asks = not self._desk.practice and self._book.asked()
        return Roster(asks, self._book.known())

    def sign_in(self, login: str, password: str = "", again: str = "") -> StaffMember:
        """Who may take the chair now; the first sign-in with passwords sets one, typed twice.

        Refused(``unknown_login`` | ``left_office``, field ``login``), and where passwords are asked
        (``password_missing`` | ``password_wrong`` | ``too_many_tries`` | ``password_short`` | ``text_too_long``,
        field ``password``), (``passwords_differ``, field ``again``).
        """
        member = self._serving(login)
        if self.roster().asks:
            self._prove(member, password, again)
        self._book.remember(member.login)
        return member

    def turn_on(self, password: str, again: str = "") -> None:
        """From now on this machine asks. The administrator proves to be one by their own password, or sets it.

        Refused(``practice_asks_nobody`` | ``administrator_only``) and all that a sign-in is refused for.
        """
        member = self._administrator()
        if self._desk.practice:
            raise Refused("practice_asks_nobody")
        self._prove(member, password, again)
        self._book.ask(True)

    def turn_off(self) -> None:
        """Nobody is asked any more; what was set stays for the day it is turned on again. Refused(``administrator_only``)."""
        self._administrator()
        self._book.ask(False)

    def reset(self, login: str) -> None:
        """Forget somebody's password: their next sign-in sets another. Refused(``administrator_only`` | ``unknown_login``)."""
        self._administrator()
        member = self._desk.office.staff_by_login(login)
        if member is None:
            raise Refused("unknown_login", field="login", login=login)
        self._book.write(member.login.casefold(), Secret())

    def _serving(self, login: str) -> StaffMember:
        member = self._desk.office.staff_by_login(login)
        if member is None:
            raise Refused("unknown_login", field="login", login=login)
        if not member.serves_on(self._desk.today()):
            raise Refused("left_office", field="login", login=member.login, until=member.until)
        return member

    def _administrator(self) -> StaffMember:
        member = self._serving(self._desk.actor)
        if OfficeRole.ADMINISTRATOR not in member.roles:
            raise Refused("administrator_only", field="by", act="passwords", login=member.login)
        return member

    def _prove(self, member: StaffMember, password: str, again: str) -> None:
        login, now = member.login.casefold(), self._desk.clock.now()
        secret, password = self._book.read(login), _plain(password)
        if not secret.hash:
            _must_be_fit(password, _plain(again))
            self._book.write(login, Secret(self._book.seal(password)))
            return
        _must_not_wait(secret, now)
        if not password:
            raise Refused("password_missing", field="password")
        if len(password) <= LONGEST and self._book.opens(secret.hash, password):
            self._book.write(login, Secret(secret.hash))
            return
        wrong = secret.wrong + 1
        if wrong < TRIES:
            self._book.write(login, replace(secret, wrong=wrong, wait_until=None))
            raise Refused("password_wrong", field="password", left=TRIES - wrong)
        # After the wait there are as many tries again.
        until = now + WAIT
        self._book.write(login, replace(secret, wrong=0, wait_until=until))
        raise Refused("too_many_tries", field="password", until=until.time())


def _plain(password: str) -> str:
    """The same letters, however an input method put them together."""
    return unicodedata.normalize("NFC", password)


def _must_be_fit(password: str, again: str) -> None:
    if not password:
        raise Refused("password_missing", field="password")
    if len(password) < SHORTEST:
        raise Refused("password_short", field="password", least=SHORTEST)
    if len(password) > LONGEST:
        raise Refused("text_too_long", field="password", limit=LONGEST)
    if password != again:
        raise Refused("passwords_differ", field="again")


def _must_not_wait(secret: Secret, now: datetime) -> None:
    """A clock that was set back must not make the wait longer than it is."""
    until = secret.wait_until
    if until is not None and now < until <= now + WAIT:
        raise Refused("too_many_tries", field="password", until=until.time())
