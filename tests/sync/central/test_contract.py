"""The port `SharedLog`, kept alike by the simulator's server in memory and by PostgreSQL."""

from __future__ import annotations

import json

import pytest

from onestop.clock import SystemClock
from onestop.domain.ledger import GENESIS
from onestop.domain.runs import Card, EventDiffers, Head, Introduction, Run
from onestop.sync.ports import ChainRefused, NotAllowed, NumberTaken, SharedLog
from tests.sync.central.authors import Author, event, with_envelope
from tests.sync.central.places import Place, author_at


@pytest.fixture
def author(any_place: Place) -> Author:
    """A desk that introduced itself and wrote three events, not yet pushed."""
    author = author_at(any_place, "station-1", "desk1")
    any_place.log_in("desk1").introduce(author.introduction)
    author.write_some(3)
    return author


@pytest.fixture
def shared(any_place: Place, author: Author) -> SharedLog:
    return any_place.log_in("desk1")


def all_of(shared: SharedLog, station: str) -> Run:
    return shared.pull(station, 0, 500)


def test_nothing_is_there_at_first(any_place: Place) -> None:
    clock = SystemClock()
    begun = clock.utc_ms()
    survey = any_place.log_in("desk1").survey()
    assert (dict(survey.heads), list(survey.introductions), dict(survey.numbers)) == ({}, [], {})
    assert not survey.keeper
    assert survey.utc_ms is not None
    assert begun <= survey.utc_ms <= clock.utc_ms() + 1


def test_a_station_is_known_once_it_was_introduced(any_place: Place) -> None:
    shared = any_place.log_in("desk1")
    one = author_at(any_place, "station-1", "desk1").introduction
    shared.introduce(one)
    shared.introduce(one)
    assert list(shared.survey().introductions) == [one]
    assert list(any_place.log_in("desk2").survey().introductions) == [one]


def test_a_card_stays_as_it_came_first(any_place: Place, author: Author, shared: SharedLog) -> None:
    shared.introduce(Introduction(Card(author.agency, "station-1", author.login, bytes(32))))
    assert list(shared.survey().introductions) == [author.introduction]


def test_what_was_pushed_is_pulled_as_it_was(any_place: Place, author: Author, shared: SharedLog) -> None:
    shared.push(author.run())
    assert dict(shared.survey().heads) == {"station-1": author.head}
    other = any_place.log_in("desk2")
    assert all_of(other, "station-1") == author.run()
    assert dict(other.survey().heads) == {"station-1": author.head}


def test_pushing_again_changes_nothing(author: Author, shared: SharedLog) -> None:
    for run in (author.run(), author.run(), author.run(1), author.run(0, 2)):
        shared.push(run)
    held = all_of(shared, "station-1")
    assert held.rows == tuple(author.rows)
    assert set(held.heads) == {author.signed(author.rows[n].head) for n in (1, 2)}


def test_a_run_goes_on_where_the_last_one_ended(author: Author, shared: SharedLog) -> None:
    shared.push(author.run(0, 2))
    shared.push(author.run(1))
    shared.push(author.write_some(2))
    assert all_of(shared, "station-1").rows == tuple(author.rows)


def test_a_gap_is_refused(author: Author, shared: SharedLog) -> None:
    with pytest.raises(ChainRefused):
        shared.push(author.run(1))
    assert all_of(shared, "station-1") == Run("station-1", ())
    shared.push(author.run())


def test_a_gap_inside_a_run_is_refused_with_all_of_it(author: Author, shared: SharedLog) -> None:
    first, _, third = author.rows
    with pytest.raises(ChainRefused):
        shared.push(Run("station-1", (first, third)))
    assert not shared.survey().heads


@pytest.mark.parametrize("behind", [0, 1, 4])
def test_a_fork_is_refused_and_the_first_stays(author: Author, shared: SharedLog, behind: int) -> None:
    clone = author.clone()
    author.write_some(1, "original")
    clone.write_some(1 + behind, "clone")
    shared.push(author.run())
    unsigned = Run("station-1", clone.run(3).rows)
    for run in (clone.run(), clone.run(3), clone.run(3, 4), unsigned):
        with pytest.raises(ChainRefused):
            shared.push(run)
    assert all_of(shared, "station-1").rows == tuple(author.rows)
    assert shared.survey().heads["station-1"] == author.head


def test_a_log_begins_at_the_beginning(author: Author, shared: SharedLog) -> None:
    first = author.rows[0]
    for row in (
        with_envelope(first, prev_hash=bytes([1] * 32)),
        with_envelope(first, seq=0),
        with_envelope(first, seq=2, prev_hash=GENESIS),
    ):
        with pytest.raises(ChainRefused):
            shared.push(Run("station-1", (row,)))
    assert not shared.survey().heads


def test_a_row_follows_from_the_one_before_it(author: Author, shared: SharedLog) -> None:
    shared.push(author.run(0, 2))
    with pytest.raises(ChainRefused):
        shared.push(Run("station-1", (with_envelope(author.rows[2], prev_hash=GENESIS),)))
    assert shared.survey().heads["station-1"] == author.rows[1].head


def test_a_signature_of_a_head_that_is_not_there_is_refused_with_its_rows(
    author: Author, shared: SharedLog
) -> None:
    for head in (Head(3, GENESIS), Head(9, author.head.hash), Head(0, GENESIS)):
        with pytest.raises(ChainRefused):
            shared.push(Run("station-1", author.run().rows, (author.signed(head),)))
    assert all_of(shared, "station-1") == Run("station-1", ())


