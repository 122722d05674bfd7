"""How a dossier comes and how its result goes back, its sets and its fee: one row, two where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from onestop.gui.look import look
from onestop.gui.pages.reception_fields import FeeBox, count_field
from onestop.gui.widgets.labelled_field import LabelledField
from onestop.gui.widgets.segments import Segments
from onestop.gui.words.reception import fee_amount, fee_hint, fee_states
from onestop.gui.words.states import channel_word, return_channel_word
from onestop.presenters.reception_state import Field, ReceptionState
from onestop.presenters.widget_states import FieldState

COUNT_WIDTH, FEE_WIDTH = 56, 149
GAP = 16


class Ways(QWidget):
    """Tells `typed(part of the entry, text)`."""

    typed = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        filed, back = self.tr("Filed"), self.tr("Result goes back")
        ways = ("counter", "online", "post")
        self.channel = Segments([(way, channel_word(way)) for way in ways], filed, self)
        self.return_channel = Segments(
            [(way, return_channel_word(way)) for way in ("counter", "post", "online")], back, self
        )
        self.sets = count_field(self.tr("Sets"), self)
        self.fee = FeeBox(self)
        for code, words in fee_states():
            self.fee.addItem(words, code)
        self._labelled_sets = LabelledField(self.tr("Sets"), self.sets, parent=self)
        self._labelled_fee = LabelledField(self.tr("Fee"), self.fee, parent=self)
        self._channels = QHBoxLayout()
        self._channels.addWidget(LabelledField(filed, self.channel, parent=self), 1)
        self._channels.addWidget(LabelledField(back, self.return_channel, parent=self), 1)
        self._sums = QHBoxLayout()
        for labelled in (self._labelled_sets, self._labelled_fee):
            self._sums.addWidget(labelled, 0, Qt.AlignmentFlag.AlignTop)
        self._sums.addStretch(1)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addLayout(self._channels, 1)
        self._whole.addLayout(self._sums)
        for row in (self._channels, self._sums, self._whole):
            row.setSpacing(GAP)
        self._fit()
        self._connect()

    def _connect(self) -> None:
        self.channel.chosen.connect(lambda key: self.typed.emit("channel", key))
        self.return_channel.chosen.connect(lambda key: self.typed.emit("return_channel", key))
        self.sets.textEdited.connect(lambda text: self.typed.emit("sets", text))
        self.fee.activated.connect(lambda index: self.typed.emit("fee_state", self.fee.itemData(index)))

    def show_state(self, state: ReceptionState) -> None:
        entry, fee = state.entry, state.fee
        self.channel.choose(entry.channel)
        self.return_channel.choose(entry.return_channel)
        if self.sets.text() != entry.sets:
            self.sets.setText(entry.sets)
        self._labelled_sets.show_state(state.fields.get(Field.SETS) or FieldState())
        self.fee.show_amount(fee_amount(fee) if state.procedure else "")
        self.fee.setCurrentIndex(max(0, self.fee.findData(fee.state)))
        self.fee.setEnabled(fee.amount != 0)
        self._labelled_fee.show_state(FieldState(hint=fee_hint(fee.state) if fee.amount != 0 else ""))

    def fold(self, width: int) -> None:
        """Stand in one row or two, whichever fits `width`."""
        one_row = self._channels.minimumSize().width() + GAP + self._sums.minimumSize().width() <= width
        sideways, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._whole.setDirection(sideways if one_row else down)

    def minimumSizeHint(self) -> QSize:
        """Asked as one row, the page would be as wide as that: the two channels are what cannot be parted."""
        return QSize(self._channels.minimumSize().width(), super().minimumSizeHint().height())

    def _fit(self) -> None:
        self._labelled_sets.setFixedWidth(look().px(COUNT_WIDTH))
        self._labelled_fee.setFixedWidth(look().px(FEE_WIDTH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fold(event.size().width())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_whole"):
            self._fit()
