"""Letters to partner agencies over a window: the buttons of a leg that waits, the choice by name, the answer's sheet."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from onestop.domain.errors import Refused, Unavailable
from onestop.gui.dialogs.answer_dialog import AnswerDialog
from onestop.gui.dialogs.partner_view import FOLDER_KEY, PartnerView
from onestop.gui.pages.dossier_page import DossierPage
from onestop.gui.shortcuts import Action
from onestop.gui.widgets.notes import Notes
from onestop.gui.words.sentences import sentence
from onestop.presenters.acting_state import ActKind
from onestop.presenters.message import of_refusal
from onestop.presenters.partner_answers import PartnerAnswers
from onestop.presenters.partner_letters import PartnerLetters
from onestop.presenters.tasks import ImmediateTasks
from tests.helpers.acting_counter import ActingCounter
from tests.helpers.acting_window import ActingWindow, acting_window
from tests.helpers.partner_post import FakeFolder, FakePost

FILE = Path("tra-loi.json")


@dataclass
class Shown:
    screen: ActingWindow
    view: PartnerView
    post: FakePost
    dossier_id: str

    def open(self) -> DossierPage:
        return self.screen.open(self.dossier_id)

    def ask(self, *agencies: str) -> None:
        for agency in agencies:
            self.screen.office.do(
                "laodong1",
                ActKind.ASK_PARTNER,
                self.dossier_id,
                agency=agency,
                within_hours="1",
                reason="Ý kiến",
            )

    def answered(self, text: str = "Đồng ý", moment: str = "2018-01-08T08:30") -> None:
        """An answer lies in the file."""
        said = json.loads(self.screen.desk.partner_letter(self.dossier_id, "SXD").letter)
        said["answer"] |= {"text": text, "answered_at": moment}
        self.post.written[FILE] = json.dumps(said).encode()

    @property
    def sheet(self) -> AnswerDialog:
        sheet = self.view.sheet
        assert sheet is not None
        self.screen.qtbot.waitUntil(sheet.isActiveWindow)
        return sheet


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Shown]:
    """An officer's window; the system's dialogs of files are answered as if somebody had chosen there."""
    office = ActingCounter()
    dossier_id = office.receive()
    office.to_officer(dossier_id)
    screen = acting_window(qtbot, office, "laodong1")
    opened: list[DossierPage] = []
    lane, post, kept = ImmediateTasks(), FakePost(), FakeFolder("thư")
    letters = PartnerLetters(screen.desk, lane, lane, post.of, kept, lambda _: None)
    answers = PartnerAnswers(
        screen.desk,
        lane,
        lane,
        post.read,
        kept,
        lambda: screen.acting,
        lambda: screen.window.page.dossier_in_front,
        lambda each: opened.append(screen.open(each)),
    )
    screen.acting.leads(ActKind.SEND_LETTER, letters.send)
    screen.acting.leads(ActKind.TAKE_ANSWER, lambda _: answers.start())
    screen.window.answer_wanted.connect(answers.start)
    view = PartnerView(screen.window, letters, answers)
    yield Shown(screen, view, post, dossier_id)
    for dialog in (view.file, view.folder):
        if dialog is not None:
            dialog.close()


def choose(dialog: QFileDialog, path: str) -> None:
    """As if it was chosen there: the dialog goes with it."""
    dialog.fileSelected.emit(path)
    dialog.hide()
    dialog.deleteLater()


def texts(sheet: AnswerDialog) -> str:
    return "\n".join(label.text() for label in sheet.findChildren(QLabel) if label.isVisible())


def test_the_buttons_stand_there_while_a_leg_waits(shown: Shown) -> None:
    page = shown.open()
    assert [button.isVisible() for button in page.acts.letters] == [False, False]
    shown.ask("SXD")
    page.presenter.read_again()
    assert [button.text() for button in page.acts.letters if button.isVisible()] == [
        "Nhận tệp trả lời…",
        "Gửi cơ quan bằng tệp…",
    ]
    shown.screen.office.do("laodong1", ActKind.RECORD_ANSWER, shown.dossier_id)
    page.presenter.read_again()
    assert [button.isVisible() for button in page.acts.letters] == [False, False]


def test_of_several_agencies_one_is_chosen_by_name_with_the_keyboard(shown: Shown) -> None:
    shown.ask("SXD", "SCT")
    shown.open()
    shown.screen.window.act(Action.SEND_LETTER)
    menu = shown.view.menu
    assert menu is not None
    assert [line.text() for line in menu.lines] == ["Sở Công Thương", "Sở Xây dựng"]
    shown.screen.qtbot.waitUntil(menu.isActiveWindow)
    shown.screen.qtbot.keyClick(menu, Qt.Key.Key_Down)
    shown.screen.qtbot.keyClick(menu.lines[1], Qt.Key.Key_Return)
    assert shown.view.folder is not None and shown.view.menu is None
    choose(shown.view.folder, "thư đi")
    assert [path.parent.name for path in shown.post.written] == ["thư đi"]
    toast = shown.screen.window.toast
    assert "Sở Xây dựng" in toast.accessibleName()
    assert next(iter(shown.post.written)).name in toast.accessibleName()


def test_a_folder_that_takes_nothing_is_said_until_another_does(shown: Shown) -> None:
    shown.ask("SXD")
    shown.open()
    shown.post.full = Unavailable("folder", "thư/x.json")
    shown.screen.window.act(Action.SEND_LETTER)
    assert shown.view.folder is not None
    choose(shown.view.folder, "thư")
    trouble = shown.screen.window.trouble
    assert trouble.isVisible() and "thư/x.json" in trouble.accessibleDescription()
    shown.post.full = None
    trouble.action_taken.emit(FOLDER_KEY)
    assert shown.view.folder is not None and not trouble.isVisible()
    choose(shown.view.folder, "khác")
    assert len(shown.post.written) == 1


def test_enter_takes_the_answer_that_was_shown(shown: Shown) -> None:
    shown.ask("SXD")
    page = shown.open()
    shown.screen.office.later(hours=3)
    shown.answered("Phù hợp", "2018-01-08T10:00")
    shown.screen.window.act(Action.TAKE_ANSWER)
    assert shown.view.file is not None
    choose(shown.view.file, str(FILE))
    words = texts(shown.sheet)
    for part in ("Sở Xây dựng", "Ý kiến", "Phù hợp", "08/01/2018 10:00", FILE.name):
        assert part in words
    assert shown.screen.office.state(shown.dossier_id).open_legs
    shown.screen.qtbot.keyClick(QApplication.focusWidget() or shown.sheet, Qt.Key.Key_Return)
    assert not shown.screen.office.state(shown.dossier_id).open_legs
    assert shown.view.sheet is None
    assert shown.screen.window.page is page
    assert shown.screen.window.toast.offers_undo
    assert not page.acts.letters[0].isVisible()


def test_esc_drops_it(shown: Shown) -> None:
    shown.ask("SXD")
    shown.open()
    shown.screen.office.later(hours=1)
    shown.answered()
    shown.view.answers.file_chosen(str(FILE))
    shown.screen.qtbot.keyClick(shown.sheet, Qt.Key.Key_Escape)
    assert shown.view.sheet is None and not shown.view.answers.state.open
    assert shown.screen.office.state(shown.dossier_id).open_legs


def test_an_answer_for_another_dossier_says_so_and_opens_it(shown: Shown) -> None:
    shown.ask("SXD")
    other = shown.screen.open(shown.screen.office.receive())
    shown.screen.office.later(hours=1)
    shown.answered()
    shown.view.answers.file_chosen(str(FILE))
    assert any("không phải hồ sơ đang xem" in each.accessibleName() for each in notes(shown.sheet))
    shown.sheet.main.click()
    page = shown.screen.window.page
    assert page is not other and page.dossier_in_front == shown.dossier_id


def test_a_bad_file_is_a_sentence_and_enter_chooses_another(shown: Shown) -> None:
    shown.ask("SXD")
    shown.open()
    shown.post.written[FILE] = b"%PDF-1.4"
    shown.view.answers.file_chosen(str(FILE))
    assert [each.accessibleName() for each in notes(shown.sheet)] == [
        sentence(of_refusal(Refused("letter_unreadable")))
    ]
    assert shown.sheet.main.text() == "Chọn tệp khác…"
    shown.screen.qtbot.keyClick(shown.sheet, Qt.Key.Key_Return)
    assert shown.view.file is not None and shown.view.sheet is None


def notes(sheet: AnswerDialog) -> list[Notes]:
    return sheet.findChildren(Notes)


def test_my_work_and_the_menu_name_both_ways(shown: Shown) -> None:
    shown.ask("SXD")
    shown.open()
    shown.screen.window.act(Action.MORE)
    menu = shown.screen.menu
    assert {"Nhận tệp trả lời…", "Gửi cơ quan bằng tệp…"} <= {line.text() for line in menu.lines}
    line = next(line for line in menu.lines if line.text() == "Nhận tệp trả lời…")
    shown.screen.qtbot.keyClick(line, Qt.Key.Key_Return)
    assert shown.view.file is not None
