"""Words and icons of what a search finds."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from onestop.presenters.search_palette import HitKind

translate = QCoreApplication.translate


def hit_kind_word(kind: HitKind) -> str:
    words = {
        HitKind.DOSSIER: translate("Hits", "Dossiers"),
        HitKind.APPLICANT: translate("Hits", "Organisations and persons"),
        HitKind.PROCEDURE: translate("Hits", "Procedures"),
        HitKind.PLACE: translate("Hits", "Places"),
    }
    return words[kind]


def hit_icon(kind: HitKind) -> str:
    icons = {
        HitKind.DOSSIER: "file",
        HitKind.APPLICANT: "building",
        HitKind.PROCEDURE: "folder",
        HitKind.PLACE: "arrow-right",
    }
    return icons[kind]


def open_word() -> str:
    return translate("Hits", "Open")
