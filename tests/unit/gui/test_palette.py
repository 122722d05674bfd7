"""The WCAG 2.1 ratios of the palette: the lowest over all grounds on which a colour may stand."""

from __future__ import annotations

import pytest

from onestop.gui.palette import DARK, LIGHT, Palette, Token

GROUNDS = (Token.WIN, Token.PANEL, Token.RAIL, Token.SUNKEN, Token.SOFT, Token.SEL)
TINTS = {
    Token.GREEN: Token.GREEN_TINT,
    Token.AMBER: Token.AMBER_TINT,
    Token.RED: Token.RED_TINT,
    Token.VIOLET: Token.VIOLET_TINT,
    Token.GREY: Token.GREY_TINT,
}
TEXTS = (Token.TEXT, Token.TEXT2, Token.TEXT3)


def luminance(colour: str) -> float:
    def linear(part: int) -> float:
        share = part / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    brighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def lowest(palette: Palette, ink: Token, *grounds: Token) -> float:
    return min(ratio(palette[ink], palette[ground]) for ground in grounds)


def test_the_formula_gives_the_known_ends() -> None:
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert ratio("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
@pytest.mark.parametrize("ink", [*TEXTS, Token.ACCENT_TEXT, *TINTS])
def test_words_can_be_read_on_every_ground(palette: Palette, ink: Token) -> None:
    grounds = [*GROUNDS]
    if ink in TINTS:
        grounds.append(TINTS[ink])
    if ink in (Token.TEXT, Token.TEXT2):
        grounds += [Token.AMBER_TINT, Token.RED_TINT]
    assert lowest(palette, ink, *grounds) >= 4.5


@pytest.mark.parametrize(
    ("palette", "ink", "stated"),
    [
        (LIGHT, Token.TEXT, 14.1),
        (LIGHT, Token.TEXT3, 4.54),
        (DARK, Token.TEXT, 10.9),
        (DARK, Token.TEXT3, 5.0),
        (LIGHT, Token.ACCENT_TEXT, 6.8),
        (DARK, Token.ACCENT_TEXT, 6.5),
    ],
)
def test_the_lowest_ratio_is_the_one_the_design_states(palette: Palette, ink: Token, stated: float) -> None:
    grounds = [*GROUNDS]
    if ink is Token.TEXT:
        grounds += [Token.AMBER_TINT, Token.RED_TINT]
    assert lowest(palette, ink, *grounds) == pytest.approx(stated, abs=0.06)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
def test_borders_of_what_can_be_used_are_seen(palette: Palette) -> None:
    assert lowest(palette, Token.LINE2, Token.WIN, Token.PANEL) >= 3.0


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
def test_words_on_filled_grounds_can_be_read(palette: Palette) -> None:
    assert lowest(palette, Token.ON_ACCENT, Token.ACCENT, Token.ACCENT_HOVER) >= 4.5
    assert lowest(palette, Token.ON_HEAT, Token.HEAT_0, Token.HEAT_1, Token.HEAT_2) >= 5.5
    assert lowest(palette, Token.ON_HEAT_3, Token.HEAT_3) >= 5.4
    assert lowest(palette, Token.ON_HEAT_4, Token.HEAT_4) >= 5.5
    assert lowest(palette, Token.ON_TOAST, Token.TOAST) >= 15
    assert lowest(palette, Token.TOAST_LINK, Token.TOAST) >= 9


def test_both_palettes_name_every_token() -> None:
    assert set(LIGHT.colours) == set(DARK.colours) == set(Token)
