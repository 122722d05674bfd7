"""Lives of dossiers, told as people tell them: one life, one test."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from onestop.application import act_commands as do
from onestop.application.act_commands import NameSubstitute
from onestop.domain.applicant import Channel, FeeState
from onestop.domain.errors import Refused
from onestop.domain.pauses import PausePolicy
from onestop.domain.status import Status
from onestop.domain.step_time import leg_late_minutes
from onestop.domain.time_split import TimeSplit
from onestop.domain.timeliness import Timeliness, timeliness
from tests.helpers.book_desk import calendar, catalog
from tests.helpers.moments import at
from tests.helpers.way import Way, received_at

HOUR = 60
TO_THE_OFFICER = (("motcua1", do.HandOver()), ("dautu.truong", do.Forward("dautu1")))
TO_THE_PARTNERS = (
    *TO_THE_OFFICER,
    ("dautu1", do.Forward()),
    ("dautu.truong", do.Forward()),
    ("lanhdao1", do.Forward()),
    ("vanthu1", do.Forward()),
)
READY = ("quantri", do.MarkReady("GCN 01"))


def with_the_officer(moment: str, procedure: str = "DT-05", policy: PausePolicy | None = None) -> Way:
    way = received_at(moment, procedure, policy)
    way.all(*TO_THE_OFFICER)
    assert way.where == (3, "investment", "dautu1")
    return way


def kept(way: Way) -> Timeliness:
    state = way.state
    return timeliness(
        due=state.effective_due,
        finished=state.finished_at,
        now=way.counter.clock.now(),
        paused=state.paused,
        calendar=calendar(),
    )


def test_a_supplement_asked_four_times() -> None:
    """Each time the seven days begin anew; from the second on the index counts it as late, and it is said."""
    way = with_the_officer("2018-03-05 08:00")
    said = []
    for asked, came in (
        ("2018-03-05 10:00", "2018-03-06 09:00"),
        ("2018-03-07 10:00", "2018-03-08 09:00"),
        ("2018-03-09 10:00", "2018-03-12 09:00"),
        ("2018-03-13 10:00", "2018-03-14 09:00"),
    ):
        said.append(way.act("dautu1", do.AskSupplement(("Bản sao hộ chiếu",)), asked).warnings)
        assert way.state.effective_due is None
        way.act("motcua1", do.ReceiveSupplement(), came)
    assert said == [(), ("second_supplement",), ("second_supplement",), ("second_supplement",)]
    state = way.state
    assert [each.complete_at for each in state.supplements] == [
        at("2018-03-06 09:00"),
        at("2018-03-08 09:00"),
        at("2018-03-12 09:00"),
        at("2018-03-14 09:00"),
    ]
    assert state.effective_due == at("2018-03-23 17:00")
    assert state.original_due == at("2018-03-14 17:00")
    # Four waits of an opening day less an hour (10:00 to 09:00 on the next), one of them over a weekend.
    assert way.split == TimeSplit(ours=3 * 9 * HOUR + 2 * HOUR, partner=0, applicant=4 * 7 * HOUR, legal=0)


def test_a_pause_over_tet_that_begins_anew() -> None:
    """The week of Tết 2018 was 14 to 20 February; the law counts from the day the papers came, after it."""
    way = with_the_officer("2018-02-12 08:00")
    way.act("dautu1", do.AskSupplement(("Hợp đồng thuê đất",)), "2018-02-13 15:00")
    way.act("motcua1", do.ReceiveSupplement(), "2018-02-21 08:30")
    assert way.state.effective_due == at("2018-03-02 17:00")
    assert way.split == TimeSplit(ours=13 * HOUR + 30, partner=0, applicant=3 * HOUR, legal=0)


def test_a_pause_over_tet_that_goes_on_where_it_stood() -> None:
    """Closed days wait for nobody: the seven days' holiday puts the date off by one worked day only."""
    way = with_the_officer("2018-02-12 08:00", policy=PausePolicy.RESUME)
    assert way.state.effective_due == at("2018-02-28 17:00")
    way.act("dautu1", do.AskSupplement(("Hợp đồng thuê đất",)), "2018-02-13 15:00")
    way.act("motcua1", do.ReceiveSupplement(), "2018-02-21 08:30")
    assert way.state.effective_due == at("2018-03-01 17:00")


