"""Ctrl+K: an overlay with one field and the hits in groups. Typing, arrows and Enter; it searches nothing itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint
from onestop.gui.widgets.empty_page import LineIcon
from onestop.gui.widgets.search_hits import HitList
from onestop.presenters.search_palette import Hit, HitKind, PaletteState

WIDTH, TOP = 680, 64
FILLING = frozenset({HitKind.RECENT, HitKind.SAVED, HitKind.HINT})
"""Hits that put a text into the box."""


class KeyCap(QWidget):
    """One key drawn as a cap."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        now = look()
        self.setFixedSize(max(now.px(27), paint.key_cap_width(now, keys)), now.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.key_cap(QPainter(self), look(), QRectF(self.rect()), self._keys)


class SearchPalette(QWidget):
    """Covers its parent with a veil. Tells `typed(text)`, `new_wanted(Hit)`, `closed()`.

    Enter tells `entered(text, Hit | None)`, which leaves the palette open, for a scan may be refused;
    a click tells `opened(Hit)` and closes it, unless the hit only fills the box. Ctrl+Enter tells `all_wanted(text)`,
    Tab `hint_wanted()`, Ctrl+S and a name `save_wanted(name, text)`, Delete in an empty box `drop_wanted(Hit)`.
    """

    typed = Signal(str)
    entered = Signal(str, object)
    opened = Signal(object)
    new_wanted = Signal(object)
    all_wanted = Signal(str)
    hint_wanted = Signal()
    save_wanted = Signal(str, str)
    drop_wanted = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self._state = PaletteState()
        self._focus_before: QWidget | None = None
        self._naming: str | None = None
        self._card = QFrame(self)
        self._field = QLineEdit(self._card)
        self._field.setProperty("bare", True)
        self._field.setAccessibleName(self.tr("Search"))
        self._field.setPlaceholderText(self.tr("Code, name, tax code, phone number"))
        self._field.textEdited.connect(self._edited)
        self._field.installEventFilter(self)
        self._hits = HitList(self._card)
        self._hits.clicked.connect(self._clicked)
        self._count = QLabel(self._card)
        self._count.setProperty("role", "small")
        self._told = QLabel(self._card)
        self._told.setProperty("role", "amber")
        self._told.setWordWrap(True)
        self._told.setContentsMargins(22, 12, 22, 12)
        self._told.hide()
        self._build()
        parent.installEventFilter(self)
        self.hide()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(22, 0, 16, 0)
        head.setSpacing(10)
        head.addWidget(LineIcon("search", Token.ACCENT_TEXT, 18, self._card))
        head.addWidget(self._field, 1)
        self._hint = QLabel(self.tr("accents may be left out"), self._card)
        self._hint.setProperty("role", "hint")
        head.addWidget(self._hint)
        head.addWidget(KeyCap("Esc", self._card))
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 0, 20, 0)
        foot.setSpacing(6)
        for keys, words in (
            (("↑", "↓"), self.tr("choose")),
            (("Enter",), self.tr("open")),
            (("Ctrl+N",), self.tr("new dossier")),
            (("Ctrl+Enter",), self.tr("all")),
            (("Ctrl+S",), self.tr("keep")),
        ):
            for key in keys:
                foot.addWidget(KeyCap(key, self._card))
            label = QLabel(words, self._card)
            label.setProperty("role", "small")
            foot.addWidget(label)
            foot.addSpacing(4)
        foot.addStretch(1)
        foot.addWidget(self._count)
        self._head_line, self._foot_line = QFrame(self._card), QFrame(self._card)
        whole = QVBoxLayout(self._card)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._head_line)
        whole.addWidget(self._told)
        whole.addWidget(self._hits, 1)
        whole.addWidget(self._foot_line)
        whole.addLayout(foot)
        self._head, self._foot = head, foot
        for line in (self._head_line, self._foot_line):
            line.setProperty("role", "line")

    def open(self, text: str = "") -> None:
        """Shows the palette over everything and takes the typing."""
        self._naming = None
        self._focus_before = self.window().focusWidget()
        self._field.setText(text)
        self._place()
        self.show()
        self.raise_()
        self._field.setFocus()
        self._field.selectAll()
        self.typed.emit(text)

    def write(self, text: str) -> None:
        """Puts a text into the box, as if it had been typed."""
        if self._field.text() != text:
            self._field.setText(text)

    def close_palette(self) -> None:
        self.hide()
        if self._focus_before is not None:
            self._focus_before.setFocus()
        self._focus_before = None
        self.closed.emit()

    def show_state(self, state: PaletteState) -> None:
        """Answers for an older text are ignored."""
        if self._naming is not None or (self.isVisible() and state.query != self._field.text()):
            return
        self._state = state
        self._hits.show_state(state)
        words = self.tr("{count} found").format(count=state.total) if state.query else ""
        self._count.setText(self.tr("searching") if state.searching else words)
        self._place()

    def tell(self, words: str) -> None:
        """A sentence above the hits: nothing found, or why a scan opens nothing; "" takes it away."""
        self._told.setText(words)
        self._told.setVisible(bool(words))
        self._field.setAccessibleDescription(words)
        self._place()

    @property
    def field(self) -> QLineEdit:
        return self._field

    def _clicked(self, index: QModelIndex) -> None:
        hit = self._hits.hit_at(index)
        if hit is not None and hit.kind in FILLING:
            self.entered.emit("", hit)
        elif hit is not None:
            self._open(hit)

    def _edited(self, text: str) -> None:
        if self._naming is None:
            self.typed.emit(text)

    def _open(self, hit: Hit) -> None:
        self.close_palette()
        self.opened.emit(hit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent() and event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(event)
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if self._naming is not None:
            return self._take_naming_key(key)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return self._take_control_key(key)
        if key == Qt.Key.Key_Tab:
            self.hint_wanted.emit()
            return True
        if key == Qt.Key.Key_Delete and not self._field.text():
            hit = self._hits.current_hit()
            if hit is not None:
                self.drop_wanted.emit(hit)
            return True
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            page = 6 if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) else 1
            self._hits.step(page if key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown) else -page)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(self._field.text(), self._hits.current_hit())
            return True
        if key == Qt.Key.Key_Escape:
            self.close_palette()
            return True
        return False

    def _take_control_key(self, key: int) -> bool:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.all_wanted.emit(self._field.text())
            return True
        if key == Qt.Key.Key_S and self._field.text().strip():
            self._begin_naming()
            return True
        return False

    def _take_naming_key(self, key: int) -> bool:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self._end_naming(kept=key != Qt.Key.Key_Escape)
            return True
        return key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Tab)

    def _begin_naming(self) -> None:
        """The box asks for the name under which what stood in it is kept."""
        text = self._field.text()
        self.tell(self.tr("A name for “{text}”, then Enter").format(text=text))
        self._naming = text
        self._field.clear()
        self._field.setPlaceholderText(self.tr("Name"))

    def _end_naming(self, *, kept: bool) -> None:
        name, text = self._field.text(), self._naming or ""
        self._naming = None
        self._field.setPlaceholderText(self.tr("Code, name, tax code, phone number"))
        self._field.setText(text)
        if kept:
            self.save_wanted.emit(name, text)
        self.typed.emit(text)

    def all_for_text(self) -> None:
        """Ctrl+Enter: everything that is found."""
        if self._naming is None:
            self.all_wanted.emit(self._field.text())

    def step_back(self) -> None:
        """Esc: without a name after all; else the palette closes."""
        if self._naming is not None:
            self._end_naming(kept=False)
        else:
            self.close_palette()

    def new_for_current(self) -> None:
        """Ctrl+N: a new dossier for the applicant that is chosen."""
        hit = self._hits.current_hit()
        self.close_palette()
        if hit is not None:
            self.new_wanted.emit(hit)

    def _place(self) -> None:
        now = look()
        parent = self._ground
        self.setGeometry(parent.rect())
        self._head.setContentsMargins(now.px(22), now.px(12), now.px(16), now.px(12))
        self._foot.setContentsMargins(now.px(20), now.px(10), now.px(20), now.px(10))
        wide = min(now.px(WIDTH), parent.width() - 48)
        chrome = now.px(60) + now.px(42)
        told = self._told.heightForWidth(wide - 2) if self._told.isVisibleTo(self._card) else 0
        wanted = self._hits.wanted_height()
        # An empty list would take its least height from the field above it.
        self._hits.setVisible(wanted > 0)
        tall = min(chrome + told + wanted, parent.height() - now.px(TOP) - 48)
        self._card.setGeometry((parent.width() - wide) // 2, now.px(TOP), wide, tall)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._card.geometry().contains(event.position().toPoint()):
            self.close_palette()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(16, 20, 26, 96))
        card = QRectF(self._card.geometry())
        for spread in range(12, 0, -2):
            shade = QColor(0, 0, 0, 7)
            paint.box(
                painter,
                card.adjusted(-spread, -spread + 4, spread, spread + 4),
                fill=shade,
                radius=12 + spread,
            )
        paint.box(painter, card, fill=now.colour(Token.WIN), border=now.colour(Token.LINE), radius=12)
