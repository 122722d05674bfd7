"""Lists, one dossier, search and counters, as the desk shows them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from onestop.application.commands import ApplicantEntry, ReceiveDossier
from onestop.application.read_models import DossierQuery
from onestop.clock import CountedIds, PracticeClock
from onestop.domain.deadlines import due_moment
from onestop.domain.dossier import Status
from onestop.domain.errors import Refused
from onestop.domain.facts import ClockPaused, ClockResumed
from onestop.domain.pauses import PausePolicy
from onestop.domain.terms import Term, TermUnit
from onestop.domain.timeliness import Timeliness
from onestop.domain.travel import ResultReady
from tests.helpers.book_desk import office
from tests.helpers.given import MORNING, Counter
from tests.helpers.memory_store import MemoryStore

DAY = timedelta(days=1)


@pytest.fixture
def counter() -> Counter:
    clock = PracticeClock(MORNING, ticking=False)
    ids = CountedIds(clock.utc_ms())
    return Counter(MemoryStore(clock, ids), clock, ids)


def take_in(counter: Counter, name: str = "Công ty Đồng Nai", procedure: str = "LD-01") -> str:
    applicant = ApplicantEntry(name=name, phone="02213889277")
    return counter.desk().receive(ReceiveDossier(procedure=procedure, applicant=applicant)).dossier_id


def test_a_row_bears_names_and_how_much_time_is_left(counter: Counter) -> None:
    take_in(counter)
    (row,) = counter.desk().rows(DossierQuery()).rows
    assert (row.procedure_name, row.applicant_name) == ("Cấp giấy phép lao động", "Công ty Đồng Nai")
    assert (row.status, row.timeliness) == (Status.RECEIVED, Timeliness.IN_TIME)
    assert row.unit and row.step
    counter.clock.move(datetime(2018, 1, 9, 8, 0))
    (row,) = counter.desk().rows(DossierQuery(overdue=True)).rows
    assert row.timeliness is Timeliness.OVERDUE


def test_what_is_due_soon_fills_its_page_and_is_nothing_else(counter: Counter) -> None:
    soon = [take_in(counter) for _ in range(3)]
    counter.clock.move(datetime(2018, 1, 8, 15, 0))
    later = [take_in(counter, procedure="DT-01") for _ in range(3)]
    desk = counter.desk()
    first = desk.rows(DossierQuery(due_soon=True, limit=2))
    rest = desk.rows(DossierQuery(due_soon=True, limit=2, after=first.next))
    found = [row.dossier_id for row in (*first.rows, *rest.rows)]
    assert sorted(found) == sorted(soon) and rest.next == ""
    assert not set(found) & set(later)


def test_list_and_page_agree_on_what_is_soon_after_a_restart(counter: Counter) -> None:
    """Two days from nine hold less open time than the two first counted from three; a list cannot know that."""
    desk = counter.desk()
    rules = replace(desk.office.deadline_rules, due_hour="same_hour")
    desk = replace(desk, office=replace(desk.office, deadline_rules=rules))
    term, back = Term(2, TermUnit.WORKING_DAY), datetime(2018, 2, 9, 9)
    dossier_id = counter.take_in(datetime(2018, 1, 2, 15), term=term)
    due = due_moment(back, term, desk.calendar, rules=rules)
    assert due == datetime(2018, 2, 13, 9)
    counter.add(dossier_id, ClockPaused(datetime(2018, 1, 3, 9), PausePolicy.RESTART, "supplement"))
    counter.add(dossier_id, ClockResumed(back, due))
    seen = []
    for hour in range(9, 17):
        counter.clock.move(datetime(2018, 2, 12, hour))
        (row,) = desk.rows_of([dossier_id])
        assert row.timeliness is desk.dossier(dossier_id).timeliness, hour
        seen.append(row.timeliness)
    assert (seen[0], seen[-1]) == (Timeliness.IN_TIME, Timeliness.DUE_SOON)


def test_one_unit_alone(counter: Counter) -> None:
    work, investment = take_in(counter), take_in(counter, procedure="DT-01")
    unit = {row.dossier_id: row.unit for row in counter.desk().rows(DossierQuery()).rows}
    assert unit[work] != unit[investment]
    (row,) = counter.desk().rows(DossierQuery(unit=unit[investment], limit=1)).rows
    assert row.dossier_id == investment


@pytest.mark.parametrize("typed", ["{code}", " {code} ", "{lower}", "180102-0001", "0001", "{id}"])
def test_a_dossier_is_found_by_what_people_say(counter: Counter, typed: str) -> None:
    dossier_id = take_in(counter)
    code = counter.code_of(dossier_id)
    wanted = typed.format(code=code, lower=code.lower(), id=dossier_id)
    assert counter.desk().dossier(wanted).dossier.dossier_id == dossier_id


def test_a_tail_that_fits_several_names_them(counter: Counter) -> None:
    first = counter.code_of(take_in(counter))
    counter.clock.move(MORNING + DAY)
    second = counter.code_of(take_in(counter))
    with pytest.raises(Refused) as refusal:
        counter.desk().dossier("0001")
    assert (refusal.value.code, refusal.value.facts) == ("ambiguous_code", {"codes": [first, second]})


@pytest.mark.parametrize("typed", ["", "  ", "9999", "nobody", "\ud800", "x" * 5000, "'; --", "\x00"])
def test_nobodys_code(counter: Counter, typed: str) -> None:
    take_in(counter)
    with pytest.raises(Refused) as refusal:
        counter.desk().dossier(typed)
    assert refusal.value.code == "unknown_code"


def test_one_dossier_with_all_its_page_shows(counter: Counter) -> None:
    dossier_id = take_in(counter)
    desk = counter.desk()
    view = desk.dossier(dossier_id)
    assert view.procedure is not None and view.version is not None
    assert (view.version.version_id, view.timeliness) == ("LD-01@2016", Timeliness.IN_TIME)
    assert view.deadline is not None and view.deadline.due == view.dossier.effective_due
    assert view.open_minutes_left and view.open_minutes_left > 0
    assert view.head == desk.store.head_of(view.events[0].event_id)
    assert view.legal_due == datetime(2018, 1, 11, 17, 0)


def test_while_it_stands_still_what_was_left_is_shown(counter: Counter) -> None:
    dossier_id = take_in(counter)
    left_before = counter.desk().dossier(dossier_id).open_minutes_left
    counter.add(dossier_id, ClockPaused(MORNING, PausePolicy.RESUME, "payment"))
    counter.clock.move(MORNING + 30 * DAY)
    view = counter.desk().dossier(dossier_id)
    assert (view.dossier.effective_due, view.timeliness) == (None, Timeliness.PAUSED)
    assert view.open_minutes_left == left_before
    counter.add(dossier_id, ClockResumed(MORNING + 30 * DAY, MORNING + 40 * DAY))
    counter.add(dossier_id, ResultReady(MORNING + 31 * DAY))
    assert counter.desk().dossier(dossier_id).open_minutes_left is None


def test_search_gives_dossiers_and_applicants(counter: Counter) -> None:
    dossier_id = take_in(counter)
    take_in(counter, "Hộ kinh doanh Ấm")
    answer = counter.desk().search("dong nai")
    assert [hit.row.dossier_id for hit in answer.dossiers] == [dossier_id]
    assert [row.applicant.name for row in answer.applicants] == ["Công ty Đồng Nai"]
    assert counter.desk().search("'\"NEAR(") == counter.desk().search("😀")


def test_counts(counter: Counter) -> None:
    take_in(counter)
    counter.clock.move(datetime(2018, 1, 8, 9, 0))
    take_in(counter, procedure="DT-01")
    counts = counter.desk().counts()
    assert (counts.received_today, counts.due_today, counts.overdue, counts.waiting_slips) == (1, 1, 0, 2)
    counter.clock.move(datetime(2018, 1, 9, 9, 0))
    assert counter.desk().counts().overdue == 1


def test_procedures_by_number_and_by_letters(counter: Counter) -> None:
    desk = counter.desk()
    assert desk.find_procedures("ld01")[0].procedure_id == "LD-01"
    assert desk.find_procedures("LD-0")[0].procedure_id == "LD-01"
    assert desk.find_procedures("1.009748")[0].procedure_id == "DT-01"
    assert "LD-01" in [each.procedure_id for each in desk.find_procedures("giay phep lao dong")]
    assert desk.find_procedures("không có thủ tục này") == ()
    assert len(desk.find_procedures("")) == office().settings.recent_procedures


def test_the_recent_procedures_come_first(counter: Counter) -> None:
    for procedure in ("TM-01", "LD-02"):
        take_in(counter, procedure=procedure)
        counter.clock.move(counter.clock.now() + DAY)
    offered = [each.procedure_id for each in counter.desk().find_procedures("", 4)]
    assert offered[:2] == ["LD-02", "TM-01"] and len(set(offered)) == 4


def test_a_code_on_two_papers_is_told_with_what_tells_them_apart(counter: Counter) -> None:
    """Two lone machines gave it out before they met: more of the code would not help."""
    first = take_in(counter)
    code = counter.code_of(first)
    second = counter.take_in(code=code, serial=1)
    with pytest.raises(Refused) as refusal:
        counter.desk().dossier(code)
    told = {"dossier": code, "ids": sorted([first, second])}
    assert (refusal.value.code, refusal.value.facts) == ("code_borne_twice", told)
    assert counter.desk().dossier(second).dossier.dossier_id == second
