"""Papers are missing: guidance is kept under its own number, and nothing is received or promised."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from onestop.application.commands import ApplicantEntry, ComponentEntry, GiveGuidance
from onestop.application.read_models import DossierQuery
from onestop.clock import CountedIds, PracticeClock
from onestop.domain.errors import Refused
from onestop.domain.facts import GuidanceGiven, ReceivedComponent
from tests.helpers.given import MORNING, Counter
from tests.helpers.memory_store import MemoryStore

WHO = ApplicantEntry(name="Công ty  Đồng Nai", tax_code="0100109106")
MISSING = (ComponentEntry(1, 1, 0), ComponentEntry(5, 0, 2))
PLAIN = GiveGuidance("LD-01", WHO, MISSING, note="bổ sung")


@pytest.fixture
def counter() -> Counter:
    clock = PracticeClock(MORNING, ticking=False)
    ids = CountedIds(clock.utc_ms())
    return Counter(MemoryStore(clock, ids), clock, ids)


def test_guidance_is_kept_and_counted(counter: Counter) -> None:
    desk = counter.desk()
    first, second = desk.give_guidance(PLAIN), desk.give_guidance(PLAIN)
    assert (first.slip_number, second.slip_number) == (1, 2)
    row = desk.store.guidance(first.guidance_id)
    assert row is not None and isinstance(row.fact, GuidanceGiven)
    assert row.fact.missing == (ReceivedComponent(1, 1, 0), ReceivedComponent(5, 0, 2))
    assert (row.fact.applicant.name, row.fact.book, row.at) == ("Công ty Đồng Nai", "01/2018", MORNING)


def test_nothing_is_received(counter: Counter) -> None:
    desk = counter.desk()
    given = desk.give_guidance(PLAIN)
    assert desk.rows(DossierQuery()).rows == ()
    assert desk.store.dossier(given.guidance_id) is None
    assert desk.counts().received_today == 0


def test_what_stands_on_the_paper(counter: Counter) -> None:
    desk = counter.desk()
    paper = desk.guidance_paper(desk.give_guidance(PLAIN).guidance_id)
    assert (paper.code, paper.until, paper.received_on) == ("", None, None)
    assert paper.slip_number.startswith("01/")
    assert [(item.originals, item.copies) for item in paper.items] == [(1, 0), (0, 2)]
    assert all(item.paper and item.fault for item in paper.items)
    assert (paper.reason, paper.slip_date) == ("bổ sung", MORNING.date())
    bare = desk.guidance_paper(desk.give_guidance(replace(PLAIN, note="")).guidance_id)
    assert bare.reason


REFUSED: list[tuple[dict[str, Any], str, str]] = [
    ({"missing": ()}, "nothing_missing", "components"),
    ({"missing": (ComponentEntry(99, 1, 0),)}, "unknown_component", "components"),
    ({"procedure": "XX-99"}, "unknown_procedure", "procedure"),
    ({"applicant": ApplicantEntry()}, "name_missing", "applicant.name"),
    ({"note": "x" * 2001}, "text_too_long", "note"),
]


@pytest.mark.parametrize(("changes", "code", "field"), REFUSED, ids=[code for _, code, _ in REFUSED])
def test_refused_with_nothing_recorded(
    counter: Counter, changes: dict[str, Any], code: str, field: str
) -> None:
    with pytest.raises(Refused) as refusal:
        counter.desk().give_guidance(replace(PLAIN, **changes))
    assert (refusal.value.code, refusal.value.field) == (code, field)
    assert counter.store.verify().events == 0
    assert counter.desk().give_guidance(PLAIN).slip_number == 1


def test_guidance_nobody_gave(counter: Counter) -> None:
    with pytest.raises(Refused) as refusal:
        counter.desk().guidance_paper("nobody")
    assert refusal.value.code == "unknown_guidance"
