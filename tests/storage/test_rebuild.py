"""Projections grown at once from the ledger are byte for byte those grown step by step."""

from __future__ import annotations

import sqlite3
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onestop.domain.applicant import Channel
from onestop.domain.facts import (
    ClockPaused,
    ClockResumed,
    CodeGapExplained,
    GuidanceGiven,
    SlipPrinted,
    StationOpened,
)
from onestop.domain.ledger import Event, seal
from onestop.domain.pauses import PausePolicy
from onestop.domain.travel import ResultReady, ResultReturned
from onestop.storage.log import INSERT_ENVELOPE, INSERT_EVENT
from onestop.storage.rebuild import dump
from tests.helpers.book_desk import row, sample_rows
from tests.helpers.fact_strategies import dossier_facts
from tests.helpers.given import BAO_BI, CLERK, MORNING, SCHEME, Counter, person, sqlite_counter

DAY = timedelta(days=1)


class GivenUp(Exception):
    pass


def driver_of(counter: Counter) -> sqlite3.Connection:
    driver: sqlite3.Connection = counter.store._driver  # type: ignore[attr-defined]
    return driver


def schema(counter: Counter) -> list[tuple[str, ...]]:
    return driver_of(counter).execute("SELECT name, sql FROM sqlite_master ORDER BY 1").fetchall()


def proven(counter: Counter) -> None:
    before, tables = dump(driver_of(counter)), schema(counter)
    counter.store.rebuild()
    assert dump(driver_of(counter)) == before
    assert schema(counter) == tables


steps = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "receive",
                "receive",
                "receive",
                "pause",
                "resume",
                "ready",
                "return",
                "slip",
                "guidance",
                "gap",
                "undo",
                "any",
            ]
        ),
        st.integers(0, 50),
        st.integers(0, 400),
        dossier_facts,
    ),
    max_size=25,
)


@given(steps)
@settings(max_examples=60, deadline=None)
def test_after_any_history(story: list[tuple[str, int, int, object]]) -> None:
    counter = sqlite_counter(None)
    ids = ["never-received"]
    for what, which, days, anything in story:
        at = MORNING + days * DAY
        counter.clock.move(at)
        dossier_id = ids[which % len(ids)]
        match what:
            case "receive":
                who = person(f"Hộ {which % 7} Đào", phone=f"091234567{which % 3}")
                ids.append(counter.take_in(at, applicant=who if which % 2 else BAO_BI, note=f"{which}"))
            case "pause":
                counter.add(dossier_id, ClockPaused(at, PausePolicy.RESTART, "supplement"), at=at)
            case "resume":
                counter.add(dossier_id, ClockResumed(at, at + DAY), at=at)
            case "ready":
                counter.add(dossier_id, ResultReady(at), at=at)
            case "return":
                counter.add(dossier_id, ResultReturned(at, Channel.COUNTER, "Vũ Hà"), at=at)
            case "slip":
                counter.add(
                    dossier_id, SlipPrinted("receipt", "1", 1, (1, 2), "vi", at, "printer", ""), at=at
                )
            case "guidance":
                given_then = GuidanceGiven("LD-01", "LD-01@2016", BAO_BI, (), "", f"01/{at.year}", which)
                counter.add_to("guidance", f"g{which}", [given_then], at)
            case "gap":
                gap = CodeGapExplained(SCHEME.prefix, at.date(), which + 1, which + 3, "reserved")
                counter.add_to("codes", SCHEME.prefix, [gap], at)
            case "undo":
                with pytest.raises(GivenUp), counter.store.action(CLERK) as transaction:
                    counter.record_reception(transaction, "given up", at)
                    raise GivenUp
            case _:
                if not hasattr(anything, "payload"):
                    counter.add(dossier_id, anything, at=at)  # type: ignore[arg-type]
    proven(counter)
    assert not counter.store.verify().broken
    assert not counter.store.verify().stale
    counter.store.close()


