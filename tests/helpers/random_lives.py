"""Random lives of dossiers under random calendars: an administrator acts, chance says what and when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from random import Random

from onestop.application import act_commands as do
from onestop.application.act_commands import ActCommand
from onestop.application.commands import ReceiveDossier
from onestop.application.desk import Desk
from onestop.domain.calendar import WorkCalendar
from onestop.domain.deadline_rules import DeadlineRules
from onestop.domain.dossier import Dossier
from onestop.domain.errors import Refused
from onestop.domain.pauses import PausePolicy
from tests.helpers.book_desk import catalog
from tests.helpers.given import Counter
from tests.helpers.offices import SHORT_FRIDAYS, STANDARD, plain_days, with_hours
from tests.helpers.slow_deadlines import SlowOffice
from tests.helpers.way import ANH_DUONG, memory_counter

SEVEN_HOURS = [[(480, 690), (780, 990)]] * 5 + [[], []]
SATURDAYS = [[(450, 690), (780, 1020)]] * 5 + [[(450, 690)], []]
WEEKS = {"standard": STANDARD, "short Fridays": SHORT_FRIDAYS, "seven hours": SEVEN_HOURS, "Saturdays": SATURDAYS}  # fmt: skip
PROCEDURES = ("DT-01", "DT-05", "LD-01", "XD-05", "TM-01", "LD-07")
GAPS = (0, 0, 7, 45, 200, 480, 1000, 1440, 2 * 1440 + 11, 4 * 1440, 12 * 1440)


@dataclass
class Life:
    """What came of it: the desk that knows, the dossier's id, and the same office in plain data."""

    desk: Desk
    counter: Counter
    dossier_id: str
    office: SlowOffice

    @property
    def state(self) -> Dossier:
        found = self.counter.store.dossier(self.dossier_id)
        assert found is not None and found.anomalies == ()
        return found

    @property
    def facts(self) -> list[object]:
        return [row.fact for row in self.counter.store.events(self.dossier_id)]


@cache
def week(name: str) -> WorkCalendar:
    return with_hours(WEEKS[name])


def life_of(seed: int, begin: datetime, hours: str, rules: DeadlineRules, acts: int) -> Life:
    """`acts` times something is tried, whatever is refused is left; the clock goes on in between."""
    chance = Random(seed)
    counter = memory_counter(begin)
    plain = counter.desk("quantri")
    policies = (PausePolicy.RESTART, PausePolicy.RESUME)
    settings = replace(
        plain.office.settings,
        supplement_pause=chance.choice(policies),
        payment_pause=chance.choice(policies),
    )
    office = replace(plain.office, deadline_rules=rules, settings=settings)
    desk = replace(plain, calendar=week(hours), office=office)
    offered = [each for each in PROCEDURES if _in_force(each, begin)]
    command = ReceiveDossier(chance.choice(offered), ANH_DUONG)
    dossier_id = desk.receive(command).dossier_id
    slow = SlowOffice(plain_days(), WEEKS[hours], rules.start_rule, rules.due_hour)
    life = Life(desk, counter, dossier_id, slow)
    for _ in range(acts):
        counter.clock.move(counter.clock.now() + timedelta(minutes=chance.choice(GAPS)))
        try:
            desk.act(dossier_id, something(chance, life.state, desk))
        except Refused:
            continue
    counter.clock.move(counter.clock.now() + timedelta(minutes=chance.choice(GAPS)))
    return life


def _in_force(procedure_id: str, begin: datetime) -> bool:
    found = catalog().find(procedure_id)
    return found is not None and found.version_on(begin.date()) is not None


def something(chance: Random, state: Dossier, desk: Desk) -> ActCommand:
    """What might be done next with a dossier that stands so; not all of it is allowed."""
    now = desk.clock.now()
    answers: list[ActCommand] = [do.RecordAnswer(leg.agency) for leg in state.open_legs]
    answers += [do.RecordNoAnswer(leg.agency) for leg in state.open_legs]
    sorry = desk.calendar.next_working_day(max(now, state.effective_due or now).date())
    offers: dict[int, list[ActCommand]] = {
        5: [do.ReceiveSupplement((1,)), do.ReceiveSupplement(), do.ReceiveSupplement(), do.AskWithdrawal(), *answers],
        6: [do.RecordPayment(40), do.RecordPayment(), do.AskWithdrawal(), *answers],
        7: [do.DropWithdrawal(), do.DropWithdrawal(), do.StopDossier("rút")],
    }  # fmt: skip
    if state.paused and chance.random() < 0.1:
        return do.Correct((("procedure", chance.choice(PROCEDURES)),), "nhầm")
    running: list[ActCommand] = [
        *[do.Forward()] * 4,
        do.SendBack(None, "sai"),
        do.AskSupplement(("A", "B")),
        do.AskPayment(100),
        do.AskPartner(chance.choice(("SXD", "CATINH", "SKHCN")), chance.choice((0.5, 4.25, 8.0, 24.0))),
        *answers * 2,
        do.Apologise(desk.calendar.close(sorry), "bận"),
        do.AskWithdrawal(),
    ]
    if chance.random() < 0.06:
        running = [
            do.MarkReady(),
            do.RefuseDossier("x"),
            do.Correct((("procedure", chance.choice(PROCEDURES)),), "x"),
        ]
    if int(state.status) == 9 and chance.random() < 0.3:
        return do.ReturnResult("A")
    return chance.choice(offers.get(int(state.status), running))
