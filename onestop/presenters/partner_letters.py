"""Sends a partner agency its letter as a file: which agency, into which folder, and what it came to. No window.

The record is read on the store's lane, files are written on the paper lane; the slip is journalled only when the
folder was found to take them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from onestop.application.changes import Changes
from onestop.domain.dossier_code import tail
from onestop.domain.errors import Unavailable
from onestop.presenters.message import Message, of_failure, say

if TYPE_CHECKING:
    from onestop.application.desk import Desk
    from onestop.application.partner_files import PartnerLetter, PartnerRequest
    from onestop.application.read_models import DossierRow
    from onestop.presenters.tasks import Tasks


class Post(Protocol):
    """One folder that letters go into. Slow; raises Refused or Unavailable."""

    def must_be_free(self, letter: PartnerLetter) -> None: ...

    def __call__(self, request: PartnerRequest) -> tuple[Path, Path]:
        """The letter's path and the slip's."""
        ...


class KeptFolder(Protocol):
    """The folder that was chosen last on this machine, "" for none. Slow."""

    def read(self) -> str: ...

    def keep(self, folder: str) -> None: ...


@dataclass(frozen=True, slots=True)
class AskedAgency:
    """An agency that is waited for, by its id and its name."""

    agency: str
    name: str


@dataclass(frozen=True, slots=True)
class LetterState:
    """At most one of `agencies` (which of them) and `folder` (where to, beginning there) is asked at a time.

    `told` is a new object for each letter written; `trouble` says why none was.
    """

    tail: str = ""
    applicant: str = ""
    agencies: tuple[AskedAgency, ...] = ()
    folder: str | None = None
    busy: bool = False
    told: Message | None = None
    trouble: Message | None = None


class PartnerLetters:
    """One a window. `wrote` hears what was journalled."""

    def __init__(
        self,
        desk: Desk,
        store: Tasks,
        lane: Tasks,
        post: Callable[[Path], Post],
        kept: KeptFolder,
        wrote: Callable[[Changes], None],
    ) -> None:
        self.state = LetterState()
        self._desk = desk
        self._store = store
        self._lane = lane
        self._post = post
        self._kept = kept
        self._wrote = wrote
        self._dossier_id = ""
        self._to = AskedAgency("", "")
        self._show: Callable[[LetterState], None] = lambda _: None

    def attach(self, show: Callable[[LetterState], None]) -> None:
        self._show = show
        show(self.state)

    def send(self, rows: Sequence[DossierRow]) -> None:
        """To the agency this dossier waits for; where it waits for several, to which of them."""
        if self.state.busy or not rows or not rows[0].partners:
            return
        row = rows[0]
        self._dossier_id = row.dossier_id
        asked = tuple(AskedAgency(each, self._desk.catalog.agency_name(each)) for each in row.partners)
        self.state = LetterState(tail(row.code), row.applicant_name)
        if len(asked) > 1:
            self._become(replace(self.state, agencies=asked))
        else:
            self._chosen(asked[0])

    def agency_chosen(self, agency: str) -> None:
        found = next((each for each in self.state.agencies if each.agency == agency), None)
        if found is not None:
            self._chosen(found)

    def another_folder(self) -> None:
        """After one would not take it."""
        if self._to.agency and not self.state.busy:
            self._chosen(self._to)

    def drop(self) -> None:
        """Esc: nothing is sent."""
        if not self.state.busy:
            self._become(LetterState())

    def folder_chosen(self, folder: str) -> None:
        if self.state.folder is None or self.state.busy:
            return
        self._become(replace(self.state, folder=None, busy=True))
        dossier_id, agency, post = self._dossier_id, self._to.agency, self._post(Path(folder))
        desk = self._desk

        def made(letter: PartnerLetter) -> None:
            self._lane.run(lambda: post.must_be_free(letter), free, self._failed, self)

        def free(_: None) -> None:
            self._store.run(lambda: desk.partner_request(dossier_id, agency), journalled, self._failed, self)

        def journalled(request: PartnerRequest) -> None:
            self._wrote(Changes(frozenset({dossier_id}), journal=True))
            self._lane.run(lambda: self._write(post, request, folder), self._written, self._failed, self)

        self._store.run(lambda: desk.partner_letter(dossier_id, agency), made, self._failed, self)

    def changed(self, changes: Changes) -> None:
        """Nobody goes on with what another person began; what went on meanwhile is no trouble any more."""
        if changes.person or (self.state.trouble is not None and self._dossier_id in changes.dossiers):
            self.drop()

    def _chosen(self, asked: AskedAgency) -> None:
        self._to = asked
        self._become(replace(self.state, agencies=(), trouble=None, told=None, busy=True))

        def known(folder: str) -> None:
            self._become(replace(self.state, busy=False, folder=folder))

        self._lane.run(self._kept.read, known, self._failed, self)

    def _write(self, post: Post, request: PartnerRequest, folder: str) -> Path:
        letter, _ = post(request)
        # The letter is out: a folder that cannot be remembered is chosen again next time.
        with suppress(Unavailable):
            self._kept.keep(folder)
        return letter

    def _written(self, letter: Path) -> None:
        told = say("letter_sent", agency=self._to.name, file=letter.name, folder=str(letter.parent))
        self._become(LetterState(told=told))

    def _failed(self, error: Exception) -> None:
        trouble = of_failure(error)
        if isinstance(error, Unavailable) and error.what == "folder":
            trouble = say("letter_folder_shut", cause=error.cause)
        self._become(replace(self.state, folder=None, busy=False, trouble=trouble))
        if trouble is None:
            raise error

    def _become(self, state: LetterState) -> None:
        self.state = state
        self._show(state)
