"""The list, search and a dossier's page over a real SQLite ledger on its own thread, by keyboard."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from onestop.application.changes import Changes
from onestop.domain.applicant import Channel
from onestop.domain.dossier_code import qr_payload, tail
from onestop.domain.facts import ClockPaused, ResultReady, ResultReturned
from onestop.domain.pauses import PausePolicy
from onestop.gui.finding import Finding
from onestop.gui.main_window import MainWindow
from onestop.gui.pages.dossier_page import DossierPage
from onestop.gui.tasks import QtTasks
from onestop.presenters.dossiers_state import Segment
from onestop.presenters.shell import Place
from onestop.presenters.slips import Slips
from tests.helpers.finding_window import FakeSlips
from tests.helpers.given import MORNING, Counter, person, sqlite_counter
from tests.helpers.typing import Hand

MANY = 150


@dataclass
class Office:
    """A window over a ledger that only its own thread may touch."""

    window: MainWindow
    finding: Finding
    lane: ThreadPoolExecutor
    counter: Counter

    def take_in(self, name: str, at: datetime) -> str:
        return self.lane.submit(lambda: self.counter.take_in(at, applicant=person(name))).result()


def fill(counter: Counter) -> None:
    """Five overdue by a week, one paused, one settled and fetched, the rest due within the week."""
    for number in range(MANY):
        early = MORNING - timedelta(days=14) if number < 5 else MORNING - timedelta(days=4)
        counter.take_in(early + timedelta(minutes=number), applicant=person(f"Nguyễn Văn Số {number}"))
    paused = counter.take_in(MORNING - timedelta(days=5), applicant=person("Trần Thị Chờ"))
    counter.add(paused, ClockPaused(MORNING - timedelta(days=4), PausePolicy.RESTART, "supplement"))
    settled = counter.take_in(MORNING - timedelta(days=8))
    counter.add(settled, ResultReady(MORNING - timedelta(days=5)))
    counter.add(settled, ResultReturned(MORNING - timedelta(days=4), Channel.COUNTER, "Lê Thị Nhận"))


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    lane = ThreadPoolExecutor(1, "store")
    counter = lane.submit(sqlite_counter, tmp_path / "ledger.sqlite3").result()
    lane.submit(fill, counter).result()
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(1366, 696)
    finding = Finding(window, counter.desk(), QtTasks(lane, window), cast(Slips, FakeSlips()), lambda _: None)
    finding.begin()
    window.show()
    yield Office(window, finding, lane, counter)
    lane.submit(counter.store.close).result()
    lane.shutdown()


def rows(office: Office) -> list[str]:
    return [line.applicant for line in office.finding.dossiers.state.list.rows]


def read_list(qtbot: QtBot, office: Office) -> None:
    qtbot.waitUntil(lambda: not office.finding.dossiers.state.loading)


def test_a_morning_with_the_list(qtbot: QtBot, office: Office) -> None:
    hand, dossiers = Hand(office.window), office.finding.dossiers
    hand.press(Qt.Key.Key_F5)
    read_list(qtbot, office)
    qtbot.waitUntil(lambda: office.finding.status.state.overdue == 5)
    first = dossiers.state.list.sections[0]
    assert (first.kind, first.count) == ("overdue", 5)
    while dossiers.state.more:
        before = len(rows(office))
        office.finding.page.list.scrollToBottom()
        qtbot.waitUntil(lambda before=before: len(rows(office)) > before)
    assert len(rows(office)) == len(set(rows(office))) == MANY + 1
    assert rows(office)[-1] == "Trần Thị Chờ"
    hand.ctrl(Qt.Key.Key_F)
    hand.type("so 7")
    qtbot.waitUntil(lambda: len(rows(office)) == 11)
    hand.press(Qt.Key.Key_Escape)
    dossiers.segment_chosen(Segment.ALL)
    read_list(qtbot, office)
    hand.enter()
    qtbot.waitUntil(lambda: isinstance(office.window.page, DossierPage) and bool(office.window.page.code.code))
    hand.press(Qt.Key.Key_Escape)
    assert office.window.place is Place.WATCH


def test_a_slip_is_scanned(qtbot: QtBot, office: Office) -> None:
    hand = Hand(office.window)
    dossier_id = office.take_in("Phạm Văn Quét", MORNING)
    code = office.lane.submit(office.counter.code_of, dossier_id).result()
    hand.ctrl(Qt.Key.Key_K)
    hand.burst(qr_payload(code, bytes(32)))
    qtbot.waitUntil(lambda: isinstance(office.window.page, DossierPage) and office.window.page.code.code == code)
    assert office.window.page.top_bar().trail[-1] == tail(code)


def test_what_is_received_appears(qtbot: QtBot, office: Office) -> None:
    office.window.open_place(Place.WATCH)
    office.finding.dossiers.segment_chosen(Segment.TODAY)
    read_list(qtbot, office)
    dossier_id = office.take_in("Đỗ Thị Mới", MORNING)
    office.finding.changed(Changes(frozenset({dossier_id})))
    qtbot.waitUntil(lambda: rows(office) == ["Đỗ Thị Mới"])
    qtbot.waitUntil(lambda: office.finding.status.state.received_today == 1)


@pytest.mark.parametrize(
    "text", ['"', "*", "%_", "NEAR(", "a OR", "\U0001f600", "ồ" * 5000, "-", "' --", "a\x00b", "\u202e"]
)
def test_any_text_has_an_answer(qtbot: QtBot, office: Office, text: str) -> None:
    search = office.finding.search
    office.window.open_search()
    search.typed(text)
    qtbot.waitUntil(lambda: not search.state.palette.searching)
    assert search.state.refusal is None and (search.state.nothing or search.state.palette.hits)
    office.finding.dossiers.filter_typed(text)
    read_list(qtbot, office)
    assert office.finding.dossiers.state.trouble is None


@pytest.mark.parametrize("text", ["bao bi dong nai", unicodedata.normalize("NFD", "Đồng Nai"), "9900018831", "9277"])
def test_an_applicant_is_found_however_it_is_typed(qtbot: QtBot, office: Office, text: str) -> None:
    search = office.finding.search
    search.typed(text)
    qtbot.waitUntil(lambda: not search.state.palette.searching)
    assert "Công ty Cổ phần Bao bì Đồng Nai" in [hit.title for hit in search.state.palette.hits]
