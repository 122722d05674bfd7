"""Sentences for what the rules forbid, shown beside the field: what is wrong, then what to do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def refusal_sentences() -> dict[str, str]:
    return {
        "version_without_term": translate(
            "Refusals", "This version has no time limit. Choose another version or ask the office."
        ),
        "applicant_missing": translate(
            "Refusals", "Who files the dossier is missing. Type at least three letters."
        ),
        "text_too_long": translate("Refusals", "Too long: at most {limit} letters. Shorten it."),
        "date_out_of_range": translate("Refusals", "This date cannot be. Type a date from 1990 to 2100."),
        "term_out_of_range": translate("Refusals", "This time limit cannot be. Check the number."),
        "term_not_whole": translate("Refusals", "Days and months are whole numbers. Type hours instead."),
        "term_unit_unknown": translate(
            "Refusals", "There is no such unit of time. Choose days, months or hours."
        ),
        "pause_ends_before_start": translate(
            "Refusals", "The pause ends before it begins. Check both moments."
        ),
        "code_format": translate(
            "Refusals", "This is not a dossier code. Type its tail, for example 261123-0510."
        ),
        "code_date": translate("Refusals", "The date inside this code cannot be. Check the code."),
        "scan_format": translate(
            "Refusals", "This was not read as a slip's code. Scan again or type the tail."
        ),
        "scan_check_failed": translate(
            "Refusals", "The code was misread: its check does not agree. Scan again."
        ),
        "serials_exhausted": translate(
            "Refusals", "This desk has no more codes for today. Ask the office for another range."
        ),
        "card_fields": translate(
            "Refusals", "The card's code has {count} parts, seven are needed. Scan again or type the name."
        ),
        "card_id_number": translate("Refusals", "The number on the card is not one. Scan again or type it."),
        "card_name": translate("Refusals", "The card has no name. Scan again or type it."),
        "letters_not_printed": translate(
            "Refusals", "No slip can print {letters}: it will show [?] there. It can stay."
        ),
        "email_format": translate("Refusals", "This does not look like an e-mail address. It can stay."),
        "clock_stopped": translate("Refusals", "The clock stands until the papers come."),
    }


def unknown(code: str) -> str:
    return translate("Refusals", "This cannot be done ({code}).").format(code=code)
