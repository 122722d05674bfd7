"""Who does the work of somebody who is away: dated, and chained where the substitute is away too. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from onestop.domain.facts import SubstituteNamed, SubstitutionEnded


@dataclass(frozen=True, slots=True)
class Substitution:
    """Days inclusive. Logins as the office writes them."""

    away: str
    substitute: str
    first: date
    last: date
    reason: str

    def covers(self, day: date) -> bool:
        return self.first <= day <= self.last


def substitutions_from(facts: Iterable[SubstituteNamed | SubstitutionEnded]) -> tuple[Substitution, ...]:
    """What holds after these facts, in the order they were recorded: a later word on a day wins."""
    standing: list[Substitution] = []
    for fact in facts:
        if isinstance(fact, SubstitutionEnded):
            standing = [each for old in standing for each in _cut(old, fact.away, fact.day, None)]
        else:
            standing = [each for old in standing for each in _cut(old, fact.away, fact.first, fact.last)]
            standing.append(Substitution(fact.away, fact.substitute, fact.first, fact.last, fact.reason))
    return tuple(sorted(standing, key=lambda each: (each.away, each.first)))


def _cut(old: Substitution, away: str, first: date, last: date | None) -> Iterable[Substitution]:
    """What remains of an earlier word once another holds from `first` to `last` (None: for good)."""
    if old.away != away:
        yield old
        return
    day = timedelta(days=1)
    if old.first < first:
        yield Substitution(away, old.substitute, old.first, min(old.last, first - day), old.reason)
    if last is not None and old.last > last:
        yield Substitution(away, old.substitute, max(old.first, last + day), old.last, old.reason)


def acting_for(login: str, day: date, substitutions: Iterable[Substitution]) -> str:
    """Who does this person's work on a day: themselves, or the end of the chain of substitutes.

    A chain that comes back to somebody already asked ends where it began: then nobody stands in.
    """
    on_day = {each.away: each.substitute for each in substitutions if each.covers(day)}
    asked = [login]
    while asked[-1] in on_day:
        following = on_day[asked[-1]]
        if following in asked:
            return login
        asked.append(following)
    return asked[-1]


def stands_in_for(login: str, day: date, substitutions: Iterable[Substitution]) -> frozenset[str]:
    """Everybody whose work this person does on a day, not counting their own."""
    known = tuple(each for each in substitutions if each.covers(day))
    return frozenset(
        each.away for each in known if each.away != login and acting_for(each.away, day, known) == login
    )
