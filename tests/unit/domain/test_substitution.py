"""Who does whose work on which day: later words win, chains end, rings stand for nobody."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from onestop.domain.facts import SubstituteNamed, SubstitutionEnded
from onestop.domain.substitution import Substitution, acting_for, stands_in_for, substitutions_from

FIRST = date(2018, 3, 1)
PEOPLE = ("an", "bình", "chi", "dũng")


def day(n: int) -> date:
    return FIRST + timedelta(days=n)


def named(away: str, substitute: str, first: int, last: int) -> SubstituteNamed:
    return SubstituteNamed(away, substitute, day(first), day(last), "phép")


def test_only_on_the_named_days() -> None:
    known = substitutions_from([named("an", "bình", 1, 3)])
    assert [acting_for("an", day(n), known) for n in range(5)] == ["an", "bình", "bình", "bình", "an"]
    assert stands_in_for("bình", day(2), known) == {"an"} and stands_in_for("bình", day(4), known) == set()


def test_a_chain_goes_to_its_end_and_only_the_end_stands_in() -> None:
    known = substitutions_from([named("an", "bình", 0, 9), named("bình", "chi", 2, 3)])
    assert [acting_for("an", day(n), known) for n in (1, 2, 3, 4)] == ["bình", "chi", "chi", "bình"]
    assert stands_in_for("chi", day(2), known) == {"an", "bình"}
    assert stands_in_for("bình", day(2), known) == set()


def test_a_ring_stands_for_nobody() -> None:
    known = substitutions_from([named("an", "bình", 0, 9), named("bình", "an", 2, 3)])
    assert (acting_for("an", day(2), known), acting_for("bình", day(2), known)) == ("an", "bình")
    assert stands_in_for("an", day(2), known) == stands_in_for("bình", day(2), known) == set()


def test_whose_chain_leads_into_a_ring_does_their_own_work() -> None:
    known = substitutions_from(
        [named("an", "bình", 0, 9), named("bình", "chi", 0, 9), named("chi", "bình", 0, 9)]
    )
    assert acting_for("an", day(1), known) == "an"


def test_a_later_word_cuts_an_earlier_one() -> None:
    known = substitutions_from([named("an", "bình", 0, 9), named("an", "chi", 3, 5)])
    assert [(each.substitute, each.first, each.last) for each in known] == [
        ("bình", day(0), day(2)),
        ("chi", day(3), day(5)),
        ("bình", day(6), day(9)),
    ]


def test_back_before_the_named_day() -> None:
    known = substitutions_from([named("an", "bình", 0, 9), SubstitutionEnded("an", day(4))])
    assert [(each.first, each.last) for each in known] == [(day(0), day(3))]
    assert substitutions_from([named("an", "bình", 4, 9), SubstitutionEnded("an", day(4))]) == ()
    assert substitutions_from([named("an", "bình", 0, 3), SubstitutionEnded("bình", day(0))]) != ()


def test_the_ends_of_time_are_days_too() -> None:
    known = substitutions_from(
        [
            SubstituteNamed("an", "bình", date.min, date.max, ""),
            SubstituteNamed("an", "chi", date.min, date.max, ""),
        ]
    )
    assert known == (Substitution("an", "chi", date.min, date.max, ""),)


words = st.one_of(
    st.builds(
        lambda away, other, first, length: named(away, other, first, first + length),
        st.sampled_from(PEOPLE),
        st.sampled_from(PEOPLE),
        st.integers(0, 9),
        st.integers(0, 5),
    ),
    st.builds(
        lambda away, first: SubstitutionEnded(away, day(first)), st.sampled_from(PEOPLE), st.integers(0, 9)
    ),
)


@given(st.lists(words, max_size=12))
def test_day_by_day_the_last_word_counts(facts: list[SubstituteNamed | SubstitutionEnded]) -> None:
    known = substitutions_from(facts)
    for n in range(16):
        said: dict[str, str] = {}
        for fact in facts:
            if isinstance(fact, SubstitutionEnded):
                if fact.day <= day(n):
                    said.pop(fact.away, None)
            elif fact.first <= day(n) <= fact.last:
                said[fact.away] = fact.substitute
        assert {each.away: each.substitute for each in known if each.covers(day(n))} == said
        for person in PEOPLE:
            does = {other for other in PEOPLE if acting_for(other, day(n), known) == person} - {person}
            assert stands_in_for(person, day(n), known) == does
            asked, seen = person, [person]
            while asked in said and said[asked] not in seen:
                asked = said[asked]
                seen.append(asked)
            assert acting_for(person, day(n), known) == (person if asked in said else asked)
