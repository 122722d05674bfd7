"""Sentences of a dossier's way: what happened to it, what it waits for, its dates, its printed slips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from onestop.domain.regime import FormKind

if TYPE_CHECKING:
    from onestop.presenters.slip_offers import SlipOffer
    from onestop.presenters.waiting_slips import PaperName

translate = QCoreApplication.translate


def happening_sentences() -> dict[str, str]:
    return {**_events(), **_corrections(), **_waits(), **_dates(), **_slips()}


def _events() -> dict[str, str]:
    return {
        "event_activity_logged": translate("Happenings", "{activity}"),
        "event_case_logged": translate("Happenings", "From the log {log}: {case}"),
        "event_handed_over": translate("Happenings", "On to {to}, step {step}"),
        "event_accepted": translate("Happenings", "Taken on, step {step}"),
        "event_sent_back": translate("Happenings", "Sent back to {to}, step {step}"),
        "event_reassigned": translate("Happenings", "Given to {to}"),
        "event_partner_asked": translate("Happenings", "Asked {agency}, answer due {due_short}"),
        "event_partner_answered": translate("Happenings", "{agency} answered"),
        "event_partner_missed": translate("Happenings", "{agency} is late, going on without"),
        "event_supplement_asked": translate("Happenings", "Supplement asked: {count} papers"),
        "event_supplement_asked_until": translate(
            "Happenings", "Supplement asked: {count} papers by {until_short}"
        ),
        "event_supplement_part": translate("Happenings", "Part of the supplement came: {count} papers"),
        "event_supplement_received": translate("Happenings", "Supplement complete, due {due}"),
        "event_payment_asked": translate("Happenings", "Payment asked: {amount} đ"),
        "event_paid": translate("Happenings", "Paid: {amount} đ"),
        "event_paid_resumed": translate("Happenings", "Paid: {amount} đ, due {due}"),
        "event_apologised": translate("Happenings", "Apologised, new date {new}"),
        "event_apologised_late": translate("Happenings", "Apologised late, new date {new}"),
        "event_withdrawal_asked": translate("Happenings", "The applicant asks to withdraw"),
        "event_withdrawal_dropped": translate("Happenings", "Not withdrawn, going on"),
        "event_paused_withdrawal": translate("Happenings", "Clock stopped: the applicant asks to withdraw"),
        "event_refused": translate("Happenings", "Refused"),
        "event_stopped": translate("Happenings", "Handling stopped"),
        "event_undone": translate("Happenings", "The last act was undone"),
    }


def _corrections() -> dict[str, str]:
    return {
        "event_corrected_applicant.kind": translate("Happenings", "Kind of applicant corrected"),
        "event_corrected_applicant.name": translate("Happenings", "Applicant's name corrected"),
        "event_corrected_applicant.tax_code": translate("Happenings", "Tax code corrected"),
        "event_corrected_applicant.id_number": translate("Happenings", "Citizen's number corrected"),
        "event_corrected_applicant.address": translate("Happenings", "Address corrected"),
        "event_corrected_applicant.phone": translate("Happenings", "Telephone corrected"),
        "event_corrected_applicant.email": translate("Happenings", "E-mail corrected"),
        "event_corrected_submitter.name": translate("Happenings", "Who handed it in corrected"),
        "event_corrected_channel": translate("Happenings", "Channel of filing corrected"),
        "event_corrected_return_channel": translate("Happenings", "Channel of return corrected"),
        "event_corrected_copies": translate("Happenings", "Number of sets corrected"),
        "event_corrected_note": translate("Happenings", "Note corrected"),
        "event_procedure_corrected": translate("Happenings", "Procedure corrected: {version}"),
        "event_promise_corrected": translate("Happenings", "Date corrected: {due} instead of {old}"),
    }


def _waits() -> dict[str, str]:
    return {
        "waits_supplement": translate("Happenings", "Waits for papers since {since}: {items}"),
        "waits_supplement_until": translate(
            "Happenings", "Waits for papers since {since}, by {until}: {items}"
        ),
        "waits_papers": translate("Happenings", "Waits for papers since {since}"),
        "waits_payment": translate("Happenings", "Waits for {amount} đ since {since}"),
        "waits_withdrawal": translate(
            "Happenings", "The applicant asked to withdraw on {since}: stop it, or go on"
        ),
        "waits_partner": translate("Happenings", "Waits for {agency}, answer due {due}"),
        "waits_partner_late": translate("Happenings", "Waits for {agency}, late since {due}"),
        "waits_fetching": translate("Happenings", "The result lies at the desk."),
        "waits_fetching_owed": translate(
            "Happenings", "The result lies at the desk; {amount} đ are still to be paid."
        ),
    }


def _dates() -> dict[str, str]:
    return {
        "due_original": translate("Happenings", "First promised: {due}"),
        "due_computed": translate("Happenings", "Computed since: {due}"),
        "due_extended": translate("Happenings", "Apologised on {said}: {due}"),
        "due_extended_late": translate("Happenings", "Apologised on {said}, later than allowed: {due}"),
        "note_due_apologised": translate(
            "Happenings", "By the days above: {computed}. The apology put {due} in its place."
        ),
        "note_due_brought": translate(
            "Happenings", "By the days above: {computed}. It came in with {due}, and that is the promise."
        ),
        "note_due_corrected": translate(
            "Happenings", "By the days above: {computed}. A correction put {due} in its place."
        ),
    }


def _slips() -> dict[str, str]:
    return {
        "slip_receipt_round": translate("Happenings", "Replacing receipt {number}"),
        "slip_supplement_round": translate("Happenings", "Supplement request, number {round}"),
        "slip_refusal": translate("Happenings", "Refusal slip, copies {copies}"),
        "slip_refusal_again": translate("Happenings", "Refusal slip, reprint {time}"),
        "slip_refusal_round": translate("Happenings", "Refusal slip {number}"),
        "slip_apology": translate("Happenings", "Apology slip, copies {copies}"),
        "slip_apology_again": translate("Happenings", "Apology slip, reprint {time}"),
        "slip_apology_round": translate("Happenings", "Apology slip {number}"),
        "slip_stop": translate("Happenings", "Stop notice, copies {copies}"),
        "slip_stop_again": translate("Happenings", "Stop notice, reprint {time}"),
        "slip_stop_round": translate("Happenings", "Stop notice {number}"),
        "slip_control": translate("Happenings", "Control slip"),
        "slip_control_again": translate("Happenings", "Control slip, printed again"),
        "slip_control_round": translate("Happenings", "Control slip"),
        "slip_transfer": translate("Happenings", "Transfer slip to a partner"),
        "slip_transfer_again": translate("Happenings", "Transfer slip to a partner, reprint {time}"),
        "slip_transfer_file": translate("Happenings", "Transfer slip {number} put out as a file"),
        "slip_transfer_round": translate("Happenings", "Transfer slip to a partner, number {round}"),
        "slip_return": translate("Happenings", "Receipt of the result"),
        "slip_return_again": translate("Happenings", "Receipt of the result, reprint {time}"),
        "slip_return_round": translate("Happenings", "Receipt of the result, number {round}"),
        "printed_supplement": translate("Happenings", "Supplement request of {tail} printed."),
        "printed_refusal": translate("Happenings", "Refusal slip of {tail} printed."),
        "printed_apology": translate("Happenings", "Apology slip of {tail} printed."),
        "printed_stop": translate("Happenings", "Stop notice of {tail} printed."),
        "printed_control": translate("Happenings", "Control slip of {tail} printed."),
        "printed_transfer": translate("Happenings", "Transfer slip of {tail} printed."),
        "printed_return": translate("Happenings", "Receipt of the result of {tail} printed."),
        "slip_kept": translate(
            "Happenings", "No printer took the slip of {tail}; it waits. Kept as {file} in {folder}"
        ),
    }


def paper_words(offer: SlipOffer) -> str:
    """A slip in the list of what can be printed."""
    if offer.replaces:
        return translate("Happenings", "Receipt that replaces the first")
    if offer.form == FormKind.SUPPLEMENT.value:
        return translate("Happenings", "Supplement request, number {round}").format(round=offer.round_no)
    if offer.form == FormKind.TRANSFER.value:
        return translate("Happenings", "Transfer slip to {agency}").format(agency=offer.agency)
    return form_words(offer.form)


def form_words(form: str) -> str:
    """A slip by its form alone."""
    words = {
        FormKind.RECEIPT.value: translate("Happenings", "Receipt"),
        FormKind.SUPPLEMENT.value: translate("Happenings", "Supplement request"),
        FormKind.REFUSAL.value: translate("Happenings", "Refusal slip"),
        FormKind.APOLOGY.value: translate("Happenings", "Apology slip"),
        FormKind.STOP.value: translate("Happenings", "Stop notice"),
        FormKind.CONTROL.value: translate("Happenings", "Control slip"),
        FormKind.TRANSFER.value: translate("Happenings", "Transfer slip to a partner"),
        FormKind.RETURN.value: translate("Happenings", "Receipt of the result"),
    }
    return words.get(form, form)


def waiting_words(name: PaperName) -> str:
    """A slip that waits for a printer: "Giấy tiếp nhận 180109-0003"."""
    return f"{form_words(name.form)} {name.about}"


def paper_verb(offer: SlipOffer) -> str:
    """On the button where there is one slip only."""
    if offer.form != FormKind.RECEIPT.value or offer.replaces:
        return translate("Happenings", "Print the slip")
    if offer.printed:
        return translate("DossierPage", "Print the receipt again")
    return translate("DossierPage", "Print the receipt")


def split_words() -> tuple[str, str, str, str]:
    """Ours, the partners', the applicant's, stopped by law: in the order of the bar."""
    return (
        translate("Happenings", "Ours"),
        translate("Happenings", "Partners"),
        translate("Happenings", "Applicant"),
        translate("Happenings", "Stopped by law"),
    )
