"""A list of people under the names of their units: model, delegate and view. Knows neither rights nor passwords."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import Look, look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
HEAD_HEIGHT, PERSON_HEIGHT = 28, 42
NOTE_SHARE = 0.42


@dataclass(frozen=True, slots=True)
class Head:
    words: str


@dataclass(frozen=True, slots=True)
class Person:
    """`note` stands at the right end; `faded`: not of the office any more; `here`: has the chair. `icon`: of a row."""

    key: str
    name: str
    second: str
    note: str = ""
    faded: bool = False
    here: bool = False
    icon: str = "person"


class _People(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[Head | Person, ...] = ()

    def show_rows(self, rows: Sequence[Head | Person]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            parts = (row.words,) if isinstance(row, Head) else (row.name, row.second, row.note)
            return ", ".join(part for part in parts if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], Head):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def place_of(self, key: str) -> int:
        places = (n for n, row in enumerate(self.rows) if isinstance(row, Person) and row.key == key)
        return next(places, -1)


class _PeopleDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        head = isinstance(index.data(ROW_ROLE), Head)
        return QSize(100, look().px(HEAD_HEIGHT if head else PERSON_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now = look()
        area = QRectF(option.rect)
        row = index.data(ROW_ROLE)
        if isinstance(row, Head):
            words = area.adjusted(now.px(10), now.px(4), -now.px(10), 0)
            paint.text(painter, now, words, row.words, Face.SMALL_STRONG, Token.TEXT2)
        elif isinstance(row, Person):
            state = option.state
            _paint_person(
                painter,
                now,
                area,
                row,
                chosen=bool(state & QStyle.StateFlag.State_Selected),
                ringed=bool(state & QStyle.StateFlag.State_HasFocus),
            )


def _paint_person(
    painter: QPainter, now: Look, area: QRectF, row: Person, *, chosen: bool, ringed: bool
) -> None:
    inner = area.adjusted(0, 1, 0, -1)
    if chosen:
        paint.box(painter, inner, fill=now.colour(Token.SEL), radius=8)
    if ringed and chosen:
        paint.focus_ring(painter, now, inner)
    side = now.px(17)
    spot = QRectF(area.left() + now.px(10), area.center().y() - side / 2, side, side)
    ink = Token.TEXT3 if row.faded else Token.TEXT
    now.paint_icon(painter, row.icon, Token.ACCENT_TEXT if row.here else Token.TEXT3, spot)
    right = inner.right() - now.px(12)
    if row.note:
        wide = min(now.metrics(Face.SMALL).horizontalAdvance(row.note) + 1, area.width() * NOTE_SHARE)
        room = QRectF(right - wide, area.top(), wide, area.height())
        token = Token.ACCENT_TEXT if row.here else Token.TEXT2
        paint.text(painter, now, room, row.note, Face.SMALL, token, paint.MIDDLE_RIGHT)
        right -= wide + now.px(12)
    left, middle = area.left() + now.px(38), area.center().y()
    line = now.px(20)
    paint.text(painter, now, QRectF(left, middle - line + 1, right - left, line), row.name, Face.STRONG, ink)
    below = QRectF(left, middle, right - left, now.px(18))
    paint.text(painter, now, below, row.second, Face.SMALL, Token.TEXT2)


class PeopleList(QListView):
    """Tells `pointed(key)` when another person is chosen by hand and `taken(key)` on Enter or a click."""

    pointed = Signal(str)
    taken = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people = _People(self)
        self._showing = False
        self.setModel(self._people)
        self.setItemDelegate(_PeopleDelegate(self))
        self.setProperty("painted", True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.selectionModel().currentChanged.connect(self._moved)
        self.clicked.connect(self._clicked)

    def show_rows(self, rows: Sequence[Head | Person], chosen: str) -> None:
        """The rows and who of them is chosen, without telling anybody."""
        self._showing = True
        fresh = tuple(rows) != self._people.rows
        if fresh:
            self._people.show_rows(rows)
        place = self._people.place_of(chosen)
        index = self._people.index(place) if place >= 0 else QModelIndex()
        self.setCurrentIndex(index)
        if place >= 0:
            # The head above the first person is shown with them.
            first = next(n for n, row in enumerate(self._people.rows) if isinstance(row, Person))
            self.scrollTo(self._people.index(0) if place == first else index)
        self._showing = False

    def key_at(self, index: QModelIndex) -> str:
        row = index.data(ROW_ROLE) if index.isValid() else None
        return row.key if isinstance(row, Person) else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._clicked(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _moved(self, index: QModelIndex) -> None:
        key = self.key_at(index)
        if key and not self._showing:
            self.pointed.emit(key)

    def _clicked(self, index: QModelIndex) -> None:
        key = self.key_at(index)
        if key:
            self.taken.emit(key)
