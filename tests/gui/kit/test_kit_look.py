"""The look: style sheet filled, text size steps, icons coloured, pictures the same from run to run."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFontInfo, QRawFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from onestop.gui.fonts import TEXT_SIZES, Face
from onestop.gui.icons import Icons
from onestop.gui.look import look
from onestop.gui.palette import DARK, LIGHT, Token
from onestop.gui.style import style_sheet
from onestop.gui.widgets.key_button import ButtonKind, KeyButton

LETTERS = "ẾỘỮậểỗựđĐ₫ăĂơƠ"


@pytest.fixture(autouse=True)
def usual_look(qapp: QApplication) -> Iterator[None]:
    yield
    look().use_palette(LIGHT)
    look().use_text_size(100)


def test_the_sheet_has_no_gap_left() -> None:
    for palette in (LIGHT, DARK):
        sheet = style_sheet(palette, 130)
        assert "@" not in sheet
        assert palette[Token.LINE2] in sheet


def test_sizes_grow_with_the_text_but_rows_never_shrink(qapp: QApplication) -> None:
    look().use_text_size(130)
    assert look().font(Face.BASE).pixelSize() == 17
    assert look().px(36) == 47
    look().use_text_size(90)
    assert look().font(Face.BASE).pixelSize() == 12
    assert look().px(36) == 36


def test_steps_stop_at_the_ends(qapp: QApplication) -> None:
    look().step_text_size(-9)
    assert look().text_size == TEXT_SIZES[0]
    look().step_text_size(9)
    assert look().text_size == TEXT_SIZES[-1]


@pytest.mark.parametrize("face", [Face.BASE, Face.STRONG, Face.PROMISED_DAY, Face.FIGURE, Face.FIGURE_STRONG])
def test_the_bundled_fonts_have_every_letter(qapp: QApplication, face: Face) -> None:
    font = look().font(face)
    assert QFontInfo(font).family() == face.value[2]
    raw = QRawFont.fromFont(font)
    assert [letter for letter in LETTERS if not raw.supportsCharacter(ord(letter))] == []


def test_no_row_cuts_stacked_marks(qapp: QApplication) -> None:
    for size in TEXT_SIZES:
        look().use_text_size(size)
        assert look().px(28) >= look().metrics(Face.BASE).height() + 6
        assert look().px(24) >= look().metrics(Face.SMALL_MEDIUM).height() + 2


def test_icons_take_the_colour_asked(qapp: QApplication) -> None:
    icons = Icons()
    red = QColor("#B0261E")
    for name in icons.names:
        image = icons.pixmap(name, red, 24, 1.0).toImage()
        inked = [image.pixelColor(x, y) for x in range(24) for y in range(24)]
        full = [colour for colour in inked if colour.alpha() > 250]
        assert full, name
        assert all(abs(colour.red() - red.red()) < 4 for colour in full), name


def test_a_theme_change_repaints_and_comes_back_byte_for_byte(qtbot: QtBot) -> None:
    button = KeyButton("Tiếp nhận và in", "Ctrl+Enter", "printer", ButtonKind.MAIN)
    qtbot.addWidget(button)
    button.resize(QSize(308, 48))
    light = button.grab().toImage()
    look().use_palette(DARK)
    dark = button.grab().toImage()
    look().use_palette(LIGHT)
    assert dark != light
    assert button.grab().toImage() == light
