"""Line icons: SVG files on a 24 grid, drawn in any colour and size, cached. Must not know what they mean."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from onestop.resources import resource_folder

ICON_SCALES = (1.0, 1.5, 2.0, 3.0)


class Icons:
    """Reads ``resources/icons/*.svg`` once and draws them; ``currentColor`` is replaced by the colour asked."""

    def __init__(self) -> None:
        folder = resource_folder() / "icons"
        self._sources = {file.stem: file.read_text("utf-8") for file in sorted(folder.glob("*.svg"))}
        self._renderers: dict[tuple[str, int], QSvgRenderer] = {}
        self._pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._sources)

    def pixmap(self, name: str, colour: QColor, size: int, scale: float) -> QPixmap:
        """`size` in logical pixels; `scale` is the device pixel ratio."""
        key = (name, colour.rgba(), size, scale)
        found = self._pixmaps.get(key)
        if found is None:
            found = QPixmap(QSize(round(size * scale), round(size * scale)))
            found.fill(Qt.GlobalColor.transparent)
            painter = QPainter(found)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._renderer(name, colour).render(painter)
            painter.end()
            found.setDevicePixelRatio(scale)
            self._pixmaps[key] = found
        return found

    def _renderer(self, name: str, colour: QColor) -> QSvgRenderer:
        key = (name, colour.rgba())
        found = self._renderers.get(key)
        if found is None:
            source = self._sources[name].replace("currentColor", colour.name())
            found = self._renderers[key] = QSvgRenderer(QByteArray(source.encode()))
        return found

    def icon(self, name: str, colour: QColor, size: int) -> QIcon:
        icon = QIcon()
        for scale in ICON_SCALES:
            icon.addPixmap(self.pixmap(name, colour, size, scale))
        return icon

    def paint(self, painter: QPainter, name: str, colour: QColor, box: QRectF) -> None:
        """Draws the icon centred in `box` at the smaller of its sides."""
        size = int(min(box.width(), box.height()))
        scale = painter.deviceTransform().m11()
        if not scale.is_integer():
            # A cached picture would fall between device pixels and be drawn ragged.
            side = float(size)
            spot = QRectF(0, 0, side, side)
            spot.moveCenter(box.center())
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._renderer(name, colour).render(painter, spot)
            painter.restore()
            return
        left = round(box.left() + (box.width() - size) / 2)
        top = round(box.top() + (box.height() - size) / 2)
        painter.drawPixmap(left, top, self.pixmap(name, colour, size, scale))
