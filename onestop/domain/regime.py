"""Which rules and forms held when, and how dossier codes were written: the parts of an office the law changes.

Dated facts; must not know the office's people, nor how a form is laid out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from onestop.domain.dossier_code import CodeScheme
from onestop.domain.errors import Refused


class FormKind(StrEnum):
    """Slips and books by what they are, whatever number a regime gives them. The last two are no circular's."""

    RECEIPT = "receipt"
    SUPPLEMENT = "supplement"
    REFUSAL = "refusal"
    APOLOGY = "apology"
    STOP = "stop"
    CONTROL = "control"
    REGISTER = "register"
    TRANSFER = "transfer"
    RETURN = "return"


@dataclass(frozen=True, slots=True)
class Form:
    """One form: `label` for the footer, "" for our own; `suffix` of the slip's number, as in ``531/TNHS``."""

    kind: FormKind
    label: str
    suffix: str
    copies: int


OWN_FORMS: Mapping[FormKind, Form] = MappingProxyType(
    {
        FormKind.TRANSFER: Form(FormKind.TRANSFER, "", "PCXL", 2),
        FormKind.RETURN: Form(FormKind.RETURN, "", "BN", 2),
    }
)
"""The transfer slip to a partner and the receipt for a result: the same in every regime, and without one."""


@dataclass(frozen=True, slots=True)
class Regime:
    """The rules and forms of a time. `paper` names the wording of its slips: "2015", "2018", "2025", "2026".

    `supplement_limit` is ``none``, ``3_working_days`` or ``third_of_term``. Dates inclusive, None = open.
    """

    regime_id: str
    paper: str
    valid_from: date | None
    valid_to: date | None
    decree: str
    supplement_limit: str
    forms: Mapping[FormKind, Form]

    def covers(self, day: date) -> bool:
        return _covers(self.valid_from, self.valid_to, day)

    def form(self, kind: FormKind) -> Form:
        """Refused(``form_not_offered``) where the regime has none, such as an apology in 2017."""
        found = self.forms.get(kind)
        if found is None:
            raise Refused("form_not_offered", field="form", form=kind.value, regime=self.regime_id)
        return found


@dataclass(frozen=True, slots=True)
class DatedScheme:
    """How codes are written from a day to a day, inclusive, None = open."""

    valid_from: date | None
    valid_to: date | None
    scheme: CodeScheme

    def covers(self, day: date) -> bool:
        return _covers(self.valid_from, self.valid_to, day)


def _covers(first: date | None, last: date | None, day: date) -> bool:
    return (first is None or first <= day) and (last is None or day <= last)
