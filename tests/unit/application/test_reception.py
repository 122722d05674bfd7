"""Receiving at the counter: what is typed is cleaned, checked and promised, or refused at its field with nothing recorded."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from onestop.application.commands import ApplicantEntry, ComponentEntry, ReceiveDossier, SubmitterEntry
from onestop.application.desk import Desk
from onestop.clock import CountedIds, PracticeClock
from onestop.domain.applicant import Channel, FeeState
from onestop.domain.errors import Refused
from onestop.domain.facts import DossierReceived, ReceivedComponent
from tests.helpers.given import MORNING, Counter
from tests.helpers.memory_store import MemoryStore
from tests.helpers.one_slip import receipt_before

WHO = ApplicantEntry(name="Công ty TNHH Đồng Nai", tax_code="0100109106", phone="0221 388 9277")
PLAIN = ReceiveDossier(procedure="LD-01", applicant=WHO)


@pytest.fixture
def counter() -> Iterator[Counter]:
    clock = PracticeClock(MORNING, ticking=False)
    ids = CountedIds(clock.utc_ms())
    yield Counter(MemoryStore(clock, ids), clock, ids)


@pytest.fixture
def desk(counter: Counter) -> Desk:
    return counter.desk()


def fact_of(desk: Desk, command: ReceiveDossier) -> DossierReceived:
    dossier = desk.store.dossier(desk.receive(command).dossier_id)
    assert dossier is not None
    return dossier.received


def test_received_promised_and_durable(desk: Desk) -> None:
    answer = desk.receive(PLAIN)
    assert answer.code == "000.00.99.H31-180102-0001"
    assert (answer.version_id, answer.due_at) == ("LD-01@2016", datetime(2018, 1, 8, 17, 0))
    (event,) = desk.store.events(answer.dossier_id)
    assert answer.head == desk.store.head_of(event.event_id)
    assert isinstance(event.fact, DossierReceived)
    assert (event.fact.book, event.fact.book_number, event.fact.slip_number) == ("01/2018", 1, 1)
    assert answer.due_at == desk.promise("LD-01").deadline.due


def test_what_is_recorded_is_the_versions_unless_said_otherwise(desk: Desk) -> None:
    fact = fact_of(desk, PLAIN)
    assert fact.components[:2] == (ReceivedComponent(1, 1, 0), ReceivedComponent(2, 1, 0))
    assert (fact.fee_vnd, fact.fee_state) == (600_000, FeeState.AT_RETURN)
    assert (fact.channel, fact.return_channel, fact.sets, fact.items) == (
        Channel.COUNTER,
        Channel.COUNTER,
        1,
        1,
    )
    assert (fact.term.amount, fact.legal_term and fact.legal_term.amount) == (4, 7)
    assert fact.legal_due_at == datetime(2018, 1, 11, 17, 0)
    assert fact.applicant.phone == "02213889277"
    assert fact.source == "desk"


def test_what_is_said_otherwise(desk: Desk) -> None:
    fact = fact_of(
        desk,
        replace(
            PLAIN,
            channel="online",
            return_channel="post",
            copies=2,
            items=3,
            components=tuple(ComponentEntry(n, 2, 2) for n in range(1, 8)),
            submitter=SubmitterEntry("  Trần   Thị B ", "012345678", "giấy uỷ quyền"),
            fee_state="at_return",
            note="một\r\nhai",
            linked_agency="UBNDT",
        ),
    )
    assert (fact.channel, fact.return_channel, fact.sets) == (Channel.ONLINE, Channel.POST, 2)
    assert (fact.fee_vnd, fact.fee_state) == (1_800_000, FeeState.AT_RETURN)
    assert fact.components[:2] == (ReceivedComponent(1, 2, 2), ReceivedComponent(2, 2, 2))
    assert fact.submitter is not None and fact.submitter.name == "Trần Thị B"
    assert (fact.note, fact.linked_agency) == ("một\nhai", "UBNDT")


def test_a_fee_that_is_set_elsewhere_is_neither_nothing_nor_exempt(desk: Desk) -> None:
    answer = desk.receive(replace(PLAIN, procedure="XD-07"))
    dossier = desk.store.dossier(answer.dossier_id)
    assert dossier is not None
    assert (dossier.received.fee_vnd, dossier.received.fee_state) == (None, FeeState.AT_RETURN)
    assert receipt_before(desk, answer.dossier_id).fee_line == "theo quy định (thu khi trả kết quả)"
    said = fact_of(desk, replace(PLAIN, procedure="XD-07", fee_state="exempt"))
    assert (said.fee_vnd, said.fee_state) == (None, FeeState.EXEMPT)


def test_a_receipt_never_claims_money_that_nobody_took(desk: Desk) -> None:
    assert fact_of(desk, PLAIN).fee_state is FeeState.AT_RETURN
    assert fact_of(desk, replace(PLAIN, fee_paid_vnd=600_000)).fee_state is FeeState.PAID
    assert fact_of(desk, replace(PLAIN, fee_paid_vnd=0)).fee_state is FeeState.AT_RETURN
    for amount in (100_000, -5):
        with pytest.raises(Refused) as refused:
            desk.receive(replace(PLAIN, fee_paid_vnd=amount))
        assert (refused.value.code, refused.value.field) == ("fee_differs", "fee_paid")


def test_what_was_changed_in_a_name_is_said(desk: Desk) -> None:
    def warned(name: str) -> tuple[str, ...]:
        return desk.receive(replace(PLAIN, applicant=replace(WHO, name=name))).warnings

    assert warned("Công ty\tNai") == ("text_cleaned",)
    assert warned("Công ty 😀") == ("unprintable",)
    assert warned(unicodedata.normalize("NFD", "Công ty Đồng Nai")) == ()


def test_names_are_stored_composed_and_without_marks_that_cannot_be_seen(desk: Desk) -> None:
    typed = unicodedata.normalize("NFD", "Công ty Đồng\tNai") + "\u202e\u200b\x00 😀"
    fact = fact_of(desk, replace(PLAIN, applicant=replace(WHO, name=typed)))
    assert fact.applicant.name == "Công ty Đồng Nai 😀"


def test_numbers_that_look_wrong_warn_and_forbid_nothing(desk: Desk) -> None:
    odd = replace(WHO, tax_code="123", id_number="99", phone="12")
    answer = desk.receive(replace(PLAIN, applicant=odd))
    assert answer.warnings[:2] == ("tax_code_length", "id_number_length") and len(answer.warnings) == 3
    assert desk.receive(PLAIN).warnings == ()


def test_a_national_code_finds_the_version_of_the_day(desk: Desk) -> None:
    assert desk.receive(replace(PLAIN, procedure="1.014199")).version_id == "LD-01@2016"
    assert desk.receive(replace(PLAIN, procedure=" ld-01 ")).version_id == "LD-01@2016"


def test_a_clerk_may_back_date_and_the_promise_counts_from_then(desk: Desk) -> None:
    then = datetime(2017, 12, 29, 9, 30)
    answer = desk.receive(
        replace(PLAIN, received_at=then.replace(second=31), filed_at=then - timedelta(days=1))
    )
    fact = desk.store.dossier(answer.dossier_id)
    assert fact is not None and fact.received.received_at == then
    assert answer.code.endswith("-171229-0001")
    assert fact.received.book == "01/2017"
    assert answer.due_at == desk.promise("LD-01", then).deadline.due


REFUSED: list[tuple[dict[str, Any], str, str]] = [
    ({"procedure": "XX-99"}, "unknown_procedure", "procedure"),
    ({"procedure": ""}, "unknown_procedure", "procedure"),
    ({"procedure": "x" * 61}, "text_too_long", "procedure"),
    ({"applicant": replace(WHO, name=" \u200b ")}, "name_missing", "applicant.name"),
    ({"applicant": replace(WHO, name="-.-")}, "name_missing", "applicant.name"),
    ({"applicant": replace(WHO, name="A" * 10_000)}, "text_too_long", "applicant.name"),
    ({"applicant": replace(WHO, kind="ghost")}, "unknown_kind", "applicant.kind"),
    ({"applicant": replace(WHO, address="x" * 401)}, "text_too_long", "applicant.address"),
    ({"submitter": SubmitterEntry()}, "name_missing", "submitter.name"),
    ({"channel": "fax"}, "unknown_channel", "channel"),
    ({"return_channel": ""}, "unknown_channel", "return_channel"),
    ({"copies": 0}, "count_out_of_range", "copies"),
    ({"copies": 100}, "count_out_of_range", "copies"),
    ({"items": 0}, "count_out_of_range", "items"),
    ({"components": (ComponentEntry(99, 1, 0),)}, "unknown_component", "components"),
    ({"components": (ComponentEntry(1, 1, 0), ComponentEntry(1, 1, 0))}, "unknown_component", "components"),
    ({"components": (ComponentEntry(1, 0, 0),)}, "components_missing", "components"),
    ({"components": (ComponentEntry(5, 1, 0),)}, "components_missing", "components"),
    ({"components": (ComponentEntry(1, 0, 9),)}, "components_missing", "components"),
    ({"components": (ComponentEntry(1, -1, 0),)}, "count_out_of_range", "components"),
    ({"fee_state": "later"}, "unknown_fee_state", "fee_paid"),
    ({"linked_agency": "nobody"}, "unknown_agency", "linked_agency"),
    ({"note": "x" * 2001}, "text_too_long", "note"),
    ({"received_at": MORNING + timedelta(minutes=1)}, "received_in_future", "received_at"),
    ({"received_at": datetime(9999, 12, 31)}, "received_in_future", "received_at"),
    ({"received_at": datetime(1, 1, 1)}, "not_in_force", "procedure"),
    ({"filed_at": MORNING + timedelta(minutes=1)}, "filed_after_received", "filed_at"),
]


@pytest.mark.parametrize(
    ("changes", "code", "field"), REFUSED, ids=[f"{c}-{f}-{n}" for n, (_, c, f) in enumerate(REFUSED)]
)
def test_refused_at_its_field_with_nothing_recorded(
    desk: Desk, changes: dict[str, Any], code: str, field: str
) -> None:
    with pytest.raises(Refused) as refusal:
        desk.receive(replace(PLAIN, **changes))
    assert (refusal.value.code, refusal.value.field) == (code, field)
    assert desk.store.verify().events == 0
    assert desk.receive(PLAIN).code.endswith("-0001"), "no code was used up"


def test_not_everybody_may_back_date(counter: Counter) -> None:
    earlier = replace(PLAIN, received_at=MORNING - timedelta(days=1))
    with pytest.raises(Refused) as refusal:
        counter.desk("xem").receive(earlier)
    assert refusal.value.code == "may_not_back_date"
    with pytest.raises(Refused):
        counter.desk("stranger").receive(earlier)
    assert counter.desk("quantri").receive(earlier).code


def test_the_same_applicant_with_the_same_procedure_still_open(desk: Desk) -> None:
    answer = desk.receive(PLAIN)
    desk.receive(replace(PLAIN, procedure="DT-01"))
    dossier = desk.store.dossier(answer.dossier_id)
    assert dossier is not None
    key = dossier.received.applicant.key
    assert [row.code for row in desk.still_open(key, "LD-01")] == [answer.code]
    assert desk.still_open(key, "TM-01") == () == desk.still_open("nobody", "LD-01")
