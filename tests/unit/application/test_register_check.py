"""Each fault of a row is found, under its row and column."""

from __future__ import annotations

from datetime import datetime

import pytest

from onestop.application.commands import RegisterRow
from onestop.application.register_check import BookRules, check_row
from onestop.application.register_entry import BookEntry
from onestop.domain.applicant import ApplicantKind
from onestop.domain.pauses import PausePolicy
from tests.helpers.book_desk import calendar, catalog, office, row

NOW = datetime(2018, 1, 2, 8, 15)
PAUSED = {"paused_at": "2017-01-24T10:00", "resumed_at": "2017-01-24T14:00", "pause_policy": "resume"}


OPEN = {"finished_at": "", "returned_at": ""}


def by() -> BookRules:
    return BookRules(catalog(), calendar(), office().deadline_rules, NOW)


def faults(**cells: str) -> set[tuple[str, str]]:
    checked = check_row(row(7, **cells), by())
    if isinstance(checked, BookEntry):
        return set()
    assert all(problem.row == 7 for problem in checked)
    return {(problem.column, problem.code) for problem in checked}


def entry(**cells: str) -> BookEntry:
    checked = check_row(row(7, **cells), by())
    assert isinstance(checked, BookEntry), checked
    return checked


@pytest.mark.parametrize(
    ("cells", "column", "code"),
    [
        ({"code": "17/TNHS"}, "code", "code_format"),
        ({"code": ""}, "code", "code_format"),
        ({"code": "000.00.99.H31-170124-0000"}, "code", "code_format"),
        ({"procedure_id": "XX-99"}, "procedure_id", "unknown_procedure"),
        ({"procedure_id": ""}, "procedure_id", "unknown_procedure"),
        ({"procedure_version": "LD-01@1999"}, "procedure_version", "unknown_version"),
        ({"procedure_version": "LD-02@2016"}, "procedure_version", "version_of_another"),
        ({"procedure_version": "", "received_at": "1991-01-02T09:00"}, "procedure_version", "not_in_force"),
        ({"channel": "fax"}, "channel", "unknown_word"),
        ({"channel": ""}, "channel", "unknown_word"),
        ({"return_channel": "bồ câu"}, "return_channel", "unknown_word"),
        ({"linked_agency": "NASA"}, "linked_agency", "unknown_agency"),
        ({"applicant_name": ""}, "applicant_name", "name_missing"),
        ({"applicant_name": "\u200b\x00 \t"}, "applicant_name", "name_missing"),
        ({"applicant_name": "Ê" * 10_000}, "applicant_name", "text_too_long"),
        ({"address": "x" * 501}, "address", "text_too_long"),
        ({"copies": "hai"}, "copies", "copies_not_a_number"),
        ({"received_at": ""}, "received_at", "moment_missing"),
        ({"received_at": "31/02/2017 08:00"}, "received_at", "no_such_moment"),
        ({"received_at": "0000-01-01T08:00"}, "received_at", "date_out_of_range"),
        ({"finished_at": "9999-01-01T08:00", "returned_at": ""}, "finished_at", "date_out_of_range"),
        ({"finished_at": "2017-01-24T08:59"}, "finished_at", "finished_before_received"),
        ({"due_at": "2017-01-23T17:00"}, "due_at", "due_before_received"),
        ({"returned_at": "2017-01-25T09:59"}, "returned_at", "returned_before_finished"),
        ({"finished_at": ""}, "returned_at", "returned_not_finished"),
        (PAUSED | {"pause_policy": ""}, "pause_policy", "pause_without_policy"),
        (PAUSED | {"pause_policy": "stop"}, "pause_policy", "unknown_word"),
        (PAUSED | {"paused_at": ""}, "resumed_at", "no_pause_began"),
        ({"pause_policy": "resume"}, "pause_policy", "no_pause_began"),
        (PAUSED | {"resumed_at": "2017-01-24T09:59"}, "resumed_at", "resumed_before_paused"),
        (PAUSED | {"paused_at": "2017-01-24T08:59"}, "paused_at", "paused_before_received"),
        (PAUSED | {"resumed_at": ""}, "resumed_at", "finished_while_paused"),
        (PAUSED | {"resumed_at": "2017-01-25T10:01"}, "resumed_at", "resumed_after_finished"),
        ({"received_at": "2018-01-02T08:16"}, "received_at", "moment_in_future"),
        ({"finished_at": "2018-01-02T08:16", "returned_at": ""}, "finished_at", "moment_in_future"),
        ({"returned_at": "2018-01-03T00:00"}, "returned_at", "moment_in_future"),
        (
            OPEN | {"paused_at": "2018-01-02T08:16", "pause_policy": "restart"},
            "paused_at",
            "moment_in_future",
        ),
        (OPEN | PAUSED | {"resumed_at": "2018-01-02T08:16"}, "resumed_at", "moment_in_future"),
    ],
)
def test_a_fault_is_named_by_its_column(cells: dict[str, str], column: str, code: str) -> None:
    assert (column, code) in faults(**cells)


