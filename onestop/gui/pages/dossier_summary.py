"""The chosen dossier beside a list: code, badge, who, due, route, and what can be done with it now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from onestop.gui.folding import fold_row
from onestop.gui.forms.ui_dossier_summary import Ui_DossierSummary
from onestop.gui.shortcuts import Action, keys_of
from onestop.gui.widgets.badge import Badge
from onestop.gui.widgets.code_text import CodeText
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.reprint_box import ReprintBox
from onestop.gui.widgets.route import RouteColumn
from onestop.gui.widgets.split_bar import SplitBar
from onestop.gui.words.days import day_and_hour, weekday_inside
from onestop.gui.words.route import route_states
from onestop.gui.words.spans import split_parts

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from onestop.presenters.dossiers_state import SummaryState
    from onestop.presenters.reprint import ReprintState


class DossierSummary(QWidget):
    """Signals say what the hand asked for; nothing here knows whether it may."""

    open_wanted = Signal()
    why_wanted = Signal()
    reprint_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Ui_DossierSummary()
        self._form.setupUi(self)
        self._shown: tuple[SummaryState | None, ReprintState] | None = None
        self._code = CodeText(parent=self)
        self._badge = Badge(parent=self)
        self._split = SplitBar(self)
        self._route = RouteColumn(self)
        self.reprint = ReprintBox(self)
        self._open = KeyButton(self.tr("Open the dossier"), "Enter", "", ButtonKind.PRIMARY, self)
        self._again = KeyButton(
            self.tr("Print the receipt again"), keys_of(Action.PRINT), "", ButtonKind.STACKED, self
        )
        self._why = KeyButton(self.tr("Why this date?"), keys_of(Action.WHY), "", ButtonKind.STACKED, self)
        self._copy = KeyButton(
            self.tr("Copy the code"), keys_of(Action.COPY_CODE), "", ButtonKind.STACKED, self
        )
        self._form.codeRow.insertWidget(0, self._code)
        self._form.codeRow.addWidget(self._badge)
        self._form.routePlace.setSpacing(8)
        self._form.routePlace.addWidget(self._split)
        self._form.routePlace.addWidget(self._route)
        self._form.routePlace.addStretch(1)
        for widget in (self.reprint, self._open, self._again, self._why, self._copy):
            self._form.actions.addWidget(widget)
        self._open.clicked.connect(self.open_wanted)
        self._again.clicked.connect(self.reprint_wanted)
        self._why.clicked.connect(self.why_wanted)
        self._copy.clicked.connect(self.copy_wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """The badge stands below the code where the panel is too narrow for both: neither is ever cut."""
        fold_row(self._form.codeRow, self.width())

    @property
    def code(self) -> str:
        return "" if self.isHidden() else self._code.code

    def show_state(self, state: SummaryState | None, reprint: ReprintState) -> None:
        """The same again costs nothing: a list that is read anew shows its page three times."""
        if self._shown == (state, reprint):
            return
        self._shown = (state, reprint)
        self.setVisible(state is not None)
        if state is None:
            return
        self._code.show_code(state.code_head, state.code_tail)
        self._badge.show_badge(state.badge)
        self._fold()
        self._form.applicant.setText(state.applicant)
        self._form.procedure.setText(state.procedure)
        self._show_due(state)
        self._split.show_parts(split_parts(state.split, state.day_minutes))
        self._route.show_steps(route_states(state.route))
        self._form.routeScroll.setVisible(bool(state.route))
        words = self.tr("Print the receipt") if state.never_printed else self.tr("Print the receipt again")
        self._again.set_face(words, keys_of(Action.PRINT))
        self.reprint.show_state(reprint)
        for button in (self._open, self._again, self._why, self._copy):
            button.setVisible(not reprint.asking)

    def _show_due(self, state: SummaryState) -> None:
        if state.finished_at is not None:
            words = self.tr("Ended {weekday}") if state.turned_away else self.tr("Settled {weekday}")
            words = words.format(weekday=weekday_inside(state.finished_at))
            figure = day_and_hour(state.finished_at)
        elif state.due is not None:
            words = self.tr("Due {weekday}").format(weekday=weekday_inside(state.due))
            figure = day_and_hour(state.due)
        else:
            words, figure = self.tr("No date while the clock stands still"), ""
        self._form.dueWords.setText(words)
        self._form.dueFigure.setText(figure)
