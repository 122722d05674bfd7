"""What somebody should look at: counts that filter, the coming days, who is away, what the passing of time has moved.

Read only. Counts are walks over the open dossiers in the store; what is soon due is judged here, by the office's hours.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from onestop.application.read_models import DossierQuery, StoredRow
from onestop.application.reading import all_rows
from onestop.application.watch_answers import (
    NOBODY,
    AwayPerson,
    Crossed,
    DueDay,
    WatchCounts,
    WatchGroup,
    WatchPart,
    WatchView,
)
from onestop.application.watch_book import GroupTally, WatchBy
from onestop.domain.deadlines import whole_minutes
from onestop.domain.office import OfficeRole
from onestop.domain.substitution import acting_for, stands_in_for
from onestop.domain.time_split import TimeSplit, time_split
from onestop.domain.timeliness import overdue_from, soon_from, soon_until

if TYPE_CHECKING:
    from onestop.application.morning_contents import MorningContent
    from onestop.application.workplace import Workplace

WEEKS = 3
MOST_SPLIT = 200
"""Of how many overdue dossiers it is added up whose the time was: enough for any office that is not lost."""
_MANY = 500
_MINUTE = timedelta(minutes=1)
_SEES_ALL = frozenset(
    {
        OfficeRole.RECEPTION_CLERK,
        OfficeRole.UNIT_HEAD,
        OfficeRole.BOARD_LEADER,
        OfficeRole.REGISTRY_CLERK,
        OfficeRole.ADMINISTRATOR,
    }
)


@dataclass(frozen=True, slots=True)
class Watch:
    """Every question belongs on the store's thread."""

    desk: Workplace

    def view(self) -> WatchView:
        desk, now = self.desk, self.desk.clock.now()
        tally = desk.store.watch_book().tally(now, self._still_before(now))
        away = self._away(now.date())
        counts = WatchCounts(
            tally.whole,
            tally.overdue,
            sum(1 for _ in self._soon(now)),
            tally.paused,
            tally.still,
            sum(each.dossiers for each in away),
            tally.partner_late,
        )
        return WatchView(now, counts, self._days(now), away, desk.office.settings.still_days)

    def query(self, part: WatchPart) -> DossierQuery:
        """The list behind a counter, as long as the counter says."""
        now = self.desk.clock.now()
        match part:
            case WatchPart.OVERDUE:
                return DossierQuery(overdue=True)
            case WatchPart.DUE_SOON:
                return DossierQuery(due_soon=True)
            case WatchPart.STOPPED:
                return DossierQuery(paused=True)
            case WatchPart.STILL:
                return DossierQuery(only_open=True, still_before=self._still_before(now))
            case WatchPart.PARTNER_LATE:
                return DossierQuery(partner_late=True)
            case WatchPart.AWAY:
                logins = frozenset(each.login for each in self._away(now.date()))
                # With nobody away there must be nothing, and no owner at all would be everybody.
                return DossierQuery(only_open=True, owners=logins or frozenset({NOBODY}))

    def groups(self, by: WatchBy) -> tuple[WatchGroup, ...]:
        """The open dossiers put together, the most overdue first."""
        desk, now = self.desk, self.desk.clock.now()
        soon = Counter(key for row in self._soon(now) for key in self._keys(row, by))
        delays: dict[str, TimeSplit] = {}
        overdue = desk.store.rows(DossierQuery(overdue=True, limit=MOST_SPLIT), now, None)[0]
        splits = self.splits(row.dossier_id for row in overdue)
        for row in overdue:
            for key in self._keys(row, by):
                delays[key] = _add(delays.get(key, NO_TIME), splits[row.dossier_id])
        return tuple(
            WatchGroup(
                each.key,
                self._name(by, each.key),
                each.whole,
                each.overdue,
                soon[each.key],
                each.paused,
                each.partner_late,
                delays.get(each.key, NO_TIME),
            )
            for each in self._groups(by, now)
        )

    def splits(self, dossier_ids: Iterable[str]) -> Mapping[str, TimeSplit]:
        """Whose the time of each has been so far; an id that leads to nothing is left out."""
        desk, now = self.desk, self.desk.clock.now()
        found = {each: desk.store.dossier(each) for each in dossier_ids}
        return {
            key: time_split(state, now, desk.calendar) for key, state in found.items() if state is not None
        }

    def crossed(self, since: datetime) -> Crossed:
        """What became overdue or due soon after `since`, up to now: read by due moment, nothing else is touched."""
        desk, now = self.desk, self.desk.clock.now()
        rules = desk.office.deadline_rules
        day = timedelta(days=1)
        past = DossierQuery(only_open=True, due_from=since - day, due_before=now, limit=_MANY)
        late = [
            row
            for row in all_rows(desk, past)
            if row.due_at is not None and since < overdue_from(row.due_at, rules) <= now
        ]
        soon = [row for row in self._soon(now) if self._soon_from(row) > since]
        mine = self._mine()
        return Crossed(
            now,
            frozenset(row.dossier_id for row in late),
            frozenset(row.dossier_id for row in soon),
            sum(mine is None or row.owner in mine for row in late),
            sum(mine is None or row.owner in mine for row in soon),
            self._next_after(now),
        )

    def morning(self) -> MorningContent:
        """The sheet of the day: what is overdue, due today, in time, stopped, ready to be fetched."""
        from onestop.application import morning

        return morning.content(self.desk)

    @property
    def day_minutes(self) -> int:
        """Open minutes of an ordinary day."""
        return sum(shift.minutes for shift in self.desk.calendar.hours.ordinary)

    def _still_before(self, now: datetime) -> datetime:
        still = self.desk.office.settings.still_days * self.day_minutes
        return self.desk.calendar.nearest_within(now, still)

    def _soon(self, now: datetime) -> Iterator[StoredRow]:
        """What is due soon, by due moment."""
        desk = self.desk
        until = soon_until(now, desk.calendar, desk.office.deadline_rules)
        query = DossierQuery(only_open=True, due_from=now, due_before=until + _MINUTE, limit=_MANY)
        return (row for row in all_rows(desk, query) if self._soon_from(row) <= now)

    def _soon_from(self, row: StoredRow) -> datetime:
        desk, rules = self.desk, self.desk.office.deadline_rules
        assert row.due_at is not None, "it was asked for by that"
        whole = whole_minutes(row.received_at, row.term, desk.calendar, rules=rules)
        return soon_from(row.due_at, desk.calendar, whole, rules)

    def _next_after(self, now: datetime) -> datetime | None:
        """The next minute at which something becomes overdue or due soon. By due moment, as far as it takes: what is
        due later than the first that cannot be soon before the earliest found cannot be either.
        """
        desk, rules = self.desk, self.desk.office.deadline_rules
        found: datetime | None = None
        # With lateness judged by the date, what was due earlier today is not overdue yet.
        begin = now if rules.precision == "minute" else datetime.combine(now.date(), time())
        query = DossierQuery(only_open=True, due_from=begin, limit=_MANY)
        rows, _ = desk.store.rows(query, now, None)
        for row in rows:
            assert row.due_at is not None, "it was asked for by that"
            for moment in (overdue_from(row.due_at, rules), self._soon_from(row)):
                if moment > now and (found is None or moment < found):
                    found = moment
            if found is not None and soon_from(row.due_at, desk.calendar, None, rules) >= found:
                return found
        # A long queue of what is soon already: look again in a while instead of reading all of it.
        return now + 15 * _MINUTE if len(rows) == _MANY and found is None else found

    def _days(self, now: datetime) -> tuple[DueDay, ...]:
        calendar = self.desk.calendar
        first = now.date() - timedelta(days=now.weekday())
        days = [first + timedelta(days=n) for n in range(7 * WEEKS)]
        due = self.desk.store.watch_book().by_day(now.date(), days[-1] + timedelta(days=1))
        found = []
        for day in days:
            decision = calendar.decision_on(day)
            holiday = decision.reason if decision is not None and decision.kind == "off" else ""
            found.append(DueDay(day, due.get(day, 0), not calendar.is_working_day(day), holiday))
        return tuple(found)

    def _away(self, day: date) -> tuple[AwayPerson, ...]:
        office, known = self.desk.office, self.desk.store.substitutions()
        absent = {each.away: each for each in known if each.covers(day)}
        found = []
        for login, count in self.desk.store.watch_book().by_owner().items():
            member = office.staff_by_login(login)
            if login in absent:
                stands = acting_for(login, day, known)
                name = office.name_of(stands) if stands != login else ""
                found.append(AwayPerson(login, office.name_of(login), count, name, absent[login].last))
            elif member is None or not member.serves_on(day):
                found.append(AwayPerson(login, office.name_of(login), count))
        return tuple(sorted(found, key=lambda each: (bool(each.substitute), -each.dossiers, each.login)))

    def _mine(self) -> frozenset[str] | None:
        """Logins whose dossiers concern whoever sits here; None: all of the office's do."""
        desk = self.desk
        member = desk.office.staff_by_login(desk.actor)
        if member is None:
            return frozenset()
        if member.roles & _SEES_ALL:
            return None
        return stands_in_for(member.login, desk.clock.now().date(), desk.store.substitutions()) | {
            member.login
        }

    def _groups(self, by: WatchBy, now: datetime) -> Sequence[GroupTally]:
        """What lies at "" lies at the desk: they are one."""
        found = self.desk.store.watch_book().groups(by, now)
        unit = self.desk.office.desk_unit
        if by is not WatchBy.UNIT or not unit:
            return found
        at_desk = [each for each in found if each.key in ("", unit)]
        if not at_desk:
            return found
        sums = (sum(getattr(each, name) for each in at_desk) for name in GroupTally.__slots__[1:])
        merged = [*(each for each in found if each not in at_desk), GroupTally(unit, *sums)]
        return sorted(merged, key=lambda each: (-each.overdue, -each.whole, each.key))

    def _keys(self, row: StoredRow, by: WatchBy) -> tuple[str, ...]:
        return {
            WatchBy.PROCEDURE: (row.procedure_id,),
            WatchBy.UNIT: (row.unit or self.desk.office.desk_unit,),
            WatchBy.OFFICER: (row.owner,),
            WatchBy.PARTNER: tuple(dict.fromkeys(row.partners)),
        }[by]

    def _name(self, by: WatchBy, key: str) -> str:
        desk = self.desk
        match by:
            case WatchBy.PROCEDURE:
                procedure = desk.catalog.find(key)
                return procedure.short_name if procedure is not None else key
            case WatchBy.UNIT:
                return desk.office.short_unit_name(key)
            case WatchBy.OFFICER:
                return desk.office.name_of(key) if key else ""
            case WatchBy.PARTNER:
                return desk.catalog.agency_name(key)


NO_TIME = TimeSplit(0, 0, 0, 0)


def _add(one: TimeSplit, other: TimeSplit) -> TimeSplit:
    return TimeSplit(
        one.ours + other.ours,
        one.partner + other.partner,
        one.applicant + other.applicant,
        one.legal + other.legal,
    )
