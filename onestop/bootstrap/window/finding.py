"""Puts the search into a window: the palette, what people searched before, and the list of everything found.

Made when the palette is first opened: until then the first screen does not load it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onestop.presenters.kept_searches import InMemory
from onestop.presenters.shell import Place

if TYPE_CHECKING:
    from onestop.application.changes import Changes
    from onestop.bootstrap.window.assembly import Assembly
    from onestop.domain.applicant import Applicant
    from onestop.gui.pages.dossiers_page import DossiersPage
    from onestop.gui.widgets.search_palette import SearchPalette
    from onestop.presenters.kept_searches import SearchKeeper
    from onestop.presenters.search import SearchPresenter, SearchState
    from onestop.presenters.search_palette import Hit
    from onestop.presenters.tasks import Tasks


class FindingPlace:
    """`keeper` may be set until the palette is first opened; without one, searches are forgotten with the window."""

    def __init__(self, assembly: Assembly, store: Tasks, lane: Tasks) -> None:
        self._assembly = assembly
        self._store = store
        self._lane = lane
        self._presenter: SearchPresenter | None = None
        self.keeper: SearchKeeper = InMemory()
        assembly.window.when_search_is_made(self._connect)
        assembly.hears(self)

    @property
    def presenter(self) -> SearchPresenter:
        if self._presenter is None:
            from onestop.presenters.search import SearchPresenter

            desk = self._assembly.desk
            self._presenter = SearchPresenter(desk, self._store, self, self._lane, self.keeper)
            self._presenter.attach(self._show)
        return self._presenter

    def serves(self, page: DossiersPage) -> None:
        """The list's filter offers what is kept."""
        presenter = self.presenter
        presenter.on_kept(lambda kept: page.saved.show_saved(kept.saved))

    def changed(self, changes: Changes) -> None:
        if changes.person and self._presenter is not None:
            self._presenter.person_changed()

    # where a hit leads

    def open_dossier(self, dossier_id: str, *, why: bool = False) -> None:
        self._assembly.open_dossier(dossier_id, why=why)

    def open_applicant(self, applicant_key: str, name: str) -> None:
        self._assembly.open_applicant(applicant_key, name)

    def start_dossier_for(self, applicant: Applicant) -> None:
        self._assembly.start_dossier_for(applicant)

    def open_found(self, text: str) -> None:
        """All that is found, as the list of dossiers with the same words in its filter."""
        self.close()
        self._assembly.window.open_place(Place.WATCH)
        self._assembly.dossiers.filter_followed(text)

    def close(self) -> None:
        window = self._assembly.window
        if window.is_searching:
            window.palette_overlay.close_palette()

    def _connect(self, palette: SearchPalette) -> None:
        presenter = self.presenter
        palette.typed.connect(presenter.typed)
        palette.entered.connect(self._entered)
        palette.opened.connect(lambda hit: presenter.chosen(hit.key))
        palette.new_wanted.connect(lambda hit: presenter.new_asked(hit.key))
        palette.all_wanted.connect(presenter.all_asked)
        palette.hint_wanted.connect(presenter.hint_taken)
        palette.save_wanted.connect(presenter.saved_as)
        palette.drop_wanted.connect(lambda hit: presenter.dropped(hit.key))
        palette.closed.connect(presenter.left)

    def _entered(self, text: str, hit: Hit | None) -> None:
        self.presenter.entered(text, hit.key if hit else "")

    def _show(self, state: SearchState) -> None:
        from onestop.gui.words.sentences import sentence
        from onestop.presenters.message import say

        if not self._assembly.window.is_searching:
            return  # the list's filter asked for what is kept; the palette is told all when it opens
        palette = self._assembly.window.palette_overlay
        if state.text is not None:
            palette.write(state.text)
        palette.show_state(state.palette)
        if state.refusal is not None:
            palette.tell(sentence(state.refusal))
        else:
            palette.tell(sentence(say("nothing_found")) if state.nothing else "")