def test_a_resume_on_a_make_up_saturday() -> None:
    """4 May 2024 was worked for 29 April: papers that came that Saturday are counted from it, and it is open time."""
    way = received_at("2024-04-24 08:00", policy=PausePolicy.RESUME)
    way.all(*TO_THE_OFFICER)
    way.act("dautu1", do.AskSupplement(("Bản vẽ",)), "2024-04-26 16:00")
    way.act("motcua1", do.ReceiveSupplement(), "2024-05-04 08:30")
    before = way.split
    assert before == TimeSplit(ours=22 * HOUR + 30, partner=0, applicant=HOUR + 16 * HOUR + HOUR, legal=0)
    way.counter.clock.move(at("2024-05-04 17:00"))
    assert way.split.ours - before.ours == 3 * HOUR + 4 * HOUR
    assert way.state.pauses[0].end == at("2024-05-04 08:30")


def test_a_partner_late_by_a_day() -> None:
    """56 hours from the morning of 6 March end on the 15th; who answers a day later is late by eight hours."""
    way = received_at("2018-03-06 08:00", "DT-01")
    way.all(*TO_THE_PARTNERS)
    assert {leg.agency for leg in way.state.open_legs} == {"SXD", "STNMT", "SKHCN"}
    assert {leg.due_at for leg in way.state.open_legs} == {at("2018-03-15 08:00")}
    assert way.refuses("dautu1", do.RecordNoAnswer("SXD"), "2018-03-15 08:00").code == "partner_still_in_time"
    assert way.act("dautu1", do.RecordAnswer("SKHCN", "đồng ý")).warnings == ()
    assert way.act("dautu1", do.RecordAnswer("STNMT", "đồng ý")).warnings == ()
    assert way.act("dautu1", do.RecordAnswer("SXD", "đồng ý"), "2018-03-16 08:00").warnings == (
        "answer_late",
    )
    legs = {leg.agency: leg for leg in way.state.legs}
    now = way.counter.clock.now()
    assert leg_late_minutes(legs["SXD"], now, calendar()) == 8 * HOUR
    assert leg_late_minutes(legs["SKHCN"], now, calendar()) == 0
    assert way.where == (8, "investment", "dautu1"), "the last answer takes the dossier to the next step"
    assert way.split == TimeSplit(ours=0, partner=8 * 8 * HOUR, applicant=0, legal=0)


def test_an_apology_asked_too_late() -> None:
    """On the due day itself it is written down all the same, and said that the law wanted it the day before."""
    way = with_the_officer("2018-03-05 08:00")
    assert way.state.effective_due == at("2018-03-14 17:00")
    sorry = do.Apologise(at("2018-03-20 17:00"), "Chờ ý kiến Bộ")
    assert way.act("dautu1", sorry, "2018-03-14 08:00").warnings == ("apology_late",)
    state = way.state
    assert state.apology is not None and not state.apology.in_time
    assert (state.original_due, state.computed_due) == (at("2018-03-14 17:00"), at("2018-03-14 17:00"))
    assert (state.extended_due, state.effective_due) == (at("2018-03-20 17:00"), at("2018-03-20 17:00"))
    again = do.Apologise(at("2018-03-27 17:00"), "Lần nữa")
    assert way.refuses("dautu1", again).code == "already_apologised"
    way.act("quantri", do.MarkReady(), "2018-03-20 17:00")
    assert kept(way) is Timeliness.ON_TIME


def test_an_apology_the_day_before_is_in_time() -> None:
    way = with_the_officer("2018-03-05 08:00")
    sorry = do.Apologise(at("2018-03-20 17:00"), "Chờ ý kiến Bộ")
    assert way.act("dautu1", sorry, "2018-03-13 16:59").warnings == ()
    assert way.state.apology is not None and way.state.apology.in_time


