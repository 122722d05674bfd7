"""The office page: choosing a book, what it would do, bringing it in, stopping, the ledger."""

from __future__ import annotations

from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from onestop.application.commands import RegisterBook
from onestop.documents.book_reader import read_book_file
from onestop.domain.errors import Unavailable
from onestop.gui.look import look
from onestop.gui.main_window import MainWindow
from onestop.gui.pages.office_page import OfficePage
from onestop.gui.shortcuts import Action
from onestop.gui.tasks import QtTasks
from onestop.presenters.look_choice import LookChoice, Theme
from onestop.presenters.office import OfficePresenter
from onestop.presenters.office_state import Work
from onestop.presenters.printer_choice import PrinterChoice
from onestop.presenters.shell import Place
from onestop.presenters.tasks import ImmediateTasks, Tasks
from tests.helpers.book_desk import SAMPLE, open_desk
from tests.helpers.fake_looks import any_look
from tests.helpers.fake_printers import FakePrinters, printer_presenter
from tests.helpers.held_tasks import HeldTasks
from tests.helpers.typing import Hand

Shown = tuple[MainWindow, OfficePage]


def show(qtbot: QtBot, store: Tasks | None = None, printers: FakePrinters | None = None) -> Shown:
    desk, tasks = open_desk(), ImmediateTasks()
    presenter = OfficePresenter(
        desk, store or tasks, tasks, read_book_file, desk.clock, desk.office, desk.calendar
    )
    page = OfficePage(presenter, printer_presenter(printers or FakePrinters()), any_look(), practice=True)
    window = MainWindow()
    qtbot.addWidget(window)
    window.add_page(Place.OFFICE, page)
    window.progress_cancelled.connect(page.cancel_work)
    window.resize(1366, 696)
    window.show()
    window.open_place(Place.OFFICE)
    qtbot.waitExposed(window)
    return window, page


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return show(qtbot)


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """The sample with two rows at fault and one printed date that is not the engine's."""
    lines = SAMPLE.read_text("utf-8").splitlines()
    lines[3] = lines[3].replace("online", "fax")
    lines[5] = lines[5].replace("Công ty", "=1+1", 1).replace("2017-01-", "31/02/2017 ", 1)
    lines[9] = lines[9].replace("T17:00", "T16:00", 1)
    file = tmp_path / "so-2017.csv"
    file.write_text("\n".join(lines), "utf-8")
    return file


