"""Reports: which one, of which days, as known when; the year's page or a counted table, lists beside, files."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from onestop.gui.forms.ui_reports_page import Ui_ReportsPage
from onestop.gui.page import Page
from onestop.gui.pages.counted_view import CountedView
from onestop.gui.pages.figure_panel import FigurePanel
from onestop.gui.pages.year_side import YearSide
from onestop.gui.shortcuts import Action, keys_of
from onestop.gui.widgets.empty_page import EmptyPage
from onestop.gui.widgets.key_button import KeyButton
from onestop.gui.words import counted as counted_words
from onestop.gui.words import reports as words
from onestop.gui.words.days import day_and_hour
from onestop.gui.words.sentences import sentence, toast
from onestop.presenters.counted import CountedPresenter
from onestop.presenters.counted_state import CountedState
from onestop.presenters.message import Message, say
from onestop.presenters.report_choice import PeriodChoice, ReportKind
from onestop.presenters.reports import ReportsPresenter
from onestop.presenters.reports_state import Figure, ReportsState, YearFile
from onestop.presenters.shell import Place, TopBarState
from onestop.presenters.widget_states import ProgressState, TroubleState

YEAR_FILES = {".pdf": YearFile.PDF, ".xlsx": YearFile.XLSX}

TICK_MS = 250


class ReportsPage(Page):
    """`presenter` has the year in one page, `counted` every other report. `file_saved(Path)` comes after a file
    was kept; `cancel_work` is for the window's `progress_cancelled`.
    """

    file_saved = Signal(object)

    def __init__(
        self,
        presenter: ReportsPresenter,
        counted: CountedPresenter,
        *,
        practice: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.presenter = presenter
        self.counted = counted
        self.kind = ReportKind.YEAR
        self._practice = practice
        self._troubled = False
        self._ticking = QTimer(self)
        self._ticking.setInterval(TICK_MS)
        self._ticking.timeout.connect(counted.tick)
        self._build()
        self._connect()
        self.use_panel()
        presenter.attach(self.show_state, self._saved)
        counted.attach(self.show_counted, self._saved)
        self.show_state(presenter.state)

    def _build(self) -> None:
        holder = QWidget(self)
        holder.hide()
        self.form = form = Ui_ReportsPage()
        form.setupUi(holder)
        self.column_layout.addWidget(form.work)
        self.panel_layout.addWidget(form.side, 1)
        for kind in ReportKind:
            form.report.addItem(counted_words.report_word(kind), kind.value)
        self.csv = KeyButton(self.tr("CSV"), parent=form.work)
        self.pdf = KeyButton(self.tr("PDF"), keys_of(Action.PRINT), parent=form.work)
        self.excel = KeyButton(self.tr("Excel"), keys_of(Action.EXPORT), parent=form.work)
        self.buttons = {".csv": self.csv, ".pdf": self.pdf, ".xlsx": self.excel}
        for button in self.buttons.values():
            form.head.addWidget(button)
        self._empty = EmptyPage(words.no_report(), form.emptySide)
        form.emptyPlace.addWidget(self._empty)
        self.view = CountedView(form.stack)
        form.stack.addWidget(self.view)
        self.year_side = YearSide(form, self)
        self.list = FigurePanel(form, self)
        head = (form.report, *self.buttons.values(), form.period.kind)
        side = (self.view.anyway, form.cards, self.list.open, self.list.close)
        for before, after in (*pairwise(head), *pairwise(side)):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        form, view = self.form, self.view
        form.report.activated.connect(lambda place: self.choose(ReportKind(form.report.itemData(place))))
        form.period.period_chosen.connect(self._period_chosen)
        form.period.known_typed.connect(self._known_typed)
        form.period.count_wanted.connect(self._count)
        form.cards.card_chosen.connect(lambda key: self._active.card_chosen(key))
        form.cards.more_wanted.connect(lambda: self._active.more_wanted())
        self.year_side.opened.connect(self._open)
        self.year_side.anyway_wanted.connect(self._save_anyway)
        self.list.closed.connect(lambda: self.act(Action.BACK))
        self.list.dossier_wanted.connect(self.dossier_wanted)
        view.dossier_wanted.connect(self.dossier_wanted)
        view.list_wanted.connect(self._open_counted)
        view.view_chosen.connect(self.counted.view_chosen)
        view.compared_typed.connect(self.counted.compared_typed)
        view.count_wanted.connect(self._count)
        view.comparison_closed.connect(lambda: self.act(Action.BACK))
        view.anyway_wanted.connect(self._save_anyway)
        for suffix, button in self.buttons.items():
            button.clicked.connect(lambda _=False, wanted=suffix: self._file(wanted))
        self._empty.link_followed.connect(lambda key: self.place_wanted.emit(Place(key)))

    @property
    def _active(self) -> ReportsPresenter | CountedPresenter:
        return self.presenter if self.kind is ReportKind.YEAR else self.counted

    def choose(self, kind: ReportKind) -> None:
        """Another report: it is counted for the days chosen last."""
        if kind is self.kind:
            return
        self._active.step_back()
        self.kind = kind
        self.form.report.setCurrentIndex(self.form.report.findData(kind.value))
        self.top_bar_changed.emit()
        if kind is ReportKind.YEAR:
            self.presenter.start()
        else:
            self.counted.start(kind)

    def top_bar(self) -> TopBarState:
        return TopBarState(title=self.tr("Reports"), practice=self._practice)

    def enter(self) -> None:
        if self.kind is ReportKind.YEAR:
            self.presenter.start()
            self.form.tiles.tiles[0].setFocus()
        else:
            self.counted.start(self.kind)
            self.view.go_to_table()

    def act(self, action: Action) -> bool:
        if action is Action.BACK:
            return self._close()
        if action is Action.PRINT:
            self._file(".pdf")
        elif action is Action.EXPORT:
            self._file(".xlsx")
        elif action is Action.MAIN:
            return self.list.open_chosen()
        else:
            return False
        return True

    def cancel_work(self) -> None:
        self.counted.cancel()

    # the year in one page

    def show_state(self, state: ReportsState) -> None:
        if self.kind is not ReportKind.YEAR:
            return
        form = self.form
        note = self.tr("as of {moment}").format(moment=day_and_hour(state.as_of)) if state.as_of else ""
        choice = PeriodChoice(year=state.year)
        wrong = "known_at" if state.refused is not None else ""
        form.period.show_choice(self.kind, choice, state.years, state.known, wrong, note)
        self._show_refused(state.refused)
        self.year_side.show_state(state)
        self._show_side(form.emptySide if state.empty else form.figuresSide)
        self.use_panel()
        opened = state.opened
        title = words.list_title(opened.name) if opened is not None else ""
        subtitle = words.list_subtitle(state.year, opened) if opened is not None else ""
        late = opened is not None and opened.name == Figure.LATE
        self.list.show_list(opened, title, subtitle, late=late)
        self._show_files(tuple(YEAR_FILES), f".{state.saving.value}" if state.saving is not None else "")
        self._work(None)
        self._tell(state.trouble)

    # every other report

    def show_counted(self, state: CountedState) -> None:
        if self.kind is ReportKind.YEAR or state.kind is not self.kind:
            return
        form = self.form
        form.period.show_choice(self.kind, state.choice, state.years, state.known, state.refused_field)
        self._show_refused(state.refused)
        self.view.show_state(state)
        self._show_side(self.view)
        # A book's lines, and two moments compared, need the room; Enter opens their dossiers.
        self.use_panel(self.kind is not ReportKind.REGISTER and state.comparison is None)
        opened = state.opened
        title = sentence(state.opened_title) if state.opened_title is not None else ""
        counted = self.view.describe(state)
        subtitle = counted_words.list_subtitle(self.kind, counted, opened.count) if opened is not None else ""
        self.list.show_list(opened, title, subtitle)
        self._show_files(state.files, state.saving)
        working = ProgressState(self.tr("Counting"), state.read, 0, counted_words.report_word(self.kind))
        self._work(working if state.loading else None)
        self._tell(state.trouble)

    def _show_side(self, side: QWidget) -> None:
        """What is not seen asks for no room."""
        stack, policy = self.form.stack, QSizePolicy.Policy
        if stack.currentWidget() is side:
            return
        for each in (self.form.figuresSide, self.form.emptySide, self.view):
            wanted = policy.Preferred if each is side else policy.Ignored
            each.setSizePolicy(wanted, wanted)
        stack.setCurrentWidget(side)

    def _show_refused(self, refused: Message | None) -> None:
        self.form.refused.setText(sentence(refused) if refused is not None else "")
        self.form.refused.setVisible(refused is not None)

    def _show_files(self, files: tuple[str, ...], saving: str) -> None:
        for suffix, button in self.buttons.items():
            button.setVisible(suffix in files)
            button.set_busy(self.tr("Saving…") if saving == suffix else "")

    def _work(self, state: ProgressState | None) -> None:
        if state is not None:
            self.progress_wanted.emit(state)
            if not self._ticking.isActive():
                self._ticking.start()
        elif self._ticking.isActive():
            self._ticking.stop()
            self.progress_wanted.emit(None)

    def _tell(self, trouble: Message | None) -> None:
        if trouble is not None:
            headline = self.tr("The report could not be made")
            self.trouble_wanted.emit(TroubleState("alert", headline, sentence(trouble)))
        elif self._troubled:
            self.trouble_wanted.emit(None)
        self._troubled = trouble is not None

    def _saved(self, file: Path) -> None:
        report = counted_words.report_word(self.kind)
        told = say("counted_saved", report=report, file=file.name, folder=str(file.parent))
        if self.kind is ReportKind.YEAR:
            year = str(self.presenter.state.year)
            told = say("report_saved", year=year, file=file.name, folder=str(file.parent))
        self.toast_wanted.emit(toast(told))
        self.file_saved.emit(file)

    # what the hand did

    def _period_chosen(self, choice: PeriodChoice) -> None:
        if self.kind is ReportKind.YEAR:
            self.presenter.year_chosen(choice.year)
        else:
            self.counted.period_chosen(choice)

    def _known_typed(self, text: str) -> None:
        self._active.known_typed(text)

    def _count(self) -> None:
        self._active.count()

    def _file(self, suffix: str) -> None:
        if self.kind is ReportKind.YEAR:
            self.presenter.file_wanted(YEAR_FILES[suffix])
        else:
            self.counted.file_wanted(suffix)

    def _save_anyway(self) -> None:
        """The file that was refused, marked as one whose figures do not agree."""
        year = self.presenter.state.save_anyway
        if self.kind is not ReportKind.YEAR:
            self.counted.file_wanted(self.counted.state.save_anyway, anyway=True)
        elif year is not None:
            self.presenter.file_wanted(year, anyway=True)

    def _open(self, name: str) -> None:
        self.presenter.figure_opened(name)
        if self.presenter.state.opened is not None:
            self.list.go()

    def _open_counted(self, name: str, title: str) -> None:
        self.counted.list_opened(name, say("report_plain", text=title))
        if self.counted.state.opened is not None:
            self.list.go()

    def _close(self) -> bool:
        opened = self._active.state.opened
        if not self._active.step_back():
            return False
        name = opened.name if opened is not None else ""
        if self.kind is ReportKind.YEAR:
            self.year_side.focus_source(name)
        else:
            self.view.go_to_table(name)
        return True