def test_a_withdrawal_after_the_result_was_ready() -> None:
    """No way back from 9 and 10: what is done is fetched, not withdrawn."""
    way = with_the_officer("2018-03-05 08:00")
    way.all(READY)
    for withdrawal in (do.AskWithdrawal("đơn xin rút"), do.StopDossier("rút"), do.RefuseDossier("rút")):
        refused = way.refuses("motcua1", withdrawal)
        assert refused.code == "status_forbids" and refused.facts["status"] == 9
    way.act("motcua1", do.ReturnResult("Ông A"))
    assert way.refuses("motcua1", do.AskWithdrawal("đơn xin rút")).code == "status_forbids"
    assert way.state.status is Status.RETURNED


def test_a_withdrawal_dropped_while_a_supplement_was_still_awaited() -> None:
    """The clock goes on waiting for the papers; only with them there is a date again."""
    way = with_the_officer("2018-03-05 08:00")
    way.act("dautu1", do.AskSupplement(("Hộ chiếu", "Hợp đồng")), "2018-03-06 08:00")
    way.act("motcua1", do.AskWithdrawal("đơn số 1"), "2018-03-07 08:00")
    assert way.state.status is Status.WITHDRAWAL_ASKED
    way.act("motcua1", do.DropWithdrawal("đổi ý"), "2018-03-08 08:00")
    state = way.state
    assert (state.status, state.waits_for, state.effective_due) == (
        Status.SUPPLEMENT_ASKED,
        "supplement",
        None,
    )
    way.act("motcua1", do.ReceiveSupplement(), "2018-03-09 08:00")
    assert way.state.status is Status.PROCESSING
    assert way.state.effective_due == at("2018-03-20 17:00")
    day = 8 * HOUR
    assert way.split == TimeSplit(ours=day, partner=0, applicant=2 * day, legal=day)


def test_a_chained_substitution() -> None:
    """The officer is away, so is the one who stands in: the third does the work, and only on those days."""
    way = with_the_officer("2018-03-05 08:00")
    first, last = date(2018, 3, 6), date(2018, 3, 9)
    way.names("dautu1", NameSubstitute("dautu1", "dautu2", first, last, "phép"))
    way.names("dautu.truong", NameSubstitute("dautu2", "xaydung1", date(2018, 3, 7), last, "ốm"))
    assert way.refuses("xaydung1", do.AskSupplement(("A",)), "2018-03-06 09:00").code == "not_your_turn"
    way.act("dautu2", do.Accept(), "2018-03-06 09:00")
    assert way.refuses("dautu2", do.AskSupplement(("A",)), "2018-03-07 09:00").code == "not_your_turn"
    way.act("xaydung1", do.AskSupplement(("A",)), "2018-03-07 09:00")
    assert way.events[-1].actor == "xaydung1"
    assert way.state.stage.owner == "dautu1", "the work stays theirs for whom it was done"
    assert way.refuses("xaydung1", do.ReceiveSupplement(), "2018-03-12 09:00").code == "not_your_turn"
    ring = NameSubstitute("xaydung1", "dautu1", date(2018, 3, 7), last)
    with pytest.raises(Refused, match="substitutes_in_a_ring"):
        way.names("quantri", ring)


def test_a_linked_dossier() -> None:
    """Investment and business registration in one: one dossier, one promise, a clock for each agency."""
    way = received_at("2018-03-05 08:00", "LT-01", linked_agency="PDKKD")
    assert way.state.received.version_id == "LT-01@2017"
    way.act("motcua1", do.HandOver())
    way.act("motcua1", do.Forward())
    assert [leg.agency for leg in way.state.open_legs] == ["PDKKD"]
    leg = way.state.open_legs[0]
    assert calendar().open_minutes(leg.asked_at, leg.due_at) == 16 * HOUR
    desk = way.counter.desk()
    way.act("quantri", do.RecordAnswer("PDKKD", "hợp lệ"), "2018-03-06 10:00")
    ours, theirs = desk.agency_times(way.state)
    assert (theirs.agencies, theirs.limit, theirs.used) == (("PDKKD",), 40 * HOUR, 10 * HOUR)
    assert (ours.limit, ours.used) == (44 * HOUR, 0)
    assert way.split == TimeSplit(ours=0, partner=10 * HOUR, applicant=0, legal=0)
    assert way.state.stage.step == 4
    way.all(READY)
    report = desk.year_report(2018)
    assert (report.received, report.settled, report.linked) == (1, 1, 1), "counted once in each"
    assert report.lists["linked"] == report.lists["received"] == (way.dossier_id,)


