"""The year in one page as an A4 PDF: five figures, early or late, months by channel, fields with totals.

Draws the figures it is given and sums nothing but the table's foot.
"""

from __future__ import annotations

from typing import Final

from onestop.application.paper import YearContent, YearField, YearMonth
from onestop.documents.fonts import BOLD, ITALIC, REGULAR, Face, clean, width
from onestop.documents.page import A4, MM, Imprint, Page, write_pdf
from onestop.documents.templates import Template, template
from onestop.documents.text import Run, break_lines, glue, words_of
from onestop.documents.wording import date_words, footer_moment, percent, plain_number, table_date

LEFT: Final = 25 * MM
RIGHT: Final = 195 * MM
WIDE: Final = RIGHT - LEFT
CENTRE: Final = LEFT + WIDE / 2
EDGES: Final = tuple(mm * MM for mm in (25, 34.8, 90, 111, 132, 153, 174, 195))
ROW: Final = 5.9 * MM
BOTTOM: Final = 279 * MM
DARK: Final = 0.35
LIGHT: Final = 0.77


def render_year(content: YearContent) -> bytes:
    """One page for up to a dozen fields; a longer table goes on. Byte-identical for the same content."""
    words = template("year")
    page = Page(A4)
    y = _head(page, content, words)
    y = _figures(page, content, words, y)
    y = _timeliness(page, content, words, y)
    y = _months(page, content, words, y)
    pages = _fields(page, content, words, y)
    for number, sheet in enumerate(pages, start=1):
        _footer(sheet, content, words, number, len(pages))
    title = " ".join(words.texts("title")).replace("{year}", str(content.year))
    return write_pdf(pages, Imprint(title, clean(content.agency)))


def year_filename(content: YearContent, kind: str = "pdf") -> str:
    """``year_2017_20180102-0815.pdf``: the year, and as known when."""
    return f"year_{content.year}_{content.as_of:%Y%m%d-%H%M}.{kind}"


def _centred(
    page: Page, x: float, y: float, face: Face, size: float, text: str, room: float, step: float
) -> float:
    """Text centred in `room`, broken where it must; returns the last baseline."""
    for number, line in enumerate(break_lines(words_of([Run(text, face)]), size, room)):
        y += step if number else 0.0
        page.line(x - line.width / 2, y, line)
    return y


def _head(page: Page, content: YearContent, words: Template) -> float:
    slips = template("slips")
    left, right = 60.7 * MM, 146.4 * MM
    agency, room = clean(content.agency), 71 * MM
    size = min(10.8, max(8.5, 10.8 * room / max(width(agency, BOLD, 10.8), 1)))
    y = _centred(page, left, 19.4 * MM, REGULAR, size, clean(content.parent_agency), room, 4.4 * MM)
    y = _centred(page, left, y + 4.4 * MM, BOLD, size, agency, room, 4.4 * MM)
    page.rule(left - 15 * MM, y + 1.6 * MM, left + 15 * MM, y + 1.6 * MM, 0.7)
    page.centred(right, 20 * MM, BOLD, 12, slips.text("country"))
    motto = slips.text("motto")
    page.centred(right, 25.9 * MM, BOLD, 13, motto)
    half = width(motto, BOLD, 13) / 2
    page.rule(right - half, 27.6 * MM, right + half, 27.6 * MM, 0.7)
    _centred(
        page,
        right,
        34.3 * MM,
        ITALIC,
        12.5,
        f"{clean(content.place)}, {date_words(content.signed_on)}",
        WIDE,
        0,
    )
    y = max(45 * MM, y + 12 * MM)
    for line in words.texts("title"):
        page.centred(CENTRE, y, BOLD, 14, line.replace("{year}", str(content.year)))
        y += 6.2 * MM
    period = words.text("period").replace("{first}", table_date(content.first_day))
    page.centred(CENTRE, y - 0.2 * MM, ITALIC, 12.5, period.replace("{last}", table_date(content.last_day)))
    return y + 5.9 * MM


