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


_AT_THE_DESK = frozenset({OfficeRole.RECEPTION_CLERK, OfficeRole.ADMINISTRATOR})

_WHO_ACTS = frozenset(OfficeRole) - {OfficeRole.VIEWER}

MAY = {
    **dict.fromkeys(Act, _AT_THE_DESK),
    # Whoever does something may write down later when it was: the ledger keeps both moments.
    Act.BACK_DATE: _WHO_ACTS,
    Act.PRINT: _WHO_ACTS - {OfficeRole.PARTNER},
}
"""What is done with one dossier on its way is not here: `turns.py` asks whose turn it is."""


def must_be_allowed(desk: Workplace, act: Act) -> None:
    """Refused(``left_office`` | ``may_not``, field ``by``) where the one who acts may not do this today."""
    member = desk.office.staff_by_login(desk.actor)
    if member is not None and not member.serves_on(desk.clock.now().date()):
        raise Refused("left_office", field="by", login=member.login, until=member.until)
    if member is None or not member.roles & MAY[act]:
        raise Refused("may_not", field="by", act=act.value, login=desk.actor)


def is_allowed(desk: Workplace, act: Act) -> bool:
    try:
        must_be_allowed(desk, act)
    except Refused:
        return False
    return True
