"""What a checked tracking book holds, as four counts in a row. Shows numbers and words; decides nothing."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint
from onestop.gui.words.figures import number
from onestop.presenters.office_state import BookState

HEIGHT = 66


class BookCounts(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: tuple[tuple[str, int, Token], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_book(self, book: BookState | None) -> None:
        self.setVisible(book is not None and book.checked)
        if book is None:
            return
        self._counts = (
            (self.tr("rows in the book"), book.rows, Token.TEXT),
            (self.tr("new dossiers"), book.new, Token.GREEN if book.new else Token.TEXT3),
            (self.tr("in the ledger already"), book.held, Token.TEXT if book.held else Token.TEXT3),
            (self.tr("rows at fault"), book.faulty, Token.RED if book.faulty else Token.TEXT3),
            (self.tr("dates that differ"), book.differing, Token.AMBER if book.differing else Token.TEXT3),
        )
        self.setAccessibleName(", ".join(f"{number(count)} {words}" for words, count, _ in self._counts))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(500), look().px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._counts:
            return
        now = look()
        painter = QPainter(self)
        gap = now.px(8)
        wide = (self.width() - gap * (len(self._counts) - 1)) / len(self._counts)
        for place, (words, count, token) in enumerate(self._counts):
            area = QRectF(place * (wide + gap), 0, wide, self.height())
            paint.box(painter, area, border=now.colour(Token.LINE), radius=8)
            inside = area.adjusted(now.px(13), now.px(6), -now.px(6), -now.px(8))
            figure = QRectF(inside.left(), inside.top(), inside.width(), now.px(32))
            label = QRectF(inside.left(), figure.bottom(), inside.width(), now.px(19))
            paint.text(painter, now, figure, number(count), Face.COUNTER, token)
            paint.text(painter, now, label, words, Face.SMALL, Token.TEXT2)