def _figures(page: Page, content: YearContent, words: Template, top: float) -> float:
    in_time = content.early + content.on_day
    values = {
        "received": (content.received, {"{settled}": plain_number(content.settled)}),
        "in_time": (in_time, {"{share}": percent(in_time, content.settled, 2)}),
        "late": (content.late, {"{share}": percent(content.late, content.settled, 2)}),
        "online": (content.online, {"{share}": percent(content.online, content.received, 0)}),
        "linked": (content.linked, {"{with}": clean(content.linked_with)}),
    }
    cell, high = WIDE / 5, 25 * MM
    page.frame(LEFT, top, WIDE, high, 0.5)
    for number, (key, (count, facts)) in enumerate(values.items()):
        x = LEFT + number * cell
        if number:
            page.rule(x, top, x, top + high, 0.5)
        page.centred(x + cell / 2, top + 10 * MM, BOLD, 22, plain_number(count))
        label, share = words.texts("figures", key)
        for mark, fact in facts.items():
            share = share.replace(mark, fact)
        _centred(page, x + cell / 2, top + 16.1 * MM, REGULAR, 10.2, label, cell - 2, 3.6 * MM)
        _centred(page, x + cell / 2, top + 21.2 * MM, BOLD, 10.5, glue(share), cell - 1 * MM, 3.2 * MM)
    return top + high


def _timeliness(page: Page, content: YearContent, words: Template, y: float) -> float:
    y += 10.2 * MM
    page.text(LEFT, y, BOLD, 12.5, words.text("heading_time"))
    top, high = y + 2.4 * MM, 8 * MM
    whole = max(content.early + content.on_day + content.late, 1)
    x = LEFT
    for key, count, grey, ink in (
        ("early", content.early, DARK, 1.0),
        ("on_day", content.on_day, 0.72, 0.0),
        ("late", content.late, 0.0, 1.0),
    ):
        part = WIDE * count / whole
        if count:
            page.fill(x, top, part, high, grey)
        text = f"{words.text(key)}  {plain_number(count)} ({percent(count, content.settled, 2)})"
        if key != "late" and width(text, BOLD, 11) < part - 2:
            page.centred(x + part / 2, top + 5.4 * MM, BOLD, 11, text, ink)
        x += part
    page.frame(LEFT, top, WIDE, high, 0.5)
    share = percent(content.late, content.settled, 2)
    note = words.text("late_note" if content.late else "late_none").replace("{share}", share)
    page.right(
        RIGHT, top + high + 4.5 * MM, REGULAR, 10.5, note.replace("{count}", plain_number(content.late))
    )
    return top + high + 4.5 * MM


