"""The anomaly desk on screen: the list, the chosen one, and what a person says to it. Knows no widget, no words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from onestop.application.anomaly_rows import Anomalies, Anomaly, Choice
from onestop.application.changes import Changes
from onestop.domain.errors import Refused
from onestop.presenters.anomalies_state import AnomaliesState, line_of
from onestop.presenters.anomaly_count import CountingDesk
from onestop.presenters.happenings import Names
from onestop.presenters.latest import Latest
from onestop.presenters.message import of_failure, of_refusal, say

if TYPE_CHECKING:
    from pathlib import Path

    from onestop.domain.office import Office
    from onestop.domain.procedure import Catalog
    from onestop.presenters.tasks import Tasks

PAGE = 50


class AnomalyDesk(CountingDesk, Protocol):
    """The part of the desk this screen speaks to."""

    def anomalies(self, *, settled: bool = False, limit: int = 50, after: str = "") -> Anomalies: ...

    def settle_anomaly(self, key: str, choice: str, reason: str = "") -> Anomaly: ...

    def anomaly_file(self, key: str) -> bytes: ...


class AnomalyDoors(Protocol):
    def open_dossier(self, dossier_id: str, *, why: bool = False) -> None: ...


class AnomaliesPresenter:
    """`tell` hears of what was recorded, so that other pages read again; `write` keeps a file, on the store's lane."""

    def __init__(
        self,
        desk: AnomalyDesk,
        store: Tasks,
        office: Office,
        catalog: Catalog,
        doors: AnomalyDoors,
        tell: Callable[[Changes], None],
        write: Callable[[str, bytes], Path],
    ) -> None:
        self.state = AnomaliesState()
        self._desk = desk
        self._store = store
        self._names = Names(office, catalog)
        self._doors = doors
        self._tell = tell
        self._write = write
        self._next = ""
        self._reading = Latest[tuple[Anomalies, bool]](store, self)
        self._show: Callable[[AnomaliesState], None] = lambda _: None

    def attach(self, show: Callable[[AnomaliesState], None]) -> None:
        self._show = show
        show(self.state)

    def detach(self, show: Callable[[AnomaliesState], None]) -> None:
        """The page is gone, unless another took its place meanwhile."""
        if self._show == show:
            self._show = lambda _: None

    def start(self) -> None:
        self._become(replace(self.state, told=None, error=None))
        self.read_again()

    def changed(self, changes: Changes) -> None:
        self.read_again()

    def read_again(self) -> None:
        """The same list, as long as it was, with the same one chosen."""
        self._read(after="", limit=max(PAGE, len(self.state.lines)))

    def more_wanted(self) -> None:
        if self.state.more and not self._reading.busy:
            self._read(after=self._next, limit=PAGE)

    def everything_wanted(self, wanted: bool) -> None:
        if wanted != self.state.everything:
            self._become(replace(self.state, everything=wanted, told=None, error=None))
            self._read(after="", limit=PAGE)

    def pointed(self, key: str) -> None:
        if key != self.state.chosen:
            self._become(replace(self.state, chosen=key, told=None, error=None))

    def opened(self, dossier_id: str = "") -> None:
        """Enter: the dossier; of a code that occurs twice the one that is named, else the first."""
        line = self.state.line
        if line is None:
            return
        named = (each.dossier_id for each in line.sides if each.dossier_id)
        wanted = dossier_id or line.dossier_id or next(named, "")
        if wanted:
            self._doors.open_dossier(wanted)

    def settle(self, place: int, reason: str) -> None:
        """By the choice's place among those that are offered, from 0; nothing where none is there."""
        state = self.state
        line = state.line
        if line is None or state.busy or not state.may_settle or not 0 <= place < len(line.choices):
            return
        choice: Choice = line.choices[place]
        self._become(replace(state, busy=True, told=None, error=None))

        def done(_: Anomaly) -> None:
            kept = self._neighbour() if not self.state.everything else self.state.chosen
            self._become(replace(self.state, busy=False, chosen=kept, told=say(f"anomaly_told_{choice}")))
            dossiers = frozenset({line.dossier_id} if line.dossier_id else set[str]())
            self._tell(Changes(dossiers=dossiers))

        self._store.run(
            lambda: self._desk.settle_anomaly(line.key, choice, reason), done, self._refused, self
        )

    def save_wanted(self, path: str) -> None:
        """Everything known of the chosen one as a file, for whoever looks after the program."""
        line = self.state.line
        if line is None or not path:
            return

        def work() -> Path:
            return self._write(path, self._desk.anomaly_file(line.key))

        def done(kept: Path) -> None:
            code = "anomaly_saved_with_names" if line.names_applicants else "anomaly_saved"
            told = say(code, file=kept.name, folder=str(kept.parent))
            self._become(replace(self.state, told=told))

        self._store.run(work, done, self._refused, self)

    def _neighbour(self) -> str:
        """Who is chosen once the chosen one has left the list."""
        keys = [each.key for each in self.state.lines]
        if self.state.chosen not in keys:
            return ""
        place = keys.index(self.state.chosen)
        rest = keys[place + 1 : place + 2] or keys[max(0, place - 1) : place]
        return rest[0] if rest else ""

    def _read(self, *, after: str, limit: int) -> None:
        settled = self.state.everything
        kept = self.state.lines if after else ()

        def work() -> tuple[Anomalies, bool]:
            found = self._desk.anomalies(settled=settled, limit=limit, after=after)
            return found, self._desk.may_settle_anomalies()

        def done(answer: tuple[Anomalies, bool]) -> None:
            found, may_settle = answer
            self._next = found.next
            lines = kept + tuple(line_of(each, self._names) for each in found.rows)
            keys = [each.key for each in lines]
            chosen = self.state.chosen if self.state.chosen in keys else next(iter(keys), "")
            state = replace(
                self.state, lines=lines, chosen=chosen, more=bool(found.next), read=True, trouble=None
            )
            self._become(replace(state, may_settle=may_settle))

        self._reading.ask(work, done, self._failed)

    def _refused(self, error: Exception) -> None:
        message = of_refusal(error) if isinstance(error, Refused) else of_failure(error)
        self._become(replace(self.state, busy=False, error=message))
        if message is None:
            raise error

    def _failed(self, error: Exception) -> None:
        trouble = of_failure(error)
        self._become(replace(self.state, trouble=trouble))
        if trouble is None:
            raise error

    def _become(self, state: AnomaliesState) -> None:
        if state != self.state:
            self.state = state
            self._show(state)
