"""The year in one page: figures that open their list, months, fields, and the year's paper. Renders a state."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from onestop.gui.forms.ui_reports_page import Ui_ReportsPage
from onestop.gui.page import Page
from onestop.gui.palette import Token
from onestop.gui.shortcuts import Action, keys_of
from onestop.gui.widgets.bars import Bar
from onestop.gui.widgets.empty_page import EmptyPage, LineIcon
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.words import reports as words
from onestop.gui.words.days import day_and_hour, month_short
from onestop.gui.words.figures import number
from onestop.gui.words.sentences import sentence, toast
from onestop.presenters.message import say
from onestop.presenters.reports import ReportsPresenter
from onestop.presenters.reports_state import (
    BalanceState,
    Figure,
    FigureList,
    ReportsState,
    TileState,
    YearFile,
)
from onestop.presenters.shell import Place, TopBarState
from onestop.presenters.widget_states import BadgeKind, CounterState, TroubleState


class ReportsPage(Page):
    """`file_saved(Path)` comes after the year's PDF or workbook was kept."""

    file_saved = Signal(object)

    def __init__(
        self, presenter: ReportsPresenter, *, practice: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.presenter = presenter
        self._practice = practice
        self._troubled = False
        self._rests: list[KeyButton] = []
        self._build()
        self._connect()
        self.use_panel()
        presenter.attach(self.show_state, self._saved)

    def _build(self) -> None:
        holder = QWidget(self)
        holder.hide()
        self.form = form = Ui_ReportsPage()
        form.setupUi(holder)
        self.column_layout.addWidget(form.work)
        self.panel_layout.addWidget(form.side, 1)
        self.pdf = KeyButton(self.tr("PDF"), keys_of(Action.PRINT), parent=form.work)
        self.excel = KeyButton(self.tr("Excel"), keys_of(Action.EXPORT), parent=form.work)
        # With large text in a small window these words take two lines.
        form.head.setSpacing(6)
        form.asOf.setWordWrap(True)
        form.head.setStretchFactor(form.asOf, 1)
        form.head.addWidget(self.pdf)
        form.head.addWidget(self.excel)
        self.close_list = KeyButton(self.tr("Close"), keys_of(Action.BACK), "", ButtonKind.LINK, form.side)
        form.sideHead.addWidget(self.close_list)
        self.open_dossier = KeyButton(self.tr("Open the dossier"), "Enter", "", ButtonKind.PRIMARY, form.side)
        form.sidePlace.addSpacing(8)
        form.sidePlace.addWidget(self.open_dossier)
        self._empty = EmptyPage(words.no_report(), form.emptySide)
        form.emptyPlace.addWidget(self._empty)
        self._balance_icon = LineIcon("check-circle", Token.GREEN, 16, form.work)
        form.balanceRow.insertWidget(0, self._balance_icon)
        form.legend.show_entries((self.tr("online"), Token.ACCENT), (self.tr("all"), Token.HEAT_1))
        form.months.setAccessibleName(form.monthsTitle.text())
        form.fields.setAccessibleName(form.fieldsTitle.text())
        form.listCount.setProperty("role", "panelTitle")
        form.cards.setAccessibleName(self.tr("Dossiers behind the figure"))
        form.figuresPlace.setStretchFactor(form.months, 1)

    def _connect(self) -> None:
        form, presenter = self.form, self.presenter
        form.year.activated.connect(lambda place: presenter.year_chosen(form.year.itemData(place)))
        form.tiles.chosen.connect(self._open)
        form.months.bar_chosen.connect(self._open)
        form.fields.bar_chosen.connect(self._open)
        form.cards.card_chosen.connect(presenter.card_chosen)
        form.cards.card_opened.connect(self.dossier_wanted)
        form.cards.more_wanted.connect(presenter.more_wanted)
        self.close_list.clicked.connect(lambda: self.act(Action.BACK))
        self.open_dossier.clicked.connect(lambda: self.dossier_wanted.emit(form.cards.chosen_key))
        self.pdf.clicked.connect(lambda: presenter.file_wanted(YearFile.PDF))
        self.excel.clicked.connect(lambda: presenter.file_wanted(YearFile.XLSX))
        self._empty.link_followed.connect(lambda key: self.place_wanted.emit(Place(key)))

    def top_bar(self) -> TopBarState:
        return TopBarState(title=self.tr("Report of the year"), practice=self._practice)

    def enter(self) -> None:
        self.presenter.start()
        self.form.tiles.tiles[0].setFocus()

    def act(self, action: Action) -> bool:
        if action is Action.BACK:
            return self._close()
        if action is Action.PRINT:
            self.presenter.file_wanted(YearFile.PDF)
        elif action is Action.EXPORT:
            self.presenter.file_wanted(YearFile.XLSX)
        elif action is Action.MAIN and self.form.cards.chosen_key:
            self.dossier_wanted.emit(self.form.cards.chosen_key)
        else:
            return False
        return True

    def show_state(self, state: ReportsState) -> None:
        form = self.form
        self._show_years(state)
        as_of = state.as_of
        form.asOf.setText(self.tr("as of {moment}").format(moment=day_and_hour(as_of)) if as_of else "")
        chosen = state.opened.name if state.opened is not None else ""
        form.tiles.show_states([_counter(tile, chosen) for tile in state.tiles])
        form.months.show_bars(self._months(state), chosen)
        bars = tuple(
            Bar(
                f"field:{each.field}",
                each.field,
                each.received,
                spoken=f"{each.field}: {number(each.received)}",
            )
            for each in state.fields
        )
        form.fields.show_bars(bars, chosen)
        self._show_balance(state.balance)
        form.stack.setCurrentWidget(form.emptySide if state.empty else form.figuresSide)
        self._show_list(state.opened, state.year)
        self._show_saving(state)
        self._tell(state)

    def _show_years(self, state: ReportsState) -> None:
        box = self.form.year
        if [box.itemData(place) for place in range(box.count())] != list(state.years):
            box.clear()
            for year in state.years:
                box.addItem(words.year_word(year), year)
        box.setCurrentIndex(max(0, box.findData(state.year)))

    def _months(self, state: ReportsState) -> tuple[Bar, ...]:
        spoken = self.tr("{month}: {received} received, {online} of them online")
        return tuple(
            Bar(
                f"month:{each.month}",
                month_short(each.month),
                each.received,
                each.online,
                spoken.format(month=month_short(each.month), received=each.received, online=each.online),
            )
            for each in state.months
        )

    def _show_balance(self, balance: BalanceState | None) -> None:
        form = self.form
        for button in self._rests:
            form.balanceRow.removeWidget(button)
            button.deleteLater()
        self._rests = []
        self._balance_icon.setVisible(balance is not None)
        form.balance.setText(words.balance_sentence(balance) if balance is not None else "")
        if balance is None:
            return
        icon, token = ("check-circle", Token.GREEN) if balance.holds else ("alert", Token.RED)
        self._balance_icon.set_icon(icon, token)
        for rest in balance.rests:
            label = f"{words.figure_word(rest.figure)} {words.tile_figure(rest)}"
            button = KeyButton(label, "", "", ButtonKind.LINK, form.work)
            button.clicked.connect(lambda _=False, name=rest.figure.value: self._open(name))
            form.balanceRow.insertWidget(form.balanceRow.count() - 1, button)
            self._rests.append(button)

    def _show_list(self, opened: FigureList | None, year: int) -> None:
        form = self.form
        form.cards.show_list(opened)
        for widget in (form.listCount, self.close_list, self.open_dossier):
            widget.setVisible(opened is not None)
        if opened is None:
            form.listTitle.setText(self.tr("Behind a figure"))
            form.listSubtitle.setText(self.tr("Choose a figure, a month or a field: its dossiers open here."))
            return
        form.listTitle.setText(words.list_title(opened.name))
        form.listCount.setText(number(opened.count))
        _colour(form.listCount, "panelRed" if opened.name == Figure.LATE and opened.count else "panelTitle")
        form.listSubtitle.setText(words.list_subtitle(year, opened))
        self.open_dossier.setVisible(bool(opened.count))

    def _show_saving(self, state: ReportsState) -> None:
        busy = self.tr("Saving…")
        self.pdf.set_busy(busy if state.saving is YearFile.PDF else "")
        self.excel.set_busy(busy if state.saving is YearFile.XLSX else "")

    def _tell(self, state: ReportsState) -> None:
        if state.trouble is not None:
            headline = self.tr("The report could not be made")
            self.trouble_wanted.emit(TroubleState("alert", headline, sentence(state.trouble)))
        elif self._troubled:
            self.trouble_wanted.emit(None)
        self._troubled = state.trouble is not None

    def _saved(self, file: Path) -> None:
        year = str(self.presenter.state.year)
        told = say("report_saved", year=year, file=file.name, folder=str(file.parent))
        self.toast_wanted.emit(toast(told))
        self.file_saved.emit(file)

    def _open(self, name: str) -> None:
        self.presenter.figure_opened(name)
        if self.presenter.state.opened is not None:
            self.form.cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> bool:
        opened = self.presenter.state.opened
        if not self.presenter.step_back():
            return False
        self._focus_source(opened.name if opened is not None else "")
        return True

    def _focus_source(self, name: str) -> None:
        """Back to the figure that was open, so that the hand can go on from there."""
        form = self.form
        bars = (
            form.months if name.startswith("month:") else form.fields if name.startswith("field:") else None
        )
        tile = next((tile for tile in form.tiles.tiles if tile.key == name), None)
        (bars or tile or form.tiles).setFocus()


def _counter(tile: TileState, chosen: str) -> CounterState:
    late = tile.figure is Figure.LATE
    return CounterState(
        key=tile.figure.value,
        label=words.figure_word(tile.figure),
        figure=words.tile_figure(tile),
        detail=words.tile_detail(tile),
        kind=BadgeKind.LATE if late else None,
        chosen=tile.figure.value == chosen,
    )


def _colour(label: QLabel, role: str) -> None:
    if label.property("role") != role:
        label.setProperty("role", role)
        label.style().unpolish(label)
        label.style().polish(label)
