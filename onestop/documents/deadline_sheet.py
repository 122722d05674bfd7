"""The deadline sheet as an A4 PDF: the weeks as the engine walked them, and the same in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from onestop.application.paper import DeadlineSheetContent
from onestop.documents.blanks import NBSP
from onestop.documents.deadline_rows import big_number, sheet_rows
from onestop.documents.filenames import in_filename
from onestop.documents.fonts import BOLD, ITALIC, REGULAR, SANS, SANS_BOLD, SANS_ITALIC, Face, clean
from onestop.documents.page import A4, MM, Imprint, Page, write_pdf
from onestop.documents.templates import Template, template
from onestop.documents.text import Line, Run, break_lines, compose, glue, words_of
from onestop.documents.wording import document_words, footer_moment, holiday_name, table_date, term_words
from onestop.domain.explanation import DayReason, ExplainedDay
from onestop.domain.terms import TermUnit

LEFT: Final = 20 * MM
RIGHT: Final = 198 * MM
LABELS: Final = 16 * MM
COLUMN: Final = (RIGHT - LEFT - LABELS) / 7
ROW: Final = 16.5 * MM
BOTTOM: Final = 280 * MM
TABLE: Final = (LEFT, LEFT + 33 * MM, LEFT + 140 * MM, RIGHT)


def render_deadline_sheet(content: DeadlineSheetContent) -> bytes:
    """One page for the usual term; long terms take more pages of weeks, then the table."""
    words = template("deadline-sheet")
    sheet = _Sheet(content, words)
    imprint = Imprint(f"{_title(content, words)} {clean(content.code)}", clean(content.desk_name))
    return write_pdf(sheet.pages(), imprint, first_face=SANS)


def deadline_sheet_filename(content: DeadlineSheetContent) -> str:
    return f"deadline_{in_filename(content.code)}_{content.as_of:%Y-%m-%d}.pdf"


def _title(content: DeadlineSheetContent, words: Template) -> str:
    if content.due_at is None:
        return words.text("title_open")
    return words.text("title").replace("{date}", table_date(content.due_at))


def _lines(text: str, size: float, room: float, face: Face = SANS, /, **values: str) -> list[Line]:
    runs = compose(text, face, 0.0, **values)
    return break_lines(words_of([Run(r.text, _SANS_OF.get(r.face, r.face)) for r in runs]), size, room)


_SANS_OF: Final[dict[Face, Face]] = {
    REGULAR: SANS,
    BOLD: SANS_BOLD,
    ITALIC: SANS_ITALIC,
}


class _Sheet:
    """The pages while they are being filled."""

    def __init__(self, content: DeadlineSheetContent, words: Template) -> None:
        self._content = content
        self._words = words
        self._pages = [Page(A4)]
        self._y = 0.0

    def pages(self) -> list[Page]:
        self._head()
        self._weeks()
        self._legend()
        self._table()
        for number, page in enumerate(self._pages, start=1):
            self._footer(page, number)
        return self._pages

    @property
    def _page(self) -> Page:
        return self._pages[-1]

    def _turn(self) -> None:
        self._pages.append(Page(A4))
        self._y = 16 * MM

    def _head(self) -> None:
        content, words = self._content, self._words
        y = 11.2 * MM
        for line in _lines(words.text("office"), 10.5, RIGHT - LEFT, desk=clean(content.desk_name)):
            y += 5.0 * MM
            self._page.line(LEFT, y, line)
        y += 8.0 * MM
        self._page.text(LEFT, y, SANS_BOLD, 19, _title(content, words))
        y += 1.0 * MM
        about = "committed" if content.committed else "legal"
        dossier = {"code": clean(content.code), "applicant": clean(content.applicant_name)}
        promise = {"procedure": clean(content.procedure_name), "term": term_words(content.term)}
        for text, values in ((words.text("dossier"), dossier), (words.text(about), promise)):
            for line in _lines(text, 10.5, RIGHT - LEFT, SANS, **values):
                y += 4.9 * MM
                self._page.line(LEFT, y, line)
        if content.warning:
            for line in _lines(glue(clean(content.warning)), 10, RIGHT - LEFT, SANS_ITALIC):
                y += 4.9 * MM
                self._page.line(LEFT, y, line)
        self._y = y + 7.0 * MM

    def _weeks(self) -> None:
        days = {day.date: day for day in self._content.days}
        if not days:
            return
        first = min(days) - timedelta(days=min(days).weekday())
        weeks = (max(days) - first).days // 7 + 1
        self._weekday_line()
        for week in range(weeks):
            if self._y + ROW > BOTTOM:
                self._turn()
                self._weekday_line()
            monday = first + timedelta(days=7 * week)
            self._page.text(LEFT, self._y + 9.1 * MM, SANS, 9.5, f"{monday:%d/%m} –")
            for column in range(7):
                day = monday + timedelta(days=column)
                self._cell(LEFT + LABELS + column * COLUMN, self._y, days.get(day))
            self._y += ROW

    def _weekday_line(self) -> None:
        for column, name in enumerate(self._words.texts("weekdays")):
            self._page.centred(LEFT + LABELS + (column + 0.5) * COLUMN, self._y, SANS_BOLD, 10.5, name)
        self._y += 1.5 * MM

    def _cell(self, x: float, y: float, day: ExplainedDay | None) -> None:
        page = self._page
        page.frame(x, y, COLUMN, ROW, 0.5)
        if day is None:
            return
        if day.why is DayReason.DAY_OFF or (day.why is DayReason.ROLLED and day.reason):
            page.fill(x, y, COLUMN, ROW, 0.8)
        elif day.why is DayReason.WEEKEND or (day.date.weekday() >= 5 and not day.reason):
            page.fill(x, y, COLUMN, ROW, 0.9)
        hatched = day.why is DayReason.PAUSED or day.paused
        if hatched:
            page.hatch(x, y, COLUMN, ROW)
        self._label(x + 1.1 * MM, y + 3.9 * MM, SANS, 8.8, f"{day.date:%d/%m}", hatched)
        if day.why is DayReason.MAKE_UP or (day.date.weekday() >= 5 and day.reason and day.counted):
            page.right(x + COLUMN - 1.1 * MM, y + 3.9 * MM, SANS_BOLD, 8, self._words.text("cell", "make_up"))
        if day.counted:
            page.centred(x + COLUMN / 2, y + 12.1 * MM, SANS_BOLD, 19, big_number(day))
        self._remark(x, y, day, hatched)
        if day.why is DayReason.DUE:
            page.frame(x + 1, y + 1, COLUMN - 2, ROW - 2, 2.0)

    def _remark(self, x: float, y: float, day: ExplainedDay, hatched: bool) -> None:
        """What happened on the day; under the number if there is one, else in the middle."""
        words, middle = self._words, x + COLUMN / 2
        time = f"{day.moment:%H:%M}" if day.moment is not None else ""
        if day.why is DayReason.DUE:
            at = 15.4 if day.counted else 11.4
            size = 8.5 if day.counted else 13.0
            self._page.centred(middle, y + at * MM, SANS_BOLD, size, time)
        elif day.why is DayReason.DAY_OFF:
            self._small(middle, y, holiday_name(day.reason), 8.2)
        elif day.why in (DayReason.RECEIVED, DayReason.RESTARTED) and not day.counted:
            said = words.text("cell", day.why.value).replace("{time}", time)
            self._page.centred(middle, y + 7.2 * MM, SANS_BOLD, 8.5, said)
            for number, line in enumerate(words.texts("cell", "first_day")):
                self._page.centred(middle, y + (10.3 + 3.1 * number) * MM, SANS, 8.5, line)
        elif day.why is DayReason.PAUSED:
            self._label(middle, y + 11.6 * MM, SANS, 8.8, words.text("cell", "paused"), hatched, centred=True)
        elif day.why.value in _REMARKED:
            said = words.text("cell", day.why.value).replace("{time}", time)
            at, size = (15.4, 8.0) if day.counted else (11.4, 8.5)
            self._label(middle, y + at * MM, SANS, size, said, hatched, centred=True)

    def _small(self, middle: float, y: float, text: str, size: float) -> None:
        lines = break_lines(words_of([Run(clean(text), SANS)]), size, COLUMN - 0.8 * MM)
        for number, line in enumerate(lines[:4]):
            self._page.line(middle - line.width / 2, y + (8.6 + 3.2 * number) * MM, line)

    def _label(
        self, x: float, y: float, face: Face, size: float, text: str, hatched: bool, *, centred: bool = False
    ) -> None:
        line = break_lines(words_of([Run(text, face)]), size, 1e6)[0]
        left = x - line.width / 2 if centred else x
        if hatched:
            self._page.patch(left - 2, y - size * 0.95, line.width + 4, size * 1.3)
        self._page.line(left, y, line)

    def _legend(self) -> None:
        hours = self._content.term.unit is TermUnit.WORKING_HOUR
        parts = self._words.texts("legend_hours" if hours else "legend")
        runs = [Run(part.replace(" ", NBSP) + NBSP + NBSP + " ", SANS) for part in parts]
        if self._y + 14 * MM > BOTTOM:
            self._turn()
        self._y += 5.3 * MM
        for number, line in enumerate(break_lines(words_of(runs), 9, RIGHT - LEFT)):
            self._y += 4.2 * MM if number else 0.0
            self._page.line(LEFT, self._y, line)
        self._y += 6.3 * MM

    def _table(self) -> None:
        rows = sheet_rows(self._content)
        if self._y + 22 * MM > BOTTOM:
            self._turn()
        self._page.text(LEFT, self._y, SANS_BOLD, 12, self._words.text("how"))
        self._y += 2.0 * MM
        self._table_head()
        for row in rows:
            face = SANS_BOLD if row.strong else SANS
            cells = [
                break_lines(words_of([Run(row.span.replace(" ", NBSP), face)]), 9.5, TABLE[1] - TABLE[0] - 4),
                _lines(row.said, 9.5, TABLE[2] - TABLE[1] - 4),
                break_lines(words_of([Run(glue(row.ground), SANS)]), 9.5, TABLE[3] - TABLE[2] - 4),
            ]
            high = max(len(cell) for cell in cells) * 4.1 * MM + 1.7 * MM
            if self._y + high > BOTTOM:
                self._turn()
                self._table_head()
            self._row(cells, high)

    def _table_head(self) -> None:
        high = 5.6 * MM
        for n, name in enumerate(self._words.texts("head")):
            self._page.centred((TABLE[n] + TABLE[n + 1]) / 2, self._y + 3.9 * MM, SANS_BOLD, 9.5, name)
        self._page.rule(TABLE[0], self._y, TABLE[-1], self._y)
        self._borders(high)

    def _row(self, cells: Sequence[Sequence[Line]], high: float) -> None:
        for n, lines in enumerate(cells):
            for number, line in enumerate(lines):
                self._page.line(TABLE[n] + 2, self._y + (3.95 + 4.1 * number) * MM, line)
        self._borders(high)

    def _borders(self, high: float) -> None:
        for x in TABLE:
            self._page.rule(x, self._y, x, self._y + high)
        self._y += high
        self._page.rule(TABLE[0], self._y, TABLE[-1], self._y)

    def _footer(self, page: Page, number: int) -> None:
        content, words = self._content, self._words
        parts = [words.text("footer").replace("{moment}", footer_moment(content.as_of))]
        documents = list(dict.fromkeys(document_words(day.document) for day in content.days if day.document))
        if documents:
            parts.append(words.text("footer_documents").replace("{documents}", ", ".join(documents)))
        if content.check:
            parts.append(words.text("footer_check").replace("{check}", content.check))
        page.rule(LEFT, 284.5 * MM, RIGHT, 284.5 * MM)
        size = 7.5
        for line in break_lines(words_of([Run("  ·  ".join(parts), SANS)]), size, RIGHT - LEFT - 20 * MM)[:1]:
            page.line(LEFT, 287.3 * MM, line)
        page.right(RIGHT, 287.3 * MM, SANS, size, f"Trang {number}/{len(self._pages)}")
        if content.practice:
            page.centred((LEFT + RIGHT) / 2, 8.5 * MM, SANS_BOLD, 9, words.text("practice"))


_REMARKED: Final = frozenset(
    {"pause_begins", "resumed", "restarted", "received", "starts", "forgotten", "rolled", "after_cutoff"}
)
