"""A dossier's way through the whole program: keys, SQLite, paper, printer. What is promised holds at each step."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from onestop.bootstrap.opening import open_home
from onestop.domain.facts import SlipPrinted
from onestop.gui.cups_spooler import CupsSpooler
from onestop.presenters.received import PrintStage
from tests.helpers.cups_queue import missing, raw_queue
from tests.helpers.reception_desk import KYOWA
from tests.helpers.running_office import MOMENT, RecordingPrinter, RunningOffice, a_home, running_office

KEYS_ALLOWED = 16
OTHERS = 1
"""The home's own dossier was received by command and never printed."""
SHOWN_WITHIN_MS = 200


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return a_home(tmp_path / "home")


def stage(office: RunningOffice) -> PrintStage | None:
    state = office.assembly.received.state
    return state.stage if state is not None else None


def printed(office: RunningOffice) -> bool:
    state = office.assembly.received.state
    return state is not None and state.stage is PrintStage.PRINTED and state.picture is not None


def test_a_returning_applicant_from_new_to_printed(qtbot: QtBot, home: Path) -> None:
    printer = RecordingPrinter("Quầy 2")
    with running_office(qtbot, home, printer) as office:
        office.hand.ctrl(Qt.Key.Key_N)
        office.fill_kyowa()
        office.hand.ctrl(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: printed(office))
        assert office.hand.keys <= KEYS_ALLOWED
        code = office.page.view.code.accessibleName()
        qtbot.waitUntil(lambda: office.window.status_bar.isVisible())
    (slip,) = printer.slips
    (kept,) = (home / "slips").glob("*.pdf")
    assert kept.read_bytes() == slip
    reader = PdfReader(kept)
    pages = len(reader.pages)
    assert pages % 2 == 0
    text = " ".join(reader.pages[pages // 2].extract_text().split())
    every = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert code in text
    assert KYOWA in text
    assert "02/12/2026" in every or "02 tháng 12 năm 2026" in every
    with open_home(home, as_of=MOMENT, read_only=True) as opened:
        view = opened.desk.dossier(code)
        assert view.dossier.received.applicant.name == KYOWA
        assert [slip.target for slip in view.dossier.slips] == ["printer"]


def test_fast_hands_lose_nothing(qtbot: QtBot, home: Path) -> None:
    """No waiting between keys: Enter and Ctrl+Enter come before the store has answered anything."""
    with running_office(qtbot, home, RecordingPrinter("Quầy 2")) as office:
        office.hand.type("kyo")
        office.hand.enter()
        office.page.form.procedure.setFocus()
        office.hand.type("ld-01")
        office.hand.enter()
        office.hand.ctrl(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: printed(office))
        state = office.assembly.received.state
        assert state is not None
        assert state.applicant == KYOWA


def test_the_code_is_shown_whatever_the_printer_does(qtbot: QtBot, home: Path) -> None:
    printer = RecordingPrinter("Quầy 2")
    printer.free.clear()
    with running_office(qtbot, home, printer) as office:
        office.fill_kyowa()
        office.hand.ctrl(Qt.Key.Key_Return)
        qtbot.waitUntil(office.page.view.isVisible, timeout=SHOWN_WITHIN_MS * 5)
        assert stage(office) is PrintStage.UNDER_WAY
        assert office.page.view.code.accessibleName()
        office.hand.type("kyo")
        assert office.page.form.isVisible()
        printer.free.set()
        qtbot.waitUntil(lambda: len(printer.slips) == 1)


def test_without_a_printer_the_slip_waits_and_its_first_print_is_no_reprint(qtbot: QtBot, home: Path) -> None:
    printer = RecordingPrinter()
    with running_office(qtbot, home, printer) as office:
        office.fill_kyowa()
        office.hand.ctrl(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: stage(office) is PrintStage.WAITS)
        assert office.page.view.code.accessibleName()
        qtbot.waitUntil(lambda: office.assembly.status.state.waiting_slips >= 1)
        printer.names = ("Quầy 2",)
        office.hand.ctrl(Qt.Key.Key_P)
        qtbot.waitUntil(lambda: stage(office) is PrintStage.PRINTED)
        code = office.page.view.code.accessibleName()
    text = PdfReader(next(iter((home / "slips").glob("*.pdf")))).pages[0].extract_text()
    assert "BẢN IN LẠI" not in text
    with open_home(home, as_of=MOMENT, read_only=True) as opened:
        slips = opened.desk.dossier(code).dossier.slips
        assert [(slip.target, slip.print_no) for slip in slips] == [("waiting", 1), ("printer", 1)]
        assert all(isinstance(slip, SlipPrinted) for slip in slips)


def test_a_printer_that_fails_leaves_the_slip_to_go_out_as_it_is(qtbot: QtBot, home: Path) -> None:
    printer = RecordingPrinter("Quầy 2")
    printer.trouble = "out of paper"
    with running_office(qtbot, home, printer) as office:
        office.fill_kyowa()
        office.hand.ctrl(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: stage(office) is PrintStage.WAITS)
        printer.trouble = ""
        office.hand.ctrl(Qt.Key.Key_P)
        qtbot.waitUntil(lambda: len(printer.slips) == 1)
    (kept,) = (home / "slips").glob("*.pdf")
    assert kept.read_bytes() == printer.slips[0]


def test_a_slip_refused_before_the_program_closed_is_the_original_the_next_day(
    qtbot: QtBot, home: Path
) -> None:
    printer = RecordingPrinter("Quầy 2")
    printer.trouble = "out of paper"
    with running_office(qtbot, home, printer) as office:
        office.fill_kyowa()
        office.hand.ctrl(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: stage(office) is PrintStage.WAITS)
        qtbot.waitUntil(lambda: office.assembly.status.state.waiting_slips == OTHERS + 1)
    (kept,) = (home / "slips").glob("*.pdf")
    original = kept.read_bytes()
    printer.trouble = ""
    with running_office(qtbot, home, printer) as office:
        office.assembly.slips.begin()
        qtbot.waitUntil(lambda: office.assembly.status.state.waiting_slips == OTHERS + 1)
        ways = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        office.hand.press(Qt.Key.Key_P, ways)
        qtbot.waitUntil(lambda: len(printer.slips) == 1)
        qtbot.waitUntil(lambda: office.assembly.status.state.waiting_slips == OTHERS)
        assert "1" in office.window.toast.accessibleName()
    assert printer.slips == [original]
    assert "BẢN IN LẠI" not in PdfReader(kept).pages[0].extract_text()


def test_a_reprint_is_marked_with_its_reason(qtbot: QtBot, home: Path) -> None:
    printer = RecordingPrinter("Quầy 2")
    with running_office(qtbot, home, printer) as office:
        office.fill_kyowa()
        office.hand.ctrl(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: printed(office))
        office.hand.ctrl(Qt.Key.Key_P)
        office.hand.commit("người nộp báo mất")
        office.hand.enter()
        qtbot.waitUntil(lambda: len(printer.slips) == 2)
    newest = max((home / "slips").glob("*.pdf"), key=lambda path: path.stat().st_mtime_ns)
    text = " ".join(PdfReader(newest).pages[0].extract_text().split())
    assert "BẢN IN LẠI" in text
    assert "người nộp báo mất" in text


def test_a_missing_paper_gives_the_request_and_no_code(qtbot: QtBot, home: Path) -> None:
    printer = RecordingPrinter("Quầy 2")
    with running_office(qtbot, home, printer) as office:
        office.fill_kyowa()
        qtbot.waitUntil(office.page.form.checklist.hasFocus)
        office.hand.press(Qt.Key.Key_Down, times=3)
        office.hand.press(Qt.Key.Key_Space)
        office.hand.ctrl(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: printed(office))
        assert not office.page.view.code.isVisible()
    (slip,) = (home / "slips").glob("*.pdf")
    text = " ".join(PdfReader(slip).pages[0].extract_text().split())
    assert "Phiếu lý lịch tư pháp" in text


def drafts(office: RunningOffice) -> list[str]:
    """The draft in the ledger's file, asked for on the store's lane; what is known of it so far."""

    def read() -> str:
        return office.assembly.desk.load_draft("reception")

    office.running.store.run(read, office.answers.append, lambda _: None, office)
    return office.answers


def test_a_draft_outlives_a_kill(qtbot: QtBot, home: Path, tmp_path: Path) -> None:
    """The files as they lie on the disk while the program runs are what a killed machine would start from."""
    with running_office(qtbot, home, RecordingPrinter("Quầy 2")) as office:
        office.fill_kyowa()
        office.page.form.note_field.setFocus()
        office.hand.commit("chờ ký")
        qtbot.waitUntil(lambda: any("chờ ký" in draft for draft in drafts(office)))
        shutil.copytree(home, tmp_path / "killed", ignore=shutil.ignore_patterns("*lock*"))
    with running_office(qtbot, tmp_path / "killed", RecordingPrinter("Quầy 2")) as office:
        qtbot.waitUntil(lambda: office.assembly.reception.state.restored)
        state = office.assembly.reception.state
        assert state.saved_at == MOMENT
        assert (state.entry.applicant_text, state.entry.note) == (KYOWA, "chờ ký")
        assert state.promise.due is not None
        assert office.page.form.applicant.text() == KYOWA


@pytest.mark.skipif(bool(missing()), reason=missing() or "-")
def test_the_window_prints_on_a_raw_cups_queue(qtbot: QtBot, home: Path) -> None:
    with raw_queue() as queue, running_office(qtbot, home, CupsSpooler(queue.server)) as office:
        office.fill_kyowa()
        office.hand.ctrl(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: printed(office), timeout=15_000)
        (kept,) = (home / "slips").glob("*.pdf")
        assert queue.wait() == kept.read_bytes()
