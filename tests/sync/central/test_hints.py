"""Hints over a real server: heard at once, while asking and while waiting; never needed, and never in the way."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from onestop.dev.tcp_proxy import FAIR, TcpProxy, Weather, proxied
from onestop.sync.central.connecting import Line, Patience
from onestop.sync.central.hints import Hints, channel_of
from onestop.sync.central.log import PostgresLog
from tests.sync.central.authors import Author
from tests.sync.central.places import PostgresPlace, author_at

QUICK = Patience(connect=2, silence=0.3)
LONG = 20.0
"""Seconds that no wait of these tests comes to."""


class Ear:
    """A desk that is connected, with its hints and the socket by which its own program calls it."""

    def __init__(self, place: PostgresPlace, name: str, *, listen: bool = True, port: int = 0) -> None:
        place.admit(name)
        self.line = Line(place.server(name, port=str(port or place.database.host.port)), QUICK)
        self.hints = Hints(self.line, place.agency, listen=listen)
        self.log = PostgresLog(self.line, place.agency)
        self.caller, self.waker = socket.socketpair()
        self.waker.setblocking(False)
        self.log.survey()

    def wait(self, seconds: float = LONG) -> bool:
        return self.hints.wait(seconds, self.waker)

    def close(self) -> None:
        self.line.close()
        self.caller.close()
        self.waker.close()


class Ears:
    def __init__(self, place: PostgresPlace) -> None:
        self.place = place
        self.made: list[Ear] = []

    def __call__(self, name: str, *, listen: bool = True, port: int = 0) -> Ear:
        self.made.append(Ear(self.place, name, listen=listen, port=port))
        return self.made[-1]


@pytest.fixture
def ear(place: PostgresPlace) -> Iterator[Ears]:
    ears = Ears(place)
    yield ears
    for each in ears.made:
        each.close()


@pytest.fixture
def cable(place: PostgresPlace) -> Iterator[TcpProxy]:
    with proxied(place.database.host.port) as proxy:
        yield proxy


def test_what_one_desk_says_the_others_hear_while_they_wait(ear: Ears) -> None:
    speaker, listener = ear("desk1"), ear("desk2")
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(listener.wait)
        speaker.hints.say("look")
        assert waiting.result()
    assert listener.hints.take() == ["look"]
    assert listener.hints.take() == []


def test_what_is_said_while_a_desk_asks_is_heard_too(ear: Ears) -> None:
    speaker, listener = ear("desk1"), ear("desk2")
    speaker.hints.say("first")
    heard: list[str] = []
    while not heard:
        listener.log.survey()
        heard = listener.hints.take()
    speaker.hints.say("second")
    assert listener.wait()
    assert (heard, listener.hints.take()) == (["first"], ["second"])


def test_another_agency_hears_nothing(ear: Ears, place: PostgresPlace) -> None:
    speaker, listener = ear("desk1"), ear("desk2")
    place.admit("stranger", place.other_agency)
    line = Line(place.server("stranger"), QUICK)
    stranger = Hints(line, place.other_agency)
    PostgresLog(line, place.other_agency).survey()
    stranger.say("not for you")
    speaker.hints.say("for you")
    assert listener.wait()
    assert listener.hints.take() == ["for you"]
    line.close()


def test_the_program_can_call_the_desk_while_it_waits(ear: Ears) -> None:
    listener = ear("desk1")
    listener.caller.send(b"...")
    assert listener.wait()
    assert listener.hints.take() == []
    assert not listener.wait(0), "a call is answered once"


def test_poll_only_is_deaf_and_dumb(ear: Ears) -> None:
    deaf, listener = ear("desk1", listen=False), ear("desk2")
    deaf.hints.say("nothing")
    listener.hints.say("look")
    deaf.log.survey()
    assert not deaf.wait(0)
    assert listener.wait()
    assert (deaf.hints.take(), listener.hints.take()) == ([], ["look"])


def test_nothing_is_said_where_no_connection_stands(ear: Ears, cable: TcpProxy) -> None:
    speaker = ear("desk1", port=cable.port)
    speaker.line.close()
    speaker.hints.say("look")
    assert cable.connections == 1, "hints open no connection"
    assert not speaker.wait(0)


def test_a_broken_line_ends_the_wait_and_the_next_one_listens_again(ear: Ears, cable: TcpProxy) -> None:
    speaker, listener = ear("desk1"), ear("desk2", port=cable.port)
    cable.set(Weather(reset=True))
    assert listener.wait()
    assert listener.line.standing is None
    cable.set(FAIR)
    listener.log.survey()
    speaker.hints.say("look")
    assert listener.wait()
    assert listener.hints.take() == ["look"]


def test_saying_into_a_silent_line_gives_up_and_breaks_nothing(ear: Ears, cable: TcpProxy) -> None:
    speaker = ear("desk1", port=cable.port)
    cable.set(Weather(silent=True))
    speaker.hints.say("look")
    assert speaker.line.standing is None
    cable.set(FAIR)
    speaker.log.survey()
    assert speaker.hints.is_listening


def test_a_server_that_was_restarted_is_noticed_while_waiting(ear: Ears, place: PostgresPlace) -> None:
    listener = ear("desk1")
    place.database.host.kill()
    place.database.host.start()
    assert listener.wait()
    assert listener.line.standing is None


def test_who_no_longer_wants_an_answer_stops_waiting(
    ear: Ears, cable: TcpProxy, place: PostgresPlace
) -> None:
    """A window that closes while the server keeps silent."""
    place.admit("desk1")
    line = Line(place.server("desk1", port=str(cable.port)), Patience(connect=2, silence=600))
    log = PostgresLog(line, place.agency)
    log.survey()
    cable.set(Weather(silent=True))
    with ThreadPoolExecutor(1) as pool:
        asking = pool.submit(log.survey)
        line.abandon()
        assert asking.exception(5) is not None
    line.close()


def test_a_hint_costs_one_trip(ear: Ears, cable: TcpProxy) -> None:
    speaker = ear("desk1", port=cable.port)
    before = cable.turns
    speaker.hints.say("look")
    assert cable.turns - before == 1


def test_whatever_an_agency_is_called_its_channel_has_a_name(ear: Ears, place: PostgresPlace) -> None:
    names = {channel_of(agency) for agency in ("a", "b", "Ban quản lý " * 30, 'x"; DROP', "")}
    assert len(names) == 5
    assert all(len(name.encode()) <= 63 for name in names)


def test_an_exchange_goes_on_over_the_same_line(ear: Ears, place: PostgresPlace) -> None:
    speaker, listener = ear("desk1"), ear("desk2")
    author: Author = author_at(place, "station-1", "desk1")
    speaker.log.introduce(author.introduction)
    for n in range(5):
        speaker.log.push(author.write_some(1))
        speaker.hints.say(str(n))
        assert listener.wait()
        assert listener.hints.take() == [str(n)]
        assert listener.log.survey().heads["station-1"] == author.head
