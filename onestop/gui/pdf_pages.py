"""Pages of a finished PDF as pixels, for preview and for printers that take no PDF. Lays nothing out.

PDFium is not safe on two threads at once: use it on the paper lane only.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtGui import QImage

from onestop.presenters.paper import Picture

POINTS_AN_INCH = 72


def page_picture(pdf: bytes, width: int, copies: int = 1) -> Picture:
    """The first page of the last of so many equal copies, drawn `width` pixels wide."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        sheet = document[len(document) * (copies - 1) // copies]
        return _drawn(sheet, width / sheet.get_width())
    finally:
        document.close()


def page_pictures(pdf: bytes, dpi: int) -> Iterator[Picture]:
    """All pages in order, one in memory at a time."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        for sheet in document:
            yield _drawn(sheet, dpi / POINTS_AN_INCH)
    finally:
        document.close()


def page_count(pdf: bytes) -> int:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def to_image(picture: Picture) -> QImage:
    stride = picture.width * 4
    shared = QImage(picture.pixels, picture.width, picture.height, stride, QImage.Format.Format_RGB32)
    return shared.copy()


def _drawn(sheet: Any, scale: float) -> Picture:
    bitmap = sheet.render(scale=scale, rev_byteorder=False, prefer_bgrx=True)
    try:
        wide = bitmap.width * 4
        raw = bytes(bitmap.buffer)
        if bitmap.stride != wide:
            rows = range(0, bitmap.height * bitmap.stride, bitmap.stride)
            raw = b"".join(raw[start : start + wide] for start in rows)
        return Picture(bitmap.width, bitmap.height, raw)
    finally:
        bitmap.close()
