"""Rows of the checklist: the model of papers and the delegate that paints them. They change nothing."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import Look, look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint
from onestop.gui.words.figures import originals_and_copies
from onestop.gui.words.papers import missing_words
from onestop.presenters.checklist import ChecklistState, PaperRow

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
LACKS_ROLE = ROW_ROLE + 1
PAPER, ORIGINALS, COPIES = 0, 1, 2
ROW_LOW = 28


class ChecklistModel(QAbstractTableModel):
    """Three columns: the paper, its originals, its copies."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.state = ChecklistState()

    def show_state(self, state: ChecklistState) -> None:
        same = [row.key for row in state.rows] == [row.key for row in self.state.rows]
        if not same:
            self.beginResetModel()
        self.state = state
        if not same:
            self.endResetModel()
        elif state.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(state.rows) - 1, COPIES))

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.state.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        row = self.state.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == LACKS_ROLE:
            return row.is_missing and self.state.shows_missing
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == PAPER:
            return Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.name, row.originals, row.copies)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.name if not row.form else f"{row.name} ({row.form})"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = originals_and_copies(row.originals, row.copies)
            lacks = missing_words(row) if row.is_missing and self.state.shows_missing else ""
            return ", ".join(part for part in (row.name, told, lacks) if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == PAPER else flags


class ChecklistDelegate(QStyledItemDelegate):
    """Paints a cell; the row's ground is painted with its first column."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, look().px(ROW_LOW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self.parent()
        row = index.data(ROW_ROLE)
        if not isinstance(view, QAbstractItemView) or not isinstance(row, PaperRow):
            return
        now = look()
        area = QRectF(option.rect)
        current = view.currentIndex().row() == index.row() and view.hasFocus()
        lacks = bool(index.data(LACKS_ROLE))
        self._paint_ground(painter, now, area, index.column(), current=current, lacks=lacks)
        if index.column() == PAPER:
            self._paint_paper(painter, now, area, row, current=current, lacks=lacks)
        else:
            self._paint_count(painter, now, area, view, index, row, current=current)

    def _paint_ground(
        self, painter: QPainter, now: Look, area: QRectF, column: int, *, current: bool, lacks: bool
    ) -> None:
        if not current and not lacks:
            return
        painter.save()
        painter.setClipRect(area)
        wide = area.adjusted(0 if column == PAPER else -20, 1, 0 if column == COPIES else 20, -1)
        paint.box(painter, wide, fill=now.colour(Token.AMBER_TINT if lacks else Token.SEL), radius=6)
        if current and lacks:
            paint.box(painter, wide, border=now.colour(Token.LINE2), radius=6)
        painter.restore()

    def _paint_paper(
        self, painter: QPainter, now: Look, area: QRectF, row: PaperRow, *, current: bool, lacks: bool
    ) -> None:
        middle = area.center().y()
        side = now.px(16)
        tick = QRectF(area.left() + now.px(9), round(middle - side / 2), side, side)
        paint_tick(painter, now, tick, ticked=row.ticked)
        number = QRectF(area.left() + now.px(32), area.top(), now.px(20), area.height())
        paint.text(painter, now, number, str(row.number), Face.FIGURE_SMALL, Token.TEXT3, paint.MIDDLE_RIGHT)
        right = area.right() - now.px(10)
        if current:
            wide, tall = paint.key_cap_width(now, "Space"), now.px(18)
            paint.key_cap(painter, now, QRectF(right - wide, middle - tall / 2, wide, tall), "Space")
            right -= wide + now.px(12)
        if lacks:
            words = missing_words(row)
            wide = now.metrics(Face.SMALL_MEDIUM).horizontalAdvance(words) + 2
            spot = QRectF(right - wide, area.top(), wide, area.height())
            paint.text(painter, now, spot, words, Face.SMALL_MEDIUM, Token.AMBER)
            right -= wide + now.px(12)
        left = area.left() + now.px(64)
        room = QRectF(left, area.top(), right - left, area.height())
        face = Face.MEDIUM if current else Face.BASE
        form = now.metrics(Face.SMALL).horizontalAdvance(row.form) + now.px(14) if row.form else 0
        # Where both do not fit, the name stays whole: the number of the form is in the tool tip.
        beside = form > 0 and now.metrics(face).horizontalAdvance(row.name) + form <= room.width()
        wide_name = paint.text(painter, now, room, row.name, face, Token.TEXT)
        if beside:
            spot = QRectF(left + wide_name + now.px(12), area.top(), form, area.height())
            paint.text(painter, now, spot, row.form, Face.SMALL, Token.TEXT2, elide=False)

    def _paint_count(
        self,
        painter: QPainter,
        now: Look,
        area: QRectF,
        view: QAbstractItemView,
        index: Index,
        row: PaperRow,
        *,
        current: bool,
    ) -> None:
        count = row.originals if index.column() == ORIGINALS else row.copies
        if current:
            wide, tall = now.px(56), min(now.px(26), area.height() - 6)
            spot = QRectF(area.center().x() - wide / 2, round(area.center().y() - tall / 2), wide, tall)
            chosen = view.currentIndex().column() == index.column()
            edge = now.colour(Token.ACCENT_TEXT if chosen else Token.LINE2)
            width = 2 if chosen else 1
            paint.box(painter, spot, fill=now.colour(Token.WIN), border=edge, radius=5, width=width)
        face = Face.FIGURE_STRONG if count else Face.FIGURE
        token = Token.TEXT if count else Token.TEXT3
        paint.text(painter, now, area, str(count) if count else "–", face, token, paint.CENTRE)


def paint_tick(painter: QPainter, now: Look, area: QRectF, *, ticked: bool) -> None:
    """A tick box as everywhere in the program."""
    if ticked:
        paint.box(painter, area, fill=now.colour(Token.ACCENT), radius=4)
        now.paint_icon(painter, "check-bold", Token.ON_ACCENT, area.adjusted(1, 1, -1, -1))
    else:
        paint.box(
            painter, area, fill=now.colour(Token.WIN), border=now.colour(Token.LINE2), radius=4, width=1.5
        )
