"""The print journal comes before the paper, and the paper says what was promised."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from onestop.application.commands import ApplicantEntry, ReceiveDossier
from onestop.clock import CountedIds, PracticeClock
from onestop.domain.dossier_code import check_characters, head_text
from onestop.domain.errors import Refused
from onestop.domain.facts import ClockPaused, ClockResumed, SlipPrinted
from onestop.domain.office import OfficeRole
from onestop.domain.pauses import PausePolicy
from tests.helpers.book_desk import open_desk, row
from tests.helpers.given import MORNING, Counter
from tests.helpers.memory_store import MemoryStore
from tests.helpers.one_slip import receipt_before

DAY = timedelta(days=1)


@pytest.fixture
def counter() -> Counter:
    clock = PracticeClock(MORNING, ticking=False)
    ids = CountedIds(clock.utc_ms())
    return Counter(MemoryStore(clock, ids), clock, ids)


@pytest.fixture
def dossier_id(counter: Counter) -> str:
    applicant = ApplicantEntry(name="Công ty Đồng Nai", tax_code="0100109106", phone="02213889277")
    return counter.desk().receive(ReceiveDossier(procedure="LD-01", applicant=applicant)).dossier_id


def journal(counter: Counter, dossier_id: str) -> list[SlipPrinted]:
    return [row.fact for row in counter.store.events(dossier_id) if isinstance(row.fact, SlipPrinted)]


def test_the_slip_says_what_was_recorded(counter: Counter, dossier_id: str) -> None:
    desk = counter.desk()
    slip = desk.print_receipt(dossier_id)
    view = desk.dossier(dossier_id)
    assert (slip.code, slip.check) == (view.dossier.code, check_characters(view.dossier.code))
    assert slip.head == head_text(view.head)
    assert (slip.due_at, slip.complete_at, slip.book, slip.book_number) == (
        datetime(2018, 1, 8, 17),
        MORNING,
        "01/2018",
        1,
    )
    assert len(slip.components) == 8 and slip.components[0].originals == 1
    assert (slip.tax_or_id, slip.id_label) == ("0100109106", "tax")
    assert (slip.mark.print_no, slip.mark.practice) == (1, True)


def test_journal_first_and_each_print_counts(counter: Counter, dossier_id: str) -> None:
    desk = counter.desk()
    desk.print_receipt(dossier_id)
    counter.clock.move(MORNING + DAY)
    again = desk.print_receipt(dossier_id, reason="  làm mất  ", lang="vi-en")
    assert (again.mark.print_no, again.mark.reason, again.mark.printed_at) == (2, "làm mất", MORNING + DAY)
    lines = journal(counter, dossier_id)
    assert [(each.print_no, each.lang, each.at) for each in lines] == [
        (1, "vi", MORNING),
        (2, "vi-en", MORNING + DAY),
    ]
    assert lines[0].number == lines[1].number == again.slip_number


def test_a_slip_that_waits_is_no_reprint_when_it_comes(counter: Counter, dossier_id: str) -> None:
    desk = counter.desk()
    assert desk.print_receipt(dossier_id, target="waiting").mark.print_no == 1
    assert desk.print_receipt(dossier_id).mark.print_no == 1
    assert desk.print_receipt(dossier_id, target="file").mark.print_no == 2


def test_looking_at_a_slip_is_not_printing_it(counter: Counter, dossier_id: str) -> None:
    desk = counter.desk()
    before = receipt_before(desk, dossier_id)
    assert before.mark.print_no == 1 and journal(counter, dossier_id) == []
    desk.print_receipt(dossier_id)
    desk.print_receipt(dossier_id, reason="làm mất")
    assert receipt_before(desk, dossier_id).mark.print_no == 2
    assert len(journal(counter, dossier_id)) == 2


def test_the_first_promise_stays_on_the_slip(counter: Counter, dossier_id: str) -> None:
    """The head too: it is that of the reception, whatever was recorded since."""
    desk = counter.desk()
    first = desk.print_receipt(dossier_id)
    counter.add(dossier_id, ClockPaused(MORNING + DAY, PausePolicy.RESTART, "supplement"))
    counter.add(dossier_id, ClockResumed(MORNING + 6 * DAY, MORNING + 20 * DAY))
    second = desk.print_receipt(dossier_id)
    assert (second.due_at, second.head, second.due_note) == (first.due_at, first.head, first.due_note)


def test_the_deadline_sheet_tells_both_promises(counter: Counter, dossier_id: str) -> None:
    desk = counter.desk()
    sheet = desk.deadline_sheet(dossier_id)
    assert (sheet.due_at, sheet.first_promise, sheet.pauses) == (datetime(2018, 1, 8, 17), None, ())
    assert sheet.days and sheet.committed
    counter.add(dossier_id, ClockPaused(datetime(2018, 1, 3, 9), PausePolicy.RESTART, "supplement"))
    assert desk.deadline_sheet(dossier_id).due_at is None
    due = desk.promise("LD-01", datetime(2018, 1, 10, 9)).deadline.due
    assert due is not None
    counter.add(dossier_id, ClockResumed(datetime(2018, 1, 10, 9), due))
    sheet = desk.deadline_sheet(dossier_id)
    assert (sheet.due_at, sheet.first_promise) == (due, datetime(2018, 1, 8, 17))
    assert [(pause.start.day, pause.end and pause.end.day) for pause in sheet.pauses] == [(3, 10)]


@pytest.mark.parametrize(
    ("cause", "wait"),
    [
        ("supplement", "chờ bổ sung"),
        ("payment", "chờ nộp phí"),
        ("withdrawal", "chờ xem xét rút hồ sơ"),
        ("register", "chờ bổ sung"),
    ],
)
@pytest.mark.parametrize("policy", list(PausePolicy))
def test_a_pause_waits_for_what_was_asked_however_it_counts(
    counter: Counter, dossier_id: str, cause: str, wait: str, policy: PausePolicy
) -> None:
    counter.add(dossier_id, ClockPaused(datetime(2018, 1, 3, 9), policy, cause))
    (pause,) = counter.desk().deadline_sheet(dossier_id).pauses
    assert pause.wait == wait


def test_of_several_roles_the_one_at_the_desk_prints(counter: Counter, dossier_id: str) -> None:
    desk = counter.desk()
    both = frozenset({OfficeRole.ADMINISTRATOR, OfficeRole.RECEPTION_CLERK, OfficeRole.BOARD_LEADER})
    staff = tuple(replace(each, roles=both) for each in desk.office.staff)
    desk = replace(desk, office=replace(desk.office, staff=staff))
    assert desk.print_receipt(dossier_id).mark.printed_by_role == "công chức tiếp nhận"


def test_a_dossier_from_an_earlier_book_has_its_number_there() -> None:
    desk = open_desk()
    second = row(3, code="000.00.99.H31-170124-0002", received_at="2017-01-24T10:00")
    desk.import_register("book.csv", "d" * 64, [row(2), second])
    ids = [desk.store.find_code(f"000.00.99.H31-170124-000{n}")[0] for n in (1, 2)]
    assert [receipt_before(desk, each).slip_number.partition("/")[0] for each in ids] == ["01", "02"]
    assert desk.print_receipt(ids[1]).slip_number.startswith("02/")


@pytest.mark.parametrize("lang", ["", "en", "VI"])
def test_a_language_nobody_prints(counter: Counter, dossier_id: str, lang: str) -> None:
    with pytest.raises(Refused) as refusal:
        counter.desk().print_receipt(dossier_id, lang=lang)
    assert (refusal.value.code, refusal.value.field) == ("unknown_language", "lang")
    assert journal(counter, dossier_id) == []


def test_a_reason_too_long_and_a_dossier_nobody_has(counter: Counter, dossier_id: str) -> None:
    for reason, code, typed in (("x" * 201, "text_too_long", dossier_id), ("", "unknown_code", "nobody")):
        with pytest.raises(Refused) as refusal:
            counter.desk().print_receipt(typed, reason=reason)
        assert refusal.value.code == code
    assert journal(counter, dossier_id) == []
