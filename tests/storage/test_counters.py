"""Counters follow their dossiers: through corrections, undoing, and to the counter whose slip it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from onestop.application import act_commands as act
from onestop.application.commands import ReceiveDossier
from tests.helpers.given import MORNING, sqlite_counter
from tests.helpers.way import ANH_DUONG
from tests.sync.lives import reception
from tests.sync.test_absorbing import NEVER_LATE, desk_of, log


def test_a_corrected_reception_moves_the_count_of_its_day() -> None:
    counter = sqlite_counter(None, datetime(2018, 12, 27, 9))
    desk = counter.desk()
    dossier_id = desk.receive(ReceiveDossier("DT-01", ANH_DUONG)).dossier_id
    assert desk.counts().received_today == 1
    desk.act(dossier_id, act.Correct((("received_at", "2018-12-26T15:30"),), "x"))
    assert (desk.counts().received_today, counter.store.verify().stale) == (0, ())
    desk.act(dossier_id, act.Undo())
    assert (desk.counts().received_today, counter.store.verify().stale) == (1, ())


def test_a_slip_waits_at_the_counter_that_received_and_at_no_other() -> None:
    here, there = desk_of("here", 1), desk_of("there", 2)
    fact = reception(*there.next_code(), MORNING)
    there.act("dossier", "d1", [replace(fact, source="desk")])
    assert there.store.tallies(MORNING.date(), MORNING)[3] == 1
    here.absorb(log(there, 1, 2), NEVER_LATE, whole=True)
    assert here.store.tallies(MORNING.date(), MORNING)[3] == 0
    assert here.faults() == there.faults() == ()
    here.close()
    there.close()
