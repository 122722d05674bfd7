"""A field for codes and scans that no input method may touch, so a Telex user's scan arrives unchanged."""

from __future__ import annotations

from PySide6.QtCore import Qt

from onestop.gui.widgets.text_field import TextField


class CodeField(TextField):
    """Answers False to ``inputMethodQuery(ImEnabled)``: hints and WA_InputMethodEnabled do not help."""

    def inputMethodQuery(self, query: Qt.InputMethodQuery, argument: object = None) -> object:
        if query == Qt.InputMethodQuery.ImEnabled:
            return False
        return super().inputMethodQuery(query)
