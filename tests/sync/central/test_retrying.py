"""A bad cable and a busy server: what was lost on the way is asked again, and asking again is never wrong."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from time import monotonic
from typing import Any

import psycopg
import pytest
from psycopg.waiting import Ready, Wait

from onestop.dev.tcp_proxy import FAIR, TcpProxy, Weather, proxied
from onestop.domain.errors import Unavailable
from onestop.sync.central.batch import content_digest
from onestop.sync.central.connecting import (
    Patience,
    Silence,
    while_something_moves,
)
from onestop.sync.central.log import PostgresLog
from onestop.sync.ports import ChainRefused, NumberTaken
from tests.sync.central.authors import Author
from tests.sync.central.places import PostgresPlace, author_at

QUICK = Patience(connect=2, silence=0.3)


@pytest.fixture
def author(place: PostgresPlace) -> Author:
    author = author_at(place, "station-1", "desk1")
    place.log_in("desk1").introduce(author.introduction)
    return author


@pytest.fixture
def cable(place: PostgresPlace) -> Iterator[TcpProxy]:
    with proxied(place.database.host.port) as proxy:
        yield proxy


@pytest.fixture
def log(place: PostgresPlace, author: Author, cable: TcpProxy) -> PostgresLog:
    """The desk's log through the cable, with a connection that stands."""
    log = place.log_in("desk1", patience=QUICK, port=str(cable.port))
    log.survey()
    return log


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(4) as pool:
        yield pool


def held(place: PostgresPlace) -> object:
    return place.log_in("desk1").pull("station-1", 0, 500)


@pytest.mark.parametrize("octets", [0, 1, 20, 30])
def test_a_lost_answer_is_asked_for_again(
    place: PostgresPlace, author: Author, log: PostgresLog, cable: TcpProxy, octets: int
) -> None:
    before = cable.connections
    cable.set(Weather(cut_after=octets))
    log.push(author.write_some(5))
    assert cable.connections == before + 1
    assert held(place) == author.run()


def test_an_answer_cut_in_the_middle_is_asked_for_again(
    author: Author, log: PostgresLog, cable: TcpProxy
) -> None:
    log.push(author.write_some(200))
    for octets in (50, 1_000, 20_000):
        cable.set(Weather(cut_after=octets))
        assert log.pull("station-1", 0, 500) == author.run()


def test_the_same_again_after_an_answer_that_never_came_is_the_same(
    place: PostgresPlace, author: Author, log: PostgresLog, cable: TcpProxy
) -> None:
    run = author.write_some(5)
    cable.set(Weather(cut_after=0, refuse=True))
    with pytest.raises(Unavailable) as failure:
        log.push(run)
    assert failure.value.what == "shared_unreachable"
    assert held(place) == run
    cable.set(FAIR)
    log.push(run)
    log.claim("station-1", 3)
    log.claim("station-1", 3)
    assert held(place) == run


def test_a_torn_cable_is_mended_without_a_word(author: Author, log: PostgresLog, cable: TcpProxy) -> None:
    cable.set(Weather(reset=True))
    with pytest.raises(Unavailable):
        log.survey()
    cable.set(FAIR)
    log.push(author.write_some(1))
    assert log.survey().heads == {"station-1": author.head}


def test_silence_is_waited_for_no_longer_than_patience_lasts(
    author: Author, log: PostgresLog, cable: TcpProxy
) -> None:
    before = cable.connections
    cable.set(Weather(silent=True))
    with pytest.raises(Unavailable) as failure:
        log.push(author.write_some(1))
    assert failure.value.what == "shared_unreachable"
    assert cable.connections == before, "asking a silent server again only doubles the wait"
    cable.set(FAIR)
    log.push(author.run())
    assert log.survey().heads == {"station-1": author.head}


def test_what_arrives_after_it_was_given_up_and_asked_again_changes_nothing(
    place: PostgresPlace, author: Author, log: PostgresLog, cable: TcpProxy
) -> None:
    run = author.write_some(3)
    cable.set(Weather(silent=True, late=True))
    with pytest.raises(Unavailable):
        log.push(run)
    place.log_in("desk1").push(run)
    cable.set(FAIR)
    patience = monotonic() + 60
    while not cable.late_heard and monotonic() < patience:
        log.survey()
    assert cable.late_heard == 1, "the server took it in, long after"
    assert held(place) == run


def test_work_that_goes_on_is_waited_for_however_long_it_takes() -> None:
    given = []

    def work() -> Generator[Wait, Ready | int, str]:
        for _ in range(50):
            given.append((yield Wait.RW))
        return "done"

    bounded = while_something_moves(work(), seconds=0)
    assert next(bounded) == Wait.RW
    with pytest.raises(StopIteration) as ended:
        while True:
            bounded.send(Ready.W)
    assert (ended.value.value, given) == ("done", [Ready.W] * 50)


def test_work_that_stands_still_is_given_up() -> None:
    def work() -> Generator[Wait, Ready | int, str]:
        while True:
            yield Wait.R

    bounded = while_something_moves(work(), seconds=-1)
    next(bounded)
    bounded.send(Ready.R)
    with pytest.raises(Silence):
        bounded.send(Ready.NONE)


def test_a_slow_cable_is_still_a_cable(author: Author, log: PostgresLog, cable: TcpProxy) -> None:
    cable.set(Weather(delay=0.02))
    log.push(author.write_some(100))
    assert log.pull("station-1", 0, 500) == author.run()


