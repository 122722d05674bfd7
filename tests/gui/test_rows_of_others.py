"""What other desks record changes the rows on screen; the choice, the place in the list and what is typed stay."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from onestop.application.act_commands import ReturnResult
from onestop.application.changes import Changes
from onestop.domain.applicant import Channel
from onestop.domain.travel import ResultReady, ResultReturned
from onestop.gui.main_window import MainWindow
from onestop.gui.pages.dossier_page import DossierPage
from onestop.gui.pages.my_work_page import MyWorkPage
from onestop.gui.pages.return_page import ReturnPage
from onestop.gui.widgets.dossier_list import DossierList
from onestop.gui.widgets.waiting_list import WaitingList
from onestop.presenters.acting_state import ActKind
from onestop.presenters.dossiers_state import Segment
from onestop.presenters.my_work import MyWorkPresenter
from onestop.presenters.returning_state import Entry, Stand
from onestop.presenters.shell import Place
from tests.helpers.acting_counter import ActingCounter
from tests.helpers.fake_desk import FakeDesk
from tests.helpers.fake_paper import FakePaper
from tests.helpers.list_window import ListWindow, list_window
from tests.helpers.office_day import at, office_day, printed
from tests.helpers.return_counter import ReturnCounter
from tests.helpers.typing import Hand

MANY = 40


def top_of(lines: DossierList) -> int:
    """Where the chosen row stands in the list, in pixels from its top."""
    return lines.visualRect(lines.currentIndex()).top()


def in_front(qtbot: QtBot, shown: ListWindow) -> ListWindow:
    shown.window.activateWindow()
    qtbot.waitUntil(shown.window.isActiveWindow)
    return shown


def others(desk: FakeDesk, *names: str, hour: int = 8) -> Changes:
    """Another desk received these today, before what is in the middle of the list is due."""
    ids = [desk.add("LD-01", f"Công ty TNHH {name}", at(6, hour)) for name in names]
    return Changes(frozenset(ids))


# F5, the list of dossiers


@pytest.fixture
def watch(qtbot: QtBot) -> ListWindow:
    """A list much longer than the window, the hand in its middle."""
    desk = office_day()
    for number in range(MANY):
        received = at(17, 8, number)
        desk.add("LD-01", f"Công ty TNHH Số {number}", received, printed(received))
    shown = in_front(qtbot, list_window(qtbot, desk))
    shown.window.open_place(Place.WATCH)
    Hand(shown.window).press(Qt.Key.Key_Down, times=25)
    return shown


def test_the_chosen_row_stays_where_it_is_on_screen(watch: ListWindow) -> None:
    lines = watch.page.list
    chosen, top, bar = lines.current_key, top_of(lines), lines.verticalScrollBar().value()
    assert bar > 0
    watch.dossiers.changed(others(watch.desk, "Sáng Nay", "Chiều Nay"))
    assert (lines.current_key, top_of(lines)) == (chosen, top)
    assert lines.verticalScrollBar().value() == bar + 2, "two rows came above"
    assert watch.page.summary.code.endswith(watch.desk.dossier(chosen).dossier.code[-4:])
    assert lines.hasFocus()


def test_a_hand_that_scrolled_away_is_not_called_back(watch: ListWindow) -> None:
    lines = watch.page.list
    chosen, bar = lines.current_key, lines.verticalScrollBar()
    bar.setValue(bar.maximum())
    first = lines.rowAt(0)
    key = lines._key_of(first)
    assert not lines.viewport().rect().intersects(lines.visualRect(lines.currentIndex()))
    watch.dossiers.changed(others(watch.desk, "Sáng Nay"))
    assert lines.current_key == chosen and lines._key_of(lines.rowAt(0)) == key


def test_a_list_at_its_top_shows_what_came(qtbot: QtBot) -> None:
    shown = in_front(qtbot, list_window(qtbot))
    shown.window.open_place(Place.WATCH)
    shown.dossiers.segment_chosen(Segment.ALL)
    lines = shown.page.list
    chosen = shown.dossiers.state.list.rows[1].key
    shown.dossiers.row_chosen(chosen)
    new = shown.desk.add("LD-01", "Công ty TNHH Sáng Nay", at(23, 9))
    shown.dossiers.changed(Changes(frozenset({new})))
    assert lines.verticalScrollBar().value() == 0
    assert lines.rowAt(top_of(lines)) == 2 and lines.current_key == chosen
    assert lines._key_of(0) == new


def test_what_is_typed_to_filter_stays_with_the_hand_in_it(watch: ListWindow) -> None:
    hand, page = Hand(watch.window), watch.page
    hand.ctrl(Qt.Key.Key_F)
    hand.commit("số 1")
    before = [line.key for line in watch.dossiers.state.list.rows]
    chosen = page.list.current_key
    watch.dossiers.changed(others(watch.desk, "Khác", "Số 100"))
    after = [line.key for line in watch.dossiers.state.list.rows]
    assert page.filter.text() == "số 1" and page.filter.hasFocus()
    assert set(before) < set(after) and len(after) == len(before) + 1
    assert page.list.current_key == chosen


def test_the_row_that_others_settled_gives_its_place_to_the_next(watch: ListWindow) -> None:
    lines, state = watch.page.list, watch.dossiers.state
    chosen, top = lines.current_key, top_of(lines)
    keys = [line.key for line in state.list.rows]
    following = keys[keys.index(chosen) + 1]
    watch.desk.facts[chosen] += [
        ResultReady(at(23, 9)),
        ResultReturned(at(23, 9), Channel.COUNTER, "Trần Thị B"),
    ]
    watch.dossiers.changed(Changes(frozenset({chosen})))
    assert lines.current_key == following and top_of(lines) == top
    assert following == watch.dossiers.state.list.chosen


def test_what_was_asked_is_not_dropped(watch: ListWindow) -> None:
    hand, page = Hand(watch.window), watch.page
    hand.ctrl(Qt.Key.Key_P)
    hand.commit("mất bản")
    watch.dossiers.changed(others(watch.desk, "Sáng Nay"))
    hand.commit(" cũ")
    hand.enter()
    assert watch.paper.printed == [("receipt", page.list.current_key, "mất bản cũ")]


# F3, one's own work


class Work:
    """One officer's page over a desk in memory; others act on the same ledger."""

    def __init__(self, window: MainWindow) -> None:
        self.office = ActingCounter()
        self.ids = [self.office.receive(name=f"Công ty TNHH Số {number}") for number in range(MANY)]
        for each in self.ids:
            self.office.to_officer(each)
        acting = self.office.by("laodong1")
        desk = self.office.counter.desk("laodong1")
        self.presenter = MyWorkPresenter(desk, self.office.tasks, acting, FakePaper(), self)
        self.page = MyWorkPage(self.presenter, acting)
        window.add_page(Place.MY_WORK, self.page)
        window.open_place(Place.MY_WORK)
        self.presenter.start()
        self.hand = Hand(window)

    def open_dossier(self, dossier_id: str, *, why: bool = False) -> None:
        raise AssertionError(dossier_id)

    def open_reception(self) -> None:
        raise AssertionError

    def reassigned(self, dossier_id: str) -> None:
        """Somebody at another desk took it."""
        self.office.do("laodong.truong", ActKind.REASSIGN, dossier_id, to="laodong2", reason="chia việc")
        self.presenter.changed(Changes(frozenset({dossier_id})))


