"""Text as it may be stored, and text as it is searched. Knows letters; knows no field, form or language rule.

Stored text is NFC without control, zero-width or direction characters. The search form drops every
mark, so that "dong nai" finds "Đồng Nai".
"""

from __future__ import annotations

import functools
import re
import unicodedata

from onestop.domain.errors import Refused

# Format characters (Cf) carry zero-width and direction marks: a name that reads one way and sorts
# another. Control letters, lone surrogates and noncharacters are what XML, PDF and SQLite cannot hold.
_DROPPED = frozenset({"Cc", "Cf", "Cs"})
_FIRST_PICTOGRAPH = 0x2600
# Old Vietnamese fonts put Icelandic Eth where D with stroke belongs; both are searched as d.
_STROKED_D = {ord("đ"): "d", ord("Đ"): "d", ord("ð"): "d", ord("Ð"): "d"}

# Both placements are in use: hoà and hòa, khoẻ and khỏe, thuỷ and thủy.
_LATE_TONE = {
    unicodedata.normalize("NFC", f"{first}{tone}{second}"): unicodedata.normalize(
        "NFC", f"{first}{second}{tone}"
    )
    for first, second in ("oa", "oe", "uy")
    for tone in "\u0300\u0301\u0303\u0309\u0323"
}
_EARLY_TONE = re.compile("|".join(_LATE_TONE))


def clean_line(raw: str, *, field: str, limit: int = 500) -> str:
    """One line of NFC text; every run of white space becomes one space, ends are trimmed.

    Raises `Refused("text_too_long")` with `limit` and `length` when more than `limit` characters remain.
    """
    kept = raw if raw.isprintable() else "".join(filter(_is_stored, raw))
    return _within(" ".join(unicodedata.normalize("NFC", kept).split()), field, limit)


def clean_note(raw: str, *, field: str, limit: int = 2000) -> str:
    """As `clean_line`, but lines stay lines; blank lines at both ends and trailing spaces go."""
    lines = raw.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    cleaned = [clean_line(line, field=field, limit=max(limit, len(line))) for line in lines.split("\n")]
    return _within("\n".join(cleaned).strip("\n"), field, limit)


def unprintable(text: str) -> tuple[str, ...]:
    """Pictographs and private letters, in order of first use: stored as they are, missing in slip fonts."""
    return tuple(dict.fromkeys(letter for letter in text if _is_pictograph(letter)))


def fold(text: str) -> str:
    """The search form: compatibility letters without marks, lower case, single spaces."""
    return " ".join("".join(map(_folded, unicodedata.normalize("NFC", text))).split())


def accented(text: str) -> str:
    """The search form with its marks: lower case, single spaces, the tone of oa, oe and uy on their second letter."""
    lower = " ".join(unicodedata.normalize("NFC", text).lower().split())
    return lower if lower.isascii() else _EARLY_TONE.sub(lambda early: _LATE_TONE[early[0]], lower)


def fold_map(text: str) -> tuple[str, tuple[int, ...]]:
    """`fold(text)` and, for each of its characters, its index in the NFC form of `text`."""
    letters: list[str] = []
    origins: list[int] = []
    for index, letter in enumerate(unicodedata.normalize("NFC", text)):
        for part in _folded(letter):
            space = part.isspace()
            if space and (not letters or letters[-1] == " "):
                continue
            letters.append(" " if space else part)
            origins.append(index)
    if letters and letters[-1] == " ":
        letters.pop()
        origins.pop()
    return "".join(letters), tuple(origins)


def words(text: str) -> tuple[str, ...]:
    """The folded words of a text: runs of letters and digits, in order."""
    return tuple("".join(letter if letter.isalnum() else " " for letter in fold(text)).split())


def _is_stored(letter: str) -> bool:
    return letter.isspace() or not (unicodedata.category(letter) in _DROPPED or _is_noncharacter(ord(letter)))


def _is_noncharacter(point: int) -> bool:
    return point & 0xFFFE == 0xFFFE or 0xFDD0 <= point <= 0xFDEF


def _is_pictograph(letter: str) -> bool:
    kind = unicodedata.category(letter)
    return kind == "Co" or (ord(letter) >= _FIRST_PICTOGRAPH and kind in {"So", "Sk", "Cn"})


def _within(text: str, field: str, limit: int) -> str:
    if len(text) > limit:
        raise Refused("text_too_long", field=field, limit=limit, length=len(text))
    return text


@functools.cache
def _folded(letter: str) -> str:
    if letter.isspace():
        return " "
    # Twice, because lower case may bring a mark back (İ) and a mark may turn into a letter (ᾳ).
    return _bare(_bare(letter).translate(_STROKED_D).casefold())


def _bare(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text)
    return "".join(part for part in parts if unicodedata.category(part)[0] not in "MC")
