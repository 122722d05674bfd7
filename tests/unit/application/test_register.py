"""A tracking book comes in whole, once, or not at all."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from onestop.application import register
from onestop.application.commands import RegisterRow
from onestop.application.desk import Desk
from onestop.application.read_models import DossierQuery, ImportOutcome
from onestop.domain.dossier import Status
from onestop.domain.facts import ClockResumed, RegisterImported
from tests.helpers.book_desk import GOOD, open_desk, row, sample_rows


@pytest.fixture
def desk() -> Desk:
    return open_desk()


def bring_in(desk: Desk, *rows: RegisterRow, good_rows: bool = False) -> ImportOutcome:
    return register.import_book(desk, "book.csv", "d" * 64, rows, good_rows=good_rows)


def events(desk: Desk) -> int:
    return desk.store.verify().events


def test_the_sample_year_comes_in_whole_and_agrees_with_the_engine(desk: Desk) -> None:
    outcome = bring_in(desk, *sample_rows())
    assert (outcome.imported, outcome.skipped) == (539, 0)
    assert outcome.due_differs == outcome.problems == outcome.notices == ()
    verification = desk.store.verify()
    assert verification.ok and all(gap.reason for gap in verification.gaps)


def test_twice_is_not_double(desk: Desk) -> None:
    bring_in(desk, *sample_rows())
    before = events(desk)
    outcome = bring_in(desk, *sample_rows())
    assert (outcome.imported, outcome.skipped, outcome.problems) == (0, 539, ())
    assert events(desk) == before


def test_a_longer_book_brings_only_what_is_new(desk: Desk) -> None:
    bring_in(desk, *sample_rows()[:500])
    outcome = bring_in(desk, *sample_rows())
    assert (outcome.imported, outcome.skipped) == (39, 500)


def test_checking_does_nothing(desk: Desk) -> None:
    before = events(desk)
    outcome = register.check(desk, sample_rows())
    assert outcome.imported == 539
    assert events(desk) == before


def test_one_fault_and_nothing_is_imported(desk: Desk) -> None:
    before = events(desk)
    bad = RegisterRow(541, {**GOOD, "code": "000.00.99.H31-170124-0499", "channel": "fax"})
    outcome = bring_in(desk, *sample_rows(), bad)
    assert outcome.imported == 0
    assert [(p.row, p.column, p.code) for p in outcome.problems] == [(541, "channel", "unknown_word")]
    assert events(desk) == before


def test_the_good_rows_when_asked(desk: Desk) -> None:
    outcome = bring_in(desk, row(2), row(3, code="000.00.99.H31-170124-0002", channel="fax"), good_rows=True)
    assert outcome.imported == 1
    assert len(outcome.problems) == 1


def test_a_code_twice_in_the_book(desk: Desk) -> None:
    outcome = bring_in(desk, row(2), row(3, applicant_name="Cty khác"))
    assert [(p.row, p.code, p.facts["first"]) for p in outcome.problems] == [(3, "code_twice", 2)]


def test_a_code_that_another_dossier_bears(desk: Desk) -> None:
    bring_in(desk, row(2))
    outcome = bring_in(desk, row(2, applicant_name="Công ty khác"))
    assert [(p.row, p.column, p.code) for p in outcome.problems] == [(2, "code", "code_taken")]
    assert outcome.skipped == 0


def test_a_missing_column_stops_the_book(desk: Desk) -> None:
    cells = {column: text for column, text in GOOD.items() if column != "finished_at"}
    outcome = bring_in(desk, RegisterRow(2, cells), good_rows=True)
    assert outcome.imported == 0
    assert [(p.row, p.column, p.code) for p in outcome.problems] == [(1, "finished_at", "column_missing")]


def test_a_column_nobody_reads_is_only_mentioned(desk: Desk) -> None:
    outcome = bring_in(desk, RegisterRow(2, {**GOOD, "ghi chú": "=1+1"}))
    assert outcome.imported == 1
    assert [(n.column, n.code) for n in outcome.notices] == [("ghi chú", "column_unread")]


def test_a_book_without_rows_says_so_and_not_that_columns_lack(desk: Desk) -> None:
    outcome = bring_in(desk)
    assert (outcome.imported, [each.code for each in outcome.problems]) == (0, ["book_without_rows"])


def test_a_missing_column_names_the_line_taken_for_the_heading(desk: Desk) -> None:
    (problem, *_) = bring_in(desk, RegisterRow(5, {"code": ""}, heading=4)).problems
    assert (problem.row, problem.code, problem.facts["heading"]) == (4, "column_missing", 4)


def test_every_other_word_in_a_known_row_is_told(desk: Desk) -> None:
    stated = {
        "channel": "online", "linked_agency": "PDKKD", "applicant_name": "Khác",
        "tax_code": "0100109106", "address": "Khác", "phone": "0912345678", "copies": "2",
        "received_at": "2017-01-24T09:01", "due_at": "2017-02-20T17:00", "finished_at": "2017-01-25T10:01",
        "returned_at": "2017-01-26T10:01", "return_channel": "post",
    }  # fmt: skip
    bring_in(desk, row(2))
    for column, text in stated.items():
        outcome = bring_in(desk, row(2, **{column: text}))
        assert outcome.skipped == 0, column
        assert "code_taken" in {each.code for each in outcome.problems} or column == "procedure_version", (
            column
        )


def notices(desk: Desk, source: RegisterRow) -> list[tuple[str, str]]:
    outcome = bring_in(desk, source)
    assert (outcome.imported, outcome.problems) == (1, ())
    return [(each.column, each.code) for each in outcome.notices]


@pytest.mark.parametrize(
    ("cells", "column", "code"),
    [
        ({"code": "000.00.99.H31-170123-0001"}, "code", "code_other_day"),
        ({"tax_code": "9900018832"}, "tax_code", "tax_code_check_digit"),
        ({"tax_code": "12345"}, "tax_code", "tax_code_length"),
        ({"phone": "12345"}, "phone", "phone_length"),
        ({"phone": "2213889277"}, "phone", "phone_length"),
        ({"applicant_name": "Công ty \u200bĐồng Nai"}, "applicant_name", "text_cleaned"),
        ({"address": "KCN\x07 Minh Đức"}, "address", "text_cleaned"),
    ],
)
def test_what_is_worth_a_look_stops_nothing(
    desk: Desk, cells: dict[str, str], column: str, code: str
) -> None:
    assert notices(desk, row(2, **cells)) == [(column, code)]


def test_white_space_and_decomposed_letters_are_not_worth_a_word(desk: Desk) -> None:
    assert notices(desk, row(2, applicant_name="  Co\u0302ng ty\tĐo\u0302\u0300ng  Nai ")) == []


@pytest.mark.parametrize(("typed", "kept"), [("2213889277", "02213889277"), ("912345678", "0912345678")])
def test_a_zero_a_spreadsheet_took_is_put_back(desk: Desk, typed: str, kept: str) -> None:
    source = RegisterRow(2, {**GOOD, "phone": typed}, numeric=frozenset({"phone"}))
    assert notices(desk, source) == [("phone", "phone_zero_restored")]
    (id_,) = desk.store.find_code(GOOD["code"])
    dossier = desk.store.dossier(id_)
    assert dossier is not None and dossier.received.applicant.phone == kept
    assert bring_in(desk, source).skipped == 1


def test_a_number_that_no_zero_mends_stays_as_written(desk: Desk) -> None:
    source = RegisterRow(2, {**GOOD, "phone": "1234", "tax_code": "100109106"}, numeric=frozenset(GOOD))
    assert notices(desk, source) == [("tax_code", "tax_code_zero_lost"), ("phone", "phone_length")]


def test_a_date_that_differs_is_listed_and_the_printed_one_kept(desk: Desk) -> None:
    outcome = bring_in(desk, row(2, due_at="2017-02-20T17:00"))
    (difference,) = outcome.due_differs
    assert (difference.code, difference.book) == (GOOD["code"], datetime(2017, 2, 20, 17))
    assert difference.computed is not None and difference.computed < datetime(2017, 2, 20, 17)
    (id_,) = desk.store.find_code(GOOD["code"])
    dossier = desk.store.dossier(id_)
    assert dossier is not None and dossier.effective_due == datetime(2017, 2, 20, 17)


def test_the_whole_life_of_a_row_is_recorded(desk: Desk) -> None:
    source = sample_rows()[0]
    bring_in(desk, source)
    (id_,) = desk.store.find_code(source.cells["code"])
    dossier = desk.store.dossier(id_)
    assert dossier is not None
    kinds = [event.kind for event in desk.store.events(id_)]
    assert kinds == [
        "dossier_received", "clock_paused", "clock_resumed", "result_ready", "result_returned",
    ]  # fmt: skip
    assert dossier.status is Status.RETURNED
    assert dossier.received.source == "register"
    assert (dossier.received.book, dossier.received.book_number) == ("01/2017", 1)
    assert dossier.original_due < dossier.effective_due == datetime(2017, 3, 1, 17)  # type: ignore[operator]
    assert dossier.anomalies == ()
    assert any(isinstance(event.fact, ClockResumed) for event in desk.store.events(id_))


def test_a_paused_dossier_stays_open_without_a_date(desk: Desk) -> None:
    open_pause = {"paused_at": "2017-01-24T10:00", "pause_policy": "restart"}
    bring_in(desk, row(2, **open_pause, finished_at="", returned_at=""))
    (id_,) = desk.store.find_code(GOOD["code"])
    dossier = desk.store.dossier(id_)
    assert dossier is not None and dossier.paused and dossier.effective_due is None
    assert bring_in(desk, row(2, **open_pause, finished_at="", returned_at="")).skipped == 1


def test_a_dossier_that_moved_on_here_is_still_the_books(desk: Desk) -> None:
    bring_in(desk, row(2))
    outcome = bring_in(desk, row(2, finished_at="", returned_at=""))
    assert (outcome.skipped, outcome.problems) == (1, ())
    assert (
        bring_in(desk, row(2, finished_at="2017-01-25T11:00", returned_at="")).problems[0].code
        == "code_taken"
    )


def test_running_numbers_follow_the_order_of_reception(desk: Desk) -> None:
    late = row(2, code="000.00.99.H31-170124-0002", received_at="2017-01-24T10:00")
    bring_in(desk, late, row(3))
    numbers = {}
    for code in (GOOD["code"], late.cells["code"]):
        (id_,) = desk.store.find_code(code)
        dossier = desk.store.dossier(id_)
        assert dossier is not None
        numbers[code] = dossier.received.book_number
    assert numbers == {GOOD["code"]: 1, late.cells["code"]: 2}


def test_serials_the_book_lacks_are_explained_once(desk: Desk) -> None:
    book = [row(2, code="000.00.99.H31-170124-0003"), row(3, code="000.00.99.H31-170124-0005")]
    bring_in(desk, *book)
    gaps = [(gap.first, gap.last, gap.reason) for gap in desk.store.gaps()]
    assert gaps == [(1, 2, "register_lacks"), (4, 4, "register_lacks")]
    assert desk.store.verify().ok
    before = events(desk)
    bring_in(desk, *book, row(4, code="000.00.99.H31-170124-0006"))
    assert events(desk) == before + 4  # received, ready, returned, imported: no gap told again


def test_the_ledger_says_which_file_came_in(tmp_path: Path) -> None:
    desk = open_desk(tmp_path / "ledger.sqlite3")
    bring_in(desk, row(2))
    desk.store.close()
    import sqlite3

    with sqlite3.connect(tmp_path / "ledger.sqlite3") as ledger:
        ((payload,),) = ledger.execute(
            "SELECT payload FROM event WHERE kind = ?", (RegisterImported.KIND,)
        ).fetchall()
    ledger.close()
    assert "book.csv" in payload and "d" * 64 in payload


@pytest.mark.parametrize("when", [0, 100, 600, 1078])
def test_cancelling_at_any_time_leaves_nothing(desk: Desk, when: int) -> None:
    class Cancelled(Exception):
        pass

    told: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> None:
        told.append((done, total))
        if done >= when:
            raise Cancelled

    before = events(desk)
    with pytest.raises(Cancelled):
        register.import_book(desk, "b", "d", sample_rows(), progress=progress)
    assert events(desk) == before
    assert not desk.rows(DossierQuery()).rows
    assert told == sorted(told) and told[-1][1] == 1078
    assert bring_in(desk, *sample_rows()).imported == 539
