"""What a store promises about anomalies: the list, its pages, the last word on each, and a count that agrees."""

from __future__ import annotations

from onestop.domain.facts import AnomalySettled
from onestop.domain.travel import FieldCorrected, ResultReady
from tests.helpers.given import MORNING, Counter


def keys(counter: Counter, *, settled: bool = False) -> list[str]:
    """The whole list, read in pages of two."""
    book, found, after = counter.store.anomaly_book(), list[str](), ""
    while True:
        rows, after = book.page(settled=settled, limit=2, after=after)
        found += [row.key for row in rows]
        if not after:
            return found


def say(counter: Counter, key: str, choice: str) -> None:
    counter.add_to("office", "anomalies", [AnomalySettled(MORNING, key, choice, "")])


def test_newest_first_in_pages_until_somebody_settles_them(counter: Counter) -> None:
    first, second = counter.take_in(), counter.take_in()
    for dossier in (second, first):
        counter.add(dossier, ResultReady(MORNING))
        counter.add(dossier, ResultReady(MORNING))
    counter.add(first, FieldCorrected(MORNING, "note", "", "một", "x"))
    counter.add(first, FieldCorrected(MORNING, "note", "", "hai", "x"))
    counter.take_in(code=counter.code_of(second))
    told = {row.event_id: row.fact for each in (first, second) for row in counter.store.events(each)}
    book = counter.store.anomaly_book()
    rows, _ = book.page(settled=False, limit=9, after="")
    assert [(row.kind, row.subject) for row in rows] == [
        ("code_twice", counter.code_of(second)),
        ("two_edits", first),
        ("done_twice", first),
        ("done_twice", second),
    ]
    assert rows[1].field == "note"
    assert [told[row.against] for row in rows[2:]] == [ResultReady(MORNING)] * 2
    assert keys(counter) == [row.key for row in rows]
    assert book.count() == 4
    say(counter, rows[0].key, "both_told")
    say(counter, rows[2].key, "as_it_is")
    say(counter, rows[2].key, "done_anew")
    assert keys(counter) == [rows[1].key, rows[3].key]
    assert keys(counter, settled=True) == [row.key for row in rows]
    last = book.by_key(rows[2].key)
    assert last is not None
    said = book.settlements()[last.settled_by].fact
    assert isinstance(said, AnomalySettled) and said.choice == "done_anew"
    assert book.count() == 2
    assert book.by_key("nothing") is None
    assert counter.store.verify().stale == ()


def test_what_was_settled_before_it_is_known_stays_settled(counter: Counter) -> None:
    """A settlement may come from another desk before what it settles."""
    dossier = counter.take_in()
    counter.add(dossier, ResultReady(MORNING))
    counter.add(dossier, ResultReady(MORNING))
    (key,) = keys(counter)
    say(counter, key, "as_it_is")
    counter.add(dossier, FieldCorrected(MORNING, "note", "", "x", "x"))  # the dossier's rows are written anew
    assert keys(counter) == []
    assert counter.store.anomaly_book().count() == 0


def test_who_recorded_what(counter: Counter) -> None:
    dossier = counter.take_in()
    book = counter.store.anomaly_book()
    (event,) = counter.store.events(dossier)
    assert set(book.stations_of([event.event_id, "unknown"])) == {event.event_id}
    assert book.station_name("never-heard-of") == "never-heard-of"
    assert book.aside("aside x 1 00") is None
