"""Who sits here: the people to choose from, the proof that is asked, the lock. Passwords pass through, none is kept.

Works on a lane of its own right, not in anybody's name: whoever signs in does not act yet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from onestop.application.people import Roster
from onestop.domain.errors import Refused
from onestop.domain.office import OfficeRole
from onestop.domain.text import fold
from onestop.presenters.message import of_failure, of_refusal
from onestop.presenters.people_state import PeopleState, PersonLine, Stage, UnitGroup
from onestop.presenters.tasks import Newest

if TYPE_CHECKING:
    from datetime import date

    from onestop.application.ports import Clock
    from onestop.application.seat import Seat
    from onestop.domain.office import Office, StaffMember
    from onestop.presenters.tasks import Tasks


class SigningPeople(Protocol):
    """The part of the office's people that this screen speaks to."""

    def roster(self) -> Roster: ...

    def sign_in(self, login: str, password: str = "", again: str = "") -> StaffMember: ...


class PeoplePresenter:
    """`takes` hears who takes the chair, and seats them; not where the same person only unlocked."""

    def __init__(
        self,
        people: SigningPeople,
        roster: Roster,
        store: Tasks,
        office: Office,
        clock: Clock,
        seat: Seat,
        takes: Callable[[StaffMember], None],
        *,
        practice: bool,
    ) -> None:
        self.state = PeopleState(practice=practice, asks=roster.asks)
        self._people = people
        self._roster = roster
        self._store = store
        self._office = office
        self._clock = clock
        self._seat = seat
        self._takes = takes
        self._asked = Newest()
        self._show: Callable[[PeopleState], None] = lambda _: None

    def attach(self, show: Callable[[PeopleState], None]) -> None:
        self._show = show
        show(self.state)

    @property
    def asks(self) -> bool:
        """This machine asks for passwords."""
        return self._roster.asks

    def roster_told(self, roster: Roster) -> None:
        """Passwords were turned on or off, or somebody's was reset."""
        self._roster = roster
        self._become(replace(self.state, asks=roster.asks))

    def open(self) -> None:
        """Let the hand choose; Esc leaves everything as it is."""
        self._begin(locked=False)

    def lock(self) -> None:
        """Nothing more until somebody signed in. Where no password is asked there is nothing to lock with."""
        self._begin(locked=self.asks)
        here = self._line(self._seat.sitting)
        if self.asks and here is not None:
            self._ask(here)

    def typed(self, text: str) -> None:
        groups = self._groups(text)
        lines = [line.login for group in groups for line in group.people]
        chosen = self.state.chosen if self.state.chosen in lines and not text.strip() else ""
        self._become(
            replace(
                self.state, text=text, groups=groups, chosen=chosen or (lines[0] if lines else ""), error=None
            )
        )

    def moved(self, by: int) -> None:
        """Up or down past the heads; stops at both ends."""
        logins = [line.login for line in self.state.lines]
        if logins:
            here = logins.index(self.state.chosen) + by if self.state.chosen in logins else 0
            chosen = logins[max(0, min(len(logins) - 1, here))]
            self._become(replace(self.state, chosen=chosen))

    def pointed(self, login: str) -> None:
        self._become(replace(self.state, chosen=login))

    def taken(self, login: str = "") -> None:
        """Enter, or a click on a line: this is who I am."""
        state = self.state
        line = self._line(login or state.chosen)
        if not state.open or state.busy or line is None:
            return
        if line.sits and not state.locked:
            self._close()
        elif self.asks:
            self._ask(line)
        else:
            self._sign_in(line, "", "")

    def submit(self, password: str, again: str = "") -> None:
        person = self.state.person
        if person is not None and not self.state.busy:
            self._sign_in(person, password, again)

    def step_back(self) -> bool:
        """Esc: from the password to the people; from the people out, unless locked. False where nothing is open."""
        state = self.state
        if not state.open:
            return False
        if state.busy:
            return True
        if state.stage is not Stage.CHOOSE:
            self._become(replace(state, stage=Stage.CHOOSE, person=None, error=None, field=""))
        elif not state.locked:
            self._close()
        return True

    def _begin(self, *, locked: bool) -> None:
        if self.state.open:
            if locked and not self.state.locked:
                self._become(replace(self.state, locked=True))
            return
        here = self._seat.sitting
        fresh = PeopleState(
            open=True, locked=locked, asks=self.asks, practice=self.state.practice, chosen=here
        )
        self._become(replace(fresh, groups=self._groups("")))

    def _ask(self, person: PersonLine) -> None:
        stage = Stage.PASSWORD if self._roster.has_password(person.login) else Stage.FIRST
        self._become(replace(self.state, stage=stage, person=person, error=None, field=""))

    def _sign_in(self, person: PersonLine, password: str, again: str) -> None:
        number = self._asked.next()
        self._become(replace(self.state, busy=True, error=None, field=""))

        def work() -> tuple[StaffMember, Roster]:
            return self._people.sign_in(person.login, password, again), self._people.roster()

        def done(answer: tuple[StaffMember, Roster]) -> None:
            member, self._roster = answer
            if self._asked.is_current(number):
                self._close()
                if member.login != self._seat.sitting:
                    self._takes(member)

        self._store.run(work, done, self._failed, self)

    def _failed(self, error: Exception) -> None:
        """Refused stands beside its field; a world that failed leaves the chair to whoever has it."""
        if isinstance(error, Refused):
            self._become(
                replace(self.state, busy=False, error=of_refusal(error), field=error.field or "login")
            )
            return
        trouble = of_failure(error)
        self._become(replace(self.state, busy=False, error=trouble, field="login"))
        if trouble is None:
            raise error

    def _close(self) -> None:
        self._become(PeopleState(practice=self.state.practice, asks=self.asks))

    def _line(self, login: str) -> PersonLine | None:
        lines = (line for group in self._groups("") for line in group.people)
        return next((line for line in lines if line.login == login), None)

    def _groups(self, text: str) -> tuple[UnitGroup, ...]:
        return people_by_unit(self._office, self._clock.now().date(), self._seat.sitting, text)

    def _become(self, state: PeopleState) -> None:
        if state != self.state:
            self.state = state
            self._show(state)


def people_by_unit(office: Office, day: date, sitting: str, text: str = "") -> tuple[UnitGroup, ...]:
    """Who serves on a day, unit by unit in the office's order; with letters only those they are found by.

    Every word typed begins a word of the name, the login or the unit.
    """
    groups = []
    for unit in office.units:
        serving = (each for each in office.staff_of(unit.unit_id) if each.serves_on(day))
        people = tuple(
            PersonLine(each.login, each.name, unit.short_name, roles_of(each), each.login == sitting)
            for each in serving
            if _is_meant(text, (each.name, each.login, unit.name, unit.short_name))
        )
        if people:
            groups.append(UnitGroup(unit.name, people))
    return tuple(groups)


def roles_of(member: StaffMember) -> tuple[OfficeRole, ...]:
    """In the order of the office's roles."""
    return tuple(role for role in OfficeRole if role in member.roles)


def _is_meant(text: str, names: Iterable[str]) -> bool:
    words = [word for name in names for word in _words(name)]
    return all(any(word.startswith(typed) for word in words) for typed in _words(text))


def _words(text: str) -> list[str]:
    """A login's parts count as words, typed with its full stops or without."""
    return fold(text).replace(".", " ").split()
