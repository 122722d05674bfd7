"""A foreign log's rows become cases by the mapping, or faults with row and column."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from onestop.application.logs.cases import MOST_PROBLEMS, read_cases
from onestop.application.logs.mapping import LogMapping
from onestop.domain.applicant import Channel
from tests.helpers.foreign_logs import HEADING, MAPPING, line, numbered

WITHOUT_COLUMNS = replace(
    MAPPING, columns={what: MAPPING.columns[what] for what in ("case", "activity", "time", "deadline")}
)


def faults(*lines: list[str], mapping: LogMapping = MAPPING) -> list[tuple[int, str, str]]:
    judged = read_cases(HEADING, numbered(*lines), mapping)
    return [(each.row, each.column, each.code) for each in judged.problems]


def test_a_case_has_its_columns_and_its_events_in_order() -> None:
    later = line(what="check", when="2011-03-02 07:00:00+01:00", who="Bob")
    judged = read_cases(HEADING, numbered(later, line(), line(case="B", by="desk", over="")), MAPPING)
    assert judged.problems == []
    first, second = judged.cases
    assert [(event.activity, event.person) for event in first.events] == [("in", "Ann"), ("check", "Bob")]
    assert (first.began.local, first.channel) == (datetime(2011, 3, 1, 8, 0), Channel.ONLINE)
    assert first.due is not None and first.due.local == datetime(2011, 3, 20, 8, 0)
    assert first.due.text == "2011-03-20 08:00:10+01:00"
    assert (second.name, second.finished, second.is_late) == ("B", None, False)


@pytest.mark.parametrize(
    ("over", "late"),
    [
        ("2011-03-20 08:00:10+01:00", False),
        ("2011-03-20 08:00:11+01:00", True),
        ("2011-03-20 09:00:10+02:00", False),
        ("2011-03-20 08:00:10+00:00", True),
    ],
)
def test_a_deadline_is_kept_by_instants(over: str, late: bool) -> None:
    (case,) = read_cases(HEADING, numbered(line(over=over)), MAPPING).cases
    assert case.is_late is late


def test_without_columns_activities_say_when_it_began_and_ended() -> None:
    rows = [
        line(what="call", when="2011-02-27 09:00:00+01:00"),
        line(),
        line(what="out", when="2011-03-05 09:00:00+01:00"),
        line(what="out", when="2011-03-04 09:00:00+01:00"),
        line(case="B", what="call"),
    ]
    known, bare = read_cases(HEADING, numbered(*rows), WITHOUT_COLUMNS).cases
    assert known.began.local == datetime(2011, 3, 1, 9, 0)
    assert known.finished is not None and known.finished.local == datetime(2011, 3, 5, 9, 0)
    assert (bare.began.local, bare.finished) == (datetime(2011, 3, 1, 9, 0), None)


def test_a_common_term_is_the_promise_where_the_log_names_none() -> None:
    mapping = replace(MAPPING, term_days=10)
    (case,) = read_cases(HEADING, numbered(line(until="")), mapping).cases
    assert case.due is not None and case.due.local == datetime(2011, 3, 11, 8, 0)


def test_moments_are_shown_as_written_or_in_a_zone_that_the_mapping_names() -> None:
    mapping = replace(MAPPING, offset=timedelta(hours=7))
    (case,) = read_cases(HEADING, numbered(line()), mapping).cases
    assert case.began.local == datetime(2011, 3, 1, 14, 0)


def test_another_way_of_writing_moments() -> None:
    mapping = replace(WITHOUT_COLUMNS, time_format="%d/%m/%Y %H:%M")
    (case,) = read_cases(
        HEADING, numbered(line(when="01/03/2011 09:00", until="02/03/2011 09:00")), mapping
    ).cases
    assert (case.began.local, case.began.text) == (datetime(2011, 3, 1, 9, 0), "01/03/2011 09:00")


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"case": " "}, (2, "case", "log_cell_missing")),
        ({"what": ""}, (2, "what", "log_cell_missing")),
        ({"when": "yesterday"}, (2, "when", "moment_format")),
        ({"when": "1890-03-01 09:00:30+01:00"}, (2, "when", "date_out_of_range")),
        ({"by": "fax"}, (2, "by", "log_channel_unknown")),
        ({"until": ""}, (2, "until", "log_without_deadline")),
        ({"until": "2011-02-01 08:00:10+01:00"}, (2, "until", "due_before_received")),
        ({"over": "2011-03-10 10:00:00"}, (2, "over", "log_zone_mixed")),
        ({"case": "x" * 81}, (2, "case", "text_too_long")),
    ],
)
def test_a_fault_names_row_and_column(cells: dict[str, str], expected: tuple[int, str, str]) -> None:
    assert expected in faults(line(**cells))


def test_a_case_says_one_thing_of_itself() -> None:
    assert faults(line(), line(), line(over="")) == [(4, "over", "log_case_differs")]


def test_a_column_that_is_not_there_is_the_only_fault() -> None:
    judged = read_cases(("case", "what", "when"), numbered(["A", "in", "x"]), WITHOUT_COLUMNS)
    assert [(each.row, each.column, each.code) for each in judged.problems] == [
        (1, "until", "column_missing")
    ]


def test_a_short_row_lacks_its_last_cells() -> None:
    (case,) = read_cases(HEADING, numbered(line()[:-1]), MAPPING).cases
    assert case.finished is None


def test_empty_words_and_apostrophes_are_no_text() -> None:
    mapping = replace(MAPPING, empty=frozenset({"EMPTY"}), quoted=True)
    rows = numbered(line(who="EMPTY", what="'=1+1"), line(who="'quoted'"))
    (case,) = read_cases(HEADING, rows, mapping).cases
    assert [(event.person, event.activity) for event in case.events] == [("", "=1+1"), ("'quoted'", "in")]


def test_it_gives_up_after_many_faults() -> None:
    assert len(faults(*[line(when="?")] * (MOST_PROBLEMS + 9))) == MOST_PROBLEMS
