"""Another agency with the program: its people see what waits for it, answer for it, and do nothing else."""

from __future__ import annotations

import pytest

from onestop.application import act_commands as commands
from onestop.application.commands import ReceiveDossier
from onestop.application.read_models import DossierQuery
from onestop.domain.errors import Refused
from tests.helpers.given import Counter, sqlite_counter
from tests.helpers.moments import at
from tests.helpers.way import ANH_DUONG, Way, memory_counter, take_in


@pytest.fixture(params=["memory", "sqlite"])
def counter(request: pytest.FixtureRequest) -> Counter:
    moment = at("2018-03-05 08:00")
    return memory_counter(moment) if request.param == "memory" else sqlite_counter(None, moment)


@pytest.fixture
def way(counter: Counter) -> Way:
    """The officer has asked the business registrar and the Department of Construction."""
    way = Way(counter, take_in(counter, "DT-05"))
    way.act("motcua1", commands.HandOver())
    way.act("dautu.truong", commands.Forward("dautu1"))
    way.act("dautu1", commands.AskPartner("PDKKD", 16, "Ngành nghề?"))
    way.act("dautu1", commands.AskPartner("SXD", 16))
    return way


def test_it_answers_for_its_own_agency(way: Way) -> None:
    way.act("dkkd1", commands.RecordAnswer("pdkkd", "Phù hợp"), "2018-03-06 09:00")
    (leg,) = [each for each in way.state.legs if each.agency == "PDKKD"]
    assert (leg.answer, leg.ended_at) == ("Phù hợp", at("2018-03-06 09:00"))
    assert way.events[-1].actor == "dkkd1"


def test_it_may_take_its_answer_back(way: Way) -> None:
    way.act("dkkd1", commands.RecordAnswer("PDKKD", "Phù hợp"))
    way.act("dkkd1", commands.Undo())
    assert [leg.agency for leg in way.state.open_legs] == ["PDKKD", "SXD"]


@pytest.mark.parametrize(
    "command",
    [
        commands.RecordAnswer("SXD", "Phù hợp"),
        commands.RecordNoAnswer("PDKKD"),
        commands.Accept(),
        commands.Forward(),
        commands.HandOver(),
        commands.MarkReady(),
        commands.Correct((("note", "x"),), "y"),
    ],
    ids=lambda command: type(command).__name__,
)
def test_nothing_else_is_its_to_do(way: Way, command: commands.ActCommand) -> None:
    assert way.refuses("dkkd1", command).code == "answers_only"


def test_no_step_of_ours_is_handed_to_it(way: Way) -> None:
    assert way.refuses("dautu1", commands.Forward("dkkd1")).code in ("partner_has_not_answered", "wrong_role")
    assert way.refuses("dautu1", commands.Reassign("dkkd1")).code == "wrong_role"


def test_it_receives_nothing_and_prints_nothing(way: Way) -> None:
    desk = way.counter.desk("dkkd1")
    with pytest.raises(Refused, match="answers_only"):
        desk.receive(ReceiveDossier("DT-05", ANH_DUONG))
    with pytest.raises(Refused, match="answers_only"):
        desk.print_receipt(way.dossier_id)
    with pytest.raises(Refused, match="answers_only"):
        desk.hand_over_list((way.dossier_id,))


def test_what_waits_for_an_agency_can_be_listed(way: Way) -> None:
    other = Way(way.counter, take_in(way.counter, "DT-05"))
    desk = way.counter.desk("dkkd1")

    def waiting(agency: str) -> list[str]:
        return [row.dossier_id for row in desk.rows(DossierQuery(only_open=True, partner=agency)).rows]

    assert waiting("PDKKD") == [way.dossier_id] and other.dossier_id not in waiting("SXD")
    way.act("dkkd1", commands.RecordAnswer("PDKKD", "Phù hợp"))
    assert (waiting("PDKKD"), waiting("SXD"), waiting("KKD")) == ([], [way.dossier_id], [])
