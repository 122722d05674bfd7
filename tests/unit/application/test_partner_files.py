"""A letter goes out, comes back answered and is recorded once; whatever was done to it is refused in words."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from onestop.application import act_commands as commands
from onestop.application.commands import ApplicantEntry
from onestop.application.partner_files import LARGEST, digest
from onestop.domain.errors import Refused
from tests.helpers.moments import at
from tests.helpers.way import Way, received_at, take_in

FULL = ApplicantEntry(
    "organisation",
    "Công ty TNHH Ánh Dương",
    tax_code="0100109106",
    phone="02213889277",
    email="vanthu@anhduong.example",
    address="KCN Minh Đức",
)
Letter = dict[str, Any]


@pytest.fixture
def way() -> Way:
    """The Department of Construction was asked on Monday at 10, until Wednesday at 10; it is Thursday."""
    way = received_at("2018-03-05 08:00", "DT-05", applicant=FULL)
    way.act("motcua1", commands.HandOver(), "2018-03-05 09:00")
    way.act("dautu.truong", commands.Forward("dautu1"), "2018-03-05 09:30")
    way.act("dautu1", commands.AskPartner("SXD", 16, "Phù hợp quy hoạch?"), "2018-03-05 10:00")
    way.counter.clock.move(at("2018-03-08 08:30"))
    return way


def letter(way: Way, agency: str = "SXD") -> Letter:
    read: Letter = json.loads(way.counter.desk().partner_request(way.dossier_id, agency).letter)
    return read


def answered(way: Way, text: str = "Phù hợp", moment: str = "2018-03-06T15:00", document: str = "") -> Letter:
    said = letter(way)
    said["answer"] = {"text": text, "answered_at": moment, "document": document}
    return said


def packed(said: object) -> bytes:
    return json.dumps(said, ensure_ascii=False).encode()


def refused(way: Way, data: bytes, dossier_id: str = "") -> Refused:
    before = way.events
    with pytest.raises(Refused) as caught:
        way.counter.desk().take_partner_answer(data, dossier_id)
    assert way.events == before
    assert caught.value.field == "letter"
    return caught.value


def test_the_letter_says_what_is_asked_and_nothing_private(way: Way) -> None:
    request = way.counter.desk().partner_request(way.dossier_id, "sxd")
    said = json.loads(request.letter)
    asked = said["request"]
    assert (said["format"], said["version"]) == ("onestop-partner", 1)
    assert (asked["question"], asked["asked_at"], asked["due_at"]) == (
        "Phù hợp quy hoạch?",
        "2018-03-05T10:00",
        "2018-03-07T10:00",
    )
    assert asked["applicant"] == {"name": "Công ty TNHH Ánh Dương", "address": "KCN Minh Đức"}
    assert asked["to"] == {"agency": "SXD", "name": "Sở Xây dựng"}
    assert asked["papers"]
    assert said["answer"] == {"text": "", "answered_at": "", "document": ""}
    private = ("0100109106", "3889277", "anhduong.example", "motcua1", "dautu1")
    assert [each for each in private if each in request.letter.decode()] == []
    assert (request.paper.file_name, request.paper.agency_id) == (f"{request.stem}.json", "SXD")
    assert way.state.slips[-1].target == "file"


def test_an_answer_is_recorded_as_of_its_moment(way: Way) -> None:
    data = packed(answered(way, document="45/SXD-QH"))
    read = way.counter.desk().read_partner_answer(data)
    assert (read.code, read.agency_name, read.late) == (way.state.code, "Sở Xây dựng", False)
    assert way.state.open_legs
    acted = way.counter.desk().take_partner_answer(data, way.dossier_id)
    assert acted.warnings == ()
    (leg,) = way.state.legs
    assert (leg.ended_at, leg.answer) == (datetime(2018, 3, 6, 15), "45/SXD-QH: Phù hợp")


def test_twice_is_not_double(way: Way) -> None:
    data = packed(answered(way))
    way.counter.desk().take_partner_answer(data)
    again = refused(way, data)
    assert (again.code, again.facts["agency"]) == ("letter_already_answered", "Sở Xây dựng")


def test_a_late_answer_is_late_and_taken(way: Way) -> None:
    data = packed(answered(way, moment="2018-03-07T16:00"))
    assert way.counter.desk().read_partner_answer(data).late
    assert way.counter.desk().take_partner_answer(data).warnings == ("answer_late",)


def test_an_answer_from_before_the_last_act_goes_behind_it(way: Way) -> None:
    data = packed(answered(way))
    way.act("dautu1", commands.AskPartner("SCT", 8), "2018-03-08 08:30")
    acted = way.counter.desk().take_partner_answer(data)
    assert "answer_recorded_later" in acted.warnings
    (leg,) = [each for each in way.state.legs if each.agency == "SXD"]
    assert leg.ended_at == at("2018-03-08 08:30")


def test_after_it_was_taken_back_the_same_letter_is_good_again(way: Way) -> None:
    data = packed(answered(way))
    way.counter.desk().take_partner_answer(data)
    way.act("motcua1", commands.Undo())
    way.counter.desk().take_partner_answer(data)
    assert way.state.legs[0].answer == "Phù hợp"


@pytest.mark.parametrize("coding", ["utf-8-sig", "utf-16"])
def test_an_editor_may_have_saved_it_its_own_way(way: Way, coding: str) -> None:
    data = json.dumps(answered(way), ensure_ascii=False, indent=4).replace("\n", "\r\n").encode(coding)
    assert way.counter.desk().read_partner_answer(data).text == "Phù hợp"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.4",
        b"[]",
        b"null",
        b"\xff\xfe\x00",
        b'{"format": "onestop-partner", "version": 1, "version": 1}',
        b'{"format": NaN}',
        b'{"a":' * 50_000,
        b'{"format": "onestop-partner", "version": 1, "x": "\\ud800"}',
        b'{"n": ' + b"9" * 9000 + b"}",
        b"{'format': 'onestop-partner'}",
        b'{"format": "onestop-partnership"}',
    ],
    ids=range(12),
)
def test_what_is_no_letter_of_ours(way: Way, data: bytes) -> None:
    assert refused(way, data).code == "letter_unreadable"


def test_what_is_too_large_is_not_even_read(way: Way) -> None:
    assert refused(way, b" " * (LARGEST + 1)).code == "letter_too_large"


@pytest.mark.parametrize("version", [2, 0, "1", True, None, [1]])
def test_a_version_nobody_knows(way: Way, version: object) -> None:
    refusal = refused(way, packed({**answered(way), "version": version}))
    assert (refusal.code, refusal.facts["known"]) == ("letter_unknown_version", 1)


@pytest.mark.parametrize("key", ["code", "question", "due_at", "to", "applicant", "papers"])
def test_a_request_that_was_changed(way: Way, key: str) -> None:
    said = answered(way)
    said["request"][key] = "khác"
    assert refused(way, packed(said)).code == "letter_changed"
    del said["request"][key]
    said["digest"] = digest(said["request"])
    assert refused(way, packed(said)).code == "letter_changed"


@pytest.mark.parametrize("asked", [None, [], "x", {}])
def test_a_letter_without_a_request(way: Way, asked: object) -> None:
    assert refused(way, packed({**answered(way), "request": asked})).code == "letter_changed"


def forged(change: Callable[[Letter], None]) -> Callable[[Letter], bytes]:
    """Changed, and with a digest that fits: somebody knew how the letter is made."""

    def made(said: Letter) -> bytes:
        change(said["request"])
        said["digest"] = digest(said["request"])
        return packed(said)

    return made


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda asked: asked.update(code="000.00.99.H31-180305-0999"), "letter_of_another_dossier"),
        (lambda asked: asked.update(code="0001"), "letter_of_another_dossier"),
        (lambda asked: asked.update(code=["x"]), "letter_of_another_dossier"),
        (lambda asked: asked.update(ask="0" * 32), "letter_of_another_dossier"),
        (lambda asked: asked.update(ask=None), "letter_of_another_dossier"),
        (lambda asked: asked.update(to={"agency": "SCT", "name": "x"}), "letter_of_another_agency"),
        (lambda asked: asked.update(to="SXD"), "letter_of_another_agency"),
    ],
    ids=range(7),
)
def test_a_forged_request_is_not_in_the_ledger(way: Way, change: Callable[[Letter], None], code: str) -> None:
    assert refused(way, forged(change)(answered(way))).code == code


def test_an_event_that_asked_nobody_is_no_request(way: Way) -> None:
    handed = way.events[1].event_id
    data = forged(lambda asked: asked.update(ask=handed))(answered(way))
    assert refused(way, data).code == "letter_of_another_agency"


def test_on_another_dossiers_page_the_letter_is_refused(way: Way) -> None:
    other = take_in(way.counter, "DT-05")
    data = packed(answered(way))
    assert refused(way, data, other).code == "letter_of_another_dossier"
    assert way.counter.desk().read_partner_answer(data, way.state.code).code == way.state.code


def test_what_is_not_asked_any_more(way: Way) -> None:
    data = packed(answered(way))
    way.act("dautu1", commands.Undo())
    assert refused(way, data).code == "not_asked_any_more"
    way.act("dautu1", commands.AskPartner("SXD", 16, "Lại"))
    assert refused(way, data).code == "not_asked_any_more"


@pytest.mark.parametrize("text", ["", "   ", "\n\u200b\n", 5, None, ["x"]])
def test_an_answer_that_says_nothing(way: Way, text: object) -> None:
    said = answered(way)
    said["answer"]["text"] = text
    assert refused(way, packed(said)).code == "letter_without_answer"


@pytest.mark.parametrize("answer", [None, "Phù hợp", [], {}])
def test_a_letter_without_an_answer(way: Way, answer: object) -> None:
    assert refused(way, packed({**answered(way), "answer": answer})).code == "letter_without_answer"


@pytest.mark.parametrize(
    "moment",
    [
        *("", "06/3/2018 15:00", "hôm qua", "2018-02-30T10:00", "2018-03-05T09:59", "2018-03-08T08:31"),
        *("2018-03-06T15:00+07:00", "2018-03-06T15:00Z", "99999-01-01T00:00"),
    ],
)
def test_a_moment_that_cannot_be(way: Way, moment: str) -> None:
    refusal = refused(way, packed(answered(way, moment=moment)))
    assert (refusal.code, refusal.facts["now"]) == ("letter_bad_moment", "2018-03-08T08:30")


def test_an_answer_longer_than_a_record_is_refused_not_cut(way: Way) -> None:
    assert refused(way, packed(answered(way, text="ă" * 1001))).code == "text_too_long"
    assert refused(way, packed(answered(way, text="ă" * 990, document="45/SXD-QHKT"))).code == "text_too_long"


def test_nobody_is_asked_who_has_answered(way: Way) -> None:
    way.act("dautu1", commands.RecordAnswer("SXD", "Phù hợp"))
    with pytest.raises(Refused, match="not_asked_any_more"):
        letter(way)
    with pytest.raises(Refused, match="not_asked"):
        letter(way, "SCT")
