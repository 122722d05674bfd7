"""Fills the style sheet's template with a palette's colours and the user's text size."""

from __future__ import annotations

import re

from onestop.gui.palette import Palette, Token
from onestop.resources import resource_folder

_GAP = re.compile(r"@(?:(?P<pixels>\d+)(?P<kind>px|box)|(?P<token>[a-z_0-9]+))")


def style_sheet(palette: Palette, text_size: int) -> str:
    """``@text2`` becomes a colour, ``@13px`` a font size, ``@36box`` a height that never shrinks."""
    template = (resource_folder() / "styles" / "onestop.qss").read_text("utf-8")

    def fill(match: re.Match[str]) -> str:
        if match["token"]:
            return palette[Token(match["token"])]
        pixels = int(match["pixels"])
        scale = text_size if match["kind"] == "px" else max(100, text_size)
        return f"{round(pixels * scale / 100)}px"

    return _GAP.sub(fill, template)
