"""What a desk's own side does for the exchange, in memory and over SQLite alike."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from onestop.domain.facts import Fact, UnknownFact
from onestop.domain.runs import NOTHING, Card, EventDiffers, Head, Own
from onestop.domain.travel import ResultReady
from tests.helpers.given import MORNING
from tests.sync.lives import reception
from tests.sync.logs import Station, event, station
from tests.sync.memory_desk import Known, MemoryDesk
from tests.sync.sqlite_desk import SqliteDesk
from tests.sync.world import AGENCY, CountedIds, DeskClock, Disk, TrueClock

NEVER_LATE = 1 << 62
SELF = Own("self", 0)


@pytest.fixture
def clock() -> DeskClock:
    return DeskClock(TrueClock())


@pytest.fixture(params=[MemoryDesk, SqliteDesk])
def desk(request: pytest.FixtureRequest, clock: DeskClock) -> Iterator[Disk]:
    made: Disk = request.param(AGENCY, "mai", SELF, clock, CountedIds(), Known())
    yield made
    made.close()


@pytest.fixture
def them() -> Station:
    return station("them", 6)


def ready(desk: Disk, times: int = 1, dossier: str = "d1") -> list[str]:
    """One action of so many facts; the ids of its events."""
    facts: list[Fact | UnknownFact] = [ResultReady(MORNING) for _ in range(times)]
    return [each.event_id for each in desk.act("dossier", dossier, facts)]


def ids_of(desk: Disk, name: str = "self") -> list[str]:
    return [row.event.event_id for row in desk.run(name, 0, 1000, vouched=False).rows]


def test_a_new_desk_holds_the_opening_of_its_own_log(desk: Disk) -> None:
    assert desk.own() == SELF
    assert desk.vector() == {"self": desk.head("self")}
    assert desk.head("self").seq == 1
    assert desk.head("nobody") == NOTHING
    assert desk.highest_number() == 0


def test_hashes_are_given_as_far_as_the_log_goes(desk: Disk) -> None:
    ready(desk)
    assert desk.hashes("self", [2, 3, 9]) == {2: desk.head("self").hash}
    assert desk.hashes("nobody", [1]) == {}


def test_a_run_ends_with_an_action_within_the_limit_or_with_one_longer(desk: Disk) -> None:
    for size in (1, 2, 5):
        ready(desk, size)
    lengths = [
        [len(desk.run("self", after, limit, vouched=False).rows) for limit in (1, 3, 4)]
        for after in (0, 2, 4)
    ]
    assert lengths == [[1, 2, 4], [2, 2, 2], [5, 5, 5]]
    assert desk.run("self", 9, 3, vouched=False).rows == ()


def test_a_vouched_run_ends_at_a_signed_head_that_is_held(desk: Disk, them: Station) -> None:
    for first, last in ((1, 2), (3, 3), (4, 5)):
        desk.absorb(them.run(first, last), NEVER_LATE, whole=True)
    desk.absorb(them.run(6)._replace(heads=()), NEVER_LATE, whole=True)
    assert desk.run("them", 0, 3, vouched=True) == them.run(1, 3)
    assert desk.run("them", 0, 1, vouched=True) == them.run(1, 2)
    assert desk.run("them", 3, 500, vouched=True) == them.run(4, 5)
    assert desk.run("them", 5, 500, vouched=True).rows == ()
    assert desk.run("nobody", 0, 500, vouched=True).rows == ()


def test_what_is_absorbed_is_held(desk: Disk, them: Station) -> None:
    desk.absorb(them.run(1, 4), NEVER_LATE, whole=True)
    desk.absorb(them.run(5), NEVER_LATE, whole=True)
    assert desk.vector()["them"] == them.rows[-1].head
    assert {row.event.event_id for row in them.rows} <= desk.events.keys()


def test_a_run_that_does_not_go_on_here_is_a_bug(desk: Disk, them: Station) -> None:
    with pytest.raises(ValueError):
        desk.absorb(them.run(2), NEVER_LATE, whole=True)
    assert "them" not in desk.vector()


def test_an_event_in_two_logs_is_one_event(desk: Disk, them: Station) -> None:
    desk.absorb(them.run(), NEVER_LATE, whole=True)
    before = len(desk.events)
    other = Station("other")
    other.add(*(row.event for row in them.rows[:2]))
    desk.absorb(other.run(), NEVER_LATE, whole=True)
    assert len(desk.events) == before
    desk.cut("them", 0)
    assert desk.envelop_loose(100) == 4


def test_an_event_that_says_something_else_is_refused_whole(desk: Disk, them: Station) -> None:
    desk.absorb(them.run(), NEVER_LATE, whole=True)
    liar = Station("liar")
    liar.add(event("new"), event("them-2", payload='{"another":"word"}'))
    with pytest.raises(EventDiffers):
        desk.absorb(liar.run(), NEVER_LATE, whole=True)
    assert "liar" not in desk.vector()
    assert "new" not in desk.events


def test_cut_events_stay_and_are_enveloped_in_our_own_log(desk: Disk, them: Station) -> None:
    desk.absorb(them.run(), NEVER_LATE, whole=True)
    desk.cut("them", 2)
    assert desk.head("them") == them.rows[1].head
    assert desk.run("them", 0, 500, vouched=True).rows == (), "the head that vouched is gone"
    assert len(desk.events) == 7
    assert desk.envelop_loose(100) == 4
    assert ids_of(desk)[1:] == ["them-3", "them-4", "them-5", "them-6"]
    assert desk.envelop_loose(100) == 0


def test_loose_events_are_enveloped_by_whole_actions(desk: Disk) -> None:
    them = Station("them")
    them.add(*(event(f"{tx}{n}", tx, n) for tx in "xyz" for n in range(3)))
    desk.absorb(them.run(), NEVER_LATE, whole=True)
    desk.cut("them", 0)
    done = []
    while count := desk.envelop_loose(1):
        done.append(count)
    assert sum(done) == 9
    assert all(count % 3 == 0 for count in done)
    assert "them" not in desk.vector()


def test_what_was_loose_and_comes_back_is_loose_no_more(desk: Disk, them: Station) -> None:
    desk.absorb(them.run(), NEVER_LATE, whole=True)
    desk.cut("them", 3)
    desk.absorb(them.run(4), NEVER_LATE, whole=True)
    assert desk.envelop_loose(100) == 0


def test_our_own_log_can_be_cut_once_we_are_somebody_else(desk: Disk) -> None:
    lost = ready(desk, 2)
    desk.become(Own("next", 7))
    assert desk.own() == Own("next", 7)
    assert desk.head("next").seq == 1
    assert desk.highest_number() == 7
    desk.cut("self", 1)
    assert desk.envelop_loose(100) == 2
    assert ids_of(desk, "next")[1:] == lost
    more = ready(desk)
    assert ids_of(desk, "next")[3:] == more


def test_a_new_number_is_written_into_the_same_log(desk: Disk) -> None:
    desk.renumber(4)
    assert desk.own() == Own("self", 4)
    assert desk.head("self").seq == 2
    assert desk.next_code()[1] > 20, "serials of the fifth block of five"


def test_a_code_goes_on_behind_those_of_the_same_number_that_came_from_elsewhere(desk: Disk) -> None:
    """The twin of a cloned disk has given codes of our range; what we know of is not given again."""
    code, serial = desk.next_code()
    desk.act("dossier", "d9", [reception(code, serial, MORNING)])
    twin = desk.copy()
    for _ in range(2):
        code, serial = twin.next_code()
        twin.act("dossier", f"t{serial}", [reception(code, serial, MORNING)])
    run = twin.run("self", 2, 500, vouched=False)
    desk.become(Own("next", 0))
    desk.absorb(run, NEVER_LATE, whole=True)
    assert desk.next_code()[1] == 4
    twin.close()


def test_cards_and_what_is_shared_are_kept(desk: Disk) -> None:
    card = Card(AGENCY, "them", "lan", b"k" * 32)
    desk.keep_card(card)
    assert desk.cards() == {"them": card}
    assert desk.shared() == NOTHING
    head = desk.head("self")
    desk.note_shared("self", head)
    assert desk.shared() == head
    desk.become(Own("next", 1))
    assert desk.shared() == NOTHING, "of the new log nobody holds anything"


def test_what_is_kept_aside_is_not_applied(desk: Disk, them: Station) -> None:
    for _ in range(2):
        desk.keep_aside(them.run(), "unsigned")
    assert desk.aside == {("them", them.rows[-1].head): "unsigned"}
    assert "them" not in desk.vector()
    assert "them-1" not in desk.events


def test_the_clock_follows_others_but_nobody_who_is_far_ahead(desk: Disk) -> None:
    now = desk.last_hlc
    them = Station("them")
    them.add(event("near", "a", now + 5), event("far", "b", now + (1 << 40)))
    desk.absorb(them.run(), now + 10, whole=True)
    assert desk.last_hlc == now + 5


def test_an_act_comes_behind_all_that_is_known_of_its_dossier(desk: Disk) -> None:
    far = desk.last_hlc + (1 << 40)
    them = Station("them")
    them.add(event("far", "b", far))
    desk.absorb(them.run(), desk.last_hlc, whole=True)
    ready(desk, 2)
    after, behind = desk.run("self", 1, 500, vouched=False).rows
    assert (after.event.hlc, behind.event.hlc) == (far + 1, far + 2)
    assert desk.last_hlc < far, "and the clock is not dragged along"
    ready(desk, 1, "another dossier")
    assert desk.run("self", 3, 500, vouched=False).rows[0].event.hlc < far


def test_a_copied_disk_is_a_disk_of_its_own(desk: Disk) -> None:
    twin = desk.copy()
    ready(twin)
    assert (desk.head("self").seq, twin.head("self").seq) == (1, 2)
    assert isinstance(twin.head("self"), Head)
    twin.close()
