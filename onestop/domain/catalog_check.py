"""What is wrong, and what is not yet confirmed, in a catalogue: the lint behind ``onestop procedure check``.

Returns codes and facts; must not word them, nor mend anything: a fact that looks wrong is reported.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from onestop.domain.catalog_lists import PartnerAgency, StepRole
from onestop.domain.procedure import Catalog, Procedure
from onestop.domain.procedure_version import ProcedureVersion, legal_equivalent_hours, term_hours

Facts = Mapping[str, str | float | None]


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding. `procedure_id` may be a bundle's or a set's; `version_id` is "" where none is at fault.

    `facts` are JSON values by name, such as ``steps_hours=130, committed_hours=136``.
    """

    procedure_id: str
    version_id: str
    code: str
    facts: Facts


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """A part that is only an example. `version_id` "" = of the procedure itself, or of a set."""

    procedure_id: str
    version_id: str
    part: str


def check_catalog(catalog: Catalog) -> list[Problem]:
    """Every finding, in the order of ids and versions."""
    found: list[Problem] = []
    for procedure in catalog.procedures:
        found.extend(_check_procedure(procedure, catalog))
    for bundle in catalog.bundles:
        found.extend(_check_span(bundle.bundle_id, bundle.versions))
        for version in bundle.versions:
            found.extend(_check_version(version, catalog.agencies, catalog.roles))
        if bundle.lead_agency not in catalog.agencies:
            found.append(Problem(bundle.bundle_id, "", "agency_unknown", {"agency": bundle.lead_agency}))
    found.extend(_check_once(catalog))
    found.extend(_check_sets(catalog))
    return found


def examples(catalog: Catalog) -> list[Unconfirmed]:
    """Every part that is still an example, until someone takes its name out of ``examples``."""
    found = [
        Unconfirmed(procedure.procedure_id, version_id, part)
        for procedure in catalog.procedures
        for version_id, parts in [
            ("", procedure.examples),
            *((version.version_id, version.examples) for version in procedure.versions),
        ]
        for part in sorted(parts)
    ]
    found.extend(
        Unconfirmed(bundle.bundle_id, version.version_id, part)
        for bundle in catalog.bundles
        for version in bundle.versions
        for part in sorted(version.examples)
    )
    found.extend(Unconfirmed(each.set_id, "", "set") for each in catalog.sets.values() if each.example)
    return found


def _check_procedure(procedure: Procedure, catalog: Catalog) -> Iterator[Problem]:
    own = procedure.procedure_id
    if procedure.field not in catalog.fields:
        yield Problem(own, "", "field_unknown", {"field": procedure.field})
    if procedure.linked is not None:
        for agency in procedure.linked.agencies:
            if agency not in catalog.agencies:
                yield Problem(own, "", "agency_unknown", {"agency": agency})
        if procedure.linked.bundle and catalog.bundle(procedure.linked.bundle) is None:
            yield Problem(own, "", "bundle_unknown", {"bundle": procedure.linked.bundle})
    yield from _check_span(own, procedure.versions)
    for version in procedure.versions:
        if not version.components:
            yield Problem(own, version.version_id, "no_components", {})
        yield from _check_version(version, catalog.agencies, catalog.roles)


def _check_span(own: str, versions: Sequence[ProcedureVersion]) -> Iterator[Problem]:
    """Versions must follow one another day by day."""
    if not versions:
        yield Problem(own, "", "no_versions", {})
    for version in versions:
        if version.valid_to is not None and version.valid_to < version.valid_from:
            yield Problem(own, version.version_id, "version_ends_before_start", _days(version))
    for earlier, later in pairwise(versions):
        facts = {
            "after": earlier.version_id,
            "ends": _iso(earlier.valid_to),
            "begins": _iso(later.valid_from),
        }
        if earlier.valid_to is None or earlier.valid_to >= later.valid_from:
            yield Problem(own, later.version_id, "version_overlap", facts)
        elif earlier.valid_to + timedelta(days=1) < later.valid_from:
            yield Problem(own, later.version_id, "version_gap", facts)


