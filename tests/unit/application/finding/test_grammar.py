"""What is typed into a search box, taken apart: nothing is refused, and what is put into words again means the same."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.application.finding.grammar import FLAGS, Part, SearchField, TypedQuery, parse, render

VALUES = st.text(
    st.characters(blacklist_categories=("Cs", "Cc", "Zs", "Zl", "Zp"), blacklist_characters='"'), max_size=8
)
PARTS = st.one_of(
    st.sampled_from(sorted(FLAGS)).map(Part),
    st.builds(
        Part,
        st.sampled_from([field for field in SearchField if field not in FLAGS]),
        st.lists(VALUES.filter(bool), max_size=3).map(
            lambda words: unicodedata.normalize("NFC", " ".join(words))
        ),
    ),
)
WORDS = st.text("abcđồhnaiN0123456789-.,:'%_*()<>", min_size=1, max_size=8).filter(
    lambda word: parse(word).words == (word,)
)


@pytest.mark.parametrize(
    ("typed", "words", "parts"),
    [
        ("đồng nai", ("đồng", "nai"), ()),
        ("ma:0505", (), (Part(SearchField.CODE, "0505"),)),
        ("DN: đồng nai", ("nai",), (Part(SearchField.APPLICANT, "đồng"),)),
        ('dn:"đồng nai" hà', ("hà",), (Part(SearchField.APPLICANT, "đồng nai"),)),
        ('dn:"đồng nai', (), (Part(SearchField.APPLICANT, "đồng nai"),)),
        ("han:<3", (), (Part(SearchField.DUE, "<3"),)),
        ("hạn<=3", (), (Part(SearchField.DUE, "<=3"),)),
        ("quahan", (), (Part(SearchField.OVERDUE),)),
        ("Quá-Hạn nguoi:toi", (), (Part(SearchField.OVERDUE), Part(SearchField.OWNER, "toi"))),
        ("đơn-vị:labour", (), (Part(SearchField.UNIT, "labour"),)),
        ("kenh:", (), (Part(SearchField.CHANNEL),)),
        ("kenh: quahan", (), (Part(SearchField.CHANNEL), Part(SearchField.OVERDUE))),
        ("http://x quahan:1 dn<3", ("http://x", "quahan:1", "dn<3"), ()),
        ("lúc 12:30", ("lúc", "12:30"), ()),
    ],
)
def test_words_and_fields(typed: str, words: tuple[str, ...], parts: tuple[Part, ...]) -> None:
    assert parse(typed) == TypedQuery(words, parts)


@given(st.lists(WORDS, max_size=4), st.lists(PARTS, max_size=3))
def test_a_query_put_into_words_is_the_same_query(words: list[str], parts: list[Part]) -> None:
    query = TypedQuery(tuple(words), tuple(parts))
    assert parse(render(query)) == query


@given(st.text(max_size=120))
def test_anything_is_understood_and_settles(typed: str) -> None:
    query = parse(typed)
    assert parse(render(query)) == query or len(render(query)) > 200


def test_a_pasted_page_is_cut() -> None:
    assert len(parse("ồ " * 5000).words) == 100
