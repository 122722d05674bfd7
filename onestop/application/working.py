"""What waits for somebody: their own work and their pool's, their unit's, and what they handed on. Read only.

One walk of an index a part, whatever its length; whose a dossier of a pool is, the step's role decides here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from onestop.application.read_models import DossierQuery, DossierRow
from onestop.application.reading import row_of
from onestop.application.routes import desk_unit, role_of, steps_of
from onestop.domain.office import OfficeRole
from onestop.domain.substitution import stands_in_for

if TYPE_CHECKING:
    from onestop.application.read_models import StoredRow
    from onestop.application.workplace import Workplace
    from onestop.domain.office import StaffMember

MOST = 500
"""How much of a part is read at a time; nobody reads further down a list of what is due first."""


class WorkPart(StrEnum):
    """Mine: what lies with me, whom I stand in for, or our pools in our roles. Unit: all that lies in the units.
    Others: what I handed on and somebody else has now.
    """

    MINE = "mine"
    UNIT = "unit"
    OTHERS = "others"


@dataclass(frozen=True, slots=True)
class WorkRow:
    """`instead_of` names the one who is away and whose work this is; "" for one's own."""

    row: DossierRow
    instead_of: str = ""


@dataclass(frozen=True, slots=True)
class WorkCounts:
    """Dossiers of each part. `more`: only the first `MOST` of a part are read."""

    mine: int = 0
    unit: int = 0
    others: int = 0
    more: frozenset[WorkPart] = frozenset()

    def of(self, part: WorkPart) -> int:
        return {WorkPart.MINE: self.mine, WorkPart.UNIT: self.unit, WorkPart.OTHERS: self.others}[part]


@dataclass(frozen=True, slots=True)
class Work:
    """One part, due first, what stands still last; and how long the three are."""

    part: WorkPart
    rows: tuple[WorkRow, ...]
    counts: WorkCounts


def work(desk: Workplace, part: WorkPart) -> Work:
    """What waits for whoever sits here. Somebody the office does not know (any more) has nothing."""
    now = desk.clock.now()
    worker = _worker(desk, now)
    if worker is None:
        return Work(part, (), WorkCounts())
    found, more = _part(desk, worker, part, now)
    figures = {
        each: len(found) if each is part and not more else _how_many(desk, worker, each, now)
        for each in WorkPart
    }
    counts = WorkCounts(
        figures[WorkPart.MINE],
        figures[WorkPart.UNIT],
        figures[WorkPart.OTHERS],
        frozenset({part} if more else ()),
    )
    rows = tuple(WorkRow(row_of(desk, stored, now), worker.instead_of(desk, stored)) for stored in found)
    return Work(part, rows, counts)


def waiting(desk: Workplace) -> int:
    """How many dossiers wait for whoever sits here, up to `MOST`: one walk."""
    now = desk.clock.now()
    worker = _worker(desk, now)
    return _how_many(desk, worker, WorkPart.MINE, now) if worker else 0


@dataclass(frozen=True, slots=True)
class _Worker:
    """Who asks: themselves first, then those they stand in for."""

    selves: tuple[StaffMember, ...]

    @property
    def logins(self) -> frozenset[str]:
        return frozenset(each.login for each in self.selves)

    def pools(self, desk: Workplace) -> frozenset[str]:
        """Units as the store keeps them: the desk's own is also written as nothing."""
        units = {each.unit_id for each in self.selves}
        return frozenset(units | {""} if desk_unit(desk) in units else units)

    def units(self, desk: Workplace) -> frozenset[str]:
        """Their units, and those below the ones they head."""
        headed = {each.unit_id for each in self.selves if OfficeRole.UNIT_HEAD in each.roles}
        while below := {unit.unit_id for unit in desk.office.units if unit.parent in headed} - headed:
            headed |= below
        return self.pools(desk) | headed

    def does(self, desk: Workplace, stored: StoredRow) -> bool:
        """Whether it lies with one of them, or in a pool of theirs in a role of theirs."""
        return stored.owner in self.logins if stored.owner else self._taker(desk, stored) is not None

    def instead_of(self, desk: Workplace, stored: StoredRow) -> str:
        """The name of the one who is away where it would be theirs; "" where it is the asker's own, or nobody's."""
        own, *others = self.selves
        if stored.owner == own.login:
            return ""
        if stored.owner:
            return next((each.name for each in others if each.login == stored.owner), "")
        taker = self._taker(desk, stored)
        return taker.name if taker is not None and taker is not own else ""

    def _taker(self, desk: Workplace, stored: StoredRow) -> StaffMember | None:
        """The first of them who does such a step of that pool."""
        steps = steps_of(desk, stored.version_id)
        role = role_of(desk, steps[stored.step - 1]) if 0 < stored.step <= len(steps) else None
        unit = stored.unit or desk_unit(desk)
        for each in self.selves:
            if each.unit_id == unit and (role is None or role in each.roles):
                return each
        return None


def _worker(desk: Workplace, now: datetime) -> _Worker | None:
    member = desk.office.staff_by_login(desk.actor)
    if member is None or not member.serves_on(now.date()):
        return None
    away = stands_in_for(member.login, now.date(), desk.store.substitutions())
    known = (desk.office.staff_by_login(login) for login in sorted(away))
    return _Worker((member, *(each for each in known if each is not None)))


def _part(
    desk: Workplace, worker: _Worker, part: WorkPart, now: datetime
) -> tuple[Sequence[StoredRow], bool]:
    """Its rows, and whether there are more than were read."""
    query = _query(desk, worker, part)
    if query is None:
        return (), False
    stored, following = desk.store.rows(query, now, None)
    if part is WorkPart.MINE and not query.partner:
        stored = [row for row in stored if worker.does(desk, row)]
    return stored, bool(following)


def _how_many(desk: Workplace, worker: _Worker, part: WorkPart, now: datetime) -> int:
    """Whose something in a pool is, the role decides: one's own rows are looked at, the others only counted."""
    query = _query(desk, worker, part)
    if query is None:
        return 0
    if part is not WorkPart.MINE:
        return desk.store.how_many(query, now)
    return len(_part(desk, worker, part, now)[0])


def _query(desk: Workplace, worker: _Worker, part: WorkPart) -> DossierQuery | None:
    own = worker.selves[0]
    if OfficeRole.PARTNER in own.roles:
        agency = desk.office.agency_of(own)
        mine = part is WorkPart.MINE and agency
        return DossierQuery(only_open=True, partner=agency, limit=MOST) if mine else None
    pools = worker.pools(desk)
    match part:
        case WorkPart.MINE:
            return DossierQuery(only_open=True, owners=worker.logins, units=pools, limit=MOST)
        case WorkPart.UNIT:
            return DossierQuery(only_open=True, units=worker.units(desk), limit=MOST)
        case WorkPart.OTHERS:
            hands = worker.logins | {f"@{unit}" for unit in pools}
            return DossierQuery(only_open=True, handed_by=hands, limit=MOST)
