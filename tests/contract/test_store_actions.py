"""What a store promises about recording: codes and numbers in order, all of an action or nothing, drafts, events."""

from __future__ import annotations

from datetime import timedelta

import pytest

from onestop.application.finding.free_words import plain
from onestop.domain.applicant import Channel
from onestop.domain.dossier import Status
from onestop.domain.facts import CodeGapExplained, GuidanceGiven, SlipPrinted
from onestop.domain.travel import ResultReady, ResultReturned
from tests.helpers.given import BAO_BI, MORNING, SCHEME, Counter, received

TOMORROW = MORNING + timedelta(days=1)


class Interrupted(Exception):
    pass


def test_what_is_received_is_there(counter: Counter) -> None:
    dossier_id = counter.take_in(note="hai bản")
    dossier = counter.store.dossier(dossier_id)
    assert dossier is not None
    assert dossier.received == received(1, note="hai bản", slip_number=1)
    assert dossier.status is Status.RECEIVED
    assert counter.store.dossier("another") is None


def test_codes_count_on_and_begin_anew_each_day(counter: Counter) -> None:
    codes = [counter.code_of(counter.take_in(day)) for day in (MORNING, MORNING, TOMORROW, MORNING)]
    assert [code[-11:] for code in codes] == ["180102-0001", "180102-0002", "180103-0001", "180102-0003"]


def test_two_receptions_in_one_action_bear_two_codes(counter: Counter) -> None:
    with counter.store.action(counter.actor) as transaction:
        first = counter.record_reception(transaction, "a")
        second = counter.record_reception(transaction, "b")
    assert (first[-4:], second[-4:]) == ("0001", "0002")


def test_a_code_borne_already_is_passed_over(counter: Counter) -> None:
    with counter.store.action(counter.actor) as transaction:
        # An earlier book, brought in under the day it was filed, bears a code of another day.
        earlier = received(1, at=TOMORROW, code=f"{SCHEME.prefix}-180102-0001", source="register")
        transaction.record("dossier", "old", earlier, TOMORROW)
    assert counter.code_of(counter.take_in())[-11:] == "180102-0002"


def test_a_code_taken_is_known_inside_and_after_the_action(counter: Counter) -> None:
    code = counter.code_of(counter.take_in())
    with counter.store.action(counter.actor) as transaction:
        assert transaction.code_taken(code)
        assert not transaction.code_taken(code[:-1] + "9")


def test_past_its_block_a_station_goes_on_far_beyond_the_other_stations(counter: Counter) -> None:
    counter.take_in(code=f"{SCHEME.prefix}-180102-0500", serial=500)
    assert counter.code_of(counter.take_in())[-12:] == "180102-50001"


def test_book_numbers_count_by_year(counter: Counter) -> None:
    for moment in (MORNING, MORNING, MORNING.replace(year=2019)):
        counter.take_in(moment)
    with counter.store.action(counter.actor) as transaction:
        assert transaction.take_number("book", 2018) == 3
        assert transaction.take_number("book", 2019) == 2
        assert transaction.take_number("supplement", 2018) == 1
        assert transaction.book(2019) == "01/2019"


def test_guidance_counts_in_its_own_series(counter: Counter) -> None:
    given = GuidanceGiven("LD-01", "LD-01@2016", BAO_BI, (), "", "01/2018", 1)
    counter.add_to("guidance", "g1", [given])
    with counter.store.action(counter.actor) as transaction:
        assert transaction.take_number("supplement", 2018) == 2
        assert transaction.take_number("book", 2018) == 1
    row = counter.store.guidance("g1")
    assert row is not None and (row.fact, row.at, row.actor) == (given, MORNING, counter.actor)
    assert counter.store.guidance("g2") is None


def test_a_code_taken_and_not_used_is_given_again(counter: Counter) -> None:
    with counter.store.action(counter.actor) as transaction:
        first = transaction.take_code(SCHEME, MORNING.date())
    with counter.store.action(counter.actor) as transaction:
        assert transaction.take_code(SCHEME, MORNING.date()) == first


def test_an_action_that_fails_leaves_nothing(counter: Counter) -> None:
    kept = counter.take_in()
    before = counter.store.verify().stations
    with pytest.raises(Interrupted), counter.store.action(counter.actor) as transaction:
        counter.record_reception(transaction, "lost")
        transaction.record("dossier", kept, ResultReady(MORNING), MORNING)
        raise Interrupted
    assert counter.store.dossier("lost") is None
    still = counter.store.dossier(kept)
    assert still is not None and still.status is Status.RECEIVED
    assert counter.store.verify().stations == before
    assert counter.store.tallies(MORNING.date(), MORNING)[0] == 1
    assert counter.store.search(plain("dong nai"), 10) == counter.store.rows_by_id([kept])


def test_after_a_failure_codes_and_numbers_go_on_where_they_stood(counter: Counter) -> None:
    counter.take_in()
    with pytest.raises(Interrupted), counter.store.action(counter.actor) as transaction:
        counter.record_reception(transaction, "lost")
        raise Interrupted
    dossier = counter.store.dossier(counter.take_in())
    assert dossier is not None
    assert (dossier.received.serial, dossier.received.book_number) == (2, 2)
    assert counter.store.verify().ok


