"""The list inside the search palette: model, delegate and view of groups of hits with the found letters marked."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import Look, look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint
from onestop.gui.words.hits import hit_icon, hit_kind_word, open_word
from onestop.gui.words.sentences import sentence
from onestop.presenters.search_palette import Hit, HitGroup, HitKind, PaletteState

Index = QModelIndex | QPersistentModelIndex
HIT_ROLE = int(Qt.ItemDataRole.UserRole)
HEAD_HEIGHT, HIT_HEIGHT, PADDING = 30, 54, 8


class HitModel(QAbstractListModel):
    """Heads and hits in one column of rows; a head is a HitGroup, a hit a Hit."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[HitGroup | Hit] = []

    def show_state(self, state: PaletteState) -> None:
        self.beginResetModel()
        self._rows = []
        for group in state.groups:
            self._rows.append(group)
            self._rows.extend(group.hits)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        row = self._rows[index.row()]
        if role == HIT_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.title}, {row.second}" if isinstance(row, Hit) else hit_kind_word(row.kind)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self._rows[index.row()], HitGroup):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def row(self, number: int) -> HitGroup | Hit:
        return self._rows[number]


class HitDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(HIT_ROLE)
        return QSize(100, look().px(HIT_HEIGHT if isinstance(row, Hit) else HEAD_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now = look()
        area = QRectF(option.rect)
        row = index.data(HIT_ROLE)
        if isinstance(row, Hit):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            _paint_hit(painter, now, area, row, chosen=chosen)
        else:
            left = area.adjusted(now.px(20), now.px(4), 0, 0)
            wide = paint.text(painter, now, left, hit_kind_word(row.kind), Face.SMALL_STRONG, Token.TEXT2)
            left.setLeft(left.left() + wide + now.px(9))
            paint.text(painter, now, left, str(row.total), Face.FIGURE_SMALL, Token.TEXT2)


def _paint_hit(painter: QPainter, now: Look, area: QRectF, hit: Hit, *, chosen: bool) -> None:
    inner = area.adjusted(now.px(8), 1, -now.px(8), -1)
    if chosen:
        paint.box(painter, inner, fill=now.colour(Token.SEL), radius=8)
    side = now.px(17)
    spot = QRectF(area.left() + now.px(21), area.top() + (area.height() - side) / 2, side, side)
    now.paint_icon(painter, hit_icon(hit.kind), Token.ACCENT_TEXT if chosen else Token.TEXT2, spot)
    right = inner.right() - now.px(12)
    middle = area.top() + area.height() / 2
    if chosen:
        wide, tall = paint.key_cap_width(now, "Enter"), now.px(18)
        paint.key_cap(painter, now, QRectF(right - wide, middle - tall / 2, wide, tall), "Enter")
        right -= wide + now.px(14)
    if hit.badge is not None:
        wide, tall = paint.badge_width(now, hit.badge), now.px(paint.BADGE_HEIGHT)
        paint.badge(painter, now, QRectF(right - wide, middle - tall / 2, wide, tall), hit.badge)
        right -= wide + now.px(12)
    elif not chosen and hit.kind in (HitKind.DOSSIER, HitKind.APPLICANT):
        wide = now.metrics(Face.SMALL).horizontalAdvance(open_word())
        spot = QRectF(right - wide, area.top(), wide + 1, area.height())
        paint.text(painter, now, spot, open_word(), Face.SMALL, Token.TEXT2)
        right -= wide + now.px(12)
    left = area.left() + now.px(52)
    line = now.px(22)
    alone = not (hit.figure or hit.second or hit.note)
    top = QRectF(left, middle - (line / 2 if alone else line - 2), right - left, line)
    _marked(painter, now, top, hit.title, hit.title_marks, Face.NAME, Token.TEXT)
    below = QRectF(left, middle + 1, right - left, now.px(18))
    if hit.figure:
        drawn = _marked(painter, now, below, hit.figure, hit.figure_marks, Face.FIGURE_SMALL, Token.TEXT2)
        below.setLeft(below.left() + drawn + now.px(9))
    drawn = _marked(painter, now, below, hit.second, hit.second_marks, Face.SMALL, Token.TEXT2)
    if hit.note is not None:
        below.setLeft(below.left() + (drawn + now.px(9) if drawn else 0))
        paint.text(painter, now, below, sentence(hit.note), Face.SMALL, Token.TEXT2)


def _marked(
    painter: QPainter,
    now: Look,
    room: QRectF,
    words: str,
    marks: tuple[tuple[int, int], ...],
    face: Face,
    token: Token,
) -> float:
    """Words with the found ranges on amber. Gives the width drawn."""
    metrics = now.metrics(face)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, int(room.width())))
    for begin, end in marks:
        if begin < len(shown):
            first = metrics.horizontalAdvance(shown[:begin])
            last = metrics.horizontalAdvance(shown[: min(end, len(shown))])
            spot = QRectF(
                room.left() + first - 1,
                room.center().y() - metrics.height() / 2 + 1,
                last - first + 2,
                metrics.height() - 2,
            )
            paint.box(painter, spot, fill=QColor(now.colour(Token.AMBER_TINT)), radius=3)
    return paint.text(painter, now, room, shown, face, token, elide=False)


class HitList(QListView):
    """Keeps one hit chosen whenever there is one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._hits = HitModel(self)
        self.setModel(self._hits)
        self.setItemDelegate(HitDelegate(self))
        self.setProperty("painted", True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("What was found"))
        self.viewport().setBackgroundRole(QPalette.ColorRole.NoRole)

    def show_state(self, state: PaletteState) -> None:
        self._hits.show_state(state)
        self.step(1)

    def step(self, by: int) -> None:
        """Moves the choice over the hits, past the heads."""
        places = [n for n in range(self._hits.rowCount()) if isinstance(self._hits.row(n), Hit)]
        if not places:
            return
        here = self.currentIndex().row()
        at = places.index(here) + by if here in places else 0
        chosen = places[max(0, min(len(places) - 1, at))]
        self.setCurrentIndex(self._hits.index(chosen))
        self.scrollTo(self._hits.index(0 if chosen == places[0] else chosen))

    def hit_at(self, index: QModelIndex) -> Hit | None:
        row = index.data(HIT_ROLE) if index.isValid() else None
        return row if isinstance(row, Hit) else None

    def current_hit(self) -> Hit | None:
        return self.hit_at(self.currentIndex())

    def wanted_height(self) -> int:
        now = look()
        heights = (
            now.px(HIT_HEIGHT if isinstance(self._hits.row(n), Hit) else HEAD_HEIGHT)
            for n in range(self._hits.rowCount())
        )
        total = sum(heights)
        return total + now.px(PADDING) if total else 0
