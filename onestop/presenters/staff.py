"""The office's people as F9 shows them: who, which roles, until when, whether they have a password here.

The office's file says who they are; this page changes nothing of that. Passwords and substitutes are what it sets.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from onestop.application.people import Roster
from onestop.domain.errors import Refused
from onestop.domain.office import OfficeRole
from onestop.presenters.message import Message, of_failure, of_refusal, say
from onestop.presenters.people import roles_of
from onestop.presenters.substitutes import NAMES_ANYBODY, StandIn, standing

if TYPE_CHECKING:
    from datetime import date

    from onestop.application.changes import Changes
    from onestop.domain.office import Office
    from onestop.domain.substitution import Substitution
    from onestop.presenters.tasks import Tasks


class StaffDesk(Protocol):
    """The part of the desk this screen speaks to."""

    @property
    def actor(self) -> str: ...

    def today(self) -> date: ...

    def substitutions(self) -> tuple[Substitution, ...]: ...


class PasswordPeople(Protocol):
    """What an administrator does about passwords."""

    def roster(self) -> Roster: ...

    def turn_on(self, password: str, again: str = "") -> None: ...

    def turn_off(self) -> None: ...

    def reset(self, login: str) -> None: ...


@dataclass(frozen=True, slots=True)
class StaffLine:
    """One of the office. `left`: their last day is over. `stands_in`: names of those who do their work today."""

    login: str
    name: str
    unit: str
    roles: tuple[OfficeRole, ...]
    until: date | None
    left: bool
    has_password: bool
    sits: bool
    stands_in: str = ""


@dataclass(frozen=True, slots=True)
class StaffState:
    """`proving`: an administrator's own password is asked to turn passwords on; `sets` that they have none yet.

    `may_set`: whoever acts is an administrator; `may_name`: for `chosen` a substitute may be named.
    """

    lines: tuple[StaffLine, ...] = ()
    chosen: str = ""
    standing: tuple[StandIn, ...] = ()
    practice: bool = False
    asks: bool = False
    may_set: bool = False
    may_name: bool = False
    proving: bool = False
    sets: bool = False
    told: Message | None = None
    error: Message | None = None
    field: str = ""
    busy: bool = False

    @property
    def line(self) -> StaffLine | None:
        return next((each for each in self.lines if each.login == self.chosen), None)


class StaffPresenter:
    """`roster_told` hears of each change of passwords, so that the lock knows."""

    def __init__(
        self,
        desk: StaffDesk,
        people: PasswordPeople,
        store: Tasks,
        office: Office,
        roster_told: Callable[[Roster], None],
        *,
        practice: bool,
    ) -> None:
        self.state = StaffState(practice=practice)
        self._desk = desk
        self._people = people
        self._store = store
        self._office = office
        self._roster_told = roster_told
        self._roster = Roster()
        self._substitutions: tuple[Substitution, ...] = ()
        self._show: Callable[[StaffState], None] = lambda _: None

    def attach(self, show: Callable[[StaffState], None]) -> None:
        self._show = show
        show(self.state)

    def detach(self, show: Callable[[StaffState], None]) -> None:
        """The page is gone, unless another took its place meanwhile."""
        if self._show == show:
            self._show = lambda _: None

    def start(self) -> None:
        """Read what is known of passwords and of who stands in."""

        def work() -> tuple[Roster, tuple[Substitution, ...]]:
            return self._people.roster(), self._desk.substitutions()

        self._store.run(work, self._read, self._failed, self)

    def changed(self, changes: Changes) -> None:
        if changes.everything:
            self._become(replace(self.state, proving=False, told=None, error=None, field=""))
            self.start()

    def pointed(self, login: str) -> None:
        if login != self.state.chosen:
            self._become(replace(self.state, chosen=login, told=None, error=None, field=""))
            self._refresh()

    def turn_wanted(self) -> None:
        """On asks for the administrator's own password first; off is done at once and can be turned on again."""
        state = self.state
        if not state.may_set or state.practice or state.busy:
            return
        if state.asks:
            self._change(self._people.turn_off, say("passwords_off"))
        else:
            sets = not self._roster.has_password(self._desk.actor)
            self._become(replace(state, proving=True, sets=sets, told=None, error=None, field=""))

    def prove(self, password: str, again: str = "") -> None:
        if self.state.proving and not self.state.busy:
            self._change(lambda: self._people.turn_on(password, again), say("passwords_on"))

    def step_back(self) -> bool:
        """Esc: leave the password unasked. False where it was not asked."""
        if not self.state.proving or self.state.busy:
            return self.state.proving
        self._become(replace(self.state, proving=False, error=None, field=""))
        return True

    def reset_wanted(self) -> None:
        line = self.state.line
        if line is not None and self.state.may_set and line.has_password and not self.state.busy:
            self._change(lambda: self._people.reset(line.login), say("password_reset", name=line.name))

    def _change(self, act: Callable[[], None], told: Message) -> None:
        self._become(replace(self.state, busy=True, told=None, error=None, field=""))

        def work() -> Roster:
            act()
            return self._people.roster()

        def done(roster: Roster) -> None:
            self._roster = roster
            self._become(replace(self.state, busy=False, proving=False, told=told))
            self._refresh()
            self._roster_told(roster)

        self._store.run(work, done, self._failed, self)

    def _read(self, answer: tuple[Roster, tuple[Substitution, ...]]) -> None:
        self._roster, self._substitutions = answer
        self._refresh()

    def _refresh(self) -> None:
        today, actor, office = self._desk.today(), self._desk.actor, self._office
        holds = standing(self._substitutions, office, today, actor)
        lines = []
        for unit in office.units:
            for each in office.staff_of(unit.unit_id):
                now = (one.substitute_name for one in holds if one.away == each.login and one.began)
                lines.append(
                    StaffLine(
                        each.login,
                        each.name,
                        unit.short_name,
                        roles_of(each),
                        each.until,
                        not each.serves_on(today),
                        self._roster.has_password(each.login),
                        each.login == actor,
                        ", ".join(now),
                    )
                )
        chosen = self.state.chosen or actor
        member = office.staff_by_login(actor)
        roles = member.roles if member is not None and member.serves_on(today) else frozenset[OfficeRole]()
        self._become(
            replace(
                self.state,
                lines=tuple(lines),
                chosen=chosen,
                standing=tuple(one for one in holds if one.away == chosen),
                asks=self._roster.asks,
                may_set=OfficeRole.ADMINISTRATOR in roles,
                may_name=chosen == actor or bool(roles & NAMES_ANYBODY),
            )
        )

    def _failed(self, error: Exception) -> None:
        message = of_refusal(error) if isinstance(error, Refused) else of_failure(error)
        field = (error.field or "") if isinstance(error, Refused) else ""
        self._become(replace(self.state, busy=False, error=message, field=field))
        if message is None:
            raise error

    def _become(self, state: StaffState) -> None:
        if state != self.state:
            self.state = state
            self._show(state)
