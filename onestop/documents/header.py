"""The head of a slip of the desk: agency and nation, number, place and date, the title, the code and its QR.

Shared by every A5 form. Knows where things stand, not which form it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from onestop.documents.blanks import NBSP
from onestop.documents.fonts import BOLD, ITALIC, REGULAR, clean, width
from onestop.documents.page import A5, MM, Page
from onestop.documents.qr import qr_payload, qr_symbol
from onestop.documents.templates import template
from onestop.documents.text import Line, Run, break_lines, words_of
from onestop.documents.wording import date_words

LEFT: Final = 16 * MM
RIGHT: Final = A5[0] - 9 * MM
TEXT_WIDTH: Final = RIGHT - LEFT
BESIDE_QR: Final = 101 * MM
CENTRE: Final = LEFT + TEXT_WIDTH / 2
BOTTOM: Final = 197.9 * MM
"""Last line that text may reach above the footer's rule."""
NOTE_SIZE: Final = 7.75
QR_MODULE: Final = 0.6 * MM


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The office's side of the header: agency lines upright, `desk_line` (several, a line each) bold.

    On what the agency's head signs the parent is upright and the agency is the bold one.
    """

    agency_lines: tuple[str, ...]
    desk_line: str
    place: str
    slip_number: str
    slip_date: date


def centre_line(page: Page, middle: float, y: float, line: Line) -> None:
    page.line(middle - line.width / 2, y, line)


def one_line(*runs: Run, size: float) -> Line:
    """The runs as a single line of whatever width."""
    lines = break_lines(words_of(runs), size, 1e6)
    return lines[0] if lines else Line((), 0.0)


def letterhead(page: Page, head: Letterhead) -> float:
    """The two blocks and the line of number and date; returns that line's baseline."""
    words = template("slips")
    left, right = LEFT + 0.215 * TEXT_WIDTH, LEFT + 0.72 * TEXT_WIDTH
    y = _agency(page, left, head)
    page.centred(right, 11.8 * MM, BOLD, 9, words.text("country"))
    motto = words.text("motto")
    page.centred(right, 16.3 * MM, BOLD, 10, motto)
    half = width(motto, BOLD, 10) / 2
    page.rule(right - half, 17.75 * MM, right + half, 17.75 * MM, 0.7)
    y = max(23.2 * MM, y + 4.3 * MM)
    number = words.text("number").replace("{number}", clean(head.slip_number))
    if head.slip_number:
        centre_line(page, left, y, one_line(Run(number), size=9.2))
    dated = f"{clean(head.place)}, {date_words(head.slip_date)}"
    centre_line(page, right, y, one_line(Run(dated, ITALIC), size=9.3))
    return y


def _agency(page: Page, middle: float, head: Letterhead) -> float:
    """The left block, shrunk as one until its widest line fits; returns the y of the rule under it."""
    room = 0.44 * TEXT_WIDTH - 2 * MM
    lines = [(clean(line), REGULAR) for line in head.agency_lines]
    lines += [(clean(line), BOLD) for line in head.desk_line.split("\n")]
    widest = max(width(text, face, 8.3) for text, face in lines)
    size = min(8.3, max(6.5, 8.3 * room / widest if widest else 8.3))
    set_lines = [
        line
        for text, face in lines
        if text
        for line in break_lines(words_of([Run(text, face)]), size, room + 0.5)
    ]
    y = 11.25 * MM
    for line in set_lines:
        centre_line(page, middle, y, line)
        y += 3.27 * MM
    rule_y = y - 3.27 * MM + 1.25 * MM
    last = set_lines[-1].width if set_lines else 0.0
    page.rule(middle - 0.21 * last, rule_y, middle + 0.21 * last, rule_y, 0.7)
    return rule_y


def title_block(page: Page, title: str, y: float) -> float:
    """The bold title from baseline `y`; on two lines no word stands alone. Returns the last baseline.

    A title that is broken by hand keeps its lines.
    """
    size = 12.6
    text = clean(title)
    if "\n" in title:
        parts = [clean(line) for line in title.split("\n")]
    elif width(text, BOLD, size) > TEXT_WIDTH:
        words = text.split(" ")
        cut = min(
            range(1, len(words)),
            key=lambda n: max(width(" ".join(words[:n]), BOLD, size), width(" ".join(words[n:]), BOLD, size)),
        )
        parts = [" ".join(words[:cut]), " ".join(words[cut:])]
    else:
        parts = [text]
    for number, part in enumerate(parts):
        page.centred(CENTRE, y + number * 5.2 * MM, BOLD, size, part)
    return y + (len(parts) - 1) * 5.2 * MM


def code_line(page: Page, label: str, code: str, y: float) -> None:
    """`Mã hồ sơ: …`, centred on the page, or in the room left of the QR when it is too long for that."""
    line = one_line(Run(f"{label}: "), Run(code, BOLD), size=11.5)
    middle = CENTRE if line.width / 2 < LEFT + BESIDE_QR - CENTRE else LEFT + BESIDE_QR / 2
    centre_line(page, middle, y, line)


def qr_block(page: Page, top: float, code: str, check: str, head: str) -> float:
    """The symbol flush right from `top`, the check digits and ledger head below it; returns its clear bottom."""
    symbol = qr_symbol(qr_payload(code, check, head))
    side = symbol.side * QR_MODULE
    left = RIGHT - side
    page.symbols.append((left, top, QR_MODULE, symbol))
    middle = left + side / 2
    words = template("slips")
    page.centred(middle, top + side + 3.05 * MM, REGULAR, 7, words.text("ledger").replace("{check}", check))
    page.centred(middle, top + side + 5.9 * MM, REGULAR, 7, split_head(head))
    return top + side + 6.9 * MM


def split_head(head: str) -> str:
    """T55TT16T as people read it aloud: T55T T16T."""
    return f"{head[:4]} {head[4:]}".strip()


def running_head(page: Page, label: str, code: str, check: str, head: str, continued: str) -> float:
    """The head of a second page: code and check left, "continued" right; returns where the flow begins."""
    y = 11.3 * MM
    words = template("slips")
    tail = words.text("continued").replace("{check}", check).replace("{head}", split_head(head))
    runs = [Run(f"{label}: {code}", BOLD, 9.2), Run(f"{NBSP}{NBSP}{tail}", REGULAR, 7.8)] if code else []
    page.line(LEFT, y, one_line(*runs, size=9.2))
    page.right(RIGHT, y, ITALIC, 9.2, continued)
    page.rule(LEFT, y + 1.2 * MM, RIGHT, y + 1.2 * MM, 0.4)
    return y + 4.4 * MM


def note_lines(*paragraphs: Sequence[Run]) -> list[Line]:
    """Lines of the notes that stand on the footer, each paragraph on lines of its own."""
    return [line for runs in paragraphs for line in break_lines(words_of(runs), NOTE_SIZE, TEXT_WIDTH)]


def notes_height(lines: Sequence[Line]) -> float:
    """How much room the notes take above the footer, air not counted."""
    return sum([_note_leading(line) for line in lines])


def put_notes(page: Page, lines: Sequence[Line]) -> None:
    """The notes with their last line just above the footer."""
    y = BOTTOM - 0.2 * MM
    for line in reversed(lines):
        page.line(LEFT, y, line)
        y -= _note_leading(line)


def _note_leading(line: Line) -> float:
    smaller = all(piece.size < NOTE_SIZE for piece in line.pieces)
    return (3.05 if smaller else 3.22) * MM
