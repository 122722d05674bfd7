"""Words of the reception: sentences beside its fields, how a fee is taken, what was received, what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from onestop.gui.words import figures

if TYPE_CHECKING:
    from onestop.presenters.reception_state import FeeFacts

translate = QCoreApplication.translate


def reception_sentences() -> dict[str, str]:
    return {
        "applicant_history_open": translate("Reception", "{dossiers} dossiers, the last on {last}"),
        "applicant_history_all": translate(
            "Reception", "{dossiers} dossiers, the last on {last}, all {settled} settled in time"
        ),
        "applicant_history_some": translate(
            "Reception", "{dossiers} dossiers, the last on {last}, {on_time} of {settled} in time"
        ),
        "unknown_procedure": translate(
            "Reception", "There is no such procedure. Type its number or name, for example LD-01."
        ),
        "procedure_missing": translate("Reception", "The procedure is missing. Type its number or its name."),
        "not_in_force": translate(
            "Reception", "{procedure} has no version in force on this day. Choose another procedure."
        ),
        "name_missing": translate("Reception", "The name is missing. Type it, or scan the card."),
        "count_out_of_range": translate("Reception", "This must be a whole number from {least} to {most}."),
        "unknown_component": translate(
            "Reception", "The procedure has no paper {n}. Choose the procedure again."
        ),
        "nothing_missing": translate("Reception", "No paper is missing: the dossier can be received."),
        "same_still_open": translate(
            "Reception", "{dossier} of the same applicant and procedure, received on {day}, is still open."
        ),
        "same_still_open_more": translate(
            "Reception",
            "{dossier} of the same applicant and procedure, received on {day}, and {more} more are still open.",
        ),
        "tax_code_characters": translate(
            "Reception", "A tax code has figures only. It can be received all the same."
        ),
        "tax_code_length": translate(
            "Reception", "A tax code has 10, 12 or 13 figures. It can be received all the same."
        ),
        "tax_code_check_digit": translate(
            "Reception", "The check figure does not agree. It can be received all the same."
        ),
        "tax_code_branch": translate(
            "Reception", "No branch has the number 000. It can be received all the same."
        ),
        "id_number_characters": translate(
            "Reception", "A citizen's number has figures only. It can be received all the same."
        ),
        "id_number_length": translate(
            "Reception", "A citizen's number has 12 figures, an old one 9. It can be received all the same."
        ),
        "id_number_province": translate(
            "Reception", "The first three figures name no province. It can be received all the same."
        ),
        "id_number_century": translate(
            "Reception", "The fourth figure names no century. It can be received all the same."
        ),
        "phone_characters": translate(
            "Reception", "A telephone number has figures only. It can be received all the same."
        ),
        "phone_length": translate(
            "Reception", "This is no telephone number of Vietnam. It can be received all the same."
        ),
        "missing_originals": translate("Reception", "{name}: {originals} originals"),
        "missing_copies": translate("Reception", "{name}: {copies} copies"),
        "missing_both": translate("Reception", "{name}: {originals} originals, {copies} copies"),
        "hand_over_today": translate("Reception", "Hand to the unit before the desk closes today"),
        "hand_over_next": translate("Reception", "Hand to the unit at the next opening"),
        "slip_waits": translate(
            "Reception", "The dossier {tail} is recorded and safe. The slip waits: print it with Ctrl+P."
        ),
        "guidance_waits": translate(
            "Reception", "The request is recorded. The slip waits: print it with Ctrl+P."
        ),
        "slip_not_made": translate(
            "Reception",
            "The dossier {tail} is recorded and safe. The slip could not be made: try Ctrl+P again.",
        ),
        "folder": translate(
            "Reception",
            "What was recorded is safe. The slip could not be kept ({cause}): free some room, then Ctrl+P.",
        ),
        "printer_failed": translate(
            "Reception",
            "What was recorded is safe. The printer does not answer: the slip waits, print it with Ctrl+P.",
        ),
    }


def fee_amount(fee: FeeFacts) -> str:
    """ "600.000 đ", "Không thu", or that it is set elsewhere."""
    if fee.amount is None:
        return translate("Reception", "By tariff")
    return figures.money(fee.amount) if fee.amount else translate("Reception", "Free")


def fee_states() -> tuple[tuple[str, str], ...]:
    """When a fee is taken: its code and the choice's words."""
    return (
        ("paid", translate("Reception", "Taken at reception")),
        ("at_supplement", translate("Reception", "Taken with the supplement")),
        ("at_return", translate("Reception", "Taken at the return")),
        ("exempt", translate("Reception", "Exempt")),
    )


def fee_hint(state: str) -> str:
    """The same, short, at the end of the label's row."""
    words = {
        "paid": translate("Reception", "at reception"),
        "at_supplement": translate("Reception", "at supplement"),
        "at_return": translate("Reception", "at return"),
        "exempt": translate("Reception", "exempt"),
    }
    return words.get(state, "")


def fee_line(fee: FeeFacts) -> str:
    """ "Lệ phí 600.000 đ, đã thu": beside the slip."""
    if fee.amount == 0:
        return translate("Reception", "No fee")
    words = {
        "paid": translate("Reception", "Fee {amount}, taken"),
        "at_supplement": translate("Reception", "Fee {amount}, to be taken with the supplement"),
        "at_return": translate("Reception", "Fee {amount}, to be taken at the return"),
        "exempt": translate("Reception", "Fee {amount}, exempt"),
    }
    return words.get(fee.state, "{amount}").format(amount=fee_amount(fee))
