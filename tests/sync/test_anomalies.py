"""Whatever two desks do apart, all of it is kept, what did nothing is on the list of both, and one of them settles it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from random import Random

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from onestop.application import act_commands as do
from onestop.application.act_commands import ActCommand
from onestop.application.anomaly_rows import Anomaly, Choice
from onestop.domain.anomalies import AnomalyKind
from onestop.domain.errors import Refused
from onestop.domain.facts import ClockMeasured, Fact
from onestop.domain.travel import FieldCorrected
from tests.helpers.given import received
from tests.sync.lives import something
from tests.sync.two_desks import TwoDesks

DID_NOTHING = (AnomalyKind.DONE_TWICE, AnomalyKind.CAME_TOO_LATE, AnomalyKind.MAKES_NO_SENSE)


@pytest.fixture
def two() -> Iterator[TwoDesks]:
    made = TwoDesks()
    yield made
    made.close()


def listed(two: TwoDesks, n: int, *, settled: bool = False) -> list[Anomaly]:
    """The whole list of one desk, read in small pages."""
    desk, found, after = two.at(n), list[Anomaly](), ""
    while True:
        page = desk.anomalies(settled=settled, limit=3, after=after)
        found += page.rows
        after = page.next
        if not after:
            return found


def both_agree(two: TwoDesks) -> list[Anomaly]:
    """Nothing lost, both ledgers proved, both lists alike; each event that did nothing on it once."""
    for room in two.rooms:
        assert room.disk.events.keys() == two.rooms[0].disk.events.keys()
        assert two.disk(two.rooms.index(room)).faults() == ()
    here, there = listed(two, 0), listed(two, 1)
    assert here == there
    idle = sorted(
        event
        for dossier in two.disk(0).dossiers
        if (state := two.disk(0).store.dossier(dossier)) is not None
        for event in state.anomalies
    )
    every = listed(two, 0, settled=True)
    assert every == listed(two, 1, settled=True)
    assert sorted(each.key for each in every if each.kind in DID_NOTHING) == idle
    assert here == [each for each in every if each.settled is None]
    assert two.at(0).open_anomalies() == len(here)
    return here


def settle_all(two: TwoDesks, n: int) -> None:
    """By the choice that needs nothing else."""
    desk = two.at(n)
    for each in listed(two, n):
        choice = each.choices[-1]
        if each.kind is AnomalyKind.TWO_EDITS and each.value == each.sides[0].value:
            choice = Choice.KEEP_FIRST
        desk.settle_anomaly(each.key, choice, "đã xem")


def edit(chance: Random, at: datetime) -> Fact:
    old, new = chance.choices(("", "một", "hai"), k=2)
    return FieldCorrected(at, chance.choice(("note", "applicant.phone")), old, new, "sửa")


@given(st.integers(0, 2**32))
@settings(max_examples=10, deadline=None, phases=[Phase.explicit, Phase.generate])
def test_whatever_is_done_apart(seed: int) -> None:
    two, chance = TwoDesks(), Random(seed)
    try:
        dossier = two.receive()
        two.share()
        for n in range(12):
            at = two.rooms[0].clock.now()
            fact = chance.choice((something, something, edit))(chance, at)
            two.rooms[n % 2].disk.act("dossier", dossier, [fact])
            two.later()
        two.share()
        both_agree(two)
        settle_all(two, chance.randrange(2))
        two.share()
        assert both_agree(two) == []
    finally:
        two.close()


COMMANDS: tuple[ActCommand, ...] = (
    do.HandOver(),
    do.Forward(),
    do.SendBack(None, "sai"),
    do.AskSupplement(("A",)),
    do.ReceiveSupplement(),
    do.AskWithdrawal(),
    do.DropWithdrawal(),
    do.StopDossier("rút"),
    do.MarkReady(),
    do.ReturnResult("A"),
    do.AskPartner("SXD", 8.0),
    do.RecordAnswer("SXD"),
    do.Correct((("note", "một"),), "sửa"),
    do.Correct((("note", "hai"),), "sửa"),
    do.Correct((("due", "2018-01-30"),), "sửa"),
    do.Correct((("due", "2018-01-31"),), "sửa"),
    do.Undo(),
)


@given(st.lists(st.tuples(st.integers(0, 1), st.sampled_from(COMMANDS)), max_size=12))
@settings(max_examples=10, deadline=None, phases=[Phase.explicit, Phase.generate])
def test_whatever_the_rules_allow_each_of_them_apart(acts: list[tuple[int, ActCommand]]) -> None:
    two = TwoDesks()
    try:
        dossier = two.receive()
        two.share()
        for n, command in acts:
            two.later()
            with suppress(Refused):
                two.at(n).act(dossier, command)
        two.share()
        both_agree(two)
        two.later()
        settle_all(two, 1)
        two.share()
        assert both_agree(two) == []
    finally:
        two.close()


def test_a_step_done_twice_names_both(two: TwoDesks) -> None:
    dossier = two.receive()
    two.share()
    two.at(0, "motcua1").act(dossier, do.HandOver())
    two.later()
    two.at(1, "motcua2").act(dossier, do.HandOver())
    two.share()
    (told,) = listed(two, 0)
    assert (told.kind, told.dossier_id) == (AnomalyKind.DONE_TWICE, dossier)
    assert [(side.desk, side.event.actor) for side in told.sides if side.event] == [
        (two.rooms[0].name, "motcua1"),
        (two.rooms[1].name, "motcua2"),
    ]
    settled = two.at(1, "motcua2").settle_anomaly(told.key, Choice.AS_IT_IS, "cùng một việc")
    assert settled.settled is not None
    assert (settled.settled.by, settled.settled.reason) == ("motcua2", "cùng một việc")
    two.share()
    assert listed(two, 0) == []
    assert two.at(0).anomalies(settled=True).rows == (settled,)
    # A new word takes the place of the one before.
    again = two.at(0).settle_anomaly(told.key, Choice.DONE_ANEW, "")
    two.share()
    assert two.at(1).anomalies(settled=True).rows == (again,)


@pytest.mark.parametrize(("choice", "stands"), [(Choice.KEEP_FIRST, "một"), (Choice.KEEP_SECOND, "hai")])
def test_of_two_edits_the_chosen_one_stands_everywhere(two: TwoDesks, choice: Choice, stands: str) -> None:
    dossier = two.receive()
    two.share()
    two.at(0).act(dossier, do.Correct((("note", "một"),), "sửa"))
    two.later()
    two.at(1).act(dossier, do.Correct((("note", "hai"),), "sửa"))
    two.share()
    (told,) = listed(two, 1)
    assert (told.field, [side.value for side in told.sides], told.value) == ("note", ["một", "hai"], "hai")
    two.at(1).settle_anomaly(told.key, choice, "hỏi lại người nộp")
    two.share()
    for n in (0, 1):
        assert two.at(n).dossier(dossier).dossier.received.note == stands
        assert listed(two, n) == []
    assert both_agree(two) == []


def test_a_result_returned_for_a_withdrawn_dossier(two: TwoDesks) -> None:
    dossier = two.receive()
    two.at(0).act(dossier, do.MarkReady())
    two.share()
    two.at(0).act(dossier, do.Undo())
    two.at(0).act(dossier, do.AskWithdrawal())
    two.at(0).act(dossier, do.StopDossier("rút"))
    two.later()
    two.at(1).act(dossier, do.ReturnResult("A"))
    two.share()
    (told,) = both_agree(two)
    assert told.kind is AnomalyKind.CAME_TOO_LATE
    assert [side.event.kind for side in told.sides if side.event] == ["dossier_stopped", "result_returned"]


def test_a_code_that_occurs_twice_and_then_a_third_time(two: TwoDesks) -> None:
    fact = received(7)
    for n in (0, 1):
        two.rooms[n].disk.act("dossier", two.world.ids.new(), [fact])
    two.share()
    (told,) = both_agree(two)
    assert (told.kind, told.code) == (AnomalyKind.CODE_TWICE, fact.code)
    assert {side.desk for side in told.sides} == {room.name for room in two.rooms}
    two.at(0).settle_anomaly(told.key, Choice.BOTH_TOLD, "")
    two.share()
    assert listed(two, 1) == []
    two.rooms[1].disk.act("dossier", two.world.ids.new(), [fact])
    two.share()
    (third,) = both_agree(two)
    assert len(third.sides) == 3


def test_who_may_not_and_what_cannot_be_chosen(two: TwoDesks) -> None:
    dossier = two.receive()
    two.share()
    for n in (0, 1):
        two.at(n).act(dossier, do.HandOver())
    two.share()
    (told,) = listed(two, 0)
    refused = [("laodong1", told.key, "as_it_is"), ("quantri", "x", "seen"), ("quantri", told.key, "seen")]
    codes = []
    for login, key, choice in refused:
        with pytest.raises(Refused) as caught:
            two.at(0, login).settle_anomaly(key, choice, "")
        codes.append(caught.value.code)
    assert codes == ["desk_or_heads", "unknown_anomaly", "unknown_choice"]
    assert both_agree(two) == [told]


def test_what_is_not_believed_is_shown_and_can_be_sent_to_support(two: TwoDesks) -> None:
    two.receive()
    disk = two.disk(0)
    run = disk.run(disk.own().station, 0, 9, vouched=False)
    disk.keep_aside(run, "unsigned")
    assert listed(two, 0) == []  # it has been vouched for since: it stands in the log
    last = run.rows[-1]
    forged = last._replace(envelope=last.envelope._replace(hash=bytes(32)))
    run = run._replace(rows=(*run.rows[:-1], forged))
    disk.keep_aside(run, "unsigned")
    (told,) = listed(two, 0)
    assert (told.kind, told.reason, told.events) == (AnomalyKind.NOT_BELIEVED, "unsigned", len(run.rows))
    assert told.station == two.rooms[0].name
    sent = json.loads(two.at(0).anomaly_file(told.key))
    assert [row[2] for row in sent["rows"]] == [row.event.event_id for row in run.rows]
    two.at(0).settle_anomaly(told.key, Choice.SEEN, "")
    assert listed(two, 0) == []


def test_a_clock_that_is_far_off_until_it_is_right_again(two: TwoDesks) -> None:
    station = two.disk(0).own().station
    for offset, shown in ((130_000, [130_000]), (-3_600_000, [-3_600_000]), (900, [])):
        two.later()
        two.rooms[0].disk.act("station", station, [ClockMeasured(offset)])
        two.share()
        assert [each.offset_ms for each in both_agree(two)] == shown


def test_whoever_shows_the_number_of_them_hears_of_one_that_names_no_dossier(two: TwoDesks) -> None:
    for n in (0, 1):
        two.disk(n).take_touched()
    for offset in (-3_600_000, 900):
        two.later()
        two.disk(0).note_offset(offset)
        assert two.disk(0).take_touched().everything
        two.share()
        assert two.disk(1).take_touched().everything
    odd = two.disk(0).run(two.disk(0).own().station, 0, 1, vouched=False)
    odd = odd._replace(rows=(odd.rows[0]._replace(envelope=odd.rows[0].envelope._replace(hash=bytes(32))),))
    two.disk(1).keep_aside(odd, "unsigned")
    assert two.disk(1).take_touched().everything
    two.disk(1).keep_aside(odd, "unsigned")
    assert not two.disk(1).take_touched().everything  # every round brings it again
