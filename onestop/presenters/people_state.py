"""What the chooser of persons shows: the office's people by unit, who is chosen, and what proof is asked. No words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onestop.domain.office import OfficeRole
    from onestop.presenters.message import Message


class Stage(StrEnum):
    """`FIRST`: no password yet, so one is set; `PASSWORD`: theirs is asked."""

    CHOOSE = "choose"
    FIRST = "first"
    PASSWORD = "password"


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Somebody of the office. `sits`: has the chair now. Names as the office sets them."""

    login: str
    name: str
    unit: str
    roles: tuple[OfficeRole, ...]
    sits: bool = False


@dataclass(frozen=True, slots=True)
class UnitGroup:
    unit: str
    people: tuple[PersonLine, ...]


@dataclass(frozen=True, slots=True)
class PeopleState:
    """`locked`: nothing of the window may be seen or done until somebody signed in. `asks`: with a password.

    `person` is whose proof is asked; `error` stands beside `field` (``login``, ``password`` or ``again``).
    """

    open: bool = False
    locked: bool = False
    asks: bool = False
    practice: bool = False
    stage: Stage = Stage.CHOOSE
    text: str = ""
    groups: tuple[UnitGroup, ...] = ()
    chosen: str = ""
    person: PersonLine | None = None
    error: Message | None = None
    field: str = ""
    busy: bool = False

    @property
    def lines(self) -> tuple[PersonLine, ...]:
        return tuple(line for group in self.groups for line in group.people)
