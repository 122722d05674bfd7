"""Ctrl+K: what is typed or scanned becomes hits with their letters marked, or opens the dossier it names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Protocol

from onestop.application.read_models import DossierView, SearchAnswer
from onestop.domain.applicant import Applicant
from onestop.domain.dossier_code import Scan, parse_scan
from onestop.domain.errors import Refused
from onestop.presenters.latest import Latest
from onestop.presenters.message import Message, of_failure, of_refusal
from onestop.presenters.search_hits import groups_of
from onestop.presenters.search_palette import HitKind, PaletteState
from onestop.presenters.tasks import Tasks

LONGEST_QUERY = 200
"""More letters than any name or code has: the rest of a pasted page is not searched."""
HITS_ASKED = 50


@dataclass(frozen=True, slots=True)
class SearchState:
    """`nothing` says that the newest query was answered and found nothing; `refusal` why Enter opened nothing."""

    palette: PaletteState = field(default_factory=PaletteState)
    nothing: bool = False
    refusal: Message | None = None


class SearchDesk(Protocol):
    """The part of the desk the palette speaks to."""

    def search(self, text: str, limit: int = 50) -> SearchAnswer: ...

    def dossier(self, code_or_id: str) -> DossierView: ...


class SearchDoors(Protocol):
    """Where a hit may lead. Each closes the palette."""

    def open_dossier(self, dossier_id: str, *, why: bool = False) -> None: ...

    def open_applicant(self, applicant_key: str, name: str) -> None: ...

    def start_dossier_for(self, applicant: Applicant) -> None: ...


class SearchPresenter:
    """Owns the palette's state; `show` is called with each new one."""

    def __init__(self, desk: SearchDesk, store: Tasks, doors: SearchDoors) -> None:
        self.state = SearchState()
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

    def opened(self) -> None:
        """Ctrl+K: an empty box; nothing of the last search is left."""
        self.left()
        self._answer = SearchAnswer((), ())
        self._become(SearchState())

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
        palette = replace(self.state.palette, query=text, searching=True)
        self._become(replace(self.state, palette=palette, refusal=None))
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
        if kind == HitKind.DOSSIER.value:
            self._doors.open_dossier(wanted)
        elif kind == HitKind.APPLICANT.value:
            applicant = self._applicant(key)
            self._doors.open_applicant(wanted, applicant.name if applicant is not None else "")

    def _applicant(self, key: str) -> Applicant | None:
        kind, _, wanted = key.partition(":")
        if kind == HitKind.APPLICANT.value:
            found = (row.applicant for row in self._answer.applicants if row.key == wanted)
        else:
            found = (hit.applicant for hit in self._answer.dossiers if hit.row.dossier_id == wanted)
        return next(found, None)

    def _answered(self, query: str, answer: SearchAnswer) -> None:
        self._answer = answer
        groups = groups_of(answer, query)
        palette = PaletteState(self.state.palette.query, groups)
        self._become(SearchState(palette, nothing=not groups))
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
