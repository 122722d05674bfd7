"""Taking back: the last act, all of it, by whoever did it, while nobody acted since. The ledger keeps both."""

from __future__ import annotations

import pytest

from onestop.application import act_commands as do
from onestop.application.act_commands import ActCommand
from onestop.application.undoing import last_act
from onestop.domain.facts import SlipPrinted
from onestop.domain.travel import ActUndone
from tests.helpers.given import sqlite_counter
from tests.helpers.moments import at
from tests.helpers.way import Way, received_at, take_in


@pytest.fixture
def way() -> Way:
    return received_at("2018-03-05 08:00", "DT-01")


@pytest.mark.parametrize(
    "command",
    [
        do.Forward(),
        do.MarkReady("QĐ 1"),
        do.RefuseDossier("x"),
        do.AskSupplement(("A",)),
        do.AskWithdrawal("đơn"),
        do.Apologise(at("2018-05-04 17:00"), "x"),
        do.Correct((("applicant.name", "B"), ("note", "n"), ("procedure", "DT-05")), "x"),
    ],
)
def test_all_that_an_act_did_is_taken_back(way: Way, command: ActCommand) -> None:
    way.act("quantri", do.HandOver())
    before, count = way.state, len(way.events)
    way.act("quantri", command)
    recorded = way.events[count:]
    assert way.state != before
    way.act("quantri", do.Undo(), "2018-03-05 09:00")
    assert way.state == before
    fact = way.events[-1].fact
    assert isinstance(fact, ActUndone) and fact.events == tuple(row.event_id for row in recorded)
    assert way.events[count:-1] == recorded, "what was undone stays in the ledger"


def test_an_answer_that_moved_the_dossier_on_is_taken_back_with_it(way: Way) -> None:
    for _ in range(6):
        way.act("quantri", do.Forward())
    way.act("quantri", do.RecordAnswer("SXD"))
    way.act("quantri", do.RecordAnswer("STNMT"))
    before = way.state
    way.act("quantri", do.RecordAnswer("SKHCN"))
    assert way.state.stage.step == 8
    way.act("quantri", do.Undo())
    assert way.state == before and [leg.agency for leg in way.state.open_legs] == ["SKHCN"]


def test_a_reception_is_no_act_and_paper_neither(way: Way) -> None:
    now = at("2018-03-05 08:00")
    way.counter.add(way.dossier_id, SlipPrinted("receipt", "1", 1, (1,), "vi", now, "printer", ""), at=now)
    assert last_act(way.counter.desk(), way.dossier_id) == ()
    assert way.refuses("motcua1", do.Undo()).code == "nothing_to_undo"
    way.act("motcua1", do.HandOver())
    way.counter.add(way.dossier_id, SlipPrinted("control", "1", 1, (1,), "vi", now, "printer", ""), at=now)
    way.act("motcua1", do.Undo())
    assert way.state.stage.step == 1 and len(way.state.slips) == 2, "what was printed was printed"


def test_undone_and_done_again(way: Way) -> None:
    for _ in range(3):
        way.act("motcua1", do.HandOver())
        way.act("motcua1", do.Undo())
    way.act("motcua1", do.HandOver())
    assert way.where == (2, "investment", "dautu.truong") and len(way.state.stages) == 2


def test_act_by_act_back_to_the_reception(way: Way) -> None:
    states = [way.state]
    for _ in range(6):
        way.act("quantri", do.Forward())
        states.append(way.state)
    while states.pop() and states:
        way.act("quantri", do.Undo())
        assert way.state == states[-1]
    assert way.refuses("quantri", do.Undo()).code == "nothing_to_undo"


def test_the_ledger_on_disk_undoes_alike() -> None:
    counter = sqlite_counter(None, at("2018-03-05 08:00"))
    way = Way(counter, take_in(counter, "DT-05"))
    before = way.state
    row = counter.desk().rows_of([way.dossier_id])
    way.act("quantri", do.MarkReady("QĐ 1"))
    assert counter.desk().rows_of([way.dossier_id]) != row
    way.act("quantri", do.Undo())
    assert way.state == before and counter.desk().rows_of([way.dossier_id]) == row
    assert counter.desk().verify().ok
    counter.store.close()
