"""The cells of a table of figures: a model over a presenter's table, and how a figure, a code or words are drawn."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint
from onestop.gui.words.counted import cell_words, head_word
from onestop.presenters.counted_state import Cell, CellKind, Column, Row, Table

Index = QModelIndex | QPersistentModelIndex
ROW, EDGE = 32, 6
_LEFT = (CellKind.LONG, CellKind.TEXT, CellKind.CODE, CellKind.DAY)

_WRAP = int(Qt.TextFlag.TextWordWrap)
_TOP_LEFT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft


class FigureModel(QAbstractTableModel):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = Table()
        self.chosen = ""

    def show_table(self, table: Table) -> None:
        self.beginResetModel()
        self.table = table
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.table.columns)

    def cell(self, index: Index) -> Cell:
        return self.table.rows[index.row()].cells[index.column()]

    def row(self, index: Index) -> Row:
        return self.table.rows[index.row()]

    def column(self, index: Index) -> Column:
        return self.table.columns[index.column()]

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if way is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            column = self.table.columns[section]
            return " – ".join(head_word(key) for key in (*column.groups[:1], column.key))
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell, column = self.cell(index), self.column(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_words(cell, column.kind)
        if role == Qt.ItemDataRole.ToolTipRole and column.kind in _LEFT:
            return cell_words(cell, column.kind)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            head = self.headerData(index.column(), Qt.Orientation.Horizontal)
            return f"{self.row_name(index)}, {head}: {cell_words(cell, column.kind)}"
        return None

    def row_name(self, index: Index) -> str:
        """The first words of its row."""
        first = next((n for n, each in enumerate(self.table.columns) if each.kind in _LEFT), 0)
        return cell_words(self.row(index).cells[first], self.table.columns[first].kind)


class FigureDelegate(QStyledItemDelegate):
    """Figures right, words left; `wraps` lets words take as many lines as they need."""

    wraps = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        now = look()
        if not self.wraps:
            return QSize(now.px(ROW), now.px(ROW))
        view = self.parent()
        assert isinstance(view, QTableView)
        room = view.columnWidth(index.column()) - now.px(2 * EDGE)
        words = str(index.data())
        wanted = now.metrics(Face.SMALL).boundingRect(0, 0, max(1, room), 10_000, _WRAP, words)
        return QSize(room, max(now.px(ROW), wanted.height() + now.px(12)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, FigureModel)
        now, cell, row, column = look(), model.cell(index), model.row(index), model.column(index)
        area: QRectF = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        painter.setPen(QPen(now.colour(Token.LINE2 if row.total else Token.LINE), 1))
        edge = area.top() if row.total else area.bottom()
        painter.drawLine(round(area.left()), round(edge), round(area.right()), round(edge))
        opened = bool(cell.opens) and cell.opens == model.chosen
        current = bool(state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus))
        inner = area.adjusted(1, 2, -1, -2)
        if opened or current:
            paint.box(painter, inner, fill=now.colour(Token.SEL), radius=6)
        if opened:
            paint.box(painter, inner, border=now.colour(Token.ACCENT_TEXT), radius=6)
        if state & QStyle.StateFlag.State_HasFocus:
            paint.focus_ring(painter, now, inner, 6)
        words = area.adjusted(now.px(EDGE), 0, -now.px(EDGE), 0)
        if cell.bar:
            room = QRectF(words.left(), words.bottom() - now.px(6), words.width() * cell.bar, now.px(3))
            paint.box(painter, room, fill=now.colour(Token.HEAT_2), radius=1)
        self._write(painter, words, str(index.data()), cell, row, column)

    def _write(
        self, painter: QPainter, area: QRectF, words: str, cell: Cell, row: Row, column: Column
    ) -> None:
        now = look()
        ink = Token.RED if cell.late and cell.value else Token.TEXT
        if column.kind not in _LEFT:
            ink = Token.TEXT3 if not cell.value and not row.total else ink
            face = Face.FIGURE_STRONG if row.total else Face.FIGURE
            paint.text(painter, now, area, words, face, ink, paint.MIDDLE_RIGHT, elide=False)
        elif self.wraps and column.kind is CellKind.LONG:
            painter.setFont(now.font(Face.SMALL))
            painter.setPen(now.colour(ink))
            painter.drawText(area.adjusted(0, now.px(6), 0, 0), int(_TOP_LEFT) | _WRAP, words)
        elif column.kind in (CellKind.CODE, CellKind.DAY):
            high = now.px(ROW) if self.wraps else area.height()
            where = QRectF(area.left(), area.top(), area.width(), high)
            paint.text(painter, now, where, words, Face.FIGURE_SMALL, ink)
        else:
            self._write_words(painter, area, words, Face.STRONG if row.total else Face.BASE, ink)

    def _write_words(self, painter: QPainter, area: QRectF, words: str, face: Face, ink: Token) -> None:
        """In one line, or in two smaller ones."""
        now = look()
        if now.metrics(face).horizontalAdvance(words) <= area.width():
            paint.text(painter, now, area, words, face, ink)
            return
        above, below = paint.two_lines(now, Face.NOTE, words, area.width())
        high = now.metrics(Face.NOTE).height()
        top = area.center().y() - (high if below else high / 2)
        for place, line in enumerate(filter(None, (above, below))):
            where = QRectF(area.left(), top + place * high, area.width(), high)
            paint.text(painter, now, where, line, Face.NOTE, ink)
