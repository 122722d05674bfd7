"""One connection to the server, kept as long as it lives: opened when first needed, and anew after it was lost.

Every statement stands alone, is committed by itself and may be repeated: what was lost on the way is asked again.
Needs no session state, so that a pooler may stand between; where none does, the server keeps the plan of what is
asked again and again. For one thread; what is asked ahead is waited for by another, of which nobody else knows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from time import monotonic
from typing import Any, LiteralString, TypeVar

import psycopg
from psycopg.abc import PQGen

from onestop.sync.central.certificate import certificate_fault
from onestop.sync.central.troubles import (
    CERTIFICATE,
    REPEAT_AT_ONCE,
    SharedTrouble,
    code_of,
    code_of_refusal,
    in_a_line,
    is_lost,
)
from onestop.sync.central.under_way import Rows, UnderWay, Values, rows_of
from onestop.sync.central.url import Server

Value = TypeVar("Value")

_TRIES = 5
_PLANNED_FROM = 5  # times asked
_UNPLANNED = ("26000", "42P05", "08P01")  # the server knows no such statement, or another one of that name
_LOOK = 0.1  # seconds between two looks at the clock
_DEFAULTS = {
    "application_name": "onestop",
    "client_encoding": "UTF8",
    # A cable that was pulled is noticed in about a minute while nothing is asked.
    "keepalives": "1",
    "keepalives_idle": "30",
    "keepalives_interval": "10",
    "keepalives_count": "3",
}


class Silence(psycopg.OperationalError):
    """Nothing moved on the line for as long as we wait; whether the statement took effect, nobody knows."""


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds: to be let in (at least 2), and without one octet moving while a statement is under way."""

    connect: float = 10.0
    silence: float = 30.0


class BoundedConnection(psycopg.Connection[tuple[Any, ...]]):
    """Does not wait for ever, whatever stands between here and the server and keeps silent.

    A long run over a thin line takes its time: what is bounded is silence, not work.
    """

    patience = Patience()
    abandoned: Callable[[], bool] = staticmethod(lambda: False)

    def wait(self, gen: PQGen[Value], interval: float = _LOOK, timeout: float | None = None) -> Value:
        # Asked anew at each look: the line may be closed meanwhile.
        moving = while_something_moves(gen, self.patience.silence, lambda: self.abandoned())
        return super().wait(moving, interval, timeout)


def while_something_moves(
    work: PQGen[Value], seconds: float, abandoned: Callable[[], bool] = lambda: False
) -> PQGen[Value]:
    """The same piece of psycopg's work, given up with Silence once the socket was not ready for so long, or nobody
    wants the answer any more.
    """
    try:
        wanted = next(work)
        moved = monotonic()
        while True:
            ready = yield wanted
            if ready:
                moved = monotonic()
            elif monotonic() - moved > seconds or abandoned():
                raise Silence(f"no answer for {monotonic() - moved:.1f} s")
            wanted = work.send(ready)
    except StopIteration as done:
        result: Value = done.value
        return result


def connect(server: Server, patience: Patience) -> BoundedConnection:
    """A new connection. SharedTrouble with the reason why there is none."""
    parameters: dict[str, Any] = {**_DEFAULTS, **server.parameters}
    parameters.setdefault("connect_timeout", str(int(patience.connect)))
    try:
        connection = BoundedConnection.connect(**parameters, autocommit=True, prepare_threshold=None)
    except psycopg.Error as error:
        code = code_of_refusal(error)
        if code == CERTIFICATE:
            code = certificate_fault(server.parameters, patience.connect)
        raise SharedTrouble(code, in_a_line(error)) from error
    connection.patience = patience
    return connection


class Line:
    """The way to the server. `ask` is one round trip; failures that the caller does not know are SharedTrouble."""

    def __init__(self, server: Server, patience: Patience | None = None, *, direct: bool = False) -> None:
        """`when_opened` is called with each new connection before anything is asked over it.

        `direct`: no pooler stands between, as for whoever listens. Taken back by itself when one turns out to.
        """
        self.server = server
        self._direct = direct
        self.when_opened: Callable[[BoundedConnection], None] = lambda _: None
        self._patience = patience or Patience()
        self._connection: BoundedConnection | None = None
        self._under_way: UnderWay | None = None
        self._abandoned = False

    @property
    def standing(self) -> BoundedConnection | None:
        """The connection, where there is one now."""
        return self._connection

    def quiet(self) -> BoundedConnection | None:
        """The same with nothing under way on it: an answer that nobody waited for yet is waited for, and kept."""
        if self._under_way is not None:
            try:
                self._under_way.rows()
            except psycopg.Error as error:
                if is_lost(error):
                    self.close()
        return self._connection

    def abandon(self) -> None:
        """From any thread: stop waiting for answers. Nobody will ask for more."""
        self._abandoned = True

    def ask(
        self,
        statement: LiteralString,
        values: Values,
        refusals: Sequence[type[psycopg.Error]] = (),
        *,
        planned: bool = False,
    ) -> Rows:
        """The rows of one statement that may be repeated. `refusals` come out as psycopg raised them.

        `planned`: its plan is the same however the tables grow, and takes a good part of its time.
        """
        tries = _TRIES
        while True:
            fresh = self._connection is None
            try:
                return self._ask(statement, values, planned=planned)
            except psycopg.Error as error:
                tries -= 1
                pooled = self._direct and error.sqlstate in _UNPLANNED
                self._direct &= not pooled
                lost = pooled or is_lost(error)
                if lost:
                    self.close()
                if tries and (
                    error.sqlstate in REPEAT_AT_ONCE
                    or (lost and not fresh and not isinstance(error, Silence))
                ):
                    continue
                if isinstance(error, tuple(refusals)):
                    raise
                raise SharedTrouble(code_of(error), in_a_line(error)) from error

    def ask_ahead(self, statement: LiteralString, values: Values) -> None:
        """Send what is likely to be asked next, and wait for nothing: the server works on it meanwhile.

        What fails here fails when it is asked. Only where no pooler stands between.
        """
        if self._direct and self._under_way is None and self._connection is not None:
            self._under_way = UnderWay(self._connection, statement, values)

    def close(self) -> None:
        """Hang up; the next question opens a new connection."""
        under_way, self._under_way = self._under_way, None
        if self._connection is not None:
            if under_way is not None:
                self._connection.abandoned = lambda: True
                with suppress(psycopg.Error):
                    under_way.rows()
            self._connection.close()
            self._connection = None

    def _ask(self, statement: LiteralString, values: Values, *, planned: bool) -> Rows:
        under_way, self._under_way = self._under_way, None
        if under_way is not None:
            try:
                rows = under_way.rows()
                if under_way.asked == (statement, values):
                    return rows
            except psycopg.Error as error:
                if under_way.asked == (statement, values) or is_lost(error):
                    raise
        if self._connection is None:
            self._connection = connect(self.server, self._patience)
            self._connection.abandoned = lambda: self._abandoned
            self._connection.prepare_threshold = _PLANNED_FROM if self._direct else None
            self.when_opened(self._connection)
        return rows_of(self._connection, statement, values, planned=planned)
