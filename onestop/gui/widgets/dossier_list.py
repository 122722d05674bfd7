"""A list of dossiers: two-line rows under section heads, keyboard first, as long as the book. Knows no query."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from onestop.gui.look import look
from onestop.gui.widgets.dossier_delegate import DossierDelegate
from onestop.gui.widgets.dossier_model import LINE_ROLE, DossierModel
from onestop.presenters.dossier_list import DossierLine, DossierListState, ListColumns
from onestop.presenters.row_times import RowTime

LINE, HEAD = 42, 26
NEAR = 20


class DossierList(QTableView):
    """Tells `line_chosen(key)` when the choice moves, `line_opened(key)` on Enter or double click, and
    `lines_wanted(first, count)` when lines come into sight that are not loaded.
    """

    line_chosen = Signal(str)
    line_opened = Signal(str)
    lines_wanted = Signal(int, int)

    def __init__(self, columns: ListColumns | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = DossierModel(self)
        self._painter = DossierDelegate(self)
        self._low_rows: set[int] = set()
        self._hand = ""
        """Key of the line that was chosen last, also when it is not here (any more)."""
        self._went_on = False
        self._painter.columns = columns or ListColumns()
        self._lines.lines_wanted.connect(self.lines_wanted, Qt.ConnectionType.QueuedConnection)
        self.setModel(self._lines)
        self.setItemDelegate(self._painter)
        self.setProperty("painted", True)
        self.setAccessibleName(self.tr("Dossiers"))
        # Only what covers its ground whole may be moved on screen when it is scrolled, instead of drawn again.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(HEAD)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(self._open_index)
        self._fit()

    def show_state(self, state: DossierListState) -> None:
        """Keeps the chosen line where it can; `state.chosen` chooses another. What is in sight stays where it is on
        screen, whatever others added or took away above it.
        """
        keep, restore = state.chosen or self._hand, self._scroll_kept()
        self._lines.show_state(state)
        self._fit()
        if self._went_on and self.current_key:
            keep = ""  # the hand went on while the line it went to was not here
        row = self._lines.row_of_key(keep) if keep else -1
        moved = row >= 0 and keep != self._hand
        self.setAutoScroll(False)
        if row >= 0:
            self.setCurrentIndex(self._lines.index(row, 0))
            self._hand = keep
        self.setAutoScroll(True)
        restore(moved)
        self.viewport().update()  # what is in sight and still not here is asked for again
        if self._went_on and self.current_key:
            self._told_chosen()

    def _scroll_kept(self) -> Callable[[bool], None]:
        """Call what this gives when other rows stand, and say whether another line was chosen. The chosen line, or the
        first in sight, stays where it was on screen; a list that stood at its top stays there and shows what came.
        """
        bar = self.verticalScrollBar()
        value, chosen = bar.value(), self.current_key
        in_sight = [(key, row) for row in self._rows_in_sight() if (key := self._key_of(row))]
        chosen_seen = any(key == chosen for key, _ in in_sight)
        held = next((each for each in in_sight if each[0] == chosen), in_sight[0] if in_sight else None)

        def restore(moved: bool) -> None:
            self.updateGeometries()
            row = self._lines.row_of_key(held[0]) if held is not None and value > 0 else -1
            bar.setValue(value + row - held[1] if held is not None and row >= 0 else value)
            now = self.currentIndex()
            if now.isValid() and (chosen_seen or moved):
                self.scrollTo(now if now.row() > 1 else self._lines.index(0, 0))

        return restore

    def _rows_in_sight(self) -> range:
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        return range(max(0, first), (last if last >= 0 else self._lines.rowCount() - 1) + 1)

    def _key_of(self, row: int) -> str:
        line = self._lines.loaded(row)
        return line.key if line is not None else ""

    @property
    def columns(self) -> ListColumns:
        return self._painter.columns

    def set_columns(self, columns: ListColumns) -> None:
        if columns != self._painter.columns:
            self._painter.columns = columns
            self.viewport().update()

    def show_times(self, times: Mapping[str, RowTime]) -> None:
        """Whose the time of lines was, as far as it is known; rows are drawn with it from now on."""
        self._lines.times = self._painter.times = times
        if self.columns.time:
            self.viewport().update()

    @property
    def keys_in_sight(self) -> tuple[str, ...]:
        return tuple(filter(None, map(self._key_of, self._rows_in_sight())))

    def choose(self, key: str) -> None:
        if self._went_on:
            return  # the hand is on a line that is still to come, and says so when it is here
        row = self._lines.row_of_key(key) if key and key != self.current_key else -1
        if row >= 0:
            self.setCurrentIndex(self._lines.index(row, 0))

    def choose_first(self) -> None:
        for row in range(min(2, self._lines.rowCount())):
            if self._lines.head(row) is None:
                self.setCurrentIndex(self._lines.index(row, 0))
                return

    @property
    def current_key(self) -> str:
        """Of the chosen line; "" where it is not here (any more)."""
        return self._key_of(self.currentIndex().row())

    @property
    def shown_rows(self) -> int:
        """All rows, heads included."""
        return self._lines.rowCount()

    @property
    def is_near_end(self) -> bool:
        """The last rows are in sight, or nearly. Asks the rows: the scroll bar learns of new ones later."""
        last = self.rowAt(self.viewport().height() - 1)
        return last < 0 or last >= self._lines.rowCount() - NEAR

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if self.current_key:
            self._told_chosen()
        else:
            self._went_on = self.currentIndex().isValid()
            self._hand = self._hand if self._went_on else ""

    def _told_chosen(self) -> None:
        self._hand, self._went_on = self.current_key, False
        self.line_chosen.emit(self._hand)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_key:
            self.line_opened.emit(self.current_key)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers():
            # Of a table Qt goes to the ends of the row; this is a list.
            self._go_to_end(first=event.key() == Qt.Key.Key_Home)
        else:
            super().keyPressEvent(event)

    def _go_to_end(self, *, first: bool) -> None:
        count = self._lines.rowCount()
        rows = range(count) if first else range(count - 1, -1, -1)
        found = next((row for row in rows if self._lines.head(row) is None), None)
        if found is not None:
            self.setCurrentIndex(self._lines.index(found, 0))
            if first:
                self.scrollToTop()

    def _open_index(self, index: QModelIndex) -> None:
        line = index.data(LINE_ROLE)
        if isinstance(line, DossierLine):
            self.line_opened.emit(line.key)

    def _fit(self) -> None:
        now = look()
        header = self.verticalHeader()
        header.setDefaultSectionSize(now.px(LINE))
        heads = set(self._lines.head_rows)
        for row in self._low_rows - heads:
            header.resizeSection(row, now.px(LINE))
        for row in heads:
            header.resizeSection(row, now.px(HEAD))
        self._low_rows = heads

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), look().colour(self._painter.ground))
        painter.end()
        super().paintEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_painter"):
            self._fit()
