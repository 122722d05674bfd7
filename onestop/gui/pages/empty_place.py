"""A place that has nothing yet: it says in one sentence where its things will come from."""

from __future__ import annotations

from onestop.gui.page import Page
from onestop.gui.widgets.empty_page import EmptyPage
from onestop.gui.words.places import place_empty, place_word
from onestop.presenters.shell import Place, TopBarState


class EmptyPlacePage(Page):
    def __init__(self, place: Place) -> None:
        super().__init__()
        self._place = place
        empty = EmptyPage(place_empty(place), self.column)
        empty.link_followed.connect(lambda key: self.place_wanted.emit(Place(key)))
        self.column_layout.addWidget(empty, 1)

    def top_bar(self) -> TopBarState:
        return TopBarState(title=place_word(self._place))
