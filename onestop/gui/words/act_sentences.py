"""Sentences of acting: calm lines of its forms, warnings that forbid nothing, and why something cannot be done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def act_sentences() -> dict[str, str]:
    return {**_forms(), **_fields(), **_warnings(), **_refusals()}


def _forms() -> dict[str, str]:
    return {
        "choice_pool": translate("Acts", "Whoever of the unit takes it"),
        "step_named": translate("Acts", "{step}. {what}"),
        "form_next_step": translate("Acts", "Next: step {step}, {what}"),
        "form_next_partners": translate("Acts", "Then waits for: {agencies}"),
        "form_has_it": translate("Acts", "Now with: {name}"),
        "form_in_pool": translate("Acts", "Nobody has taken it on yet."),
        "form_nobody_else": translate(
            "Acts",
            "Nobody else may do this step. Name a substitute, or give somebody the role in the office file.",
        ),
        "form_supplement_limit": translate("Acts", "May be asked until {limit} ({decree})."),
        "form_supplement_restart": translate(
            "Acts", "The clock stands still; when the papers are complete the time begins anew."
        ),
        "form_supplement_resume": translate(
            "Acts", "The clock stands still; when the papers are complete it goes on where it stood."
        ),
        "form_payment_restart": translate(
            "Acts", "The clock stands still; when the money is there the time begins anew."
        ),
        "form_payment_resume": translate(
            "Acts", "The clock stands still; when the money is there it goes on where it stood."
        ),
        "form_prints_supplement": translate("Acts", "Afterwards print the supplement request: Ctrl+P."),
        "form_prints_apology": translate("Acts", "Afterwards print the apology slip: Ctrl+P."),
        "form_prints_transfer": translate(
            "Acts", "Afterwards print the transfer slip (Ctrl+P), or send the letter as a file."
        ),
        "form_until": translate("Acts", "To be brought by {day}."),
        "form_leg": translate("Acts", "{agency}: to answer by {due}"),
        "form_old_due": translate(
            "Acts", "Promised: {due}. Only one new date may be set, at least a day before."
        ),
        "form_owed": translate("Acts", "Still to be paid: {amount} đ."),
        "form_nothing_owed": translate("Acts", "Nothing is owed by the books."),
        "form_replacement": translate("Acts", "The next receipt replaces the one that was printed."),
        "form_refuse": translate(
            "Acts", "The dossier ends here. The refusal slip can be printed afterwards."
        ),
        "form_stop": translate("Acts", "The dossier ends here. The stop notice can be printed afterwards."),
        "form_letter": translate("Acts", "The applicant's letter: {letter}"),
        "form_withdrawal": translate("Acts", "The clock stands still until it is decided."),
        "form_choose": translate("Acts", "Nothing is chosen. Choose at least one."),
        "form_type": translate("Acts", "This is empty. Type it."),
        "form_money": translate("Acts", "This is not an amount. Type figures, for example 600.000."),
        "form_hours": translate("Acts", "This is not a number of hours. Type figures, for example 16."),
        "form_day": translate("Acts", "This is not a day. Type it like 25/11/2026."),
        "moved_meanwhile": translate("Acts", "It was moved meanwhile. Look at it again."),
        "nothing_offered": translate("Acts", "Nothing can be done with this dossier from here now."),
        "mixed_choice": translate("Acts", "The chosen dossiers wait for different things."),
    }


def _fields() -> dict[str, str]:
    return {
        "field_applicant.kind": translate("Acts", "Kind of applicant"),
        "field_applicant.name": translate("Acts", "Applicant's name"),
        "field_applicant.tax_code": translate("Acts", "Tax code"),
        "field_applicant.id_number": translate("Acts", "Citizen's number"),
        "field_applicant.address": translate("Acts", "Address"),
        "field_applicant.phone": translate("Acts", "Telephone"),
        "field_applicant.email": translate("Acts", "E-mail"),
        "field_submitter.name": translate("Acts", "Who handed it in"),
        "field_submitter.id_number": translate("Acts", "Number of who handed it in"),
        "field_papers": translate("Acts", "Papers handed in (number:originals/copies)"),
        "field_items": translate("Acts", "Number of results asked for"),
        "field_fee": translate("Acts", "Fee in đồng"),
        "field_fee_state": translate("Acts", "How the fee is paid"),
        "fee_state_paid": translate("Acts", "paid"),
        "fee_state_at_supplement": translate("Acts", "at the supplement"),
        "fee_state_at_return": translate("Acts", "when the result is fetched"),
        "fee_state_exempt": translate("Acts", "exempt"),
        "papers_format": translate(
            "Acts", "Write each paper as number:originals/copies, such as 1:1/0 2:0/2."
        ),
        "no_submitter": translate("Acts", "Nobody else handed it in. Correct their name first."),
        "field_channel": translate("Acts", "How it was filed"),
        "field_return_channel": translate("Acts", "How the result goes back"),
        "field_copies": translate("Acts", "Number of sets"),
        "field_note": translate("Acts", "Note"),
        "field_procedure": translate("Acts", "Procedure"),
        "field_received_at": translate("Acts", "When it was received"),
        "after_what_followed": translate(
            "Acts", "It cannot be received after what was done with it: {first}."
        ),
        "other_book_year": translate(
            "Acts", "It stands in the book of {year}; another year is another book."
        ),
        "another_version_then": translate(
            "Acts", "Another version was in force then. Correct the procedure first."
        ),
        "field_due": translate("Acts", "Promised date"),
        "applicant_organisation": translate("Acts", "Organisation"),
        "applicant_person": translate("Acts", "Person"),
        "channel_counter": translate("States", "At the counter"),
        "channel_online": translate("States", "Online"),
        "channel_post": translate("States", "By post"),
        "value_moment": translate("Acts", "{moment}"),
    }


def _warnings() -> dict[str, str]:
    return {
        "handed_over_late": translate("Acts", "Handed over later than the decree allows."),
        "hand_over_list_void": translate(
            "Acts", "The hand-over list printed with it is void: take it back, and Ctrl+P prints a new one."
        ),
        "second_supplement": translate(
            "Acts", "This is not the first supplement: the quality index counts it as late."
        ),
        "supplement_late": translate("Acts", "Later than the decree allows a supplement to be asked for."),
        "supplement_partial": translate("Acts", "Part of it: the clock still stands."),
        "supplement_overdue": translate("Acts", "It came after the day that was set."),
        "payment_partial": translate("Acts", "Part of it: the clock still stands."),
        "agency_not_in_force": translate("Acts", "The catalogue knows no such agency on this day."),
        "answer_late": translate("Acts", "The answer came after its time; the lateness is on record."),
        "apology_late": translate(
            "Acts", "An apology is due at least a day before the old date: this one is late."
        ),
        "fee_owed": translate("Acts", "Something is still to be paid."),
        "steps_passed_over": translate(
            "Acts", "The result is ready while steps of the route were not done. Check whether this is meant."
        ),
        "item_number_missing": translate("Acts", "By post without the post's number: it cannot be traced."),
    }


def _refusals() -> dict[str, str]:
    return {**_turn_refusals(), **_clock_refusals(), **_value_refusals(), **_letter_refusals()}


def _turn_refusals() -> dict[str, str]:
    return {
        "status_forbids": translate("Acts", "This does not fit where the dossier stands. Open it and look."),
        "not_your_turn": translate(
            "Acts", "It lies with somebody else. Ask whoever has it, or the head of the unit."
        ),
        "names_not_given": translate(
            "Acts", "{login} may not take names out. Ask a leader or the administrator."
        ),
        "may_not": translate("Acts", "This is done at the desk. Ask the desk or the administrator."),
        "only_looks": translate("Acts", "You may look, not act. Ask the desk or whoever has it."),
        "desk_or_heads": translate("Acts", "Ask the desk, the head of the unit or the administrator."),
        "at_the_desk": translate("Acts", "It lies at the desk, which needs no signing. Hand it over."),
        "recipient_missing": translate("Acts", "Who takes the result is missing. Type the name."),
        "act_in_future": translate("Acts", "This is later than now. Check day and hour."),
        "administrator_only": translate("Acts", "Only an administrator does this. Ask one."),
        "heads_only": translate(
            "Acts",
            "Only heads and administrators name a substitute for somebody else. Ask the head of the unit.",
        ),
        "answers_only": translate(
            "Acts", "Your agency only records its own answer here. Ask the desk for everything else."
        ),
        "already_handed_over": translate("Acts", "It was handed over already and is at step {step}."),
        "last_step": translate("Acts", "This is the last step. Record that the result is ready."),
        "wrong_role": translate("Acts", "{login} does not do such steps. Choose somebody else."),
        "no_unit_for_step": translate(
            "Acts", "The office has no unit for this step. Look into the office's file."
        ),
        "unknown_login": translate("Acts", "Nobody of the office has this name. Choose from the list."),
        "left_office": translate("Acts", "{login} has left the office. Choose somebody else."),
        "partner_has_not_answered": translate(
            "Acts", "Still waits for {agencies}. First record the answer, or that it is late."
        ),
        "already_accepted": translate("Acts", "It was taken on already."),
        "first_step": translate("Acts", "It is at the first step: there is none before."),
        "no_such_step_before": translate("Acts", "Step {step} does not come before step {here}."),
        "same_owner": translate("Acts", "{login} has it already. Choose somebody else."),
        "nothing_to_undo": translate("Acts", "There is nothing to undo."),
        "somebody_acted_since": translate(
            "Acts", "{by} has acted since. Correct it, or send it back a step."
        ),
        "substitutes_in_a_ring": translate(
            "Acts", "The substitute is away too and is stood in for by the same person. Choose another."
        ),
    }


def _clock_refusals() -> dict[str, str]:
    return {
        "too_many_items": translate("Acts", "At most {limit} papers. Put some of them together."),
        "until_not_later": translate("Acts", "This day is not after today. Choose a later one."),
        "not_asked_for": translate("Acts", "This paper was not asked for, or came already."),
        "nothing_owed": translate(
            "Acts", "Nothing is owed. Type the amount if money was taken all the same."
        ),
        "already_apologised": translate(
            "Acts", "There was an apology already, with {new_due} as the date. The law allows one."
        ),
        "new_due_not_later": translate("Acts", "The new date must be after {due}. Choose a later one."),
        "outside_hours": translate(
            "Acts", "The date must be in office hours ({opening}–{close}). Change the hour."
        ),
        "not_a_working_day": translate("Acts", "{date} is a day off. Choose a working day."),
        "due_before_reception": translate("Acts", "This is before the reception. Choose a later date."),
        "bad_moment": translate("Acts", "This is not a day. Type it like 25/11/2026."),
        "before_reception": translate("Acts", "This was before the reception ({received})."),
        "before_last_act": translate("Acts", "This was before what was last done ({last})."),
        "days_reversed": translate("Acts", "The last day is before the first. Change one of them."),
    }


def _value_refusals() -> dict[str, str]:
    return {
        "supplement_names_nothing": translate(
            "Acts", "Nothing is asked for yet. Tick a paper, or write what is missing."
        ),
        "reason_missing": translate("Acts", "The reason is missing. Say why in a few words."),
        "amount_out_of_range": translate(
            "Acts", "This amount cannot be. Type a whole number of đồng above 0."
        ),
        "unknown_agency": translate("Acts", "There is no such agency. Choose from the list."),
        "already_asked": translate("Acts", "This agency was asked and has not answered yet."),
        "hours_out_of_range": translate("Acts", "Hours are above 0 and at most {limit}. Change the number."),
        "not_asked": translate("Acts", "This agency was not asked, or has answered."),
        "partner_still_in_time": translate("Acts", "{agency} has until {due}: it is not late yet."),
        "unknown_channel": translate("Acts", "There is no such way. Choose from the list."),
        "nothing_changed": translate(
            "Acts", "This is what stands there already. Change it, or leave with Esc."
        ),
        "unknown_field": translate("Acts", "This cannot be corrected here. Choose from the list."),
    }


def _letter_refusals() -> dict[str, str]:
    """Slips with nothing to say, and files to and from a partner agency."""
    return {
        "nothing_to_print": translate("Acts", "Nothing has happened that this slip would tell."),
        "not_asked_any_more": translate("Acts", "This agency has answered already, or is not waited for."),
        "letter_too_large": translate("Acts", "The file is larger than {limit} kB: it is no answer of ours."),
        "letter_unreadable": translate("Acts", "This file is no answer. Choose the file that came back."),
        "letter_unknown_version": translate(
            "Acts", "The file is of version {version}; this program reads version {known}."
        ),
        "letter_changed": translate("Acts", "What we asked was changed in the file. Send it anew."),
        "letter_of_another_dossier": translate(
            "Acts", "The file belongs to the dossier {dossier}, which this office did not send out."
        ),
        "letter_of_another_agency": translate("Acts", "The file was not asked of this agency."),
        "letter_already_answered": translate("Acts", "This answer was recorded already. Nothing was added."),
        "letter_bad_moment": translate(
            "Acts", "The answer must bear a moment from {asked} to {now}. Ask the agency to correct it."
        ),
        "letter_missing": translate("Acts", "The file {file} cannot be opened. Choose it again."),
        "letter_in_the_way": translate(
            "Acts",
            "Nothing was written: another {file} lies in that folder, perhaps an answer. Choose another folder.",
        ),
        "letter_folder_shut": translate(
            "Acts", "The file {cause} cannot be written. What was recorded is safe: choose another folder."
        ),
        "letter_sent": translate(
            "Acts", "Letter to {agency} written: {file}. The transfer slip lies beside it as PDF."
        ),
        "letter_without_answer": translate(
            "Acts", "The file has no answer in it yet. Ask the agency to fill it in."
        ),
    }