@pytest.mark.parametrize("how", ["stop", "kill"])
def test_a_server_that_was_restarted_is_found_again(
    place: PostgresPlace, author: Author, log: PostgresLog, how: str
) -> None:
    log.push(author.write_some(3))
    host = place.database.host
    host.stop() if how == "stop" else host.kill()
    host.start()
    log.push(author.write_some(2))
    assert log.survey().heads == {"station-1": author.head}


def test_one_trip_a_call(author: Author, log: PostgresLog, cable: TcpProxy) -> None:
    before = cable.turns
    for call in (
        lambda: log.survey(),
        lambda: log.push(author.write_some(500)),
        lambda: log.pull("station-1", 0, 501),  # behind a full page the next one is asked for
        lambda: log.hashes("station-1", [1, 2]),
        lambda: log.claim("station-1", 1),
        lambda: log.introduce(author.introduction),
    ):
        call()
    assert cable.turns - before == 6


def test_many_that_bring_the_same_at_one_moment_are_all_right(
    place: PostgresPlace, author: Author, pool: ThreadPoolExecutor
) -> None:
    logs = [place.log_in("desk1") for _ in range(4)]
    for _ in range(15):
        run = author.write_some(4)
        list(pool.map(lambda log, run=run: log.push(run), logs))
    assert held(place) == author_run_with_all_heads(author, 4)


def author_run_with_all_heads(author: Author, step: int) -> object:
    run = author.run()
    heads = tuple(author.signed(row.head) for row in run.rows[step - 1 :: step])
    return type(run)(run.station, run.rows, heads)


def test_of_two_versions_brought_at_one_moment_one_is_taken(
    place: PostgresPlace, author: Author, pool: ThreadPoolExecutor
) -> None:
    logs = [place.log_in("desk1") for _ in range(2)]
    for turn in range(10):
        clone = author.clone()
        runs = [author.write_some(2, f"original {turn}"), clone.write_some(2, f"clone {turn}")]
        tries = [pool.submit(log.push, run) for log, run in zip(logs, runs, strict=True)]
        failures = [each.exception() for each in tries]
        assert sorted(isinstance(each, ChainRefused) for each in failures) == [False, True], failures
        author = author if failures[0] is None else clone
    assert logs[0].survey().heads == {"station-1": author.head}


def test_of_two_that_claim_a_number_one_has_it(
    place: PostgresPlace, author: Author, pool: ThreadPoolExecutor
) -> None:
    second = author_at(place, "station-2", "desk1")
    logs = [place.log_in("desk1") for _ in range(2)]
    logs[0].introduce(second.introduction)
    for number in range(10):
        tries = [pool.submit(log.claim, f"station-{n}", number) for n, log in enumerate(logs, 1)]
        failures = [each.exception() for each in tries]
        assert sorted(isinstance(each, NumberTaken) for each in failures) == [False, True], failures


@contextmanager
def in_the_way(place: PostgresPlace) -> Iterator[psycopg.Connection[tuple[Any, ...]]]:
    """Somebody in the middle of a transaction, who waits long before looking for a deadlock."""
    with place.database.host.superuser(place.database.name) as other:
        other.execute("SET deadlock_timeout = '20s'")
        other.execute("BEGIN")
        yield other


def set_for(place: PostgresPlace, setting: str) -> None:
    """Let the first desk's sessions begin with a setting."""
    with place.database.host.superuser() as connection:
        connection.execute(f"ALTER ROLE {place.login('desk1')} SET {setting}".encode())


def until_somebody_waits(place: PostgresPlace, pushing: Future[None]) -> None:
    """Come back once a desk stands before a row that another transaction holds."""
    with place.database.host.superuser() as watching:
        for _ in range(2000):
            if pushing.done():
                break
            waits = watching.execute(
                "SELECT 1 FROM pg_stat_activity WHERE datname = %s AND wait_event_type = 'Lock'",
                (place.database.name,),
            ).fetchone()
            if waits:
                return
    raise AssertionError("nobody waits")


def put_event(other: psycopg.Connection[tuple[Any, ...]], author: Author, place_in_log: int) -> None:
    said = author.rows[place_in_log].event
    other.execute(
        "INSERT INTO onestop.event (agency, event_id, tx_id, stream, stream_id, kind, schema, occurred_at, hlc, actor,"
        " payload, digest) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
        (author.agency, *said, content_digest(said)),
    )


def test_a_deadlock_is_tried_again(place: PostgresPlace, author: Author, pool: ThreadPoolExecutor) -> None:
    set_for(place, "deadlock_timeout = '1s'")
    log = place.log_in("desk1")
    log.survey()
    run = author.write_some(2)
    first, last = sorted(range(2), key=lambda n: author.rows[n].event.event_id)
    with in_the_way(place) as other:
        put_event(other, author, last)
        pushing = pool.submit(log.push, run)
        until_somebody_waits(place, pushing)
        # Now each waits for the other; the desk looks first, and gives way.
        put_event(other, author, first)
        other.execute("COMMIT")
    pushing.result()
    assert held(place) == run


def test_a_serialisation_failure_is_tried_again(
    place: PostgresPlace, author: Author, pool: ThreadPoolExecutor
) -> None:
    set_for(place, "default_transaction_isolation = 'serializable'")
    log = place.log_in("desk1")
    log.survey()
    run = author.write_some(2)
    with in_the_way(place) as other:
        put_event(other, author, 0)
        pushing = pool.submit(log.push, run)
        until_somebody_waits(place, pushing)
        other.execute("COMMIT")
    pushing.result()
    assert held(place) == run
