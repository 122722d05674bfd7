"""A few weeks of an office, by chance: dossiers come, travel, end and are corrected; looked at as the days go by.

What a look sees is kept, so that a report drawn up later can be held against what stood there at the time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from onestop.application import act_commands as do
from onestop.application.commands import ReceiveDossier
from onestop.application.desk import Desk
from onestop.application.read_models import DossierRow
from onestop.domain.applicant import Channel
from onestop.domain.errors import Refused
from tests.helpers.given import Counter
from tests.helpers.memory_store import MemoryStore
from tests.helpers.random_lives import something
from tests.helpers.way import ANH_DUONG, memory_counter

PROCEDURES = ("DT-01", "LD-01", "XD-05", "TM-01")
GAPS = (0, 3, 30, 200, 480, 1440, 3 * 1440)
MIDNIGHT = timedelta(days=1)


@dataclass
class RandomOffice:
    """`looks`: at each midnight, the rows as the office's own lists showed them then."""

    desk: Desk
    counter: Counter
    looks: dict[datetime, Mapping[str, DossierRow]] = field(default_factory=dict)

    def look(self) -> None:
        assert isinstance(self.counter.store, MemoryStore)
        rows = self.desk.rows_of(each.dossier_id for each in self.counter.store.dossiers())
        self.looks[self.counter.clock.now()] = {row.dossier_id: row for row in rows}


def office_of(seed: int, begin: datetime, steps: int) -> RandomOffice:
    """`begin` is a midnight. Every step something is tried; what is refused is left."""
    chance = Random(seed)
    counter = memory_counter(begin)
    office = RandomOffice(counter.desk("quantri"), counter)
    ids: list[str] = []
    clock = counter.clock
    for _ in range(steps):
        until = clock.now() + timedelta(minutes=chance.choice(GAPS))
        while (midnight := _next_midnight(clock.now())) <= until:
            clock.move(midnight)
            office.look()
        clock.move(until)
        if not ids or chance.random() < 0.3:
            channel = chance.choice((Channel.COUNTER, Channel.ONLINE, Channel.POST))
            command = ReceiveDossier(chance.choice(PROCEDURES), ANH_DUONG, channel=channel)
            ids.append(office.desk.receive(command).dossier_id)
            continue
        dossier_id = chance.choice(ids)
        state = office.desk.dossier(dossier_id).dossier
        act = do.Undo() if chance.random() < 0.1 else something(chance, state, office.desk)
        try:
            office.desk.act(dossier_id, act)
        except Refused:
            continue
    clock.move(_next_midnight(clock.now()))
    office.look()
    return office


def _next_midnight(now: datetime) -> datetime:
    return now.replace(hour=0, minute=0) + MIDNIGHT
