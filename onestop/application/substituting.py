"""Naming who stands in while somebody is away. Dated; chains and their ends are the domain's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onestop.application.decision import cleaned_reason
from onestop.application.turns import acting
from onestop.domain.errors import Refused
from onestop.domain.facts import SubstituteNamed, SubstitutionEnded
from onestop.domain.office import OfficeRole
from onestop.domain.substitution import acting_for, substitutions_from

if TYPE_CHECKING:
    from onestop.application.act_commands import NameSubstitute
    from onestop.application.workplace import Workplace
    from onestop.domain.office import StaffMember

STREAM = "office"
STREAM_ID = "substitutions"
_MAY_NAME = frozenset({OfficeRole.ADMINISTRATOR, OfficeRole.UNIT_HEAD, OfficeRole.BOARD_LEADER})


def name_substitute(desk: Workplace, command: NameSubstitute) -> None:
    """For oneself; heads, leaders and administrators for anybody.

    Refused(``heads_only`` | ``unknown_login`` | ``same_owner`` | ``days_reversed`` | ``substitutes_in_a_ring``).
    """
    member = acting(desk)
    away = _known(desk, command.away, "away")
    if member.login != away.login and not member.roles & _MAY_NAME:
        raise Refused("heads_only", field="by", act="substitute", login=member.login)
    if command.last < command.first:
        raise Refused("days_reversed", field="last", first=command.first, last=command.last)
    fact: SubstituteNamed | SubstitutionEnded
    if command.substitute:
        other = _known(desk, command.substitute, "substitute")
        if other.login == away.login:
            raise Refused("same_owner", field="substitute", login=other.login)
        fact = SubstituteNamed(
            away.login, other.login, command.first, command.last, cleaned_reason(command.reason)
        )
        _must_end_somewhere(desk, fact)
    else:
        fact = SubstitutionEnded(away.login, command.first)
    with desk.store.action(desk.actor) as transaction:
        transaction.record(STREAM, STREAM_ID, fact, desk.clock.now())


def _must_end_somewhere(desk: Workplace, named: SubstituteNamed) -> None:
    known = [
        SubstituteNamed(each.away, each.substitute, each.first, each.last, each.reason)
        for each in desk.store.substitutions()
    ]
    then = substitutions_from([*known, named])
    begins = {each.first for each in then if named.first <= each.first <= named.last}
    if any(acting_for(named.away, day, then) == named.away for day in {named.first, *begins}):
        raise Refused("substitutes_in_a_ring", field="substitute", login=named.substitute)


def _known(desk: Workplace, login: str, field: str) -> StaffMember:
    member = desk.office.staff_by_login(login)
    if member is None:
        raise Refused("unknown_login", field=field, login=login)
    return member
