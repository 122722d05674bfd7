"""LISTEN and NOTIFY on the connection that the exchange keeps: hints that there is something to look at, no more.

One channel an agency. A hint that was lost costs a wait until the next poll; where the server knows no channels, or a
pooler stands before it, nothing is said and nothing heard. For the thread that owns the line.
"""

from __future__ import annotations

import selectors
import socket
from collections import deque
from hashlib import sha256

import psycopg
from psycopg import sql

from onestop.sync.central.connecting import BoundedConnection, Line
from onestop.sync.central.troubles import is_lost

_MOST_KEPT = 1000


def channel_of(agency: str) -> str:
    """A name for PostgreSQL: at most 63 octets of whatever an agency is called."""
    return f"onestop_{sha256(agency.encode()).hexdigest()[:32]}"


class Hints:
    """`say` and `take` never fail: a connection that is lost is opened anew by whoever next asks something.

    Without `listen` (poll only) it is deaf and dumb.
    """

    def __init__(self, line: Line, agency: str, *, listen: bool = True) -> None:
        self._line = line
        self._channel = channel_of(agency)
        self._listen = listen
        self._heard: deque[str] = deque(maxlen=_MOST_KEPT)
        self.is_listening = False
        line.when_opened = self._opened

    def say(self, words: str) -> None:
        """To every desk of the agency that listens now, ourselves too; in a transaction of its own."""
        if self.is_listening:
            _notify(self._line, self._channel, words)

    def take(self) -> list[str]:
        """What was heard since, the oldest first."""
        heard = list(self._heard)
        self._heard.clear()
        return heard

    def wait(self, seconds: float, waker: socket.socket) -> bool:
        """Until something is heard, somebody calls through `waker`, the line breaks, or the time is over (False)."""
        if self._drain():
            return True
        with selectors.DefaultSelector() as selector:
            selector.register(waker, selectors.EVENT_READ)
            if self._line.standing is not None:
                selector.register(self._line.standing.fileno(), selectors.EVENT_READ)
            ready = {key.fileobj for key, _ in selector.select(seconds)}
        if waker in ready:
            _empty(waker)
            ready.discard(waker)
            if not ready:
                return True
        return bool(ready) and self._drain()

    def _opened(self, connection: BoundedConnection) -> None:
        self.is_listening = False
        if not self._listen:
            return
        connection.add_notify_handler(lambda notified: self._heard.append(notified.payload))
        try:
            connection.execute(sql.SQL("LISTEN {}").format(sql.Identifier(self._channel)))
            self.is_listening = True
        except psycopg.Error as error:
            if is_lost(error):
                raise

    def _drain(self) -> bool:
        """Take what lies in the socket. True where something was heard, or the line turns out to be broken."""
        stood = self._line.standing is not None
        connection = self._line.quiet()
        if connection is None:
            if stood:
                return True
        else:
            try:
                connection.fileno()  # a connection that was closed has none
                connection.pgconn.consume_input()
                while notified := connection.pgconn.notifies():
                    self._heard.append(notified.extra.decode("utf-8", "replace"))
            except psycopg.Error as error:
                _troubled(self._line, error)
                return True
        return bool(self._heard)


def say_once(line: Line, agency: str, words: str) -> None:
    """For who goes again and hears nothing; as `Hints.say`."""
    _notify(line, channel_of(agency), words)


def _notify(line: Line, channel: str, words: str) -> None:
    connection = line.quiet()
    if connection is None:
        return
    try:
        connection.execute("SELECT pg_notify(%s, %s)", (channel, words), prepare=False)
    except psycopg.Error as error:
        _troubled(line, error)


def _troubled(line: Line, error: psycopg.Error) -> None:
    if is_lost(error):
        line.close()


def _empty(waker: socket.socket) -> None:
    """However often somebody called, it was heard."""
    try:
        while waker.recv(4096):
            pass
    except BlockingIOError:
        pass
