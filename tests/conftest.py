"""What every test stands on: Qt without a screen, dressed as in production; nothing of the user's is touched."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

os.environ["QT_QPA_PLATFORM"] = "offscreen"


def pytest_configure(config: pytest.Config) -> None:
    # The offscreen platform says this for every window with a least size; a real platform has it.
    config.addinivalue_line("qt_log_ignore", "This plugin does not support propagateSizeHints")


@pytest.fixture(scope="session")
def qapp() -> Iterator[QApplication]:
    """The application of all tests: Fusion, bundled fonts, Vietnamese, the look, the key filter."""
    from onestop.gui.application import make_application

    yield make_application(["onestop"])
