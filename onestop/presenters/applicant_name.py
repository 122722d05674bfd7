"""Splits an organisation's name into the part that tells it from others and its legal form. Changes no letter."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from onestop.domain.text import fold

# Legal forms under the Law on Enterprises, longest first; keys are folded, values are the usual short writing.
LEGAL_FORMS = (
    ("cong ty trach nhiem huu han mot thanh vien", "Cty TNHH MTV"),
    ("cong ty trach nhiem huu han", "Cty TNHH"),
    ("cong ty tnhh mot thanh vien", "Cty TNHH MTV"),
    ("cong ty tnhh 1 thanh vien", "Cty TNHH MTV"),
    ("cong ty tnhh mtv", "Cty TNHH MTV"),
    ("cong ty tnhh", "Cty TNHH"),
    ("cong ty co phan", "CTCP"),
    ("cong ty cp", "CTCP"),
    ("chi nhanh cong ty", "CN Cty"),
    ("van phong dai dien", "VPĐD"),
    ("doanh nghiep tu nhan", "DNTN"),
    ("hop tac xa", "HTX"),
    ("cong ty", "Cty"),
)


@dataclass(frozen=True, slots=True)
class SplitName:
    """`own` comes first in narrow lists, `legal_form` (may be empty) behind it."""

    own: str
    legal_form: str


@lru_cache(maxsize=4096)
def split_name(name: str) -> SplitName:
    """ "Công ty TNHH MTV Kim Động" → "Kim Động", "Cty TNHH MTV"; a name without a known form stays whole."""
    parts = name.split()
    folded = [fold(part) for part in parts]
    for form, short in LEGAL_FORMS:
        head = form.split()
        if folded[: len(head)] == head:
            if len(parts) == len(head):
                break
            return SplitName(" ".join(parts[len(head) :]), short)
    return SplitName(name, "")
