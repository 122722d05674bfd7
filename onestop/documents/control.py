"""The control slip (Mẫu 05; 2015: 04, 2025: 06) as an A5 landscape PDF: one row a hand-over, room to sign in each.

Rows known so far, then blank ones to the foot of the page. Landscape, because four signed columns do not fit
123 mm; it is stapled at the left like the receipt. Byte-identical for the same content.
"""

from __future__ import annotations

from typing import Final

from onestop.application.way_contents import ControlContent
from onestop.documents.blanks import NBSP
from onestop.documents.control_rows import EDGES, LEFT, RIGHT, blank_row, filled_row, head_row
from onestop.documents.filenames import slip_name
from onestop.documents.fonts import BOLD, ITALIC, REGULAR, clean, width
from onestop.documents.header import one_line, split_head
from onestop.documents.page import A5, MM, Imprint, Page, write_pdf
from onestop.documents.qr import qr_payload, qr_symbol
from onestop.documents.templates import Template, template
from onestop.documents.text import Line, Run, break_lines, compose, glue, words_of
from onestop.documents.wording import (
    date_words,
    footer_moment,
    promise_words,
    table_date,
    time_words,
)

LANDSCAPE: Final = (A5[1], A5[0])
WIDE: Final = RIGHT - LEFT
CENTRE: Final = LEFT + WIDE / 2
BOTTOM: Final = 137.1 * MM
RULE: Final = 138.2 * MM
FOOT: Final = 140.9 * MM
FIELD: Final = 10.0
STEP: Final = 4.3 * MM
ROOMY: Final = 5.0 * MM
PLAIN_LINES: Final = 3
"""So many lines of fields leave room for four rows below them however they are set."""

MODULE: Final = 0.6 * MM
BESIDE_QR: Final = 163 * MM
CLOSING: Final = 6.5 * MM


def render_control(content: ControlContent) -> bytes:
    words = template("control")
    title = f"{words.text('title')} {clean(content.coded.code)}"
    imprint = Imprint(title, clean(content.issued.desk_line), clean(content.form_label))
    return write_pdf(control_pages(content), imprint)


def control_filename(content: ControlContent) -> str:
    """control_CODE_2.pdf: the second printing."""
    return slip_name("control", content.coded.code, 1, content.mark.print_no)


def control_pages(content: ControlContent) -> list[Page]:
    """The pages before they are painted."""
    words = template("control")
    pages = [Page(LANDSCAPE)]
    y = _front(pages[0], content, words)
    y = _table_head(pages[0], y, first=True)
    closing = _closing(content, words)
    rows = [part for n, row in enumerate(content.rows, start=1) for part in filled_row(n, row)]
    for row in rows:
        if y + row.high > BOTTOM + 0.01:
            y = _turn(pages, content, words)
        y = row.put(pages[-1], y)
    if content.going_on:
        _blanks(pages, y, content, words)
    elif closing:
        if y + len(closing) * CLOSING > BOTTOM + 0.01:
            y = _turn(pages, content, words, table=False)
        for line in closing:
            y += 4.9 * MM
            pages[-1].line(LEFT, y, line)
    for index, page in enumerate(pages, start=1):
        _footer(page, content, words, index, len(pages))
    return pages


def _blanks(pages: list[Page], y: float, content: ControlContent, words: Template) -> None:
    """Rows for what is still to come, to the foot of the page: at least one, on a next page if this one is full."""
    number = len(content.rows) + 1
    if y + blank_row(number).high > BOTTOM + 0.01:
        y = _turn(pages, content, words)
    while y + blank_row(number).high <= BOTTOM + 0.01:
        y = blank_row(number).put(pages[-1], y)
        number += 1


def _turn(pages: list[Page], content: ControlContent, words: Template, *, table: bool = True) -> float:
    """A next page with its running head, and where its rows begin."""
    page = Page(LANDSCAPE)
    pages.append(page)
    y = 10.4 * MM
    coded = content.coded
    tail = template("slips").text("continued").replace("{check}", coded.check)
    runs = [
        Run(f"{words.text('code')}: {clean(coded.code)}", BOLD),
        Run(f"{NBSP}{NBSP}{tail.replace('{head}', split_head(coded.head))}", REGULAR, 7.8),
    ]
    page.line(LEFT, y, one_line(*runs, size=9.2))
    page.right(RIGHT, y, ITALIC, 9.2, words.text("continued"))
    top = y + 1.2 * MM
    if not table:
        page.rule(LEFT, top, RIGHT, top)
        return top
    return _table_head(page, top, first=False)


def _table_head(page: Page, y: float, *, first: bool) -> float:
    page.rule(EDGES[0], y, EDGES[-1], y)
    return head_row(first=first).put(page, y)


def _front(page: Page, content: ControlContent, words: Template) -> float:
    """Everything above the table; returns where that begins."""
    slips, issued = template("slips"), content.issued
    left, right = LEFT + 0.215 * WIDE, LEFT + 0.71 * WIDE
    y = _agency(page, left, content)
    page.centred(right, 11.8 * MM, BOLD, 9.6, slips.text("country"))
    motto = slips.text("motto")
    page.centred(right, 16.4 * MM, BOLD, 10.6, motto)
    half = width(motto, BOLD, 10.6) / 2
    page.rule(right - half, 17.9 * MM, right + half, 17.9 * MM, 0.7)
    dated = one_line(Run(f"{clean(issued.place)}, {date_words(issued.dated)}", ITALIC), size=9.6)
    page.line(right - dated.width / 2, 23.4 * MM, dated)
    y = max(30.0 * MM, y + 6.0 * MM)
    page.centred(CENTRE, y, BOLD, 13, words.text("title"))
    bottom = _qr(page, y - 3.6 * MM, content)
    _practice(page, y - 3.4 * MM, content)
    y += 5.3 * MM
    coded = one_line(Run(f"{words.text('code')}: "), Run(clean(content.coded.code), BOLD), size=11)
    page.line(CENTRE - coded.width / 2, y, coded)
    lines = [
        line for runs in _fields(content, words) for line in break_lines(words_of(runs), FIELD, BESIDE_QR)
    ]
    step = ROOMY if len(lines) <= PLAIN_LINES else STEP
    for line in lines:
        y += step
        page.line(LEFT, y, line)
    return max(y + 1.8 * MM, bottom)


