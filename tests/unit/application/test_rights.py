"""Who may act at the desk: its clerks and the administrator, as long as they serve; printing is everybody's who acts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from onestop.application.commands import ApplicantEntry, ComponentEntry, GiveGuidance, ReceiveDossier
from onestop.application.desk import Desk
from onestop.application.read_models import DossierQuery
from onestop.application.rights import Act
from onestop.clock import CountedIds, PracticeClock
from onestop.domain.errors import Refused
from tests.helpers.book_desk import row
from tests.helpers.given import MORNING, Counter
from tests.helpers.memory_store import MemoryStore
from tests.helpers.one_slip import receipt_before

WHO = ApplicantEntry(name="Công ty Đồng Nai", tax_code="0100109106")
ACTS: dict[Act, Callable[[Desk, str], object]] = {
    Act.RECEIVE: lambda desk, _: desk.receive(ReceiveDossier("LD-01", WHO)),
    Act.GUIDE: lambda desk, _: desk.give_guidance(GiveGuidance("LD-01", WHO, (ComponentEntry(1, 1, 0),))),
    Act.PRINT: lambda desk, dossier_id: desk.print_receipt(dossier_id),
    Act.IMPORT: lambda desk, _: desk.import_register("book.csv", "d" * 64, [row(2)]),
    Act.REBUILD: lambda desk, _: desk.rebuild(),
}
acts = pytest.mark.parametrize("act", ACTS.values(), ids=[act.value for act in ACTS])


@pytest.fixture
def counter() -> Counter:
    clock = PracticeClock(MORNING, ticking=False)
    ids = CountedIds(clock.utc_ms())
    return Counter(MemoryStore(clock, ids), clock, ids)


@pytest.fixture
def dossier_id(counter: Counter) -> str:
    return counter.desk().receive(ReceiveDossier("LD-01", WHO)).dossier_id


def leaving(desk: Desk, until: date) -> Desk:
    """The same desk in an office whose clerk has a last day."""
    staff = tuple(
        replace(each, until=until if each.login == desk.actor else None) for each in desk.office.staff
    )
    return replace(desk, office=replace(desk.office, staff=staff))


@acts
def test_officers_viewers_and_strangers_may_not(
    counter: Counter, dossier_id: str, act: Callable[[Desk, str], object]
) -> None:
    before = counter.store.verify().events
    printing = act is ACTS[Act.PRINT]
    for actor in ("xem", "nobody") if printing else ("dautu1", "xem", "lanhdao1", "nobody"):
        with pytest.raises(Refused) as refusal:
            act(counter.desk(actor), dossier_id)
        who_may = "only_looks" if actor == "xem" else "may_not"
        assert (refusal.value.code, refusal.value.field) == (who_may, "by")
    assert counter.store.verify().events == before


def test_an_officer_prints_what_belongs_to_the_work(counter: Counter, dossier_id: str) -> None:
    assert counter.desk("dautu1").print_receipt(dossier_id).mark.print_no == 1


@acts
def test_who_left_may_not_from_the_day_after(
    counter: Counter, dossier_id: str, act: Callable[[Desk, str], object]
) -> None:
    act(leaving(counter.desk(), MORNING.date()), dossier_id)
    before = counter.store.verify().events
    with pytest.raises(Refused) as refusal:
        act(leaving(counter.desk(), date(2018, 1, 1)), dossier_id)
    assert (refusal.value.code, refusal.value.field) == ("left_office", "by")
    assert counter.store.verify().events == before


@acts
def test_the_administrator_may(counter: Counter, dossier_id: str, act: Callable[[Desk, str], object]) -> None:
    act(counter.desk("quantri"), dossier_id)


def test_reading_is_everybodys(counter: Counter, dossier_id: str) -> None:
    for desk in (counter.desk("xem"), counter.desk("nobody"), leaving(counter.desk(), date(2017, 1, 1))):
        assert desk.rows(DossierQuery()).rows
        assert desk.dossier(dossier_id).dossier.dossier_id == dossier_id
        assert receipt_before(desk, dossier_id).code
        assert desk.deadline_sheet(dossier_id).code
        assert desk.check_register([row(2)]).imported == 1
        assert desk.verify().ok
