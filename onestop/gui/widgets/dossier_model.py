"""The model behind a list of dossiers: sections and lines, a million rows long, loaded a window at a time."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from onestop.gui.words.days import day_full
from onestop.gui.words.sentences import sentence
from onestop.gui.words.states import badge_word, section_head
from onestop.presenters.dossier_list import DossierLine, DossierListState, ListSection, SectionKind

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = int(Qt.ItemDataRole.UserRole)
TICK_ROLE = LINE_ROLE + 1
WINDOW = 200


class DossierModel(QAbstractTableModel):
    """One column. A row is a section's head, a line, or a line not loaded yet (data gives None).

    Tells `lines_wanted(first, count)` when the view shows lines that are not here.
    """

    lines_wanted = Signal(int, int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._sections: tuple[ListSection, ...] = ()
        self._starts: list[int] = []
        self._head_rows: dict[int, ListSection] = {}
        self._rows = 0
        self._lines: dict[int, DossierLine] = {}
        self._asked: set[int] = set()
        self.ticked: frozenset[str] = frozenset()

    def show_ticks(self, ticked: frozenset[str]) -> None:
        """Rows that changed are drawn again; where boxes come or go with the first tick, all are."""
        changed = ticked ^ self.ticked
        if changed:
            self.ticked = ticked
            self.dataChanged.emit(self.index(0, 0), self.index(max(0, self._rows - 1), 0), [TICK_ROLE])

    def keys(self) -> list[str]:
        """Of the lines that are loaded, in their order."""
        return [self._lines[place].key for place in sorted(self._lines)]

    def show_state(self, state: DossierListState) -> None:
        """A list that goes on where it ended keeps its place on screen; any other begins anew."""
        if not self._goes_on(state):
            self.beginResetModel()
            self._take_sections(state.sections)
            self._lines = dict(enumerate(state.rows, state.first))
            self._asked.clear()
            self.endResetModel()
            return
        before = self._rows
        self._take_sections(state.sections)
        after, self._rows = self._rows, before
        if after > before:
            self.beginInsertRows(QModelIndex(), before, after - 1)
        self._rows = after
        self._lines.update(enumerate(state.rows, state.first))
        if after > before:
            self.endInsertRows()
        self._asked.discard(state.first // WINDOW)
        if state.rows:
            first = self.index(self.row_of_place(state.first), 0)
            last = self.index(self.row_of_place(state.first + len(state.rows) - 1), 0)
            self.dataChanged.emit(first, last)

    def _goes_on(self, state: DossierListState) -> bool:
        """Same heads, same lines, only longer at the end (or the same length)."""
        old, new = self._sections, state.sections
        if not old or len(new) < len(old):
            return False
        for place, (before, now) in enumerate(zip(old, new, strict=False)):
            grows = place == len(old) - 1 and now.count >= before.count
            if before.kind is not now.kind or (before.count != now.count and not grows):
                return False
        known = self._lines
        rows = enumerate(state.rows, state.first)
        return all(place not in known or known[place].key == line.key for place, line in rows)

    def _take_sections(self, sections: tuple[ListSection, ...]) -> None:
        self._sections = sections
        self._starts, self._head_rows = [], {}
        row = 0
        for section in sections:
            if section.kind is not SectionKind.ALL:
                self._head_rows[row] = section
                row += 1
            self._starts.append(row)
            row += section.count
        self._rows = row

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else 1

    @property
    def head_rows(self) -> tuple[int, ...]:
        return tuple(self._head_rows)

    def head(self, row: int) -> ListSection | None:
        return self._head_rows.get(row)

    def place_of_row(self, row: int) -> int:
        """The line's place over all sections, heads not counted."""
        section = bisect_right(self._starts, row) - 1
        before = sum(part.count for part in self._sections[:section])
        return before + row - self._starts[section]

    def row_of_place(self, place: int) -> int:
        before = 0
        for start, section in zip(self._starts, self._sections, strict=True):
            if place < before + section.count:
                return start + place - before
            before += section.count
        return max(0, self._rows - 1)

    def line(self, row: int) -> DossierLine | None:
        """The line of a row; asks for its window when it is not here."""
        if row in self._head_rows or not 0 <= row < self._rows:
            return None
        place = self.place_of_row(row)
        found = self._lines.get(place)
        if found is None and place // WINDOW not in self._asked:
            self._asked.add(place // WINDOW)
            self.lines_wanted.emit(place // WINDOW * WINDOW, WINDOW)
        return found

    def loaded(self, row: int) -> DossierLine | None:
        """The line of a row where it is here; asks for nothing."""
        if row in self._head_rows or not 0 <= row < self._rows:
            return None
        return self._lines.get(self.place_of_row(row))

    def row_of_key(self, key: str) -> int:
        """The row of a loaded line, -1 when it is not loaded."""
        place = next((place for place, line in self._lines.items() if line.key == key), None)
        return -1 if place is None else self.row_of_place(place)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        head = self._head_rows.get(index.row())
        if role == LINE_ROLE:
            return head or self.line(index.row())
        if role == TICK_ROLE:
            line = None if head is not None else self.line(index.row())
            return line is not None and line.key in self.ticked
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        if head is not None:
            return f"{section_head(head.kind)} {head.figure}"
        line = self.line(index.row())
        if line is None:
            return ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            due = day_full(line.due) if line.due is not None else ""
            step = sentence(line.waits) if line.waits is not None else line.step
            told = (badge_word(line.badge), line.applicant, line.code_tail, line.procedure, step, due)
            ticked = (self.tr("ticked"),) if line.key in self.ticked else ()
            return ", ".join(part for part in (*ticked, *told) if part)
        below = [sentence(line.waits) if line.waits is not None else line.step]
        below += [sentence(line.note)] if line.note is not None else []
        lines = (line.applicant, f"{line.code_tail}  {line.procedure}", "  ·  ".join(filter(None, below)))
        return "\n".join(filter(None, lines))

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.row() in self._head_rows:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