def _months(page: Page, content: YearContent, words: Template, y: float) -> float:
    y += 9 * MM
    page.text(LEFT, y, BOLD, 12.5, words.text("heading_months"))
    top, bottom, left = y + 5.7 * MM, y + 53.7 * MM, LEFT + 8 * MM
    step = _step(max((month.online + month.counter_and_post for month in content.months), default=0))
    tallest = max((month.online + month.counter_and_post for month in content.months), default=1)
    ceiling = step * max(1, -(-tallest // step))
    unit = (bottom - top) / ceiling
    for tick in range(0, ceiling + 1, step):
        page.grid.append((left, bottom - tick * unit, RIGHT, bottom - tick * unit))
        page.right(left - 1.5 * MM, bottom - tick * unit + 1.2 * MM, REGULAR, 10.5, plain_number(tick))
    pitch = (RIGHT - left) / 12
    for month in content.months:
        _month_bar(page, month, left + (month.month - 0.5) * pitch, bottom, unit, words)
    y = bottom + 8.9 * MM
    share = percent(content.online, content.received, 0)
    others = content.received - content.online
    at_counter = percent(others, content.received, 0)
    for x, grey, key, count, part in (
        (left, DARK, "online", content.online, share),
        (left + 62 * MM, LIGHT, "counter", others, at_counter),
    ):
        page.fill(x, y - 2.7 * MM, 3.4 * MM, 3.4 * MM, grey)
        page.frame(x, y - 2.7 * MM, 3.4 * MM, 3.4 * MM, 0.5)
        text = words.text(key).replace("{count}", plain_number(count)).replace("{share}", part)
        page.text(x + 5 * MM, y, REGULAR, 10.5, text)
    return y


def _step(tallest: int) -> int:
    """A round step that gives three to five lines above zero."""
    step, factors = 1, (2, 5, 10)
    while tallest > step * 4:
        step_of = 10 ** (len(str(step)) - 1)
        step = next(factor * step_of for factor in factors if factor * step_of > step)
    return step


def _month_bar(
    page: Page, month: YearMonth, middle: float, bottom: float, unit: float, words: Template
) -> None:
    half, total = 4.1 * MM, month.online + month.counter_and_post
    y = bottom
    for count, grey in ((month.counter_and_post, LIGHT), (month.online, DARK)):
        if count:
            page.fill(middle - half, y - count * unit, 2 * half, count * unit, grey)
            page.frame(middle - half, y - count * unit, 2 * half, count * unit, 0.5)
        y -= count * unit
    label = plain_number(total)
    room = width(label, BOLD, 10.5)
    page.patch(middle - room / 2 - 2, y - 4.4 * MM, room + 4, 3.9 * MM)
    page.centred(middle, y - 1.1 * MM, BOLD, 10.5, label)
    page.centred(
        middle, bottom + 4.1 * MM, REGULAR, 10.5, words.text("month").replace("{month}", str(month.month))
    )


def _fields(page: Page, content: YearContent, words: Template, y: float) -> list[Page]:
    pages = [page]
    y += 12 * MM
    page.text(LEFT, y, BOLD, 12.5, words.text("heading_fields"))
    y = _table_head(page, words, y + 1.7 * MM)
    rows = [(str(number), field) for number, field in enumerate(content.fields, start=1)]
    rows.append(("", _total(content.fields, words.text("total"))))
    for number, field in rows:
        face = REGULAR if number else BOLD
        name = break_lines(words_of([Run(glue(clean(field.name)), face)]), 11, EDGES[2] - EDGES[1] - 4)
        high = ROW + (len(name) - 1) * 4.3 * MM
        if y + high > BOTTOM:
            pages.append(Page(A4))
            y = _table_head(pages[-1], words, 16 * MM)
        sheet = pages[-1]
        sheet.centred((EDGES[0] + EDGES[1]) / 2, y + 4.25 * MM, face, 11, number)
        for index, line in enumerate(name):
            sheet.line(EDGES[1] + 2, y + (4.25 + 4.3 * index) * MM, line)
        counts = (field.received, field.online, field.early, field.on_day, field.late)
        for column, count in enumerate(counts, start=3):
            sheet.right(EDGES[column] - 2, y + 4.25 * MM, face, 11, plain_number(count))
        y = _borders(sheet, y, high)
    if content.balance_line:
        text = words.text("check").replace("{line}", clean(content.balance_line))
        text = text if content.balanced else f"{text} – {words.text('not_balanced')}"
        for line in break_lines(words_of([Run(glue(text), ITALIC)]), 10, WIDE):
            y += 4.8 * MM
            pages[-1].line(LEFT, y, line)
    return pages


def _total(fields: tuple[YearField, ...], name: str) -> YearField:
    return YearField(
        name,
        sum(field.received for field in fields),
        sum(field.online for field in fields),
        sum(field.early for field in fields),
        sum(field.on_day for field in fields),
        sum(field.late for field in fields),
    )


def _table_head(page: Page, words: Template, y: float) -> float:
    for column, name in enumerate(words.texts("head")):
        page.centred((EDGES[column] + EDGES[column + 1]) / 2, y + 4.2 * MM, BOLD, 10.5, name)
    page.rule(EDGES[0], y, EDGES[-1], y, 0.5)
    return _borders(page, y, ROW)


def _borders(page: Page, y: float, high: float) -> float:
    for x in EDGES:
        page.rule(x, y, x, y + high, 0.5)
    page.rule(EDGES[0], y + high, EDGES[-1], y + high, 0.5)
    return y + high


def _footer(page: Page, content: YearContent, words: Template, number: int, total: int) -> None:
    page.rule(LEFT, 283.8 * MM, RIGHT, 283.8 * MM)
    page.text(
        LEFT, 286.6 * MM, REGULAR, 8, words.text("footer").replace("{moment}", footer_moment(content.as_of))
    )
    counted = words.text("page").replace("{page}", str(number)).replace("{pages}", str(total))
    page.right(RIGHT, 286.6 * MM, REGULAR, 8, counted)
    if content.practice:
        page.centred(CENTRE, 10 * MM, BOLD, 9, words.text("practice"))
