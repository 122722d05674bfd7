"""Event logs as files: read packed or not, and written as XES by its schema's rules and as CSV."""

from __future__ import annotations

import csv
import gzip
import io
import itertools
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.application.logs.cases import read_cases
from onestop.application.logs.traces import Trace, TraceEvent
from onestop.catalog.mappings import load_mapping
from onestop.documents.log_files import COLUMNS, write_csv, write_xes
from onestop.documents.log_reader import read_log
from onestop.domain.errors import Refused
from onestop.domain.text import clean_line
from onestop.resources import resource_folder

ZONE = timezone(timedelta(hours=7))
NAME = re.compile(r"[A-Za-z_:][\w:.\-]*")
ATTRIBUTES = {"string", "date", "int", "float", "boolean", "id", "list", "container"}
AT = datetime(2018, 1, 2, 8, 15, tzinfo=ZONE)


def trace(*events: TraceEvent, case: str = "HS-1", applicant: str = "CH-1") -> Trace:
    return Trace(case, "LD-01", "online", applicant, 9, AT, AT + timedelta(days=3), None, events)


def xes(*traces: Trace) -> ET.Element:
    out = io.StringIO()
    write_xes(traces, out)
    return ET.fromstring(out.getvalue())


def told(element: ET.Element) -> dict[str, str]:
    return {each.attrib["key"]: each.attrib["value"] for each in element if each.tag in ATTRIBUTES}


def breaches(log: ET.Element) -> Iterator[str]:
    """What IEEE 1849-2016's schema asks of order, versions, names and values."""
    order = ["extension", "global", "classifier", "attribute", "trace", "event"]
    places = [order.index("attribute" if each.tag in ATTRIBUTES else each.tag) for each in log]
    if places != sorted(places):
        yield "the parts of the log are not in order"
    if not re.fullmatch(r"\d+\.\d+", log.attrib["xes.version"]):
        yield "the version is no decimal number"
    for element in log.iter():
        keys = [each.attrib.get("key", "") for each in element if each.tag in ATTRIBUTES]
        yield from (f"{key} is no name" for key in keys if not NAME.fullmatch(key))
        if len(keys) != len(set(keys)):
            yield f"a key comes twice: {keys}"
        tags = [each.tag in ATTRIBUTES for each in element]
        if element.tag == "trace" and tags != sorted(tags, reverse=True):
            yield "an attribute behind an event"
        if element.tag == "date" and datetime.fromisoformat(element.attrib["value"]).tzinfo is None:
            yield "a date without a zone"
    for place in ("trace", "event"):
        declared = [each for each in log.iter("global") if each.attrib["scope"] == place]
        asked = {key for each in declared for key in told(each)}
        if any(asked - set(told(each)) for each in log.iter(place)):
            yield f"a global is missing in a {place}"
        for each in log.iter("classifier"):
            if each.attrib["scope"] == place and not set(each.attrib["keys"].split()) <= asked:
                yield f"a classifier of {place}s names what is not global"
    prefixes = {each.attrib["prefix"] for each in log.iter("extension")}
    for key in (each.attrib["key"] for each in log.iter() if "key" in each.attrib):
        if ":" in key and key.partition(":")[0] not in prefixes:
            yield f"{key} belongs to no extension"


def test_xes_is_by_the_rules_and_says_what_was_told() -> None:
    event = TraceEvent("result_ready", AT, "N-1", "desk", "complete")
    log = xes(trace(event, TraceEvent("x", AT, "", "", "start")), trace(case="HS-2"))
    assert list(breaches(log)) == []
    first, second = log.iter("trace")
    assert told(first) == {
        "concept:name": "HS-1",
        "procedure": "LD-01",
        "channel": "online",
        "applicant": "CH-1",
        "status": "9",
        "received_at": "2018-01-02T08:15:00+07:00",
        "due_at": "2018-01-05T08:15:00+07:00",
    }
    assert [told(each) for each in first.iter("event")] == [
        {
            "concept:name": "result_ready",
            "time:timestamp": "2018-01-02T08:15:00+07:00",
            "lifecycle:transition": "complete",
            "org:resource": "N-1",
            "org:group": "desk",
        },
        {
            "concept:name": "x",
            "time:timestamp": "2018-01-02T08:15:00+07:00",
            "lifecycle:transition": "start",
        },
    ]
    assert list(second.iter("event")) == []


