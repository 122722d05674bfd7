"""The exchange by command: this home's ledger, its keys and its membership put together for one thread.

The window has its own in `window_shares.py`; both join by `joining.py`.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from onestop.application.sharing import Condition, Sharing
from onestop.bootstrap.sharing import stick
from onestop.bootstrap.sharing.own_side import own_side
from onestop.cli.program_shared import Exchanged, JoinMade, JoinWishes, Stranger
from onestop.clock import OFFICE_OFFSET, PracticeClock, TimedIds
from onestop.domain.errors import Refused, Unavailable
from onestop.sync import membership
from onestop.sync.clock_watch import ClockWatch
from onestop.sync.ends import Told
from onestop.sync.exchange import Exchange
from onestop.sync.loop import is_refused
from onestop.sync.membership import Membership
from onestop.sync.ports import NotAllowed, SharedLog
from onestop.sync.secrets import Passwords
from onestop.sync.signing import KeyFolder
from onestop.sync.strangers import fingerprint
from onestop.sync.vector import differing

if TYPE_CHECKING:
    from onestop.bootstrap.opening import OpenHome
    from onestop.bootstrap.sharing.joining import Machine
    from onestop.storage.absorbing import SharedSide
    from onestop.sync.central.log import PostgresLog

_EPOCH = datetime(1970, 1, 1)


def machine(opened: OpenHome) -> Machine:
    """An open home as one that joins, for the thread that owns it."""
    from onestop.bootstrap.sharing.joining import Machine

    home = opened.folder.root
    return Machine(
        home=home,
        log=lambda login: own_side(opened, login),
        keys=KeyFolder(opened.folder.keys),
        clock=opened.clock,
        ids=TimedIds(),
        passwords=Passwords(home),
    )


class CommandSharing:
    """See `onestop.cli.program_shared.DeskSharing`. `sleep` waits some seconds, `tick` counts them and never jumps."""

    def __init__(
        self,
        opened: OpenHome,
        sleep: Callable[[float], None] = time.sleep,
        tick: Callable[[], float] = time.monotonic,
    ) -> None:
        self._opened = opened
        self._home = opened.folder.root
        self._sleep = sleep
        self._tick = tick

    def join(self, url: str, wishes: JoinWishes, progress: Callable[[int, int], None]) -> JoinMade:
        from onestop.bootstrap.sharing.joining import Wishes, join

        asked = Wishes(wishes.keeper, wishes.poll_only, wishes.again, wishes.new_agency)
        done = join(machine(self._opened), url, wishes.name, asked, progress)
        exchanged = self._told(self._side(done.membership), done.told or Told(), done.membership)
        if done.already:
            exchanged = replace(exchanged, vector_equal=None)
        return JoinMade(done.already, done.login_made, done.keeper, done.password_in, exchanged)

    def once(self) -> Exchanged:
        member = self._member()
        side = self._side(member)
        with closing(self._log(member)) as log:
            exchange = self._exchange(side, log)
            try:
                told = exchange.run()
            except NotAllowed as refusal:
                raise _not_admitted(refusal) from refusal
            if told.pushed:
                _tell_the_others(log, member, side.own().station)
        if told.offset_ms is not None:
            self._measured(side)(told.offset_ms)
        if is_refused(told, side.own().station):
            raise Unavailable("shared_read_only", member.login)
        return self._told(side, told, member)

    def go_on(self, hear: Callable[[Sharing], None]) -> Exchanged:
        from onestop.sync.loop import Loop

        member = self._member()
        side = self._side(member)
        with closing(self._log(member)) as log:
            rounds = _Counted(self._exchange(side, log))
            begin = Sharing(Condition.WORKING, login=member.login, place=member.place)
            clock, chance = self._opened.clock, random.random
            measured = self._measured(side)
            loop = Loop(
                rounds,
                side.own,
                begin,
                clock,
                self._tick,
                chance,
                hear=hear,
                measured=measured,
                pushed=lambda: _tell_the_others(log, member, side.own().station),
                fault=_rise,
            )
            try:
                while True:
                    pause = loop.wait()
                    self._sleep(pause) if pause else loop.step()
            except KeyboardInterrupt:
                told = rounds.in_all()
        return self._told(side, told, member)

    def bundle(self, file: Path, trust: str) -> Exchanged:
        member = membership.read(self._home)
        side = self._side(member)
        carried = stick.Stick(file, side, trust)
        rounds = _Counted(self._exchange(side, carried.bundle))
        rounds.run()
        if stick.yields_number(side):
            rounds.run()
        carried.write_back()
        told = rounds.in_all()
        found = tuple(
            Stranger(each.card.station, each.name, each.fingerprint) for each in carried.strangers()
        )
        return replace(self._told(side, told, member), strangers=found, new_file=carried.is_new)

    def status(self, *, ask: bool) -> Exchanged:
        member = self._member() if ask else membership.read(self._home)
        side = self._side(member)
        now = self._told(side, Told(), member)
        if not ask or member is None:
            return replace(now, vector_equal=None)
        with closing(self._log(member)) as log:
            heads = log.survey().heads
        return replace(now, vector_equal=not differing(side.vector(), heads))

    def _measured(self, side: SharedSide) -> Callable[[int], None]:
        """Notes a clock that is off; a practice clock is off on purpose."""
        if self._practises:
            return lambda _: None
        return ClockWatch(side).measured

    @property
    def _practises(self) -> bool:
        return isinstance(self._opened.clock, PracticeClock)

    def _member(self) -> Membership:
        member = membership.read(self._home)
        if member is None or not member.joined:
            raise Refused("shared_not_joined")
        return member

    def _side(self, member: Membership | None) -> SharedSide:
        return own_side(self._opened, member.login if member is not None else "")

    def _log(self, member: Membership) -> PostgresLog:
        from onestop.bootstrap.sharing.joining import member_server
        from onestop.sync.central.connecting import Line
        from onestop.sync.central.log import PostgresLog

        return PostgresLog(Line(member_server(member, Passwords(self._home))), member.agency)

    def _exchange(self, side: SharedSide, log: SharedLog) -> Exchange:
        return Exchange(side, log, KeyFolder(self._opened.folder.keys), self._opened.clock, TimedIds())

    def _told(self, side: SharedSide, told: Told, member: Membership | None) -> Exchanged:
        unsent, oldest_ms = side.unsent()
        own, card = side.own(), side.cards().get(side.own().station)
        joined = member is not None and member.joined
        return Exchanged(
            station=own.station,
            number=own.number,
            name=side.name,
            unsent=unsent,
            oldest_unsent=_office_time(oldest_ms) if unsent else None,
            anomalies=self._opened.desk.open_anomalies(),
            place=member.place if member is not None and joined else "",
            login=member.login if member is not None and joined else "",
            pushed=told.pushed,
            pulled=told.pulled,
            vector_equal=told.agreed and not told.behind and not told.doubted,
            offset_ms=None if self._practises else told.offset_ms,
            behind=dict(told.behind),
            doubted=dict(told.doubted),
            other_key=tuple(sorted(told.other_key)),
            fingerprint=fingerprint(card) if card is not None else "",
        )


class _Counted:
    """Rounds whose counts are added up; see `onestop.sync.loop.Rounds`."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange
        self._pushed = self._pulled = 0

    @property
    def told(self) -> Told:
        return self._exchange.told

    def step(self) -> bool:
        try:
            over = self._exchange.step()
        except BaseException:
            self._add()
            raise
        if over:
            self._add()
        return over

    def run(self) -> None:
        while not self.step():
            pass

    def in_all(self) -> Told:
        return replace(self.told, pushed=self._pushed, pulled=self._pulled)

    def _add(self) -> None:
        self._pushed += self.told.pushed
        self._pulled += self.told.pulled


def _rise(error: Exception) -> None:
    raise error


def _tell_the_others(log: PostgresLog, member: Membership, station: str) -> None:
    from onestop.bootstrap.sharing.joining import tell_the_others

    tell_the_others(log, member, station)


def _not_admitted(refusal: NotAllowed) -> Exception:
    from onestop.sync.central.troubles import SharedTrouble

    return SharedTrouble("shared_not_admitted", str(refusal))


def _office_time(utc_ms: int) -> datetime:
    return (_EPOCH + timedelta(milliseconds=utc_ms) + OFFICE_OFFSET).replace(second=0, microsecond=0)
