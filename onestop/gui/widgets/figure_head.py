"""The head of a table of figures: up to three levels, groups over their columns, words in as many lines as needed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import Look, look
from onestop.gui.palette import Token
from onestop.gui.words.counted import head_word
from onestop.presenters.counted_state import CellKind, Column

GROUP_HIGH, LINE_HIGH, PAD = 24, 16, 6
WORDS = (CellKind.LONG, CellKind.TEXT, CellKind.CODE, CellKind.DAY)
_WRAP = int(Qt.TextFlag.TextWordWrap)


class FigureHead(QHeaderView):
    """Paints itself; sections cannot be moved or clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns: tuple[Column, ...] = ()
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def show_columns(self, columns: tuple[Column, ...]) -> None:
        self._columns = columns
        self.updateGeometry()
        self.viewport().update()

    @property
    def _levels(self) -> int:
        return max((len(column.groups) for column in self._columns), default=0)

    def sizeHint(self) -> QSize:
        now = look()
        lines = 2 if self._levels else self._most_lines(now)
        return QSize(
            super().sizeHint().width(),
            self._levels * now.px(GROUP_HIGH) + lines * now.px(LINE_HIGH) + now.px(2 * PAD),
        )

    def _most_lines(self, now: Look) -> int:
        metrics = now.metrics(Face.SMALL_STRONG)
        two = any(
            metrics.horizontalAdvance(head_word(column.key)) > self.sectionSize(place) - now.px(10)
            for place, column in enumerate(self._columns)
            if place < self.count()
        )
        return 2 if two else 1

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self.viewport())
        if not self._columns:
            return
        deep = self._levels
        for place, column in enumerate(self._columns):
            top = len(column.groups) * now.px(GROUP_HIGH) if deep else 0
            area = self._area(place, place + 1, top, self.height())
            flags = _WRAP | int(self._align(column))
            painter.setFont(now.font(Face.SMALL_STRONG))
            painter.setPen(now.colour(Token.TEXT2))
            inside = area.adjusted(now.px(4), 0, -now.px(6), -now.px(PAD) / 2)
            painter.drawText(inside, flags, head_word(column.key))
        painter.setPen(QPen(now.colour(Token.LINE), 1))
        for level in range(deep):
            self._paint_groups(painter, now, level)
        painter.setPen(QPen(now.colour(Token.LINE2), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def _align(self, column: Column) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignLeft if column.kind in WORDS else Qt.AlignmentFlag.AlignRight
        return side | Qt.AlignmentFlag.AlignBottom

    def _paint_groups(self, painter: QPainter, now: Look, level: int) -> None:
        first = 0
        columns = self._columns
        while first < len(columns):
            groups = columns[first].groups[: level + 1]
            beyond = first + 1
            if len(groups) <= level:
                first = beyond
                continue
            while beyond < len(columns) and columns[beyond].groups[: level + 1] == groups:
                beyond += 1
            high = now.px(GROUP_HIGH)
            area = self._area(first, beyond, level * high, (level + 1) * high)
            painter.setFont(now.font(Face.SMALL_STRONG))
            painter.setPen(now.colour(Token.TEXT))
            inside = area.adjusted(now.px(6), 0, -now.px(6), 0)
            painter.drawText(inside, int(Qt.AlignmentFlag.AlignCenter), head_word(groups[level]))
            painter.setPen(QPen(now.colour(Token.LINE2), 1))
            low = area.bottom() - 1
            painter.drawLine(
                round(area.left() + now.px(6)), round(low), round(area.right() - now.px(6)), round(low)
            )
            first = beyond

    def _area(self, first: int, beyond: int, top: float, low: float) -> QRectF:
        left = self.sectionViewportPosition(first)
        last = beyond - 1
        right = self.sectionViewportPosition(last) + self.sectionSize(last)
        return QRectF(left, top, right - left, low - top)
