"""Sentences of the counted reports by their codes: what was counted by which rule, faults of sums, refusals."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def counted_sentences() -> dict[str, str]:
    return {**_lines(), **_said(), **_faults()}


def _lines() -> dict[str, str]:
    return {
        "report_plain": "{text}",
        "report_total": translate("Counted", "All"),
        "report_sector_unknown": translate("Counted", "Field not known"),
        "report_cut": translate("Counted", "cut by {percent} %"),
        "verdict_finished_on_time": translate("Counted", "Finished on time"),
        "verdict_open_in_time": translate("Counted", "Still open, in time"),
        "verdict_late": translate("Counted", "Late or overdue"),
        "verdict_asked_twice": translate("Counted", "Asked for papers twice: counts as late"),
        "cause_applicant": translate("Counted", "Waiting for the applicant"),
        "cause_legal": translate("Counted", "Stopped by law"),
        "cause_step": translate("Counted", "{procedure}, step {step}"),
        "whose_ours": translate("Counted", "Ours"),
        "whose_partner": translate("Counted", "Partner agency"),
        "whose_applicant": translate("Counted", "Applicant"),
        "whose_legal": translate("Counted", "The law"),
        "time_step": translate("Counted", "{procedure}, step {step} · {name}"),
        "time_procedure": "{procedure} · {name}",
        "cut_none": translate("Counted", "Not shortened"),
        "cut_below": translate("Counted", "Shortened by less than 30 %"),
        "cut_within": translate("Counted", "Shortened by 30–70 %"),
        "cut_above": translate("Counted", "Shortened by more than 70 %"),
        "cut_uncountable": translate("Counted", "Cannot be compared"),
        "terms_shortened": translate("Counted", "Shortened in all"),
        "terms_all": translate("Counted", "Procedures in force"),
        "terms_band": "{begin}–{beyond} %",
    }


def _said() -> dict[str, str]:
    return {
        "progress_said": translate(
            "Counted", "{rate} % in time: {points} of {maximum} points ({good} of {counted} dossiers)"
        ),
        "progress_rules": translate(
            "Counted",
            "By QĐ 766/QĐ-TTg: finished on time and still open in time count; a second request for papers counts"
            " as late; what waits for papers ended when they were asked for.",
        ),
        "progress_chart": translate("Counted", "How the dossiers were judged"),
        "causes_said": translate("Counted", "{late} ended late, {overdue} overdue at the end of the period"),
        "causes_none": translate("Counted", "Nothing ended late and nothing was overdue."),
        "causes_rule": translate(
            "Counted", "Each dossier stands once, under whoever ran over their own time the most."
        ),
        "causes_chart": translate("Counted", "Late and overdue dossiers"),
        "times_stays": translate(
            "Counted",
            "Working time of each stay that ended in the period; what waited for others is left out.",
        ),
        "times_whole": translate(
            "Counted", "Working time of each dossier finished in the period, ours and the partners'."
        ),
        "times_none": translate("Counted", "No stay ended in these days. An earlier book tells of none."),
        "terms_said": translate(
            "Counted",
            "{shortened} of {all} procedures are shortened, half of them by {median} % or more"
            " (darker: {low}–{high} %)",
        ),
        "terms_none": translate("Counted", "None of {all} procedures is shortened."),
        "terms_examples": translate(
            "Counted",
            "{count} promised times are examples until the agency's own decision takes their place.",
        ),
        "terms_chart": translate("Counted", "Procedures by how much their time is cut"),
        "register_said": translate("Counted", "Book {book}: {count} entries"),
        "register_gaps": translate("Counted", "Numbers nobody bears: {numbers}"),
        "register_twice": translate("Counted", "Numbers borne twice: {numbers}"),
        "register_empty": translate("Counted", "Nothing was entered in {year}."),
        "counted_saved": translate("Counted", "Saved {report}: {file} in {folder}"),
    }


def _faults() -> dict[str, str]:
    return {
        "fault_received": translate("Counted", "{line}: received is {left}, its parts make {right}"),
        "fault_flow": translate(
            "Counted", "{line}: received is {left}, settled and in progress make {right}"
        ),
        "fault_solved": translate("Counted", "{line}: settled is {left}, its parts make {right}"),
        "fault_pending": translate("Counted", "{line}: in progress is {left}, its parts make {right}"),
        "fault_column": translate(
            "Counted", "column ({column}): the lines make {left}, the total says {right}"
        ),
        "fault_list": translate(
            "Counted", "{line}, column ({column}): the list has {left}, the figure says {right}"
        ),
        "moment_format": translate(
            "Counted", "{text} is no moment. Write it as 05/02/2018 09:00, or leave it empty for now."
        ),
        "day_format": translate("Counted", "{text} is no day. Write it as 15/12/2017."),
    }