def test_state_is_seen_inside_the_action(counter: Counter) -> None:
    with counter.store.action(counter.actor) as transaction:
        counter.record_reception(transaction, "a")
        transaction.record("dossier", "a", ResultReady(TOMORROW), TOMORROW)
        dossier = transaction.dossier("a")
        assert dossier is not None and dossier.finished_at == TOMORROW
        assert transaction.dossier("b") is None


def test_the_head_of_a_reception_stays_what_it_was(counter: Counter) -> None:
    with counter.store.action(counter.actor) as transaction:
        counter.record_reception(transaction, "a")
        head = transaction.head()
    counter.take_in()
    (event,) = counter.store.events("a")
    assert counter.store.head_of(event.event_id) == head
    assert len(head) == 32
    assert counter.store.head_of("nobody") == b""


def test_events_come_in_order_with_who_and_when(counter: Counter) -> None:
    dossier_id = counter.take_in()
    slip = SlipPrinted("receipt", "01/TNHS", 1, (1, 2), "vi", MORNING, "printer", "")
    returned = ResultReturned(TOMORROW, Channel.POST, "Trần Thị B")
    counter.clock.move(TOMORROW)
    counter.add(dossier_id, slip)
    counter.add(dossier_id, ResultReady(TOMORROW), returned, at=TOMORROW)
    events = counter.store.events(dossier_id)
    kinds = ["dossier_received", "slip_printed", "result_ready", "result_returned"]
    assert [event.kind for event in events] == kinds
    assert [event.fact for event in events[1:]] == [slip, ResultReady(TOMORROW), returned]
    assert [event.at for event in events] == [MORNING, MORNING, TOMORROW, TOMORROW]
    assert [event.recorded_at for event in events] == [MORNING, *[TOMORROW] * 3]
    assert {event.actor for event in events} == {counter.actor}


def test_when_the_clock_jumps_back_events_keep_their_order(counter: Counter) -> None:
    dossier_id = counter.take_in()
    counter.clock.move(MORNING - timedelta(days=400))
    counter.add(dossier_id, ResultReady(TOMORROW), at=TOMORROW)
    counter.add(dossier_id, ResultReturned(TOMORROW, Channel.COUNTER, ""), at=TOMORROW)
    dossier = counter.store.dossier(dossier_id)
    assert dossier is not None and dossier.status is Status.RETURNED and not dossier.anomalies


def test_a_fact_that_makes_no_sense_is_kept_and_named(counter: Counter) -> None:
    dossier_id = counter.take_in()
    counter.add(dossier_id, ResultReturned(MORNING, Channel.COUNTER, ""))
    dossier = counter.store.dossier(dossier_id)
    assert dossier is not None and dossier.status is Status.RECEIVED
    assert dossier.anomalies == (counter.store.events(dossier_id)[1].event_id,)


def test_received_twice_keeps_the_first_reception(counter: Counter) -> None:
    dossier_id = counter.take_in()
    counter.add(dossier_id, ResultReady(MORNING))
    counter.add(dossier_id, received(7, note="again"))
    dossier = counter.store.dossier(dossier_id)
    assert dossier is not None and dossier.received.note == ""
    assert counter.store.rows_by_id([dossier_id])[0].status_code == Status.DONE
    assert counter.store.tallies(MORNING.date(), MORNING)[0] == 1


def test_something_before_the_reception_is_kept_and_does_nothing(counter: Counter) -> None:
    counter.add("a", ResultReady(MORNING))
    assert counter.store.dossier("a") is None
    assert counter.store.rows_by_id(["a"]) == []
    counter.add("a", received(1))
    dossier = counter.store.dossier("a")
    assert dossier is not None and len(dossier.anomalies) == 1
    assert counter.store.rows_by_id(["a"])[0].status_code == Status.RECEIVED


def test_gaps_are_told_apart_by_their_reason(counter: Counter) -> None:
    counter.take_in()
    counter.take_in(code=f"{SCHEME.prefix}-180102-0004", serial=4)
    assert [(gap.first, gap.last, gap.reason) for gap in counter.store.gaps()] == [(2, 2, ""), (3, 3, "")]
    assert not counter.store.verify().ok
    told = CodeGapExplained(SCHEME.prefix, MORNING.date(), 2, 3, "reserved")
    counter.add_to("codes", SCHEME.prefix, [told])
    assert [(gap.first, gap.last, gap.reason) for gap in counter.store.gaps()] == [(2, 3, "reserved")]
    assert counter.store.verify().ok


def test_a_draft_is_kept_replaced_and_forgotten(counter: Counter) -> None:
    assert counter.store.load_draft("reception") == ""
    counter.store.save_draft("reception", "Đồng Nai", MORNING)
    counter.store.save_draft("return", "other", MORNING)
    counter.store.save_draft("reception", "Đồng Nai 2\n😀", TOMORROW)
    assert counter.store.load_draft("reception") == "Đồng Nai 2\n😀"
    counter.store.save_draft("reception", "", TOMORROW)
    assert counter.store.load_draft("reception") == ""
    assert counter.store.load_draft("return") == "other"


def test_rebuild_says_what_it_read(counter: Counter) -> None:
    counter.add(counter.take_in(), ResultReady(MORNING))
    counter.take_in()
    told: list[tuple[int, int]] = []
    rebuilt = counter.store.rebuild(lambda done, of: told.append((done, of)))
    assert rebuilt.dossiers == 2
    assert rebuilt.events == counter.store.verify().events
    assert told[-1] == (rebuilt.events, rebuilt.events)