def _agency(page: Page, middle: float, content: ControlContent) -> float:
    """The left block, shrunk as one until its widest line fits; returns the y of the rule under it."""
    issued = content.issued
    lines = [(clean(text), REGULAR) for text in issued.agency_lines] + [(clean(issued.desk_line), BOLD)]
    room = 0.42 * WIDE
    size = min(8.8, max(6.5, 8.8 * room / max(max(width(text, face, 8.8) for text, face in lines), 1.0)))
    y = 11.4 * MM
    last = Line((), 0.0)
    for text, face in lines:
        for last in break_lines(words_of([Run(text, face)]), size, room):
            page.line(middle - last.width / 2, y, last)
            y += 3.4 * MM
    y -= 2.2 * MM
    page.rule(middle - 0.21 * last.width, y, middle + 0.21 * last.width, y, 0.7)
    return y


def _qr(page: Page, top: float, content: ControlContent) -> float:
    """The symbol flush right; returns the y below what stands under it."""
    coded = content.coded
    symbol = qr_symbol(qr_payload(clean(coded.code), coded.check, coded.head))
    side = symbol.side * MODULE
    page.symbols.append((RIGHT - side, top, MODULE, symbol))
    middle = RIGHT - side / 2
    ledger = template("slips").text("ledger").replace("{check}", coded.check)
    page.centred(middle, top + side + 2.6 * MM, REGULAR, 7, ledger)
    page.centred(middle, top + side + 5.2 * MM, REGULAR, 7, split_head(coded.head))
    return top + side + 6.4 * MM


def _practice(page: Page, top: float, content: ControlContent) -> None:
    """The double frame of a practice slip, in the free corner left of the title: no row is lost to it."""
    if not content.mark.practice:
        return
    wide, high, inset = 33 * MM, 8.6 * MM, 0.6 * MM
    page.frame(LEFT, top, wide, high, 0.9)
    page.frame(LEFT + inset, top + inset, wide - 2 * inset, high - 2 * inset, 0.3)
    said = template("slips").text("marks", "practice")
    lines = break_lines(words_of([Run(glue(said), BOLD)]), 7.4, wide - 3 * MM)
    y = top + high / 2 + 0.9 * MM - (len(lines) - 1) * 1.5 * MM
    for line in lines:
        page.line(LEFT + (wide - line.width) / 2, y, line)
        y += 3.0 * MM


def _fields(content: ControlContent, words: Template) -> list[list[Run]]:
    """Three lines in the plain case; each pair of facts goes on behind a dot."""
    dot = Run(f"{NBSP}{NBSP}·{NBSP} ")
    partners = "; ".join(clean(each) for each in content.partners) or words.text("fields", "no_partner")
    received = f"{time_words(content.received_at)}, ngày{NBSP}{table_date(content.received_at)}"

    def fact(key: str, **values: str) -> list[Run]:
        return compose(words.text("fields", key), REGULAR, 0.0, **values)

    due = fact("no_due")
    if content.due_at is not None:
        weekday = promise_words(content.due_at).split(", ")[:2]
        due = fact("due", moment=f"{', '.join(weekday)}, ngày{NBSP}{table_date(content.due_at)}")
    return [
        [*fact("unit", unit=clean(content.unit)), dot, *fact("partners", partners=partners)],
        [
            *fact("applicant", applicant=glue(clean(content.applicant_name))),
            dot,
            *fact("procedure", procedure=glue(clean(content.procedure_name))),
        ],
        [*fact("received", moment=received), dot, *due],
    ]


def _closing(content: ControlContent, words: Template) -> list[Line]:
    """One sentence once the result is back at the desk; nothing before."""
    end = content.end
    if end is None:
        return []
    moment = f"{time_words(end.at)}, ngày{NBSP}{table_date(end.at)}"
    if end.due_at is None or end.timeliness not in ("early", "on_time", "late"):
        runs = compose(words.text("end", "no_due"), moment=moment)
    else:
        judged = words.text("end", end.timeliness)
        due = table_date(end.due_at)
        runs = compose(words.text("end", "sentence"), due=due, moment=moment, result=judged)
    return break_lines(words_of(runs), FIELD, WIDE)


def _footer(page: Page, content: ControlContent, words: Template, number: int, total: int) -> None:
    mark, slips = content.mark, template("slips")
    key = "printed_again" if mark.print_no > 1 else "printed"
    printed = words.text(key).replace("{count}", str(mark.print_no))
    printed = printed.replace("{moment}", footer_moment(mark.printed_at))
    runs = [Run(f"{clean(content.form_label)}{NBSP} ·{NBSP} {printed}")]
    if mark.practice:
        runs += [Run(f"{NBSP} ·{NBSP} "), Run(slips.text("footer", "practice"), BOLD)]
    page.rule(LEFT, RULE, RIGHT, RULE)
    page.line(LEFT, FOOT - 0.1 * MM, one_line(*runs, size=7))
    counted = slips.text("footer", "page").replace("{page}", str(number)).replace("{pages}", str(total))
    page.right(RIGHT, FOOT - 0.1 * MM, REGULAR, 7, counted)
