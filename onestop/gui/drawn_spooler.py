"""Printing where the system takes no PDF (Windows): the finished pages are drawn at 300 dpi. Lays nothing out."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from onestop.domain.errors import Unavailable
from onestop.gui.pdf_pages import page_pictures, to_image

DPI = 300
_MILLIMETRES_AN_INCH = 25.4


class DrawnSpooler:
    """Qt's own printing. A QPainter may paint on a QPrinter off the window's thread (Qt: threads and painting)."""

    def printers(self) -> tuple[str, ...]:
        default = QPrinterInfo.defaultPrinterName()
        names = QPrinterInfo.availablePrinterNames()
        return tuple(sorted(names, key=lambda name: (name != default, name)))

    def spool(self, printer: str, title: str, pdf: bytes, options: Mapping[str, str]) -> None:
        found = QPrinterInfo.printerInfo(printer)
        # Without this, Qt writes a PDF in silence when the printer is gone.
        if found.isNull():
            raise Unavailable("printer_failed", printer)
        device = QPrinter(found, QPrinter.PrinterMode.HighResolution)
        device.setDocName(title)
        device.setCopyCount(int(options.get("copies", "1")))
        draw_pages(device, pdf)


def draw_pages(device: QPrinter, pdf: bytes) -> None:
    """Draw each page at its own size, edge to edge, on whatever `device` is set to."""
    device.setResolution(DPI)
    device.setFullPage(True)
    painter = QPainter()
    for number, picture in enumerate(page_pictures(pdf, DPI)):
        inches = QSizeF(picture.width / DPI, picture.height / DPI)
        size = QPageSize(inches * _MILLIMETRES_AN_INCH, QPageSize.Unit.Millimeter)
        device.setPageSize(size)
        if number == 0:
            if not painter.begin(device):
                raise Unavailable("printer_failed", device.printerName())
        elif not device.newPage():
            raise Unavailable("printer_failed", device.printerName())
        painter.drawImage(QRectF(0, 0, picture.width, picture.height), to_image(picture))
    if not painter.end():
        raise Unavailable("printer_failed", device.printerName())
