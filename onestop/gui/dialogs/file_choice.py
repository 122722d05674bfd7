"""Asks for a folder to write into, or for a file to read, in the system's own dialog. Opens neither."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def choose_folder(
    title: str, begin: str, chosen: Callable[[str], None], left: Callable[[], None], parent: QWidget
) -> QFileDialog:
    """`chosen` hears its path, or `left` that none was. `begin` may be "" or a folder that is gone."""
    dialog = QFileDialog(parent, title, begin)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _opened(dialog, chosen, left, parent)


def choose_file(
    title: str,
    begin: str,
    kinds: list[str],
    chosen: Callable[[str], None],
    left: Callable[[], None],
    parent: QWidget,
) -> QFileDialog:
    """As `choose_folder`; `kinds` are filters such as "Answers (*.json)"."""
    dialog = QFileDialog(parent, title, begin)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(kinds)
    return _opened(dialog, chosen, left, parent)


def _opened(
    dialog: QFileDialog, chosen: Callable[[str], None], left: Callable[[], None], parent: QWidget
) -> QFileDialog:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(chosen)
    dialog.rejected.connect(left)
    dialog.finished.connect(parent.activateWindow)
    dialog.open()
    return dialog
