"""A field out of a reception as text, and back into it; whatever cannot be read leaves it as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.domain.applicant import Submitter
from onestop.domain.corrections import CORRECTABLE, corrected, value_of
from tests.helpers.fact_strategies import any_text
from tests.helpers.given import received

VALUES = {
    "applicant.kind": "person",
    "channel": "online",
    "return_channel": "post",
    "copies": "3",
    "papers": "1:0/2 3:1/1",
    "items": "4",
    "fee": "300000",
    "fee_state": "paid",
}
WITH_SUBMITTER = received(1, submitter=Submitter("Bà B", "001", "giấy giới thiệu"))


@pytest.mark.parametrize("field", sorted(CORRECTABLE))
def test_what_is_written_is_read_and_nothing_else_changes(field: str) -> None:
    new = VALUES.get(field, "mới")
    before = received(1) if field != "submitter.id_number" else WITH_SUBMITTER
    after = corrected(before, field, new)
    assert after is not None and value_of(after, field) == new != value_of(before, field)
    others = [each for each in CORRECTABLE if each != field]
    assert [value_of(after, each) for each in others] == [value_of(before, each) for each in others]
    assert corrected(after, field, value_of(before, field)) == before


def test_the_submitter_keeps_their_papers_under_another_name() -> None:
    after = corrected(WITH_SUBMITTER, "submitter.name", "Bà C")
    assert after is not None and after.submitter == Submitter("Bà C", "001", "giấy giới thiệu")
    nobody = corrected(WITH_SUBMITTER, "submitter.name", "")
    assert nobody is not None and nobody.submitter is None


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("papers", "1:1"), ("papers", "a:1/1"), ("fee", "free"), ("fee_state", "never"), ("received_at", "soon"),
        ("of a newer version", "x"), ("copies", "ba"), ("channel", "pigeon"), ("applicant.kind", ""),
        ("copies", "9" * 5000),
    ],
)  # fmt: skip
def test_what_this_version_cannot_read_leaves_the_reception(field: str, value: str) -> None:
    assert corrected(received(1), field, value) is None


@given(any_text, any_text)
def test_no_text_breaks_it(field: str, value: str) -> None:
    assert corrected(received(1), field, value) is None or field in CORRECTABLE


@given(st.sampled_from(sorted(CORRECTABLE)), any_text)
def test_no_value_breaks_a_field(field: str, value: str) -> None:
    after = corrected(received(1), field, value)
    numbers = ("copies", "items", "fee", "papers")
    nobody = field == "submitter.id_number"
    assert after is None or field in numbers or nobody or value_of(after, field) == value
