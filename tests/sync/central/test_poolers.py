"""What a pooler takes for granted: no statement needs what another one left behind in its session."""

from __future__ import annotations

from collections.abc import Sequence
from typing import LiteralString

import psycopg
import pytest

from onestop.sync.central.connecting import Line, Rows, Values
from onestop.sync.central.log import PostgresLog
from onestop.sync.ports import ChainRefused
from tests.sync.central.places import PostgresPlace, author_at


class ForgetsAtOnce(Line):
    """Each question goes over a connection that was opened for it alone."""

    def ask(
        self, statement: LiteralString, values: Values, refusals: Sequence[type[psycopg.Error]] = ()
    ) -> Rows:
        try:
            return super().ask(statement, values, refusals)
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
