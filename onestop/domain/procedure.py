"""Procedures under their short ids, bundles of them, and the whole catalogue with its ways to find one.

Knows ids, national codes and dates; must not know files, a clock, nor which office is using it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from onestop.domain.catalog_lists import Edition, OtherCode, PartnerAgency, ProcedureSet, StepRole
from onestop.domain.procedure_parts import (
    AgencyPart,
    Component,
    Fee,
    LegalBasis,
    LegalCase,
    Linkage,
    Step,
)
from onestop.domain.procedure_version import ProcedureVersion, version_in_force
from onestop.domain.search_words import SearchWords

__all__ = [
    "AgencyPart",
    "Bundle",
    "Catalog",
    "Component",
    "Edition",
    "Fee",
    "LegalBasis",
    "LegalCase",
    "Linkage",
    "OtherCode",
    "PartnerAgency",
    "Procedure",
    "ProcedureSet",
    "ProcedureVersion",
    "Step",
    "StepRole",
    "bare_code",
]


@dataclass(frozen=True, slots=True)
class Procedure:
    """A procedure under one short id for ever, whatever happens to its national code.

    `versions` are in date order; `unit` is the division that handles it; `case_of` the national code it is
    one case of; `linked` None when no other agency takes part.
    """

    procedure_id: str
    national_code: str
    name: str
    short_name: str
    name_en: str
    field: str
    unit: str
    kind: str
    status: str
    applicant: str
    linked: Linkage | None
    case_of: str
    merged_into: str
    notes: str
    sources: Mapping[str, str]
    examples: frozenset[str]
    versions: tuple[ProcedureVersion, ...]

    def version_on(self, day: date) -> ProcedureVersion | None:
        return version_in_force(self.versions, day)


@dataclass(frozen=True, slots=True)
class Bundle:
    """Procedures of several agencies filed together and returned together (liên thông).

    `combines` names them as published: our procedure ids and other agencies' national codes. Its
    versions have a route and a promise; papers and legal times are those of the procedures combined.
    """

    bundle_id: str
    name: str
    name_en: str
    combines: tuple[str, ...]
    lead_agency: str
    applicant: str
    optional: bool
    enterprise_fee_vnd: int | None
    publication_fee_vnd: int | None
    fee_note: str
    sources: Mapping[str, str]
    versions: tuple[ProcedureVersion, ...]

    def version_on(self, day: date) -> ProcedureVersion | None:
        return version_in_force(self.versions, day)

    def as_procedure(self, lead: Procedure) -> Procedure:
        """The bundle as the desk receives it: one dossier, its own route and promise, the lead procedure's papers.

        The division, the sector and the papers are those of our own procedure in it, as of the day each
        version of the bundle began.
        """
        partners = {
            agency
            for version in self.versions
            for step in version.steps
            for agency in step.agencies
            if agency != self.lead_agency
        }
        return replace(
            lead,
            procedure_id=self.bundle_id,
            national_code="",
            name=self.name,
            short_name=self.name,
            name_en=self.name_en,
            kind="bundle",
            applicant=self.applicant,
            linked=Linkage("bundle", tuple(sorted(partners)), "", self.bundle_id, "", ""),
            case_of="",
            merged_into="",
            notes="",
            sources=self.sources,
            versions=tuple(_with_papers(version, lead) for version in self.versions),
        )


def _with_papers(version: ProcedureVersion, lead: Procedure) -> ProcedureVersion:
    known = lead.version_on(version.valid_from)
    if version.components or known is None:
        return version
    return replace(version, components=known.components, sets=known.sets, fee=known.fee, result=known.result)


@dataclass(frozen=True, slots=True)
class Catalog:
    """Everything loaded: `procedures` and `bundles` by id, `fields` in published order."""

    edition: Edition
    procedures: tuple[Procedure, ...]
    bundles: tuple[Bundle, ...]
    agencies: Mapping[str, PartnerAgency]
    roles: Mapping[str, StepRole]
    fields: tuple[str, ...]
    sets: Mapping[str, ProcedureSet]
    other_codes: tuple[OtherCode, ...]
    search_words: SearchWords = field(default_factory=SearchWords)
    _by_id: dict[str, Procedure] = field(init=False, repr=False, compare=False, default_factory=dict)
    _by_code: dict[str, list[Procedure]] = field(init=False, repr=False, compare=False, default_factory=dict)
    _versions: dict[str, ProcedureVersion] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        for procedure in self.procedures:
            self._by_id[procedure.procedure_id.upper()] = procedure
            codes = {procedure.national_code, *(version.national_code for version in procedure.versions)}
            for code in codes - {""}:
                self._by_code.setdefault(code, []).append(procedure)
            for version in procedure.versions:
                self._versions[version.version_id] = version
        for bundle in self.bundles:
            lead = next((self._by_id[each] for each in bundle.combines if each in self._by_id), None)
            received = bundle.as_procedure(lead) if lead is not None else None
            if received is not None:
                self._by_id[bundle.bundle_id.upper()] = received
            for version in received.versions if received is not None else bundle.versions:
                self._versions[version.version_id] = version

    def find(self, id_or_code: str) -> Procedure | None:
        """By short id in any case, or by national code of any version, with or without its suffix.

        Several procedures may be cases of one national code (`find_all`): the one that is no mere case comes
        first, then one that was not merged away, then the lowest id.
        """
        found = self.find_all(id_or_code)
        return found[0] if found else None

    def find_all(self, id_or_code: str) -> tuple[Procedure, ...]:
        """Every procedure the id or code may mean, the likeliest first; a screen offers them as a choice."""
        wanted = id_or_code.strip().upper()
        procedure = self._by_id.get(wanted)
        if procedure is not None:
            return (procedure,)
        return tuple(
            sorted(
                self._by_code.get(bare_code(wanted), ()),
                key=lambda each: (each.case_of != "", each.merged_into != "", each.procedure_id),
            )
        )

    def agency_name(self, agency_id: str) -> str:
        """The id where the list has no such agency (any more)."""
        known = self.agencies.get(agency_id)
        return known.name if known is not None else agency_id

    def bundle(self, bundle_id: str) -> Bundle | None:
        wanted = bundle_id.strip().upper()
        return next((each for each in self.bundles if each.bundle_id == wanted), None)

    def version(self, version_id: str) -> ProcedureVersion | None:
        """A version of a procedure or a bundle, by its exact id such as ``LD-01@2021``."""
        return self._versions.get(version_id)

    def in_force(self, day: date) -> list[tuple[Procedure, ProcedureVersion]]:
        """The procedures that could be asked for on that day, each with the version that held."""
        found = ((procedure, procedure.version_on(day)) for procedure in self.procedures)
        return [(procedure, version) for procedure, version in found if version is not None]

    def receivable_on(self, day: date) -> list[tuple[Procedure, ProcedureVersion]]:
        """What the desk may be asked for on that day: the procedures, and the bundles as one dossier each."""
        bundles = (self._by_id.get(bundle.bundle_id.upper()) for bundle in self.bundles)
        found = ((each, each.version_on(day)) for each in bundles if each is not None)
        return self.in_force(day) + [(each, version) for each, version in found if version is not None]

    def code_with_suffix(self, national_code: str) -> str:
        """``1.009748`` as the portal prints it: ``1.009748.H31``."""
        return f"{national_code}.{self.edition.province_code}" if national_code else ""

    def long_code(self, national_code: str) -> str:
        """The same in the padded form of the older databases: ``1.009748.000.00.00.H31``."""
        return f"{national_code}.000.00.00.{self.edition.province_code}" if national_code else ""


def bare_code(code: str) -> str:
    """``1.009748`` of ``1.009748.H31`` and of ``1.009748.000.00.00.H31``."""
    return ".".join(code.strip().split(".")[:2])
