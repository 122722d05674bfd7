"""Folds a row of a page where its parts have no room beside each other: then one stands below the other."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout


def fold_row(row: QBoxLayout, room: int, least: int = 0) -> None:
    """`least` is the room under which it folds although it would fit, because too much of it would be cut."""
    items = (row.itemAt(place) for place in range(row.count()))
    parts = [item.minimumSize().width() for item in items if item is not None and not item.isEmpty()]
    margins = row.contentsMargins()
    wanted = sum(parts) + row.spacing() * max(0, len(parts) - 1) + margins.left() + margins.right()
    down, sideways = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
    row.setDirection(sideways if max(wanted, least) <= room else down)
