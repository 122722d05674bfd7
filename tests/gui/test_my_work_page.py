"""One's own work by keyboard: ticks, acts, undo, the next row, the panel, parts, filter, lists on paper, empty."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from onestop.application.working import WorkPart
from onestop.gui.dialogs.act_view import ActView
from onestop.gui.main_window import MainWindow
from onestop.gui.pages.my_work_page import MyWorkPage
from onestop.gui.pages.my_work_panel import MyWorkPanel
from onestop.gui.words.acts import act_word
from onestop.presenters.acting_state import ActKind
from onestop.presenters.my_work import MyWorkPresenter
from onestop.presenters.my_work_state import ChosenDossier
from onestop.presenters.shell import Place
from onestop.presenters.widget_states import BadgeKind, BadgeState
from tests.helpers.acting_counter import ActingCounter
from tests.helpers.list_paper import ListPaper
from tests.helpers.typing import Hand

NAMES = ("Ánh Dương", "Đồng Nai", "Thăng Long", "Đức Giang", "Hà Nam", "Kim Động")


@dataclass
class WorkWindow:
    """A window with one person's page over a desk in memory."""

    window: MainWindow
    office: ActingCounter
    login: str
    paper: ListPaper = field(default_factory=ListPaper)
    opened: list[tuple[str, bool]] = field(default_factory=list)

    def __post_init__(self) -> None:
        acting = self.office.by(self.login)
        self.view = ActView(self.window, acting)
        desk = self.office.counter.desk(self.login)
        self.presenter = MyWorkPresenter(desk, self.office.tasks, acting, self.paper, self)
        acting.on_changes(self.presenter.changed)
        self.page = MyWorkPage(self.presenter, acting)
        self.window.add_page(Place.MY_WORK, self.page)
        self.window.open_place(Place.MY_WORK)
        self.presenter.start()
        self.hand = Hand(self.window)

    def open_dossier(self, dossier_id: str, *, why: bool = False) -> None:
        self.opened.append((dossier_id, why))

    def open_reception(self) -> None:
        self.window.open_place(Place.RECEPTION)

    @property
    def keys(self) -> list[str]:
        return [line.key for line in self.presenter.state.list.rows]


@pytest.fixture
def office() -> ActingCounter:
    return ActingCounter()


def work_window(qtbot: QtBot, office: ActingCounter, login: str) -> WorkWindow:
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(1366, 696)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return WorkWindow(window, office, login)


@pytest.fixture
def officer(qtbot: QtBot, office: ActingCounter) -> WorkWindow:
    for name in NAMES:
        office.to_officer(office.receive(name=f"Công ty TNHH {name}"))
    return work_window(qtbot, office, "laodong1")


def test_ctrl_enter_passes_the_row_on_and_the_hand_is_on_the_next(officer: WorkWindow) -> None:
    before = officer.keys
    assert officer.page.list.hasFocus() and officer.page.summary.main.text() == act_word(ActKind.FORWARD)
    officer.hand.press(Qt.Key.Key_Down)
    officer.hand.ctrl(Qt.Key.Key_Return)
    assert officer.keys == [*before[:1], *before[2:]]
    assert officer.page.list.current_key == before[2]
    assert officer.window.toast.offers_undo
    officer.hand.ctrl(Qt.Key.Key_Z)
    assert officer.keys == before and officer.page.list.current_key == before[2]


