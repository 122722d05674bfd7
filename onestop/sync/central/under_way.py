"""A question that was sent before anybody waits for its answer, so that the server works while we do something else."""

from __future__ import annotations

from collections.abc import Mapping
from threading import Thread
from typing import Any, LiteralString

import psycopg

Values = Mapping[str, object]
Rows = list[tuple[Any, ...]]


def rows_of(
    connection: psycopg.Connection[Any], statement: LiteralString, values: Values, *, planned: bool = False
) -> Rows:
    """The rows of one statement; psycopg's errors as they are. `planned`: the server may keep its plan."""
    with connection.cursor(binary=True) as cursor:
        cursor.execute(statement, values, prepare=None if planned else False)
        return cursor.fetchall() if cursor.description else []


class UnderWay:
    """A thread waits for the answer, and ends with it. Nobody else may use the connection before `rows` came back."""

    def __init__(self, connection: psycopg.Connection[Any], statement: LiteralString, values: Values) -> None:
        self.asked = statement, values
        self._connection = connection
        self._answer: Rows | psycopg.Error = psycopg.OperationalError("not answered")
        # Like the thread that shares: nobody waits at the program's end for a server that is silent.
        self._thread = Thread(target=self._wait, name="asked-ahead", daemon=True)
        self._thread.start()

    def rows(self) -> Rows:
        """The answer, waited for no longer than the connection is patient; psycopg's errors as they are."""
        self._thread.join()
        if isinstance(self._answer, psycopg.Error):
            raise self._answer
        return self._answer

    def _wait(self) -> None:
        try:
            self._answer = rows_of(self._connection, *self.asked)
        except psycopg.Error as error:
            self._answer = error
