"""Two offices without a server share a ledger by a file on a stick; who wrote on it need not be trusted."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.desks import Desk, new_desk
from tests.helpers.postgres import SharedDatabase


@pytest.fixture
def town(tmp_path: Path) -> Desk:
    return new_desk(tmp_path / "town")


@pytest.fixture
def hill(tmp_path: Path) -> Desk:
    return new_desk(tmp_path / "hill")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return tmp_path / "stick.onestop"


def carry(desk: Desk, stick: Path, *more: str) -> dict[str, Any]:
    return desk.sync("--bundle", str(stick), *more)


def befriended(town: Desk, hill: Desk, stick: Path) -> None:
    """Each has compared the other's fingerprint."""
    of_town = carry(town, stick)["fingerprint"]
    of_hill = carry(hill, stick, "--trust", of_town)["fingerprint"]
    carry(town, stick, "--trust", of_hill)
    carry(hill, stick)
    carry(town, stick)


def test_a_stick_that_goes_to_and_fro_makes_both_alike(town: Desk, hill: Desk, stick: Path) -> None:
    befriended(town, hill, stick)
    codes = town.receive(2) + hill.receive(3)
    assert len(set(codes)) == 5, "the younger took the next number"
    carry(town, stick)
    carry(hill, stick)
    assert carry(town, stick)["vector_equal"]
    assert town.codes() == hill.codes() == sorted(codes)
    for desk in (town, hill):
        desk.proved()
    assert town("sync", "status").json["unsent"] > 0, "what a stick holds may never arrive"


def test_a_stranger_is_shown_by_a_fingerprint_and_believed_when_a_person_says_so(
    town: Desk, hill: Desk, stick: Path
) -> None:
    codes = town.receive(1)
    of_town = carry(town, stick)["fingerprint"]
    seen = carry(hill, stick)
    assert [each["fingerprint"] for each in seen["strangers"]] == [of_town]
    assert seen["doubted"] == {seen["strangers"][0]["station"]: "unknown_station"}
    assert hill.codes() == []
    wrong = hill("sync", "--bundle", str(stick), "--trust", "0000 0000 0000 0000 0000")
    assert (wrong.status, wrong.error["code"]) == (1, "stranger_unknown")
    assert carry(hill, stick, "--trust", of_town.replace(" ", ""))["strangers"] == []
    assert hill.codes() == codes


def test_a_forged_stick_is_kept_aside_and_shown(town: Desk, hill: Desk, stick: Path) -> None:
    befriended(town, hill, stick)
    before = hill.codes()
    good = town.receive(1, "Thật")
    carry(town, stick)
    _forge(stick, "Thật", "Giả")
    seen = carry(hill, stick)
    (reason,) = seen["doubted"].values()
    assert reason in ("torn", "unsigned")
    assert not seen["vector_equal"]
    assert seen["anomalies"] >= 1
    assert hill.codes() == before
    hill.proved()
    stick.unlink()
    carry(town, stick)
    carry(hill, stick)
    assert hill.codes() == sorted(before + good), "a forgery bars nobody's way for good"


def _forge(stick: Path, old: str, new: str) -> None:
    """Somebody on the way writes another name into the file, and hashes it well; they have no key to sign with."""
    from onestop.domain.ledger import Event, envelope_hash

    lines = [json.loads(line) for line in stick.read_text("utf-8").splitlines()]
    agency = lines[0][2]
    last: dict[str, str] = {}
    for line in lines:
        if line[0] == "row":
            _, station, seq, prev, _, event = line
            event[-1] = event[-1].replace(old, new)
            line[3] = last.get(station, prev)
            digest = envelope_hash(agency, station, seq, bytes.fromhex(line[3]), Event(*event))
            line[4] = last[station] = digest.hex()
        elif line[0] == "head":
            line[3] = last[line[1]]
    stick.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), "utf-8")


def test_a_file_that_is_no_bundle_is_left_as_it_is(town: Desk, stick: Path) -> None:
    for content, code in (
        (b"", "bundle_unreadable"),
        (b"thu cua toi\n", "bundle_unreadable"),
        (b'["onestop-bundle", 1, "SXD"]\n', "bundle_of_others"),
    ):
        stick.write_bytes(content)
        said = town("sync", "--bundle", str(stick))
        assert (said.status, said.error["code"]) == (3, code)
        assert stick.read_bytes() == content
    assert town.receive(1)


def test_a_folder_that_is_not_there_is_no_place_for_a_stick_and_a_new_file_is_told(
    town: Desk, tmp_path: Path
) -> None:
    nowhere = tmp_path / "not" / "there.onestop"
    said = town("sync", "--bundle", str(nowhere))
    assert (said.status, said.error["code"]) == (3, "bundle_nowhere")
    assert not nowhere.parent.exists()
    stick = tmp_path / "there.onestop"
    assert [carry(town, stick)["new_file"] for _ in range(2)] == [True, False]


def test_a_practice_stick_stays_out_of_a_real_office(tmp_path: Path, town: Desk, stick: Path) -> None:
    carry(town, stick)
    real = new_desk(tmp_path / "real", as_of="")
    said = real("sync", "--bundle", str(stick))
    assert (said.status, said.error["code"]) == (1, "shared_is_practice")


def test_what_came_by_stick_goes_on_to_the_server_and_a_stick_desk_may_join_later(
    shared_database: SharedDatabase, town: Desk, hill: Desk, stick: Path
) -> None:
    befriended(town, hill, stick)
    codes = hill.receive(2)
    carry(hill, stick)
    joined = town.join(shared_database.owner, "Thị xã").json
    carry(town, stick)
    assert town.sync()["vector_equal"]
    codes += hill.receive(1)
    station = hill("sync", "status").json["station"]
    said = hill.join(shared_database.owner, "Vùng cao")
    assert said.status == 0, said.err
    late = said.json
    assert late["unsent"] == 0
    town.sync()
    assert town.codes() == hill.codes() == sorted(codes)
    assert joined["station"] != late["station"]
    assert station in {each["station"] for each in hill.proved()["stations"]}
    town.proved()


def test_a_member_carries_a_stick_to_a_desk_it_vouches_for(
    shared_database: SharedDatabase, tmp_path: Path, town: Desk, hill: Desk, stick: Path
) -> None:
    """Members of one server know each other, with the cable or without."""
    town.join(shared_database.owner, "Quầy 1")
    hill.join(shared_database.owner, "Quầy 2")
    town.sync()
    codes = town.receive(1) + hill.receive(1)
    for desk in (town, hill, town):
        assert carry(desk, stick)["strangers"] == []
    assert town.codes() == hill.codes() == sorted(codes)
