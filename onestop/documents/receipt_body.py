"""The receipt from the applicant to the signatures, as strips at a given density. Places nothing on pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from onestop.application.paper import PaperComponent, ReceiptContent
from onestop.documents.blanks import NBSP
from onestop.documents.flow import Strip, paragraph
from onestop.documents.fonts import BOLD, ITALIC, JAPANESE, REGULAR, Face, clean
from onestop.documents.header import BESIDE_QR, LEFT, RIGHT, TEXT_WIDTH
from onestop.documents.page import MM
from onestop.documents.table import row_strips
from onestop.documents.templates import Template, template
from onestop.documents.text import Run, Word, break_lines, compose, glue, words_of
from onestop.documents.wording import count_words, moment_words, promise_words, term_words
from onestop.documents.wording_foreign import moment_in, promise_in, term_in

EDGES: Final = (LEFT, LEFT + 8.5 * MM, RIGHT - 28 * MM, RIGHT - 13 * MM, RIGHT)
CELL_ROOM: Final = EDGES[2] - EDGES[1] - 3.2


@dataclass(frozen=True, slots=True)
class Density:
    """Body size in points, room to sign in mm, line spacing as a factor, air between paragraphs in mm."""

    body: float
    sign_room: float
    spacing: float
    air: float

    @property
    def leading(self) -> float:
        return self.body * self.spacing

    @property
    def gap(self) -> float:
        return self.air * MM


def language_of(content: ReceiptContent) -> Template | None:
    """The label table of the second language, or None for a Vietnamese slip."""
    return None if content.lang == "vi" else template(f"receipt-{content.lang}")


class ReceiptBody:
    """Words are cut once; each density only breaks the lines again."""

    def __init__(self, content: ReceiptContent, words: Template) -> None:
        self._words = words
        self._foreign = language_of(content)
        japanese = self._foreign is not None and self._foreign.text("language") == "ja"
        self._other: Face = JAPANESE if japanese else ITALIC
        self._small = 6.6 if japanese else 7.6
        self._fields = [words_of(runs) for runs in self._field_runs(content)]
        self._label = words_of(self._labelled("components", ""))
        self._head = self._head_cells()
        self._rows = [self._row_cells(index, item) for index, item in enumerate(content.components, 1)]
        self._before = [words_of(runs) for runs in self._before_due(content)]
        self._due = self._due_words(content)
        self._after = [words_of(runs) for runs in self._after_due(content)]

    def strips(self, density: Density, top: float, clear: float) -> tuple[list[Strip], Strip | None]:
        """All strips from `top` down, and the table's head (which repeats on later pages).

        Lines above `clear`, where the QR ends, are narrower.
        """
        body, leading = density.body, density.leading
        rise = leading * 0.5 + body * 0.3
        strips: list[Strip] = []
        y = top
        for number, field in enumerate(self._fields):
            gap = density.gap if number else 0.0
            start = y + gap

            def room(line: int, start: float = start) -> float:
                return BESIDE_QR if start + line * leading + rise - body * 0.75 < clear else TEXT_WIDTH

            lines = break_lines(field, body, room if start < clear else TEXT_WIDTH)
            strips += paragraph(lines, LEFT, leading, gap, rise=rise)
            y = start + len(lines) * leading
        label = break_lines(self._label, body, TEXT_WIDTH)
        strips += paragraph(label, LEFT, leading, density.gap, rise=rise, keep=True)
        table, head = self._table(density)
        strips += table
        tail = self._tail(density, rise)
        for strip in tail[:-1]:
            strip.keep = True
        return strips + tail, head

    # --- what the words are -------------------------------------------------------------------------

    def _labelled(self, key: str, value: str, value_face: Face = REGULAR) -> list[Run]:
        """Label, its translation directly after it, colon, value; a label that ends in a colon keeps it."""
        label = self._words.text("labels", key)
        colon = label.endswith(":")
        runs = [Run(glue(label if colon and not value else label.rstrip(":")))]
        if self._foreign is not None and key in _TRANSLATED:
            runs += [Run(" "), Run(self._foreign.text("labels", key), self._other, self._small)]
        if value:
            runs += [Run(": "), Run(glue(clean(value)), value_face)]
        elif not colon:
            runs.append(Run(":"))
        return runs

    def _translated(self, key: str, **values: str) -> list[list[Run]]:
        if self._foreign is None:
            return []
        return [compose(self._foreign.text("sentences", key), self._other, self._small, **values)]

    def _field_runs(self, content: ReceiptContent) -> list[list[Run]]:
        words = self._words
        applicant = self._labelled("applicant", content.applicant_name, BOLD)
        number = clean(content.tax_or_id)
        if number and content.id_label and words.flag("shows", "tax_or_id"):
            applicant.append(Run(f"{NBSP}– {words.text('labels', content.id_label)}:{NBSP}{number}"))
        fields = [self._labelled("desk", content.desk_name), applicant]
        fields.append(self._labelled("address", content.address or "–"))
        contact = self._labelled("phone", content.phone) if content.phone else []
        if content.email and words.flag("shows", "email"):
            blank = f"{NBSP}{NBSP}{NBSP} " if contact else ""
            contact += [Run(f"{blank}{words.text('labels', 'email')}:{NBSP}{clean(content.email)}")]
        if contact:
            fields.append(contact)
        fields.append(self._labelled("request", content.request))
        if content.request_translated:
            fields += self._translated("request", request=glue(clean(content.request_translated)))
        return fields

    def _head_cells(self) -> list[list[list[Word]]]:
        names = self._words.texts("table", "head")
        cells = [[words_of([Run(name.replace(" ", NBSP), BOLD)])] for name in names]
        if self._foreign is not None:
            for cell, name in zip(cells, self._foreign.texts("table", "head"), strict=True):
                cell.append(words_of([Run(name, self._other, self._small)]))
        return cells

    def _row_cells(self, number: int, item: PaperComponent) -> list[list[list[Word]]]:
        none = self._words.text("table", "none")
        name = clean(item.name)
        form = clean(item.form)
        if form and form not in name:
            name = f"{name} ({form})"
        texts = [words_of([Run(glue(name))])]
        if self._foreign is not None and item.translated:
            texts.append(words_of([Run(clean(item.translated), self._other, self._small)]))
        counts = [str(count) if count else none for count in (item.originals, item.copies)]
        return [[words_of([Run(str(number))])], texts, *([words_of([Run(count)])] for count in counts)]

    def _before_due(self, content: ReceiptContent) -> list[list[Run]]:
        words = self._words
        sets = words.text("sentences", "sets").replace("{sets}", count_words(content.sets))
        runs = [self._labelled("sets", sets.replace(" ", NBSP))]
        legal, committed = content.legal_time, content.committed_time
        promised = committed is not None and committed != legal and words.flag("shows", "committed")
        said = term_words(legal) if legal is not None else "–"
        if content.time_text:
            item = compose(glue(clean(content.time_text)))
        elif promised and committed is not None:
            item = compose(words.text("sentences", "committed"), legal=said, committed=term_words(committed))
        else:
            item = compose(words.text("sentences", "legal"), legal=said)
        runs.append([Run(f"{words.text('labels', 'legal_time')}: "), *item])
        if self._foreign is not None and legal is not None and not content.time_text:
            language = self._foreign.text("language")
            values = {"legal": term_in(language, legal)}
            if promised and committed is not None:
                values["committed"] = term_in(language, committed)
            runs += self._translated("committed" if promised else "legal", **values)
        return runs + self._moments(content)

    def _moments(self, content: ReceiptContent) -> list[list[Run]]:
        """When it was filed and complete. A time that began anew, with the supplement, has a line of its own."""
        words, filed = self._words, content.filed_at
        complete = content.counted_from or content.complete_at
        language = self._foreign.text("language") if self._foreign is not None else ""
        if not words.flag("shows", "complete_at"):
            filed = content.complete_at
            if content.counted_from is None:
                runs = [[Run(f"{words.text('labels', 'filed_at')}: {moment_words(filed)}")]]
                return runs + (
                    self._translated("filed_at", moment=moment_in(language, filed)) if language else []
                )
        if filed == complete:
            runs = [[Run(f"{words.text('labels', 'both_at')}: {moment_words(complete)}")]]
        else:
            runs = [[Run(f"{words.text('labels', 'filed_at')}: {moment_words(filed)}")]]
            if language:
                runs += self._translated("filed_at", moment=moment_in(language, filed))
            told = compose(words.text("sentences", "complete_at"), moment=moment_words(complete))
            runs.append([Run(glue(f"{words.text('labels', 'complete_at')}: ")), *told])
        return runs + (
            self._translated("complete_at", moment=moment_in(language, complete)) if language else []
        )

    def _due_words(self, content: ReceiptContent) -> list[tuple[list[Word], float, float, bool]]:
        """What stands in the due box: words, size, leading in mm, centred."""
        rows = [(words_of(self._labelled("due", "")), 0.0, 3.6, False)]
        rows.append((words_of([Run(promise_words(content.due_at), BOLD)]), 12.8, 5.7, True))
        if self._foreign is not None:
            language = self._foreign.text("language")
            promised = promise_in(language, content.due_at)
            size = 8.5 if self._other == ITALIC else 7.6
            rows.append((words_of([Run(promised, self._other)]), size, 4.4, True))
        rows += [
            (words_of([Run(glue(clean(note)), ITALIC)]), 8.5, 4.2, True)
            for note in (content.due_note, content.calendar_warning)
            if note
        ]
        return rows

    def _after_due(self, content: ReceiptContent) -> list[list[Run]]:
        words = self._words
        runs = [self._labelled("return_place", content.return_place)]
        if content.partner:
            runs.append(self._labelled("partner", content.partner))
        if content.fee_line and words.flag("shows", "fee"):
            runs.append(self._labelled("fee", content.fee_line))
        book = self._labelled("book", "")[:-1]
        book += [Run(f", {words.text('labels', 'book_no')}: "), Run(clean(content.book), BOLD)]
        book += [
            Run(f"{NBSP}{NBSP} {words.text('labels', 'entry')}:{NBSP}"),
            Run(str(content.book_number), BOLD),
        ]
        runs.append(book)
        return runs

    # --- how they are set -----------------------------------------------------------------------------

    def _table(self, density: Density) -> tuple[list[Strip], Strip | None]:
        if not self._rows:
            return [], None
        body, head_size = density.body - 0.9, density.body - 1.3
        pad = (0.68 if density.body > 9 else 0.55) * MM
        head_lines = [
            [line for words in cell for line in break_lines(words, head_size, EDGES[n + 1] - EDGES[n] - 1.0)]
            for n, cell in enumerate(self._head)
        ]
        centred = (True, True, True, True)
        head = row_strips(head_lines, EDGES, centred, body, pad * 0.95, closed_above=True)[0]
        head.gap, head.keep = 0.3 * MM, True
        strips = [head]
        counted = (True, False, True, True)
        for cells in self._rows:
            lines = [
                [line for words in cell for line in break_lines(words, body, CELL_ROOM if n == 1 else 90.0)]
                for n, cell in enumerate(cells)
            ]
            strips += row_strips(lines, EDGES, counted, body, pad)
        for strip in strips[-min(2, len(strips) - 1) :]:
            strip.keep = True
        return strips, head

    def _tail(self, density: Density, rise: float) -> list[Strip]:
        body, leading, gap = density.body, density.leading, density.gap
        strips: list[Strip] = []
        for number, words in enumerate(self._before):
            lines = break_lines(words, body, TEXT_WIDTH)
            strips += paragraph(lines, LEFT, leading, gap if number else 1.6 * MM, rise=rise)
        strips.append(self._due_box(body))
        for number, words in enumerate(self._after):
            lines = break_lines(words, body, TEXT_WIDTH)
            strips += paragraph(lines, LEFT, leading, gap if number else 2.0 * MM, rise=rise)
        strips.append(self._signatures(density))
        return strips

    def _due_box(self, body: float) -> Strip:
        box = Strip(0.0, gap=0.4 * MM)
        y = 0.0
        for words, size, step, centred in self._due:
            for line in break_lines(words, size or body, TEXT_WIDTH - 4 * MM):
                y += step * MM
                x = LEFT + (TEXT_WIDTH - line.width) / 2 if centred else LEFT + 2 * MM
                box.lines.append((x, y, line))
        box.high = y + 2.1 * MM
        box.frames.append((LEFT, 0.0, TEXT_WIDTH, box.high, 1.1))
        return box

    def _signatures(self, density: Density) -> Strip:
        words, foreign = self._words, self._foreign
        y = 4.0 * MM if density.body > 9 else 3.7 * MM
        rows: list[tuple[str, str, Face, float, float]] = [
            (words.text("signatures", "left"), words.text("signatures", "right"), BOLD, 10.0, 4.3)
        ]
        if foreign is not None:
            texts = (foreign.text("signatures", "left"), foreign.text("signatures", "right"))
            rows[0] = (*rows[0][:4], 3.7)
            rows.append((*texts, self._other, 7.4, 3.7))
        hint = words.text("signatures", "hint")
        rows.append((hint, hint, ITALIC, 9.0, 0.0))
        strip = Strip(0.0, gap=0.4 * MM)
        middles = (LEFT + TEXT_WIDTH / 4, LEFT + TEXT_WIDTH * 3 / 4)
        for left, right, face, size, step in rows:
            for middle, text in zip(middles, (left, right), strict=True):
                line = break_lines(words_of([Run(text, face)]), size, 1e6)[0]
                strip.lines.append((middle - line.width / 2, y, line))
            y += step * MM
        y += density.sign_room * MM + 0.8 * MM
        half = TEXT_WIDTH / 2 * 0.32
        strip.dotted += [(middle - half, middle + half, y) for middle in middles]
        strip.high = y + 0.5 * MM
        return strip


_TRANSLATED: Final = frozenset(
    {
        "desk",
        "applicant",
        "address",
        "phone",
        "components",
        "sets",
        "due",
        "return_place",
        "partner",
        "fee",
        "book",
    }
)