def test_space_ticks_shift_ticks_a_range_and_ctrl_a_all(officer: WorkWindow) -> None:
    hand, ids = officer.hand, officer.keys
    hand.press(Qt.Key.Key_Space)
    assert officer.page.list.ticked == {ids[0]}
    hand.press(Qt.Key.Key_Down, times=2)
    assert officer.page.list.ticked == {ids[0]}
    hand.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier, times=2)
    assert officer.page.list.ticked == {ids[0], *ids[2:5]}
    hand.press(Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert officer.page.list.ticked == {ids[0], *ids[2:4]}
    hand.ctrl(Qt.Key.Key_A)
    assert officer.page.list.ticked == set(ids) == officer.presenter.state.ticked
    hand.press(Qt.Key.Key_Escape)
    assert officer.page.list.ticked == frozenset()
    assert officer.page.list.current_key == ids[3]


def test_the_mouse_ticks_by_the_box_by_ctrl_and_by_shift(officer: WorkWindow) -> None:
    view, ids = officer.page.list, officer.keys

    def click(place: int, x: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        index = view.model().index(place + 1, 0)
        spot = view.visualRect(index).center()
        spot.setX(x)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, spot)

    click(0, 20)
    assert view.ticked == {ids[0]}
    click(2, 300)
    assert view.ticked == {ids[0]} and view.current_key == ids[2]
    click(4, 300, Qt.KeyboardModifier.ShiftModifier)
    assert view.ticked == {ids[0], *ids[2:5]}
    click(3, 300, Qt.KeyboardModifier.ControlModifier)
    assert view.ticked == {ids[0], ids[2], ids[4]}


def test_several_rows_at_once_and_undo_brings_them_all_back(officer: WorkWindow) -> None:
    hand, ids = officer.hand, officer.keys
    hand.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier, times=2)
    assert officer.page.summary.code == ""
    hand.ctrl(Qt.Key.Key_Return)
    assert officer.keys == ids[3:]
    assert "3 hồ sơ" in officer.window.toast.accessibleName()
    hand.ctrl(Qt.Key.Key_Z)
    assert officer.keys == ids


def test_a_key_asks_and_esc_leaves_everything_as_it_was(officer: WorkWindow) -> None:
    ids = officer.keys
    officer.hand.ctrl(Qt.Key.Key_R)
    assert officer.view.dialog is not None
    QTest.keyClick(officer.view.dialog, Qt.Key.Key_Escape)
    assert officer.view.dialog is None and officer.keys == ids


def test_a_button_does_what_its_key_does(officer: WorkWindow) -> None:
    officer.page.summary.side[0].click()
    assert officer.view.dialog is not None
    assert officer.page.summary.side[0].text() == act_word(ActKind.ASK_SUPPLEMENT)
    QTest.keyClick(officer.view.dialog, Qt.Key.Key_Escape)
    officer.page.summary.main.click()
    assert len(officer.keys) == len(NAMES) - 1


def test_an_act_that_cannot_be_is_answered_in_words(officer: WorkWindow, office: ActingCounter) -> None:
    office.do("laodong1", ActKind.ASK_SUPPLEMENT, officer.keys[0], more="Hộ chiếu")
    officer.presenter.start()
    officer.hand.press(Qt.Key.Key_End)
    officer.hand.ctrl(Qt.Key.Key_R)
    assert officer.view.dialog is None and officer.window.toast.accessibleName()


def test_enter_opens_ctrl_i_explains_and_the_code_is_copied(officer: WorkWindow) -> None:
    first = officer.keys[0]
    officer.hand.enter()
    officer.hand.ctrl(Qt.Key.Key_I)
    assert officer.opened == [(first, False), (first, True)]
    officer.hand.ctrl(Qt.Key.Key_C, shift=True)
    assert QGuiApplication.clipboard().text() == officer.page.summary.code != ""


