"""The printer of this machine, on the office page: which one, from which tray, how often. Renders a state."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from onestop.gui.widgets.choice_box import ChoiceBox
from onestop.gui.widgets.text_field import TextField
from onestop.gui.words.sentences import sentence
from onestop.presenters.printer_choice import MOST_COPIES, PrinterPresenter, PrintersState


class PrinterBox(QWidget):
    def __init__(self, presenter: PrinterPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presenter = presenter
        title = QLabel(self.tr("Printer of this machine"), self)
        title.setProperty("role", "panelTitle")
        self.printer = ChoiceBox(self)
        self.printer.setAccessibleName(title.text())
        # A long name must not make the panel wider than it is.
        self.printer.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.tray = TextField(self.tr("tray: the printer chooses"), "", self.tr("Tray"), self)
        self.copies = ChoiceBox(self)
        self.copies.setAccessibleName(self.tr("Print each slip"))
        for times in range(1, MOST_COPIES + 1):
            self.copies.addItem(self.tr("{times} times").format(times=times), times)
        self._said = QLabel(self)
        self._said.setProperty("role", "amber")
        self._said.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.tray, 1)
        row.addWidget(self.copies)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(title)
        whole.addWidget(self.printer)
        whole.addLayout(row)
        whole.addWidget(self._said)
        self.printer.activated.connect(lambda place: presenter.printer_chosen(self.printer.itemData(place)))
        self.tray.editingFinished.connect(lambda: presenter.tray_typed(self.tray.text()))
        self.copies.activated.connect(lambda place: presenter.copies_chosen(self.copies.itemData(place)))
        presenter.attach(self.show_state)

    def show_state(self, state: PrintersState) -> None:
        self._show_printers(state)
        if not self.tray.hasFocus() or self.tray.text() != state.choice.tray:
            self.tray.setText(state.choice.tray)
        self.copies.setCurrentIndex(self.copies.findData(state.choice.copies))
        self._said.setText(self._sentence(state))
        self._said.setVisible(bool(self._said.text()))

    def _show_printers(self, state: PrintersState) -> None:
        default = self.tr("The system's default: {name}").format(name=state.names[0]) if state.names else ""
        lines = [(default or self.tr("The system's default"), "")]
        lines += [(name, name) for name in state.names]
        if state.gone:
            lines.append((self.tr("{name} (not found)").format(name=state.gone), state.gone))
        box = self.printer
        if [(box.itemText(place), box.itemData(place)) for place in range(box.count())] != lines:
            box.clear()
            for words, name in lines:
                box.addItem(words, name)
        box.setCurrentIndex(max(0, box.findData(state.choice.printer)))
        box.setToolTip(box.currentText())

    def _sentence(self, state: PrintersState) -> str:
        if state.trouble is not None:
            return sentence(state.trouble)
        if state.gone:
            return self.tr("This printer is not there now: slips wait until it is, or choose another.")
        if state.known and not state.names:
            return self.tr("The system has no printer. Slips are kept as PDF and wait.")
        return ""
