"""Whatever anybody asks for, in whatever order: it is refused in words or it is legal, and undo restores exactly."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from random import Random

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from onestop.application import act_commands as do
from onestop.application.act_commands import ActCommand, NameSubstitute
from onestop.domain.dossier import Dossier, Status
from onestop.domain.errors import Refused
from onestop.domain.facts import Fact, SlipPrinted, UnknownFact
from onestop.domain.fold import Recorded, fold
from onestop.domain.office import OfficeRole
from onestop.domain.time_split import time_split
from onestop.domain.travel import ActUndone, ResultReady
from tests.helpers.any_act import BEGINNING, anything, days, logins, sensible, whoever
from tests.helpers.book_desk import calendar, office
from tests.helpers.given import Counter, sqlite_counter
from tests.helpers.way import Way, memory_counter, take_in

# Written down by hand from the portal's rules (domain rules §5.1), not read from the program.
LEGAL: dict[int, set[int]] = {
    2: {2, 3, 4, 5, 6, 7, 9},
    4: {3, 4, 5, 6, 7, 9},
    5: {3, 4, 5, 7, 8},
    6: {3, 4, 6, 7, 8},
    7: {2, 4, 5, 6, 7, 8},
    9: {9, 10},
    3: {3},
    8: {8},
    10: {10},
}
TEN = set(range(1, 11))


class Walk(RuleBasedStateMachine):
    """`done` are the acts that stand: who did each, and the dossier before it."""

    counter: Counter

    def __init__(self) -> None:
        super().__init__()
        self.counter = self.opened()
        self.done: list[tuple[str, Dossier]] = []
        self.seen: set[int] = set()

    def opened(self) -> Counter:
        return memory_counter(BEGINNING)

    @initialize(
        procedure=st.sampled_from(["DT-01", "DT-05", "LD-01", "TM-01", "LT-01"]),
        steps=st.integers(0, 8),
        seed=st.integers(0, 2**60),
    )
    def is_received(self, procedure: str, steps: int, seed: int) -> None:
        self.chance = Random(seed)  # more varied than drawn choices, and the same each time
        self.way = Way(self.counter, take_in(self.counter, procedure))
        for _ in range(steps):
            self.acts(do.Forward(), "administrator", "", 9)

    @rule(times=st.integers(2, 8))
    def something_sensible(self, times: int) -> None:
        for _ in range(times):
            if self.way.state.status in (3, 8, 9, 10) and self.chance.random() < 0.6:
                self.is_undone("the one who acted last", "")
                continue
            command = self.chance.choice(sensible(self.way.state, self.counter.clock.now()))
            self.acts(command, self.chance.choice(["holder", "administrator", "administrator"]), "", 9)
            self.time_passes(self.chance.choice([0, 5, 100, 600, 1440, 9 * 1440]))

    @rule(minutes=st.integers(0, 9 * 24 * 60))
    def time_passes(self, minutes: int) -> None:
        self.counter.clock.move(self.counter.clock.now() + timedelta(minutes=minutes))

    @rule(command=anything, who=whoever, other=logins, back=st.integers(0, 9))
    def something_whatever(self, command: ActCommand, who: str, other: str, back: int) -> None:
        self.acts(command, who, other, back)

    @rule(command=anything, who=st.sampled_from(["holder", "administrator"]))
    def something_whatever_by_somebody_who_may(self, command: ActCommand, who: str) -> None:
        self.acts(command, who, "", 9)

    @rule(form=st.sampled_from(["receipt", "supplement"]))
    def a_slip_is_printed(self, form: str) -> None:
        now = self.counter.clock.now()
        slip = SlipPrinted(form, "01/TNHS", 1, (1,), "vi", now, "printer", "")
        self.counter.add(self.way.dossier_id, slip, at=now)

    @rule(away=logins, substitute=logins, first=days, last=days)
    def somebody_is_away(self, away: str, substitute: str, first: date, last: date) -> None:
        try:
            self.way.names("quantri", NameSubstitute(away, substitute, first, last))
        except Refused:
            return

    @rule(who=st.sampled_from(["the one who acted last", "anybody"]), other=logins)
    def is_undone(self, who: str, other: str) -> None:
        actor = self.done[-1][0] if self.done and who != "anybody" else other
        try:
            self.way.act(actor, do.Undo())
        except Refused as refused:
            code = refused.code
        else:
            code = ""
        if office().staff_by_login(actor) is None:
            assert code == "unknown_login"
        elif not self.done:
            assert code == "nothing_to_undo"
        elif self.done[-1][0] != actor:
            assert code == "somebody_acted_since"
        else:
            assert code == ""
            _, before = self.done.pop()
            assert but_for_slips(self.way.state) == before

    def acts(self, command: ActCommand, who: str, other: str, back: int) -> None:
        before = self.way.state
        count = len(self.way.events)
        actor = self.actor(who, other, before)
        desk = self.counter.desk(actor)
        now = self.counter.clock.now()
        moment = None if back > 1 else now - timedelta(minutes=back * 600)
        try:
            desk.act(self.way.dossier_id, command, moment)
        except Refused:
            assert len(self.way.events) == count, "what is refused leaves nothing behind"
            return
        added = self.way.events[count:]
        assert added and len({row.tx_id for row in added}) == 1
        self.done.append((actor, but_for_slips(before)))
        self.each_fact_is_legal([row.fact for row in self.way.events], count)
        facts = [Recorded(row.event_id, row.fact) for row in self.way.events]
        undone = ActUndone(now, tuple(row.event_id for row in added))
        assert fold(self.way.dossier_id, [*facts, Recorded("undone", undone)]) == before

    def each_fact_is_legal(self, facts: list[Fact | UnknownFact], count: int) -> None:
        """The status after each fact, told anew from all that stands before it."""
        rows = self.way.events
        for n in range(count, len(facts)):
            one = fold("d", [Recorded(row.event_id, row.fact) for row in rows[:n]])
            two = fold("d", [Recorded(row.event_id, row.fact) for row in rows[: n + 1]])
            assert one is not None and two is not None
            assert two.status in LEGAL[one.status]
            if isinstance(facts[n], ResultReady):
                assert two.finished_at == two.ready.at if two.ready else False

    def actor(self, who: str, other: str, state: Dossier) -> str:
        if who == "holder":
            return state.stage.owner or self._of_the_pool(state.stage.unit)
        named = {"clerk": "motcua1", "administrator": "quantri", "head": "dautu.truong"}
        return named.get(who, other)

    def _of_the_pool(self, unit: str) -> str:
        people = office().staff_of(unit or "desk")
        return next((each.login for each in people if OfficeRole.VIEWER not in each.roles), "quantri")

    @invariant()
    def it_makes_sense(self) -> None:
        if not hasattr(self, "way"):
            return
        state = self.way.state
        self.seen.add(int(state.status))
        assert self.seen <= TEN
        paused = state.status in (5, 6, 7)
        assert (state.effective_due is None) == paused
        if not paused:
            assert state.effective_due == (state.extended_due or state.computed_due)
        assert any(pause.end is None for pause in state.pauses) == paused
        assert state.original_due == state.received.due_at or state.corrections
        assert (state.finished_at is not None) == (state.status in (3, 8, 9, 10))

    @invariant()
    def the_four_parts_are_the_whole(self) -> None:
        if not hasattr(self, "way"):
            return
        state = self.way.state
        now = self.counter.clock.now()
        split = time_split(state, now, calendar())
        begin, end = state.received.received_at, state.finished_at or now
        assert split.ours + split.partner + split.applicant + split.legal == calendar().open_minutes(
            begin, end
        )
        assert min(split.ours, split.partner, split.applicant, split.legal) >= 0

    @invariant()
    def the_stays_follow_one_another(self) -> None:
        if not hasattr(self, "way"):
            return
        stages = self.way.state.stages
        for one, two in pairwise(stages):
            assert one.ended == two.began and one.began <= two.began
        ended = self.way.state.status in (Status.NOT_RECEIVED, Status.STOPPED, Status.RETURNED)
        assert (stages[-1].ended is not None) == ended


def but_for_slips(state: Dossier) -> Dossier:
    return replace(state, slips=(), anomalies=())


class WalkInSqlite(Walk):
    """The same over the ledger on disk's own code: facts go through the codec and the projections."""

    def opened(self) -> Counter:
        return sqlite_counter(None, BEGINNING)

    def teardown(self) -> None:
        """What lists show is what the dossier is, grown step by step or anew; the chain of the ledger holds."""
        store = self.counter.store
        if hasattr(self, "way"):
            (row,) = store.rows_by_id([self.way.dossier_id])
            state = self.way.state
            assert (row.status_code, row.due_at) == (state.status, state.effective_due)
            assert (row.step, row.unit, row.owner) == (
                state.stage.step,
                state.stage.unit,
                state.stage.owner,
            )
            assert (row.waits_for, row.finished_at) == (state.waits_for, state.finished_at)
            assert row.partners == tuple(leg.agency for leg in state.open_legs)
            store.rebuild()
            assert list(store.rows_by_id([self.way.dossier_id])) == [row]
            assert store.verify().ok
        store.close()


TestWalk = Walk.TestCase
TestWalk.settings = settings(max_examples=50, stateful_step_count=30, deadline=None)
TestWalkInSqlite = WalkInSqlite.TestCase
TestWalkInSqlite.settings = settings(max_examples=10, stateful_step_count=25, deadline=None)
