"""What is typed into a search box, taken apart: words, and ``field:value``. Syntax only: knows no office, no store.

Anything may be typed and nothing is refused: what names no field is a word.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from onestop.domain.text import fold

LONGEST = 200
"""Letters that are read: the rest of a pasted page is not searched."""


class SearchField(StrEnum):
    """Under the name that is written when a query is put into words again."""

    CODE = "ma"
    APPLICANT = "dn"
    ABOUT = "tt"
    DUE = "han"
    OWNER = "nguoi"
    UNIT = "don-vi"
    CHANNEL = "kenh"
    SECTOR = "linhvuc"
    RECEIVED = "nhan"
    FINISHED = "xong"
    AGENCY = "coquan"
    TAX_CODE = "mst"
    ID_NUMBER = "cccd"
    PHONE = "sdt"
    OVERDUE = "quahan"
    PAUSED = "tamdung"
    OPEN = "dangmo"


FLAGS = frozenset({SearchField.OVERDUE, SearchField.PAUSED, SearchField.OPEN})
"""They stand alone, without a value."""

MOMENTS = frozenset({SearchField.DUE, SearchField.RECEIVED, SearchField.FINISHED})
"""Their values may be compared: ``han:<3``, also written ``han<3``."""

_OTHER_NAMES = {
    "mahoso": SearchField.CODE,
    "mahs": SearchField.CODE,
    "nop": SearchField.APPLICANT,
    "nguoinop": SearchField.APPLICANT,
    "doanhnghiep": SearchField.APPLICANT,
    "thutuc": SearchField.ABOUT,
    "tthc": SearchField.ABOUT,
    "trangthai": SearchField.ABOUT,
    "hantra": SearchField.DUE,
    "nguoigiu": SearchField.OWNER,
    "canbo": SearchField.OWNER,
    "phong": SearchField.UNIT,
    "dv": SearchField.UNIT,
    "lv": SearchField.SECTOR,
    "ngaynhan": SearchField.RECEIVED,
    "cq": SearchField.AGENCY,
    "cmnd": SearchField.ID_NUMBER,
    "dt": SearchField.PHONE,
    "dienthoai": SearchField.PHONE,
}
_NAMES = {each.value.replace("-", ""): each for each in SearchField} | _OTHER_NAMES
_HEAD = re.compile(r'([^\s:"<>=]{1,20})(:|(?=[<>=]))')
_TOKEN = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Part:
    """``field:value``; the value without quotation marks, "" where none stands there yet (and of a flag)."""

    field: SearchField
    value: str = ""


@dataclass(frozen=True, slots=True)
class TypedQuery:
    """`words` as they were typed, `parts` in their order."""

    words: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()

    @property
    def text(self) -> str:
        """The words alone."""
        return " ".join(self.words)


def parse(typed: str) -> TypedQuery:
    """Never raises. ``dn: dong`` means ``dn:dong``; a value with blanks stands between quotation marks."""
    text = unicodedata.normalize("NFC", typed[:LONGEST])
    words: list[str] = []
    parts: list[Part] = []
    at = 0
    while (token := _TOKEN.search(text, at)) is not None:
        at = token.start()
        field, behind = _field_at(text, at)
        if field is None:
            flag = field_named(token[0])
            if flag in FLAGS:
                parts.append(Part(flag))
            else:
                words.append(token[0])
            at = token.end()
        else:
            value, at = _value_at(text, behind)
            parts.append(Part(field, value))
    return TypedQuery(tuple(words), tuple(parts))


def render(query: TypedQuery) -> str:
    """Words, then fields: `parse` gives the same query again, as long as it fits into LONGEST letters."""
    return " ".join((*query.words, *map(_rendered, query.parts)))


def field_named(name: str) -> SearchField | None:
    """By any of its names, accents, case and hyphens aside."""
    return _NAMES.get(fold(name).replace("-", "").replace("_", ""))


def _rendered(part: Part) -> str:
    if part.field in FLAGS:
        return part.field.value
    bare = part.value and " " not in part.value
    return f"{part.field}:{part.value}" if bare else f'{part.field}:"{part.value}"'


def _field_at(text: str, at: int) -> tuple[SearchField | None, int]:
    """The field that is named there, and where its value begins."""
    head = _HEAD.match(text, at)
    field = field_named(head[1]) if head is not None else None
    if head is None or field is None or field in FLAGS or (not head[2] and field not in MOMENTS):
        return None, at
    return field, head.end()


def _value_at(text: str, at: int) -> tuple[str, int]:
    if text.startswith('"', at):
        closing = text.find('"', at + 1)
        end = closing if closing >= 0 else len(text)
        return _clean(text[at + 1 : end]), min(end + 1, len(text))
    if at < len(text) and not text[at].isspace():
        token = _TOKEN.match(text, at)
        assert token is not None, "something stands there"
        return _clean(token[0]), token.end()
    following = _TOKEN.search(text, at)
    if following is None or _is_of_its_own(text, following):
        return "", at
    return _value_at(text, following.start())


def _is_of_its_own(text: str, token: re.Match[str]) -> bool:
    field, _ = _field_at(text, token.start())
    return field is not None or field_named(token[0]) in FLAGS


def _clean(value: str) -> str:
    return " ".join(value.replace('"', "").split())
