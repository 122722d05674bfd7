"""The shared log in PostgreSQL: what the exchange asks, as one statement each, and the server's refusals by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import LiteralString

import psycopg
from psycopg import errors

from onestop.domain.runs import Card, EventDiffers, Head, Introduction, Run
from onestop.sync.central.batch import heads_json, rows_json, run_of
from onestop.sync.central.connecting import Line
from onestop.sync.central.statements import CLAIM, HASHES, INTRODUCE, PULL, PUSH, SURVEY
from onestop.sync.central.troubles import SharedTrouble
from onestop.sync.central.under_way import Rows, Values
from onestop.sync.ports import ChainRefused, NotAllowed, NumberTaken, Survey

_REFUSALS = (
    errors.UniqueViolation,
    errors.ForeignKeyViolation,
    errors.CheckViolation,
    errors.InsufficientPrivilege,
)


class PostgresLog:
    """See `onestop.sync.ports.SharedLog`; failures of server and network come out as Unavailable(``shared_…``)."""

    trusted = True

    def __init__(self, line: Line, agency: str) -> None:
        self.line = line
        self.agency = agency

    def survey(self) -> Survey:
        """Unavailable(``shared_not_admitted``) where this login is nobody in the agency: an empty answer would lie."""
        ((utc_ms, keeper, stations, numbers),) = self.line.ask(SURVEY, {"agency": self.agency})
        if keeper is None:
            raise SharedTrouble("shared_not_admitted", f"{self.line.server.login} in {self.agency}")
        heads = {}
        introductions = []
        for station, login, key, by, signature, seq, digest in stations:
            card = Card(self.agency, station, login, bytes.fromhex(key))
            introductions.append(Introduction(card, by, bytes.fromhex(signature)))
            if seq is not None:
                heads[station] = Head(seq, bytes.fromhex(digest))
        return Survey(heads, utc_ms, introductions, dict(numbers), keeper)

    def introduce(self, introduction: Introduction) -> None:
        card = introduction.card
        values = {
            "agency": self.agency,
            "station": card.station,
            "login": card.login,
            "public_key": card.public_key,
            "by": introduction.by,
            "signature": introduction.signature,
        }
        try:
            self.line.ask(INTRODUCE, values, _REFUSALS)
        except psycopg.Error as refusal:
            raise NotAllowed(card.station) from refusal

    def claim(self, station: str, number: int) -> None:
        values = {"agency": self.agency, "station": station, "number": number}
        try:
            self._add(CLAIM, values)
        except errors.UniqueViolation as refusal:
            raise NumberTaken(number) from refusal
        except psycopg.Error as refusal:
            raise NotAllowed(station) from refusal

    def hashes(self, station: str, seqs: Sequence[int]) -> Mapping[int, bytes]:
        values = {"agency": self.agency, "station": station, "seqs": list(seqs)}
        return {seq: digest for seq, digest in self.line.ask(HASHES, values) if digest is not None}

    def push(self, run: Run) -> None:
        values = {
            "agency": self.agency,
            "station": run.station,
            "rows": rows_json(run),
            "heads": heads_json(run),
        }
        try:
            self._add(PUSH, values, planned=True)
        except errors.InsufficientPrivilege as refusal:
            raise NotAllowed(run.station) from refusal
        except psycopg.Error as refusal:
            # Only the beginning of a name is ours: tables that are cut up bear names behind it.
            if (refusal.diag.table_name or "").startswith("event"):
                raise EventDiffers(refusal.diag.message_detail) from refusal
            raise ChainRefused(run.station, run.head.seq) from refusal

    def pull(self, station: str, after: int, limit: int) -> Run:
        """While a full page is read here, the server gets the next one ready."""
        values = {"agency": self.agency, "station": station, "after": after, "limit": limit}
        rows = self.line.ask(PULL, values)
        if len(rows) == limit:
            self.line.ask_ahead(PULL, {**values, "after": after + limit})
        return run_of(self.agency, station, rows)

    def close(self) -> None:
        self.line.close()

    def _add(self, statement: LiteralString, values: Values, *, planned: bool = False) -> Rows:
        """A refusal by a unique key is asked again before it is believed.

        Two that bring the same row at one moment may meet in a key that the statement does not name, though the row
        is the same; the second time it is there, and no error.
        """
        try:
            return self.line.ask(statement, values, _REFUSALS, planned=planned)
        except errors.UniqueViolation:
            return self.line.ask(statement, values, _REFUSALS, planned=planned)