def _check_version(
    version: ProcedureVersion, agencies: Mapping[str, PartnerAgency], roles: Mapping[str, StepRole]
) -> Iterator[Problem]:
    def problem(code: str, **facts: str | float | None) -> Problem:
        return Problem(version.procedure_id, version.version_id, code, facts)

    if not version.version_id.startswith(version.procedure_id + "@"):
        yield problem("version_id_foreign")
    if version.committed_term is None and version.legal_term is None:
        yield problem("version_without_term")
    yield from _check_hours(version)
    for code, numbers in (
        ("component_numbers", [component.n for component in version.components]),
        ("step_numbers", [step.n for step in version.steps]),
    ):
        if numbers != list(range(1, len(numbers) + 1)):
            yield problem(code, found=", ".join(map(str, numbers)))
    for component in version.components:
        if component.originals + component.copies == 0:
            yield problem("component_without_count", n=component.n, name=component.name)
    for step in version.steps:
        if step.role not in roles:
            yield problem("role_unknown", n=step.n, role=step.role)
    working = {agency_id for step in version.steps for agency_id in step.agencies}
    working.update(agency_id for part in version.agency_parts for agency_id in part.agencies)
    for agency_id in sorted(working):
        agency = agencies.get(agency_id)
        if agency is None:
            yield problem("agency_unknown", agency=agency_id)
        elif not _outlives(agency, version):
            yield problem(
                "agency_not_in_force",
                agency=agency_id,
                agency_from=_iso(agency.valid_from),
                agency_to=_iso(agency.valid_to),
                **_days(version),
            )


def _check_hours(version: ProcedureVersion) -> Iterator[Problem]:
    """The route must take what was promised, and the promise no longer than the law allows."""

    def problem(code: str, **facts: float) -> Problem:
        return Problem(version.procedure_id, version.version_id, code, facts)

    if version.committed_term is None:
        return
    committed = term_hours(version.committed_term)
    if committed is None:  # calendar days and months: no sum of hours to hold them against
        committed = legal_equivalent_hours(version.committed_term)
    elif version.steps and version.steps_hours != committed:
        yield problem("steps_sum", steps_hours=version.steps_hours, committed_hours=committed)
    parts = sum(part.hours for part in version.agency_parts)
    if version.agency_parts and version.steps and parts != version.steps_hours:
        yield problem("agency_hours_sum", agency_hours=parts, steps_hours=version.steps_hours)
    if version.legal_term is not None:
        legal = legal_equivalent_hours(version.legal_term)
        if committed > legal:
            yield problem("committed_over_legal", committed_hours=committed, legal_hours=legal)


def _check_once(catalog: Catalog) -> Iterator[Problem]:
    """An id stands for one thing for ever."""
    own = Counter(procedure.procedure_id.upper() for procedure in catalog.procedures)
    versions = [version for procedure in catalog.procedures for version in procedure.versions]
    versions.extend(version for bundle in catalog.bundles for version in bundle.versions)
    for procedure_id, times in own.items():
        if times > 1:
            yield Problem(procedure_id, "", "id_twice", {"times": times})
    for version_id, times in Counter(version.version_id for version in versions).items():
        if times > 1:
            yield Problem(version_id.partition("@")[0], version_id, "id_twice", {"times": times})


def _check_sets(catalog: Catalog) -> Iterator[Problem]:
    known = {procedure.procedure_id: procedure for procedure in catalog.procedures}
    for each in catalog.sets.values():
        for procedure_id in each.procedure_ids:
            if procedure_id not in known:
                yield Problem(procedure_id, "", "set_member_unknown", {"set": each.set_id})
            elif known[procedure_id].version_on(each.as_of) is None:
                yield Problem(
                    procedure_id, "", "set_member_not_in_force", {"set": each.set_id, "day": _iso(each.as_of)}
                )


def _outlives(agency: PartnerAgency, version: ProcedureVersion) -> bool:
    begun = agency.valid_from is None or agency.valid_from <= version.valid_from
    if agency.valid_to is None:
        return begun
    return begun and version.valid_to is not None and version.valid_to <= agency.valid_to


def _days(version: ProcedureVersion) -> dict[str, str | float | None]:
    return {"valid_from": _iso(version.valid_from), "valid_to": _iso(version.valid_to)}


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