def test_an_event_says_one_thing_for_ever(author: Author, shared: SharedLog) -> None:
    shared.push(author.run())
    said = author.rows[1].event
    for other in (
        said._replace(payload='{"n": 2}'),
        said._replace(actor="motcua2"),
        said._replace(hlc=said.hlc + 1),
        said._replace(schema=2),
    ):
        liar = author.clone()
        with pytest.raises(EventDiffers):
            shared.push(liar.write(event("before it"), other))
    assert all_of(shared, "station-1").rows == tuple(author.rows)
    shared.push(author.write(event("before it", hlc=7)))  # nothing of the refused runs was kept


def test_one_event_may_stand_in_many_logs(any_place: Place, author: Author, shared: SharedLog) -> None:
    shared.push(author.run())
    second = author_at(any_place, "station-2", "desk2")
    other = any_place.log_in("desk2")
    other.introduce(second.introduction)
    other.push(second.write(*(row.event for row in author.rows)))
    assert all_of(shared, "station-2").rows == tuple(second.rows)


def test_hashes_are_told_as_far_as_the_log_reaches(author: Author, shared: SharedLog) -> None:
    shared.push(author.run())
    told = shared.hashes("station-1", [1, 3, 4, 40_000])
    assert dict(told) == {1: author.rows[0].envelope.hash, 3: author.rows[2].envelope.hash}
    assert dict(shared.hashes("station-1", [])) == {}
    assert dict(shared.hashes("nobody", [1])) == {}


def test_a_log_is_pulled_in_pages_with_the_heads_among_them(author: Author, shared: SharedLog) -> None:
    shared.push(author.run(0, 2))
    shared.push(author.run(2))
    page = shared.pull("station-1", 0, 2)
    assert page == author.run(0, 2)
    assert shared.pull("station-1", page.head.seq, 2) == author.run(2)
    assert shared.pull("station-1", 1, 1) == author.run(1, 2)
    assert shared.pull("station-1", 3, 2) == Run("station-1", ())
    for far in (32_700, 70_000):  # past the end of a short number, and beyond it
        assert shared.pull("station-1", far, 500) == Run("station-1", ())
    assert shared.pull("nobody", 0, 2) == Run("nobody", ())


def test_words_arrive_letter_by_letter(author: Author, shared: SharedLog) -> None:
    odd = 'Đồng Nai "A\\B" \u2028 \x7f \t\n\r\x01 / 😀 e\u0323\u0302'
    payloads = [json.dumps({"name": odd, "nul": "\x00"}, ensure_ascii=each) for each in (False, True)]
    payloads += ['{"a":1.0e3,  "a": 2}', "", "no JSON at all", "x" * 300_000]
    odd_events = [
        event(f"odd {n}", payload, hlc=(1 << 62) + n)._replace(actor=odd, kind="MadeByANewerVersion")
        for n, payload in enumerate(payloads)
    ]
    shared.push(author.run())
    shared.push(author.write(*odd_events))
    held = all_of(shared, "station-1")
    assert [row.event for row in held.rows[3:]] == odd_events
    assert held.rows == tuple(author.rows)


def test_five_hundred_events_go_in_one_run(author: Author, shared: SharedLog) -> None:
    shared.push(author.run())
    shared.push(author.write_some(500))
    assert shared.pull("station-1", 3, 500) == author.run(3)


def test_a_number_is_one_stations(any_place: Place, author: Author, shared: SharedLog) -> None:
    second = author_at(any_place, "station-2", "desk2")
    other = any_place.log_in("desk2")
    other.introduce(second.introduction)
    shared.claim("station-1", 0)
    shared.claim("station-1", 0)
    with pytest.raises(NumberTaken):
        other.claim("station-2", 0)
    other.claim("station-2", 1)
    shared.claim("station-1", 40_000)
    assert dict(shared.survey().numbers) == {0: "station-1", 1: "station-2", 40_000: "station-1"}


def test_a_login_writes_for_its_own_stations_only(
    any_place: Place, author: Author, shared: SharedLog
) -> None:
    shared.push(author.run())
    thief = any_place.log_in("desk2")
    with pytest.raises(NotAllowed):
        thief.introduce(Author("station-2", author.login, author.agency).introduction)
    with pytest.raises(NotAllowed):
        thief.push(author.run())
    with pytest.raises(NotAllowed):
        thief.push(author.write_some(1))
    with pytest.raises(NotAllowed):
        thief.claim("station-1", 3)
    with pytest.raises(NotAllowed):
        thief.claim("nobody", 3)
    survey = shared.survey()
    assert survey.heads["station-1"] == author.rows[2].head
    assert not survey.numbers


def test_a_keeper_carries_others_runs(any_place: Place, author: Author) -> None:
    any_place.make_keeper("keeper")
    keeper = any_place.log_in("keeper")
    assert keeper.survey().keeper
    gone = Author("station-9", "a login that is gone", any_place.agency)
    gone.write_some(2)
    with pytest.raises(NotAllowed):
        keeper.push(gone.run())  # nobody is known under that name yet
    keeper.introduce(gone.introduction)
    keeper.push(gone.run())
    keeper.push(author.run())
    keeper.claim("station-9", 9)
    survey = keeper.survey()
    assert dict(survey.heads) == {"station-1": author.head, "station-9": gone.head}
    assert dict(survey.numbers) == {9: "station-9"}


def test_a_station_of_no_known_card_is_not_written(any_place: Place) -> None:
    author = author_at(any_place, "station-1", "desk1")
    author.write_some(1)
    with pytest.raises(NotAllowed):
        any_place.log_in("desk1").push(author.run())
