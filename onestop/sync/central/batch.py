"""A run as the JSON that one statement takes in, and rows of the server as a run again. Knows no connection."""

from __future__ import annotations

import json
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from onestop.domain.ledger import Envelope, Event
from onestop.domain.runs import Head, Row, Run, SignedHead


def rows_json(run: Run) -> str:
    """One object a row, bytes in hexadecimal, named as the columns are."""
    return json.dumps([_row(row) for row in run.rows], ensure_ascii=False)


def heads_json(run: Run) -> str:
    return json.dumps(
        [
            {"seq": seq, "hash": digest.hex(), "signature": signed.signature.hex()}
            for signed in run.heads
            for seq, digest in (signed.head,)
        ]
    )


def content_digest(event: Event) -> bytes:
    """SHA-256 over all that an event says, wherever it stands. The server computes the same and compares."""
    said = (
        event.event_id,
        event.tx_id,
        event.stream,
        event.stream_id,
        event.kind,
        event.occurred_at,
        event.actor,
        event.payload,
    )
    return sha256(
        "\n".join((*map(_length, said), str(event.schema), str(event.hlc), *said)).encode()
    ).digest()


def run_of(agency: str, station: str, rows: Iterable[tuple[Any, ...]]) -> Run:
    """Rows of the pull statement: seq, hashes, the event's columns, the signatures of that head."""
    places: list[Row] = []
    heads: list[SignedHead] = []
    for seq, prev_hash, digest, *said, signatures in rows:
        event = Event(*said)
        places.append(Row(Envelope(agency, station, seq, event.event_id, prev_hash, digest), event))
        if signatures:
            heads += [SignedHead(station, Head(seq, digest), each) for each in signatures]
    return Run(station, tuple(places), tuple(heads))


def _row(row: Row) -> dict[str, object]:
    envelope, event = row
    return {
        "seq": envelope.seq,
        "prev_hash": envelope.prev_hash.hex(),
        "hash": envelope.hash.hex(),
        "event_id": event.event_id,
        "tx_id": event.tx_id,
        "stream": event.stream,
        "stream_id": event.stream_id,
        "kind": event.kind,
        "schema": event.schema,
        "occurred_at": event.occurred_at,
        "hlc": event.hlc,
        "actor": event.actor,
        "payload": event.payload,
        "digest": content_digest(event).hex(),
    }


def _length(text: str) -> str:
    return str(len(text))
