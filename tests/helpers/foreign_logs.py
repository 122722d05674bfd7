"""Foreign event logs for tests: the real one where it lies beside the project, and small ones made by hand."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

import pytest

from onestop.application.logs.mapping import LogMapping
from onestop.domain.applicant import Channel
from tests.helpers.offices import REPOSITORY

REAL_LOG = REPOSITORY.parent / "shared" / "data" / "wabo-receipt.csv.gz"
real_log = pytest.mark.skipif(
    not REAL_LOG.exists(), reason="the real log lies outside the project and may not be copied into it"
)

HEADING = ("case", "what", "when", "who", "by", "from", "until", "over")
MAPPING = LogMapping(
    name="small",
    columns=dict(
        zip(
            ("case", "activity", "time", "person", "channel", "start", "deadline", "end"),
            HEADING,
            strict=True,
        )
    ),
    procedure="X",
    channels={"web": Channel.ONLINE, "desk": Channel.COUNTER},
    received=frozenset({"in"}),
    ended=frozenset({"out"}),
)

LINE = {
    "case": "A",
    "what": "in",
    "when": "2011-03-01 09:00:30+01:00",
    "who": "Ann",
    "by": "web",
    "from": "2011-03-01 08:00:00+01:00",
    "until": "2011-03-20 08:00:10+01:00",
    "over": "2011-03-10 10:00:00+01:00",
}


def line(**cells: str) -> list[str]:
    """One row of the small log, by what differs."""
    return [{**LINE, **cells}[name] for name in HEADING]


def numbered(*lines: Sequence[str]) -> list[tuple[int, Sequence[str]]]:
    return [(number, cells) for number, cells in enumerate(lines, start=2)]


def csv_log(lines: Sequence[Sequence[str]], heading: Sequence[str] = HEADING) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([heading, *lines])
    return out.getvalue().encode()


def mapping_file(columns: Mapping[str, str] = MAPPING.columns, more: str = "") -> str:
    named = "\n".join(f'{what} = "{column}"' for what, column in columns.items())
    return f'[columns]\n{named}\n[dossier]\nprocedure = "X"\n[channels]\nweb = "online"\ndesk = "counter"\n{more}'
