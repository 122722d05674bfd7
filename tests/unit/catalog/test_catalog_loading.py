"""The shipped catalogue is whole: nothing that was carried over may be lost again."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest

from onestop.catalog.layout import lay_out
from onestop.catalog.procedures import load_catalog
from onestop.catalog.reading import read_json
from onestop.domain.procedure import Catalog, ProcedureVersion
from onestop.domain.terms import Term, TermUnit

CATALOG = Path(__file__).parents[3] / "resources" / "catalog"


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load_catalog(CATALOG)


@pytest.fixture(scope="module")
def versions(catalog: Catalog) -> list[ProcedureVersion]:
    return [version for procedure in catalog.procedures for version in procedure.versions]


def test_nothing_carried_over_is_lost(catalog: Catalog, versions: list[ProcedureVersion]) -> None:
    """What was published stays: an office adds versions and parts, it never takes one away."""
    bundled = [version for bundle in catalog.bundles for version in bundle.versions]
    carried = {
        "procedures": (len(catalog.procedures), 77),
        "versions": (len(versions), 159),
        "components": (sum(len(version.components) for version in versions), 685),
        "forms": (sum(part.form != "" for version in versions for part in version.components), 166),
        "conditional": (sum(part.conditional for version in versions for part in version.components), 128),
        "steps": (sum(len(version.steps) for version in versions), 1300),
        "legal bases": (sum(len(version.legal_basis) for version in versions), 487),
        "legal times": (sum(version.legal_term is not None for version in versions), 158),
        "legal cases": (sum(len(version.legal_cases) for version in versions), 93),
        "agency parts": (sum(len(version.agency_parts) for version in versions), 198),
        "sources": (sum(len(version.sources) for version in versions), 159 * 7),
        "linked": (sum(procedure.linked is not None for procedure in catalog.procedures), 28),
        "bundle versions": (len(bundled), 3),
        "bundle steps": (sum(len(version.steps) for version in bundled), 27),
        "bundle bases": (sum(len(version.legal_basis) for version in bundled), 7),
        "agencies": (len(catalog.agencies), 21),
        "roles": (len(catalog.roles), 8),
        "fields": (len(catalog.fields), 11),
        "sets": (len(catalog.sets), 2),
        "other codes": (len(catalog.other_codes), 57),
    }
    assert {name: found for name, (found, least) in carried.items() if found < least} == {}


def test_a_version_as_published(catalog: Catalog) -> None:
    version = catalog.version("DT-05@2014")
    assert version is not None
    assert (version.valid_from, version.valid_to) == (date(2015, 12, 27), date(2020, 12, 31))
    assert version.title.startswith(
        "Cấp Giấy chứng nhận đăng ký đầu tư đối với dự án đầu tư không thuộc diện"
    )
    assert version.legal_term == Term(15, TermUnit.CALENDAR_DAY)
    assert version.promised_term == Term(7, TermUnit.WORKING_DAY)
    assert (version.steps_hours, version.cut_working_days, version.reduction_percent) == (56, 3, 30)
    assert version.sets == 1
    first = version.components[0]
    assert (first.n, first.form, first.originals, first.copies) == (1, "Mẫu I.1 TT 16/2015/TT-BKHĐT", 1, 0)
    assert [step.role for step in version.steps] == [
        *("reception_clerk", "unit_head", "officer", "unit_head"),
        *("board_leader", "registry_clerk", "reception_clerk"),
    ]
    assert version.sources["legal_time"] == "[memory: high]"
    assert version.confidence == "high"


def test_what_is_only_an_example_says_so(catalog: Catalog, versions: list[ProcedureVersion]) -> None:
    for version in versions:
        assert version.sources["steps"].startswith("[example") == ("steps" in version.examples)
        assert version.fee.example == ("fee" in version.examples)
    assert sum(version.fee.example for version in versions) == 25
    assert all(each.example for each in catalog.sets.values())


def test_a_code_that_was_not_given_then_is_not_invented(catalog: Catalog) -> None:
    """``null`` in a version says there was none; leaving it out means the procedure's code."""
    codes = {
        version.version_id: version.national_code
        for procedure in catalog.procedures
        for version in procedure.versions
        if procedure.procedure_id == "DT-05"
    }
    assert codes == {
        "DT-05@2014": "",
        "DT-05@2020a": "1.009756",
        "DT-05@2020b": "1.009664",
        "DT-05@2025": "1.009664",
    }


def test_part_of_a_working_day_is_promised_in_hours(catalog: Catalog) -> None:
    bundle = catalog.bundle("lt-01")
    assert bundle is not None
    version = bundle.version_on(date(2017, 8, 1))
    assert version is not None and version.version_id == "LT-01@2017"
    assert version is not None
    assert version.promised_term == Term(84, TermUnit.WORKING_HOUR)
    assert bundle.version_on(date(2017, 6, 14)) is None


def test_parallel_agencies_are_one_step(catalog: Catalog) -> None:
    version = catalog.version("DT-01@2014")
    assert version is not None
    parallel = [step for step in version.steps if len(step.agencies) > 1]
    assert [step.agencies for step in parallel] == [("SXD", "STNMT", "SKHCN")]


def test_every_field_has_its_procedures(catalog: Catalog) -> None:
    used = {field: sum(each.field == field for each in catalog.procedures) for field in catalog.fields}
    assert used["Đầu tư tại Việt Nam"] == 36
    assert all(used.values())
    assert sum(used.values()) == len(catalog.procedures)


def test_the_set_of_2017_is_in_force_at_the_end_of_that_year(catalog: Catalog) -> None:
    seed = catalog.sets["seed_2017"]
    in_force = {procedure.procedure_id for procedure, _ in catalog.in_force(seed.as_of)}
    assert len(seed.procedure_ids) == 50
    assert set(seed.procedure_ids) <= in_force


@pytest.mark.parametrize("file", sorted(CATALOG.rglob("*.json")), ids=lambda file: str(file.name))
def test_files_are_laid_out_as_the_program_writes_them(file: Path) -> None:
    """So that an edit made by hand and one made by the program differ in the lines they mean to change."""
    assert file.read_text(encoding="utf-8") == lay_out(read_json(file))


def test_loading_everything_takes_no_time_worth_noticing() -> None:
    """28 ms on an idle machine; the wall is 150 ms. Processor time, so that a busy machine fails nobody."""
    took = []
    for _ in range(5):
        before = time.process_time()
        load_catalog(CATALOG)
        took.append(time.process_time() - before)
    assert min(took) < 0.150


def test_a_bundle_is_received_with_the_papers_of_our_procedure_in_it(catalog: Catalog) -> None:
    received = catalog.find("lt-01")
    version = catalog.version("LT-01@2017")
    lead = catalog.version("DT-05@2014")
    assert received is not None and version is not None and lead is not None
    assert (received.kind, received.unit) == ("bundle", "Phòng Quản lý đầu tư")
    assert received.linked is not None and received.linked.agencies == ("PDKKD",)
    assert version.components == lead.components and len(version.steps) == 9
    offered = [procedure.procedure_id for procedure, _ in catalog.receivable_on(date(2017, 8, 1))]
    assert "LT-01" in offered and "LT-01" not in [p.procedure_id for p in catalog.procedures]
