"""The control slip's rows: one a hand-over, judged by the giver's own time, with what lay in it."""

from __future__ import annotations

from datetime import date, datetime
from itertools import pairwise

import pytest

from onestop.application import act_commands as commands
from onestop.application.way_contents import ControlContent, ControlRow, Party
from onestop.domain.deadline_rules import DEFAULT_RULES
from tests.helpers.one_slip import control_of
from tests.helpers.random_lives import life_of
from tests.helpers.way import Way, received_at

DESK = Party("desk", "Bộ phận tiếp nhận và trả kết quả")
HEAD = Party("head", "Phòng Quản lý đầu tư")
OFFICER = Party("officer", "Phòng Quản lý đầu tư")
BOARD = Party("unit", "Lãnh đạo Ban")
REGISTRY = Party("registry", "Văn phòng Ban (văn thư)")


def slip(way: Way) -> ControlContent:
    return control_of(way.counter.desk(), way.dossier_id)


def sides(row: ControlRow) -> tuple[Party, Party]:
    return row.giver, row.taker


def kinds(row: ControlRow) -> list[str]:
    return [note.kind for note in row.notes]


def note(row: ControlRow, kind: str) -> object:
    (found,) = [each for each in row.notes if each.kind == kind]
    return found.text or found.at or found.days or found.minutes


def test_before_anything_was_handed_over_the_slip_has_no_row() -> None:
    way = received_at("2018-12-27 09:00", "DT-05")
    content = slip(way)
    assert (content.rows, content.end, content.going_on) == ((), None, True)
    assert (content.unit, content.form_label) == ("Phòng Quản lý đầu tư", "Mẫu số 05 – TT 01/2018/TT-VPCP")


def test_the_desk_hands_to_the_unit_and_the_step_is_judged_by_its_own_hours() -> None:
    way = received_at("2018-12-27 09:00", "DT-05")
    way.act("motcua1", commands.HandOver(), "2018-12-27 10:40")
    (row,) = slip(way).rows
    assert sides(row) == (DESK, Party("unit", "Phòng Quản lý đầu tư"))
    assert (row.at, row.timeliness, row.late_minutes) == (datetime(2018, 12, 27, 10, 40), "early", 0)
    assert (note(row, "limit"), note(row, "due")) == (240, datetime(2018, 12, 27, 14, 30))


def test_from_desk_to_desk_each_side_is_named_by_role_and_unit() -> None:
    way = received_at("2018-12-27 09:00", "DT-05")
    way.act("motcua1", commands.HandOver(), "2018-12-27 10:40")
    way.act("dautu.truong", commands.Forward("dautu1"), "2018-12-27 13:20")
    way.act("dautu1", commands.Forward(reason="Đạt"), "2019-01-02 16:10")
    way.act("dautu.truong", commands.Forward(), "2019-01-03 08:05")
    way.act("lanhdao1", commands.Forward(), "2019-01-03 09:00")
    way.act("vanthu1", commands.MarkReady("GCN số 1"), "2019-01-03 10:00")
    content = slip(way)
    chain = [DESK, HEAD, OFFICER, HEAD, BOARD, REGISTRY, DESK]
    expected = list(pairwise(chain))
    expected[0] = (DESK, Party("unit", HEAD.name))
    assert [sides(row) for row in content.rows] == expected
    assert note(content.rows[2], "off") == (date(2018, 12, 31), date(2019, 1, 1))
    assert note(content.rows[2], "said") == "Đạt"
    assert note(content.rows[-1], "result") == "GCN số 1"
    assert content.end is not None
    assert (content.end.at, content.end.timeliness) == (datetime(2019, 1, 3, 10), "early")
    assert not content.going_on


def test_a_step_past_its_hours_is_late_by_open_minutes() -> None:
    way = received_at("2018-12-27 09:00", "DT-05")
    way.act("motcua1", commands.HandOver(), "2018-12-28 07:55")
    (row,) = slip(way).rows
    # 4 hours from 9:00 end at 14:30; 2 h 30 to the close, 25 minutes of the next day.
    assert (row.timeliness, row.late_minutes) == ("late", 175)


def test_a_step_that_took_just_its_hours_is_on_time() -> None:
    way = received_at("2018-12-27 09:00", "DT-05")
    way.act("motcua1", commands.HandOver(), "2018-12-27 14:30")
    assert slip(way).rows[0].timeliness == "on_time"


def test_rework_is_a_row_with_its_reason_and_a_stop_is_named() -> None:
    way = received_at("2018-12-27 09:00", "DT-05")
    way.act("motcua1", commands.HandOver(), "2018-12-27 10:00")
    way.act("dautu.truong", commands.Forward("dautu1"), "2018-12-27 11:00")
    way.act("dautu1", commands.AskSupplement(("Báo cáo",)), "2018-12-28 08:00")
    way.act("motcua1", commands.ReceiveSupplement(), "2019-01-04 08:00")
    way.act("dautu1", commands.Forward(), "2019-01-04 09:00")
    way.act("dautu.truong", commands.SendBack(reason="Thiếu bản đồ"), "2019-01-04 10:00")
    *_, worked, back = slip(way).rows
    assert sides(back) == (HEAD, OFFICER)
    assert note(back, "rework") == "Thiếu bản đồ"
    (stop,) = [each for each in worked.notes if each.kind == "paused"]
    assert (stop.text, stop.days) == ("supplement", (date(2018, 12, 28), date(2019, 1, 4)))
    # 30 minutes of the first morning, the afternoon, half an hour of the next day, and one hour after the stop.
    assert (worked.timeliness, worked.late_minutes) == ("early", 0)


