"""Results at a counter over a real desk in memory: dossiers that came through their route, and who hands them out."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from onestop.application import act_commands as acts
from onestop.application.commands import ApplicantEntry, ReceiveDossier
from onestop.application.desk import Desk
from onestop.application.read_models import Received
from onestop.domain.dossier import Dossier
from onestop.domain.dossier_code import check_characters, head_text
from onestop.presenters.acting import Acting
from onestop.presenters.returning import ReturningPresenter
from onestop.presenters.returning_state import ReturningState
from onestop.presenters.tasks import ImmediateTasks, Tasks
from tests.helpers.fake_paper import FakePaper
from tests.helpers.given import Counter, sqlite_counter
from tests.helpers.moments import at

MONDAY = at("2026-11-09 08:00")
NOW = at("2026-11-23 09:41")


@dataclass
class ReturnCounter:
    """`presenter` is made over what was recorded so far; `opened` are dossiers whose page was asked for."""

    counter: Counter = field(default_factory=lambda: sqlite_counter(None, MONDAY))
    tasks: Tasks = field(default_factory=ImmediateTasks)
    paper: FakePaper = field(default_factory=FakePaper)
    login: str = "motcua1"
    opened: list[str] = field(default_factory=list)
    shown: list[ReturningState] = field(default_factory=list)

    @property
    def desk(self) -> Desk:
        return self.counter.desk(self.login)

    def move(self, moment: str | datetime) -> None:
        self.counter.clock.move(at(moment) if isinstance(moment, str) else moment)

    def receive(
        self, name: str = "Công ty TNHH Ánh Dương", procedure: str = "LD-01", **more: Any
    ) -> Received:
        entry = ApplicantEntry("organisation", name)
        return self.counter.desk().receive(replace(ReceiveDossier(procedure, entry), **more))

    def ready(self, received: Received, moment: str = "", result: str = "") -> None:
        """The result lies at the desk; a result at once needs no route."""
        if moment:
            self.move(moment)
        self.counter.desk("quantri").act(received.dossier_id, acts.MarkReady(result))

    def result(self, name: str = "Công ty TNHH Ánh Dương", moment: str = "", **more: Any) -> Received:
        """Received and ready."""
        received = self.receive(name, **more)
        self.ready(received, moment)
        return received

    def payload(self, received: Received) -> str:
        """What the slip's QR says."""
        return f"{received.code}-{check_characters(received.code)}-{head_text(received.head)}"

    def state_of(self, received: Received) -> Dossier:
        return self.counter.desk().dossier(received.dossier_id).dossier

    def open(self) -> ReturningPresenter:
        desk = self.desk
        self.acting = Acting(desk, self.tasks)
        presenter = ReturningPresenter(
            desk,
            self.tasks,
            desk.clock,
            desk.calendar,
            desk.catalog.agency_name,
            self.acting,
            self.paper,
            self.opened.append,
        )
        self.acting.on_changes(presenter.changed)
        self.acting.refresh()
        presenter.attach(self.shown.append)
        presenter.start()
        return presenter
