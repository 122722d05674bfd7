"""The left column of the reception: one entry from the applicant to the note. Renders a state, tells the presenter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QRadioButton, QSizePolicy, QWidget

from onestop.domain.dossier_code import tail
from onestop.gui.forms.ui_reception_page import Ui_ReceptionPage
from onestop.gui.look import look
from onestop.gui.pages.papers_head import PapersHead
from onestop.gui.pages.reception_choices import ChoiceList
from onestop.gui.pages.reception_editor import ApplicantEditor, EditorSignals, SubmitterRow
from onestop.gui.pages.reception_fields import NameField, ProcedureField, count_field
from onestop.gui.pages.reception_ways import Ways
from onestop.gui.widgets.component_checklist import ComponentChecklist
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.labelled_field import FactsLine, LabelledField
from onestop.gui.widgets.segments import Segments
from onestop.gui.words.sentences import sentence
from onestop.presenters.reception import ReceptionPresenter
from onestop.presenters.reception_state import Field, ReceptionState
from onestop.presenters.widget_states import BadgeKind, BadgeState, FieldState

ITEMS_WIDTH = 72
PROCEDURE_HEIGHT = 87
GAP, GAP_LOW = 16, 10
WIDEST = 960
"""Forms stop growing here (screens.md, grid)."""


def _passes(_event: QEvent) -> bool:
    return False


class ReceptionForm(QWidget):
    """All of what the hand does in the column ends in a call of the presenter.

    `still_open_followed(dossier id)`: the link beside the warning was followed.
    """

    still_open_followed = Signal(str)

    def __init__(
        self, presenter: ReceptionPresenter, parent: QWidget, hold: Callable[[QEvent], bool] = _passes
    ) -> None:
        """`hold` takes a key that must wait for an answer."""
        super().__init__(parent)
        self.presenter = presenter
        self._hold = hold
        self._shown: ReceptionState | None = None
        self._form = Ui_ReceptionPage()
        self._form.setupUi(self)
        self.setMaximumWidth(WIDEST)
        self._told = EditorSignals(self)
        self._told.hide()
        self._build_who()
        self._build_what()
        self._build_ways()
        self.choices = ChoiceList(parent)
        self.note_field = self._form.note
        self._connect()
        self._fit()
        self._fields: dict[Field, QWidget] = {
            Field.APPLICANT: self.applicant,
            Field.SUBMITTER_CHOICE: self.submitter_choice,
            Field.SUBMITTER: self.submitter.name,
            Field.SUBMITTER_ID: self.submitter.id_number,
            Field.AUTHORITY: self.submitter.authority,
            Field.PROCEDURE: self.procedure,
            Field.PAPERS: self.checklist,
            Field.SETS: self.sets,
            Field.ITEMS: self.items,
            Field.NOTE: self._form.note,
            **{Field(name): each.field for name, each in self.editor.labelled.items()},
        }
        for child in self.findChildren(QWidget):
            # Only what keys can reach: a filter in Python costs something for every event.
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus:
                child.installEventFilter(self)

    def focus_field(self, field: Field) -> None:
        """Put the hand there; text that stands there is chosen, so that typing replaces it."""
        widget = self._fields[field]
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(widget, QLineEdit):
            widget.selectAll()

    def hand_is_in(self, field: Field) -> bool:
        """The hand is there, or was when the page was left."""
        return self.focusWidget() is self._fields[field]

    def go_back_to_field(self) -> bool:
        """To where the hand was when the page was left. False when that place is gone."""
        before = self.focusWidget()
        if before is None or not before.isVisibleTo(self) or not before.isEnabled():
            return False
        before.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def set_low(self, low: bool) -> None:
        """Little height: the groups move together before the papers have to scroll."""
        self._form.entryLayout.setSpacing(GAP_LOW if low else GAP)

    def show_state(self, state: ReceptionState) -> None:
        """Touches only what changed: a key must not cost the whole page."""
        before, self._shown = self._shown, state
        if before is None or _who(state) != _who(before):
            self._show_who(state)
        if before is None or _what(state) != _what(before):
            self._show_what(state)
        if before is None or state.checklist != before.checklist:
            self._heads.show_state(state.checklist)
            self.checklist.show_state(state.checklist)
            self.checklist.setVisible(bool(state.checklist.rows))
            self._no_papers.setVisible(not state.checklist.rows)
        if before is None or _ways(state) != _ways(before):
            self._show_ways(state)
        under = self.procedure if state.choices_of == Field.PROCEDURE else self.applicant
        self.choices.show_choices(state.choices, under if under.hasFocus() else None)

    def _fit(self) -> None:
        """Measures that follow the size of the text."""
        now = look()
        self._labelled_items.setFixedWidth(now.px(ITEMS_WIDTH))
        # Its line holds now facts, now a sentence with a link: the rows below must not jump between them.
        self._labelled_procedure.keep_height(now.px(PROCEDURE_HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_fields"):
            self._fit()

    def _show_what(self, state: ReceptionState) -> None:
        self.procedure.set_words(state.entry.procedure_text)
        self.procedure.show_procedure(state.procedure)
        items = state.fields.get(Field.ITEMS)
        beside = state.fields.get(Field.PROCEDURE) or items or self._procedure_facts(state)
        self._labelled_procedure.show_state(beside)
        self.procedure.set_error(beside is not items and beside.error is not None)
        self.items.set_error(items is not None and items.error is not None)
        still_open = state.still_open
        link = self.tr("Open {tail}").format(tail=tail(still_open.code)) if still_open else ""
        self._labelled_procedure.set_link(link)

    # building

    def _build_who(self) -> None:
        form = self._form
        hint = self.tr("3 letters, tax code, telephone, or scan the card")
        self.applicant = NameField("", "building", self.tr("Organisation or person who files"), self)
        self._labelled_applicant = LabelledField(
            self.tr("Organisation or person who files"), self.applicant, hint, parent=self
        )
        self.submitter_choice = Segments(
            (("owner", self.tr("The owner")), ("authorised", self.tr("Authorised"))),
            self.tr("Who came to file"),
            self,
        )
        labelled = LabelledField(self.tr("Who came to file"), self.submitter_choice, parent=self)
        labelled.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        form.applicantRow.addWidget(self._labelled_applicant, 1)
        form.applicantRow.addWidget(labelled)
        self.facts = FactsLine(self)
        self._edit = KeyButton(self.tr("Edit"), "", "", ButtonKind.LINK, self)
        form.factsRow.addWidget(self.facts, 1)
        form.factsRow.addWidget(self._edit, 0, Qt.AlignmentFlag.AlignTop)
        self.editor = ApplicantEditor(form.editorGrid, form.editor, self._told)
        self.submitter = SubmitterRow(form.submitterRow, form.submitterBox, self._told)

    def _build_what(self) -> None:
        self.procedure = ProcedureField(
            self.tr("number or name, for example LD-01; ↓ for recent ones"), self.tr("Procedure"), self
        )
        self._labelled_procedure = LabelledField(
            self.tr("Procedure"), self.procedure, line_below=True, parent=self
        )
        self.items = count_field(self.tr("Items"), self)
        self._labelled_items = LabelledField(self.tr("Items"), self.items, parent=self)
        self._form.procedureRow.addWidget(self._labelled_procedure, 1)
        self._form.procedureRow.addWidget(self._labelled_items)
        self._heads = PapersHead(self)
        self.checklist = ComponentChecklist(self)
        self._no_papers = QLabel(self.tr("The papers asked for stand here once a procedure is chosen."), self)
        self._no_papers.setProperty("role", "hint")
        self._no_papers.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._no_papers.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._form.papersLayout.addWidget(self._heads)
        self._form.papersLayout.addWidget(self.checklist, 1)
        self._form.papersLayout.addWidget(self._no_papers)

    def _build_ways(self) -> None:
        self.ways = Ways(self)
        self.sets, self.fee = self.ways.sets, self.ways.fee
        self._form.waysRow.addWidget(self.ways)
        note, keep_originals = self._form.note, self._form.keepOriginals
        keep_originals.setToolTip(self.tr("Originals are given back after they were compared"))
        # The form made these two before all others; Tab reads them last.
        self.setTabOrder(self.fee, note)
        self.setTabOrder(note, keep_originals)

    def _connect(self) -> None:
        presenter, form = self.presenter, self._form
        who, what = presenter.who, presenter.what
        self.applicant.textEdited.connect(who.typed)
        self.applicant.left.connect(presenter.choices_left)
        self._edit.clicked.connect(lambda: who.edit(not presenter.state.editing))
        self._told.part_typed.connect(who.part_typed)
        self._told.submitter_typed.connect(who.submitter_typed)
        self.submitter_choice.chosen.connect(lambda key: who.submitter_chosen(key == "authorised"))
        self.procedure.textEdited.connect(what.typed)
        self.procedure.entered.connect(what.wanted)
        self.procedure.left.connect(presenter.choices_left)
        self._labelled_procedure.link_followed.connect(self.follow_still_open)
        self.choices.taken.connect(presenter.chosen)
        self.checklist.toggled.connect(lambda key: what.paper_toggled(int(key)))
        self.checklist.counted.connect(lambda key, n, c: what.paper_counted(int(key), n, c))
        self.ways.typed.connect(lambda part, text: presenter.typed(**{part: text}))
        self.items.textEdited.connect(lambda text: presenter.typed(items=text))
        form.note.textEdited.connect(lambda text: presenter.typed(note=text))
        form.keepOriginals.toggled.connect(lambda on: presenter.typed(keep_originals=on))

    # rendering

    def _show_who(self, state: ReceptionState) -> None:
        entry, fields = state.entry, state.fields
        self.applicant.set_words(entry.applicant_text)
        self.applicant.set_icon("person" if entry.applicant.kind == "person" else "building")
        known = BadgeState(BadgeKind.ON_TIME, self.tr("In the book")) if entry.known else None
        self.applicant.set_badge(known)
        wrong = fields.get(Field.APPLICANT)
        self.applicant.set_error(wrong is not None and wrong.error is not None)
        history = (sentence(state.applicant_history),) if state.applicant_history else ()
        hidden = () if state.editing and not entry.known else state.applicant_facts
        self.facts.show_state(wrong or FieldState(facts=(*hidden, *history)))
        self._edit.setText(self.tr("Fold up") if state.editing else self.tr("Edit"))
        self._edit.setVisible(bool(entry.applicant_text) or state.editing)
        self._form.editor.setVisible(state.editing)
        self.editor.show_state(entry, fields)
        self.submitter_choice.choose("authorised" if entry.authorised else "owner")
        self._form.submitterBox.setVisible(entry.authorised)
        self.submitter.show_state(entry, fields)

    def _procedure_facts(self, state: ReceptionState) -> FieldState:
        facts = state.procedure
        if facts is None:
            return FieldState()
        unit = self.tr("settled by {unit}").format(unit=facts.unit)
        steps = self.tr("{steps} steps, {signers} signatures of the board")
        return FieldState(facts=(facts.field, unit, steps.format(steps=facts.steps, signers=facts.signers)))

    def _show_ways(self, state: ReceptionState) -> None:
        entry = state.entry
        self.ways.show_state(state)
        if self.items.text() != entry.items:
            self.items.setText(entry.items)
        self._labelled_items.setVisible(state.fee.per_item)
        form = self._form
        if form.note.text() != entry.note:
            form.note.setText(entry.note)
        if form.keepOriginals.isChecked() != entry.keep_originals:
            form.keepOriginals.setChecked(entry.keep_originals)

    def follow_still_open(self) -> None:
        still_open = self.presenter.state.still_open
        if still_open is not None:
            self.still_open_followed.emit(still_open.dossier_id)

    # keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.InputMethod):
            return False
        if self._hold(event):
            return True
        return isinstance(event, QKeyEvent) and self._key(watched, event)

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        key = event.key()
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if not plain:
            return False
        if watched is self.checklist:
            return False
        lists = watched in (self.applicant, self.procedure)
        if lists and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            return self._step(watched, 1 if key == Qt.Key.Key_Down else -1)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._enter(watched)
        if lists and key == Qt.Key.Key_Tab and self._unsettled(watched):
            return self._enter(watched)
        return False

    def _step(self, watched: QObject, lines: int) -> bool:
        if self.choices.isVisible():
            self.choices.step(lines)
        elif watched is self.procedure:
            self.presenter.what.look_again()
        return True

    def _enter(self, watched: QObject) -> bool:
        choice = self.choices.current
        if choice is not None and watched in (self.applicant, self.procedure) and not self._is_old(watched):
            self.presenter.chosen(choice.key)
        elif watched is self.applicant:
            self.presenter.who.entered()
        elif watched is self.procedure:
            self.presenter.what.entered()
        elif watched is self.submitter.name:
            self.presenter.who.submitter_entered()
        elif isinstance(watched, KeyButton):
            watched.click()
        else:
            self._next_field(watched)
        return True

    def _is_old(self, watched: QObject) -> bool:
        """The lines hang there from earlier letters, and no arrow chose among them."""
        part = self.presenter.who if watched is self.applicant else self.presenter.what
        return part.lookup.under_way and not self.choices.was_stepped

    def _next_field(self, watched: QObject) -> None:
        """Enter goes from field to field; links and buttons are Tab's."""
        assert isinstance(watched, QWidget)
        following = watched.nextInFocusChain()
        while following is not None and following is not watched:
            reachable = bool(following.focusPolicy() & Qt.FocusPolicy.TabFocus)
            fit = reachable and following.isVisibleTo(self) and following.isEnabled()
            if fit and following.focusProxy() is None and not isinstance(following, KeyButton | QRadioButton):
                break
            if fit and isinstance(following, QRadioButton) and following.isChecked():
                break
            following = following.nextInFocusChain()
        if following is not None:
            following.setFocus(Qt.FocusReason.TabFocusReason)

    def _unsettled(self, watched: QObject) -> bool:
        state = self.presenter.state
        if watched is self.procedure:
            return state.procedure is None and bool(state.entry.procedure_text)
        return bool(state.entry.applicant_text) and not state.entry.known and not state.editing


def _who(state: ReceptionState) -> tuple[object, ...]:
    """What the applicant's rows show; the other parts of the page likewise."""
    entry = state.entry
    shown = (entry.applicant_text, entry.applicant, entry.known, entry.authorised, entry.submitter)
    return (shown, state.editing, state.applicant_facts, state.applicant_history, state.fields)


def _what(state: ReceptionState) -> tuple[object, ...]:
    return (state.entry.procedure_text, state.procedure, state.still_open, state.fields)


def _ways(state: ReceptionState) -> tuple[object, ...]:
    entry = state.entry
    ways = (entry.channel, entry.return_channel, entry.sets, entry.items, entry.note, entry.keep_originals)
    return (ways, state.fee, state.procedure, state.fields)
