"""Row 4 of the performance table: ten desks push at once, and every commit takes 10 ms longer than its INSERT.

    python tests/benchmarks/bench_ten_desks.py [PUSHES] [EVENTS]

Ours is the real statement, the chain enforced, and a reader who goes by the vector. The reference is a table whose
rows bear positions, written without any lock, and a reader who asks for what lies behind the last position seen: of
both, rows in a second, and the rows that their reader never met. Each desk has been at work for a while (WARM pushes),
as desks are that keep their connection all day: the server has planned its statement. By turns; medians over rounds,
as JSON.
"""

from __future__ import annotations

import json
import statistics
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Barrier, Event, Thread
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[2]))

from onestop.domain.runs import NOTHING, Run
from onestop.sync.central.batch import rows_json
from onestop.sync.central.connecting import Line, Patience, connect
from tests.helpers.postgres import SharedDatabase, running_server
from tests.sync.central.authors import Author
from tests.sync.central.places import PostgresPlace, author_at

DESKS = 10
ROUNDS = 7
WARM = 12
LATE_MS = 10
PAGE = 500
POLL = 0.005

_LATE = """
CREATE FUNCTION public.late() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep({seconds}); RETURN NULL; END $$;
CREATE CONSTRAINT TRIGGER late AFTER INSERT ON onestop.signed_head DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION public.late();
CREATE TABLE public.positioned (
    agency text NOT NULL, position bigint GENERATED ALWAYS AS IDENTITY, event_id text NOT NULL, tx_id text NOT NULL,
    stream text NOT NULL, stream_id text NOT NULL, kind text NOT NULL, schema integer NOT NULL, occurred_at text NOT NULL,
    hlc bigint NOT NULL, actor text NOT NULL, payload text NOT NULL,
    PRIMARY KEY (agency, position), UNIQUE (agency, event_id));
CREATE TABLE public.pushed (agency text NOT NULL, station text NOT NULL);
CREATE CONSTRAINT TRIGGER late AFTER INSERT ON public.pushed DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION public.late();
GRANT USAGE ON SCHEMA public TO PUBLIC;
GRANT SELECT, INSERT ON public.positioned, public.pushed TO PUBLIC;
"""
_PUSH = """
WITH pushed AS (
    INSERT INTO public.pushed (agency, station) VALUES (%(agency)s, %(station)s)
)
INSERT INTO public.positioned (agency, event_id, tx_id, stream, stream_id, kind, schema, occurred_at, hlc, actor, payload)
SELECT %(agency)s, event_id, tx_id, stream, stream_id, kind, schema, occurred_at, hlc, actor, payload
FROM jsonb_to_recordset(%(rows)s::jsonb) AS row_(
    event_id text, tx_id text, stream text, stream_id text, kind text, schema integer, occurred_at text, hlc bigint,
    actor text, payload text)
ON CONFLICT (agency, event_id) DO NOTHING
"""
_BEHIND = """
SELECT position, event_id, tx_id, stream, stream_id, kind, schema, occurred_at, hlc, actor, payload
FROM public.positioned WHERE agency = %(agency)s AND position > %(after)s ORDER BY position LIMIT 500
"""

Push = Callable[[Run], object]
Look = Callable[[], bool]
"""Read what is new; whether there was anything."""


