"""Opens a folder in the desktop's own file program. Knows nothing of what lies there."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_folder(folder: str) -> bool:
    """False where the desktop has no program for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(folder))
