"""Goes on exchanging, round after round: when the next begins, and what is to be told of it. Knows no thread, no
network and no words; it waits for nothing itself, but says how long to wait.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Protocol

from onestop.application.ports import Clock
from onestop.application.sharing import Condition, Sharing
from onestop.domain.errors import Unavailable
from onestop.domain.runs import Own
from onestop.sync.backoff import Pace
from onestop.sync.ends import Told
from onestop.sync.ports import NotAllowed

FOR_A_PERSON = frozenset(
    {
        "shared_certificate_early",
        "shared_certificate_expired",
        "shared_certificate_host",
        "shared_certificate_unknown",
        "shared_login_refused",
        "shared_no_database",
        "shared_not_admitted",
        "shared_not_prepared",
        "shared_password",
        "shared_root_missing",
        "shared_without_tls",
    }
)
"""Troubles that do not pass by themselves: somebody must mend them, here or at the server."""

RETRY = Pace()
MEND = Pace(first=30.0, most=600.0)
_WORTH_TELLING_MS = 1000


class Rounds(Protocol):
    """What an exchange offers: see `onestop.sync.exchange.Exchange`."""

    @property
    def told(self) -> Told: ...

    def step(self) -> bool: ...


def _unheard(_: object = None) -> None:
    """Nobody listens."""


def is_refused(told: Told, own: str) -> bool:
    """The server hands out what others wrote, and takes nothing of ours."""
    return told.doubted.get(own) == "not_allowed"


class Loop:
    """Call `step` whenever `wait` says 0. `state` is new each time `hear` is called with it.

    `tick` is a clock in seconds that never jumps, `chance` from 0 up to 1. `pushed` is called as soon as the shared
    log has taken something of ours, `measured` with each round's offset (ms), `fault` with what nobody foresaw.
    """

    def __init__(
        self,
        rounds: Rounds,
        own: Callable[[], Own],
        begin: Sharing,
        clock: Clock,
        tick: Callable[[], float],
        chance: Callable[[], float],
        *,
        hear: Callable[[Sharing], None] = _unheard,
        pushed: Callable[[], None] = _unheard,
        measured: Callable[[int], None] = _unheard,
        fault: Callable[[Exception], None] = _unheard,
        retry: Pace = RETRY,
        mend: Pace = MEND,
    ) -> None:
        self._rounds = rounds
        self._own = own
        self._clock = clock
        self._tick = tick
        self._chance = chance
        self._hear = hear
        self._pushed = pushed
        self._measured = measured
        self._fault = fault
        self._retry = retry
        self._mend = mend
        self._next = tick()
        self._in_round = False
        self._again = False
        self.state = self._joined(begin)

    def wait(self) -> float:
        """Seconds until there is something to do; 0 in the middle of a round."""
        return 0.0 if self._in_round else max(0.0, self._next - self._tick())

    def wake(self) -> None:
        """Something was written, here or elsewhere. A server that failed is not asked any sooner for it."""
        if self._in_round:
            self._again = True  # the round may have looked already
        elif not self.state.failures:
            self._next = self._tick()

    def try_now(self) -> None:
        """A person does not want to wait."""
        self._again = self._in_round
        self._next = self._tick()

    def step(self) -> None:
        """Go on by one round trip or one transaction; begins a round where none is under way."""
        sent = self._rounds.told.pushed if self._in_round else 0
        if not self._in_round:
            self._in_round, self._again = True, False
        try:
            over = self._rounds.step()
            told = self._rounds.told
            if told.pushed > sent:
                self._pushed()
            if over:
                self._in_round = False
                if told.offset_ms is not None:
                    self._measured(told.offset_ms)
        except Unavailable as trouble:
            self._failed(trouble.what)
        except NotAllowed:
            self._failed("shared_not_admitted")
        except Exception as error:
            self._fault(error)
            self._failed("shared_failed")
        else:
            self._say(replace(self.state, pushed=told.pushed, taken=told.pulled, to_take=told.to_pull))
            if over and is_refused(told, self._own().station):
                self._failed("shared_read_only")
            elif over:
                self._ended(told)

    def _ended(self, told: Told) -> None:
        # Not agreed: others wrote faster than we could follow.
        wait = self._retry.wait(0 if told.agreed else 1, self._chance())
        self._next = self._tick() + (0.0 if self._again else wait)
        before = self.state
        settled = told.agreed or before.condition is Condition.AGREED
        station, number = self._own()
        self._say(
            replace(
                before,
                condition=Condition.AGREED if settled else Condition.WORKING,
                station=station,
                number=number,
                code="",
                since=None,
                next_try=None,
                failures=0,
                last_agreed=self._clock.now() if told.agreed else before.last_agreed,
                offset_ms=self._offset(told),
                behind=dict(told.behind),
                doubted=dict(told.doubted),
                other_key=frozenset(told.other_key),
            )
        )

    def _failed(self, code: str) -> None:
        self._in_round = self._again = False
        now = self._clock.now()
        before = self.state
        failures = before.failures + 1
        pace = self._mend if code in FOR_A_PERSON else self._retry
        wait = pace.wait(failures, self._chance())
        self._next = self._tick() + wait
        self._say(
            replace(
                before,
                condition=Condition.STOPPED,
                code=code,
                since=before.since if before.condition is Condition.STOPPED else now,
                next_try=(now + timedelta(seconds=wait)).replace(second=0, microsecond=0),
                failures=failures,
            )
        )

    def _offset(self, told: Told) -> int | None:
        """What was measured, where it differs from what is known by more than the way there and back does."""
        known, new = self.state.offset_ms, told.offset_ms
        if known is not None and new is not None and abs(new - known) < _WORTH_TELLING_MS:
            return known
        return new

    def _joined(self, begin: Sharing) -> Sharing:
        station, number = self._own()
        return replace(begin, condition=Condition.WORKING, station=station, number=number)

    def _say(self, state: Sharing) -> None:
        if state != self.state:
            self.state = state
            self._hear(state)
