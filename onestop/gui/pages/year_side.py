"""The year in one page on its part of the form: figures, months, fields, the check with what it leaves open."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from onestop.gui.forms.ui_reports_page import Ui_ReportsPage
from onestop.gui.palette import Token
from onestop.gui.widgets.bars import Bar
from onestop.gui.widgets.empty_page import LineIcon
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.words import reports as words
from onestop.gui.words.days import month_short
from onestop.gui.words.figures import number
from onestop.presenters.reports_state import BalanceState, Figure, ReportsState, TileState
from onestop.presenters.widget_states import BadgeKind, CounterState


class YearSide(QObject):
    """Tells `opened(name)` when a figure, a month or a field is chosen, `anyway_wanted()` for a page that is marked."""

    opened = Signal(str)
    anyway_wanted = Signal()

    def __init__(self, form: Ui_ReportsPage, parent: QWidget) -> None:
        super().__init__(parent)
        self._form = form
        self._rests: list[KeyButton] = []
        self._icon = LineIcon("check-circle", Token.GREEN, 16, form.work)
        form.balanceRow.insertWidget(0, self._icon)
        self._anyway = KeyButton(self.tr("Save it all the same, marked"), "", "", ButtonKind.LINK, form.work)
        self._anyway.clicked.connect(self.anyway_wanted)
        form.balanceRow.addWidget(self._anyway)
        form.legend.show_entries((self.tr("online"), Token.ACCENT), (self.tr("all"), Token.HEAT_1))
        form.months.setAccessibleName(form.monthsTitle.text())
        form.fields.setAccessibleName(form.fieldsTitle.text())
        form.figuresPlace.setStretchFactor(form.months, 1)
        form.tiles.chosen.connect(self.opened)
        form.months.bar_chosen.connect(self.opened)
        form.fields.bar_chosen.connect(self.opened)

    def show_state(self, state: ReportsState) -> None:
        form = self._form
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
        self._anyway.setVisible(state.save_anyway is not None)

    def focus_source(self, name: str) -> None:
        """Back to the figure that was open, so that the hand can go on from there."""
        form = self._form
        bars = (
            form.months if name.startswith("month:") else form.fields if name.startswith("field:") else None
        )
        tile = next((tile for tile in form.tiles.tiles if tile.key == name), None)
        (bars or tile or form.tiles).setFocus()

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
        form = self._form
        for button in self._rests:
            form.balanceRow.removeWidget(button)
            button.deleteLater()
        self._rests = []
        self._icon.setVisible(balance is not None)
        form.balance.setText(words.balance_sentence(balance) if balance is not None else "")
        if balance is None:
            return
        icon, token = ("check-circle", Token.GREEN) if balance.holds else ("alert", Token.RED)
        self._icon.set_icon(icon, token)
        for rest in balance.rests:
            label = f"{words.figure_word(rest.figure)} {words.tile_figure(rest)}"
            button = KeyButton(label, "", "", ButtonKind.LINK, form.work)
            button.clicked.connect(lambda _=False, name=rest.figure.value: self.opened.emit(name))
            form.balanceRow.insertWidget(2 + len(self._rests), button)
            self._rests.append(button)


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
