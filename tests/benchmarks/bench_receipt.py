"""Row 10: the receipt's PDF against a bare reportlab canvas that draws the same strings at known places.

The bare reference is the least that can be written by hand: the same fonts embedded, the same QR encoded and
drawn once for both copies, one drawString a string, one line a rule. It is handed the finished coordinates, so
it lays out nothing.
Interleaved, every slip with another code and applicant, medians. Prints JSON; fails nothing.

    python tests/benchmarks/bench_receipt.py [rounds]
"""

from __future__ import annotations

import io
import json
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from reportlab.pdfgen.canvas import Canvas

from onestop.application.paper import ReceiptContent
from onestop.documents.page import Page
from onestop.documents.qr import qr_payload, qr_symbol
from onestop.documents.receipt import receipt_pages, render_receipt
from tests.helpers import slips

ROUNDS = 41


def pages_of(content: ReceiptContent) -> list[Page]:
    """The finished pages, for the reference only; not timed."""
    return receipt_pages(content)


def bare(pages: list[Page], content: ReceiptContent) -> bytes:
    """The same page drawn by hand on a bare canvas."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=pages[0].size, invariant=1, pageCompression=1, initialFontName="Tinos")
    canvas.setTitle("receipt")
    symbol = qr_symbol(qr_payload(content.code, content.check, content.head))
    canvas.beginForm("qr", 0, -symbol.side, symbol.side, 0)
    path = canvas.beginPath()
    for column, row, wide, high in symbol.rectangles:
        path.rect(column, -row - high, wide, high)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.endForm()
    for page in pages:
        top = page.size[1]
        for thickness, rules in page.rules.items():
            canvas.setLineWidth(thickness)
            for x1, y1, x2, y2 in rules:
                canvas.line(x1, top - y1, x2, top - y2)
        for x, y, broad, deep, thickness in page.frames:
            canvas.setLineWidth(thickness)
            canvas.rect(x, top - y - deep, broad, deep)
        for left, y, module, _ in page.symbols:
            canvas.saveState()
            canvas.translate(left, top - y)
            canvas.scale(module, module)
            canvas.doForm("qr")
            canvas.restoreState()
        for x, y, face, size, text, _ in page.texts:
            canvas.setFont(face, size)
            canvas.drawString(x, top - y, text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def timed(work: Callable[[], bytes]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def compare(sample: ReceiptContent, rounds: int) -> dict[str, object]:
    """Medians in milliseconds and the median of the ratios of neighbouring runs."""
    ours: list[float] = []
    theirs: list[float] = []
    for number in range(rounds + 2):
        serial = f"{number + 1:04d}"
        content = replace(
            sample,
            code=sample.code[:-4] + serial,
            slip_number=f"{number + 1}/TNHS",
            applicant_name=f"{sample.applicant_name} {serial}",
            phone=f"0221 336 {serial}",
            book_number=number + 1,
        )
        pages = pages_of(content)
        # Laying out for the reference has warmed the word caches with this slip's own words: forget them, so
        # that ours pays for what is new in a slip as it does at the desk.
        forget_new_words(content)

        def our_work(content: ReceiptContent = content) -> bytes:
            return render_receipt(content)

        def bare_work(pages: list[Page] = pages, content: ReceiptContent = content) -> bytes:
            return bare(pages, content)

        pair: list[tuple[list[float], Callable[[], bytes]]] = [(ours, our_work), (theirs, bare_work)]
        for times, work in pair if number % 2 else reversed(pair):
            took = timed(work)
            if number >= 2:
                times.append(took)
    size = len(render_receipt(sample))
    return {
        "p50_ms": round(statistics.median(ours), 2),
        "bare_p50_ms": round(statistics.median(theirs), 2),
        "ratio": round(statistics.median(ours) / statistics.median(theirs), 3),
        "bytes": size,
        "bare_bytes": len(bare(pages_of(sample), sample)),
    }


def forget_new_words(content: ReceiptContent) -> None:
    from onestop.documents import fonts, text

    for cached in (fonts.em_width, fonts.spread, fonts.clean, text.glue, text._fragments):
        cached.cache_clear()
    # A desk that has printed before knows the words of the form, not those of this applicant.
    render_receipt(replace(content, applicant_name="Hộ kinh doanh", phone="0221", code="H31.99-260101-0001"))


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    cases = {"receipt": slips.PLAIN, "receipt_2025": slips.NEW_REGIME, "receipt_vi_ja": slips.JAPANESE}
    print(json.dumps({name: compare(case, rounds) for name, case in cases.items()}, indent=1))


if __name__ == "__main__":
    main()
