"""Words of the printer's condition, in the status bar and in the panel behind it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from onestop.presenters.status_bar import PrinterCondition

translate = QCoreApplication.translate


def printer_words(condition: PrinterCondition, name: str) -> str:
    return {
        PrinterCondition.READY: translate("Printer", "Printer {name}: ready").format(name=name),
        PrinterCondition.TO_PDF: translate("Printer", "Prints to PDF"),
        PrinterCondition.NOT_ANSWERING: translate("Printer", "Printer {name}: no answer").format(name=name),
        PrinterCondition.NONE: translate("Printer", "No printer"),
    }[condition]