@pytest.fixture
def work(qtbot: QtBot) -> Work:
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(1366, 696)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return Work(window)


def test_my_work_stays_where_it_is(work: Work) -> None:
    lines = work.page.list
    work.hand.press(Qt.Key.Key_Down, times=25)
    work.hand.press(Qt.Key.Key_Space)
    chosen, top = lines.current_key, top_of(lines)
    keys = [line.key for line in work.presenter.state.list.rows]
    new = work.office.receive(name="Công ty TNHH Mới")
    work.office.to_officer(new)
    work.reassigned(keys[2])
    assert (lines.current_key, top_of(lines)) == (chosen, top)
    assert lines.ticked == {chosen} and lines.hasFocus()
    now = [line.key for line in work.presenter.state.list.rows]
    assert new in now and keys[2] not in now


def test_my_row_that_others_took_gives_its_place_to_the_next(work: Work) -> None:
    lines = work.page.list
    work.hand.press(Qt.Key.Key_Down, times=25)
    chosen, top = lines.current_key, top_of(lines)
    keys = [line.key for line in work.presenter.state.list.rows]
    work.reassigned(chosen)
    assert lines.current_key == keys[keys.index(chosen) + 1] and top_of(lines) == top


def test_my_filter_stays_with_the_hand_in_it(work: Work) -> None:
    work.hand.ctrl(Qt.Key.Key_F)
    work.hand.commit("số 1")
    chosen = work.page.list.current_key
    work.reassigned(work.ids[-1])
    assert work.page.filter.text() == "số 1" and work.page.filter.hasFocus()
    assert work.page.list.current_key == chosen


