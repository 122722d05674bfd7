"""One dossier: code, clock, route, papers, slips, history, and why its date is what it is. Renders a state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from onestop.gui.dialogs.paper_choice import PaperChoice
from onestop.gui.folding import fold_row
from onestop.gui.forms.ui_dossier_page import Ui_DossierPage
from onestop.gui.look import look
from onestop.gui.page import MARGIN, Page
from onestop.gui.pages.dossier_acts import DossierActs
from onestop.gui.pages.dossier_clock import DossierClock
from onestop.gui.pages.dossier_records import DossierRecords
from onestop.gui.pages.dossier_way import DossierWay
from onestop.gui.palette import Token
from onestop.gui.shortcuts import Action, keys_of
from onestop.gui.widgets.code_text import CodeText
from onestop.gui.widgets.day_list import DayList
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.labelled_field import FactsLine
from onestop.gui.widgets.notes import Notes
from onestop.gui.widgets.reprint_box import ReprintBox
from onestop.gui.widgets.search_palette import KeyCap
from onestop.gui.widgets.yielding_label import YieldingLabel
from onestop.gui.words.days import day_short, short_and_hour
from onestop.gui.words.dossiers import dossier_facts
from onestop.gui.words.happenings import paper_verb
from onestop.gui.words.notes import note_icon
from onestop.gui.words.sentences import sentence, toast
from onestop.gui.words.sharing import company_words
from onestop.gui.words.states import status_word
from onestop.presenters.dossier import DossierPresenter, DossierState
from onestop.presenters.dossier_sheet import DossierSheet
from onestop.presenters.message import Message
from onestop.presenters.onlookers import Onlooker
from onestop.presenters.shell import TopBarState
from onestop.presenters.slip_offers import SlipOffer
from onestop.presenters.widget_states import DayListState, FieldState, ToastState, TroubleState

if TYPE_CHECKING:
    from onestop.presenters.acting import Acting

LEAST_NAME, SCROLL_BAR = 110, 10
COLUMNS = 560
"""Papers and history stand side by side from this room on: in less too much of either is cut."""


class DossierPage(Page):
    """`origin` is the title of the page it was opened from."""

    def __init__(
        self,
        presenter: DossierPresenter,
        origin: str = "",
        *,
        acting: Acting | None = None,
        practice: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.presenter = presenter
        self.acts = DossierActs(acting, self)
        self.choice: PaperChoice | None = None
        self._origin = origin
        self._practice = practice
        self._tail = ""
        self._others: tuple[Onlooker, ...] = ()
        self._told: Message | None = None
        self._troubled = False
        self._build_column()
        self._build_panel()
        self._connect()
        presenter.attach(self.show_state)

    def _build_column(self) -> None:
        self._body = QWidget(self.column)
        self._form = Ui_DossierPage()
        self._form.setupUi(self._body)
        self.column_layout.addWidget(self._body, 1)
        self.code = CodeText(large=True, parent=self._body)
        self._who = YieldingLabel("", LEAST_NAME, self._body)
        self._who.setProperty("role", "strong")
        self._what = YieldingLabel("", LEAST_NAME, self._body)
        for label in (self._who, self._what):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._what.setProperty("role", "second")
        self._print = KeyButton(
            self.tr("Print the receipt again"), keys_of(Action.PRINT), "printer", parent=self._body
        )
        self._form.headWords.insertWidget(0, self.code)
        self._form.whoRow.addWidget(self._who)
        self._form.whoRow.addWidget(self._what)
        self._form.whoRow.addStretch(1)
        self._facts = FactsLine(self._body)
        self._form.headWords.addWidget(self._facts)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._print, self.acts.correct):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._form.headRow.addLayout(buttons)
        self.reprint = ReprintBox(self._body)
        self._form.whole.insertWidget(1, self.reprint)
        self._clock = DossierClock(self._form)
        self._way = DossierWay(self._form, self._body)
        self.records = DossierRecords(self._form, self._body)
        self._form.foot.setText(
            self.tr("Each line says who, when, on which desk. Mistakes are corrected, never deleted.")
        )

    def _build_panel(self) -> None:
        self._why = QLabel(self.panel)
        self._why.setProperty("role", "panelTitle")
        self._term = QLabel(self.panel)
        self._term.setProperty("role", "small")
        self._term.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(self._why, 1)
        head.addWidget(KeyCap(keys_of(Action.WHY), self.panel))
        self.days = DayList(self.panel)
        self._notes = Notes(self.panel)
        self._sheet = KeyButton(
            self.tr("Print the deadline sheet"),
            keys_of(Action.PRINT_SHEET),
            "printer",
            ButtonKind.STACKED,
            self.panel,
        )
        self.panel_layout.setSpacing(8)
        self.panel_layout.addLayout(head)
        self.panel_layout.addWidget(self._term)
        self.panel_layout.addWidget(self.days, 1)
        self.panel_layout.addWidget(self._notes)
        self.panel_layout.addWidget(self.acts.main)
        for button in self.acts.letters:
            self.panel_layout.addWidget(button)
        self.panel_layout.addWidget(self.acts.more)
        self.panel_layout.addWidget(self._sheet)
        self.use_panel()

    def _connect(self) -> None:
        presenter = self.presenter
        self._print.clicked.connect(presenter.paper_asked)
        self.reprint.confirmed.connect(presenter.reprint_confirmed)
        self.reprint.dropped.connect(presenter.step_back)
        self.records.whole_history_wanted.connect(presenter.history_asked)
        self._sheet.clicked.connect(presenter.sheet_asked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def fit_window(self, width: int) -> None:
        super().fit_window(width)
        # Larger text is known to the widgets one turn later.
        QTimer.singleShot(0, self, self._fold)

    def _fold(self) -> None:
        room = self.width() - self.panel.width() - 2 * MARGIN - SCROLL_BAR
        fold_row(self._form.headRow, room)
        self._clock.fold(room)
        fold_row(self._form.columns, room, look().px(COLUMNS))

    def top_bar(self) -> TopBarState:
        trail = tuple(part for part in (self._origin, self._tail) if part)
        others = self.presenter.state.onlookers
        return TopBarState(
            self.tr("Dossier"),
            trail=trail,
            practice=self._practice,
            company=company_words(others),
            company_name=others[0].name if others else "",
        )

    @property
    def dossier_in_front(self) -> str:
        sheet = self.presenter.state.sheet
        return sheet.dossier_id if sheet is not None else ""

    def enter(self) -> None:
        self._print.setFocus()

    def act(self, action: Action) -> bool:
        deeds = {
            Action.BACK: self.presenter.step_back,
            Action.PRINT: self.presenter.paper_asked,
            Action.PRINT_SHEET: self.presenter.sheet_asked,
            Action.WHY: self.days.setFocus,
            Action.COPY_CODE: self._copy_code,
        }
        deed = deeds.get(action)
        if deed is None:
            return self.acts.act(action)
        deed()
        return True

    def show_state(self, state: DossierState) -> None:
        sheet = state.sheet
        arrives = sheet is not None and self._body.isHidden()
        self._body.setVisible(sheet is not None)
        self.panel.setVisible(sheet is not None)
        if sheet is not None:
            self._show_sheet(sheet, state)
        if arrives and not state.focus_why:
            self._take_hand()
        self.reprint.show_state(state.reprint)
        self._show_choice(state.choosing)
        self._show_company(state.onlookers)
        self._sheet.set_busy(self.tr("Printing…") if state.printing_sheet else "")
        self._tell(state)

    def _take_hand(self) -> None:
        """A window that came to the front before the record was read gave the hand to something else."""
        if not isinstance(self.window().focusWidget(), QLineEdit):
            self._print.setFocus()

    def _show_sheet(self, sheet: DossierSheet, state: DossierState) -> None:
        self.code.show_code(sheet.code_head, sheet.code_tail)
        self._who.setText(sheet.applicant.name)
        self._what.setText(f"·  {sheet.procedure}")
        self._what.setToolTip(sheet.procedure_full)
        words = self.tr("Print a slip") if len(sheet.offers) > 1 else self._verb(sheet)
        self._print.set_face(words, keys_of(Action.PRINT), "printer")
        self.acts.show_row(state.row)
        self._facts.show_state(FieldState(facts=dossier_facts(sheet)))
        self._clock.show_clock(sheet.clock, status_word(sheet.status))
        self._fold()
        self._way.show_sheet(sheet)
        self.records.show_sheet(sheet, whole_history=state.whole_history)
        self._show_days(sheet.days)
        if state.focus_why:
            self.days.setFocus()
        if self._tail != sheet.code_tail:
            self._tail = sheet.code_tail
            self.top_bar_changed.emit()

    def _show_company(self, others: tuple[Onlooker, ...]) -> None:
        if others != self._others:
            self._others = others
            self.top_bar_changed.emit()

    def _verb(self, sheet: DossierSheet) -> str:
        return paper_verb(sheet.offers[0]) if sheet.offers else self.tr("Print the receipt again")

    def _show_choice(self, offers: tuple[SlipOffer, ...]) -> None:
        if not offers:
            if self.choice is not None:
                self.window().activateWindow()
            self.choice = None
        elif self.choice is None:
            self.choice = PaperChoice(offers, self.code.code, self)
            self.choice.chosen_offer.connect(self.presenter.paper_chosen)
            self.choice.rejected.connect(self.presenter.choice_dropped)
            self.choice.open()

    def _show_days(self, days: DayListState | None) -> None:
        for widget in (self._why, self._term, self.days, self._notes):
            widget.setVisible(days is not None)
        if days is None:
            return
        why = self.tr("Why no date")
        if days.due is not None:
            why = self.tr("Why due {day}").format(day=day_short(days.due))
        self._why.setText(why)
        self._term.setText(sentence(days.term) if days.term is not None else "")
        self.days.show_state(days)
        notes = [(note_icon(note), sentence(note), Token.TEXT2) for note in days.notes]
        warnings = [("alert", sentence(warning), Token.AMBER) for warning in days.warnings]
        self._notes.show_lines([*notes, *warnings])

    def _tell(self, state: DossierState) -> None:
        if state.told is not None and state.told is not self._told:
            self.toast_wanted.emit(toast(state.told))
        self._told = state.told
        if state.trouble is not None:
            headline = self.tr("The dossier could not be opened")
            if state.sheet is not None and state.read_at is not None:
                headline = self.tr("Shown as it was at {moment}").format(moment=short_and_hour(state.read_at))
            self.trouble_wanted.emit(TroubleState("alert", headline, sentence(state.trouble)))
        elif self._troubled:
            self.trouble_wanted.emit(None)
        self._troubled = state.trouble is not None

    def _copy_code(self) -> None:
        if self.code.code:
            QGuiApplication.clipboard().setText(self.code.code)
            self.toast_wanted.emit(ToastState(self.tr("Copied {code}.").format(code=self.code.code)))
