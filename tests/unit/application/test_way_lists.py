"""The desk's lists: handed over to a unit, given to the post, not fetched."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from onestop.application import act_commands as commands
from onestop.application.ports import Store
from onestop.application.way_contents import EarlierList
from onestop.domain.errors import Refused
from onestop.domain.facts import HandOverListMade
from tests.helpers.given import Counter, sqlite_counter
from tests.helpers.moments import at
from tests.helpers.way import Way, memory_counter, take_in


@pytest.fixture(params=["memory", "sqlite"])
def counter(request: pytest.FixtureRequest) -> Counter:
    """Both stores answer the lists' questions alike."""
    moment = at("2018-03-05 08:00")
    return memory_counter(moment) if request.param == "memory" else sqlite_counter(None, moment)


def received(counter: Counter, procedure: str = "DT-05", **more: Any) -> Way:
    return Way(counter, take_in(counter, procedure, **more))


def handed(counter: Counter, *procedures: str) -> list[Way]:
    ways = [received(counter, each) for each in procedures]
    for way in ways:
        way.act("motcua1", commands.HandOver())
    return ways


def ready(counter: Counter, moment: str, **more: Any) -> Way:
    way = received(counter, **more)
    way.act("motcua1", commands.HandOver())
    way.act("motcua1", commands.MarkReady("GCN"), moment)
    return way


def lists_made(store: Store) -> int:
    with store.action("motcua1") as transaction:
        return transaction.take_number("hand_over", 2018) - 1


def test_one_sheet_for_one_unit_numbered_in_the_year(counter: Counter) -> None:
    ways = handed(counter, "DT-05", "DT-30")
    ids = [way.dossier_id for way in ways]
    desk = counter.desk()
    first, second = desk.hand_over_list(ids), desk.hand_over_list(ids[:1])
    assert (first.unit, [row.code for row in first.rows]) == (
        "Phòng Quản lý đầu tư",
        [way.state.code for way in ways],
    )
    assert (first.issued.number, second.issued.number) == ("01", "02")
    assert lists_made(counter.store) == 2
    row = first.rows[0]
    assert (row.handed_at, row.due_at, row.late) == (at("2018-03-05 08:00"), at("2018-03-05 17:00"), False)
    assert row.originals + row.copies > 0


def test_the_list_is_a_fact() -> None:
    counter = memory_counter(at("2018-03-05 08:00"))
    (way,) = handed(counter, "DT-05")
    counter.desk().hand_over_list((way.dossier_id,))
    last = counter.store.lines[-1].fact  # type: ignore[attr-defined]
    assert last == HandOverListMade(at("2018-03-05 08:00"), "investment", (way.dossier_id,), "01/2018", 1)


def test_taking_back_what_was_signed_for_says_that_the_list_is_void(counter: Counter) -> None:
    listed, alone = handed(counter, "DT-05", "DT-30")
    counter.desk().hand_over_list((listed.dossier_id,))
    counter.clock.move(at("2018-03-05 08:20"))
    assert listed.act("motcua1", commands.Undo()).warnings == ("hand_over_list_void",)
    assert alone.act("motcua1", commands.Undo()).warnings == ()
    # Handed over anew and not listed yet: nothing printed is void a second time.
    listed.act("motcua1", commands.HandOver())
    assert listed.act("motcua1", commands.Undo()).warnings == ()


def test_a_list_names_the_lists_it_replaces(counter: Counter) -> None:
    first, second, third = handed(counter, "DT-05", "DT-30", "DT-05")
    desk = counter.desk()
    assert desk.hand_over_list((first.dossier_id, second.dossier_id)).replaces == ()
    counter.clock.move(at("2018-03-06 09:00"))
    first.act("motcua1", commands.Undo())
    first.act("motcua1", commands.HandOver())
    counter.clock.move(at("2018-03-06 09:10"))
    assert desk.hand_over_list((first.dossier_id,)).replaces == (EarlierList("01", at("2018-03-05 08:00")),)
    assert desk.hand_over_list((third.dossier_id,)).replaces == ()
    everything = desk.hand_over_list((first.dossier_id, third.dossier_id))
    assert [each.number for each in everything.replaces] == ["01", "02", "03"]


