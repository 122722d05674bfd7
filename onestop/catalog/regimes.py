"""The dated tables of an office file: form sets, regimes and code schemes.

Must not know the rest of the office; faults name the key only.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import Any

from onestop.catalog.reading import choice, count, inside, optional_day, table, text
from onestop.domain.dossier_code import CodeScheme
from onestop.domain.regime import OWN_FORMS, DatedScheme, Form, FormKind, Regime

_REGIME = ("id", "forms", "paper", "valid_from", "valid_to", "decree", "supplement_limit")
_SCHEME = ("prefix", "date_format", "serial_width", "valid_from", "valid_to")
_FORM = ("label", "suffix", "copies")
_LIMITS = ("none", "3_working_days", "third_of_term")

Forms = Mapping[str, Mapping[FormKind, Form]]


def build_scheme(raw: Any) -> DatedScheme:
    row = table(raw, frozenset(_SCHEME))
    scheme = CodeScheme(
        text(row, "prefix"),
        choice(row, "date_format", ("yymmdd", "yyyymmdd")),  # type: ignore[arg-type]
        count(row, "serial_width"),
    )
    return DatedScheme(optional_day(row, "valid_from"), optional_day(row, "valid_to"), scheme)


def build_form_sets(raw: Any) -> Forms:
    row = table(raw, frozenset(raw))
    return {name: inside(row, name, _forms) for name in row}


def _forms(raw: Any) -> Mapping[FormKind, Form]:
    row = table(raw, frozenset(FormKind).difference(OWN_FORMS))
    return MappingProxyType({FormKind(kind): inside(row, kind, partial(_form, kind=kind)) for kind in row})


def _form(raw: Any, kind: str) -> Form:
    row = table(raw, frozenset(_FORM))
    return Form(FormKind(kind), text(row, "label"), text(row, "suffix"), count(row, "copies"))


def build_regime(raw: Any, forms: Forms) -> Regime:
    row = table(raw, frozenset(_REGIME))
    return Regime(
        regime_id=text(row, "id"),
        paper=text(row, "paper"),
        valid_from=optional_day(row, "valid_from"),
        valid_to=optional_day(row, "valid_to"),
        decree=text(row, "decree"),
        supplement_limit=choice(row, "supplement_limit", _LIMITS),
        forms=forms[choice(row, "forms", tuple(forms))],
    )
