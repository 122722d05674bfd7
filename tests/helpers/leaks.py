"""What a test left behind: threads still running, windows still open. Asked after every test."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest

PATIENCE = 5.0  # seconds a thread that was told to stop may take to do so


def running_threads(before: frozenset[threading.Thread], patience: float = PATIENCE) -> list[str]:
    """Names of threads begun since `before` that do not end."""
    begun = [thread for thread in threading.enumerate() if thread not in before]
    # Qt's own threads appear as dummies when they call into Python; Qt ends them with the application.
    ours = [thread for thread in begun if not thread.name.startswith("Dummy-")]
    for thread in ours:
        thread.join(patience)
    return [thread.name for thread in ours if thread.is_alive()]


def open_windows() -> list[str]:
    """Names of visible top-level widgets, where Qt is in use at all."""
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is None:
        return []
    shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    return [f"{type(widget).__name__} {widget.objectName()}".strip() for widget in shown]


@pytest.fixture(autouse=True)
def leaves_nothing_behind() -> Iterator[None]:
    """Fails a test that ends with a thread running or a window open."""
    threads, windows = frozenset(threading.enumerate()), open_windows()
    yield
    assert running_threads(threads) == [], "the test left threads running"
    assert [window for window in open_windows() if window not in windows] == [], "the test left windows open"
