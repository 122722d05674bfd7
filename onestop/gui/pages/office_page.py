"""The office: a tracking book comes in, the ledger is checked, and how the office is set. Renders a state."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QScrollArea, QWidget

from onestop.gui.forms.ui_office_page import Ui_OfficePage
from onestop.gui.page import Page
from onestop.gui.pages.look_box import LookBox
from onestop.gui.pages.printer_box import PrinterBox
from onestop.gui.palette import Token
from onestop.gui.shortcuts import Action, keys_of
from onestop.gui.widgets.empty_page import EmptyPage, LineIcon
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.segments import Segments
from onestop.gui.widgets.tick_box import TickBox
from onestop.gui.words import office as words
from onestop.gui.words.sentences import sentence
from onestop.gui.words.sharing import desk_words
from onestop.presenters.look_choice import LookPresenter
from onestop.presenters.office import OfficePresenter
from onestop.presenters.office_state import BookState, Findings, LedgerState, OfficeState
from onestop.presenters.printer_choice import PrinterPresenter
from onestop.presenters.shell import TopBarState
from onestop.presenters.widget_states import ToastState, TroubleState

if TYPE_CHECKING:
    from onestop.application.sharing import Sharing

TICK_MILLISECONDS = 100


def _scrolling(side: QWidget, panel: QWidget) -> QScrollArea:
    """Large text in a low window: what stands there may be longer than the panel."""
    area = QScrollArea(panel)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setProperty("clear", True)
    area.setWidget(side)
    return area


class OfficePage(Page):
    """`cancel_work` is for the window's `progress_cancelled`; `staff_wanted` asks for the office's people,
    `sharing_wanted` for how this machine shares its ledger.
    """

    staff_wanted = Signal()
    sharing_wanted = Signal()

    def __init__(
        self,
        presenter: OfficePresenter,
        printers: PrinterPresenter,
        looks: LookPresenter,
        *,
        practice: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.presenter = presenter
        self.printers = printers
        self.looks = looks
        self._practice = practice
        self._troubled = False
        self._imported: int | None = None
        self._choices: tuple[tuple[str, str], ...] = ()
        self._ticking = QTimer(self)
        self._ticking.setInterval(TICK_MILLISECONDS)
        self._build()
        self._connect()
        self.use_panel()
        presenter.attach(self.show_state)

    def _build(self) -> None:
        holder = QWidget(self)
        holder.hide()
        self.form = form = Ui_OfficePage()
        form.setupUi(holder)
        self.column_layout.addWidget(form.work)
        self.panel_layout.addWidget(_scrolling(form.side, self.panel), 1)
        self.choose = KeyButton(
            self.tr("Choose a file…"), keys_of(Action.NEW), "folder", parent=form.bookCard
        )
        form.bookHead.addWidget(self.choose)
        self._empty = EmptyPage(words.no_book(), form.bookCard)
        form.bookPlace.insertWidget(1, self._empty, 100)
        self.lists = Segments((), self.tr("Which findings"), form.bookCard)
        form.listsRow.insertWidget(0, self.lists)
        self.good_rows = TickBox(self.tr("Take the good rows"), form.bookCard)
        form.listsRow.addWidget(self.good_rows)
        self._verdict_icon = LineIcon("check-circle", Token.GREEN, 18, form.bookCard)
        self.bring_in = KeyButton("", keys_of(Action.MAIN), "import", ButtonKind.MAIN, form.bookCard)
        form.bookFoot.insertWidget(0, self._verdict_icon)
        form.bookFoot.addWidget(self.bring_in)
        form.bookFoot.setStretchFactor(form.verdict, 1)
        self.check = KeyButton(self.tr("Check the ledger"), "", "shield", parent=form.ledgerCard)
        self.rebuild = KeyButton(self.tr("Rebuild the lists"), "", "undo", parent=form.ledgerCard)
        form.ledgerHead.addWidget(self.check)
        form.ledgerHead.addWidget(self.rebuild)
        form.workPlace.addStretch(1)
        form.workPlace.setStretchFactor(form.bookCard, 100)
        form.findings.setMinimumHeight(96)
        form.bookPlace.setStretchFactor(form.findings, 100)
        form.bookPlace.addStretch(1)
        self.staff = KeyButton("", kind=ButtonKind.LINK, parent=form.side)
        self.sharing = KeyButton("", kind=ButtonKind.LINK, parent=form.side)
        self.printer_box = PrinterBox(self.printers, form.side)
        self.look_box = LookBox(self.looks, form.side)
        under = form.sidePlace.indexOf(form.calendar) + 1
        form.sidePlace.insertWidget(under, self.printer_box)
        form.sidePlace.insertWidget(under + 1, self.look_box)
        # The form made the list before what stands above it.
        self.setTabOrder(self.good_rows, form.findings)
        form.settings.setContentsMargins(0, 8, 0, 12)
        form.settings.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        presenter = self.presenter
        self.choose.clicked.connect(self.choose_file)
        self._empty.link_followed.connect(lambda _key: self.choose_file())
        self.lists.chosen.connect(lambda key: presenter.list_chosen(Findings(key)))
        self.good_rows.toggled.connect(presenter.good_rows_chosen)
        self.bring_in.clicked.connect(presenter.import_wanted)
        self.staff.clicked.connect(self.staff_wanted)
        self.sharing.clicked.connect(self.sharing_wanted)
        self.check.clicked.connect(presenter.check_wanted)
        self.rebuild.clicked.connect(presenter.rebuild_wanted)
        self._ticking.timeout.connect(presenter.tick)

    def top_bar(self) -> TopBarState:
        return TopBarState(title=self.tr("Office"), practice=self._practice)

    def enter(self) -> None:
        self.choose.setFocus()
        self.printers.start()

    def act(self, action: Action) -> bool:
        if action is Action.BACK:
            return self.presenter.stop()
        if action is not Action.MAIN:
            return False
        book = self.presenter.state.book
        if book is not None and book.can_import:
            self.presenter.import_wanted()
        else:
            self.choose_file()
        return True

    def cancel_work(self) -> None:
        self.presenter.stop()

    def choose_file(self) -> None:
        kinds = self.tr("Tracking books (*.csv *.xlsx);;All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a tracking book"), "", kinds)
        if chosen:
            self.presenter.file_chosen(Path(chosen))

    def show_state(self, state: OfficeState) -> None:
        self._show_book(state)
        self._show_ledger(state.ledger)
        self._show_settings(state)
        if state.progress is not None:
            self.progress_wanted.emit(words.progress_words(state.progress))
            if not self._ticking.isActive():
                self._ticking.start()
        elif self._ticking.isActive():
            self._ticking.stop()
            self.progress_wanted.emit(None)
        self._tell(state)

    def _show_book(self, state: OfficeState) -> None:
        form, book = self.form, state.book
        form.bookName.setText(book.name if book is not None else "")
        form.counts.show_book(book)
        listed = book is not None and bool(book.findings)
        for widget in (form.findings, self.lists):
            widget.setVisible(listed)
        self.good_rows.setVisible(book is not None and bool(book.faulty) and book.imported is None)
        self._empty.setVisible(book is None and state.book_trouble is None and state.progress is None)
        self._show_verdict(state)
        if book is not None:
            self._show_findings(book)

    def _show_findings(self, book: BookState) -> None:
        filled = [(name, count) for name, count in book.counts if count]
        choices = tuple((name.value, words.findings_word(name, count)) for name, count in filled)
        if choices != self._choices:
            self._choices = choices
            self.lists.set_choices(choices)
        self.lists.choose(book.shown.value)
        self.form.findings.show_lines(book.findings)
        if self.good_rows.isChecked() != book.good_rows:
            self.good_rows.setChecked(book.good_rows)

    def _show_verdict(self, state: OfficeState) -> None:
        form, book, trouble = self.form, state.book, state.book_trouble
        text = (
            sentence(trouble) if trouble is not None else words.book_verdict(book) if book is not None else ""
        )
        form.verdict.setText(text)
        ready = (
            trouble is None
            and book is not None
            and (not book.faulty or bool(book.can_import or book.imported))
        )
        stopped = trouble is not None
        icon, token = (
            ("check-circle", Token.GREEN) if ready else ("alert", Token.AMBER if stopped else Token.RED)
        )
        self._verdict_icon.set_icon(icon, token)
        self._verdict_icon.setVisible(bool(text))
        self.bring_in.set_face(words.import_button(book), keys_of(Action.MAIN), "import")
        had_focus = self.bring_in.hasFocus()
        can_import = book is not None and book.can_import > 0
        self.bring_in.setVisible(can_import)
        self.choose.set_face(self.choose.text(), "" if can_import else keys_of(Action.MAIN), "folder")
        if had_focus and self.bring_in.isHidden():
            self.choose.setFocus()

    def _show_ledger(self, ledger: LedgerState) -> None:
        form = self.form
        form.ledgerVerdict.setText(words.ledger_verdict(ledger))
        form.ledgerBroken.setText("\n".join(sentence(each) for each in ledger.broken[:6]))
        form.ledgerBroken.setVisible(bool(ledger.broken))

    def _show_settings(self, state: OfficeState) -> None:
        """Once: settings do not change while the program runs."""
        form = self.form
        if form.settings.rowCount():
            return
        for line in state.settings:
            name, value = QLabel(words.setting_word(line.key)), QLabel(words.setting_value(line))
            name.setProperty("role", "small")
            if line.key == "staff":
                self.staff.set_face(self.tr("{people}, passwords…").format(people=value.text()))
                form.settings.addRow(name, self.staff)
                continue
            value.setWordWrap(True)
            form.settings.addRow(name, value)
        name = QLabel(self.tr("Shared ledger"))
        name.setProperty("role", "small")
        form.settings.addRow(name, self.sharing)
        doubts = [sentence(each) for each in state.calendar_warnings]
        form.calendar.setText("\n".join(doubts) if doubts else self.tr("Decided in full."))

    def show_sharing(self, sharing: Sharing) -> None:
        self.sharing.set_face(desk_words(sharing))

    def _tell(self, state: OfficeState) -> None:
        if state.trouble is not None:
            headline = self.tr("The work was not finished")
            self.trouble_wanted.emit(TroubleState("alert", headline, sentence(state.trouble)))
        elif self._troubled:
            self.trouble_wanted.emit(None)
        self._troubled = state.trouble is not None
        imported = state.book.imported if state.book is not None else None
        if imported and imported != self._imported:
            self.toast_wanted.emit(
                ToastState(words.book_verdict(state.book)) if state.book else ToastState("")
            )
        self._imported = imported
