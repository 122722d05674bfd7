"""Sentences for what the world failed at: what is safe first, then what to do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def trouble_sentences() -> dict[str, str]:
    return {
        "disk_full": translate(
            "Troubles", "What was recorded is safe. The disk is full: free some room, then try again."
        ),
        "disk_failed": translate(
            "Troubles", "The last entry was not recorded. Check the disk, then try again."
        ),
        "home_in_use": translate(
            "Troubles", "The program is already open on this data. Use the open window."
        ),
        "home_not_writable": translate(
            "Troubles", "Nothing can be recorded in {cause}. Ask for the right to write there."
        ),
        "ledger_damaged": translate(
            "Troubles", "The ledger cannot be read. Leave the file as it is and restore a backup."
        ),
        "ledger_lost": translate(
            "Troubles", "The ledger of this office is gone. Restore a backup: nothing was written over."
        ),
        "newer_home": translate(
            "Troubles", "This data was made by a newer program. Install the newer program."
        ),
        "printer_missing": translate(
            "Troubles", "The dossier is recorded. No printer is set up: the slip waits."
        ),
        "fonts_missing": translate("Troubles", "The font {cause} cannot be read. Install the program again."),
        "texts_missing": translate(
            "Troubles", "The texts {cause} cannot be read. Install the program again."
        ),
        "mapping": translate("Troubles", "The mapping file is wrong: {cause}."),
        "catalog": translate("Troubles", "The catalogue cannot be read: {cause}. Nothing was changed."),
    }
