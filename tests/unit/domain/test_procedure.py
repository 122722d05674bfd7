"""Finding procedures and the version of a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from onestop.catalog.procedures import load_catalog
from onestop.domain.errors import Refused
from onestop.domain.procedure import Catalog, bare_code
from onestop.domain.procedure_version import legal_equivalent_hours, term_hours
from onestop.domain.terms import Term, TermUnit

CATALOG = Path(__file__).parents[3] / "resources" / "catalog"


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load_catalog(CATALOG)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("LD-01", "LD-01"),
        (" ld-01 ", "LD-01"),
        ("1.014199", "LD-01"),
        ("1.014199.H31", "LD-01"),
        ("1.014199.000.00.00.h31", "LD-01"),
        ("2.000205", "LD-01"),  # the code of its earlier versions
        ("1.009664", "DT-05"),  # DT-06 is only a case of it
        ("LD-99", None),
        ("9.999999", None),
        ("", None),
        ("1", None),
    ],
)
def test_find(catalog: Catalog, asked: str, found: str | None) -> None:
    procedure = catalog.find(asked)
    assert (procedure and procedure.procedure_id) == found


def test_a_code_of_many_cases_offers_them_all_merged_ones_last(catalog: Catalog) -> None:
    found = catalog.find_all("1.009647")
    assert [procedure.procedure_id for procedure in found[:3]] == ["DT-07", "DT-08", "DT-15"]
    assert len(found) == 9
    assert all(procedure.merged_into for procedure in found[3:])


@pytest.mark.parametrize(
    ("day", "version_id"),
    [
        (date(2016, 3, 31), None),
        (date(2016, 4, 1), "LD-01@2016"),
        (date(2021, 2, 14), "LD-01@2016"),
        (date(2021, 2, 15), "LD-01@2021"),
        (date(2025, 8, 6), "LD-01@2021"),
        (date(2025, 8, 7), "LD-01@2025"),
        (date(2099, 12, 31), "LD-01@2025"),
    ],
)
def test_the_version_of_a_day(catalog: Catalog, day: date, version_id: str | None) -> None:
    procedure = catalog.find("LD-01")
    assert procedure is not None
    version = procedure.version_on(day)
    assert (version and version.version_id) == version_id


def test_no_version_holds_in_a_gap(catalog: Catalog) -> None:
    procedure = catalog.find("DT-28")
    assert procedure is not None
    assert procedure.version_on(date(2023, 1, 1)) is None
    assert procedure not in [each for each, _ in catalog.in_force(date(2023, 1, 1))]


def test_what_is_promised(catalog: Catalog) -> None:
    version = catalog.version("LD-01@2025")
    assert version is not None
    assert version.promised_term == version.committed_term == Term(6, TermUnit.WORKING_DAY)
    assert replace(version, committed_term=None).promised_term == Term(10, TermUnit.WORKING_DAY)
    with pytest.raises(Refused, match="version_without_term"):
        _ = replace(version, committed_term=None, legal_term=None).promised_term


@pytest.mark.parametrize(
    ("term", "legal", "counted"),
    [
        (Term(15, TermUnit.CALENDAR_DAY), 80, None),
        (Term(3, TermUnit.CALENDAR_DAY), 16, None),
        (Term(1, TermUnit.CALENDAR_DAY), 0, None),
        (Term(2, TermUnit.MONTH), 336, None),
        (Term(10, TermUnit.WORKING_DAY), 80, 80),
        (Term(4.5, TermUnit.WORKING_HOUR), 4.5, 4.5),
    ],
)
def test_terms_compared_in_hours(term: Term, legal: float, counted: float | None) -> None:
    assert legal_equivalent_hours(term) == legal
    assert term_hours(term) == counted


def test_codes_as_the_portal_prints_them(catalog: Catalog) -> None:
    assert catalog.code_with_suffix("1.009748") == "1.009748.H31"
    assert catalog.long_code("1.009748") == "1.009748.000.00.00.H31"
    assert bare_code(catalog.long_code("1.009748")) == "1.009748"
    assert catalog.code_with_suffix("") == catalog.long_code("") == ""