def test_after_a_year_of_paper_came_in() -> None:
    counter = sqlite_counter(None)
    desk = counter.desk()
    desk.import_register("book.csv", "d" * 64, sample_rows()[:120])
    desk.import_register("more.csv", "e" * 64, [row(2, code="000.00.99.H31-190102-0007")])
    proven(counter)
    assert counter.store.verify().ok
    counter.store.close()


def test_rows_of_more_than_one_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onestop.storage.rebuild.BATCH", 3)
    counter = sqlite_counter(None)
    for n in range(8):
        counter.add(counter.take_in(MORNING + n * DAY), *[ResultReady(MORNING)] * n)
    proven(counter)
    counter.store.close()


def test_given_up_in_the_middle_nothing_has_changed(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onestop.storage.rebuild.BATCH", 2)
    for _ in range(7):
        counter.take_in()
    driver_of(counter).execute("UPDATE dossier SET applicant_name = 'by hand' WHERE code LIKE '%3'")
    before, tables = dump(driver_of(counter)), schema(counter)

    def give_up(done: int, of: int) -> None:
        if done > of / 2:
            raise GivenUp

    with pytest.raises(GivenUp):
        counter.store.rebuild(give_up)
    assert (dump(driver_of(counter)), schema(counter)) == (before, tables)
    counter.take_in()
    counter.store.rebuild()
    assert counter.store.verify().ok


def test_what_a_newer_version_wrote_is_kept_hashed_shown_and_survives(counter: Counter) -> None:
    dossier_id = counter.take_in()
    newer = [
        ("opinion_given", 1, '{ "from" : "Sở" }'),
        ("result_ready", 9, "[1,2]"),
        ("noise", 3, "not JSON"),
    ]
    driver = driver_of(counter)
    place = driver.execute(
        "SELECT agency, station, seq, hash, (SELECT max(hlc) FROM event) FROM envelope ORDER BY seq DESC"
    )
    ((agency, station, seq, head, hlc), *_) = place.fetchall()
    for kind, schema_number, payload in newer:
        seq, hlc = seq + 1, hlc + 1
        event = Event(
            f"newer-{seq}",
            "tx",
            "dossier",
            dossier_id,
            kind,
            schema_number,
            "2018-01-03T09:00",
            hlc,
            "x",
            payload,
        )
        envelope = seal(agency, station, seq, head, event)
        head = envelope.hash
        columns = tuple(getattr(event, name) for name in Event._fields)
        event_n = driver.execute(INSERT_EVENT, columns).lastrowid
        place_in_log = (agency, station, seq, event.event_id, envelope.prev_hash, envelope.hash, event_n)
        driver.execute(INSERT_ENVELOPE, place_in_log)
    driver.execute("UPDATE home SET value = ? WHERE key = 'head'", (f"{station} {seq} {head.hex()} {hlc}",))
    counter.store._log.forget()  # type: ignore[attr-defined]
    assert counter.store.verify().ok
    proven(counter)
    shown = counter.store.events(dossier_id)[1:]
    assert [(row.kind, getattr(row.fact, "payload", "")) for row in shown] == [
        (kind, payload) for kind, _, payload in newer
    ]
    counter.add(dossier_id, ResultReady(MORNING))
    dossier = counter.store.dossier(dossier_id)
    assert dossier is not None and dossier.finished_at == MORNING and not dossier.anomalies
    assert counter.store.verify().ok
    proven(counter)
    driver.execute("UPDATE event SET payload = '[1,3]' WHERE schema = 9")
    assert [each.code for each in counter.store.verify().broken] == ["hash"]


def test_the_station_itself_is_an_event(counter: Counter) -> None:
    (first,) = driver_of(counter).execute("SELECT kind FROM event")
    assert first == (StationOpened.KIND,)


def test_words_still_on_their_way_into_the_index(counter: Counter) -> None:
    for _ in range(66):
        counter.take_in()
    driver = driver_of(counter)
    waiting = "SELECT (SELECT count(*) FROM new_words), (SELECT count(*) FROM dossier_words)"
    assert driver.execute(waiting).fetchone() == (2, 64)
    proven(counter)
    assert driver.execute(waiting).fetchone() == (0, 66)
    counter.take_in()
    assert counter.store.verify().ok
    proven(counter)
