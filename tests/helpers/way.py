"""One dossier and the people it meets on its way, over the desk's real rules and a store in memory."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import pytest

from onestop.application.act_commands import ActCommand, NameSubstitute
from onestop.application.acts import Acted
from onestop.application.commands import ApplicantEntry, ReceiveDossier
from onestop.application.read_models import EventRow
from onestop.clock import CountedIds, PracticeClock
from onestop.domain.dossier import Dossier
from onestop.domain.errors import Refused
from onestop.domain.pauses import PausePolicy
from onestop.domain.time_split import TimeSplit
from tests.helpers.given import Counter
from tests.helpers.memory_store import MemoryStore
from tests.helpers.moments import at

ANH_DUONG = ApplicantEntry("organisation", "Công ty TNHH Ánh Dương")


def memory_counter(moment: datetime) -> Counter:
    clock = PracticeClock(moment, ticking=False)
    ids = CountedIds(clock.utc_ms())
    return Counter(MemoryStore(clock, ids), clock, ids)


@dataclass
class Way:
    """`policy` is the office's word on supplements; moments are ``2018-01-02 08:15``, none is the clock's."""

    counter: Counter
    dossier_id: str
    policy: PausePolicy | None = None

    def act(self, login: str, command: ActCommand, moment: str = "") -> Acted:
        if moment:
            self.counter.clock.move(at(moment))
        desk = self.counter.desk(login)
        if self.policy is not None:
            settings = replace(desk.office.settings, supplement_pause=self.policy)
            desk = replace(desk, office=replace(desk.office, settings=settings))
        return desk.act(self.dossier_id, command)

    def all(self, *acts: tuple[str, ActCommand]) -> None:
        for login, command in acts:
            self.act(login, command)

    def refuses(self, login: str, command: ActCommand, moment: str = "") -> Refused:
        before = self.events
        with pytest.raises(Refused) as caught:
            self.act(login, command, moment)
        assert self.events == before
        return caught.value

    def names(self, login: str, command: NameSubstitute) -> None:
        self.counter.desk(login).name_substitute(command)

    @property
    def state(self) -> Dossier:
        found = self.counter.store.dossier(self.dossier_id)
        assert found is not None and found.anomalies == ()
        return found

    @property
    def events(self) -> tuple[EventRow, ...]:
        return self.counter.store.events(self.dossier_id)

    @property
    def split(self) -> TimeSplit:
        return self.counter.desk().time_split(self.state)

    @property
    def where(self) -> tuple[int, str, str]:
        stage = self.state.stage
        return stage.step, stage.unit, stage.owner


def take_in(counter: Counter, procedure: str, **more: Any) -> str:
    """Receive by the desk's own rules; the dossier's id."""
    return counter.desk().receive(replace(ReceiveDossier(procedure, ANH_DUONG), **more)).dossier_id


def received_at(moment: str, procedure: str = "DT-05", policy: PausePolicy | None = None, **more: Any) -> Way:
    """A dossier of the procedure, received at the counter by ``motcua1``."""
    counter = memory_counter(at(moment))
    return Way(counter, take_in(counter, procedure, **more), policy)
