"""Our own ledger as traces: every standing fact an event, people and dossiers under pseudonyms unless allowed."""

from __future__ import annotations

import pytest

from onestop.application.act_commands import HandOver, Undo
from onestop.application.logs.traces import OFFICE_ZONE, Trace, traces
from onestop.clock import CountedIds, PracticeClock
from onestop.domain.errors import Refused
from tests.helpers.given import MORNING, Counter
from tests.helpers.memory_store import MemoryStore


@pytest.fixture
def counter() -> Counter:
    clock = PracticeClock(MORNING, ticking=False)
    ids = CountedIds(clock.utc_ms())
    return Counter(MemoryStore(clock, ids), clock, ids)


def words(trace: Trace) -> set[str]:
    return {trace.case, trace.applicant, *(event.person for event in trace.events)}


def test_a_dossier_is_a_trace_in_office_time(counter: Counter) -> None:
    dossier_id = counter.take_in(MORNING)
    state = counter.store.dossier(dossier_id)
    assert state is not None
    (trace,) = traces(counter.desk().acting_as("lanhdao1"), with_names=True)
    assert (trace.case, trace.applicant) == (state.code, state.received.applicant.name)
    assert trace.received_at == MORNING.replace(tzinfo=OFFICE_ZONE)
    assert (trace.due_at, trace.finished_at) == (state.original_due.replace(tzinfo=OFFICE_ZONE), None)
    (event,) = trace.events
    assert (event.activity, event.at.utcoffset()) == ("dossier_received", OFFICE_ZONE.utcoffset(None))


def test_pseudonyms_hide_who_and_which_and_hold_within_one_export(counter: Counter) -> None:
    for _ in range(2):
        counter.take_in(MORNING)
    desk = counter.desk()
    named = list(traces(desk.acting_as("quantri"), with_names=True))
    first, second = list(traces(desk)), list(traces(desk))
    assert not set().union(*map(words, named)) & set().union(*map(words, first))
    assert {event.person for trace in first for event in trace.events} != {
        event.person for trace in second for event in trace.events
    }
    assert len({trace.applicant for trace in first}) == len({trace.applicant for trace in named})
    assert len({trace.case for trace in first}) == 2


@pytest.mark.parametrize("login", ["motcua1", "dautu1", "xem", "nobody"])
def test_names_are_for_leaders_and_administrators(counter: Counter, login: str) -> None:
    with pytest.raises(Refused) as refused:
        traces(counter.desk().acting_as(login), with_names=True)
    assert refused.value.field == "by"


def test_what_was_taken_back_never_was(counter: Counter) -> None:
    desk = counter.desk()
    dossier_id = counter.take_in(MORNING)
    desk.act(dossier_id, HandOver())
    (moved,) = traces(desk)
    desk.act(dossier_id, Undo())
    (back,) = traces(desk)
    assert [event.activity for event in moved.events] == ["dossier_received", "handed_over"]
    assert [event.activity for event in back.events] == ["dossier_received"]
