"""Sentences for refusals that come from files and settings, or from a caller that is no hand at the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def setting_sentences() -> dict[str, str]:
    return {
        "calendar_file": translate(
            "Settings", "The calendar cannot be read: {cause}. Mend the file or install again."
        ),
        "calendar_file_invalid": translate(
            "Settings", "The calendar {file} is wrong at {key}: {detail}. Mend the file."
        ),
        "clock_is_real": translate(
            "Settings", "This office keeps the real time. Only a practice office can set its clock."
        ),
        "clock_doubted": translate(
            "Settings",
            "This machine's clock says {now}, but the ledger was last written at {last}. "
            "Set the clock, or say why it is right.",
        ),
        "code_scheme": translate(
            "Settings", "The way codes are written cannot be used. Look at [codes] in the office file."
        ),
        "components_missing": translate(
            "Settings", "Papers {missing} are missing. Complete them, then receive."
        ),
        "day_decided_twice": translate("Settings", "{date} is decided twice in the calendar. Keep one line."),
        "deadline_rule_unknown": translate(
            "Settings", "There is no such rule for deadlines. Look at the office file."
        ),
        "filed_after_received": translate("Settings", "Filed after it was complete. Check both moments."),
        "form_not_offered": translate(
            "Settings", "The forms of this day have no such slip. Choose another slip."
        ),
        "left_office": translate("Settings", "{login} left the office on {until}. Open it as somebody else."),
        "lengths_differ": translate("Settings", "There are not as many dates as amounts. Check both lists."),
        "may_not_back_date": translate("Settings", "You may not record in the past. Ask somebody who may."),
        "no_code_scheme": translate(
            "Settings", "No way to write codes is set for {day}. Look at the office file."
        ),
        "no_due": translate("Settings", "The due date cannot be computed. Check the procedure's time limit."),
        "no_regime": translate("Settings", "No set of forms is set for {day}. Look at the office file."),
        "not_a_working_day": translate("Settings", "{date} is no working day. Choose another day."),
        "office_hours_incomplete": translate(
            "Settings", "Office hours must name all seven days. Look at the office file."
        ),
        "pause_before_reception": translate(
            "Settings", "The clock stops before the receipt. Check both moments."
        ),
        "received_in_future": translate("Settings", "The receipt is later than now. Check day and hour."),
        "shift_ends_before_start": translate(
            "Settings", "A shift ends before it begins. Look at the office file."
        ),
        "shifts_overlap": translate("Settings", "Two shifts overlap. Look at the office file."),
        "template_broken": translate(
            "Settings", "The wording of slips is broken: {cause}. Mend the file or install again."
        ),
        "unknown_agency": translate("Settings", "There is no such partner agency. Choose one of the list."),
        "unknown_channel": translate("Settings", "There is no such channel. Choose counter, online or post."),
        "unknown_copy": translate("Settings", "There is no such copy. Choose 1 or 2."),
        "fee_differs": translate("Settings", "The fee is {fee} đồng: write the whole of it, or nothing."),
        "unknown_fee_state": translate("Settings", "There is no such way to pay. Choose one of the list."),
        "unknown_guidance": translate(
            "Settings", "There is no such slip to guide an applicant. Choose another slip."
        ),
        "unknown_login": translate("Settings", "Nobody here is called {login}. Look at the office file."),
        "unknown_kind": translate("Settings", "An applicant is an organisation or a person. Choose one."),
        "unknown_language": translate(
            "Settings", "There is no slip in this language. Choose another language."
        ),
        "unknown_regime": translate(
            "Settings", "There is no wording for the forms of this day. Install the program again."
        ),
    }
