"""The rows of the control slip's table: a hand-over in words, with room for two hands; a blank one; the head."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from onestop.application.way_contents import ControlNote, ControlRow, Party
from onestop.documents.blanks import NBSP
from onestop.documents.fonts import BOLD, ITALIC, clean
from onestop.documents.page import MM, Page
from onestop.documents.templates import Template, template
from onestop.documents.text import Line, Run, break_lines, compose, glue, words_of
from onestop.documents.wording import short_date, short_day, table_date, time_words

LEFT: Final = 16 * MM
RIGHT: Final = 201 * MM
EDGES: Final = (LEFT, LEFT + 58 * MM, LEFT + 120 * MM, LEFT + 145 * MM, RIGHT)
LEAST: Final = 17 * MM
"""A row is never lower: two people sign in it."""

MOST_NOTES: Final = 12
"""Lines of remarks in one row; what is more goes on in a row without a number."""

TOP: Final = 0.55 * MM
HANGING: Final = 4.6 * MM
BODY: Final = 9.2
STEP: Final = 4.0 * MM
SMALL: Final = 8.3
SMALL_STEP: Final = 3.45 * MM
INSET: Final = 0.9 * MM
HEAD_FIRST: Final = 14.0 * MM
HEAD_NEXT: Final = 6.4 * MM


@dataclass(slots=True)
class Row:
    """Lines at their places inside the row, (x, y from its top, line)."""

    high: float
    lines: list[tuple[float, float, Line]] = field(default_factory=list)

    def put(self, page: Page, y: float) -> float:
        """Draw it at `y` with its borders; returns where the next one begins."""
        for x, dy, line in self.lines:
            page.line(x, y + dy, line)
        for x in EDGES:
            page.rule(x, y, x, y + self.high)
        page.rule(EDGES[0], y + self.high, EDGES[-1], y + self.high)
        return y + self.high


def head_row(*, first: bool) -> Row:
    """Over the first page's table in full; over a later one on two lines, so that seven rows of 17 mm fit it."""
    words = template("control")
    high, size, step = (HEAD_FIRST, 9.0, 3.25 * MM) if first else (HEAD_NEXT, 7.0, 2.55 * MM)
    row = Row(high)
    for n, name in enumerate(words.texts("table", "head")):
        room = _room(n)
        lines = break_lines(words_of([Run(name, BOLD)]), size, room)
        if first and n == 2:
            lines += break_lines(words_of([Run(words.text("table", "results"), BOLD)]), 7.2, room)
        y = high / 2 + 1.2 * MM * size / 9.0 - (len(lines) - 1) * step / 2
        for line in lines:
            row.lines.append(((EDGES[n] + EDGES[n + 1] - line.width) / 2, y, line))
            y += step
    return row


def blank_row(number: int) -> Row:
    """For a hand-over still to come, filled in by hand."""
    words = template("control")
    row = Row(LEAST)
    _names(row, number, "", "", words)
    _put(row, 1, [[Run(words.text("table", "blank_moment"))]])
    _sign(row, words)
    return row


def filled_row(number: int, content: ControlRow) -> list[Row]:
    """A hand-over; a second row for remarks that are longer than one can be."""
    words = template("control")
    row = Row(LEAST)
    giver = _party(content.giver, content.taker, words)
    taker = _party(content.taker, content.giver, words)
    _names(row, number, giver, taker, words)
    at = f"{time_words(content.at)}, ngày{NBSP}{table_date(content.at)}"
    _put(row, 1, [[Run(at)]])
    _sign(row, words)
    if content.timeliness:
        late = content.timeliness == "late"
        judged = [[Run(words.text("results", content.timeliness), BOLD if late else "Tinos")]]
        if late and content.late_minutes:
            judged.append([Run(duration(content.late_minutes))])
        _put(row, 2, judged, centred=True)
    notes = [
        line
        for note in content.notes
        for line in break_lines(words_of(_note(note, content.at.year, words)), SMALL, _room(3))
    ]
    rows = [row]
    for start in range(0, len(notes), MOST_NOTES):
        if start:
            rows.append(Row(0.0))
        _lines(rows[-1], 3, notes[start : start + MOST_NOTES], SMALL, SMALL_STEP)
    return rows


