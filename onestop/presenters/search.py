"""Ctrl+K: what is typed or scanned becomes hits with their letters marked, or opens the dossier it names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from onestop.application.finding.grammar import parse
from onestop.application.read_models import DossierView, SearchAnswer
from onestop.domain.applicant import Applicant
from onestop.domain.dossier_code import Scan, parse_scan
from onestop.domain.errors import Refused
from onestop.presenters.kept_now import KeptNow
from onestop.presenters.kept_searches import KeptSearches, SearchKeeper
from onestop.presenters.latest import Latest
from onestop.presenters.message import Message, of_failure, of_refusal
from onestop.presenters.search_hints import hints
from onestop.presenters.search_hits import groups_of, offered
from onestop.presenters.search_palette import Hit, HitGroup, HitKind, PaletteState
from onestop.presenters.tasks import Tasks

if TYPE_CHECKING:
    from onestop.domain.office import Office
    from onestop.domain.procedure import Catalog

LONGEST_QUERY = 200
"""More letters than any name or code has: the rest of a pasted page is not searched."""
HITS_ASKED = 50


@dataclass(frozen=True, slots=True)
class SearchState:
    """`nothing` says that the newest query was answered and found nothing; `refusal` why Enter opened nothing.

    `text` is what the box is to hold where that is not what was typed: a search of before, a hint that was taken.
    """

    palette: PaletteState = field(default_factory=PaletteState)
    nothing: bool = False
    refusal: Message | None = None
    text: str | None = None


class SearchDesk(Protocol):
    """The part of the desk the palette speaks to."""

    @property
    def catalog(self) -> Catalog: ...

    @property
    def office(self) -> Office: ...

    @property
    def actor(self) -> str: ...

    def search(self, text: str, limit: int = 50) -> SearchAnswer: ...

    def dossier(self, code_or_id: str) -> DossierView: ...


class SearchDoors(Protocol):
    """Where a hit may lead. Each closes the palette."""

    def open_dossier(self, dossier_id: str, *, why: bool = False) -> None: ...

    def open_applicant(self, applicant_key: str, name: str) -> None: ...

    def open_found(self, text: str) -> None: ...

    def start_dossier_for(self, applicant: Applicant) -> None: ...


class SearchPresenter:
    """Owns the palette's state; `show` is called with each new one. What is kept is read and written on `lane`."""

    def __init__(
        self, desk: SearchDesk, store: Tasks, doors: SearchDoors, lane: Tasks, keeper: SearchKeeper
    ) -> None:
        self.state = SearchState()
        self._now = KeptNow(keeper, lane, lambda: desk.actor, self._have_kept)
        self._kept_told: Callable[[KeptSearches], None] = lambda _: None
        self._desk = desk
        self._doors = doors
        self._answer = SearchAnswer((), ())
        self._enter_pressed = False
        self._searching = Latest[SearchAnswer](store, self)
        self._opening = Latest[DossierView](store, self)
        self._show: Callable[[SearchState], None] = lambda _: None

    def attach(self, show: Callable[[SearchState], None]) -> None:
        self._show = show
        show(self.state)

    @property
    def kept(self) -> KeptSearches:
        return self._now.kept

    def on_kept(self, told: Callable[[KeptSearches], None]) -> None:
        """`told` hears what whoever sits here keeps, now and whenever it changes."""
        self._kept_told = told
        self._now.know()
        told(self.kept)

    def person_changed(self) -> None:
        self._now.know()
        self._have_kept(self.kept)

    def _have_kept(self, kept: KeptSearches) -> None:
        self._kept_told(kept)
        if not self.state.palette.query.strip():
            self._become(replace(self.state, palette=PaletteState("", offered(kept))))

    def opened(self) -> None:
        """Ctrl+K: an empty box; nothing of the last search is left."""
        self.left()
        self._answer = SearchAnswer((), ())
        self._now.know()
        self._become(SearchState(PaletteState("", offered(self.kept))))

    def left(self) -> None:
        """The palette was closed: answers still under way are not wanted any more."""
        self._searching.forget()
        self._opening.forget()
        self._enter_pressed = False

    def typed(self, text: str) -> None:
        """Each change of the box. White space alone finds nothing and asks nothing."""
        self._enter_pressed = False
        query = text[:LONGEST_QUERY]
        if not query.strip():
            self.opened()
            return
        hinted = _with_hints(self._without_hints(), hints(query, self._desk.office, self._desk.catalog))
        palette = PaletteState(text, hinted, searching=True)
        self._become(replace(self.state, palette=palette, refusal=None, text=None))
        wanted = _searched(query)
        self._searching.ask(
            lambda: self._desk.search(wanted, HITS_ASKED),
            lambda answer: self._answered(query, answer),
            self._failed,
        )

    def entered(self, text: str, chosen: str = "") -> None:
        """Enter: a whole scanned or typed code opens at once, else the chosen hit; `chosen` is a hit's key.

        A scanner is faster than any answer: then Enter waits for it and opens the only dossier found.
        """
        scan = _scan(text)
        if isinstance(scan, Refused):
            self._become(replace(self.state, refusal=of_refusal(scan)))
        elif scan is not None:
            self._open_code(scan.code)
        elif self.state.palette.searching:
            self._enter_pressed = True
        elif chosen:
            self._open(chosen)

    def chosen(self, key: str) -> None:
        """A hit was clicked."""
        self._open(key)

    def all_asked(self, text: str) -> None:
        """Ctrl+Enter: everything that is found, as a list."""
        if text.strip():
            self._remember(text)
            self._doors.open_found(" ".join(text.split())[:LONGEST_QUERY])

    def hint_taken(self) -> None:
        """Tab: the first hint."""
        hint = next((each for each in self.state.palette.hits if each.kind is HitKind.HINT), None)
        if hint is not None:
            self._open(hint.key)

    def saved_as(self, name: str, text: str) -> None:
        """Keep a search under a name."""
        if name.strip() and text.strip():
            self._now.change(lambda kept: kept.with_saved(name, text.strip()))

    def dropped(self, key: str) -> None:
        """A search of before, or a saved one, is not wanted any more."""
        kind, _, wanted = key.partition(":")
        if kind == HitKind.RECENT.value:
            self._now.change(lambda kept: kept.without_recent(wanted))
        elif kind == HitKind.SAVED.value:
            self._now.change(lambda kept: kept.without_saved(wanted))

    def new_asked(self, key: str) -> None:
        """Ctrl+N on a hit: a new dossier for that applicant, or for the applicant of that dossier."""
        applicant = self._applicant(key)
        if applicant is not None:
            self._doors.start_dossier_for(applicant)

    def _open_code(self, code: str) -> None:
        self._opening.ask(
            lambda: self._desk.dossier(code),
            lambda view: self._doors.open_dossier(view.dossier.dossier_id),
            self._failed,
        )

    def _open(self, key: str) -> None:
        kind, _, wanted = key.partition(":")
        text = self._text_of(kind, wanted)
        if text:
            self.typed(text)
            self._become(replace(self.state, text=text))
            return
        self._remember(self.state.palette.query)
        if kind == HitKind.DOSSIER.value:
            self._doors.open_dossier(wanted)
        elif kind == HitKind.APPLICANT.value:
            applicant = self._applicant(key)
            self._doors.open_applicant(wanted, applicant.name if applicant is not None else "")

    def _text_of(self, kind: str, wanted: str) -> str:
        """What a hit puts into the box."""
        if kind == HitKind.SAVED.value:
            return next((each.text for each in self.kept.saved if each.name == wanted), "")
        return wanted if kind in (HitKind.RECENT.value, HitKind.HINT.value) else ""

    def _remember(self, text: str) -> None:
        """Scans are no searches."""
        text = " ".join(text.split())[:LONGEST_QUERY]
        if text and _scan(text) is None and text != next(iter(self.kept.recent), ""):
            self._now.change(lambda kept: kept.after(text))

    def _without_hints(self) -> tuple[HitGroup, ...]:
        kept_apart = (HitKind.HINT, HitKind.RECENT, HitKind.SAVED)
        return tuple(each for each in self.state.palette.groups if each.kind not in kept_apart)

    def _applicant(self, key: str) -> Applicant | None:
        kind, _, wanted = key.partition(":")
        if kind == HitKind.APPLICANT.value:
            found = (row.applicant for row in self._answer.applicants if row.key == wanted)
        else:
            found = (hit.applicant for hit in self._answer.dossiers if hit.row.dossier_id == wanted)
        return next(found, None)

    def _answered(self, query: str, answer: SearchAnswer) -> None:
        self._answer = answer
        groups = groups_of(answer, parse(query).text)
        told = hints(query, self._desk.office, self._desk.catalog)
        palette = PaletteState(self.state.palette.query, _with_hints(groups, told))
        self._become(SearchState(palette, nothing=not palette.groups))
        if self._enter_pressed:
            self._enter_pressed = False
            if len(answer.dossiers) == 1:
                self._doors.open_dossier(answer.dossiers[0].row.dossier_id)

    def _failed(self, error: Exception) -> None:
        palette = replace(self.state.palette, searching=False)
        refusal = of_failure(error)
        self._become(replace(self.state, palette=palette, refusal=refusal or self.state.refusal))
        if refusal is None:
            raise error

    def _become(self, state: SearchState) -> None:
        self.state = state
        self._show(state)


def _with_hints(groups: tuple[HitGroup, ...], told: tuple[Hit, ...]) -> tuple[HitGroup, ...]:
    return (*groups, HitGroup(HitKind.HINT, told, len(told))) if told else groups


def _scan(text: str) -> Scan | Refused | None:
    """A slip's code with its check characters; None when the text is not one; Refused when it was misread."""
    try:
        return parse_scan(text[:LONGEST_QUERY])
    except Refused as refused:
        return refused if refused.code == "scan_check_failed" else None


def _searched(query: str) -> str:
    """Of a slip's QR only the code is searched, so that the hit shows while the scan goes on."""
    scan = _scan(query)
    return scan.code if isinstance(scan, Scan) else query
