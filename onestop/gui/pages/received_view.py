"""What stands after Ctrl+Enter: the code in large type, how printing went, what to do next, the next applicant.

Renders a `ReceivedState` in the place of the form and, on the right, the applicant's copy of the slip.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from onestop.gui.fonts import Face
from onestop.gui.forms.ui_received_view import Ui_ReceivedView
from onestop.gui.look import look
from onestop.gui.pages.reception_fields import NameField
from onestop.gui.palette import Token
from onestop.gui.pdf_pages import to_image
from onestop.gui.shortcuts import Action, keys_of
from onestop.gui.widgets import paint
from onestop.gui.widgets.big_code import BigCode
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.notes import Notes
from onestop.gui.widgets.reprint_box import ReprintBox
from onestop.gui.words.days import day_and_hour, hour, weekday_inside
from onestop.gui.words.reception import fee_line
from onestop.gui.words.sentences import sentence
from onestop.presenters.received import PREVIEW_WIDTH, Ending, PrintStage, ReceivedState

A5_RATIO = 210 / 148
WIDEST = 960


class DoneMark(QWidget):
    """A tick on green, or a printer on amber while the slip waits."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon, self._ink, self._tint = "check", Token.GREEN, Token.GREEN_TINT
        self.setFixedSize(32, 32)

    def show_waiting(self, waits: bool) -> None:
        good = ("check", Token.GREEN, Token.GREEN_TINT)
        self._icon, self._ink, self._tint = ("printer", Token.AMBER, Token.AMBER_TINT) if waits else good
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        paint.box(painter, QRectF(self.rect()), fill=now.colour(self._tint), radius=16)
        now.paint_icon(painter, self._icon, self._ink, QRectF(7, 7, 18, 18))


