"""What stands where there is nothing yet: an icon, a line, where things will come from, one link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.widgets.key_button import ButtonKind, KeyButton

if TYPE_CHECKING:
    from onestop.presenters.widget_states import EmptyPageState


class LineIcon(QWidget):
    """One line icon, `side` pixels wide."""

    def __init__(
        self, icon_name: str, token: Token = Token.TEXT2, side: int = 32, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon_name, self._token, self._side = icon_name, token, side

    def set_icon(self, icon_name: str, token: Token | None = None) -> None:
        self._icon_name = icon_name
        self._token = token or self._token
        self.update()

    def sizeHint(self) -> QSize:
        side = look().px(self._side)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look().paint_icon(QPainter(self), self._icon_name, self._token, QRectF(self.rect()))


class EmptyPage(QWidget):
    """Centred in whatever room it is given."""

    link_followed = Signal(str)

    def __init__(self, state: EmptyPageState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._icon = LineIcon(state.icon, parent=self)
        self._headline = QLabel(self)
        self._headline.setProperty("role", "empty")
        self._sentence = QLabel(self)
        self._sentence.setProperty("role", "second")
        self._sentence.setWordWrap(True)
        self._link = KeyButton(kind=ButtonKind.LINK, parent=self)
        self._link.clicked.connect(lambda: self.link_followed.emit(self._state.link_key))
        centre = Qt.AlignmentFlag.AlignHCenter
        self._headline.setAlignment(centre)
        self._sentence.setAlignment(centre)
        whole = QVBoxLayout(self)
        whole.setSpacing(8)
        whole.addStretch(2)
        whole.addWidget(self._icon, 0, centre)
        whole.addSpacing(4)
        whole.addWidget(self._headline)
        whole.addWidget(self._sentence)
        whole.addSpacing(10)
        whole.addWidget(self._link, 0, centre)
        whole.addStretch(3)
        self.show_state(state)

    def focus_link(self) -> bool:
        """False where there is none."""
        if self._link.isHidden():
            return False
        self._link.setFocus()
        return True

    def show_state(self, state: EmptyPageState) -> None:
        self._state = state
        self._icon.set_icon(state.icon)
        self._headline.setText(state.headline)
        self._sentence.setText(state.sentence)
        self._link.set_face(state.link, state.link_keys)
        self._link.setVisible(bool(state.link))
