"""Background work comes home on the UI thread, or not at all when its owner is gone; the loop's gaps are seen."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from time import perf_counter

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from onestop.gui.garbage import UiThreadGarbage
from onestop.gui.loop_gap import LoopGapMeter
from onestop.gui.tasks import QtTasks


class Owner:
    """Anything that can be forgotten."""


@pytest.fixture
def lane() -> Iterator[Executor]:
    with ThreadPoolExecutor(1) as executor:
        yield executor


def test_an_answer_comes_home_on_the_ui_thread(qtbot: QtBot, lane: Executor) -> None:
    tasks, owner = QtTasks(lane), Owner()
    threads: list[threading.Thread] = []
    answers: list[int] = []

    def work() -> int:
        threads.append(threading.current_thread())
        return 42

    def done(answer: int) -> None:
        threads.append(threading.current_thread())
        answers.append(answer)

    tasks.run(work, done, lambda error: pytest.fail(str(error)), owner)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [42]
    assert threads[0] is not threading.current_thread()
    assert threads[1] is threading.current_thread()


def test_an_error_comes_home_too(qtbot: QtBot, lane: Executor) -> None:
    tasks, owner = QtTasks(lane), Owner()
    errors: list[Exception] = []

    def work() -> int:
        raise OSError("disk")

    tasks.run(work, lambda answer: pytest.fail(str(answer)), errors.append, owner)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], OSError)


def test_an_answer_for_nobody_is_dropped(qtbot: QtBot, lane: Executor) -> None:
    tasks, owner, widget = QtTasks(lane), Owner(), QObject()
    told: list[str] = []
    go = threading.Event()

    def work() -> str:
        go.wait(5)
        return "late"

    tasks.run(work, told.append, lambda error: None, owner)
    tasks.run(work, told.append, lambda error: None, widget)
    del owner
    shiboken6.delete(widget)
    gc.collect()
    go.set()
    last = Owner()
    tasks.run(lambda: "mine", told.append, lambda error: None, last)
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["mine"]


def test_a_blocked_loop_is_measured(qtbot: QtBot) -> None:
    meter = LoopGapMeter()
    meter.start()
    qtbot.waitUntil(lambda: len(meter.gaps) > 3)
    until = perf_counter() + 0.08
    while perf_counter() < until:
        pass
    assert meter.stop() >= 80


def test_garbage_is_collected_on_the_ui_thread_only(qtbot: QtBot) -> None:
    home = QObject()
    garbage = UiThreadGarbage(home)
    try:
        assert not gc.isenabled()
        limit = gc.get_threshold()[0]
        keep = [[] for _ in range(limit + 50)]  # type: ignore[var-annotated]
        garbage.collect()
        assert gc.get_count()[0] < limit
        assert keep
    finally:
        garbage.restore()
    assert gc.isenabled()
