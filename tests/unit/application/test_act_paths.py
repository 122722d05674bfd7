"""Every path through the table of statuses is walked by commands, and no command leads beside it."""

from __future__ import annotations

import pytest

from onestop.application import act_commands as do
from onestop.application.act_commands import ActCommand
from onestop.domain.errors import Refused
from tests.helpers.moments import at
from tests.helpers.way import Way, received_at

# By hand, from domain rules §5.1: what may be done in a status (an act's name) and what the dossier is then.
ANYTHING_ELSE = "status_forbids"
IN_HAND = {
    "forward": 4, "rework": 4, "supplement": 5, "pay-request": 6, "ask-partner": 4, "apologise": 4,
    "refuse": 3, "ask-withdraw": 7, "ready": 9, "reassign": 4, "correct": 4, "paid": 4, "accept": 4,
    "partner-answered": 4, "partner-late": 4,
}  # fmt: skip
STANDING = {"reassign", "correct", "paid", "accept", "partner-answered", "partner-late"}
BY_HAND: dict[str, dict[str, int]] = {
    "processing": IN_HAND,
    "supplement": {**dict.fromkeys(STANDING, 5), "resume": 4, "refuse": 3, "ask-withdraw": 7, "stop": 8},
    "payment": {**dict.fromkeys(STANDING, 6), "paid": 4, "refuse": 3, "ask-withdraw": 7, "stop": 8},
    "withdrawal": {**dict.fromkeys(STANDING, 7), "drop-withdrawal": 4, "resume": 4, "stop": 8},
    "withdrawal of a supplement": {**dict.fromkeys(STANDING, 7), "drop-withdrawal": 5, "resume": 5, "stop": 8},
    "withdrawal of a payment": {**dict.fromkeys(STANDING, 7), "drop-withdrawal": 6, "resume": 6, "stop": 8},
    "refused": {"correct": 3, "paid": 3, "partner-answered": 3},
    "stopped": {"correct": 8, "paid": 8, "partner-answered": 8},
    "ready": {"correct": 9, "paid": 9, "return": 10},
    "returned": {"correct": 10, "paid": 10},
}  # fmt: skip
ASKED, PAY, WITHDRAW = do.AskSupplement(("A",)), do.AskPayment(100), do.AskWithdrawal("đơn")
LIVES: dict[str, tuple[ActCommand, ...]] = {
    "processing": (),
    "supplement": (ASKED,),
    "payment": (PAY,),
    "withdrawal": (WITHDRAW,),
    "withdrawal of a supplement": (ASKED, WITHDRAW),
    "withdrawal of a payment": (PAY, WITHDRAW),
    "refused": (do.RefuseDossier("x"),),
    "stopped": (WITHDRAW, do.StopDossier()),
    "ready": (do.RecordAnswer("CATINH"), do.MarkReady()),
    "returned": (do.RecordAnswer("CATINH"), do.MarkReady(), do.ReturnResult("A")),
}
COMMANDS: tuple[ActCommand, ...] = (
    do.HandOver(), do.Accept(), do.Forward(), do.SendBack(None, "sai"), do.Reassign("dautu2"),
    do.AskSupplement(("B",)), do.ReceiveSupplement(), PAY, do.RecordPayment(100), do.AskPartner("SXD", 8),
    do.RecordAnswer("CATINH"), do.RecordNoAnswer("CATINH"), do.Apologise(at("2018-04-20 17:00"), "bận"),
    do.RefuseDossier("x"), WITHDRAW, do.DropWithdrawal(), do.StopDossier("x"), do.MarkReady(),
    do.ReturnResult("B"), do.Correct((("note", "n"),), "x"),
)  # fmt: skip


def lived(life: str, *, leg: bool = True) -> Way:
    """With the officer, who has not signed yet; a partner is asked and late, so that it may answer or miss."""
    way = received_at("2018-03-05 08:00")
    way.all(("quantri", do.HandOver()), ("quantri", do.Forward("dautu1")))
    if leg:
        way.act("quantri", do.AskPartner("CATINH", 1))
    for command in LIVES[life]:
        if leg or not isinstance(command, do.RecordAnswer):
            way.act("quantri", command, "2018-03-06 08:00")
    return way


@pytest.mark.parametrize("life", LIVES)
def test_every_path_is_walked_and_no_other(life: str) -> None:
    walked = {}
    for command in COMMANDS:
        # Work that goes on needs every answer first; an answer needs a question.
        needs_no_leg = isinstance(command, do.Forward | do.MarkReady)
        way = lived(life, leg=not needs_no_leg)
        before = way.state
        try:
            way.act("quantri", command, "2018-03-07 08:00")
        except Refused as refused:
            allowed = command.NAME in BY_HAND[life]
            assert not allowed, (command, refused)
            known = (
                {ANYTHING_ELSE, "not_asked"}
                if command.NAME != "hand-over"
                else {ANYTHING_ELSE, "already_handed_over"}
            )
            assert refused.code in known, (command, refused)
            assert way.state == before
            continue
        walked[command.NAME] = int(way.state.status)
        way.act("quantri", do.Undo())
        assert way.state == before
    assert walked == BY_HAND[life]


def test_the_desk_alone_hands_over_and_a_new_dossier_is_processed_from_then_on() -> None:
    way = received_at("2018-03-05 08:00")
    assert int(way.state.status) == 2
    way.act("motcua1", do.HandOver())
    assert int(way.state.status) == 4


@pytest.mark.parametrize(
    ("command", "status"),
    [
        (ASKED, 5),
        (PAY, 6),
        (WITHDRAW, 7),
        (do.RefuseDossier("x"), 3),
        (do.MarkReady("ngay tại quầy"), 9),
        (do.Forward(), 4),
    ],
)
def test_from_a_dossier_that_was_only_received(command: ActCommand, status: int) -> None:
    way = received_at("2018-03-05 08:00")
    way.act("quantri", command)
    assert int(way.state.status) == status
    if status == 7:
        way.act("quantri", do.DropWithdrawal())
        assert int(way.state.status) == 2, "back to what it was"