def test_agencies_side_by_side_are_rows_and_the_last_answer_hands_it_on() -> None:
    way = received_at("2018-03-05 08:00", "DT-30")
    for login in ("motcua1", "dautu.truong", "dautu1", "dautu.truong", "lanhdao1", "vanthu1"):
        command = commands.HandOver() if login == "motcua1" else commands.Forward()
        to = commands.Forward("dautu1") if login == "dautu.truong" and way.state.stage.step == 2 else command
        way.act(login, to, "2018-03-05 09:00")
    assert way.state.stage.step == 7
    way.act("dautu1", commands.RecordAnswer("SXD", "Thống nhất"), "2018-03-12 10:00")
    way.act("dautu1", commands.RecordNoAnswer("STNMT"), "2018-03-20 10:00")
    rows = slip(way).rows
    to_one, to_other, answered, missed = rows[-4:]
    assert [sides(row)[1].name for row in (to_one, to_other)] == [
        "Sở Tài nguyên và Môi trường",
        "Sở Xây dựng",
    ]
    assert (to_one.giver, to_one.timeliness) == (REGISTRY, "early")
    assert (to_other.timeliness, note(to_other, "with")) == ("", len(rows) - 3)
    assert sides(answered) == (Party("agency", "Sở Xây dựng"), OFFICER)
    assert (answered.timeliness, note(answered, "said")) == ("early", "Thống nhất")
    assert sides(missed) == (Party("agency", "Sở Tài nguyên và Môi trường"), OFFICER)
    # Due on 19/3 at 9:00; 6 h of that day from 9:00 (9–11:30, 13–17 = 390 min) and 150 of the next.
    assert (missed.timeliness, missed.late_minutes, "no_answer" in kinds(missed)) == ("late", 540, True)
    assert slip(way).partners == ("Sở Tài nguyên và Môi trường", "Sở Xây dựng")


def test_a_question_beside_the_route_goes_out_and_comes_back() -> None:
    way = received_at("2018-03-05 08:00", "DT-05")
    way.act("motcua1", commands.HandOver(), "2018-03-05 09:00")
    way.act("dautu.truong", commands.Forward("dautu1"), "2018-03-05 10:00")
    way.act("dautu1", commands.AskPartner("SCT", 8, "Quy hoạch ngành?"), "2018-03-05 10:30")
    way.act("motcua1", commands.RecordAnswer("SCT", "Phù hợp"), "2018-03-07 08:30")
    asked, answered = slip(way).rows[-2:]
    assert sides(asked) == (OFFICER, Party("agency", "Sở Công Thương"))
    assert (asked.timeliness, kinds(asked)) == ("", ["asked", "until"])
    assert (answered.timeliness, answered.late_minutes) == (
        "late",
        360,
    )  # due 6/3 10:30: 60 + 240 + 60 minutes


def test_another_route_is_no_hand_over() -> None:
    way = received_at("2018-03-05 08:00", "DT-05")
    way.act("motcua1", commands.HandOver(), "2018-03-05 09:00")
    before = len(slip(way).rows)
    way.act("motcua1", commands.Correct((("procedure", "DT-30"),), "nhầm thủ tục"), "2018-03-05 10:00")
    assert len(slip(way).rows) == before


def test_a_refused_dossier_has_nothing_more_to_come() -> None:
    way = received_at("2018-12-27 09:00", "DT-05")
    way.act("motcua1", commands.HandOver(), "2018-12-27 10:00")
    way.act("dautu.truong", commands.RefuseDossier("Không thuộc thẩm quyền"), "2018-12-27 11:00")
    content = slip(way)
    assert (len(content.rows), content.end, content.going_on) == (1, None, False)


@pytest.mark.parametrize("seed", range(40))
def test_every_step_and_every_leg_of_a_random_life_has_its_row(seed: int) -> None:
    life = life_of(seed, datetime(2018, 1, 3, 8, 30), "standard", DEFAULT_RULES, 40)
    rows = control_of(life.desk, life.dossier_id, preview=True).rows
    state = life.state
    assert [row.at for row in rows] == sorted(row.at for row in rows)
    answered = [leg for leg in state.legs if leg.ended_at is not None]
    assert sum(row.giver.kind == "agency" for row in rows) == len(answered)
    assert sum(row.taker.kind == "agency" for row in rows) == len(state.legs)
    ours = [row for row in rows if "agency" not in (row.giver.kind, row.taker.kind)]
    left = [stage for stage in state.stages[:-1] if stage.ending in ("done", "sent_back")]
    assert len(ours) <= len(left) <= len(rows)
    assert sum("rework" in kinds(row) for row in rows) == sum(
        stage.ending == "sent_back" for stage in state.stages
    )
