"""Words of the office page: settings, lists of an import, work that lasts, the state of the ledger."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QCoreApplication

from onestop.gui.words import days, figures
from onestop.presenters.office_state import BookState, Findings, LedgerState, ProgressShown, SettingLine, Work
from onestop.presenters.widget_states import EmptyPageState, ProgressState

translate = QCoreApplication.translate


def no_book() -> EmptyPageState:
    return EmptyPageState(
        "import",
        translate("Office", "No tracking book chosen"),
        translate("Office", "A year kept on paper or in another program comes in here, as CSV or XLSX with the "
                  "columns of the sample book. Every row is checked first; nothing is written until you import."),
        translate("Office", "Choose a file"),
        "choose",
    )  # fmt: skip


def setting_word(key: str) -> str:
    words = {
        "agency": translate("Office", "Agency"),
        "desk": translate("Office", "Desk"),
        "hours": translate("Office", "Office hours"),
        "code_prefix": translate("Office", "Codes begin with"),
        "start_rule": translate("Office", "Time begins"),
        "due_hour": translate("Office", "Due at"),
        "same_day_cutoff": translate("Office", "Same day until"),
        "precision": translate("Office", "Late is counted by"),
        "supplement_pause": translate("Office", "After a supplement"),
        "payment_pause": translate("Office", "After a payment"),
        "staff": translate("Office", "Staff"),
    }
    return words.get(key, key)


def setting_value(line: SettingLine) -> str:
    words = {
        "next_open": translate("Office", "at the next opening"),
        "as_received": translate("Office", "when received"),
        "close": translate("Office", "closing time"),
        "same_hour": translate("Office", "the same hour"),
        "minute": translate("Office", "the minute"),
        "day": translate("Office", "the day"),
        "restart": translate("Office", "counted anew"),
        "resume": translate("Office", "counted on"),
    }
    if isinstance(line.value, time):
        return days.hour(line.value)
    if line.key == "staff":
        return translate("Office", "{count} people").format(count=line.value)
    return words.get(str(line.value), str(line.value))


def findings_word(findings: Findings, count: int) -> str:
    words = {
        Findings.PROBLEMS: translate("Office", "Faults"),
        Findings.DIFFERENCES: translate("Office", "Dates that differ"),
        Findings.NOTICES: translate("Office", "Notices"),
    }
    return f"{words[findings]} {figures.number(count)}"


def progress_words(shown: ProgressShown) -> ProgressState:
    words = {
        Work.READING: translate("Office", "Reading the book"),
        Work.CHECKING: translate("Office", "Checking every row"),
        Work.IMPORTING: translate("Office", "Importing the book"),
        Work.VERIFYING: translate("Office", "Checking the ledger"),
        Work.REBUILDING: translate("Office", "Rebuilding the lists"),
    }
    return ProgressState(
        words[shown.work], shown.done, shown.total, cancellable=shown.work is not Work.READING
    )


def import_button(book: BookState | None) -> str:
    count = book.can_import if book is not None else 0
    if not count:
        return translate("Office", "Import")
    return translate("Office", "Import {count} dossiers").format(count=figures.number(count))


def book_verdict(book: BookState) -> str:
    """What the check found and what can be done now, in one sentence."""
    if not book.checked:
        return ""
    if book.imported:
        return translate("Office", "{count} dossiers imported. They stand in the ledger.").format(
            count=figures.number(book.imported)
        )
    if book.faulty and not book.good_rows:
        return translate(
            "Office", "Nothing is imported while rows are at fault. Mend the file or take the good rows."
        )
    if book.new:
        return translate("Office", "{count} dossiers are ready to be imported.").format(
            count=figures.number(book.new)
        )
    return translate("Office", "Nothing new: every good row is in the ledger already.")


def ledger_verdict(ledger: LedgerState) -> str:
    if ledger.rebuilt is not None:
        events, dossiers, seconds = ledger.rebuilt
        return translate("Office", "Rebuilt {dossiers} dossiers from {events} events in {seconds} s.").format(
            dossiers=figures.number(dossiers),
            events=figures.number(events),
            seconds=f"{seconds:.1f}".replace(".", ","),
        )
    if ledger.ok is None:
        return translate("Office", "Walks every chain, every hash and every list, and says where one fails.")
    if ledger.ok:
        return translate(
            "Office", "Whole: {events} events, every gap in the codes explained. Head {head}."
        ).format(events=figures.number(ledger.events), head=ledger.head)
    return translate("Office", "Not whole. Reception goes on; tell whoever keeps the program.")


def calendar_sentences() -> dict[str, str]:
    return {
        "calendar_year_not_confirmed": translate(
            "Office", "The calendar of {year} is not decided in full yet."
        ),
        "calendar_day_not_confirmed": translate("Office", "{day} is not confirmed yet."),
        "calendar_swap_proposed": translate("Office", "A swap of days is proposed: {note}"),
    }
