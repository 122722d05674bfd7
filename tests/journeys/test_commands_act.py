"""``onestop act``: a dossier's way on the command line, told by what the answers say."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from onestop.bootstrap.opening import open_home
from onestop.cli.parser import ACTIONS
from tests.helpers.commands import Commands, Said
from tests.helpers.paper_checks import text_of

KEYS = {
    "code",
    "status_code",
    "status",
    "step",
    "owner",
    "original_due",
    "extended_due",
    "effective_due",
    "timeliness",
    "clock",
    "time",
    "events",
}


class Way:
    """One dossier on its way: each act at its own moment, by whoever is named."""

    def __init__(self, desk: Commands, **changes: Any) -> None:
        self.desk = desk
        self.code = desk.received(**changes)

    def act(self, action: str, *options: str, at: str = "", by: str = "") -> Said:
        desk = replace(self.desk, as_of=at or self.desk.as_of)
        return desk("act", self.code, action, *options, *(["--by", by] if by else []))

    def done(self, action: str, *options: str, at: str = "", by: str = "") -> Any:
        said = self.act(action, *options, at=at, by=by)
        assert said.status == 0, said.err
        return said.json

    def refused(self, action: str, *options: str, at: str = "", by: str = "") -> str:
        before = self.desk.events()
        said = self.act(action, *options, at=at, by=by)
        assert said.status == 1, said.out
        assert said.err.strip() and "(" + said.error["code"] + ")" not in said.err
        assert self.desk.events() == before
        return str(said.error["code"])


@pytest.fixture
def way(desk: Commands) -> Way:
    return Way(desk)


def test_the_whole_route_and_what_each_answer_says(way: Way) -> None:
    shown = way.done("hand-over")
    assert shown.keys() >= KEYS
    assert (shown["status_code"], shown["step_no"], shown["owner"]) == (4, 2, "laodong.truong")
    assert way.done("accept", by="laodong.truong")["owner"] == "laodong.truong"
    assert way.done("forward", "--to", "laodong2", by="laodong.truong")["owner"] == "laodong2"
    assert way.done("forward", by="laodong2")["owner"] == "laodong.truong"
    assert way.done("forward", by="laodong.truong")["owner"] == "lanhdao1"
    assert way.done("forward", by="lanhdao1")["owner"] == "vanthu1"
    ready = way.done("ready", "--result", "Giấy phép 112", by="vanthu1", at="2019-01-03T09:00")
    assert (ready["status_code"], ready["clock"], ready["timeliness"]) == (9, "ended", "early")
    returned = way.done("return", "--to", "Nguyễn Văn A", by="motcua1", at="2019-01-04T09:00")
    assert returned["status_code"] == 10
    kinds = [event["kind"] for event in returned["events"]]
    said = way.desk.text("show", way.code).out
    assert "tiếp nhận · " in said and "trả kết quả · " in said and not any(kind in said for kind in kinds)
    assert kinds.count("handed_over") == 6 and kinds[-2:] == ["result_ready", "result_returned"]


def test_a_supplement_starts_the_clock_anew_and_the_second_is_warned_about(way: Way) -> None:
    way.done("hand-over")
    asked = way.done("supplement", "--items", "Hộ chiếu; Ảnh 4x6", "--reason", "mờ", by="laodong.truong")
    assert (asked["status_code"], asked["clock"], asked["effective_due"]) == (5, "stopped", None)
    part = way.done("resume", "--items", "2", at="2019-01-03T08:00")
    assert (part["status_code"], part["warnings"]) == (5, ["supplement_partial"])
    back = way.done("resume", at="2019-01-04T08:00")
    assert (back["status_code"], back["original_due"]) == (4, "2019-01-04T17:00")
    assert back["effective_due"] == "2019-01-09T17:00"
    assert back["time"]["applicant"] > 0 and back["time"]["ours"] == 0
    again = way.done("supplement", "--items", "Bản dịch", at="2019-01-04T09:00")
    assert "second_supplement" in again["warnings"]


def test_a_payment_moves_the_date_on(way: Way) -> None:
    way.done("hand-over")
    way.done("pay-request", "--amount", "600000")
    part = way.done("paid", "--amount", "100000")
    assert (part["status_code"], part["warnings"]) == (6, ["payment_partial"])
    paid = way.done("paid", at="2018-12-28T08:00")
    assert (paid["status_code"], paid["effective_due"]) == (4, "2019-01-05T17:00")


def test_the_fee_is_recorded_once_and_stops_no_clock(way: Way) -> None:
    paid = way.done("paid", "--document", "BL 0000123", by="motcua1")
    assert (paid["status_code"], paid["clock"]) == (2, "running")
    assert way.refused("paid", by="motcua1") == "nothing_owed"


def test_a_partner_has_its_own_time(way: Way) -> None:
    way.done("hand-over")
    asked = way.done("ask-partner", "--agency", "SXD", "--within", "8", "--reason", "Ý kiến về nhà xưởng")
    assert asked["partners"][0]["due_at"] == "2018-12-28T09:00"
    assert way.refused("forward") == "partner_has_not_answered"
    assert way.refused("partner-late", "--agency", "SXD") == "partner_still_in_time"
    answered = way.done("partner-answered", "--agency", "sxd", at="2018-12-28T10:00")
    assert answered["warnings"] == ["answer_late"]
    assert answered["time"] == {"ours": 0, "partner": 540, "applicant": 0, "legal": 0}


def test_one_apology_with_one_new_date(way: Way) -> None:
    way.done("hand-over")
    late = way.refused("apologise", "--new-due", "2019-01-04T17:00", "--reason", "chờ ý kiến")
    assert late == "new_due_not_later"
    sorry = way.done("apologise", "--new-due", "2019-01-09T17:00", "--reason", "chờ ý kiến")
    assert (sorry["original_due"], sorry["extended_due"]) == ("2019-01-04T17:00", "2019-01-09T17:00")
    assert sorry["effective_due"] == "2019-01-09T17:00" and sorry["warnings"] == []
    again = way.refused("apologise", "--new-due", "2019-01-10T17:00", "--reason", "chờ nữa")
    assert again == "already_apologised"


def test_withdrawing_then_stopping_and_refusing(desk: Commands) -> None:
    way = Way(desk)
    assert way.refused("stop") == "status_forbids"
    assert way.done("ask-withdraw", "--reason", "đơn số 1")["status_code"] == 7
    stopped = way.done("stop")
    assert (stopped["status_code"], stopped["clock"]) == (8, "ended")
    other = Way(desk)
    assert other.refused("refuse") == "reason_missing"
    assert other.done("refuse", "--reason", "không thuộc thẩm quyền")["status_code"] == 3
    assert other.refused("hand-over") == "status_forbids"


def test_undo_until_the_next_person_acts(way: Way) -> None:
    way.done("hand-over", by="motcua1")
    way.done("accept", by="laodong.truong")
    assert way.refused("undo", by="motcua1") == "somebody_acted_since"
    way.done("undo", by="laodong.truong")
    back = way.done("undo", by="motcua1")
    assert (back["status_code"], back["step_no"], back["unit"]) == (2, 1, "desk")
    assert way.refused("undo", by="motcua1") == "nothing_to_undo"


def test_a_correction_is_found_under_its_new_name_only(way: Way) -> None:
    way.done("correct", "--set", "applicant.name=Công ty TNHH Kim Động", "--reason", "gõ sai tên")
    found = way.desk("search", "kim dong").json["dossiers"]
    assert [each["code"] for each in found] == [way.code]
    assert way.desk("search", "dong nai").json["dossiers"] == []
    assert way.desk("ledger", "verify").json["ok"] is True


def test_another_procedure_brings_its_own_promise(way: Way) -> None:
    before = way.desk("show", way.code).json
    after = way.done("correct", "--set", "procedure=LD-02", "--reason", "nhầm thủ tục")
    assert after["procedure_id"] == "LD-02"
    assert after["original_due"] == before["original_due"]
    assert way.refused("correct", "--set", "procedure=LD-02", "--reason", "lại") == "nothing_changed"
    moved = way.done("correct", "--set", "due=2019-01-10", "--reason", "lịch đổi")
    assert moved["effective_due"] == "2019-01-10T17:00"


def test_a_bundle_keeps_a_clock_for_each_agency(desk: Commands) -> None:
    way = Way(desk, procedure="LT-01")
    way.done("hand-over")
    way.done("forward")
    answered = way.done("partner-answered", "--agency", "PDKKD", at="2018-12-28T09:00")
    assert answered["step_no"] == 4
    clocks = {each["agencies"][0]: (each["limit"], each["used"]) for each in answered["agencies"]}
    assert clocks == {"BQL": (44 * 60, 0), "PDKKD": (40 * 60, 480)}
    year = replace(desk, as_of="2018-12-29T09:00")("report", "year", "--year", "2018").json
    assert (year["received"], year["linked"]) == (1, 1)


def test_who_stands_in_sees_to_the_work(way: Way) -> None:
    way.done("hand-over", by="motcua1")
    assert way.refused("accept", by="dautu1") == "not_your_turn"
    named = way.desk(
        *("substitute", "--for", "laodong.truong", "--substitute", "dautu1", "--to", "2018-12-28")
    )
    assert named.json["substitutions"][0]["from"] == "2018-12-27"
    assert way.done("accept", by="dautu1")["owner"] == "laodong.truong"
    ring = way.desk("substitute", "--for", "dautu1", "--substitute", "laodong.truong")
    assert ring.error["code"] == "substitutes_in_a_ring"


@pytest.mark.parametrize(
    ("action", "options", "code"),
    [
        ("hand-over", ("--to", "dautu1"), "wrong_role"),
        ("hand-over", ("--to", "ai.do"), "unknown_login"),
        ("hand-over", ("--at", "2018-12-26T09:00"), "before_reception"),
        ("hand-over", ("--at", "2030-01-01T09:00"), "act_in_future"),
        ("hand-over", ("--at", "hôm qua"), "moment_format"),
        ("rework", (), "reason_missing"),
        ("supplement", ("--items", " ; "), "nothing_missing"),
        ("ask-partner", ("--agency", "SXD", "--within", "٤"), "amount_format"),
        ("ask-partner", ("--agency", "SXD", "--within", "1_0"), "amount_format"),
        ("correct", ("--set", "copies=٣", "--reason", "x"), "count_out_of_range"),
        ("pay-request", ("--amount", "-5"), "amount_format"),
        ("ask-partner", ("--agency", "XYZ", "--within", "8"), "unknown_agency"),
        ("ask-partner", ("--agency", "SXD", "--within", "nan"), "hours_out_of_range"),
        ("partner-answered", ("--agency", "SXD"), "not_asked"),
        ("return", ("--to", "A"), "status_forbids"),
        ("correct", ("--set", "applicant.name"), "set_format"),
        ("correct", ("--set", "code=1", "--reason", "x"), "unknown_field"),
        ("correct", ("--set", "applicant.name= ", "--reason", "x"), "name_missing"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(
    way: Way, action: str, options: tuple[str, ...], code: str
) -> None:
    assert way.refused(action, *options) == code


def test_nothing_is_undone_before_it_was_done(way: Way) -> None:
    way.done("hand-over")
    assert way.refused("undo", "--at", "2018-12-26T09:00") == "before_reception"
    way.done("accept", at="2018-12-28T09:00")
    assert way.refused("undo", "--at", "2018-12-27T10:00", at="2018-12-28T10:00") == "before_last_act"


def test_a_status_and_a_moment_are_said_in_words(way: Way) -> None:
    assert "“Được tiếp nhận”" in way.act("stop").err
    assert "27/12/2018 09:00" in way.act("hand-over", "--at", "2018-12-26T09:00").err


def test_a_substitute_for_nobody_is_refused(way: Way) -> None:
    said = way.desk("substitute", "--substitute", "dautu1")
    assert (said.status, said.error["field"]) == (1, "for")


def test_every_action_of_the_public_interface_is_there() -> None:
    public = {
        *("hand-over", "accept", "forward", "rework", "reassign", "supplement", "resume", "pay-request"),
        *("paid", "ask-partner", "partner-answered", "apologise", "refuse", "ask-withdraw", "stop", "ready"),
        *("return", "correct", "undo"),
    }
    assert public <= set(ACTIONS)


def test_a_partner_answers_by_a_file(way: Way, tmp_path: Path) -> None:
    way.done("hand-over")
    way.done("ask-partner", "--agency", "SXD", "--within", "8", "--reason", "Ý kiến về nhà xưởng")
    sent = way.desk("partner", "request", way.code, "--agency", "SXD", "-o", str(tmp_path / "out")).json
    letter, paper = map(Path, sent["files"])
    assert paper.read_bytes().startswith(b"%PDF")
    said = json.loads(letter.read_text(encoding="utf-8"))
    assert "02213889277" not in letter.read_text(encoding="utf-8")
    later = replace(way.desk, as_of="2018-12-28T08:00")
    unanswered = later("partner", "answer", str(letter))
    assert unanswered.error["code"] == "letter_without_answer"
    said["answer"] = {"text": "Thống nhất", "answered_at": "2018-12-27T16:00"}
    letter.write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")
    taken = later("partner", "answer", str(letter)).json
    assert taken["partners"][0]["ended_at"] == "2018-12-27T16:00"
    assert later("partner", "answer", str(letter)).error["code"] == "letter_already_answered"


def test_a_letter_has_no_room_where_a_file_stands(way: Way, tmp_path: Path) -> None:
    way.done("ask-partner", "--agency", "SXD", "--within", "8")
    (tmp_path / "out").write_bytes(b"")
    for folder in ("out", "out/deeper"):
        said = way.desk("partner", "request", way.code, "--agency", "SXD", "-o", str(tmp_path / folder))
        assert (said.status, said.error["code"]) == (3, "folder")


@pytest.mark.parametrize(
    ("act", "options", "form"),
    [
        ("supplement", ("--items", "Hộ chiếu"), "supplement"),
        ("refuse", ("--reason", "không thuộc thẩm quyền"), "refusal"),
        ("apologise", ("--new-due", "2019-01-09T17:00", "--reason", "chờ ý kiến"), "apology"),
    ],
)
def test_each_act_has_its_form(
    way: Way, tmp_path: Path, act: str, options: tuple[str, ...], form: str
) -> None:
    out = str(tmp_path / "slip.pdf")
    nothing = way.desk("slip", way.code, "--form", form, "-o", out)
    assert nothing.error["code"] == "nothing_to_print"
    way.done("hand-over")
    way.done(act, *options)
    assert way.desk("slip", way.code, "--form", form, "-o", out).json == {"file": out, "copy_no": 1}
    assert way.desk("slip", way.code, "--form", "control", "-o", out).json["copy_no"] == 1
    assert way.code in text_of(Path(out).read_bytes())


def test_a_corrected_receipt_says_which_one_it_replaces(way: Way, tmp_path: Path) -> None:
    out = tmp_path / "slip.pdf"
    way.done("correct", "--set", "applicant.name=Công ty TNHH Kim Động", "--reason", "gõ sai tên")
    assert way.desk("slip", way.code, "-o", str(out)).json["copy_no"] == 1
    said = text_of(out.read_bytes())
    assert "THAY THẾ" in said and "01/TNHS" in said and "Kim Động" in said


def test_the_desks_lists_go_into_files(way: Way, tmp_path: Path) -> None:
    out = str(tmp_path / "list.pdf")
    empty = way.desk("sheet", "hand-over", "--unit", "labour", "-o", out)
    assert empty.error["code"] == "nothing_handed_over"
    way.done("hand-over")
    handed = way.desk("sheet", "hand-over", "--unit", "labour", "-o", out).json
    assert (handed["file"], handed["dossiers"]) == (out, 1)
    assert "181227-0001" in text_of(Path(out).read_bytes())
    way.done("ready")
    later = replace(way.desk, as_of="2019-01-20T09:00")
    assert later("sheet", "unfetched", "-o", out).json["dossiers"] == 1
    assert later("sheet", "post", "-o", out).json["dossiers"] == 0


def test_a_date_that_a_later_pause_overtook_can_be_corrected(way: Way) -> None:
    way.done("hand-over")
    way.done("apologise", "--new-due", "2019-01-09T17:00", "--reason", "chờ ý kiến")
    way.done("pay-request", "--amount", "600000", at="2018-12-28T08:00")
    paid = way.done("paid", at="2019-01-15T08:00")
    assert (paid["effective_due"], paid["timeliness"]) == ("2019-01-09T17:00", "overdue")
    options = ("--set", "due=computed", "--reason", "chờ người nộp phí")
    corrected = way.done("correct", *options, at="2019-01-15T08:05")
    assert corrected["effective_due"] == corrected["extended_due"] > "2019-01-15T08:05"
    assert corrected["original_due"] == "2019-01-04T17:00"


@pytest.mark.parametrize("hour", ["03:00", "17:01", "23:59"])
def test_nothing_is_promised_for_when_nobody_is_there(way: Way, hour: str) -> None:
    when = f"2019-01-09T{hour}"
    apology = way.refused("apologise", "--new-due", when, "--reason", "chờ ý kiến")
    correction = way.refused("correct", "--set", f"due={when}", "--reason", "lịch đổi")
    assert (apology, correction) == ("outside_hours", "outside_hours")


def test_every_act_keeps_the_reason_it_was_given(way: Way) -> None:
    way.done("hand-over")
    way.done("accept", "--reason", "nhận thay")
    way.done("undo", "--reason", "nhầm hồ sơ")
    way.done("supplement", "--items", "Hộ chiếu", "--reason", "mờ")
    way.done("resume", "--reason", "nộp qua bưu chính")
    way.done("ready")
    way.done("return", "--to", "Nguyễn Văn A", "--reason", "mất giấy hẹn")
    with open_home(way.desk.home, as_of=datetime(2018, 12, 27, 9), read_only=True) as opened:
        events = opened.desk.dossier(way.code).events
    given = {(event.kind, getattr(event.fact, "reason", "")) for event in events}
    assert given >= {
        ("step_accepted", "nhận thay"),
        ("act_undone", "nhầm hồ sơ"),
        ("supplement_received", "nộp qua bưu chính"),
        ("result_returned", "mất giấy hẹn"),
    }
