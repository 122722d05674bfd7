"""What a pooler takes for granted: no statement needs what another one left behind in its session."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from typing import LiteralString

import psycopg
import pytest

from onestop.sync.central.connecting import Line
from onestop.sync.central.log import PostgresLog
from onestop.sync.central.under_way import Rows, Values
from onestop.sync.ports import ChainRefused
from tests.sync.central.authors import Author
from tests.sync.central.places import PostgresPlace, author_at

KEPT_PLANS: LiteralString = "SELECT count(*) FROM pg_prepared_statements"


class ForgetsAtOnce(Line):
    """Each question goes over a connection that was opened for it alone."""

    def ask(
        self,
        statement: LiteralString,
        values: Values,
        refusals: Sequence[type[psycopg.Error]] = (),
        *,
        planned: bool = False,
    ) -> Rows:
        try:
            return super().ask(statement, values, refusals, planned=planned)
        finally:
            self.close()


def test_each_statement_stands_alone(place: PostgresPlace) -> None:
    place.admit("desk1")
    author = author_at(place, "station-1", "desk1")
    log = PostgresLog(ForgetsAtOnce(place.server("desk1")), place.agency)
    log.survey()
    log.introduce(author.introduction)
    log.claim("station-1", 1)
    log.push(author.write_some(3))
    clone = author.clone()
    log.push(author.write_some(1, "original"))
    with pytest.raises(ChainRefused):
        log.push(clone.write_some(1, "clone"))
    assert log.hashes("station-1", [3, 4]) == {n: author.rows[n - 1].envelope.hash for n in (3, 4)}
    assert log.pull("station-1", 0, 500).rows == tuple(author.rows)
    assert log.survey().heads == {"station-1": author.head}


def test_the_plan_of_a_push_is_kept_where_the_connection_is_our_own(place: PostgresPlace) -> None:
    with pushing_often(place, direct=True) as (author, line):
        assert line.ask(KEPT_PLANS, {}) == [(1,)]
        PostgresLog(line, place.agency).push(author.write_some(1, "by the plan"))


def test_no_plan_is_kept_where_a_pooler_may_stand_between(place: PostgresPlace) -> None:
    with pushing_often(place, direct=False) as (_, line):
        assert line.ask(KEPT_PLANS, {}) == [(0,)]


@pytest.mark.parametrize("other", ["DEALLOCATE ALL", "DEALLOCATE ALL; PREPARE {} AS SELECT 1"])
def test_a_pooler_nobody_knew_of_costs_one_more_try(place: PostgresPlace, other: str) -> None:
    """Each question may come to another session, where the plan is not, or another desk's bears its name."""
    with pushing_often(place, direct=True) as (author, line):
        assert line.standing is not None
        ((name,),) = line.ask("SELECT name FROM pg_prepared_statements", {})
        line.standing.pgconn.exec_(other.format(name).encode())
        log = PostgresLog(line, place.agency)
        for n in range(8):
            log.push(author.write_some(1, f"after {n}"))
        assert log.pull("station-1", 0, 500).rows == tuple(author.rows)
        assert line.ask(KEPT_PLANS, {}) == [(0,)], "and it is not tried again"


@contextmanager
def pushing_often(place: PostgresPlace, *, direct: bool) -> Iterator[tuple[Author, Line]]:
    place.admit("desk1")
    author = author_at(place, "station-1", "desk1")
    with closing(Line(place.server("desk1"), direct=direct)) as line:
        log = PostgresLog(line, place.agency)
        log.introduce(author.introduction)
        for n in range(8):
            log.push(author.write_some(2, f"often {n}"))
            log.survey()
        yield author, line
