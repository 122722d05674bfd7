"""Search from anywhere, scans, the status bar's links, and what is read again when something is recorded."""

from __future__ import annotations

import unicodedata

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from pytestqt.qtbot import QtBot

from onestop.application.changes import Changes
from onestop.domain.dossier_code import check_characters, qr_payload
from onestop.gui.pages.dossier_page import DossierPage
from onestop.presenters.dossiers_state import Lens, Segment
from onestop.presenters.shell import Place
from onestop.presenters.status_bar import StatusPlace
from tests.helpers.finding_window import FindingWindow, open_finding
from tests.helpers.office_day import at
from tests.helpers.typing import Hand

CODE = "H31.99-261116-0505"


@pytest.fixture
def shown(qtbot: QtBot) -> FindingWindow:
    return open_finding(qtbot)


def opened_code(shown: FindingWindow) -> str:
    page = shown.window.page
    return page.code.code if isinstance(page, DossierPage) else ""


def test_ctrl_k_finds_and_enter_opens(shown: FindingWindow) -> None:
    hand = Hand(shown.window)
    hand.ctrl(Qt.Key.Key_K)
    hand.type("dong nai")
    hand.press(Qt.Key.Key_Down)
    hand.enter()
    assert opened_code(shown).endswith("261102-0020")
    assert shown.window.palette_overlay.isHidden()


def test_an_applicant_opens_its_list_and_ctrl_n_starts_its_dossier(shown: FindingWindow) -> None:
    hand = Hand(shown.window)
    hand.ctrl(Qt.Key.Key_K)
    hand.type("dong nai")
    hand.press(Qt.Key.Key_Down, times=2)
    hand.enter()
    assert shown.window.place is Place.WATCH
    assert [line.key for line in shown.finding.dossiers.state.list.rows] == ["d0010"]
    assert shown.finding.page._form.lensWords.text() == "Công ty Cổ phần Bao bì Đồng Nai"
    hand.ctrl(Qt.Key.Key_K)
    hand.type("dong nai")
    hand.ctrl(Qt.Key.Key_N)
    assert [applicant.name for applicant in shown.started] == ["Công ty Cổ phần Bao bì Đồng Nai"]


def test_a_scan_opens_the_dossier(shown: FindingWindow) -> None:
    hand = Hand(shown.window)
    hand.ctrl(Qt.Key.Key_K)
    hand.burst(qr_payload(CODE, bytes.fromhex("a1b2c3d4")))
    assert opened_code(shown) == CODE


def test_a_misread_scan_is_refused_in_words_and_the_palette_stays(shown: FindingWindow) -> None:
    hand = Hand(shown.window)
    hand.ctrl(Qt.Key.Key_K)
    hand.burst(f"{CODE}-{(int(check_characters(CODE)) + 1) % 97:02d}")
    palette = shown.window.palette_overlay
    assert not palette.isHidden() and opened_code(shown) == ""
    assert "Quét lại" in palette.field.accessibleDescription()


@pytest.mark.parametrize(
    "text", ['"', "*", "%_", "NEAR(", "\U0001f600", "ồ" * 5000, unicodedata.normalize("NFD", "không có ai")]
)
def test_any_text_has_an_answer(shown: FindingWindow, text: str) -> None:
    hand = Hand(shown.window)
    hand.ctrl(Qt.Key.Key_K)
    hand.commit(text)
    assert "Không tìm thấy" in shown.window.palette_overlay.field.accessibleDescription()
    hand.enter()
    hand.press(Qt.Key.Key_Escape)
    assert shown.window.palette_overlay.isHidden()


def test_the_status_bar_leads_to_lists(shown: FindingWindow) -> None:
    shown.window.status_followed.emit(StatusPlace.OVERDUE)
    state = shown.finding.dossiers.state
    assert shown.window.place is Place.WATCH
    assert (state.segment, state.lens) == (Segment.OPEN, Lens.OVERDUE)
    assert len(state.list.rows) == shown.finding.status.state.overdue > 0
    Hand(shown.window).press(Qt.Key.Key_Escape)
    assert shown.finding.dossiers.state.lens is Lens.NONE


def test_what_is_recorded_shows_everywhere(shown: FindingWindow) -> None:
    shown.window.open_place(Place.WATCH)
    shown.desk.add("LD-01", "Công ty TNHH Vừa Đến", at(23, 9))
    for changed in shown.slips.changed:
        changed(Changes(frozenset({"d0012"})))
    assert shown.finding.status.state.received_today == 1
    assert "d0012" in {line.key for line in shown.finding.dossiers.state.list.rows}


def test_a_new_minute_is_read_and_an_old_one_is_not(shown: FindingWindow) -> None:
    shown.window.open_place(Place.WATCH)
    asked = len(shown.desk.asked)
    shown.finding._look_at_clock()
    assert len(shown.desk.asked) == asked
    shown.desk.clock.moment = at(23, 9, 42)
    shown.finding._look_at_clock()
    assert shown.finding.status.state.now == at(23, 9, 42) and len(shown.desk.asked) > asked


def test_pages_left_hear_nothing_more(shown: FindingWindow) -> None:
    shown.finding.open_dossier("d0006")
    shown.window.go_back()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert shown.finding._over == []
    shown.finding.changed(Changes(everything=True))
