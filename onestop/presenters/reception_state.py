"""What the reception page shows: one frozen state. Codes and facts; no words, no pixels, no decisions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from onestop.presenters.checklist import ChecklistState
from onestop.presenters.promise import PromiseState
from onestop.presenters.reception_entry import ReceptionEntry

if TYPE_CHECKING:
    from onestop.presenters.message import Message
    from onestop.presenters.widget_states import DayListState, FieldState


class Field(StrEnum):
    """The inputs of the page, by the names the desk's refusals bear."""

    APPLICANT = "applicant.name"
    TAX_CODE = "applicant.tax_code"
    ID_NUMBER = "applicant.id_number"
    PHONE = "applicant.phone"
    EMAIL = "applicant.email"
    ADDRESS = "applicant.address"
    SUBMITTER_CHOICE = "submitter"
    SUBMITTER = "submitter.name"
    SUBMITTER_ID = "submitter.id_number"
    AUTHORITY = "submitter.authority"
    PROCEDURE = "procedure"
    PAPERS = "components"
    SETS = "copies"
    ITEMS = "items"
    NOTE = "note"


def field_named(name: str | None) -> Field | None:
    """The input a refusal speaks of; a scanned card is the applicant's. None where the page has no such input."""
    if name == "applicant":
        return Field.APPLICANT
    return next((each for each in Field if each == name), None)


class MainAction(StrEnum):
    RECEIVE = "receive"
    GUIDE = "guide"


@dataclass(frozen=True, slots=True)
class Choice:
    """One line under a field that looks things up. `key` "" takes what was typed as it stands.

    `lead` is a code drawn first, `detail` a second line, `figure` a number at the right end.
    """

    key: str
    name: str
    lead: str = ""
    detail: str = ""
    figure: str = ""


@dataclass(frozen=True, slots=True)
class ProcedureFacts:
    """The chosen procedure as its field shows it; `signers` counts steps of the agency's leaders."""

    procedure_id: str
    name: str
    full_name: str
    national_code: str
    version_year: int
    field: str
    unit: str
    steps: int
    signers: int


@dataclass(frozen=True, slots=True)
class FeeFacts:
    """`amount` is the whole fee in đồng, None where it is set elsewhere (`note` says where).

    `state` is when it is taken: ``paid``, ``at_supplement``, ``at_return``, ``exempt``.
    """

    amount: int | None = 0
    per_item: bool = False
    state: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class StillOpen:
    """A dossier of the same applicant and procedure that is not settled; `more` counts further ones."""

    dossier_id: str
    code: str
    received_at: datetime
    more: int = 0


@dataclass(frozen=True, slots=True)
class ReceptionState:
    """`choices_of` says under which field `choices` stand. `why` replaces the promise card while `explaining`.

    `saved_at` is when the draft was last kept; `restored` that it came back from an earlier run.
    `dropped` that a draft was put aside and can be taken back.
    """

    entry: ReceptionEntry = field(default_factory=ReceptionEntry)
    fields: Mapping[str, FieldState] = field(default_factory=dict)
    choices_of: str = ""
    choices: tuple[Choice, ...] = ()
    editing: bool = False
    applicant_facts: tuple[str, ...] = ()
    applicant_history: Message | None = None
    procedure: ProcedureFacts | None = None
    still_open: StillOpen | None = None
    checklist: ChecklistState = field(default_factory=ChecklistState)
    fee: FeeFacts = field(default_factory=FeeFacts)
    promise: PromiseState = field(default_factory=lambda: PromiseState(waiting=True))
    explaining: bool = False
    why: DayListState | None = None
    action: MainAction = MainAction.RECEIVE
    busy: bool = False
    trouble: Message | None = None
    saved_at: datetime | None = None
    restored: bool = False
    dropped: bool = False
