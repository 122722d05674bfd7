"""What the counter reads: whose slip it is, ready ones first, what is owed and handed back, who still waits."""

from __future__ import annotations

import pytest

from onestop.application import act_commands as acts
from onestop.application.returning import at_counter, fitting, unfetched_results
from onestop.domain.dossier_code import check_characters
from onestop.domain.errors import Refused
from onestop.domain.status import Status
from tests.helpers.return_counter import ReturnCounter


@pytest.fixture
def office() -> ReturnCounter:
    return ReturnCounter()


def test_a_scanned_slip_leads_to_its_dossier_and_agrees_with_the_book(office: ReturnCounter) -> None:
    received = office.result()
    found = fitting(office.desk, office.payload(received).lower())
    assert [row.dossier_id for row in found.rows] == [received.dossier_id]
    assert not found.head_differs


def test_a_slip_of_another_ledger_is_told(office: ReturnCounter) -> None:
    received = office.result()
    other = f"{received.code}-{check_characters(received.code)}-TTTTTTTT"
    assert fitting(office.desk, other).head_differs


def test_damaged_check_characters_are_refused_with_the_right_ones(office: ReturnCounter) -> None:
    received = office.result()
    right = check_characters(received.code)
    wrong = f"{(int(right) + 1) % 100:02d}"
    with pytest.raises(Refused) as caught:
        fitting(office.desk, f"{received.code}-{wrong}")
    assert caught.value.code == "scan_check_failed"
    assert caught.value.facts["expected"] == right and caught.value.facts["found"] == wrong


def test_of_one_tail_ready_ones_come_first_the_longest_before(office: ReturnCounter) -> None:
    open_one = office.receive("Công ty TNHH Chưa Xong")
    office.move("2026-11-10 08:00")
    late = office.receive("Công ty TNHH Muộn")
    office.move("2026-11-11 08:00")
    early = office.result("Công ty TNHH Sớm", "2026-11-11 16:00")
    office.ready(late, "2026-11-12 16:00")
    gone = office.result("Công ty TNHH Đã Nhận", "2026-11-13 08:00")
    office.desk.act(gone.dossier_id, acts.ReturnResult("Bà Hoa"))
    rows = fitting(office.desk, "0001").rows
    assert [row.dossier_id for row in rows[:3]] == [early.dossier_id, late.dossier_id, open_one.dossier_id]
    assert rows[2].status is Status.RECEIVED
    whole = fitting(office.desk, early.code).rows
    assert [row.dossier_id for row in whole] == [early.dossier_id]


def test_a_ready_one_is_found_among_more_than_the_store_names(office: ReturnCounter) -> None:
    """A tail of one figure fits many: the one that lies ready must not be among those left out."""
    for _ in range(59):
        office.receive()
    wanted = [office.result(f"Công ty TNHH Số {n}") for n in range(3)]
    rows = fitting(office.desk, "1").rows
    ready = {each.dossier_id for each in wanted if each.code.endswith("1")}
    assert ready and ready <= {row.dossier_id for row in rows}


def test_letters_that_are_no_code_find_what_lies_ready(office: ReturnCounter) -> None:
    """The slip was left at home: whose it is, as in any search."""
    office.receive("Công ty TNHH Ánh Dương")
    ready = office.result("Công ty TNHH Ánh Dương")
    for typed in ("anh duong", "Ánh Dương", "cty anh duong", f"dn:anh ma:{ready.code[-4:]}"):
        assert [row.dossier_id for row in fitting(office.desk, typed).rows] == [ready.dossier_id], typed
    assert fitting(office.desk, "Bình Minh").rows == ()


def test_what_is_handed_over_and_what_is_owed(office: ReturnCounter) -> None:
    received = office.receive(items=2, keep_originals=True, fee_state="at_return")
    office.ready(received, "2026-11-20 10:00", "Giấy phép số 112")
    found = at_counter(office.desk, received.dossier_id)
    assert (found.result, found.owed_vnd, found.items) == ("Giấy phép số 112", 1_200_000, 2)
    assert found.given_back and all(each.originals and not each.copies for each in found.given_back)
    office.desk.act(received.dossier_id, acts.RecordPayment(1_000_000, "BL 12"))
    again = at_counter(office.desk, received.dossier_id)
    assert (again.owed_vnd, again.paid_vnd) == (200_000, 1_000_000)


def test_without_a_name_the_result_is_what_the_procedure_promises(office: ReturnCounter) -> None:
    found = at_counter(office.desk, office.result().dossier_id)
    assert found.result and found.given_back == ()


def test_a_return_that_was_undone_still_counts_for_the_slips_turn(office: ReturnCounter) -> None:
    received = office.result()
    office.desk.act(received.dossier_id, acts.ReturnResult("Bà Hoa"))
    office.desk.act(received.dossier_id, acts.Undo())
    found = at_counter(office.desk, received.dossier_id)
    assert (found.round_no, found.returned) == (1, None)


def test_results_that_wait_the_longest_first_and_how_many_too_long(office: ReturnCounter) -> None:
    days = office.desk.office.settings.unfetched_days
    assert days == 10
    second = office.receive("Công ty TNHH Hai")
    first = office.result("Công ty TNHH Một", "2026-11-12 09:00")
    office.ready(second, "2026-11-13 17:00")
    fetched = office.result("Công ty TNHH Ba", "2026-11-14 09:00")
    office.desk.act(fetched.dossier_id, acts.ReturnResult("Bà Hoa"))
    office.move("2026-11-22 08:00")
    found = unfetched_results(office.desk)
    assert [row.dossier_id for row in found.rows] == [first.dossier_id, second.dossier_id]
    assert (found.total, found.long, found.days) == (2, 1, 10)
    office.move("2026-11-23 00:01")
    assert unfetched_results(office.desk).long == 2
    assert unfetched_results(office.desk, limit=1).total == 2
