"""The legal book of a year: every entry with its number, gaps named, totals running."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from onestop.application import act_commands as do
from onestop.application.commands import ReceiveDossier
from onestop.application.register_book import Footing, RegisterBook, register_of
from onestop.domain.errors import Refused
from tests.helpers.book_desk import sample_desk
from tests.helpers.given import received
from tests.helpers.way import ANH_DUONG, memory_counter

MORNING = datetime(2018, 1, 2, 9)


def test_the_sample_year_runs_from_1_to_539_without_a_break() -> None:
    register = register_of(sample_desk(), 2017)
    (book,) = register.books
    assert [entry.number for entry in book.entries] == list(range(1, 540))
    assert (book.book, book.gaps, book.twice) == ("01/2017", (), ())
    assert register.entries == 539
    assert "02" in register.form_label
    moments = [entry.received_at for entry in book.entries]
    assert moments == sorted(moments)
    assert all(entry.returned_at is not None and entry.applicant and entry.address for entry in book.entries)
    judged = [entry.remarks[-1].kind for entry in book.entries]
    assert {kind: judged.count(kind) for kind in set(judged)} == {"early": 322, "on_time": 213, "late": 4}
    channels = [entry.remarks[0].kind for entry in book.entries]
    assert channels.count("online") == 216
    assert sum(any(r.kind == "linked" for r in entry.remarks) for entry in book.entries) == 9


def test_an_entry_says_what_is_promised_now_and_what_was_waited_for() -> None:
    counter = memory_counter(MORNING)
    desk = counter.desk("quantri")
    dossier_id = desk.receive(ReceiveDossier("LD-01", ANH_DUONG, channel="post")).dossier_id
    (entry,) = register_of(desk, 2018).books[0].entries
    first = entry.due_at
    assert [each.kind for each in entry.remarks] == ["post"]
    counter.clock.move(datetime(2018, 1, 3, 9))
    desk.act(dossier_id, do.AskSupplement(("Hộ chiếu",)))
    (entry,) = register_of(desk, 2018).books[0].entries
    assert (entry.due_at, entry.remarks[1].kind, entry.remarks[1].last) == (first, "waited_supplement", None)
    counter.clock.move(datetime(2018, 1, 10, 9))
    desk.act(dossier_id, do.ReceiveSupplement())
    counter.clock.move(datetime(2018, 1, 11, 9))
    desk.act(dossier_id, do.MarkReady())
    desk.act(dossier_id, do.ReturnResult("Trần Thị B"))
    (entry,) = register_of(desk, 2018).books[0].entries
    assert entry.due_at > first
    assert entry.returned_at == datetime(2018, 1, 11, 9)
    assert [each.kind for each in entry.remarks] == ["post", "waited_supplement", "early"]
    assert entry.remarks[1].last == datetime(2018, 1, 10).date()


def test_as_known_then_it_is_the_same_again() -> None:
    counter = memory_counter(MORNING)
    desk = counter.desk("quantri")
    dossier_id = desk.receive(ReceiveDossier("LD-01", ANH_DUONG)).dossier_id
    before = register_of(desk, 2018)
    counter.clock.move(datetime(2018, 1, 3, 9))
    desk.act(dossier_id, do.MarkReady())
    desk.receive(ReceiveDossier("LD-01", ANH_DUONG))
    assert register_of(desk, 2018, before.known_at) == before
    assert register_of(desk, 2018).entries == 2
    with pytest.raises(Refused, match="known_at_in_future"):
        register_of(desk, 2018, datetime(2018, 1, 4))


def test_numbers_that_nobody_bears_or_two_bear_are_named() -> None:
    counter = memory_counter(MORNING)
    for serial, number in enumerate((2, 3, 3, 7), start=1):
        counter.take_in(MORNING.replace(minute=serial), book_number=number)
    counter.take_in(MORNING.replace(minute=9), book="02/2018", book_number=1)
    first, second = register_of(counter.desk("quantri"), 2018).books
    assert (first.book, first.gaps, first.twice) == ("01/2018", ((1, 1), (4, 6)), (3,))
    assert (second.book, second.gaps, second.twice) == ("02/2018", (), ())


def test_the_foot_of_a_page_counts_on_and_names_the_gaps_up_to_there() -> None:
    counter = memory_counter(MORNING)
    for serial, number in enumerate((1, 2, 4, 9), start=1):
        counter.take_in(MORNING.replace(minute=serial), book_number=number)
    (book,) = register_of(counter.desk("quantri"), 2018).books
    assert book.footing(0, 2) == Footing(2, 2, ())
    assert book.footing(2, 3) == Footing(1, 3, ((3, 3),))
    assert book.footing(3, 4) == Footing(1, 4, ((3, 3), (5, 8)))


def test_a_year_without_entries_has_no_book() -> None:
    desk = memory_counter(MORNING).desk("quantri")
    assert register_of(desk, 2016).books == ()
    with pytest.raises(Refused, match="date_out_of_range"):
        register_of(desk, 1989)


def test_a_procedure_the_catalogue_does_not_know_stands_by_its_id() -> None:
    counter = memory_counter(MORNING)
    counter.take_in(MORNING, procedure_id="XX-9", version_id="XX-9@1")
    (entry,) = register_of(counter.desk("quantri"), 2018).books[0].entries
    assert entry.procedure == "XX-9"
    assert RegisterBook("", (replace(entry, number=3),), ((1, 2),), ()).footing(0, 1).gaps == ((1, 2),)
    assert received().book == "01/2018"
