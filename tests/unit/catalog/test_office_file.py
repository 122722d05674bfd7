"""The standard office is whole and dated without holes; a fault in an office file is named."""

from __future__ import annotations

from datetime import date, time, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from onestop.catalog.office import load_office
from onestop.catalog.procedures import load_catalog
from onestop.domain.deadline_rules import DEFAULT_RULES
from onestop.domain.dossier_code import CodeScheme, format_code
from onestop.domain.errors import Refused, Unavailable
from onestop.domain.office import UNFETCHED_DAYS, UNSHARED_LATE_HOURS, FormKind, Office, OfficeRole
from onestop.domain.office_hours import STANDARD_HOURS
from onestop.domain.pauses import PausePolicy

RESOURCES = Path(__file__).parents[3] / "resources"
STANDARD = RESOURCES / "office" / "standard.toml"


@pytest.fixture(scope="module")
def office() -> Office:
    return load_office(STANDARD)


@pytest.mark.parametrize(
    ("day", "regime", "paper", "label"),
    [
        (date(2017, 1, 3), "2015", "2015", "Mẫu số 03 – QĐ 09/2015/QĐ-TTg"),
        (date(2018, 6, 20), "2015", "2015", "Mẫu số 03 – QĐ 09/2015/QĐ-TTg"),
        (date(2018, 6, 21), "2018", "2018", "Mẫu số 01 – TT 01/2018/TT-VPCP"),
        (date(2021, 12, 6), "2021", "2018", "Mẫu số 01 – TT 01/2018/TT-VPCP"),
        (date(2025, 7, 1), "2025-07", "2018", "Mẫu số 01 – TT 01/2018/TT-VPCP"),
        (date(2025, 9, 14), "2025-07", "2018", "Mẫu số 01 – TT 01/2018/TT-VPCP"),
        (date(2025, 9, 15), "2025", "2025", "Mẫu số 01 – TT 03/2025/TT-VPCP"),
        (date(2026, 8, 5), "2026", "2026", "Mẫu số 01 – TT 03/2025/TT-VPCP"),
    ],
)
def test_the_regime_of_a_day(office: Office, day: date, regime: str, paper: str, label: str) -> None:
    found = office.regime_on(day)
    assert (found.regime_id, found.paper, found.form(FormKind.RECEIPT).label) == (regime, paper, label)


def test_regimes_and_code_schemes_follow_one_another_day_by_day(office: Office) -> None:
    spans = (
        [(each.valid_from, each.valid_to) for each in office.regimes],
        [(each.valid_from, each.valid_to) for each in office.code_schemes],
    )
    for dated in spans:
        for (_, ends), (begins, _) in pairwise(dated):
            assert ends is not None
            assert begins == ends + timedelta(days=1)
        assert dated[-1][1] is None


def test_before_the_first_regime_nothing_is_printed(office: Office) -> None:
    with pytest.raises(Refused, match="no_regime"):
        office.regime_on(date(2015, 5, 14))


def test_a_form_the_law_did_not_have_is_not_offered(office: Office) -> None:
    with pytest.raises(Refused, match="form_not_offered"):
        office.regime_on(date(2017, 1, 3)).form(FormKind.APOLOGY)
    with pytest.raises(Refused, match="form_not_offered"):
        office.regime_on(date(2025, 9, 14)).form(FormKind.STOP)
    assert office.regime_on(date(2025, 9, 15)).form(FormKind.STOP).suffix == "TB-BQL"


def test_codes_change_their_writing_in_the_middle_of_2025(office: Office) -> None:
    last, first = date(2025, 6, 30), date(2025, 7, 1)
    assert format_code(office.code_scheme_on(last), last, 3) == "000.00.99.H31-250630-0003"
    assert format_code(office.code_scheme_on(first), first, 3) == "H31.99-250701-0003"
    assert office.code_scheme_on(date(2017, 1, 3)) == CodeScheme("000.00.99.H31", "yymmdd", 4)
    assert office.settings.serial_block == 500


def test_the_standard_choices_are_the_defaults_of_the_rules(office: Office) -> None:
    assert office.deadline_rules == DEFAULT_RULES
    assert office.hours == STANDARD_HOURS
    assert office.settings.supplement_pause is PausePolicy.RESTART
    assert office.settings.payment_pause is PausePolicy.RESUME
    assert office.settings.hand_over_cutoff == time(15)
    assert office.settings.unfetched_days == UNFETCHED_DAYS


