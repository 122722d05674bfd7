"""A table of figures in which each figure opens its list: keys, the hand's place, how wide its columns are."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import look
from onestop.gui.widgets.figure_cells import ROW, FigureDelegate, FigureModel
from onestop.gui.widgets.figure_head import FigureHead
from onestop.gui.words.counted import head_word
from onestop.presenters.counted_state import CellKind, Column, Table

TIGHT, NARROW, WIDE = 42, 52, 92
LOW_ROW = 28
_WIDTHS = {
    CellKind.SHARE: 84, CellKind.HOURS: 116, CellKind.PERCENT: 84, CellKind.DAYS: 84, CellKind.TEXT: 124,
    CellKind.CODE: 104, CellKind.DAY: 84, CellKind.ORDINAL: 52,
}  # fmt: skip
_LONG_LEAST = 120
_MANY = 6
_CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class FigureTable(QTableView):
    """Tells `list_wanted(name, title)` when a figure is opened, `dossier_wanted(id)` when a row is a dossier."""

    list_wanted = Signal(str, str)
    dossier_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = FigureModel(self)
        self._delegate = FigureDelegate(self)
        self._head = FigureHead(self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(self._head)
        self._head.show()
        self.setProperty("painted", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.doubleClicked.connect(self._open)
        self.clicked.connect(self._clicked)

    @property
    def figures(self) -> FigureModel:
        return self._model

    def show_table(self, table: Table, opened: str = "", *, wraps: bool = False) -> None:
        """The hand keeps its place where the same rows come again."""
        if opened != self._model.chosen:
            self._model.chosen = opened
            self.viewport().update()
        if table is self._model.table:
            return
        before = self.currentIndex()
        place = (self._model.row(before).key, before.column()) if before.isValid() else ("", 0)
        by_row = bool(table.rows) and bool(table.rows[0].dossier)
        behaviour = QAbstractItemView.SelectionBehavior
        self.setSelectionBehavior(behaviour.SelectRows if by_row else behaviour.SelectItems)
        self._delegate.wraps = wraps
        self._model.show_table(table)
        self._head.show_columns(table.columns)
        self._fit()
        row = next((n for n, each in enumerate(table.rows) if each.key == place[0]), 0)
        column = place[1] if place[0] else self._first_figure(table)
        if table.rows:
            self.setCurrentIndex(self._model.index(row, min(column, len(table.columns) - 1)))

    def go_to(self, name: str) -> None:
        """To the figure that opens this list."""
        for n, row in enumerate(self._model.table.rows):
            for m, cell in enumerate(row.cells):
                if cell.opens == name:
                    self.setCurrentIndex(self._model.index(n, m))

    @staticmethod
    def _first_figure(table: Table) -> int:
        cells = table.rows[0].cells if table.rows else ()
        return next((n for n, cell in enumerate(cells) if cell.opens), 0)

    def _clicked(self, index: QModelIndex) -> None:
        if self._model.cell(index).opens:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        cell, row = self._model.cell(index), self._model.row(index)
        if row.dossier:
            self.dossier_wanted.emit(row.dossier)
        elif cell.opens and cell.opens != self._model.chosen:
            head = self._model.headerData(index.column(), Qt.Orientation.Horizontal)
            self.list_wanted.emit(cell.opens, f"{head} · {self._model.row_name(index)}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not event.modifiers() & _CHORD:
            if self.currentIndex().isValid():
                self._open(self.currentIndex())
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_head"):
            self._fit()

    def _fit(self) -> None:
        """Figures have their width, words share what is left."""
        now, columns = look(), self._model.table.columns
        many = sum(column.kind is CellKind.COUNT for column in columns) > _MANY
        metrics = now.metrics(Face.SMALL_STRONG)

        def wide(column: Column, *, tight: bool) -> int:
            if column.kind is not CellKind.COUNT:
                return now.px(_WIDTHS[column.kind] * 3 // 4 if tight else _WIDTHS[column.kind])
            if not many:
                return now.px(WIDE * 3 // 4 if tight else WIDE)
            words = metrics.horizontalAdvance(head_word(column.key)) // 2
            return max(now.px(TIGHT if tight else NARROW), words + now.px(8 if tight else 16))

        parts = sum(each.weight for each in columns if each.kind is CellKind.LONG)
        fixed: dict[int, int] = {}
        left = 0
        for tight in (False, True):
            fixed = {
                n: wide(each, tight=tight) for n, each in enumerate(columns) if each.kind is not CellKind.LONG
            }
            left = (self.viewport().width() - sum(fixed.values())) // max(1, parts)
            if left >= now.px(_LONG_LEAST):
                break
        for n, each in enumerate(columns):
            self.setColumnWidth(n, fixed.get(n, max(now.px(_LONG_LEAST), left * each.weight)))
        vertical = self.verticalHeader()
        room = self.height() - self._head.sizeHint().height()
        all_fit = len(self._model.table.rows) * now.px(ROW) <= room
        vertical.setDefaultSectionSize(now.px(ROW if all_fit else LOW_ROW))
        if self._delegate.wraps:
            vertical.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        else:
            vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._head.updateGeometry()
        self.updateGeometries()
