"""Facts come back from their JSON as they were, and what this version does not know comes back untouched."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from onestop.domain.facts import FACT_TYPES, ClockPaused, Fact, UnknownFact
from onestop.domain.pauses import PausePolicy
from onestop.domain.travel import ResultReady
from onestop.storage import codec
from tests.helpers.fact_strategies import any_fact
from tests.helpers.given import MORNING, received

STORED = Path(__file__).with_name("stored_facts.json")
"""Kind → schema → a payload as it was stored. Lines are added with each new schema and never changed."""


@given(any_fact)
@settings(max_examples=400, deadline=None)
def test_every_fact_comes_back_as_it_was(fact: Fact) -> None:
    payload = codec.encode(fact)
    back = codec.decode(fact.KIND, fact.SCHEMA, payload)
    assert back == fact
    assert codec.encode(back) == payload


@given(any_fact)
@settings(max_examples=400, deadline=None)
def test_what_is_written_is_what_json_would_write(fact: Fact) -> None:
    payload = codec.encode(fact)
    assert json.dumps(json.loads(payload), ensure_ascii=False, separators=(",", ":")) == payload


def test_every_kind_is_known_by_its_name() -> None:
    assert len({fact.KIND for fact in FACT_TYPES}) == len(FACT_TYPES) == len(codec.FACTS_BY_KIND)


def test_what_is_stored_reads_well_years_later() -> None:
    assert codec.encode(ClockPaused(MORNING, PausePolicy.RESTART, "supplement")) == (
        '{"at":"2018-01-02T08:15","policy":"restart","cause":"supplement"}'
    )
    stored = json.loads(codec.encode(received(3)))
    assert stored["term"] == {"amount": 5, "unit": "working_day"}
    assert stored["components"][0] == {"n": 1, "originals": 1, "copies": 0}
    assert (stored["submitter"], stored["channel"], stored["applicant"]["kind"]) == (
        None,
        "counter",
        "organisation",
    )


def test_an_unknown_kind_is_kept_word_for_word() -> None:
    payload = '{ "b": 1,\n "a": "Đồng Nai" }'
    assert codec.decode("opinion_given", 1, payload) == UnknownFact("opinion_given", 1, payload)
    assert codec.decode("opinion_given", 1, "not JSON at all") == UnknownFact(
        "opinion_given", 1, "not JSON at all"
    )


def test_a_newer_schema_is_unknown_too() -> None:
    payload = codec.encode(ResultReady(MORNING))
    newer = ResultReady.SCHEMA + 1
    assert codec.decode("result_ready", newer, payload) == UnknownFact("result_ready", newer, payload)


def test_an_old_schema_is_brought_up_to_date(monkeypatch: pytest.MonkeyPatch) -> None:
    def minute_was_called_when(data: dict[str, Any]) -> dict[str, Any]:
        return {"at": data["when"]}

    monkeypatch.setattr(codec, "UPCASTS", {**codec.UPCASTS, ("result_ready", 0): minute_was_called_when})
    assert codec.decode("result_ready", 0, '{"when":"2018-01-02T08:15"}') == ResultReady(MORNING)


def test_what_was_ever_stored_is_read_by_this_version() -> None:
    stored: dict[str, dict[str, str]] = json.loads(STORED.read_text("utf-8"))
    for fact_type in FACT_TYPES:
        of_kind = stored[fact_type.KIND]
        assert sorted(of_kind) == [str(n) for n in range(1, fact_type.SCHEMA + 1)], fact_type.KIND
        for schema, payload in of_kind.items():
            fact = codec.decode(fact_type.KIND, int(schema), payload)
            assert type(fact) is fact_type
            if int(schema) == fact_type.SCHEMA:
                assert codec.encode(fact) == payload, f"{fact_type.KIND} changed: raise its SCHEMA"