def test_a_promise_may_lie_ahead_and_a_return_later_today() -> None:
    assert (
        faults(due_at="2019-01-02T17:00", finished_at="2018-01-02T08:15", returned_at="2018-01-02T15:54")
        == set()
    )


def test_all_faults_of_a_row_are_told_at_once() -> None:
    found = faults(procedure_id="?", channel="fax", copies="x", finished_at="31/02/2017 08:00")
    assert {column for column, _ in found} >= {"procedure_id", "channel", "copies", "finished_at"}


def test_what_the_file_could_not_give_as_text_is_a_fault_once() -> None:
    source = RegisterRow(9, row().cells, {"received_at": "formula_cell", "#20": "cell_without_column"})
    checked = check_row(source, by())
    assert not isinstance(checked, BookEntry)
    assert [(p.row, p.column, p.code) for p in checked] == [
        (9, "received_at", "formula_cell"),
        (9, "#20", "cell_without_column"),
    ]


@pytest.mark.parametrize("name", ["=HYPERLINK(1)", "+84 Co", "-Ltd", "@Công ty"])
def test_text_that_looks_like_a_formula_is_text(name: str) -> None:
    assert entry(applicant_name=name, phone="+842213889277").applicant.name == name


def test_names_are_stored_composed_and_without_hidden_letters() -> None:
    decomposed = "Co\u0302ng ty TNHH \u202eĐo\u0302\u0300ng\tNai\x00"
    assert entry(applicant_name=decomposed).applicant.name == "Công ty TNHH Đồng Nai"


def test_an_emoji_is_kept() -> None:
    assert entry(applicant_name="Công ty 🙂").applicant.name == "Công ty 🙂"


def test_the_version_in_force_is_taken_where_none_is_named() -> None:
    assert entry(procedure_version="").version.version_id == "LD-01@2016"


def test_codes_and_ids_are_read_in_any_case() -> None:
    found = entry(code=" 000.00.99.h31-170124-0001", procedure_id="ld-01", linked_agency="pdkkd")
    assert (found.code.text, found.procedure_id) == ("000.00.99.H31-170124-0001", "LD-01")
    assert found.linked_agency == "PDKKD"


@pytest.mark.parametrize(
    ("name", "tax_code", "kind"),
    [
        ("Nguyễn Văn An", "", ApplicantKind.PERSON),
        ("Nguyễn Văn An", "001081000001", ApplicantKind.PERSON),
        ("Chi nhánh Hà Nội", "", ApplicantKind.ORGANISATION),
        ("Anything", "9900018831", ApplicantKind.ORGANISATION),
    ],
)
def test_who_files_is_told_by_tax_code_and_name(name: str, tax_code: str, kind: ApplicantKind) -> None:
    assert entry(applicant_name=name, tax_code=tax_code).applicant.kind is kind


def test_without_a_pause_there_is_one_promise() -> None:
    found = entry()
    assert found.first_promise == found.last_promise == found.computed_due
    assert not found.due_differs


def test_the_books_printed_date_is_the_promise_and_the_difference_is_told() -> None:
    found = entry(due_at="2017-02-20T17:00")
    assert found.first_promise == found.last_promise == datetime(2017, 2, 20, 17)
    assert found.due_differs


def test_a_pause_that_ended_moves_the_promise_from_the_computed_first_one() -> None:
    cells = {"paused_at": "2017-01-24T10:00", "resumed_at": "2017-02-06T08:00", "pause_policy": "restart"}
    plain = entry(finished_at="", returned_at="")
    found = entry(**cells, finished_at="", returned_at="", due_at="2017-03-01T17:00")
    assert found.first_promise == plain.computed_due
    assert found.last_promise == datetime(2017, 3, 1, 17)
    assert found.computed_due > plain.computed_due


def test_an_open_pause_keeps_the_printed_date_for_comparison() -> None:
    found = entry(paused_at="2017-01-24T10:00", pause_policy="resume", finished_at="", returned_at="")
    assert found.pause is not None
    assert (found.pause.end, found.pause.policy) == (None, PausePolicy.RESUME)
    assert found.first_promise == found.first_due