def main(pushes: int = 40, events: int = 5) -> dict[str, object]:
    rates: dict[str, list[float]] = {"vector": [], "position": []}
    lost: dict[str, list[int]] = {"vector": [], "position": []}
    with (
        running_server(durable=True) as server,
        PostgresPlace(SharedDatabase(server, server.clone())) as place,
    ):
        with server.superuser(place.database.name) as superuser:
            superuser.execute(_LATE.format(seconds=LATE_MS / 1000).encode())
        authors = {way: [author_at(place, f"{way}-{n}", f"desk{n}") for n in range(DESKS)] for way in rates}
        for _ in range(ROUNDS + 1):
            for way, take in (("vector", _by_vector), ("position", _by_position)):
                runs = [[each.write_some(events) for _ in range(WARM + pushes)] for each in authors[way]]
                with take(place, authors[way]) as (ways, look, held):
                    _race(ways, look, [mine[:WARM] for mine in runs])
                    runs = [mine[WARM:] for mine in runs]
                    seconds = _race(ways, look, runs)
                    told = {row.event.event_id for some in runs for run in some for row in run.rows}
                    rates[way].append(len(told) / seconds)
                    lost[way].append(len(told - held))
    total = DESKS * pushes * events
    return {
        "row": 4,
        "what": f"ten desks at once, {LATE_MS} ms between INSERT and COMMIT: vector and chain vs a position cursor",
        "rounds": ROUNDS,
        "events_a_round": total,
        "events_a_push": events,
        "by_vector_per_second": round(statistics.median(rates["vector"][1:])),
        "by_position_per_second": round(statistics.median(rates["position"][1:])),
        "rate_ratio": round(statistics.median(_ratios(rates)), 3),
        "rate_ratios": [round(each, 3) for each in _ratios(rates)],
        "rate_aim": ">= 0.85",
        "lost_by_vector": sum(lost["vector"]),
        "lost_by_position": round(statistics.median(lost["position"][1:]) / total, 3),
        "lost_aim": "0",
    }


def _ratios(rates: dict[str, list[float]]) -> list[float]:
    return [a / b for a, b in zip(rates["vector"], rates["position"], strict=True)][1:]


def _race(ways: Sequence[Push], look: Look, runs: Sequence[Sequence[Run]]) -> float:
    """Seconds until every desk has pushed all of its runs, while somebody reads; then he reads the rest."""
    start, done = Barrier(len(ways) + 1), Event()

    def desk(push: Push, mine: Sequence[Run]) -> None:
        start.wait()
        for run in mine:
            push(run)

    def reader() -> None:
        while not done.wait(POLL):
            look()
        while look():
            pass

    reading = Thread(target=reader)
    with ThreadPoolExecutor(len(ways)) as desks:
        working = [desks.submit(desk, push, mine) for push, mine in zip(ways, runs, strict=True)]
        reading.start()
        start.wait()
        begun = perf_counter()
        try:
            for each in working:
                each.result()
            seconds = perf_counter() - begun
        finally:
            done.set()
    reading.join()
    return seconds


@contextmanager
def _by_vector(
    place: PostgresPlace, authors: Sequence[Author]
) -> Iterator[tuple[list[Push], Look, set[str]]]:
    logs = [place.log_in(f"desk{n}") for n in range(DESKS)]
    for log, author in zip(logs, authors, strict=True):
        log.introduce(author.introduction)
    reader = place.log_in("reader")
    held: set[str] = set()
    vector = dict(reader.survey().heads)

    def look() -> bool:
        moved = False
        for station, head in reader.survey().heads.items():
            at = vector.get(station, NOTHING)
            while at.seq < head.seq:
                page = reader.pull(station, at.seq, PAGE)
                assert page.rows[0].envelope.prev_hash == at.hash
                held.update(row.event.event_id for row in page.rows)
                at = vector[station] = page.head
                moved = True
        return moved

    yield [log.push for log in logs], look, held
    for log in (*logs, reader):
        log.close()


@contextmanager
def _by_position(
    place: PostgresPlace, authors: Sequence[Author]
) -> Iterator[tuple[list[Push], Look, set[str]]]:
    lines = [Line(place.server(f"desk{n}"), direct=True) for n in range(DESKS)]
    held: set[str] = set()

    def pushing(line: Line) -> Push:
        def push(run: Run) -> object:
            values = {"agency": place.agency, "station": run.station, "rows": rows_json(run)}
            return line.ask(_PUSH, values, planned=True)

        return push

    for line in lines:
        line.ask("SELECT 1", {})
    with connect(place.server("reader"), Patience()) as connection:
        sql = "SELECT coalesce(max(position), 0) FROM public.positioned"
        last = (connection.execute(sql).fetchone() or (0,))[0]

        def look() -> bool:
            nonlocal last
            values = {"agency": place.agency, "after": last}
            rows = connection.execute(_BEHIND, values, binary=True).fetchall()
            held.update(row[1] for row in rows)
            last = rows[-1][0] if rows else last
            return bool(rows)

        yield [pushing(line) for line in lines], look, held
    for line in lines:
        line.close()


if __name__ == "__main__":
    print(json.dumps(main(*map(int, sys.argv[1:3]))))
