"""Records made quickly are what the library's own `dataclass` would have made of them."""

from __future__ import annotations

import dataclasses
import inspect
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from onestop.domain.records import dataclass, field


@dataclass(frozen=True, slots=True)
class Quick:
    """A record of every kind of field."""

    name: str
    size: int = 3
    parts: list[str] = field(default_factory=list, hash=False)
    note: str = field(default="", kw_only=True, compare=False)
    made: dict[str, int] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.made[self.name] = self.size


@dataclasses.dataclass(frozen=True, slots=True)
class Slow:
    """The same by the library."""

    name: str
    size: int = 3
    parts: list[str] = dataclasses.field(default_factory=list, hash=False)
    note: str = dataclasses.field(default="", kw_only=True, compare=False)
    made: dict[str, int] = dataclasses.field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.made[self.name] = self.size


@dataclass(frozen=True, slots=True)
class Longer(Quick):
    end: int = 0


@dataclass(frozen=True, slots=True)
class Nothing:
    pass


@dataclass(frozen=True, slots=True)
class OwnWay:
    text: str

    def __eq__(self, other: object) -> bool:
        return isinstance(other, OwnWay) and self.text.lower() == other.text.lower()

    def __hash__(self) -> int:
        return hash(self.text.lower())

    def __repr__(self) -> str:
        return self.text


@dataclass(slots=True)
class Changing:
    """Not frozen: left to the library."""

    count: int = 0


BOTH = pytest.mark.parametrize("record", [Quick, Slow])
Maker = Callable[..., Any]


def test_the_two_take_the_same_and_show_the_same() -> None:
    def parameters(of: type) -> list[tuple[str, object]]:
        return [(each.name, each.kind) for each in inspect.signature(of).parameters.values()]

    assert parameters(Quick) == parameters(Slow)
    assert repr(Quick("a", note="n")) == repr(Slow("a", note="n")).replace("Slow", "Quick")
    assert [each.name for each in dataclasses.fields(Quick)] == [
        each.name for each in dataclasses.fields(Slow)
    ]
    assert (Quick.__slots__, Quick.__match_args__) == (Slow.__slots__, Slow.__match_args__)
    assert dataclasses.asdict(Quick("a")) == dataclasses.asdict(Slow("a"))


@BOTH
def test_equality(record: Maker) -> None:
    assert record("a", 1) == record("a", 1, note="not compared")
    assert record("a", 1) != record("a", 2)
    assert record("a", 1) != ("a", 1, [])
    assert Quick("a") != Slow("a")
    assert Quick("a") != Longer("a")


@BOTH
def test_a_hash_leaves_out_what_is_left_out(record: Maker) -> None:
    assert hash(record("a", 1, ["x"])) == hash(record("a", 1, ["y"], note="n"))
    assert hash(record("a", 1)) != hash(record("a", 2))


@BOTH
def test_nothing_can_be_set_or_deleted(record: Maker) -> None:
    made = record("a")
    with pytest.raises(dataclasses.FrozenInstanceError):
        made.name = "b"
    with pytest.raises(dataclasses.FrozenInstanceError):
        del made.name
    with pytest.raises((AttributeError, TypeError)):
        made.unknown = 1


@BOTH
def test_copies(record: Maker) -> None:
    made = record("a", 5, ["x"], note="n")
    again = pickle.loads(pickle.dumps(made))
    assert (again, again.note, again.made) == (made, "n", {"a": 5})
    assert dataclasses.replace(made, size=6) == record("a", 6, ["x"])


@BOTH
def test_each_has_its_own_default_made_anew(record: Maker) -> None:
    first, second = record("a"), record("a")
    first.parts.append("x")
    assert (second.parts, first.made is second.made) == ([], False)


@BOTH
def test_what_is_missing_or_unknown_is_refused(record: Maker) -> None:
    with pytest.raises(TypeError):
        record()
    with pytest.raises(TypeError):
        record("a", other=1)
    with pytest.raises(TypeError):
        record("a", 1, [], "note by place")


def test_a_record_may_be_derived_be_empty_and_have_its_own_way() -> None:
    assert repr(Longer("a", end=2)) == "Longer(name='a', size=3, parts=[], note='', end=2)"
    assert Longer("a", end=2) != Longer("a", end=3)
    assert (Nothing(), hash(Nothing())) == (Nothing(), hash(Nothing()))
    assert Nothing() != object()
    assert (OwnWay("A"), hash(OwnWay("A")), repr(OwnWay("A"))) == (OwnWay("a"), hash(OwnWay("a")), "A")


def test_other_wishes_are_the_librarys() -> None:
    changing = Changing()
    changing.count = 2
    assert changing == Changing(2)
