"""Sentences for what a tracking book has wrong: what it is, then what to do. Beside each, row and column."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def import_sentences() -> dict[str, str]:
    """What is said of a file or of its import as a whole."""
    return {**_files(), **_outcomes()}


def row_sentences() -> dict[str, str]:
    """What is said of one cell; its row and column stand beside."""
    return {**_cells(), **_order(), **_notices()}


def _cells() -> dict[str, str]:
    return {
        "code_format": translate(
            "Imports", "This is not a dossier code. Write all of it, such as 000.00.99.H31-170124-0001."
        ),
        "text_too_long": translate("Imports", "Too long: at most {limit} letters. Shorten it in the book."),
        "column_missing": translate(
            "Imports", "This column is missing. Name it in row {heading}, taken for the heading."
        ),
        "book_without_rows": translate(
            "Imports", "The book has only its heading (row {heading}). Choose another file."
        ),
        "column_unread": translate("Imports", "Nobody reads this column. It is left out."),
        "cell_without_column": translate(
            "Imports", "A cell without a column: {text}. Remove it or name its column."
        ),
        "formula_cell": translate("Imports", "A formula stands here. Put its value in its place."),
        "error_cell": translate("Imports", "The spreadsheet says {text}. Put the value in its place."),
        "code_twice": translate("Imports", "The same code stands in row {first}. Keep one of them."),
        "code_taken": translate("Imports", "The ledger has another dossier under {code}. Compare the two."),
        "unknown_procedure": translate(
            "Imports", "There is no procedure {text}. Write its number, such as LD-01."
        ),
        "unknown_version": translate(
            "Imports", "There is no version {text}. Leave it empty for the one in force."
        ),
        "version_of_another": translate(
            "Imports", "{text} is not a version of {procedure}. Leave it empty for the one in force."
        ),
        "not_in_force": translate("Imports", "{procedure} had no version in force on {day}. Check the date."),
        "version_without_term": translate(
            "Imports", "This version has no time limit. Write another version."
        ),
        "version_not_in_force": translate(
            "Imports", "{text} was not in force on {day}. It is taken as written."
        ),
        "unknown_word": translate("Imports", "{text} is not known here. Write one of: {choices}."),
        "log_case_differs": translate(
            "Imports", "Row {first} says otherwise of this dossier. It has one value in this column."
        ),
        "log_cell_missing": translate(
            "Imports", "This cell is empty. An event needs its dossier, its activity and its moment."
        ),
        "log_channel_unknown": translate(
            "Imports", "The channel {text} is not known. Name it under [channels] in the mapping file."
        ),
        "log_ended_before_received": translate(
            "Imports", "It ends before it begins. It is taken as over when it was received."
        ),
        "log_without_deadline": translate(
            "Imports", "{case} has no deadline. Write term_days in the mapping file if all have the same."
        ),
        "log_zone_mixed": translate(
            "Imports", "Some moments have a time zone, some have none. Write all alike."
        ),
        "unknown_agency": translate(
            "Imports", "There is no partner agency {text}. Write its id or leave it empty."
        ),
        "name_missing": translate("Imports", "The applicant's name is missing. Fill it in."),
        "copies_not_a_number": translate("Imports", "{text} is not a number of copies. Write 1 to {limit}."),
        "moment_missing": translate("Imports", "The moment is missing. Write it as 24/01/2017 09:00."),
        "moment_format": translate("Imports", "{text} is not a moment. Write it as 24/01/2017 09:00."),
        "moment_without_time": translate("Imports", "{text} has no hour. Write it as 24/01/2017 09:00."),
        "date_out_of_range": translate("Imports", "This date cannot be. Write a year from 1990 to 2100."),
        "no_such_moment": translate("Imports", "{text} is not in the calendar. Check day and month."),
    }


def _order() -> dict[str, str]:
    return {
        "due_before_received": translate("Imports", "Promised before it was received ({received_at})."),
        "finished_before_received": translate("Imports", "Finished before it was received ({received_at})."),
        "returned_before_finished": translate("Imports", "Returned before it was finished ({finished_at})."),
        "returned_not_finished": translate("Imports", "Returned, but never finished. Fill in finished_at."),
        "paused_before_received": translate("Imports", "Paused before it was received ({received_at})."),
        "resumed_before_paused": translate("Imports", "Resumed before it was paused ({paused_at})."),
        "resumed_after_finished": translate("Imports", "Resumed after it was finished ({finished_at})."),
        "finished_while_paused": translate("Imports", "Finished while the clock stood. Fill in resumed_at."),
        "pause_without_policy": translate("Imports", "How does the pause count? Write one of: {choices}."),
        "no_pause_began": translate("Imports", "No pause began. Fill in paused_at or empty this cell."),
        "moment_in_future": translate("Imports", "This lies ahead: it is {now} now. Check day and year."),
    }


def _notices() -> dict[str, str]:
    """Worth a look; the row comes in as written."""
    return {
        "code_other_day": translate("Imports", "The code says {day}, received on {received}. Check both."),
        "text_cleaned": translate("Imports", "Letters nobody sees were left out of this text."),
        "phone_zero_restored": translate("Imports", "The lost 0 was put back: {text}. Check the number."),
        "tax_code_zero_lost": translate(
            "Imports", "{text} may have lost its first 0. Make the cell text and write it whole."
        ),
        "tax_code_characters": translate("Imports", "A tax code has figures only. It is taken as written."),
        "tax_code_length": translate(
            "Imports", "A tax code has 10, 12 or 13 figures. It is taken as written."
        ),
        "tax_code_check_digit": translate(
            "Imports", "The check figure does not agree. It is taken as written."
        ),
        "tax_code_branch": translate("Imports", "No branch has the number 000. It is taken as written."),
        "id_number_province": translate(
            "Imports", "The first three figures name no province. It is taken as written."
        ),
        "id_number_century": translate(
            "Imports", "The fourth figure names no century. It is taken as written."
        ),
        "phone_characters": translate(
            "Imports", "A telephone number has figures only. It is taken as written."
        ),
        "phone_length": translate(
            "Imports", "This is no telephone number of Vietnam. It is taken as written."
        ),
    }


def _files() -> dict[str, str]:
    return {
        "book_empty": translate("Imports", "The file is empty. Choose another one."),
        "book_too_large": translate("Imports", "The file is too large. Split the book by year."),
        "too_many_rows": translate("Imports", "More than {limit} rows. Split the book by year."),
        "old_workbook": translate("Imports", "This is an old Excel file. Save it as .xlsx or CSV."),
        "not_a_workbook": translate("Imports", "This is not an Excel file. Save it as .xlsx or CSV again."),
        "zip_bomb": translate("Imports", "This file unpacks to far more than it seems. It was not opened."),
        "hostile_file": translate("Imports", "This file holds what a book never holds. It was not opened."),
        "no_sheet": translate("Imports", "This workbook has no sheet. Choose another one."),
        "not_utf8": translate("Imports", "The letters cannot be read. Save the file as CSV UTF-8."),
        "csv_broken": translate(
            "Imports", "A quotation mark is open in row {row}. Close it, then try again."
        ),
        "log_gzip_broken": translate("Imports", "The packed file is damaged. Copy it again."),
        "log_in_real_office": translate(
            "Imports", "This is a real office. A foreign log comes into a folder of its own."
        ),
        "log_taken_in_already": translate("Imports", "{name} came in before. It is not taken twice."),
        "mapping_unknown": translate("Imports", "There is no mapping {name}. There are: {known}."),
        "cell_too_long": translate(
            "Imports", "A cell of row {row} is longer than {limit} letters. Is a quotation mark open there?"
        ),
        "column_twice": translate("Imports", "Two columns are named {column}. Keep one of them."),
        "book_unreadable": translate(
            "Imports", "The file cannot be opened ({cause}). Check that it is still there."
        ),
    }


def _outcomes() -> dict[str, str]:
    return {
        "stopped_reading": translate("Imports", "Stopped. Nothing was read."),
        "stopped_checking": translate("Imports", "Stopped. Nothing was imported."),
        "stopped_importing": translate("Imports", "Stopped. Nothing was imported."),
        "stopped_verifying": translate("Imports", "Stopped. The ledger was not checked to its end."),
        "stopped_rebuilding": translate("Imports", "Stopped. Everything is as before."),
        "due_differs": translate(
            "Imports", "The book says {book}, counted anew {computed}. The printed date stays."
        ),
        "ledger_missing": translate("Imports", "{station}: event {seq} is missing."),
        "ledger_link": translate("Imports", "{station}: event {seq} does not follow the one before."),
        "ledger_hash": translate("Imports", "{station}: event {seq} was changed."),
        "ledger_no_event": translate("Imports", "{station}: the content of event {seq} is gone."),
        "ledger_loose": translate("Imports", "An event stands in no log."),
        "ledger_cut_short": translate("Imports", "{station}: the log ends before event {seq}."),
        "ledger_stale": translate(
            "Imports", "{count} lines of the lists differ from the ledger. Rebuild them."
        ),
        "ledger_gaps": translate("Imports", "{count} gaps in the codes are not explained."),
    }