def test_parts_by_alt_and_figure_and_the_filter_by_ctrl_f(officer: WorkWindow) -> None:
    hand = officer.hand
    hand.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert officer.presenter.state.part is WorkPart.UNIT and officer.page.segments.current == "unit"
    hand.press(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert officer.keys == []
    hand.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    hand.ctrl(Qt.Key.Key_F)
    hand.type("dong nai")
    assert len(officer.keys) == 1
    hand.press(Qt.Key.Key_Down)
    assert officer.page.list.hasFocus()
    hand.press(Qt.Key.Key_Escape)
    assert len(officer.keys) == len(NAMES)


def test_what_is_read_aloud_of_a_row_says_that_it_is_ticked(officer: WorkWindow) -> None:
    officer.hand.press(Qt.Key.Key_Space)
    index = officer.page.list.currentIndex()
    told = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("đã chọn, ") and "Công ty TNHH" in told


def test_the_desk_hands_over_and_says_what_was_printed_beside_the_undo(
    qtbot: QtBot, office: ActingCounter
) -> None:
    for name in NAMES[:3]:
        office.receive(name=f"Công ty TNHH {name}")
    clerk = work_window(qtbot, office, "motcua1")
    clerk.hand.ctrl(Qt.Key.Key_A)
    clerk.hand.ctrl(Qt.Key.Key_Return)
    assert clerk.keys == [] and len(clerk.paper.lists) == 1
    toast = clerk.window.toast
    assert toast.offers_undo and "Đã in danh sách bàn giao (3 hồ sơ)." in toast.accessibleName()
    clerk.hand.ctrl(Qt.Key.Key_Z)
    assert len(clerk.keys) == 3


def test_nothing_waiting_says_where_things_come_from(qtbot: QtBot, office: ActingCounter) -> None:
    office.to_officer(office.receive())
    head = work_window(qtbot, office, "laodong.truong")
    assert head.page.summary.isHidden()
    head.hand.enter()
    assert head.presenter.state.part is WorkPart.UNIT and len(head.keys) == 1


def test_what_was_in_sight_stays_in_sight(qtbot: QtBot, office: ActingCounter) -> None:
    for number in range(40):
        office.to_officer(office.receive(name=f"Công ty TNHH Dệt may {number}"))
    officer = work_window(qtbot, office, "laodong1")
    officer.hand.press(Qt.Key.Key_Down, times=30)
    view = officer.page.list
    above = view.verticalScrollBar().value()
    assert above > 0
    officer.hand.ctrl(Qt.Key.Key_Return)
    assert view.verticalScrollBar().value() == above and len(officer.keys) == 39


def test_the_panel_says_that_the_clock_stands_and_what_is_left(qtbot: QtBot, office: ActingCounter) -> None:
    new = office.receive()
    office.to_officer(new)
    office.do("laodong1", ActKind.ASK_SUPPLEMENT, new, more="x")
    summary = work_window(qtbot, office, "laodong1").page.summary
    words, figure = summary._form.dueWords, summary._form.dueFigure
    assert words.text() == "Đồng hồ dừng" and figure.text().startswith("còn ")
    assert figure.width() >= figure.fontMetrics().horizontalAdvance(figure.text())


def test_ctrl_p_where_there_is_no_list_says_where_slips_are_printed(officer: WorkWindow) -> None:
    officer.hand.ctrl(Qt.Key.Key_P)
    assert officer.paper.lists == [] and "Enter mở hồ sơ" in officer.window.toast.accessibleName()


@pytest.mark.parametrize(("width", "beside"), [(1600, True), (1024, False)])
def test_a_code_and_a_long_badge_are_never_cut(
    qtbot: QtBot, officer: WorkWindow, width: int, beside: bool
) -> None:
    officer.window.resize(width, 600)
    shown = officer.presenter.state.panel
    assert shown is not None and isinstance(shown.chosen, ChosenDossier)
    chosen = replace(
        shown.chosen,
        code_head="000.00.99.H31-",
        badge=BadgeState(BadgeKind.OVERDUE, "Quá hạn 12 ngày" if width < 1600 else "Quá hạn"),
    )
    panel = officer.page.findChild(MyWorkPanel)
    assert panel is not None
    panel.show_state(replace(shown, chosen=chosen))
    parts = (panel._code, panel._badge)
    qtbot.waitUntil(lambda: all(each.width() == each.sizeHint().width() for each in parts))
    assert (panel._badge.y() < panel._code.geometry().bottom()) is beside
    assert all(each.geometry().right() < panel.width() for each in parts)
    assert not beside or panel._code.geometry().right() < panel._badge.x()


def test_a_list_that_empties_leaves_the_hand_in_the_search_box(
    officer: WorkWindow, office: ActingCounter
) -> None:
    officer.hand.ctrl(Qt.Key.Key_K)
    field = officer.window.palette_overlay.field
    assert field.hasFocus()
    for dossier_id in officer.keys:
        office.do("laodong1", ActKind.FORWARD, dossier_id)
    officer.presenter.start()
    assert officer.keys == [] and field.hasFocus()
