"""What painted widgets share: crisp boxes, cut text, key caps and badges drawn with the look's colours."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from onestop.gui.fonts import Face
from onestop.gui.palette import Token
from onestop.gui.words.states import badge_look, badge_word

if TYPE_CHECKING:
    from onestop.gui.look import Look
    from onestop.presenters.widget_states import BadgeState

KEY_CAP_HEIGHT = 20
BADGE_HEIGHT = 24
MIDDLE_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
MIDDLE_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignCenter


class CapStyle(Enum):
    """On a page, on the filled button, on the toast."""

    PLAIN = "plain"
    FILLED = "filled"
    TOAST = "toast"


def box(
    painter: QPainter,
    rect: QRectF,
    *,
    fill: QColor | None = None,
    border: QColor | None = None,
    radius: float = 6,
    width: float = 1,
    dashed: bool = False,
) -> None:
    """A rounded box whose border lies inside `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if border is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, radius, radius)
    else:
        pen = QPen(border, width)
        if dashed:
            pen.setDashPattern([3.0, 2.4])
        painter.setPen(pen)
        half = width / 2
        inner = rect.adjusted(half, half, -half, -half)
        painter.drawRoundedRect(inner, radius - half, radius - half)
    painter.restore()


def hatch(painter: QPainter, rect: QRectF, colour: QColor, radius: float = 6) -> None:
    """Thin diagonal lines inside a rounded box: days nobody works."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    painter.setClipPath(path)
    painter.setPen(QPen(colour, 1))
    step = 5.0
    offset = rect.left() - rect.height()
    while offset < rect.right():
        painter.drawLine(QPointF(offset, rect.bottom()), QPointF(offset + rect.height(), rect.top()))
        offset += step
    painter.restore()


def text(
    painter: QPainter,
    look: Look,
    rect: QRectF,
    words: str,
    face: Face,
    token: Token,
    align: Qt.AlignmentFlag = MIDDLE_LEFT,
    *,
    elide: bool = True,
) -> float:
    """One line of words in a box, cut with … when too long. Gives the width drawn."""
    shown, wide = look.fitted(face, words, max(0, int(rect.width())) if elide else -1)
    painter.setFont(look.font(face))
    painter.setPen(look.colour(token))
    painter.drawText(rect, int(align) | int(Qt.TextFlag.TextSingleLine), shown)
    return wide


def two_lines(look: Look, face: Face, words: str, room: float) -> tuple[str, str]:
    """Words too long for one line, parted at the last space that fits; the second is "" where one is enough."""
    metrics = look.metrics(face)
    if metrics.horizontalAdvance(words) <= room:
        return words, ""
    parts = words.split(" ")
    for count in range(len(parts) - 1, 0, -1):
        above = " ".join(parts[:count])
        if metrics.horizontalAdvance(above) <= room:
            return above, " ".join(parts[count:])
    return words, ""


def key_cap_width(look: Look, keys: str) -> int:
    return look.metrics(Face.KEY).horizontalAdvance(keys) + look.px(18)


def key_cap(painter: QPainter, look: Look, rect: QRectF, keys: str, style: CapStyle = CapStyle.PLAIN) -> None:
    """A key drawn as a cap, filling `rect`."""
    if style is CapStyle.PLAIN:
        fill, edge, ink = look.colour(Token.WIN), look.colour(Token.LINE), Token.TEXT2
    elif style is CapStyle.FILLED:
        fill, edge, ink = QColor(255, 255, 255, 38), QColor(255, 255, 255, 120), Token.ON_ACCENT
    else:
        fill, edge, ink = QColor(255, 255, 255, 30), QColor(255, 255, 255, 110), Token.ON_TOAST
    box(painter, rect, fill=fill, border=edge, radius=4)
    if style is CapStyle.PLAIN:
        painter.setPen(QPen(edge, 1))
        painter.drawLine(
            QPointF(rect.left() + 3, rect.bottom() - 1.5), QPointF(rect.right() - 3, rect.bottom() - 1.5)
        )
    text(painter, look, rect, keys, Face.KEY, ink, CENTRE, elide=False)


def badge_width(look: Look, state: BadgeState) -> int:
    return look.metrics(Face.SMALL_MEDIUM).horizontalAdvance(badge_word(state)) + look.px(14 + 9 + 6 + 10)


def badge(painter: QPainter, look: Look, rect: QRectF, state: BadgeState) -> None:
    """Icon and word on the kind's tint, filling `rect`."""
    shape = badge_look(state.kind)
    box(painter, rect, fill=look.colour(shape.tint), radius=6)
    side = look.px(14)
    left = rect.left() + look.px(8)
    look.paint_icon(
        painter, shape.icon, shape.ink, QRectF(left, rect.top() + (rect.height() - side) / 2, side, side)
    )
    words = rect.adjusted(look.px(8) + side + look.px(6), 0, -look.px(4), 0)
    text(painter, look, words, badge_word(state), Face.SMALL_MEDIUM, shape.ink)


def focus_ring(painter: QPainter, look: Look, rect: QRectF, radius: float = 8) -> None:
    box(painter, rect, border=look.colour(Token.ACCENT_TEXT), radius=radius, width=2)
