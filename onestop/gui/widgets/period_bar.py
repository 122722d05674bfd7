"""Which days a report covers and as known when: choices, two free dates, two moments. Says what was chosen and typed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget

from onestop.domain.report_period import PeriodKind
from onestop.gui.look import look
from onestop.gui.widgets.choice_box import ChoiceBox
from onestop.gui.widgets.text_field import FigureField
from onestop.gui.words import counted as words
from onestop.presenters.report_choice import BY_PERIOD, PeriodChoice, ReportKind

DAY_WIDE, MOMENT_WIDE = 108, 150


class PeriodBar(QWidget):
    """Tells `period_chosen(PeriodChoice)`, `known_typed(text)` and `count_wanted()` (Enter in a field)."""

    period_chosen = Signal(object)
    known_typed = Signal(str)
    count_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = PeriodChoice()
        self.kind = self._box(self.tr("Kind of period"))
        self.number = self._box(self.tr("Which month or quarter"))
        self.year = self._box(self.tr("Year of the report"))
        self.first = self._field(self.tr("First day"), self.tr("first day"), DAY_WIDE)
        self.last = self._field(self.tr("Last day"), self.tr("last day"), DAY_WIDE)
        self.note = QLabel(self)
        self.note.setProperty("role", "small")
        self.note.setWordWrap(True)
        self.known_label = QLabel(self.tr("ledger as known at"), self)
        self.known_label.setProperty("role", "second")
        self.known = self._field(self.tr("Ledger as known at"), self.tr("now"), MOMENT_WIDE)
        self.known_label.setBuddy(self.known)
        self._days = self._row(self.kind, self.number, self.year, self.first, self.last, self.note)
        self._known = self._row(self.known_label, self.known)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self._folded: bool | None = None
        for kind in PeriodKind:
            self.kind.addItem(words.period_word(kind), kind.value)
        self._connect()
        self._fit()

    def show_choice(
        self,
        report: ReportKind,
        choice: PeriodChoice,
        years: tuple[int, ...],
        known: str,
        wrong: str = "",
        note: str = "",
    ) -> None:
        """`wrong` is the field that was refused: ``from``, ``to`` or ``known_at``; `note` is said beside."""
        self._choice = choice
        self.note.setText(note)
        by_period = report in BY_PERIOD
        free = by_period and choice.kind is PeriodKind.FREE
        self.kind.setVisible(by_period)
        self.number.setVisible(by_period and bool(choice.numbers))
        self.year.setVisible(not free)
        self.first.setVisible(free)
        self.last.setVisible(free)
        self.kind.setCurrentIndex(self.kind.findData(choice.kind.value))
        self._show_numbers(choice)
        self._known.setVisible(report is not ReportKind.TERMS)
        if [self.year.itemData(n) for n in range(self.year.count())] != list(years):
            self.year.clear()
            for year in years:
                self.year.addItem(str(year), year)
        self.year.setCurrentIndex(max(0, self.year.findData(choice.year)))
        for field, text, name in (
            (self.first, choice.first, "from"),
            (self.last, choice.last, "to"),
            (self.known, known, "known_at"),
        ):
            if field.text() != text:
                field.setText(text)
            field.set_error(wrong == name)
        self._fold()

    def _show_numbers(self, choice: PeriodChoice) -> None:
        wanted = [words.number_word(choice.kind, n) for n in range(1, choice.numbers + 1)]
        if [self.number.itemText(n) for n in range(self.number.count())] != wanted:
            self.number.clear()
            self.number.addItems(wanted)
        self.number.setCurrentIndex(choice.number - 1 if choice.numbers else -1)

    def _connect(self) -> None:
        self.kind.activated.connect(self._kind_chosen)
        self.number.activated.connect(lambda n: self._tell(replace(self._choice, number=n + 1)))
        self.year.activated.connect(
            lambda n: self._tell(replace(self._choice, year=int(self.year.itemData(n))))
        )
        self.first.textEdited.connect(lambda text: self._tell(replace(self._choice, first=text)))
        self.last.textEdited.connect(lambda text: self._tell(replace(self._choice, last=text)))
        self.known.textEdited.connect(self.known_typed)
        for field in (self.first, self.last, self.known):
            field.returnPressed.connect(self.count_wanted)

    def _kind_chosen(self, place: int) -> None:
        kind = PeriodKind(self.kind.itemData(place))
        self._tell(replace(self._choice, kind=kind, number=1))
        if kind is PeriodKind.FREE:
            self.first.setFocus()

    def _tell(self, choice: PeriodChoice) -> None:
        self._choice = choice
        self.period_chosen.emit(choice)

    def _row(self, *widgets: QWidget) -> QWidget:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in widgets:
            row.addWidget(widget, 1 if widget is self.note else 0)
        return holder

    def _fold(self) -> None:
        """The moment goes to a line of its own where both do not fit beside each other."""
        wanted = self._days.minimumSizeHint().width() + self._known.minimumSizeHint().width() + 8
        folded = self.width() > 0 and wanted > self.width()
        if folded == self._folded:
            return
        self._folded = folded
        for widget in (self._days, self._known):
            self._grid.removeWidget(widget)
        self._grid.addWidget(self._days, 0, 0)
        if folded:
            self._grid.addWidget(self._known, 1, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self._grid.addWidget(self._known, 0, 1)

    def minimumSizeHint(self) -> QSize:
        """Never wider than the wider of its two lines, so that it can fold."""
        wide = max(self._days.minimumSizeHint().width(), self._known.minimumSizeHint().width())
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _box(self, name: str) -> ChoiceBox:
        box = ChoiceBox(self)
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return box

    def _field(self, name: str, placeholder: str, wide: int) -> FigureField:
        field = FigureField(name, self)
        field.setPlaceholderText(placeholder)
        field.setProperty("wide", wide)
        return field

    def _fit(self) -> None:
        for field in (self.first, self.last, self.known):
            field.setFixedWidth(look().px(int(field.property("wide"))))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_folded"):
            self._fit()
            self._fold()
