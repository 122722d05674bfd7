"""A counted report under its choice: what was counted when, chart, table, check, or two moments compared."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.shortcuts import Action, keys_of
from onestop.gui.widgets.bars import Bar, MonthBars, NameBars
from onestop.gui.widgets.empty_page import LineIcon
from onestop.gui.widgets.figure_table import FigureTable
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.segments import Segments
from onestop.gui.widgets.text_field import FigureField
from onestop.gui.words import counted as words
from onestop.gui.words.figures import number
from onestop.gui.words.sentences import sentence
from onestop.presenters.counted_state import NO_DUE_LIST, Chart, Check, CountedState, Shown, Table
from onestop.presenters.report_choice import ReportKind

COMPARED_WIDE, UPRIGHT_HIGH = 150, 132


class CountedView(QWidget):
    """Tells `list_wanted(name, title)`, `dossier_wanted(id)`, `view_chosen(view)`, `compared_typed(text)`,
    `count_wanted()`, `comparison_closed()` and `anyway_wanted()`.
    """

    list_wanted = Signal(str, str)
    dossier_wanted = Signal(str)
    view_chosen = Signal(str)
    compared_typed = Signal(str)
    count_wanted = Signal()
    comparison_closed = Signal()
    anyway_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views: tuple[str, ...] = ()
        self.counted = self._label("small")
        self.again = KeyButton(self.tr("Count again"), "", "", ButtonKind.LINK, self)
        self.compared_label = self._label("small")
        self.compared_label.setText(self.tr("compare with"))
        self.compared = FigureField(self.tr("Compare with the moment"), self)
        self.compared.setPlaceholderText(self.tr("a moment"))
        self.close_comparison = KeyButton(
            self.tr("Close the comparison"), keys_of(Action.BACK), "", ButtonKind.LINK, self
        )
        self.views = Segments((), self.tr("Tables of this report"), self)
        self.headline = self._label("panelTitle")
        self.said = self._label("second")
        self.chart_title = self._label("strong")
        self.upright = MonthBars(self)
        self.lying = NameBars(self)
        self.table = FigureTable(self)
        self.check_icon = LineIcon("check-circle", Token.GREEN, 16, self)
        self.check = self._label("second")
        self.no_due = KeyButton("", "", "", ButtonKind.LINK, self)
        self.anyway = KeyButton(self.tr("Save it all the same, marked"), "", "", ButtonKind.LINK, self)
        self._arrange()
        self._connect()

    def _label(self, role: str) -> QLabel:
        label = QLabel(self)
        label.setProperty("role", role)
        label.setWordWrap(True)
        return label

    def _arrange(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        self._counted_row = self._row(
            (self.counted, 1), (self.again, 0), (self.compared_label, 0), (self.compared, 0)
        )
        self.compared_label.setWordWrap(False)
        whole.addWidget(self._counted_row)
        whole.addWidget(self.views)
        self._said_row = self._row((self.said, 1), (self.close_comparison, 0))
        whole.addWidget(self.headline)
        whole.addWidget(self._said_row)
        whole.addWidget(self.chart_title)
        whole.addWidget(self.upright)
        whole.addWidget(self.lying)
        whole.addWidget(self.table, 1)
        self._check_row = self._row((self.check_icon, 0), (self.check, 1), (self.no_due, 0), (self.anyway, 0))
        whole.addWidget(self._check_row)

    def _row(self, *parts: tuple[QWidget, int]) -> QWidget:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget, stretch in parts:
            row.addWidget(widget, stretch)
        return holder

    def _connect(self) -> None:
        self.table.list_wanted.connect(self.list_wanted)
        self.table.dossier_wanted.connect(self.dossier_wanted)
        self.views.chosen.connect(self.view_chosen)
        self.compared.textEdited.connect(self.compared_typed)
        self.compared.returnPressed.connect(self.count_wanted)
        self.again.clicked.connect(self.count_wanted)
        self.close_comparison.clicked.connect(self.comparison_closed)
        self.anyway.clicked.connect(self.anyway_wanted)
        self.no_due.clicked.connect(
            lambda: self.list_wanted.emit(NO_DUE_LIST, self.tr("Without a due moment"))
        )
        for bars in (self.upright, self.lying):
            bars.bar_chosen.connect(self._bar_opened)

    def _bar_opened(self, name: str) -> None:
        bars = next(bar for widget in (self.upright, self.lying) for bar in widget.bars if bar.key == name)
        self.list_wanted.emit(name, bars.label)

    def go_to_table(self, name: str = "") -> None:
        """Where the hand goes on: the figure of a list that was closed, else where it was."""
        if name:
            self.table.go_to(name)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_state(self, state: CountedState) -> None:
        shown = state.shown or Shown(Table())
        opened = state.opened.name if state.opened is not None else ""
        compares = state.kind is ReportKind.II06A
        self.counted.setText(self.describe(state))
        if state.known_at is not None and state.kind is not ReportKind.TERMS:
            self.counted.setToolTip(words.known_exactly(state.known_at))
        self.again.setVisible(state.stale)
        self.compared.setFixedWidth(look().px(COMPARED_WIDE))
        for widget in (self.compared, self.compared_label):
            widget.setVisible(compares)
        if self.compared.text() != state.compared:
            self.compared.setText(state.compared)
        self.compared.set_error(state.refused_field == "compared")
        self._show_views(shown.views, state.view)
        self._show_body(state, shown, opened)
        self.anyway.setVisible(bool(state.save_anyway))

    def describe(self, state: CountedState) -> str:
        """Which days and which moment the figures are of; "" before the first."""
        if state.period is None or state.known_at is None:
            return ""
        return words.counted_of(state.kind, state.period, state.known_at)

    def _show_views(self, views: tuple[str, ...], view: str) -> None:
        self.views.setVisible(bool(views))
        if views and views != self._views:
            self._views = views
            self.views.set_choices([(each, words.view_word(each)) for each in views])
        if view:
            self.views.choose(view)

    def _show_body(self, state: CountedState, shown: Shown, opened: str) -> None:
        comparison = state.comparison
        self.close_comparison.setVisible(comparison is not None)
        if comparison is not None:
            count = len(comparison.table.rows)
            told = words.compared_sentence(comparison.before, comparison.after, count)
            self.table.show_table(comparison.table, wraps=True)
            self._show_chart(None, "")
            self._show_check(None)
        else:
            told = "\n".join(sentence(each) for each in shown.said)
            self.table.show_table(shown.table, opened)
            self._show_chart(shown.chart, opened)
            self._show_check(shown.check)
        headline = shown.headline if comparison is None else None
        self.headline.setText(sentence(headline) if headline is not None else "")
        self.headline.setVisible(headline is not None)
        self.said.setText(told)
        self.said.setVisible(bool(told))
        self._said_row.setVisible(bool(told) or comparison is not None)
        self.table.setAccessibleName(f"{words.report_word(state.kind)}. {self.counted.text()}")

    def _show_chart(self, chart: Chart | None, opened: str) -> None:
        self.chart_title.setVisible(chart is not None)
        self.upright.setVisible(chart is not None and chart.upright)
        self.lying.setVisible(chart is not None and not chart.upright)
        if chart is None:
            return
        title = sentence(chart.title)
        bars = tuple(
            Bar(
                bar.opens,
                sentence(bar.label),
                bar.value,
                bar.value if bar.strong else 0,
                f"{sentence(bar.label)}: {number(bar.value)}",
            )
            for bar in chart.bars
        )
        widget = self.upright if chart.upright else self.lying
        self.chart_title.setText(title)
        told = "; ".join(bar.spoken for bar in bars)
        widget.setAccessibleName(f"{title}: {told}")
        self.upright.setFixedHeight(look().px(UPRIGHT_HIGH))
        widget.show_bars(bars, opened)

    def _show_check(self, check: Check | None) -> None:
        self._check_row.setVisible(check is not None)
        if check is None:
            return
        icon, token = ("check-circle", Token.GREEN) if check.holds else ("alert", Token.RED)
        self.check_icon.set_icon(icon, token)
        faults = "; ".join(words.fault_words(each) for each in check.faults)
        self.check.setText("\n".join(part for part in (words.check_sentence(check), faults) if part))
        self.no_due.setVisible(bool(check.no_due))
        label = self.tr("Without a due moment: {count}")
        self.no_due.set_face(label.format(count=number(check.no_due)))
