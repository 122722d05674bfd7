"""The 146 Vietnamese letters, composed, both cases."""

from __future__ import annotations

import unicodedata
from itertools import product

TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
LETTERS = "".join(
    sorted(
        {
            form
            for vowel, tone in product("aăâeêioôơuưy", TONES)
            for lower in [unicodedata.normalize("NFC", vowel + tone)]
            for form in (lower, lower.upper())
        }
        | set("đĐ")
    )
)
