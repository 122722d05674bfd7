"""Beside the list of one's own work: the chosen dossier, or the ticked ones counted, and the acts with their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from onestop.gui.folding import fold_row
from onestop.gui.forms.ui_dossier_summary import Ui_DossierSummary
from onestop.gui.palette import Token
from onestop.gui.shortcuts import Action, keys_of
from onestop.gui.widgets.badge import Badge
from onestop.gui.widgets.code_text import CodeText
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.notes import Notes
from onestop.gui.widgets.route import RouteColumn
from onestop.gui.words.acts import act_keys, act_word
from onestop.gui.words.days import day_and_hour, weekday_inside
from onestop.gui.words.my_work import many_line, many_title
from onestop.gui.words.route import route_states
from onestop.gui.words.sentences import sentence
from onestop.presenters.my_work_state import ChosenDossier, ChosenMany, WorkPanel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from onestop.presenters.acting_state import ActKind, Offer

SIDE_ACTS = 3
"""So many beside the main one have a button; all have their place in the menu."""


class MyWorkPanel(QWidget):
    """Tells `main_wanted`, `act_wanted(ActKind)`, `more_wanted`, `open_wanted`, `why_wanted`."""

    main_wanted = Signal()
    act_wanted = Signal(object)
    more_wanted = Signal()
    open_wanted = Signal()
    why_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Ui_DossierSummary()
        self._form.setupUi(self)
        self._code = CodeText(parent=self)
        self._badge = Badge(parent=self)
        self._why = KeyButton("", keys_of(Action.WHY), "", ButtonKind.LINK, self)
        self._why.setAccessibleName(self.tr("Why this date?"))
        self._why.setToolTip(self.tr("Why this date?"))
        self._notes = Notes(self)
        self._route = RouteColumn(self)
        self._acts: list[ActKind | None] = [None] * SIDE_ACTS
        self.main = KeyButton("", keys_of(Action.MAIN), "", ButtonKind.PRIMARY, self)
        self._open = KeyButton(self.tr("Open the dossier"), "Enter", "", ButtonKind.PRIMARY, self)
        self.side = [KeyButton("", "", "", ButtonKind.STACKED, self) for _ in range(SIDE_ACTS)]
        self._more = KeyButton(self.tr("More…"), keys_of(Action.MORE), "", ButtonKind.STACKED, self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        form = self._form
        form.codeRow.insertWidget(0, self._code)
        form.codeRow.addWidget(self._badge)
        form.dueRow.addWidget(self._why)
        form.whole.insertWidget(form.whole.indexOf(form.lineAbove), self._notes)
        form.routePlace.addWidget(self._route)
        form.routePlace.addStretch(1)
        for widget in (self.main, self._open, *self.side, self._more):
            form.actions.addWidget(widget)

    def _connect(self) -> None:
        self.main.clicked.connect(self.main_wanted)
        self._open.clicked.connect(self.open_wanted)
        self._more.clicked.connect(self.more_wanted)
        self._why.clicked.connect(self.why_wanted)
        for place, button in enumerate(self.side):
            button.clicked.connect(lambda _checked=False, place=place: self._side_clicked(place))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """The badge stands below the code where the panel is too narrow for both: neither is ever cut."""
        fold_row(self._form.codeRow, self.width())

    @property
    def code(self) -> str:
        return "" if self.isHidden() or self._code.isHidden() else self._code.code

    def show_state(self, state: WorkPanel | None) -> None:
        self.setVisible(state is not None)
        if state is None:
            return
        if isinstance(state.chosen, ChosenDossier):
            self._show_one(state.chosen)
        else:
            self._show_many(state.chosen, mixed=not any(offer.main for offer in state.offers))
        self._show_acts(state)

    def _show_one(self, chosen: ChosenDossier) -> None:
        form = self._form
        for widget in (self._code, self._badge, self._why):
            widget.show()
        self._code.show_code(chosen.code_head, chosen.code_tail)
        self._badge.show_badge(chosen.badge)
        self._fold()
        form.applicant.setText(chosen.applicant)
        form.procedure.setText(chosen.procedure)
        self._show_due(chosen)
        self._notes.show_lines([("clock", sentence(each), Token.TEXT2) for each in chosen.why])
        self._route.show_steps(route_states(chosen.route))
        form.routeScroll.setVisible(bool(chosen.route))

    def _show_due(self, chosen: ChosenDossier) -> None:
        form = self._form
        if chosen.due is not None:
            words = self.tr("Due {weekday}").format(weekday=weekday_inside(chosen.due))
            figure = day_and_hour(chosen.due)
        else:
            words = self.tr("The clock stands") if chosen.left is not None else ""
            figure = sentence(chosen.left) if chosen.left is not None else ""
        form.dueWords.setText(words)
        form.dueFigure.setText(figure)

    def _show_many(self, many: ChosenMany, *, mixed: bool) -> None:
        form = self._form
        for widget in (self._code, self._badge, self._why):
            widget.hide()
        form.applicant.setText(many_title(many.count))
        form.procedure.setText(many_line(many))
        due = many.first_due
        form.dueWords.setText(
            self.tr("First due {weekday}").format(weekday=weekday_inside(due)) if due is not None else ""
        )
        form.dueFigure.setText(day_and_hour(due) if due is not None else "")
        lines = [("arrow-right", f"{heap.name}: {heap.count}", Token.TEXT2) for heap in many.heaps]
        if mixed:
            lines.append(
                ("info", self.tr("They wait for different things: no one act fits all."), Token.TEXT2)
            )
        self._notes.show_lines(lines)
        form.routeScroll.setVisible(True)
        self._route.show_steps(())

    def _show_acts(self, state: WorkPanel) -> None:
        main = next((offer for offer in state.offers if offer.main), None)
        self.main.setVisible(main is not None)
        if main is not None:
            self.main.set_face(act_word(main.kind), keys_of(Action.MAIN))
        self._open.setVisible(main is None and isinstance(state.chosen, ChosenDossier))
        self._more.setVisible(bool(state.offers))
        self._acts = _beside(state.offers)
        for kind, button in zip(self._acts, self.side, strict=True):
            button.setVisible(kind is not None)
            if kind is not None:
                button.set_face(act_word(kind), act_keys(kind))

    def _side_clicked(self, place: int) -> None:
        kind = self._acts[place]
        if kind is not None:
            self.act_wanted.emit(kind)


def _beside(offers: Sequence[Offer]) -> list[ActKind | None]:
    """Those with a key of their own, in the order of the menu."""
    keyed: list[ActKind | None] = [offer.kind for offer in offers if not offer.main and act_keys(offer.kind)]
    return (keyed + [None] * SIDE_ACTS)[:SIDE_ACTS]
