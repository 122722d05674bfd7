"""Becoming a desk of a shared database: its address, this desk's name, the first pull, what stood in the way.

The password passes through and is never kept in a state.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from onestop.application.sharing import Condition
from onestop.domain.errors import Refused
from onestop.presenters.message import Message, of_failure, say
from onestop.presenters.shared_address import SharedAddress, is_address, read_address

if TYPE_CHECKING:
    from onestop.application.sharing import Shares, Sharing

FIELDS = ("host", "database", "login", "password", "root", "name")
NEEDED = ("host", "database", "login", "name")
BESIDE = {
    "shared_password": "password",
    "shared_login_refused": "login",
    "shared_login_taken": "login",
    "shared_not_admitted": "login",
    "shared_not_owner": "login",
    "shared_no_database": "database",
    "shared_not_prepared": "database",
    "station_name_missing": "name",
    "shared_root_missing": "root",
    "shared_certificate_unknown": "root",
}
"""Where the sentence of a trouble stands; any other is about the server itself, beside its address."""
BY_HAND = {
    "shared_busy": "join_busy",
    "shared_starting": "join_starting",
    "shared_unreachable": "join_unreachable",
}
"""What an open window would try again: of a join only a person does, so it is said otherwise."""
OF_REFUSALS = {"url": "host", "station": "name"}
"""Refusals name the input of a command; these are called otherwise here."""


@dataclass(frozen=True, slots=True)
class JoinState:
    """`errors` stand beside their fields. `taken` of `to_take` events came so far; `done` is set once, at the end.

    `security` shows the part about the certificate; `unchecked` warns that the server's name is taken on trust.
    """

    open: bool = False
    address: SharedAddress = field(default_factory=SharedAddress)
    name: str = ""
    errors: tuple[tuple[str, Message], ...] = ()
    security: bool = False
    busy: bool = False
    taken: int = 0
    to_take: int = 0
    done: Sharing | None = None

    @property
    def unchecked(self) -> bool:
        return not self.address.is_checked

    def error(self, name: str) -> Message | None:
        return next((message for where, message in self.errors if where == name), None)


class JoinPresenter:
    """`show` gets each new state; `joined` hears that this is a desk of the shared ledger now."""

    def __init__(self, shares: Shares, joined: Callable[[Sharing], None] = lambda _: None) -> None:
        self._shares = shares
        self._joined = joined
        self._asked = 0
        self._show: Callable[[JoinState], None] = lambda _: None
        self.state = JoinState()
        shares.on_state(self._sharing_told)

    def attach(self, show: Callable[[JoinState], None]) -> None:
        self._show = show
        show(self.state)

    @property
    def may_join(self) -> bool:
        return self._shares.state.condition is Condition.ALONE

    def open(self) -> bool:
        """False where this is a desk of a shared ledger already."""
        if self.state.open or not self.may_join:
            return self.state.open
        kept = self.state
        self._become(JoinState(open=True, address=kept.address, name=kept.name, security=kept.security))
        return True

    def step_back(self) -> None:
        """Esc: stop a join that is under way; else close. What was typed is there the next time."""
        if not self.state.busy:
            self._become(replace(self.state, open=False, errors=()))
            return
        self._asked += 1
        self._shares.cancel_join()
        self._become(replace(self.state, busy=False, taken=0, to_take=0))

    def address_given(self, text: str) -> str | None:
        """A whole URL where the host is asked for fills the parts; gives its password, None where it is no URL."""
        if not is_address(text) or self.state.busy:
            return None
        address, password = read_address(text)
        security = self.state.security or not address.is_checked or bool(address.root)
        self._become(replace(self.state, address=address, security=security, errors=()))
        return password

    def typed(self, name: str, text: str) -> None:
        """`name` is one of ``host database login root tls name``."""
        state = self.state
        errors = tuple(each for each in state.errors if each[0] != name)
        if name == "name":
            self._become(replace(state, name=text, errors=errors))
        elif name == "password":
            self._become(replace(state, errors=errors))
        else:
            self._become(replace(state, address=state.address.having(name, text), errors=errors))

    def security_asked(self) -> None:
        self._become(replace(self.state, security=not self.state.security))

    def submit(self, password: str) -> None:
        state = self.state
        if state.busy or not state.open:
            return
        lacking = tuple((each, say(f"join_{each}_missing")) for each in NEEDED if not self._given(each))
        if lacking:
            self._become(replace(state, errors=lacking))
            return
        self._asked += 1
        number = self._asked
        self._become(replace(state, busy=True, errors=(), taken=0, to_take=0))
        self._shares.join(
            state.address.url(password),
            state.name.strip(),
            self._done,
            lambda error: self._failed(number, error),
        )

    def _given(self, name: str) -> bool:
        text = self.state.name if name == "name" else getattr(self.state.address, name)
        return bool(text.strip())

    def _sharing_told(self, sharing: Sharing) -> None:
        if self.state.busy:
            self._become(replace(self.state, taken=sharing.taken, to_take=sharing.to_take))

    def _done(self, sharing: Sharing) -> None:
        self._become(replace(self.state, open=False, busy=False, done=sharing))
        self._joined(sharing)

    def _failed(self, number: int, error: Exception) -> None:
        """What failed after somebody stopped it is no news."""
        message = of_failure(error)
        if message is not None:
            message = replace(message, code=BY_HAND.get(message.code, message.code))
        if number == self._asked:
            where = _beside(error)
            errors = ((where, message),) if message is not None else ()
            security = self.state.security or where == "root"
            self._become(replace(self.state, busy=False, errors=errors, security=security))
        if message is None:
            raise error

    def _become(self, state: JoinState) -> None:
        if state != self.state:
            self.state = state
            self._show(state)


def _beside(error: Exception) -> str:
    if isinstance(error, Refused):
        named = OF_REFUSALS.get(error.field or "", error.field or "")
        return named if named in FIELDS else BESIDE.get(error.code, "host")
    return BESIDE.get(getattr(error, "what", ""), "host")
