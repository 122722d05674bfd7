"""What every test stands on: Qt without a screen, dressed as in production; nothing of the user's is touched."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.helpers.leaks import leaves_nothing_behind

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

__all__ = ["leaves_nothing_behind"]

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

# No deadline a busy machine could break, and the same examples each time: a red test is red again.
# `pytest --hypothesis-profile=search` looks further, with new examples each time.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=2000)
settings.load_profile("steady")


@pytest.fixture(autouse=True)
def home_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home, so that no test can read or write the folders of whoever runs it."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    return home


def pytest_configure(config: pytest.Config) -> None:
    # The offscreen platform says this for every window with a least size; a real platform has it.
    config.addinivalue_line("qt_log_ignore", "This plugin does not support propagateSizeHints")


@pytest.fixture(scope="session")
def qapp() -> Iterator[QApplication]:
    """The application of all tests: Fusion, bundled fonts, Vietnamese, the look, the key filter."""
    from onestop.gui.application import make_application

    yield make_application(["onestop"])
