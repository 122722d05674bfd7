"""The lint finds each fault, says it in words, and reports the shipped data as it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from onestop.catalog.procedures import load_catalog
from onestop.cli.texts_procedure import PARTS, PROBLEMS, problem_line, unconfirmed_line
from onestop.domain.catalog_check import Problem, check_catalog, examples
from onestop.domain.procedure import Catalog, ProcedureVersion
from onestop.domain.terms import Term, TermUnit

CATALOG = Path(__file__).parents[3] / "resources" / "catalog"

Version = ProcedureVersion


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load_catalog(CATALOG)


@pytest.fixture
def sound(catalog: Catalog) -> Catalog:
    """One procedure in which nothing is wrong, and no bundle or set."""
    only = catalog.find("LD-01")
    assert only is not None
    return replace(catalog, procedures=(only,), bundles=(), sets={})


def test_the_shipped_catalogue_as_it_stands(catalog: Catalog) -> None:
    """Findings are facts to be confirmed by the office, not to be mended in silence."""
    assert Counter(problem.code for problem in check_catalog(catalog)) == {
        "agency_not_in_force": 11,  # departments merged on 1/3/2025 inside a version's time
        "agency_hours_sum": 2,  # DT-01@2014 and DT-21@2025: parts and steps disagree
        "version_gap": 1,  # DT-28 between 2021 and 30/3/2026
    }


def test_nothing_is_wrong_with_the_sound_one(sound: Catalog) -> None:
    assert check_catalog(sound) == []


def with_version(catalog: Catalog, change: Callable[[Version], Version], index: int = 0) -> Catalog:
    procedure = catalog.procedures[0]
    versions = list(procedure.versions)
    versions[index] = change(versions[index])
    return replace(catalog, procedures=(replace(procedure, versions=tuple(versions)),))


VERSION_FAULTS: list[tuple[str, int, Callable[[Version], Version]]] = [
    ("steps_sum", 0, lambda v: replace(v, steps=v.steps[:-1], agency_parts=())),
    ("agency_hours_sum", 0, lambda v: replace(v, agency_parts=v.agency_parts * 2)),
    ("committed_over_legal", 0, lambda v: replace(v, legal_term=Term(1, TermUnit.WORKING_DAY))),
    ("committed_over_legal", 0, lambda v: replace(v, committed_term=Term(90, TermUnit.CALENDAR_DAY))),
    ("version_without_term", 0, lambda v: replace(v, committed_term=None, legal_term=None)),
    ("role_unknown", 0, lambda v: replace(v, steps=(replace(v.steps[0], role="boss"), *v.steps[1:]))),
    (
        "agency_unknown",
        0,
        lambda v: replace(v, steps=(replace(v.steps[0], agencies=("BQL", "X")), *v.steps[1:])),
    ),
    (
        "agency_not_in_force",
        2,
        lambda v: replace(v, agency_parts=(replace(v.agency_parts[0], agencies=("SKHDT",)),)),
    ),
    ("component_numbers", 0, lambda v: replace(v, components=v.components[1:])),
    ("step_numbers", 0, lambda v: replace(v, steps=(*v.steps[1:], v.steps[0]))),
    (
        "component_without_count",
        0,
        lambda v: replace(v, components=(replace(v.components[0], originals=0, copies=0), *v.components[1:])),
    ),
    ("no_components", 0, lambda v: replace(v, components=())),
    ("version_id_foreign", 0, lambda v: replace(v, version_id="LD-02@2016")),
    ("version_gap", 1, lambda v: replace(v, valid_from=date(2021, 3, 1))),
    ("version_overlap", 1, lambda v: replace(v, valid_from=date(2021, 2, 14))),
    ("version_overlap", 0, lambda v: replace(v, valid_to=None)),
    ("version_ends_before_start", 2, lambda v: replace(v, valid_to=date(2025, 8, 6))),
    ("id_twice", 1, lambda v: replace(v, version_id="LD-01@2016")),
]


@pytest.mark.parametrize(
    ("code", "index", "change"),
    VERSION_FAULTS,
    ids=[f"{each[0]}-{n}" for n, each in enumerate(VERSION_FAULTS)],
)
def test_a_fault_of_a_version(
    sound: Catalog, code: str, index: int, change: Callable[[Version], Version]
) -> None:
    assert {problem.code for problem in check_catalog(with_version(sound, change, index))} == {code}


def test_faults_of_a_procedure_and_of_sets(catalog: Catalog, sound: Catalog) -> None:
    procedure = sound.procedures[0]
    linked = catalog.procedures[4].linked
    assert linked is not None

    def codes(broken: Catalog) -> set[str]:
        return {problem.code for problem in check_catalog(broken)}

    assert codes(replace(sound, procedures=(replace(procedure, field="?"),))) == {"field_unknown"}
    assert codes(replace(sound, procedures=(replace(procedure, versions=()),))) == {"no_versions"}
    assert codes(replace(sound, procedures=(procedure, procedure))) == {"id_twice"}
    assert codes(replace(sound, procedures=(replace(procedure, linked=linked),))) == {"bundle_unknown"}
    lost = replace(linked, agencies=("X",), bundle="")
    assert codes(replace(sound, procedures=(replace(procedure, linked=lost),))) == {"agency_unknown"}
    seed = catalog.sets["seed_2017"]
    for ids, as_of, code in (
        (("LD-77",), seed.as_of, "set_member_unknown"),
        (("LD-01",), date(2010, 1, 1), "set_member_not_in_force"),
    ):
        assert codes(replace(sound, sets={"x": replace(seed, procedure_ids=ids, as_of=as_of)})) == {code}


def test_every_code_has_its_words_and_every_word_its_code(catalog: Catalog) -> None:
    told = {code for code, _, _ in VERSION_FAULTS} | {
        *("field_unknown", "no_versions", "bundle_unknown", "set_member_unknown", "set_member_not_in_force"),
    }
    assert set(PROBLEMS) == told
    assert set(PARTS) == {each.part for each in examples(catalog)}


def test_a_line_for_people(catalog: Catalog) -> None:
    lines = [problem_line(problem) for problem in check_catalog(catalog)]
    assert "DT-28@2025: để trống từ sau 2020-12-31 (hết DT-28@2014) đến trước 2026-03-31" in lines
    assert problem_line(Problem("LD-01", "", "no_versions", {})) == "LD-01: không có phiên bản nào"
    assert unconfirmed_line(examples(catalog)[0]) == "DT-01: phòng phụ trách – dữ liệu ví dụ, chưa xác nhận"


def test_examples_are_listed_until_confirmed(catalog: Catalog, sound: Catalog) -> None:
    count = Counter(each.part for each in examples(catalog))
    assert count["committed_time"] == count["steps"] == count["agency_hours"] == 162
    assert (count["fee"], count["unit"], count["set"]) == (25, 77, 2)
    confirmed = with_version(sound, lambda version: replace(version, examples=frozenset({"steps"})))
    first = confirmed.procedures[0].versions[0].version_id
    assert [each.part for each in examples(confirmed) if each.version_id == first] == ["steps"]
