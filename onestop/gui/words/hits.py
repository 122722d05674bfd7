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
        HitKind.RECENT: translate("Hits", "Searched last"),
        HitKind.SAVED: translate("Hits", "Kept searches"),
        HitKind.HINT: translate("Hits", "To narrow"),
    }
    return words[kind]


def hit_icon(kind: HitKind) -> str:
    icons = {
        HitKind.DOSSIER: "file",
        HitKind.APPLICANT: "building",
        HitKind.PROCEDURE: "folder",
        HitKind.PLACE: "arrow-right",
        HitKind.RECENT: "clock",
        HitKind.SAVED: "table",
        HitKind.HINT: "sliders",
    }
    return icons[kind]


def open_word() -> str:
    return translate("Hits", "Open")


def search_sentences() -> dict[str, str]:
    """What each field of a search narrows to, with an example."""
    return {
        "search_code": translate("Hits", "part of the code"),
        "search_applicant": translate("Hits", "words of the applicant's name"),
        "search_about": translate("Hits", "procedure or status, as tt:LD-01 or tt:bosung"),
        "search_due": translate("Hits", "due, as han:<3 for fewer than 3 working days"),
        "search_owner": translate("Hits", "who has it, by login or name; nguoi:toi is yourself"),
        "search_unit": translate("Hits", "the unit it lies with"),
        "search_channel": translate("Hits", "how it was filed"),
        "search_sector": translate("Hits", "the procedure's sector"),
        "search_received": translate("Hits", "received, as nhan:2017-01 or nhan:5/1/2017"),
        "search_finished": translate("Hits", "settled, as xong:thangnay"),
        "search_agency": translate("Hits", "the partner agency"),
        "search_tax_code": translate("Hits", "part of the tax code"),
        "search_id_number": translate("Hits", "part of the identity number"),
        "search_phone": translate("Hits", "part of the phone number"),
        "search_overdue": translate("Hits", "only what is overdue"),
        "search_paused": translate("Hits", "only what stands still"),
        "search_open": translate("Hits", "only what is open"),
    }
