"""Who files and who came: names, numbers, cards, and answers that come late."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onestop.presenters.message import say
from onestop.presenters.reception_applicant import key_of, number_warnings
from onestop.presenters.reception_entry import ReceptionEntry
from onestop.presenters.reception_state import Field
from tests.helpers.fake_desk import NOW
from tests.helpers.held_tasks import HeldTasks
from tests.helpers.reception_counter import CARD, counter, fill
from tests.helpers.reception_desk import KYOWA, KYOWA_TAX


def test_three_letters_offer_who_is_known_and_what_was_typed() -> None:
    at = counter()
    at.presenter.who.typed("ky")
    assert not at.state.choices
    at.presenter.who.typed("kyo")
    assert [choice.key for choice in at.state.choices] == [KYOWA_TAX, ""]
    assert at.state.choices[0].detail == "9900018824 · KCN Phố Nối A, tỉnh Hưng Yên · 0221 394 5197"
    assert at.state.choices[-1].name == "kyo"


def test_choosing_a_known_applicant_shows_facts_and_goes_on() -> None:
    at = counter()
    at.presenter.who.typed("kyo")
    at.presenter.chosen(KYOWA_TAX)
    assert at.state.entry.applicant_text == KYOWA
    assert at.state.applicant_facts == ("9900018824", "KCN Phố Nối A, tỉnh Hưng Yên", "0221 394 5197")
    assert at.state.applicant_history is not None
    assert not at.state.choices
    assert at.page.focused == [Field.SUBMITTER_CHOICE]


def test_typing_over_a_known_applicant_forgets_who_it_was() -> None:
    at = counter()
    fill(at)
    at.presenter.who.typed(KYOWA + " 2")
    assert not at.state.entry.known
    assert at.state.entry.applicant.tax_code == ""


def test_a_new_organisation_opens_the_editor_at_the_tax_code() -> None:
    at = counter()
    at.presenter.who.typed("Công ty TNHH Sao Mai")
    at.presenter.who.entered()
    assert at.state.editing
    assert at.state.entry.applicant.kind == "organisation"
    assert at.page.focused == [Field.TAX_CODE]


def test_a_phone_is_read_as_the_desk_keeps_it_when_asking_what_is_still_open() -> None:
    at = counter()
    at.desk.add("LD-01", "Trần Văn Bình", NOW, phone="0912345678")
    for phone in ("0912 345 678", "+84 912 345 678", "(0912) 345-678"):
        typed = replace(at.state.entry, applicant_text="Trần  Văn Bình", known=None)
        entry = replace(typed, applicant=replace(typed.applicant, kind="person", phone=phone))
        (row,) = at.desk.still_open(key_of(entry), "LD-01")
        assert row.applicant_name == "Trần Văn Bình"
    assert key_of(replace(at.state.entry, applicant_text=" - ", known=None)) == ""


def test_a_new_person_opens_the_editor_at_the_id_number() -> None:
    at = counter()
    at.presenter.who.typed("Trần Văn Bình")
    at.presenter.who.entered()
    assert at.state.entry.applicant.kind == "person"
    assert at.page.focused == [Field.ID_NUMBER]


@pytest.mark.parametrize(
    ("typed", "part", "kept"),
    [
        ("0100109106", "tax_code", "0100109106"),
        ("033085001234", "id_number", "033085001234"),
        ("0912 345 678", "phone", "0912 345 678"),
    ],
)
def test_an_unknown_number_goes_where_such_a_number_belongs(typed: str, part: str, kept: str) -> None:
    at = counter()
    at.presenter.who.typed(typed)
    at.presenter.who.entered()
    assert getattr(at.state.entry.applicant, part) == kept
    assert at.state.entry.applicant_text == ""
    assert at.page.focused == [Field.APPLICANT]


def test_a_scanned_card_fills_the_person() -> None:
    at = counter()
    at.presenter.who.typed(CARD)
    at.presenter.who.entered()
    applicant = at.state.entry.applicant
    assert (at.state.entry.applicant_text, applicant.kind) == ("Đỗ Thị Hoa", "person")
    assert applicant.id_number == "033085001234"
    assert applicant.address == "Thôn An Bình, xã Nghĩa Dân, tỉnh Hưng Yên"
    assert at.page.focused == [Field.SUBMITTER_CHOICE]


def test_a_card_is_not_looked_up_letter_by_letter() -> None:
    asked = HeldTasks()
    at = counter(tasks=asked)
    at.presenter.who.typed(CARD)
    assert asked.waiting == []


def test_a_scan_with_three_fields_is_said_beside_the_field() -> None:
    at = counter()
    at.presenter.who.typed("033085001234|Đỗ Thị Hoa|02091985")
    at.presenter.who.entered()
    error = at.state.fields[Field.APPLICANT].error
    assert error is not None
    assert (error.code, error.fact("count")) == ("card_fields", 3)
    assert at.page.focused == [Field.APPLICANT]


def test_enter_before_the_answer_waits_for_it() -> None:
    """A scanner or a fast hand: the known applicant is taken, not a new one made."""
    tasks = HeldTasks()
    at = counter(tasks=tasks)
    at.presenter.who.typed("kyo")
    at.presenter.who.entered()
    assert not at.state.entry.known
    tasks.finish_all()
    assert at.state.entry.known is not None
    assert at.state.entry.applicant_text == KYOWA


def test_an_answer_to_older_letters_is_dropped() -> None:
    tasks = HeldTasks()
    at = counter(tasks=tasks)
    at.presenter.who.typed("kyo")
    at.presenter.who.typed("khô")
    tasks.finish_all()
    assert not at.state.choices


def test_tax_code_that_looks_wrong_warns_and_lets_go_on() -> None:
    at = counter()
    at.presenter.who.typed("Công ty TNHH Sao Mai")
    at.presenter.who.entered()
    at.presenter.who.part_typed("tax_code", "9900018825")
    warning = at.state.fields[Field.TAX_CODE].warning
    assert warning is not None
    assert warning.code == "tax_code_check_digit"
    at.presenter.what.typed("LD-01")
    at.presenter.main_action()
    assert len(at.desk.received) == 1


def test_letters_no_slip_can_print_are_said_beside_the_name() -> None:
    entry = ReceptionEntry(applicant_text="Công ty 😀 Vui")
    state = number_warnings(entry)[Field.APPLICANT]
    assert state.error is None
    assert state.warning == say("letters_not_printed", letters="😀")
    assert Field.APPLICANT not in number_warnings(ReceptionEntry(applicant_text="Công ty Đồng Nai"))
