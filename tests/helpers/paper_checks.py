"""What must hold on every page of paper: inside the margins, nothing over anything else."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import cast

import pypdfium2 as pdfium
import zxingcpp
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from onestop.documents.fonts import width
from onestop.documents.page import MM, Page


def outside(page: Page, left: float, right: float) -> list[str]:
    """Texts that leave the text width (mm) or come nearer than 7 mm to the upper or lower edge."""
    high = page.size[1]
    return [
        text
        for x, y, face, size, text, _ in page.texts
        if x < left * MM - 0.5
        or x + width(text, face, size) > right * MM + 0.9
        or y - size * 0.75 < 6.9 * MM
        or y > high - 7 * MM
    ]


def overlapping(page: Page) -> list[tuple[str, str]]:
    """Pairs of texts whose letters would touch: boxes from the baseline to the height of small letters."""
    boxes = [
        (x, y - size * 0.45, x + width(text, face, size), y, text) for x, y, face, size, text, _ in page.texts
    ]
    boxes = [box for box in boxes if box[4].strip()]
    found = []
    for number, one in enumerate(boxes):
        for two in boxes[number + 1 :]:
            across = min(one[2], two[2]) - max(one[0], two[0])
            down = min(one[3], two[3]) - max(one[1], two[1])
            if across > 1.2 and down > 0.4:
                found.append((one[4], two[4]))
    return found


def faults(pages: Iterable[Page], left: float = 16, right: float = 139) -> list[object]:
    return [fault for page in pages for fault in [*outside(page, left, right), *overlapping(page)]]


def page_texts(data: bytes) -> list[str]:
    """What a reader copies out of each page, single spaces."""
    document = pdfium.PdfDocument(data)
    try:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    finally:
        document.close()


def text_of(data: bytes) -> str:
    """All text of the file, pages one after another."""
    return " ".join(page_texts(data))


def font_files(data: bytes) -> dict[str, bool]:
    """Font name → whether it is embedded as TrueType, over all pages."""
    fonts: dict[str, bool] = {}
    for page in PdfReader(BytesIO(data)).pages:
        resources = cast(DictionaryObject, page["/Resources"].get_object())
        for entry in resources.get("/Font", {}).values():
            font = entry.get_object()
            descriptor = font.get("/FontDescriptor")
            embedded = descriptor is not None and "/FontFile2" in descriptor.get_object()
            fonts[str(font["/BaseFont"])] = embedded and font["/Subtype"] == "/TrueType"
    return fonts


def picture(data: bytes, page: int, dpi: int) -> Image.Image:
    document = pdfium.PdfDocument(data)
    try:
        drawn: Image.Image = document[page].render(scale=dpi / 72).to_pil()
        return drawn.convert("L")
    finally:
        document.close()


def codes_on(image: Image.Image) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(image)]
