"""Joining a shared ledger: where it is, who logs in, what this desk is called. Renders a state; keeps no password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from onestop.gui.dialogs.join_security import JoinSecurity
from onestop.gui.dialogs.person_dialog import PasswordField
from onestop.gui.look import look
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.labelled_field import LabelledField
from onestop.gui.widgets.progress_strip import ProgressStrip
from onestop.gui.widgets.text_field import TextField
from onestop.presenters.widget_states import FieldState, ProgressState

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from onestop.presenters.join import JoinState

WIDE, MARGIN = 560, 24
PASTED = 4
"""Letters that come at once were not typed one by one."""


class JoinDialog(QDialog):
    """Tells `typed(name, text)`, `address_given(text)` for what may be a whole address, `submitted(password)`,
    `security_asked()`, `root_wanted()` and `backed()` for Esc.
    """

    typed = Signal(str, str)
    address_given = Signal(str)
    submitted = Signal(str)
    security_asked = Signal()
    root_wanted = Signal()
    backed = Signal()

    def __init__(self, state: JoinState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("joinSheet")
        self._state = state
        self._title = QLabel(self.tr("Join a shared ledger"), self)
        self._title.setProperty("role", "panelTitle")
        self.setWindowTitle(self._title.text())
        self._note = QLabel(
            self.tr("Desks of one agency share one ledger. Without a network each goes on receiving."), self
        )
        self._note.setProperty("role", "second")
        self._note.setWordWrap(True)
        self._build_fields()
        self.more = KeyButton(self.tr("How the server proves itself…"), "", "", ButtonKind.LINK, self)
        self.security = JoinSecurity(self)
        self._progress = ProgressStrip(self)
        self._back = KeyButton("", "Esc", "", ButtonKind.PANEL, self)
        self.go = KeyButton(self.tr("Join"), "Ctrl+Enter", "share", ButtonKind.PRIMARY, self)
        for button in (self.more, self._back, self.go):
            button.setAutoDefault(False)
        self._lay_out()
        self._connect()
        self.setFixedWidth(look().px(WIDE))
        self.show_state(state)

    def _build_fields(self) -> None:
        self.host = TextField("", "share", self.tr("Server"), self)
        self.database = TextField("", "", self.tr("Database"), self)
        self.login = TextField("", "person", self.tr("Login"), self)
        self.password = PasswordField(self.tr("Password"), self)
        self.name = TextField("", "door", self.tr("Name of this desk"), self)
        self.fields: dict[str, TextField] = {
            "host": self.host,
            "database": self.database,
            "login": self.login,
            "password": self.password,
            "name": self.name,
        }
        hints = {
            "host": self.tr("or paste the whole address here"),
            "name": self.tr("such as Quầy 2"),
        }
        self._labelled = {
            name: LabelledField(field.accessibleName(), field, hints.get(name, ""), parent=self)
            for name, field in self.fields.items()
        }
        self._hints = hints

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(MARGIN, 20, MARGIN, 20)
        whole.setSpacing(14)
        whole.addWidget(self._title)
        whole.addWidget(self._note)
        whole.addWidget(self._labelled["host"])
        for pair in (("database", "login"), ("password", "name")):
            row = QHBoxLayout()
            row.setSpacing(16)
            for name in pair:
                row.addWidget(self._labelled[name], 1)
            whole.addLayout(row)
        whole.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self.security)
        whole.addWidget(self._progress)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self._back)
        foot.addWidget(self.go)
        whole.addLayout(foot)

    def _connect(self) -> None:
        for name, field in self.fields.items():
            if name != "password":
                field.textEdited.connect(lambda text, name=name: self._edited(name, text))
            field.returnPressed.connect(lambda name=name: self._next(name))
        self.password.textEdited.connect(lambda _: self.typed.emit("password", ""))
        self.host.editingFinished.connect(lambda: self.address_given.emit(self.host.text()))
        self.security.typed.connect(self.typed)
        self.security.file_wanted.connect(self.root_wanted)
        self.more.clicked.connect(self.security_asked)
        self._back.clicked.connect(self.backed)
        self.go.clicked.connect(self._submit)
        for sequence in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(sequence), self).activated.connect(self._submit)

    def show_state(self, state: JoinState) -> None:
        before, self._state = self._state, state
        address = state.address
        texts = {
            "host": address.host,
            "database": address.database,
            "login": address.login,
            "name": state.name,
        }
        for name, field in self.fields.items():
            if name in texts and field.text() != texts[name]:
                field.setText(texts[name])
            field.setReadOnly(state.busy)
            shown = FieldState(error=state.error(name), hint=self._hints.get(name, ""))
            self._labelled[name].show_state(shown)
        self.security.show_state(state)
        self.security.setVisible(state.security)
        self.more.setVisible(not state.security)
        self._show_progress(state)
        self._back.set_face(self.tr("Stop") if state.busy else self.tr("Leave it"), "Esc")
        self.go.set_busy(self.tr("Joining…") if state.busy else "")
        if set(state.errors) - set(before.errors):  # those that merely remain leave the typing where it is
            self._focus_error(state)
        self._fit()

    def take_password(self, password: str) -> None:
        """The one that stood in a pasted address."""
        self.password.setText(password)

    def _show_progress(self, state: JoinState) -> None:
        if not state.busy:
            self._progress.show_state(None)
            return
        what = self.tr("Taking in the ledger") if state.to_take else self.tr("Connecting to the server")
        detail = self.tr("Esc stops it; what was taken in stays.")
        doing = ProgressState(what, state.taken, state.to_take, detail, cancellable=False)
        self._progress.show_state(doing, at_once=True)

    def _focus_error(self, state: JoinState) -> None:
        where = state.errors[0][0]
        field = self.security.root if where == "root" else self.fields.get(where, self.host)
        field.setFocus()
        if where != "password":
            field.selectAll()

    def _edited(self, name: str, text: str) -> None:
        before = self._state.address.host if name == "host" else ""
        if name == "host" and len(text) - len(before) >= PASTED:
            self.address_given.emit(text)
            if self.host.text() != text:
                return
        self.typed.emit(name, text)

    def _next(self, name: str) -> None:
        """Enter: on to the next field, and from the last one done."""
        if name == "host":
            self.address_given.emit(self.host.text())
        names = list(self.fields)
        place = names.index(name) + 1
        empty = [each for each in names[place:] if not self.fields[each].text()]
        if place == len(names) or not empty:
            self._submit()
        else:
            self.fields[empty[0]].setFocus()

    def _submit(self) -> None:
        if not self._state.busy:
            self.address_given.emit(self.host.text())
            self.submitted.emit(self.password.text())
            if self._state.errors:
                self._focus_error(self._state)

    def _fit(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.setFixedHeight(layout.totalHeightForWidth(self.width()))

    def event(self, event: QEvent) -> bool:
        """New lines ask for their room only once the loop has shown them."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.backed.emit()
        else:
            super().keyPressEvent(event)

    def reject(self) -> None:
        """The window manager's cross is an Esc too."""
        self.backed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
        empty = next((each for each in self.fields.values() if not each.text()), self.host)
        empty.setFocus()
