"""Who stands in for whom: what stands, naming one more, ending it. Knows no window; whose turn it is, the desk knows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Protocol

from onestop.application.act_commands import NameSubstitute
from onestop.domain.errors import Refused
from onestop.domain.office import OfficeRole
from onestop.presenters.message import Message, of_failure, of_refusal, say
from onestop.presenters.typed_days import read_day

if TYPE_CHECKING:
    from onestop.domain.office import Office, StaffMember
    from onestop.domain.substitution import Substitution
    from onestop.presenters.tasks import Tasks

NAMES_ANYBODY = frozenset({OfficeRole.ADMINISTRATOR, OfficeRole.UNIT_HEAD, OfficeRole.BOARD_LEADER})


class SubstitutingDesk(Protocol):
    """The part of the desk this screen speaks to."""

    @property
    def actor(self) -> str: ...

    def today(self) -> date: ...

    def substitutions(self) -> tuple[Substitution, ...]: ...

    def name_substitute(self, command: NameSubstitute) -> None: ...


@dataclass(frozen=True, slots=True)
class StandIn:
    """One substitution that holds today or later; `began` that it holds already. Names as set."""

    away: str
    away_name: str
    substitute_name: str
    first: date
    last: date
    reason: str
    began: bool
    can_end: bool


@dataclass(frozen=True, slots=True)
class Colleague:
    login: str
    name: str
    unit: str


@dataclass(frozen=True, slots=True)
class SubstitutesState:
    """`away` is whose absence is named. `told` is what was done last; `error` stands beside `field`."""

    open: bool = False
    away: Colleague | None = None
    mine: bool = True
    colleagues: tuple[Colleague, ...] = ()
    standing: tuple[StandIn, ...] = ()
    first: date | None = None
    told: Message | None = None
    error: Message | None = None
    field: str = ""
    busy: bool = False


class SubstitutesPresenter:
    """`written` hears that somebody's work lies with somebody else now."""

    def __init__(
        self, desk: SubstitutingDesk, store: Tasks, office: Office, written: Callable[[], None]
    ) -> None:
        self.state = SubstitutesState()
        self._desk = desk
        self._store = store
        self._office = office
        self._written = written
        self._show: Callable[[SubstitutesState], None] = lambda _: None

    def attach(self, show: Callable[[SubstitutesState], None]) -> None:
        self._show = show
        show(self.state)

    @property
    def names_anybody(self) -> bool:
        """Heads, leaders and administrators name for everybody; everybody else for themselves."""
        member = self._office.staff_by_login(self._desk.actor)
        return member is not None and bool(member.roles & NAMES_ANYBODY)

    def open(self, away: str = "") -> bool:
        """For oneself where nobody is named. False where this person may not name for `away`."""
        actor = self._desk.actor
        whose = self._office.staff_by_login(away or actor)
        if whose is None or (whose.login != actor and not self.names_anybody):
            return False
        today = self._desk.today()
        others = (each for each in self._office.staff if each.serves_on(today) and each.login != whose.login)
        others_here = sorted(others, key=lambda each: each.unit_id != whose.unit_id)
        self._become(
            SubstitutesState(
                open=True,
                away=self._colleague(whose),
                mine=whose.login == actor,
                colleagues=tuple(self._colleague(each) for each in others_here),
                first=today,
            )
        )
        self._read()
        return True

    def close(self) -> None:
        self._become(SubstitutesState())

    def name(self, substitute: str, first: str, last: str, reason: str = "") -> None:
        """Days as typed, dd/mm/yyyy; `last` empty is the first day alone."""
        away = self.state.away
        if away is None or self.state.busy:
            return
        days: dict[str, date] = {}
        for field, text in (("first", first), ("last", last or first)):
            day = read_day(text)
            if day is None:
                self._become(replace(self.state, error=say("day_not_read"), field=field, told=None))
                return
            days[field] = day
        if not substitute:
            self._become(replace(self.state, error=say("nobody_chosen"), field="substitute", told=None))
            return
        command = NameSubstitute(away.login, substitute, days["first"], days["last"], reason)
        name = next((each.name for each in self.state.colleagues if each.login == substitute), substitute)
        told = say("substitute_named", away=away.name, substitute=name, **days)
        self._write(command, told)

    def end(self, line: StandIn) -> None:
        """From today on, or from its first day where that is later; what was done until then stays done."""
        if self.state.busy or not line.can_end:
            return
        first = max(self._desk.today(), line.first)
        told = say("substitution_ended", away=line.away_name, first=first)
        self._write(NameSubstitute(line.away, "", first, first), told)

    def _write(self, command: NameSubstitute, told: Message) -> None:
        self._become(replace(self.state, busy=True, error=None, field="", told=None))

        def work() -> tuple[Substitution, ...]:
            self._desk.name_substitute(command)
            return self._desk.substitutions()

        def done(found: tuple[Substitution, ...]) -> None:
            self._become(replace(self.state, busy=False, told=told))
            self._found(found)
            self._written()

        self._store.run(work, done, self._failed, self)

    def _read(self) -> None:
        self._store.run(self._desk.substitutions, self._found, self._failed, self)

    def _found(self, found: tuple[Substitution, ...]) -> None:
        away = self.state.away
        if away is not None:
            lines = standing(found, self._office, self._desk.today(), self._desk.actor)
            mine = (line for line in lines if line.away == away.login)
            self._become(replace(self.state, standing=tuple(mine)))

    def _failed(self, error: Exception) -> None:
        message = of_refusal(error) if isinstance(error, Refused) else of_failure(error)
        field = (error.field or "") if isinstance(error, Refused) else ""
        self._become(replace(self.state, busy=False, error=message, field=field))
        if message is None:
            raise error

    def _colleague(self, member: StaffMember) -> Colleague:
        return Colleague(member.login, member.name, self._office.short_unit_name(member.unit_id))

    def _become(self, state: SubstitutesState) -> None:
        if state != self.state:
            self.state = state
            self._show(state)


def standing(found: tuple[Substitution, ...], office: Office, today: date, actor: str) -> tuple[StandIn, ...]:
    """What holds today or later, the first to begin first. Everybody ends their own, heads anybody's."""
    member = office.staff_by_login(actor)
    anybody = member is not None and bool(member.roles & NAMES_ANYBODY)

    return tuple(
        StandIn(
            each.away,
            office.name_of(each.away),
            office.name_of(each.substitute),
            each.first,
            each.last,
            each.reason,
            each.first <= today,
            anybody or each.away == actor,
        )
        for each in sorted(found, key=lambda each: (each.first, each.away))
        if each.last >= today
    )
