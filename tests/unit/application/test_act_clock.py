"""What stops the clock and what lets it run: papers, money, withdrawals, corrected dates; and how it ends."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from onestop.application import act_commands as do
from onestop.application.act_commands import ActCommand
from onestop.domain.applicant import FeeState
from onestop.domain.facts import ClockPaused
from onestop.domain.pauses import PausePolicy
from onestop.domain.status import Status
from onestop.domain.travel import ProcedureCorrected, PromiseCorrected
from tests.helpers.moments import at
from tests.helpers.way import Way, memory_counter, received_at

NOON = "2018-03-06 09:00"


@pytest.fixture
def way() -> Way:
    """A dossier of DT-05 with the officer ``dautu1`` at step 3, signed for, due 14 March 17:00."""
    way = received_at("2018-03-05 08:00")
    way.all(("motcua1", do.HandOver()), ("dautu.truong", do.Forward("dautu1")), ("dautu1", do.Accept()))
    return way


def test_a_moment_with_a_zone_is_read_as_the_office_writes_it(way: Way) -> None:
    """Office time has no zone: what comes with one is taken by its face, and never breaks a comparison."""
    new = datetime(2018, 3, 20, 17, tzinfo=timezone(timedelta(hours=7)))
    way.counter.clock.move(at(NOON))
    earlier = datetime(2018, 3, 6, 8, 30, 59, tzinfo=timezone(timedelta(hours=7)))
    way.counter.desk("dautu1").act(way.dossier_id, do.Apologise(new, "bận"), earlier)
    assert way.state.apology is not None and way.state.apology.at == at("2018-03-06 08:30")
    assert way.state.effective_due == at("2018-03-20 17:00")


def test_money_that_came_before_it_was_asked_for_is_not_that_money() -> None:
    """The fee paid and a payment asked for in the same minute: all of what is asked for is still owed."""
    way = received_at("2018-03-05 08:00", "LD-01")
    way.act("motcua1", do.RecordPayment())
    way.act("quantri", do.AskPayment(500_000, "tiền phạt"))
    assert way.act("motcua1", do.RecordPayment(100_000)).warnings == ("payment_partial",)
    way.act("motcua1", do.RecordPayment())
    assert [each.amount_vnd for each in way.state.payments] == [600_000, 100_000, 400_000]
    assert way.state.status is Status.PROCESSING


def test_money_that_came_while_the_withdrawal_was_asked_lets_the_clock_run_afterwards(way: Way) -> None:
    """All of it has come meanwhile: nothing more is paid, and the clock does not wait for ever."""
    way.act("dautu1", do.AskPayment(100))
    way.act("motcua1", do.AskWithdrawal("đơn"))
    way.act("motcua1", do.RecordPayment(100))
    assert way.refuses("motcua1", do.RecordPayment()).code == "nothing_owed"
    way.act("motcua1", do.DropWithdrawal(), NOON)
    assert way.state.status is Status.PROCESSING and way.state.effective_due is not None
    assert sum(each.amount_vnd for each in way.state.payments) == 100


def test_a_field_named_twice_is_corrected_once(way: Way) -> None:
    way.act("dautu1", do.Correct((("note", "a"), ("note", "b")), "nhầm"))
    assert [(each.old, each.new) for each in way.state.corrections] == [("", "b")]  # type: ignore[union-attr]
    assert way.state.received.note == "b"


def test_procedure_and_date_corrected_at_once_follow_one_another(way: Way) -> None:
    """In whatever order they were typed: the date said is the date that holds, and its old one is the new procedure's."""
    for values in (
        (("procedure", "DT-06"), ("due", "2018-03-15")),
        (("due", "2018-03-15"), ("procedure", "DT-06")),
    ):
        way.act("dautu1", do.Correct(values, "nhầm"), NOON)
        moved, promised = way.state.corrections[-2:]
        assert isinstance(moved, ProcedureCorrected) and isinstance(promised, PromiseCorrected)
        assert promised.old_due == moved.due_at == at("2018-03-12 17:00")
        assert way.state.effective_due == at("2018-03-15 17:00")
        way.act("dautu1", do.Undo())


def test_a_date_corrected_by_hand_goes_on_where_it_stood(way: Way) -> None:
    """Two days' wait for money put it off by two days; papers that let the time begin anew forget it."""
    way.act("dautu1", do.Correct((("due", "2018-03-21"),), "nhầm"), "2018-03-06 08:00")
    way.act("dautu1", do.AskPayment(100), "2018-03-06 09:00")
    way.act("motcua1", do.RecordPayment(), "2018-03-08 09:00")
    assert way.state.effective_due == at("2018-03-23 17:00")
    way.act("dautu1", do.AskPayment(100), "2018-03-08 10:00")
    way.act("motcua1", do.RecordPayment(), "2018-03-08 16:00")
    assert way.state.effective_due == at("2018-03-23 17:00"), "no day lies between"
    way.act("dautu1", do.AskSupplement(("A",)), "2018-03-09 08:00")
    way.act("motcua1", do.ReceiveSupplement(), "2018-03-12 08:00")
    assert way.state.effective_due == at("2018-03-21 17:00"), "seven days from the papers"


