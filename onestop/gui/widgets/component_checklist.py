"""The papers of a dossier: tick with Space, counts typed or stepped, what is missing in amber.

A view over a frozen `ChecklistState`; it tells what the hand did and changes nothing itself.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from onestop.gui.look import look
from onestop.gui.widgets.checklist_rows import (
    COPIES,
    ORIGINALS,
    PAPER,
    ROW_LOW,
    ChecklistDelegate,
    ChecklistModel,
)
from onestop.presenters.checklist import ChecklistState, PaperRow

COUNT_WIDTH = 68
ROW = 34
MOST = 99
BETWEEN_DIGITS_MILLISECONDS = 1200


class ComponentChecklist(QTableView):
    """Space ticks; digits set the count under the choice, Left and Right choose it, + and − step it.

    Tells `toggled(key)` and `counted(key, originals, copies)`. Rows give way from 34 to 28 pixels,
    then only the list scrolls.
    """

    toggled = Signal(str)
    counted = Signal(str, int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._papers = ChecklistModel(self)
        self._typed = ""
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(BETWEEN_DIGITS_MILLISECONDS)
        self._typing.timeout.connect(self._end_typing)
        self.setModel(self._papers)
        self.setItemDelegate(ChecklistDelegate(self))
        self.setProperty("painted", True)
        self.setAccessibleName(self.tr("Papers of the dossier"))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(ROW_LOW)
        self.horizontalHeader().hide()
        self._fit()

    def show_state(self, state: ChecklistState) -> None:
        self._papers.show_state(state)
        if state.rows and not self.currentIndex().isValid():
            self.setCurrentIndex(self._papers.index(0, ORIGINALS))
        self._fit()
        self.updateGeometry()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        rows = max(1, len(self._papers.state.rows))
        return QSize(400, rows * look().px(ROW) + 2)

    def minimumSizeHint(self) -> QSize:
        rows = max(1, len(self._papers.state.rows))
        return QSize(300, min(rows, 3) * look().px(ROW_LOW))

    def _fit(self) -> None:
        now = look()
        rows = max(1, len(self._papers.state.rows))
        low, high = now.px(ROW_LOW), now.px(ROW)
        self.verticalHeader().setDefaultSectionSize(max(low, min(high, self.viewport().height() // rows)))
        header = self.horizontalHeader()
        header.setMinimumSectionSize(1)
        header.setSectionResizeMode(PAPER, QHeaderView.ResizeMode.Stretch)
        for column in (ORIGINALS, COPIES):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, now.px(COUNT_WIDTH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_typing"):
            self._fit()
            self.updateGeometry()

    def _row(self) -> PaperRow | None:
        number = self.currentIndex().row()
        return self._papers.state.rows[number] if 0 <= number < len(self._papers.state.rows) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self._row()
        if row is None:
            super().keyPressEvent(event)
            return
        key, text = event.key(), event.text()
        if key == Qt.Key.Key_Space:
            self.toggled.emit(row.key)
        elif text.isascii() and text.isdigit() and len(text) == 1:
            self._type_digit(row, text)
        elif text in ("+", "-"):
            self._set_count(row, self._count(row) + (1 if text == "+" else -1))
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._set_count(row, 0)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._next_row()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            column = ORIGINALS if key == Qt.Key.Key_Left else COPIES
            self.setCurrentIndex(self._papers.index(self.currentIndex().row(), column))
            self._end_typing()
        else:
            self._end_typing()
            super().keyPressEvent(event)
        self.viewport().update()

    def _next_row(self) -> None:
        """Enter goes to the next paper, and from the last one on to the next field."""
        number = self.currentIndex().row() + 1
        if number < len(self._papers.state.rows):
            self.setCurrentIndex(self._papers.index(number, self.currentIndex().column()))
        else:
            self.focusNextChild()

    def _type_digit(self, row: PaperRow, digit: str) -> None:
        self._typed = (self._typed + digit)[-2:] if self._typing.isActive() else digit
        self._typing.start()
        self._set_count(row, int(self._typed))

    def _end_typing(self) -> None:
        self._typed = ""
        self._typing.stop()

    def _count(self, row: PaperRow) -> int:
        return row.copies if self.currentIndex().column() == COPIES else row.originals

    def _set_count(self, row: PaperRow, count: int) -> None:
        count = max(0, min(MOST, count))
        if self.currentIndex().column() == COPIES:
            self.counted.emit(row.key, row.originals, count)
        else:
            self.counted.emit(row.key, count, row.copies)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self._row()
        if row is not None and index.isValid() and index.column() == PAPER:
            if event.position().x() < look().px(56):
                self.toggled.emit(row.key)
            self.setCurrentIndex(self._papers.index(index.row(), ORIGINALS))
        self._end_typing()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        current = self.currentIndex()
        if self._papers.state.rows and current.column() not in (ORIGINALS, COPIES):
            self.setCurrentIndex(self._papers.index(max(0, current.row()), ORIGINALS))
        self.viewport().update()
