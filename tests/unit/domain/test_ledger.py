"""The chain of a log: whatever is changed in it, the walk says where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.domain.ledger import GENESIS, Break, Envelope, Event, check_chain, envelope_hash, next_hlc, seal
from onestop.domain.runs import Card

Log = list[tuple[Envelope, Event | None]]


def event(n: int, **changes: object) -> Event:
    plain = Event(f"e{n}", "tx", "dossier", "d1", "result_ready", 1, "2018-01-02T08:15", n, "mai", '{"a":1}')
    return plain._replace(**changes)  # type: ignore[arg-type]


def log(length: int = 5) -> Log:
    rows: Log = []
    head = GENESIS
    for n in range(1, length + 1):
        envelope = seal("agency", "station", n, head, event(n))
        rows.append((envelope, event(n)))
        head = envelope.hash
    return rows


def found(rows: Log) -> list[tuple[int, str]]:
    return [(each.seq, each.code) for each in check_chain(rows)]


def test_a_whole_log_holds() -> None:
    assert found(log()) == []
    assert found([]) == []


def test_an_envelope_is_sealed_behind_another() -> None:
    first, second = (envelope for envelope, _ in log(2))
    assert first.prev_hash == GENESIS
    assert second.prev_hash == first.hash
    assert (second.seq, second.event_id, len(second.hash)) == (2, "e2", 32)


FIELDS = [name for name in Event._fields if name not in ("schema", "hlc")]


@pytest.mark.parametrize("name", FIELDS)
def test_every_field_is_covered_by_the_hash(name: str) -> None:
    rows = log()
    rows[2] = (rows[2][0], event(3, **{name: "else"}))
    assert found(rows) == [(3, "hash")]


@pytest.mark.parametrize("name", ["schema", "hlc"])
def test_every_number_is_covered_by_the_hash(name: str) -> None:
    rows = log()
    rows[2] = (rows[2][0], event(3, **{name: 77}))
    assert found(rows) == [(3, "hash")]


@pytest.mark.parametrize(
    ("name", "value"), [("agency", "b"), ("station", "b"), ("prev_hash", bytes(31) + b"1")]
)
def test_the_place_is_covered_by_the_hash(name: str, value: object) -> None:
    rows = log()
    rows[2] = (rows[2][0]._replace(**{name: value}), rows[2][1])  # type: ignore[arg-type]
    assert (3, "hash") in found(rows)


def test_fields_that_run_into_each_other_hash_apart() -> None:
    one = envelope_hash("a", "b", 1, GENESIS, event(1, kind="x", actor="yz"))
    assert one != envelope_hash("a", "b", 1, GENESIS, event(1, kind="xy", actor="z"))
    assert one != envelope_hash("ab", "", 1, GENESIS, event(1, kind="x", actor="yz"))


def test_a_missing_row_is_said_once_and_the_rest_is_still_checked() -> None:
    rows = log(6)
    rows[4] = (rows[4][0], event(5, actor="else"))
    del rows[1]
    assert found(rows) == [(2, "missing"), (5, "hash")]


def test_the_first_row_missing() -> None:
    assert found(log()[1:]) == [(1, "missing")]


def test_an_event_gone() -> None:
    rows = log()
    rows[3] = (rows[3][0], None)
    assert list(check_chain(rows)) == [Break("station", 4, "no_event", "e4")]


@given(st.integers(2, 8), st.data())
def test_two_rows_swapped_are_found_where_they_stand(length: int, data: st.DataObject) -> None:
    rows = log(length)
    one = data.draw(st.integers(0, length - 2))
    other = data.draw(st.integers(one + 1, length - 1))
    first, second = rows[one][0], rows[other][0]
    rows[one] = (second._replace(seq=first.seq), rows[other][1])
    rows[other] = (first._replace(seq=second.seq), log(length)[one][1])
    seqs = {seq for seq, _ in found(rows)}
    assert {first.seq, second.seq} <= seqs


@given(st.integers(0, 2**48), st.lists(st.integers(0, 2**46), max_size=20))
def test_the_clock_of_the_ledger_always_rises(last: int, wall: list[int]) -> None:
    for milliseconds in wall:
        following = next_hlc(last, milliseconds)
        assert following > last
        assert following >> 16 >= milliseconds
        assert following in (last + 1, milliseconds << 16)
        last = following


def test_the_clock_of_the_ledger_fits_sqlite() -> None:
    end_of_9999_in_ms = 253_402_300_799_999
    assert next_hlc(0, end_of_9999_in_ms) < 2**64
    assert next_hlc(0, 4_102_444_800_000) < 2**63, "the year 2100"


def test_the_order_of_fields_is_that_of_what_was_stored() -> None:
    """Tables, kept runs and bundles were written in this order, without names."""
    assert Event._fields == (
        "event_id",
        "tx_id",
        "stream",
        "stream_id",
        "kind",
        "schema",
        "occurred_at",
        "hlc",
        "actor",
        "payload",
    )
    assert Envelope._fields == ("agency", "station", "seq", "event_id", "prev_hash", "hash")
    assert Card._fields == ("agency", "station", "login", "public_key")
