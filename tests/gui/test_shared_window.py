"""A window over a home that joined: what others write comes on the screen, and no cable stops a reception."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from onestop.application.sharing import Company, Condition, Sharing
from onestop.bootstrap.opening import open_home
from onestop.bootstrap.sharing import window_shares
from onestop.bootstrap.sharing.window_shares import WindowShares
from onestop.bootstrap.window import sharing as sharing_place
from onestop.dev.tcp_proxy import FAIR, TcpProxy, Weather, proxied
from onestop.presenters.received import PrintStage
from onestop.presenters.shell import Place
from onestop.sync.central.connecting import Patience
from tests.helpers.joined_homes import OtherDesk, address, joined_home, other_desk
from tests.helpers.postgres import PostgresServer, SharedDatabase, postgres, shared_database
from tests.helpers.running_office import MOMENT, RecordingPrinter, RunningOffice, a_home, running_office

__all__ = ["postgres", "shared_database"]

ROOT = Path(__file__).parents[2]
SOON = 15_000
IMPATIENT = Patience(connect=2, silence=1.0)


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sharing begins with the window, and a silent server is given up after a second."""
    monkeypatch.setattr(sharing_place, "SHARING_AFTER_MS", 0)
    monkeypatch.setattr(window_shares, "PATIENCE", IMPATIENT)


@pytest.fixture
def cable(postgres: PostgresServer) -> Iterator[TcpProxy]:
    with proxied(postgres.port) as proxy:
        yield proxy


@pytest.fixture
def other(tmp_path: Path, shared_database: SharedDatabase) -> Iterator[OtherDesk]:
    with other_desk(tmp_path / "other", shared_database) as desk:
        yield desk


@pytest.fixture
def office(
    qtbot: QtBot, tmp_path: Path, shared_database: SharedDatabase, cable: TcpProxy
) -> Iterator[RunningOffice]:
    home = joined_home(tmp_path / "home", shared_database, "Quầy 2", cable.port)
    with running_office(qtbot, home, RecordingPrinter("Quầy 2")) as running:
        yield running


def shares_of(office: RunningOffice) -> WindowShares:
    assert office.running.shares is not None
    return office.running.shares


def until(office: RunningOffice, condition: Condition) -> Sharing:
    shares = shares_of(office)
    office.qtbot.waitUntil(lambda: shares.state.condition is condition, timeout=SOON)
    return shares.state


def receive(office: RunningOffice) -> str:
    """As a clerk does, up to the slip; the new dossier's code."""
    received = office.assembly.received
    office.hand.ctrl(Qt.Key.Key_N)
    office.fill_kyowa()
    office.hand.ctrl(Qt.Key.Key_Return)
    office.qtbot.waitUntil(
        lambda: received.state is not None and received.state.stage is PrintStage.PRINTED, timeout=SOON
    )
    assert received.state is not None
    return received.state.code_head + received.state.code_tail


def ask_unsent(office: RunningOffice, answers: list[tuple[bool, int]]) -> None:
    """Whether the machine stands alone, and how many events are not shared: from the ledger."""

    def failed(error: Exception) -> None:
        raise error

    desk = office.assembly.desk
    office.running.store.run(
        desk.counts, lambda counts: answers.append((counts.alone, counts.unsent)), failed, office.running
    )


def unsent(office: RunningOffice) -> tuple[bool, int]:
    answers: list[tuple[bool, int]] = []
    ask_unsent(office, answers)
    office.qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def until_all_is_shared(office: RunningOffice) -> None:
    answers: list[tuple[bool, int]] = []

    def is_shared() -> bool:
        ask_unsent(office, answers)
        return answers[-1:] == [(False, 0)]

    office.qtbot.waitUntil(is_shared, timeout=SOON)


def test_what_is_received_here_is_soon_at_the_other_desk(office: RunningOffice, other: OtherDesk) -> None:
    until(office, Condition.AGREED)
    code = receive(office)
    until_all_is_shared(office)
    other.share()
    assert len(other.opened.desk.store.find_code(code)) == 1


def test_what_another_desk_receives_comes_on_the_screen(office: RunningOffice, other: OtherDesk) -> None:
    until(office, Condition.AGREED)
    office.window.open_place(Place.WATCH)
    dossiers = office.assembly.dossiers
    office.qtbot.waitUntil(lambda: bool(dossiers.state.list.rows))
    received = other.receive()
    other.share()
    office.qtbot.waitUntil(lambda: received in [line.key for line in dossiers.state.list.rows], timeout=SOON)


def test_a_cable_pulled_in_the_middle_of_receptions_costs_nothing(
    office: RunningOffice, cable: TcpProxy, other: OtherDesk
) -> None:
    until(office, Condition.AGREED)
    codes = [receive(office)]
    cable.set(Weather(silent=True))
    codes += [receive(office) for _ in range(3)]
    stopped = until(office, Condition.STOPPED)
    assert (stopped.code, stopped.since is not None) == ("shared_unreachable", True)
    alone, count = unsent(office)
    assert not alone
    assert count >= 6, "three receptions and their slips"
    cable.set(FAIR)
    shares_of(office).try_now()
    until(office, Condition.AGREED)
    until_all_is_shared(office)
    other.share()
    assert [len(other.opened.desk.store.find_code(code)) for code in codes] == [1, 1, 1, 1]


