"""Why the date is this date: every day from receipt to due, counted or not, with its reason."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import Look, look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint
from onestop.gui.words.days import day_full, day_short, weekday_short
from onestop.gui.words.sentences import sentence
from onestop.presenters.widget_states import DayLineState, DayListState, DayLook

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = int(Qt.ItemDataRole.UserRole)
ROW, ROW_LOW = 37, 28


class DayModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._days: tuple[DayLineState, ...] = ()

    def show_days(self, days: tuple[DayLineState, ...]) -> None:
        self.beginResetModel()
        self._days = days
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._days)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        line = self._days[index.row()]
        if role == LINE_ROLE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{day_full(line.day)} {words_of(line)} {line.count}".strip()
        if role == Qt.ItemDataRole.ToolTipRole:
            return sentence(line.why)
        return None


class DayDelegate(QStyledItemDelegate):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.row_height = ROW

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LINE_ROLE)
        if isinstance(line, DayLineState):
            _paint_day(painter, look(), QRectF(option.rect), line)


def words_of(line: DayLineState) -> str:
    why = sentence(line.why)
    if not line.today or line.look is DayLook.DUE:
        return why
    return QCoreApplication.translate("DayList", "{why}, today").format(why=why)


def _paint_day(painter: QPainter, now: Look, area: QRectF, line: DayLineState) -> None:
    grounds = {
        DayLook.NOT_COUNTED: Token.SUNKEN,
        DayLook.DAY_OFF: Token.SUNKEN,
        DayLook.PAUSED: Token.VIOLET_TINT,
        DayLook.DUE: Token.SOFT,
    }
    ground = grounds.get(line.look)
    if ground is not None:
        paint.box(painter, area.adjusted(0, 1, 0, -2), fill=now.colour(ground))
    inks = {
        DayLook.NOT_COUNTED: Token.TEXT3,
        DayLook.DAY_OFF: Token.RED,
        DayLook.PAUSED: Token.VIOLET,
        DayLook.DUE: Token.ACCENT_TEXT,
    }
    ink = inks.get(line.look, Token.TEXT)
    strong = line.today or line.look is DayLook.DUE
    room = area.adjusted(now.px(10), 0, -now.px(10), 0)
    name_ink = Token.ACCENT_TEXT if line.look is DayLook.DUE else Token.TEXT2
    paint.text(painter, now, room, weekday_short(line.day), Face.SMALL_MEDIUM, name_ink)
    room.setLeft(room.left() + now.px(30))
    figure = Face.FIGURE_STRONG if strong else Face.FIGURE
    paint.text(painter, now, room, day_short(line.day), figure, ink)
    room.setLeft(room.left() + now.px(52))
    words = QRectF(room.left(), room.top(), room.width() - now.px(34), room.height())
    face = Face.SMALL_STRONG if strong else Face.SMALL
    said = words_of(line)
    if now.metrics(face).horizontalAdvance(said) > words.width():
        # Bold figures already say that it is today; the reason is what must be read.
        said = sentence(line.why)
    paint.text(
        painter,
        now,
        words,
        said,
        face,
        Token.TEXT2 if ink is Token.TEXT and not strong else ink,
    )
    count_ink = Token.ACCENT_TEXT if line.count else Token.TEXT3
    paint.text(painter, now, room, line.count or "–", Face.FIGURE_STRONG, count_ink, paint.MIDDLE_RIGHT)


class DayList(QListView):
    """Rows give way from 37 to 28 pixels, then the list scrolls; the due day is scrolled into sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days = DayModel(self)
        self._painter = DayDelegate(self)
        self.setModel(self._days)
        self.setItemDelegate(self._painter)
        self.setProperty("painted", True)
        self.setUniformItemSizes(True)
        self.setAccessibleName(self.tr("Days from receipt to due"))
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_state(self, state: DayListState) -> None:
        self._days.show_days(state.days)
        self._fit()
        self.updateGeometry()
        self.scrollToBottom()

    def sizeHint(self) -> QSize:
        return QSize(300, max(1, self._days.rowCount()) * look().px(ROW) + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, min(4, max(1, self._days.rowCount())) * look().px(ROW_LOW))

    def _fit(self) -> None:
        now = look()
        rows = max(1, self._days.rowCount())
        room = self.height() // rows if self.height() > 40 else now.px(ROW)
        height = max(now.px(ROW_LOW), min(now.px(ROW), room))
        if height != self._painter.row_height:
            self._painter.row_height = height
            self._days.layoutChanged.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.StyleChange) and hasattr(self, "_painter"):
            self._fit()
        return super().event(event)
