"""What is noted of a clock: that it is off, that it moved, that it is right again; nothing at every breath."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

import pytest

from onestop.clock import CountedIds, PracticeClock
from onestop.storage.stations import Station
from onestop.storage.store import SqliteStore
from onestop.sync.clock_watch import ClockWatch


@dataclass
class Book:
    noted: list[int] = field(default_factory=list)

    def last_offset(self) -> int | None:
        return self.noted[-1] if self.noted else None

    def note_offset(self, offset_ms: int) -> None:
        self.noted.append(offset_ms)


@pytest.mark.parametrize(
    ("measured", "noted"),
    [
        ([0, 500, -119_000, 120_000], []),
        ([121_000, 121_500, 150_000], [121_000]),
        ([-130_000, -191_000], [-130_000, -191_000]),
        ([-130_000, -189_000], [-130_000]),
        ([130_000, 110_000, 89_000, 100_000], [130_000, 89_000]),
        ([130_000, 0, 130_000], [130_000, 0, 130_000]),
        ([119_900, 120_100, 119_900, 120_100], [120_100]),
        ([3_600_000, 7_200_000, 10], [3_600_000, 7_200_000, 10]),
    ],
)
def test_only_what_matters_is_noted(measured: list[int], noted: list[int]) -> None:
    book = Book()
    watch = ClockWatch(book)
    for offset in measured:
        watch.measured(offset)
    assert book.noted == noted


def test_a_new_start_goes_on_where_the_last_one_ended() -> None:
    book = Book([200_000])
    ClockWatch(book).measured(201_000)
    assert book.noted == [200_000]
    ClockWatch(book).measured(0)
    assert book.noted == [200_000, 0]
    ClockWatch(book).measured(0)
    assert book.noted == [200_000, 0]


@pytest.fixture
def store() -> Iterator[SqliteStore]:
    clock = PracticeClock(datetime(2018, 1, 2, 8, 15), ticking=False)
    store = SqliteStore(None, clock, CountedIds())
    store.open_station(Station("BQL", "s1", 0, "", True), "motcua1")
    yield store
    store.close()


def test_it_is_noted_in_the_stations_own_stream(store: SqliteStore) -> None:
    side = store.shared_side("desk1")
    assert side.last_offset() is None
    side.note_offset(-420_000)
    assert side.last_offset() == -420_000
    (_, row) = side.run("s1", 0, 10, vouched=False).rows
    assert (row.event.stream, row.event.stream_id, row.event.kind, row.event.actor) == (
        "station",
        "s1",
        "clock_measured",
        "desk1",
    )
    assert store.verify().ok
