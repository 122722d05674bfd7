"""How the server must prove who it is: the check of its certificate, and the root it is checked by. Shown when asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.labelled_field import LabelledField
from onestop.gui.widgets.notes import Notes
from onestop.gui.widgets.segments import Segments
from onestop.gui.widgets.text_field import TextField
from onestop.presenters.shared_address import FULL
from onestop.presenters.widget_states import FieldState

if TYPE_CHECKING:
    from onestop.presenters.join import JoinState

LABEL_HIGH = 21


class JoinSecurity(QWidget):
    """Tells `typed("tls" | "root", text)` and `file_wanted()`."""

    typed = Signal(str, str)
    file_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        choices = [
            (FULL, self.tr("Checked in full")),
            ("require", self.tr("Encrypted only")),
            ("disable", self.tr("Not encrypted")),
        ]
        self.tls = Segments(choices, self.tr("The server's proof"), self)
        self.root = TextField("", "shield", self.tr("Root certificate"), self)
        self._root = LabelledField(
            self.tr("Root certificate"), self.root, self.tr("empty: this machine's own"), parent=self
        )
        self.choose = KeyButton(self.tr("Choose a file…"), "", "", ButtonKind.SECONDARY, self)
        self.choose.setAutoDefault(False)
        self._warning = Notes(self)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, look().px(LABEL_HIGH), 0, 0)
        beside.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._root, 1)
        row.addLayout(beside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(14)
        whole.addWidget(LabelledField(self.tr("The server's proof"), self.tls, parent=self))
        whole.addWidget(self._warning)
        whole.addLayout(row)
        self.tls.chosen.connect(lambda key: self.typed.emit("tls", key))
        self.root.textEdited.connect(lambda text: self.typed.emit("root", text))
        self.choose.clicked.connect(self.file_wanted)

    def show_state(self, state: JoinState) -> None:
        address = state.address
        self.tls.choose(address.tls)
        self.tls.setEnabled(not state.busy)
        if self.root.text() != address.root:
            self.root.setText(address.root)
        self.root.setReadOnly(state.busy)
        hint = self.tr("empty: this machine's own")
        self._root.show_state(FieldState(error=state.error("root"), hint=hint))
        lines = [("alert", self._warned(address.tls), Token.AMBER)] if state.unchecked else []
        self._warning.show_lines(lines)

    def _warned(self, tls: str) -> str:
        if tls in ("require", "verify-ca"):
            return self.tr(
                "Another machine could pass itself off as the server and read everything. Only for a trial."
            )
        return self.tr(
            "Anybody on the network can read everything that is shared. Only for a trial on one machine."
        )