def test_an_hour_corrected_by_hand_goes_on_where_it_stood() -> None:
    way = received_at("2018-03-05 08:00", "TM-01")  # four working hours
    assert way.state.effective_due == at("2018-03-05 13:30")
    way.act("quantri", do.Correct((("due", "2018-03-05T15:00"),), "nhầm"))
    way.act("quantri", do.AskPayment(100), "2018-03-05 09:00")
    way.act("quantri", do.RecordPayment(), "2018-03-05 11:00")
    assert way.state.effective_due == at("2018-03-05 17:00")
    way.act("quantri", do.Correct((("procedure", "TM-02"),), "nhầm"), "2018-03-05 11:00")
    way.act("quantri", do.AskPayment(100))
    way.act("quantri", do.RecordPayment(), "2018-03-05 13:00")
    assert way.state.effective_due == at("2018-03-05 16:00"), "another procedure has a date of its own"


def test_a_refusal_is_judged_by_the_date_it_would_have_had(way: Way) -> None:
    """A clock that stood still is wound on to the day of the refusal."""
    way.act("dautu1", do.AskSupplement(("A",)), "2018-03-06 08:00")
    way.act("dautu1", do.RefuseDossier("không bổ sung", "Sở KHĐT"), "2018-03-20 08:00")
    state = way.state
    assert state.refusal is not None
    assert state.refusal.due_at == state.effective_due == at("2018-03-29 17:00")
    assert (state.status, state.pauses[0].end) == (Status.NOT_RECEIVED, at("2018-03-20 08:00"))


def test_the_letter_is_the_reason_of_a_stop(way: Way) -> None:
    way.act("motcua1", do.AskWithdrawal("đơn số 7"))
    way.act("dautu1", do.StopDossier(basis="Điều 9"))
    assert way.state.stop is not None
    assert (way.state.stop.reason, way.state.stop.basis) == ("đơn số 7", "Điều 9")


def test_a_dossier_nobody_completes_lapses_with_a_reason(way: Way) -> None:
    way.act("dautu1", do.AskSupplement(("A",)))
    assert way.refuses("dautu1", do.StopDossier()).code == "reason_missing"
    way.act("dautu1", do.StopDossier("quá hạn bổ sung"))
    assert way.state.status is Status.STOPPED


def test_going_on_means_what_the_clock_waits_for_last(way: Way) -> None:
    """The command ``resume`` while a withdrawal is asked: the applicant changed their mind."""
    way.act("motcua1", do.AskWithdrawal("đơn"))
    way.act("motcua1", do.ReceiveSupplement(reason="đổi ý"))
    assert way.state.status is Status.PROCESSING and way.state.withdrawal is None


def test_a_supplement_asked_late_is_said() -> None:
    """Since 21 June 2018 a dossier found incomplete goes back within three working days."""
    for asked, warnings in (
        ("2018-07-05 17:00", ()),
        ("2018-07-05 17:01", ("supplement_late",)),
    ):
        way = received_at("2018-07-02 08:00")
        assert way.act("quantri", do.AskSupplement(("A",)), asked).warnings == warnings


def test_a_second_payment_asked_is_a_debt_of_its_own(way: Way) -> None:
    way.act("dautu1", do.AskPayment(100))
    way.act("motcua1", do.RecordPayment())
    way.act("dautu1", do.AskPayment(70))
    way.act("motcua1", do.RecordPayment())
    assert [each.amount_vnd for each in way.state.payments] == [100, 70]
    assert way.state.status is Status.PROCESSING


def test_more_money_than_was_asked_for_lets_the_clock_run_too(way: Way) -> None:
    way.act("dautu1", do.AskPayment(100))
    way.act("motcua1", do.RecordPayment(150))
    assert way.state.status is Status.PROCESSING


def test_a_fee_that_is_paid_is_paid(way: Way) -> None:
    labour = received_at("2018-03-05 08:00", "LD-01")
    assert labour.state.received.fee_state is FeeState.AT_RETURN
    labour.act("motcua1", do.RecordPayment(100_000))
    assert labour.state.received.fee_state is FeeState.AT_RETURN
    labour.act("motcua1", do.RecordPayment())
    assert labour.state.received.fee_state is FeeState.PAID
    assert labour.refuses("motcua1", do.RecordPayment()).code == "nothing_owed"


@pytest.mark.parametrize(
    ("cause", "command"),
    [
        ("supplement", do.ReceiveSupplement()),
        ("register", do.ReceiveSupplement()),
        ("payment", do.RecordPayment(100)),
        ("payment", do.RecordPayment()),
    ],
)
def test_a_clock_that_an_earlier_book_stopped_can_be_started(cause: str, command: ActCommand) -> None:
    """The book says that it stands and not what is missing: whatever it was is here now."""
    counter = memory_counter(at("2018-03-05 08:00"))
    dossier_id = counter.take_in(
        counter.clock.now(), source="register", fee_vnd=100, fee_state=FeeState.AT_RETURN
    )
    stopped = ClockPaused(at("2018-03-05 08:00"), PausePolicy.RESTART, cause)
    counter.add(dossier_id, stopped)
    way = Way(counter, dossier_id)
    assert way.state.paused
    way.act("motcua1", command, "2018-03-07 08:00")
    assert way.state.status is Status.PROCESSING
    assert way.state.effective_due == at("2018-03-14 17:00"), "its five days begin anew"


@pytest.mark.parametrize(
    "typed", ["2018-03-21", " 20180321 ", "2018-W12-3", "2018-03-21T17:00", "2018-03-21T17:00:59+07:00"]
)
def test_a_day_is_its_close_however_it_is_written(way: Way, typed: str) -> None:
    way.act("dautu1", do.Correct((("due", typed),), "nhầm"))
    assert way.state.effective_due == at("2018-03-21 17:00")
