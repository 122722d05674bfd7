"""What happens at a counter in a minute, by chance: people come, and whoever has a dossier does something with it.

Two desks may do something with one dossier at the same time: that is what the exchange has to live with.
"""

from __future__ import annotations

from random import Random

from onestop.application import act_commands as do
from onestop.application.act_commands import ActCommand
from onestop.application.commands import ApplicantEntry, ReceiveDossier
from onestop.application.desk import Desk
from onestop.application.read_models import DossierQuery, DossierRow
from onestop.domain.dossier import Dossier
from onestop.domain.errors import Refused

_PROCEDURES = ("DT-01", "DT-05", "LD-01", "XD-05", "TM-01")
_LATEST = 60
_WHOEVER = "quantri"


class CounterLife:
    """`step` does one thing or nothing; what was refused left no trace."""

    def __init__(self, desk: Desk, seed: int) -> None:
        self._desk = desk
        self._anybody = desk.acting_as(_WHOEVER)
        self._chance = Random(seed)

    def step(self) -> None:
        try:
            match self._chance.randrange(10):
                case 0 | 1 | 2:
                    self._receive()
                case 3:
                    self._desk.print_slip(self._some_dossier(), "receipt", target="file", reason="in lại")
                case 4:
                    self._act_on_many()
                case _:
                    dossier_id = self._some_dossier()
                    self._anybody.act(dossier_id, self._something(self._state(dossier_id)))
        except (Refused, IndexError):
            return

    def _receive(self) -> None:
        applicant = ApplicantEntry(name=f"Công ty TNHH Đồng Nai {self._chance.randrange(40)}")
        self._desk.receive(ReceiveDossier(self._chance.choice(_PROCEDURES), applicant))

    def _act_on_many(self) -> None:
        """The desk hands over what waits there: one action, many events."""
        ids = [row.dossier_id for row in self._rows()]
        some = self._chance.sample(ids, min(len(ids), self._chance.randint(2, 12)))
        self._anybody.act_on_many(some, self._chance.choice((do.HandOver(), do.Accept(), do.Forward())))

    def _some_dossier(self) -> str:
        """One of the latest, whoever received it. IndexError where there is none."""
        return self._chance.choice([row.dossier_id for row in self._rows()])

    def _rows(self) -> tuple[DossierRow, ...]:
        return self._desk.rows(DossierQuery(order="newest", limit=_LATEST)).rows

    def _state(self, dossier_id: str) -> Dossier:
        found = self._desk.store.dossier(dossier_id)
        assert found is not None
        return found

    def _something(self, state: Dossier) -> ActCommand:
        waits: dict[int, list[ActCommand]] = {
            5: [do.ReceiveSupplement((1,)), do.ReceiveSupplement()],
            6: [do.RecordPayment(100), do.RecordPayment()],
            7: [do.DropWithdrawal(), do.StopDossier("rút hồ sơ")],
            9: [do.ReturnResult("người nộp")],
        }
        moves: list[ActCommand] = [
            do.HandOver(),
            do.Accept(),
            do.Forward(),
            do.Forward(),
            do.SendBack(None, "thiếu chữ ký"),
            do.AskSupplement(("Hộ chiếu", "Giấy phép")),
            do.AskPayment(300_000),
            do.AskPartner("SXD", 8.0, "ý kiến"),
            *(do.RecordAnswer(leg.agency) for leg in state.open_legs),
            do.AskWithdrawal("đơn"),
            do.Correct((("applicant.name", f"Tên đúng {self._chance.randrange(99)}"),), "gõ sai"),
            do.Undo("nhầm"),
            do.MarkReady("QĐ 1"),
        ]
        return self._chance.choice(waits.get(int(state.status), moves))
