"""The look that a machine keeps is the look its window has, also after the program was closed."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from onestop.bootstrap.window.look import LookInForce
from onestop.gui.look import look
from onestop.gui.look_file import LookFile
from onestop.gui.main_window import MainWindow
from onestop.gui.palette import LIGHT
from onestop.gui.shortcuts import Action
from onestop.gui.window_keys import WindowKeys
from onestop.presenters.look_choice import LookChoice, Theme
from onestop.presenters.tasks import ImmediateTasks


@pytest.fixture(autouse=True)
def as_it_was(qtbot: QtBot) -> object:
    yield
    look().use_palette(LIGHT)
    look().use_text_size(100)


def test_dark_and_large_stay_over_a_restart(qtbot: QtBot, tmp_path: Path) -> None:
    file = LookFile(tmp_path / "look.json")
    assert file.read() == LookChoice()
    window = MainWindow()
    qtbot.addWidget(window)
    kept = LookInForce(window, file.read(), file, ImmediateTasks())
    assert (look().palette_name, look().text_size) == ("light", 100)
    kept.presenter.theme_chosen(Theme.DARK)
    WindowKeys(window).act(Action.LARGER)
    assert (look().palette_name, look().text_size) == ("dark", 115)
    assert file.read() == LookChoice(Theme.DARK, 115)
    again = MainWindow()
    qtbot.addWidget(again)
    look().use_palette(LIGHT)
    LookInForce(again, file.read(), file, ImmediateTasks())
    assert (look().palette_name, look().text_size) == ("dark", 115)


@pytest.mark.parametrize("damaged", ["", "[]", '{"theme": "pink", "text_size": 100}', '{"theme": "dark"}'])
def test_a_damaged_file_is_no_choice(tmp_path: Path, damaged: str) -> None:
    (tmp_path / "look.json").write_text(damaged)
    assert LookFile(tmp_path / "look.json").read() == LookChoice()
