"""The list, search, scans and a dossier's page in the running program over a real SQLite office, by keyboard."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from onestop.application.commands import ApplicantEntry, ReceiveDossier
from onestop.application.desk import Desk
from onestop.application.watch_answers import WatchPart
from onestop.bootstrap.opening import open_home
from onestop.domain.applicant import Channel
from onestop.domain.dossier_code import check_characters, qr_payload, tail
from onestop.domain.facts import ClockPaused, Fact
from onestop.domain.pauses import PausePolicy
from onestop.domain.travel import ResultReady, ResultReturned
from onestop.gui.pages.dossier_page import DossierPage
from onestop.presenters.dossiers_state import Narrowed, Segment
from onestop.presenters.shell import Place
from onestop.presenters.status_bar import StatusPlace
from tests.helpers.running_office import MOMENT, RecordingPrinter, RunningOffice, running_office

MANY = 70
BAO_BI = ApplicantEntry(
    "organisation", "Công ty Cổ phần Bao bì Đồng Nai", "9900018831", "", "KCN Thăng Long II", "02213889277"
)
RECEIVED = datetime(2026, 11, 20, 8, 0)
"""A Friday: due within the week that follows."""


def fill(home: Path) -> str:
    """Five overdue, one paused, one settled and fetched, many due later. Gives the code of one of them."""
    with open_home(home, practice=True, as_of=datetime(2026, 11, 9, 8, 0)) as opened:
        desk = opened.desk
        for number in range(5):
            desk.receive(ReceiveDossier("LD-01", person(f"Nguyễn Văn Muộn {number}")))
        paused = desk.receive(ReceiveDossier("LD-01", person("Trần Thị Chờ")))
        add(desk, paused.dossier_id, ClockPaused(desk.clock.now(), PausePolicy.RESTART, "supplement"))
        settled = desk.receive(ReceiveDossier("LD-01", BAO_BI)).dossier_id
        later = desk.clock.now() + timedelta(hours=1)
        add(desk, settled, ResultReady(later), ResultReturned(later, Channel.COUNTER, "Lê Thị Nhận"))
    with open_home(home, as_of=RECEIVED) as opened:
        for number in range(MANY):
            code = opened.desk.receive(ReceiveDossier("LD-01", person(f"Nguyễn Văn Số {number}"))).code
    return code


def person(name: str) -> ApplicantEntry:
    return ApplicantEntry("person", name, address="Hưng Yên")


def add(desk: Desk, dossier_id: str, *facts: Fact) -> None:
    with desk.store.action(desk.actor) as transaction:
        for fact in facts:
            transaction.record("dossier", dossier_id, fact, desk.clock.now())


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    home = tmp_path_factory.mktemp("office")
    return home, fill(home)


@pytest.fixture
def office(qtbot: QtBot, filled: tuple[Path, str]) -> Iterator[RunningOffice]:
    with running_office(qtbot, filled[0], RecordingPrinter("Quầy 2")) as office:
        yield office


def rows(office: RunningOffice) -> list[str]:
    return [line.applicant for line in office.assembly.dossiers.state.list.rows]


def read_list(office: RunningOffice) -> None:
    office.qtbot.waitUntil(lambda: not office.assembly.dossiers.state.loading)


def opened_code(office: RunningOffice) -> str:
    page = office.window.page
    return page.code.code if isinstance(page, DossierPage) else ""


def found(office: RunningOffice, title: str) -> None:
    """Wait until the newest search was answered and shows a hit."""

    def shown() -> bool:
        palette = office.assembly.search.state.palette
        return not palette.searching and title in [hit.title for hit in palette.hits]

    office.qtbot.waitUntil(shown)


def test_a_morning_with_the_list(office: RunningOffice) -> None:
    hand, dossiers = office.hand, office.assembly.dossiers
    hand.press(Qt.Key.Key_F5)
    read_list(office)
    office.qtbot.waitUntil(lambda: office.assembly.status.state.overdue == 5)
    first = dossiers.state.list.sections[0]
    assert (first.kind, first.count) == ("overdue", 5)
    hand.press(Qt.Key.Key_End)
    office.qtbot.waitUntil(lambda: len(rows(office)) == MANY + 6)
    assert len(set(rows(office))) == MANY + 6 and not dossiers.state.more
    assert rows(office)[-1] == "Trần Thị Chờ"
    hand.ctrl(Qt.Key.Key_F)
    hand.type("so 6")
    office.qtbot.waitUntil(lambda: len(rows(office)) == 11)
    hand.press(Qt.Key.Key_Escape)
    read_list(office)
    hand.enter()
    office.qtbot.waitUntil(lambda: bool(opened_code(office)))
    hand.press(Qt.Key.Key_Escape)
    assert office.window.place is Place.WATCH and opened_code(office) == ""


def test_search_opens_dossiers_lists_and_new_ones(office: RunningOffice) -> None:
    hand, name = office.hand, BAO_BI.name
    hand.ctrl(Qt.Key.Key_K)
    hand.type("dong nai")
    found(office, name)
    hand.enter()
    office.qtbot.waitUntil(lambda: bool(opened_code(office)))
    hand.ctrl(Qt.Key.Key_K)
    hand.type("dong nai")
    found(office, name)
    hand.press(Qt.Key.Key_Down)
    hand.enter()
    office.qtbot.waitUntil(lambda: rows(office) == [name])
    hand.ctrl(Qt.Key.Key_K)
    hand.type("dong nai")
    found(office, name)
    hand.ctrl(Qt.Key.Key_N)
    assert office.window.place is Place.RECEPTION
    office.qtbot.waitUntil(lambda: office.assembly.reception.state.entry.applicant.name == name)


def test_a_slip_is_scanned(office: RunningOffice, filled: tuple[Path, str]) -> None:
    code = filled[1]
    office.hand.ctrl(Qt.Key.Key_K)
    office.hand.burst(qr_payload(code, bytes(32)))
    office.qtbot.waitUntil(lambda: opened_code(office) == code)
    assert office.window.page.top_bar().trail[-1] == tail(code)


def test_a_misread_scan_is_refused_in_words(office: RunningOffice, filled: tuple[Path, str]) -> None:
    code = filled[1]
    office.hand.ctrl(Qt.Key.Key_K)
    office.hand.burst(f"{code}-{(int(check_characters(code)) + 1) % 97:02d}")
    palette = office.window.palette_overlay
    assert not palette.isHidden() and opened_code(office) == ""
    assert "Quét lại" in palette.field.accessibleDescription()
    office.hand.press(Qt.Key.Key_Escape)


def test_the_status_bar_leads_to_the_overdue(office: RunningOffice) -> None:
    office.window.status_followed.emit(StatusPlace.OVERDUE)
    assert office.assembly.status.state.now >= MOMENT and office.assembly.status.state.practice
    state = office.assembly.dossiers.state
    assert (office.window.place, state.segment) == (Place.WATCH, Segment.OPEN)
    assert state.narrowed == Narrowed(part=WatchPart.OVERDUE)
    office.qtbot.waitUntil(lambda: len(rows(office)) == 5)
    office.hand.press(Qt.Key.Key_Escape)
    office.qtbot.waitUntil(lambda: len(rows(office)) > 5)


def test_the_first_print_and_a_reprint_from_the_page(office: RunningOffice, filled: tuple[Path, str]) -> None:
    hand, printer = office.hand, office.running._spooler
    assert isinstance(printer, RecordingPrinter)
    office.assembly.open_dossier(filled[1])
    office.qtbot.waitUntil(lambda: bool(opened_code(office)))
    hand.ctrl(Qt.Key.Key_P)
    office.qtbot.waitUntil(lambda: len(printer.slips) == 1, timeout=20_000)
    page = office.window.page
    assert isinstance(page, DossierPage)
    office.qtbot.waitUntil(lambda: bool(page.presenter.state.sheet and page.presenter.state.sheet.slips))
    office.qtbot.waitUntil(lambda: not page.presenter.state.reprint.busy)
    hand.ctrl(Qt.Key.Key_P)
    hand.commit("mất bản cũ")
    hand.enter()
    office.qtbot.waitUntil(lambda: len(printer.slips) == 2, timeout=20_000)
    office.qtbot.waitUntil(lambda: "in lại lần 1" in page.records._slips.accessibleDescription())
    hand.ctrl(Qt.Key.Key_P, shift=True)
    office.qtbot.waitUntil(lambda: len(printer.slips) == 3, timeout=20_000)


def test_a_closed_page_of_a_dossier_hears_nothing_any_more(
    office: RunningOffice, filled: tuple[Path, str]
) -> None:
    assembly = office.assembly
    assembly.open_dossier(filled[1])
    office.qtbot.waitUntil(lambda: bool(opened_code(office)))
    page = office.window.page
    assert isinstance(page, DossierPage)
    reader = page.presenter
    assert reader in assembly._hearing and reader in assembly._ageing
    office.hand.press(Qt.Key.Key_Escape)
    office.qtbot.waitUntil(lambda: reader not in assembly._hearing)
    assert reader not in assembly._ageing
    assert assembly.status in assembly._hearing


def test_any_text_has_an_answer(office: RunningOffice) -> None:
    search, dossiers = office.assembly.search, office.assembly.dossiers
    office.window.open_search()
    for text in ('"', "*", "%_", "NEAR(", "a OR", "\U0001f600", "ồ" * 5000, "-", "' --", "a\x00b", "\u202e"):
        search.typed(text)
        office.qtbot.waitUntil(lambda: not search.state.palette.searching)
        assert search.state.refusal is None and (search.state.nothing or search.state.palette.hits), text
        dossiers.filter_typed(text)
        read_list(office)
        assert dossiers.state.trouble is None, text
    for text in ("bao bi dong nai", unicodedata.normalize("NFD", "Đồng Nai"), "9900018831", "9277"):
        search.typed(text)
        found(office, BAO_BI.name)
