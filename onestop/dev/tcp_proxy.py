"""A network cable in software: between a client and a server, and as bad as somebody wants it. One thread, no sleeps.

What it does is set at any time and counts at once, for connections that stand and for new ones.
"""

from __future__ import annotations

import contextlib
import selectors
import socket
import struct
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count
from time import monotonic
from typing import Self

_CHUNK = 65536
_RESET_ON_CLOSE = struct.pack("ii", 1, 0)


@dataclass(frozen=True)
class Weather:
    """How the cable behaves. `cut_after`: octets of answers until the next reset, counted from when this is set.

    `silent`: takes everything and passes nothing on. `refuse`: no new connections. `reset`: those that stand are
    torn down. `delay`: seconds for each piece, either way. `late`: what was asked in silence by somebody who then
    hung up reaches the server all the same, once it is no longer silent: perhaps after they asked it again.
    """

    silent: bool = False
    late: bool = False
    refuse: bool = False
    reset: bool = False
    delay: float = 0.0
    cut_after: int | None = None


FAIR = Weather()


@dataclass(eq=False)
class _Pair:
    """Two ends of one connection."""

    client: socket.socket
    server: socket.socket
    asking: bool = False
    held: list[tuple[socket.socket, bytes]] = field(default_factory=list)

    def other(self, one: socket.socket) -> socket.socket:
        return self.server if one is self.client else self.client


class TcpProxy:
    """Listens on `port` and passes on to `target`. `turns` counts how often the client began to speak anew,
    `late_heard` the questions of those who had hung up that the server was given and has answered.
    """

    def __init__(self, target: tuple[str, int]) -> None:
        self._target = target
        self._weather = FAIR
        self._left: int | None = None
        self._pairs: dict[socket.socket, _Pair] = {}
        self._left_behind: list[tuple[socket.socket, bytes]] = []
        self._emptying: set[socket.socket] = set()
        self._late: list[tuple[float, int, _Pair, socket.socket, bytes]] = []
        self._numbers = count()
        self._lock = threading.Lock()
        self._selector = selectors.DefaultSelector()
        self._waker, self._woken = socket.socketpair()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.setblocking(False)
        self.port: int = self._listener.getsockname()[1]
        self.turns = 0
        self.connections = 0
        self.octets_back = 0
        self.late_heard = 0
        self._selector.register(self._listener, selectors.EVENT_READ)
        self._selector.register(self._woken, selectors.EVENT_READ)
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="tcp-proxy")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping = True
        self._waker.send(b".")
        self._thread.join()
        for each in (self._waker, self._woken, self._listener):
            each.close()
        self._selector.close()

    def set(self, weather: Weather) -> None:
        """From now on it is like this."""
        with self._lock:
            self._weather = weather
            self._left = weather.cut_after
        self._waker.send(b".")

    def _run(self) -> None:
        while not self._stopping:
            wait = max(0.0, self._late[0][0] - monotonic()) if self._late else None
            for key, _ in self._selector.select(wait):
                one = key.fileobj
                assert isinstance(one, socket.socket)
                with self._lock:
                    self._ready(one)
            with self._lock:
                self._deliver_late()
        for pair in set(self._pairs.values()):
            self._drop(pair)
        for each in (*self._emptying, *(server for server, _ in self._left_behind)):
            each.close()

    def _ready(self, one: socket.socket) -> None:
        if one is self._woken:
            one.recv(_CHUNK)
            self._apply()
        elif one is self._listener:
            self._accept()
        elif one in self._pairs:
            self._pass_on(self._pairs[one], one)
        elif one in self._emptying:
            self._empty(one)

    def _apply(self) -> None:
        for pair in set(self._pairs.values()):
            if self._weather.reset:
                self._drop(pair)
            elif not self._weather.silent:
                for to, piece in pair.held:
                    self._send(pair, to, piece)
                pair.held.clear()
        if not self._weather.silent:
            for server, asked in self._left_behind:
                self._deliver_left(server, asked)
            self._left_behind.clear()

    def _accept(self) -> None:
        client, _ = self._listener.accept()
        if self._weather.refuse or self._weather.reset:
            _reset(client)
            return
        try:
            server = socket.create_connection(self._target)
        except OSError:
            _reset(client)
            return
        self.connections += 1
        pair = _Pair(client, server)
        for each in (client, server):
            each.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._pairs[each] = pair
            self._selector.register(each, selectors.EVENT_READ)

    def _pass_on(self, pair: _Pair, one: socket.socket) -> None:
        try:
            piece = one.recv(_CHUNK)
        except OSError:
            piece = b""
        if not piece:
            if self._weather.late and one is pair.client:
                self._leave_behind(pair)
            self._drop(pair, politely=True)
            return
        asking = one is pair.client
        if asking and not pair.asking:
            self.turns += 1
        pair.asking = asking
        if not asking:
            self.octets_back += len(piece)
            if self._left is not None:
                piece, short = piece[: self._left], len(piece) >= self._left
                self._left -= len(piece)
                if short:
                    self._left = None
                    self._send(pair, pair.client, piece)
                    self._drop(pair)
                    return
        if self._weather.silent:
            pair.held.append((pair.other(one), piece))
        elif self._weather.delay:
            due = monotonic() + self._weather.delay
            heappush(self._late, (due, next(self._numbers), pair, pair.other(one), piece))
        else:
            self._send(pair, pair.other(one), piece)

    def _deliver_late(self) -> None:
        while self._late and self._late[0][0] <= monotonic():
            _, _, pair, to, piece = heappop(self._late)
            self._send(pair, to, piece)

    def _send(self, pair: _Pair, to: socket.socket, piece: bytes) -> None:
        if to not in self._pairs:
            return
        try:
            to.sendall(piece)
        except OSError:
            self._drop(pair)

    def _leave_behind(self, pair: _Pair) -> None:
        """The client is gone; what it asked last still lies with us."""
        asked = b"".join(piece for to, piece in pair.held if to is pair.server)
        if asked:
            del self._pairs[pair.server]
            self._selector.unregister(pair.server)
            self._left_behind.append((pair.server, asked))

    def _deliver_left(self, server: socket.socket, asked: bytes) -> None:
        try:
            server.sendall(asked)
            server.shutdown(socket.SHUT_WR)
        except OSError:
            server.close()
            return
        self._emptying.add(server)
        self._selector.register(server, selectors.EVENT_READ)

    def _empty(self, server: socket.socket) -> None:
        """Nobody hears the answer; hanging up before it came could take the question back."""
        try:
            heard = server.recv(_CHUNK)
        except OSError:
            heard = b""
        if not heard:
            self.late_heard += 1
            self._emptying.discard(server)
            self._selector.unregister(server)
            server.close()

    def _drop(self, pair: _Pair, *, politely: bool = False) -> None:
        for each in (pair.client, pair.server):
            if self._pairs.pop(each, None) is None:
                continue
            self._selector.unregister(each)
            if politely:
                each.close()
            else:
                _reset(each)


def _reset(one: socket.socket) -> None:
    """Hang up with RST."""
    with contextlib.suppress(OSError):
        one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
    one.close()


@contextlib.contextmanager
def proxied(port: int) -> Iterator[TcpProxy]:
    """A proxy before a server of this machine."""
    with TcpProxy(("127.0.0.1", port)) as proxy:
        yield proxy