def test_a_second_undo_takes_back_the_act_before() -> None:
    way = with_the_officer("2018-03-05 08:00")
    before = way.state
    way.act("dautu1", do.Accept(), "2018-03-05 09:00")
    accepted = way.state
    way.act("dautu1", do.AskSupplement(("A",)), "2018-03-05 10:00")
    way.act("dautu1", do.Undo())
    assert way.state == accepted
    way.act("dautu1", do.Undo())
    assert way.state == before
    assert way.refuses("dautu1", do.Undo()).facts["by"] == "dautu.truong"


def test_undo_is_refused_once_somebody_else_acted() -> None:
    way = received_at("2018-03-05 08:00")
    assert way.refuses("motcua1", do.Undo()).code == "nothing_to_undo"
    way.act("motcua1", do.HandOver())
    way.act("dautu.truong", do.Accept())
    refused = way.refuses("motcua1", do.Undo())
    assert (refused.code, refused.facts["by"]) == ("somebody_acted_since", "dautu.truong")
    way.act("dautu.truong", do.Undo())
    way.act("motcua1", do.Undo())
    assert way.where == (1, "", "") and way.state.status is Status.RECEIVED


def test_part_of_a_supplement() -> None:
    way = with_the_officer("2018-03-05 08:00")
    asked = do.AskSupplement(("Hộ chiếu", "Hợp đồng", "Bản vẽ"), until=date(2018, 3, 8))
    way.act("dautu1", asked, "2018-03-06 08:00")
    assert way.act("motcua1", do.ReceiveSupplement((3, 1)), "2018-03-07 08:00").warnings == (
        "supplement_partial",
    )
    state = way.state
    assert (state.status, state.effective_due) == (Status.SUPPLEMENT_ASKED, None)
    assert state.supplements[0].received == {1, 3} and state.supplements[0].complete_at is None
    for nonsense in ((1,), (4,), (0,), ()):
        assert way.refuses("motcua1", do.ReceiveSupplement(nonsense)).code == "not_asked_for"
    assert way.act("motcua1", do.ReceiveSupplement(), "2018-03-09 08:00").warnings == ("supplement_overdue",)
    assert way.state.status is Status.PROCESSING
    assert way.state.supplements[0].complete_at == at("2018-03-09 08:00")


def test_a_payment_in_two_parts() -> None:
    """The clock waits for the last đồng, and goes on where it stood."""
    way = with_the_officer("2018-03-05 08:00")
    way.act("dautu1", do.AskPayment(1_000_000, "tiền thuê đất"), "2018-03-06 09:00")
    assert way.refuses("motcua1", do.RecordPayment(0)).code == "amount_out_of_range"
    assert way.act("motcua1", do.RecordPayment(400_000, "BL-01"), "2018-03-07 09:00").warnings == (
        "payment_partial",
    )
    assert way.state.effective_due is None
    way.act("motcua1", do.RecordPayment(document="BL-02"), "2018-03-08 09:00")
    state = way.state
    assert [(each.amount_vnd, each.document) for each in state.payments] == [
        (400_000, "BL-01"),
        (600_000, "BL-02"),
    ]
    assert (state.status, state.effective_due) == (Status.PROCESSING, at("2018-03-16 17:00"))
    assert way.split.applicant == 16 * HOUR


def test_the_fee_that_is_still_owed_is_said_when_the_result_is_fetched() -> None:
    way = received_at("2018-03-05 08:00", "LD-01")
    way.act("quantri", do.MarkReady())
    assert way.act("motcua1", do.ReturnResult("Ông A")).warnings == ("fee_owed",)
    way.act("motcua1", do.RecordPayment())
    assert way.state.received.fee_state is FeeState.PAID
    assert way.state.payments[0].amount_vnd == 600_000


