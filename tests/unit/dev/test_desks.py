"""Desks side by side on one machine: homes that joined a throw-away ledger, a cable, and words where there is none."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from onestop.application.commands import ApplicantEntry, ReceiveDossier
from onestop.bootstrap.opening import SAMPLE_NOW, open_home
from onestop.bootstrap.sharing.by_command import CommandSharing
from onestop.bootstrap.tour import server as tour_server
from onestop.cli.program_shared import Exchanged
from onestop.dev import desks, postgres
from onestop.dev.desks import practice_home
from onestop.dev.shared_ledger import SharedLedger
from onestop.domain.errors import Unavailable


@pytest.fixture
def ledger() -> Iterator[SharedLedger]:
    with ExitStack() as until:
        found, why_not = tour_server.meeting(until)
        if found is None:
            pytest.skip(why_not)
        assert isinstance(found, SharedLedger)
        yield found


def once(home: Path) -> Exchanged:
    with open_home(home, as_of=SAMPLE_NOW) as opened:
        return CommandSharing(opened).once()


def test_two_desks_hold_one_ledger_and_one_cable(tmp_path: Path, ledger: SharedLedger) -> None:
    homes = [tmp_path / "1", tmp_path / "2"]
    for n, home in enumerate(homes, 1):
        practice_home(home, ledger.url, f"Quầy {n}", sample=n == 1)
    told = [once(home) for home in homes]
    assert [(each.name, each.number, each.vector_equal) for each in told] == [
        ("Quầy 1", 0, True),
        ("Quầy 2", 1, True),
    ]
    with open_home(homes[1], as_of=SAMPLE_NOW, read_only=True) as opened:
        assert opened.desk.year_report(2017).received == 539
        assert opened.desk.open_anomalies() == 0
    ledger.pull_the_cable()
    with pytest.raises(Unavailable, match="shared_unreachable"):
        once(homes[1])
    ledger.put_it_back()
    assert once(homes[1]).vector_equal


def test_two_samples_that_were_filled_alike_share_a_ledger(tmp_path: Path, ledger: SharedLedger) -> None:
    homes = [tmp_path / "1", tmp_path / "2"]
    for n, home in enumerate(homes, 1):
        practice_home(home, ledger.url, f"Quầy {n}", sample=True)
    for home in homes:
        with open_home(home, as_of=SAMPLE_NOW) as opened:
            opened.desk.receive(ReceiveDossier("LD-01", ApplicantEntry(name=home.name)))
    told = [once(home) for home in (*homes, homes[0])]
    assert [(each.vector_equal, each.anomalies, each.unsent) for each in told[1:]] == [(True, 0, 0)] * 2
    assert {each.number for each in told} == {0, 1}


def test_the_network_obeys_words_and_their_first_letters(ledger: SharedLedger) -> None:
    said: list[str] = []
    desks._obey(io.StringIO("cut\nO\nnonsense\n\n"), ledger.cable, said.append)
    assert said == [desks.WEATHERS["cut"][1], desks.WEATHERS["on"][1], desks.HELP, desks.HELP]


def test_without_a_server_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres, "programs", lambda: None)
    said: list[str] = []
    assert desks.run(2, said.append) == 3
    assert said == [f"onestop.dev desks: {postgres.MISSING}"]
    with ExitStack() as until:
        assert tour_server.meeting(until) == (None, postgres.MISSING)


def test_the_packaged_program_has_no_server_to_throw_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tour_server, "TOOL", "onestop.dev.left_out")
    with ExitStack() as until:
        assert tour_server.meeting(until) == (None, tour_server.NOT_CARRIED)
