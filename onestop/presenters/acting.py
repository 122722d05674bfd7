"""Acting on dossiers from any page: what may be done, what is asked for it, and what it came to. No window.

One a window. Work runs on the store's lane, so the thread that shows never waits. A dossier that somebody moved
since it was shown is not acted on: an act means what was seen.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onestop.application import act_commands as commands
from onestop.application.changes import Changes
from onestop.domain.dossier_code import tail
from onestop.domain.errors import Refused
from onestop.presenters.acting_choices import SUBJECT
from onestop.presenters.acting_commands import Mistyped, at_once, command_of
from onestop.presenters.acting_facts import told
from onestop.presenters.acting_forms import build_form, with_subject
from onestop.presenters.acting_offers import AT_ONCE, LEADING, Turns
from onestop.presenters.acting_outcome import Came, outcome_of, place_of, refused_at, with_error
from onestop.presenters.acting_state import (
    ActForm,
    ActingState,
    ActKind,
    ActMenu,
    ActOutcome,
    Offer,
    RefusedOne,
)
from onestop.presenters.message import of_failure
from onestop.presenters.tasks import Newest

if TYPE_CHECKING:
    from onestop.application.act_commands import ActCommand
    from onestop.application.acts import Acted
    from onestop.application.desk import Desk
    from onestop.application.read_models import DossierRow
    from onestop.domain.substitution import Substitution
    from onestop.presenters.tasks import Tasks

MOST_UNDOS = 50


@dataclass(frozen=True, slots=True)
class _Past:
    """An act that may be taken back."""

    kind: ActKind
    dossiers: tuple[str, ...]


class Acting:
    """`attach` gives the window each new state; `on_changes` hears what was written."""

    def __init__(self, desk: Desk, store: Tasks) -> None:
        self.state = ActingState()
        self._desk = desk
        self._store = store
        self._substitutions: tuple[Substitution, ...] = ()
        self._rows: tuple[DossierRow, ...] = ()
        self._past: list[_Past] = []
        self._asked = Newest()
        self._outcomes = 0
        self._show: Callable[[ActingState], None] = lambda _: None
        self._changed: list[Callable[[Changes], None]] = []
        self._leads: dict[ActKind, Callable[[tuple[DossierRow, ...]], None]] = {}

    def attach(self, show: Callable[[ActingState], None]) -> None:
        self._show = show
        show(self.state)

    def on_changes(self, changed: Callable[[Changes], None]) -> None:
        self._changed.append(changed)

    def leads(self, kind: ActKind, way: Callable[[tuple[DossierRow, ...]], None]) -> None:
        """A kind of `LEADING`, which is no act yet: its key and its line in the menu go this way."""
        self._leads[kind] = way

    def refresh(self) -> None:
        """Read who stands in for whom; until then everybody is only themselves."""
        self._store.run(self._desk.substitutions, self._substituted, self._failed, self)

    # what may be done

    def offers(self, rows: Sequence[DossierRow]) -> tuple[Offer, ...]:
        """What may be done with all of these: the main act first (`Offer.main`), grave ones last. No store."""
        offers = self._turns().offers(rows)
        return tuple(each for each in offers if each.kind not in LEADING or each.kind in self._leads)

    def main(self, rows: Sequence[DossierRow]) -> ActKind | None:
        """What Ctrl+Enter does with them; None where there is no one thing."""
        return next((offer.kind for offer in self.offers(rows) if offer.main), None)

    def may(self, kind: ActKind, rows: Sequence[DossierRow]) -> bool:
        return any(offer.kind is kind for offer in self.offers(rows))

    # doing it

    def start(self, kind: ActKind, rows: Sequence[DossierRow]) -> bool:
        """Act at once where nothing is asked, else show a form. False where these cannot be acted on so now."""
        free = tuple(row for row in rows if row.dossier_id not in self.state.at_work)
        if not free or not self.may(kind, free):
            return False
        if kind in self._leads:
            self._leads[kind](free)
            return True
        self._rows = free
        number = self._asked.next()
        if kind in AT_ONCE and kind is not ActKind.FORWARD:
            self._run(kind, at_once(kind), free)
            return True

        def prepare() -> ActForm | Came:
            form = build_form(self._desk, kind, free)
            return form if form is not None else self._act(at_once(kind), free)

        def ready(found: ActForm | Came) -> None:
            if isinstance(found, Came):
                self._acted(kind, free, found)
                return
            self._free(free)
            if self._asked.is_current(number):
                self._become(replace(self.state, form=found, menu=None))

        self._busy(free)
        self._store.run(prepare, ready, lambda error: self._broke(kind, free, error), self)
        return True

    def perform(
        self,
        kind: ActKind,
        command: ActCommand,
        rows: Sequence[DossierRow],
        ended: Callable[[Acted | None], None],
    ) -> bool:
        """An act whose page asked all there is to ask. `ended` hears what it came to for the first of them, None
        where it was not tried or the world failed; the notice and the undo are as of any other act.
        """
        free = tuple(row for row in rows if row.dossier_id not in self.state.at_work)
        if not free or not self.may(kind, free):
            return False

        def came(done: Came) -> None:
            self._acted(kind, free, done)
            ended(next(iter(done.acted), None))

        def broke(error: Exception) -> None:
            ended(None)
            self._broke(kind, free, error)

        self._busy(free)
        self._store.run(lambda: self._act(command, free), came, broke, self)
        return True

    def record(
        self,
        kind: ActKind,
        work: Callable[[], Acted],
        ended: Callable[[], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """An act that came another way, such as in a file. The notice and the undo are as of any other act."""

        def came(done: Came) -> None:
            ended()
            self._acted(kind, done.rows, done)

        self._store.run(lambda: self._after((work(),)), came, failed, self)

    def main_act(self, rows: Sequence[DossierRow]) -> bool:
        kind = self.main(rows)
        return kind is not None and self.start(kind, rows)

    def chosen(self, name: str, value: str) -> None:
        """Another choice in the form. Only a correction's subject changes what else is asked."""
        form = self.state.form
        if form is None or name != SUBJECT or form.busy:
            return
        number = self._asked.next()

        def rebuilt(fresh: ActForm) -> None:
            if self._asked.is_current(number) and self.state.form is not None:
                self._become(replace(self.state, form=fresh))

        self._store.run(lambda: with_subject(self._desk, form, value), rebuilt, self._failed, self)

    def submit(self, values: Mapping[str, str]) -> None:
        """The form is filled: act, or say beside the field what is wrong. What was typed stays."""
        form = self.state.form
        if form is None or form.busy:
            return
        kept = replace(
            form,
            fields=tuple(
                replace(each, value=values.get(each.name, each.value), error=None) for each in form.fields
            ),
            error=None,
        )
        try:
            command = command_of(kept, values)
        except Mistyped as wrong:
            self._become(replace(self.state, form=with_error(kept, wrong.field, wrong.message)))
            return
        self._become(replace(self.state, form=replace(kept, busy=True)))
        self._run(kept.kind, command, self._rows)

    def drop(self) -> None:
        """Esc: the form or the menu goes, nothing was done."""
        if self.state.form is not None and self.state.form.busy:
            return
        self._asked.next()
        self._become(replace(self.state, form=None, menu=None))

    def open_menu(self, rows: Sequence[DossierRow]) -> bool:
        """Ctrl+. : everything for the chosen dossiers. False where there is nothing."""
        offers = self.offers(rows)
        if not offers:
            return False
        self._rows = tuple(rows)
        tails = tuple(tail(row.code) for row in rows)
        applicant = rows[0].applicant_name if len(rows) == 1 else ""
        self._become(replace(self.state, menu=ActMenu(offers, tails, applicant), form=None))
        return True

    def menu_chosen(self, kind: ActKind) -> None:
        rows = self._rows
        self._become(replace(self.state, menu=None))
        self.start(kind, rows)

    # taking it back

    def undo(self) -> bool:
        """Ctrl+Z: the last act of this window, on all its dossiers. False where there is none."""
        if not self._past:
            return False
        past = self._past.pop()

        def work() -> Came:
            return self._after(self._desk.act_on_many(past.dossiers, commands.Undo()))

        self._store.run(work, lambda done: self._undone(past, done), self._failed, self)
        return True

    def changed(self, changes: Changes) -> None:
        """Somebody wrote: substitutions may have changed with everything else. Nobody takes back another's acts."""
        if changes.person:
            self._past.clear()
            self._asked.next()
            self._become(replace(self.state, form=None, menu=None))
        if changes.everything:
            self.refresh()

    # on the store's lane

    def _act(self, command: ActCommand, rows: Sequence[DossierRow]) -> Came:
        """Act on those that are still as they were shown."""
        now = {row.dossier_id: row for row in self._desk.rows_of([row.dossier_id for row in rows])}
        same = [row.dossier_id for row in rows if place_of(now.get(row.dossier_id)) == place_of(row)]
        moved = tuple(tail(row.code) for row in rows if row.dossier_id not in same)
        return self._after(self._desk.act_on_many(same, command) if same else (), moved)

    def _after(self, acted: tuple[Acted, ...], moved: tuple[str, ...] = ()) -> Came:
        done = [each.dossier_id for each in acted if each.refused is None]
        return Came(acted, self._desk.rows_of(done), moved)

    # answers

    def _run(self, kind: ActKind, command: ActCommand, rows: tuple[DossierRow, ...]) -> None:
        self._busy(rows)
        self._store.run(
            lambda: self._act(command, rows),
            lambda done: self._acted(kind, rows, done),
            lambda error: self._broke(kind, rows, error),
            self,
        )

    def _acted(self, kind: ActKind, rows: Sequence[DossierRow], done: Came) -> None:
        self._free(rows)
        ids = tuple(each.dossier_id for each in done.acted if each.refused is None)
        refusal = next((each.refused for each in done.acted if each.refused is not None), None)
        form = self.state.form
        if not ids and refusal is not None and form is not None and form.busy:
            self._become(replace(self.state, form=refused_at(self._desk, form, refusal), trouble=None))
        else:
            if ids:
                self._past = [*self._past, _Past(kind, ids)][-MOST_UNDOS:]
            mine = form is not None and form.busy
            outcome = outcome_of(self._desk, kind, done, self._where(done), self._next_number())
            self._become(
                replace(self.state, form=None if mine else form, menu=None, outcome=outcome, trouble=None)
            )
        # Also what was refused is read again: what stood there may be out of date.
        self._tell(frozenset(row.dossier_id for row in rows))

    def _undone(self, past: _Past, done: Came) -> None:
        outcome = replace(
            outcome_of(self._desk, past.kind, done, "", self._next_number()), undone=True, paper=None
        )
        self._become(replace(self.state, outcome=outcome, trouble=None))
        self._tell(frozenset(past.dossiers))

    def _where(self, done: Came) -> str:
        """The name of whoever has them now; "" where that is not one."""
        names = {row.owner or self._desk.office.short_unit_name(row.unit_id) for row in done.rows}
        return names.pop() if len(names) == 1 else ""

    def _next_number(self) -> int:
        """Two outcomes may say the same; they are told one after the other all the same."""
        self._outcomes += 1
        return self._outcomes

    def _broke(self, kind: ActKind, rows: Sequence[DossierRow], error: Exception) -> None:
        self._free(rows)
        if isinstance(error, Refused) and (self.state.form is None or not self.state.form.busy):
            tails = [tail(row.code) for row in rows]
            refused = tuple(RefusedOne(each, told(self._desk, error)) for each in tails)
            outcome = ActOutcome(kind, refused=refused, number=self._next_number())
            self._become(replace(self.state, outcome=outcome))
            return
        self._failed(error)

    def _failed(self, error: Exception) -> None:
        """The world failed: what was typed stays, and it is said what is safe."""
        trouble = of_failure(error)
        if trouble is None:
            raise error
        form = self.state.form
        if form is not None and form.busy:
            form = replace(form, busy=False, error=trouble)
        self._become(replace(self.state, form=form, trouble=trouble))

    def _substituted(self, found: tuple[Substitution, ...]) -> None:
        self._substitutions = found

    def _tell(self, ids: frozenset[str]) -> None:
        for changed in self._changed:
            changed(Changes(ids))

    def _turns(self) -> Turns:
        desk = self._desk
        return Turns(desk.office, desk.catalog, desk.actor, desk.today(), self._substitutions)

    def _busy(self, rows: Sequence[DossierRow]) -> None:
        ids = self.state.at_work | {row.dossier_id for row in rows}
        self._become(replace(self.state, at_work=ids))

    def _free(self, rows: Sequence[DossierRow]) -> None:
        ids = self.state.at_work - {row.dossier_id for row in rows}
        self._become(replace(self.state, at_work=ids))

    def _become(self, state: ActingState) -> None:
        if state != self.state:
            self.state = state
            self._show(state)
