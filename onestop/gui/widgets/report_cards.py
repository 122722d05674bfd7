"""The dossiers behind a figure as cards in a narrow list: a model over what was read, and how one card is drawn."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from onestop.gui.fonts import Face
from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint
from onestop.gui.words.reports import card_dates
from onestop.gui.words.sentences import sentence
from onestop.presenters.reports_state import FigureList, ReportCard

Index = QModelIndex | QPersistentModelIndex
CARD, GAP = 73, 8
CARD_ROLE = Qt.ItemDataRole.UserRole


class CardModel(QAbstractListModel):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: tuple[ReportCard, ...] = ()

    def show_cards(self, cards: tuple[ReportCard, ...]) -> None:
        """Cards that follow those already shown are added; anything else replaces them."""
        known = len(self.cards)
        if known and cards[:known] == self.cards:
            if len(cards) > known:
                self.beginInsertRows(QModelIndex(), known, len(cards) - 1)
                self.cards = cards
                self.endInsertRows()
            return
        self.beginResetModel()
        self.cards = cards
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        card = self.cards[index.row()]
        if role == CARD_ROLE:
            return card
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            note = sentence(card.note) if card.note is not None else ""
            below = card_dates(card) if card.detail is None else sentence(card.detail)
            return f"{card.code_tail} {card.legal_form} {card.name}, {below}, {note}"
        return None


class CardDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(look().px(200), look().px(CARD + GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card: ReportCard = index.data(CARD_ROLE)
        now = look()
        rect: QRectF = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        area = rect.adjusted(0, 0, 0, -now.px(GAP))
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focus = chosen and bool(state & QStyle.StateFlag.State_HasFocus)
        edge = Token.ACCENT_TEXT if chosen else Token.LINE
        fill = now.colour(Token.SEL if chosen else Token.WIN)
        paint.box(painter, area, fill=fill, border=now.colour(edge), radius=8, width=2 if focus else 1)
        words = area.adjusted(now.px(13), now.px(8), -now.px(13), -now.px(6))
        high = words.height() / 3
        lines = [QRectF(words.left(), words.top() + n * high, words.width(), high) for n in range(3)]
        note = sentence(card.note) if card.note is not None else ""
        ink = Token.RED if card.late else Token.TEXT2
        wide = paint.text(painter, now, lines[0], note, Face.SMALL_STRONG, ink, paint.MIDDLE_RIGHT)
        code = lines[0].adjusted(0, 0, -wide - 8, 0)
        paint.text(painter, now, code, card.code_tail, Face.FIGURE_STRONG, Token.TEXT)
        paint.text(painter, now, lines[1], card.name, Face.STRONG, Token.TEXT)
        wide = paint.text(
            painter, now, lines[2], card.procedure, Face.SMALL_MEDIUM, Token.TEXT2, paint.MIDDLE_RIGHT
        )
        self._paint_dates(painter, lines[2].adjusted(0, 0, -wide - 8, 0), card)

    def _paint_dates(self, painter: QPainter, area: QRectF, card: ReportCard) -> None:
        """The legal form gives way, never the dates."""
        now = look()
        dates = card_dates(card) if card.detail is None else sentence(card.detail)
        room = area.width() - now.metrics(Face.SMALL).horizontalAdvance(f" · {dates}")
        form = now.metrics(Face.SMALL).elidedText(
            card.legal_form, Qt.TextElideMode.ElideRight, max(0, int(room))
        )
        words = f"{form} · {dates}" if len(form) > 1 else dates
        paint.text(painter, now, area, words, Face.SMALL, Token.TEXT2, elide=False)


class CardList(QListView):
    """Tells `card_chosen(key)` as the hand moves, `card_opened(key)` on Enter where the card is a dossier,
    `more_wanted()` at the end.
    """

    card_chosen = Signal(str)
    card_opened = Signal(str)
    more_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = CardModel(self)
        self.setModel(self._model)
        self.setItemDelegate(CardDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._moved)
        self.doubleClicked.connect(self._opened)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def show_list(self, opened: FigureList | None) -> None:
        cards = opened.cards if opened is not None else ()
        self._model.show_cards(cards)
        if opened is None or not opened.chosen or self.chosen_key == opened.chosen:
            return
        place = next((n for n, card in enumerate(cards) if card.key == opened.chosen), None)
        if place is not None:
            self.setCurrentIndex(self._model.index(place))

    @property
    def chosen_key(self) -> str:
        index = self.currentIndex()
        return str(index.data(CARD_ROLE).key) if index.isValid() else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen_key:
            self._opened(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _opened(self, index: QModelIndex) -> None:
        card: ReportCard = index.data(CARD_ROLE)
        if card.detail is None:
            self.card_opened.emit(card.key)

    def _moved(self, index: QModelIndex) -> None:
        if index.isValid():
            self.card_chosen.emit(index.data(CARD_ROLE).key)

    def _scrolled(self, value: int) -> None:
        if value >= self.verticalScrollBar().maximum() - self.height():
            self.more_wanted.emit()
