"""Who may do what: by the roles somebody holds on the day. Reading is everybody's; must not know any dossier."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from onestop.domain.errors import Refused
from onestop.domain.office import OfficeRole

if TYPE_CHECKING:
    from onestop.application.workplace import Workplace


class Act(StrEnum):
    """What changes the ledger, puts paper into the world, or stops everybody else meanwhile."""

    RECEIVE = "receive"
    BACK_DATE = "back_date"
    GUIDE = "guide"
    PRINT = "print"
    IMPORT = "import"
    REBUILD = "rebuild"
    SETTLE = "settle"
    NAME_PEOPLE = "name_people"


_AT_THE_DESK = frozenset({OfficeRole.RECEPTION_CLERK, OfficeRole.ADMINISTRATOR})

_WHO_ACTS = frozenset(OfficeRole) - {OfficeRole.VIEWER}

MAY = {
    **dict.fromkeys(Act, _AT_THE_DESK),
    # Whoever does something may write down later when it was: the ledger keeps both moments.
    Act.BACK_DATE: _WHO_ACTS,
    Act.PRINT: _WHO_ACTS - {OfficeRole.PARTNER},
    Act.SETTLE: _AT_THE_DESK | {OfficeRole.UNIT_HEAD, OfficeRole.BOARD_LEADER},
    # Who people are, in a file that leaves the office.
    Act.NAME_PEOPLE: frozenset({OfficeRole.ADMINISTRATOR, OfficeRole.BOARD_LEADER}),
}
"""What is done with one dossier on its way is not here: `turns.py` asks whose turn it is."""


def must_be_allowed(desk: Workplace, act: Act) -> None:
    """Refused(``left_office`` | ``may_not`` | ``only_looks`` | ``answers_only`` | ``desk_or_heads`` |
    ``names_not_given``, field ``by``)
    where the one who acts may not do this today: the code says who may.
    """
    member = desk.office.staff_by_login(desk.actor)
    if member is not None and not member.serves_on(desk.clock.now().date()):
        raise Refused("left_office", field="by", login=member.login, until=member.until)
    roles = member.roles if member is not None else frozenset()
    if not roles & MAY[act]:
        raise _refused(act, roles, desk.actor)


def _refused(act: Act, roles: frozenset[OfficeRole], login: str) -> Refused:
    if roles == {OfficeRole.PARTNER}:
        return Refused("answers_only", field="by", act=act.value, login=login)
    if roles == {OfficeRole.VIEWER}:
        return Refused("only_looks", field="by", act=act.value, login=login)
    if act is Act.SETTLE:
        return Refused("desk_or_heads", field="by", act=act.value, login=login)
    if act is Act.NAME_PEOPLE:
        return Refused("names_not_given", field="by", act=act.value, login=login)
    return Refused("may_not", field="by", act=act.value, login=login)


def is_allowed(desk: Workplace, act: Act) -> bool:
    try:
        must_be_allowed(desk, act)
    except Refused:
        return False
    return True
