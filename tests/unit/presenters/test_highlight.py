"""Marks fit the shown text, whatever marks were typed, and never lie outside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.domain.text import fold
from onestop.presenters.applicant_name import split_name
from onestop.presenters.highlight import marks, shown


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("Công ty Bao bì Đồng Nai", "dong nai", ["Đồng Nai"]),
        ("Đồng Nai, tỉnh Đồng Nai", "ĐỒNG", ["Đồng", "Đồng"]),
        ("Nai Đồng", "dong nai", ["Nai", "Đồng"]),
        ("261116-0505", "0505", ["0505"]),
        ("Hưng Yên", "xyz", []),
        ("Kim Khí", "", []),
        ("", "kim", []),
        ("Không hồng", "hong", ["hông", "hồng"]),
    ],
)
def test_marks(text: str, query: str, found: list[str]) -> None:
    assert [shown(text)[start:end] for start, end in marks(text, query)] == found


@given(st.text(max_size=40), st.text(max_size=10))
def test_marks_stay_inside_in_order_and_match(text: str, query: str) -> None:
    last = 0
    for start, end in marks(text, query):
        assert last <= start < end <= len(shown(text))
        last = end + 1
        assert fold(shown(text)[start:end])


@pytest.mark.parametrize(
    ("name", "own", "form"),
    [
        ("Công ty TNHH MTV Kim Động", "Kim Động", "Cty TNHH MTV"),
        ("Công ty Trách nhiệm hữu hạn Một thành viên A", "A", "Cty TNHH MTV"),
        ("CÔNG TY CỔ PHẦN BAO BÌ", "BAO BÌ", "CTCP"),
        ("Công ty TNHH", "Công ty TNHH", ""),
        ("Nguyễn Văn Công", "Nguyễn Văn Công", ""),
        ("", "", ""),
    ],
)
def test_split_name(name: str, own: str, form: str) -> None:
    split = split_name(name)
    assert (split.own, split.legal_form) == (own, form)
