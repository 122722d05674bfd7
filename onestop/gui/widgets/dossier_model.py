"""The model behind a list of dossiers: sections and lines, a million rows long, of which it holds one window."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from onestop.gui.words.days import day_full
from onestop.gui.words.sentences import sentence
from onestop.gui.words.spans import time_spoken
from onestop.gui.words.states import badge_word, section_head
from onestop.presenters.dossier_list import DossierLine, DossierListState, ListSection, SectionKind
from onestop.presenters.row_times import RowTime

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = int(Qt.ItemDataRole.UserRole)
TICK_ROLE = LINE_ROLE + 1
WINDOW = 200
_SHOWN, _READ, _TOLD = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
)
_ANSWERED = frozenset({LINE_ROLE, TICK_ROLE, int(_SHOWN), int(_READ), int(_TOLD)})
_HEAD = Qt.ItemFlag.NoItemFlags
_LINE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class DossierModel(QAbstractTableModel):
    """One column. A row is a section's head, a line, or a line that is not here (data gives None). Lines are those of
    the last state and no others, however long the list: what was handed over before is asked for again.

    Tells `lines_wanted(first, count)` when the view shows lines that are not here.
    """

    lines_wanted = Signal(int, int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._sections: tuple[ListSection, ...] = ()
        self._starts: list[int] = []
        self._befores: list[int] = []
        self._head_rows: dict[int, ListSection] = {}
        self._rows = 0
        self._first = 0
        self._lines: tuple[DossierLine, ...] = ()
        self._here: dict[int, DossierLine] = {}
        """By row: a view asks for each row it draws, so where a line stands is reckoned once, when it comes."""
        self._rows_of_keys: dict[str, int] | None = {}
        self._asked: set[int] = set()
        self.ticked: frozenset[str] = frozenset()
        self.times: Mapping[str, RowTime] = {}
        """By the line's key; what is not here yet is not drawn and not told."""

    def show_ticks(self, ticked: frozenset[str]) -> None:
        """Rows that changed are drawn again; where boxes come or go with the first tick, all are."""
        changed = ticked ^ self.ticked
        if changed:
            self.ticked = ticked
            self.dataChanged.emit(self.index(0, 0), self.index(max(0, self._rows - 1), 0), [TICK_ROLE])

    def keys(self) -> list[str]:
        """Of the lines that are here, in their order."""
        return [line.key for line in self._lines]

    def show_state(self, state: DossierListState) -> None:
        """A list that goes on where it ended, or shows another window of itself, keeps its place on screen; any other
        begins anew.
        """
        if not self._goes_on(state):
            self.beginResetModel()
            self._take_sections(state.sections)
            self._take_lines(state)
            self._asked.clear()
            self.endResetModel()
            return
        before = self._rows
        self._take_sections(state.sections)
        after, self._rows = self._rows, before
        if after > before:
            self.beginInsertRows(QModelIndex(), before, after - 1)
        self._rows = after
        self._take_lines(state)
        if after > before:
            self.endInsertRows()
        self._asked.clear()
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
        begin = max(self._first, state.first)
        beyond = min(self._first + len(self._lines), state.first + len(state.rows))
        if begin >= beyond:
            return True
        known = self._lines[begin - self._first : beyond - self._first]
        lines = state.rows[begin - state.first : beyond - state.first]
        return all(mine is its or mine.key == its.key for mine, its in zip(known, lines, strict=True))

    def _take_lines(self, state: DossierListState) -> None:
        """Where each stands; the sections are known."""
        self._first, self._lines, self._rows_of_keys = state.first, state.rows, None
        self._here = {}
        beyond = state.first + len(state.rows)
        for start, before, section in zip(self._starts, self._befores, self._sections, strict=True):
            begin, end = max(before, state.first), min(before + section.count, beyond)
            if begin < end:
                lines = state.rows[begin - state.first : end - state.first]
                self._here.update(enumerate(lines, start + begin - before))

    def _take_sections(self, sections: tuple[ListSection, ...]) -> None:
        self._sections = sections
        self._starts, self._befores, self._head_rows = [], [], {}
        row = place = 0
        for section in sections:
            if section.kind is not SectionKind.ALL:
                self._head_rows[row] = section
                row += 1
            self._starts.append(row)
            self._befores.append(place)
            row += section.count
            place += section.count
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
        return self._befores[section] + row - self._starts[section]

    def row_of_place(self, place: int) -> int:
        section = bisect_right(self._befores, place) - 1
        # Of sections that begin at one place all but the last are empty.
        if section < 0 or place >= self._befores[section] + self._sections[section].count:
            return max(0, self._rows - 1)
        return self._starts[section] + place - self._befores[section]

    def line(self, row: int) -> DossierLine | None:
        """The line of a row; asks for its window when it is not here."""
        here = self._here.get(row)
        if here is None and row not in self._head_rows and 0 <= row < self._rows:
            window = self.place_of_row(row) // WINDOW
            if window not in self._asked:
                self._asked.add(window)
                self.lines_wanted.emit(window * WINDOW, WINDOW)
        return here

    def loaded(self, row: int) -> DossierLine | None:
        """The line of a row where it is here; asks for nothing."""
        return self._here.get(row)

    def row_of_key(self, key: str) -> int:
        """The row of a line that is here, else -1."""
        if self._rows_of_keys is None:
            self._rows_of_keys = {line.key: row for row, line in self._here.items()}
        return self._rows_of_keys.get(key, -1)

    def data(self, index: Index, role: int = int(_SHOWN)) -> object:
        if role not in _ANSWERED:  # a view asks a dozen more of each cell it draws
            return None
        row = index.row()
        line = self.line(row)
        if line is not None and role == _SHOWN:
            return line.applicant
        head = self._head_rows.get(row)
        if role == LINE_ROLE:
            return head or line
        if role == TICK_ROLE:
            return line is not None and line.key in self.ticked
        if head is not None:
            return f"{section_head(head.kind)} {head.figure}"
        if line is None:
            return ""
        return self._read_aloud(line) if role == _READ else self._told(line)

    def _read_aloud(self, line: DossierLine) -> str:
        due = day_full(line.due) if line.due is not None else ""
        step = sentence(line.waits) if line.waits is not None else line.step
        words = (badge_word(line.badge), line.applicant, line.code_tail, line.procedure, step, due)
        told = (*words, self._time_of(line))
        ticked = (self.tr("ticked"),) if line.key in self.ticked else ()
        return ", ".join(part for part in (*ticked, *told) if part)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _HEAD if index.row() in self._head_rows else _LINE

    def _told(self, line: DossierLine) -> str:
        """All of a line that a narrow column may have cut."""
        below = [sentence(line.waits) if line.waits is not None else line.step]
        below += [sentence(line.note)] if line.note is not None else []
        step = "  ·  ".join(filter(None, below))
        lines = (line.applicant, f"{line.code_tail}  {line.procedure}", step, self._time_of(line))
        return "\n".join(filter(None, lines))

    def _time_of(self, line: DossierLine) -> str:
        time = self.times.get(line.key)
        return time_spoken(time) if time is not None else ""
