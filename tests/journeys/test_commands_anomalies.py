"""``onestop anomalies``: what two desks did apart, listed, settled with a reason, and kept as a file for support."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from onestop.application.anomaly_rows import CHOICES, Choice
from onestop.bootstrap.opening import open_home
from onestop.bootstrap.sharing.own_side import own_side
from onestop.cli import texts_anomalies
from onestop.domain.anomalies import AnomalyKind
from onestop.domain.facts import ClockMeasured
from onestop.domain.travel import FieldCorrected, ResultReady
from tests.helpers.commands import Commands

AT = datetime(2018, 12, 27, 9, 0)


@pytest.fixture
def odd(desk: Commands) -> Commands:
    """A result made ready twice, and a note that was corrected twice without seeing the first correction."""
    code = desk.received()
    with open_home(desk.home, as_of=AT) as opened:
        dossier = opened.desk.dossier(code).dossier.dossier_id
        for fact in (
            FieldCorrected(AT, "note", "", "một", "gõ sai"),
            FieldCorrected(AT, "note", "", "hai", "gõ sai"),
            ResultReady(AT),
            ResultReady(AT),
        ):
            with opened.desk.store.action("motcua1") as transaction:
                transaction.record("dossier", dossier, fact, AT)
    return desk


def test_listed_settled_and_listed_again(odd: Commands) -> None:
    listed = odd("anomalies").json
    assert [each["kind"] for each in listed["anomalies"]] == ["done_twice", "two_edits"]
    assert listed["open"] == 2
    twice, edits = listed["anomalies"]
    assert [side["kind"] for side in twice["sides"]] == ["result_ready", "result_ready"]
    assert [side["by"] for side in twice["sides"]] == ["motcua1", "motcua1"]
    assert (edits["field"], edits["value"]) == ("note", "hai")
    assert [side["value"] for side in edits["sides"]] == ["một", "hai"]
    assert edits["choices"] == ["keep_first", "keep_second"]

    settled = odd("anomalies", "settle", edits["key"], "--choice", "keep_first", "--reason", "hỏi lại").json
    assert settled["settled"]["value"] == "một"
    assert settled["settled"]["settled"]["reason"] == "hỏi lại"
    assert settled["open"] == 1
    assert [each["key"] for each in odd("anomalies").json["anomalies"]] == [twice["key"]]
    every = odd("anomalies", "--all").json["anomalies"]
    assert {each["key"]: each["settled"] is None for each in every} == {
        twice["key"]: True,
        edits["key"]: False,
    }
    assert odd("ledger", "verify").json["ok"] is True
    rebuilt = odd("rebuild")
    assert rebuilt.status == 0 and odd("anomalies").json["open"] == 1


def test_for_people(odd: Commands) -> None:
    said = odd.text("anomalies")
    assert said.status == 0
    assert "Làm hai lần" in said.out and "as_it_is (để như hiện nay)" in said.out
    assert "Cần xem: 2" in said.out
    key = odd("anomalies").json["anomalies"][0]["key"]
    assert "để như hiện nay" in odd.text("anomalies", "settle", key, "--choice", "as_it_is").out


def test_pages(odd: Commands) -> None:
    first = odd("anomalies", "--limit", "1").json
    second = odd("anomalies", "--limit", "1", "--after", first["next"]).json
    assert [each["kind"] for each in first["anomalies"] + second["anomalies"]] == ["done_twice", "two_edits"]
    assert "next" not in second


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("nothing", "--choice", "seen"), "unknown_anomaly"),
        (("{key}", "--choice", "seen"), "unknown_choice"),
        (("{key}", "--choice", "as_it_is", "--by", "laodong1"), "desk_or_heads"),
        (("{key}", "--choice", "as_it_is", "--reason", "x" * 2000), "text_too_long"),
    ],
)
def test_what_is_refused_changes_nothing(odd: Commands, options: tuple[str, ...], code: str) -> None:
    key = odd("anomalies").json["anomalies"][0]["key"]
    before = odd.events()
    said = odd("anomalies", "settle", *(each.format(key=key) for each in options))
    assert (said.status, said.error["code"]) == (1, code)
    assert said.err.strip() and f"({code})" not in said.err
    assert odd.events() == before


def test_a_file_for_support(odd: Commands, tmp_path: Path) -> None:
    key = odd("anomalies").json["anomalies"][0]["key"]
    said = odd("anomalies", "export", key, "-o", str(tmp_path / "odd.json"))
    assert said.json == {"file": str(tmp_path / "odd.json")}
    kept = json.loads((tmp_path / "odd.json").read_bytes())
    assert (kept["key"], [each["kind"] for each in kept["events"]]) == (key, ["result_ready"] * 2)


def test_a_file_with_names_in_it_says_so(odd: Commands, tmp_path: Path) -> None:
    with open_home(odd.home, as_of=AT) as opened:
        side = own_side(opened, "")
        run = side.run(side.own().station, 0, 99, vouched=False)
        forged = run.rows[-1]._replace(envelope=run.rows[-1].envelope._replace(hash=bytes(32)))
        side.keep_aside(run._replace(rows=(*run.rows[:-1], forged)), "unsigned")
    listed = odd("anomalies").json["anomalies"]
    (key,) = (each["key"] for each in listed if each["kind"] == "not_believed")
    export = ("anomalies", "export", key, "-o", str(tmp_path / "odd.json"))
    assert "có tên và giấy tờ của người nộp" in odd(*export).json["personal"]
    assert "có tên và giấy tờ của người nộp" in odd.text(*export).out
    assert "CÔNG TY" in (tmp_path / "odd.json").read_text("utf-8").upper()
    assert "máy này" not in odd.text("anomalies").out


@pytest.mark.parametrize(("offset", "said"), [(3_600_000, "chậm 60 phút"), (-3_600_000, "nhanh 60 phút")])
def test_a_clock_is_fast_or_slow(desk: Commands, offset: int, said: str) -> None:
    desk.received()
    with open_home(desk.home, as_of=AT) as opened:
        station = own_side(opened, "").own().station
        with opened.desk.store.action("motcua1") as transaction:
            transaction.record("station", station, ClockMeasured(offset), AT)
    assert said in desk.text("anomalies").out


def test_nothing_odd(desk: Commands) -> None:
    desk.received()
    assert desk("anomalies").json == {"anomalies": [], "open": 0}


def test_every_kind_and_every_choice_has_words() -> None:
    assert texts_anomalies.KINDS.keys() == CHOICES.keys() == set(AnomalyKind)
    assert texts_anomalies.CHOICES.keys() == set(Choice)
