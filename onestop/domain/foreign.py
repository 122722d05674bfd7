"""What another office's event log says: facts of their own kinds, beside the dossier they are told of.

A foreign case is a dossier of source ``log``: its reception and its end are ours, so that lists and reports count it;
what lies between is told here as the log tells it. Moments the log wrote stay with it as text, to the letter,
for they know seconds and zones, and the ledger's own go by office minutes. Must not know files or columns.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

LOG_SOURCE = "log"
"""`DossierReceived.source` of a foreign case."""


@dataclass(frozen=True, slots=True)
class CaseLogged:
    """What the log says of the whole case, in its own words; "" where it says nothing. `log` is the mapping's name."""

    KIND: ClassVar[str] = "case_logged"
    SCHEMA: ClassVar[int] = 1
    log: str
    case: str
    channel: str
    began: str
    due: str
    ended: str


@dataclass(frozen=True, slots=True)
class ActivityLogged:
    """`person` of `unit` did `activity`. It moves no status: whether it began or ended the case its facts say.

    `transition` is the log's (``complete`` …), `moment` the time as the log writes it.
    """

    KIND: ClassVar[str] = "activity_logged"
    SCHEMA: ClassVar[int] = 1
    at: datetime
    activity: str
    person: str
    unit: str
    transition: str
    moment: str


@dataclass(frozen=True, slots=True)
class LogImported:
    """A foreign log came in, whole. `digest` is the SHA-256 of the file as it was, packed or not."""

    KIND: ClassVar[str] = "log_imported"
    SCHEMA: ClassVar[int] = 1
    name: str
    digest: str
    mapping: str
    dossiers: int
    events: int


ForeignFact = CaseLogged | ActivityLogged | LogImported
