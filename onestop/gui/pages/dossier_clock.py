"""The box of a dossier's due date: the date, how much of the time is used, what is left, the badge."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QBoxLayout, QSizePolicy

from onestop.gui.folding import fold_row
from onestop.gui.forms.ui_dossier_page import Ui_DossierPage
from onestop.gui.palette import Token
from onestop.gui.widgets.badge import Badge
from onestop.gui.widgets.line_rows import ShareBar
from onestop.gui.words.days import day_full, hour, weekday
from onestop.gui.words.sentences import sentence
from onestop.gui.words.states import badge_word
from onestop.presenters.dossier_sheet import ClockState
from onestop.presenters.widget_states import BadgeKind

translate = QCoreApplication.translate

BESIDE, BELOW = 28, 10
"""Room between the parts of the box."""


class DossierClock:
    """Fills the clock's part of the form."""

    def __init__(self, form: Ui_DossierPage) -> None:
        self._form = form
        self.bar = ShareBar(form.clockBox)
        self.badge = Badge(parent=form.clockBox)
        box = form.clockBox.sizePolicy()
        box.setVerticalPolicy(QSizePolicy.Policy.Maximum)  # room to spare is the papers' and the history's
        form.clockBox.setSizePolicy(box)
        form.usedColumn.addWidget(self.bar)
        form.clockRow.setStretchFactor(form.usedColumn, 1)
        form.clockRow.addWidget(self.badge)

    def fold(self, room: int) -> None:
        """One row, or one below the other where `room` is too little for it."""
        row = self._form.clockRow
        row.setSpacing(BESIDE)
        fold_row(row, room)
        if row.direction() is QBoxLayout.Direction.TopToBottom:
            row.setSpacing(BELOW)

    def show_clock(self, clock: ClockState, status: str) -> None:
        form = self._form
        form.dueLabel.setText(translate("DossierPage", "Due"))
        form.due.setText(self._due(clock))
        form.left.setText(self._left(clock))
        form.used.setText(self._used(clock) or status)
        self.bar.setVisible(clock.used is not None)
        if clock.used is not None:
            self.bar.show_share(clock.used, self._token(clock))
        running = translate("DossierPage", "{badge}, clock running").format(badge=badge_word(clock.badge))
        self.badge.show_badge(replace(clock.badge, text=running) if clock.running else clock.badge)

    def _due(self, clock: ClockState) -> str:
        if clock.due is None:
            return translate("DossierPage", "The clock stands still")
        return f"{weekday(clock.due)} {day_full(clock.due)}, {hour(clock.due)}"

    def _left(self, clock: ClockState) -> str:
        if clock.left is None:
            return ""
        words = sentence(clock.left)
        if "hours" not in clock.left.code and "minutes" not in clock.left.code:
            return words
        return translate("DossierPage", "{left} of work").format(left=words)

    def _used(self, clock: ClockState) -> str:
        if clock.used is None:
            return ""
        return translate("DossierPage", "{share} % used").format(share=round(100 * clock.used))

    def _token(self, clock: ClockState) -> Token:
        if clock.badge.kind is BadgeKind.OVERDUE:
            return Token.RED
        if clock.badge.kind is BadgeKind.DUE_SOON:
            return Token.AMBER
        return Token.ACCENT if clock.running else Token.VIOLET
