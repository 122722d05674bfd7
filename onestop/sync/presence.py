"""Who else has a dossier open, from hints that desks say to each other. Hints may be lost, late, doubled or made up:
nothing but a line on the screen hangs on them. Knows no network and no names of people but logins.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass

SAY_AGAIN = 60.0
"""Seconds after which a desk says again what it has open."""
SILENT_FOR = 150.0
"""Seconds after which a desk that said nothing more has it open no longer."""

PUSHED = "pushed"
OPENED = "opened"
HERE = "here"
CLOSED = "closed"
_KINDS = frozenset({PUSHED, OPENED, HERE, CLOSED})
_LONGEST = 600
_LONGEST_WORD = 80


@dataclass(frozen=True, slots=True)
class Hint:
    """`what`: ``pushed`` (there is something to pull), ``opened`` (who else?), ``here`` (me), ``closed``."""

    what: str
    station: str
    dossier_id: str = ""
    login: str = ""


def written(hint: Hint) -> str:
    """As it goes over the channel; at most a few hundred octets."""
    return json.dumps([hint.what, hint.station, hint.dossier_id, hint.login])


def read(text: str) -> Hint | None:
    """None for what is no hint: anybody who may log in can say anything."""
    if len(text) > _LONGEST:
        return None
    try:
        words = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(words, list) or len(words) != 4 or not all(map(_is_word, words)):
        return None
    hint = Hint(*words)
    return hint if hint.what in _KINDS and hint.station else None


def _is_word(word: object) -> bool:
    return isinstance(word, str) and len(word) <= _LONGEST_WORD and word.isprintable()


class Presence:
    """What this desk has open, and who else has the same. `tick` is a clock in seconds that never jumps."""

    def __init__(self, station: Callable[[], str], tick: Callable[[], float]) -> None:
        self._station = station
        self._tick = tick
        self._open: dict[str, list[str]] = {}
        self._others: dict[str, dict[str, tuple[str, float]]] = {}
        self._news: dict[str, None] = {}
        self._said = tick()

    def open(self, dossier_id: str, login: str) -> Hint:
        """Somebody here has it in front of them; the hint asks who else does."""
        self._open.setdefault(dossier_id, []).append(login)
        return Hint(OPENED, self._station(), dossier_id, login)

    def close(self, dossier_id: str) -> Hint | None:
        """They left it. None where it is open here once more."""
        logins = self._open.get(dossier_id, [])
        if logins:
            logins.pop()
        if logins:
            return None
        self._open.pop(dossier_id, None)
        self._others.pop(dossier_id, None)
        return Hint(CLOSED, self._station(), dossier_id)

    def hear(self, hint: Hint) -> Hint | None:
        """Take in what another desk said; the answer, if it asks for one. What is not open here is of no interest."""
        if hint.station == self._station() or hint.dossier_id not in self._open:
            return None
        others = self._others.setdefault(hint.dossier_id, {})
        before = others.get(hint.station)
        if hint.what == CLOSED:
            others.pop(hint.station, None)
        elif hint.what in (OPENED, HERE):
            others[hint.station] = (hint.login, self._tick() + SILENT_FOR)
        after = others.get(hint.station)
        if (before and before[0]) != (after and after[0]):
            self._news[hint.dossier_id] = None
        return self._here(hint.dossier_id) if hint.what == OPENED else None

    def ask_again(self) -> list[Hint]:
        """What is open here, said as if it had just been opened: the line is a new one."""
        self._said = self._tick()
        return [Hint(OPENED, self._station(), each, logins[-1]) for each, logins in self._open.items()]

    def pass_time(self) -> list[Hint]:
        """Forget who fell silent; what is to be said again by now."""
        now = self._tick()
        for dossier_id, others in self._others.items():
            for station in [each for each, (_, until) in others.items() if until <= now]:
                del others[station]
                self._news[dossier_id] = None
        if now - self._said < SAY_AGAIN:
            return []
        self._said = now
        return [self._here(each) for each in self._open]

    def take_news(self) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
        """Dossiers of which others came or left since this was asked last: id, and (station, login) of each."""
        news, self._news = self._news, {}
        for dossier_id in news:
            if dossier_id in self._open:
                yield dossier_id, self.others(dossier_id)

    def others(self, dossier_id: str) -> tuple[tuple[str, str], ...]:
        """(station, login) of each who has it open too."""
        return tuple((station, login) for station, (login, _) in self._others.get(dossier_id, {}).items())

    def _here(self, dossier_id: str) -> Hint:
        return Hint(HERE, self._station(), dossier_id, self._open[dossier_id][-1])
