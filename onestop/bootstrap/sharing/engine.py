"""What shares a joined home: line, hints, presence and loop put together, and gone on with turn by turn.

Loads psycopg: only the sync thread imports it.
"""

from __future__ import annotations

import random
import socket
from collections.abc import Callable, Iterable
from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING

from onestop.application.sharing import CLOCK_IS_OFF_MS, Company, Condition, Sharing
from onestop.bootstrap.sharing.joining import Joined, Machine, member_server
from onestop.bootstrap.sharing.joining import join as join_shared
from onestop.bootstrap.sharing.store_side import StoreSide
from onestop.clock import PracticeClock, TimedIds
from onestop.sync.backoff import Pace
from onestop.sync.central.connecting import BoundedConnection, Line, Patience
from onestop.sync.central.hints import Hints
from onestop.sync.central.log import PostgresLog
from onestop.sync.clock_watch import ClockWatch
from onestop.sync.exchange import Exchange
from onestop.sync.loop import Loop
from onestop.sync.membership import Membership
from onestop.sync.presence import PUSHED, Hint, Presence, read, written
from onestop.sync.secrets import Passwords
from onestop.sync.signing import KeyFolder

if TYPE_CHECKING:
    from onestop.bootstrap.opening import OpenHome
    from onestop.bootstrap.sharing.ears import Ears

WITH_HINTS = Pace(poll=15.0)
POLL_ONLY = Pace(poll=5.0)
TOGETHER_S = 0.3
"""What others wrote is told to the screens together, but for the first of it."""
_LONGEST_REST_S = 30.0


class Engine:
    """One membership at work. `abandon` may be called from any thread."""

    def __init__(
        self,
        opened: OpenHome,
        member: Membership,
        side: StoreSide,
        ears: Ears,
        presence: Presence,
        patience: Patience | None = None,
    ) -> None:
        home = opened.folder.root
        self._ears = ears
        self._side = side
        # LISTEN needs a connection of one's own all the way, so whoever is not in poll mode has one.
        self._line = Line(member_server(member, Passwords(home)), patience, direct=not member.poll_only)
        self._hints = Hints(self._line, member.agency, listen=not member.poll_only)
        self._presence = presence
        self._asked_over: BoundedConnection | None = None
        self._names: dict[str, str] = {}
        self._unnamed: set[str] = set()
        self._told_at = -TOGETHER_S
        self._clock = opened.clock
        self._watch = ClockWatch(side)
        self._witness = opened.desk.witness
        practice = isinstance(opened.clock, PracticeClock)
        log = PostgresLog(self._line, member.agency)
        self._exchange = Exchange(side, log, KeyFolder(opened.folder.keys), opened.clock, TimedIds())
        self._loop = Loop(
            self._exchange,
            side.own,
            Sharing(Condition.WORKING, name=side.name, login=member.login, place=member.place),
            opened.clock,
            monotonic,
            random.random,
            hear=_without_offset(ears.state) if practice else ears.state,
            pushed=lambda: self.say(Hint(PUSHED, side.own().station)),
            measured=_unheard if practice else self._measured,
            fault=ears.fault,
            retry=POLL_ONLY if member.poll_only else WITH_HINTS,
        )
        ears.state(self._loop.state)

    def turn(self, waker: socket.socket) -> None:
        """One step, or a rest until there is something to do; `waker` cuts it short."""
        for words in self._hints.take():
            self._hear(words)
        self._keep_company()
        wait = self._loop.wait()
        if not wait:
            self._loop.step()
            over = self._loop.wait() > 0
            self._tell_touched(over=over)
            if over:
                self._name_them()
            return
        stood = self._line.standing is not None
        self._hints.wait(min(wait, _LONGEST_REST_S), waker)
        if stood and self._line.standing is None:
            self._loop.wake()

    def wake(self) -> None:
        self._loop.wake()

    def try_now(self) -> None:
        self._loop.try_now()

    def say(self, hint: Hint) -> None:
        """To the other desks, where a line stands and they listen; else it is forgotten."""
        self._hints.say(written(hint))

    def abandon(self) -> None:
        self._line.abandon()

    def close(self) -> None:
        self._exchange.give_up()
        self._line.close()

    def _measured(self, offset_ms: int) -> None:
        self._watch.measured(offset_ms)
        if abs(offset_ms) <= CLOCK_IS_OFF_MS:
            self._witness.confirm(self._clock.utc_ms())

    def _hear(self, words: str) -> None:
        hint = read(words)
        if hint is None:
            return
        if hint.what == PUSHED:
            if hint.station != self._side.own().station:
                self._exchange.heard_of(hint.station)
                self._loop.wake()
            return
        answer = self._presence.hear(hint)
        if answer is not None:
            self.say(answer)

    def _keep_company(self) -> None:
        due = self._presence.pass_time()
        if self._line.standing is not self._asked_over:
            self._asked_over = self._line.standing
            due = self._presence.ask_again()
        for hint in due:
            self.say(hint)
        for dossier_id, others in self._presence.take_news():
            self._unnamed.discard(dossier_id)
            self._tell_company(dossier_id, others)

    def _tell_company(self, dossier_id: str, others: Iterable[tuple[str, str]]) -> None:
        named = tuple((self._name_of(station), login) for station, login in others)
        if not all(name for name, _ in named):
            self._unnamed.add(dossier_id)  # its log is not here yet
            self._loop.wake()
        self._ears.company(Company(dossier_id, named))

    def _name_them(self) -> None:
        """Another round is over: who was a stranger may have a name by now."""
        for dossier_id in tuple(self._unnamed):
            others = self._presence.others(dossier_id)
            if all(self._name_of(station) for station, _ in others):
                self._unnamed.discard(dossier_id)
                self._tell_company(dossier_id, others)

    def _name_of(self, station: str) -> str:
        """By what stands in the ledger, never by what was said over the channel."""
        if station not in self._names:
            self._names = dict(self._side.station_names())
        return self._names.get(station, "")

    def _tell_touched(self, *, over: bool) -> None:
        now = monotonic()
        state = self._loop.state
        over |= state.taken >= state.to_take
        if over or now - self._told_at >= TOGETHER_S:
            changes = self._side.take_touched()
            if changes.dossiers or changes.everything:
                self._told_at = now
                self._ears.changes(changes)


def join(
    opened: OpenHome,
    side: Callable[[str], StoreSide],
    url: str,
    name: str,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
    patience: Patience | None,
) -> Joined:
    """See `onestop.bootstrap.sharing.joining.join`."""
    home = opened.folder.root
    machine = Machine(home, side, KeyFolder(opened.folder.keys), opened.clock, TimedIds(), Passwords(home))
    return join_shared(machine, url, name, progress=progress, cancelled=cancelled, patience=patience)


def _without_offset(hear: Callable[[Sharing], None]) -> Callable[[Sharing], None]:
    """A practice clock is off on purpose."""
    return lambda state: hear(replace(state, offset_ms=None))


def _unheard(_offset_ms: int) -> None:
    """As above."""