def test_choose_check_import_by_keyboard(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    window, page = shown
    asked: list[str] = []

    def choose(*_: object) -> tuple[str, str]:
        asked.append("asked")
        return str(SAMPLE), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    hand = Hand(window)
    assert page.choose.hasFocus()
    hand.ctrl(Qt.Key.Key_Return)
    assert asked == ["asked"]
    assert page.form.verdict.text() == "539 hồ sơ sẵn sàng để nhập."
    assert page.bring_in.text() == "Nhập 539 hồ sơ" and page.bring_in.isVisible()
    hand.ctrl(Qt.Key.Key_Return)
    assert page.form.verdict.text() == "Đã nhập 539 hồ sơ vào sổ cái."
    assert page.bring_in.isHidden()


def test_a_dialog_that_is_left_changes_nothing(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    _, page = shown
    page.choose.click()
    assert page.presenter.state.book is None


def test_faults_are_listed_by_row_and_column_in_words(shown: Shown, faulty: Path) -> None:
    _, page = shown
    page.presenter.file_chosen(faulty)
    table = page.form.findings
    model = table.model()
    lines = [[model.data(model.index(row, column)) for column in range(3)] for row in range(model.rowCount())]
    assert lines[0] == ["4", "channel", "Không hiểu “fax” ở cột này. Ghi một trong: counter, online, post."]
    assert lines[1][:2] == ["6", "received_at"]
    assert page.bring_in.isHidden()
    assert "Còn dòng lỗi" in page.form.verdict.text()
    page.good_rows.setChecked(True)
    assert page.bring_in.text() == "Nhập 537 hồ sơ"
    page.lists.chosen.emit("differences")
    assert model.rowCount() == 1
    assert "tính lại" in model.data(model.index(0, 2))
    assert table.isColumnHidden(1)


def test_tab_reads_the_faults_page_from_above(shown: Shown, faulty: Path) -> None:
    window, page = shown
    page.presenter.file_chosen(faulty)
    page.choose.setFocus()
    seen: list[QWidget] = [page.choose]
    for _ in range(5):
        Hand(window).press(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.append(focus)
    assert page.lists.isAncestorOf(seen[1])
    assert seen[2:] == [page.good_rows, page.form.findings, page.check, page.rebuild]


def test_enter_presses_the_button_in_focus(shown: Shown) -> None:
    window, page = shown
    page.check.setFocus()
    Hand(window).enter()
    assert page.presenter.state.ledger.ok


def test_a_file_that_is_none_is_told_in_words(shown: Shown, tmp_path: Path) -> None:
    _, page = shown
    (tmp_path / "so.xlsx").write_bytes(b"%PDF-1.7")
    page.presenter.file_chosen(tmp_path / "so.xlsx")
    assert page.form.verdict.text() == "Đây không phải tệp Excel. Lưu lại thành .xlsx hoặc CSV."
    page.presenter.file_chosen(tmp_path / "gone.csv")
    assert page.form.verdict.text().startswith("Không mở được tệp")


def test_escape_in_the_window_stops_the_work(qtbot: QtBot) -> None:
    held = HeldTasks()
    window, page = show(qtbot, held)
    page.presenter.file_chosen(SAMPLE)
    held.finish()
    assert page.act(Action.MAIN)
    progress = page.presenter.state.progress
    assert progress is not None and progress.work is Work.IMPORTING
    assert window.progress.is_running
    window.act(Action.BACK)
    held.finish()
    assert page.form.verdict.text() == "Đã dừng. Chưa nhập hồ sơ nào."
    assert not window.progress.is_running
    assert page.bring_in.isVisible()


def test_the_ledger_is_checked_and_rebuilt(shown: Shown) -> None:
    _, page = shown
    page.presenter.file_chosen(SAMPLE)
    page.presenter.import_wanted()
    page.check.click()
    assert page.form.ledgerVerdict.text().startswith("Nguyên vẹn: 1.")
    page.rebuild.click()
    assert page.form.ledgerVerdict.text().startswith("Đã dựng lại 539 hồ sơ")


def test_trouble_with_the_disk_is_a_strip(qtbot: QtBot) -> None:
    class Broken(ImmediateTasks):
        def run(self, work, done, failed, owner):  # type: ignore[no-untyped-def]
            failed(Unavailable("disk_failed"))

    window, page = show(qtbot, Broken())
    page.check.click()
    assert not window.trouble.isHidden()


def test_the_settings_are_words(shown: Shown) -> None:
    _, page = shown
    texts = [label.text() for label in page.form.side.findChildren(QLabel)]
    assert "07:30–11:30, 13:00–17:00" in texts
    assert "lúc mở cửa kế tiếp" in texts
    assert "Đã công bố đủ." in texts


def test_on_real_lanes_the_bar_moves_and_the_window_stays_awake(qtbot: QtBot, tmp_path: Path) -> None:
    lane: Executor
    with ThreadPoolExecutor(1) as lane, ThreadPoolExecutor(1) as paper:
        desk = lane.submit(open_desk, tmp_path / "ledger.sqlite3").result()
        store, press = QtTasks(lane), QtTasks(paper)
        presenter = OfficePresenter(
            desk, store, press, read_book_file, desk.clock, desk.office, desk.calendar
        )
        page = OfficePage(presenter, printer_presenter(FakePrinters()), any_look())
        qtbot.addWidget(page)
        page.show()
        presenter.file_chosen(SAMPLE)
        qtbot.waitUntil(lambda: bool(presenter.state.book and presenter.state.book.checked), timeout=20_000)
        presenter.import_wanted()
        qtbot.waitUntil(lambda: bool(presenter.state.book and presenter.state.book.imported), timeout=20_000)
        lane.submit(desk.store.close).result()
    assert presenter.state.book is not None and presenter.state.book.imported == 539


def test_a_book_read_from_the_disk_knows_its_digest() -> None:
    book = read_book_file(SAMPLE)
    assert isinstance(book, RegisterBook)
    assert (book.name, len(book.digest), len(book.rows)) == ("hungyen-2017.csv", 64, 539)


def test_the_printer_of_this_machine_is_chosen_by_keyboard(qtbot: QtBot) -> None:
    printers = FakePrinters("Phong hop", "Quay 2")
    window, page = show(qtbot, printers=printers)
    window.activateWindow()
    box, hand = page.printer_box, Hand(window)
    assert box.printer.currentText() == "Mặc định của hệ thống: Phong hop"
    box.printer.setFocus()
    qtbot.waitUntil(box.printer.hasFocus)
    hand.press(Qt.Key.Key_Down, times=2)
    assert printers.kept.printer == "Quay 2"
    box.tray.setFocus()
    hand.type("Tray2")
    hand.enter()
    box.copies.setFocus()
    hand.press(Qt.Key.Key_Down)
    assert printers.kept == PrinterChoice("Quay 2", "Tray2", 2)
    assert printers.looked_again == 4, "the status bar looks for the printer again"


def test_a_chosen_printer_that_is_gone_is_named(qtbot: QtBot) -> None:
    printers = FakePrinters("Phong hop", chosen=PrinterChoice("Quay 2"))
    _, page = show(qtbot, printers=printers)
    box = page.printer_box
    assert "Quay 2" in box.printer.currentText()
    said = [label.text() for label in box.findChildren(QLabel) if label.isVisible()]
    assert any("không" in words for words in said), said
    page.printers.printer_chosen("")
    assert printers.kept == PrinterChoice()


def test_a_choice_that_cannot_be_kept_is_said(qtbot: QtBot) -> None:
    printers = FakePrinters("Phong hop")
    printers.trouble = Unavailable("disk_full", "printer.json")
    _, page = show(qtbot, printers=printers)
    page.printers.printer_chosen("Phong hop")
    assert page.printers.state.trouble is not None
    assert page.printer_box._said.isVisible() and page.printer_box._said.text()


@pytest.mark.parametrize("size", [(1366, 696), (1280, 648)])
def test_the_side_of_the_page_holds_settings_and_printer(qtbot: QtBot, size: tuple[int, int]) -> None:
    window, page = show(qtbot, printers=FakePrinters("May in HP LaserJet Pro MFP M428fdw tang 2"))
    window.resize(*size)
    QApplication.processEvents()
    assert page.form.side.width() <= page.panel.width()
    area = page.form.side.parentWidget()
    assert area is not None
    scroll = area.parentWidget()
    assert isinstance(scroll, QScrollArea)
    for widget in (
        page.printer_box.printer,
        page.printer_box.tray,
        page.printer_box.copies,
        page.look_box.theme,
        page.look_box.text_size,
    ):
        scroll.ensureWidgetVisible(widget)
        corner = widget.mapTo(page.panel, widget.rect().bottomRight())
        assert page.panel.rect().contains(corner)
    page.printer_box.copies.setFocus()
    look().use_text_size(130)
    QApplication.processEvents()
    try:
        area = page.form.side.parentWidget()
        assert isinstance(area, QWidget)
        assert page.form.side.minimumSizeHint().width() <= area.width(), "nothing is cut at the right"
    finally:
        look().use_text_size(100)


def test_the_look_of_this_machine_is_chosen_by_keyboard(qtbot: QtBot) -> None:
    window, page = show(qtbot)
    window.activateWindow()
    box, hand = page.look_box, Hand(window)
    for segments, keys in ((box.theme, 2), (box.text_size, 1)):
        segments.setFocus()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        for _ in range(keys):
            hand.press(Qt.Key.Key_Right)
    assert page.looks.state.choice == LookChoice(Theme.SYSTEM, 115)
    page.looks.text_size_chosen(90)
    assert box.text_size.current == "90"
