"""A page as a list of what is drawn on it, and its painting into a PDF.

Lengths are points from the top left corner of the paper. Knows the PDF writer, not what the page says.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from onestop.documents.fonts import REGULAR, Face, face_widths, width
from onestop.documents.qr import QrSymbol
from onestop.documents.text import Line

# Streams as plain bytes: the ASCII85 coat that the writer puts on by default costs a quarter in size and time.
rl_config.useA85 = 0

MM: Final = 72 / 25.4
A5: Final = (148 * MM, 210 * MM)
A4: Final = (210 * MM, 297 * MM)

Text = tuple[float, float, Face, float, str, float]
Rule = tuple[float, float, float, float]


@dataclass(slots=True)
class Page:
    """What stands on one page; `grid` lies under everything, `patches` are white on what is filled or hatched.

    Texts are (x, baseline, face, size, string, grey): grey 0 is black, 1 white.
    """

    size: tuple[float, float] = A5
    texts: list[Text] = field(default_factory=list)
    rules: dict[float, list[Rule]] = field(default_factory=dict)
    frames: list[tuple[float, float, float, float, float]] = field(default_factory=list)
    fills: list[tuple[float, float, float, float, float]] = field(default_factory=list)
    grid: list[Rule] = field(default_factory=list)
    hatches: list[tuple[float, float, float, float]] = field(default_factory=list)
    patches: list[tuple[float, float, float, float]] = field(default_factory=list)
    dotted: list[Rule] = field(default_factory=list)
    symbols: list[tuple[float, float, float, QrSymbol]] = field(default_factory=list)

    def text(self, x: float, y: float, face: Face, size: float, text: str, grey: float = 0.0) -> None:
        self.texts.append((x, y, face, size, text, grey))

    def centred(self, x: float, y: float, face: Face, size: float, text: str, grey: float = 0.0) -> None:
        self.texts.append((x - width(text, face, size) / 2, y, face, size, text, grey))

    def right(self, x: float, y: float, face: Face, size: float, text: str, grey: float = 0.0) -> None:
        self.texts.append((x - width(text, face, size), y, face, size, text, grey))

    def line(self, x: float, y: float, line: Line) -> None:
        """One broken line, its left edge at `x`, its baseline at `y`."""
        for piece in line.pieces:
            self.texts.append((x + piece.dx, y, piece.face, piece.size, piece.text, 0.0))

    def rule(self, x1: float, y1: float, x2: float, y2: float, thickness: float = 0.4) -> None:
        self.rules.setdefault(thickness, []).append((x1, y1, x2, y2))

    def frame(self, x: float, y: float, wide: float, high: float, thickness: float) -> None:
        self.frames.append((x, y, wide, high, thickness))

    def hatch(self, x: float, y: float, wide: float, high: float) -> None:
        """Slanted lines over a rectangle; a patch laid on it is white again."""
        self.hatches.append((x, y, wide, high))

    def patch(self, x: float, y: float, wide: float, high: float) -> None:
        self.patches.append((x, y, wide, high))

    def fill(self, x: float, y: float, wide: float, high: float, grey: float) -> None:
        self.fills.append((x, y, wide, high, grey))


@dataclass(frozen=True, slots=True)
class Imprint:
    """What the PDF says of itself; nothing here depends on the machine or the clock."""

    title: str
    author: str
    subject: str = ""
    language: str = "vi"


def write_pdf(pages: Sequence[Page], imprint: Imprint, first_face: Face = REGULAR) -> bytes:
    """The pages as one PDF, byte-identical for the same pages, fonts embedded as subsets."""
    for face in dict.fromkeys([first_face, *(text[2] for page in pages for text in page.texts)]):
        face_widths(face)
    buffer = io.BytesIO()
    canvas = Canvas(
        buffer, pagesize=pages[0].size, invariant=1, pageCompression=1, initialFontName=first_face
    )
    canvas.setTitle(imprint.title)
    canvas.setAuthor(imprint.author)
    canvas.setSubject(imprint.subject)
    canvas.setCreator("OneStop")
    canvas.setCatalogEntry("Lang", imprint.language)
    names = _define_symbols(canvas, pages)
    for page in pages:
        canvas.setPageSize(page.size)
        _paint(canvas, page, names)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _paint(canvas: Any, page: Page, names: dict[QrSymbol, str]) -> None:
    top = page.size[1]
    if page.grid:
        canvas.setLineWidth(0.4)
        canvas.lines([(x1, top - y1, x2, top - y2) for x1, y1, x2, y2 in page.grid])
    for x, y, wide, high, grey in page.fills:
        canvas.setFillGray(grey)
        canvas.rect(x, top - y - high, wide, high, stroke=0, fill=1)
    if page.hatches:
        canvas.setLineWidth(0.35)
        canvas.lines([line for box in page.hatches for line in _slanted(box, top)])
    if page.patches:
        canvas.setFillGray(1)
        for x, y, wide, high in page.patches:
            canvas.rect(x, top - y - high, wide, high, stroke=0, fill=1)
    if page.fills or page.patches:
        canvas.setFillGray(0)
    for thickness, rules in page.rules.items():
        canvas.setLineWidth(thickness)
        canvas.lines([(x1, top - y1, x2, top - y2) for x1, y1, x2, y2 in rules])
    if page.dotted:
        canvas.saveState()
        canvas.setLineWidth(0.7)
        canvas.setLineCap(1)
        canvas.setDash([0.01, 2.45])
        canvas.lines([(x1, top - y1, x2, top - y2) for x1, y1, x2, y2 in page.dotted])
        canvas.restoreState()
    for x, y, wide, high, thickness in page.frames:
        canvas.setLineWidth(thickness)
        canvas.rect(x, top - y - high, wide, high)
    for x, y, module, symbol in page.symbols:
        canvas.saveState()
        canvas.translate(x, top - y)
        canvas.scale(module, module)
        canvas.doForm(names[symbol])
        canvas.restoreState()
    _paint_texts(canvas, page.texts, top)


def _slanted(box: tuple[float, float, float, float], top: float) -> list[Rule]:
    """Lines rising to the right, 8 points apart, cut exactly at the rectangle."""
    x, y, wide, high = box
    lines = []
    offset = -high
    while offset < wide:
        start, end = max(0.0, offset), min(wide, offset + high)
        if end > start:
            low, up = y + high - (start - offset), y + high - (end - offset)
            lines.append((x + start, top - low, x + end, top - up))
        offset += 8.0
    return lines


def _paint_texts(canvas: Any, texts: Sequence[Text], top: float) -> None:
    writer = canvas.beginText()
    face: Face | None = None
    size = shade = 0.0
    for x, y, text_face, text_size, text, grey in texts:
        if grey != shade:
            writer.setFillGray(grey)
            shade = grey
        if text_face != face or text_size != size:
            face, size = text_face, text_size
            writer.setFont(face, size)
        writer.setTextOrigin(x, top - y)
        writer.textLine(text)
    if shade:
        writer.setFillGray(0)
    canvas.drawText(writer)


def _define_symbols(canvas: Any, pages: Sequence[Page]) -> dict[QrSymbol, str]:
    """Each symbol once in the file, one module a unit, hanging from its top left corner; the copies share it."""
    names: dict[QrSymbol, str] = {}
    for symbol in dict.fromkeys(symbol for page in pages for _, _, _, symbol in page.symbols):
        names[symbol] = f"qr{len(names)}"
        canvas.beginForm(names[symbol], 0, -symbol.side, symbol.side, 0)
        path = canvas.beginPath()
        for column, row, wide, high in symbol.rectangles:
            path.rect(column, -row - high, wide, high)
        canvas.drawPath(path, stroke=0, fill=1)
        canvas.endForm()
    return names
