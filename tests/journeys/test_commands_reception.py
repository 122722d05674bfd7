"""`onestop receive`, `show`, `list`, `search`: a dossier in, and how it is found again."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from onestop.bootstrap.opening import open_home
from onestop.domain.applicant import Submitter
from onestop.domain.dossier_code import check_characters
from tests.helpers.book_desk import catalog
from tests.helpers.commands import LABOUR, Commands
from tests.helpers.paper_checks import text_of

KEYS = {"code", "dossier_id", "due_at", "procedure_version", "slip"}
DOSSIER = {
    "code",
    "procedure_id",
    "applicant",
    "status",
    "status_code",
    "received_at",
    "due_at",
    "timeliness",
    "step",
    "owner",
}
SHOWN = {
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


def test_a_dossier_from_standard_input(desk: Commands) -> None:
    said = desk.receive()
    assert said.status == 0
    assert set(said.json) >= KEYS
    assert said.json["code"] == "000.00.99.H31-181227-0001"
    assert said.json["due_at"] == "2019-01-04T17:00"
    assert said.json["procedure_version"] == "LD-01@2016"
    paper = Path(said.json["slip"]).read_bytes()
    assert paper.startswith(b"%PDF")
    assert said.json["code"] in text_of(paper)


def test_a_dossier_from_a_file_with_a_mark(desk: Commands, tmp_path: Path) -> None:
    file = tmp_path / "dossier.json"
    file.write_text(json.dumps(LABOUR), "utf-8-sig")
    assert desk("receive", "--file", str(file)).status == 0


def test_a_national_code_names_the_procedure(desk: Commands) -> None:
    national = desk("procedure", "show", "LD-01").json["version"]["national_code"]
    assert desk.receive(procedure=national).json["procedure_version"] == "LD-01@2016"


def test_a_dossier_of_the_past(desk: Commands) -> None:
    said = desk.receive(received_at="2018-12-20T14:05")
    assert said.json["code"] == "000.00.99.H31-181220-0001"
    shown = desk("show", said.json["code"]).json
    assert shown["received_at"] == "2018-12-20T14:05"
    assert shown["original_due"] == said.json["due_at"]


def test_the_past_needs_a_right(desk: Commands) -> None:
    said = desk.receive(by="xem", received_at="2018-12-20T14:05")
    assert (said.status, said.error["code"], said.error["field"]) == (1, "may_not_back_date", "received_at")


def test_everything_a_dossier_may_say(desk: Commands) -> None:
    papers = desk("procedure", "show", "LD-01").json["version"]["components"]
    said = desk.receive(
        applicant={
            "kind": "person",
            "name": "Nguyễn Thị Thử",
            "id_number": "033085001234",
            "phone": "0912345678",
        },
        channel="post",
        return_channel="post",
        copies=2,
        components=[{"n": each["n"], "originals": 2, "copies": 1} for each in papers],
        submitter={"name": "Trần Văn Nộp", "id_number": "033085001235", "authority": "Giấy uỷ quyền"},
        items=3,
        keep_originals=True,
        note="Hồ sơ\nhai dòng",
    )
    assert said.status == 0, said.err
    assert "Nguyễn Thị Thử" in text_of(Path(said.json["slip"]).read_bytes())
    with open_home(desk.home, read_only=True) as opened:
        kept = opened.desk.dossier(said.json["code"]).dossier.received
    assert kept.submitter == Submitter("Trần Văn Nộp", "033085001235", "Giấy uỷ quyền")
    assert (kept.channel, kept.return_channel, kept.sets, kept.items) == ("post", "post", 2, 3)
    assert all((each.originals, each.copies) == (2, 1) for each in kept.components)
    assert (kept.keep_originals, kept.note) == (True, "Hồ sơ\nhai dòng")


def test_the_fee_counts_items_and_says_when_it_is_taken(desk: Commands) -> None:
    priced, fee = next(
        (procedure.procedure_id, version.fee.amount_vnd)
        for procedure, version in catalog().in_force(date(2018, 12, 27))
        if version.fee.amount_vnd
    )
    paid = [True, 1_200_000, None, False, 0, "at_supplement", "exempt"]
    states = ["paid", "paid", "at_return", "at_return", "at_return", "at_supplement", "exempt"]
    codes = [desk.received(procedure=priced, fee_paid=each, items=2) for each in paid]
    with open_home(desk.home, read_only=True) as opened:
        for code, state in zip(codes, states, strict=True):
            kept = opened.desk.dossier(code).dossier.received
            assert kept.fee_vnd is not None
            assert (kept.fee_vnd % fee, kept.fee_state) == (0, state)
    refused = desk.receive(procedure=priced, fee_paid="perhaps")
    assert (refused.error["code"], refused.error["field"]) == ("unknown_fee_state", "fee_paid")
    assert desk.receive(procedure=priced, fee_paid=[1]).error["code"] == "wrong_type"


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"procedure": "XX-99"}, "unknown_procedure", "procedure"),
        ({"procedure": ""}, "unknown_procedure", "procedure"),
        ({"procedure": None}, "missing_key", "procedure"),
        ({"procedure": 5}, "wrong_type", "procedure"),
        ({"applicant": None}, "missing_key", "applicant"),
        ({"applicant": "Công ty"}, "wrong_type", "applicant"),
        ({"applicant": {"kind": "organisation"}}, "missing_key", "applicant.name"),
        ({"applicant": {"name": " \t "}}, "name_missing", "applicant.name"),
        ({"applicant": {"name": "A", "kind": "robot"}}, "unknown_kind", "applicant.kind"),
        ({"applicant": {"name": "A", "age": "5"}}, "unknown_key", "applicant.age"),
        ({"channel": "pigeon"}, "unknown_channel", "channel"),
        ({"return_channel": "pigeon"}, "unknown_channel", "return_channel"),
        ({"copies": 0}, "count_out_of_range", "copies"),
        ({"copies": "2"}, "wrong_type", "copies"),
        ({"copies": True}, "wrong_type", "copies"),
        ({"items": 0}, "count_out_of_range", "items"),
        ({"items": 10**30}, "count_out_of_range", "items"),
        ({"components": [{"n": 99, "originals": 1, "copies": 0}]}, "unknown_component", "components"),
        ({"components": [{"n": 1, "originals": 0, "copies": 0}]}, "components_missing", "components"),
        ({"components": [{"n": 1, "originals": -1, "copies": 0}]}, "count_out_of_range", "components"),
        ({"components": [{"n": 1, "pages": 2}]}, "unknown_key", "components.pages"),
        ({"components": "all"}, "wrong_type", "components"),
        ({"submitter": {"id_number": "1"}}, "name_missing", "submitter.name"),
        ({"submitter": {"name": "A", "hat": "red"}}, "unknown_key", "submitter.hat"),
        ({"keep_originals": "yes"}, "wrong_type", "keep_originals"),
        ({"linked_agency": "NASA"}, "unknown_agency", "linked_agency"),
        ({"received_at": "2018-12-27T09:01"}, "received_in_future", "received_at"),
        ({"received_at": "9999-12-31T23:59"}, "received_in_future", "received_at"),
        ({"received_at": "0000-01-01T00:00"}, "moment_format", "received_at"),
        ({"received_at": "0001-01-01T00:00"}, "not_in_force", "procedure"),
        ({"filed_at": "2018-12-27T10:00"}, "filed_after_received", "filed_at"),
        ({"coffee": True}, "unknown_key", "coffee"),
    ],
)
def test_what_cannot_be_received_is_said_and_leaves_nothing(
    desk: Commands, changes: dict[str, Any], code: str, field: str
) -> None:
    before = desk.events()
    said = desk.receive(**changes)
    assert (said.status, said.error["code"], said.error["field"]) == (1, code, field)
    assert said.err.strip() == said.error["message"]
    assert "{" not in said.error["message"] and said.error["message"].endswith(".")
    assert desk.events() == before
    assert list((desk.home / "slips").iterdir()) == []


def test_a_dossier_is_shown_by_code_tail_or_identity(desk: Commands) -> None:
    received = desk.receive().json
    desk.received()
    for typed in (received["code"], received["code"].lower(), "181227-0001", "0001", received["dossier_id"]):
        shown = desk("show", typed)
        assert shown.status == 0, typed
        assert shown.json["code"] == received["code"]
    shown = desk("show", "0001").json
    assert set(shown) >= SHOWN
    assert (shown["status_code"], shown["clock"], shown["timeliness"]) == (2, "running", "in_time")
    assert set(shown["time"]) == {"ours", "partner", "applicant", "legal"}
    assert {"kind", "at", "by"} == set(shown["events"][0])


def test_a_tail_of_several_names_them(desk: Commands) -> None:
    one, two = desk.received(), desk.received(received_at="2018-12-20T09:00")
    said = desk("show", "0001")
    assert (said.status, said.error["code"], said.error["field"]) == (1, "ambiguous_code", "code")
    assert f"{two}, {one}" in said.error["message"]


def test_a_list_page_by_page_gives_each_once(imported_year: Commands) -> None:
    whole = [row["code"] for row in imported_year("list", "--limit", "1000").json["dossiers"]]
    seen: list[str] = []
    after: list[str] = []
    while True:
        page = imported_year("list", "--limit", "60", *after).json
        seen += [row["code"] for row in page["dossiers"]]
        if "next" not in page:
            break
        assert len(page["dossiers"]) == 60
        after = ["--after", page["next"]]
    assert seen == whole
    assert len(set(seen)) == 539
    assert set(page["dossiers"][0]) == DOSSIER


def test_lists_are_cut_by_status_unit_and_lateness(imported_year: Commands, desk: Commands) -> None:
    def codes(*filters: str) -> set[str]:
        return {row["code"] for row in imported_year("list", "--limit", "1000", *filters).json["dossiers"]}

    assert codes("--status", "10") == codes("--status", "da tra ket qua") == codes()
    assert codes("--status", "2") == codes("--overdue") == codes("--due-soon") == set()
    labour = codes("--unit", "labour")
    assert labour == codes("--unit", "Phòng Quản lý doanh nghiệp và lao động")
    assert labour and labour < codes()
    assert codes("--status", "2", "--status", "10") == codes()

    desk.received(received_at="2018-12-03T09:00")
    due = desk.received(received_at="2018-12-20T09:00")
    assert [row["timeliness"] for row in desk("list", "--overdue").json["dossiers"]] == ["overdue", "overdue"]
    assert desk("list", "--due-soon").json == {"dossiers": []}
    fresh = Commands(desk.home, "2018-12-26T09:00")
    soon = fresh("list", "--due-soon").json["dossiers"]
    assert [row["code"] for row in soon] == [due]


def test_a_unit_page_by_page_gives_each_once(imported_year: Commands) -> None:
    whole = [
        row["code"] for row in imported_year("list", "--unit", "labour", "--limit", "900").json["dossiers"]
    ]
    seen: list[str] = []
    after: list[str] = []
    for _ in range(len(whole)):
        page = imported_year("list", "--unit", "labour", "--limit", "50", *after).json
        seen += [row["code"] for row in page["dossiers"]]
        if "next" not in page:
            break
        assert len(page["dossiers"]) == 50
        after = ["--after", page["next"]]
    assert seen == whole


@pytest.mark.parametrize(
    ("arguments", "code", "field"),
    [
        (["--status", "11"], "unknown_status", "status"),
        (["--status", "²"], "unknown_status", "status"),
        (["--status", "asleep"], "unknown_status", "status"),
        (["--unit", "kitchen"], "unknown_unit", "unit"),
        (["--after", "garbage"], "page_key", "after"),
        (["--after", "2017-01-06T09:54|' OR 1=1"], "page_key", "after"),
    ],
)
def test_a_list_that_cannot_be_is_refused(
    desk: Commands, arguments: list[str], code: str, field: str
) -> None:
    said = desk("list", *arguments)
    assert (said.status, said.error["code"], said.error["field"]) == (1, code, field)


def test_searching_knows_folded_letters_and_tails(desk: Commands) -> None:
    code = desk.received()
    desk.received(applicant={"name": "Công ty Cổ phần Khác"})
    for typed in (["dong", "nai"], ["Đồng Nai"], ["0001"], ["9900018831"]):
        found = desk("search", *typed).json
        assert [row["code"] for row in found["dossiers"]] == [code], typed
    assert desk("search", "nowhere").json == {"dossiers": []}
    assert desk("search", '" OR *').json == {"dossiers": []}
    assert set(desk("search", "khac").json["dossiers"][0]) == DOSSIER


def test_a_dossier_is_shown_by_what_a_scanner_reads(desk: Commands, tmp_path: Path) -> None:
    code = desk.received()
    for scanned in (f"{code}-{check_characters(code)}-0123CHKM", f"{code}-{check_characters(code)}"):
        assert desk("show", scanned).json["code"] == code
        assert desk("slip", scanned, "-o", str(tmp_path / "slip.pdf")).status == 0
    wrong = "AA" if check_characters(code) != "AA" else "BB"
    assert desk("show", f"{code}-{wrong}").error["code"] in ("scan_check_failed", "unknown_code")


@pytest.mark.parametrize("typed", ["9277", "889277", "88 92 77", "018831", "99000", "38892"])
def test_a_fragment_of_a_number_finds_its_dossiers(desk: Commands, typed: str) -> None:
    other = {"name": "Công ty Khác", "phone": "0912345678", "tax_code": "0100109106"}
    codes = [desk.received(), desk.received()]
    desk.received(applicant=other)
    assert [row["code"] for row in desk("search", typed).json["dossiers"]] == codes[::-1]


def test_a_list_for_people_says_how_time_stands_in_words(desk: Commands) -> None:
    desk.received()
    people = desk.text("list").out
    assert "còn hạn" in people and "in_time" not in people
    shown = desk.text("show", "0001").out
    assert "Tình trạng hạn: còn hạn" in shown and "đang tính" in shown


def test_a_warning_for_people_is_a_sentence(desk: Commands) -> None:
    said = desk.text("deadline", "--received", "2031-04-29T09:00", "--amount", "9", "--unit", "working_day")
    assert "year_not_confirmed" not in said.out
    assert "2031" in said.out and "Hạn trả có thể đổi." in said.out