# F4, returning results


class Counter:
    """The place of return with many results that wait; others return some of them."""

    def __init__(self, window: MainWindow) -> None:
        self.office = ReturnCounter()
        self.results = [self.office.result(f"Công ty TNHH Số {number}") for number in range(MANY)]
        self.office.move("2026-11-23 09:41")
        self.presenter = self.office.open()
        self.page = ReturnPage(self.presenter)
        window.add_page(Place.RETURN, self.page)
        window.open_place(Place.RETURN)
        self.presenter.start()
        self.hand = Hand(window)

    def returned(self, dossier_id: str) -> None:
        self.office.counter.desk("motcua2").act(dossier_id, ReturnResult(to="Trần Thị B"))
        self.presenter.changed(Changes(frozenset({dossier_id})))


@pytest.fixture
def counter(qtbot: QtBot) -> Counter:
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(1366, 696)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return Counter(window)


def test_the_results_that_wait_stay_where_they_are(counter: Counter) -> None:
    (lines,) = counter.page.findChildren(WaitingList)
    keys = [line.key for line in counter.presenter.state.waiting.list.rows]
    counter.presenter.row_chosen(keys[25])
    lines.scrollTo(lines.currentIndex())
    top, bar = top_of(lines), lines.verticalScrollBar().value()
    assert lines.current_key == keys[25] and bar > 0
    counter.returned(keys[3])
    assert keys[3] not in [line.key for line in counter.presenter.state.waiting.list.rows]
    assert (lines.current_key, top_of(lines)) == (keys[25], top)
    assert lines.verticalScrollBar().value() == bar - 1


def test_the_code_that_is_being_typed_stays(counter: Counter) -> None:
    counter.hand.type("26")
    counter.returned(counter.results[0].dossier_id)
    assert counter.presenter.state.typed == "26" and counter.page.code.text() == "26"


def test_what_stands_at_the_counter_keeps_what_was_entered_until_somebody_else_returned_it(
    counter: Counter,
) -> None:
    chosen = counter.results[5].dossier_id
    counter.presenter.row_chosen(chosen)
    counter.presenter.entry_typed(Entry.NAME, "Trần Thị C")
    counter.returned(counter.results[0].dossier_id)
    shown = counter.presenter.state.shown
    assert shown is not None and shown.stand is Stand.READY
    assert counter.presenter.state.entry(Entry.NAME) == "Trần Thị C"
    counter.returned(chosen)
    shown = counter.presenter.state.shown
    assert shown is not None and (shown.key, shown.stand) == (chosen, Stand.RETURNED)


# one dossier's page


def test_the_dossiers_page_keeps_its_place_and_the_hand(qtbot: QtBot) -> None:
    shown = in_front(qtbot, list_window(qtbot, size=(1280, 600)))
    shown.open_dossier("d0006")
    page = shown.window.page
    assert isinstance(page, DossierPage)
    hand = Hand(shown.window)
    hand.ctrl(Qt.Key.Key_P)
    hand.commit("mất")
    bar = page._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    focus, value = QApplication.focusWidget(), bar.value()
    shown.desk.facts["d0006"].append(ResultReady(at(23, 9, 30)))
    page.presenter.changed(Changes(frozenset({"d0006"})))
    assert QApplication.focusWidget() is focus and bar.value() == value
    hand.commit(" bản cũ")
    hand.enter()
    assert shown.paper.printed == [("receipt", "d0006", "mất bản cũ")]


def test_another_dossiers_change_reads_nothing(qtbot: QtBot) -> None:
    shown = list_window(qtbot)
    shown.open_dossier("d0006")
    page = shown.window.page
    assert isinstance(page, DossierPage)
    before = len(shown.desk.asked)
    page.presenter.changed(Changes(frozenset({"d0001"})))
    assert len(shown.desk.asked) == before
