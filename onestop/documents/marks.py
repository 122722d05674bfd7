"""What tells one print from another: the double frame of a reprint, replacement or practice slip, and the footer."""

from __future__ import annotations

from onestop.application.paper import PrintMark
from onestop.documents.blanks import NBSP
from onestop.documents.fonts import BOLD, REGULAR, clean, width
from onestop.documents.header import BESIDE_QR, LEFT, RIGHT, TEXT_WIDTH, centre_line
from onestop.documents.page import MM, Page
from onestop.documents.templates import template
from onestop.documents.text import Line, Run, break_lines, compose, words_of
from onestop.documents.wording import footer_moment, short_date, time_words

_INSET = 0.75 * MM
_DOT = f"{NBSP} ·{NBSP} "


def is_marked(mark: PrintMark) -> bool:
    """Whether the body must say that this is not a plain first print."""
    return mark.practice or mark.print_no > 1 or bool(mark.replaces)


def mark_frame(page: Page, y: float, mark: PrintMark, *, promised: bool) -> float:
    """The double frame from `y`, left of the QR; returns its bottom, or `y` for a plain first print.

    `promised` tells a slip that carries a date (its reprint says that the date stands).
    """
    if not is_marked(mark):
        return y
    at = y + 1.3 * MM
    room = BESIDE_QR - 6 * MM
    for title, lines in _blocks(mark, promised):
        for heading in break_lines(words_of([Run(title, BOLD)]), 11, room):
            at += 3.75 * MM
            centre_line(page, LEFT + BESIDE_QR / 2, at, heading)
            at += 0.5 * MM
        for line in _broken(lines, room):
            at += 3.27 * MM
            centre_line(page, LEFT + BESIDE_QR / 2, at, line)
        at += 0.9 * MM
    high = at + 0.9 * MM - y
    page.frame(LEFT, y, BESIDE_QR, high, 0.9)
    page.frame(LEFT + _INSET, y + _INSET, BESIDE_QR - 2 * _INSET, high - 2 * _INSET, 0.3)
    return y + high


def _broken(texts: list[list[Run]], room: float) -> list[Line]:
    return [line for runs in texts for line in break_lines(words_of(runs), 8.2, room)]


def _blocks(mark: PrintMark, promised: bool) -> list[tuple[str, list[list[Run]]]]:
    words = template("slips")
    blocks: list[tuple[str, list[list[Run]]]] = []
    if mark.practice:
        blocks.append((words.text("marks", "practice"), [compose(words.text("marks", "practice_why"))]))
    if mark.replaces:
        facts = [clean(fact) for fact in mark.replaces.split("\n")]
        title = words.text("marks", "replacement").replace("{replaced}", facts[0])
        blocks.append((title, [[Run(fact)] for fact in facts[1:] if fact]))
    if mark.print_no > 1:
        title = words.text("marks", "reprint").replace("{count}", str(mark.print_no))
        printed = compose(
            words.text("marks", "printed" if mark.reason else "printed_no_reason"),
            time=time_words(mark.printed_at),
            date=short_date(mark.printed_at),
            reason=clean(mark.reason).rstrip("."),
        )
        # A slip that replaces another speaks of dates above already: "unchanged" would be read as of those.
        promised = promised and not mark.replaces
        key = "printed_by" if promised else "printed_by_plain"
        by = compose(words.text("marks", key), role=clean(mark.printed_by_role))
        if not mark.printed_by_role:
            by = compose(words.text("marks", "unchanged")) if promised else []
        blocks.append((title, [printed, by]))
    return blocks


def footer(page: Page, form: str, mark: PrintMark, number: int, total: int) -> None:
    """The rule, form and regime, which print and when; `Trang n/m`. A practice print says so across it."""
    words = template("slips")
    key = "reprint" if mark.print_no > 1 else "first"
    moment = footer_moment(mark.printed_at)
    printed = words.text("footer", key).replace("{count}", str(mark.print_no)).replace("{moment}", moment)
    runs = [Run(f"{clean(form)}{_DOT}{printed}")]
    if mark.practice:
        runs += [Run(_DOT), Run(words.text("footer", "practice"), BOLD)]
    counted = words.text("footer", "page").replace("{page}", str(number)).replace("{pages}", str(total))
    room = TEXT_WIDTH - width(counted, REGULAR, 7) - 3 * MM
    parts = words_of(runs)
    # A practice print of a bilingual slip says much: its footer may be set a little smaller, never cut.
    size = next((size for size in (7.0, 6.6, 6.2, 5.8) if len(break_lines(parts, size, room)) == 1), 5.4)
    page.rule(LEFT, 199.75 * MM, RIGHT, 199.75 * MM, 0.4)
    for index, line in enumerate(break_lines(parts, size, room)):
        page.line(LEFT, (202.3 + 2.0 * index) * MM, line)
    page.right(RIGHT, 202.3 * MM, REGULAR, 7, counted)
