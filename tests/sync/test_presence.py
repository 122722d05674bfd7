"""Who else has a dossier open: desks that say it to each other, in whatever order and however often it comes."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.sync.presence import (
    CLOSED,
    HERE,
    OPENED,
    PUSHED,
    SAY_AGAIN,
    SILENT_FOR,
    Hint,
    Presence,
    read,
    written,
)


@dataclass
class Channel:
    """Desks of one agency; what one says all hear, itself too, and answers go out until nobody has any."""

    seconds: float = 0.0
    desks: list[Presence] = field(default_factory=list)

    def desk(self) -> Presence:
        name = f"station-{len(self.desks) + 1}"
        made = Presence(lambda: name, lambda: self.seconds)
        self.desks.append(made)
        return made

    def say(self, hint: Hint | None) -> int:
        said = [hint] if hint else []
        for each in said:
            heard = read(written(each))
            assert heard == each
            said += [answer for desk in self.desks if (answer := desk.hear(each))]
        return len(said)


def others(desk: Presence) -> dict[str, tuple[tuple[str, str], ...]]:
    return dict(desk.take_news())


@pytest.fixture
def channel() -> Channel:
    return Channel()


def test_the_second_who_opens_a_dossier_sees_the_first_and_the_first_the_second(channel: Channel) -> None:
    first, second = channel.desk(), channel.desk()
    channel.say(first.open("d1", "motcua1"))
    assert others(first) == {}
    assert channel.say(second.open("d1", "laodong1")) == 2, "one answer, and none to the answer"
    assert others(second) == {"d1": (("station-1", "motcua1"),)}
    assert others(first) == {"d1": (("station-2", "laodong1"),)}
    assert others(first) == {}, "news are told once"


def test_the_third_sees_both(channel: Channel) -> None:
    desks = [channel.desk() for _ in range(3)]
    for n, desk in enumerate(desks):
        channel.say(desk.open("d1", f"person{n}"))
    assert others(desks[2]) == {"d1": (("station-1", "person0"), ("station-2", "person1"))}


def test_who_closes_it_is_gone(channel: Channel) -> None:
    first, second = channel.desk(), channel.desk()
    channel.say(first.open("d1", "motcua1"))
    channel.say(second.open("d1", "laodong1"))
    others(second)
    channel.say(first.close("d1"))
    assert others(second) == {"d1": ()}


def test_open_twice_is_open_until_both_are_closed(channel: Channel) -> None:
    desk = channel.desk()
    desk.open("d1", "motcua1")
    desk.open("d1", "motcua1")
    assert desk.close("d1") is None
    assert desk.close("d1") == Hint(CLOSED, "station-1", "d1")


def test_who_says_nothing_for_long_is_taken_to_be_gone(channel: Channel) -> None:
    first, second = channel.desk(), channel.desk()
    channel.say(first.open("d1", "motcua1"))
    channel.say(second.open("d1", "laodong1"))
    others(second)
    channel.seconds = SILENT_FOR
    second.pass_time()
    assert others(second) == {"d1": ()}


def test_what_stays_open_is_said_again_in_time(channel: Channel) -> None:
    first, second = channel.desk(), channel.desk()
    channel.say(first.open("d1", "motcua1"))
    channel.say(second.open("d1", "laodong1"))
    others(second)
    for _ in range(10):
        channel.seconds += SAY_AGAIN
        for desk in channel.desks:
            for hint in desk.pass_time():
                channel.say(hint)
    assert others(second) == {}
    assert first.pass_time() == []


def test_what_is_not_open_here_is_nobody_s_business(channel: Channel) -> None:
    desk = channel.desk()
    assert desk.hear(Hint(OPENED, "station-9", "d1", "x")) is None
    assert others(desk) == {}
    desk.open("d1", "motcua1")
    assert desk.hear(Hint(PUSHED, "station-9", "d1", "x")) is None
    assert others(desk) == {}


def test_another_person_at_the_same_desk_is_news(channel: Channel) -> None:
    desk = channel.desk()
    desk.open("d1", "motcua1")
    desk.hear(Hint(HERE, "station-9", "d1", "a"))
    others(desk)
    desk.hear(Hint(HERE, "station-9", "d1", "a"))
    assert others(desk) == {}
    desk.hear(Hint(HERE, "station-9", "d1", "b"))
    assert others(desk) == {"d1": (("station-9", "b"),)}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "[]",
        '["pushed"]',
        '["deleted", "s", "", ""]',
        '["pushed", "", "", ""]',
        '["pushed", 7, "", ""]',
        '["opened", "s", "d", "\\u0000"]',
        '["opened", "s", "d", "' + "x" * 81 + '"]',
        "[" * 10_000,
        '{"what": "pushed"}',
    ],
)
def test_what_is_no_hint_is_none(text: str) -> None:
    assert read(text) is None


@given(st.text(max_size=700))
def test_anything_may_be_said(text: str) -> None:
    hint = read(text)
    assert hint is None or read(written(hint)) == hint
