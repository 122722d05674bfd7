"""The memory desk with what reception needs: it promises, receives and guides by the program's own rules."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, cast

from onestop.application import reading, reception
from onestop.application.commands import GiveGuidance, ReceiveDossier
from onestop.application.desk import Desk
from onestop.application.read_models import DossierQuery, DossierRow, GivenGuidance, Promise, Received
from onestop.domain.calendar import WorkCalendar
from onestop.domain.deadlines import due_moment
from onestop.domain.errors import Refused
from onestop.domain.facts import DossierReceived
from onestop.domain.procedure import Procedure
from onestop.presenters.reception_state import Field, ReceptionState
from tests.helpers.fake_desk import FakeDesk

KYOWA = "Công ty TNHH Linh kiện ô tô Kyowa Quốc tế"
KYOWA_TAX = "9900018824"


class _Recent:
    """The one question `find_procedures` asks of a store."""

    def __init__(self) -> None:
        self.recent: tuple[str, ...] = ("LD-01", "DT-01")

    def recent_procedures(self, limit: int) -> tuple[str, ...]:
        return self.recent[:limit]


@dataclass
class ReceptionDesk(FakeDesk):
    """`received` and `guided` are the commands that went through."""

    received: list[ReceiveDossier] = field(default_factory=list)
    guided: list[GiveGuidance] = field(default_factory=list)
    store: _Recent = field(default_factory=_Recent)

    def _as_desk(self) -> Desk:
        return cast(Desk, cast(Any, self))

    def promise(self, procedure: str, received_at: datetime | None = None) -> Promise:
        return reception.promise(self._as_desk(), procedure, received_at)

    def find_procedures(self, text: str, limit: int = 12) -> tuple[Procedure, ...]:
        self._ask("find_procedures", text)
        return reading.find_procedures(self._as_desk(), text, limit)

    def still_open(self, applicant_key: str, procedure_id: str) -> tuple[DossierRow, ...]:
        self._ask("still_open", (applicant_key, procedure_id))
        query = DossierQuery(only_open=True, applicant_key=applicant_key)
        return tuple(row for row in self.rows(query).rows if row.procedure_id == procedure_id)

    def receive(self, command: ReceiveDossier) -> Received:
        self._ask("receive", command)
        applicant, warnings = reception.checked_applicant(command.applicant)
        now = self.clock.now()
        procedure, version = reception.in_force(self._as_desk(), command.procedure, now)
        if not 1 <= command.copies <= reception.MOST_SETS:
            raise Refused("count_out_of_range", field="copies", least=1, most=reception.MOST_SETS)
        dossier_id = self.add(procedure.procedure_id, applicant.name, now)
        fact = cast(DossierReceived, self.facts[dossier_id][0])
        self.facts[dossier_id][0] = replace(fact, applicant=applicant)
        self.received.append(command)
        due = due_moment(now, version.promised_term, self.calendar)
        assert due is not None
        return Received(dossier_id, fact.code, due, version.version_id, bytes(32), warnings)

    def give_guidance(self, command: GiveGuidance) -> GivenGuidance:
        self._ask("give_guidance", command)
        reception.checked_applicant(command.applicant)
        self.guided.append(command)
        return GivenGuidance(f"g{len(self.guided)}", len(self.guided))


def desk_with_kyowa() -> ReceptionDesk:
    """A desk that has known one company since October."""
    desk = ReceptionDesk()
    desk.add(
        "DT-01", KYOWA, datetime(2026, 10, 12, 9, 0), tax_code=KYOWA_TAX, phone="02213945197", serial=401
    )
    return desk


def calendar_of(desk: ReceptionDesk) -> WorkCalendar:
    return desk.calendar


class SeenPage:
    """A page that only remembers: the last state, where the focus was sent, how often a draft was wanted."""

    def __init__(self) -> None:
        self.state = ReceptionState()
        self.focused: list[Field] = []
        self.saves = 0

    def show_state(self, state: ReceptionState) -> None:
        self.state = state

    def focus(self, field: Field) -> None:
        self.focused.append(field)

    def hand_is_in(self, field: Field) -> bool:
        return True

    def save_soon(self) -> None:
        self.saves += 1