def test_correcting_the_procedure_while_paused() -> None:
    """There is no date while the clock stands; with the papers the new term counts."""
    way = with_the_officer("2018-03-05 08:00")
    way.act("dautu1", do.AskSupplement(("A",)), "2018-03-06 08:00")
    way.act("dautu1", do.Correct((("procedure", "DT-06"),), "nhầm thủ tục"), "2018-03-07 08:00")
    state = way.state
    assert (state.received.procedure_id, state.status) == ("DT-06", Status.SUPPLEMENT_ASKED)
    assert state.effective_due is None and state.original_due == at("2018-03-14 17:00")
    assert way.where == (3, "investment", "dautu1")
    assert [stage.ending for stage in state.stages] == ["done", "done", "moved", ""]
    way.act("motcua1", do.ReceiveSupplement(), "2018-03-08 08:00")
    assert way.state.effective_due == at("2018-03-15 17:00"), "five days of DT-06 from the papers"


def test_moving_to_another_version_needs_a_reason_and_is_recorded() -> None:
    """A new version changes nothing by itself; who moves the dossier says why."""
    way = with_the_officer("2020-12-29 08:00")
    old = way.state.received.version_id
    new = next(
        version.version_id
        for procedure in catalog().procedures
        if procedure.procedure_id == "DT-05"
        for version in procedure.versions
        if version.valid_from == date(2021, 1, 1)
    )
    way.counter.clock.move(at("2021-01-04 08:00"))
    assert way.state.received.version_id == old
    assert way.refuses("dautu1", do.Correct((("procedure", new),))).code == "reason_missing"
    assert way.refuses("dautu1", do.Correct((("procedure", old),), "x")).code == "nothing_changed"
    way.act("dautu1", do.Correct((("procedure", new),), "Luật Đầu tư 2020"))
    state = way.state
    assert (state.received.version_id, state.stage.version_id) == (new, new)
    assert state.corrections[-1].reason == "Luật Đầu tư 2020"
    assert way.where == (3, "investment", "dautu1"), "the same step, with the same officer"
    way.act("dautu1", do.Undo())
    assert way.state.received.version_id == old and way.state.stage.version_id == old


def test_forwarding_past_partners_that_have_not_answered() -> None:
    """First every answer, or the record that none came; then the work goes on."""
    way = received_at("2018-03-06 08:00", "DT-01")
    way.all(*TO_THE_PARTNERS)
    way.act("dautu1", do.RecordAnswer("SKHCN"), "2018-03-07 08:00")
    for impatient in (do.Forward(), do.MarkReady()):
        refused = way.refuses("dautu1", impatient)
        assert refused.code == "partner_has_not_answered"
        assert refused.facts["agencies"] == ["STNMT", "SXD"]
    way.act("dautu1", do.RecordAnswer("SXD"), "2018-03-15 08:00")
    way.act("dautu1", do.RecordNoAnswer("STNMT", "không có ý kiến"), "2018-03-15 08:01")
    assert way.where == (8, "investment", "dautu1")
    assert [leg.missed for leg in way.state.legs] == [False, True, False]


def test_a_return_by_post_without_the_item_number_is_warned_about() -> None:
    way = received_at("2018-03-05 08:00", return_channel="post")
    way.all(READY)
    assert way.act("motcua1", do.ReturnResult("Bưu điện Phố Nối")).warnings == ("item_number_missing",)
    way.act("motcua1", do.Undo())
    assert way.act("motcua1", do.ReturnResult("Ông A", how="counter")).warnings == ()


def test_a_return_by_post_with_the_item_number() -> None:
    way = received_at("2018-03-05 08:00", return_channel="post")
    way.all(READY)
    assert way.refuses("motcua1", do.ReturnResult("")).code == "recipient_missing"
    assert way.refuses("motcua1", do.ReturnResult("Ông A", how="pigeon")).code == "unknown_channel"
    way.act("motcua1", do.ReturnResult("Bưu điện Phố Nối", item_number="EB 123 456 789 VN"))
    state = way.state
    assert state.returned is not None and state.status is Status.RETURNED
    assert (state.returned.how, state.returned.item_number) == (Channel.POST, "EB 123 456 789 VN")
    assert state.stage.ended == datetime(2018, 3, 5, 8)
