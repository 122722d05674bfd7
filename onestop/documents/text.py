"""Text as it is broken into lines: runs of one face become words, words become lines of a given width.

Knows faces and widths, not pages. Sizes and widths are points; a run of size 0 takes the body's size.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from onestop.documents.blanks import NBSP
from onestop.documents.fonts import BOLD, ITALIC, JAPANESE, REGULAR, Face, em_width, spread


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one face; `size` 0 means the size of the body around it."""

    text: str
    face: Face = REGULAR
    size: float = 0.0


@dataclass(frozen=True, slots=True)
class Fragment:
    """Part of a word in one face: its em width is in 1/1000 em."""

    text: str
    face: Face
    size: float
    em: float


@dataclass(slots=True)
class Word:
    """What is never broken; `spaced` says that a space stands before it."""

    fragments: list[Fragment]
    spaced: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A drawn stretch: `dx` from the line's left edge."""

    dx: float
    text: str
    face: Face
    size: float


@dataclass(frozen=True, slots=True)
class Line:
    pieces: tuple[Piece, ...]
    width: float


_SLACK: Final = 0.3
"""Points a line may reach past its width: a tenth of a millimetre, invisible, and kinder than a short word alone."""

_GLUED: Final = (
    (re.compile(r" (?=[–—])"), NBSP),
    (re.compile(r"\b(TT|NĐ|QĐ|CV|TB|NQ|VBHN|ngày|lần|số|Số|mục|Điều|điều|khoản|Mẫu) (?=\d)"), rf"\1{NBSP}"),
    (re.compile(r"\bMẫu (số )?(?=[IVX\d])"), lambda m: m.group().replace(" ", NBSP)),
    (
        re.compile(r"\d+ (?:ngày làm việc|giờ làm việc|giờ \d\d phút|ngày\b|giờ\b|bản (?:chính|sao)|bộ\b)"),
        lambda m: m.group().replace(" ", NBSP),
    ),
    (re.compile(r"\btháng \d+ năm (?=\d)"), lambda m: m.group().replace(" ", NBSP)),
    (re.compile(r"\b(Trước|Đúng|Quá|trước|đúng|quá) (?=hạn\b)"), rf"\1{NBSP}"),
    (re.compile(r" (?=(?:[A-Z]|[IVX]+)(?:[ ,.;)]|$))"), NBSP),
)


@lru_cache(maxsize=4096)
def glue(text: str) -> str:
    """The text with the spaces inside phrases that belong together made unbreakable."""
    for pattern, joined in _GLUED:
        text = pattern.sub(joined, text)
    return text


_MARKUP = re.compile(r"(\*\*.+?\*\*|\*.+?\*|\{\w+\})")


@lru_cache(maxsize=1024)
def _parsed(template: str) -> tuple[tuple[str, Face], ...]:
    parts: list[tuple[str, Face]] = []
    for part in _MARKUP.split(template):
        if part.startswith("**") and len(part) > 4:
            parts += [(piece, BOLD) for piece, _ in _parsed(part[2:-2])]
        elif part.startswith("*") and len(part) > 2:
            parts += [(piece, ITALIC) for piece, _ in _parsed(part[1:-1])]
        elif part:
            parts.append((part, REGULAR))
    return tuple(parts)


def compose(template: str, face: Face = REGULAR, size: float = 0.0, **values: str) -> list[Run]:
    """Runs from a wording: `**bold**`, `*italic*`, `{name}`. What is put in is never read as markup.

    Raises KeyError naming the placeholder that has no value.
    """
    runs = []
    for part, part_face in _parsed(template):
        text = values[part[1:-1]] if part.startswith("{") and part.endswith("}") else part
        if text:
            runs.append(Run(glue(text), face if part_face == REGULAR else part_face, size))
    return runs


# Japanese may break between any two letters, but not before these nor after those.
_NOT_FIRST = frozenset("、。，．）」』】：；！？ー・ぁぃぅぇぉっゃゅょァィゥェォッャュョ々％")
_NOT_LAST = frozenset("（「『【")


def words_of(runs: Sequence[Run]) -> list[Word]:
    """The unbreakable words of the runs, each face resolved to one that has its letters."""
    words: list[Word] = []
    open_word = False
    for run in runs:
        fragments, ends_open = _fragments(run)
        for spaced, fragment in fragments:
            joins = open_word and not spaced
            if joins and (fragment.face != JAPANESE or _sticks(words[-1], fragment.text)):
                words[-1].fragments.append(fragment)
            else:
                words.append(Word([fragment], not joins and bool(words)))
            open_word = True
        open_word = ends_open and open_word
    return words


