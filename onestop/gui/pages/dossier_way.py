"""The way of a dossier on its page: what it waits for, its other dates, the route, and whose the time was."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from onestop.domain.time_split import TimeSplit
from onestop.gui.forms.ui_dossier_page import Ui_DossierPage
from onestop.gui.palette import Token
from onestop.gui.widgets.notes import Notes
from onestop.gui.widgets.route import RouteRow
from onestop.gui.widgets.split_bar import SplitBar
from onestop.gui.words.route import route_states
from onestop.gui.words.sentences import sentence
from onestop.gui.words.spans import split_parts
from onestop.presenters.dossier_sheet import DossierSheet
from onestop.presenters.message import Message

UNDER_THE_CLOCK = 3
"""The place of the notes in the form: after the head, the reprint's question and the clock."""


class DossierWay:
    """Fills the form's part between the clock and the records."""

    def __init__(self, form: Ui_DossierPage, parent: QWidget) -> None:
        self._form = form
        self.notes = Notes(parent)
        form.whole.insertWidget(UNDER_THE_CLOCK, self.notes)
        self.route = RouteRow(parent)
        form.routePlace.addWidget(self.route)
        self.split = SplitBar(parent)
        form.routePlace.setSpacing(8)
        form.routePlace.addWidget(self.split)

    def show_sheet(self, sheet: DossierSheet) -> None:
        waits = [(_icon(wait), sentence(wait), _token(wait)) for wait in sheet.waits]
        dues = "  ·  ".join(sentence(due) for due in sheet.dues)
        lines = [("calendar", dues, Token.TEXT2)] if dues else []
        self.notes.show_lines([*waits, *lines])
        self.route.show_steps(route_states(sheet.route))
        self.route.setVisible(bool(sheet.route))
        self._show_split(sheet.split, sheet.day_minutes)
        self._form.routeLine.setVisible(bool(sheet.route) or sheet.split is not None)

    def _show_split(self, split: TimeSplit | None, day_minutes: int) -> None:
        self.split.show_parts(split_parts(split, day_minutes))


def _icon(wait: Message) -> str:
    if wait.code.startswith("waits_partner"):
        return "hourglass"
    return "hand-out" if wait.code.startswith("waits_fetching") else "pause"


def _token(wait: Message) -> Token:
    tokens = {
        "waits_partner": Token.TEXT2,
        "waits_partner_late": Token.RED,
        "waits_fetching": Token.TEXT2,
        "waits_fetching_owed": Token.AMBER,
    }
    return tokens.get(wait.code, Token.VIOLET)
