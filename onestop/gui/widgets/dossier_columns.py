"""Where the columns of a list of dossiers stand, for the delegate and for the words above it. Draws nothing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from onestop.gui.look import Look
from onestop.presenters.dossier_list import ListColumns

SIDE, GAP = 12, 8
TICK, BADGE, STEP, TIME, DUE = 28, 140, 166, 140, 110
CLOSE_BADGE, CLOSE_STEP, CLOSE_TIME, CLOSE_DUE = 136, 134, 116, 74
CLOSE_UNDER = 960
"""With the time's column the others are narrower in lists up to this width, in pixels at 100 % text."""
FULL_NAME = 290
"""Beside the time's column names stand in full from this room on."""


@dataclass(frozen=True, slots=True)
class Places:
    """Of one row or of the head; a column that is not there is None. `short`: beside the time only the own part of a name
    has room.
    """

    who: QRectF
    badge: QRectF | None
    step: QRectF | None
    time: QRectF | None
    due: QRectF | None
    short: bool


def places(columns: ListColumns, now: Look, area: QRectF) -> Places:
    """`area` without the column of ticks."""
    left, right = area.left() + now.px(SIDE), area.right() - now.px(SIDE)
    close = columns.time and area.width() < now.px(CLOSE_UNDER)
    badge = step = time = due = None

    def from_right(wide: int, gap: int) -> QRectF:
        nonlocal right
        right -= now.px(wide)
        return QRectF(right, area.top(), now.px(wide - gap), area.height())

    if columns.badge:
        wide = CLOSE_BADGE if close else BADGE
        badge = QRectF(left, area.top(), now.px(wide - 2 * SIDE), area.height())
        left += now.px(wide - SIDE)
    if columns.due:
        due = from_right(CLOSE_DUE if close else DUE, 0)
    if columns.time:
        time = from_right(CLOSE_TIME if close else TIME, SIDE)
    if columns.step:
        step = from_right(CLOSE_STEP if close else STEP, SIDE)
    who = QRectF(left, area.top(), right - left - now.px(GAP), area.height())
    short = columns.time and who.width() < now.px(FULL_NAME)
    return Places(who, badge, step, time, due, short)
