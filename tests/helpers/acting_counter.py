"""Acting as somebody over a real desk in memory: what the window would show, and the lists' rows to act on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from onestop.application.changes import Changes
from onestop.application.commands import ApplicantEntry, ReceiveDossier
from onestop.application.read_models import DossierRow
from onestop.domain.dossier import Dossier
from onestop.presenters.acting import Acting
from onestop.presenters.acting_state import ActForm, ActingState, ActKind, ActOutcome
from onestop.presenters.tasks import ImmediateTasks, Tasks
from tests.helpers.given import Counter, sqlite_counter

MONDAY = datetime(2018, 1, 8, 8, 0)


@dataclass
class ActingCounter:
    """`by` gives the acting of a login; `shown` are the states it showed, `told` the changes it told."""

    counter: Counter = field(default_factory=lambda: sqlite_counter(None, MONDAY))
    tasks: Tasks = field(default_factory=ImmediateTasks)
    told: list[Changes] = field(default_factory=list)
    shown: list[ActingState] = field(default_factory=list)
    _acting: dict[str, Acting] = field(default_factory=dict)

    def receive(self, procedure: str = "LD-01", name: str = "Công ty TNHH Ánh Dương") -> str:
        """The new dossier's id."""
        entry = ApplicantEntry("organisation", name)
        return self.counter.desk().receive(ReceiveDossier(procedure, entry)).dossier_id

    def by(self, login: str) -> Acting:
        if login not in self._acting:
            acting = Acting(self.counter.desk(login), self.tasks)
            acting.attach(self.shown.append)
            acting.on_changes(self.told.append)
            acting.refresh()
            self._acting[login] = acting
        return self._acting[login]

    def rows(self, *ids: str) -> tuple[DossierRow, ...]:
        found = {row.dossier_id: row for row in self.counter.desk().rows_of(ids)}
        return tuple(found[each] for each in ids)

    def do(self, login: str, kind: ActKind, *ids: str, **values: str) -> ActOutcome:
        """Start an act, fill its form where it has one, and give what it came to."""
        acting = self.by(login)
        assert acting.start(kind, self.rows(*ids)), f"{kind} is not offered to {login}"
        if acting.state.form is not None:
            acting.submit(values)
        assert acting.state.form is None, acting.state.form
        assert acting.state.outcome is not None
        return acting.state.outcome

    def form(self, login: str, kind: ActKind, *ids: str) -> ActForm:
        acting = self.by(login)
        assert acting.start(kind, self.rows(*ids)), f"{kind} is not offered to {login}"
        assert acting.state.form is not None, acting.state.outcome
        return acting.state.form

    def offered(self, login: str, *ids: str) -> list[ActKind]:
        return [offer.kind for offer in self.by(login).offers(self.rows(*ids))]

    def state(self, dossier_id: str) -> Dossier:
        return self.counter.desk().dossier(dossier_id).dossier

    def later(self, **span: float) -> None:
        self.counter.clock.move(self.counter.clock.now() + timedelta(**span))

    def to_officer(self, dossier_id: str, officer: str = "laodong1", head: str = "laodong.truong") -> None:
        """Through the desk and the head to the officer who appraises it."""
        self.do("motcua1", ActKind.HAND_OVER, dossier_id)
        self.do(head, ActKind.FORWARD, dossier_id, to=officer)
