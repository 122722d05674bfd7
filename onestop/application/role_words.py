"""The role of whoever prints, as it stands on every slip. Must not know the slips."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onestop.application.workplace import Workplace


def role_words(desk: Workplace) -> str:
    """The role of whoever acts, as slips word it; "" for somebody without one."""
    member = desk.office.staff_by_login(desk.actor)
    role = member.acting_role if member is not None else None
    return desk.words.role(role.value) if role is not None else ""
