"""The leak check itself: it sees a thread that stays and lets one go that ends."""

from __future__ import annotations

import threading

from tests.helpers.leaks import running_threads


def test_a_thread_that_stays_is_seen() -> None:
    before = frozenset(threading.enumerate())
    release = threading.Event()
    thread = threading.Thread(target=release.wait, name="stays")
    thread.start()
    try:
        assert running_threads(before, patience=0.01) == ["stays"]
    finally:
        release.set()
    assert running_threads(before) == []
    thread.join()


def test_a_thread_that_was_there_before_is_none_of_ours() -> None:
    release = threading.Event()
    thread = threading.Thread(target=release.wait, name="older")
    thread.start()
    try:
        assert running_threads(frozenset(threading.enumerate())) == []
    finally:
        release.set()
        thread.join()
