"""The status bar: six places in a fixed order; a number is a link to its list, zero is grey, no icon lost."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint
from onestop.gui.words.days import day_full, hour, weekday
from onestop.gui.words.printer import printer_words
from onestop.gui.words.sharing import CHIP_ICONS, chip_figure, chip_word, chip_words
from onestop.presenters.sharing_state import ChipKind
from onestop.presenters.status_bar import PrinterCondition, StatusBarState, StatusPlace

LOUD = frozenset({Token.AMBER, Token.VIOLET, Token.RED})
"""Colours that a part's words take where it has no figure."""


class _StatusPart(QAbstractButton):
    """Icon, words, figure. Disabled while there is nothing to open."""

    def __init__(self, icon_name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._figure = ""
        self._brief_words = ""
        self._brief = False
        self._words_token = Token.TEXT2
        self._token = Token.TEXT2
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_part(
        self, words: str, figure: str, token: Token, *, opens: bool, brief: str = "", icon: str = ""
    ) -> None:
        """`brief` stands instead of the words where there is little room."""
        self.setText(words)
        self._figure, self._brief_words, self._token = figure, brief, token
        self._icon_name = icon or self._icon_name
        self._words_token = token if token in LOUD and not figure else Token.TEXT2
        self.setEnabled(opens)
        shape = Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        self.setAccessibleName(f"{words} {figure}".strip())
        self.setToolTip(self.accessibleName() if self._brief else "")
        self.updateGeometry()
        self.update()

    def be_brief(self, brief: bool) -> None:
        """Little room: fewer words, or none beside an icon and a figure; the tool tip has them."""
        if brief != self._brief:
            self._brief = brief
            self.setToolTip(self.accessibleName() if brief else "")
            self.updateGeometry()
            self.update()

    def _shown(self) -> tuple[str, str]:
        """Words and figure as they are drawn."""
        return self._brief_words if self._brief else self.text(), self._figure

    def full_width(self) -> int:
        return self._width(self.text(), self._figure)

    def _width(self, words: str, figure: str) -> int:
        now = look()
        width = now.metrics(Face.SMALL).horizontalAdvance(words)
        if self._icon_name:
            width += now.px(20)
        if figure:
            gap = now.px(7) if words else 0
            width += now.metrics(Face.FIGURE_SMALL_STRONG).horizontalAdvance(figure) + gap
        return width + 2

    def sizeHint(self) -> QSize:
        return QSize(self._width(*self._shown()), look().px(29))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        height = float(self.height())
        left = 0.0
        if self._icon_name:
            side = now.px(14)
            spot = QRectF(0, (height - side) / 2, side, side)
            now.paint_icon(painter, self._icon_name, self._token, spot)
            left = now.px(20)
        words, figure = self._shown()
        room = QRectF(left, 0, self.width() - left, height)
        told = paint.text(painter, now, room, words, Face.SMALL, self._words_token, elide=False)
        followed = self.isEnabled() and self.underMouse()
        if followed and not figure:
            self._underline(painter, left, told)
        left += told
        if figure:
            left += now.px(7) if words else 0
            token = Token.TEXT if self._token is Token.TEXT2 and not self.isEnabled() else self._token
            room = QRectF(left, 0, self.width() - left, height)
            wide = paint.text(painter, now, room, figure, Face.FIGURE_SMALL_STRONG, token, elide=False)
            if followed:
                self._underline(painter, left, wide)

    def _underline(self, painter: QPainter, left: float, wide: float) -> None:
        base = round(self.height() / 2 + look().px(7))
        painter.drawLine(round(left), base, round(left + wide), base)


class StatusBar(QFrame):
    """Tells `place_followed(StatusPlace)`."""

    place_followed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self.setAccessibleName(self.tr("Status"))
        icons = {
            StatusPlace.RECEIVED: "",
            StatusPlace.DUE: "hourglass",
            StatusPlace.OVERDUE: "alert",
            StatusPlace.SHARING: "share",
            StatusPlace.PRINTER: "printer",
        }
        self._parts = {place: _StatusPart(icon, self) for place, icon in icons.items()}
        self._clock = _StatusPart("clock", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(24)
        for place, part in self._parts.items():
            if place is StatusPlace.PRINTER:
                row.addStretch(1)
            part.clicked.connect(lambda _checked=False, followed=place: self.place_followed.emit(followed))
            row.addWidget(part)
        self._clock.clicked.connect(lambda: self.place_followed.emit(StatusPlace.CLOCK))
        row.addWidget(self._clock)
        self._fit()

    def show_state(self, state: StatusBarState) -> None:
        self._count(StatusPlace.RECEIVED, self.tr("Received today"), state.received_today, Token.TEXT)
        self._count(StatusPlace.DUE, self.tr("Due today"), state.due_today, Token.AMBER)
        self._count(StatusPlace.OVERDUE, self.tr("Overdue"), state.overdue, Token.RED)
        self._show_sharing(state)
        self._show_printer(state)
        words = self.tr("Sample clock") if state.practice else weekday(state.now)
        figure = f"{day_full(state.now)}  {hour(state.now)}"
        self._clock.show_part(words, figure, Token.TEXT2, opens=state.practice)
        self._make_room()

    def _count(self, place: StatusPlace, words: str, count: int, token: Token) -> None:
        self._parts[place].show_part(words, str(count), token if count else Token.TEXT2, opens=count > 0)

    def _show_sharing(self, state: StatusBarState) -> None:
        chip = state.chip
        owes = chip.unsent > 0 or chip.kind is ChipKind.STOPPED
        token = (Token.RED if chip.late else Token.VIOLET) if owes else Token.TEXT2
        self._parts[StatusPlace.SHARING].show_part(
            chip_words(chip),
            chip_figure(chip, state.now),
            token,
            opens=True,
            brief=chip_word(chip),
            icon=CHIP_ICONS[chip.kind],
        )

    def _show_printer(self, state: StatusBarState) -> None:
        words = printer_words(state.printer, state.printer_name)
        waits = (
            self.tr("waiting slips: {count}").format(count=state.waiting_slips) if state.waiting_slips else ""
        )
        trouble = state.printer in (PrinterCondition.NOT_ANSWERING, PrinterCondition.NONE) or waits
        token = Token.AMBER if trouble else Token.TEXT2
        brief = state.printer_name or words
        self._parts[StatusPlace.PRINTER].show_part(words, waits, token, opens=bool(waits), brief=brief)

    def _make_room(self) -> None:
        """A narrow window or large text: first why sharing stopped goes, then words that an icon stands for."""
        parts = (*self._parts.values(), self._clock)
        wanted = sum(part.full_width() for part in parts) + 24 * (len(parts) + 1)
        spare = (self._parts[place] for place in (StatusPlace.PRINTER, StatusPlace.DUE, StatusPlace.OVERDUE))
        for part in (self._parts[StatusPlace.SHARING], self._clock, *spare):
            short = wanted > self.width()
            part.be_brief(short)
            wanted -= part.full_width() - part.sizeHint().width() if short else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _fit(self) -> None:
        self.setFixedHeight(look().px(30))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_clock"):
            self._fit()
            self._make_room()