class NextStep(QWidget):
    """A number in a circle, what to do, and a second line."""

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = str(number)
        self._first = self._second = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_words(self, first: str, second: str) -> None:
        self._first, self._second = first, second
        self.setAccessibleName(f"{self._number}. {first}. {second}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, look().px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        circle = QRectF(0, 0, now.px(28), now.px(28))
        paint.box(painter, circle, fill=now.colour(Token.SOFT), radius=circle.width() / 2)
        paint.text(painter, now, circle, self._number, Face.SMALL_STRONG, Token.ACCENT_TEXT, paint.CENTRE)
        left = now.px(44)
        room = self.width() - left
        paint.text(painter, now, QRectF(left, 0, room, now.px(20)), self._first, Face.STRONG, Token.TEXT)
        second = QRectF(left, now.px(20), room, now.px(18))
        paint.text(painter, now, second, self._second, Face.SMALL, Token.TEXT2)


class SlipPicture(QWidget):
    """The slip as it lies on paper; an empty sheet until it is drawn."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pixmap: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Picture of the slip"))

    def show_image(self, image: QImage | None) -> None:
        self._pixmap = QPixmap.fromImage(image) if image is not None else None
        if self._pixmap is not None:
            self._pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * A5_RATIO)

    def sizeHint(self) -> QSize:
        return QSize(PREVIEW_WIDTH, self.heightForWidth(PREVIEW_WIDTH))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        area = QRectF(self.rect())
        if self._pixmap is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(area, self._pixmap, QRectF(self._pixmap.rect()))
        paint.box(painter, area, border=now.colour(Token.LINE), radius=4)


class ReceivedView(QWidget):
    """The column. `next_typed(text)` with the first letters of the next dossier; the rest are buttons."""

    next_typed = Signal(str)
    next_wanted = Signal()
    copy_wanted = Signal()
    print_wanted = Signal()
    hand_over_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._form = Ui_ReceivedView()
        self._form.setupUi(self)
        self.setMaximumWidth(WIDEST)
        form = self._form
        self._mark = DoneMark(self)
        form.headRow.insertWidget(0, self._mark)
        form.headRow.setStretch(1, 1)
        self.code = BigCode(form.codeBox)
        form.codeLayout.addWidget(self.code)
        self._missing = Notes(form.missingBox)
        form.missingLayout.addWidget(self._missing)
        self._copy = KeyButton(self.tr("Copy the code"), keys_of(Action.COPY_CODE), "copy", parent=self)
        self._print = KeyButton(self.tr("Print again"), keys_of(Action.PRINT), "printer", parent=self)
        form.actionsRow.addWidget(self._copy)
        form.actionsRow.addWidget(self._print)
        form.actionsRow.addStretch(1)
        self.reprint = ReprintBox(self)
        form.askRow.addWidget(self.reprint)
        self._steps = (NextStep(1, self), NextStep(2, self))
        self._now = KeyButton(self.tr("Hand over now"), keys_of(Action.FORWARD_NOW), "", parent=self)
        second = QHBoxLayout()
        second.setSpacing(16)
        second.addWidget(self._steps[1], 1)
        second.addWidget(self._now, 0, Qt.AlignmentFlag.AlignTop)
        form.nextLayout.addWidget(self._steps[0])
        form.nextLayout.addLayout(second)
        placeholder = self.tr("Next dossier: 3 letters, tax code, telephone, or scan the card")
        self.next = NameField(placeholder, "building", self.tr("Next dossier"), self)
        self.next.setProperty("large", True)
        self._begin = KeyButton(self.tr("New dossier"), keys_of(Action.NEW), "plus", ButtonKind.MAIN, self)
        form.beginRow.addWidget(self.next, 1)
        form.beginRow.addWidget(self._begin)
        self.next.textEdited.connect(self.next_typed)
        self.next.returnPressed.connect(self.next_wanted)
        self._begin.clicked.connect(self.next_wanted)
        self._copy.clicked.connect(self.copy_wanted)
        self._print.clicked.connect(self.print_wanted)
        self._now.clicked.connect(self.hand_over_wanted)

    def show_state(self, state: ReceivedState) -> None:
        form = self._form
        received = state.ending is Ending.RECEIVED
        form.headline.setText(self._headline(state))
        form.secondLine.setText(self._second(state))
        self._mark.show_waiting(state.stage in (PrintStage.WAITS, PrintStage.FAILED))
        form.codeBox.setVisible(received)
        self.code.show_code(state.code_head, state.code_tail)
        form.missingBox.setVisible(not received)
        lines = [] if received else [("file", sentence(line), Token.TEXT) for line in state.missing]
        self._missing.show_lines(lines)
        self._copy.setVisible(received)
        printed = state.stage is PrintStage.PRINTED
        verb = self.tr("Print again") if printed else self.tr("Print the slip")
        self._print.set_face(verb, keys_of(Action.PRINT), "printer")
        self.reprint.show_state(state.reprint)
        for step, words in zip(self._steps, self._next_words(state), strict=True):
            step.show_words(*words)
            step.setVisible(bool(words[0]) and not state.reprint.asking)
        self._now.setVisible(received and not state.lies_with and not state.reprint.asking)
        # The question takes the room of what comes next: nothing else moves.
        form.nextLabel.setVisible(not state.reprint.asking)
        form.rule.setVisible(not state.reprint.asking)

    def enter(self) -> None:
        self.next.clear()
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _headline(self, state: ReceivedState) -> str:
        printed = state.stage is PrintStage.PRINTED
        if state.ending is Ending.GUIDED:
            return (
                self.tr("Supplement request printed") if printed else self.tr("Supplement request recorded")
            )
        return self.tr("Received, slip printed") if printed else self.tr("Received")

    def _second(self, state: ReceivedState) -> str:
        if state.trouble is not None:
            return sentence(state.trouble)
        at = hour(state.at)
        if state.ending is Ending.GUIDED:
            return self.tr("Kept at {hour}; nothing is received and no date is promised.").format(hour=at)
        if state.stage is PrintStage.PRINTED:
            return self.tr(
                "Recorded at {hour}, 2 copies printed. The dossier is safe on this machine."
            ).format(hour=at)
        return self.tr("Recorded at {hour}, printing… The dossier is safe on this machine.").format(hour=at)

    def _next_words(self, state: ReceivedState) -> tuple[tuple[str, str], tuple[str, str]]:
        if state.ending is Ending.GUIDED:
            give = self.tr("Hand over the request and explain it")
            return (give, self.tr("The person who filed takes the papers back with it.")), ("", "")
        copy = self.tr("Hand over copy 2, both sides sign")
        keeps = self.tr("The person who filed keeps copy 2 with its QR code.")
        hand_over = sentence(state.hand_over) if state.hand_over else ""
        if state.lies_with:
            hand_over = self.tr("Handed to {unit}").format(unit=state.lies_with)
        unit = self.tr("{unit}, with copy 1 and the control slip.").format(unit=state.unit)
        return (copy, keeps), (hand_over, unit)


class SlipPanel(QWidget):
    """The right panel after Ctrl+Enter: the slip, the date, the fee."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        self._title.setProperty("role", "label")
        self._where = QLabel(self)
        self._where.setProperty("role", "hint")
        self.picture = SlipPicture(self)
        self._notes = Notes(self)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._where)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addLayout(head)
        whole.addWidget(self.picture)
        whole.addSpacing(4)
        whole.addWidget(self._notes)
        whole.addStretch(1)

    def show_state(self, state: ReceivedState) -> None:
        received = state.ending is Ending.RECEIVED
        title = self.tr("Copy 2, for the applicant") if received else self.tr("Supplement request")
        self._title.setText(title)
        waits = state.stage in (PrintStage.WAITS, PrintStage.FAILED)
        self._where.setText(self.tr("waits to be printed") if waits else state.printer)
        self.picture.show_image(to_image(state.picture) if state.picture is not None else None)
        lines = []
        if state.due is not None:
            day = self.tr("Promised for {weekday} {moment}")
            words = day.format(weekday=weekday_inside(state.due), moment=day_and_hour(state.due))
            lines.append(("calendar", words, Token.TEXT))
        if received:
            lines.append(("money", fee_line(state.fee), Token.TEXT2))
        self._notes.show_lines(lines)
