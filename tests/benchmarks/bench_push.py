"""Rows 2 and 3 of the performance table: a push under a desk's login, the chain enforced, against COPY by the owner.

    python tests/benchmarks/bench_push.py [BATCHES]

All put the same kind of rows into the same three tables of one durable server, over TLS, by turns: a push commits 500
events; COPY, which knows neither row security nor repetition, once as many and once all of a round. Medians over
rounds, as JSON. Trips are counted at a proxy.
"""

from __future__ import annotations

import json
import statistics
import sys
from collections.abc import Callable
from functools import partial
from itertools import islice
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[2]))

from onestop.clock import CountedIds
from onestop.dev.tcp_proxy import TcpProxy, proxied
from onestop.domain.runs import Run
from onestop.sync.central.batch import content_digest
from onestop.sync.central.connecting import BoundedConnection, Patience, connect
from tests.benchmarks.bench_pull import by_day, desk_at
from tests.benchmarks.bench_rebuild import copies, sample_stories
from tests.helpers.postgres import SharedDatabase, running_server
from tests.sync.central.authors import Author, event
from tests.sync.central.places import PostgresPlace, author_at

ROUNDS = 7
EACH = 500
PAYLOAD = '{"applicant": {"name": "Công ty TNHH Điện tử Đồng Nai"}, "note": "' + "x" * 900 + '"}'
_EVENT = (
    b"COPY onestop.event (agency, event_id, tx_id, stream, stream_id, kind, schema, occurred_at, hlc, actor, payload,"
    b" digest) FROM STDIN"
)
_ENVELOPE = b"COPY onestop.envelope (agency, station, seq, event_id, prev_seq, prev_hash, hash) FROM STDIN"
_HEAD = b"COPY onestop.signed_head (agency, station, seq, hash, signature) FROM STDIN"


def main(batches: int = 10) -> dict[str, object]:
    with (
        running_server(durable=True) as server,
        PostgresPlace(SharedDatabase(server, server.clone())) as place,
        connect(place.database.owner, Patience()) as owner,
    ):
        pushing, copying = author_at(place, "pushed", "desk1"), author_at(place, "copied", "owner")
        log = place.log_in("desk1")
        log.introduce(pushing.introduction)
        rounds = []
        for _ in range(ROUNDS + 1):
            pushed, copied, at_once = (_runs(each, batches) for each in (pushing, copying, copying))
            whole = [Run(copying.station, tuple(row for run in at_once for row in run.rows))]
            seconds = (
                _seconds(log.push, pushed),
                _seconds(partial(_copy, owner), copied),
                _seconds(partial(_copy, owner), whole),
            )
            rounds.append(seconds)
        again = _seconds(log.push, pushed)
        trips = _trips(place, pushing)
    warm = rounds[1:]
    push, copy, copy_whole = (statistics.median(each[way] for each in warm) for way in range(3))
    events = batches * EACH
    return {
        "rows": [2, 3],
        "what": "push of 500 signed events, chain and row security enforced, vs COPY of the same by the owner",
        "rounds": ROUNDS,
        "events_a_round": events,
        "pushed_per_second": round(events / push),
        "copied_per_second": round(events / copy),
        "copied_at_once_per_second": round(events / copy_whole),
        "pushed_again_per_second": round(events / again),
        "ratio_to_copy_of_batches": round(statistics.median(each[1] / each[0] for each in warm), 3),
        "ratio_to_copy_at_once": round(statistics.median(each[2] / each[0] for each in warm), 3),
        "rate_aim": ">= 0.45",
        **trips,
    }


def _runs(author: Author, batches: int) -> list[Run]:
    def one(batch: int) -> Run:
        begin = len(author.rows)
        return author.write(*(event(f"{author.station} {n}", PAYLOAD, n) for n in range(begin, begin + EACH)))

    return [one(batch) for batch in range(batches)]


def _copy(owner: BoundedConnection, run: Run) -> None:
    with owner.transaction(), owner.cursor() as cursor:
        with cursor.copy(_EVENT) as copy:
            for placed, said in run.rows:
                copy.write_row((placed.agency, *said, content_digest(said)))
        with cursor.copy(_ENVELOPE) as copy:
            for placed, _ in run.rows:
                before = placed.seq - 1 or None
                copy.write_row(
                    (
                        placed.agency,
                        placed.station,
                        placed.seq,
                        placed.event_id,
                        before,
                        placed.prev_hash,
                        placed.hash,
                    )
                )
        with cursor.copy(_HEAD) as copy:
            for signed in run.heads:
                copy.write_row((run.rows[0].envelope.agency, signed.station, *signed.head, signed.signature))


def _trips(place: PostgresPlace, author: Author) -> dict[str, object]:
    """Turns of speech on a connection that stands, as the proxy sees them."""
    with proxied(place.database.host.port) as proxy:
        log = place.log_in("desk1", port=str(proxy.port))
        log.survey()
        run = author.write_some(EACH, "more")
        before = proxy.turns
        log.push(run)
        push = proxy.turns - before
        whole = _trips_of_an_exchange(place, proxy)
        log.close()
    return {
        "trips_of_a_push": push,
        "trips_aim": "<= 1.6",
        "trips_of_an_exchange": whole,
        "exchange_aim": "<= 3",
    }


def _trips_of_an_exchange(place: PostgresPlace, proxy: TcpProxy) -> int:
    """Of the engine itself over a real ledger, where this desk alone has something to say: push, and look once."""
    with desk_at(None, place, "trips", 1) as (store, exchange):
        engine = exchange(place.log_in("trips", port=str(proxy.port)))
        assert engine.run().agreed
        for dossier_id, fact, at in by_day(islice(copies(sample_stories()), EACH // 5), CountedIds()):
            with store.action("trips") as transaction:
                transaction.record("dossier", dossier_id, fact, at)
        before = proxy.turns
        told = engine.run()
        assert told.agreed
        assert told.pushed
        return proxy.turns - before


def _seconds(take: Callable[[Run], object], runs: list[Run]) -> float:
    begun = perf_counter()
    for run in runs:
        take(run)
    return perf_counter() - begun


if __name__ == "__main__":
    print(json.dumps(main(*map(int, sys.argv[1:2]))))
