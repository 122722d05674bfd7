"""Paints a line of a list of dossiers: badge, who, code and procedure, step, due date. Knows no model's inside."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import Any, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import Look, look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint
from onestop.gui.widgets.dossier_columns import SIDE, TICK, places
from onestop.gui.widgets.dossier_model import LINE_ROLE, TICK_ROLE
from onestop.gui.widgets.time_cell import TimeCell
from onestop.gui.words.days import day_short, hour
from onestop.gui.words.sentences import sentence
from onestop.gui.words.states import badge_look, section_head
from onestop.presenters.dossier_list import DossierLine, ListColumns, ListSection
from onestop.presenters.row_times import RowTime
from onestop.presenters.widget_states import BadgeState

Index = QModelIndex | QPersistentModelIndex
TICK_BOX = 16
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
        self.times: Mapping[str, RowTime] = {}
        self._pictures: dict[tuple[DossierLine | None, RowTime | None, int, bool], QPixmap] = {}
        self._latest: dict[tuple[int, int, bool], tuple[DossierLine | None, RowTime | None, QPixmap]] = {}
        self._badges: dict[BadgeState, QPixmap] = {}
        self._grounds: dict[tuple[int, bool], QPixmap] = {}
        self._time_cell = TimeCell()

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
        time = self.times.get(row.key) if self.columns.time and row is not None else None
        latest = self._latest.get((id(row), state, ticked))
        if latest is not None and latest[0] is row and latest[1] is time:
            return latest[2]
        found = self._pictures.get((row, time, state, ticked))
        if found is None:
            for kept in (self._pictures, self._latest):
                _make_room(kept)
            found = self._pictures[row, time, state, ticked] = QPixmap(
                self._ground(now, width, height, (state, ticked))
            )
            painter = QPainter(found)
            self._paint_row(painter, now, QRectF(0, 0, width, height), row, time, ticked=ticked)
            painter.end()
        self._latest[id(row), state, ticked] = (row, time, found)
        return found

    def _forget(self) -> None:
        for kept in (self._pictures, self._latest, self._badges, self._grounds):
            kept.clear()
        self._time_cell.forget()

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
        self,
        painter: QPainter,
        now: Look,
        area: QRectF,
        row: DossierLine | None,
        time: RowTime | None,
        *,
        ticked: bool,
    ) -> None:
        if self.columns.tick:
            self._paint_tick(painter, now, area, ticked=ticked)
            area.setLeft(area.left() + now.px(TICK))
        if row is not None:
            self._paint_line(painter, now, area, row)
            self._paint_time(painter, now, area, time)
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

    def _paint_time(self, painter: QPainter, now: Look, area: QRectF, time: RowTime | None) -> None:
        place = places(self.columns, now, area).time if time is not None else None
        if time is not None and place is not None:
            self._time_cell.paint(painter, now, place, time)

    def _paint_line(self, painter: QPainter, now: Look, area: QRectF, line: DossierLine) -> None:
        at = places(self.columns, now, area)
        if at.badge is not None:
            tall = now.px(paint.BADGE_HEIGHT)
            top = round(at.badge.center().y() - tall / 2)
            self._paint_badge(painter, now, QRectF(at.badge.left(), top, at.badge.width(), tall), line.badge)
        if at.due is not None:
            self._paint_due(painter, now, at.due, line)
        if at.step is not None:
            self._paint_step(painter, now, at.step, line)
        self._paint_who(painter, now, at.who, line, short=at.short)

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

    def _paint_who(
        self, painter: QPainter, now: Look, room: QRectF, line: DossierLine, *, short: bool = False
    ) -> None:
        """`short`: the name without its legal form. In a narrow list that takes the procedure's place."""
        middle = room.center().y()
        upper = QRectF(room.left(), middle - now.px(19), room.width(), now.px(20))
        lower = QRectF(room.left(), middle, room.width(), now.px(18))
        narrow = self.columns.narrow and line.short_name
        name = line.short_name if narrow or (short and line.short_name) else line.applicant
        paint.text(painter, now, upper, name, Face.STRONG, Token.TEXT)
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
