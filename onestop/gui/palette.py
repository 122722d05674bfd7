"""All colours of the program in one table, light and dark. The style sheet and every painter read it.

Ratios are proved by a test; ``design/screens.md`` says where each may stand.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Token(StrEnum):
    """What a colour is for. The value is its name in the style sheet's template."""

    WIN = "win"
    PANEL = "panel"
    RAIL = "rail"
    SUNKEN = "sunken"
    SOFT = "soft"
    SEL = "sel"
    LINE = "line"
    LINE2 = "line2"
    TEXT = "text"
    TEXT2 = "text2"
    TEXT3 = "text3"
    ACCENT = "accent"
    ACCENT_HOVER = "accent_hover"
    ON_ACCENT = "on_accent"
    ACCENT_TEXT = "accent_text"
    GREEN = "green"
    GREEN_TINT = "green_tint"
    AMBER = "amber"
    AMBER_TINT = "amber_tint"
    RED = "red"
    RED_TINT = "red_tint"
    VIOLET = "violet"
    VIOLET_TINT = "violet_tint"
    GREY = "grey"
    GREY_TINT = "grey_tint"
    HEAT_0 = "heat_0"
    HEAT_1 = "heat_1"
    HEAT_2 = "heat_2"
    HEAT_3 = "heat_3"
    HEAT_4 = "heat_4"
    ON_HEAT = "on_heat"
    ON_HEAT_3 = "on_heat_3"
    ON_HEAT_4 = "on_heat_4"
    TOAST = "toast"
    ON_TOAST = "on_toast"
    TOAST_LINK = "toast_link"


@dataclass(frozen=True, slots=True)
class Palette:
    name: str
    colours: Mapping[Token, str]

    def __getitem__(self, token: Token) -> str:
        return self.colours[token]


def _palettes() -> tuple[Palette, Palette]:
    table: tuple[tuple[Token, str, str], ...] = (
        (Token.WIN, "#FFFFFF", "#1A1D22"),
        (Token.PANEL, "#F8F9FA", "#1E2228"),
        (Token.RAIL, "#F3F4F6", "#14161A"),
        (Token.SUNKEN, "#EEF0F3", "#282D34"),
        (Token.SOFT, "#E8EFF9", "#20324B"),
        (Token.SEL, "#EDF3FB", "#212C3B"),
        (Token.LINE, "#E3E6EA", "#2E343C"),
        (Token.LINE2, "#848D9A", "#76818E"),
        (Token.TEXT, "#18202A", "#E8EBEF"),
        (Token.TEXT2, "#4A5563", "#B4BCC6"),
        (Token.TEXT3, "#626D7B", "#98A2AE"),
        (Token.ACCENT, "#1F5AA6", "#2D69BA"),
        (Token.ACCENT_HOVER, "#194A8A", "#3370C4"),
        (Token.ON_ACCENT, "#FFFFFF", "#FFFFFF"),
        (Token.ACCENT_TEXT, "#1B5199", "#8DBBF6"),
        (Token.GREEN, "#1A6B3A", "#7FCC98"),
        (Token.GREEN_TINT, "#E5F3E9", "#1C3426"),
        (Token.AMBER, "#855000", "#E8B863"),
        (Token.AMBER_TINT, "#FCF0DA", "#3A2F19"),
        (Token.RED, "#B0261E", "#F39A92"),
        (Token.RED_TINT, "#FBEAE8", "#412524"),
        (Token.VIOLET, "#5A4A99", "#BBB1F2"),
        (Token.VIOLET_TINT, "#EFECF9", "#2D2A48"),
        (Token.GREY, "#4A5563", "#B4BCC6"),
        (Token.GREY_TINT, "#ECEEF1", "#2A2F36"),
        (Token.HEAT_0, "#EEF0F3", "#282D34"),
        (Token.HEAT_1, "#DCE7F6", "#22364F"),
        (Token.HEAT_2, "#B5CDEE", "#2A4C78"),
        (Token.HEAT_3, "#7FA8DE", "#2D69BA"),
        (Token.HEAT_4, "#1F5AA6", "#8DBBF6"),
        (Token.ON_HEAT, "#18202A", "#E8EBEF"),
        (Token.ON_HEAT_3, "#18202A", "#FFFFFF"),
        (Token.ON_HEAT_4, "#FFFFFF", "#18202A"),
        (Token.TOAST, "#1E2630", "#1E2630"),
        (Token.ON_TOAST, "#FFFFFF", "#FFFFFF"),
        (Token.TOAST_LINK, "#A9CBFA", "#A9CBFA"),
    )
    light = MappingProxyType({token: colour for token, colour, _ in table})
    dark = MappingProxyType({token: colour for token, _, colour in table})
    return Palette("light", light), Palette("dark", dark)


LIGHT, DARK = _palettes()
