"""Traces as files that process-mining tools read: XES (IEEE 1849-2016) and CSV. Writes as they come, keeps none.

XES goes by the standard's schema: extensions, globals and classifiers first, then the log's attributes, then traces;
version and features as it asks, and no namespace, for the schema has none. What a classifier names is global, so
every event has it. Attributes without a colon belong to no extension.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, TextIO
from xml.sax.saxutils import quoteattr

if TYPE_CHECKING:
    from onestop.application.logs.traces import Trace

COLUMNS = (
    *("case", "activity", "time", "person", "unit", "lifecycle"),
    *("procedure", "channel", "received_at", "due_at", "finished_at"),
    *("status", "applicant", "channel_in_log"),
)
_RUN = re.compile(r"'*[=+\-@\t\r]")
"""What a spreadsheet takes for the beginning of a formula, or would once the apostrophes before it were gone."""
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_EXTENSIONS = {
    "concept": "Concept",
    "time": "Time",
    "org": "Organizational",
    "lifecycle": "Lifecycle",
}


def write_xes(traces: Iterable[Trace], out: TextIO, name: str = "OneStop") -> None:
    for line in _xes(traces, name):
        out.write(line + "\n")


def write_csv(traces: Iterable[Trace], out: TextIO) -> None:
    """One line an event; of the case as a whole the same on each. Text a spreadsheet would run gets an apostrophe."""
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for trace in traces:
        whole = (
            *(_safe(trace.procedure), _safe(trace.channel), _iso(trace.received_at)),
            *(_iso(trace.due_at), _iso(trace.finished_at), str(trace.status)),
            *(_safe(trace.applicant), _safe(trace.channel_in_log)),
        )
        for event in trace.events:
            own = (event.activity, _iso(event.at), event.person, event.unit, event.transition)
            writer.writerow((_safe(trace.case), *map(_safe, own), *whole))


def _xes(traces: Iterable[Trace], name: str) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<log xes.version="1849.2016" xes.features="">'
    for prefix, extension in _EXTENSIONS.items():
        uri = f"http://www.xes-standard.org/{prefix}.xesext"
        yield f'  <extension name="{extension}" prefix="{prefix}" uri="{uri}"/>'
    yield '  <global scope="trace">'
    yield _text("concept:name", "", 4)
    yield "  </global>"
    yield '  <global scope="event">'
    yield _text("concept:name", "", 4)
    yield '    <date key="time:timestamp" value="1970-01-01T00:00:00+00:00"/>'
    yield _text("lifecycle:transition", "complete", 4)
    yield "  </global>"
    yield '  <classifier name="Activity" scope="event" keys="concept:name"/>'
    yield _text("concept:name", name, 2)
    yield _text("lifecycle:model", "standard", 2)
    for trace in traces:
        yield from _trace(trace)
    yield "</log>"


def _trace(trace: Trace) -> Iterator[str]:
    yield "  <trace>"
    yield _text("concept:name", trace.case, 4)
    for key, text in (
        ("procedure", trace.procedure),
        ("channel", trace.channel),
        ("channel_in_log", trace.channel_in_log),
        ("applicant", trace.applicant),
    ):
        if text:
            yield _text(key, text, 4)
    yield f'    <int key="status" value="{trace.status}"/>'
    yield _date("received_at", trace.received_at, 4)
    for key, at in (("due_at", trace.due_at), ("finished_at", trace.finished_at)):
        if at is not None:
            yield _date(key, at, 4)
    for event in trace.events:
        yield "    <event>"
        yield _text("concept:name", event.activity, 6)
        yield _date("time:timestamp", event.at, 6)
        yield _text("lifecycle:transition", event.transition, 6)
        if event.person:
            yield _text("org:resource", event.person, 6)
        if event.unit:
            yield _text("org:group", event.unit, 6)
        yield "    </event>"
    yield "  </trace>"


def _text(key: str, text: str, depth: int) -> str:
    return f'{" " * depth}<string key="{key}" value={quoteattr(_NOT_IN_XML.sub("", text))}/>'


def _date(key: str, at: datetime, depth: int) -> str:
    return f'{" " * depth}<date key="{key}" value="{_iso(at)}"/>'


def _iso(at: datetime | None) -> str:
    return at.isoformat() if at is not None else ""


def _safe(text: str) -> str:
    return f"'{text}" if _RUN.match(text) else text
