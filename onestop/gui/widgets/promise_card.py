"""The promise: day and month largest, weekday and hour beside, two terms as bars, the weeks, the notes.

Renders a `PromiseState`; when there is no promise it says "Chưa hẹn ngày" and what is missing, in its place.
"""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import Look, look
from onestop.gui.page import ColumnLayout
from onestop.gui.palette import Token
from onestop.gui.shortcuts import Action, keys_of
from onestop.gui.widgets import paint
from onestop.gui.widgets.hours_ruler import HoursRuler
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.notes import Notes
from onestop.gui.widgets.search_palette import KeyCap
from onestop.gui.widgets.weeks_grid import WeeksGrid
from onestop.gui.widgets.yielding_label import YieldingLabel
from onestop.gui.words import figures
from onestop.gui.words.days import day_full, day_short, hour, weekday
from onestop.gui.words.notes import note_icon
from onestop.gui.words.sentences import sentence
from onestop.presenters.promise import PromiseBar, PromiseState, WeeksGap


class PromisedDay(QWidget):
    """ "02/12" in 64 px (56 when narrow), "Thứ Tư" and "17:00, năm 2026" beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = PromiseState()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def show_state(self, state: PromiseState) -> None:
        self._state = state
        due = state.due
        name = f"{weekday(due)} {day_full(due)} {hour(due)}" if due else self.tr("No date promised")
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, look().px(70))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, look().px(62))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        due = self._state.due
        if due is None:
            self._paint_none(painter, now)
            return
        beside = self.tr("{hour}, {year}").format(hour=hour(due), year=due.year)
        words, gap = day_short(due), now.px(12)
        needed = now.metrics(Face.BASE).horizontalAdvance(beside) + gap + 2
        room = self.width() - needed
        faces = (Face.PROMISED_DAY, Face.PROMISED_DAY_NARROW, Face.REPORT_FIGURE)
        fitting = (each for each in faces if now.metrics(each).horizontalAdvance(words) <= room)
        face = next(fitting, Face.REPORT_FIGURE)
        area = QRectF(-2, 0, self.width(), self.height())
        drawn = paint.text(painter, now, area, words, face, Token.TEXT, elide=False)
        left = drawn - 2 + gap
        rest = self.width() - left
        upper = QRectF(left, self.height() / 2 - now.px(22), rest, now.px(28))
        paint.text(painter, now, upper, weekday(due), Face.WEEKDAY, Token.TEXT, elide=False)
        lower = QRectF(left, self.height() / 2 + now.px(6), rest, now.px(20))
        small = now.metrics(Face.BASE).horizontalAdvance(beside) > rest
        beside_face = Face.SMALL if small else Face.BASE
        paint.text(painter, now, lower, beside, beside_face, Token.TEXT2, elide=False)

    def _paint_none(self, painter: QPainter, now: Look) -> None:
        area = QRectF(self.rect())
        token = Token.TEXT3 if self._state.waiting else Token.TEXT
        paint.text(painter, now, area, self.tr("No date promised"), Face.REPORT_FIGURE, token, elide=False)


class TermBar(QWidget):
    """A word, a term and a date over a bar whose length is the term's share."""

    def __init__(self, word: str, *, strong: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word, self._strong = word, strong
        self._bar: PromiseBar | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bar(self, bar: PromiseBar | None, word: str) -> None:
        self._bar, self._word = bar, word
        self.setVisible(bar is not None)
        if bar is not None:
            self.setAccessibleName(f"{word} {figures.term(bar.term)} {day_full(bar.due)}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, look().px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._bar is None:
            return
        now = look()
        painter = QPainter(self)
        room = QRectF(0, 0, self.width(), now.px(18))
        face = Face.SMALL_STRONG if self._strong else Face.SMALL
        ink = Token.TEXT if self._strong else Token.TEXT2
        paint.text(painter, now, room, self._word, face, ink)
        paint.text(
            painter,
            now,
            room.adjusted(now.px(70), 0, 0, 0),
            figures.term(self._bar.term),
            Face.SMALL,
            Token.TEXT2,
        )
        date_face = Face.FIGURE_SMALL_STRONG if self._strong else Face.FIGURE_SMALL
        paint.text(painter, now, room, day_short(self._bar.due), date_face, ink, paint.MIDDLE_RIGHT)
        track = QRectF(0, now.px(21), self.width(), now.px(4))
        paint.box(painter, track, fill=now.colour(Token.SUNKEN), radius=2)
        track.setWidth(self.width() * self._bar.share)
        paint.box(painter, track, fill=now.colour(Token.ACCENT if self._strong else Token.LINE2), radius=2)


class PromiseCard(QWidget):
    """Fills the right panel of reception. Tells `why_wanted()` from the link and its key."""

    why_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body = QWidget()
        self._head = QLabel(self.tr("Result promised for"), self)
        self._head.setProperty("role", "label")
        self._day = PromisedDay(self)
        self._committed = TermBar(self.tr("Committed"), strong=True, parent=self)
        self._legal = TermBar(self.tr("By law"), strong=False, parent=self)
        self._why = KeyButton(self.tr("Why this date?"), "", "", ButtonKind.LINK, self)
        self._why.clicked.connect(self.why_wanted)
        self._why_key = KeyCap(keys_of(Action.WHY), self)
        self._span = YieldingLabel("", parent=self)
        self._span.setProperty("role", "small")
        self._weeks = WeeksGrid(self)
        self._hours = HoursRuler(self)
        self._missing = Notes(self)
        self._notes = Notes(self)
        self._build()
        self.show_state(PromiseState(waiting=True))

    def _build(self) -> None:
        why = QHBoxLayout()
        why.setSpacing(9)
        why.addWidget(self._why)
        why.addWidget(self._why_key)
        why.addStretch(1)
        why.addWidget(self._span)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setProperty("clear", True)
        scroll.setWidget(self._body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        whole = ColumnLayout(self._body)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        for widget in (self._head, self._day, self._committed, self._legal):
            whole.addWidget(widget)
        whole.addWidget(self._missing)
        whole.addSpacing(6)
        whole.addLayout(why)
        whole.addSpacing(4)
        whole.addWidget(self._weeks)
        whole.addWidget(self._hours)
        whole.addSpacing(4)
        whole.addWidget(self._notes)
        whole.addStretch(1)

    def show_state(self, state: PromiseState) -> None:
        promised = state.due is not None
        self._day.show_state(state)
        only = state.legal is None
        self._committed.show_bar(state.committed, self.tr("Time limit") if only else self.tr("Committed"))
        self._legal.show_bar(state.legal, self.tr("By law"))
        for widget in (self._why, self._why_key, self._span):
            widget.setVisible(promised)
        self._span.setText(self._span_words(state))
        self._weeks.show_rows(state.rows)
        self._hours.show_rulers(state.rulers)
        token = Token.TEXT3 if state.waiting else Token.AMBER
        icon = "arrow-right" if state.waiting else "alert"
        self._missing.show_lines([(icon, sentence(line), token) for line in state.missing])
        lines = [("alert", sentence(line), Token.AMBER) for line in state.warnings]
        for icon_name, notes in groupby(state.notes, note_icon):
            lines.append((icon_name, " ".join(sentence(note) for note in notes), Token.TEXT2))
        self._notes.show_lines(lines)

    def _span_words(self, state: PromiseState) -> str:
        if state.rulers:
            return self.tr("by the hour")
        weeks = sum(row.weeks if isinstance(row, WeeksGap) else 1 for row in state.rows)
        return self.tr("the next {count} weeks").format(count=weeks)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
