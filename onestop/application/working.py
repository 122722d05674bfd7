"""What waits for somebody: their own work and their pool's, their unit's, and what they handed on. Read only.

One walk of an index a part, whatever its length; whose a dossier of a pool is, `standing.py` decides.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from onestop.application.read_models import DossierQuery, DossierRow
from onestop.application.reading import row_of
from onestop.application.standing import Place, Standing, standing_of
from onestop.domain.office import OfficeRole

if TYPE_CHECKING:
    from onestop.application.read_models import StoredRow
    from onestop.application.workplace import Workplace

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
    rows = tuple(WorkRow(row_of(desk, stored, now), worker.instead_of(stored)) for stored in found)
    return Work(part, rows, counts)


def waiting(desk: Workplace) -> int:
    """How many dossiers wait for whoever sits here, up to `MOST`: one walk."""
    now = desk.clock.now()
    worker = _worker(desk, now)
    return _how_many(desk, worker, WorkPart.MINE, now) if worker else 0


@dataclass(frozen=True, slots=True)
class _Worker:
    """Who asks, in words of the store."""

    standing: Standing

    @property
    def logins(self) -> frozenset[str]:
        return frozenset(each.login for each in self.standing.selves)

    def pools(self) -> frozenset[str]:
        return self._stored({each.unit_id for each in self.standing.selves})

    def units(self) -> frozenset[str]:
        return self._stored(self.standing.units())

    def does(self, stored: StoredRow) -> bool:
        return self.standing.whose(_place(stored)) is not None

    def instead_of(self, stored: StoredRow) -> str:
        """The name of the one who is away where it would be theirs; "" where it is the asker's own, or nobody's."""
        whose = self.standing.whose(_place(stored))
        return whose.name if whose is not None and whose is not self.standing.member else ""

    def _stored(self, units: Collection[str]) -> frozenset[str]:
        """The desk's own unit is also written as nothing."""
        return frozenset({*units, ""} if self.standing.office.desk_unit in units else units)


def _place(stored: StoredRow) -> Place:
    return Place(stored.version_id, stored.step, stored.unit, stored.owner)


def _worker(desk: Workplace, now: datetime) -> _Worker | None:
    member = desk.office.staff_by_login(desk.actor)
    if member is None or not member.serves_on(now.date()):
        return None
    known = desk.store.substitutions()
    return _Worker(standing_of(desk.office, desk.catalog, member, now.date(), known))


def _part(
    desk: Workplace, worker: _Worker, part: WorkPart, now: datetime
) -> tuple[Sequence[StoredRow], bool]:
    """Its rows, and whether there are more than were read."""
    query = _query(desk, worker, part)
    if query is None:
        return (), False
    stored, following = desk.store.rows(query, now, None)
    if part is WorkPart.MINE and not query.partner:
        stored = [row for row in stored if worker.does(row)]
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
    own = worker.standing.member
    if OfficeRole.PARTNER in own.roles:
        agency = desk.office.agency_of(own)
        mine = part is WorkPart.MINE and agency
        return DossierQuery(only_open=True, partner=agency, limit=MOST) if mine else None
    pools = worker.pools()
    match part:
        case WorkPart.MINE:
            return DossierQuery(only_open=True, owners=worker.logins, units=pools, limit=MOST)
        case WorkPart.UNIT:
            return DossierQuery(only_open=True, units=worker.units(), limit=MOST)
        case WorkPart.OTHERS:
            hands = worker.logins | {f"@{unit}" for unit in pools}
            return DossierQuery(only_open=True, handed_by=hands, limit=MOST)
