"""What waits for whom: each person of the office sees their own work, their unit's, and what they handed on."""

from __future__ import annotations

from datetime import date

import pytest

from onestop.application import act_commands as commands
from onestop.application.act_commands import ActCommand, NameSubstitute
from onestop.application.commands import ApplicantEntry, ReceiveDossier
from onestop.application.working import Work, WorkPart
from tests.helpers.given import Counter, sqlite_counter
from tests.helpers.moments import at
from tests.helpers.way import memory_counter

NAME = "Công ty TNHH Ánh Dương"


@pytest.fixture(params=["sqlite", "memory"])
def counter(request: pytest.FixtureRequest) -> Counter:
    moment = at("2018-01-08 08:00")
    return sqlite_counter(None, moment) if request.param == "sqlite" else memory_counter(moment)


def receive(counter: Counter, procedure: str = "LD-01") -> str:
    entry = ApplicantEntry("organisation", NAME)
    return counter.desk().receive(ReceiveDossier(procedure, entry)).dossier_id


def act(counter: Counter, login: str, dossier_id: str, command: ActCommand) -> None:
    counter.desk(login).act(dossier_id, command)


def work(counter: Counter, login: str, part: WorkPart = WorkPart.MINE) -> Work:
    return counter.desk(login).work(part)


def ids(found: Work) -> list[str]:
    return [each.row.dossier_id for each in found.rows]


def figures(counter: Counter, login: str) -> tuple[int, int, int]:
    counts = work(counter, login).counts
    return counts.mine, counts.unit, counts.others


def test_a_received_dossier_waits_for_every_clerk_until_one_hands_it_over(counter: Counter) -> None:
    first, second = receive(counter), receive(counter)
    assert figures(counter, "motcua1") == figures(counter, "motcua2") == (2, 2, 0)
    act(counter, "motcua1", first, commands.HandOver())
    assert ids(work(counter, "motcua2")) == [second]
    assert ids(work(counter, "motcua1", WorkPart.OTHERS)) == [first]
    assert figures(counter, "laodong.truong") == (1, 1, 0)


def test_once_the_unit_passed_it_on_the_desk_waits_for_it_no_more(counter: Counter) -> None:
    dossier = receive(counter)
    act(counter, "motcua1", dossier, commands.HandOver())
    act(counter, "laodong.truong", dossier, commands.Forward("laodong1"))
    assert figures(counter, "motcua1") == (0, 0, 0)
    assert figures(counter, "laodong.truong") == (0, 1, 1)
    assert figures(counter, "laodong1") == (1, 1, 0)
    assert figures(counter, "laodong2") == (0, 1, 0)


def test_a_pool_waits_for_whoever_does_such_a_step(counter: Counter) -> None:
    """Two officers: handed to the unit without a name it waits for both, and not for their head."""
    dossier = receive(counter)
    act(counter, "motcua1", dossier, commands.HandOver())
    act(counter, "laodong.truong", dossier, commands.Forward())
    assert figures(counter, "laodong1")[0] == figures(counter, "laodong2")[0] == 1
    assert figures(counter, "laodong.truong") == (0, 1, 1)
    act(counter, "laodong2", dossier, commands.Accept())
    assert figures(counter, "laodong1")[0] == 0


def test_what_is_due_first_stands_first_and_what_stands_still_last(counter: Counter) -> None:
    slow, quick = receive(counter, "DT-01"), receive(counter, "LD-01")
    third = receive(counter, "LD-01")
    for dossier in (quick, third):
        act(counter, "motcua1", dossier, commands.HandOver())
        act(counter, "laodong.truong", dossier, commands.Forward("laodong1"))
    counter.clock.move(at("2018-01-08 10:00"))
    act(counter, "laodong1", quick, commands.AskSupplement(("Giấy khám sức khoẻ",)))
    rows = work(counter, "laodong1").rows
    assert [each.row.dossier_id for each in rows] == [third, quick]
    stopped = rows[1].row
    assert stopped.due_at is None and stopped.waits_for == "supplement"
    assert stopped.paused_since == at("2018-01-08 10:00")
    assert stopped.minutes_left == counter.desk().dossier(quick).open_minutes_left
    assert rows[0].row.paused_since is None and rows[0].row.minutes_left is None
    assert ids(work(counter, "motcua1")) == [slow]


def test_who_stands_in_sees_the_work_of_the_one_away_and_whose_it_is(counter: Counter) -> None:
    dossier = receive(counter)
    act(counter, "motcua1", dossier, commands.HandOver())
    act(counter, "laodong.truong", dossier, commands.Forward("laodong1"))
    day = date(2018, 1, 8)
    counter.desk("laodong1").name_substitute(NameSubstitute("laodong1", "laodong2", day, day))
    (found,) = work(counter, "laodong2").rows
    assert found.row.dossier_id == dossier and found.instead_of == "Chuyên viên lao động 1"
    (own,) = work(counter, "laodong1").rows
    assert own.instead_of == ""
    counter.clock.move(at("2018-01-09 08:00"))
    assert ids(work(counter, "laodong2")) == []


def test_who_stands_in_for_a_head_takes_from_the_heads_pool(counter: Counter) -> None:
    dossier = receive(counter, "LD-01")
    act(counter, "motcua1", dossier, commands.HandOver())
    day = date(2018, 1, 8)
    command = NameSubstitute("laodong.truong", "dautu.truong", day, day)
    counter.desk("laodong.truong").name_substitute(command)
    (found,) = work(counter, "dautu.truong").rows
    assert (found.row.dossier_id, found.instead_of) == (dossier, "Lãnh đạo phòng DN-LĐ")
    assert figures(counter, "dautu.truong") == (1, 1, 0)


def test_a_partners_people_see_what_their_agency_is_asked(counter: Counter) -> None:
    dossier = receive(counter, "LD-01")
    act(counter, "motcua1", dossier, commands.HandOver())
    act(counter, "laodong.truong", dossier, commands.Forward("laodong1"))
    assert figures(counter, "dkkd1") == (0, 0, 0)
    act(counter, "laodong1", dossier, commands.AskPartner("PDKKD", 8, "Doanh nghiệp còn hoạt động?"))
    assert ids(work(counter, "dkkd1")) == [dossier]
    assert work(counter, "laodong1").rows[0].row.partners == ("PDKKD",)


def test_nobody_known_has_no_work(counter: Counter) -> None:
    receive(counter)
    assert figures(counter, "khong.co") == (0, 0, 0)
    assert figures(counter, "xem") == (0, 0, 0)


def test_what_is_settled_waits_for_nobody(counter: Counter) -> None:
    dossier = receive(counter)
    act(counter, "motcua1", dossier, commands.HandOver())
    act(counter, "motcua1", dossier, commands.MarkReady())
    for login in ("motcua1", "laodong.truong"):
        assert figures(counter, login) == (0, 0, 0)
