"""Open dossiers put together: a line a group with its counts, and whose the time of its overdue ones was.

Model, delegate and view; knows no dossier. Colours of the bar as in `split_bar.py`.
"""

from __future__ import annotations

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

from onestop.application.watch_answers import WatchGroup
from onestop.application.watch_book import WatchBy
from onestop.gui.fonts import Face
from onestop.gui.look import Look, look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint
from onestop.gui.widgets.split_bar import TOKENS
from onestop.gui.words.watch import group_figures, group_heads, group_name, group_spoken

Index = QModelIndex | QPersistentModelIndex
GROUP_ROLE = int(Qt.ItemDataRole.UserRole)
HEAD_HEIGHT, ROW_HEIGHT = 28, 36
FIGURE, BAR, SIDE = 84, 128, 12


class _Groups(QAbstractListModel):
    """The first row is the columns' head; its data is None."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.by = WatchBy.PROCEDURE
        self.groups: tuple[WatchGroup, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.groups) + 1

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        group = self.groups[index.row() - 1] if index.row() else None
        if role == GROUP_ROLE:
            return group
        if role == Qt.ItemDataRole.DisplayRole:
            return group_name(self.by, group.name) if group is not None else ""
        if group is not None and role in (
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return group_spoken(self.by, group)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.row():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _GroupDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, look().px(ROW_HEIGHT if index.row() else HEAD_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now, area, group = look(), QRectF(option.rect), index.data(GROUP_ROLE)
        inner = area.adjusted(0, 1, 0, -1)
        if group is not None and option.state & QStyle.StateFlag.State_Selected:
            paint.box(painter, inner, fill=now.colour(Token.SEL), radius=8)
            if option.state & QStyle.StateFlag.State_HasFocus:
                paint.box(painter, inner, border=now.colour(Token.ACCENT_TEXT), radius=8)
        room = area.adjusted(now.px(SIDE), 0, -now.px(SIDE), 0)
        right = room.right()
        bar = QRectF(right - now.px(BAR), area.top(), now.px(BAR), area.height())
        left = bar.left() - now.px(SIDE) - 4 * now.px(FIGURE)
        figures = [
            QRectF(left + n * now.px(FIGURE), area.top(), now.px(FIGURE), area.height()) for n in range(4)
        ]
        name = QRectF(room.left(), area.top(), left - room.left(), area.height())
        if group is None:
            self._paint_head(painter, now, name, figures, bar)
            return
        paint.text(painter, now, name, index.data(), Face.STRONG, Token.TEXT)
        for place, figure in enumerate(group_figures(group)):
            late = place == 1 and group.overdue
            face = Face.FIGURE_STRONG if late else Face.FIGURE
            token = Token.RED if late else Token.TEXT if figure != "0" else Token.TEXT3
            paint.text(painter, now, figures[place], figure, face, token, paint.MIDDLE_RIGHT)
        _paint_bar(painter, now, bar, group)

    def _paint_head(
        self, painter: QPainter, now: Look, name: QRectF, figures: list[QRectF], bar: QRectF
    ) -> None:
        words = group_heads()
        paint.text(painter, now, name, words[0], Face.SMALL, Token.TEXT2)
        for room, word in zip(figures, words[1:5], strict=True):
            paint.text(painter, now, room, word, Face.SMALL, Token.TEXT2, paint.MIDDLE_RIGHT)
        paint.text(painter, now, bar, words[5], Face.SMALL, Token.TEXT2)
        line = QRectF(name.left() - now.px(SIDE), name.bottom() - 1, bar.right() - name.left() + 24, 1)
        painter.fillRect(line, now.colour(Token.LINE))


def _paint_bar(painter: QPainter, now: Look, room: QRectF, group: WatchGroup) -> None:
    delay = group.delay
    if not delay.whole:
        return
    left, tall = room.left(), now.px(8)
    top = round(room.center().y() - tall / 2)
    for minutes, token in zip((delay.ours, delay.partner, delay.applicant, delay.legal), TOKENS, strict=True):
        wide = room.width() * minutes / delay.whole
        if wide >= 1:
            paint.box(painter, QRectF(left, top, max(3.0, wide - 1), tall), fill=now.colour(token), radius=2)
        left += wide


class GroupList(QListView):
    """Tells `opened(key)` on Enter or a double click."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups = _Groups(self)
        self.setModel(self._groups)
        self.setItemDelegate(_GroupDelegate(self))
        self.setProperty("painted", True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Groups"))
        self.doubleClicked.connect(self._open)

    def show_groups(self, by: WatchBy, groups: tuple[WatchGroup, ...]) -> None:
        """The hand stays on its group where that is still there."""
        if (by, groups) == (self._groups.by, self._groups.groups):
            return
        before = self.currentIndex().data(GROUP_ROLE) if by is self._groups.by else None
        self._groups.beginResetModel()
        self._groups.by, self._groups.groups = by, groups
        self._groups.endResetModel()
        kept = (n for n, group in enumerate(groups) if before is not None and group.key == before.key)
        place = next(kept, 0)
        if groups:
            self.setCurrentIndex(self._groups.index(place + 1))

    @property
    def current_key(self) -> str:
        group = self.currentIndex().data(GROUP_ROLE)
        return group.key if isinstance(group, WatchGroup) else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        group = index.data(GROUP_ROLE)
        if isinstance(group, WatchGroup):
            self.opened.emit(group.key)
