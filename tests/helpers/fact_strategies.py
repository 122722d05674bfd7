"""Any fact whatever, for Hypothesis: every kind, built from its own annotations; and stories that make sense."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import strategies as st

from onestop.domain.applicant import Channel
from onestop.domain.facts import FACT_TYPES, ClockPaused, ClockResumed, Fact, SlipPrinted, UnknownFact
from onestop.domain.pauses import PausePolicy
from onestop.domain.terms import Term, TermUnit
from onestop.domain.travel import ResultReady, ResultReturned
from tests.helpers.given import MORNING, received

moments = st.integers(0, 60 * 24 * 400).map(lambda minutes: MORNING + timedelta(minutes=minutes))
any_moment = st.datetimes(datetime(1900, 1, 1), datetime(2999, 1, 1)).map(
    lambda moment: moment.replace(second=0, microsecond=0)
)
any_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
terms = st.one_of(
    st.builds(Term, st.integers(0, 120), st.sampled_from(TermUnit)),
    st.builds(Term, st.integers(1, 400).map(lambda quarters: quarters / 4), st.just(TermUnit.WORKING_HOUR)),
)

st.register_type_strategy(Term, terms)
st.register_type_strategy(datetime, any_moment)
st.register_type_strategy(str, any_text)

any_fact: st.SearchStrategy[Fact] = st.one_of([st.from_type(kind) for kind in FACT_TYPES])

slips = st.builds(
    SlipPrinted,
    form=st.just("receipt"),
    number=st.just("01/TNHS"),
    print_no=st.integers(1, 9),
    copies=st.just((1, 2)),
    lang=st.sampled_from(["vi", "vi-en"]),
    at=moments,
    target=st.sampled_from(["printer", "file", "waiting"]),
    reason=st.just(""),
)

dossier_facts: st.SearchStrategy[Fact | UnknownFact] = st.one_of(
    st.builds(received, st.integers(1, 9999), moments),
    st.builds(
        ClockPaused, moments, st.sampled_from(PausePolicy), st.sampled_from(["supplement", "payment", "x"])
    ),
    st.builds(ClockResumed, moments, moments),
    st.builds(ResultReady, moments),
    st.builds(ResultReturned, moments, st.sampled_from(Channel), st.just("")),
    slips,
    st.builds(UnknownFact, st.just("opinion_given"), st.integers(1, 9), st.just("{}")),
)
"""Whatever may lie in a dossier's stream, sense or no sense."""
