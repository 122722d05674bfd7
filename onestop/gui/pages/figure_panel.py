"""The right side of the reports: the list behind the chosen figure, what it is, how many, and the way to a dossier."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from onestop.gui.forms.ui_reports_page import Ui_ReportsPage
from onestop.gui.shortcuts import Action, keys_of
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.words.figures import number
from onestop.presenters.reports_state import FigureList


class FigurePanel(QObject):
    """Tells `closed()` and `dossier_wanted(id)`; the cards themselves are `form.cards`."""

    closed = Signal()
    dossier_wanted = Signal(str)

    def __init__(self, form: Ui_ReportsPage, parent: QWidget) -> None:
        super().__init__(parent)
        self._form = form
        self.close = KeyButton(self.tr("Close"), keys_of(Action.BACK), "", ButtonKind.LINK, form.side)
        form.sideHead.addWidget(self.close)
        self.open = KeyButton(self.tr("Open the dossier"), "Enter", "", ButtonKind.PRIMARY, form.side)
        form.sidePlace.addSpacing(8)
        form.sidePlace.addWidget(self.open)
        form.listTitle.setWordWrap(True)
        form.sideHead.setStretchFactor(form.listTitle, 1)
        form.listCount.setProperty("role", "panelTitle")
        form.cards.setAccessibleName(self.tr("Dossiers behind the figure"))
        self.close.clicked.connect(self.closed)
        self.open.clicked.connect(self.open_chosen)
        form.cards.card_opened.connect(self.dossier_wanted)

    def open_chosen(self) -> bool:
        """The dossier the hand is on; False where there is none."""
        key = self._form.cards.chosen_key
        if not key or not self.open.isVisibleTo(self._form.side):
            return False
        self.dossier_wanted.emit(key)
        return True

    def go(self) -> None:
        self._form.cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_list(self, opened: FigureList | None, title: str, subtitle: str, *, late: bool = False) -> None:
        """Without a list it says how one is opened."""
        form = self._form
        form.cards.show_list(opened)
        for widget in (form.listCount, self.close):
            widget.setVisible(opened is not None)
        holds_dossiers = opened is not None and all(card.detail is None for card in opened.cards)
        self.open.setVisible(opened is not None and bool(opened.count) and holds_dossiers)
        if opened is None:
            form.listTitle.setText(self.tr("Behind a figure"))
            form.listSubtitle.setText(self.tr("Choose a figure, a month or a field: its dossiers open here."))
            return
        form.listTitle.setText(title)
        form.listCount.setText(number(opened.count))
        _colour(form.listCount, "panelRed" if late and opened.count else "panelTitle")
        form.listSubtitle.setText(subtitle)


def _colour(label: QLabel, role: str) -> None:
    if label.property("role") != role:
        label.setProperty("role", role)
        label.style().unpolish(label)
        label.style().polish(label)
