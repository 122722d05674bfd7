"""Who files, in full, and who came for them: rows that open under the applicant's field. Checks nothing itself."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from onestop.gui.pages.reception_fields import NameField
from onestop.gui.widgets.code_field import CodeField
from onestop.gui.widgets.labelled_field import LabelledField
from onestop.gui.widgets.segments import Segments
from onestop.gui.widgets.text_field import TextField
from onestop.presenters.reception_entry import ReceptionEntry
from onestop.presenters.reception_state import Field
from onestop.presenters.widget_states import FieldState

translate = QCoreApplication.translate


class ApplicantEditor:
    """Fills the given grid. Numbers are code fields: no input method touches them."""

    def __init__(self, grid: QGridLayout, owner: QWidget, told: EditorSignals) -> None:
        self.kind = Segments(
            (
                ("organisation", translate("Reception", "Organisation")),
                ("person", translate("Reception", "Person")),
            ),
            translate("Reception", "Kind of applicant"),
            owner,
        )
        self.tax_code = CodeField("", "", translate("Reception", "Tax code"), owner)
        self.id_number = CodeField("", "", translate("Reception", "Citizen's number"), owner)
        self.phone = CodeField("", "", translate("Reception", "Telephone"), owner)
        self.address = TextField("", "", translate("Reception", "Address"), owner)
        self.email = CodeField("", "", translate("Reception", "E-mail"), owner)
        kind = LabelledField(translate("Reception", "Kind of applicant"), self.kind, parent=owner)
        self.labelled: dict[str, LabelledField] = {
            name: LabelledField(field.accessibleName(), field, parent=owner)
            for name, field in (
                (Field.TAX_CODE, self.tax_code),
                (Field.ID_NUMBER, self.id_number),
                (Field.PHONE, self.phone),
                (Field.ADDRESS, self.address),
                (Field.EMAIL, self.email),
            )
        }
        grid.addWidget(kind, 0, 0)
        for column, name in enumerate((Field.TAX_CODE, Field.ID_NUMBER, Field.PHONE), 1):
            grid.addWidget(self.labelled[name], 0, column)
        grid.addWidget(self.labelled[Field.ADDRESS], 1, 0, 1, 3)
        grid.addWidget(self.labelled[Field.EMAIL], 1, 3)
        for column in range(4):
            grid.setColumnStretch(column, 1)
        self.kind.chosen.connect(lambda key: told.part_typed.emit("kind", key))
        for path, labelled in self.labelled.items():
            part = path.rpartition(".")[2]
            field = labelled.field
            assert isinstance(field, TextField)
            field.textEdited.connect(lambda text, part=part: told.part_typed.emit(part, text))

    def show_state(self, entry: ReceptionEntry, fields: Mapping[str, FieldState]) -> None:
        self.kind.choose(entry.applicant.kind)
        for name, labelled in self.labelled.items():
            text = getattr(entry.applicant, name.rpartition(".")[2])
            _show_text(labelled, text, fields.get(name))


class SubmitterRow:
    """Name (a card may be scanned), number and authority of who came instead of the owner."""

    def __init__(self, row: QHBoxLayout, owner: QWidget, told: EditorSignals) -> None:
        scan = translate("Reception", "name, or scan the card")
        self.name = NameField(scan, "person", translate("Reception", "Who came to file"), owner)
        self.id_number = CodeField("", "", translate("Reception", "Citizen's number"), owner)
        authority = translate("Reception", "letter of authority, introduction letter…")
        self.authority = TextField(authority, "", translate("Reception", "By what authority"), owner)
        self.labelled: dict[str, LabelledField] = {
            name: LabelledField(field.accessibleName(), field, parent=owner)
            for name, field in (
                (Field.SUBMITTER, self.name),
                (Field.SUBMITTER_ID, self.id_number),
                (Field.AUTHORITY, self.authority),
            )
        }
        for (name, labelled), stretch in zip(self.labelled.items(), (5, 3, 5), strict=True):
            row.addWidget(labelled, stretch)
            part = name.rpartition(".")[2]
            field = labelled.field
            assert isinstance(field, TextField)
            field.textEdited.connect(lambda text, part=part: told.submitter_typed.emit(part, text))

    def show_state(self, entry: ReceptionEntry, fields: Mapping[str, FieldState]) -> None:
        for name, labelled in self.labelled.items():
            text = getattr(entry.submitter, name.rpartition(".")[2])
            _show_text(labelled, text, fields.get(name))


class EditorSignals(QWidget):
    """What the rows tell: (part of the entry, text)."""

    part_typed = Signal(str, str)
    submitter_typed = Signal(str, str)


def _show_text(labelled: LabelledField, text: str, state: FieldState | None) -> None:
    field = labelled.field
    assert isinstance(field, TextField)
    if field.text() != text:
        field.setText(text)
        field.setCursorPosition(0)
    labelled.show_state(state or FieldState())