def test_all_of_a_day_wherever_it_has_gone_since(counter: Counter) -> None:
    today, gone_on, labour = handed(counter, "DT-05", "DT-30", "LD-01")
    gone_on.act("dautu.truong", commands.Forward("dautu1"))
    received(counter)  # still at the desk
    counter.clock.move(at("2018-03-06 09:00"))
    late = received(counter)
    counter.clock.move(at("2018-03-07 16:00"))
    late.act("motcua1", commands.HandOver())
    desk = counter.desk()
    monday = desk.hand_over_list(unit="investment", day=date(2018, 3, 5))
    assert {row.code for row in monday.rows} == {today.state.code, gone_on.state.code}
    (row,) = desk.hand_over_list(unit="investment").rows
    assert (row.code, row.late, row.due_at) == (late.state.code, True, at("2018-03-06 17:00"))
    assert [each.code for each in desk.hand_over_list(unit="labour", day=date(2018, 3, 5)).rows] == [
        labour.state.code
    ]


def test_a_sheet_is_refused_in_words(counter: Counter) -> None:
    investment, labour = handed(counter, "DT-05", "LD-01")
    waiting = received(counter)
    desk = counter.desk()
    with pytest.raises(Refused) as several:
        desk.hand_over_list((investment.dossier_id, labour.dossier_id))
    assert several.value.code == "several_units"
    assert several.value.facts["units"] == [
        "Phòng Quản lý doanh nghiệp và lao động",
        "Phòng Quản lý đầu tư",
    ]
    with pytest.raises(Refused, match="not_handed_over"):
        desk.hand_over_list((investment.dossier_id, waiting.dossier_id))
    with pytest.raises(Refused, match="nothing_handed_over"):
        desk.hand_over_list(unit="construction")
    with pytest.raises(Refused, match="only_looks"):
        counter.desk("xem").hand_over_list((investment.dossier_id,))
    assert lists_made(counter.store) == 0


def test_the_post_has_what_was_posted_and_what_waits_for_it(counter: Counter) -> None:
    posted = ready(counter, "2018-03-06 09:00", return_channel="post")
    waiting = ready(counter, "2018-03-07 09:00", return_channel="post")
    fetched = ready(counter, "2018-03-07 09:00")
    earlier = ready(counter, "2018-03-07 10:00", return_channel="post")
    earlier.act("motcua1", commands.ReturnResult("B", item_number="EE1"), "2018-03-07 11:00")
    posted.act("motcua1", commands.ReturnResult("A", item_number="EE2"), "2018-03-08 11:00")
    fetched.act("motcua1", commands.ReturnResult("C"), "2018-03-08 11:00")
    desk = counter.desk()
    assert [(row.code, row.to, row.item_number) for row in desk.post_list().rows] == [
        (posted.state.code, "A", "EE2"),
        (waiting.state.code, "Công ty TNHH Ánh Dương", ""),
    ]
    yesterday = desk.post_list(date(2018, 3, 7))
    assert [(row.code, row.item_number) for row in yesterday.rows] == [(earlier.state.code, "EE1")]


def test_what_nobody_fetched_oldest_first(counter: Counter) -> None:
    old = ready(counter, "2018-03-06 09:00")
    new = ready(counter, "2018-03-12 09:00")
    gone = ready(counter, "2018-03-12 10:00")
    gone.act("motcua1", commands.ReturnResult("A"), "2018-03-13 08:00")
    counter.clock.move(at("2018-03-16 08:00"))
    desk = counter.desk()
    codes = {days: [row.code for row in desk.reminder_list(days).rows] for days in (0, 4, 5, 10, 11)}
    both, one = [old.state.code, new.state.code], [old.state.code]
    assert codes == {0: both, 4: both, 5: one, 10: one, 11: []}
    assert [row.days for row in desk.reminder_list(0).rows] == [10, 4]
    with pytest.raises(Refused, match="count_out_of_range"):
        desk.reminder_list(-1)


def test_more_than_one_page_of_the_store_is_read(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onestop.application.way_lists.MOST_LISTED", 2)
    ways = [ready(counter, "2018-03-06 09:00") for _ in range(5)]
    counter.clock.move(datetime(2018, 3, 16, 8))
    assert len(counter.desk().reminder_list(1).rows) == len(ways)
