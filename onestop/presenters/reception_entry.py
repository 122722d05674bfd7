"""What the clerk has typed for one dossier, whole, and its form as a draft that survives a kill.

Raw as typed: nothing is checked here. A draft of an older or damaged form is no draft, never an error.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import datetime
from typing import Any

from onestop.application.commands import (
    ApplicantEntry,
    ComponentEntry,
    GiveGuidance,
    ReceiveDossier,
    SubmitterEntry,
)

DRAFT_FORM = 1


@dataclass(frozen=True, slots=True)
class PaperEntry:
    """What was handed in for component `n`."""

    n: int
    ticked: bool
    originals: int
    copies: int


@dataclass(frozen=True, slots=True)
class KnownApplicant:
    """What the desk's book says of an applicant; `last` is the day of the last dossier, in ISO form."""

    key: str
    dossiers: int
    settled: int
    on_time: int
    last: str


@dataclass(frozen=True, slots=True)
class ReceptionEntry:
    """One dossier being received. `known` is None for an applicant the desk does not know.

    `applicant_text` and `procedure_text` are what stands in the two fields; `procedure` the chosen id.
    """

    applicant_text: str = ""
    applicant: ApplicantEntry = field(default_factory=ApplicantEntry)
    known: KnownApplicant | None = None
    authorised: bool = False
    submitter: SubmitterEntry = field(default_factory=SubmitterEntry)
    procedure_text: str = ""
    procedure: str = ""
    papers: tuple[PaperEntry, ...] = ()
    channel: str = "counter"
    return_channel: str = "counter"
    sets: str = "1"
    items: str = "1"
    fee_state: str = ""
    keep_originals: bool = False
    note: str = ""

    @property
    def is_empty(self) -> bool:
        """Nothing of it would be missed."""
        return replace(self, channel="counter", return_channel="counter") == ReceptionEntry()

    def command(self) -> ReceiveDossier:
        """`sets` and `items` must be whole numbers by now."""
        return ReceiveDossier(
            procedure=self.procedure or self.procedure_text,
            applicant=self._applicant(),
            channel=self.channel,
            return_channel=self.return_channel,
            copies=int(self.sets),
            components=tuple(_component(paper) for paper in self.papers) if self.papers else None,
            submitter=self.submitter if self.authorised else None,
            items=int(self.items),
            fee_state=self.fee_state,
            keep_originals=self.keep_originals,
            note=self.note,
        )

    def guidance(self, missing: tuple[ComponentEntry, ...]) -> GiveGuidance:
        return GiveGuidance(self.procedure or self.procedure_text, self._applicant(), missing, self.note)

    def _applicant(self) -> ApplicantEntry:
        return replace(self.applicant, name=self.applicant_text)


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry and when it was kept (office time)."""

    entry: ReceptionEntry
    saved_at: datetime


def write_draft(draft: Draft) -> str:
    """The draft as text; "" for an entry that holds nothing."""
    if draft.entry.is_empty:
        return ""
    saved_at = draft.saved_at.isoformat(timespec="minutes")
    return json.dumps(
        {"form": DRAFT_FORM, "saved_at": saved_at, "entry": asdict(draft.entry)}, ensure_ascii=False
    )


def read_draft(text: str) -> Draft | None:
    """None for no text, and for one that this version cannot read."""
    try:
        kept = json.loads(text)
        if kept["form"] != DRAFT_FORM:
            return None
        raw = kept["entry"]
        entry = ReceptionEntry(
            **{
                **_known(ReceptionEntry, raw),
                "applicant": ApplicantEntry(**_known(ApplicantEntry, raw["applicant"])),
                "submitter": SubmitterEntry(**_known(SubmitterEntry, raw["submitter"])),
                "known": KnownApplicant(**_known(KnownApplicant, raw["known"])) if raw["known"] else None,
                "papers": tuple(PaperEntry(**_known(PaperEntry, paper)) for paper in raw["papers"]),
            }
        )
        return Draft(entry, datetime.fromisoformat(kept["saved_at"]))
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _component(paper: PaperEntry) -> ComponentEntry:
    return (
        ComponentEntry(paper.n, paper.originals, paper.copies)
        if paper.ticked
        else ComponentEntry(paper.n, 0, 0)
    )


def _known(shape: type, raw: dict[str, Any]) -> dict[str, Any]:
    names = {each.name for each in fields(shape)}
    return {name: value for name, value in raw.items() if name in names}
