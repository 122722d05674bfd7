"""Large text in small windows: the reception may scroll down, never sideways, and no part of it is cut off."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from onestop.gui.look import look
from onestop.gui.widgets.key_button import KeyButton
from tests.helpers.reception_window import ReceptionWindow, open_reception

WINDOWS = ((1366, 768), (1280, 648), (1024, 600))
TEXT_SIZES = (100, 115, 130)


@pytest.fixture
def usual_text() -> Iterator[None]:
    yield
    look().use_text_size(100)


def sideways(at: ReceptionWindow) -> dict[str, int]:
    """Pixels that would have to be scrolled for, in the column and in the panel."""
    QApplication.processEvents()
    areas = [area for area in at.page.findChildren(QScrollArea) if area.isVisible()]
    hidden = {area.objectName() or type(area.parent()).__name__: _hidden_width(area) for area in areas}
    return {name: width for name, width in hidden.items() if width > 0}


def _hidden_width(area: QScrollArea) -> int:
    inside = area.widget()
    return inside.minimumSizeHint().width() - area.viewport().width() if inside is not None else 0


def cut(at: ReceptionWindow) -> list[str]:
    """Buttons that stand out of what holds them."""
    return [
        button.text()
        for button in at.page.findChildren(KeyButton)
        if button.isVisible() and not _inside(button)
    ]


def _inside(widget: QWidget) -> bool:
    holder = widget.parentWidget()
    return holder is None or widget.geometry().right() <= holder.rect().right()


@pytest.mark.parametrize("window", WINDOWS, ids=lambda size: f"{size[0]}x{size[1]}")
def test_nothing_scrolls_sideways(qtbot: QtBot, usual_text: None, window: tuple[int, int]) -> None:
    """The text grows while the page stands, as by Ctrl++."""
    at = open_reception(qtbot, size=window)
    at.hand.type("kyo")
    at.hand.enter()
    at.hand.enter()
    at.hand.type("ld-01")
    at.hand.enter()
    for authorised in (False, True):
        at.presenter.who.submitter_chosen(authorised)
        at.presenter.who.edit(authorised)
        for size in TEXT_SIZES:
            look().use_text_size(size)
            assert sideways(at) == {}, (size, authorised)
            assert cut(at) == [], (size, authorised)
    at.presenter.why_toggled()
    assert sideways(at) == {}
    at.presenter.who.submitter_chosen(False)
    at.hand.ctrl(Qt.Key.Key_Return)
    assert at.page.view.isVisible()
    assert sideways(at) == {}


def test_one_row_of_ways_where_there_is_room_for_it(qtbot: QtBot, usual_text: None) -> None:
    at = open_reception(qtbot, size=(1366, 768))
    ways = at.page.form.ways

    def top(widget: QWidget) -> int:
        return widget.mapTo(ways, widget.rect().topLeft()).y()

    QApplication.processEvents()
    assert top(ways.sets) == top(ways.channel)
    look().use_text_size(130)
    QApplication.processEvents()
    assert top(ways.sets) > top(ways.channel)
    look().use_text_size(100)
    QApplication.processEvents()
    assert top(ways.sets) == top(ways.channel)


def test_the_rail_keeps_its_names_until_there_is_no_room(qtbot: QtBot, usual_text: None) -> None:
    at = open_reception(qtbot, size=(1366, 768))
    look().use_text_size(130)
    wide = at.window.rail.width()
    at.window.resize(1024, 600)
    QApplication.processEvents()
    assert at.window.rail.width() < wide / 2
