"""Paints a line of a list of dossiers: badge, who, code and procedure, step, due date. Knows no model's inside."""

from __future__ import annotations

from itertools import islice
from typing import Any, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import Look, look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint
from onestop.gui.widgets.dossier_model import LINE_ROLE, TICK_ROLE
from onestop.gui.words.days import day_short, hour
from onestop.gui.words.sentences import sentence
from onestop.gui.words.states import badge_look, section_head
from onestop.presenters.dossier_list import DossierLine, ListColumns, ListSection
from onestop.presenters.widget_states import BadgeState

Index = QModelIndex | QPersistentModelIndex
BADGE_COLUMN, STEP_COLUMN, DUE_COLUMN = 140, 166, 110
SIDE = 12
TICK_COLUMN, TICK_BOX = 28, 16
MOST_PICTURES = 96
"""Some screens full, in their several states: about ten megabytes."""
_SELECTED, _FOCUSED, _HOVERED = (
    each.value
    for each in (
        QStyle.StateFlag.State_Selected,
        QStyle.StateFlag.State_HasFocus,
        QStyle.StateFlag.State_MouseOver,
    )
)
_TELLING = _SELECTED | _FOCUSED | _HOVERED


class DossierDelegate(QStyledItemDelegate):
    """`ground` is the colour of the page or panel it lies on."""

    ground = Token.WIN

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.columns = ListColumns()
        self._frame: tuple[object, ...] = ()
        self._pictures: dict[tuple[DossierLine | None, int, bool], QPixmap] = {}
        self._latest: dict[tuple[int, int, bool], tuple[DossierLine | None, QPixmap]] = {}
        self._badges: dict[BadgeState, QPixmap] = {}
        self._grounds: dict[tuple[int, bool], QPixmap] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A line is drawn once and then copied: the same few are shown again after every key."""
        model = (
            index.model()
        )  # asked here, not through the index: its answer need not pass through Qt and back
        row = model.data(index, LINE_ROLE)
        if isinstance(row, ListSection):
            self._paint_head(painter, look(), QRectF(option.rect), row)
            return
        ticked = self.columns.tick and bool(model.data(index, TICK_ROLE))
        painter.drawPixmap(
            option.rect.topLeft(), self._picture(row, option, option.state.value & _TELLING, ticked=ticked)
        )

    def _picture(
        self, row: DossierLine | None, option: QStyleOptionViewItem, state: int, *, ticked: bool
    ) -> QPixmap:
        now, width, height = look(), option.rect.width(), option.rect.height()
        scale = option.widget.devicePixelRatioF() if option.widget is not None else 1.0
        frame = (width, height, scale, self.columns, now.palette_name, now.text_size)
        if frame != self._frame:
            self._forget()
            self._frame = frame
        # Comparing lines costs more than copying their pictures, so the very same one is looked for first.
        latest = self._latest.get((id(row), state, ticked))
        if latest is not None and latest[0] is row:
            return latest[1]
        found = self._pictures.get((row, state, ticked))
        if found is None:
            for kept in (self._pictures, self._latest):
                _make_room(kept)
            found = self._pictures[row, state, ticked] = QPixmap(
                self._ground(now, width, height, (state, ticked))
            )
            painter = QPainter(found)
            self._paint_row(painter, now, QRectF(0, 0, width, height), row, ticked=ticked)
            painter.end()
        self._latest[id(row), state, ticked] = (row, found)
        return found

    def _forget(self) -> None:
        for kept in (self._pictures, self._latest, self._badges, self._grounds):
            kept.clear()

    def _blank(self, width: int, height: int, ground: QColor | Qt.GlobalColor) -> QPixmap:
        scale = cast(float, self._frame[2])
        blank = QPixmap(round(width * scale), round(height * scale))
        blank.setDevicePixelRatio(scale)
        blank.fill(ground)
        return blank

    def _paint_badge(self, painter: QPainter, now: Look, area: QRectF, badge: BadgeState) -> None:
        """There are a dozen, and their round corners cost as much as the words of a whole line."""
        found = self._badges.get(badge)
        if found is None:
            width, height = round(area.width()), round(area.height())
            found = self._badges[badge] = self._blank(width, height, Qt.GlobalColor.transparent)
            on_it = QPainter(found)
            paint.badge(on_it, now, QRectF(0, 0, width, height), badge)
            on_it.end()
        painter.drawPixmap(area.topLeft(), found)

    def _ground(self, now: Look, width: int, height: int, flags: tuple[int, bool]) -> QPixmap:
        """What lies under a line. The round corners of a whole row cost more than all its words."""
        found = self._grounds.get(flags)
        if found is None:
            found = self._grounds[flags] = self._blank(width, height, now.colour(self.ground))
            painter = QPainter(found)
            self._paint_ground(painter, now, QRectF(0, 0, width, height), flags)
            painter.end()
        return found

    def _paint_ground(self, painter: QPainter, now: Look, area: QRectF, flags: tuple[int, bool]) -> None:
        state, ticked = flags
        selected, focused, hovered = (bool(state & each) for each in (_SELECTED, _FOCUSED, _HOVERED))
        if selected or ticked:
            paint.box(painter, area, fill=now.colour(Token.SEL), radius=8)
            if selected and focused:
                paint.box(painter, area, border=now.colour(Token.ACCENT_TEXT), radius=8, width=1)
        elif hovered:
            half = QColor(now.colour(Token.SEL))
            half.setAlpha(128)
            paint.box(painter, area, fill=half, radius=8)

    def _paint_row(
        self, painter: QPainter, now: Look, area: QRectF, row: DossierLine | None, *, ticked: bool
    ) -> None:
        if self.columns.tick:
            self._paint_tick(painter, now, area, ticked=ticked)
            area.setLeft(area.left() + now.px(TICK_COLUMN))
        if row is not None:
            self._paint_line(painter, now, area, row)
        else:
            waits = QRectF(area.left() + now.px(SIDE), area.center().y() - 3, area.width() * 0.4, 6)
            paint.box(painter, waits, fill=now.colour(Token.SUNKEN), radius=3)

    def _paint_head(self, painter: QPainter, now: Look, area: QRectF, section: ListSection) -> None:
        room = area.adjusted(now.px(SIDE), 0, 0, 0)
        wide = paint.text(painter, now, room, section_head(section.kind), Face.SMALL_STRONG, Token.TEXT2)
        room.setLeft(room.left() + wide + now.px(9))
        paint.text(painter, now, room, section.figure, Face.FIGURE_SMALL, Token.TEXT2)

    def _paint_tick(self, painter: QPainter, now: Look, area: QRectF, *, ticked: bool) -> None:
        side = now.px(TICK_BOX)
        spot = QRectF(area.left() + now.px(SIDE), round(area.center().y() - side / 2), side, side)
        if ticked:
            paint.box(painter, spot, fill=now.colour(Token.ACCENT), radius=4)
            now.paint_icon(painter, "check-bold", Token.ON_ACCENT, spot.adjusted(2, 2, -2, -2))
        else:
            paint.box(painter, spot, border=now.colour(Token.LINE2), radius=4)

    def _paint_line(self, painter: QPainter, now: Look, area: QRectF, line: DossierLine) -> None:
        left, right = area.left() + now.px(SIDE), area.right() - now.px(SIDE)
        middle = area.center().y()
        if self.columns.badge:
            tall = now.px(paint.BADGE_HEIGHT)
            wide = now.px(BADGE_COLUMN - 2 * SIDE)
            self._paint_badge(painter, now, QRectF(left, round(middle - tall / 2), wide, tall), line.badge)
            left += now.px(BADGE_COLUMN - SIDE)
        if self.columns.due:
            self._paint_due(
                painter,
                now,
                QRectF(right - now.px(DUE_COLUMN), area.top(), now.px(DUE_COLUMN), area.height()),
                line,
            )
            right -= now.px(DUE_COLUMN)
        if self.columns.step:
            step = QRectF(right - now.px(STEP_COLUMN), area.top(), now.px(STEP_COLUMN - SIDE), area.height())
            self._paint_step(painter, now, step, line)
            right -= now.px(STEP_COLUMN)
        self._paint_who(painter, now, QRectF(left, area.top(), right - left - now.px(8), area.height()), line)

    def _paint_step(self, painter: QPainter, now: Look, room: QRectF, line: DossierLine) -> None:
        words = sentence(line.waits) if line.waits is not None else line.step
        above, below = words, sentence(line.note) if line.note is not None else ""
        if not below:
            above, below = paint.two_lines(now, Face.SMALL, words, room.width())
        if not below:
            paint.text(painter, now, room, words, Face.SMALL, Token.TEXT2)
            return
        middle = room.center().y()
        upper = QRectF(room.left(), middle - now.px(19), room.width(), now.px(20))
        paint.text(painter, now, upper, above, Face.SMALL, Token.TEXT2)
        lower = QRectF(room.left(), middle, room.width(), now.px(18))
        face = Face.KEY if line.note is not None else Face.SMALL
        paint.text(painter, now, lower, below, face, Token.TEXT2)

    def _paint_who(self, painter: QPainter, now: Look, room: QRectF, line: DossierLine) -> None:
        middle = room.center().y()
        upper = QRectF(room.left(), middle - now.px(19), room.width(), now.px(20))
        lower = QRectF(room.left(), middle, room.width(), now.px(18))
        narrow = self.columns.narrow and line.short_name
        paint.text(
            painter, now, upper, line.short_name if narrow else line.applicant, Face.STRONG, Token.TEXT
        )
        wide = paint.text(painter, now, lower, line.code_tail, Face.FIGURE_SMALL, Token.TEXT2, elide=False)
        rest = line.legal_form if narrow else line.procedure
        if rest:
            lower.setLeft(lower.left() + wide + now.px(7))
            paint.text(painter, now, lower, "·", Face.SMALL, Token.TEXT3)
            lower.setLeft(lower.left() + now.px(9))
            paint.text(painter, now, lower, rest, Face.SMALL, Token.TEXT2)

    def _paint_due(self, painter: QPainter, now: Look, room: QRectF, line: DossierLine) -> None:
        words = "–"
        if line.due is not None:
            words = hour(line.due) if line.due_today else day_short(line.due)
        note = sentence(line.due_note) if line.due_note is not None else ""
        middle = room.center().y()
        upper = QRectF(room.left(), middle - now.px(19), room.width(), now.px(20))
        paint.text(
            painter, now, upper if note else room, words, Face.FIGURE_STRONG, Token.TEXT, paint.MIDDLE_RIGHT
        )
        lower = QRectF(room.left(), middle, room.width(), now.px(18))
        ink = badge_look(line.badge.kind).ink
        token = ink if ink in (Token.AMBER, Token.RED) else Token.TEXT2
        paint.text(painter, now, lower, note, Face.KEY, token, paint.MIDDLE_RIGHT)


def _make_room(kept: dict[Any, Any]) -> None:
    """The older half goes, so that a list that is scrolled need not draw again what is in sight."""
    if len(kept) >= MOST_PICTURES:
        for key in list(islice(kept, MOST_PICTURES // 2)):
            del kept[key]
