"""While a page is read here, the server gets the next one ready; whatever comes between changes no answer."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import closing
from time import monotonic

import pytest

from onestop.dev.tcp_proxy import FAIR, TcpProxy, Weather, proxied
from onestop.domain.errors import Unavailable
from onestop.domain.runs import Introduction
from onestop.sync.central.connecting import Line, Patience
from onestop.sync.central.hints import Hints
from onestop.sync.central.log import PostgresLog
from onestop.sync.central.statements import PULL
from onestop.sync.ports import NotAllowed
from tests.sync.central.authors import Author
from tests.sync.central.places import PostgresPlace, author_at

PAGE = 4
SILENT = Weather(silent=True)
ENDLESS = "SELECT pg_sleep(600)"
WRONG = "SELECT 1 / 0"


@pytest.fixture
def author(place: PostgresPlace) -> Author:
    """Ten events of its log stand on the server."""
    author = author_at(place, "station-1", "desk1")
    log = place.log_in("desk1")
    log.introduce(author.introduction)
    log.push(author.write_some(10))
    return author


@pytest.fixture
def cable(place: PostgresPlace) -> Iterator[TcpProxy]:
    with proxied(place.database.host.port) as proxy:
        yield proxy


@pytest.fixture
def log(place: PostgresPlace, author: Author, cable: TcpProxy) -> PostgresLog:
    """A desk that reads through the cable, with a connection that stands."""
    log = place.log_in("reader", patience=Patience(connect=5, silence=2), port=str(cable.port))
    log.survey()
    return log


def seqs(log: PostgresLog, after: int) -> list[int]:
    return [row.envelope.seq for row in log.pull("station-1", after, PAGE).rows]


def test_the_next_page_is_here_before_it_is_asked_for(log: PostgresLog, cable: TcpProxy) -> None:
    assert seqs(log, 0) == [1, 2, 3, 4]
    assert log.line.quiet() is log.line.standing
    cable.set(SILENT)
    assert seqs(log, 4) == [5, 6, 7, 8]


def test_nothing_is_expected_behind_a_page_that_was_not_full(log: PostgresLog, cable: TcpProxy) -> None:
    before = cable.turns
    assert seqs(log, 8) == [9, 10]
    assert log.line.quiet() is not None
    assert cable.turns == before + 1


def test_where_a_pooler_may_stand_nothing_is_asked_ahead(
    place: PostgresPlace, author: Author, cable: TcpProxy
) -> None:
    line = Line(place.server("desk1", port=str(cable.port)))
    with closing(line):
        log = PostgresLog(line, place.agency)
        log.survey()
        before = cable.turns
        assert [seqs(log, 0), seqs(log, 4)] == [[1, 2, 3, 4], [5, 6, 7, 8]]
        assert cable.turns == before + 2


def test_another_question_in_between_gets_its_own_answer(log: PostgresLog, author: Author) -> None:
    assert seqs(log, 0) == [1, 2, 3, 4]
    assert log.survey().heads == {"station-1": author.head}
    assert seqs(log, 4) == [5, 6, 7, 8]
    assert seqs(log, 2) == [3, 4, 5, 6], "from elsewhere than where the page before ended"
    assert log.hashes("station-1", [10]) == {10: author.head.hash}


def test_what_fails_ahead_fails_for_whoever_asks_it_and_for_nobody_else(
    log: PostgresLog, author: Author
) -> None:
    log.line.ask_ahead(WRONG, {})
    assert log.survey().heads == {"station-1": author.head}
    log.line.ask_ahead(WRONG, {})
    with pytest.raises(NotAllowed):
        log.introduce(author_at_nobodys_desk(author))
    log.line.ask_ahead(WRONG, {})
    with pytest.raises(Unavailable):
        log.line.ask(WRONG, {})
    assert seqs(log, 0) == [1, 2, 3, 4]


def author_at_nobodys_desk(author: Author) -> Introduction:
    introduction = author.introduction
    return introduction._replace(card=introduction.card._replace(station="station-9", login="nobody"))


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


def test_a_line_that_breaks_with_a_page_under_way_is_noticed_at_rest(
    log: PostgresLog, place: PostgresPlace, cable: TcpProxy
) -> None:
    hints = Hints(log.line, place.agency)
    log.line.ask_ahead(ENDLESS, {})
    cable.set(Weather(reset=True))
    with closing(socket.socket()) as waker:
        assert hints.wait(60, waker)
    assert log.line.standing is None


def test_a_page_that_was_lost_on_the_way_is_asked_for_again(log: PostgresLog, cable: TcpProxy) -> None:
    assert seqs(log, 0) == [1, 2, 3, 4]
    cable.set(Weather(reset=True))
    cable.set(FAIR)
    assert seqs(log, 4) == [5, 6, 7, 8]


def test_silence_is_waited_for_once_and_no_longer_than_patience_lasts(
    log: PostgresLog, cable: TcpProxy
) -> None:
    before = cable.connections
    cable.set(SILENT)
    log.line.ask_ahead(PULL, {"agency": log.agency, "station": "station-1", "after": 0, "limit": PAGE})
    with pytest.raises(Unavailable) as failure:
        log.survey()
    assert failure.value.what == "shared_unreachable"
    assert cable.connections == before, "asking a silent server again only doubles the wait"
    cable.set(FAIR)
    assert seqs(log, 0) == [1, 2, 3, 4]


@pytest.mark.parametrize("leave", ["abandon", "close"])
def test_whoever_leaves_waits_for_no_answer(place: PostgresPlace, author: Author, leave: str) -> None:
    log = place.log_in("reader", patience=Patience(connect=5, silence=300))
    log.survey()
    log.line.ask_ahead(ENDLESS, {})
    begun = monotonic()
    if leave == "abandon":
        log.line.abandon()
        with pytest.raises(Unavailable):
            log.survey()
    else:
        log.close()
        assert log.line.standing is None
    assert monotonic() - begun < 60, "three hundred seconds were allowed"
