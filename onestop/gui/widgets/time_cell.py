"""Whose the time was, small enough for a row: a bar in the colours of `split_bar.py`, a figure below each part."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from onestop.gui.fonts import Face
from onestop.gui.look import Look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint
from onestop.gui.widgets.split_bar import BAR, TOKENS
from onestop.gui.words.spans import short_span
from onestop.presenters.row_times import RowTime

APART, LEAST = 2, 10
MOST_FIGURES = 200


class TimeCell:
    """Draws the cell; figures are drawn once and then copied, for there are few and a list shows them again and again."""

    def __init__(self) -> None:
        self._figures: dict[str, QPixmap] = {}

    def forget(self) -> None:
        """Colours, text size or the screen are others now."""
        self._figures.clear()

    def paint(self, painter: QPainter, now: Look, room: QRectF, time: RowTime) -> None:
        """A figure without room is left out rather than cut: half a number is another number."""
        split = time.split
        pairs = zip((split.ours, split.partner, split.applicant, split.legal), TOKENS, strict=True)
        parts = [
            (minutes, token, self._figure(painter, now, short_span(minutes, time.day_minutes)))
            for minutes, token in pairs
            if minutes
        ]
        between = now.px(5)
        widths = [figure.deviceIndependentSize().width() for _, _, figure in parts]
        least = [max(now.px(LEAST), width + between - APART) for width in widths]
        spare = room.width() - APART * (len(parts) - 1)
        wide = part_widths([minutes for minutes, _, _ in parts], least, spare)
        left, middle, tall = room.left(), round(room.center().y()), now.px(BAR)
        for (_, token, figure), own, width in zip(parts, widths, wide, strict=True):
            begin, end = round(left), round(left + width)
            top = middle - now.px(4) - tall
            _fill(painter, QRect(begin, top, end - begin, tall), now.colour(token))
            if own <= end - begin + APART:
                painter.drawPixmap(begin, middle, figure)
            left += width + APART

    def _figure(self, painter: QPainter, now: Look, words: str) -> QPixmap:
        found = self._figures.get(words)
        if found is None:
            if len(self._figures) >= MOST_FIGURES:
                self._figures.clear()
            scale = painter.device().devicePixelRatio()
            size = QSizeF(now.metrics(Face.KEY).horizontalAdvance(words) + 1, now.px(18))
            found = self._figures[words] = QPixmap((size * scale).toSize())
            found.setDevicePixelRatio(scale)
            found.fill(Qt.GlobalColor.transparent)
            on_it = QPainter(found)
            room = QRectF(0, 0, size.width(), size.height())
            paint.text(on_it, now, room, words, Face.KEY, Token.TEXT2, elide=False)
            on_it.end()
        return found


def _fill(painter: QPainter, bar: QRect, colour: QColor) -> None:
    """Without its four corner points it looks round enough, at a tenth of a round box's price: a row scrolled into
    sight is drawn between two frames.
    """
    painter.fillRect(bar.adjusted(1, 0, -1, 0), colour)
    painter.fillRect(bar.adjusted(0, 1, 0, -1), colour)


def part_widths(minutes: Sequence[int], least: Sequence[float], room: float) -> list[float]:
    """By the minutes, but no part narrower than its least; where even those have no room, they shrink alike."""
    if sum(least) >= room:
        return [room * each / sum(least) for each in least]
    given: dict[int, float] = {}
    while True:
        free = [place for place in range(len(minutes)) if place not in given]
        whole = sum(minutes[place] for place in free)
        rest = room - sum(given.values())
        small = [place for place in free if rest * minutes[place] < least[place] * whole]
        if not small:
            return [
                given[place] if place in given else rest * minutes[place] / whole
                for place in range(len(minutes))
            ]
        given |= {place: least[place] for place in small}
