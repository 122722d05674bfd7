"""What a store promises about watching: counts of the open dossiers, each with a list exactly as long."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from onestop.application.read_models import DossierQuery
from onestop.application.watch_book import GroupTally, OpenTally, WatchBy
from onestop.domain.facts import ClockPaused
from onestop.domain.pauses import PausePolicy
from onestop.domain.travel import HandedOver, PartnerAnswered, PartnerAsked, ResultReady
from tests.helpers.given import MORNING, Counter

DAY = timedelta(days=1)
NOW = MORNING + 10 * DAY


@pytest.fixture
def busy(counter: Counter) -> Counter:
    """Two overdue, one of them at work and asked of an agency too long ago; one paused; one in time; one settled."""
    late, asked, paused, fresh, done = (
        counter.take_in(MORNING, due_at=NOW - 2 * DAY),
        counter.take_in(MORNING, due_at=NOW - DAY, procedure_id="DT-01"),
        counter.take_in(MORNING, due_at=NOW - DAY),
        counter.take_in(NOW - DAY, due_at=NOW + 3 * DAY),
        counter.take_in(MORNING, due_at=NOW - DAY),
    )
    counter.add(late, HandedOver(MORNING + DAY, 1, 2, "labour", "hoa", ""), at=MORNING + DAY)
    counter.add(asked, HandedOver(MORNING + DAY, 1, 2, "invest", "long", ""), at=MORNING + DAY)
    counter.add(asked, PartnerAsked(NOW - 4 * DAY, "SXD", 2, NOW - DAY, "ý kiến"), at=NOW - 4 * DAY)
    counter.add(fresh, PartnerAsked(NOW - DAY, "SXD", 2, NOW + DAY, "ý kiến"), at=NOW - DAY)
    counter.add(paused, ClockPaused(MORNING + DAY, PausePolicy.RESTART, "supplement"), at=MORNING + DAY)
    counter.add(done, ResultReady(MORNING + DAY), at=MORNING + DAY)
    return counter


def length(counter: Counter, query: DossierQuery) -> int:
    rows, _ = counter.store.rows(query, NOW, None)
    assert counter.store.how_many(query, NOW) == len(rows)
    return len(rows)


def test_the_tally_and_its_lists(busy: Counter) -> None:
    still_before = NOW - 5 * DAY
    tally = busy.store.watch_book().tally(NOW, still_before)
    assert tally == OpenTally(whole=4, overdue=2, paused=1, still=1, partner_late=1)
    assert length(busy, DossierQuery(only_open=True)) == tally.whole
    assert length(busy, DossierQuery(overdue=True)) == tally.overdue
    assert length(busy, DossierQuery(paused=True)) == tally.paused
    assert length(busy, DossierQuery(only_open=True, still_before=still_before)) == tally.still
    assert length(busy, DossierQuery(partner_late=True)) == tally.partner_late


def test_nothing_is_open(counter: Counter) -> None:
    book = counter.store.watch_book()
    assert book.tally(NOW, NOW) == OpenTally()
    assert dict(book.by_day(NOW.date(), NOW.date() + 9 * DAY)) == {}
    assert list(book.groups(WatchBy.UNIT, NOW)) == []


def test_by_day_is_as_long_as_its_list(busy: Counter) -> None:
    first, beyond = NOW.date() - 3 * DAY, NOW.date() + 3 * DAY
    days = busy.store.watch_book().by_day(first, beyond)
    assert dict(days) == {NOW.date() - 2 * DAY: 1, NOW.date() - DAY: 1}
    for day, count in days.items():
        midnight = datetime.combine(day, datetime.min.time())
        query = DossierQuery(only_open=True, due_from=midnight, due_before=midnight + DAY)
        assert length(busy, query) == count


def test_groups(busy: Counter) -> None:
    book = busy.store.watch_book()
    assert list(book.groups(WatchBy.PROCEDURE, NOW)) == [
        GroupTally("LD-01", 3, 1, 1, 0),
        GroupTally("DT-01", 1, 1, 0, 1),
    ]
    assert list(book.groups(WatchBy.UNIT, NOW)) == [
        GroupTally("invest", 1, 1, 0, 1),
        GroupTally("labour", 1, 1, 0, 0),
        GroupTally("", 2, 0, 1, 0),
    ]
    assert [each.key for each in book.groups(WatchBy.OFFICER, NOW)] == ["hoa", "long", ""]
    assert list(book.groups(WatchBy.PARTNER, NOW)) == [GroupTally("SXD", 2, 1, 0, 1)]
    assert dict(book.by_owner()) == {"hoa": 1, "long": 1}


def test_an_answer_ends_the_partners_delay(busy: Counter) -> None:
    (asked,) = (row.dossier_id for row in busy.store.rows(DossierQuery(partner_late=True), NOW, None)[0])
    busy.add(asked, PartnerAnswered(NOW, "SXD", "đồng ý"), at=NOW)
    assert busy.store.watch_book().tally(NOW, NOW - 5 * DAY).partner_late == 0
    assert list(busy.store.watch_book().groups(WatchBy.PARTNER, NOW)) == [GroupTally("SXD", 1, 0, 0, 0)]


def test_the_head_moves_with_each_act(busy: Counter) -> None:
    before = busy.store.watch_book().head()
    busy.take_in(NOW)
    assert len(before) == 32 and busy.store.watch_book().head() != before