@lru_cache(maxsize=8192)
def _fragments(run: Run) -> tuple[tuple[tuple[bool, Fragment], ...], bool]:
    """The run's fragments, each with whether a space stands before it, and whether the run ends without one."""
    found: list[tuple[bool, Fragment]] = []
    tokens = run.text.split(" ")
    for index, token in enumerate(tokens):
        spaced = index > 0
        for text, face in spread(token, run.face):
            for part in _breakable(text) if face == JAPANESE else (text,):
                found.append((spaced, Fragment(part, face, run.size, em_width(part, face))))
                spaced = False
    return tuple(found), bool(tokens[-1]) or not run.text


def _breakable(text: str) -> list[str]:
    parts: list[str] = []
    for letter in text:
        ascii_pair = bool(parts) and letter.isascii() and parts[-1][-1].isascii()
        if parts and (ascii_pair or letter in _NOT_FIRST or parts[-1][-1] in _NOT_LAST):
            parts[-1] += letter
        else:
            parts.append(letter)
    return parts


def _sticks(word: Word, part: str) -> bool:
    return part[0] in _NOT_FIRST or word.fragments[-1].text[-1] in _NOT_LAST


def break_lines(words: Sequence[Word], body: float, width_at: float | Callable[[int], float]) -> list[Line]:
    """Greedy lines at body size `body`; `width_at` is the width, or gives it for the n-th line (from 0).

    A word wider than a whole line is cut between letters: nothing is clipped.
    """
    at = width_at if callable(width_at) else _always(width_at)
    lines: list[Line] = []
    line: list[Word] = []
    used = 0.0
    limit = at(0)
    for word in words:
        need = 0.0
        for part in word.fragments:
            need += part.em * (part.size or body)
        need /= 1000
        blank = _blank(line[-1], body) if line and word.spaced else 0.0
        if used + blank + need <= limit + _SLACK:
            line.append(word)
            used += blank + need
            continue
        if line:
            lines.append(_set(line, body))
            limit = at(len(lines))
        line, used = [word], need
        while used > limit + _SLACK:
            head, rest = _cut(line[0], body, limit)
            lines.append(_set([head], body))
            limit = at(len(lines))
            line = [rest]
            used = sum(part.em * (part.size or body) for part in rest.fragments) / 1000
    if line:
        lines.append(_set(line, body))
    return lines


def _always(width: float) -> Callable[[int], float]:
    return lambda line: width


def _blank(word: Word, body: float) -> float:
    last = word.fragments[-1]
    return em_width(" ", last.face) * (last.size or body) / 1000


def _cut(word: Word, body: float, limit: float) -> tuple[Word, Word]:
    head: list[Fragment] = []
    used = 0.0
    for index, part in enumerate(word.fragments):
        size = part.size or body
        if used + part.em * size / 1000 <= limit:
            head.append(part)
            used += part.em * size / 1000
            continue
        count = 0
        while count < len(part.text) and used + em_width(part.text[count], part.face) * size / 1000 <= limit:
            used += em_width(part.text[count], part.face) * size / 1000
            count += 1
        count = max(count, 0 if head else 1)
        first, second = part.text[:count], part.text[count:]
        if first:
            head.append(Fragment(first, part.face, part.size, em_width(first, part.face)))
        rest = [Fragment(second, part.face, part.size, em_width(second, part.face))] if second else []
        return Word(head, word.spaced), Word(rest + word.fragments[index + 1 :], False)
    return Word(head, word.spaced), Word([], False)


def _set(words: Sequence[Word], body: float) -> Line:
    """Neighbours of one face and size drawn as one string; unbreakable spaces are drawn as plain ones."""
    pieces: list[Piece] = []
    texts: list[str] = []
    face: Face = REGULAR
    size = start = x = 0.0
    for index, word in enumerate(words):
        spaced = word.spaced and index > 0
        for part in word.fragments:
            part_size = part.size or body
            if spaced:
                x += em_width(" ", face) * size / 1000
                texts.append(" ")
                spaced = False
            if texts and (part.face != face or part_size != size):
                pieces.append(Piece(start, "".join(texts), face, size))
                texts = []
            if not texts:
                start = x
            face, size = part.face, part_size
            texts.append(part.text.replace(NBSP, " "))
            x += part.em * part_size / 1000
    if texts:
        pieces.append(Piece(start, "".join(texts), face, size))
    return Line(tuple(pieces), x)
