"""While a page is read here, the server gets the next one ready; whatever comes between changes no answer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from onestop.dev.tcp_proxy import FAIR, TcpProxy, Weather, proxied
from onestop.sync.central.connecting import Patience
from onestop.sync.central.hints import Hints
from onestop.sync.central.log import PostgresLog
from tests.sync.central.authors import Author
from tests.sync.central.places import PostgresPlace, author_at

PAGE = 4


@pytest.fixture
def author(place: PostgresPlace) -> Author:
    """Ten events of its log stand on the server."""
    author = author_at(place, "station-1", "desk1")
    log = place.log_in("desk1")
    log.introduce(author.introduction)
    log.push(author.write_some(10))
    return author


@pytest.fixture
def log(place: PostgresPlace, author: Author) -> PostgresLog:
    log = place.log_in("reader")
    log.survey()
    return log


def seqs(log: PostgresLog, after: int) -> list[int]:
    return [row.envelope.seq for row in log.pull("station-1", after, PAGE).rows]


def state_of(place: PostgresPlace, log: PostgresLog) -> str:
    """What the server says that it does for this desk."""
    standing = log.line.standing
    assert standing is not None
    asked = "SELECT state FROM pg_stat_activity WHERE pid = %s"
    with place.database.host.superuser(place.database.name) as superuser:
        ((state,),) = superuser.execute(asked, (standing.info.backend_pid,)).fetchall()
    return str(state)


def test_the_next_page_is_under_way_before_it_is_asked_for(place: PostgresPlace, log: PostgresLog) -> None:
    assert seqs(log, 0) == [1, 2, 3, 4]
    while state_of(place, log) == "idle":
        pass  # it is on its way
    assert log.line.quiet() is log.line.standing
    assert state_of(place, log) == "idle", "nothing is under way any more"
    assert seqs(log, 4) == [5, 6, 7, 8]
    assert seqs(log, 8) == [9, 10]
    assert state_of(place, log) == "idle", "nothing is expected behind a page that was not full"


def test_another_question_in_between_gets_its_own_answer(log: PostgresLog, author: Author) -> None:
    assert seqs(log, 0) == [1, 2, 3, 4]
    assert log.survey().heads == {"station-1": author.head}
    assert seqs(log, 4) == [5, 6, 7, 8]
    assert seqs(log, 2) == [3, 4, 5, 6], "from elsewhere than where the page before ended"
    assert log.hashes("station-1", [10]) == {10: author.head.hash}


def test_what_is_written_meanwhile_comes_with_the_page_behind(
    place: PostgresPlace, log: PostgresLog, author: Author
) -> None:
    assert seqs(log, 4) == [5, 6, 7, 8]
    assert log.line.quiet() is not None
    place.log_in("desk1").push(author.write_some(1))
    assert seqs(log, 8) == [9, 10]
    assert seqs(log, 10) == [11]


def test_hints_go_out_and_come_in_while_a_page_is_under_way(place: PostgresPlace, author: Author) -> None:
    log = place.log_in("reader")
    hints = Hints(log.line, place.agency)
    assert seqs(log, 0) == [1, 2, 3, 4]
    hints.say("somebody is here")
    assert seqs(log, 4) == [5, 6, 7, 8]
    log.survey()
    assert hints.take() == ["somebody is here"]


class TestThroughACable:
    @pytest.fixture
    def cable(self, place: PostgresPlace) -> Iterator[TcpProxy]:
        with proxied(place.database.host.port) as proxy:
            yield proxy

    @pytest.fixture
    def log(self, place: PostgresPlace, author: Author, cable: TcpProxy) -> PostgresLog:
        patience = Patience(connect=2, silence=0.3)
        log = place.log_in("reader", patience=patience, port=str(cable.port))
        log.survey()
        return log

    def test_a_page_that_was_lost_on_the_way_is_asked_for_again(
        self, log: PostgresLog, cable: TcpProxy
    ) -> None:
        assert seqs(log, 0) == [1, 2, 3, 4]
        cable.set(Weather(reset=True))
        cable.set(FAIR)
        assert seqs(log, 4) == [5, 6, 7, 8]