def test_the_rules_find_what_is_wrong() -> None:
    broken = ET.fromstring(
        '<log xes.version="1849-2016"><global scope="trace">'
        '<string key="name" value=""/></global><classifier name="A" scope="event" keys="name"/><trace><event/>'
        '<string key="odd:key" value=""/><string key="odd:key" value=""/><date key="1" value="2018-01-02"/></trace>'
        '<string key="concept:name" value=""/></log>'
    )
    assert len(set(breaches(broken))) == 10


def test_letters_that_xml_cannot_hold_are_left_out() -> None:
    hostile = "a<b>&\"'\x00\x1b\ufffe\n"
    (read,) = xes(trace(case=hostile)).iter("trace")
    assert told(read)["concept:name"].startswith("a<b>&\"'")


def test_it_is_written_as_it_comes() -> None:
    """Endless traces: whoever kept them first would never write a line."""
    out = _Full()
    with pytest.raises(OverflowError):
        write_xes(itertools.repeat(trace()), out)
    with pytest.raises(OverflowError):
        write_csv(itertools.repeat(trace(TraceEvent("x", AT, "", "", ""))), _Full())


class _Full(io.StringIO):
    """A file with room for so much."""

    def write(self, text: str) -> int:
        if self.tell() > 100_000:
            raise OverflowError
        return super().write(text)


def test_csv_has_a_line_an_event_and_nothing_a_spreadsheet_runs() -> None:
    out = io.StringIO(newline="")
    write_csv([trace(TraceEvent("=1+1", AT, "@x", "-y", "complete"), applicant="+z")], out)
    heading, line = csv.reader(io.StringIO(out.getvalue(), newline=""))
    assert tuple(heading) == COLUMNS
    cells = dict(zip(heading, line, strict=True))
    assert (cells["activity"], cells["person"], cells["unit"]) == ("'=1+1", "'@x", "'-y")
    assert (cells["applicant"], cells["time"]) == ("'+z", "2018-01-02T08:15:00+07:00")


words = st.text(max_size=12) | st.text("'=+-@\t\r,;\"\n x", max_size=6)


@given(activity=words.filter(lambda text: bool(clean_line(text, field="x"))), person=words, unit=words)
def test_whatever_is_written_is_read_back_by_our_own_mapping(activity: str, person: str, unit: str) -> None:
    out = io.StringIO(newline="")
    write_csv([trace(TraceEvent(activity, AT, person, unit, "start"))], out)
    log = read_log(out.getvalue().encode("utf-8", "ignore"))
    judged = read_cases(log.heading, log.rows, load_mapping(resource_folder() / "mappings", "onestop"))
    assert judged.problems == []
    (event,) = judged.cases[0].events
    assert (event.at.exact, event.at.local, event.transition) == (AT, AT.replace(tzinfo=None), "start")
    read = (event.activity, event.person, event.unit)
    assert read == tuple(clean_line(text, field="x") for text in (activity, person, unit))


def test_a_log_is_read_packed_or_not() -> None:
    plain = "mã,b\r\n1,2\r\n\r\n3,4\r\n".encode()
    others = (plain.replace(b",", b";"), plain.decode().encode("utf-16"), b"\xef\xbb\xbf" + plain)
    for content in (plain, gzip.compress(plain), *others):
        log = read_log(content)
        assert (log.heading, list(log.rows)) == (("mã", "b"), [(2, ["1", "2"]), (4, ["3", "4"])])
    assert read_log(plain).digest != read_log(gzip.compress(plain)).digest


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "book_empty"),
        (b"\n\n", "book_empty"),
        (b"a,a\n1,2\n", "column_twice"),
        (b"a,b\n", "book_without_rows"),
        (b'a,b\n"1,2\n', "csv_broken"),
        (b"a,b\n\xff,2\n", "not_utf8"),
        (gzip.compress(b"a,b\n1,2\n" * 100)[:-12], "log_gzip_broken"),
        (b"\x1f\x8b not packed", "log_gzip_broken"),
    ],
)
def test_what_cannot_be_read_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        list(read_log(content).rows)
    assert (refused.value.code, refused.value.field) == (code, "file")
