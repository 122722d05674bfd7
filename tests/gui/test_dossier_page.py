"""One dossier's page: what it shows in Vietnamese, its keys, the sheet, and what happens when it cannot be read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QBoxLayout
from pytestqt.qtbot import QtBot

from onestop.domain.errors import Unavailable
from onestop.gui.look import look
from onestop.gui.pages.dossier_page import DossierPage
from onestop.presenters.shell import Place
from tests.helpers.list_window import ListWindow, list_window
from tests.helpers.office_day import at, printed
from tests.helpers.typing import Hand


@pytest.fixture
def shown(qtbot: QtBot) -> ListWindow:
    shown = list_window(qtbot)
    shown.open_dossier("d0006")
    return shown


def page_of(shown: ListWindow) -> DossierPage:
    page = shown.window.page
    assert isinstance(page, DossierPage)
    return page


def test_the_clock_in_words(shown: ListWindow) -> None:
    form = page_of(shown)._form
    assert form.due.text() == "Thứ Tư 25/11/2026, 17:00"
    assert form.used.text() == "Đã dùng 71 %"
    assert form.left.text() == "còn 13 giờ 49 làm việc"


def test_the_record_in_words(shown: ListWindow) -> None:
    page = page_of(shown)
    history = page.records.history.accessibleDescription()
    assert "Do phiên bản mới hơn ghi (opinion_given)" in history
    assert "Tiếp nhận tại quầy" in history and "Cán bộ một cửa 1" in history
    assert "Giấy tiếp nhận, in lại lần 1" in page.records._slips.accessibleDescription()
    assert "Giấy khám sức khoẻ" in page.records._papers.accessibleDescription()


def test_the_reason_in_words(shown: ListWindow) -> None:
    page = page_of(shown)
    assert page._why.text() == "Vì sao hạn là 25/11"
    assert page._term.text() == "6 ngày làm việc, cam kết của Ban (luật: 10 ngày)"
    model = page.days.model()
    days = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    assert len(days) == 10 and "Ngày Văn hóa Việt Nam" in days[8]
    assert days[-1].endswith("Hạn trả, hết giờ 17:00 6")


@pytest.mark.parametrize(
    ("dossier_id", "due", "left"),
    [
        ("d0009", "Đồng hồ đang dừng", "còn"),
        ("d0002", "Thứ Hai 16/11/2026, 17:00", "quá"),
        ("d0010", "Thứ Ba 10/11/2026, 17:00", "xong 10/11/2026 15:00"),
    ],
)
def test_other_clocks(shown: ListWindow, dossier_id: str, due: str, left: str) -> None:
    shown.open_dossier(dossier_id)
    form = page_of(shown)._form
    assert form.due.text() == due and form.left.text().startswith(left)


def test_keys(shown: ListWindow) -> None:
    hand, page = Hand(shown.window), page_of(shown)
    hand.ctrl(Qt.Key.Key_I)
    assert page.days.hasFocus()
    hand.ctrl(Qt.Key.Key_P, shift=True)
    assert shown.paper.printed == [("deadline_sheet", "d0006", "")]
    hand.ctrl(Qt.Key.Key_P)
    hand.commit("liên 2 bị rách")
    hand.enter()
    assert shown.paper.printed[-1] == ("receipt", "d0006", "liên 2 bị rách")
    hand.press(Qt.Key.Key_Escape)
    assert shown.window.place is Place.RECEPTION and not isinstance(shown.window.page, DossierPage)


def test_long_histories_are_folded_until_asked(shown: ListWindow) -> None:
    shown.desk.facts["d0006"] += [printed(at(18 + n), 3 + n, "thử") for n in range(4)]
    shown.open_dossier("d0006")
    page = page_of(shown)
    assert page.records._more.isVisible() and page.records._more.text() == "Xem cả 8 dòng"
    page.records._more.click()
    assert len(page.records.history.accessibleDescription().split("; ")) == 8


def test_a_dossier_that_cannot_be_read(shown: ListWindow) -> None:
    shown.open_dossier("no such code")
    assert shown.window.trouble.isVisible()
    assert shown.window.trouble.accessibleName() == "Không mở được hồ sơ"
    assert not page_of(shown)._body.isVisible()


def test_a_page_shown_stays_when_the_store_fails(shown: ListWindow) -> None:
    shown.desk.trouble = Unavailable("disk_failed", "I/O")
    page_of(shown).presenter.read_again()
    assert shown.window.trouble.accessibleName() == "Đang hiện như lúc 23/11 09:41"
    assert page_of(shown).code.code.endswith("0505")


def test_the_trail_says_where_one_came_from(qtbot: QtBot) -> None:
    shown = list_window(qtbot)
    shown.window.open_place(Place.WATCH)
    shown.open_dossier("d0006")
    assert shown.window.page.top_bar().trail == ("Theo dõi", "261116-0505")


def test_text_is_plain_whatever_a_name_holds(qtbot: QtBot) -> None:
    shown = list_window(qtbot)
    dossier_id = shown.desk.add("LD-01", "<b>Công ty</b> & Con", at(20))
    shown.open_dossier(dossier_id)
    assert page_of(shown)._who.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("size", [(1366, 768), (1280, 648)])
@pytest.mark.parametrize("text_size", [100, 115, 130])
def test_the_dossier_never_scrolls_sideways(qtbot: QtBot, size: tuple[int, int], text_size: int) -> None:
    shown = list_window(qtbot, size=size)
    shown.window.open_place(Place.WATCH)
    shown.open_dossier("d0006")
    page = shown.window.page
    try:
        look().use_text_size(text_size)
        QApplication.processEvents()
        QApplication.processEvents()
        assert page.column.minimumSizeHint().width() <= page._scroll.viewport().width()
    finally:
        look().use_text_size(100)


@pytest.mark.parametrize("size", [(1024, 1400), (1366, 1500)])
def test_in_a_tall_window_the_box_of_the_due_date_keeps_its_size(qtbot: QtBot, size: tuple[int, int]) -> None:
    shown = list_window(qtbot, size=size)
    shown.open_dossier("d0006")
    QApplication.processEvents()
    form = page_of(shown)._form
    folded = form.clockRow.direction() is QBoxLayout.Direction.TopToBottom
    assert folded is (size[0] < 1366)
    qtbot.waitUntil(lambda: form.clockBox.height() <= form.clockBox.sizeHint().height())
    assert form.clockBox.height() < 160
