"""Writes a PNG of each exhibit: two window sizes, light and dark, and at 150 %. For people to look at. Not shipped."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from onestop.dev.exhibits import Exhibit, exhibits
from onestop.gui.application import make_application
from onestop.gui.look import look
from onestop.gui.palette import DARK, LIGHT, Palette

SIZES = {
    "": (QSize(1366, 696), 1.0, LIGHT),
    "-dark": (QSize(1366, 696), 1.0, DARK),
    "-150": (QSize(1280, 648), 1.5, LIGHT),
}


def run(out: Path, only: str = "") -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or make_application()
    out.mkdir(parents=True, exist_ok=True)
    for exhibit in exhibits():
        if only not in exhibit.name:
            continue
        for suffix, (size, scale, palette) in SIZES.items():
            file = out / f"{exhibit.name}{suffix}.png"
            shoot(exhibit, size, scale, palette).save(str(file))
            print(file)
    look().use_palette(LIGHT)
    app.processEvents()
    return 0


def shoot(exhibit: Exhibit, size: QSize, scale: float, palette: Palette) -> QPixmap:
    look().use_palette(palette)
    widget = exhibit.make()
    if not isinstance(widget, QDialog):
        widget.resize(size)
    widget.show()
    QApplication.processEvents()
    picture = picture_of(widget, scale)
    widget.close()
    widget.deleteLater()
    return picture


def picture_of(widget: QWidget, scale: float = 1.0) -> QPixmap:
    """The widget as it stands, at `scale` device pixels a pixel."""
    picture = QPixmap(widget.size() * scale)
    picture.setDevicePixelRatio(scale)
    widget.render(picture)
    return picture