def test_an_older_office_file_without_the_days_of_reminding_is_read(tmp_path: Path) -> None:
    lines = STANDARD.read_text(encoding="utf-8").splitlines()
    without = [line for line in lines if not line.startswith("unfetched_days")]
    assert len(without) == len(lines) - 1
    file = tmp_path / "office.toml"
    file.write_text("\n".join(without), encoding="utf-8")
    assert load_office(file).settings.unfetched_days == UNFETCHED_DAYS
    file.write_text("\n".join(lines).replace("unfetched_days = 10", "unfetched_days = 0"), encoding="utf-8")
    assert load_office(file).settings.unfetched_days == 0


def test_from_when_what_is_not_shared_is_late_is_the_offices_to_say(tmp_path: Path) -> None:
    assert load_office(STANDARD).settings.unshared_late_hours == UNSHARED_LATE_HOURS
    text, file = STANDARD.read_text(encoding="utf-8"), tmp_path / "office.toml"
    line = next(line for line in text.splitlines() if line.startswith("unshared_late_hours"))
    file.write_text(text.replace(line, ""), encoding="utf-8")
    assert load_office(file).settings.unshared_late_hours == UNSHARED_LATE_HOURS
    file.write_text(text.replace(line, "unshared_late_hours = 4"), encoding="utf-8")
    assert load_office(file).settings.unshared_late_hours == 4


def test_every_procedure_has_a_unit_with_people_in_it(office: Office) -> None:
    for procedure in load_catalog(RESOURCES / "catalog").procedures:
        unit = office.unit_named(procedure.unit)
        assert unit is not None, procedure.procedure_id
        assert office.staff_of(unit.unit_id), unit.unit_id


def test_every_role_is_held_by_someone(office: Office) -> None:
    assert {role for member in office.staff for role in member.roles} == set(OfficeRole)


def test_people_are_found_by_login_in_any_case(office: Office) -> None:
    member = office.staff_by_login(" MotCua1 ")
    assert member is not None
    assert (member.name, member.unit_id) == ("Cán bộ một cửa 1", "desk")
    assert member.serves_on(date(2099, 1, 1))
    assert office.staff_by_login("ai đó") is None


def test_another_agency_may_have_its_desk_here(office: Office) -> None:
    member = office.staff_by_login("dkkd1")
    assert member is not None
    assert (office.agency_of(member), member.roles) == ("PDKKD", {OfficeRole.PARTNER})
    assert {office.agency_of(each) for each in office.staff if each is not member} == {""}
    assert "PDKKD" in load_catalog(RESOURCES / "catalog").agencies


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('precision = "minute"', 'precision = "hour"', "deadline.precision: expected one of minute, day"),
        ('place = "Hưng Yên"', 'plaice = "Hưng Yên"', "agency.plaice: unknown key"),
        ('"07:30-11:30", "13:00-17:00"', '"07:30-11:30", "11:00-17:00"', "hours: shifts_overlap"),
        ('"07:30-11:30"', '"7h30"', "hours.monday[0]: expected HH:MM-HH:MM, found '7h30'"),
        ('prefix = "H31.99"', 'prefix = "h31"', "codes.scheme[1]: code_scheme"),
        ('unit = "desk"', 'unit = "quầy"', "staff[0].unit: expected one of"),
        ('roles = ["viewer"]', 'roles = ["guest"]', "staff[16].roles[0]: expected one of reception_clerk"),
        ('login = "motcua2"', 'login = "MOTCUA1"', "staff: 'motcua1' stands 2 times"),
        ('forms = "2025"', 'forms = "2024"', "regime[4].forms: expected one of 2015, 2018, 2025"),
        ('agency = "PDKKD"\n', "", "unit[8].agency: expected for kind 'partner'"),
        ('kind = "board"', 'kind = "board"\nagency = "SXD"', "unit[1].agency: expected for kind 'partner'"),
        ("copies = 2", "copies = 2,", ""),
    ],
)
def test_a_fault_names_file_and_key(tmp_path: Path, old: str, new: str, told: str) -> None:
    text = STANDARD.read_text(encoding="utf-8")
    assert old in text
    file = tmp_path / "office.toml"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(Unavailable) as failure:
        load_office(file)
    assert failure.value.what == "office_file"
    assert failure.value.cause.startswith(f"office.toml: {told}")