def duration(minutes: int) -> str:
    """1 giờ 55 phút of open time."""
    hours, rest = divmod(minutes, 60)
    parts = ([f"{hours} giờ"] if hours else []) + ([f"{rest} phút"] if rest or not hours else [])
    return " ".join(parts).replace(" ", NBSP)


def _hours(minutes: int) -> str:
    """04 giờ, as limits are written."""
    hours, rest = divmod(minutes, 60)
    return f"{hours:02d}{NBSP}giờ" + (f"{NBSP}{rest:02d}{NBSP}phút" if rest else "")


def _party(one: Party, other: Party, words: Template) -> str:
    """By role and unit; an officer's unit is said where the other side does not say it."""
    kind = "officer_of" if one.kind == "officer" and other.name != one.name else one.kind
    return glue(words.text("party", kind).replace("{name}", clean(one.name)))


def _note(note: ControlNote, year: int, words: Template) -> list[Run]:
    """The sentence of a remark; its moment without the year where that is the row's own."""
    text = clean(note.text)
    if note.kind == "paused":
        text = words.text("causes", note.text) if note.text in _CAUSES else text
        first, last = note.days
        days = short_day(first) if first == last else f"{short_day(first)}–{short_day(last)}"
    else:
        days = _spans(note.days)
    at = note.at
    return compose(
        words.text("notes", note.kind),
        text=glue(text),
        time=_hours(note.minutes),
        number=str(note.minutes),
        moment=_moment(at, year) if at is not None else "",
        days=days,
    )


def _moment(at: datetime, year: int) -> str:
    """14:30 ngày 27/12; with its year where that is another."""
    return f"{at:%H:%M} ngày {short_day(at) if at.year == year else short_date(at)}"


_CAUSES: Final = frozenset({"supplement", "payment", "withdrawal", "register"})


def _spans(days: Sequence[date]) -> str:
    """31/12, 01/01; days that follow each other, three or more, as 26/01–01/02, weekends between left aside."""
    spans: list[list[date]] = []
    for day in days:
        near = spans and (day - spans[-1][-1]).days <= (3 if spans[-1][-1].weekday() == 4 else 1)
        if near:
            spans[-1].append(day)
        else:
            spans.append([day])
    return ", ".join(
        f"{short_day(span[0])}–{short_day(span[-1])}" if len(span) > 2 else ", ".join(map(short_day, span))
        for span in spans
    )


def _names(row: Row, number: int, giver: str, taker: str, words: Template) -> None:
    """The number, and who gave and who took hanging behind it."""
    y = TOP + BODY * 0.98
    row.lines += [
        (EDGES[0] + INSET, y, line) for line in break_lines(words_of([Run(f"{number}.", BOLD)]), BODY, 1e6)
    ]
    for key, name in (("giver", giver), ("taker", taker)):
        said = words.text("table", key).replace("{name}", name).rstrip()
        for line in break_lines(words_of([Run(said)]), BODY, _room(0) - HANGING):
            row.lines.append((EDGES[0] + INSET + HANGING, y, line))
            y += STEP
    row.high = max(row.high, y - STEP + 1.4 * MM)


def _room(column: int) -> float:
    return EDGES[column + 1] - EDGES[column] - 2 * INSET


def _put(row: Row, column: int, paragraphs: Sequence[Sequence[Run]], *, centred: bool = False) -> None:
    lines = [line for runs in paragraphs for line in break_lines(words_of(runs), BODY, _room(column))]
    _lines(row, column, lines, BODY, STEP, centred=centred)


def _lines(
    row: Row, column: int, lines: Sequence[Line], size: float, step: float, *, centred: bool = False
) -> None:
    """Lines from the top of the cell; the row grows where they need it to."""
    y = TOP + size * 0.98
    for line in lines:
        left = EDGES[column] + INSET
        x = (EDGES[column] + EDGES[column + 1] - line.width) / 2 if centred else left
        row.lines.append((x, y, line))
        y += step
    row.high = max(row.high, y - step + 1.4 * MM)


def _sign(row: Row, words: Template) -> None:
    """The two names under which people sign, side by side."""
    middle = (EDGES[1] + EDGES[2]) / 2
    y = TOP + BODY * 0.98 + 3.8 * MM
    for x, key in ((EDGES[1] + INSET, "sign_giver"), (middle + INSET, "sign_taker")):
        for line in break_lines(words_of([Run(words.text("table", key), ITALIC)]), 8.2, 1e6):
            row.lines.append((x, y, line))
