"""The page of one's own work without a window: groups, what stands still and why, ticks, acts, undo, lists on paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeVar

import pytest

from onestop.application.act_commands import NameSubstitute
from onestop.application.changes import Changes
from onestop.application.way_contents import HandOverListContent
from onestop.application.working import WorkPart
from onestop.domain.errors import Unavailable
from onestop.presenters.acting_state import ActKind
from onestop.presenters.dossier_list import SectionKind, following
from onestop.presenters.message import say
from onestop.presenters.my_work import MyWorkPresenter
from onestop.presenters.my_work_state import ChosenDossier, ChosenMany, Heap, MyWorkState, WorkEmptiness
from onestop.presenters.tasks import ImmediateTasks
from tests.helpers.acting_counter import ActingCounter
from tests.helpers.held_tasks import HeldTasks
from tests.helpers.list_paper import ListPaper

T = TypeVar("T")
NAMES = ("Ánh Dương", "Đồng Nai", "Thăng Long", "Đức Giang", "Hà Nam")


@dataclass
class Sitting:
    """One person at the page."""

    office: ActingCounter
    login: str
    paper: ListPaper = field(default_factory=ListPaper)
    shown: list[MyWorkState] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)
    opened: list[tuple[str, bool]] = field(default_factory=list)
    in_sight: bool = True

    def __post_init__(self) -> None:
        self.acting = self.office.by(self.login)
        desk = self.office.counter.desk(self.login)
        self.page = MyWorkPresenter(desk, self.office.tasks, self.acting, self.paper, self)
        self.page.on_count(self.counts.append)
        self.page.attach(self.shown.append, lambda: self.in_sight)
        self.acting.on_changes(self.page.changed)
        self.page.start()

    def open_dossier(self, dossier_id: str, *, why: bool = False) -> None:
        self.opened.append((dossier_id, why))

    def open_reception(self) -> None:
        self.opened.append(("reception", False))

    @property
    def state(self) -> MyWorkState:
        return self.page.state

    @property
    def keys(self) -> list[str]:
        return [line.key for line in self.state.list.rows]

    @property
    def sections(self) -> list[tuple[SectionKind, int]]:
        return [(section.kind, section.count) for section in self.state.list.sections]

    @property
    def one(self) -> ChosenDossier:
        assert self.state.panel is not None and isinstance(self.state.panel.chosen, ChosenDossier)
        return self.state.panel.chosen

    @property
    def many(self) -> ChosenMany:
        assert self.state.panel is not None and isinstance(self.state.panel.chosen, ChosenMany)
        return self.state.panel.chosen


@pytest.fixture
def office() -> ActingCounter:
    return ActingCounter()


def at_officer(office: ActingCounter, count: int = 1, procedure: str = "LD-01") -> list[str]:
    """Dossiers that lie with the officer, in the order of the list."""
    ids = [office.receive(procedure, f"Công ty {name}") for name in NAMES[:count]]
    for each in ids:
        office.to_officer(each)
    return ids


def test_the_officer_sees_their_rows_in_groups_and_the_first_is_chosen(office: ActingCounter) -> None:
    (quick,) = at_officer(office)
    due = office.state(quick).effective_due
    assert due is not None
    office.counter.clock.move(due.replace(hour=9))
    (slow,) = at_officer(office)
    sitting = Sitting(office, "laodong1")
    assert sitting.keys == [quick, slow]
    assert [kind for kind, _ in sitting.sections] == [SectionKind.TODAY, SectionKind.LATER]
    assert sitting.state.list.chosen == quick and sitting.counts[-1] == 2
    assert sitting.one.dossier_id == quick and sitting.one.route
    assert sitting.state.counts.mine == 2


def test_the_main_act_stands_first_and_passes_the_chosen_row_on(office: ActingCounter) -> None:
    first, second = at_officer(office, 2)
    sitting = Sitting(office, "laodong1")
    assert sitting.state.panel is not None
    offers = sitting.state.panel.offers
    assert offers[0].main and offers[0].kind is ActKind.FORWARD
    assert sitting.page.main_act()
    assert sitting.keys == [second] and sitting.state.list.chosen == second
    assert office.state(first).stage.owner == "laodong.truong"


def test_after_an_act_the_hand_is_on_the_next_row_and_undo_brings_the_row_back(office: ActingCounter) -> None:
    ids = at_officer(office, 4)
    sitting = Sitting(office, "laodong1")
    sitting.page.row_chosen(ids[1])
    sitting.page.main_act()
    assert sitting.keys == [ids[0], ids[2], ids[3]] and sitting.state.list.chosen == ids[2]
    assert sitting.acting.undo()
    assert sitting.keys == ids and sitting.state.list.chosen == ids[2]


def test_ticked_rows_are_acted_on_together_and_come_back_together(office: ActingCounter) -> None:
    ids = at_officer(office, 5)
    sitting = Sitting(office, "laodong1")
    sitting.page.ticked(frozenset(ids[1:4]))
    assert sitting.many.count == 3 and sitting.many.first_due is not None
    assert [row.dossier_id for row in sitting.page.rows] == ids[1:4]
    assert sitting.page.main_act()
    assert sitting.keys == [ids[0], ids[4]] and sitting.state.ticked == frozenset()
    outcome = sitting.acting.state.outcome
    assert outcome is not None and len(outcome.done) == 3
    sitting.acting.undo()
    assert sitting.keys == ids


def test_esc_drops_the_ticks_then_the_filter(office: ActingCounter) -> None:
    ids = at_officer(office, 3)
    sitting = Sitting(office, "laodong1")
    sitting.page.filter_typed("dong nai")
    assert sitting.keys == [ids[1]]
    sitting.page.ticked(frozenset(ids[1:2]))
    assert sitting.page.step_back() and not sitting.state.ticked
    assert sitting.page.step_back() and sitting.keys == ids
    assert not sitting.page.step_back()


def test_a_filter_that_fits_nothing_says_so(office: ActingCounter) -> None:
    at_officer(office)
    sitting = Sitting(office, "laodong1")
    sitting.page.filter_typed("không có")
    assert sitting.state.empty is WorkEmptiness.NOTHING_FOUND and sitting.state.panel is None
    assert not sitting.page.main_act()


def test_what_stands_still_says_why_since_when_and_what_is_left(office: ActingCounter) -> None:
    (dossier,) = at_officer(office)
    office.do("laodong1", ActKind.ASK_SUPPLEMENT, dossier, more="Hộ chiếu")
    sitting = Sitting(office, "laodong1")
    (line,) = sitting.state.list.rows
    assert line.waits == say("work_waits_supplement", since=date(2018, 1, 8))
    assert sitting.sections == [(SectionKind.PAUSED, 1)]
    assert line.due is None and line.due_note is not None and line.due_note.code == "time_left_days"


def test_what_a_partner_has_names_the_agency(office: ActingCounter) -> None:
    (dossier,) = at_officer(office)
    office.do("laodong1", ActKind.ASK_PARTNER, dossier, agency="SCT", within_hours="8")
    sitting = Sitting(office, "laodong1")
    assert sitting.state.list.rows[0].waits == say("work_waits_partner", agency="Sở Công Thương")
    office.do("laodong1", ActKind.ASK_PARTNER, dossier, agency="PDKKD", within_hours="8")
    sitting.page.start()
    assert sitting.state.list.rows[0].waits == say("work_waits_partners", count=2)


def test_the_unit_shows_who_has_what_and_others_where_it_went(office: ActingCounter) -> None:
    (dossier,) = at_officer(office)
    head = Sitting(office, "laodong.truong")
    assert head.state.empty is WorkEmptiness.NOTHING_MINE
    head.page.way_out_taken()
    assert head.state.part is WorkPart.UNIT
    assert head.state.list.rows[0].note == say("work_with", name="Chuyên viên lao động 1")
    head.page.part_chosen(WorkPart.OTHERS)
    assert head.keys == [dossier]
    assert head.state.list.rows[0].note == say("work_with", name="Chuyên viên lao động 1")


def test_work_of_somebody_away_is_marked(office: ActingCounter) -> None:
    at_officer(office)
    today = date(2018, 1, 8)
    office.counter.desk("laodong1").name_substitute(NameSubstitute("laodong1", "laodong2", today, today))
    sitting = Sitting(office, "laodong2")
    assert sitting.state.list.rows[0].note == say("work_instead_of", name="Chuyên viên lao động 1")
    assert sitting.acting.main(sitting.page.rows) is ActKind.FORWARD


def test_a_pool_of_two_says_that_nobody_took_it(office: ActingCounter) -> None:
    dossier = office.receive()
    office.do("motcua1", ActKind.HAND_OVER, dossier)
    office.do("laodong.truong", ActKind.FORWARD, dossier, to="")
    sitting = Sitting(office, "laodong2")
    assert sitting.state.list.rows[0].note == say("work_nobody_took_it")
    assert sitting.acting.main(sitting.page.rows) is ActKind.ACCEPT
    sitting.page.main_act()
    assert sitting.keys == [dossier] and sitting.state.list.rows[0].note is None


def test_the_desk_hands_all_ticked_over_with_one_list_a_unit(office: ActingCounter) -> None:
    ids = [office.receive("LD-01"), office.receive("DT-01"), office.receive("LD-01")]
    sitting = Sitting(office, "motcua1")
    notes = {line.note for line in sitting.state.list.rows}
    assert notes == {say("work_hand_over_today", due=datetime(2018, 1, 8, 17).time(), day=date(2018, 1, 8))}
    assert {line.waits for line in sitting.state.list.rows} == {say("work_hand_over")}
    sitting.page.ticked(frozenset(ids))
    assert sitting.many.heaps == (
        Heap("Phòng Quản lý doanh nghiệp và lao động", 2),
        Heap("Phòng Quản lý đầu tư", 1),
    )
    assert sitting.page.main_act()
    assert sitting.keys == [] and sitting.state.told == say("work_lists_printed", lists=2, count=3)
    assert all(isinstance(content, HandOverListContent) for content in sitting.paper.lists)
    assert sorted(len(content.rows) for content in sitting.paper.lists) == [1, 2]
    sitting.acting.undo()
    assert len(sitting.keys) == 3 and len(sitting.paper.lists) == 2 and sitting.state.told is None


def test_a_list_that_no_printer_took_is_kept_and_the_hand_over_stands(office: ActingCounter) -> None:
    office.receive()
    sitting = Sitting(office, "motcua1")
    sitting.paper.has_printer = False
    sitting.page.main_act()
    assert sitting.keys == []
    told = sitting.state.told
    assert told is not None and told.code == "work_list_kept" and told.fact("file") == "list.pdf"


def test_a_list_that_cannot_be_made_is_said(office: ActingCounter) -> None:
    office.receive()
    sitting = Sitting(office, "motcua1")
    sitting.paper.trouble = Unavailable("disk_full", "")
    sitting.page.main_act()
    assert sitting.keys == [] and sitting.state.told == say("disk_full", cause="")


def test_the_list_is_printed_again_from_what_waits_for_the_unit(office: ActingCounter) -> None:
    office.receive()
    sitting = Sitting(office, "motcua1")
    assert not sitting.page.list_asked()
    sitting.page.main_act()
    sitting.page.part_chosen(WorkPart.OTHERS)
    assert sitting.page.list_asked() and len(sitting.paper.lists) == 2


def test_late_hand_overs_and_those_of_the_next_opening_say_so(office: ActingCounter) -> None:
    office.receive()
    office.counter.clock.move(datetime(2018, 1, 8, 15, 30))
    office.receive()
    sitting = Sitting(office, "motcua1")
    codes = [line.note.code for line in sitting.state.list.rows if line.note is not None]
    assert codes == ["work_hand_over_today", "work_hand_over_day"]
    office.counter.clock.move(datetime(2018, 1, 9, 8, 0))
    sitting.page.minute()
    codes = [line.note.code for line in sitting.state.list.rows if line.note is not None]
    assert codes == ["work_hand_over_late", "work_hand_over_today"]


def test_nobody_looking_only_the_number_is_read(office: ActingCounter) -> None:
    sitting = Sitting(office, "motcua1", in_sight=False)
    office.receive()
    sitting.page.changed(Changes(frozenset({"x"})))
    assert sitting.counts == [0, 1] and sitting.state.list.rows == ()


def test_an_answer_for_a_part_that_was_left_is_not_shown() -> None:
    held = HeldTasks()
    office = ActingCounter()
    office.receive()
    office.tasks = held
    sitting = Sitting(office, "motcua1")
    held.finish_all()
    sitting.page.part_chosen(WorkPart.OTHERS)
    sitting.page.part_chosen(WorkPart.MINE)
    held.finish_all()
    assert sitting.state.part is WorkPart.MINE and len(sitting.keys) == 1


def test_somebody_else_takes_the_chair(office: ActingCounter) -> None:
    office.receive()
    sitting = Sitting(office, "motcua1")
    sitting.page.ticked(frozenset(sitting.keys))
    sitting.page.person_changed()
    assert sitting.state.ticked == frozenset() and len(sitting.keys) == 1


class Moody(ImmediateTasks):
    """A store that fails as long as `trouble` stands."""

    trouble: Exception | None = None

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        owner: object,
    ) -> None:
        if self.trouble is not None:
            failed(self.trouble)
        else:
            super().run(work, done, failed, owner)


def test_a_ledger_that_cannot_be_read_is_said_and_gone_with_the_next_reading() -> None:
    tasks = Moody()
    office = ActingCounter(tasks=tasks)
    office.receive()
    sitting = Sitting(office, "motcua1")
    tasks.trouble = Unavailable("ledger_busy", "")
    sitting.page.start()
    assert sitting.state.trouble == say("ledger_busy", cause="")
    tasks.trouble = None
    sitting.page.start()
    assert sitting.state.trouble is None and len(sitting.keys) == 1


@pytest.mark.parametrize(
    ("before", "chosen", "now", "expected"),
    [
        ("abcd", "b", "abcd", "b"),
        ("abcd", "b", "acd", "c"),
        ("abcd", "d", "abc", "c"),
        ("abcd", "b", "ad", "d"),
        ("abcd", "x", "ab", "a"),
        ("abcd", "b", "", ""),
        ("", "", "ab", "a"),
        ("ab", "a", "xy", "x"),
    ],
)
def test_where_the_hand_goes(before: str, chosen: str, now: str, expected: str) -> None:
    assert following(list(before), chosen, list(now)) == expected
