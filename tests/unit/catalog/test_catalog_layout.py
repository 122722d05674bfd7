"""A row is a line: the layout of catalogue files."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from onestop.catalog.layout import lay_out

plain = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
values = st.recursive(
    plain,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(values)
def test_nothing_is_changed_by_laying_it_out(value: object) -> None:
    assert json.loads(lay_out(value)) == value


def test_rows_take_a_line_each_however_long() -> None:
    name = "Bản sao " * 40
    text = lay_out({"id": "LD-01", "steps": [{"n": 1, "what": name}, {"n": 2, "what": "Ký"}]})
    assert text.splitlines() == [
        "{",
        '  "id": "LD-01",',
        '  "steps": [',
        f'    {{"n": 1, "what": "{name}"}},',
        '    {"n": 2, "what": "Ký"}',
        "  ]",
        "}",
    ]


def test_a_table_too_wide_for_a_line_is_opened() -> None:
    text = lay_out({"sources": {"code": "a" * 90, "name": "b" * 90}})
    assert text.count("\n") == 6