def test_a_window_closes_while_the_server_is_silent(
    qtbot: QtBot, tmp_path: Path, shared_database: SharedDatabase, cable: TcpProxy,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(window_shares, "PATIENCE", Patience(connect=600, silence=600))
    home = joined_home(tmp_path / "home", shared_database, "Quầy 2", cable.port)
    with running_office(qtbot, home, RecordingPrinter()) as office:
        until(office, Condition.AGREED)
        cable.set(Weather(silent=True))
        shares_of(office).try_now()
        turns = cable.turns
        qtbot.waitUntil(lambda: cable.turns > turns)
    assert "sync" not in [thread.name for thread in threading.enumerate()]


def test_joining_from_the_window(
    qtbot: QtBot, tmp_path: Path, shared_database: SharedDatabase, other: OtherDesk
) -> None:
    code = other.opened.desk.rows_of([other.receive()])[0].code
    other.share()
    with running_office(qtbot, a_home(tmp_path / "home"), RecordingPrinter()) as office:
        shares = shares_of(office)
        assert shares.state.condition is Condition.ALONE
        assert "sync" not in [thread.name for thread in threading.enumerate()]
        done: list[Sharing] = []
        failed: list[Exception] = []
        url = address(shared_database).url(password=True)
        shares.join(url, "Quầy 3", done.append, failed.append)
        qtbot.waitUntil(lambda: bool(done or failed), timeout=SOON)
        assert not failed
        state = until(office, Condition.AGREED)
        assert (state.name, state.number, state.place) == ("Quầy 3", 1, address(shared_database).shown)
    with running_office(qtbot, tmp_path / "home", RecordingPrinter()) as office:
        until(office, Condition.AGREED)
    with open_home(tmp_path / "home", as_of=MOMENT) as opened:
        assert len(opened.desk.store.find_code(code)) == 1


def test_a_join_that_fails_leaves_the_desk_alone(
    qtbot: QtBot, tmp_path: Path, shared_database: SharedDatabase
) -> None:
    with running_office(qtbot, a_home(tmp_path / "home"), RecordingPrinter()) as office:
        shares = shares_of(office)
        failed: list[Exception] = []
        wrong = shared_database.server("nobody").url(password=True)
        shares.join(wrong, "Quầy 3", lambda _: None, failed.append)
        qtbot.waitUntil(lambda: bool(failed), timeout=SOON)
        assert "shared_password" in str(failed[0])
        assert shares.state == Sharing(name=shares.state.name)
        assert unsent(office)[0]


def test_a_join_that_nobody_wants_any_more(
    qtbot: QtBot, tmp_path: Path, shared_database: SharedDatabase, other: OtherDesk
) -> None:
    for n in range(5):
        other.receive(f"Công ty {n}")
    other.share()
    with running_office(qtbot, a_home(tmp_path / "home"), RecordingPrinter()) as office:
        shares = shares_of(office)
        failed: list[Exception] = []
        url = address(shared_database).url(password=True)
        shares.join(url, "Quầy 3", lambda _: None, failed.append)
        shares.cancel_join()
        qtbot.waitUntil(lambda: bool(failed), timeout=SOON)
        assert "shared_join_cancelled" in str(failed[0])
        assert shares.state.condition is Condition.ALONE


def test_who_else_has_a_dossier_open(office: RunningOffice, other: OtherDesk) -> None:
    until(office, Condition.AGREED)
    heard: list[Company] = []
    shares = shares_of(office)
    shares.on_company(heard.append)
    other.say(other.presence.open("d1", "laodong1"))
    shares.opened("d1")
    named = Company("d1", (("Quầy 9", "laodong1"),))

    def is_named() -> bool:
        QApplication.processEvents()
        return bool(heard) and heard[-1] == named

    other.answer(is_named)
    assert other.presence.others("d1") == ((shares.state.station, office.assembly.desk.actor),)
    left = other.presence.close("d1")
    assert left is not None
    other.say(left)
    office.qtbot.waitUntil(lambda: heard[-1] == Company("d1"), timeout=SOON)


def test_a_machine_that_stands_alone_loads_nothing_of_the_network(tmp_path: Path) -> None:
    code = (
        "import datetime, pathlib, sys, threading\n"
        "from onestop.bootstrap.window import sharing as sharing_place\n"
        "sharing_place.SHARING_AFTER_MS = 0\n"
        "from onestop.bootstrap.window.running import run_window\n"
        "def watch(what, window):\n"
        "    if what == 'open':\n"
        "        from PySide6.QtCore import QTimer\n"
        "        QTimer.singleShot(50, lambda: say(window))\n"
        "def say(window):\n"
        "    print(sorted({'psycopg', 'keyring', 'cryptography'} & set(sys.modules)))\n"
        "    print('sync' in [thread.name for thread in threading.enumerate()])\n"
        "    window.close()\n"
        "at = datetime.datetime(2026, 11, 23, 9, 41)\n"
        f"run_window(pathlib.Path({str(a_home(tmp_path / 'home'))!r}), at, '', sample=False, watch=watch)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split("\n")[:2] == ["[]", "False"]
