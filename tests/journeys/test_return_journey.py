"""A result's way over the counter through the whole program: scanner, SQLite, the press, a printer, undo."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from onestop.application import act_commands as acts
from onestop.application.commands import ApplicantEntry, ReceiveDossier
from onestop.bootstrap.opening import open_home
from onestop.domain.dossier_code import check_characters, head_text
from onestop.domain.status import Status
from onestop.gui.pages.return_page import ReturnPage
from onestop.presenters.returning_state import SlipStage, Stand
from tests.helpers.running_office import MOMENT, RecordingPrinter, RunningOffice, running_office

TAEYANG = "Công ty TNHH Linh kiện ô tô Taeyang"
KEYS_BESIDE_THE_SCAN = 2
"""F4 and Ctrl+Enter."""


@pytest.fixture
def result(tmp_path: Path) -> tuple[Path, str]:
    """A home with a result at the desk, and what its slip's QR says."""
    home = tmp_path / "home"
    with open_home(home, practice=True, as_of=datetime(2026, 11, 13, 8, 15)) as opened:
        applicant = ApplicantEntry("organisation", TAEYANG)
        received = opened.desk.receive(ReceiveDossier("LD-01", applicant))
    with open_home(home, as_of=datetime(2026, 11, 20, 10, 0), actor="quantri") as opened:
        opened.desk.act(received.dossier_id, acts.MarkReady("Giấy phép lao động số 112"))
    payload = f"{received.code}-{check_characters(received.code)}-{head_text(received.head)}"
    return home, payload


def at_return(office: RunningOffice) -> ReturnPage:
    office.hand.press(Qt.Key.Key_F4)
    page = office.window.page
    assert isinstance(page, ReturnPage)
    office.qtbot.waitUntil(lambda: page.presenter.state.waiting.read)
    return page


def scan(office: RunningOffice, page: ReturnPage, payload: str) -> None:
    """As a scanner does: a burst of keys and Enter. Its keys are nobody's work."""
    before = office.hand.keys
    office.hand.type(payload)
    office.hand.enter()
    office.hand.keys = before
    office.qtbot.waitUntil(lambda: page.presenter.state.shown is not None)


def test_scan_and_one_key_and_the_receipt_lies_in_the_printer(qtbot: QtBot, result: tuple[Path, str]) -> None:
    home, payload = result
    printer = RecordingPrinter("Quầy 2")
    with running_office(qtbot, home, printer) as office:
        page = at_return(office)
        assert page.presenter.state.waiting.total == 1
        scan(office, page, payload)
        office.hand.ctrl(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: page.presenter.state.slip is SlipStage.PRINTED, timeout=30_000)
        assert office.hand.keys == KEYS_BESIDE_THE_SCAN
        assert page.presenter.state.fresh and page.code.text() == "" and page.code.hasFocus()
        qtbot.waitUntil(lambda: page.presenter.state.waiting.total == 0)
        assert office.window.toast.isVisible() and office.window.offers_undo
        office.hand.ctrl(Qt.Key.Key_Z)
        qtbot.waitUntil(
            lambda: page.presenter.state.shown is not None and page.presenter.state.shown.stand is Stand.READY
        )
        office.hand.ctrl(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: len(printer.slips) == 2, timeout=30_000)
    code = payload.rsplit("-", 2)[0]
    with open_home(home, as_of=MOMENT, read_only=True) as opened:
        state = opened.desk.dossier(code).dossier
    assert state.status is Status.RETURNED and state.returned is not None and state.returned.to == TAEYANG
    assert [(slip.form, slip.round, slip.print_no) for slip in state.slips] == [
        ("return", 1, 1),
        ("return", 2, 1),
    ]
    (kept, *_more) = sorted((home / "slips").glob("*.pdf"))
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(kept).pages).split())
    assert code in text and TAEYANG in text and "Giấy phép lao động số 112" in text
    assert "BẢN IN LẠI" not in text


def test_without_a_printer_it_is_handed_out_and_the_receipt_goes_out_later(
    qtbot: QtBot, result: tuple[Path, str]
) -> None:
    home, payload = result
    printer = RecordingPrinter()
    with running_office(qtbot, home, printer) as office:
        page = at_return(office)
        scan(office, page, payload)
        office.hand.ctrl(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: page.presenter.state.slip is SlipStage.WAITS, timeout=30_000)
        assert page.presenter.state.fresh
        printer.names = ("Quầy 2",)
        office.hand.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(lambda: len(printer.slips) == 1, timeout=30_000)
    text = " ".join(PdfReader(next(iter((home / "slips").glob("*.pdf")))).pages[0].extract_text().split())
    assert "BẢN IN LẠI" not in text


def test_the_list_of_whom_to_remind_reaches_the_printer(qtbot: QtBot, result: tuple[Path, str]) -> None:
    home, _ = result
    printer = RecordingPrinter("Quầy 2")
    with running_office(qtbot, home, printer, at=datetime(2026, 12, 7, 9, 0)) as office:
        at_return(office)
        office.hand.ctrl(Qt.Key.Key_P)
        qtbot.waitUntil(lambda: len(printer.slips) == 1, timeout=30_000)
    (kept,) = (home / "slips").glob("unfetched_*.pdf")
    text = PdfReader(kept).pages[0].extract_text()
    assert "Taeyang" in text.replace("\n", " ")
