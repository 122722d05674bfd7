"""The reckoning sees what it is there to see: each thing that may not be is made by hand, and found."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from onestop.application.commands import ApplicantEntry, ReceiveDossier
from onestop.bootstrap.opening import open_home
from tests.sync.chaos.accounts import Accounts
from tests.sync.chaos.disks import held, own_receptions
from tests.sync.chaos.notes import NoteBook, Noted, read_notes
from tests.sync.chaos.reckoning import Found, judge_codes, reckon


@dataclass
class Scene:
    """Two disks with one ledger, a server that holds the same, and a note of all that was received."""

    folder: Path
    accounts: Accounts
    on_server: set[str]
    restores: int = 0

    @property
    def homes(self) -> dict[str, Path]:
        return {name: self.folder / name for name in ("one", "two")}

    def held(self) -> set[str]:
        return self.on_server

    def heads(self) -> Mapping[str, tuple[int, bytes]]:
        with closing(sqlite3.connect(self.homes["one"] / "ledger.sqlite3")) as driver:
            rows = driver.execute("SELECT station, max(seq), hash FROM envelope GROUP BY station")
            return {station: (seq, digest) for station, seq, digest in rows.fetchall()}

    def note(self, life: str, *others: str) -> None:
        """Note every reception on the first disk as one of this life's; `others` are ids of more events."""
        path = self.folder / f"{life}.jsonl"
        book = NoteBook(path)
        receptions = own_receptions(self.homes["one"])
        book.write([*receptions, *(replace(receptions[0], event_id=each, code="") for each in others)])
        book.close()
        self.accounts.lives[life] = path

    def change(self, name: str, sql: str, *values: object) -> None:
        with closing(sqlite3.connect(self.homes[name] / "ledger.sqlite3")) as driver, driver:
            driver.execute(sql, values)

    def reckon(self) -> Found:
        return reckon(self.homes, self, self.accounts)


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    with open_home(tmp_path / "one") as opened:
        for n in range(3):
            opened.desk.receive(ReceiveDossier("LD-01", ApplicantEntry(name=f"Công ty {n}")))
    shutil.copytree(tmp_path / "one", tmp_path / "two")
    made = Scene(tmp_path, Accounts(), held(tmp_path / "one"))
    made.note("one.1")
    return made


def test_two_desks_that_hold_the_same_are_found_right(scene: Scene) -> None:
    found = scene.reckon()
    assert found.ok, found
    assert (found.acknowledged, found.dossiers, found.stations) == (3, 3, 1)


def test_an_acknowledged_event_that_nobody_holds_is_lost(scene: Scene) -> None:
    scene.note("two.1", "what-two-said-it-had")
    assert [line.split(": ")[0] for line in scene.reckon().lost] == ["server", "one", "two"]


def test_what_went_with_the_only_disk_is_not_owed(scene: Scene) -> None:
    scene.note("two.1", "what-two-said-it-had")
    scene.accounts.given_up.add("what-two-said-it-had")
    assert scene.reckon().ok


def test_what_the_server_lacks_is_lost(scene: Scene) -> None:
    scene.on_server.discard(read_notes(scene.accounts.lives["one.1"])[0].event_id)
    found = scene.reckon()
    assert (len(found.lost), found.apart) != (0, [])


def test_one_desk_with_more_is_apart(scene: Scene) -> None:
    with open_home(scene.homes["two"]) as opened:
        opened.desk.receive(ReceiveDossier("LD-01", ApplicantEntry(name="Công ty 9")))
    found = scene.reckon()
    assert found.lost == []
    assert "one: lacks 1 events" in found.apart[0]
    assert {"two: other heads", "two: other folds", "two: other rows"} <= set(found.apart)


def test_a_row_that_the_ledger_does_not_say_is_found_by_the_proof(scene: Scene) -> None:
    scene.change("two", "UPDATE dossier SET status_code = 9 WHERE id = (SELECT min(id) FROM dossier)")
    found = scene.reckon()
    assert any(line.startswith("two: ") for line in found.verify)
    assert "two: rebuilding changes rows" in found.verify


def test_a_torn_chain_is_found_by_the_proof(scene: Scene) -> None:
    scene.change("two", "UPDATE event SET payload = replace(payload, 'Công ty 1', 'Công ty 7')")
    assert any("two" in line for line in scene.reckon().verify)


@pytest.mark.parametrize(
    ("other", "life", "restores", "explained"),
    [
        (Noted("b", "dossier_received", "station-1", 3, "H31-0001"), "two.2", 0, True),
        (Noted("b", "dossier_received", "station-1", 3, "H31-0001"), "one.1", 0, False),
        (Noted("b", "dossier_received", "station-2", 3, "H31-0001"), "two.2", 0, False),
        (Noted("b", "dossier_received", "station-2", 3, "H31-0001"), "two.2", 1, True),
        (Noted("b", "dossier_received", "station-2", 4, "H31-0001"), "two.2", 1, False),
    ],
)
def test_a_code_twice_has_few_explanations(other: Noted, life: str, restores: int, explained: bool) -> None:
    """One station on two disks; or one number that a server gave again because it had been put back."""
    one = Noted("a", "dossier_received", "station-1", 3, "H31-0001")
    found = Found()
    judge_codes(found, {"H31-0001": ("x", "y")}, {"H31-0001": [("one.1", one), (life, other)]}, restores)
    assert (found.twice_by_copy + found.twice_by_restore, len(found.twice)) == (
        int(explained),
        int(not explained),
    )


def test_a_code_twice_of_which_one_origin_is_unknown_is_not_explained() -> None:
    found = Found()
    one = Noted("a", "dossier_received", "station-1", 3, "H31-0001")
    judge_codes(found, {"H31-0001": ("x", "y")}, {"H31-0001": [("one.1", one)]}, 1)
    assert len(found.twice) == 1


def test_whoever_noted_a_reception_gave_its_code_whatever_log_it_stands_in_now(tmp_path: Path) -> None:
    """A fork's events are said again in another desk's log."""
    noted = Noted("a", "dossier_received", "station-1", 3, "H31-0001")
    book = NoteBook(tmp_path / "two.jsonl")
    book.write([noted])
    book.close()
    accounts = Accounts(lives={"one.1": tmp_path / "one.jsonl", "two.1": tmp_path / "two.jsonl"})
    accounts.receptions["one.1"]["a"] = replace(noted, station="station-2", number=5)
    assert accounts.origins() == {"H31-0001": [("two.1", noted)]}
